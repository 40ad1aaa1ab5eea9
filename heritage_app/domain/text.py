"""Text as it is kept and shown: what storage and PDF cannot hold, limits, digits, writing direction."""

from __future__ import annotations

import re
import unicodedata

from heritage_app.domain.errors import DraftProblem

NAME_TEXT = 500
"""Most characters of a name, a title, a reference or any other text of one line."""
LONG_TEXT = 1_000_000
"""Most characters of a description, a quotation or any other text of many lines."""

_NEWLINES = re.compile("\r\n?|\x85")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Anything of the three."""
_SURROGATES = re.compile("[\ud800-\udfff]")
_BIDI_MARKS = "\u061c\u200e\u200f"
_BIDI_EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BIDI = re.compile(f"[{_BIDI_MARKS}\u202a-\u202e\u2066-\u2069]")
_WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


class TextTooLong(DraftProblem):
    """A text has more characters than its field may hold; nothing was cut off."""

    template = (
        "This text has {length} characters, and {limit} are the most that fit here. "
        "Nothing was cut off: shorten it, or keep the whole text as a file beside the record."
    )


def clean_text(text: str) -> str:
    """Return *text* as it is stored: Unicode NFC, without what a database or a PDF cannot hold.

    NUL and the other control characters go, except tab and line feed; every kind of line end becomes a line
    feed; half a surrogate pair becomes U+FFFD and two halves become their character. All else stays as it was
    typed, bidi controls included. Cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    if _UNCLEAN.search(text) is None:
        return unicodedata.normalize("NFC", text)
    if _SURROGATES.search(text) is not None:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _CONTROLS.sub("", _NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def is_clean(text: str) -> bool:
    """Whether `clean_text` would leave *text* as it is."""
    # What is printable holds nothing unclean, and telling that takes a third of the time of a search.
    if not text.replace("\n", " ").isprintable() and _UNCLEAN.search(text) is not None:
        return False
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def too_long(field: str, text: str, limit: int) -> TextTooLong:
    """Return the problem of a *text* of more than *limit* characters; *field* is the draft's attribute."""
    return TextTooLong(field, length=len(text), limit=limit)


def check_length(field: str, text: str, limit: int) -> None:
    """Raise TextTooLong when *text* has more than *limit* characters; *field* is the draft's attribute."""
    if len(text) > limit:
        raise too_long(field, text, limit)


def strip_bidi(text: str) -> str:
    """Return *text* without bidi marks, embeddings, overrides and isolates."""
    return _BIDI.sub("", text)


def isolate(text: str) -> str:
    """Return *text* for showing inside another text, so that neither turns the other's direction round.

    Each line stands between U+2068 and U+2069. Embeddings, overrides and isolates that were typed are taken
    out, for an unclosed one would reach past the end; the single marks (LRM, RLM, ALM) stay.
    """
    lines = _BIDI_EMBEDDINGS.sub("", text).split("\n")
    return "\n".join(f"\u2068{line}\u2069" for line in lines)


def one_line(text: str, limit: int) -> str:
    """Return *text* on one line of at most *limit* characters (1 or more), cut with "…" where it is longer.

    Runs of white space become one space. A letter is not cut from the marks that belong to it.
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    end = limit - 1
    while end > 0 and (unicodedata.combining(line[end]) or line[end] in "\u200d\ufe0f"):
        end -= 1
    return line[:end].rstrip() + "…"


def western_digits(text: str) -> str:
    """Return *text* with Arabic-Indic (٠–٩) and Persian (۰–۹) digits as 0–9; nothing else changes."""
    return text.translate(_WESTERN_DIGITS)
