"""The row of tools below the menus, and the status bar that tells the truth about saving."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStatusBar, QWidget

from heritage_app.ui.buttons import HintButton, IconButton, LinkButton, PlainButton, PrimaryButton
from heritage_app.ui.jobs import JobBar
from heritage_app.ui.paint import announce
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.widgets import ElidedLabel, IconLabel, Label, Panel

if TYPE_CHECKING:
    from heritage_app.ui.actions import Actions


class ToolRow(Panel):
    """New, undo, redo, the way into the palette, print, settings."""

    command = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(9)
        self.new = PrimaryButton(self.tr("New"), "plus")
        self.new.setToolTip(self.tr("New record") + f"   {actions.keys('new')}")
        menu = QMenu(self.new)
        for kind in (
            "site",
            "damage",
            "estimate",
            "source",
            "photo",
            "hazard",
            "stage",
            "threat",
            "intervention",
            "actor",
        ):
            menu.addAction(actions.by_name[f"add-{kind}"])
        self.new.setMenu(menu)
        self.undo = IconButton("undo-2", self.tr("Undo"), shortcut=actions.keys("undo"))
        self.redo = IconButton("redo-2", self.tr("Redo"), shortcut=actions.keys("redo"))
        self.jump = HintButton(self.tr("Jump to or run a command…"), "command", actions.keys("jump"))
        self.jump.setMinimumWidth(120)
        self.jump.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.print = PlainButton(self.tr("Print"), "printer")
        self.print.setToolTip(self.tr("Preview and print the status report") + f"   {actions.keys('print')}")
        self.settings = IconButton("settings", self.tr("Settings"), shortcut=actions.keys("settings"))
        row.addWidget(self.new)
        row.addSpacing(6)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.jump)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.settings)
        for button, name in (
            (self.undo, "undo"),
            (self.redo, "redo"),
            (self.jump, "jump"),
            (self.print, "print"),
            (self.settings, "settings"),
        ):
            button.clicked.connect(lambda checked=False, name=name: self.command.emit(name))
        self.setMinimumHeight(sizes()["height"]["toolbar"])

    def bar(self, why: str) -> None:
        """Let nothing new be made, and say why; the empty text lets it."""
        self.new.setEnabled(not why)
        self.new.setToolTip(why or self.tr("New record"))


class SavingBar(QStatusBar):
    """How much of the registry is shown, and whether everything is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(sizes()["height"]["status"])
        self.shown = Label("", "caption", "secondary")
        self.shown.setContentsMargins(6, 0, 6, 0)
        self.addWidget(self.shown, 0)
        self.job = JobBar()
        """The long work under way."""
        self.addWidget(self.job, 0)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(6, 0, 10, 0)
        row.setSpacing(6)
        self._icon = IconLabel("check", 14, "accent")
        self.state = ElidedLabel("", "caption", "secondary")
        self.state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.backup = LinkButton("")
        """When a backup was tried out last; opens the page of backups."""
        self.backup.role = "caption"
        self.backup.restyle()
        self.backup.hide()
        self.who = LinkButton("")
        """Who works, and as what; lets somebody else work."""
        self.who.role = "caption"
        self.who.restyle()
        self.who.hide()
        row.addStretch(1)
        row.addWidget(self.who)
        row.addWidget(self.backup)
        row.addWidget(self._icon)
        row.addWidget(self.state)
        self.addPermanentWidget(right, 1)
        self.kind = ""
        """`opening`, `asking`, `saved`, `saving`, `failed`, `read-only`."""
        self._settled: tuple[str, str, str, str] | None = None
        """What was said last that was neither under way nor refused."""

    def say_shown(self, text: str) -> None:
        """Say how much is shown."""
        self.shown.setText(text)

    def opening(self, name: str) -> None:
        """Say that a registry is being opened."""
        self._say("opening", "clock", "secondary", self.tr("Opening {name}…").format(name=f"\u2068{name}\u2069"))

    def opened(self, *, read_only: bool = False) -> None:
        """Say that everything is saved, for nothing was changed yet; or that nothing can be changed."""
        if read_only:
            self._say("read-only", "lock", "secondary", self.tr("Read only: this folder or disk cannot be written"))
            return
        self._say("saved", "check", "accent", self.tr("All changes saved"))

    def saving(self) -> None:
        """Say that a change is on its way."""
        self._say("saving", "clock", "secondary", self.tr("Saving…"))

    def saved(self, at: datetime) -> None:
        """Say that everything is saved."""
        time = QLocale().toString(QTime(at.hour, at.minute), "HH:mm")
        self._say("saved", "check", "accent", self.tr("All changes saved · {time}").format(time=time))

    def failed(self, reason: str) -> None:
        """Say that a change is not saved, and why."""
        words = self.tr("Not saved: {reason}").replace("{reason}", reason)
        self._say("failed", "octagon-alert", "error_text", words)
        announce(self, words)

    def forget_failure(self) -> None:
        """What was not saved is given up: say what was said before."""
        if self.kind == "failed" and self._settled is not None:
            self._say(*self._settled)

    def say_who(self, text: str) -> None:
        """Say who works; the empty text where nobody has an account."""
        self.who.setText(text)
        self.who.setAccessibleName(text)
        self.who.setToolTip(self.tr("Work as somebody else"))
        self.who.setVisible(bool(text))

    def say_asking(self) -> None:
        """Say that nothing is open until it is known who works."""
        self._say("asking", "users", "secondary", self.tr("Choose who works"))

    def say_viewing(self) -> None:
        """Say that the one who works only looks."""
        self._say("read-only", "eye", "secondary", self.tr("Looking only: protected names and places are withheld"))

    def say_backup(self, text: str) -> None:
        """Say when a backup was tried out last."""
        self.backup.setText(text)
        self.backup.setAccessibleName(text)
        self.backup.show()

    def _say(self, kind: str, icon: str, tone: str, text: str) -> None:
        self.kind = kind
        if kind in ("saved", "read-only"):
            self._settled = (kind, icon, tone, text)
        self._icon.set_icon(icon, tone)
        self.state.set_tone("error_text" if kind == "failed" else "secondary")
        self.state.setText(text)
        self.state.setToolTip(text)
        self.state.updateGeometry()
        self.setAccessibleName(text)


def text_sizes() -> tuple[int, ...]:
    """Steps of the text size, in per cent."""
    return (90, 100, 110, 125, 150)


def next_size(by: int) -> int:
    """The text size one step larger or smaller than the present one; 0 gives the normal one."""
    if by == 0:
        return 100
    steps = text_sizes()
    near = min(range(len(steps)), key=lambda place: abs(steps[place] - theme().text_size))
    return steps[min(max(near + by, 0), len(steps) - 1)]
