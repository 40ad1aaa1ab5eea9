"""What reports call a field of a record, where a citation or a correction speaks of one field only."""

from __future__ import annotations

import re

from heritage_app.reports.wording import Wording, unvowelled
from heritage_app.reports.words import LANGUAGES, WORDS

_COLUMN_END = re.compile("_(text|edtf|earliest|latest|id)$")
"""A date is kept in four columns, and an actor by its id: all of them are one field to a reader."""

FIELD_WORDS: dict[str, tuple[str, str, str]] = {
    "actor": ("Who did it", "Qui l’a fait", "المنفّذ"),
    "assessment_due": ("Next assessment due", "Prochaine évaluation", "موعد التقييم التالي"),
    "attributed_to": ("Attributed to", "Attribué à", "منسوب إلى"),
    "attributions": ("Attribution", "Attribution", "النسبة"),
    "category": ("Category", "Catégorie", "الفئة"),
    "certainty": ("Certainty", "Certitude", "درجة اليقين"),
    "claimant_role": ("Role of the claimant", "Fonction de l’auteur", "صفة صاحب القول"),
    "condition_given": ("Condition as given", "État tel que donné", "الحالة كما وردت"),
    "condition_scale": ("Scale of the condition", "Échelle de l’état", "سلّم الحالة"),
    "cost_high": ("Highest cost", "Coût le plus élevé", "الكلفة القصوى"),
    "cost_likely": ("Likely cost", "Coût probable", "الكلفة المرجّحة"),
    "cost_low": ("Lowest cost", "Coût le plus bas", "الكلفة الدنيا"),
    "coverage_gap": ("What could not be seen", "Ce qui n’a pu être vu", "ما تعذّرت معاينته"),
    "coverage_means": ("What could be seen", "Ce qui a pu être vu", "ما أمكنت معاينته"),
    "coverage_share": ("Share that could be seen", "Part qui a pu être vue", "النسبة التي أمكنت معاينتها"),
    "currency": ("Currency", "Monnaie", "العملة"),
    "district": ("District", "District", "المنطقة"),
    "done": ("When it was done", "Date des travaux", "تاريخ التنفيذ"),
    "duration_high": ("Longest duration", "Durée la plus longue", "المدة القصوى"),
    "duration_low": ("Shortest duration", "Durée la plus courte", "المدة الدنيا"),
    "duration_unit": ("Unit of the duration", "Unité de la durée", "وحدة المدة"),
    "first_seen_damaged": ("First seen damaged", "Vu endommagé pour la première fois", "أول مرة شوهد متضررًا"),
    "given": ("As the source has it", "Dans les termes de la source", "بلفظ المصدر"),
    "handled_by": ("Dealt with by", "Pris en charge par", "الجهة المتولّية"),
    "horizon": ("By when", "Échéance", "الأجل"),
    "involved": ("Who is involved", "Personnes concernées", "المعنيّون"),
    "kind": ("Kind", "Nature", "النوع"),
    "known": ("Last known", "Dernière information", "آخر ما عُرف"),
    "last_seen_intact": ("Last seen intact", "Vu intact pour la dernière fois", "آخر مرة شوهد سليمًا"),
    "lang": ("Language of the text", "Langue du texte", "لغة النص"),
    "locality": ("Locality", "Localité", "البلدة"),
    "met_in": ("Where it was met", "Où le danger a été constaté", "مكان مصادفته"),
    "notes": ("Notes", "Notes", "ملاحظات"),
    "outlines": ("Outlines", "Contours", "الحدود"),
    "part": ("Part of the site", "Partie du site", "جزء الموقع"),
    "position": ("Order in the list", "Ordre dans la liste", "الترتيب في القائمة"),
    "precision_m": ("Precision in metres", "Précision en mètres", "الدقة بالأمتار"),
    "printable": ("Whether it may be printed", "Impression autorisée", "جواز الطباعة"),
    "quotation": ("Words of the source", "Termes de la source", "لفظ المصدر"),
    "quotation_lang": ("Language of the words", "Langue des termes", "لغة اللفظ"),
    "role": ("Role", "Rôle", "الدور"),
    "said_by": ("Who says so", "Qui le dit", "صاحب القول"),
    "scope": ("What it is about", "Portée", "النطاق"),
    "share_high": ("Largest share intact", "Part intacte la plus grande", "أعلى نسبة سليمة"),
    "share_low": ("Smallest share intact", "Part intacte la plus petite", "أدنى نسبة سليمة"),
    "since": ("Since", "Depuis", "منذ"),
    "stage": ("Stage", "Étape", "المرحلة"),
    "stances": ("Where others stand", "Positions des autres", "مواقف الآخرين"),
    "state": ("State", "Situation", "الوضع الحالي"),
    "text_lang": ("Language of the text", "Langue du texte", "لغة النص"),
    "texts": ("What is told", "Récit", "ما ورد"),
    "visibility": ("Who may see it", "Qui peut le voir", "من يحق له الاطلاع"),
    "visit_interval_months": ("Months between visits", "Mois entre deux visites", "عدد الأشهر بين زيارتين"),
    "wording": ("How strongly it is attributed", "Force de l’attribution", "قوة النسبة"),
}
"""Fields that no heading of a report is called by, in English, French and Arabic."""


_LISTS = {
    "place_type": "type",
    "site_function": "functions",
    "cultural_period": "periods",
    "damage_extent": "extent",
    "report_kind": "kind",
    "designation_scheme": "designations",
    "disturbance_category": "category",
    "disturbance_cause": "cause",
    "disturbance_effect": "effects",
    "threat_probability": "probability",
    "intervention_kind": "interventions",
}
"""Lists of terms that are called otherwise than the field that they are the list of."""


def list_word(wording: Wording, vocabulary: str) -> str:
    """A list of terms in words: the field that it is the list of."""
    return field_word(wording, _LISTS.get(vocabulary, vocabulary))


def field_word(wording: Wording, name: str) -> str:
    """A field in words, `occurred_edtf` and `text.text` included; a name that nobody knows is printed as it is kept."""
    bare = name.rsplit(".", 1)[-1]
    for key in (bare, _COLUMN_END.sub("", bare)):
        if key in FIELD_WORDS:
            return unvowelled(FIELD_WORDS[key][LANGUAGES.index(wording.lang)])
        if key in WORDS and "{" not in WORDS[key][0]:
            return wording.word(key)
    return bare.replace("_", " ")
