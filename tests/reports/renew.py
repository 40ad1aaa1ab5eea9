"""
The reference pages: what each report prints of two sites of the sample, as text in its tree of tags.

`python tests/reports/renew.py` writes them anew; the change is then read like any other, and committed with what caused
it. `test_reference.py` compares.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from itertools import groupby
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))

import pikepdf
from reports.reading import AT, ignore, read_pages

from heritage_app import __version__
from heritage_app.domain.redaction import Profile
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import Asked, read_data
from heritage_app.reports.saving import save_report
from heritage_app.services.registry import Registry, create_registry
from heritage_app.storage import base

FOLDER = Path(__file__).parent / "reference"
TODAY = date(2016, 11, 22)
LANGUAGES = ("en", "ar", "en+ar")
SITES = ("Palmyra", "Temple of Bel")


class _Clock(datetime):
    """What was entered, was entered on the day of the reference pages, whenever they are made."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=tz)


def registry_in(folder: Path) -> Registry:
    """The sample, with the clock of the reference pages."""
    with patch.object(base, "datetime", _Clock):
        return create_registry(folder / "Sample.heritage", by="Tester", sample=True, today=lambda: TODAY)


def cases() -> Iterator[tuple[str, str]]:
    """Every report in every language, by name."""
    yield from ((report.name, lang) for report in SITE_REPORTS for lang in LANGUAGES)


def make(registry: Registry, name: str, lang: str, output: Path) -> dict[str, Any]:
    """Print one report as PDF, and return its data."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.listing import list_sites

    report = next(one for one in SITE_REPORTS if one.name == name)
    with registry.read() as session:
        rows = list_sites(session, SiteQuery(), today=registry.day)
        asked = Asked(
            lang=lang,
            profile=Profile.INTERNAL,
            by="Rania Haddad",
            references=[row.reference for row in rows if row.name in SITES],
            at=AT,
            since=date(2015, 1, 1).toordinal() if "since" in report.options else None,
            digits="arabic-indic" if lang == "en+ar" else "western",
            calendar="hijri" if lang == "en+ar" else "gregorian",
        )
        data = read_data(session, report.build, asked, registry="Sample", today=registry.day, progress=ignore)
    data = _alike(data, f"-{registry.installation}-")
    save_report(data, paper="A4", output=output, progress=ignore, media=None)
    return data


def _alike(value: Any, code: str, key: str = "") -> Any:
    """The data without what differs between two samples: the code of the computer, the hash, the version."""
    if isinstance(value, dict):
        return {name: _alike(one, code, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_alike(one, code) for one in value]
    if not isinstance(value, str) or key == "trace":
        return value
    return "0" * 64 if key == "hash" else value.replace(code, "-XXX-").replace(__version__, "0.0.0")


def pages_of(pdf: Path) -> str:
    """The words of every page, then the tree of tags with its languages."""
    said = "\f\n".join(read_pages(pdf))
    lines = [line.rstrip() for line in said.splitlines() if line.strip()]
    with pikepdf.open(pdf) as document:
        return "\n".join((*lines, "", "---- tags ----", *_tags(document.Root.StructTreeRoot))) + "\n"


def _tags(element: Any, depth: int = 0) -> list[str]:
    """What an element holds, a line each; elements alike that follow each other are one line with their number."""
    kids = element.get("/K", pikepdf.Array())
    blocks = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            named = f"{'  ' * depth}{str(kid['/S'])[1:]}"
            lang = f" {kid['/Lang']}" if "/Lang" in kid else ""
            alt = " (in words)" if "/Alt" in kid else ""
            blocks.append([f"{named}{lang}{alt}", *_tags(kid, depth + 1)])
    return [line for block, same in groupby(blocks) for line in _counted(block, len(list(same)))]


def _counted(block: list[str], times: int) -> list[str]:
    return [block[0] + (f" x {times}" if times > 1 else ""), *block[1:]]


def file_of(name: str, lang: str) -> Path:
    """Where the reference of one report is kept."""
    return FOLDER / f"{name}-{lang}.txt"


def main() -> None:
    """Write all of them anew."""
    with tempfile.TemporaryDirectory() as folder:
        registry = registry_in(Path(folder))
        for name, lang in cases():
            output = Path(folder) / "page.pdf"
            make(registry, name, lang, output)
            file_of(name, lang).write_text(pages_of(output), encoding="utf-8")
        registry.close()


if __name__ == "__main__":
    main()
