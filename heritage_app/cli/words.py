"""What the command line says of its own in French and Arabic; in English a text is its own key.

Terms come from the vocabularies, deeds from `domain.deed_words`, errors from the translations of the window.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftRefused, HeritageError
from heritage_app.domain.text import isolate

if TYPE_CHECKING:
    from heritage_app.domain.imported import CellProblem

_WORDS: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------------------------- headings of tables
    "By": ("Échéance", "الموعد المتوقع"),
    "Caption": ("Légende", "التعليق"),
    "Category": ("Catégorie", "الفئة"),
    "Cause": ("Cause", "السبب"),
    "Cited": ("Citée", "عدد الإحالات"),
    "Claim": ("Affirmation", "القول"),
    "Condition": ("État", "الحالة"),
    "Done": ("Faits", "الإنجاز"),
    "Entered": ("Saisi", "الإدخال"),
    "Evidence": ("Niveau de preuve", "درجة الإثبات"),
    "Field": ("Champ", "الحقل"),
    "File": ("Fichier", "الملف"),
    "Flag": ("Alerte", "التنبيه"),
    "Found": ("Trouvé", "سبب الظهور"),
    "Hazard": ("Danger", "الخطر"),
    "Id": ("Identifiant", "المعرّف"),
    "Kind": ("Nature", "النوع"),
    "Known": ("Dernière information", "آخر ما عُرف"),
    "List": ("Liste", "القائمة"),
    "Name": ("Nom", "الاسم"),
    "Pixels": ("Pixels", "البكسلات"),
    "Place": ("Lieu", "المكان"),
    "Probability": ("Probabilité", "الاحتمال"),
    "Question": ("Question", "السؤال"),
    "Published": ("Publié", "تاريخ النشر"),
    "Reference": ("Numéro", "الرقم"),
    "Report": ("Rapport", "التقرير"),
    "Said": ("Déclaré", "تاريخ القول"),
    "Since": ("Depuis", "منذ"),
    "Site": ("Site", "الموقع"),
    "Sites": ("Sites", "المواقع"),
    "Source": ("Source", "المصدر"),
    "Stage": ("Stade", "المرحلة"),
    "Stance": ("Position", "الموقف"),
    "State": ("Situation", "الوضع"),
    "Status": ("Statut", "الوضع"),
    "Taken": ("Prise", "تاريخ الالتقاط"),
    "Term": ("Terme", "المصطلح"),
    "Title": ("Titre", "العنوان"),
    "Trashed": ("Mis à la corbeille", "تاريخ الحذف"),
    "What": ("Objet", "الموضوع"),
    "When": ("Date", "التاريخ"),
    "Where": ("Passage", "الموضع"),
    "Words": ("Mots", "الكلمات"),
    "Who": ("Qui", "صاحب القول"),
    "Why": ("Raison", "السبب"),
    "Works": ("Travaux", "الأعمال"),
    # ------------------------------------------------------------------------------------- the page of a site
    "Restoration": ("Restauration", "الترميم"),
    "Parts say": ("Parties", "الأجزاء تقول"),
    "Location": ("Position", "الموضع"),
    "Parts": ("Parties", "الأجزاء"),
    "Damage": ("Dommages", "الأضرار"),
    "Restoration estimates": ("Estimations de restauration", "تقديرات الترميم"),
    "Restoration stages": ("Stades de restauration", "مراحل الترميم"),
    "Threats": ("Menaces", "التهديدات"),
    "Earlier works": ("Travaux antérieurs", "أعمال سابقة"),
    "Sources": ("Sources", "المصادر"),
    "History": ("Historique", "السجل الزمني"),
    "In the trash: {reason}": ("Dans la corbeille\u00a0: {reason}", "في سلة المحذوفات: {reason}"),
    "Part of {sites}": ("Fait partie de {sites}", "جزء من {sites}"),
    "{condition} ({assessed} of {total} parts assessed)": (
        "{condition} (parties évaluées\u00a0: {assessed} sur {total})",
        "{condition} (الأجزاء المقيَّمة: {assessed} من {total})",
    ),
    "; {count} accepted reports say otherwise": (
        "\u00a0; {count} rapports acceptés disent autre chose",
        "؛ تقارير مقبولة تقول غير ذلك: {count}",
    ),
    "; one accepted report says otherwise": (
        "\u00a0; un rapport accepté dit autre chose",
        "؛ تقرير مقبول واحد يقول غير ذلك",
    ),
    "UNSAFE TO VISIT: {hazard} ({state})": (
        "VISITE DANGEREUSE\u00a0: {hazard} ({state})",
        "غير آمن للزيارة: {hazard} ({state})",
    ),
    "{hazard} at {site}": ("{hazard} sur le site {site}", "{hazard} في {site}"),
    "undated": ("sans date", "دون تاريخ"),
    "(no source)": ("(sans source)", "(بلا مصدر)"),
    "nobody named": ("personne de nommé", "دون ذكر اسم"),
    "most likely {cost}": ("le plus probable\u00a0: {cost}", "الأرجح {cost}"),
    "CAUTION: at least ten times any other cost in the registry, and fewer than two sources name it": (
        "ATTENTION\u00a0: au moins dix fois tout autre coût du registre, et moins de deux sources le donnent",
        "تنبيه: يبلغ عشرة أضعاف أي كلفة أخرى في السجل على الأقل، ويذكره أقل من مصدرين",
    ),
    " (about all of {site})": (" (ensemble de {site})", " (عن كامل {site})"),
    " · inherited from {site}": (" · repris de {site}", " · مأخوذ عن {site}"),
    "{low} to {high}": ("de {low} à {high}", "من {low} إلى {high}"),
    "{share} % intact": ("{share}\u00a0% intact", "السليم: {share}\u00a0٪"),
    "at least {figure}": ("au moins {figure}", "{figure} على الأقل"),
    "at most {figure}": ("au plus {figure}", "{figure} على الأكثر"),
    "“{words}”": ("«\u00a0{words}\u00a0»", "«{words}»"),
    " · compatible": (" · compatibles", " · متوافقة"),
    " · not compatible": (" · non compatibles", " · غير متوافقة"),
    # ----------------------------------------------------------------------- kinds of records, within a sentence
    "site": ("site", "موقع"),
    "damage": ("rapport de dommages", "تقرير ضرر"),
    "estimate": ("estimation de restauration", "تقدير ترميم"),
    "source": ("source", "مصدر"),
    "citation": ("citation", "إحالة إلى مصدر"),
    "hazard": ("danger", "خطر"),
    "actor": ("personne ou organisation", "شخص أو جهة"),
    "stage": ("stade de restauration", "مرحلة ترميم"),
    "threat": ("menace", "تهديد"),
    "intervention": ("intervention antérieure", "تدخّل سابق"),
    "photo": ("photo", "صورة"),
    "view": ("vue enregistrée", "عرض محفوظ"),
    # ------------------------------------------------------------------------------------- accounts and review
    "viewer": ("lecteur", "مطّلع"),
    "editor": ("rédacteur", "محرّر"),
    "reviewer": ("relecteur", "مراجع"),
    "administrator": ("administrateur", "مدير"),
    "Role": ("Rôle", "الدور"),
    "Active": ("Actif", "مفعّل"),
    "Edited": ("Modifié", "آخر تعديل"),
    "yes": ("oui", "نعم"),
    "no": ("non", "لا"),
    "draft": ("brouillon", "مسودة"),
    "in-review": ("en relecture", "قيد المراجعة"),
    "accepted": ("accepté", "مقبول"),
    "disputed": ("contesté", "معترض عليه"),
    "withdrawn": ("retiré", "مسحوب"),
    "There are no accounts: everybody may do everything.": (
        "Il n’y a pas de comptes\u00a0: chacun peut tout faire.",
        "لا توجد حسابات: كل شخص يستطيع كل شيء.",
    ),
    "What editors enter counts when a reviewer has accepted it.": (
        "Ce que saisissent les rédacteurs compte une fois accepté par un relecteur.",
        "ما يُدخله المحرّرون يُعتدّ به بعد أن يقبله مراجع.",
    ),
    "Nothing waits for review.": ("Rien n’attend de relecture.", "لا شيء ينتظر المراجعة."),
    # ---------------------------------------------------------------------------------------- nothing to list
    "No site is like that.": ("Aucun site ne correspond.", "لا موقع يوافق ذلك."),
    "No site is on this list.": ("Aucun site dans cette liste.", "لا مواقع في هذه القائمة."),
    "None looks like it.": ("Aucun ne lui ressemble.", "لا موقع يشبهه."),
    "Would change: {changed}. Say so already: {same}. Refuse: {refused}.": (
        "Seraient modifiés\u00a0: {changed}. Le disent déjà\u00a0: {same}. Refusés\u00a0: {refused}.",
        "ستتغيّر: {changed}. هي كذلك أصلًا: {same}. لا يمكن تغييرها: {refused}.",
    ),
    "Changed: {changed}. Said so already: {same}. Refused: {refused}.": (
        "Modifiés\u00a0: {changed}. Le disaient déjà\u00a0: {same}. Refusés\u00a0: {refused}.",
        "تغيّرت: {changed}. كانت كذلك أصلًا: {same}. لم يمكن تغييرها: {refused}.",
    ),
    "kept as given": ("gardé tel quel", "يبقى كما ورد"),
    "There is none.": ("Il n’y en a pas.", "لا شيء."),
    "Nothing changed.": ("Rien n’a changé.", "لم يتغيّر شيء."),
    "The registry is whole.": ("Le registre est entier.", "السجل سليم."),
    "logo: {name}": ("logo\u00a0: {name}", "الشعار: {name}"),
    # ------------------------------------------------------------------------------------------------- reports
    "somebody who gave no name": (
        "une personne qui n’a pas donné de nom",
        "شخص لم يذكر اسمه",
    ),
    "The registry still says the same (printed by {by}, {at}, from {registry}).": (
        "Le registre dit toujours la même chose (imprimé par {by}, {at}, depuis {registry}).",
        "لا يزال السجل يقول الشيء نفسه (طبعه {by}، {at}، من {registry}).",
    ),
    "The registry no longer says the same (printed by {by}, {at}, from {registry}).": (
        "Le registre ne dit plus la même chose (imprimé par {by}, {at}, depuis {registry}).",
        "لم يعد السجل يقول الشيء نفسه (طبعه {by}، {at}، من {registry}).",
    ),
    "{section}: changed": (
        "{section}\u00a0: changé",
        "{section}: تغيّر",
    ),
    "{section}: no longer in the report": (
        "{section}\u00a0: n’est plus dans le rapport",
        "{section}: لم يعد في التقرير",
    ),
    "{section}: not in the report yet": (
        "{section}\u00a0: pas encore dans le rapport",
        "{section}: ليس في التقرير بعد",
    ),
    "Each section is the same; what sums them up differs.": (
        "Chaque partie est la même\u00a0; ce qui les résume diffère.",
        "كل قسم كما هو؛ ما يلخصها مختلف.",
    ),
    "It was made by Heritage {made}; this is {now}, which may word the same data otherwise.": (
        "Il a été fait par Heritage {made}\u00a0; voici {now}, qui peut formuler autrement les mêmes données.",
        "صنعه Heritage {made}؛ وهذا {now}، وقد يصوغ البيانات نفسها بطريقة أخرى.",
    ),
    "row {row}, column {column}: “{given}”.": (
        "ligne {row}, colonne {column}\u00a0: «\u00a0{given}\u00a0».",
        "السطر {row}، العمود {column}: «{given}».",
    ),
}
"""French and Arabic of every text, by its English."""


def say(lang: str, text: str, **facts: object) -> str:
    """A text in a language, with its facts, each in its own direction in an Arabic line."""
    if lang in ("fr", "ar"):
        text = _WORDS[text][0 if lang == "fr" else 1]
    return text.format(**{name: within(str(fact), lang) for name, fact in facts.items()})


def within(text: str, lang: str) -> str:
    """*text* among Arabic words: isolated where it has letters that run from left to right."""
    against = lang == "ar" and any(unicodedata.bidirectional(character) == "L" for character in text)
    return isolate(text) if against and "\u2068" not in text else text


def line(text: str, lang: str) -> str:
    """A whole line, which runs from right to left in Arabic whatever it begins with."""
    return f"\u200f{text}" if lang == "ar" and text else text


def error_words(error: HeritageError, lang: str) -> str:
    """An error in a language; in English where nobody translated it."""
    if isinstance(error, DraftRefused):
        return ". ".join(error_words(problem, lang).rstrip(".") for problem in error.problems)
    if lang not in ("fr", "ar"):
        return str(error)
    from heritage_app.domain.imported import CellProblems
    from heritage_app.reports.translated import template_in

    facts = dict(error.facts)
    for name, fact in error.facts.items():
        if isinstance(fact, CellProblems):
            facts[name] = "\n".join(cell_words(one, lang) for one in fact.each)
        elif isinstance(fact, HeritageError):
            facts[name] = error_words(fact, lang)
        elif name in ("kind", "role", "needed", "status") and str(fact) in _WORDS:
            facts[name] = say(lang, str(fact))
    return template_in(lang, error.template).format(**facts)


def cell_words(problem: CellProblem, lang: str) -> str:
    """Where a cell stands, what it says, and why it was not understood."""
    if lang not in ("fr", "ar"):
        return str(problem)
    why = error_words(problem.reason, lang).rstrip(".")
    where = {"row": problem.row, "column": problem.column, "given": problem.given}
    return line(f"{say(lang, 'row {row}, column {column}: “{given}”.', **where)} {why}.", lang)
