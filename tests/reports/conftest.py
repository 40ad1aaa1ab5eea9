"""Fixtures that print the registry of a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reports.reading import AT, Printed, ignore, read_pages

from heritage_app.domain.redaction import Profile
from heritage_app.reports.status import status_pdf
from heritage_app.services.registry import Registry


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
