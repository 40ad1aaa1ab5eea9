"""The page that stands in place of the window while an encrypted registry is locked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.buttons import IconButton, LinkButton, PrimaryButton
from heritage_app.ui.desk import in_words
from heritage_app.ui.fields import Field
from heritage_app.ui.paint import announce, isolated
from heritage_app.ui.say import error_words
from heritage_app.ui.widgets import Card, IconLabel, Label, Panel


class SecretLine(QWidget):
    """A line for a passphrase: hidden letters, and a button that shows them for a moment."""

    returnPressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # What is typed here must be learned by no keyboard and no list of words.
        hints = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        self.line.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.line.returnPressed.connect(self.returnPressed)
        self.show_button = IconButton("eye", self.tr("Show what is typed"))
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._show)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what comes next."""
        self.line.clear()
        self.show_button.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class UnlockPage(Panel):
    """Asks for the passphrase of one registry, or for its recovery key, and unlocks it."""

    unlocked = Signal()
    """The keys are held now."""
    other_wanted = Signal()
    """The person would rather open another registry."""
    left = Signal()
    """The page was closed without unlocking."""

    def __init__(self, folder: Path) -> None:
        super().__init__("window")
        self.folder = folder
        self._task: BackgroundTask | None = None
        self._by_recovery = False
        self.setWindowTitle(self.tr("Heritage – locked"))
        self.resize(720, 460)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(2)
        inner = QWidget()
        inner.setFixedWidth(520)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("lock", 24, "accent"))
        name = folder.name.removesuffix(".heritage")
        self.title = Label(
            self.tr("{registry} is locked").replace("{registry}", isolated(name)), "page_title", wrap=True
        )
        head.addWidget(self.title, 1)
        column.addLayout(head)
        column.addWidget(self._card())
        links = QHBoxLayout()
        self.recovery_link = LinkButton(self.tr("Use the recovery key"))
        self.recovery_link.clicked.connect(self._change_way)
        self.other = LinkButton(self.tr("Open another registry…"))
        self.other.clicked.connect(self.other_wanted)
        links.addWidget(self.recovery_link)
        links.addStretch(1)
        links.addWidget(self.other)
        column.addLayout(links)
        middle = QHBoxLayout()  # an alignment would not let the card grow with what it says
        middle.addStretch(1)
        middle.addWidget(inner)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.secret.setFocus()

    def _card(self) -> Card:
        self.card = card = Card(self.tr("Unlock"))
        self.secret = SecretLine(self.tr("Passphrase"))
        self.secret.returnPressed.connect(self.unlock)
        self.field = Field(self.tr("&Passphrase"), self.secret)
        card.body.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch(1)
        self.button = PrimaryButton(self.tr("Unlock"))
        self.button.clicked.connect(self.unlock)
        row.addWidget(self.button)
        card.body.addLayout(row)
        return card

    def unlock(self) -> None:
        """Try what was typed, in a thread of its own: it takes a moment by design, and longer after a wrong one."""
        typed, folder, by_recovery = self.secret.text(), self.folder, self._by_recovery
        if not typed or self._task is not None:
            return

        def work(progress: Progress) -> None:
            from heritage_app.services.encryption import unlock, unlock_by_recovery

            (unlock_by_recovery if by_recovery else unlock)(folder, typed)

        self.button.setEnabled(False)
        self.field.set_message(self.tr("Unlocking…"))
        self._task = task = BackgroundTask(work, self)
        task.finished.connect(self._done)
        task.failed.connect(self._failed)
        task.start()

    def _done(self) -> None:
        self._task = None
        self.secret.clear()
        self.unlocked.emit()

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.button.setEnabled(True)
        self.secret.clear()
        words = error_words(in_words(error))
        self.field.set_message(words, "error")
        announce(self.secret.line, words)
        self.secret.setFocus()

    def _change_way(self) -> None:
        """Ask for the recovery key in place of the passphrase, or the other way round."""
        self._by_recovery = not self._by_recovery
        self.secret.clear()
        recovery = self._by_recovery
        self.field.label.setText(self.tr("&Recovery key") if recovery else self.tr("&Passphrase"))
        self.secret.line.setAccessibleName(self.tr("Recovery key") if recovery else self.tr("Passphrase"))
        self.secret.show_button.setChecked(recovery)
        self.recovery_link.setText(self.tr("Use the passphrase") if recovery else self.tr("Use the recovery key"))
        hint = self.tr("Nine groups of four letters and digits, as they stand on the printed page.")
        self.field.set_message(hint if recovery else "")
        self.secret.setFocus()
