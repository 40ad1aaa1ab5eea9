"""The words for dates in English, French and Arabic: what is said, and what is understood when it is typed.

`SPOKEN` holds the forms the program writes (Arabic with the Levantine months). `UNDERSTOOD` holds all forms
it reads, as `kind: value: spellings`, spellings separated by `|`; case, accents, Arabic hamza and vowel
signs do not matter.
"""

from __future__ import annotations

from typing import NamedTuple


def _names(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("|"))


_AR_ORDINALS = _names(
    "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|"
    "الثالث عشر|الرابع عشر|الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين"
)

AR_DECADES = {
    20: "عشرينيات", 30: "ثلاثينيات", 40: "أربعينيات", 50: "خمسينيات",
    60: "ستينيات", 70: "سبعينيات", 80: "ثمانينيات", 90: "تسعينيات",
}  # fmt: skip


class Spoken(NamedTuple):
    """The words and sentence patterns of one language; `{a}` and `{b}` are dates already in words."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    hijri_months: tuple[str, ...]
    seasons: tuple[str, ...]
    """Spring, summer, autumn, winter, then the four quarters, three thirds and two halves of a year."""
    ordinals: tuple[str, ...]
    """Of the centuries 1 to 21."""
    day: str
    century: str
    decade: str
    articles: tuple[str, ...]
    """What a date begins with inside a phrase and loses when it stands alone."""
    before_christ: str
    anno_domini: str
    hijri_era: str
    hemispheres: tuple[str, str]
    unknown: str
    day_not_known: str
    month_not_known: str
    year_not_known: str
    about: str
    possibly: str
    span: str
    since: str
    until: str
    end_not_known: str
    start_not_known: str
    no_ends: str
    between: str
    or_earlier: str
    or_later: str
    either: str
    both: str
    comma: str
    parts: tuple[str, str, str]
    uncertain_parts: str
    approximate_parts: str
    estimated: str
    short_about: str


SPOKEN: dict[str, Spoken] = {
    "en": Spoken(
        months=_names("January|February|March|April|May|June|July|August|September|October|November|December"),
        short_months=_names("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
        hijri_months=(
            "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira",
            "Rajab", "Shaban",
            "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
        ),
        seasons=(
            "spring {y}", "summer {y}", "autumn {y}", "winter {y}", "the first quarter of {y}",
            "the second quarter of {y}", "the third quarter of {y}", "the fourth quarter of {y}",
            "the first third of {y}", "the second third of {y}", "the last third of {y}",
            "the first half of {y}", "the second half of {y}",
        ),
        ordinals=_names("1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st"),
        day="{d}",
        century="the {n} century",
        decade="the {n}s",
        articles=("the ",),
        before_christ="{y} BC",
        anno_domini="AD {y}",
        hijri_era="{d}\u00a0AH",
        hemispheres=("{a} (northern hemisphere)", "{a} (southern hemisphere)"),
        unknown="date not known",
        day_not_known="{a} (day not known)",
        month_not_known="{a} (month not known)",
        year_not_known="{a} (year not known)",
        about="about {a}",
        possibly="possibly {a}",
        span="from {a} to {b}",
        since="since {a}",
        until="until {b}",
        end_not_known="from {a}, end not known",
        start_not_known="until {b}, start not known",
        no_ends="start and end not known",
        between="between {a} and {b}",
        or_earlier="{a} or earlier",
        or_later="{a} or later",
        either="{a} or {b}",
        both="{a} and {b}",
        comma=", ",
        parts=("year", "month", "day"),
        uncertain_parts="{a} (uncertain: {p})",
        approximate_parts="{a} (approximate: {p})",
        estimated="{a}, estimated {y}",
        short_about="c. {a}",
    ),
    "fr": Spoken(
        months=_names("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
        short_months=_names("janv.|févr.|mars|avr.|mai|juin|juill.|août|sept.|oct.|nov.|déc."),
        hijri_months=(
            "mouharram", "safar", "rabia al awal", "rabia ath-thani", "joumada al oula",
            "joumada ath-thania", "rajab",
            "chaabane", "ramadan", "chawwal", "dhou al qi’da", "dhou al hijja",
        ),
        seasons=(
            "le printemps {y}", "l’été {y}", "l’automne {y}", "l’hiver {y}", "le premier trimestre de {y}",
            "le deuxième trimestre de {y}", "le troisième trimestre de {y}",
            "le quatrième trimestre de {y}",
            "le premier tiers de {y}", "le deuxième tiers de {y}", "le dernier tiers de {y}",
            "le premier semestre de {y}", "le second semestre de {y}",
        ),
        ordinals=_names("Ier|IIe|IIIe|IVe|Ve|VIe|VIIe|VIIIe|IXe|Xe|XIe|XIIe|XIIIe|XIVe|XVe|XVIe|XVIIe|XVIIIe|XIXe|XXe|XXIe"),
        day="le {d}",
        century="le {n} siècle",
        decade="les années {n}",
        articles=("le ", "les ", "l’"),
        before_christ="{y} av. J.-C.",
        anno_domini="{y} apr. J.-C.",
        hijri_era="{d}\u00a0H",
        hemispheres=("{a} (hémisphère nord)", "{a} (hémisphère sud)"),
        unknown="date inconnue",
        day_not_known="{a} (jour inconnu)",
        month_not_known="{a} (mois inconnu)",
        year_not_known="{a} (année inconnue)",
        about="vers {a}",
        possibly="peut-être {a}",
        span="{de_a} {au_b}",
        since="depuis {a}",
        until="jusqu’{au_b}",
        end_not_known="à partir {de_a}, fin inconnue",
        start_not_known="jusqu’{au_b}, début inconnu",
        no_ends="début et fin inconnus",
        between="entre {a} et {b}",
        or_earlier="{a} ou avant",
        or_later="{a} ou après",
        either="{a} ou {b}",
        both="{a} et {b}",
        comma=", ",
        parts=("année", "mois", "jour"),
        uncertain_parts="{a} (incertain : {p})",
        approximate_parts="{a} (approximatif : {p})",
        estimated="{a}, estimé à {y}",
        short_about="v. {a}",
    ),
    "ar": Spoken(
        months=(
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
            "تشرين الأول", "تشرين الثاني",
            "كانون الأول",
        ),
        short_months=(
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
            "تشرين الأول", "تشرين الثاني",
            "كانون الأول",
        ),
        hijri_months=(
            "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
            "رمضان", "شوال",
            "ذو القعدة", "ذو الحجة",
        ),
        seasons=(
            "ربيع {y}", "صيف {y}", "خريف {y}", "شتاء {y}", "الربع الأول من {y}", "الربع الثاني من {y}",
            "الربع الثالث من {y}", "الربع الرابع من {y}", "الثلث الأول من {y}", "الثلث الثاني من {y}",
            "الثلث الأخير من {y}", "النصف الأول من {y}", "النصف الثاني من {y}",
        ),
        ordinals=_AR_ORDINALS,
        day="{d}",
        century="القرن {n}",
        decade="{n} القرن {c}",
        articles=(),
        before_christ="{y} ق.م.",
        anno_domini="{y} م",
        hijri_era="{d}\u00a0هـ",
        hemispheres=("{a} (نصف الكرة الشمالي)", "{a} (نصف الكرة الجنوبي)"),
        unknown="التاريخ غير معروف",
        day_not_known="{a} (اليوم غير معروف)",
        month_not_known="{a} (الشهر غير معروف)",
        year_not_known="{a} (السنة غير معروفة)",
        about="حوالي {a}",
        possibly="ربما {a}",
        span="من {a} إلى {b}",
        since="منذ {a}",
        until="حتى {b}",
        end_not_known="من {a}، النهاية غير معروفة",
        start_not_known="حتى {b}، البداية غير معروفة",
        no_ends="البداية والنهاية غير معروفتين",
        between="بين {a} و{b}",
        or_earlier="{a} أو قبل ذلك",
        or_later="{a} أو بعد ذلك",
        either="{a} أو {b}",
        both="{a} و{b}",
        comma="، ",
        parts=("السنة", "الشهر", "اليوم"),
        uncertain_parts="{a} (غير مؤكد: {p})",
        approximate_parts="{a} (تقريبي: {p})",
        estimated="{a}، تقديرا {y}",
        short_about="نحو {a}",
    ),
}  # fmt: skip

UNDERSTOOD: dict[str, dict[str, dict[int | str, str]]] = {
    "en": {
        "month": {
            1: "january|jan", 2: "february|feb|febr", 3: "march|mar", 4: "april|apr", 5: "may",
            6: "june|jun",
            7: "july|jul", 8: "august|aug", 9: "september|sept|sep", 10: "october|oct", 11: "november|nov",
            12: "december|dec",
        },
        "hijri": {
            1: "muharram", 2: "safar", 3: "rabi al awwal|rabi i|rabi al awal",
            4: "rabi al thani|rabi al akhir|rabi ii",
            5: "jumada al ula|jumada al awwal|jumada i|jumada al oula",
            6: "jumada al akhira|jumada al thani|jumada al thaniyah|jumada ii", 7: "rajab",
            8: "shaban|sha ban|shaaban",
            9: "ramadan|ramadhan", 10: "shawwal|shawal",
            11: "dhu al qadah|dhu al qa dah|dhu al qidah|dhul qadah|dhul qidah|dhu al qada",
            12: "dhu al hijjah|dhu al hijja|dhul hijjah|dhul hijja",
        },
        "season": {21: "spring", 22: "summer", 23: "autumn|fall", 24: "winter"},
        "ordinal": {
            1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh",
            8: "eighth", 9: "ninth",
            10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
            16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth",
            21: "twenty first",
        },
        "share": {4: "quarter|q", 3: "third of", 2: "half"},
        "word": {
            "about": "about|c|ca|circa|around|approximately|approx|roughly|near",
            "possibly": "possibly|probably|perhaps|maybe|presumably|likely",
            "before": "before|prior to", "after": "after|later than", "between": "between", "and": "and|&",
            "from": "from",
            "to": "to|till|through", "until": "until|up to", "since": "since|as of|starting",
            "by": "by|no later than",
            "or": "or", "earlier": "or earlier|or before|and earlier|or some earlier date",
            "later": "or later|or after|and later|onwards|or some later date",
            "early": "early|beginning|start", "mid": "mid|middle", "late": "late|last part", "end": "end",
            "unknown": "unknown|not known|date not known|date unknown|undated|no date|n d",
            "today": "today", "yesterday": "yesterday",
            "century": "century|cent", "decade": "decade", "bc": "bc|bce|b c|b c e", "ad": "ad|ce|a d|c e",
            "ah": "ah|a h|hijri", "last": "last",
            "": "of|the|in|on|at|year|during|day not known|month not known|month and day not known",
        },
    },
    "fr": {
        "month": {
            1: "janvier|janv|jan", 2: "février|févr|fév", 3: "mars", 4: "avril|avr", 5: "mai", 6: "juin",
            7: "juillet|juil|juill", 8: "août", 9: "septembre|sept", 10: "octobre|oct", 11: "novembre|nov",
            12: "décembre|déc",
        },
        "hijri": {
            1: "mouharram|mouharam|moharram", 2: "safar",
            3: "rabia al awal|rabi al awwal|rabia i|rabi al aoual",
            4: "rabia ath thani|rabia at thani|rabi ath thani|rabia ii",
            5: "joumada al oula|joumada al awwal|joumada i",
            6: "joumada ath thania|joumada at thania|joumada al akhira|joumada ii", 7: "rajab|radjab",
            8: "chaabane|chaaban", 9: "ramadan|ramadhan", 10: "chawwal|chaoual",
            11: "dhou al qi da|dhou al qida|dhou al qadah", 12: "dhou al hijja|dhou al hidja",
        },
        "season": {21: "printemps", 22: "été", 23: "automne", 24: "hiver"},
        "ordinal": {
            1: "premier|première", 2: "deuxième|second|seconde", 3: "troisième", 4: "quatrième",
            5: "cinquième",
            6: "sixième", 7: "septième", 8: "huitième", 9: "neuvième", 10: "dixième", 11: "onzième",
            12: "douzième",
            13: "treizième", 14: "quatorzième", 15: "quinzième", 16: "seizième", 17: "dix septième",
            18: "dix huitième",
            19: "dix neuvième", 20: "vingtième", 21: "vingt et unième",
        },
        "share": {4: "trimestre", 3: "tiers", 2: "semestre|moitié"},
        "word": {
            "about": "vers|environ|env|v|autour de|à peu près|approximativement",
            "possibly": "peut être|probablement|sans doute|possiblement",
            "before": "avant", "after": "après", "between": "entre", "and": "et", "de": "de|du|des|d",
            "to": "à|au|aux", "until": "jusqu à|jusqu au|jusqu aux|jusqu en",
            "since": "depuis|à partir de|à partir du|dès",
            "or": "ou", "earlier": "ou avant|ou plus tôt", "later": "ou après|ou plus tard",
            "early": "début|commencement|au début|début de", "mid": "mi|milieu|au milieu",
            "end": "fin|à la fin",
            "unknown": "inconnu|inconnue|date inconnue|non datée|non daté|sans date|s d|non connue|non connu",
            "today": "aujourd hui", "yesterday": "hier",
            "century": "siècle|s", "decade": "années|décennie",
            "bc": "av j c|avant j c|avant jésus christ|av n è",
            "ad": "ap j c|apr j c|après j c|après jésus christ|de n è", "ah": "h|hégire|de l hégire|hég",
            "last": "dernier|dernière",
            "": "le|la|l|les|en|année|an|dans|jour inconnu|mois inconnu",
        },
    },
    "ar": {
        "month": {
            1: "كانون الثاني|كانون ثاني|يناير|جانفي|ك٢", 2: "شباط|فبراير|فيفري", 3: "آذار|مارس",
            4: "نيسان|أبريل|أفريل",
            5: "أيار|نوار|مايو|ماي", 6: "حزيران|يونيو|يونية|يونيه|جوان",
            7: "تموز|يوليو|يوليه|يولية|جويلية|يوليوز",
            8: "آب|أغسطس|أوت|غشت", 9: "أيلول|سبتمبر|شتنبر", 10: "تشرين الأول|تشرين أول|أكتوبر|اكتوبر",
            11: "تشرين الثاني|تشرين ثاني|نوفمبر|نونبر", 12: "كانون الأول|كانون أول|ديسمبر|دجنبر",
        },
        "hijri": {
            1: "محرم|المحرم|محرم الحرام", 2: "صفر", 3: "ربيع الأول|ربيع أول",
            4: "ربيع الآخر|ربيع الثاني|ربيع ثاني",
            5: "جمادى الأولى|جمادى الأول|جمادى أول",
            6: "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني",
            7: "رجب", 8: "شعبان", 9: "رمضان|رمضان المبارك", 10: "شوال", 11: "ذو القعدة|ذي القعدة|ذو القعده",
            12: "ذو الحجة|ذي الحجة",
        },
        "season": {21: "ربيع|الربيع", 22: "صيف|الصيف", 23: "خريف|الخريف", 24: "شتاء|الشتاء"},
        "ordinal": {
            **dict(enumerate(_AR_ORDINALS, 1)),
            20: "العشرين|العشرون", 21: "الحادي والعشرين|الحادي والعشرون",
        },
        "share": {4: "الربع", 3: "الثلث", 2: "النصف"},
        "tens": {n: f"{name}|ال{name}|{name.replace('ينيات', 'ينات')}" for n, name in AR_DECADES.items()},
        "word": {
            "about": "حوالي|نحو|تقريبا|قرابة|زهاء", "possibly": "ربما|يحتمل|من المحتمل|على الأرجح|محتمل",
            "before": "قبل", "after": "بعد", "between": "بين|ما بين", "and": "و", "de": "من",
            "to": "إلى|الى",
            "until": "حتى|لغاية", "since": "منذ|ابتداء من|اعتبارا من", "or": "أو",
            "earlier": "أو قبل ذلك|أو قبله|أو قبلها|أو ما قبل",
            "later": "أو بعد ذلك|أو بعده|أو بعدها|أو ما بعد",
            "early": "أوائل|مطلع|بداية|في أوائل", "mid": "منتصف|أواسط", "late": "أواخر|آخر", "end": "نهاية",
            "unknown": "غير معروف|غير معروفة|التاريخ غير معروف|تاريخ غير معروف|مجهول|مجهولة|"
            "بدون تاريخ|بلا تاريخ|غير مؤرخ",
            "today": "اليوم", "yesterday": "أمس|البارحة|مبارح",
            "century": "القرن|قرن", "decade": "عقد|العقد", "bc": "ق م|قبل الميلاد",
            "ad": "م|ميلادي|ميلادية|للميلاد|بعد الميلاد",
            "ah": "ه|هجري|هجرية|للهجرة", "last": "الأخير",
            "": "في|سنة|عام|السنة|العام|شهر|يوم|اليوم غير معروف|الشهر غير معروف",
        },
    },
}  # fmt: skip
