"""The fields of forms: each knows how its text is kept as a draft, how it is read, and what was understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from heritage_app.domain.dates import AmbiguousDate, NotADate, read_date, say, say_short
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.figures import read_decimal
from heritage_app.domain.names import Name
from heritage_app.ui.buttons import PaintedButton
from heritage_app.ui.completer import Choice, PickLine, choice, term_choices
from heritage_app.ui.fields import Field
from heritage_app.ui.paint import isolated
from heritage_app.ui.say import error_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from heritage_app.domain.dates import HeritageDate
    from heritage_app.ui.desk import RegistryDesk

HEAD_BUTTON: Final = 24
"""Height of a button beside a label: as small as a target may be."""

UNLIMITED: Final = 2**31 - 1
"""Qt cuts longer texts off without a word; the domain refuses them in words instead."""


class NotInList(HeritageError):
    """A text that is no entry of its list."""

    template = "“{text}” is not in the list. Type a part of a word, or press Alt+↓ to see all entries"


def short(text: str, length: int = 60) -> str:
    """Return *text* short enough for a message."""
    return text if len(text) <= length else text[: length - 1] + "…"


class Lists(QObject):
    """The entries that the pickers of one form offer: vocabularies by their name, and what was read besides."""

    changed = Signal(str)
    """The entries of this name are known, or others, now."""

    def __init__(self, desk: RegistryDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Sequence[Choice]] = {}
        desk.terms_read.connect(self._terms_read)

    def get(self, name: str) -> Sequence[Choice]:
        """The entries of a vocabulary or of a list that `put` was given; none while they are not known."""
        if name not in self._known and name in self._desk.terms:
            self._known[name] = term_choices(self._desk.terms[name], self._desk.lang)
        return self._known.get(name, ())

    def put(self, name: str, choices: Sequence[Choice]) -> None:
        """Let pickers offer these entries under *name*."""
        self._known[name] = tuple(choices)
        self.changed.emit(name)

    def _terms_read(self) -> None:
        for name in self._desk.terms:
            self._known.pop(name, None)
            self.changed.emit(name)


class Input(Field):
    """A field of a form. `raw` is what is kept in a draft, `read` what goes into the record."""

    edited = Signal()
    """The contents are others than before."""

    plain_hint = ""
    """Shown below the field while there is nothing else to say."""

    def __init__(self, label: str, control: QWidget, *, optional: bool = False) -> None:
        super().__init__(label, control, optional=optional)
        column = self.layout()
        first = column.itemAt(0) if column is not None else None
        self._head = first.layout() if first is not None else None
        if self._head is not None:
            self._head.setAlignment(self.optional, Qt.AlignmentFlag.AlignVCenter)

    def beside(self, button: PaintedButton) -> None:
        """Put a button at the end of the label's line without moving the control below it."""
        button.setFixedHeight(HEAD_BUTTON)
        self.add_beside_label(button)
        if self._head is not None:
            over = max(0, HEAD_BUTTON - self.label.sizeHint().height() + 1) // 2
            self._head.setContentsMargins(0, -over, 0, -over)

    def raw(self) -> Any:
        """What was typed, as plain JSON; None for nothing."""
        raise NotImplementedError

    def set_raw(self, raw: Any) -> None:
        """Show what `raw` gave, or nothing for None."""
        raise NotImplementedError

    def read(self) -> Any:
        """
        The value meant.

        Raises:
            HeritageError: The text cannot be understood; it stays as it is.
        """
        raise NotImplementedError

    def blank(self) -> bool:
        """Whether nothing was entered."""
        return self.raw() in (None, "", [], {})

    def trouble(self) -> HeritageError | None:
        """Why the contents cannot be understood, or None."""
        try:
            self.read()
        except HeritageError as error:
            return error
        return None

    def leave(self) -> None:
        """Ask about a text that cannot be understood; called when the focus goes elsewhere."""
        trouble = None if self.blank() else self.trouble()
        if trouble is not None:
            self.set_message(error_words(trouble), "error")

    def settle(self) -> None:
        """Take half-typed entries for what they mean; called before saving."""

    def understood(self) -> None:
        """Say below the field how it is understood; called after every change."""
        self.set_message(self.plain_hint)

    def inputs(self) -> list[Input]:
        """The fields this one is made of; itself for most."""
        return [self]

    def focus_widget(self) -> QWidget:
        """Where the focus goes."""
        return self.control

    def _changed(self) -> None:
        self.understood()
        self.edited.emit()


