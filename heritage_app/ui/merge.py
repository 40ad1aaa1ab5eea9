"""Two entries that may be one site, side by side: pick field by field, merge, or say that they are two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.duplicates import MERGE_LISTS, FieldPair, Likeness, Pick
from heritage_app.domain.history import Deed
from heritage_app.ui.buttons import SecondaryButton
from heritage_app.ui.cards import clear, started
from heritage_app.ui.fields import RadioButton
from heritage_app.ui.form_choices import SiteInput
from heritage_app.ui.form_frame import FormFrame, across, caption
from heritage_app.ui.form_parts import Lists, TextInput
from heritage_app.ui.merge_words import FieldWords, likeness_words, relinked_words
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import isolated
from heritage_app.ui.say import field_words
from heritage_app.ui.widgets import Card, Label, Line

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRow
    from heritage_app.services.merge import MergePreview
    from heritage_app.ui.window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What the page is told of two entries."""

    preview: MergePreview
    kept: SiteRow
    other: SiteRow
    parents: Mapping[str, str]
    """Names of the sites that the two are part of, by id."""
    likeness: Likeness | None


def compare(session: Session, kept_id: str, other_id: str, *, day: int, lang: str) -> Compared:
    """Read two entries side by side. Raises what `services.merge.preview_merge` does."""
    from heritage_app.services.damage import site_names
    from heritage_app.services.duplicates import likeness
    from heritage_app.services.listing import rows_by_id
    from heritage_app.services.merge import preview_merge

    preview = preview_merge(session, kept_id, other_id)
    rows = rows_by_id(session, (kept_id, other_id), today=day, lang=lang)
    above = next((pair for pair in preview.fields if pair.field == "part_of"), None)
    ids = [one for one in (above.kept, above.other) if one] if above is not None else []
    return Compared(
        preview=preview,
        kept=rows[kept_id],
        other=rows[other_id],
        parents=site_names(session, ids, lang),
        likeness=likeness(session, kept_id, other_id),
    )


