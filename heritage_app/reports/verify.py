"""Whether the registry still says what a printed report says: its question, as of its day, is asked again."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from heritage_app.domain.coordinates import Point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.query import Box, Facet, Near, SiteQuery, Sort, When
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import CALENDARS, DIGITS, STYLES, Asked, read_data
from heritage_app.reports.pages import PDFIUM
from heritage_app.reports.trace import FORMAT, sections_of

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day
    from heritage_app.reports.pdf import Progress
    from heritage_app.services.registry import Registry

_TERMS: Mapping[str, Callable[[Any], Any]] = {
    "conditions": Condition,
    "evidence": Evidence,
    "stages": Stage,
    "flags": FlagKind,
    "without": lambda pair: (Facet(pair[0]), str(pair[1])),
}
"""How one value of a filter is read back, where it is more than a word."""

_WHOLES: Mapping[str, Callable[[Any], Any]] = {
    "sort": Sort,
    "when": lambda said: When(**said),
    "near": lambda said: Near(Point(**said["point"]), said["km"]),
    "box": lambda said: Box(**said),
}
"""How a filter that is one value is read back."""

Change = Literal["changed", "gone", "new"]


class NoTrace(HeritageError):
    """The PDF says nothing of its data."""

    template = (
        "“{path}” carries no stamp that can be read: it is no report of this program, was made before reports were "
        "stamped, or another program has saved it anew. Compare the hash printed on its last page by eye"
    )


class NotAPdf(HeritageError):
    """The file cannot be read as a PDF."""

    template = "“{path}” cannot be read as a PDF. Nothing was compared. Choose the file as it was saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Where a report comes from, and what its data were."""

    report: str
    """Name of the report (`reports.SITE_REPORTS`)."""
    asked: Asked
    registry: str
    day: Day
    """Day number that the rules were asked with."""
    version: str
    hash: str
    sections: Mapping[str, str]
    """Short hash of each section by the number of its site, or by what stands at its head."""
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a report and the registry compare."""

    trace: Trace
    same: bool
    differing: tuple[tuple[str, Change], ...]
    """Sections that differ; empty, with *same* false, where only what sums them up does."""
    hash_now: str
    """Hash of the data as they are now."""


def read_trace(path: Path) -> Trace:
    """
    Read the trace of a PDF.

    Raises:
        NotAPdf: The file is not there, or no PDF.
        NoTrace: It is a PDF without a trace that this version reads.
    """
    import pypdfium2

    try:
        with PDFIUM, contextlib.closing(pypdfium2.PdfDocument(path)) as document:
            keywords = document.get_metadata_dict().get("Keywords", "")
    except (OSError, pypdfium2.PdfiumError) as error:
        raise NotAPdf(path=path) from error
    try:
        said = json.loads(keywords)
        if said["heritage"] == FORMAT:
            return _trace(said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoTrace(path=path) from error
    raise NoTrace(path=path)


def verify(registry: Registry, trace: Trace, progress: Progress) -> Verdict:
    """
    Ask the question of a report again, and compare.

    Raises:
        NoSuchRecord: The registry does not know a site that was asked for: it is another registry.
    """
    report = next(one for one in SITE_REPORTS if one.name == trace.report)
    with registry.read() as session:
        data = read_data(
            session, report.build, trace.asked, registry=trace.registry, today=trace.day, progress=progress
        )
    hash_now, now = data["stamp"]["hash"], sections_of(data)
    return Verdict(
        trace=trace,
        same=hash_now == trace.hash,
        differing=tuple(_differing(trace.sections, now)) if hash_now != trace.hash else (),
        hash_now=hash_now,
    )


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, Change]]:
    found: list[tuple[str, Change]] = []
    for key in dict.fromkeys((*then, *now)):
        if key not in now:
            found.append((key, "gone"))
        elif key not in then and key:  # a page without a name is the one that says that nothing is left
            found.append((key, "new"))
        elif key in then and then[key] != now[key]:
            found.append((key, "changed"))
    return found


# ------------------------------------------------------------------------------------------------- reading back


def _trace(said: Mapping[str, Any]) -> Trace:
    if said["report"] not in {one.name for one in SITE_REPORTS} or said["style"] not in STYLES or not _known(said):
        raise ValueError(said["report"])
    references, query, since = said["references"], said["query"], said["since"]
    asked = Asked(
        lang=str(said["lang"]),
        profile=Profile(said["profile"]),
        by=str(said["by"]),
        references=None if references is None else tuple(map(str, references)),
        query=None if query is None else _query(query),
        at=datetime.fromisoformat(said["at"]),
        since=None if since is None else date.fromisoformat(since).toordinal(),
        photos=bool(said["photos"]),
        style=said["style"],
        digits=said.get("digits", "western"),
        calendar=said.get("calendar", "gregorian"),
    )
    return Trace(
        report=said["report"],
        asked=asked,
        registry=str(said["registry"]),
        day=date.fromisoformat(said["day"]).toordinal(),
        version=str(said["version"]),
        hash=str(said["hash"]),
        sections={str(name): str(value) for name, value in said["sections"].items()},
        paper=str(said["paper"]),
    )


def _known(said: Mapping[str, Any]) -> bool:
    """Whether digits and calendar are some that there are; reports made before they could be chosen name none."""
    return said.get("digits", "western") in DIGITS and said.get("calendar", "gregorian") in CALENDARS


def _query(said: Mapping[str, Any]) -> SiteQuery:
    known = {field.name for field in fields(SiteQuery)}
    if not set(said) <= known:
        raise ValueError(sorted(set(said) - known))
    given: dict[str, Any] = {}
    for name, value in said.items():
        if name in _TERMS:
            given[name] = tuple(_TERMS[name](one) for one in value)
        elif name in _WHOLES:
            given[name] = _WHOLES[name](value)
        else:
            given[name] = tuple(value) if isinstance(value, list) else value
    return SiteQuery(**given)
