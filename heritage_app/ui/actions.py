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
    translate = QCoreApplication.translate
    return (
        Command("new", translate("Commands", "&New in this list"), ("Ctrl+N",), record=True),
        Command("add-site", translate("Commands", "New &site"), record=True),
        None,
        Command("open", translate("Commands", "&Open registry…"), ("Ctrl+O",)),
        Command("create", translate("Commands", "New &registry…")),
        Command("open-sample", translate("Commands", "Open the sa&mple registry")),
        Command("who", translate("Commands", "&Work as somebody else…"), record=True),
        None,
        Command("print", translate("Commands", "&Print a report…"), ("Ctrl+P",), record=True),
        Command("print-list", translate("Commands", "Print reports of the &list…"), record=True),
        Command("import", translate("Commands", "&Import…"), ("Ctrl+I",), record=True),
        Command("letterhead", translate("Commands", "Letter&head…"), record=True),
        Command("export", translate("Commands", "&Export…"), ("Ctrl+Shift+X",), record=True),
        None,
        Command("lock", translate("Commands", "Lock no&w"), ("Ctrl+Shift+L",)),
        Command("settings", translate("Commands", "S&ettings…"), ("Ctrl+,",)),
        Command("quit", translate("Commands", "&Quit"), ("Ctrl+Q",)),
    )


