"""Why a site stands in the answer to a search: what matched, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Texts of a record that are searched besides names, as a hit names them. The order is part of the index."""

    NAME = "name"
    """Names stand among the texts too, for questions that name a site and its place at once."""
    DESCRIPTION = "description"
    HAPPENED = "happened"
    SOURCE = "source"
    QUOTATION = "quotation"
    ACTOR = "actor"
    REFERENCE = "reference"
    IDENTIFIER = "identifier"
    PLACE = "place"
    NOTE = "note"
    TAG = "tag"


class Match(StrEnum):
    """Why a site was found, where its name does not show it."""

    ALSO = "also"
    """Another of its names, as written in `words`."""
    NUMBER = "number"
    """A number it has or had."""
    SOUNDS = "sounds"
    """A name that sounds alike, perhaps in another script."""
    PARTS = "parts"
    """Words of its texts; `words` are the keys of `Part`."""
    LAYOUT = "layout"
    """The same keys on another keyboard layout, as re-read in `words`."""
    MIDDLE = "middle"
    """In the middle of a word of the name in `words`."""
    SIMILAR = "similar"
    """A name that differs by a letter or two."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a site stands in the list: what matched, and the words that did."""

    match: Match
    words: tuple[str, ...]


_WORDS: dict[str, dict[Match, str]] = {
    "en": {
        Match.ALSO: "also written {words}",
        Match.NUMBER: "number {words}",
        Match.SOUNDS: "sounds like {words}",
        Match.PARTS: "in: {words}",
        Match.LAYOUT: "typed on another layout: {words}",
        Match.MIDDLE: "within {words}",
        Match.SIMILAR: "similar to {words}",
    },
    "fr": {
        Match.ALSO: "aussi écrit {words}",
        Match.NUMBER: "numéro {words}",
        Match.SOUNDS: "se prononce comme {words}",
        Match.PARTS: "dans : {words}",
        Match.LAYOUT: "tapé sur un autre clavier : {words}",
        Match.MIDDLE: "dans {words}",
        Match.SIMILAR: "proche de {words}",
    },
    "ar": {
        Match.ALSO: "يُكتب أيضًا {words}",
        Match.NUMBER: "الرقم {words}",
        Match.SOUNDS: "يُلفظ مثل {words}",
        Match.PARTS: "في: {words}",
        Match.LAYOUT: "كُتب بلوحة مفاتيح أخرى: {words}",
        Match.MIDDLE: "ضمن {words}",
        Match.SIMILAR: "يشبه {words}",
    },
}
_PART_NAMES = ("en", "fr", "ar")
_PARTS: dict[Part, tuple[str, str, str]] = {
    Part.NAME: ("name", "nom", "الاسم"),
    Part.DESCRIPTION: ("description", "description", "الوصف"),
    Part.HAPPENED: ("what happened", "ce qui s’est passé", "ما حدث"),
    Part.SOURCE: ("sources", "sources", "المصادر"),
    Part.QUOTATION: ("quotations", "citations", "الاقتباسات"),
    Part.ACTOR: ("persons and groups", "personnes et groupes", "الأشخاص والجماعات"),
    Part.REFERENCE: ("references", "références", "المراجع"),
    Part.IDENTIFIER: ("numbers elsewhere", "numéros ailleurs", "أرقام في سجلات أخرى"),
    Part.PLACE: ("place", "lieu", "المكان"),
    Part.NOTE: ("notes", "notes", "الملاحظات"),
    Part.TAG: ("tags", "étiquettes", "الوسوم"),
}


def say_why(why: Why, lang: str) -> str:
    """Say in *lang* (English where we lack the language) why a site was found."""
    lang = lang if lang in _WORDS else "en"
    separator = "، " if lang == "ar" else ", "
    at = _PART_NAMES.index(lang)
    words = [_PARTS[Part(word)][at] for word in why.words] if why.match is Match.PARTS else list(why.words)
    return _WORDS[lang][why.match].format(words=separator.join(words))
