"""Many sites in one step: which of them, what is set, what will happen, and how it is undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.tags import tag_problems
from heritage_app.domain.vocabulary import Visibility
from heritage_app.ui.background import Progress
from heritage_app.ui.buttons import PrimaryButton
from heritage_app.ui.cards import Facts, clear
from heritage_app.ui.desk import UNNAMED, Done, in_words
from heritage_app.ui.fields import ComboBox, Field
from heritage_app.ui.form_choices import ComboInput, SiteInput
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import Input, Lists, PickInput, TagInput, TextInput
from heritage_app.ui.form_site import read_count
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.photo_notice import PhotoPage
from heritage_app.ui.say import count_sites, error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.bulk import BulkOutcome, BulkStep, Refusal
    from heritage_app.domain.query import Chosen
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import BackgroundTask
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.window import MainWindow

PAUSE = 300
"""Milliseconds without a key after which the step is checked."""
NAMED = 20
"""Sites that refuse are named up to so many, and the others counted."""
TRASH, NOTE, TAG, UNTAG = "trash", "note", "tag", "untag"
"""What can be done besides setting a field."""


@dataclass(frozen=True, slots=True)
class BulkScope:
    """Which sites are meant, and what they are called."""

    words: str
    chosen: Chosen

    def read(self, session: Session, day: int) -> tuple[str, ...]:
        """Their ids, in the worker thread."""
        from heritage_app.services.listing import ids_of_chosen

        return ids_of_chosen(session, self.chosen, today=day)


class BulkPage(PhotoPage):
    """One step for many sites. What it would do is told before it is done; nothing happens until the button."""

    wanted = Signal(object, object, str)
    """The step is to be done: `BulkScope`, `BulkStep`, and the reason."""

    def __init__(self, say: Say, desk: RegistryDesk, scopes: Sequence[BulkScope], *, trash: bool = False) -> None:
        super().__init__(self.tr("Change several sites"))
        self._say, self._desk, self._scopes = say, desk, scopes
        self._task: BackgroundTask | None = None
        self.outcome: BulkOutcome | None = None
        """What the step would do; None until it is checked."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._check)
        self._build_which()
        self._build_what()
        self._build_outcome()
        self.body.addStretch(1)
        self.go = PrimaryButton(self.tr("Change the sites"), "check")
        self.go.clicked.connect(self._go)
        self.foot.setSpacing(8)
        self.foot.addWidget(self.go)
        self.closed.connect(self._leave)
        self.what.setCurrentIndex(self.what.findData(TRASH) if trash else 0)
        self._what_changed()
        self.setFocusProxy(self.reason if trash else self.what)

    # ------------------------------------------------------------------------------------------------- building

    def _build_which(self) -> None:
        card = Card(self.tr("Which sites"))
        self.which = ComboBox()
        self.which.addItems([scope.words for scope in self._scopes])
        self.which.currentIndexChanged.connect(self._changed)
        card.body.addLayout(across((Field(self.tr("Sites"), self.which), 1), (QWidget(), 1)))
        self.body.addWidget(card)

    def _build_what(self) -> None:
        card = Card(self.tr("What changes"))
        self.what = ComboBox()
        self.inputs = self._make_inputs()
        self.values = QStackedWidget()
        for name, field in self.inputs.items():
            self.what.addItem(field.label.text(), name)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(field)
            self.values.addWidget(holder)
            field.edited.connect(self._changed)
        self.what.addItem(self.tr("Move to the trash"), TRASH)
        self.values.addWidget(QWidget())
        self.what.currentIndexChanged.connect(self._what_changed)
        card.body.addLayout(across((Field(self.tr("What is set"), self.what), 1), (self.values, 1)))
        self.reason = QLineEdit()
        self.reason.textChanged.connect(self._changed)
        self.why = Field(self.tr("Why, for the history"), self.reason)
        card.body.addWidget(self.why)
        self.body.addWidget(card)

    def _make_inputs(self) -> dict[str, Input]:
        """The fields that may say the same for many sites; the text of each is what the person chooses it by."""
        lists = Lists(self._desk, self)
        circles = [(str(one), self._say.term("visibility", one)) for one in Visibility]
        return {
            "type": PickInput(self.tr("Kind of place"), lists, "place_type"),
            "part_of": SiteInput(self.tr("Part of"), lists, self._desk),
            "country": PickInput(self.tr("Country"), lists, "country"),
            "governorate": PickInput(self.tr("Governorate"), lists, "governorate", free=True, eager=True),
            "district": TextInput(self.tr("District")),
            "locality": TextInput(self.tr("Town or village")),
            "custodian": TextInput(self.tr("Owner or custodian")),
            "visibility": ComboInput(self.tr("Who may see it"), circles, start=str(Visibility.PUBLIC)),
            "visit_interval_months": TextInput(self.tr("Months between visits")),
            NOTE: TextInput(self.tr("A note to add")),
            TAG: TagInput(self.tr("A tag to add"), self._desk, lists),
            UNTAG: TagInput(self.tr("A tag to remove"), self._desk, lists),
        }

    def _build_outcome(self) -> None:
        card = Card(self.tr("What happens"))
        self.told = Label("", "body", wrap=True)
        card.body.addWidget(self.told)
        holder = QWidget()
        self._refused = QVBoxLayout(holder)
        self._refused.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(holder)
        words = self.tr("It is one step in the history, with your name and the reason, and one Undo takes it all back.")
        card.body.addWidget(Label(words, "caption", "secondary", wrap=True))
        self.body.addWidget(card)

    # ------------------------------------------------------------------------------------------------- the step

    @property
    def scope(self) -> BulkScope:
        """The sites that are meant."""
        return self._scopes[self.which.currentIndex()]

    @property
    def doing(self) -> str:
        """The field that is set, or what is done besides."""
        return str(self.what.currentData())

    def step(self) -> BulkStep:
        """
        What stands in the fields.

        Raises:
            HeritageError: It cannot be understood.
        """
        from heritage_app.domain.bulk import BulkStep

        if self.doing == TRASH:
            return BulkStep(trash=True)
        field = self.inputs[self.doing]
        if self.doing == NOTE:
            note = str(field.read()).strip()
            return BulkStep(notes=(note,) if note else ())
        if self.doing in (TAG, UNTAG):
            tags = tuple(filter(None, (str(field.read()),)))
            for problem in tag_problems("tags", tags):
                raise problem
            return BulkStep(tags=tags) if self.doing == TAG else BulkStep(untags=tags)
        value = field.read()
        if self.doing == "visit_interval_months":
            value = read_count(str(value))
        elif self.doing == "visibility":
            value = Visibility(value)
        elif self.doing in ("country", "governorate"):
            value = value or ""
        return BulkStep(values={self.doing: value or None if self.doing in ("type", "part_of") else value})

    def _what_changed(self) -> None:
        self.values.setCurrentIndex(self.what.currentIndex())
        optional = self.doing != TRASH
        self.why.optional.setVisible(optional)
        self._changed()

    def _changed(self) -> None:
        """Something else is asked for: what was told does not hold any more."""
        self._leave()
        self.outcome = None
        self.go.setEnabled(False)
        self.why.set_message()
        for field in self.inputs.values():
            field.set_message()
        self._pause.start()

    def _check(self) -> None:
        """Look, beside everything else, what the step would do."""
        clear(self._refused)
        try:
            step = self.step()
        except HeritageError as problem:
            self.inputs[self.doing].set_message(error_words(problem), "error")
            self.told.setText("")
            return
        reason = self.reason.text().strip()
        if step.problems(reason):
            words = self.tr("Enter why these sites go to the trash.") if step.trash else self.tr("Enter the new value.")
            self.told.setText(words)
            return
        scope, day = self.scope, self._desk.day

        def work(registry: Registry, progress: Progress) -> BulkOutcome:
            from heritage_app.services.bulk import check_step

            with registry.read() as session:
                return check_step(session, step, scope.read(session, day), reason=reason, progress=progress)

        self.told.setText(self.tr("Checking…"))
        self._task = task = self._desk.long(work)
        task.progressed.connect(lambda done, total, note: self._say_checking(task, done, total))
        task.finished.connect(lambda outcome: self._show(task, outcome))
        task.failed.connect(lambda error: self._fail(task, error))
        task.start()

    def _leave(self) -> None:
        """Stop a check that nobody waits for."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _say_checking(self, task: BackgroundTask, done: int, total: int) -> None:
        if task is self._task:
            words = self.tr("Checking {done} of {total}…")
            self.told.setText(words.replace("{done}", digits(done)).replace("{total}", digits(total)))

    def _fail(self, task: BackgroundTask, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.told.setText(self._say.error(in_words(error)))

    def _show(self, task: BackgroundTask, outcome: BulkOutcome) -> None:
        if task is not self._task:
            return
        self._task, self.outcome = None, outcome
        changed, refused = len(outcome.changed), len(outcome.refused)
        words = [self.tr("{sites} will change.").replace("{sites}", count_sites(changed))]
        if self.doing == TRASH:
            words = [self.tr("{sites} will go to the trash.").replace("{sites}", count_sites(changed))]
        if outcome.same:
            words.append(self.tr("Say so already: {sites}.").replace("{sites}", count_sites(outcome.same)))
        if refused:
            words.append(self.tr("Cannot, and stay as they are: {sites}.").replace("{sites}", count_sites(refused)))
        self.told.setText(" ".join(words))
        announce(self.told, self.told.text())
        if refused:
            self._refused.addWidget(Facts(refusal_lines(outcome.refused)))
        text = self.tr("Move {sites} to the trash") if self.doing == TRASH else self.tr("Change {sites}")
        self.go.setText(text.replace("{sites}", count_sites(changed)))
        self.go.setEnabled(changed > 0)

    def _go(self) -> None:
        if self.outcome is not None and self.outcome.changed:
            self.wanted.emit(self.scope, self.step(), self.reason.text().strip())


def refusal_lines(refused: Sequence[Refusal]) -> list[tuple[str, str]]:
    """Sites that refuse, each with why; many of them are counted at the end."""
    lines = [(isolated(one.name), error_words(one.reason)) for one in refused[:NAMED]]
    return [*lines, ("…", digits(len(refused) - NAMED))] if len(refused) > NAMED else lines


class Bulk(QObject):
    """Opens the page, does the step beside everything else, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.work = LongWork(window)

    def open_page(self, *, trash: bool = False) -> None:
        """Lay the page over list and record."""
        window = self.window
        if window.form_open:
            return
        page = BulkPage(window.say, window.desk, self.scopes(), trash=trash)
        page.closed.connect(lambda: window.close_page(page))
        page.wanted.connect(lambda scope, step, reason: self._start(page, scope, step, reason))
        window.open_page(page)

    def scopes(self) -> tuple[BulkScope, ...]:
        """The sites chosen, where they are several; then all that the list finds."""
        from heritage_app.domain.query import Chosen

        sites = self.window.sites
        chosen, query = sites.list.chosen(), sites.query()
        found = []
        if chosen.count > 1:
            words = self.tr("{sites} chosen").replace("{sites}", count_sites(chosen.count))
            found.append(BulkScope(words, chosen))
        narrowed = query.filtered or query.text.strip()
        whole = self.tr("All that the list finds") if narrowed else self.tr("All sites of the registry")
        return (*found, BulkScope(whole, Chosen(sites.model.rowCount(), query=query)))

    def _start(self, page: BulkPage, scope: BulkScope, step: BulkStep, reason: str) -> None:
        window, by, day = self.window, self.window.desk.user or UNNAMED, self.window.desk.day

        def work(registry: Registry, progress: Progress) -> BulkOutcome:
            from heritage_app.services.bulk import do_step

            with registry.read() as session:
                ids = scope.read(session, day)
            return do_step(registry, step, ids, by=by, reason=reason, progress=progress)

        window.close_page(page)
        name = self.tr("Moving sites to the trash…") if step.trash else self.tr("Changing sites…")
        self.work.run(name, work, self._done(step), self._so_far)

    def _so_far(self, done: int, total: int) -> str:
        return self.tr("{percent} % done").replace("{percent}", digits(100 * done // max(1, total)))

    def _done(self, step: BulkStep) -> Callable[[BulkOutcome], None]:
        def done(outcome: BulkOutcome) -> None:
            window = self.window
            words = self.tr("{sites} were changed.")
            if step.trash:
                words = self.tr("{sites} were moved to the trash.")
            words = words.replace("{sites}", count_sites(len(outcome.changed)))
            if outcome.deed_id is not None:
                window.desk.tell_done(Done(outcome.deed_id, step.verb, outcome.subject))
            if outcome.refused:
                stayed = self.tr("Stayed as they are: {sites}.").replace("{sites}", count_sites(len(outcome.refused)))
                actions = [(self.tr("Undo"), window.deeds.undo), (self.tr("Details"), lambda: self._details(outcome))]
                banner = Banner("warning", words, stayed, actions, closable=True)
                banner.closed.connect(window.drop_notice)
                window.put_notice(banner)
            else:
                window.messages.show_message(words, (self.tr("Undo"), window.deeds.undo))

        return done

    def _details(self, outcome: BulkOutcome) -> None:
        page = PhotoPage(self.tr("Sites that stayed as they are"))
        page.add_card(self.tr("Why"), refusal_lines(outcome.refused))
        page.body.addStretch(1)
        page.closed.connect(lambda: self.window.close_page(page))
        self.window.open_page(page)
