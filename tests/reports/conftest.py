"""Fixtures that print the registry of a test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reports.reading import AT, Printed, ignore, read_pages

from heritage_app.domain.redaction import Profile
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.status import status_pdf
from heritage_app.services.registry import Registry, create_registry, open_registry


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Printed]:
    """A function that prints a registry (by default its whole, in English, on A4, for the office) and reads it back."""

    def run(registry: Registry, **options: Any) -> Printed:
        asked = {
            "lang": "en",
            "paper": "A4",
            "profile": Profile.INTERNAL,
            "output": tmp_path / "report.pdf",
            "by": "Rania Haddad",
            "progress": ignore,
            "at": AT,
            **options,
        }
        result = status_pdf(registry, **asked)
        return Printed(result, read_pages(result.files[0]))

    return run


@pytest.fixture
def references(sample: Registry) -> dict[str, str]:
    """Numbers of the sample sites by English name."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.listing import list_sites

    with sample.read() as session:
        return {row.name: row.reference for row in list_sites(session, SiteQuery(), today=sample.day)}


AFTER_THE_CLAIMS = date(2026, 1, 1)
"""The second sample tells of works until 2023."""


@pytest.fixture(scope="session")
def claims_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second sample, of claims that disagree, made once."""
    folder = tmp_path_factory.mktemp("claims") / "Claims.heritage"
    create_registry(folder, by="Tester", sample="claims", today=lambda: AFTER_THE_CLAIMS).close()
    return folder


@pytest.fixture
def claimed(claims_folder: Path, tmp_path: Path) -> Iterator[Registry]:
    """The second sample, a copy of its own."""
    shutil.copytree(claims_folder, tmp_path / "Claims.heritage")
    registry = open_registry(tmp_path / "Claims.heritage", today=lambda: AFTER_THE_CLAIMS)
    try:
        yield registry
    finally:
        registry.close()


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Printed]:
    """A function that makes any report by its name, of the whole registry unless told otherwise, and reads it back."""

    def run(registry: Registry, name: str, **options: Any) -> Printed:
        report = next(one for one in SITE_REPORTS if one.name == name)
        asked = Asked(**{"lang": "en", "profile": Profile.INTERNAL, "by": "Rania Haddad", "at": AT, **options})
        output = tmp_path / f"{name}.pdf"
        result = report_pdf(registry, report.build, asked, paper="A4", output=output, progress=ignore)
        assert [one for one in result.warnings if type(one).__name__ == "StandardNotMet"] == []
        return Printed(result, read_pages(output))

    return run


@pytest.fixture
def hostile_stick(tmp_path, monkeypatch):
    """Work in a folder that holds a module under the name of one that the program needs."""
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "json.py").write_text("raise SystemExit('taken along')")
    monkeypatch.chdir(stick)
