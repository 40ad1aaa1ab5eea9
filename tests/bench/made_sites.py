"""
Make very many believable sites: Arabic roots, their usual romanisations in several spellings, descriptions, events.

The same *seed* gives the same sites. Names are invented from consonants and vowels as Arabic has them, beside a few
real ones, and some words are far more frequent than others (tell, khirbet), as in any real list.
"""

from __future__ import annotations

import itertools
import random
from bisect import bisect
from collections.abc import Iterator
from datetime import date

from heritage_app.domain.found import Part
from heritage_app.domain.names import Name
from heritage_app.domain.query import Facet
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.search.tokens import SiteEntry

KINDS = (
    *(("Tell Tall Tel Tal", "تل", 30), ("Deir Dayr Der", "دير", 8), ("Khirbet Khirbat Kherbet", "خربة", 20)),
    *(("Qasr Kasr Qaṣr", "قصر", 6), ("Qal'at Qalaat Kalaat Qalʿat", "قلعة", 5), ("Mar", "مار", 5)),
    *(("Jami' Jame Jāmiʿ", "جامع", 9), ("Suq Souq Souk", "سوق", 4), ("Khan", "خان", 5), ("Bab", "باب", 3)),
    *(("Hammam Ḥammām", "حمام", 4), ("Kanisat Kenisat Kanīsat", "كنيسة", 4), ("Ain Ayn ʿAyn", "عين", 5)),
    *(("Bayt Beit", "بيت", 5), ("Jebel Jabal", "جبل", 3), ("Wadi", "وادي", 3), ("Umm Um", "أم", 4), ("", "", 30)),
)
REAL = (
    *(("Palmyra Tadmur Tadmor", "تدمر"), ("Elian Ilyan Eliane", "اليان"), ("Aleppo Halab Ḥalab", "حلب")),
    *(("Homs Hims Ḥimṣ", "حمص"), ("Apamea Afamia Afamiya", "أفاميا"), ("Bosra Busra Buṣrā", "بصرى")),
    *(("Brak Barak", "براك"), ("Ebla Mardikh", "مرديخ"), ("Samarra Sāmarrāʾ", "سامراء"), ("Crac al-Ḥuṣn", "الحصن")),
)
ENDINGS = (
    *(("", "", 60), ("al-Gharbi el-Gharbi", "الغربي", 5), ("al-Sharqi ash-Sharqi", "الشرقي", 5)),
    *(("al-Kabir el-Kebir", "الكبير", 6), ("al-Saghir as-Saghir", "الصغير", 5), ("al-Qadim el-Kadim", "القديم", 4)),
    *(("al-Tahtani et-Tahtani", "التحتاني", 4), ("al-Fawqani el-Foqani", "الفوقاني", 4)),
)
CONSONANTS = [
    (pair.split("=")[0], pair.split("=")[1].split("/"))
    for pair in [
        "ب=b",
        "ت=t",
        "ج=j/dj/g",
        "ح=h/ḥ",
        "خ=kh",
        "د=d",
        "ر=r",
        "ز=z",
        "س=s",
        "ش=sh/ch/š",
        "ص=s/ṣ",
        "ض=d/ḍ",
        "ط=t/ṭ",
        "غ=gh",
        "ف=f",
        "ق=q/k",
        "ك=k",
        "ل=l",
        "م=m",
        "ن=n",
        "ه=h",
    ]
]
VOWELS = (("", "a/e"), ("", "i/e"), ("", "u/o/ou"), ("ا", "a/ā"), ("ي", "i/ee/ī"), ("و", "u/ou/oo/ū"))
WORDS = [
    "mosque",
    "church",
    "citadel",
    "wall",
    "roof",
    "collapsed",
    "crater",
    "minaret",
    "dome",
    "mosaic",
    "inscription",
    "basalt",
    "limestone",
    "excavated",
    "looted",
    "tunnel",
    "arch",
    "courtyard",
    "fortress",
    "tomb",
    "necropolis",
    "temple",
    "column",
    "burned",
    "bulldozed",
    "survey",
    "satellite",
    "imagery",
    "confirmed",
]
COMMON = ["the", "of", "and", "in", "a", "was", "to", "is", "by", "on", "with"]
PLACES = (
    ("Aleppo", "حلب"),
    ("Homs", "حمص"),
    ("Hama", "حماة"),
    ("Idlib", "إدلب"),
    ("Raqqa", "الرقة"),
    ("Ninawa", "نينوى"),
)
GOVERNORATES = ("HLB", "HMS", "HAM", "IDL", "RAQ", "NIN")
CAUSES = [
    "explosion",
    "demolition",
    "fire",
    "looting",
    "vandalism",
    "bulldozing",
    "neglect",
    "quarrying",
    "flooding",
    "earthquake",
    "conflict",
    "construction",
]
EFFECTS = ["collapse", "crack", "hole", "scorch", "displacement", "loss"]
PERIODS = ["bronze-age", "iron-age", "hellenistic", "roman", "byzantine", "islamic", "ottoman"]
TYPES = ["tell", "church", "mosque", "fort", "tomb", "village"]
CLERKS = ("Rima", "Samir", "Layla", "Yusuf")


