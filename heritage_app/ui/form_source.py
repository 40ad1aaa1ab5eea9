"""Sources: the block that stands beside every claim ("How do we know?"), and the form of a source itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from heritage_app.domain.entry import Support
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.ui.buttons import ChoiceChip, LinkButton
from heritage_app.ui.completer import Choice, choice
from heritage_app.ui.form_choices import ChoiceInput, ComboInput
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across, caption
from heritage_app.ui.form_parts import TODAY, DateInput, Input, PickInput, TextInput
from heritage_app.ui.form_texts import NAME_LANGUAGES, QuoteInput, language_options
from heritage_app.ui.forms import FormPage
from heritage_app.ui.paint import isolated
from heritage_app.ui.say import count_sources
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from heritage_app.domain.source import SourceRow
    from heritage_app.ui.form_facts import Facts
    from heritage_app.ui.say import Say

KINDS: Final = ("article-newspaper", "satellite-image", "field-visit")
"""Types of source behind Article, Image and Visit."""

_LAST: Final[WeakKeyDictionary[Any, str]] = WeakKeyDictionary()
"""Title of the source that was cited last in this session, by desk."""


def source_choices(rows: Sequence[SourceRow], say: Say) -> tuple[Choice, ...]:
    """Sources as entries: title, and publisher and date beside it."""
    made = []
    for row in rows:
        draft = row.draft
        issued = say.short_date(draft.issued.edtf) if draft.issued is not None else ""
        note = " · ".join(part for part in (draft.publisher or draft.container_title, issued) if part)
        made.append(choice(row.id, draft.title, note, (draft.url, draft.author)))
    return tuple(made)


def publisher_choices(rows: Sequence[SourceRow]) -> tuple[Choice, ...]:
    """Every publisher there is, as an entry, the most used first."""
    names = [name for row in rows for name in (row.draft.publisher, row.draft.agency) if name]
    return tuple(choice(name, name) for name in sorted(set(names), key=lambda name: (-names.count(name), name)))


class SourceBlock(Card):
    """How a claim is known. May stay empty: the claim is then unsourced, and the block says what that means."""

    def __init__(self, page: FormPage, *, quoted: bool = True) -> None:
        """
        Build the block and give its inputs to *page*.

        Args:
            page: The form.
            quoted: Offer a quotation; a form whose claim has one of its own does not.
        """
        title = QCoreApplication.translate("SourceBlock", "Source")
        if page.editing:
            title = QCoreApplication.translate("SourceBlock", "Add a source")
        self.last = LinkButton(QCoreApplication.translate("SourceBlock", "Use last source"), "history")
        super().__init__(title, end=self.last)
        self._page = page
        self._sources: tuple[SourceRow, ...] = ()
        self.source_id = ""
        """The source cited, where it is held already."""
        self._inputs: dict[str, Input] = {}
        self.last.setEnabled(False)
        self.last.clicked.connect(self._use_last)
        self.held = caption("")
        self.held.hide()
        self.body.addWidget(self.held)
        self._build(quoted)
        self.state = caption("")
        self.body.addWidget(self.state)
        self.body.addStretch(1)
        page.inputs["source.title"].edited.connect(self._title_edited)
        for one in self._inputs.values():
            one.edited.connect(self._say_state)
        self._say_state()

    def _build(self, quoted: bool) -> None:
        page, desk = self._page, self._page.desk
        kinds = (
            (KINDS[0], self.tr("Article"), "newspaper"),
            (KINDS[1], self.tr("Image"), "satellite"),
            (KINDS[2], self.tr("Visit"), "footprints"),
        )
        self._add("type", ChoiceInput(self.tr("How do we know?"), kinds, start=KINDS[0]))
        self.title_input = PickInput(self.tr("Title"), page.lists, "sources", free=True, arrow=False)
        self._add("title", self.title_input)
        self._add("publisher", PickInput(self.tr("Publisher"), page.lists, "publishers", free=True, arrow=False))
        issued, accessed = DateInput(self.tr("Published"), desk), DateInput(self.tr("Read on"), desk)
        accessed.set_raw(TODAY[desk.lang])
        self._inputs |= {"issued": issued, "accessed": accessed}
        page.add("source.issued", issued)
        page.add("source.accessed", accessed)
        self.body.addLayout(across((issued, 1), (accessed, 1), gap=12))
        self._add("url", TextInput(self.tr("Where to find it"), optional=True, placeholder=self.tr("Web address")))
        example = self.tr("p. 4, para. 7, 12:30")
        self._add("locator", TextInput(self.tr("Where in it"), optional=True, placeholder=example))
        if quoted:
            self._add("quotation", QuoteInput(self.tr("Its own words"), desk.lang))

    def _add(self, name: str, field: Input) -> None:
        self._inputs[name] = field
        self._page.add(f"source.{name}", field)
        self.body.addWidget(field)

    # ---------------------------------------------------------------------------------------------------- contents

    def take_facts(self, facts: Facts) -> None:
        """Offer the sources and publishers there are, and name those held for this record."""
        self._sources = facts.sources
        page = self._page
        page.lists.put("sources", source_choices(facts.sources, page.say))
        page.lists.put("publishers", publisher_choices(facts.sources))
        self.last.setEnabled(self._last_row() is not None)
        self.show_held(facts.cited)
        self._title_edited()

    def show_held(self, titles: Sequence[str]) -> None:
        """Name the sources that the record has already."""
        words = self.tr("{count} held: {titles}").replace("{count}", count_sources(len(titles)))
        listed = self._page.say.listed([isolated(title) for title in titles])
        self.held.setText(words.replace("{titles}", listed))
        self.held.setVisible(bool(titles))
        self._say_state()

    def _last_row(self) -> SourceRow | None:
        title = _LAST.get(self._page.desk, "")
        rows = [row for row in self._sources if row.draft.title == title] or list(self._sources)
        return max(rows, key=lambda row: row.id, default=None)  # ids sort by the time they were made

    def _use_last(self) -> None:
        row = self._last_row()
        if row is not None:
            self._inputs["title"].set_raw({"text": row.draft.title, "key": row.id})
            self._title_edited()
            self._inputs["locator"].focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _title_edited(self) -> None:
        """Show the source taken by its title, whose own fields are not entered again."""
        key = self.title_input.pick.key
        row = next((one for one in self._sources if one.id == key), None) if key else None
        if row is not None:
            self._show_row(row)
        elif self.source_id and not key:
            self._release()

    def _show_row(self, row: SourceRow) -> None:
        draft = row.draft
        self.source_id = row.id
        kind = self._inputs["type"]
        kind.set_raw(draft.type if draft.type in KINDS else KINDS[0])
        self._inputs["publisher"].set_raw({"text": draft.publisher, "key": draft.publisher})
        for name, date in (("issued", draft.issued), ("accessed", draft.accessed)):
            field = self._inputs[name]
            if isinstance(field, DateInput):
                field.set_date(date)
        self._inputs["url"].set_raw(draft.url)
        self._lock(True)
        self.title_input.set_message(self.tr("In the registry: it will be cited, not entered again"), "ok")
        self._say_state()

    def _release(self) -> None:
        self.source_id = ""
        self._lock(False)
        for name in ("publisher", "issued", "url"):
            self._inputs[name].set_raw("")
        self._inputs["accessed"].set_raw(TODAY[self._page.desk.lang])
        self._say_state()

    def _lock(self, locked: bool) -> None:
        for name in ("publisher", "issued", "accessed", "url"):
            line = self._inputs[name].control
            if isinstance(line, QLineEdit):
                line.setReadOnly(locked)
        for chip in self._inputs["type"].control.findChildren(ChoiceChip):
            chip.setEnabled(not locked)

    def filled(self) -> bool:
        """Whether anything was entered; the day of reading, which stands there by itself, does not count."""
        start = self._page.baseline
        return any(
            not one.blank() and one.raw() != start.get(f"source.{name}")
            for name, one in self._inputs.items()
            if name not in ("type", "accessed")
        )

    def support(self) -> Support | None:
        """The source as `Entry` wants it; None while nothing is entered."""
        if not self.filled():
            return None
        value = self._page.value
        quote = self._inputs.get("quotation")
        said = value("source.quotation", "") if quote is not None else ""
        where: dict[str, Any] = {
            "locator": value("source.locator", ""),
            "quotation": said,
            "quotation_lang": quote.lang if isinstance(quote, QuoteInput) and said else "",
        }
        if self.source_id:
            return Support(source_id=self.source_id, **where)
        publisher = self._inputs["publisher"]
        source = SourceDraft(
            title=self.title_input.text(),
            type=value("source.type", KINDS[0]),
            publisher=publisher.text() if isinstance(publisher, PickInput) else "",
            issued=value("source.issued"),
            accessed=value("source.accessed"),
            url=value("source.url", "").strip(),
        )
        return Support(source=source, **where)

    def remember(self) -> None:
        """This is the last source now."""
        if self.filled():
            _LAST[self._page.desk] = self.title_input.text()

    def clear(self) -> None:
        """Empty the block: what stood there is cited now."""
        titles = [self.title_input.text()] if self.filled() else []
        for one in self._inputs.values():
            one.set_raw(None)
        self._release()
        if titles:
            self.show_held(titles)

    def _say_state(self) -> None:
        if not self.held.isHidden() or self.filled():
            self.state.setText("")
        else:
            self.state.setText(self.tr("Unsourced. It will print as unverified."))


_TEXTS: Final = ("title", "author", "container_title", "publisher_place", "url", "archived_url", "doi")


class SourceForm(FormPage):
    """A source with all its fields."""

    kind = RecordKind.SOURCE
    sourced = False
    carried = ("type", "publisher", "agency", "accessed")

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New source"), self.tr("Edit source"), self.tr("Save source")

    def build(self, column: QVBoxLayout) -> None:
        """All fields of CSL that the registry keeps."""
        desk, lists = self.desk, self.lists
        kind = self.add("type", PickInput(self.tr("Kind of source"), lists, "source_type"))
        self._start_type()
        title = self.add("title", TextInput(self.tr("Title")))
        column.addLayout(across((title, 3), (kind, 2)))
        author = self.add("author", TextInput(self.tr("Author"), optional=True))
        container = self.add("container_title", TextInput(self.tr("In (paper, journal, site)"), optional=True))
        column.addLayout(across((author, 1), (container, 1)))
        publisher = self.add(
            "publisher", PickInput(self.tr("Publisher"), lists, "publishers", optional=True, free=True, arrow=False)
        )
        place = self.add("publisher_place", TextInput(self.tr("Place of publication"), optional=True))
        agency = PickInput(self.tr("Press agency"), lists, "publishers", optional=True, free=True, arrow=False)
        agency.plain_hint = self.tr("Whose text it carries: papers with one agency text count once")
        agency.set_message(agency.plain_hint)
        column.addLayout(across((publisher, 1), (place, 1), (self.add("agency", agency), 1)))
        issued = self.add("issued", DateInput(self.tr("Published"), desk, optional=True))
        accessed = self.add("accessed", DateInput(self.tr("Read on"), desk, optional=True))
        if not self.editing:
            accessed.set_raw(TODAY[desk.lang])
        languages = [("", self.tr("Not given")), *language_options(NAME_LANGUAGES)]
        language = self.add("language", ComboInput(self.tr("Language"), languages, start=""))
        column.addLayout(across((issued, 1), (accessed, 1), (language, 1)))
        url = self.add("url", TextInput(self.tr("Web address"), optional=True))
        archived = self.add("archived_url", TextInput(self.tr("Archived copy"), optional=True))
        doi = self.add("doi", TextInput(self.tr("DOI"), optional=True))
        column.addLayout(across((url, 2), (archived, 2), (doi, 1)))
        reliability = self.add(
            "reliability", PickInput(self.tr("Reliability of the source"), lists, "reliability", optional=True)
        )
        derived = self.add(
            "derived_from",
            PickInput(self.tr("Derived from"), lists, "other sources", optional=True, arrow=False,
                      hint=self.tr("The source whose text this one repeats: both count once")),
        )  # fmt: skip
        column.addLayout(across((reliability, 1), (derived, 2)))
        visibility = self.add("visibility", visibility_input(self))
        column.addLayout(across((visibility, 1), (QWidget(), 2)))

    def _start_type(self) -> None:
        kind = self.inputs["type"]
        if not self.editing and isinstance(kind, PickInput):
            kind.set_key("article-newspaper", self.say.term("source_type", "article-newspaper"))

    def start_another(self) -> None:
        """A newspaper article unless the last one was something else."""
        if self.inputs["type"].blank():
            self._start_type()

    def take_facts(self, facts: Facts) -> None:
        """Offer sources and publishers; a source cannot derive from itself."""
        self.lists.put("publishers", publisher_choices(facts.sources))
        others = [row for row in facts.sources if row.id != self.record_id]
        self.lists.put("other sources", source_choices(others, self.say))

    def show_draft(self, draft: SourceDraft) -> None:
        """Show a source."""
        for name in (*_TEXTS, "visibility"):
            self.inputs[name].set_raw(getattr(draft, name))
        for name in ("publisher", "agency"):
            self.inputs[name].set_raw({"text": getattr(draft, name), "key": ""})
        self.inputs["language"].set_raw(draft.language)
        for name in ("type", "reliability", "derived_from"):
            field = self.inputs[name]
            if isinstance(field, PickInput):
                field.set_key(getattr(draft, name))
        for name in ("issued", "accessed"):
            date = self.inputs[name]
            if isinstance(date, DateInput):
                date.set_date(getattr(draft, name))

    def draft(self, actors: NewActors) -> SourceDraft:
        """The source."""
        from dataclasses import replace

        held = self.held if isinstance(self.held, SourceDraft) else SourceDraft(title="")
        texts: dict[str, Any] = {name: str(self.value(name, "")) for name in _TEXTS}
        named: dict[str, Any] = {name: self._typed(name) for name in ("publisher", "agency")}
        return replace(
            held,
            **texts,
            **named,
            type=self.value("type", "article-newspaper"),
            issued=self.value("issued"),
            accessed=self.value("accessed"),
            language=str(self.value("language", "")),
            reliability=self.value("reliability", ""),
            derived_from=self.value("derived_from"),
            visibility=Visibility(self.value("visibility", Visibility.PUBLIC)),
        )

    def _typed(self, name: str) -> str:
        field = self.inputs[name]
        return field.text() if isinstance(field, PickInput) else ""


def visibility_input(page: FormPage) -> ComboInput:
    """Who may see a record."""
    options = [(str(one), page.say.term("visibility", one)) for one in Visibility]
    return ComboInput(QCoreApplication.translate("FormPage", "Who may see it"), options, start=str(Visibility.PUBLIC))
