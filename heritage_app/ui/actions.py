"""Every command of the window in one table: menus, tool tips, palette and the list of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from heritage_app.ui.language import NAMES


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, its text with a mnemonic, and its keys."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    record: bool = False
    """Whether it is about lists and records, and so rests while a form is open."""


def file_commands() -> tuple[Command | None, ...]:
    """The menu File; None is a line between groups."""
    tr = QCoreApplication.translate
    return (
        Command("new", tr("Commands", "&New in this list"), ("Ctrl+N",), record=True),
        Command("add-site", tr("Commands", "New &site"), record=True),
        None,
        Command("open", tr("Commands", "&Open registry…"), ("Ctrl+O",)),
        Command("create", tr("Commands", "New &registry…")),
        Command("open-sample", tr("Commands", "Open the sa&mple registry")),
        None,
        Command("print", tr("Commands", "&Print status report…"), ("Ctrl+P",), record=True),
        Command("print-list", tr("Commands", "Print reports of the &list…"), record=True),
        None,
        Command("settings", tr("Commands", "S&ettings…"), ("Ctrl+,",)),
        Command("quit", tr("Commands", "&Quit"), ("Ctrl+Q",)),
    )


def edit_commands() -> tuple[Command | None, ...]:
    """The menu Edit."""
    tr = QCoreApplication.translate
    return (
        Command("undo", tr("Commands", "&Undo"), ("Ctrl+Z",)),
        Command("redo", tr("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        None,
        Command("edit", tr("Commands", "&Edit record"), ("F2",), record=True),
        Command("copy-reference", tr("Commands", "&Copy reference number"), record=True),
        Command("trash", tr("Commands", "Move to &trash"), ("Del",), record=True),
        None,
        Command("find", tr("Commands", "&Find in list"), ("Ctrl+F",), record=True),
        Command("jump", tr("Commands", "&Jump to or run a command"), ("Ctrl+K",)),
        Command("clear-filters", tr("Commands", "C&lear filters"), record=True),
    )


def view_commands() -> tuple[Command | None, ...]:
    """The menu View."""
    tr = QCoreApplication.translate
    return (
        Command("tab-overview", tr("Commands", "&Overview"), ("Ctrl+1",), record=True),
        Command("tab-damage", tr("Commands", "&Damage"), ("Ctrl+2",), record=True),
        Command("tab-estimates", tr("Commands", "&Estimates"), ("Ctrl+3",), record=True),
        Command("tab-sources", tr("Commands", "&Sources"), ("Ctrl+4",), record=True),
        Command("tab-history", tr("Commands", "&History"), ("Ctrl+5",), record=True),
        None,
        Command("next", tr("Commands", "&Next record"), ("Alt+Down",), record=True),
        Command("previous", tr("Commands", "&Previous record"), ("Alt+Up",), record=True),
        Command("next-pane", tr("Commands", "Next p&ane"), ("F6",), record=True),
        Command("previous-pane", tr("Commands", "Pre&vious pane"), ("Shift+F6",), record=True),
        None,
        Command("sidebar", tr("Commands", "Side&bar"), ("F9",)),
        Command("full-screen", tr("Commands", "&Full screen"), ("F11",)),
        Command("larger", tr("Commands", "&Larger text"), ("Ctrl+=", "Ctrl++")),
        Command("smaller", tr("Commands", "S&maller text"), ("Ctrl+-",)),
        Command("normal-size", tr("Commands", "No&rmal text size"), ("Ctrl+0",), record=True),
    )


def record_commands() -> tuple[Command | None, ...]:
    """The menu Record."""
    tr = QCoreApplication.translate
    return (
        Command("add-damage", tr("Commands", "Add &damage report"), ("Ctrl+Shift+D",), record=True),
        Command("add-estimate", tr("Commands", "Add &estimate"), ("Ctrl+Shift+E",), record=True),
        Command("add-source", tr("Commands", "Add s&ource"), ("Ctrl+Shift+O",), record=True),
        Command("add-hazard", tr("Commands", "Add &hazard"), record=True),
        Command("add-actor", tr("Commands", "Add &actor"), record=True),
    )


def tool_commands() -> tuple[Command | None, ...]:
    """The menu Tools."""
    tr = QCoreApplication.translate
    return (
        Command("list-sites", tr("Commands", "&Sites")),
        Command("list-damage", tr("Commands", "&Damage reports")),
        Command("list-estimates", tr("Commands", "&Estimates")),
        Command("list-sources", tr("Commands", "S&ources")),
        Command("list-actors", tr("Commands", "&Actors")),
        None,
        Command("list-drafts", tr("Commands", "D&rafts")),
        Command("list-trash", tr("Commands", "&Trash")),
        None,
        Command("total", tr("Commands", "Tota&l over sites…"), record=True),
    )


def help_commands() -> tuple[Command | None, ...]:
    """The menu Help."""
    tr = QCoreApplication.translate
    return (
        Command("help", tr("Commands", "&Help"), ("F1",)),
        Command("shortcuts", tr("Commands", "&Keyboard shortcuts"), ("Ctrl+?",)),
        None,
        Command("about", tr("Commands", "&About Heritage")),
    )


def menus() -> tuple[tuple[str, tuple[Command | None, ...]], ...]:
    """Title and commands of every menu, in order."""
    tr = QCoreApplication.translate
    return (
        (tr("Commands", "&File"), file_commands()),
        (tr("Commands", "&Edit"), edit_commands()),
        (tr("Commands", "&View"), view_commands()),
        (tr("Commands", "&Record"), record_commands()),
        (tr("Commands", "&Tools"), tool_commands()),
        (tr("Commands", "&Help"), help_commands()),
    )


def plain(text: str) -> str:
    """A menu text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class Actions(QObject):
    """The commands as QActions of a window, in a menu bar."""

    wanted = Signal(str)
    """A command is to be run: its name."""
    theme_wanted = Signal(str)
    """Light, dark, or as the system has it."""
    language_wanted = Signal(str)
    """Another language of the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.by_name: dict[str, QAction] = {}
        self.commands: dict[str, Command] = {}

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for title, commands in menus():
            menu = bar.addMenu(title)
            for command in commands:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._action(command))
            if "full-screen" in {command.name for command in commands if command}:
                menu.addSeparator()
                self._choices(menu, QCoreApplication.translate("Commands", "T&heme"), _themes(), self.theme_wanted)
                self._choices(menu, QCoreApplication.translate("Commands", "Lan&guage"), NAMES, self.language_wanted)

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text, self._window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda checked=False: self.wanted.emit(command.name))
        self._window.addAction(action)
        self.by_name[command.name] = action
        self.commands[command.name] = command
        return action

    def _choices(self, menu: QMenu, title: str, options: Mapping[str, str], signal: SignalInstance) -> None:
        below = menu.addMenu(title)
        group = QActionGroup(below)
        for key, text in options.items():
            action = below.addAction(text)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            action.triggered.connect(lambda on=False, key=key: signal.emit(key))
            self.by_name[f"choice-{key}"] = action

    def set_main(self, main: bool) -> None:
        """Let commands about lists and records rest while a form is open."""
        for name, command in self.commands.items():
            if command.record:
                self.by_name[name].setEnabled(main)

    def keys(self, name: str) -> str:
        """The keys of a command, as this system writes them."""
        return self.by_name[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _themes() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {"system": tr("Commands", "&System"), "light": tr("Commands", "&Light"), "dark": tr("Commands", "&Dark")}
