"""Two people changed one field: what stood there, what the other one saved, what is typed here; one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.differing import Spans, excerpt, marks
from heritage_app.ui.merge import PickCell
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import Themed
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label, Line

SIDES = ("mine", "theirs", "base")
SHORT = 300
"""Letters of a side that are shown at first, around what differs."""
_TALLEST = 12
"""Lines that a whole text is given; further ones are scrolled to."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that two people changed: its title, its raw contents by side and the same in words, all of them."""

    name: str
    title: str
    raws: Mapping[str, Any]
    words: Mapping[str, str]


class MarkedLabel(Label):
    """Words of which some are marked: underlined, and on a ground of their own."""

    def __init__(self, words: str, spans: Spans) -> None:
        self._words, self._spans = words, spans
        super().__init__(words, "body", wrap=True)

    def restyle(self) -> None:
        """Mark in the colours of the theme."""
        super().restyle()
        if not self._spans:
            return
        now = theme()
        style = f"background-color:{now.disagree_fill};color:{now.disagree_text};text-decoration:underline"
        parts, done = [], 0
        for first, last in self._spans:
            parts.append(escape(self._words[done:first]))
            parts.append(f'<span style="{style}">{escape(self._words[first:last])}</span>')
            done = last
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join((*parts, escape(self._words[done:]))))


class WholeText(Themed, QPlainTextEdit):
    """All of a long text, to be read and scrolled by mouse and keys, with what differs marked; Tab leaves it."""

    def __init__(self, words: str, spans: Spans, name: str) -> None:
        super().__init__()
        self._spans = _in_units(words, spans)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph by its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setPlainText(words)
        self.dress()

    def restyle(self) -> None:
        """Take the font and mark in the colours of the theme."""
        now = theme()
        self.setFont(now.font("body"))
        self.setFixedHeight(_TALLEST * self.fontMetrics().lineSpacing() + 18)
        ink = QTextCharFormat()
        ink.setBackground(QColor(now.disagree_fill))
        ink.setForeground(QColor(now.disagree_text))
        ink.setFontUnderline(True)
        found = []
        for first, last in self._spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor, ink
            found.append(one)
        self.setExtraSelections(found)

    def go_to_first(self) -> None:
        """Scroll to what differs first."""
        if self._spans:
            cursor = self.textCursor()
            cursor.setPosition(self._spans[0][0])
            self.setTextCursor(cursor)
            self.centerCursor()


def _in_units(words: str, spans: Spans) -> Spans:
    """The same stretches as Qt counts them, to which a letter beyond the first 65,536 is two."""
    if words.isascii() or max(words) < "\U00010000":
        return spans
    ends = [len(words[:place].encode("utf-16-le")) // 2 for span in spans for place in span]
    return tuple(zip(ends[::2], ends[1::2], strict=True))


class _Cell(PickCell):
    """What one side says: the piece that differs, and once it was asked for the whole text."""

    def __init__(self, words: MarkedLabel, spoken: str, whole: str, spans: Spans) -> None:
        super().__init__(words, spoken)
        self._whole, self._spans, self._spoken = whole, spans, spoken
        self.box: WholeText | None = None

    def show_whole(self, whole: bool) -> None:
        """Show the whole text in a box of its own, or the piece again."""
        if whole and self.box is None:
            self.box = WholeText(self._whole, self._spans, self._spoken)
            self.column.addWidget(self.box)
            self.setTabOrder(self.button, self.box)
        self.words.setVisible(not whole)
        if self.box is not None:
            self.box.setVisible(whole)
            if whole:
                self.box.go_to_first()


class ConflictView(Banner):
    """The fields that clash, a row each; nothing is marked until somebody chooses."""

    chosen = Signal(str, str)
    """The name of a field, and the side that was taken."""

    def __init__(self, clashes: list[Clash]) -> None:
        super().__init__("warning", "")
        title = self.tr("You and somebody else changed the same fields. Choose for each what is to stand there.")
        self.set_words(title)
        self.groups: dict[str, QButtonGroup] = {}
        self.cells: dict[tuple[str, str], _Cell] = {}
        self.whole: dict[str, LinkButton] = {}
        """Buttons that show all of what a field says, of those that say more than fits."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column, share in enumerate((2, 4, 4, 4)):
            self._grid.setColumnStretch(column, share)
        heads = (
            self.tr("Field"),
            self.tr("Mine: typed here"),
            self.tr("Theirs: saved meanwhile"),
            self.tr("Before: as it was"),
        )
        self._heads = dict(zip(SIDES, heads[1:], strict=True))
        for column, head in enumerate(heads):
            self._grid.addWidget(Label(head, "caption_strong", "secondary"), 0, column)
        for place, clash in enumerate(clashes):
            self._add(2 * place + 1, clash)
        self.take_below(self._grid)

    def _add(self, row: int, clash: Clash) -> None:
        self._grid.addWidget(Line(), row, 0, 1, 4)
        name = Label(clash.title, "body_medium", wrap=True)
        name.setContentsMargins(0, 5, 0, 0)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(name)
        self._grid.addWidget(head, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        if any(len(words) > SHORT for words in clash.words.values()):
            column.addWidget(self._whole_button(clash), 0, Qt.AlignmentFlag.AlignLeading)
        texts = [clash.words[side] for side in SIDES]
        lines = [" ".join(text.split()) for text in texts]
        group = QButtonGroup(self)
        parts = zip(SIDES, lines, marks(lines), texts, marks(texts), strict=True)
        for place, (side, line, spans, text, text_spans) in enumerate(parts, start=1):
            shown, shown_spans = excerpt(line, spans, SHORT)
            spoken = self.tr("{field} — {side}: {value}")
            facts = {"{field}": clash.title, "{side}": self._heads[side], "{value}": shown}
            for where, what in facts.items():
                spoken = spoken.replace(where, what)
            cell = _Cell(MarkedLabel(shown, shown_spans), spoken, text, text_spans)
            cell.button.clicked.connect(lambda checked=False, side=side: self.chosen.emit(clash.name, side))
            group.addButton(cell.button)
            self.cells[clash.name, side] = cell
            self._grid.addWidget(cell, row + 1, place, Qt.AlignmentFlag.AlignTop)
        self.groups[clash.name] = group

    def _whole_button(self, clash: Clash) -> LinkButton:
        more, less = self.tr("Show the whole text"), self.tr("Show less")
        button = LinkButton(more)
        button.setAccessibleName(f"{more}: {clash.title}")

        def turn() -> None:
            whole = button.text() == more
            for side in SIDES:
                self.cells[clash.name, side].show_whole(whole)
            button.setText(less if whole else more)
            button.setAccessibleName(f"{button.text()}: {clash.title}")

        button.clicked.connect(turn)
        self.whole[clash.name] = button
        return button

    @property
    def open(self) -> list[str]:
        """Names of the fields for which nothing is chosen yet."""
        return [name for name, group in self.groups.items() if group.checkedButton() is None]

    def go_to_open(self) -> None:
        """Put the focus to the first field that waits for a choice."""
        for name in self.open[:1]:
            self.cells[name, SIDES[0]].button.setFocus(Qt.FocusReason.OtherFocusReason)
