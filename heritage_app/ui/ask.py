"""One question asked inside the pane it concerns, answered in one line: a reason, a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.ui.buttons import PlainButton, PrimaryButton
from heritage_app.ui.paint import announce, paint_box
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label


class AskBar(QFrame):
    """A question, a line to answer it, a button that does it and one that leaves things as they are."""

    answered = Signal(str)
    """The answer, without spaces around it; never empty."""
    left = Signal()
    """The person went back; nothing is to be done."""

    def __init__(self, question: str, confirm: str, wanted: str, *, parent: QWidget | None = None) -> None:
        """
        Build the bar.

        Args:
            question: What is asked; the accessible name of the line.
            confirm: Text of the button that does it.
            wanted: What is said when the line is empty.
            parent: The pane.
        """
        super().__init__(parent)
        self._wanted = wanted
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        self.question = Label(question, "body_medium", wrap=True)
        column.addWidget(self.question)
        self.row = row = QHBoxLayout()
        row.setSpacing(8)
        self.line = QLineEdit()
        self.line.setAccessibleName(question)
        self.question.setBuddy(self.line)
        self.line.returnPressed.connect(self._answer)
        self.confirm = PrimaryButton(confirm)
        self.confirm.clicked.connect(self._answer)
        self.back = PlainButton(self.tr("Cancel"))
        self.back.clicked.connect(self.left)
        row.addWidget(self.line, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.back)
        column.addLayout(row)
        self.message = Label("", "caption", "error_text", wrap=True)
        self.message.hide()
        column.addWidget(self.message)
        self.setFocusProxy(self.line)

    def say(self, message: str) -> None:
        """Say what is wrong with the answer."""
        self.message.setText(message)
        self.message.setVisible(bool(message))
        if message:
            announce(self.line, message)

    def _answer(self) -> None:
        text = self.line.text().strip()
        if text:
            self.answered.emit(text)
        else:
            self.say(self._wanted)
            self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground."""
        now = theme()
        area = self.rect().adjusted(8, 6, -8, -2)
        paint_box(QPainter(self), area, 6, fill=now.warning_fill, edge=now.warning_edge, width=now.edge)
