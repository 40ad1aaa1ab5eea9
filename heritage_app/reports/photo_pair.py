"""Photos on paper: a pair before and after, or one photo, with marks, facts and the hash of every original."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.coordinates import say_point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.redaction import Profile, redact_photos
from heritage_app.domain.text import one_line
from heritage_app.reports import frame, pdf
from heritage_app.reports.bilingual import languages, merged
from heritage_app.reports.letterhead import letterhead, with_logo
from heritage_app.reports.pdf import Paper, PdfResult, Progress
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.money import Digits
    from heritage_app.domain.photo import FileRow, PhotoRow
    from heritage_app.services.registry import Registry

TEMPLATE = "photos.typ"
MOST = 2
"""Photos on one page: a pair."""


class PhotosNotForPublic(HeritageError):
    """A photo was asked for that may not leave in a report for the public."""

    template = (
        "A photo asked for is restricted or graphic, so nothing was printed for the public. "
        "Print it for the office, or change who may see it"
    )


class PhotoCannotBePrinted(HeritageError):
    """A kept file that no picture can be made of."""

    template = "“{name}” cannot be printed: {reason}. The file is kept unchanged"


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """What is printed: the words as JSON data, and the files of the pictures in the order of the page."""

    data: dict[str, Any]
    files: tuple[FileRow, ...]
    folder: Path
    """The registry folder, where the small copies are."""


def read_sheet(
    session: Session,
    photo_ids: Sequence[str],
    *,
    registry: str,
    folder: Path,
    lang: str,
    profile: Profile,
    by: str,
    at: datetime | None = None,
    digits: Digits = "western",
    calendar: frame.Calendar = "gregorian",
) -> PhotoSheet:
    """
    Read one photo, or two as before and after in this order, and word the page in *lang*.

    That is one of `reports.LANGUAGES`: `en`, `fr`, `ar`, or two of them side by side, such as `en+ar`.

    Raises:
        NoSuchRecord: The registry does not know a photo.
        PhotosNotForPublic: A photo may not leave for *profile*.
    """
    from heritage_app import __version__
    from heritage_app.services import damage, photo, redaction, vocabulary

    terms = vocabulary.all_terms(session)
    at = at or datetime.now().astimezone()
    worded: list[tuple[dict[str, Any], Wording]] = []
    rows: Sequence[PhotoRow] = ()
    for one in languages(lang):
        wording = Wording(one, terms, digits=digits, hijri=calendar == "hijri")
        secrets = redaction.read_secrets(session, profile, withheld=wording.word("withheld"))
        asked = [photo.read_photo(session, photo_id, lang=wording.lang) for photo_id in photo_ids[:MOST]]
        rows = redact_photos(asked, profile, secrets)
        if len(rows) < len(asked):
            raise PhotosNotForPublic()
        pointed = {mark.damage_id for row in rows for mark in row.draft.marks if mark.damage_id}
        reports = damage.list_damage(session, damage.select_damage(ids=pointed, trashed=None)) if pointed else ()
        by_id = {row.id: row for row in reports}
        worded.append((_words(rows, by_id, registry=registry, profile=profile, wording=wording), wording))
    data, *others = (said for said, _ in worded)
    if others:
        data["beside"] = others[0]
    data_hash = pdf.data_hash(data)
    for said, wording in worded:
        stamp = frame.Stamp(
            registry=registry,
            selection=wording.join(row.file.original_name for row in rows),
            by=by,
            at=at,
            version=__version__,
            profile=profile,
        )
        head = letterhead(session, wording)
        said["stamp"] = {**frame.stamp_words(wording, stamp, data_hash), "letterhead": head}
    return PhotoSheet(merged(data), tuple(row.file for row in rows), folder)


def _words(
    rows: Sequence[PhotoRow], reports: Mapping[str, DamageRow], *, registry: str, profile: Profile, wording: Wording
) -> dict[str, Any]:
    """What the template prints but the stamp, in one language; *rows* have passed the gate."""
    pair = len(rows) == MOST
    labels = [wording.word("before"), wording.word("after")] if pair else [""]
    site = wording.join(dict.fromkeys(line(row.site_name) for row in rows))
    references = wording.join(dict.fromkeys(wording.numbers(row.site_reference) for row in rows))
    return {
        "lang": wording.lang,
        "dir": "rtl" if wording.right_to_left else "ltr",
        "digits": wording.digits,
        "semicolon": wording.word("semicolon"),
        "words": {"sources": wording.word("sources"), "colon": wording.fill("labelled", label="", value="")},
        "title": one_line(wording.fill("pair_title" if pair else "photo_title", site=site), frame.LONGEST_TITLE),
        "report": wording.word("before_after" if pair else "photo"),
        "registry": one_line(line(registry), frame.LONGEST_IN_FOOT),
        "reference": references,
        "page": frame.page_words(wording),
        "photos": [
            _photo(wording, row, label, number, reports, profile)
            for number, (row, label) in enumerate(zip(rows, labels, strict=True))
        ],
        "marks_title": wording.word("marks"),
        "hash_label": wording.word("original_hash"),
        "hash_means": wording.word("original_hash_means"),
    }


def picture_name(number: int) -> str:
    """What the template calls the picture of a photo, counted from 0."""
    return f"photo-{number}.jpg"


def _photo(
    wording: Wording, row: PhotoRow, label: str, number: int, reports: Mapping[str, DamageRow], profile: Profile
) -> dict[str, Any]:
    lang, caption = said_caption(row, wording.lang)
    return {
        "label": label,
        "date": taken_words(wording, row),
        "caption": wording.prose(caption, lang),
        "url": picture_name(number),
        "ratio": (row.camera.height or 3) / (row.camera.width or 4),
        "alt": alt_text(wording, row, label, caption),
        **marks_of(wording, row, reports),
        "facts": [{"label": wording.word(key), "values": [value]} for key, value in _facts(wording, row, profile)],
        "hash": row.file.sha256,
    }


def alt_text(wording: Wording, row: PhotoRow, label: str, caption: str) -> str:
    """What is read aloud in place of a picture."""
    said = wording.join(filter(None, (label, line(caption) or line(row.file.original_name))))
    return wording.fill("photo_alt", caption=said, site=line(row.site_name), date=taken_words(wording, row))


def said_caption(row: PhotoRow, lang: str) -> tuple[str, str]:
    """The caption in *lang*, else in the first language that has one: its language and its words."""
    texts = dict(row.draft.captions)
    if texts.get(lang):
        return lang, texts[lang]
    return next(((tag, text) for tag, text in row.draft.captions if text), (lang, ""))


def taken_words(wording: Wording, row: PhotoRow) -> str:
    """When it was taken, and what the camera wrote where a person corrected that."""
    said = wording.date(row.taken)
    if row.taken_corrected and row.camera.taken:
        return wording.fill("date_corrected", date=said, camera=wording.numbers(row.camera.taken))
    return said


def marks_of(wording: Wording, row: PhotoRow, reports: Mapping[str, DamageRow]) -> dict[str, Any]:
    """The marks of a photo as shapes, and the line below the photo for each."""
    return {
        "marks": [
            {"shape": str(mark.shape), "points": [list(point) for point in mark.points]} for mark in row.draft.marks
        ],
        "mark_lines": [_mark(wording, mark.text, reports.get(mark.damage_id or "")) for mark in row.draft.marks],
    }


def _mark(wording: Wording, text: str, report: DamageRow | None) -> str:
    words = line(text) or wording.word("mark_without_words")
    if report is None:
        return wording.within(words)
    about = wording.join((wording.date(report.when), wording.term("condition", report.condition)))
    return wording.fill("bracketed", text=words, note=about)


def _facts(wording: Wording, row: PhotoRow, profile: Profile) -> list[tuple[str, str]]:
    point, public = row.point, profile is Profile.PUBLIC
    way = row.draft.view_direction if row.draft.view_direction is not None else row.camera.view_direction
    place = ""
    if point is not None:
        said = f"{point.lat:.1f}, {point.lon:.1f}" if public else say_point(point, "decimal")
        place = wording.fill("bracketed", text=said, note=wording.word("rounded")) if public else wording.numbers(said)
    found = [
        ("photographer", line(row.photographer)),
        ("credit", line(row.draft.credit)),
        ("rights", line(row.draft.rights)),
        ("taken_from", place),
        ("view_to", wording.fill("degrees", n=wording.figures(f"{way:g}")) if way is not None else ""),
        ("file", line(row.file.original_name)),
    ]
    return [(key, wording.within(value)) for key, value in found if value]


def sheet_pdf(sheet: PhotoSheet, *, paper: Paper, output: Path, progress: Progress) -> PdfResult:
    """
    Set a read sheet and save it as *output*; pictures are the registry's own small copies, without their Exif.

    Raises:
        PhotoCannotBePrinted: A file no picture can be made of.
        CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `pdf.make_pdf`.
    """
    from heritage_app.services.thumbnails import PRINT, Decoders, make_thumbnail, thumbnail_file

    pictures: dict[str, Path] = {}
    with Decoders(sheet.folder, 1) as decoders:
        for number, file in enumerate(sheet.files):
            progress(number, len(sheet.files), file.original_name)
            place = thumbnail_file(sheet.folder, file.sha256, PRINT)
            if place is None:
                facts = make_thumbnail(decoders, file, PRINT).result()
                place = thumbnail_file(sheet.folder, file.sha256, PRINT)
                if place is None:
                    raise PhotoCannotBePrinted(name=file.original_name, reason=facts.warning.rstrip("."))
            pictures[picture_name(number)] = place
    data, logo = with_logo(sheet.data, sheet.folder)
    pictures.update(logo)
    return pdf.make_illustrated_pdf(
        data, template=TEMPLATE, pictures=pictures, paper=paper, output=output, progress=progress
    )


def photos_pdf(
    registry: Registry,
    photo_ids: Sequence[str],
    *,
    lang: str,
    paper: Paper,
    profile: Profile,
    output: Path,
    by: str,
    progress: Progress,
    at: datetime | None = None,
    digits: Digits = "western",
    calendar: frame.Calendar = "gregorian",
) -> PdfResult:
    """Print one photo, or two as before and after. Raises what `read_sheet` and `sheet_pdf` raise."""
    with registry.read() as session:
        sheet = read_sheet(
            session,
            photo_ids,
            registry=registry.name,
            folder=registry.folder,
            lang=lang,
            profile=profile,
            by=by,
            at=at,
            digits=digits,
            calendar=calendar,
        )
    return sheet_pdf(sheet, paper=paper, output=output, progress=progress)
