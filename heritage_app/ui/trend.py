"""What changed in the last twelve months: what got worse in the world, apart from what was only put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from heritage_app.ui.cards import lines
from heritage_app.ui.paint import digits
from heritage_app.ui.say import field_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.domain.trend import Movement
    from heritage_app.ui.say import Say

ICONS = {"new": "plus", "worsened": "trending-down", "improved": "trending-up", "corrected": "pencil"}


def turn_words(turn: str) -> str:
    """What happened to what is known, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        "new": translate("Trend", "New"),
        "worsened": translate("Trend", "Got worse"),
        "improved": translate("Trend", "Got better"),
        "updated": translate("Trend", "Looked at again"),
        "learned": translate("Trend", "Entered now, happened before"),
        "corrected": translate("Trend", "Corrected; the place is as it was"),
        "withdrawn": translate("Trend", "Withdrawn"),
    }
    return words[turn]


class TrendCard(Card):
    """
    One line of sums, and below it what got worse, better or was put right.

    New reports stand below the card themselves, with those entered now of earlier days.
    """

    def __init__(
        self, say: Say, movements: tuple[Movement, ...], here: str = "", parent: QWidget | None = None
    ) -> None:
        """*here* is the id of the site shown; what moved at a part of it is told with the name of the part."""
        super().__init__(QCoreApplication.translate("Trend", "What changed in the last twelve months"), parent=parent)
        sums: dict[str, int] = {}
        for one in movements:
            sums[one.turn] = sums.get(one.turn, 0) + 1
        template = self.tr("{turn}: {count}")
        said = [template.format(turn=turn_words(turn), count=digits(count)) for turn, count in sums.items()]
        self.body.addWidget(Label("  ·  ".join(said), "body", wrap=True))
        for one in movements:
            if one.turn in ("new", "learned"):
                continue
            where = "" if one.site_id == here else one.site_name
            caption = say.listed([where, self._when(say, one), self._change(say, one)])
            icon = ICONS.get(one.turn, "refresh-cw")
            self.body.addLayout(lines(icon, turn_words(one.turn), (caption, "caption", "secondary")))

    def _when(self, say: Say, one: Movement) -> str:
        """The days of the event, or the moment of the correction."""
        return say.moment(one.at) if one.when is None else say.date(one.when)

    def _change(self, say: Say, one: Movement) -> str:
        if one.turn == "corrected":
            return say.listed([field_words(field) for field in one.fields])
        if one.old is None or one.new is None:
            return ""
        if one.old == one.new:
            return self.tr("still {condition}").replace("{condition}", say.term("condition", one.new))
        return self.tr("from {old} to {new}").format(
            old=say.term("condition", one.old), new=say.term("condition", one.new)
        )
