"""Read and write the letterhead of the office; its logo is a kept file like any other."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.letterhead import FIELDS, LetterheadDraft, LetterheadRow
from heritage_app.domain.letterhead import LetterheadText as Words
from heritage_app.media import store
from heritage_app.media.kinds import picture_kind
from heritage_app.media.store import FileFacts
from heritage_app.services import evidence, history, records
from heritage_app.services.thumbnails import PRINT, Decoders, thumbnail_file
from heritage_app.storage.engine import ChangedByOther
from heritage_app.storage.letterhead import Letterhead, LetterheadText
from heritage_app.storage.reading import rows_by, with_parts

ONLY = "letterhead"
"""Key of the one letterhead, the same in every registry."""


class LogoNotRead(HeritageError):
    """No picture can be made of the file that was given as logo."""

    template = "“{name}” cannot be read as a picture. The letterhead is as it was. Give a PNG or JPEG file"


def read_letterhead(session: Session) -> LetterheadRow:
    """The letterhead; an empty one where nobody wrote any."""
    rows = rows_by(session, Letterhead.id, [ONLY]).get(ONLY, [])
    if not rows:
        return LetterheadRow()
    (held,) = with_parts(session, Letterhead, rows)
    files = evidence.file_rows(session, [held.logo]) if held.logo else {}
    texts = (
        Words(lang=text.lang, office=text.office, address=text.address, classification=text.classification)
        for text in held.texts
    )
    return LetterheadRow(texts=tuple(texts), logo=files.get(held.logo or ""), version=held.version)


def keep_logo(folder: Path, source: Path) -> FileFacts:
    """
    Keep a picture in the registry *folder* and make its copy for printing; hand the answer to `set_letterhead`.

    Raises:
        EmptyFile, FileNotRead, FileNotKept, NotAPicture: Nothing was kept.
        LogoNotRead: The bytes are no picture that can be printed.
    """
    kind = picture_kind(store.read_head(source, source.name), source.name)
    if kind is None:
        raise LogoNotRead(name=source.name)
    with Decoders(folder, 1) as decoders:
        kept = decoders.take_in(source, media_type=kind, sizes=(PRINT,)).result().file
        if thumbnail_file(folder, kept.sha256, PRINT) is None:
            decoders.read(kept.sha256, kind, sizes=(PRINT,)).result()
    if thumbnail_file(folder, kept.sha256, PRINT) is None:
        raise LogoNotRead(name=source.name)
    return kept


def set_letterhead(
    session: Session,
    draft: LetterheadDraft,
    *,
    logo: FileFacts | None = None,
    received_from: str = "",
    means: str = "",
    version: int | None = None,
) -> None:
    """
    Make the letterhead say what *draft* says.

    *logo* is a file that was kept just now, in place of the one that the draft names; *received_from* and *means* go
    into its custody log. *version* is the one that was read, where somebody may have changed it since.

    Raises:
        DraftRefused: With every problem of the draft.
        ChangedByOther: It is not at *version* any more.
    """
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    held = _held(session)
    if version is not None and version != (held.version if held is not None else 0):
        raise ChangedByOther()
    if logo is not None:
        evidence.receive(session, [logo], received_from=received_from, means=means)
    if held is None:
        held = Letterhead(id=ONLY, texts=[], version=0)
        session.add(held)
    held.logo = logo.sha256 if logo is not None else draft.logo
    held.version += 1
    said = [
        {"lang": text.lang, **{name: getattr(text, name).strip() for name in FIELDS}}
        for text in draft.texts
        if any(getattr(text, name).strip() for name in FIELDS)
    ]
    records.sync(held.texts, LetterheadText, said)
    session.flush()
    history.name_subject(session, next((one["office"] for one in said if one["office"]), ""))


def _held(session: Session) -> Letterhead | None:
    query = select(Letterhead).options(selectinload(Letterhead.texts)).execution_options(populate_existing=True)
    return session.scalar(query)
