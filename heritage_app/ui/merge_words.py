"""How the page for duplicates says a field of a site, what is linked anew, and why two entries may be one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from heritage_app.ui.paint import digits, isolated

if TYPE_CHECKING:
    from heritage_app.domain.duplicates import Likeness
    from heritage_app.ui.say import Say

VOCABULARIES: Mapping[str, str] = {
    "type": "place_type",
    "country": "country",
    "governorate": "governorate",
    "visibility": "visibility",
    "functions": "site_function",
    "periods": "cultural_period",
}
"""Fields of a site that hold keys, and of which vocabulary."""


class FieldWords:
    """Says the values of the fields of a site draft, in the language of the window."""

    def __init__(self, say: Say, parents: Mapping[str, str]) -> None:
        """
        Build it.

        Args:
            say: Terms and dates in the language of the window.
            parents: Names of the sites that *part of* may name, by id.
        """
        self._say, self._parents = say, parents
        self.listed = say.listed

    def value(self, field: str, value: Any) -> str:
        """One value of one field, a line for each part of a list; says so where nothing is given."""
        if value is None or value in ("", ()):
            return QCoreApplication.translate("MergePage", "(nothing)")
        if field in VOCABULARIES:
            keys = value if isinstance(value, tuple) else (value,)
            return "\n".join(self._say.term(VOCABULARIES[field], str(key)) for key in keys)
        ways: dict[str, Callable[[Any], str]] = {
            "part_of": lambda one: self._parents.get(one, one),
            "point": lambda one: f"\u2066{one.lat}, {one.lon}\u2069",
            "visit_interval_months": digits,
            "names": self._names,
            "outlines": self._outlines,
            "designations": self._designations,
            "identifiers": lambda many: "\n".join(f"\u2066{one.scheme}: {one.value}\u2069" for one in many),
            "tags": "\n".join,
            "notes": "\n".join,
        }
        return ways.get(field, str)(value)

    def _names(self, names: Sequence[Any]) -> str:
        template = QCoreApplication.translate("MergePage", "{name} ({language}, {kind})")
        said = []
        for name in names:
            words = template.replace("{language}", self._language(name.lang))
            words = words.replace("{kind}", self._say.term("name_type", name.kind))
            said.append(words.replace("{name}", isolated(name.text)))
        return "\n".join(said)

    def _language(self, tag: str) -> str:
        from heritage_app.ui.form_texts import NAME_LANGUAGES, language_options

        return dict(language_options(NAME_LANGUAGES)).get(tag, tag)

    def _outlines(self, outlines: Sequence[Any]) -> str:
        template = QCoreApplication.translate("MergePage", "Outline: {role}")
        return "\n".join(template.replace("{role}", one.role) for one in outlines)

    def _designations(self, designations: Sequence[Any]) -> str:
        say = self._say
        return "\n".join(
            say.listed([say.term("designation_scheme", one.scheme), one.reference, say.date(one.since)])
            for one in designations
        )


def relinked_words(say: Say, relinked: Mapping[str, int]) -> str:
    """“Linked to the one that stays: damage reports: 2, parts: 1.”"""
    translate = QCoreApplication.translate
    kinds = {
        "damage": translate("MergePage", "damage reports: {count}"),
        "estimate": translate("MergePage", "estimates: {count}"),
        "hazard": translate("MergePage", "hazards: {count}"),
        "stage": translate("MergePage", "restoration stages: {count}"),
        "threat": translate("MergePage", "threats: {count}"),
        "intervention": translate("MergePage", "earlier works: {count}"),
        "photo": translate("MergePage", "photos: {count}"),
        "citation": translate("MergePage", "citations of the site itself: {count}"),
        "file_link": translate("MergePage", "files: {count}"),
        "part": translate("MergePage", "parts: {count}"),
        "reference": translate("MergePage", "older numbers: {count}"),
    }
    counts = {**relinked, "reference": relinked.get("reference", 0) - 1}  # its own number is named by itself
    said = [words.replace("{count}", digits(counts[kind])) for kind, words in kinds.items() if counts.get(kind, 0) > 0]
    if not said:
        return translate("MergePage", "Nothing hangs on the one that goes, so nothing is linked anew.")
    return translate("MergePage", "Linked to the one that stays, each with its sources: {what}.").replace(
        "{what}", say.listed(said)
    )


def likeness_words(say: Say, likeness: Likeness | None) -> str:
    """Why two entries may be one, in a sentence."""
    translate = QCoreApplication.translate
    if likeness is None:
        return translate("MergePage", "The program sees no likeness between these two.")
    one, other = (isolated(name) for name in likeness.names)
    if likeness.exact:
        words = translate("MergePage", "They bear the same name: {one}.")
    else:
        words = translate("MergePage", "Their names sound alike: {one}, {other}.")
    words = words.replace("{other}", other).replace("{one}", one)
    if likeness.distance_m is None:
        return words
    apart = translate("MergePage", "{likeness} The points given for them are {metres} m apart.")
    return apart.replace("{metres}", digits(round(likeness.distance_m))).replace("{likeness}", words)
