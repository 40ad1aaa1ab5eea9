"""Tables whose columns a mapping explains: rows of sites, rows of damage reports, or both in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from heritage_app.domain.cell_problems import NoMetres, NoYear
from heritage_app.domain.coordinates import Point, read_point
from heritage_app.domain.damage import Cause, Coverage, DamageDraft, Effect, LanguageText
from heritage_app.domain.dates import HeritageDate, NotADate, read_date
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.names import Name, NameKind, usual_language
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.tags import joined_tags, tag_problems
from heritage_app.domain.text import one_line, western_digits
from heritage_app.domain.vocabulary import Basis, Condition, ReportKind, Visibility
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.incoming import ClaimIn, Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.mapping import FILE, MAPS, REPORT_FIELDS, TableMap, guess, read_map
from heritage_app.exchange.readers.sheets import consumed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.exchange.readers import Book, Table

_TELL_EACH = 1_000
"""So many rows go by between two tellings of progress."""
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
"""What stands between several values in a cell of a plain table."""
_ALTERNATIVES = re.compile(r"\s*[,;|/]\s*")
"""What stands between countries of which a place may be in any."""
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_NAMES: dict[str, NameKind] = {
    "name": "preferred",
    "alternate": "alternate",
    "historic": "historic",
    "transliteration": "transliteration",
}
"""Fields that give names, and of which kind."""
_LIST_YEARS = re.compile(r"\b([YP])?\s*(\d{4})(?:\s*-\s*(\d{4}))?")
VOCABULARY = {
    "type": "place_type",
    "function": "site_function",
    "period": "cultural_period",
    "country": "country",
    "extent": "damage_extent",
    "means": "coverage_means",
    "recommendation": "recommendation",
    "priority": "priority",
    "kind": "report_kind",
    "visibility": "visibility",
    "condition": "condition",
    "cause_category": "disturbance_category",
    "cause": "disturbance_cause",
    "cause_certainty": "certainty",
    "effect": "disturbance_effect",
    "effect_certainty": "certainty",
}
"""The list of each field that is a term."""
_TELLING = REPORT_FIELDS - {"source", "source_url", "locator", "observer"}
"""Fields that make a report of a row."""
_SEEN = {"on-site": Basis.FIELD, "imagery": Basis.IMAGERY}


def plan_sites(book: Book, session: Session) -> Plan:
    """Understand a plain table of sites by its headings."""
    return plan_mapped(book, session, profile="sites")


def plan_reports(book: Book, session: Session) -> Plan:
    """Understand a plain table of damage reports by its headings."""
    return plan_mapped(book, session, profile="damage-reports")


def plan_world_heritage(book: Book, session: Session) -> Plan:
    """Understand the facts of the World Heritage List."""
    return plan_mapped(book, session, read_map(MAPS / "world-heritage.yaml"), profile="world-heritage")


def plan_heritage_at_risk(book: Book, session: Session) -> Plan:
    """Understand the register of heritage at risk of England."""
    return plan_mapped(book, session, read_map(MAPS / "heritage-at-risk.yaml"), profile="heritage-at-risk")


def plan_mapped(
    book: Book,
    session: Session,
    mapping: TableMap | None = None,
    *,
    profile: str = "map",
    progress: Callable[[int, int], None] | None = None,
    one_by_one: bool = False,
) -> Plan:
    """
    Understand the first table of *book* that *mapping*, or a guess at one, fits.

    *progress* is told how many of how many rows are understood; raising stops it. *one_by_one* asks for a plan whose
    sites are still `coming`, where each row is a site by itself: who asks for them sees how far they are.
    """
    terms = Terms(session, mapping.terms if mapping else None)
    table, used = best_table(book, terms, mapping)
    plan = Plan(profile=profile, scheme=used.scheme or used.file_scheme, source=used.source)
    plan.headings = _headings(table, used)
    columns = _Columns(table.columns, used)
    if one_by_one and columns.alone and plan.source is None:
        plan.coming, plan.rows = _understood(table, columns, terms, plan, None), len(table.rows)
    else:
        plan.sites += _understood(table, columns, terms, plan, progress)
    return plan


def _understood(
    table: Table, columns: _Columns, terms: Terms, plan: Plan, progress: Callable[[int, int], None] | None
) -> Iterator[SiteIn]:
    """The sites of a table with their claims; what cannot be understood is told in the plan."""
    by_key: dict[str, SiteIn] = {}
    total, rows = len(table.rows), consumed(table.rows)
    del table  # rows are let go of when they are understood, unless somebody else holds the file
    for done, one in enumerate(rows):
        if progress is not None and done % _TELL_EACH == 0:
            progress(done, total)
        row = _Row(one.line, one.cells, columns, terms, plan)
        incoming = row.site()
        key = row.key
        held = by_key.get(key) if row.reports and key else None
        if held is not None:
            held.claims += incoming.claims
            held.fates = held.fates + incoming.fates  # other rows share either
            held.noted += incoming.noted
        else:
            if columns.tell:
                by_key.setdefault(key, incoming)
            yield incoming
    plan.terms, plan.decided = terms.uncertain(), terms.decided()


def best_table(book: Book, terms: Terms, mapping: TableMap | None = None) -> tuple[Table, TableMap]:
    """The table of *book* of which most columns are known, and what they are: by *mapping*, or guessed."""
    tables = [sheet.table(mapping.columns if mapping else _known_headings()) for sheet in book.sheets]
    chosen = [(table, mapping or guess(table, terms)) for table in tables]
    table, used = max(chosen, key=lambda pair: sum(bool(pair[1].field_of(c)) for c in pair[0].columns))
    return table, used if mapping else replace(used, file_scheme=f"{FILE}{book.name}")


def _known_headings() -> list[str]:
    from heritage_app.exchange.mapping import HEADINGS

    return [word for words in HEADINGS.values() for word in words]


def _headings(table: Table, mapping: TableMap) -> dict[str, str]:
    """Heading by field of a draft."""
    renamed = {"name": "names", "identifier": "identifiers", "text": "texts", "source_url": "url"}
    found: dict[str, str] = {}
    for column in table.columns:
        name = mapping.field_of(column).partition(":")[0]
        if name:
            found.setdefault(renamed.get(name, name), column)
    return found


class _Columns:
    """What the columns of a table are: found out once for all its rows."""

    def __init__(self, headings: Iterable[str], mapping: TableMap) -> None:
        self.strip, self.file_scheme = mapping.strip, mapping.file_scheme
        self.missing = frozenset(("", *mapping.missing))
        read = ((heading, *mapping.field_of(heading).partition(":")[::2]) for heading in headings)
        self.fields = tuple((heading, "" if name == "note" else name, more) for heading, name, more in read)
        """Heading, field, and what stands after the colon of the field; without a field it goes into a note."""
        self.cells = tuple([(*one, one[1] in _NAMES) for one in self.fields])
        """The same, and whether it gives a name."""
        self.constant = tuple((*name.partition(":")[::2], value) for name, value in mapping.constant.items())
        """Field, what stands after its colon, and what is said of every row where no cell does."""
        self.tell = any(name in _TELLING for _, name, _ in self.fields)
        """Whether a row may hold a report."""
        said = {*(name for _, name, _ in self.fields), *(name for name, _, _ in self.constant)}
        self.read = tuple([(name, *how) for name, how in _READ.items() if name in said])
        """Fields of a site that cells are read for: the name, that in the draft, and what reads it."""
        self.texts = tuple(_PLAIN_TEXTS & said)
        self.alone = not self.tell and said.isdisjoint(("part_of", *_TELLING))
        """Whether each row is a site by itself."""
        self._fates: dict[tuple[int, int], Counter[Fate]] = {}

    def fates(self, noted: int, empty: int) -> Counter[Fate]:
        """Where the cells of a row went; most rows share theirs with others, so it is never changed in place."""
        key = (noted, empty)
        if key not in self._fates:
            stored = len(self.fields) - noted - empty
            self._fates[key] = Counter({Fate.STORED: stored, Fate.NOTED: noted, Fate.EMPTY: empty})
        return self._fates[key]


@dataclass(slots=True)
class _Row:
    """One row while it is understood: its cells by field, and where each cell went."""

    line: int
    cells: Sequence[str]
    columns: _Columns
    terms: Terms
    plan: Plan
    by_field: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    """What stands after the colon, heading and cell of every field but names, in the order of the table."""
    named: list[tuple[str, str, str]] = field(default_factory=list)
    """Field, language and cell of every field that gives a name, in the order of the table."""
    noted: dict[str, str] = field(default_factory=dict)
    empty: int = 0
    reports: bool = False
    key: str = ""

    def __post_init__(self) -> None:
        columns, by_field = self.columns, self.by_field
        strip, missing = columns.strip, columns.missing
        empty = 0
        for (heading, name, more, names), whole in zip(columns.cells, self.cells, strict=True):
            cell = whole.strip() if strip else whole
            if cell in missing:
                empty += 1
            elif names:
                self.named.append((name, more, cell))
            elif not name:
                self.noted[heading] = whole
            elif name in by_field:
                by_field[name].append((more, heading, cell))
            else:
                by_field[name] = [(more, heading, cell)]
        self.empty = empty
        self.reports = columns.tell and not _TELLING.isdisjoint(by_field)
        given = {*by_field, *(name for name, _, _ in self.named)} if columns.constant else ()
        for name, more, value in columns.constant:
            if name in given:
                continue
            if name in _NAMES:
                self.named.append((name, more, value))
            else:
                by_field.setdefault(name, []).append((more, "", value))

    def of(self, *names: str) -> Iterable[tuple[str, str, str]]:
        """What stands after the colon, heading and cell of these fields."""
        if len(names) == 1:
            return self.by_field.get(names[0], ())
        return chain.from_iterable([self.by_field[name] for name in names if name in self.by_field])

    def one(self, name: str) -> str:
        """The first cell of a field."""
        found = self.by_field.get(name)
        return found[0][2] if found else ""

    def wrong(self, heading: str, cell: str, reason: HeritageError) -> None:
        """A cell that was not understood: told, and kept in a note."""
        self.plan.problems.append(CellProblem(self.line, heading, one_line(cell, 80), reason))
        self._unplace(heading, cell)

    def _unplace(self, heading: str, cell: str) -> None:
        if heading:
            self.noted.setdefault(heading, cell)

    def term(self, name: str, cell: str, heading: str) -> str | None:
        """The term that a cell names; other words are kept in a note and listed."""
        key = self.terms.find(VOCABULARY[name], cell)
        if key is None:
            self._unplace(heading, cell)
        return key

    def term_of(self, name: str) -> str | None:
        """The term in the first cell of a field."""
        found = self.by_field.get(name)
        return self.term(name, found[0][2], found[0][1]) if found else None

    def terms_of(self, name: str) -> list[tuple[str | None, str]]:
        """The terms in the cells of a field, of several values each, with the words as given."""
        return [(self.term(name, word, heading), word) for _, heading, cell in self.of(name) for word in _several(cell)]

    # ---------------------------------------------------------------------------------------------- the site

    def site(self) -> SiteIn:
        """Make a site of the row, with the report that it holds."""
        claims = [self._claim()] if self.reports else []
        by_field = self.by_field
        number = self.one("number")
        identifiers = tuple(dict.fromkeys(self._identifiers())) if "identifier" in by_field else ()
        said: dict[str, Any] = {
            "names": tuple(self._names()),
            "identifiers": (*identifiers, Identifier("number", number)) if number else identifiers,
        }
        point: Point | None = None
        if not _PLACING.isdisjoint(by_field):
            point, said["outlines"] = self._position()
            said["point"] = point
        for name, field_, read in self.columns.read:
            if name in by_field:
                said[field_] = read(self)
        for name in self.columns.texts:
            if name in by_field:
                said[name] = by_field[name][0][2]
        if self.noted:
            note = "As given in the table:\n" + "\n".join([f"{h.strip()}: {c}" for h, c in self.noted.items()])
            if claims:
                claims[0].draft = replace(claims[0].draft, notes=(note,))
            else:
                said["notes"] = (note,)
        draft = SiteDraft(**said)
        if self.columns.tell:
            self.key = self._key(number, draft)
        refers = self.reports and not draft.country
        cited = ("names", "point") if point else ("names",)
        return SiteIn(
            row=self.line, draft=draft, claims=claims, fates=self.columns.fates(len(self.noted), self.empty),
            locator=f"row {self.line}", cited=cited, part_of=self.one("part_of"), must_exist=refers or bool(number),
            noted=tuple(self.noted),
        )  # fmt: skip

    @staticmethod
    def _key(number: str, draft: SiteDraft) -> str:
        """What rows about one site share."""
        if number:
            return fold(number)
        if draft.identifiers:
            return f"{draft.identifiers[0].scheme} {draft.identifiers[0].value}"
        return fold(draft.names[0].text) if draft.names else ""

    def _names(self) -> list[Name]:
        usual: set[str] = set()
        found: list[Name] = []
        for name, lang, cell in self.named:
            kind = _NAMES[name]
            for word in (cell,) if name == "name" else _several(cell):
                tag = lang or usual_language(word)
                if name == "name":
                    kind = "preferred"
                    if tag in usual:
                        kind = "alternate"
                    usual.add(tag)
                found.append(Name(word, tag, kind))
        return found

    def _identifiers(self) -> Iterator[Identifier]:
        for scheme, _, cell in self.of("identifier"):
            yield Identifier(self.columns.file_scheme if scheme in ("", "file") else scheme, cell)

    def _country(self) -> str:
        for _, heading, cell in self.of("country"):
            if cell == UNKNOWN_COUNTRY:
                return cell
            key = self.terms.peek("country", cell)
            if key is not None:
                return key
            first, *others = _ALTERNATIVES.split(cell)
            key = self.terms.find("country", first)
            if key is None or others:
                self._unplace(heading, cell)
            return key or ""
        return ""

    def _position(self) -> tuple[Point | None, tuple[Outline, ...]]:
        """The point of the row, in one column or in two, and its outline."""
        by_field = self.by_field
        try:
            if "point" not in by_field and "outline" not in by_field:
                return self._pair(), ()
            for _, _, cell in self.of("point"):
                return read_point(cell), ()
            for _, heading, cell in self.of("outline"):
                drawn = read_shapes(cell)
                if drawn.doubt is not None:
                    self.plan.problems.append(
                        CellProblem(self.line, heading, one_line(cell, 80), drawn.doubt, doubt=True)
                    )
                return drawn.point or self._pair(), drawn.outlines
            return self._pair(), ()
        except HeritageError as problem:
            for _, heading, cell in self.of("point", "outline", "lat", "lon"):
                self.wrong(heading, cell, problem)
            return None, ()

    def _pair(self) -> Point | None:
        lat, lon = self.one("lat"), self.one("lon")
        if not lat and not lon:
            return None
        plain = [n if n.isascii() else western_digits(n).replace("٫", ".") for n in (lat, lon)]
        if _NUMBER.fullmatch(plain[0]) and _NUMBER.fullmatch(plain[1]):
            return Point(float(plain[0]), float(plain[1]))
        return read_point(f"{lat}, {lon}")

    def _precision(self) -> int | None:
        for _, heading, cell in self.of("precision_m"):
            number = re.fullmatch(r"(\d{1,6})(?:\.0+)?\s*(?:m|م)?", western_digits(cell))
            if number is None:
                self.wrong(heading, cell, NoMetres())
                return None
            return int(number[1])
        return None

    def _designations(self) -> Iterator[Designation]:
        """Lists that the place is on, with the years that a cell names: `2013`, `Y 2013`, `P 1997-2005`."""
        for scheme, heading, cell in self.of("designation"):
            if not scheme:
                key = self.terms.find("designation_scheme", cell)
                if key is None:
                    self._unplace(heading, cell)
                else:
                    yield Designation(scheme=key)
                continue
            years = list(_LIST_YEARS.finditer(western_digits(cell)))
            if not years:
                self.wrong(heading, cell, NoYear())
            for year in years:
                until = HeritageDate.from_edtf(year[3]) if year[3] else None
                yield Designation(scheme=scheme, since=HeritageDate.from_edtf(year[2]), until=until)

    def _tags(self) -> Iterator[str]:
        for _, heading, cell in self.of("tag"):
            tags = joined_tags(_several(cell))
            if problems := tag_problems("tags", tags):
                self.wrong(heading, cell, problems[0])
            else:
                yield from tags

    def _visibility(self) -> Visibility:
        return Visibility(self.term_of("visibility") or Visibility.PUBLIC)

    # -------------------------------------------------------------------------------------------- the report

    def _claim(self) -> ClaimIn:
        conditions = list(self.of("condition"))
        scale, heading, given = conditions[0] if conditions else ("", "", "")
        condition = Condition.NOT_ASSESSED
        if given and not scale:
            key = self.term("condition", given, heading)
            condition = Condition(key) if key else condition
        kind = self.term_of("kind")
        means = self.term_of("means")
        draft = DamageDraft(
            site_id="",
            kind=ReportKind(kind) if kind else ReportKind.INCIDENT if self.one("occurred") else ReportKind.INSPECTION,
            occurred=self._date("occurred"),
            observed=self._date("observed"),
            last_seen_intact=self._date("last_seen_intact"),
            first_seen_damaged=self._date("first_seen_damaged"),
            condition=condition,
            condition_scale=scale,
            condition_given=given if scale else "",
            extent=self.term_of("extent"),
            causes=tuple(self._causes()),
            effects=tuple(self._effects()),
            texts=tuple(LanguageText(lang or usual_language(t), t) for lang, _, t in self.of("text")),
            coverage=Coverage(means=means),
            recommendation=self.term_of("recommendation"),
            priority=self.term_of("priority"),
            identifiers=tuple(Identifier(self.columns.file_scheme, cell) for _, _, cell in self.of("report")),
        )
        people = [(cell, role) for role in ("observer", "assessor") for _, _, cell in self.of(role)]
        title, url = self.one("source"), self.one("source_url")
        return ClaimIn(
            draft=draft,
            locator=self.one("locator") or ("" if title or url else f"row {self.line}"),
            basis=_SEEN.get(means or "") if not (title or url) else None,
            involved=tuple(people),
            source=SourceDraft(title=title or url, type="webpage" if url else "report", url=url)
            if title or url
            else None,
        )

    def _date(self, name: str) -> HeritageDate | None:
        for _, heading, cell in self.of(name):
            try:
                return read_date(cell, today=datetime.now().astimezone().date()).date
            except NotADate as problem:
                self.wrong(heading, cell, problem)
        return None

    def _causes(self) -> Iterator[Cause]:
        categories, kinds, certain = (self.terms_of(n) for n in ("cause_category", "cause", "cause_certainty"))
        for number in range(max(len(categories), len(kinds))):
            category, broad = categories[number] if number < len(categories) else (None, "")
            kind, narrow = kinds[number] if number < len(kinds) else (None, "")
            given = [broad if category is None else "", narrow if kind is None else ""]
            certainty = certain[number][0] if number < len(certain) else None
            yield Cause(category=category, type=kind, certainty=certainty, given="; ".join(filter(None, given)))

    def _effects(self) -> Iterator[Effect]:
        certain = self.terms_of("effect_certainty")
        for number, (kind, given) in enumerate(self.terms_of("effect")):
            certainty = certain[number][0] if number < len(certain) else None
            yield Effect(type=kind, certainty=certainty, given="" if kind else given)


_PLACING = frozenset(("point", "outline", "lat", "lon"))
_PLAIN_TEXTS = frozenset(("age", "governorate", "district", "locality", "significance", "description", "custodian"))
"""Fields of a site that are a cell as it stands."""
_READ: Mapping[str, tuple[str, Callable[[_Row], Any]]] = {
    "type": ("type", lambda row: row.term_of("type")),
    "function": ("functions", lambda row: _kept(row.terms_of("function"))),
    "period": ("periods", lambda row: _kept(row.terms_of("period"))),
    "country": ("country", _Row._country),
    "precision_m": ("precision_m", _Row._precision),
    "designation": ("designations", lambda row: tuple(row._designations())),
    "visibility": ("visibility", _Row._visibility),
    "tag": ("tags", lambda row: tuple(row._tags())),
}
"""Fields of a site that a cell is read for: the name in the draft, and what reads it, in the order in which cells that
are not understood are listed in a note."""


def _several(cell: str) -> list[str]:
    """The values in a cell."""
    if ";" in cell or "|" in cell or "\n" in cell:
        return [word for word in _SEVERAL.split(cell) if word]
    return [cell]


def _kept(found: list[tuple[str | None, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key, _ in found if key is not None))