def edit_commands() -> tuple[Command | None, ...]:
    """The menu Edit."""
    translate = QCoreApplication.translate
    return (
        Command("undo", translate("Commands", "&Undo"), ("Ctrl+Z",)),
        Command("redo", translate("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        None,
        Command("edit", translate("Commands", "&Edit record"), ("F2",), record=True),
        Command("copy-reference", translate("Commands", "&Copy reference number"), record=True),
        Command("trash", translate("Commands", "Move to &trash"), ("Del",), record=True),
        Command("bulk", translate("Commands", "Change se&veral sites…"), ("Ctrl+Shift+B",), record=True),
        None,
        Command("paste", translate("Commands", "&Paste photos"), ("Ctrl+V",), record=True),
        Command("find", translate("Commands", "&Find in list"), ("Ctrl+F",), record=True),
        Command("jump", translate("Commands", "&Jump to or run a command"), ("Ctrl+K",)),
        Command("filter", translate("Commands", "F&ilter by dates and places…"), ("Ctrl+Shift+F",), record=True),
        Command("clear-filters", translate("Commands", "C&lear filters"), record=True),
        Command("save-view", translate("Commands", "Sa&ve as view…"), ("Ctrl+Shift+S",), record=True),
    )


def view_commands() -> tuple[Command | None, ...]:
    """The menu View."""
    translate = QCoreApplication.translate
    return (
        Command("tab-overview", translate("Commands", "&Overview"), ("Ctrl+1",), record=True),
        Command("tab-damage", translate("Commands", "&Damage"), ("Ctrl+2",), record=True),
        Command("tab-estimates", translate("Commands", "&Estimates"), ("Ctrl+3",), record=True),
        Command("tab-photos", translate("Commands", "&Photos"), ("Ctrl+4",), record=True),
        Command("tab-sources", translate("Commands", "&Sources"), ("Ctrl+5",), record=True),
        Command("tab-history", translate("Commands", "&History"), ("Ctrl+6",), record=True),
        None,
        Command("next", translate("Commands", "&Next record"), ("Alt+Down",), record=True),
        Command("previous", translate("Commands", "&Previous record"), ("Alt+Up",), record=True),
        Command("next-pane", translate("Commands", "Next p&ane"), ("F6",), record=True),
        Command("previous-pane", translate("Commands", "Pre&vious pane"), ("Shift+F6",), record=True),
        None,
        Command("table", translate("Commands", "List or &table of sites"), ("Ctrl+T",), record=True),
        Command("columns", translate("Commands", "&Columns of the table…"), record=True),
        None,
        Command("sidebar", translate("Commands", "Side&bar"), ("F9",)),
        Command("full-screen", translate("Commands", "&Full screen"), ("F11",)),
        Command("larger", translate("Commands", "&Larger text"), ("Ctrl+=", "Ctrl++")),
        Command("smaller", translate("Commands", "S&maller text"), ("Ctrl+-",)),
        Command("normal-size", translate("Commands", "No&rmal text size"), ("Ctrl+0",), record=True),
    )


def record_commands() -> tuple[Command | None, ...]:
    """The menu Record."""
    translate = QCoreApplication.translate
    return (
        Command("add-damage", translate("Commands", "Add &damage report"), ("Ctrl+Shift+D",), record=True),
        Command("change", translate("Commands", "Report a &change of damage: worse or better"), record=True),
        Command("add-estimate", translate("Commands", "Add &estimate"), ("Ctrl+Shift+E",), record=True),
        Command("add-source", translate("Commands", "Add s&ource"), ("Ctrl+Shift+O",), record=True),
        Command("add-photo", translate("Commands", "Add &photos…"), ("Ctrl+Shift+I",), record=True),
        Command("add-folder", translate("Commands", "Add the photos of a fol&der…"), record=True),
        Command("cite", translate("Commands", "Source for or against one &field"), record=True),
        Command("add-hazard", translate("Commands", "Add &hazard"), record=True),
        Command("add-stage", translate("Commands", "Add restoration s&tage"), record=True),
        Command("add-threat", translate("Commands", "Add th&reat"), record=True),
        Command("add-intervention", translate("Commands", "Add earlier &works"), record=True),
        Command("add-actor", translate("Commands", "Add &actor"), record=True),
        None,
        Command("review", translate("Commands", "Re&view: accept, dispute…"), ("Ctrl+Shift+R",), record=True),
        Command("merge", translate("Commands", "&Merge with…"), record=True),
    )


def tool_commands() -> tuple[Command | None, ...]:
    """The menu Tools."""
    translate = QCoreApplication.translate
    return (
        Command("list-sites", translate("Commands", "&Sites")),
        Command("list-damage", translate("Commands", "&Damage reports")),
        Command("list-estimates", translate("Commands", "&Estimates")),
        Command("list-photos", translate("Commands", "&Photos")),
        Command("list-sources", translate("Commands", "S&ources")),
        Command("list-actors", translate("Commands", "&Actors")),
        None,
        Command("list-drafts", translate("Commands", "D&rafts")),
        Command("list-trash", translate("Commands", "&Trash")),
        None,
        Command("verify", translate("Commands", "&Verify files"), record=True),
        Command("check", translate("Commands", "&Check and repair…"), record=True),
        Command("export-evidence", translate("Commands", "E&xport evidence…"), record=True),
        None,
        Command("back-up", translate("Commands", "&Back up now"), record=True),
        Command("backups", translate("Commands", "Back&ups…"), record=True),
        None,
        Command("total", translate("Commands", "Tota&l over sites…"), record=True),
        None,
        Command("erase", translate("Commands", "Erase a perso&n’s names…"), record=True),
        Command("secrets", translate("Commands", "Passphrase and recovery &key…")),
    )


def help_commands() -> tuple[Command | None, ...]:
    """The menu Help."""
    translate = QCoreApplication.translate
    return (
        Command("help", translate("Commands", "&Help"), ("F1",)),
        Command("shortcuts", translate("Commands", "&Keyboard shortcuts"), ("Ctrl+?",)),
        None,
        Command("about", translate("Commands", "&About Heritage")),
    )


def menus() -> tuple[tuple[str, tuple[Command | None, ...]], ...]:
    """Title and commands of every menu, in order."""
    translate = QCoreApplication.translate
    return (
        (translate("Commands", "&File"), file_commands()),
        (translate("Commands", "&Edit"), edit_commands()),
        (translate("Commands", "&View"), view_commands()),
        (translate("Commands", "&Record"), record_commands()),
        (translate("Commands", "&Tools"), tool_commands()),
        (translate("Commands", "&Help"), help_commands()),
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
        self.barred: dict[str, str] = {}
        """Commands that the one who works may not run, each with why."""
        self._main = True

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for title, commands in menus():
            menu = bar.addMenu(title)
            menu.setToolTipsVisible(True)
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
        self._main = main
        for name, command in self.commands.items():
            if command.record:
                self.by_name[name].setEnabled(main and name not in self.barred)

    def bar(self, barred: Mapping[str, str]) -> None:
        """Let these commands rest, each with why, until others are named."""
        for name in {*self.barred, *barred}:
            action, why = self.by_name[name], barred.get(name, "")
            action.setEnabled(not why and (self._main or not self.commands[name].record))
            action.setToolTip(why)
            action.setStatusTip(why)
        self.barred = dict(barred)

    def keys(self, name: str) -> str:
        """The keys of a command, as this system writes them."""
        return self.by_name[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _themes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "system": translate("Commands", "&System"),
        "light": translate("Commands", "&Light"),
        "dark": translate("Commands", "&Dark"),
    }
