"""
Two languages side by side on one page: a report worded twice, and laid over itself so that facts are said once.

The data of such a report are those of its left language, with the other's under `beside`. `merged` lays one over the
other: what both say alike stays as it is, and a text that differs becomes `{"pair": [left, right]}`. Names in two
languages become `{"names": [left, right]}`, and a text that a person wrote in both has the other's paragraphs under
`beside`. `side` takes one language out again, with every part in its place; so both have the same order of parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from heritage_app.domain.text import strip_bidi

LEFT_ONLY = ("lang", "dir", "digits", "unit", "semicolon", "trace", "ratio", "url")
"""What a page has once: its own direction and language, and what is no text."""

_PUNCTUATION = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "،": ",", "؛": ";", "\u00a0": " ", "\u202f": " "})
_SPACED = re.compile(r'\s+(?=[":;,.])|(?<=")\s+')


def languages(lang: str) -> tuple[str, ...]:
    """The languages of `en`, `en+ar` and so on, from left to right: Arabic stands on the right."""
    return tuple(sorted(lang.split("+"), key=lambda one: one == "ar"))


def merged(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a report in two languages as one; those of a report in one language as they are."""
    if "beside" not in data:
        return data
    both: dict[str, Any] = _both({key: value for key, value in data.items() if key != "beside"}, data["beside"])
    return {**both, "langs": [data["lang"], data["beside"]["lang"]], "right_digits": data["beside"]["digits"]}


def side(value: Any, place: int) -> Any:
    """What merged data say in the left (0) or in the right (1) language."""
    if isinstance(value, list):
        return [side(one, place) for one in value]
    if not isinstance(value, dict):
        return value
    for key in ("pair", "names"):
        if key in value and len(value) == 1:
            return side(value[key][place], place)
    if "paragraphs" in value and "beside" in value:
        return _text(value, value["beside"]) if place == 0 else _text(value["beside"], value)
    taken = {key: side(one, place) for key, one in value.items() if key not in ("langs", "beside")}
    if "langs" in value:
        lang = value["langs"][place]
        taken |= {"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}
        taken["digits"] = value["right_digits"] if place else value["digits"]
    return taken


def _text(own: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """A person's text with as many paragraphs as it has in the other language."""
    more = len(other["paragraphs"]) - len(own["paragraphs"])
    plain = {key: value for key, value in own.items() if key != "beside"}
    return {**plain, "paragraphs": [*own["paragraphs"], *[""] * more]}


def alike(left: str, right: str) -> bool:
    """Whether two texts differ in nothing but the marks by which languages quote, part and isolate."""
    first, second = (_SPACED.sub("", strip_bidi(text).translate(_PUNCTUATION)) for text in (left, right))
    return first == second


def joined(text: Any) -> str:
    """A merged text on one line, for where only a plain one can stand."""
    return text if isinstance(text, str) else " / ".join(text["pair"])


# ------------------------------------------------------------------------------------------------------ laying


def _both(left: Any, right: Any) -> Any:
    if isinstance(left, str) and isinstance(right, str):
        if not left or not right:
            return left or right
        return left if alike(left, right) else {"pair": [left, right]}
    if isinstance(left, dict) and isinstance(right, dict):
        return _of_parts(left, right)
    if isinstance(left, list) and isinstance(right, list):
        return _of_lists(left, right)
    if isinstance(left, bool) and isinstance(right, bool):
        return left and right
    return left if left is not None else right


def _of_parts(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    if "paragraphs" in left:
        return _of_prose(left, right)
    if left.keys() == {"text", "lang", "rtl"}:
        return left if left["text"] == right["text"] else {"names": [left, right]}
    found = {key: value if key in LEFT_ONLY else _both(value, right.get(key)) for key, value in left.items()}
    if "letterhead" in left:
        found["letterhead"] = _letterhead(left["letterhead"], right["letterhead"])
    if "quotation" in left:  # which language it is in needs no word where that is one of the page's
        found["quotation"] = min(left["quotation"], right["quotation"], key=len)
    if "alt" in left:
        found["alt"] = joined(found["alt"])
    if "second" in left and "names" in found["name"]:
        named = {left["name"]["text"], right["name"]["text"]}
        others = (one for one in (left["second"], right["second"]) if one is not None and one["text"] not in named)
        found["second"] = next(others, None)
    return found


def _letterhead(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """The lines of both, each once."""
    return {
        name: [*lines, *(one for one in right[name] if one not in lines)] if isinstance(lines, list) else lines
        for name, lines in left.items()
    }


def _of_prose(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """One text stands once, and needs no word on its language where that is one of the page's."""
    if left["paragraphs"] != right["paragraphs"]:
        return {**left, "note": "", "beside": {**right, "note": ""}}
    note = _both(left["note"], right["note"]) if left["note"] and right["note"] else ""
    rightly = bool(left["note"]) or (left["rtl"] and right["lang"] == "ar")
    return {**left, "lang": right["lang"] if rightly else left["lang"], "note": note}


def _of_lists(left: list[Any], right: list[Any]) -> list[Any]:
    if any(isinstance(one, dict) and "look" in one for one in (*left, *right)):
        return _of_cells(left, right)
    if len(left) == len(right):
        return [_both(one, other) for one, other in zip(left, right, strict=True)]
    if all(isinstance(one, str) for one in (*left, *right)):
        return [_both("\n".join(left), "\n".join(right))]
    return [*map(_both, left, right), *(left if len(left) > len(right) else right)[min(len(left), len(right)) :]]


def _of_cells(left: list[Any], right: list[Any]) -> list[Any]:
    """The lines of a cell; a name in one language is followed by the same in the other, each once."""
    found: list[Any] = []
    named = {one["text"] for one in (*left, *right) if one["lang"]}
    if named:
        for one in (*left, *right):
            if one["lang"] and one["text"] in named:
                named.remove(one["text"])
                found.append({**one, "look": next(each["look"] for each in (*left, *right) if each["lang"])})
    rest = [[one for one in some if not one["lang"]] for some in (left, right)]
    if len(rest[0]) == len(rest[1]):
        return found + [_of_parts(one, other) for one, other in zip(*rest, strict=True)]
    said = [one["text"] for one in rest[0]]
    return found + rest[0] + [one for one in rest[1] if one["text"] not in said]
