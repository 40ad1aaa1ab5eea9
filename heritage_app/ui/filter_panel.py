"""Filters that are typed: when it happened, near a point, in a box, part of a place, edited since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.coordinates import Point, read_point
from heritage_app.domain.dates import day_to_iso
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.query import Box, Near, SiteQuery
from heritage_app.domain.query_text import print_query, read_box
from heritage_app.ui.buttons import LinkButton, PlainButton, PrimaryButton
from heritage_app.ui.form_choices import ChoiceInput, SiteInput
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import DateInput, Input, Lists, ReadInput, number_input
from heritage_app.ui.paint import paint_box
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.filters import FilterSet
    from heritage_app.ui.say import Say

FARTHEST = 20_000
"""Kilometres that a distance may have at most: about half round the Earth."""
USUAL_KM = 5


class NotADistance(HeritageError):
    """A number that is no distance from a point."""

    template = "“{given}” is not a distance. Enter kilometres from 0 to {most}"


class FilterPanel(QFrame):
    """Fields that begin with the filters in force; Enter or the button filters, Esc closes."""

    left = Signal()
    """The person is done."""

    def __init__(
        self,
        desk: RegistryDesk,
        say: Say,
        filters: FilterSet,
        near: tuple[str, Point] | None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Build the panel.

        Args:
            desk: The way to the registry.
            say: Words in the language of the window.
            filters: What is filtered by, and is set here.
            near: Name and point of the site shown, where it has one.
            parent: The pane.
        """
        super().__init__(parent)
        self._desk, self._say, self._filters = desk, say, filters
        lists = Lists(desk, self)
        self.when = DateInput(self.tr("Happened"), desk, hint=self.tr("2015, May 2015, before 2016, 2015-05/2016-03"))
        sure = [("during", self.tr("Possibly within"), ""), ("surely", self.tr("Surely within"), "")]
        self.sure = ChoiceInput(self.tr("How sure"), sure, start="during")
        self.point = ReadInput(
            self.tr("Near a point"), read_point, self._say_point, hint=self.tr("Coordinates in any notation")
        )
        self.km = number_input(self.tr("Kilometres around it"), optional=False)
        self.box = ReadInput(
            self.tr("In a box"), read_box, self._say_box, hint=self.tr("West, south, east, north: 38, 34, 39, 35")
        )
        self.inside = SiteInput(self.tr("Part of"), lists, desk, hint=self.tr("Name, place or number"))
        self.since = DateInput(self.tr("Edited since"), desk, hint=self.tr("2016-03, yesterday"))
        self.here = LinkButton(self.tr("Near this site"), "map-pin")
        self._near = near
        if near is None:  # shown before it has a parent it would be a window of its own for a moment
            self.here.hide()
        else:
            self.here.setToolTip(self.tr("Near {name}").replace("{name}", f"\u2068{near[0]}\u2069"))
            self.here.clicked.connect(self._take_site)
        self._build()
        self._show_present()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Filter by dates and places"), "card_title"))
        column.addLayout(across((self.when, 3), (self.sure, 3), (self.since, 2)))
        column.addLayout(across((self.point, 3), (self.km, 1), (self.box, 4)))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.apply = PrimaryButton(self.tr("Filter"))
        self.apply.clicked.connect(self.filter)
        self.back = PlainButton(self.tr("Close"))
        self.back.clicked.connect(self.left)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.apply)
        foot.insertWidget(0, self.here, 0, Qt.AlignmentFlag.AlignVCenter)
        last = across((self.inside, 1))
        last.addLayout(foot, 1)
        column.addLayout(last)
        for field in (self.when, self.since, self.point, self.km, self.box):
            field.line.editingFinished.connect(field.leave)

    def _say_point(self, point: Point) -> str:
        return f"\u2066{point.lat:.4f}, {point.lon:.4f}\u2069"

    def _say_box(self, box: Box) -> str:
        said = self.tr("{west} to {east} east, {south} to {north} north")
        facts = {"west": box.west, "east": box.east, "south": box.south, "north": box.north}
        return said.format(**{name: f"\u2066{value:g}\u2069" for name, value in facts.items()})

    def _take_site(self) -> None:
        if self._near is not None:
            point = self._near[1]
            self.point.set_raw(f"{point.lat!r}, {point.lon!r}")
            self.km.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.km.line.selectAll()

    def _show_present(self) -> None:
        """Begin with the filters in force."""
        held = self._filters.whole()
        if held.when is not None:
            days = (held.when.first, held.when.last)
            first, last = (".." if day is None else day_to_iso(day) for day in days)
            self.when.set_raw(f"{first}/{last}")
            self.sure.set_raw("surely" if held.when.surely else "during")
        self.km.set_raw(str(USUAL_KM))
        if held.near is not None:
            self.point.set_raw(f"{held.near.point.lat!r}, {held.near.point.lon!r}")
            self.km.set_raw(f"{held.near.km:g}")
        if held.box is not None:
            self.box.set_raw(
                ", ".join(f"{side:g}" for side in (held.box.west, held.box.south, held.box.east, held.box.north))
            )
        if len(held.inside) == 1:
            self.inside.set_raw({"text": held.inside[0], "key": held.inside[0]})
        self.since.set_raw(held.updated_since[:10])
        self._began = (self.when.raw(), self.sure.raw(), self.since.raw())

    # ------------------------------------------------------------------------------------------------- filtering

    def filter(self) -> None:
        """Filter by what is typed; what cannot be understood is told below its field, and nothing is filtered."""
        self.inside.settle()
        wrong = [
            field for field in (self.when, self.point, self.km, self.box, self.inside, self.since) if self._wrong(field)
        ]
        if wrong:
            wrong[0].focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key = self.inside.read()
        if key is None or key in self._filters.whole().inside:
            self._apply(key or "")
            return

        def work(session: Session) -> str:
            from heritage_app.services.asking import place_word

            return place_word(session, key)

        self._desk.read(work, self._apply, key=(id(self), "place"))

    def _wrong(self, field: Input) -> bool:
        trouble = None if field.blank() else field.trouble()
        if trouble is None and field is self.km and not self.point.blank() and self._distance() is None:
            trouble = NotADistance(given=self.km.line.text(), most=FARTHEST)
        if trouble is not None:
            field.set_message(self._say.error(trouble), "error")
        return trouble is not None

    def _distance(self) -> float | None:
        km = None if self.km.trouble() else self.km.read()
        return float(km) if km is not None and 0 <= km <= FARTHEST else None

    def _apply(self, place: str) -> None:
        """Set each filter that is other than before; *place* is what to write after `in:`."""
        held, point, km = self._filters.whole(), self.point.read(), self._distance()
        when, sure, since = self.when.raw(), self.sure.raw(), self.since.raw()
        near = None if point is None or km is None else Near(Point(point.lat, point.lon), km)
        wanted = {
            "when": None if (when, sure) == self._began[:2] else _dated(str(sure), when),
            "updated_since": None if since == self._began[2] else _dated("edited", since),
            "near": None if near == held.near else print_query(SiteQuery(near=near)),
            "box": None if self.box.read() == held.box else print_query(SiteQuery(box=self.box.read())),
            "inside": None if (place,) == held.inside else print_query(SiteQuery(inside=(place,) if place else ())),
        }
        for field, text in wanted.items():
            if text is not None:
                self._filters.say_field(field, text)
        self._began = (when, sure, since)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter filters, Esc closes."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.filter()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card."""
        now = theme()
        area = self.rect().adjusted(8, 6, -8, -2)
        paint_box(QPainter(self), area, 8, fill=now.base, edge=now.card_edge, width=now.edge)


def _dated(key: str, text: str) -> str:
    """The filter for a date as it was typed, which keeps its words; none for no text."""
    quoted = text.strip().replace('"', '""')
    return f'{key}:"{quoted}"' if quoted else ""
