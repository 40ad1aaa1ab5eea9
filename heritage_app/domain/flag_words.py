"""Each flag in one sentence, in English, French and Arabic: what it rests on, with names and dates.

Sentences list what they rest on and never count it, so that no language needs a plural.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from heritage_app.domain.claims import Flag, hazard_summary
from heritage_app.domain.dates import day_to_iso, hijri_beside, say
from heritage_app.domain.text import isolate
from heritage_app.domain.vocabulary import FlagKind

if TYPE_CHECKING:
    from heritage_app.domain.money import Digits
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.vocabulary import Term

Sentence = tuple[str, str, str]
"""English, French, Arabic."""

_SENTENCES: Mapping[str, Sentence] = {
    "unsafe": (
        "Not cleared: {hazards}.",
        "Non écarté\u00a0: {hazards}.",
        "لم يُزَل الخطر: {hazards}.",
    ),
    "unsafe-withheld": (
        "A hazard here, at a parent or at a part is not cleared.",
        "Un danger n’est pas écarté ici, sur le site dont celui-ci fait partie ou sur l’une de ses parties.",
        "هنا أو في الموقع الأكبر أو في أحد الأجزاء خطر لم يُزَل.",
    ),
    "hazard": ("{kind} at {place} ({facts})", "{kind}, {place} ({facts})", "{kind} في {place} ({facts})"),
    "last-known": ("last known {date}", "dernière information\u00a0: {date}", "آخر علم به: {date}"),
    "estimates-disagree": (
        "Estimates of restoration contradict each other: {claims}.",
        "Des estimations de restauration se contredisent\u00a0: {claims}.",
        "تقديرات الترميم متعارضة: {claims}.",
    ),
    "reports-conflict": (
        "Accepted reports on one event cannot all be right: {claims}.",
        "Des rapports acceptés sur un même événement ne peuvent pas tous être exacts\u00a0: {claims}.",
        "تقارير مقبولة عن حدث واحد لا يمكن أن تصحّ كلها: {claims}.",
    ),
    "needs-verification": (
        "Damage is accepted on evidence below imagery: {claims}.",
        "Des dommages sont acceptés sur des preuves inférieures à l’imagerie\u00a0: {claims}.",
        "قُبل ضرر بدرجة إثبات أدنى من الصور: {claims}.",
    ),
    "unsourced": (
        "Accepted without any source: {claims}.",
        "Accepté sans aucune source\u00a0: {claims}.",
        "مقبول بلا أي مصدر: {claims}.",
    ),
    "no-recent-visit": (
        "Nobody has looked from the ground since the interval for visits ended on {date}.",
        "Personne n’est allé voir sur place depuis la fin de l’intervalle de visite, le {date}.",
        "لم يعاين أحد الموقع ميدانيًا منذ انتهاء مدة الزيارة في {date}.",
    ),
    "never-visited": (
        "No look from the ground is recorded.",
        "Aucune visite sur place n’est consignée.",
        "لا توجد معاينة ميدانية مسجَّلة.",
    ),
    "assessment-due": (
        "The next assessment was due on {date}.",
        "La prochaine évaluation était prévue le {date}.",
        "كان موعد التقييم التالي {date}.",
    ),
    "incomplete": (
        "The minimum data standard asks for more: {fields}.",
        "La norme minimale de données demande encore\u00a0: {fields}.",
        "ينقص الحدَّ الأدنى من البيانات: {fields}.",
    ),
    "possible-duplicate": (
        "May be the same site as {sites}: the name is alike and the place is the same.",
        "Peut-être le même site que {sites}\u00a0: le nom est semblable et le lieu est le même.",
        "قد يكون الموقع نفسه المسجَّل باسم {sites}: الاسم متقارب والمكان واحد.",
    ),
    "parts-differ": (
        "The worst part, {sites}, is in the condition “{worst}”; of the site itself “{stated}” is said. "
        "Parts assessed: {assessed} of {total}.",
        "La partie la plus atteinte, {sites}, est dans l’état «\u00a0{worst}\u00a0»\u00a0; du site lui-même, on dit "
        "«\u00a0{stated}\u00a0». Parties évaluées\u00a0: {assessed} sur {total}.",
        "أسوأ الأجزاء، {sites}، حالته «{worst}»، والمذكور عن الموقع نفسه «{stated}». "
        "الأجزاء المقيَّمة: {assessed} من {total}.",
    ),
    "nobody": ("nobody named", "personne nommée", "دون ذكر اسم"),
    "undated": ("undated", "sans date", "بلا تاريخ"),
}

FIELD_WORDS: Mapping[str, Sentence] = {
    "type": ("kind of place", "type de lieu", "نوع المكان"),
    "country": ("country", "pays", "البلد"),
    "governorate": ("governorate", "gouvernorat", "المحافظة"),
    "point": ("coordinates", "coordonnées", "الإحداثيات"),
    "located_by": ("how the point is known", "origine des coordonnées", "مصدر الإحداثيات"),
    "periods": ("periods", "périodes", "العصور"),
    "functions": ("functions", "fonctions", "الوظائف"),
    "description": ("description", "description", "الوصف"),
}
"""Fields of the minimum data standard, as a sentence names them."""


class FlagWords:
    """Says the flags of one record in one language."""

    def __init__(
        self,
        record: SiteRecord,
        terms: Mapping[str, Sequence[Term]],
        lang: str,
        digits: Digits = "western",
        *,
        hijri: bool = False,
    ) -> None:
        self._record, self._terms, self._digits, self._hijri = record, terms, digits, hijri
        self._lang = lang if lang in ("en", "fr", "ar") else "en"

    def explain(self, flag: Flag) -> str:
        """Say in one sentence why *flag* is up; what the record does not hold (any more) is not named."""
        kind = flag.kind
        if kind is FlagKind.UNSAFE:
            hazards = self._hazards()
            return self._fill("unsafe", hazards=hazards) if hazards else self._fill("unsafe-withheld")
        if kind in (FlagKind.NO_RECENT_VISIT, FlagKind.ASSESSMENT_DUE):
            if flag.since is None:
                return self._fill("never-visited")
            return self._fill(kind, date=self._date(day_to_iso(flag.since)))
        if kind is FlagKind.INCOMPLETE:
            return self._fill(kind, fields=self._join(self._field(field) for field in flag.fields))
        if kind is FlagKind.POSSIBLE_DUPLICATE:
            twins = {row.id: f"{isolate(row.name)} ({row.reference})" for row in self._record.twins}
            return self._fill(kind, sites=self._join(twins.get(claim, claim) for claim in flag.claims))
        if kind is FlagKind.PARTS_DIFFER:
            return self._parts(flag)
        claims = self._estimates(flag) if kind is FlagKind.ESTIMATES_DISAGREE else self._reports(flag)
        return self._fill(kind, claims=claims)

    # ---------------------------------------------------------------------------------------------- parts

    def _parts(self, flag: Flag) -> str:
        rollup = self._record.rollup
        names = {part.site_id: isolate(part.name) for part in rollup.parts}
        return self._fill(
            FlagKind.PARTS_DIFFER,
            sites=self._join(names[claim] for claim in flag.claims if claim in names),
            worst=self._term("condition", rollup.condition),
            stated=self._term("condition", self._record.verdict.condition),
            assessed=self._number(rollup.assessed),
            total=self._number(rollup.total),
        )

    def _hazards(self) -> str:
        places = {hazard.id: hazard.site_name for hazard in self._record.hazards}
        said = []
        for one in hazard_summary(self._record.hazards):
            facts = [self._term("hazard_state", one.state)]
            if one.known:
                facts.append(self._fill("last-known", date=self._date(one.known)))
            kind = self._term("hazard_kind", one.kind)
            said.append(self._fill("hazard", kind=kind, place=isolate(places[one.claims[0]]), facts=self._join(facts)))
        return self._join(said)

    def _reports(self, flag: Flag) -> str:
        said = []
        for report in self._record.damage:
            if report.id in flag.claims:
                when = report.when
                day = self._date(when.edtf) if when is not None else self._fill("undated")
                said.append(f"{self._term('condition', report.condition)} ({day})")
        return self._join(said)

    def _estimates(self, flag: Flag) -> str:
        rows = [row for row in self._record.estimates if row.id in flag.claims]
        return self._join(
            dict.fromkeys(isolate(row.claimant) if row.claimant else self._fill("nobody") for row in rows)
        )

    # ---------------------------------------------------------------------------------------------- words

    def _date(self, edtf: str) -> str:
        said = say(edtf, self._lang, digits=self._digits)
        beside = hijri_beside(edtf, self._lang, digits=self._digits) if self._hijri else ""
        return f"{said} / {beside}" if beside else said

    def _fill(self, key: str, **facts: str) -> str:
        return _SENTENCES[key][("en", "fr", "ar").index(self._lang)].format(**facts)

    def _field(self, field: str) -> str:
        return FIELD_WORDS[field][("en", "fr", "ar").index(self._lang)]

    def _term(self, vocabulary: str, key: str) -> str:
        return next((t.label(self._lang) for t in self._terms.get(vocabulary, ()) if t.key == key), str(key))

    def _number(self, number: int) -> str:
        said = str(number)
        return said.translate(_ARABIC_INDIC) if self._digits == "arabic-indic" else said

    def _join(self, parts: Iterable[str]) -> str:
        return ("، " if self._lang == "ar" else ", ").join(parts)


_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
