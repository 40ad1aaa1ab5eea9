"""The sidebar: lists of the library, saved views, what the person works on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from heritage_app.domain.vocabulary import FlagKind
from heritage_app.ui.buttons import NavButton
from heritage_app.ui.paint import digits
from heritage_app.ui.theme import Theme, sizes, theme
from heritage_app.ui.widgets import ElidedLabel, IconLabel, Label, Panel, scrolling

if TYPE_CHECKING:
    from heritage_app.domain.view import ViewRow
    from heritage_app.services.counts import Counts

VIEWS: Mapping[str, FlagKind] = {
    str(flag): flag
    for flag in (
        FlagKind.UNSAFE,
        FlagKind.NEEDS_VERIFICATION,
        FlagKind.ESTIMATES_DISAGREE,
        FlagKind.REPORTS_CONFLICT,
        FlagKind.ASSESSMENT_DUE,
        FlagKind.NO_RECENT_VISIT,
        FlagKind.UNSOURCED,
        FlagKind.POSSIBLE_DUPLICATE,
        FlagKind.INCOMPLETE,
    )
}
"""Saved views that come with the program, and the flag that their sites have."""

VIEW = "view:"
"""What the key of a view of one's own begins with; its id follows."""


WIDEST = 264
"""Most pixels that the words of the sidebar may take from list and record."""


