"""Condition on the scale of its source: kept as given, shown on ours, with a mark where that loses something.

What the classes of a scale are shown as stands in the crosswalk of the registry; the names by which people call the
scales, and the wordings under which sources give the classes, stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import Condition


class UnknownScale(HeritageError):
    """A condition was given on a scale that nobody has mapped."""

    template = "“{given}” is not a scale that is known here. It knows: {known}"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One class of a scale, and the condition it is shown as."""

    scale: str
    value: str
    condition: Condition
    lossy: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScaleReading:
    """A condition as its source gives it, and what it is shown as."""

    scale: str
    given: str
    """Letter for letter as the source has it."""
    value: str | None
    """Key of the class; None for words that are no class of the scale, which are kept and show as *not assessed*."""
    condition: Condition
    lossy: bool
    """Whether the step to our scale loses or adds something; always so for words that are no class."""
    note: str = ""
    """What is lost, in English."""


SCALE_NAMES: Mapping[str, Mapping[str, str]] = {
    "eamena_condition": {"en": "EAMENA condition", "fr": "EAMENA, état", "ar": "حالة الحفظ (EAMENA)"},
    "eamena_severity": {"en": "EAMENA severity", "fr": "EAMENA, gravité", "ar": "شدة الضرر (EAMENA)"},
    "amal": {"en": "Amal", "fr": "Amal", "ar": "أمل"},
    "unosat": {"en": "UNOSAT", "fr": "UNOSAT", "ar": "يونوسات (UNOSAT)"},
    "ems98": {"en": "EMS-98", "fr": "EMS-98", "ar": "EMS-98"},
    "har_building": {"en": "Heritage at Risk", "fr": "Heritage at Risk", "ar": "Heritage at Risk"},
    "her_condition": {"en": "Arches for HERs", "fr": "Arches for HERs", "ar": "Arches for HERs"},
}
"""What the scales of the crosswalk are called."""

_SCALE_ALIASES = {
    "eamena": "eamena_condition",
    "heritage at risk": "har_building",
    "har": "har_building",
    "her": "her_condition",
    "arches her": "her_condition",
    "ems": "ems98",
}

_VALUE_ALIASES: Mapping[str, Mapping[str, str]] = {
    "unosat": {
        **dict.fromkeys(("severely damaged", "dommages graves", "ضرر شديد"), "severe-damage"),
        **dict.fromkeys(("moderately damaged", "dommages modérés", "ضرر متوسط"), "moderate-damage"),
        **dict.fromkeys(("possibly damaged", "dommages possibles", "ضرر محتمل"), "possible-damage"),
        **dict.fromkeys(("détruit", "مدمر"), "destroyed"),
        **dict.fromkeys(("aucun dommage visible", "لا ضرر مرئي"), "no-visible-damage"),
    },
    "ems98": {
        word: f"d{grade}"
        for grade, roman in enumerate(("i", "ii", "iii", "iv", "v"), start=1)
        for word in (str(grade), roman, f"grade {grade}", f"degré {grade}", f"درجة {grade}", f"dg{grade}")
    },
    "amal": {
        "no damage, good condition": "none",
        "no damage": "none",
        "minor damage, fair condition": "minor",
        "moderate damage, poor condition": "moderate",
        "severe damage, very bad condition": "severe",
        "collapsed, destroyed": "collapsed",
        "destroyed": "collapsed",
    },
    "eamena_severity": {
        "intact": "intact-no-damage",
        "no damage": "intact-no-damage",
        "slight": "slight-damage",
        "moderate": "moderate-damage",
        "severe": "severe-damage",
    },
}
"""Wordings of the same class, by scale: those of the scale's own forms, and those in which the press retells them."""


def scale_name(scale: str, lang: str) -> str:
    """What a scale is called in *lang*; its key where it is none of the crosswalk's."""
    names = SCALE_NAMES.get(scale, {})
    return names.get(lang) or names.get("en") or scale


def find_scale(given: str, known: Iterable[str]) -> str:
    """
    Return the key of the scale that *given* names: by key, name in any language, or short name; folded.

    Raises:
        UnknownScale: It is none of *known*.
    """
    known = sorted(set(known))
    wanted = fold(given)
    words = {fold(alias): scale for alias, scale in _SCALE_ALIASES.items()}
    for scale in known:
        words.update({fold(name): scale for name in (scale, *SCALE_NAMES.get(scale, {}).values())})
    found = words.get(wanted)
    if found is None or found not in known:
        raise UnknownScale(given=one_line(given, 40), known=", ".join(known))
    return found


def read_on_scale(scale: str, given: str, crosswalk: Iterable[Mapped]) -> ScaleReading:
    """
    Read a class of *scale* (a key) as its source gives it, whatever its capitals, hyphens or language.

    Words that are no class stay as given and show as *not assessed*: "looted" is no degree of damage.
    """
    classes = {row.value: row for row in crosswalk if row.scale == scale}
    words = {fold(alias): value for alias, value in _VALUE_ALIASES.get(scale, {}).items()}
    words.update({fold(value): value for value in classes})
    row = classes.get(words.get(fold(given), ""))
    if row is None:
        return ScaleReading(scale, given, None, Condition.NOT_ASSESSED, True)
    return ScaleReading(scale, given, row.value, row.condition, row.lossy, row.note)
