"""What every entry form shares: it opens with a draft and gives a draft back; nothing typed is ever lost.

A form never sees the database: it asks and writes through the desk, whose answers arrive in the GUI thread. What is
typed is kept as a file at the latest two seconds after a key, when the focus moves, and when the form goes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.domain.entry import AnyDraft, Entry, Support
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.completer import PickLine
from heritage_app.ui.form_facts import Facts, NewActors, Question, read_facts
from heritage_app.ui.form_frame import FormFrame
from heritage_app.ui.form_keeping import Keeping, raw_words
from heritage_app.ui.form_mending import Mending
from heritage_app.ui.form_parts import Input, Lists
from heritage_app.ui.form_rows import Fold, Rows
from heritage_app.ui.form_saving import After, Saving
from heritage_app.ui.form_texts import LanguageTexts, QuoteInput
from heritage_app.ui.notices import Banner
from heritage_app.ui.say import Say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.form_source import SourceBlock


class FormPage(FormFrame):
    """A form for one kind of record. Subclasses build the fields, show a draft in them and read one out of them."""

    saved = Signal(str, str)
    """The record is in the registry: its kind and id."""
    closed = Signal()
    """The form is done with; what was typed and not saved is kept as its draft."""
    open_wanted = Signal(str, str)
    """Another record should be shown: kind, id."""
    form_wanted = Signal(str, str)
    """The form of a new record of this kind at this site should follow: kind, site id."""
    noticed = Signal(str)
    """Something to tell once the form is gone: "This disagrees with 1 estimate"."""

    kind: ClassVar[RecordKind]
    sourced: ClassVar[bool] = True
    """Whether the source block stands beside the fields."""
    places: ClassVar[dict[str, str]] = {}
    """Fields of the draft whose problems stand under an input of another name."""
    carried: ClassVar[tuple[str, ...]] = ()
    """Inputs that *Save and add another* fills as they were."""

    def __init__(
        self,
        window: QWidget | None,
        desk: RegistryDesk,
        *,
        site_id: str | None = None,
        record_id: str | None = None,
        update_of: str | None = None,
    ) -> None:
        super().__init__("", "", parent=window)
        self.desk, self.say = desk, Say(desk)
        self.lists = Lists(desk, self)
        self.site_id, self.record_id, self.update_of = site_id, record_id, update_of
        self.version: int | None = None
        self.held: AnyDraft | None = None
        """The record as it is in the registry; None for a new one."""
        self.facts: Facts | None = None
        self.inputs: dict[str, Input] = {}
        self.source: SourceBlock | None = None
        self.editing = record_id is not None
        self.baseline: dict[str, Any] = {}
        """What the form opened with; only what differs from it was typed."""
        self.keeping, self.mending, self.saving = Keeping(self), Mending(self), Saving(self)
        self._build()
        self._wire()
        self.baseline = self.raws()
        if not self.editing:
            self.keeping.restore()
        self.ask()

    # -------------------------------------------------------------------------------- what a kind of form gives

    def words(self) -> tuple[str, str, str]:
        """Title of a new one, title of one edited, text of the primary button."""
        raise NotImplementedError

    def build(self, column: QVBoxLayout) -> None:
        """Make the inputs and put them into *column*."""
        raise NotImplementedError

    def show_draft(self, draft: Any) -> None:
        """Show a record in the inputs."""
        raise NotImplementedError

    def draft(self, actors: NewActors) -> AnyDraft:
        """What the inputs say now; an input that cannot be understood counts as empty."""
        raise NotImplementedError

    def more_facts(self) -> Callable[[Session, str | None, AnyDraft | None], Any] | None:
        """What else to ask when opening: a plain function that holds no widgets."""
        return None

    def take_facts(self, facts: Facts) -> None:
        """Use what was asked."""

    def start_another(self) -> None:
        """Prepare the form for the next record."""

    def deed(self, entry: Entry, reason: str) -> Deed:
        """The deed under which *entry* is saved."""
        from heritage_app.services.entry import deed_for

        return deed_for(entry, by=self.desk.user, reason=reason)

    def needs_reason(self) -> bool:
        """Whether what is saved now must say why."""
        return False

    def draft_name(self) -> str:
        """What lists of drafts call this one: the site it is about, else what stands in the first field."""
        if self.facts is not None and self.facts.site is not None:
            return self.facts.site.name
        return raw_words(next(iter(self.raws().values()), ""))

    def after_work(self) -> Callable[[Session, str], Any] | None:
        """What to ask once the record is saved: a plain function that holds no widgets."""
        return None

    def saved_words(self, found: Any) -> str:
        """What to tell of the answer to `after_work`; empty for nothing."""
        return ""

    # ------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        new, edit, save = self.words()
        self.header.title.setText(edit if self.editing else new)
        self.header.place.setVisible(self.kind not in (RecordKind.SOURCE, RecordKind.ACTOR))
        footer = self.footer
        footer.close_button.setText(self.tr("Close"))
        footer.save_button.setText(save)
        self.another = None if self.editing else footer.add_button(self.tr("Save and add another"))
        self.build(self.body.left)
        self.body.left.addStretch(1)
        if self.takes_source():
            from heritage_app.ui.form_source import SourceBlock

            self.source = SourceBlock(self, quoted="quotation" not in self.inputs)
            self.body.set_side(self.source)
        if self.editing:
            footer.add_line("reason", self.tr("Why this is corrected (optional)"), self.tr("Why (optional)"))
        if not self.desk.user.strip():
            footer.add_line("name", self.tr("Your name, with which this is signed"), self.tr("Your name"))
        footer.say(self.tr("Closing loses nothing"))

    def add(self, name: str, field: Input) -> Input:
        """Take an input into the form under the name of the draft's field; returns it."""
        self.inputs[name] = field
        field.edited.connect(lambda field=field: self._edited(field))
        if isinstance(field, Rows | LanguageTexts):
            field.grown.connect(self.order_tabs)
        return field

    def fold(self, title: str, about: str) -> Fold:
        """Make a part that opens when asked."""
        made = Fold(title, about)
        made.opened.connect(self.order_tabs)
        return made

    def _wire(self) -> None:
        footer = self.footer
        footer.close_button.clicked.connect(self.close_form)
        footer.save_button.clicked.connect(lambda checked=False: self.save("close"))
        footer.errors.clicked.connect(self.mending.next)
        if self.another is not None:
            self.another.clicked.connect(lambda checked=False: self.save("another"))
        for line in footer.lines.values():
            line.textEdited.connect(self.keeping.changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.area.verticalScrollBar().valueChanged.connect(self._close_lists)
        self._keys: list[tuple[QKeySequence, Callable[[], None]]] = [
            *self._save_keys(),
            (QKeySequence("Esc"), self.close_form),
            (QKeySequence("Ctrl+L"), self._next_language),
            *self.more_keys(),
        ]
        self._say_keys()
        self.order_tabs()

    def _save_keys(self) -> list[tuple[QKeySequence, Callable[[], None]]]:
        keys: list[tuple[QKeySequence, Callable[[], None]]] = [(QKeySequence("Ctrl+S"), lambda: self.save("stay"))]
        for enter in ("Return", "Enter"):
            keys.append((QKeySequence(f"Ctrl+{enter}"), lambda: self.save("close")))
            if not self.editing:
                keys.append((QKeySequence(f"Ctrl+Shift+{enter}"), lambda: self.save("another")))
        return keys

    def more_keys(self) -> list[tuple[QKeySequence, Callable[[], None]]]:
        """Keys of this kind of form only."""
        return []

    def _say_keys(self) -> None:
        footer = self.footer
        shown = [(footer.save_button, "Ctrl+Enter"), (footer.close_button, "Esc")]
        if self.another is not None:
            shown.append((self.another, "Ctrl+Shift+Enter"))
        for button, keys in shown:
            button.setToolTip(f"{button.text()}   \u2066{keys}\u2069")

    # -------------------------------------------------------------------------------------------------- opening

    def ask(self) -> None:
        """Ask the registry for everything around this record."""
        question = Question(
            kind=self.kind,
            site_id=self.site_id,
            record_id=self.record_id,
            lang=self.desk.lang,
            day=self.desk.day,
            more=self.more_facts(),
        )
        if self.editing and self.held is None:
            self.body.setEnabled(False)
        key = (id(self), "facts")
        self.desk.read(lambda session: read_facts(session, question), self._take, self._not_read, key=key)

    def _take(self, facts: Facts) -> None:
        self.facts = facts
        self.lists.put("actors", facts.actors)
        self._show_site(facts)
        before = self.raws()
        if self.source is not None:
            self.source.take_facts(facts)
        self.take_facts(facts)
        now = self.raws()  # what the form fills in by itself was not typed
        self.baseline |= {name: raw for name, raw in now.items() if raw != before.get(name)}
        if facts.draft is not None and self.editing:
            self._open(facts)

    def _open(self, facts: Facts) -> None:
        """Show the record, and over it what was typed and not saved."""
        self.held, self.version = facts.draft, facts.version
        self.show_draft(facts.draft)
        self.baseline = self.raws()
        self.keeping.restore()
        self.body.setEnabled(True)
        self.order_tabs()
        focus = QApplication.focusWidget()
        if focus is None or not self.body.isAncestorOf(focus):
            self.focus_first()

    def _not_read(self, error: Exception) -> None:
        self.body.setEnabled(not self.editing)
        again = (self.tr("Try again"), self.ask)
        self.show_banner("trouble", Banner("error", self.say.error(error), actions=[again]))

    def _show_site(self, facts: Facts) -> None:
        row = facts.site
        if row is None or self.kind in (RecordKind.SOURCE, RecordKind.ACTOR):
            return
        if self.kind is RecordKind.SITE and not self.editing:
            self.header.show_place(self.tr("Part of {site}").replace("{site}", row.name))
            return
        if self.kind is not RecordKind.SITE:
            self.site_id = row.id
        self.header.show_place(row.name, row.place)
        words = self.tr("Now: {condition}").replace("{condition}", self.say.term("condition", row.condition))
        self.header.show_badge(row.condition, words)

    def actor_name(self, actor_id: str | None) -> str:
        """Display name of an actor, where it is known."""
        return self.facts.names.get(actor_id or "", "") if self.facts is not None else ""

    # ------------------------------------------------------------------------------------------------- contents

    def takes_source(self) -> bool:
        """Whether a source is entered beside the record."""
        return self.sourced

    def every_input(self) -> list[Input]:
        """Every input of the form, also those inside others, in the order in which they were made."""
        found: list[Input] = []
        for top in self.inputs.values():
            found.append(top)
            found += [inner for inner in top.inputs() if inner is not top]
        return found

    def raws(self) -> dict[str, Any]:
        """What was typed, by input; inputs without contents are left out."""
        return {name: one.raw() for name, one in self.inputs.items() if not one.blank()}

    def set_raws(self, raws: dict[str, Any]) -> None:
        """Show what `raws` gave."""
        for name, one in self.inputs.items():
            if (one.raw() if not one.blank() else None) != raws.get(name):
                one.set_raw(raws.get(name))
        self.mending.count()

    def value(self, name: str, default: Any = None) -> Any:
        """What an input says; *default* where it is empty or cannot be understood."""
        try:
            found = self.inputs[name].read()
        except HeritageError:
            return default
        return default if found is None else found

    def entry(self) -> Entry:
        """What would be saved now."""
        actors = NewActors()
        draft = self.draft(actors)
        support: Support | None = self.source.support() if self.source is not None else None
        return Entry(
            draft=draft,
            record_id=self.record_id,
            version=self.version if self.record_id else None,
            support=support,
            new_actors=tuple(actors.pairs),
        )

    def _edited(self, field: Input) -> None:
        if field.kind == "error":
            field.understood()
        self.drop_banner("refused")
        self.keeping.changed()
        self.mending.count()
        self.after_edit()

    def after_edit(self) -> None:
        """Something in the form is other than before."""

    def save(self, then: After = "close") -> None:
        """Check, save, and close, stay, or begin another one; the answer comes later, as `saved`."""
        self.saving.save(then)

    # --------------------------------------------------------------------------------------------------- focus, keys

    def focus_first(self) -> None:
        """Put the focus into the first field without contents; in a record that is edited, into the first."""
        tops = [one for one in self.inputs.values() if one.isVisibleTo(self) and one.isEnabledTo(self)]
        empty = next((one for one in tops if one.raw() in (None, "", [], {})), None) if not self.editing else None
        field = empty or (tops[0] if tops else None)
        if field is not None:
            field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field without contents."""
        super().showEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.focus_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to a field."""
        super().focusInEvent(event)
        self.focus_first()

    def _owner(self, widget: QWidget | None) -> Input | None:
        while widget is not None and widget is not self:
            if isinstance(widget, Input):
                return widget
            widget = widget.parentWidget()
        return None

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old) and self.isAncestorOf(old):
            if new is not None:
                self.mending.last_focus = old
            left = self._owner(old)
            if left is not None and left is not self._owner(new) and new is not None:
                left.leave()
                self.after_leave(left)
                self.mending.count()
            self.keeping.keep()
        if new is not None and self.body.isAncestorOf(new):
            self._close_lists()
            self._show_widget(new)

    def _show_widget(self, widget: QWidget) -> None:
        field = self._owner(widget)
        self.area.ensureWidgetVisible(field if field is not None and field.height() < 200 else widget, 0, 12)

    def after_leave(self, field: Input) -> None:
        """The focus has left *field*."""

    def _close_lists(self) -> None:
        focus = QApplication.focusWidget()
        for line in self.findChildren(PickLine):
            if line is not focus:
                line.close_list()

    def _next_language(self) -> None:
        focus = QApplication.focusWidget()
        widget: QWidget | None = focus
        while widget is not None and widget is not self:
            if isinstance(widget, LanguageTexts | QuoteInput):
                widget.next_language()
                return
            widget = widget.parentWidget()
        texts = next((one for one in self.inputs.values() if isinstance(one, LanguageTexts | QuoteInput)), None)
        if texts is not None:
            texts.next_language()

    def _deed_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        pressed = QKeySequence(event.keyCombination().toCombined() & ~int(Qt.KeyboardModifier.KeypadModifier.value))
        return next((deed for keys, deed in self._keys if keys == pressed), None)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the form before the menus of the window see them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._deed_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for in a form."""
        deed = self._deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    # ---------------------------------------------------------------------------------------------------------- going

    def close_form(self) -> None:
        """Go away; what was typed stays as a draft."""
        for one in self.every_input():
            one.settle()
        self.keeping.keep()
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft; closing never asks."""
        self.keeping.keep()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft when another page comes over the form."""
        self.keeping.keep()
        super().hideEvent(event)


def form_class(kind: RecordKind) -> type[FormPage]:
    """Return the form of a kind of record."""
    from heritage_app.ui.form_actor import ActorForm
    from heritage_app.ui.form_citation import CitationForm
    from heritage_app.ui.form_damage import DamageForm
    from heritage_app.ui.form_hazard import HazardForm
    from heritage_app.ui.form_intervention import InterventionForm
    from heritage_app.ui.form_photo import PhotoForm
    from heritage_app.ui.form_restoration import EstimateForm
    from heritage_app.ui.form_site import SiteForm
    from heritage_app.ui.form_source import SourceForm
    from heritage_app.ui.form_stage import StageForm
    from heritage_app.ui.form_threat import ThreatForm

    forms: list[type[FormPage]] = [SiteForm, DamageForm, EstimateForm, HazardForm, StageForm, ThreatForm]
    forms += [InterventionForm, ActorForm, SourceForm, CitationForm, PhotoForm]
    return next(form for form in forms if form.kind is RecordKind(kind))


def open_form(
    window: QWidget | None,
    desk: RegistryDesk,
    kind: RecordKind,
    *,
    site_id: str | None = None,
    record_id: str | None = None,
    update_of: str | None = None,
) -> FormPage:
    """
    Make the form of a new record, or of the one with *record_id*; the caller shows it.

    Args:
        window: The window it will lie in.
        desk: Where it asks and writes.
        kind: Kind of record.
        site_id: The site a new record is about; for a new site, the one it is part of.
        record_id: The record to edit.
        update_of: The damage report whose change a new one tells.

    Returns:
        The page. It sends `saved` after every save, `closed` when it is done with, `open_wanted` when another record
        should be shown, `form_wanted` when another form should follow, and `noticed` with what is worth telling.
    """
    return form_class(kind)(window, desk, site_id=site_id, record_id=record_id, update_of=update_of)