def follow_text(line: QLineEdit, text: str) -> None:
    """Have a line run in the direction of its own text, whatever the window's; an empty one in the window's."""
    if not text.strip():
        line.unsetLayoutDirection()
        return
    rtl = Name(text[:200], "und").direction == "rtl"
    wanted = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    if line.layoutDirection() != wanted:
        line.setLayoutDirection(wanted)


class TextInput(Input):
    """One line of text, kept as typed."""

    def __init__(self, label: str, *, optional: bool = False, hint: str = "", placeholder: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, optional=optional)
        self.line.setMaxLength(UNLIMITED)
        self.line.setPlaceholderText(placeholder)
        self.plain_hint = hint
        self.line.textChanged.connect(self._changed)
        self.set_message(hint)

    def _changed(self) -> None:
        follow_text(self.line, self.line.text())
        super()._changed()

    def raw(self) -> str:
        """The text."""
        return self.line.text()

    def set_raw(self, raw: Any) -> None:
        """Show a text from its beginning."""
        self.line.setText(str(raw or ""))
        self.line.setCursorPosition(0)

    def read(self) -> Any:
        """The text."""
        return self.line.text()


class DateInput(TextInput):
    """A date typed freely, read back in words below."""

    def __init__(self, label: str, desk: RegistryDesk, *, optional: bool = False, hint: str = "") -> None:
        self._desk = desk
        super().__init__(label, optional=optional, hint=hint)

    def read(self) -> HeritageDate | None:
        """The date; None for no text. Raises NotADate."""
        text = self.line.text()
        if not text.strip():
            return None
        return read_date(text, today=self._desk.today, languages=_languages(self._desk)).date

    def understood(self) -> None:
        """Say the date in words, with the other reading where there is one."""
        text, lang, digits = self.line.text(), self._desk.lang, self._desk.digits
        if not text.strip():
            self.set_message(self.plain_hint)
            return
        try:
            found = read_date(text, today=self._desk.today, languages=_languages(self._desk))
        except NotADate:
            self.set_message()  # asked about when the field is left
            return
        if isinstance(found.note, AmbiguousDate):
            words = self.tr("Read as {date}. Change if you meant {other}")
            other = say(found.note.other_edtf, lang, digits=digits)
            date = say(found.note.chosen_edtf, lang, digits=digits)
            year = say(found.note.chosen_edtf[:4], lang, digits=digits)
            if found.note.other_edtf[:4] == found.note.chosen_edtf[:4]:
                other = other.removesuffix(year).strip()
            self.set_message(words.replace("{date}", isolated(date)).replace("{other}", isolated(other)), "ok")
        else:
            self.set_message(say(found.date.edtf, lang, digits=digits, precision=True), "ok")

    def set_date(self, date: HeritageDate | None) -> None:
        """Show a date as it was typed once, where that is still read alike, else as it is said."""
        self.set_raw(date_text(date, self._desk))


def date_text(date: HeritageDate | None, desk: RegistryDesk) -> str:
    """Return a date as text that is read as this very date: as typed once, else as it is said, else as EDTF."""
    if date is None or not date.edtf:
        return ""
    typed: tuple[str, ...] = (date.text,) if date.text != date.edtf else ()
    for text in (*typed, say_short(date.edtf, desk.lang), say(date.edtf, desk.lang)):
        try:
            again = read_date(text, today=desk.today, languages=_languages(desk))
        except NotADate:
            continue
        if again.date.edtf == date.edtf:
            return text
    return date.edtf


TODAY: Final[dict[str, str]] = {"en": "today", "fr": "aujourd’hui", "ar": "اليوم"}
"""The word for today, as the reader of dates knows it."""


def _languages(desk: RegistryDesk) -> tuple[str, ...]:
    return tuple(dict.fromkeys((desk.lang, "en", "fr", "ar")))