def sites(count: int, seed: int = 7) -> Iterator[SiteEntry]:
    """Make *count* sites, one after the other."""
    rng = random.Random(seed)
    stems = [(tuple(latin.split()), arabic) for latin, arabic in REAL] + list(_stems(rng, 40_000))
    stem_weights = _weights(len(stems), 300, 0.7)
    vocabulary = COMMON + WORDS + sorted({_word(rng) for _ in range(12_000)})
    word_weights = _weights(len(vocabulary), 8, 1.0)
    kinds, endings = (list(itertools.accumulate(one[2] for one in table)) for table in (KINDS, ENDINGS))
    first_day = date(2011, 3, 1).toordinal()
    for number in range(1, count + 1):
        kind, ending = KINDS[_pick(rng, kinds)], ENDINGS[_pick(rng, endings)]
        stem = stems[_pick(rng, stem_weights)]
        names = _names(rng, kind, stem, ending)
        at = rng.randrange(len(PLACES))
        happened = [first_day + rng.randrange(2000) for _ in range(rng.choice((0, 1, 1, 2)))]
        lat, lon = round(rng.uniform(31, 37.3), 5), round(rng.uniform(35.6, 48.5), 5)
        description = " ".join(vocabulary[_pick(rng, word_weights)] for _ in range(rng.randint(28, 45)))
        reference = f"SY-{GOVERNORATES[at]}-BEN-{number:07d}"
        clerk = rng.choice(CLERKS)
        yield SiteEntry(
            site_id=f"{number:032x}",
            reference=reference,
            references=(reference,),
            names=names,
            sort_name=names[0].text,
            place={"en": f"{stem[0][0]}, {PLACES[at][0]}", "fr": f"{stem[0][0]}, {PLACES[at][0]}", "ar": PLACES[at][1]},
            governorate=GOVERNORATES[at],
            type=rng.choice(TYPES),
            condition=tuple(Condition)[min(int(rng.expovariate(0.7)), 5)],
            evidence=rng.choice(tuple(Evidence)),
            stage=rng.choice(tuple(Stage)),
            flags=tuple((flag, None) for flag in rng.sample(tuple(FlagKind), rng.choice((0, 1, 2)))),
            facets={
                Facet.CAUSE: tuple(rng.choice(CAUSES) for _ in happened),
                Facet.EFFECT: tuple(rng.choice(EFFECTS) for _ in happened),
                Facet.HAZARD: ("mines",) if rng.random() < 0.1 else (),
                Facet.PERIOD: (rng.choice(PERIODS),),
                Facet.FUNCTION: (),
                Facet.DESIGNATION: ("world-heritage",) if rng.random() < 0.02 else (),
                Facet.COUNTRY: ("SY",),
                Facet.DISTRICT: (f"District {rng.randrange(60)}",),
                Facet.INSIDE: (f"{rng.randrange(count // 20 + 1):032x}",) if rng.random() < 0.3 else (),
                Facet.BY: (clerk,),
                Facet.HAS: (
                    *(("report",) if happened else ()),
                    "description",
                    *(("photo",) if number % 5 == 0 else ()),
                ),
            },
            events=tuple((day, day + rng.choice((0, 0, 30))) for day in happened),
            lat=lat,
            lon=lon,
            missing=rng.randrange(5),
            last_day=max(happened, default=None),
            updated_at=f"2016-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}T00:00:00.000Z",
            texts={Part.DESCRIPTION: (description,)},
        )


