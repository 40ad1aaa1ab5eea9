"""Fields in which one chooses: pills, the condition picker, short lists, ticks, sites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from heritage_app.ui.fields import CheckBox, Choices, ComboBox, ConditionPicker
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.form_facts import site_choices
from heritage_app.ui.form_parts import Input, Lists, PickInput

if TYPE_CHECKING:
    from heritage_app.ui.completer import Choice
    from heritage_app.ui.desk import RegistryDesk


class ChoiceInput(Input):
    """One of a few, as pills; optionally none, by pressing the chosen one again."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str, str]],
        *,
        start: str | None = None,
        optional: bool = False,
        none: bool = False,
    ) -> None:
        self.choices = Choices(options, name=label.replace("&", ""))
        super().__init__(label, self.choices, optional=optional)
        self._start = start
        self._value = ""
        self._none = none
        for key, chip in self.choices.chips.items():
            chip.clicked.connect(lambda checked=False, key=key: self._pressed(key))
        self.set_raw(start)

    def _pressed(self, key: str) -> None:
        self.set_raw(None if self._none and key == self._value else key)
        self._changed()

    def focus_widget(self) -> QWidget:
        """The pill chosen, or the first."""
        return self.choices.chips.get(self._value) or next(iter(self.choices.chips.values()))

    def raw(self) -> str | None:
        """The key, or None."""
        return self._value or None

    def set_raw(self, raw: Any) -> None:
        """Choose *raw*, or nothing."""
        chips = self.choices.chips
        self._value = str(raw) if raw in chips else ""
        if not self._value and not self._none and self._start:
            self._value = self._start
        choose_one(chips, self._value)

    def read(self) -> str | None:
        """The key, or None."""
        return self.raw()


def choose_one(buttons: Mapping[str, QAbstractButton], key: str) -> None:
    """Check one of several exclusive buttons, or none, and make the group a single stop of the Tab key."""
    group = next(iter(buttons.values())).group()
    group.setExclusive(False)  # an exclusive group cannot have none
    for name, button in buttons.items():
        button.setChecked(name == key)
    group.setExclusive(True)
    one_tab_stop(buttons, key)


def one_tab_stop(buttons: Mapping[str, QAbstractButton], key: str) -> None:
    """Let Tab stop at the button chosen only, or at the first; the arrow keys move between them."""
    stop = key if key in buttons else next(iter(buttons))
    for name, button in buttons.items():
        policy = Qt.FocusPolicy.StrongFocus if name == stop else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)


class ConditionInput(Input):
    """The condition picker as a field."""

    def __init__(self, label: str, words: Mapping[str, str], scope: QWidget) -> None:
        self.picker = ConditionPicker(words, scope=scope)
        super().__init__(label, self.picker)
        self.picker.changed.connect(self._chosen)
        one_tab_stop(self.picker.cards, "")

    def _chosen(self, key: str) -> None:
        one_tab_stop(self.picker.cards, key)
        self._changed()

    def set_words(self, words: Mapping[str, str]) -> None:
        """Show the conditions in other words."""
        for key, card in self.picker.cards.items():
            card.setText(words[key])
            card.updateGeometry()

    def focus_widget(self) -> QWidget:
        """The card chosen, or the first."""
        cards = self.picker.cards
        return cards.get(self.picker.value() or "") or next(iter(cards.values()))

    def raw(self) -> str | None:
        """The key, or None."""
        return self.picker.value()

    def set_raw(self, raw: Any) -> None:
        """Choose a condition, or none."""
        key = raw if raw in self.picker.cards else None
        self.picker.set_value(key)
        one_tab_stop(self.picker.cards, key or "")

    def read(self) -> str | None:
        """The key, or None."""
        return self.picker.value()


class ComboInput(Input):
    """One of a short list that always has a value."""

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *, start: str, optional: bool = False) -> None:
        self.box = ComboBox()
        super().__init__(label, self.box, optional=optional)
        self._start = start
        for key, text in options:
            self.box.addItem(text, key)
        self.set_raw(start)
        self.box.currentIndexChanged.connect(self._changed)

    def raw(self) -> Any:
        """The key."""
        return self.box.currentData()

    def set_raw(self, raw: Any) -> None:
        """Choose *raw*; a key that is not in the list is put there."""
        key = raw or self._start
        place = self.box.findData(key)
        if place < 0:
            self.box.addItem(str(key), key)
            place = self.box.findData(key)
        self.box.setCurrentIndex(place)

    def blank(self) -> bool:
        """Whether it stands where it stood at first."""
        return bool(self.raw() == self._start)

    def read(self) -> Any:
        """The key."""
        return self.raw()


class CheckInput(Input):
    """A statement that holds or not."""

    def __init__(self, text: str, *, start: bool = False) -> None:
        self.check = CheckBox(text)
        super().__init__(text, self.check)
        self._start = start
        self.label.hide()
        self.check.setChecked(start)
        self.check.toggled.connect(self._changed)

    def raw(self) -> bool:
        """Whether it holds."""
        return self.check.isChecked()

    def set_raw(self, raw: Any) -> None:
        """Tick it or not."""
        self.check.setChecked(self._start if raw is None else bool(raw))

    def blank(self) -> bool:
        """Whether it stands where it stood at first."""
        return self.raw() == self._start

    def read(self) -> bool:
        """Whether it holds."""
        return self.raw()


class ChecksInput(Input):
    """Any of a few entries, each with a tick."""

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *, optional: bool = True) -> None:
        self._box = QWidget()
        super().__init__(label, self._box, optional=optional)
        flow = FlowLayout(self._box, gap=16)
        self.checks: dict[str, CheckBox] = {}
        for key, text in options:
            check = CheckBox(text)
            check.toggled.connect(self._changed)
            flow.addWidget(check)
            self.checks[key] = check

    def raw(self) -> list[str]:
        """Keys of what is ticked."""
        return [key for key, check in self.checks.items() if check.isChecked()]

    def set_raw(self, raw: Any) -> None:
        """Tick these keys only."""
        for key, check in self.checks.items():
            check.setChecked(key in (raw or ()))

    def read(self) -> tuple[str, ...]:
        """Keys of what is ticked."""
        return tuple(self.raw())

    def focus_widget(self) -> QWidget:
        """The first tick."""
        return next(iter(self.checks.values()))


class SiteInput(PickInput):
    """A site, found in the registry while one types: by any of its names, its place or its number."""

    def __init__(self, label: str, lists: Lists, desk: RegistryDesk, *, optional: bool = False, hint: str = "") -> None:
        super().__init__(label, lists, "", optional=optional, arrow=False, hint=hint)
        self._desk = desk
        self.pick.filtered = False
        self.pick.asked.connect(self._ask)

    def _ask(self, text: str) -> None:
        day, lang = self._desk.day, self._desk.lang
        self._desk.read(
            lambda session: site_choices(session, text, day=day, lang=lang), self._answered, key=(id(self), "sites")
        )

    def _answered(self, found: tuple[Choice, ...]) -> None:
        if self.pick.text().strip() or self.pick.hasFocus():
            self.pick.offer(found)
