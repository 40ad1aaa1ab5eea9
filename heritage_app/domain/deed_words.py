"""What a deed did, in words of three languages: what undo, the history and the command line call it."""

from __future__ import annotations

from heritage_app.domain.text import isolate

LANGUAGES = ("en", "fr", "ar")

_DEEDS: dict[str, tuple[str, str, str]] = {
    "site.add": ("add site {subject}", "ajout du site {subject}", "إضافة الموقع {subject}"),
    "site.edit": ("edit {subject}", "modification de {subject}", "تعديل {subject}"),
    "site.bulk-edit": (
        "edit several sites: {subject}",
        "modification de plusieurs sites\u00a0: {subject}",
        "تعديل عدة مواقع: {subject}",
    ),
    "site.bulk-trash": (
        "move several sites to the trash: {subject}",
        "mise à la corbeille de plusieurs sites\u00a0: {subject}",
        "نقل عدة مواقع إلى سلة المحذوفات: {subject}",
    ),
    "site.merge": ("merge duplicates into {subject}", "fusion de doublons dans {subject}", "دمج المكرر في {subject}"),
    "site.distinct": (
        "tell {subject} apart from another site",
        "distinction entre {subject} et un autre site",
        "تمييز {subject} من موقع آخر",
    ),
    "damage.add": (
        "add damage report to {subject}",
        "ajout d’un rapport de dommages à {subject}",
        "إضافة تقرير ضرر إلى {subject}",
    ),
    "damage.edit": (
        "edit damage report of {subject}",
        "modification d’un rapport de dommages de {subject}",
        "تعديل تقرير ضرر عن {subject}",
    ),
    "damage.correct": (
        "correct a damage report of {subject}: it was written wrong",
        "correction d’un rapport de dommages de {subject}, mal saisi",
        "تصحيح تقرير ضرر عن {subject}: كُتب خطأ",
    ),
    "damage.change": (
        "report a change at {subject}: it got worse or better",
        "signalement d’un changement à {subject}\u00a0: pire ou mieux",
        "الإبلاغ عن تغيّر في {subject}: ساءت حالته أو تحسّنت",
    ),
    "estimate.add": (
        "add estimate to {subject}",
        "ajout d’une estimation à {subject}",
        "إضافة تقدير إلى {subject}",
    ),
    "estimate.edit": (
        "edit estimate of {subject}",
        "modification d’une estimation de {subject}",
        "تعديل تقدير عن {subject}",
    ),
    "estimate.pin": (
        "pin an estimate of {subject}",
        "épinglage d’une estimation de {subject}",
        "تثبيت تقدير عن {subject}",
    ),
    "estimate.unpin": (
        "take away the pin at {subject}",
        "retrait de l’épingle pour {subject}",
        "إزالة التثبيت في {subject}",
    ),
    "conversion.add": (
        "convert an estimate of {subject}",
        "conversion d’une estimation de {subject}",
        "تحويل كلفة تقدير عن {subject}",
    ),
    "conversion.trash": (
        "take away a conversion at {subject}",
        "retrait d’une conversion pour {subject}",
        "إزالة تحويل في {subject}",
    ),
    "hazard.add": ("add hazard at {subject}", "ajout d’un danger à {subject}", "إضافة خطر في {subject}"),
    "hazard.edit": ("edit hazard at {subject}", "modification d’un danger à {subject}", "تعديل خطر في {subject}"),
    "stage.add": (
        "add restoration stage of {subject}",
        "ajout d’un stade de restauration à {subject}",
        "إضافة مرحلة ترميم في {subject}",
    ),
    "stage.edit": (
        "edit restoration stage of {subject}",
        "modification d’un stade de restauration de {subject}",
        "تعديل مرحلة ترميم في {subject}",
    ),
    "threat.add": ("add threat to {subject}", "ajout d’une menace à {subject}", "إضافة تهديد على {subject}"),
    "threat.edit": ("edit threat to {subject}", "modification d’une menace de {subject}", "تعديل تهديد على {subject}"),
    "intervention.add": (
        "add earlier works at {subject}",
        "ajout de travaux antérieurs à {subject}",
        "إضافة أعمال سابقة في {subject}",
    ),
    "intervention.edit": (
        "edit earlier works at {subject}",
        "modification de travaux antérieurs de {subject}",
        "تعديل أعمال سابقة في {subject}",
    ),
    "letterhead.set": ("write the letterhead", "écriture de l’en-tête", "كتابة ترويسة التقارير"),
    "photo.add": ("add photos of {subject}", "ajout de photos de {subject}", "إضافة صور عن {subject}"),
    "photo.edit": ("edit photo of {subject}", "modification d’une photo de {subject}", "تعديل صورة عن {subject}"),
    "photo.mark": (
        "mark photo of {subject}",
        "repérage sur une photo de {subject}",
        "وضع علامة على صورة عن {subject}",
    ),
    "photo.pair": (
        "pair photos of {subject}",
        "mise en regard de deux photos de {subject}",
        "مقابلة صورتين عن {subject}",
    ),
    "source.add": ("add source {subject}", "ajout de la source {subject}", "إضافة المصدر {subject}"),
    "source.edit": ("edit source {subject}", "modification de la source {subject}", "تعديل المصدر {subject}"),
    "source.cite": ("cite {subject}", "citation de {subject}", "إحالة إلى {subject}"),
    "source.attach": (
        "attach a file to {subject}",
        "ajout d’un fichier à {subject}",
        "إرفاق ملف بـ {subject}",
    ),
    "citation.add": ("cite {subject}", "citation de {subject}", "إحالة إلى {subject}"),
    "citation.edit": (
        "edit citation of {subject}",
        "modification de la citation de {subject}",
        "تعديل الإحالة إلى {subject}",
    ),
    "actor.add": ("add {subject}", "ajout de {subject}", "إضافة {subject}"),
    "actor.edit": ("edit {subject}", "modification de {subject}", "تعديل {subject}"),
    "view.add": (
        "save the view {subject}",
        "enregistrement de la vue {subject}",
        "حفظ العرض {subject}",
    ),
    "view.edit": (
        "change the view {subject}",
        "modification de la vue {subject}",
        "تعديل العرض {subject}",
    ),
    "view.rename": (
        "rename a view to {subject}",
        "renommage d’une vue en {subject}",
        "إعادة تسمية عرض باسم {subject}",
    ),
    "term.decide": (
        "decide what {subject} means in imports",
        "décision sur le sens de {subject} dans les imports",
        "تقرير معنى {subject} عند الاستيراد",
    ),
    "term.forget": (
        "forget what {subject} means in imports",
        "oubli du sens de {subject} dans les imports",
        "نسيان معنى {subject} عند الاستيراد",
    ),
    "claim.choose": (
        "choose a claim at {subject}",
        "choix d’une affirmation pour {subject}",
        "اختيار قول في {subject}",
    ),
    "claim.unchoose": (
        "let the rule decide at {subject}",
        "retour à la règle pour {subject}",
        "إعادة القرار إلى القاعدة في {subject}",
    ),
    "record.trash": (
        "move {subject} to the trash",
        "mise à la corbeille de {subject}",
        "نقل {subject} إلى سلة المحذوفات",
    ),
    "record.restore": ("restore {subject}", "sortie de la corbeille de {subject}", "استعادة {subject}"),
    "history.undo": (
        "undo a change of {subject}",
        "annulation d’un changement de {subject}",
        "تراجع عن تغيير في {subject}",
    ),
    "review.submit": (
        "hand in {subject} for review",
        "remise de {subject} à la relecture",
        "إحالة {subject} إلى المراجعة",
    ),
    "review.accept": ("accept {subject}", "acceptation de {subject}", "قبول {subject}"),
    "review.dispute": ("dispute {subject}", "contestation de {subject}", "الاعتراض على {subject}"),
    "review.withdraw": ("withdraw {subject}", "retrait de {subject}", "سحب {subject}"),
    "review.reopen": (
        "make {subject} a draft again",
        "retour de {subject} à l’état de brouillon",
        "إعادة {subject} إلى مسودة",
    ),
    "account.add": ("add the account {subject}", "ajout du compte {subject}", "إضافة الحساب {subject}"),
    "account.set": ("change the account {subject}", "modification du compte {subject}", "تعديل الحساب {subject}"),
    "registry.review": (
        "say whether review is asked for: {subject}",
        "choix de la relecture\u00a0: {subject}",
        "تحديد طلب المراجعة: {subject}",
    ),
    "erase.values": (
        "erase personal values: {subject}",
        "effacement de données personnelles\u00a0: {subject}",
        "محو بيانات شخصية: {subject}",
    ),
    "registry.sample": ("fill the sample registry", "remplissage du registre d’exemple", "ملء السجل النموذجي"),
    "registry.restore": (
        "restore the backup of {subject}",
        "restauration de la sauvegarde du {subject}",
        "استعادة النسخة الاحتياطية {subject}",
    ),
    "registry.mend": ("repair the registry", "réparation du registre", "إصلاح السجل"),
    "registry.encrypt": ("encrypt the registry", "chiffrement du registre", "تعمية السجل"),
    "registry.import": ("import a file", "importation d’un fichier", "استيراد ملف"),
}
"""Words of every kind of deed in the order of `LANGUAGES`; `{subject}` is what it was done to."""

_OTHER = ("change {subject}", "changement de {subject}", "تغيير {subject}")
_NOTHING_NAMED = ("a record", "un élément", "عنصر")


def deed_words(verb: str, subject: str, lang: str) -> str:
    """What a deed did: “add damage report to Temple of Bel”, the subject kept in its own writing direction."""
    place = LANGUAGES.index(lang) if lang in LANGUAGES else 0
    name = isolate(subject or _NOTHING_NAMED[place])
    return _DEEDS.get(verb, _OTHER)[place].replace("{subject}", name)
