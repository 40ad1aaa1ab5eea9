"""What the window says of the registry's things: terms, dates, amounts and sentences, in its language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, QObject, Qt

from heritage_app.domain import deed_words as deed
from heritage_app.domain.account import Role
from heritage_app.domain.errors import HeritageError
from heritage_app.ui.desk import SHORT_CONDITIONS

if TYPE_CHECKING:
    from decimal import Decimal

    from heritage_app.domain.claims import Flag
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.restoration import EstimateDraft
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.vocabulary import Term
    from heritage_app.ui.desk import RegistryDesk

DOT = "  ·  "


class Say:
    """Terms, dates and amounts in the language of a desk."""

    def __init__(self, desk: RegistryDesk) -> None:
        self._desk = desk
        self._known: Mapping[str, tuple[Term, ...]] | None = None
        self._index: dict[str, dict[str, Term]] = {}

    @property
    def lang(self) -> str:
        """The language: en, fr or ar."""
        return self._desk.lang

    def term(self, vocabulary: str, key: str | None) -> str:
        """The label of a term; its key while the vocabulary is not read or does not hold it; empty for None."""
        if key is None:
            return ""
        if self._known is not self._desk.terms:
            self._known = self._desk.terms
            self._index = {name: {term.key: term for term in terms} for name, terms in self._known.items()}
        term = self._index.get(vocabulary, {}).get(key)
        return term.label(self.lang) if term is not None else str(key).replace("-", " ")

    def terms(self, vocabulary: str, keys: Sequence[str]) -> str:
        """Labels of several terms as one text."""
        return self.listed([self.term(vocabulary, key) for key in keys])

    def listed(self, parts: Sequence[str]) -> str:
        """Several texts as one, with the comma of the language; empty ones are left out."""
        return ("، " if self.lang == "ar" else ", ").join(part for part in parts if part)

    def series(self, parts: Sequence[str]) -> str:
        """Several texts that hold commas as one, with the semicolon of the language."""
        return {"ar": "؛ ", "fr": "\u00a0; "}.get(self.lang, "; ").join(parts)

    def short_conditions(self) -> dict[str, str]:
        """Short words for the condition scale, by key."""
        from heritage_app.domain.vocabulary import Condition

        vocabulary = SHORT_CONDITIONS if SHORT_CONDITIONS in self._desk.terms else "condition"
        return {str(condition): self.term(vocabulary, condition) for condition in Condition}

    def date(self, when: HeritageDate | None) -> str:
        """A date in full words; empty for None."""
        from heritage_app.domain.dates import say

        return say(when.edtf, self.lang, digits=self._desk.digits) if when is not None and when.edtf else ""

    def both_dates(self, when: HeritageDate | None) -> str:
        """A date in words with the Hijri one beside it; what was typed, where a Hijri month or year was."""
        from heritage_app.domain.dates import entered_in_hijri, hijri_words

        said = self.date(when)
        if when is None or not when.edtf:
            return said
        hijri = hijri_words(when.edtf, self.lang)
        if hijri:
            return DOT.join((said, self.figures(hijri)))
        return DOT.join((said, f"\u2068{when.text}\u2069")) if entered_in_hijri(when) else said

    def short_date(self, edtf: str) -> str:
        """A date in few words, from its EDTF; empty for the empty one."""
        from heritage_app.domain.dates import say_short

        return say_short(edtf, self.lang, digits=self._desk.digits) if edtf else ""

    def moment(self, iso: str) -> str:
        """A moment of the history (UTC, ISO 8601) as local day and time, short."""
        moment = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
        return QLocale().toString(moment, "d MMM yyyy، HH:mm" if self.lang == "ar" else "d MMM yyyy, HH:mm")

    def duration(self, draft: EstimateDraft) -> str:
        """How long an estimate says it takes; empty where it does not say."""
        from heritage_app.domain.money import Duration, say_duration

        if draft.duration_low is None and draft.duration_high is None:
            return ""
        unit = "month" if draft.duration_unit == "month" else "year"
        digits = "arabic-indic" if self._desk.digits == "arabic-indic" else "western"
        return say_duration(Duration(draft.duration_low, draft.duration_high, unit), self.lang, digits=digits)  # type: ignore[arg-type]

    def cost(self, draft: EstimateDraft) -> str:
        """What an estimate says it costs, exactly; empty where it does not say."""
        return self.amounts((draft.cost_low, draft.cost_likely, draft.cost_high), draft.currency)

    def amounts(self, figures: Sequence[Decimal | None], currency: str) -> str:
        """Low, likely and high figure of one currency, exactly, each once; empty where none is given."""
        from heritage_app.domain.money import Money, say_money

        amounts = dict.fromkeys(amount for amount in figures if amount is not None)
        return " – ".join(say_money(Money(amount, currency), self.lang) for amount in amounts)

    def share(self, draft: EstimateDraft) -> str:
        """Which share of the place an estimate says is intact; empty where it does not say."""
        shares = dict.fromkeys(s for s in (draft.share_low, draft.share_high) if s is not None)
        if not shares:
            return ""
        figures = "–".join(f"{share:f}" for share in shares)
        return QCoreApplication.translate("Say", "{share} % intact").format(share=self.figures(figures))

    def figures(self, text: str) -> str:
        """*text* in the digits of the language."""
        if self._desk.digits != "arabic-indic":
            return text
        return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    def flags(self, record: SiteRecord) -> list[tuple[Flag, str]]:
        """Every flag of a record with the sentence that says why it is up."""
        from heritage_app.domain.flag_words import FlagWords

        digits = "arabic-indic" if self._desk.digits == "arabic-indic" else "western"
        words = FlagWords(record, self._desk.terms, self.lang, digits)  # type: ignore[arg-type]
        return [(flag, words.explain(flag)) for flag in record.flags]

    def window(self, report: DamageRow) -> str:
        """Within which days an event lies that nobody saw; empty where its date is entered or nothing bounds it."""
        event = report.event if report.draft.occurred is None else None
        return self.date(event)

    def error(self, error: Exception) -> str:
        """An error in the language of the window: its template translated, then filled in."""
        from heritage_app.domain.errors import DraftRefused, HeritageError

        if isinstance(error, DraftRefused):
            return ". ".join(error_words(problem).rstrip(".") for problem in error.problems)
        return error_words(error) if isinstance(error, HeritageError) else str(error)


def error_words(error: HeritageError) -> str:
    """One error, its template translated and filled in with its facts."""
    facts = {
        name: role_words(fact)
        if isinstance(fact, Role)
        else error_words(fact)  # why, as a part of the sentence
        if isinstance(fact, HeritageError)
        else fact
        for name, fact in error.facts.items()
    }
    return QCoreApplication.translate("HeritageError", error.template).format(**facts)


def role_words(role: Role) -> str:
    """What a role is called."""
    translate = QCoreApplication.translate
    return {
        Role.VIEWER: translate("Roles", "viewer"),
        Role.EDITOR: translate("Roles", "editor"),
        Role.REVIEWER: translate("Roles", "reviewer"),
        Role.ADMINISTRATOR: translate("Roles", "administrator"),
    }[role]


def in_quotes(text: str, lang: str) -> str:
    """*text* in the quotation marks of its language."""
    marks = {"ar": "«{}»", "fr": "« {} »"}
    return marks.get(lang.split("-")[0], "“{}”").format(text)


class Counts(QObject):
    """Numbers with their nouns. A class, since `tr` alone tells the gatherer of texts that a noun has plural forms."""

    def sites(self, number: int) -> str:
        """“9 sites”."""
        one, many = self.tr("1 site"), self.tr("%Ln sites", "", number)
        return one if number == 1 else many

    def sources(self, number: int) -> str:
        """“3 sources”, or that there is none."""
        none, one, many = self.tr("Unsourced"), self.tr("1 source"), self.tr("%Ln sources", "", number)
        return many if number > 1 else one if number else none

    def disagreeing(self, number: int) -> str:
        """“2 estimates disagree”."""
        return self.tr("%Ln estimates disagree", "", number)

    def photos(self, number: int) -> str:
        """“8 photos”."""
        one, many = self.tr("1 photo"), self.tr("%Ln photos", "", number)
        return one if number == 1 else many

    def photos_added(self, number: int) -> str:
        """“7 photos were added.”."""
        one, many = self.tr("1 photo was added."), self.tr("%Ln photos were added.", "", number)
        return one if number == 1 else many

    def photos_trashed(self, number: int) -> str:
        """“2 photos were moved to the trash.”."""
        one = self.tr("1 photo was moved to the trash.")
        return one if number == 1 else self.tr("%Ln photos were moved to the trash.", "", number)

    def files_refused(self, number: int) -> str:
        """“3 files could not be added.”; of one it is said which."""
        return self.tr("%Ln files could not be added.", "", number)


def count_sites(number: int) -> str:
    """“9 sites”."""
    return Counts().sites(number)


def count_sources(number: int) -> str:
    """“3 sources”, or that there is none."""
    return Counts().sources(number)


def count_disagreeing(number: int) -> str:
    """“2 estimates disagree”."""
    return Counts().disagreeing(number)


FIELDS = {
    "names": QT_TRANSLATE_NOOP("Field", "name"),
    "captions": QT_TRANSLATE_NOOP("Field", "what the photo shows"),
    "taken": QT_TRANSLATE_NOOP("Field", "taken on"),
    "view_direction": QT_TRANSLATE_NOOP("Field", "view direction"),
    "photographer": QT_TRANSLATE_NOOP("Field", "photographer"),
    "credit": QT_TRANSLATE_NOOP("Field", "credit line"),
    "rights": QT_TRANSLATE_NOOP("Field", "rights"),
    "same_view_as": QT_TRANSLATE_NOOP("Field", "same view as"),
    "graphic": QT_TRANSLATE_NOOP("Field", "graphic"),
    "type": QT_TRANSLATE_NOOP("Field", "type"),
    "country": QT_TRANSLATE_NOOP("Field", "country"),
    "governorate": QT_TRANSLATE_NOOP("Field", "governorate"),
    "district": QT_TRANSLATE_NOOP("Field", "district"),
    "locality": QT_TRANSLATE_NOOP("Field", "locality"),
    "part_of": QT_TRANSLATE_NOOP("Field", "part of"),
    "point": QT_TRANSLATE_NOOP("Field", "coordinates"),
    "located_by": QT_TRANSLATE_NOOP("Field", "how the coordinates are known"),
    "periods": QT_TRANSLATE_NOOP("Field", "periods"),
    "age": QT_TRANSLATE_NOOP("Field", "age"),
    "functions": QT_TRANSLATE_NOOP("Field", "function"),
    "description": QT_TRANSLATE_NOOP("Field", "description"),
    "significance": QT_TRANSLATE_NOOP("Field", "significance"),
    "custodian": QT_TRANSLATE_NOOP("Field", "owner or custodian"),
    "designations": QT_TRANSLATE_NOOP("Field", "designations"),
    "identifiers": QT_TRANSLATE_NOOP("Field", "identifiers elsewhere"),
    "outlines": QT_TRANSLATE_NOOP("Field", "outlines"),
    "tags": QT_TRANSLATE_NOOP("Field", "tags"),
    "notes": QT_TRANSLATE_NOOP("Field", "notes"),
    "visibility": QT_TRANSLATE_NOOP("Field", "who may see it"),
    "visit_interval_months": QT_TRANSLATE_NOOP("Field", "months between visits"),
    "condition": QT_TRANSLATE_NOOP("Field", "condition"),
    "condition_given": QT_TRANSLATE_NOOP("Field", "condition as given"),
    "occurred": QT_TRANSLATE_NOOP("Field", "day of the event"),
    "observed": QT_TRANSLATE_NOOP("Field", "day it was seen"),
    "last_seen_intact": QT_TRANSLATE_NOOP("Field", "last seen intact"),
    "first_seen_damaged": QT_TRANSLATE_NOOP("Field", "first seen damaged"),
    "extent": QT_TRANSLATE_NOOP("Field", "extent"),
    "causes": QT_TRANSLATE_NOOP("Field", "causes"),
    "effects": QT_TRANSLATE_NOOP("Field", "effects"),
    "attributions": QT_TRANSLATE_NOOP("Field", "attribution"),
    "texts": QT_TRANSLATE_NOOP("Field", "what happened"),
    "text": QT_TRANSLATE_NOOP("Field", "text"),
    "known": QT_TRANSLATE_NOOP("Field", "last known"),
    "state": QT_TRANSLATE_NOOP("Field", "state"),
    "kind": QT_TRANSLATE_NOOP("Field", "kind"),
    "stated": QT_TRANSLATE_NOOP("Field", "day it was said"),
    "stage": QT_TRANSLATE_NOOP("Field", "stage"),
    "since": QT_TRANSLATE_NOOP("Field", "since"),
    "cost_low": QT_TRANSLATE_NOOP("Field", "lowest cost"),
    "cost_likely": QT_TRANSLATE_NOOP("Field", "likely cost"),
    "cost_high": QT_TRANSLATE_NOOP("Field", "highest cost"),
    "feasibility": QT_TRANSLATE_NOOP("Field", "feasibility"),
    "category": QT_TRANSLATE_NOOP("Field", "category"),
    "cause": QT_TRANSLATE_NOOP("Field", "cause"),
    "probability": QT_TRANSLATE_NOOP("Field", "probability"),
    "horizon": QT_TRANSLATE_NOOP("Field", "by when"),
    "done": QT_TRANSLATE_NOOP("Field", "when it was done"),
    "compatible": QT_TRANSLATE_NOOP("Field", "whether it suits the fabric"),
    "duration": QT_TRANSLATE_NOOP("Field", "how long it takes"),
    "includes": QT_TRANSLATE_NOOP("Field", "what is included"),
    "share": QT_TRANSLATE_NOOP("Field", "share intact"),
    "conditions": QT_TRANSLATE_NOOP("Field", "conditions"),
}
"""Fields of records, as a sentence names them."""


def field_words(field: str) -> str:
    """What a sentence calls a field; one without a name of its own is called as the registry keeps it."""
    return QCoreApplication.translate("Field", str(FIELDS[field])) if field in FIELDS else field.replace("_", " ")


def wording_sentence(wording: str) -> str:
    """How strongly damage is attributed to an actor, with a place for the name."""
    translate = QCoreApplication.translate
    sentences = {
        "reported": translate("Say", "reportedly by {actor}"),
        "alleged": translate("Say", "allegedly by {actor}"),
        "suspected": translate("Say", "{actor} is suspected"),
        "confirmed": translate("Say", "confirmed: {actor}"),
    }
    return sentences[wording]


def deed_words(verb: str, subject: str) -> str:
    """What a deed did, as undo and history name it: “add damage report to Temple of Bel”."""
    return deed.deed_words(verb, subject, QLocale().name().split("_")[0])
