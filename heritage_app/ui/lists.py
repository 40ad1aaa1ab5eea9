"""Lists of the sidebar that are not sites: damage reports, estimates, sources, people, drafts, trash."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.cards import Facts, clear, drop_page, long_title, source_icon
from heritage_app.ui.entries import Entry, EntryDelegate, EntryModel
from heritage_app.ui.list_search import KINDS as KINDS_SEARCHED
from heritage_app.ui.list_search import ListLine, ListSearch, kept
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import badge_icon
from heritage_app.ui.say import DOT, count_sources
from heritage_app.ui.site_list import ROW_ROLE, RowList
from heritage_app.ui.widgets import Card, Label, Panel, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.found import Why
    from heritage_app.services.drafts import FormDraft
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes

KINDS = ("damage", "estimates", "sources", "actors", "trash", "drafts")


def read_rows(kind: str, session: Session, day: int, lang: str) -> dict[str, Any]:
    """Read what a list shows, in the worker thread: frozen rows by kind of record."""
    from heritage_app.services import actor, damage, restoration, source

    trashed = kind == "trash"
    found: dict[str, Any] = {}
    if kind in ("damage", "trash"):
        found["damage"] = damage.list_damage(session, damage.select_damage(trashed=trashed), lang=lang)
    if kind in ("estimates", "trash"):
        query = restoration.select_estimates(trashed=trashed)
        found["estimate"] = restoration.list_estimates(session, query, lang=lang)
    if kind in ("sources", "trash"):
        found["source"] = source.list_sources(session, trashed=trashed)
    if kind in ("actors", "trash"):
        found["actor"] = actor.list_actors(session, lang=lang, trashed=trashed)
    if trashed:
        found |= _more_trash(session, day, lang)
        found["trashed"] = _why_trashed(session, found)
    return found


def _more_trash(session: Session, day: int, lang: str) -> dict[str, Any]:
    """What has no list of its own but lies in the trash."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services import hazard, intervention, listing, photo, source, stage, threat, view

    works = intervention.select_interventions(trashed=True)
    found: dict[str, Any] = {
        "hazard": hazard.list_hazards(session, hazard.select_hazards(trashed=True), lang=lang),
        "stage": stage.list_stages(session, stage.select_stages(trashed=True), lang=lang),
        "threat": threat.list_threats(session, threat.select_threats(trashed=True), lang=lang),
        "intervention": intervention.list_interventions(session, works, lang=lang),
        "photo": photo.list_photos(session, photo.select_photos(trashed=True), lang=lang),
        "citation": source.trashed_citations(session),
        "view": view.list_views(session, trashed=True),
        "site": listing.list_sites(session, SiteQuery(trashed=True), today=day, lang=lang),
    }
    return found