def respelled(name: str) -> str:
    """The same Latin name as another office would write it."""
    for one, other in (("q", "k"), ("Q", "K"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("sh", "ch"), ("al-", "el-")):
        name = name.replace(one, other)
    return name


def mistyped(rng: random.Random, folded: str) -> str:
    """The same folded name with one letter left out, added, changed or swapped within its longest word."""
    words = folded.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    word = words[at]
    cut = rng.randrange(1, len(word) - 1)
    letter = rng.choice("abdefhiklmnqrstu" if word.isascii() else "ابتجدرسعفقلمنهوي")
    words[at] = (
        word[:cut] + word[cut + 1 :],
        word[:cut] + letter + word[cut:],
        word[:cut] + letter + word[cut + 1 :],
        word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :],
    )[rng.randrange(4)]
    return " ".join(words)


def _names(
    rng: random.Random, kind: tuple[str, str, int], stem: tuple[tuple[str, ...], str], ending: tuple[str, str, int]
) -> tuple[Name, ...]:
    count = rng.choice((1, 2, 2, 2, 3, 4))
    found: dict[str, Name] = {}
    for place in range(count):
        if place == 1 or (count == 1 and rng.random() < 0.15):
            text, lang = " ".join(filter(None, (kind[1], stem[1], ending[1]))), "ar"
            text = text.replace("ا", "أ", 1) if rng.random() < 0.1 else text
        else:
            parts = (_one(rng, kind[0]), rng.choice(stem[0]), _one(rng, ending[0]))
            text, lang = " ".join(filter(None, parts)), "en"
        found.setdefault(text, Name(text, lang, "alternate" if place > 1 else "preferred"))
    return tuple(found.values())


def _one(rng: random.Random, spellings: str) -> str:
    return rng.choice(spellings.split()) if spellings else ""


def _stems(rng: random.Random, count: int) -> Iterator[tuple[tuple[str, ...], str]]:
    seen: set[str] = set()
    while len(seen) < count:
        consonants = [rng.choice(CONSONANTS) for _ in range(rng.choice((3, 3, 3, 4, 4, 5)))]
        vowels = [rng.choice(VOWELS) for _ in consonants[1:]] + [("", "")]
        arabic = "".join(letter + vowel for (letter, _), (vowel, _) in zip(consonants, vowels, strict=True))
        if arabic in seen:
            continue
        seen.add(arabic)
        ending, arabic_ending = rng.choice((("", ""), ("", ""), ("iya", "ية"), ("a", "ة"), ("in", "ين")))
        spellings = {
            "".join(rng.choice(c) + rng.choice(v.split("/")) for (_, c), (_, v) in zip(consonants, vowels, strict=True))
            for _ in range(3)
        }
        yield tuple(sorted((one + ending).capitalize() for one in spellings)), arabic + arabic_ending


def _word(rng: random.Random) -> str:
    return "".join(
        rng.choice("bcdfghlmnprstv") + rng.choice(("a", "e", "i", "o", "u", "er", "al", "in"))
        for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))
    )


def _weights(count: int, offset: int, power: float) -> list[float]:
    return list(itertools.accumulate(1 / (place + offset) ** power for place in range(count)))


def _pick(rng: random.Random, weights: list[float] | list[int]) -> int:
    return bisect(weights, rng.random() * weights[-1] * 0.999999)
