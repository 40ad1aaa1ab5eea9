"""What a PDF says of its own data in its properties, so that a page can be matched to the registry later.

Compact JSON in the keywords of the file: what was asked, by whom, when and with which version, the hash of the data
and, shorter, of each section. It holds nothing that the stamp on the page and the report itself do not print.
`verify` reads it back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from heritage_app.domain.query import SiteQuery
from heritage_app.reports.pdf import data_hash

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day
    from heritage_app.reports.frame import Asked

FORMAT = 1
"""Of the trace; one of another format is not read."""

SHORT = 16
"""Hexadecimal digits of the hash of one section: enough to tell two states of a site apart."""


def sections_of(data: Mapping[str, Any]) -> dict[str, str]:
    """The short hash of each section, by the number of its site or, where it has none, by its head."""
    found: dict[str, str] = {}
    beside = data["beside"]["sections"] if "beside" in data else [None] * len(data["sections"])
    for section, other in zip(data["sections"], beside, strict=True):
        name = section["line"]["reference"] if section["line"] is not None else section["header"]
        key, again = name, 1
        while key in found:
            again += 1
            key = f"{name} ({again})"
        found[key] = data_hash(section if other is None else {**section, "beside": other})[:SHORT]
    return found


def written(
    report: str,
    asked: Asked,
    data: dict[str, Any],
    *,
    hashed: str,
    registry: str,
    today: Day,
    at: datetime,
    version: str,
) -> str:
    """
    The trace of a report as one line of ASCII, for the keywords of a PDF.

    Args:
        report: Name of the report (`reports.REPORTS`).
        asked: What was asked for.
        data: All that is printed, without the stamp.
        hashed: Their hash (`pdf.data_hash`).
        registry: Its name.
        today: Day number that the rules were asked with: asked again with it, flags stay as they were.
        at: Time of printing, with its offset.
        version: Of the program.
    """
    query = None
    if asked.query is not None:
        plain = asdict(SiteQuery())
        query = {name: value for name, value in asdict(asked.query).items() if value != plain[name]}
    said = {
        "heritage": FORMAT,
        "report": report,
        "lang": asked.lang,
        "profile": asked.profile,
        "references": None if asked.references is None else list(asked.references),
        "query": query,
        "since": None if asked.since is None else date.fromordinal(asked.since).isoformat(),
        "photos": asked.photos,
        "style": asked.style,
        "digits": asked.digits,
        "calendar": asked.calendar,
        "paper": "",
        "registry": registry,
        "by": asked.by,
        "at": at.isoformat(timespec="minutes"),
        "day": date.fromordinal(today).isoformat(),
        "version": version,
        "hash": hashed,
        "sections": sections_of(data),
    }
    return _compact(said)


def on_paper(text: str, paper: str) -> str:
    """A written trace that names the paper as well; empty for none."""
    return _compact({**json.loads(text), "paper": paper}) if text else ""


def _compact(said: Mapping[str, Any]) -> str:
    return json.dumps(said, separators=(",", ":"))