class PickInput(Input):
    """One entry of a list, found by typing; with *free* any other text may stand as well."""

    def __init__(
        self,
        label: str,
        lists: Lists,
        name: str,
        *,
        optional: bool = False,
        free: bool = False,
        eager: bool = False,
        arrow: bool = True,
        hint: str = "",
    ) -> None:
        self.pick = PickLine(free=free, eager=eager, arrow=arrow)
        super().__init__(label, self.pick, optional=optional)
        self.lists, self.name, self.plain_hint = lists, name, hint
        self.set_message(hint)
        self._offer(name)
        lists.changed.connect(self._offer)
        self.pick.textChanged.connect(self._changed)
        self.pick.picked.connect(self._changed)  # an entry may bear the very text that was typed

    def _offer(self, name: str) -> None:
        if name == self.name:
            self.pick.set_choices(self.lists.get(name))

    def _changed(self) -> None:
        follow_text(self.pick, self.pick.text())
        super()._changed()

    def raw(self) -> Any:
        """Text and key, or None."""
        text = self.pick.text()
        return {"text": text, "key": self.pick.key} if text else None

    def set_raw(self, raw: Any) -> None:
        """Show a text for its key."""
        held: Mapping[str, Any] = raw if isinstance(raw, dict) else {"text": str(raw or ""), "key": ""}
        self.pick.put(str(held.get("text") or ""), str(held.get("key") or ""))

    def set_key(self, key: str | None, text: str = "") -> None:
        """Show the entry *key*; *text* until the entries are known."""
        entry = next((one for one in self.lists.get(self.name) if one.key == key), None) if key else None
        self.pick.put(entry.label if entry else text or (key or ""), key or "")

    def settle(self) -> None:
        """Take what the text means."""
        self.pick.settle()

    def text(self) -> str:
        """What stands there."""
        return self.pick.text()

    def read(self) -> Any:
        """The key; None for no text. Raises NotInList."""
        text = self.pick.text()
        if not text.strip():
            return None
        if not self.pick.key and not self.pick.free:
            raise NotInList(text=short(text))
        return self.pick.key or None


class TagInput(PickInput):
    """A tag: one of those in use, found by typing, or any other."""

    def __init__(self, label: str, desk: RegistryDesk, lists: Lists, *, optional: bool = False) -> None:
        lists.put("tag", [choice(tag, tag) for tag in desk.tags.values()])
        super().__init__(label, lists, "tag", optional=optional, free=True)

    def read(self) -> str:
        """The tag; empty for no text."""
        return self.text().strip()


@dataclass(frozen=True, slots=True)
class ActorNamed:
    """An actor that is held (`id`), or one to be entered with the record under the name typed."""

    id: str
    name: str


class ActorInput(PickInput):
    """A person, organisation or group by name; a name nobody bears yet is entered with the record."""

    def __init__(self, label: str, lists: Lists, *, optional: bool = False) -> None:
        super().__init__(label, lists, "actors", optional=optional, free=True, arrow=False)

    def read(self) -> ActorNamed | None:
        """Who is meant; None for no text. Raises what the domain has against such a name."""
        from heritage_app.domain.actor import ActorDraft

        text = self.pick.text()
        if not text.strip():
            return None
        if not self.pick.key:
            for problem in ActorDraft(names=(Name(text, ""),)).problems():
                raise problem
        return ActorNamed(self.pick.key, text.strip())

    def understood(self) -> None:
        """Say that the name is a new one."""
        new = bool(self.text().strip()) and not self.pick.key and bool(self.lists.get(self.name))
        words = self.tr("New name: entered together with this")
        self.set_message(words if new else self.plain_hint)


class ReadInput(TextInput):
    """A line whose text goes through a reader of the domain, and is said back in its words."""

    def __init__(
        self,
        label: str,
        reader: Callable[[str], Any],
        say_back: Callable[[Any], str],
        *,
        optional: bool = False,
        hint: str = "",
        placeholder: str = "",
    ) -> None:
        self._reader, self._say_back = reader, say_back
        super().__init__(label, optional=optional, hint=hint, placeholder=placeholder)

    def read(self) -> Any:
        """What the reader makes of the text; None for no text. Raises what the reader raises."""
        text = self.line.text()
        return self._reader(text) if text.strip() else None

    def understood(self) -> None:
        """Say it back, or nothing while it cannot be read."""
        try:
            value = self.read()
        except HeritageError:
            self.set_message()
            return
        said = "" if value is None else self._say_back(value)
        self.set_message(said or self.plain_hint, "ok" if said else "hint")


def number_input(label: str, *, optional: bool = True, hint: str = "", placeholder: str = "") -> ReadInput:
    """A line for one figure."""
    return ReadInput(label, read_decimal, lambda value: "", optional=optional, hint=hint, placeholder=placeholder)


class Idle(QTimer):
    """Calls back once nothing has happened for a while."""

    def __init__(self, parent: QObject, milliseconds: int, then: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(then)
