"""Review in the window: a record gets another status, with a reason where one is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from heritage_app.domain.review import REVIEWED, needs_reason, review_deed
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind
from heritage_app.ui.ask import AskBar
from heritage_app.ui.fields import ComboBox
from heritage_app.ui.paint import isolated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.ui.say import Say
    from heritage_app.ui.window import MainWindow


class ReviewBar(AskBar):
    """Which status a record gets, and why."""

    decided = Signal(str, str)
    """The key of the status, and the reason, which may be empty where none is due."""

    def __init__(self, name: str, now: ClaimStatus, say: Say, *, parent: QWidget | None = None) -> None:
        self._now = now
        super().__init__("", "", "", parent=parent)
        question = self.tr("{name} is {status}. What becomes of it, and why?")
        question = question.replace("{status}", isolated(say.term("claim_status", now)))
        question = question.replace("{name}", isolated(name))
        self.question.setText(question)
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("Reason; stays in the history"))
        self.confirm.setText(self.tr("Decide"))
        self.box = ComboBox()
        self.box.setAccessibleName(self.tr("Status"))
        for status in ClaimStatus:
            if status is not now:
                self.box.addItem(say.term("claim_status", status), str(status))
        first = ClaimStatus.ACCEPTED if now is not ClaimStatus.ACCEPTED else ClaimStatus.DISPUTED
        self.box.setCurrentIndex(self.box.findData(str(first)))
        self.row.insertWidget(0, self.box)

    def _answer(self) -> None:
        reason, status = self.line.text().strip(), ClaimStatus(self.box.currentData())
        if needs_reason(self._now, status) and not reason:
            self.say(self.tr("Enter why: the reason stays in the history"))
            self.line.setFocus()
            return
        self.decided.emit(str(status), reason)


class Review(QObject):
    """Asks for the status of a record, and sets it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk, self.say = window, window.desk, window.say

    def ask(self, kind: RecordKind, record_id: str, name: str) -> None:
        """Read the status that a record has, and ask which it gets."""
        if kind not in REVIEWED or not record_id:
            return

        def work(session: Session) -> ClaimStatus:
            from heritage_app.services import records

            status: ClaimStatus = records.load(session, kind, record_id).status
            return status

        self.desk.read(work, lambda now: self._show(kind, record_id, name, now), key="review")

    def _show(self, kind: RecordKind, record_id: str, name: str, now: ClaimStatus) -> None:
        bar = ReviewBar(name, now, self.say)
        bar.decided.connect(
            lambda status, reason: self._decide(bar, kind, record_id, name, ClaimStatus(status), reason)
        )
        bar.left.connect(self._leave)
        self.window.put_notice(bar)
        bar.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _decide(
        self, bar: ReviewBar, kind: RecordKind, record_id: str, name: str, status: ClaimStatus, reason: str
    ) -> None:
        def work(session: Session) -> None:
            from heritage_app.services.review import set_status

            set_status(session, kind, record_id, status, reason)

        def done(_: None) -> None:
            words = self.tr("{name} is {status} now.").replace("{status}", self.say.term("claim_status", status))
            words = words.replace("{name}", isolated(name))
            self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))
            self._leave()

        deed = review_deed(status, by=self.desk.user, reason=reason, subject=name)
        self.desk.write(deed, work, done, lambda error: bar.say(self.say.error(error)))
