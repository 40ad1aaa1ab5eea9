"""What the window says of the registry's things: terms, dates, amounts and sentences, in its language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from heritage_app.ui.desk import SHORT_CONDITIONS

if TYPE_CHECKING:
    from heritage_app.domain.claims import Verdict
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.errors import HeritageError
    from heritage_app.domain.restoration import EstimateDraft
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

    def short_conditions(self) -> dict[str, str]:
        """Short words for the condition scale, by key."""
        from heritage_app.domain.vocabulary import Condition

        vocabulary = SHORT_CONDITIONS if SHORT_CONDITIONS in self._desk.terms else "condition"
        return {str(condition): self.term(vocabulary, condition) for condition in Condition}

    def date(self, when: HeritageDate | None) -> str:
        """A date in full words; empty for None."""
        from heritage_app.domain.dates import say

        return say(when.edtf, self.lang, digits=self._desk.digits) if when is not None and when.edtf else ""

    def short_date(self, edtf: str) -> str:
        """A date in few words, from its EDTF; empty for the empty one."""
        from heritage_app.domain.dates import say_short

        return say_short(edtf, self.lang, digits=self._desk.digits) if edtf else ""

    def moment(self, iso: str) -> str:
        """A moment of the history (UTC, ISO 8601) as local day and time, short."""
        moment = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
        return QLocale().toString(moment, "d MMM yyyy, HH:mm")

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
        from heritage_app.domain.money import Money, say_money

        amounts = dict.fromkeys(a for a in (draft.cost_low, draft.cost_likely, draft.cost_high) if a is not None)
        return " – ".join(say_money(Money(amount, draft.currency), self.lang) for amount in amounts)

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

    def error(self, error: Exception) -> str:
        """An error in the language of the window: its template translated, then filled in."""
        from heritage_app.domain.errors import DraftRefused, HeritageError

        if isinstance(error, DraftRefused):
            return " ".join(error_words(problem) for problem in error.problems)
        return error_words(error) if isinstance(error, HeritageError) else str(error)


def error_words(error: HeritageError) -> str:
    """One error, its template translated and filled in with its facts."""
    return QCoreApplication.translate("HeritageError", error.template).format(**error.facts)


def in_quotes(text: str, lang: str) -> str:
    """*text* in the quotation marks of its language."""
    marks = {"ar": "«{}»", "fr": "« {} »"}
    return marks.get(lang.split("-")[0], "“{}”").format(text)


def count_sites(number: int) -> str:
    """“9 sites”."""
    tr = QCoreApplication.translate
    return tr("Say", "1 site") if number == 1 else tr("Say", "%Ln sites", "", number)


def count_sources(number: int) -> str:
    """“3 sources”, or that there is none."""
    tr = QCoreApplication.translate
    if number == 0:
        return tr("Say", "Unsourced")
    return tr("Say", "1 source") if number == 1 else tr("Say", "%Ln sources", "", number)


def count_disagreeing(number: int) -> str:
    """“2 estimates disagree”."""
    return QCoreApplication.translate("Say", "%Ln estimates disagree", "", number)


def rule_sentence(verdict: Verdict) -> str:
    """Why the condition is what it is, in one sentence."""
    tr = QCoreApplication.translate
    sentences = {
        "none": tr("Say", "No accepted report gives a condition. That does not mean that the place is intact."),
        "only": tr("Say", "Only one accepted report gives a condition."),
        "evidence": tr("Say", "The report with the highest evidence decides."),
        "latest": tr("Say", "Among reports of equal evidence, the latest event decides."),
        "severity": tr("Say", "Among reports of equal evidence and date, the most severe decides."),
        "person": tr("Say", "Chosen by a person: {reason}").replace("{reason}", verdict.reason),
    }
    return sentences[verdict.rule]


def flag_sentence(kind: str) -> str:
    """What a flag means, in one sentence."""
    tr = QCoreApplication.translate
    sentences = {
        "unsafe-to-visit": tr("Say", "A hazard here, at the place this is part of, or at a part is not cleared."),
        "estimates-disagree": tr("Say", "Estimates of what restoration takes contradict each other."),
        "reports-conflict": tr("Say", "Accepted reports on one event cannot all be right."),
        "needs-verification": tr("Say", "Damage is accepted on evidence below imagery."),
        "unsourced": tr("Say", "An accepted report rests on no source."),
        "no-recent-visit": tr("Say", "No visit to the place is recorded within its interval."),
        "assessment-due": tr("Say", "The day set for the next assessment has come."),
        "incomplete": tr("Say", "Fields of the minimum data standard are empty: {fields}."),
    }
    return sentences[kind]


def wording_sentence(wording: str) -> str:
    """How strongly damage is attributed to an actor, with a place for the name."""
    tr = QCoreApplication.translate
    sentences = {
        "reported": tr("Say", "reportedly by {actor}"),
        "alleged": tr("Say", "allegedly by {actor}"),
        "suspected": tr("Say", "{actor} is suspected"),
        "confirmed": tr("Say", "confirmed: {actor}"),
    }
    return sentences[wording]


def deed_words(verb: str, subject: str) -> str:
    """What a deed did, as undo and history name it: “add damage report to Temple of Bel”."""
    tr = QCoreApplication.translate
    known = {
        "site.add": tr("Deed", "add site {subject}"),
        "site.edit": tr("Deed", "edit {subject}"),
        "damage.add": tr("Deed", "add damage report to {subject}"),
        "damage.edit": tr("Deed", "edit damage report of {subject}"),
        "estimate.add": tr("Deed", "add estimate to {subject}"),
        "estimate.edit": tr("Deed", "edit estimate of {subject}"),
        "hazard.add": tr("Deed", "add hazard at {subject}"),
        "hazard.edit": tr("Deed", "edit hazard at {subject}"),
        "source.add": tr("Deed", "add source {subject}"),
        "source.edit": tr("Deed", "edit source {subject}"),
        "source.cite": tr("Deed", "cite {subject}"),
        "citation.add": tr("Deed", "cite {subject}"),
        "citation.edit": tr("Deed", "edit citation of {subject}"),
        "actor.add": tr("Deed", "add {subject}"),
        "actor.edit": tr("Deed", "edit {subject}"),
        "record.trash": tr("Deed", "move {subject} to the trash"),
        "record.restore": tr("Deed", "restore {subject}"),
        "history.undo": tr("Deed", "undo a change of {subject}"),
        "registry.sample": tr("Deed", "fill the sample registry"),
    }
    other = tr("Deed", "change {subject}")
    name = subject or tr("Deed", "a record")
    return known.get(verb, other).replace("{subject}", f"\u2068{name}\u2069")
