"""What changed in the last twelve months: what got worse in the world apart from what was only put right."""

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

DAYS = 366
"""How far back the trend looks."""

ICONS = {"new": "plus", "worsened": "trending-down", "improved": "trending-up", "corrected": "pencil"}


def turn_words(turn: str) -> str:
    """What happened to what is known, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        "new": translate("Trend", "Newly reported"),
        "worsened": translate("Trend", "Got worse"),
        "improved": translate("Trend", "Got better"),
        "updated": translate("Trend", "Looked at again"),
        "corrected": translate("Trend", "Corrected; the place is as it was"),
        "withdrawn": translate("Trend", "Withdrawn"),
    }
    return words[turn]


class TrendCard(Card):
    """One line of sums, and below it every movement but the new reports, which stand below themselves."""

    def __init__(self, say: Say, movements: tuple[Movement, ...], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Trend", "Entered in the last twelve months"), parent=parent)
        sums: dict[str, int] = {}
        for one in movements:
            sums[one.turn] = sums.get(one.turn, 0) + 1
        template = self.tr("{turn}: {count}")
        said = [template.format(turn=turn_words(turn), count=digits(count)) for turn, count in sums.items()]
        self.body.addWidget(Label("  ·  ".join(said), "body", wrap=True))
        for one in movements:
            if one.turn == "new":
                continue
            change = ""
            if one.old is not None and one.old == one.new:
                change = self.tr("still {condition}").replace("{condition}", say.term("condition", one.new))
            elif one.old is not None and one.new is not None:
                change = self.tr("from {old} to {new}").format(
                    old=say.term("condition", one.old), new=say.term("condition", one.new)
                )
            fields = say.listed([field_words(field.split("_edtf")[0]) for field in one.fields])
            caption = say.listed([say.moment(one.at), change, fields])
            icon = ICONS.get(one.turn, "refresh-cw")
            self.body.addLayout(lines(icon, turn_words(one.turn), (caption, "caption", "secondary")))