class PickCell(QWidget):
    """One of the values of a field: a button, and what it says, wrapped beside it; a click on either takes it."""

    def __init__(self, words: str | Label, name: str) -> None:
        super().__init__()
        self.button = RadioButton("")
        self.button.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.words = Label(words, "body", wrap=True) if isinstance(words, str) else words
        self.column = QVBoxLayout()
        self.column.addWidget(self.words)
        row.addLayout(self.column, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words are as good as the button."""
        self.button.click()
        event.accept()


class PickTable(Card):
    """The fields in which two entries differ: a row each, a column for each entry, and one for both."""

    def __init__(self, view: Compared, words: FieldWords) -> None:
        super().__init__(QCoreApplication.translate("MergePage", "What the site says afterwards"))
        self.groups: dict[str, QButtonGroup] = {}
        self.cells: dict[tuple[str, Pick], PickCell] = {}
        self._words = words
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column, share in enumerate((2, 5, 5, 2)):
            self._grid.setColumnStretch(column, share)
        self.body.addLayout(self._grid)
        heads = (self.tr("Field"), self.tr("The one that stays"), self.tr("The one that goes"), self.tr("Keep both"))
        for column, head in enumerate(heads):
            self._grid.addWidget(Label(head, "caption_strong", "secondary"), 0, column)
        differing = [pair for pair in view.preview.fields if not pair.same]
        for place, pair in enumerate(differing):
            self._add_row(2 * place + 1, pair)
        same = [field_words(pair.field) for pair in view.preview.fields if pair.same and pair.kept]
        if same:
            said = self.tr("Both say the same of: {fields}.").replace("{fields}", words.listed(same))
            self.body.addWidget(caption(said))

    def _add_row(self, row: int, pair: FieldPair) -> None:
        self._grid.addWidget(Line(), row, 0, 1, 4)
        title = started(field_words(pair.field))
        name = Label(title, "body_medium", wrap=True)
        name.setContentsMargins(0, 5, 0, 0)  # level with the first line of the values
        self._grid.addWidget(name, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        values = [(Pick.KEPT, pair.kept, self.tr("of the one that stays")),
                  (Pick.OTHER, pair.other, self.tr("of the one that goes"))]  # fmt: skip
        if pair.field in MERGE_LISTS:
            values.append((Pick.BOTH, None, ""))
        for column, (pick, value, whose) in enumerate(values, start=1):
            both = pick is Pick.BOTH
            said = self.tr("Both") if both else self._words.value(pair.field, value)
            spoken = self.tr("{field}: keep both") if both else self.tr("{field} {whose}: {value}")
            facts = {"{field}": title, "{whose}": whose, "{value}": said}
            for place, text in facts.items():
                spoken = spoken.replace(place, text)
            cell = PickCell(said, spoken)
            cell.button.setChecked(pick is pair.pick)
            group.addButton(cell.button)
            self.cells[pair.field, pick] = cell
            self._grid.addWidget(cell, row + 1, column, Qt.AlignmentFlag.AlignTop)
        self.groups[pair.field] = group

    def picks(self) -> dict[str, Pick]:
        """What is marked, by field."""
        return {field: pick for (field, pick), cell in self.cells.items() if cell.button.isChecked()}


class MergePage(FormFrame):
    """Compare the site shown with another entry; merge them, or say that they are two."""

    closed = Signal()
    settled = Signal(str, str)
    """Done: the id of the site that stays, or of the one shown, and what was done in words."""

    def __init__(self, window: MainWindow, site_id: str, other_id: str = "") -> None:
        super().__init__("", "", parent=window)
        self._window, self._desk, self._say = window, window.desk, window.say
        self._ids = (site_id, other_id)
        self.view: Compared | None = None
        self.table: PickTable | None = None
        self._busy = False
        self.header.title.setText(self.tr("Merge duplicates"))
        lists = Lists(self._desk, self)
        self.other = SiteInput(self.tr("The other entry"), lists, self._desk, hint=self.tr("Name, place or number"))
        self.other.pick.picked.connect(self._picked)
        self.swap = SecondaryButton(self.tr("Let the other one stay"), "refresh-cw")
        self.swap.clicked.connect(self._swap)
        self.body.left.addLayout(across((self.other, 1), (QWidget(), 1)))
        self._found = Card(self.tr("What becomes of the two"))
        self._found.header.addWidget(self.swap)
        self.body.left.addWidget(self._found)
        self._place = self.body.left.count()
        self.reason = TextInput(self.tr("How do you know?"), hint=self.tr("The reason stays in the history"))
        self.body.left.addWidget(self.reason)
        self.body.left.addStretch(1)
        self._build_footer()
        self.setFocusProxy(self.other.pick)
        self._show_nothing()
        if other_id:
            self.read()

    def _build_footer(self) -> None:
        footer = self.footer
        footer.close_button.setText(self.tr("Close"))
        footer.save_button.setText(self.tr("Merge"))
        self.apart = footer.add_button(self.tr("Not the same place"))
        footer.close_button.clicked.connect(self.closed)
        footer.save_button.clicked.connect(self.merge)
        self.apart.clicked.connect(self.tell_apart)
        for button, keys in ((footer.save_button, "Ctrl+Enter"), (footer.close_button, "Esc")):
            button.setToolTip(f"{button.text()}   \u2066{keys}\u2069")
        footer.say(self.tr("Nothing changes before you merge; Undo takes it back whole"))

    # ------------------------------------------------------------------------------------------------- comparing

    def _picked(self, key: str) -> None:
        if key:
            self._ids = (self._ids[0], key)
            self.read()

    def _swap(self) -> None:
        self._ids = (self._ids[1], self._ids[0])
        self.read()

    def read(self) -> None:
        """Ask what merging the two would do."""
        (kept, other), day, lang = self._ids, self._desk.day, self._desk.lang
        self._desk.read(
            lambda session: compare(session, kept, other, day=day, lang=lang),
            self._show,
            self._not_read,
            key=(id(self), "compare"),
        )

    def _show_nothing(self) -> None:
        self.view = None
        if self.table is not None:
            self.body.left.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self._found.hide()
        self.reason.hide()
        for button in (self.footer.save_button, self.apart):
            button.setEnabled(False)

    def _not_read(self, error: Exception) -> None:
        self._show_nothing()
        turn = [(self.tr("Let the other one stay"), self._swap)]
        self.show_banner("trouble", Banner("error", self._say.error(error), actions=turn))

    def _show(self, view: Compared) -> None:
        self.drop_banner("trouble")
        self._show_nothing()
        self.view = view
        self.header.show_place(view.kept.name, view.kept.place)
        self.other.pick.put(view.other.name, view.other.id)
        clear(self._found.body)
        for sentence in self._sentences(view):
            self._found.body.addWidget(Label(sentence, "body", wrap=True))
        self._found.show()
        self.table = PickTable(view, FieldWords(self._say, view.parents))
        self.body.left.insertWidget(self._place, self.table)
        self.reason.show()
        for button in (self.footer.save_button, self.apart):
            button.setEnabled(True)
        self.order_tabs()
        first = next(iter(self.table.groups.values()), None)
        marked = first.checkedButton() if first is not None else None
        (marked or self.reason.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentences(self, view: Compared) -> list[str]:
        """Why they may be one, which number stays, and what is linked anew."""
        stays = self.tr("{name} stays, with the number {number}.")
        goes = self.tr("{name} goes to the trash; its number {number} then leads to the one that stays.")
        sentences = [likeness_words(self._say, view.likeness)]
        for template, row in ((stays, view.kept), (goes, view.other)):
            words = template.replace("{number}", f"\u2066{row.reference}\u2069")
            sentences.append(words.replace("{name}", isolated(row.name)))
        sentences.append(relinked_words(self._say, view.preview.relinked))
        return sentences

    # --------------------------------------------------------------------------------------------------- deciding

    def merge(self) -> None:
        """Make one of the two, as it is marked."""
        if self.view is None or self.table is None:
            return
        (kept, other), picks, reason = self._ids, self.table.picks(), self.reason.line.text().strip()

        def work(session: Session) -> None:
            from heritage_app.services.merge import merge

            merge(session, kept, other, picks, reason)

        said = self.tr("{other} is one with {kept} now.")
        self._do("site.merge", work, said, kept)

    def tell_apart(self) -> None:
        """Say that they are two."""
        if self.view is None:
            return
        (kept, other), reason = self._ids, self.reason.line.text().strip()

        def work(session: Session) -> None:
            from heritage_app.services.duplicates import tell_apart

            tell_apart(session, kept, other, reason)

        self._do("site.distinct", work, self.tr("{kept} and {other} stay two sites."), kept)

    def _do(self, verb: str, work: Callable[[Session], None], said: str, shown: str) -> None:
        view = self.view
        if view is None or self._busy:
            return
        for place, row in (("{kept}", view.kept), ("{other}", view.other)):
            said = said.replace(place, isolated(row.name))

        def done(_: None) -> None:
            self._busy = False
            self.settled.emit(shown, said)

        self._busy = True
        deed = Deed(verb=verb, by=self._desk.user, reason=self.reason.line.text().strip(), subject=view.kept.name)
        self._desk.write(deed, work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        from heritage_app.domain.errors import DraftRefused

        self._busy = False
        words = self._say.error(error)
        if isinstance(error, DraftRefused) and all(problem.field == "reason" for problem in error.problems):
            self.reason.set_message(words, "error")
            self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_banner("trouble", Banner("error", words, closable=True))

    # ------------------------------------------------------------------------------------------------------- keys

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter for the page, whatever has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride and _merges(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter merges, Esc closes the page."""
        if _merges(event):
            self.merge()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _merges(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))


def open_merge(window: MainWindow, site_id: str, other_id: str = "") -> MergePage:
    """Lay the page over list and record, to compare *site_id* with *other_id*, or with whichever is then chosen."""
    page = MergePage(window, site_id, other_id)

    def settled(shown: str, said: str) -> None:
        window.close_page(page)
        window.go_to_site(shown)
        undo = QCoreApplication.translate("MergePage", "Undo")
        window.messages.show_message(said, (undo, window.deeds.undo))

    page.closed.connect(lambda: window.close_page(page))
    page.settled.connect(settled)
    window.open_page(page)
    return page
