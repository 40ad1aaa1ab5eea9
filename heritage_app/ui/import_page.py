"""File > Import…: the assistant, step by step; nothing is written before its last button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.ui.buttons import PaintedButton, PrimaryButton, SecondaryButton, press
from heritage_app.ui.desk import in_words
from heritage_app.ui.form_frame import FormHeader
from heritage_app.ui.form_parts import Lists
from heritage_app.ui.import_check import CheckStep, DoneStep
from heritage_app.ui.import_file import ColumnStep, FileStep
from heritage_app.ui.import_sites import SiteStep
from heritage_app.ui.import_terms import TermStep
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.widgets import ElidedLabel, Label, Line, Panel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.imported import ImportResult
    from heritage_app.exchange.importing import Order, Seen, TermQuestion
    from heritage_app.exchange.incoming import SiteMatch
    from heritage_app.exchange.readers import Table
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import BackgroundTask, Progress
    from heritage_app.ui.window import MainWindow

FILE, COLUMNS, TERMS, SITES, CHECK, DONE = range(6)
WITHOUT_TABLE = frozenset(("sources", "damage-events", "heritage-json", "article"))
"""Kinds of files about whose words and sites nobody is asked."""


class StepBar(QWidget):
    """The names of the steps, the present one marked."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(18)
        names = (
            self.tr("File"), self.tr("Columns"), self.tr("Words"), self.tr("Sites"), self.tr("Check"), self.tr("Done")
        )  # fmt: skip
        self.names = names
        self.labels = []
        template = self.tr("{number}  {step}")
        for number, name in enumerate(names, start=1):
            label = Label(template.replace("{number}", digits(number)).replace("{step}", name), "body_medium")
            row.addWidget(label)
            self.labels.append(label)
        row.addStretch(1)

    def show_step(self, step: int) -> None:
        """Mark the present step, and say it."""
        for place, label in enumerate(self.labels):
            label.set_tone("accent" if place == step else "secondary")
        words = self.tr("Step {number} of {all}: {name}").replace("{number}", digits(step + 1))
        words = words.replace("{all}", digits(len(self.names))).replace("{name}", self.names[step])
        self.setAccessibleName(words)
        announce(self, words)


