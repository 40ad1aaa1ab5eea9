"""The photo sheet: every photo of the sites with its marks, captions and hash; photos of one view stay together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from heritage_app.reports import blocks, site, site_photos
from heritage_app.reports.frame import Content, Reading, page
from heritage_app.reports.status import summary_table
from heritage_app.reports.wording import line

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRecord


def build(reading: Reading) -> Content:
    """One section a site that has photos to print; several sites have a cover with the table of them."""
    wording = reading.wording
    name = wording.word("photo_sheet")
    pictured = [(record, found) for record in reading.records if (found := site_photos.sheet(wording, record))]
    if not pictured:
        return Content(title=name, report=name, sections=[page(name, [blocks.note(wording.word("no_photos"))])])
    one = wording.fill("sheet_title", site=line(pictured[0][0].row.name)) if len(pictured) == 1 else ""
    return Content(
        title=one or name,
        report=name,
        cover=[summary_table(wording)] if len(pictured) > 1 else None,
        sections=[_section(reading, record, found) for record, found in pictured],
    )


def _section(reading: Reading, record: SiteRecord, found: list[dict[str, Any]]) -> dict[str, Any]:
    head = site.identity(reading.wording, record)
    means = blocks.note(reading.wording.word("original_hash_means"))
    return {
        "header": head["header"],
        "line": site.site_line(reading.wording, record.row),
        "blocks": [{"block": "head", **head}, *({"block": "photos", **one} for one in found), means],
    }
