"""Choosing a claim instead of the rule's, pinning an estimate, and back: asked in the record pane, with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from heritage_app.ui.ask import AskBar
from heritage_app.ui.fields import RadioButton
from heritage_app.ui.why import ClaimWords, axis_title, choosable, verdict_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.ui.window import MainWindow

LONGEST = 110
"""Letters of a claim beside its button."""


class ChooseBar(AskBar):
    """A question with claims to choose from above the line for the reason."""

    def __init__(
        self, question: str, confirm: str, wanted: str, claims: Sequence[tuple[str, str]], chosen: str | None
    ) -> None:
        """
        Build the bar.

        Args:
            question: What is asked.
            confirm: Text of the button that does it.
            wanted: What is said when no reason is given.
            claims: Pairs of id and words.
            chosen: The claim that decides now.
        """
        super().__init__(question, confirm, wanted)
        self.options: dict[str, RadioButton] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for claim, words in claims:
            button = RadioButton((words if len(words) <= LONGEST else words[: LONGEST - 1] + "…").replace("&", "&&"))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setMinimumWidth(80)
            column.addWidget(button)
            self.options[claim] = button
        start = next((claim for claim, _ in claims if claim != chosen), chosen)
        if start is not None:
            self.options[start].setChecked(True)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, inner)

    @property
    def chosen(self) -> str:
        """Id of the claim that is marked; empty where there is none."""
        return next((claim for claim, button in self.options.items() if button.isChecked()), "")


class Choosing(QObject):
    """Answers what pages wish about claims; every answer is one deed that can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        window.wishes.choose.connect(self.ask)
        window.wishes.unchoose.connect(self.unchoose)

    def ask(self, axis: str, claim_id: str) -> None:
        """Ask why a claim is chosen, and which, where *claim_id* is empty."""
        if axis == "estimate":
            self._put(
                AskBar(
                    self.tr("Why is this estimate to stand first in reports? All others print as well."),
                    self.tr("Pin for reports"),
                    self.tr("Enter why this estimate is pinned. The reason is printed beside it"),
                ),
                lambda reason: self._choose(axis, claim_id, reason),
            )
            return
        pane = self.window.record_pane
        if pane is None or pane.record is None:
            return
        words = ClaimWords(self.window.say, pane.record)
        question = self.tr("Which claim decides the {axis}, and why? What says otherwise stays, and is printed.")
        bar = ChooseBar(
            question.replace("{axis}", axis_title(axis).lower()),
            self.tr("Choose this claim"),
            self.tr("Enter why this claim is chosen. The reason is printed beside it"),
            [(row.id, words.claim(row.id)) for row in choosable(pane.record, axis)],
            verdict_of(pane.record, axis).claim,
        )
        self._put(bar, lambda reason: self._choose(axis, bar.chosen, reason))

    def _put(self, bar: AskBar, act: Callable[[str], None]) -> None:
        bar.answered.connect(act)
        bar.left.connect(self._leave)
        self._bar = bar
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _choose(self, axis: str, claim_id: str, reason: str) -> None:
        from heritage_app.services.claims import Axis, choose_deed

        def work(session: Session) -> None:
            from heritage_app.services import claims

            claims.choose(session, Axis(axis), claim_id, reason)

        def done(_: None) -> None:
            said = self.tr("Pinned for reports.") if axis == "estimate" else self.tr("The claim was chosen.")
            self.window.messages.show_message(said, (self.tr("Undo"), self.window.deeds.undo))
            self._leave()

        bar, desk = self._bar, self.window.desk
        deed = choose_deed(Axis(axis), by=desk.user, reason=reason)
        desk.write(deed, work, done, lambda error: bar.say(self.window.say.error(error)))

    def unchoose(self, axis: str, site_id: str) -> None:
        """Let the rule decide again, or take a pin away."""
        from heritage_app.services.claims import Axis, unchoose_deed

        def work(session: Session) -> None:
            from heritage_app.services import claims

            claims.unchoose(session, site_id, Axis(axis))

        def done(_: None) -> None:
            said = self.tr("The pin was taken away.") if axis == "estimate" else self.tr("The rule decides again.")
            self.window.messages.show_message(said, (self.tr("Undo"), self.window.deeds.undo))

        desk = self.window.desk
        desk.write(unchoose_deed(Axis(axis), by=desk.user), work, done)
