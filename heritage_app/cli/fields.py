"""From the options of a command to a draft: one table of fields a kind of record, used to add and to edit.

A field that is not given keeps its value; an empty text (`--governorate ""`) empties it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import click

from heritage_app.cli.frame import WORDS, Count, Frame, KeyOf
from heritage_app.domain.figures import read_decimal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.names import Name, NameKind
    from heritage_app.services.registry import Registry

Values = dict[str, Any]
CommandT = TypeVar("CommandT", bound=Callable[..., Any])


@dataclass(slots=True)
class Reading:
    """What a reader of options may ask: the registry, the language, and the other options of the line."""

    session: Session
    registry: Registry
    frame: Frame
    given: Mapping[str, Any]
    new_actors: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """What the person should know, though nothing is wrong; printed on stderr."""

    def date(self, text: str) -> HeritageDate | None:
        """Read a date typed freely, and tell where it can be read in two ways; empty is no date."""
        from heritage_app.domain.dates import read_date, say

        if not text.strip():
            return None
        lang = self.frame.language
        read = read_date(text, today=self.registry.today(), languages=tuple(dict.fromkeys((lang, "en", "fr", "ar"))))
        if read.note is not None:
            chosen, other = read.note.chosen_edtf, read.note.other_edtf
            self.remarks.append(
                f"“{text}” was read as {say(chosen, lang)}. If {say(other, lang)} is meant, write {other}."
            )
        return read.date

    def term(self, vocabulary: str, text: str) -> str | None:
        """Key of a term by key or label in any language; empty is no term."""
        from heritage_app.services.vocabulary import need_term

        return need_term(self.session, vocabulary, text) if text.strip() else None

    def actor(self, text: str) -> str | None:
        """Id of an actor by id or name; a name nobody bears yet is entered with the record. Empty is nobody."""
        from heritage_app.domain.identifiers import new_id
        from heritage_app.services.actor import list_actors

        text = text.strip()
        if not text:
            return None
        if list_actors(self.session, ids=[text]):
            return text
        for placeholder, name in self.new_actors:
            if name == text:
                return placeholder
        self.new_actors.append((new_id(), text))
        return self.new_actors[-1][0]


Reader = Callable[[Reading, Any, Values], Values]
"""From what was given, and the values so far, to the values that it sets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One option of `add` and `edit`, and how it is read."""

    option: str
    read: Reader
    help: str
    metavar: str | None = "TEXT"
    type: click.ParamType[Any] = WORDS
    many: bool = False
    flag: bool = False

    @property
    def param(self) -> str:
        """Name of the value among the parameters of the command."""
        return self.option.lstrip("-").replace("-", "_")


def options(fields: Sequence[Field]) -> Callable[[CommandT], CommandT]:
    """Add the options of *fields* to a command; none of them is required, for the draft itself says what is missing."""

    def decorate(command: CommandT) -> CommandT:
        for one in reversed(fields):
            shape: dict[str, Any] = {"type": one.type, "multiple": one.many, "metavar": one.metavar}
            if one.flag:
                shape = {"is_flag": True, "default": None}
            if isinstance(one.type, KeyOf):
                shape.pop("metavar")
            command = click.option(one.option, one.param, help=one.help, **shape)(command)
        return command

    return decorate


def read_fields(reading: Reading, fields: Sequence[Field], held: Values) -> Values:
    """The values of a draft: *held*, with every option that was given put over it, in the order of *fields*."""
    values = dict(held)
    for one in fields:
        raw = reading.given.get(one.param)
        if raw is not None and raw != ():
            values.update(one.read(reading, raw, values))
    return values


# -------------------------------------------------------------------------------------------- common readers


def text(option: str, name: str, help: str) -> Field:
    """A text kept as it is."""
    return Field(option=option, read=lambda r, raw, v: {name: raw}, help=help)


def date(option: str, name: str, help: str) -> Field:
    """A date typed freely."""
    return Field(option=option, read=lambda r, raw, v: {name: r.date(raw)}, help=help, metavar="DATE")


def term(option: str, name: str, vocabulary: str, help: str, *, empty: str | None = None) -> Field:
    """A term of a vocabulary, by key or label; *empty* is what an empty text sets."""
    return Field(
        option=option, read=lambda r, raw, v: {name: r.term(vocabulary, raw) or empty}, help=help, metavar="TERM"
    )


def terms(option: str, name: str, vocabulary: str, help: str) -> Field:
    """Several terms of a vocabulary; giving any replaces those held."""

    def read(reading: Reading, raw: Sequence[str], values: Values) -> Values:
        keys = (reading.term(vocabulary, one) for one in raw)
        return {name: tuple(key for key in keys if key is not None)}

    return Field(option=option, read=read, help=help, metavar="TERM", many=True)


def key(option: str, name: str, kind: type[StrEnum], help: str) -> Field:
    """One key of a list that rules depend on."""
    return Field(option=option, read=lambda r, raw, v: {name: raw}, help=help, type=KeyOf(kind))


def number(option: str, name: str, help: str) -> Field:
    """An exact decimal."""
    return Field(option=option, read=lambda r, raw, v: {name: read_decimal(raw)}, help=help, metavar="NUMBER")


def count(option: str, name: str, help: str) -> Field:
    """A whole number."""
    return Field(option=option, read=lambda r, raw, v: {name: raw}, help=help, metavar="NUMBER", type=Count())


def person(option: str, name: str, help: str) -> Field:
    """An actor by name or id."""
    return Field(option=option, read=lambda r, raw, v: {name: r.actor(raw)}, help=help, metavar="NAME")


def span(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Read LOW..HIGH, one figure for both, or one end left out."""
    low, dots, high = text.partition("..")
    return (read_decimal(low), read_decimal(high)) if dots else (read_decimal(text), read_decimal(text))


_TAGGED = re.compile(r"\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*=\s*(.+)", re.DOTALL)


def tagged(text: str, lang: str) -> tuple[str, str]:
    """Read LANG=TEXT, or a text alone, which is then in *lang*; returns language and text."""
    from heritage_app.domain.names import check_language

    found = _TAGGED.fullmatch(text)
    return (check_language(found[1]), found[2]) if found else (lang, text)


def names(option: str, kind: NameKind, help: str, *, lang: str = "") -> Field:
    """Names of a place or an actor: each replaces the name of its kind in its language."""

    def read(reading: Reading, raw: Sequence[str], values: Values) -> Values:
        from heritage_app.domain.names import Name

        held: list[Name] = list(values["names"])
        for one in raw:
            tag, words = (lang, one) if lang else tagged(one, "en")
            if kind == "preferred":
                place = next((i for i, n in enumerate(held) if (n.lang, n.kind) == (tag, kind)), len(held))
                held[place : place + 1] = [Name(words, tag, kind)]
            else:
                held.append(Name(words, tag, kind))
        return {"names": tuple(name for name in held if name.text.strip())}

    return Field(option=option, read=read, help=help, metavar="TEXT" if lang else "[LANG=]TEXT", many=True)


def notes() -> Field:
    """Notes are added to those held."""
    return Field(
        option="--note", read=lambda r, raw, v: {"notes": (*v.get("notes", ()), *raw)}, help="A note to keep with it.",
        many=True,
    )  # fmt: skip
