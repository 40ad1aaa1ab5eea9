"""The status report: one site, several, or the whole registry, as data in words and as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.redaction import Profile
from heritage_app.reports import changes, claims, frame, site, site_photos, works
from heritage_app.reports.chart import chart
from heritage_app.reports.frame import Asked, Content, Reading
from heritage_app.reports.pdf import Paper, PdfResult, Progress
from heritage_app.reports.references import References
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.site import SiteRecord
    from heritage_app.services.registry import Registry


def build(reading: Reading) -> Content:
    """One section a site; several sites have a cover with the table of all of them."""
    wording, records = reading.wording, reading.records
    name = wording.word("status_report")
    one = wording.fill("title_one", site=line(records[0].row.name)) if len(records) == 1 else ""
    return Content(
        title=one or name,
        report=name,
        cover=[summary_table(wording)] if len(records) > 1 else None,
        sections=[site_section(reading, record) for record in records],
    )


def summary_table(wording: Wording) -> dict[str, Any]:
    """The table of all sections on the cover; the template takes its rows from the `line` of each."""
    heads = ("site", "condition", "evidence", "flags", "latest_report", "page_column")
    return {
        "block": "section-table",
        "title": wording.word("summary"),
        "heads": [wording.word(head) for head in heads],
    }


def site_section(reading: Reading, record: SiteRecord) -> dict[str, Any]:
    """One site, top to bottom; sources are numbered in the order in which the page meets them."""
    wording, asked = reading.wording, reading.asked
    references = References(wording, record)
    numbers = {row.id: number for number, row in enumerate(claims.printed_damage(record), start=1)}
    head = site.identity(wording, record)
    blocks: list[tuple[str, dict[str, Any] | None]] = [
        ("hazards", site.hazards(wording, record, references)),
        ("head", head),
        ("badges", {"list": site.badges(wording, record)}),
        ("why", site.why(wording, record, numbers, references)),
        ("flags", {"list": site.flags(wording, record, reading.terms)}),
        (
            "facts",
            {
                **site.facts(wording, record, references, asked.profile),
                "map": site.locator(wording, record, asked.profile),
            },
        ),
        *(("prose", part) for part in site.prose(wording, record, references)),
        ("parts", site.parts(wording, record)),
        ("chart", chart(wording, record)),
        ("changes", changes.changes(wording, record)),
        ("damage", claims.damage(wording, record, references)),
        ("photos", site_photos.photos(wording, record) if asked.photos else None),
        ("estimates", claims.estimates(wording, record, references)),
        ("works", {"sections": works.works(wording, record, references)}),
    ]
    sources = references.sources_block()
    return {
        "header": head["header"],
        "line": site.site_line(wording, record.row),
        "blocks": [*({"block": kind, **said} for kind, said in blocks if said is not None), sources],
    }


def read_report(
    session: Session,
    *,
    registry: str,
    today: Day,
    query: SiteQuery | None = None,
    references: Sequence[str] | None = None,
    lang: str,
    profile: Profile,
    by: str,
    progress: Progress,
    at: datetime | None = None,
    photos: bool = True,
) -> dict[str, Any]:
    """
    Read and word a status report; the arguments are those of `frame.Asked` and `frame.read_data`.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
    """
    asked = Asked(lang=lang, profile=profile, by=by, query=query, references=references, at=at, photos=photos)
    return frame.read_data(session, build, asked, registry=registry, today=today, progress=progress)


def status_pdf(
    registry: Registry,
    *,
    query: SiteQuery | None = None,
    references: Sequence[str] | None = None,
    lang: str,
    paper: Paper,
    profile: Profile,
    output: Path,
    by: str,
    progress: Progress,
    at: datetime | None = None,
    photos: bool = True,
) -> PdfResult:
    """
    Print sites by number, those that *query* finds, or the whole registry, into *output*, as its suffix says.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
        KindUnknown, CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `saving.save_report`.
    """
    asked = Asked(lang=lang, profile=profile, by=by, query=query, references=references, at=at, photos=photos)
    return frame.report_pdf(registry, build, asked, paper=paper, output=output, progress=progress)