class ImportPage(Panel):
    """One file on its way in."""

    closed = Signal()
    apply_wanted = Signal(object, bool)
    """The file is to come in: its `Order`, and whether good rows go in alone."""
    undo_wanted = Signal()
    print_wanted = Signal(object)
    """The report of an `ImportResult` is to be saved."""

    def __init__(self, window: MainWindow, order: Order) -> None:
        super().__init__("window")
        self._desk, self._say, self.order = window.desk, window.say, order
        self.seen: Seen | None = None
        self._table: Table | None = None
        self._task: BackgroundTask | None = None
        self._visited: list[int] = []
        self._answers: dict[int, tuple[Order, int, Any]] = {}
        """What was found out for a step, from what, and in which state of the registry."""
        self._state = 0
        self._own = False
        """Whether the desk is about to tell of a change that was counted already."""
        self._desk.changed.connect(self._registry_changed)
        self._applying = False
        lists = Lists(self._desk, self)
        self.file = FileStep(self._desk, lists, order)
        self.columns = ColumnStep()
        self.terms = TermStep(self._say, lists)
        self.sites = SiteStep(self._desk, self._say)
        self.check = CheckStep()
        self.done = DoneStep()
        self._build()
        self.file.changed.connect(self._file_changed)
        self.check.changed.connect(self._show_buttons)
        self.check.print_wanted.connect(self._print)
        self.done.print_wanted.connect(self._print)
        self.done.undo_wanted.connect(self.undo_wanted)
        self.result: ImportResult | None = None
        self._show(FILE)
        self._look()

    def _build(self) -> None:
        self.header = FormHeader()
        self.header.title.setText(self.tr("Import"))
        self.header.place.setText(isolated(self.order.file.name))
        self.bar = StepBar()
        self.stack = QStackedWidget()
        for step in (self.file, self.columns, self.terms, self.sites, self.check, self.done):
            self.stack.addWidget(step)
        self._trouble = QVBoxLayout()
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 12, 20, 12)
        inner.setSpacing(12)
        inner.addLayout(self._trouble)
        inner.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 10)
        foot.setSpacing(8)
        self.note = ElidedLabel("", "caption", "secondary")
        self.close_button = SecondaryButton(self.tr("Close"))
        self.back_button = SecondaryButton(self.tr("Back"))
        self.next_button = PrimaryButton(self.tr("Continue"))
        foot.addWidget(self.note, 1)
        keys_of: tuple[tuple[PaintedButton, str], ...] = (
            (self.close_button, "Esc"), (self.back_button, "Alt+Left"), (self.next_button, "Ctrl+Enter")
        )  # fmt: skip
        for button, keys in keys_of:
            foot.addWidget(button)
            button.setToolTip(f"{button.text()}   \u2066{keys}\u2069")
        self.close_button.clicked.connect(self.leave)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, Line(), self.bar, Line()):
            column.addWidget(widget)
        column.addLayout(inner, 1)
        column.addWidget(Line())
        column.addLayout(foot)
        self.setFocusProxy(self.stack)

    # --------------------------------------------------------------------------------------------------- working

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None or self._applying

    @property
    def step(self) -> int:
        """The present step."""
        return self.stack.currentIndex()

    def _ask(self, words: str, work: Callable[[Registry, Progress], Any], done: Callable[[Any], None]) -> None:
        """Have something found out beside everything else; what was asked before is of no use any more."""
        self._stop()
        self._drop_trouble()
        self._task = task = self._desk.long(work)
        task.progressed.connect(lambda now, total, note: self._say_progress(task, words, now, total))
        task.finished.connect(lambda result: self._answered(task, done, result))
        task.failed.connect(lambda error: self._failed(task, error))
        self.note.setText(words)
        self._show_buttons()
        task.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _say_progress(self, task: BackgroundTask, words: str, now: int, total: int) -> None:
        if task is self._task:
            said = self.tr("{work} {percent} %").replace("{work}", words)
            self.note.setText(said.replace("{percent}", digits(100 * now // max(1, total))))

    def _answered(self, task: BackgroundTask, done: Callable[[Any], None], result: Any) -> None:
        if task is self._task:
            self._task = None
            self.note.setText(self._quiet_words())
            done(result)
            self._show_buttons()

    def _failed(self, task: BackgroundTask, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.note.setText(self._quiet_words())
            self.show_error(in_words(error))

    def _quiet_words(self) -> str:
        return "" if self.step == DONE else self.tr("Nothing is imported before the last step.")

    def show_error(self, error: HeritageError) -> None:
        """Say above the step what went wrong."""
        self._applying = False
        self._drop_trouble()
        self._trouble.addWidget(Banner("error", self._say.error(error)))
        self._show_buttons()

    def _drop_trouble(self) -> None:
        while (item := self._trouble.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # ---------------------------------------------------------------------------------------------------- moving

    def _show(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.bar.show_step(step)
        self._show_buttons()
        widget = self.stack.currentWidget()
        if widget is not None:
            self.stack.setFocusProxy(widget)
            if self.isVisible():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, step: int) -> None:
        self._visited.append(self.step)
        self._show(step)

    def _show_buttons(self) -> None:
        step = self.step
        ready = not self.busy and (step != FILE or self.seen is not None) and (step != CHECK or self.check.ready)
        self.next_button.setText(self.tr("Import") if step == CHECK else self.tr("Continue"))
        self.next_button.setVisible(step != DONE)
        self.next_button.setEnabled(ready)
        self.back_button.setVisible(step not in (FILE, DONE))
        self.back_button.setEnabled(not self._applying)
        self.done.undo.setEnabled(self.done.undo.isEnabled() and not self.busy)

    def back(self) -> None:
        """Go to the step before."""
        if self._visited and self.step != DONE and not self._applying:
            self._stop()
            self._drop_trouble()
            self._show(self._visited.pop())

    def leave(self) -> None:
        """Close the assistant; what is not imported is not written."""
        self._stop()
        self.closed.emit()

    def next(self) -> None:
        """Go on: what stands here is taken, and what the next step needs is found out."""
        if not self.next_button.isEnabled():
            return
        if self.step == FILE:
            self.order = replace(self.file.order(self.order), book=self.seen.book if self.seen else None)
            if self.seen is not None and self.seen.mapping is not None and self._table is not None:
                self._go(COLUMNS)
            else:
                self._ask_terms()
        elif self.step == COLUMNS:
            self.order = self.columns.order(self.order)
            self._ask_terms()
        elif self.step == TERMS:
            self._remember_terms()
        elif self.step == SITES:
            self.order = replace(self.order, same=dict(self.sites.same))
            self._ask_check()
        elif self.step == CHECK:
            self._applying = True
            self._show_buttons()
            self.apply_wanted.emit(self.order, self.check.good_rows.isChecked())

    # ----------------------------------------------------------------------------------------------------- steps

    def _file_changed(self) -> None:
        self.seen = None
        try:
            self.order = self.file.order(self.order)
        except HeritageError as error:
            self.show_error(error)
            return
        self._look()

    def _look(self) -> None:
        order = self.order

        def work(registry: Registry, progress: Progress) -> tuple[Seen, Table | None]:
            from heritage_app.exchange.importing import look, table_of

            with registry.read() as session:
                seen = look(session, order, progress=progress)
                return seen, table_of(session, seen, order)

        def done(found: tuple[Seen, Table | None]) -> None:
            self.seen, self._table = found
            self.file.show_seen(*found)
            if self._table is not None:
                self.columns.show_columns(self.seen, self._table)

        self._ask(self.tr("Reading the file…"), work, done)

    def _registry_changed(self) -> None:
        if self._own:
            self._own = False
        else:
            self._state += 1

    def _known(self, step: int, order: Order) -> Any:
        """What was found out for a step from the same file and the same choices; None where something changed."""
        held = self._answers.get(step)
        return held[2] if held is not None and held[:2] == (order, self._state) else None

    def _hold(self, step: int, order: Order, state: int, answer: Any) -> None:
        self._answers[step] = (order, state, answer)

    def _ask_terms(self) -> None:
        order, state = replace(self.order, same={}), self._state
        if self.seen is not None and self.seen.kind in WITHOUT_TABLE:
            self._ask_check()
            return
        if (asked := self._known(TERMS, order)) is not None:
            self._go(TERMS) if asked else self._ask_sites()
            return

        def work(registry: Registry, progress: Progress) -> tuple[TermQuestion, ...]:
            from heritage_app.exchange.importing import questions_of

            with registry.read() as session:
                return questions_of(session, order, progress=progress)

        def done(questions: tuple[TermQuestion, ...]) -> None:
            self._hold(TERMS, order, state, bool(questions))
            if questions:
                self.terms.show_questions(questions)
                self._go(TERMS)
            else:
                self._ask_sites()

        self._ask(self.tr("Looking up words…"), work, done)

    def _remember_terms(self) -> None:
        news, state = self.terms.news(), self._state
        if not news:
            self._ask_sites()
            return

        def work(session: Session) -> None:
            from heritage_app.services.decisions import decide

            for (vocabulary, given), key in news.items():
                decide(session, vocabulary, given, key)

        def failed(error: Exception) -> None:
            self.show_error(in_words(error))

        def done(_: None) -> None:
            self.terms.remembered()
            self._state, self._own = self._state + 1, True
            held = self._answers.get(TERMS)
            if held is not None and held[1] == state:  # the step shows them as they are decided now
                self._answers[TERMS] = (held[0], self._state, held[2])
            self._ask_sites()

        self._desk.write(Deed(verb="term.decide", by=self._desk.user), work, done, failed)

    def _ask_sites(self) -> None:
        order, state = self.order, self._state
        key = replace(order, same={})  # the step itself shows what is decided in it
        if (asked := self._known(SITES, key)) is not None:
            self._go(SITES) if asked else self._ask_check()
            return

        def work(registry: Registry, progress: Progress) -> tuple[SiteMatch, ...]:
            from heritage_app.exchange.importing import sites_of

            return sites_of(registry, order, progress=progress)

        def done(matches: tuple[SiteMatch, ...]) -> None:
            asked = any(one.asked or one.site_id is not None or one.candidates for one in matches)
            self._hold(SITES, key, state, asked)
            if asked:
                self.sites.show_matches(matches)
                self._go(SITES)
            else:
                self._ask_check()

        self._ask(self.tr("Looking for the sites…"), work, done)

    def _ask_check(self) -> None:
        order, deed, state = self.order, self.deed(), self._state
        if self._known(CHECK, order) is not None:
            self._go(CHECK)
            return

        def work(registry: Registry, progress: Progress) -> ImportResult:
            from heritage_app.exchange.importing import bring_in

            return bring_in(registry, order, deed, dry_run=True, progress=progress)

        def done(result: ImportResult) -> None:
            self.result = result
            self._hold(CHECK, order, state, True)
            self.check.show_result(result)
            self._go(CHECK)

        self._ask(self.tr("Checking every row…"), work, done)

    def deed(self) -> Deed:
        """Signs the import."""
        return Deed(verb="registry.import", by=self._desk.user, subject=self.order.file.name)

    def show_done(self, result: ImportResult) -> None:
        """The file is in."""
        self._applying = False
        self.result = result
        self._drop_trouble()
        self.done.show_result(result)
        self.note.setText("")
        self._go(DONE)

    def say_stopped(self) -> None:
        """Cancel was pressed while the file came in."""
        self._applying = False
        self._drop_trouble()
        self._trouble.addWidget(Banner("info", self.tr("Stopped. Nothing was imported.")))
        self._show_buttons()

    def _print(self) -> None:
        if self.result is not None:
            self.print_wanted.emit(self.result)

    # ------------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter and Alt+Left for the page, whatever has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on, Alt+Left (in Arabic Alt+Right) goes back, Esc closes, Enter presses a button."""
        keys = QKeySequence(event.keyCombination())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if keys in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")):
            self.next()
        elif keys == QKeySequence("Alt+Right" if rtl else "Alt+Left"):
            self.back()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press(self.focusWidget())):
            super().keyPressEvent(event)


def _own(event: QKeyEvent) -> bool:
    keys = QKeySequence(event.keyCombination())
    return keys in [QKeySequence(one) for one in ("Ctrl+Return", "Ctrl+Enter", "Alt+Left", "Alt+Right")]
