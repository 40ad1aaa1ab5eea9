"""Figures as people type them: exact, in Western or Eastern digits, with or without a per-cent sign."""

from __future__ import annotations

import re
from decimal import Decimal

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import western_digits

LONGEST_FIGURE = 40
"""Most characters of a figure; what is longer was typed by accident."""

_FIGURE = re.compile(r"[-+]?[0-9]+(?:[.,٫][0-9]+)?")


class NotANumber(HeritageError):
    """A figure that is none."""

    template = "“{text}” is not a number. Write digits, with a point before decimals, for example 12.5"


def read_decimal(text: str) -> Decimal | None:
    """
    Read a figure exactly; empty is none.

    Raises:
        NotANumber: It is something else.
    """
    plain = western_digits(text[: 4 * LONGEST_FIGURE]).strip().removesuffix("%").removesuffix("٪").strip()
    if not plain and not text.strip():
        return None
    if len(text.strip()) > LONGEST_FIGURE or _FIGURE.fullmatch(plain) is None:
        raise NotANumber(text=text if len(text) <= LONGEST_FIGURE else text[: LONGEST_FIGURE - 1] + "…")
    return Decimal(plain.replace(",", ".").replace("٫", "."))
