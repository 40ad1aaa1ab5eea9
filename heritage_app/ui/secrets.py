"""Who can open the registry: another passphrase, a recovery key, and the page on which that is printed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.buttons import PlainButton, PrimaryButton, SecondaryButton
from heritage_app.ui.desk import in_words
from heritage_app.ui.fields import Field
from heritage_app.ui.paint import announce
from heritage_app.ui.say import error_words
from heritage_app.ui.unlock import SecretLine
from heritage_app.ui.widgets import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from heritage_app.ui.window import MainWindow


def open_secrets(window: MainWindow) -> None:
    """Show the page of passphrase and recovery key; of a plain registry, say that it has none."""
    info = window.desk.info
    if info is None:
        return
    if info.encrypted:
        SecretsDialog(info.home, info.name, window).show()
    else:
        from heritage_app.services.encryption import NotEncrypted

        window.desk.failed.emit(NotEncrypted(path=info.folder))


def recovery_page(registry: str, key: str) -> QTextDocument:
    """The page to keep away from the computer: the recovery key, of which registry, and how it is used."""
    translate = QCoreApplication.translate
    title = translate("RecoveryPage", "Recovery key of “{registry}”").replace("{registry}", escape(registry))
    lines = (
        translate("RecoveryPage", "Whoever holds this page and the registry can read all of it. Keep them apart."),
        translate(
            "RecoveryPage", "If the passphrase is forgotten, open the registry and choose “Use the recovery key”."
        ),
        translate("RecoveryPage", "Then give the registry another passphrase. A newer recovery key ends this one."),
    )  # fmt: skip
    way = "rtl" if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
    groups = key.split("-")
    rows = "<br>".join(escape(" - ".join(groups[at : at + 3])) for at in range(0, len(groups), 3))
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    document = QTextDocument()
    document.setHtml(
        f'<div dir="{way}"><h1>{title}</h1><p dir="ltr" style="font-size:20pt; font-family:monospace">{rows}</p>'
        f"{body}</div>"
    )
    return document


class SecretsDialog(QDialog):
    """Change the passphrase of the registry in *folder*, or make and print a recovery key. Asks for the passphrase."""

    def __init__(self, folder: Path, registry: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Passphrase and recovery key"))
        self.resize(560, 520)
        self.folder, self.registry, self.key = folder, registry, ""
        self._task: BackgroundTask | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Passphrase and recovery key"), "form_title"))
        self.old = SecretLine(self.tr("Passphrase as it is now"))
        self.old_field = Field(self.tr("&Passphrase as it is now"), self.old)
        column.addWidget(self.old_field)
        self.new, self.again = SecretLine(self.tr("New passphrase")), SecretLine(self.tr("The same once more"))
        self.new_field = Field(self.tr("&New passphrase"), self.new)
        self.new_field.set_message(
            self.tr("Four or five words that nobody would put together, eight characters at least.")
        )
        column.addWidget(self.new_field)
        self.again_field = Field(self.tr("The same &once more"), self.again)
        column.addWidget(self.again_field)
        self.shown = QLabel()
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.shown.setAccessibleName(self.tr("Recovery key"))
        self.shown.setWordWrap(True)
        self.shown.hide()
        column.addWidget(self.shown)
        self.message = Label("", "body", wrap=True)
        column.addWidget(self.message)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.make_button = SecondaryButton(self.tr("&Make a recovery key"))
        self.make_button.clicked.connect(self.make)
        self.print_button = SecondaryButton(self.tr("P&rint it…"), "printer")
        self.print_button.clicked.connect(self.ask_printer)
        self.print_button.hide()
        self.change_button = PrimaryButton(self.tr("&Change the passphrase"))
        self.change_button.clicked.connect(self.change)
        self.close_button = PlainButton(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        row.addWidget(self.make_button)
        row.addWidget(self.print_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.change_button)
        return row

    def change(self) -> None:
        """Give the registry the new passphrase, typed twice."""
        old, new, folder = self.old.text(), self.new.text(), self.folder
        if new != self.again.text():
            self.again_field.set_message(self.tr("This is not the same as above"), "error")
            self.again.setFocus()
            return
        self.again_field.set_message("")

        def work() -> str:
            from heritage_app.services.encryption import change_passphrase

            change_passphrase(folder, old, new)
            return ""

        self._run(work, lambda _: self._changed())

    def _changed(self) -> None:
        for line in (self.old, self.new, self.again):
            line.clear()
        self._say(
            self.tr("The new passphrase opens the registry from now on. Backups made before open with the old one.")
        )

    def make(self) -> None:
        """Make a recovery key and show it; one made before opens nothing any more."""
        old, folder = self.old.text(), self.folder

        def work() -> str:
            from heritage_app.services.encryption import make_recovery_key

            return make_recovery_key(folder, old)

        self._run(work, self._made)

    def _made(self, key: str) -> None:
        self.key = key
        self.old.clear()
        self.shown.setText(key)
        self.shown.show()
        self.print_button.show()
        self._say(self.tr("Print it now and keep it away from the computer: it is shown only this once."))
        self.print_button.setFocus()

    def ask_printer(self) -> None:
        """Print the page with the recovery key."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the page with the recovery key on a printer that was chosen."""
        recovery_page(self.registry, self.key).print_(printer)

    def _run(self, work: Callable[[], str], done: Callable[[str], None]) -> None:
        if self._task is not None:
            return
        self._enable(on=False)
        self._task = task = BackgroundTask(lambda progress: _alone(work, progress), self)
        task.finished.connect(lambda answer: self._ended(lambda: done(answer)))
        task.failed.connect(lambda error: self._ended(lambda: self._say(error_words(in_words(error)), trouble=True)))
        task.start()

    def _ended(self, then: Callable[[], None]) -> None:
        self._task = None
        self._enable(on=True)
        then()

    def _enable(self, *, on: bool) -> None:
        for button in (self.make_button, self.change_button):
            button.setEnabled(on)

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self.message.set_tone("error_text" if trouble else "text")
        self.message.setText(words)
        announce(self.message, words)


def _alone(work: Callable[[], str], progress: Progress) -> str:
    """A short piece of work that has no progress to tell."""
    return work()