class Sidebar(Panel):
    """Choose what the list pane shows. Up and Down move between the rows, which are one stop for Tab."""

    chosen = Signal(str)
    """A row was chosen: sites, damage, estimates, sources, actors, a saved view, drafts or trash."""
    menu_wanted = Signal(str, QPoint)
    """What can be done with a view of one's own is asked for: its id, and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self.setAccessibleName(self.tr("Lists"))
        self.rows: dict[str, NavButton] = {}
        self.views: dict[str, ViewRow] = {}
        """Views of one's own, by key of their row."""
        self._headings: list[Label] = []
        self._rail = False
        self._measured: tuple[tuple[Theme, int], int] | None = None
        """Theme and number of rows, and the width they ask for: layouts ask dozens of times."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 10, 0, 8)
        outer.setSpacing(6)
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(8, 8, 8, 0)
        self._column.setSpacing(0)
        self.area = scrolling(rows)
        self.area.setAccessibleName(self.tr("Lists"))
        outer.addWidget(self.area, 1)
        self._heading(self.tr("Library"))
        self._row("sites", self.tr("Sites"), "landmark")
        self._row("damage", self.tr("Damage reports"), "triangle-alert")
        self._row("estimates", self.tr("Estimates"), "hammer")
        self._row("photos", self.tr("Photos"), "images")
        self._row("sources", self.tr("Sources"), "quote")
        self._row("actors", self.tr("Actors"), "users")
        self._heading(self.tr("Saved views"))
        self._views_at = self._column.count()
        self._row("unsafe-to-visit", self.tr("Unsafe to visit"), "bomb")
        self._row("needs-verification", self.tr("Needs verification"), "shield-question-mark")
        self._row("estimates-disagree", self.tr("Estimates disagree"), "scale")
        self._row("reports-conflict", self.tr("Reports conflict"), "swords")
        self._row("assessment-due", self.tr("Assessment due"), "calendar-x")
        self._row("no-recent-visit", self.tr("No recent visit"), "calendar-clock")
        self._row("unsourced", self.tr("Unsourced"), "quote")
        self._row("possible-duplicate", self.tr("Possible duplicates"), "copy")
        self._row("incomplete", self.tr("Incomplete"), "circle-dashed")
        self._heading(self.tr("My work"))
        self._row("drafts", self.tr("Drafts"), "pencil-line")
        self._row("trash", self.tr("Trash"), "trash-2")
        self._column.addStretch(1)
        outer.addWidget(self._build_foot())
        self.rows["sites"].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._one_stop()

    def _heading(self, text: str) -> None:
        # Arabic has no capitals, and would only be set apart from the font meant for it.
        shown = text if QLocale().language() == QLocale.Language.Arabic else text.upper()
        label = Label(shown, "caption_strong", "secondary")
        label.setAccessibleName(text)
        label.setContentsMargins(10, 5, 10, 3)
        self._headings.append(label)
        self._column.addWidget(label)

    def _row(self, key: str, text: str, icon: str, place: int = -1) -> NavButton:
        row = NavButton(text, icon)
        row.clicked.connect(lambda checked=False: self.chosen.emit(key))
        row.toggled.connect(self._one_stop)
        row.installEventFilter(self)
        self.rows[key] = row
        self._column.insertWidget(place, row)
        return row

    def show_views(self, views: Sequence[ViewRow]) -> None:
        """Show the views of one's own, above those that come with the program; rows that stay keep their counts."""
        wanted = {f"{VIEW}{view.id}": view for view in views}
        for key in [key for key in self.views if key not in wanted or self.views[key].name != wanted[key].name]:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        current = self.current
        for place, (key, view) in enumerate(wanted.items()):
            if key not in self.rows:
                row = self._row(key, view.name.replace("&", "&&"), "filter", self._views_at + place)
                row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                row.customContextMenuRequested.connect(
                    lambda at, row=row, view_id=view.id: self.menu_wanted.emit(view_id, row.mapToGlobal(at))
                )
            self.rows[key].tip = f"{view.name}\n\u2068{view.query}\u2069"
            self.rows[key].set_rail(self._rail)
            self._column.insertWidget(self._views_at + place, self.rows[key])
        self.views = wanted
        # The arrow keys go from row to row as they stand.
        self.rows = dict(sorted(self.rows.items(), key=lambda one: self._column.indexOf(one[1])))
        self.set_current(current)
        self._one_stop()

    def set_view_count(self, view_id: str, number: int | None) -> None:
        """Show how many sites a view finds; None where it asks for what the registry does not hold any more."""
        row = self.rows.get(f"{VIEW}{view_id}")
        if row is not None:
            row.set_count("–" if number is None else digits(number))

    @property
    def focused_view(self) -> ViewRow | None:
        """The view of one's own whose row has the focus."""
        return next((view for key, view in self.views.items() if self.rows[key].hasFocus()), None)

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("hard-drive", 16))
        self.registry = ElidedLabel("", "caption", "secondary")
        row.addWidget(self.registry, 1)
        return self._foot

    def show_registry(self, name: str) -> None:
        """Name the open registry at the foot."""
        self.registry.setText(name)

    def show_counts(self, counts: Counts) -> None:
        """Show how many of each there are."""
        numbers = {
            "sites": counts.sites,
            "damage": counts.damage,
            "estimates": counts.estimates,
            "photos": counts.photos,
            "sources": counts.sources,
            "actors": counts.actors,
            "trash": counts.trash,
        }
        numbers |= {view: counts.flags.get(flag, 0) for view, flag in VIEWS.items()}
        for key, number in numbers.items():
            self.set_count(key, number)

    def set_count(self, key: str, number: int) -> None:
        """Show *number* in one row; the trash and drafts show none when they are empty."""
        quiet = key in ("trash", "drafts") and not number
        self.rows[key].set_count("" if quiet else digits(number))

    @property
    def current(self) -> str:
        """The row that is chosen."""
        return next((key for key, row in self.rows.items() if row.isChecked()), "sites")

    def set_current(self, key: str) -> None:
        """Choose a row without telling."""
        if key in self.rows:
            self.rows[key].setChecked(True)

    def set_rail(self, rail: bool) -> None:
        """Show icons only, or icons and words."""
        if rail == self._rail:
            return
        self._rail = rail
        for row in self.rows.values():
            row.set_rail(rail)
        for label in self._headings:
            label.setVisible(not rail)
        self._foot.setVisible(not rail)

    @property
    def rail(self) -> bool:
        """Whether only icons show."""
        return self._rail

    def sizeHint(self) -> QSize:
        """As wide as it is to be, and as high as the rows."""
        size = super().sizeHint()
        size.setWidth(sizes()["width"]["rail"] if self._rail else self.wide())
        return size

    def wide(self) -> int:
        """How wide it is with words: by the token file, or more where the words of a language are longer."""
        if self._measured is None or self._measured[0] != (theme(), len(self.rows)):
            sides = self._column.contentsMargins()
            own = (row.widest() for key, row in self.rows.items() if key not in self.views)  # a name may be any length
            words = max(own) + sides.left() + sides.right()
            if self.views:  # so many rows that they may have to be scrolled
                words += self.area.verticalScrollBar().sizeHint().width()
            least = int(sizes()["width"]["sidebar"]) * theme().text_size // 100
            self._measured = ((theme(), len(self.rows)), max(least, min(words, WIDEST)))
        return self._measured[1]

    def _one_stop(self) -> None:
        for row in self.rows.values():
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.isChecked() else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from row to row, and choose it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            rows = list(self.rows.values())
            if step is not None and watched in rows and not event.modifiers():
                row = rows[(rows.index(watched) + step) % len(rows)]
                row.click()
                row.setFocus(Qt.FocusReason.TabFocusReason)
                self.area.ensureWidgetVisible(row)
                return True
        return super().eventFilter(watched, event)
