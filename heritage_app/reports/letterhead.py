"""The letterhead above a report, and its line of classification on every page, in words of one language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.reports.wording import Wording, direction, language_code, line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.letterhead import LetterheadRow


def letterhead(session: Session, wording: Wording) -> dict[str, Any]:
    """
    The letterhead of the registry: `logo` (`url`, `media_type`, `alt`) or None, `office`, `address`, `classification`.

    The last three are lists of lines, each `text`, `lang` and `rtl`; a list without lines prints nothing. It is no part
    of what the hash of the data stands for.
    """
    from heritage_app.services.letterhead import read_letterhead

    return words(read_letterhead(session), wording)


def words(row: LetterheadRow, wording: Wording) -> dict[str, Any]:
    """The letterhead *row* in the language of the report, or what it has instead."""
    fields = {name: _lines(wording, *row.said(name, wording.lang)) for name in ("office", "address", "classification")}
    logo = None
    if row.logo is not None:
        office = fields["office"][0]["text"] if fields["office"] else ""
        alt = wording.fill("logo_of", office=office) if office else wording.word("logo")
        logo = {"url": f"{row.logo.sha256}.jpg", "media_type": row.logo.media_type, "alt": alt}
    return {"logo": logo, **fields}


def with_logo(data: dict[str, Any], folder: Path | None) -> tuple[dict[str, Any], dict[str, Path]]:
    """
    Return the data without a logo of which no picture can be had, and the picture by the name in the data.

    It is the copy for printing in the registry *folder*, which carries no Exif; it is made where it is gone.
    """
    from heritage_app.services.thumbnails import PRINT, Decoders, thumbnail_file

    logo = data["stamp"]["letterhead"]["logo"]
    if logo is None:
        return data, {}
    place = None
    if folder is not None:
        sha256 = str(logo["url"]).removesuffix(".jpg")
        place = thumbnail_file(folder, sha256, PRINT)
        if place is None:
            with Decoders(folder, 1) as decoders:
                decoders.read(sha256, logo["media_type"], sizes=(PRINT,)).result()
            place = thumbnail_file(folder, sha256, PRINT)
    if place is not None:
        return data, {logo["url"]: place}
    stamp = data["stamp"]
    return {**data, "stamp": {**stamp, "letterhead": {**stamp["letterhead"], "logo": None}}}, {}


def _lines(wording: Wording, lang: str, text: str) -> list[dict[str, Any]]:
    code, lines = language_code(lang, wording.lang), filter(None, map(line, text.split("\n")))
    return [{"text": one, "lang": code, "rtl": direction(one, lang) == "rtl"} for one in lines]
