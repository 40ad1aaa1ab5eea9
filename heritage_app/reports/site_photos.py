"""The photos of a site: a few in its status report, all of them with their marks on a photo sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.photo import best_pair, views
from heritage_app.reports.claims import printed_damage
from heritage_app.reports.letterhead import with_logo
from heritage_app.reports.photo_pair import alt_text, marks_of, said_caption, taken_words
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.site import SiteRecord

MOST = 6
"""Photos of one site besides its pair; the report says how many there are."""


def photos(wording: Wording, record: SiteRecord) -> dict[str, Any] | None:
    """
    The block of photos; None where there is none to print.

    *record* has passed the gate, which for the public left out restricted and graphic photos. Graphic ones stay out
    here for every reader: nobody asked for them by name, as somebody does who prints one photo.
    """
    shown = [row for row in record.photos if not row.draft.graphic and row.camera.width is not None]
    if not shown:
        return None
    pair = best_pair(shown) or ()
    rest = [row for row in shown if row not in pair][:MOST]
    labels = [wording.word("before"), wording.word("after")] if pair else []
    printed = len(pair) + len(rest)
    note = wording.fill("photos_printed", n=printed, total=len(record.photos)) if printed < len(record.photos) else ""
    return {
        "title": wording.word("photos"),
        "pair": [_photo(wording, row, label) for row, label in zip(pair, labels, strict=True)],
        "list": [_photo(wording, row, "") for row in rest],
        "note": note,
        "sheet": False,
    }


def sheet(wording: Wording, record: SiteRecord) -> list[dict[str, Any]]:
    """
    The blocks of a photo sheet; none where there is no photo to print.

    Photos of one view are a block of their own: the first and the last beside each other, those between below. Then
    all others, oldest first. What is left out is the same as in `photos`.
    """
    shown = [row for row in record.photos if not row.draft.graphic and row.camera.width is not None]
    reports = {row.id: row for row in printed_damage(record)}
    found, paired = [], set[str]()
    for view in views(shown):
        paired.update(row.id for row in view)
        labels = (wording.word("before"), wording.word("after"))
        pair = [_on_sheet(wording, row, label, reports) for row, label in zip((view[0], view[-1]), labels, strict=True)]
        between = [_on_sheet(wording, row, "", reports) for row in view[1:-1]]
        found.append({"title": wording.word("before_after"), "pair": pair, "list": between, "note": "", "sheet": True})
    rest = [_on_sheet(wording, row, "", reports) for row in shown if row.id not in paired]
    if rest:
        found.append({"title": wording.word("photos"), "pair": [], "list": rest, "note": "", "sheet": True})
    if found and len(shown) < len(record.photos):
        found[-1]["note"] = wording.fill("photos_printed", n=len(shown), total=len(record.photos))
    return found


def _on_sheet(wording: Wording, row: PhotoRow, label: str, reports: Mapping[str, DamageRow]) -> dict[str, Any]:
    """A photo with its marks, the name of its file and the hash of the original."""
    said = _photo(wording, row, label)
    more = (line(row.file.original_name), f"SHA-256 {row.file.sha256}")
    facts = [*said["facts"], *(wording.within(fact) for fact in more)]
    return {**said, **marks_of(wording, row, reports), "facts": facts}


def _photo(wording: Wording, row: PhotoRow, label: str) -> dict[str, Any]:
    lang, caption = said_caption(row, wording.lang)
    credit = line(row.draft.credit) or line(row.photographer)
    facts = [
        taken_words(wording, row) if row.taken is not None else "",
        wording.fill("photo_by", credit=credit) if credit else "",
        line(row.draft.rights),
    ]
    return {
        "label": label,
        "caption": wording.prose(caption, lang),
        "facts": [wording.within(fact) for fact in facts if fact],
        "alt": alt_text(wording, row, label, caption),
        "ratio": (row.camera.height or 3) / (row.camera.width or 4),
        "url": f"{row.file.sha256}.jpg",
        "media_type": row.file.media_type,
        "marks": [],
        "mark_lines": [],
    }


def with_pictures(data: dict[str, Any], folder: Path | None) -> tuple[dict[str, Any], dict[str, Path]]:
    """
    Return the data with only those photos, and the logo, of which there is a picture, and all pictures by their names.

    They are the small copies in the registry *folder*, which carry no Exif; without a folder there are none. Large ones
    are made for the pairs and for photo sheets. Like the maps, they are no part of what the hash of the data stands
    for; the SHA-256 of the originals, which are their names, are.
    """
    from heritage_app.services.thumbnails import GRID, PRINT, Decoders, thumbnail_file

    found: dict[str, Path] = {}
    with ExitStack() as stack:
        decoders: Decoders | None = None
        for one, large in _asked(data):
            if folder is None:
                break
            sha256 = str(one["url"]).removesuffix(".jpg")
            if large and thumbnail_file(folder, sha256, PRINT) is None:
                decoders = decoders or stack.enter_context(Decoders(folder, 1))
                decoders.read(sha256, one["media_type"], sizes=(PRINT,)).result()
            place = thumbnail_file(folder, sha256, PRINT) or thumbnail_file(folder, sha256, GRID)
            if place is not None:
                found[one["url"]] = place

    def kept(block: dict[str, Any]) -> dict[str, Any]:
        if block["block"] != "photos":
            return block
        parts = {part: [one for one in block[part] if one["url"] in found] for part in ("pair", "list")}
        return {**block, **parts}

    def there(block: dict[str, Any]) -> bool:
        return block["block"] != "photos" or bool(block["pair"] or block["list"])

    sections = [
        {**one, "blocks": [block for block in map(kept, one["blocks"]) if there(block)]} for one in data["sections"]
    ]
    headed, logo = with_logo(data, folder)
    return {**headed, "sections": sections}, {**found, **logo}


def _asked(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every photo of the data, and whether it is printed large."""
    for section in data["sections"]:
        for block in section["blocks"]:
            if block["block"] == "photos":
                yield from ((one, True) for one in block["pair"])
                yield from ((one, block["sheet"]) for one in block["list"])
