"""Tables whose columns a mapping explains: rows of sites, rows of damage reports, or both in one."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from heritage_app.domain.cell_problems import NoMetres, NoShape, NoYear
from heritage_app.domain.coordinates import Point, read_point
from heritage_app.domain.damage import Cause, Coverage, DamageDraft, Effect, LanguageText
from heritage_app.domain.dates import HeritageDate, NotADate, read_date
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.names import Name, NameKind, script_of
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.text import one_line, western_digits
from heritage_app.domain.vocabulary import Basis, Condition, ReportKind, Visibility
from heritage_app.exchange.incoming import ClaimIn, Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.mapping import MAPS, REPORT_FIELDS, TableMap, guess, read_map

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.exchange.readers import Book, Table

_SEVERAL = re.compile(r"\s*[;|\n]\s*")
"""What stands between several values in a cell of a plain table."""
_LANGUAGE = {"Arab": "ar", "Syrc": "syr", "Hebr": "he", "Grek": "grc", "Cyrl": "ru", "Armn": "hy"}
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


def plan_mapped(book: Book, session: Session, mapping: TableMap | None = None, *, profile: str = "map") -> Plan:
    """Understand the first table of *book* that *mapping*, or a guess at one, fits."""
    terms = Terms(session, mapping.terms if mapping else None)
    table, used = best_table(book, terms, mapping)
    plan = Plan(profile=profile, scheme=used.scheme or used.file_scheme, source=used.source)
    plan.headings = _headings(table, used)
    by_key: dict[str, SiteIn] = {}
    fields = {heading: used.field_of(heading).partition(":")[::2] for heading in table.columns}
    for line, cells in table.records():
        row = _Row(line, cells, used, fields, terms, plan)
        incoming = row.site()
        key = row.key
        held = by_key.get(key) if row.reports and key else None
        if held is not None:
            held.claims += incoming.claims
            held.fates += incoming.fates
            held.noted += incoming.noted
        else:
            plan.sites.append(incoming)
            by_key.setdefault(key, incoming)
    plan.terms, plan.decided = terms.uncertain(), terms.decided()
    return plan


def best_table(book: Book, terms: Terms, mapping: TableMap | None = None) -> tuple[Table, TableMap]:
    """The table of *book* of which most columns are known, and what they are: by *mapping*, or guessed."""
    tables = [sheet.table(mapping.columns if mapping else _known_headings()) for sheet in book.sheets]
    chosen = [(table, mapping or guess(table, terms)) for table in tables]
    table, used = max(chosen, key=lambda pair: sum(bool(pair[1].field_of(c)) for c in pair[0].columns))
    return table, used if mapping else replace(used, file_scheme=f"file {book.name}")


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


@dataclass(slots=True)
class _Row:
    """One row while it is understood: its cells by field, and where each cell went."""

    line: int
    cells: Mapping[str, str]
    mapping: TableMap
    fields: Mapping[str, tuple[str, ...]]
    """Field, and what stands after its colon, by heading."""
    terms: Terms
    plan: Plan
    said: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Field, what stands after its colon, heading, and cell; in the order of the table."""
    by_field: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    noted: dict[str, str] = field(default_factory=dict)
    fates: Counter[Fate] = field(default_factory=Counter)
    reports: bool = False
    key: str = ""

    def __post_init__(self) -> None:
        for heading, whole in self.cells.items():
            cell = whole.strip() if self.mapping.strip else whole
            if cell in ("", *self.mapping.missing):
                self.fates[Fate.EMPTY] += 1
                continue
            name, more = self.fields[heading]
            if name and name != "note":
                self.said.append((name, more, heading, cell))
                self.fates[Fate.STORED] += 1
            else:
                self._note(heading, whole)
                self.fates[Fate.NOTED] += 1
        given = {name for name, _, _, _ in self.said}
        for name, value in self.mapping.constant.items():
            if name.partition(":")[0] not in given:
                kind, _, more = name.partition(":")
                self.said.append((kind, more, "", value))
        self.reports = bool(given & _TELLING)
        for name, more, heading, cell in self.said:
            self.by_field.setdefault(name, []).append((more, heading, cell))

    def _note(self, heading: str, cell: str) -> None:
        self.noted[heading] = cell

    def of(self, *names: str) -> Iterator[tuple[str, str, str]]:
        """What stands after the colon, heading and cell of these fields."""
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
        if heading and heading not in self.noted:
            self._note(heading, cell)
            self.fates[Fate.STORED] -= 1
            self.fates[Fate.NOTED] += 1

    def term(self, name: str, cell: str, heading: str) -> str | None:
        """The term that a cell names; other words are kept in a note and listed."""
        key = self.terms.find(VOCABULARY[name], cell)
        if key is None:
            self._unplace(heading, cell)
        return key

    def term_of(self, name: str) -> str | None:
        """The term in the first cell of a field."""
        return next((self.term(name, cell, heading) for _, heading, cell in self.of(name)), None)

    def terms_of(self, name: str) -> list[tuple[str | None, str]]:
        """The terms in the cells of a field, of several values each, with the words as given."""
        return [
            (self.term(name, word, heading), word)
            for _, heading, cell in self.of(name)
            for word in _SEVERAL.split(cell)
            if word
        ]

    # ---------------------------------------------------------------------------------------------- the site

    def site(self) -> SiteIn:
        """Make a site of the row, with the report that it holds."""
        claims = [self._claim()] if self.reports else []
        names = tuple(self._names())
        identifiers = tuple(self._identifiers())
        point, outlines = self._position()
        draft = SiteDraft(
            names=names,
            type=self.term_of("type"),
            functions=_kept(self.terms_of("function")),
            periods=_kept(self.terms_of("period")),
            age=self.one("age"),
            country=self._country(),
            governorate=self.one("governorate"),
            district=self.one("district"),
            locality=self.one("locality"),
            point=point,
            precision_m=self._precision(),
            outlines=outlines,
            designations=tuple(self._designations()),
            identifiers=identifiers,
            significance=self.one("significance"),
            description=self.one("description"),
            custodian=self.one("custodian"),
            visibility=Visibility(self.term_of("visibility") or Visibility.PUBLIC),
        )
        keys = [f"{i.scheme} {i.value}" for i in identifiers] + [fold(name.text) for name in names]
        self.key = keys[0] if keys else fold(self.one("number"))
        if self.one("number"):
            names = names or (Name(self.one("number"), "en"),)
            draft = replace(draft, identifiers=(*identifiers, Identifier("number", self.one("number"))))
            self.key = fold(self.one("number"))
        note = "As given in the table:\n" + "\n".join(f"{h.strip()}: {c}" for h, c in self.noted.items())
        if self.noted and claims:
            claims[0].draft = replace(claims[0].draft, notes=(note,))
        elif self.noted:
            draft = replace(draft, notes=(note,))
        refers = self.reports and not draft.country
        cited = ("names", "point") if point else ("names",)
        return SiteIn(
            row=self.line, draft=draft, claims=claims, fates=self.fates, locator=f"row {self.line}", cited=cited,
            part_of=self.one("part_of"), must_exist=refers or bool(self.one("number")), noted=tuple(self.noted),
        )  # fmt: skip

    def _names(self) -> Iterator[Name]:
        kinds: dict[str, NameKind] = {"name": "preferred", "alternate": "alternate", "historic": "historic"}
        usual: set[str] = set()
        for name, lang, _, cell in self.said:
            if name not in (*kinds, "transliteration"):
                continue
            words = [cell] if name == "name" else [word for word in _SEVERAL.split(cell) if word]
            for word in words:
                tag = lang or ("en" if word.isascii() else _LANGUAGE.get(script_of(word), "en"))
                kind = kinds.get(name, "transliteration")
                if kind == "preferred" and tag in usual:
                    kind = "alternate"
                usual.update({tag} if kind == "preferred" else ())
                yield Name(word, tag, kind)

    def _identifiers(self) -> Iterator[Identifier]:
        for scheme, _, cell in self.of("identifier"):
            yield Identifier(self.mapping.file_scheme if scheme in ("", "file") else scheme, cell)

    def _country(self) -> str:
        for _, heading, cell in self.of("country"):
            if cell == UNKNOWN_COUNTRY:
                return cell
            first, *others = re.split(r"\s*[,;|/]\s*", cell)
            key = self.terms.peek("country", cell) or self.terms.find("country", first)
            if key is None or (others and self.terms.peek("country", cell) is None):
                self._unplace(heading, cell)
            return key or ""
        return ""

    def _position(self) -> tuple[Point | None, tuple[Outline, ...]]:
        """The point of the row, in one column or in two, and its outline."""
        try:
            for _, _, cell in self.of("point"):
                return read_point(cell), ()
            for _, _, cell in self.of("outline"):
                shape: dict[str, Any] = json.loads(cell)
                if shape.get("type") == "Point":
                    return Point(float(shape["coordinates"][1]), float(shape["coordinates"][0])), ()
                return self._pair(), (Outline("site", cell),)
            return self._pair(), ()
        except (HeritageError, ValueError, KeyError, IndexError, TypeError, AttributeError) as problem:
            told = problem if isinstance(problem, HeritageError) else NoShape()
            for _, heading, cell in self.of("point", "outline", "lat", "lon"):
                self.wrong(heading, cell, told)
            return None, ()

    def _pair(self) -> Point | None:
        lat, lon = self.one("lat"), self.one("lon")
        if not lat and not lon:
            return None
        plain = [western_digits(number).replace("٫", ".") for number in (lat, lon)]
        if all(re.fullmatch(r"[-+]?\d+(?:\.\d+)?", number) for number in plain):
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
            texts=tuple(LanguageText(lang or _LANGUAGE.get(script_of(t), "en"), t) for lang, _, t in self.of("text")),
            coverage=Coverage(means=means),
            recommendation=self.term_of("recommendation"),
            priority=self.term_of("priority"),
            identifiers=tuple(Identifier(self.mapping.file_scheme, cell) for _, _, cell in self.of("report")),
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


def _kept(found: list[tuple[str | None, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key, _ in found if key is not None))
