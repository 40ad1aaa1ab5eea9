"""Dates as the registry keeps them: typed freely, kept as EDTF with their first and last day, said in words.

`dates_edtf` holds the notation, `dates_text` and `dates_tokens` the reading of typed words, `dates_words` the saying,
`dates_hijri` the calendar beside ours, `dates_names` the words of each language.
"""

from heritage_app.domain.dates_edtf import (
    Day,
    Edtf,
    HeritageDate,
    Kind,
    NotEdtf,
    day_to_iso,
    iso_to_day,
    overlap,
    parse_edtf,
)
from heritage_app.domain.dates_hijri import HIJRI_FIRST, HIJRI_LAST, entered_in_hijri, hijri_beside, hijri_words
from heritage_app.domain.dates_text import AmbiguousDate, DateNote, NotADate, ReadDate, read_date
from heritage_app.domain.dates_words import say, say_short

__all__ = [
    "HIJRI_FIRST",
    "HIJRI_LAST",
    "AmbiguousDate",
    "DateNote",
    "Day",
    "Edtf",
    "HeritageDate",
    "Kind",
    "NotADate",
    "NotEdtf",
    "ReadDate",
    "day_to_iso",
    "entered_in_hijri",
    "hijri_beside",
    "hijri_words",
    "iso_to_day",
    "overlap",
    "parse_edtf",
    "read_date",
    "say",
    "say_short",
]
