"""The form of a site: its names, where it is, what it is, and what protects it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from heritage_app.domain.coordinates import Point, distance_m, looks_swapped, read_point
from heritage_app.domain.figures import NotANumber, read_decimal
from heritage_app.domain.names import Name
from heritage_app.domain.site import Designation, Identifier, SiteDraft, SiteRow
from heritage_app.domain.text import western_digits
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.form_actor import name_rows, raw_names, read_names
from heritage_app.ui.form_choices import SiteInput
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import (
    DateInput,
    Idle,
    PickInput,
    ReadInput,
    TagInput,
    TextInput,
    date_text,
    short,
)
from heritage_app.ui.form_rows import Cell, Rows
from heritage_app.ui.form_source import visibility_input
from heritage_app.ui.form_texts import LanguageInput, LongInput
from heritage_app.ui.forms import FormPage
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import isolated
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.ui.form_facts import Facts

PAUSE = 300
"""Milliseconds without a key after which the registry is asked about what was typed."""

FAR = 50_000
"""Metres from the parent site beyond which coordinates are asked about."""

TEXTS = ("locality", "age", "description", "significance", "custodian")


@dataclass(frozen=True, slots=True)
class Near:
    """A site whose point others can be held against."""

    name: str
    point: Point


def read_count(text: str) -> int | None:
    """
    Read a whole number; empty is none.

    Raises:
        NotANumber: It is something else.
    """
    figure = read_decimal(text)
    if figure is not None and figure != figure.to_integral_value():
        raise NotANumber(text=short(text))
    return None if figure is None else int(figure)


class SiteForm(FormPage):
    """Name and place; the rest can wait."""

    kind = RecordKind.SITE
    carried = ("part_of", "governorate", "country", "source.publisher")
    places: ClassVar[dict[str, str]] = {"country": "part_of", "names": "name"}

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New site"), self.tr("Edit site"), self.tr("Save site")

    # ------------------------------------------------------------------------------------------------- building

    def build(self, column: QVBoxLayout) -> None:
        """The two fields that are needed, then the others."""
        desk, lists = self.desk, self.lists
        self.name = TextInput(self.tr("Name"))
        self.lang = LanguageInput(self.tr("Language of the name"), start=desk.lang)
        self.name.edited.connect(lambda: self.lang.follow(self.name.raw()))
        self.place = SiteInput(
            self.tr("Place"), lists, desk, hint=self.tr("The site it is part of, or the fields below")
        )
        row = (self.add("name", self.name), 5), (self.add("lang", self.lang), 3), (self.add("part_of", self.place), 6)
        column.addLayout(across(*row))
        kind = self.add("type", PickInput(self.tr("Kind of place"), lists, "place_type", optional=True))
        locality = self.add("locality", TextInput(self.tr("Town or village"), optional=True))
        self.governorate = PickInput(self.tr("Governorate"), lists, "governorate", optional=True, free=True, eager=True)
        self.country = PickInput(self.tr("Country"), lists, "country", optional=True)
        self.governorate.pick.picked.connect(self._governorate_picked)
        places = (self.add("governorate", self.governorate), 1), (self.add("country", self.country), 1)
        column.addLayout(across((kind, 1), (locality, 1), *places))
        column.addLayout(self._position())
        others = Card(self.tr("Other names"))
        others.body.addWidget(self.add("others", name_rows(self, self.tr("Other name"), others=True)))
        column.addWidget(others)
        for name, label in (("description", self.tr("Description")), ("significance", self.tr("Why it matters"))):
            column.addWidget(self.add(name, LongInput(label, optional=True)))
        column.addWidget(self._designations())
        self._build_more(column)
        self._looking = Idle(self, PAUSE, self._look_around)
        self._created_anyway: set[str] = set()
        self._near: Near | None = None
        if not self.editing:
            self.report = self.footer.add_button(self.tr("Save and report damage"))
            self.report.clicked.connect(lambda checked=False: self.save("report"))
            self.report.setToolTip(f"{self.report.text()}   \u2066Ctrl+Shift+D\u2069")

    def _position(self) -> QLayout:
        example = self.tr("34.5473, 38.2741, UTM, a map link")
        self.point = ReadInput(self.tr("Coordinates"), read_point, self._say_point, optional=True, placeholder=example)
        self.swap = LinkButton(self.tr("Swap latitude and longitude"))
        self.swap.clicked.connect(self._swap)
        self.swap.hide()
        precision = ReadInput(
            self.tr("Precise to, in metres"), read_count, lambda number: "", optional=True, placeholder=self.tr("100")
        )
        by = self.add("located_by", PickInput(self.tr("How it is known"), self.lists, "location_means", optional=True))
        whole = QVBoxLayout()
        whole.setSpacing(2)
        whole.addLayout(across((self.add("point", self.point), 5), (self.add("precision_m", precision), 3), (by, 4)))
        whole.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeading)
        return whole

    def _designations(self) -> Card:
        lists, desk = self.lists, self.desk
        card = Card(self.tr("Designations and numbers elsewhere"))
        lists_of = (
            Cell(
                "scheme", lambda: PickInput(self.tr("List"), lists, "designation_scheme", optional=True), 4, needed=True
            ),
            Cell("reference", lambda: TextInput(self.tr("Number in it"), optional=True), 2),
            Cell("since", lambda: DateInput(self.tr("Since"), desk, optional=True), 2),
            Cell("until", lambda: DateInput(self.tr("Until"), desk, optional=True), 2),
        )
        numbers = (
            Cell("scheme", lambda: TextInput(self.tr("Register"), optional=True), 1, needed=True),
            Cell("value", lambda: TextInput(self.tr("Its number there"), optional=True), 1, needed=True),
        )
        designations = Rows(self.tr("Designations"), lists_of, add=self.tr("Add a designation"), bare=True)
        identifiers = Rows(self.tr("Numbers elsewhere"), numbers, add=self.tr("Add a number"), bare=True)
        card.body.addWidget(self.add("designations", designations))
        card.body.addWidget(self.add("identifiers", identifiers))
        return card

    def _build_more(self, column: QVBoxLayout) -> None:
        lists = self.lists
        more = self.fold(
            self.tr("More"), self.tr("Periods, uses, age, tags, owner or custodian, visits, who may see it")
        )
        column.addWidget(more)
        period = (Cell("term", lambda: PickInput(self.tr("Period"), lists, "cultural_period", optional=True)),)
        function = (Cell("term", lambda: PickInput(self.tr("Use"), lists, "site_function", optional=True)),)
        periods = self.add("periods", Rows(self.tr("Periods"), period, add=self.tr("Add a period"), bare=True))
        functions = self.add("functions", Rows(self.tr("Uses"), function, add=self.tr("Add a use"), bare=True))
        more.body.addLayout(across((periods, 1), (functions, 1)))
        tag = (Cell("text", lambda: TagInput(self.tr("Tag"), self.desk, lists, optional=True)),)
        tags = self.add("tags", Rows(self.tr("Tags"), tag, add=self.tr("Add a tag"), bare=True))
        more.body.addLayout(across((tags, 1), (QWidget(), 1)))
        age = self.add("age", TextInput(self.tr("Age, in the words of the source"), optional=True))
        custodian = self.add("custodian", TextInput(self.tr("Owner or custodian"), optional=True))
        more.body.addLayout(across((age, 1), (custodian, 1)))
        interval = ReadInput(self.tr("Months between visits"), read_count, lambda number: "", optional=True)
        visits = self.add("visit_interval_months", interval)
        more.body.addLayout(across((visits, 1), (self.add("visibility", visibility_input(self)), 1)))

    def more_keys(self) -> list[tuple[QKeySequence, Callable[[], None]]]:
        """Save, and go on with a damage report."""
        return [] if self.editing else [(QKeySequence("Ctrl+Shift+D"), lambda: self.save("report"))]

    def start_with(self, name: str) -> None:
        """Begin with a name that was typed elsewhere, a search for instance."""
        if self.name.blank():
            self.name.set_raw(name)

    def draft_name(self) -> str:
        """The name, as far as it is typed."""
        return str(self.name.raw())

    # ------------------------------------------------------------------------------------------- draft to form, back

    def show_draft(self, draft: SiteDraft) -> None:
        """Show a site."""
        first = draft.names[0] if draft.names else Name("", self.desk.lang)
        self.lang.set_raw(first.lang)
        self.name.set_raw(first.text)
        self.inputs["others"].set_raw(raw_names(draft.names[1:]))
        for name in TEXTS:
            self.inputs[name].set_raw(getattr(draft, name))
        for name in ("type", "country", "governorate", "located_by"):
            pick = self.inputs[name]
            if isinstance(pick, PickInput):
                pick.set_key(getattr(draft, name) or None)
        parent = self.facts.more if self.facts is not None else None
        self.place.set_key(draft.part_of, str(parent or "…") if draft.part_of else "")
        point = draft.point
        self.point.set_raw("" if point is None else f"{point.lat!r}, {point.lon!r}")
        for name in ("precision_m", "visit_interval_months"):
            number = getattr(draft, name)
            self.inputs[name].set_raw("" if number is None else str(number))
        self.inputs["visibility"].set_raw(str(draft.visibility))
        self._show_rows(draft)

    def _show_rows(self, draft: SiteDraft) -> None:
        for name, vocabulary in (("periods", "cultural_period"), ("functions", "site_function")):
            keys = getattr(draft, name)
            self.inputs[name].set_raw([{"term": {"text": self.say.term(vocabulary, key), "key": key}} for key in keys])
        self.inputs["tags"].set_raw([{"text": {"text": tag, "key": tag}} for tag in draft.tags])
        self.inputs["identifiers"].set_raw([{"scheme": one.scheme, "value": one.value} for one in draft.identifiers])
        self.inputs["designations"].set_raw(
            [
                {
                    "scheme": {"text": self.say.term("designation_scheme", one.scheme), "key": one.scheme},
                    "reference": one.reference,
                    "since": date_text(one.since, self.desk),
                    "until": date_text(one.until, self.desk),
                }
                for one in draft.designations
            ]
        )

    def draft(self, actors: NewActors) -> SiteDraft:
        """The site."""
        held = self.held if isinstance(self.held, SiteDraft) else SiteDraft(names=(), status=self.desk.first_status)
        value = self.value
        kind = held.names[0].kind if held.names else "preferred"
        return replace(
            held,
            names=(Name(self.name.raw(), str(self.lang.raw()), kind), *read_names(value("others", []))),
            part_of=value("part_of"),
            type=value("type"),
            country=value("country", ""),
            governorate=self.governorate.pick.key or self.governorate.text().strip(),
            located_by=value("located_by", ""),
            point=value("point"),
            precision_m=value("precision_m"),
            visit_interval_months=value("visit_interval_months"),
            periods=tuple(row["term"] for row in value("periods", ())),
            functions=tuple(row["term"] for row in value("functions", ())),
            designations=tuple(Designation(**row) for row in value("designations", ())),
            identifiers=tuple(Identifier(row["scheme"], row["value"]) for row in value("identifiers", ())),
            tags=tuple(row["text"] for row in value("tags", ())),
            visibility=Visibility(value("visibility")),
            **{name: value(name, "") for name in TEXTS},
        )

    # --------------------------------------------------------------------------------------------- while one types

    def after_edit(self) -> None:
        """Look for the same site under another spelling, and for what the coordinates can be held against."""
        self._looking.start()

    def _governorate_picked(self, key: str) -> None:
        term = next((one for one in self.desk.terms.get("governorate", ()) if one.key == key), None)
        if term is not None and term.parent and self.country.blank():
            self.country.set_key(term.parent)

    def _say_point(self, point: Point) -> str:
        lat, lon = f"{abs(point.lat):.5f}", f"{abs(point.lon):.5f}"
        words = self.tr("{lat}° {north}, {lon}° {east} · read as {form}")
        words = words.replace("{lat}", self.say.figures(lat)).replace("{lon}", self.say.figures(lon))
        words = words.replace("{north}", self.tr("N") if point.lat >= 0 else self.tr("S"))
        words = words.replace("{east}", self.tr("E") if point.lon >= 0 else self.tr("W"))
        return words.replace("{form}", self._form_of(self.point.raw()))

    def _form_of(self, text: str) -> str:
        """In which of the usual forms a text that was read is written."""
        text = western_digits(text).replace("٫", ".").replace("،", ",")
        if "/" in text or text.lower().startswith("geo:"):
            return self.tr("a map link")
        if re.match(r"\s*(?:UTM|MGRS|zone|\s|:)*\d{1,2}\s*[C-HJ-NP-X]\s*[A-HJ-NP-Z]{2}\b", text, re.IGNORECASE):
            return self.tr("MGRS")
        if re.search(r"\d{6}", text.split(".")[0]) or "utm" in text.lower():
            return self.tr("UTM")
        if len(re.findall(r"\d+(?:[.,]\d+)?", text)) > 2:
            return self.tr("degrees, minutes and seconds")
        return self.tr("decimal degrees")

    def _look_around(self) -> None:
        name, part_of = self.name.raw().strip()[:200], self.place.pick.key or None
        governorate, lang, day = self.governorate.pick.key, self.desk.lang, self.desk.day
        own = self.record_id or ""

        def work(session: Session) -> tuple[Near | None, SiteRow | None]:
            near = near_point(session, part_of, governorate, day=day, lang=lang, own=own)
            return near, None if own else same_site(session, name, day=day, lang=lang)

        self.desk.read(work, self._show_around, key=(id(self), "around"))

    def _show_around(self, found: tuple[Near | None, SiteRow | None]) -> None:
        self._near, same = found
        self._compare_point()
        if same is None or same.id in self._created_anyway or self.editing:
            self.drop_banner("same")
            return
        here = same.part_of == (self.place.pick.key or None) or (
            not self.place.pick.key and same.governorate == self.governorate.pick.key
        )
        words = self.tr("“{typed}” looks like {site} ({place}).")
        if here:
            words = self.tr("“{typed}” looks like {site} (same place).")
        words = words.replace("{typed}", short(self.name.raw())).replace("{site}", isolated(same.name))
        words = words.replace("{place}", isolated(same.place))
        shown = self.banner("same")
        if shown is not None and shown.accessibleName() == words:
            return
        actions = [
            (self.tr("Use {site}").replace("{site}", isolated(same.name)), lambda: self._use(same.id)),
            (self.tr("Create anyway"), lambda: self._create_anyway(same.id)),
        ]
        self.show_banner("same", Banner("warning", words, actions=actions, icon="copy", plain_last=True))

    def _use(self, site_id: str) -> None:
        self.keeping.set_aside()
        self.baseline = self.raws()
        self.open_wanted.emit(str(self.kind), site_id)
        self.closed.emit()

    def _create_anyway(self, site_id: str) -> None:
        self._created_anyway.add(site_id)
        self.drop_banner("same")

    def _compare_point(self) -> None:
        """Ask where the point looks swapped, or lies far from the site it is part of; nothing is mended unasked."""
        point, near = self.value("point"), self._near
        self.swap.hide()
        if self.point.kind == "warning":
            self.point.understood()
        if point is None or near is None:
            return
        away = distance_m(point, near.point)
        if away <= FAR:
            return
        if looks_swapped(point, near.point):
            words = self.tr("These coordinates are {km} km from {place}. Did you swap latitude and longitude?")
            self.swap.show()
        else:
            words = self.tr("These coordinates are {km} km from {place}. Check them")
        words = words.replace("{km}", self.say.figures(f"{away / 1000:.0f}")).replace("{place}", isolated(near.name))
        self.point.set_message(words, "warning")
        self.order_tabs()

    def _swap(self) -> None:
        point = self.value("point")
        if point is not None:
            self.point.line.setFocus()
            self.point.set_raw(f"{point.lon!r}, {point.lat!r}")

    # ------------------------------------------------------------------------------------------------------- opening

    def more_facts(self) -> Callable[..., str]:
        """Ask what the site is part of is called."""
        lang = self.desk.lang

        def ask(session: Session, site_id: str | None, draft: object) -> str:
            from heritage_app.services.damage import site_names

            parent = draft.part_of if isinstance(draft, SiteDraft) else site_id
            return site_names(session, [parent], lang).get(parent, "") if parent else ""

        return ask

    def take_facts(self, facts: Facts) -> None:
        """A new site opened at another one is a part of it."""
        if facts.site is not None and not self.editing and self.place.blank():
            self.place.pick.put(facts.site.name, facts.site.id)

    def start_another(self) -> None:
        """The next one is a new site again."""
        self._created_anyway.clear()


def near_point(
    session: Session, part_of: str | None, governorate: str, *, day: int, lang: str, own: str
) -> Near | None:
    """Return the nearest thing to hold a point against: the parent's point, else that of a site of the governorate."""
    from heritage_app.domain.names import pick_name
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.listing import list_sites
    from heritage_app.services.site import ancestors
    from heritage_app.services.summary import site_draft

    tried = [part_of, *ancestors(session, part_of)] if part_of else []
    if not tried and governorate:
        query = SiteQuery(governorates=(governorate,))
        tried = [row.id for row in list_sites(session, query, today=day, lang=lang, limit=5) if row.id != own]
    for site_id in tried:
        draft, _ = site_draft(session, site_id)
        if draft.point is not None:
            return Near(pick_name(draft.names, lang).text, draft.point)
    return None


def same_site(session: Session, name: str, *, day: int, lang: str) -> SiteRow | None:
    """Return a site that may be the one called *name*: by the same letters, or the same sounds in another script."""
    from heritage_app.domain.duplicates import same_name
    from heritage_app.domain.folding import fold
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.listing import list_sites

    if len(fold(name)) < 3:
        return None
    rows = list_sites(session, SiteQuery(text=name), today=day, lang=lang, limit=8)
    return next((row for row in rows if any(same_name(name, held.text) is not None for held in row.names)), None)