def _why_trashed(session: Session, rows: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Since when (UTC, ISO 8601) and why each of these lies in the trash, by id."""
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services.records import trashed_why

    found: dict[str, tuple[str, str]] = {}
    for kind, held in rows.items():
        found |= trashed_why(session, RecordKind(kind), [row.id for row in held])
    return found


class EntryMaker:
    """Turns frozen rows of any kind into rows of a list."""

    def __init__(self, say: Say) -> None:
        self._say = say

        self._makers: dict[str, Callable[[Any], Entry]] = {
            "site": self.site,
            "damage": self.damage,
            "estimate": self.estimate,
            "hazard": self.hazard,
            "stage": self.stage,
            "threat": self.threat,
            "intervention": self.intervention,
            "photo": self.photo,
            "source": self.source,
            "citation": self.citation,
            "view": self.view,
            "actor": self.actor,
        }

    def entry(self, kind: str, row: Any) -> Entry:
        """One row of this kind of record."""
        return self._makers[kind](row)

    def entries(self, rows: dict[str, Any]) -> list[Entry]:
        """All of them: sites, then the latest reports first, then the rest; of the trash, the latest there first."""
        found = []
        for kind, maker in self._makers.items():
            held = rows.get(kind, ())
            found += [maker(row) for row in (reversed(held) if kind == "damage" else held)]
        return self._with_reasons(found, rows["trashed"]) if "trashed" in rows else found

    def _with_reasons(self, entries: list[Entry], trashed: dict[str, tuple[str, str]]) -> list[Entry]:
        """Entries of the trash, what was moved there last first, each with its reason and its day."""
        entries.sort(key=lambda entry: trashed[entry.record_id][0], reverse=True)
        made = []
        for entry in entries:
            since, reason = trashed[entry.record_id]
            made.append(replace(entry, caption=" ".join(reason.split()), end=self._say.short_date(since[:10])))
        return made

    def site(self, row: Any) -> Entry:
        """A site."""
        caption = DOT.join(part for part in (row.place, f"\u2066{row.reference}\u2069") if part)
        return Entry(title=row.name, caption=caption, icon="landmark", kind="site", record_id=row.id, site_id=row.id)

    def damage(self, row: Any) -> Entry:
        """A damage report."""
        say, condition = self._say, str(row.condition)
        return Entry(
            title=row.site_name,
            caption=say.listed([say.term("condition", condition), row.text(say.lang)]),
            icon=badge_icon(condition),
            tone=condition,
            end=say.short_date(row.when.edtf) if row.when else "",
            kind="damage",
            record_id=row.id,
            site_id=row.site_id,
        )

    def estimate(self, row: Any) -> Entry:
        """An estimate."""
        from heritage_app.ui.restoration import claim_icon, claim_title

        say = self._say
        return Entry(
            title=say.listed([row.site_name, claim_title(say, row)]),
            caption=row.claimant or row.draft.summary,
            icon=claim_icon(row),
            end=say.short_date(row.draft.stated.edtf) if row.draft.stated else "",
            kind="estimate",
            record_id=row.id,
            site_id=row.site_id,
        )

    def hazard(self, row: Any) -> Entry:
        """A hazard."""
        say = self._say
        return Entry(
            title=say.listed([row.site_name, say.term("hazard_kind", row.draft.kind)]),
            caption=row.draft.text,
            icon=badge_icon("hazard"),
            tone="hazard",
            end=say.short_date(row.draft.known.edtf) if row.draft.known else "",
            kind="hazard",
            record_id=row.id,
            site_id=row.site_id,
        )

    def _claim(self, kind: str, row: Any, what: str, icon: str, when: HeritageDate | None) -> Entry:
        return Entry(
            title=self._say.listed([row.site_name, what]),
            caption=row.draft.text,
            icon=icon,
            end=self._say.short_date(when.edtf) if when else "",
            kind=kind,
            record_id=row.id,
            site_id=row.site_id,
        )

    def stage(self, row: Any) -> Entry:
        """A restoration stage."""
        what = self._say.term("stage", row.draft.stage)
        return self._claim("stage", row, what, "construction", row.draft.since)

    def threat(self, row: Any) -> Entry:
        """A threat."""
        say, draft = self._say, row.draft
        what = say.term("disturbance_cause", draft.cause) or say.term("disturbance_category", draft.category)
        return self._claim("threat", row, what, "shield-alert", draft.horizon)

    def intervention(self, row: Any) -> Entry:
        """Earlier works."""
        what = self._say.term("intervention_kind", row.draft.kind)
        return self._claim("intervention", row, what, "hammer", row.draft.done)

    def photo(self, row: Any) -> Entry:
        """A photo."""
        say = self._say
        return Entry(
            title=row.caption(say.lang) or row.file.original_name,
            caption=row.site_name,
            icon="image",
            end=say.short_date(row.taken.edtf) if row.taken else "",
            kind="photo",
            record_id=row.id,
            site_id=row.draft.site_id or "",
        )

    def citation(self, row: Any) -> Entry:
        """A use of a source, which has a line of its own only in the trash."""
        return Entry(title=row.source_title, icon="quote", kind="citation", record_id=row.id)

    def view(self, row: Any) -> Entry:
        """A saved view, which has a line of its own only in the trash."""
        return Entry(title=row.name, caption=row.query, icon="filter", kind="view", record_id=row.id)

    def source(self, row: Any) -> Entry:
        """A source."""
        from heritage_app.ui.overview import source_caption

        draft = row.draft
        icon = source_icon(draft.type)
        return Entry(
            title=draft.title,
            caption=source_caption(self._say, row),
            icon=icon,
            kind="source",
            record_id=row.id,
        )

    def actor(self, row: Any) -> Entry:
        """A person or body."""
        kind = self._say.term("actor_kind", row.draft.kind)
        icon = "user" if row.draft.kind == "person" else "users"
        roles = self._say.listed([role.text for role in row.draft.roles])
        return Entry(title=row.name, caption=roles or kind, icon=icon, kind="actor", record_id=row.id)

    def draft(self, draft: FormDraft) -> Entry:
        """Something typed into a form and not saved."""
        kind = self._say.term("record_kind", draft.kind)
        kept = self._say.moment(draft.kept_at)
        return Entry(
            title=draft.title or kind, caption=kind, icon="pencil-line", end=kept, kind="draft", record_id=draft.key
        )


class ListPane(Panel):
    """One list with a search box; what is typed narrows it at once."""

    chosen = Signal(object)
    """A row was chosen: its Entry."""
    opened = Signal(object)
    """Enter or a double click on a row: its Entry."""
    add_wanted = Signal(str)
    """A new record of this kind is wanted."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._desk, self._maker = desk, EntryMaker(say)
        self.kind = "damage"
        self.rows: dict[str, Any] = {}
        self._all: list[Entry] = []
        self._drafts: dict[str, FormDraft] = {}
        self.model = EntryModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(7)
        self.search = ListLine(desk, self.tr("Search this list"), "Ctrl+F")
        self.search.textChanged.connect(self._narrow)
        self.search.left_downwards.connect(self.focus_list)
        self.fault = Label("", "caption", "error_text", wrap=True)
        self.finder = ListSearch(desk, say, self.search, self.fault)
        self.finder.found.connect(self._show_found)
        self.search.returnPressed.connect(self.finder.tell_fault)
        self.wanted: str | None = None
        """Id of the record to choose as soon as it is in the list."""
        self.count = Label("", "caption", "secondary")
        head.addWidget(self.search)
        head.addWidget(self.fault)
        head.addWidget(self.count)
        column.addLayout(head)
        self.list = RowList(self.tr("Records"), lambda home: EntryDelegate(home))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.activated_row.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        column.addWidget(self.pages, 1)

    def title(self) -> str:
        """What the list is called."""
        titles = {
            "damage": self.tr("Damage reports"),
            "estimates": self.tr("Estimates"),
            "sources": self.tr("Sources"),
            "actors": self.tr("Actors"),
            "trash": self.tr("Trash"),
            "drafts": self.tr("Drafts"),
        }
        return titles[self.kind]

    def show_kind(self, kind: str) -> None:
        """Show another list."""
        self.kind = kind
        self.search.kind = KINDS_SEARCHED.get(kind)
        self.list.setAccessibleName(self.title())
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        if kind == "drafts":
            self.show_entries([])
        else:
            self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        kind, day, lang = self.kind, self._desk.day, self._desk.lang
        self._desk.read(lambda session: (kind, read_rows(kind, session, day, lang)), self._show, key="records")

    def show_drafts(self, drafts: Sequence[FormDraft]) -> None:
        """Show what was typed into forms and not saved."""
        self._drafts = {draft.key: draft for draft in drafts}
        self.show_entries([self._maker.draft(draft) for draft in drafts])

    def draft_of(self, entry: Entry) -> FormDraft | None:
        """The draft that a row stands for."""
        return self._drafts.get(entry.record_id)

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these rows, narrowed by what is typed."""
        self._all = entries
        self._narrow()

    def _show(self, answer: tuple[str, dict[str, Any]]) -> None:
        kind, rows = answer
        if kind == self.kind:
            self.rows = rows
            self.show_entries(self._maker.entries(rows))

    def _narrow(self) -> None:
        if self.kind in KINDS_SEARCHED and self.search.text().strip():
            self.finder.ask(KINDS_SEARCHED[self.kind])
            return
        from heritage_app.domain.folding import fold

        words = fold(self.search.text()).split()
        self._show_kept([e for e in self._all if all(word in fold(f"{e.title} {e.caption}") for word in words)])

    def _show_found(self, hits: Mapping[str, Why | None] | None) -> None:
        self._show_kept(self._all if hits is None else kept(self._all, hits, self._desk.lang))

    def _show_kept(self, entries: list[Entry]) -> None:
        current = self.list.currentIndex().data(ROW_ROLE) if self.list.currentIndex().isValid() else None
        wanted = self.wanted or (current.record_id if current else None)
        self.model.show_entries(entries)
        one, many = self.tr("1 record"), self.tr("%Ln records", "", len(entries))
        self.count.setText(one if len(entries) == 1 else many)
        if entries:
            self.pages.setCurrentIndex(0)
            places = [place for place, entry in enumerate(entries) if entry.record_id == wanted]
            if places:
                self.wanted = None
            self.choose_place(places[0] if places else 0)
        else:
            self._show_empty()
            self.chosen.emit(None)

    def choose_place(self, place: int) -> None:
        """Choose a row."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.index(place), flag)

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) row."""
        place = self.list.currentIndex().row() + by
        if 0 <= place < self.model.rowCount():
            self.choose_place(place)

    def type_ahead(self, text: str) -> None:
        """Start a search with a letter typed where no text field had the focus."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def focus_list(self) -> None:
        """Put the focus into the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def current_entry(self) -> Entry | None:
        """The row chosen."""
        index = self.list.currentIndex()
        entry: Entry | None = index.data(ROW_ROLE) if index.isValid() else None
        return entry

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW_ROLE))

    def _show_empty(self) -> None:
        if self.pages.count() > 1:
            drop_page(self.pages, 1)
        text = self.search.text().strip()
        if text:
            sentence = self.tr("Nothing matches “{text}”.").replace("{text}", text)
            page = EmptyState("search", sentence, (self.tr("Clear the search"), self.search.clear))
        else:
            page = self._nothing_yet()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def _nothing_yet(self) -> EmptyState:
        add: dict[str, tuple[str, str, str, str]] = {
            "damage": ("triangle-alert", self.tr("No damage report yet."), self.tr("Add report"), "damage"),
            "estimates": (
                "hammer",
                self.tr("Nobody has said what restoration would take."),
                self.tr("Add estimate"),
                "estimate",
            ),
            "sources": ("quote", self.tr("No source yet."), self.tr("Add source"), "source"),
            "actors": ("users", self.tr("Nobody is named yet."), self.tr("Add an actor"), "actor"),
        }
        if self.kind in add:
            icon, sentence, words, kind = add[self.kind]
            return EmptyState(icon, sentence, (words, lambda: self.add_wanted.emit(kind)))
        if self.kind == "trash":
            words = self.tr("The trash is empty. What is moved here stays until it is restored.")
            return EmptyState("trash-2", words)
        return EmptyState("pencil-line", self.tr("No drafts. What you type in a form is kept here until it is saved."))


class DetailPane(Panel):
    """What is known of a source, a person, or something in the trash, with what can be done with it."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._say, self._wishes, self._maker = say, wishes, EntryMaker(say)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        outer.addWidget(scrolling(page))
        self.restore: PrimaryButton | None = None

    def show_row(self, entry: Entry | None, row: Any, trashed: tuple[str, str] | None = None) -> None:
        """Show one record; *row* is its frozen row, *trashed* since when and why it lies in the trash, if it does."""
        clear(self._column)
        self.restore = None
        if entry is None or row is None:
            return
        card = Card(entry.title)
        long_title(card)
        kind = self._say.term("record_kind", entry.kind)
        card.body.addWidget(Label(kind, "caption", "secondary"))
        facts = self._facts(entry, row)
        if trashed is not None:
            since, why = trashed
            facts += [(self.tr("In the trash since"), self._say.moment(since)), (self.tr("Why it is here"), why)]
        if facts:
            card.body.addWidget(Facts(facts))
        card.body.addLayout(self._buttons(entry, trashed is not None))
        self._column.addWidget(card)
        self._column.addStretch(1)

    def show_draft(self, draft: FormDraft | None, go_on: Callable[[], None]) -> None:
        """Show what a draft is of, with a button to go on with it."""
        clear(self._column)
        self.restore = None
        if draft is None:
            return
        card = Card(draft.title or self._say.term("record_kind", draft.kind))
        long_title(card)
        facts = [
            (self.tr("Form"), self._say.term("record_kind", draft.kind)),
            (self.tr("Kept"), self._say.moment(draft.kept_at)),
        ]
        card.body.addWidget(Facts(facts))
        button = PrimaryButton(self.tr("Go on with it"), "pencil")
        button.clicked.connect(go_on)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(card)
        self._column.addStretch(1)

    def _buttons(self, entry: Entry, in_trash: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if in_trash:
            self.restore = PrimaryButton(self.tr("Restore"), "rotate-ccw")
            self.restore.clicked.connect(lambda: self._wishes.restore.emit(entry.kind, entry.record_id))
            row.addWidget(self.restore)
        else:
            edit = PrimaryButton(self.tr("Edit"), "pencil")
            edit.clicked.connect(lambda: self._wishes.edit.emit(entry.kind, entry.record_id))
            trash = SecondaryButton(self.tr("Move to trash"), "trash-2")
            trash.clicked.connect(lambda: self._wishes.trash.emit(entry.kind, entry.record_id, entry.title))
            row.addWidget(edit)
            row.addWidget(trash)
        row.addStretch(1)
        return row

    def _facts(self, entry: Entry, row: Any) -> list[tuple[str, str]]:
        from heritage_app.ui.source import source_facts

        say = self._say
        if entry.kind == "source":
            used = self.tr("Used in %Ln claims", "", row.citation_count)
            link = [(self.tr("Link"), f"\u2066{row.draft.url}\u2069")] if row.draft.url else []
            return [*source_facts(say, row.draft), *link, (self.tr("Used"), used)]
        if entry.kind == "actor":
            names = say.listed([name.text for name in row.draft.names])
            facts = [(self.tr("Names"), names), (self.tr("Kind"), say.term("actor_kind", row.draft.kind))]
            facts += [(self.tr("Role"), role.text) for role in row.draft.roles]
            return [(name, value) for name, value in facts if value]
        made = self._maker.entry(entry.kind, row)
        facts = [(self.tr("What"), made.caption), (self.tr("When"), made.end)]
        if entry.kind == "damage":
            facts.insert(0, (self.tr("Sources"), count_sources(row.citation_count)))
        return [(name, value) for name, value in facts if value]
