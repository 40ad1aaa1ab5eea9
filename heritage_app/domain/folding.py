"""Fold names for searching: `fold` within a script, `key_groups` across scripts, and wrong keyboard layouts.

Folding is for the search index alone; storage keeps what was typed. The same functions must run when a name
is saved and when it is looked for, so a change here means that every index is rebuilt.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import eq

from heritage_app.domain.remembered import Remembered

# -------------------------------------------------------------------------------------------- one script


def _pairs(text: str) -> dict[str, str]:
    """Read "æae đd" as {"æ": "ae", "đ": "d"}."""
    return {pair[0]: pair[1:] for pair in text.split()}


# Letters that NFKD does not take apart, and spellings that one keyboard or one clerk uses for another.
_SAME_LETTER = {
    **dict.fromkeys("ٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېۍےئ", "ي"),
    **dict.fromkeys("ةۃہھەۀۂ", "ه"),
    **dict.fromkeys("ؤۆۇۈۋ", "و"),
    **dict.fromkeys("کگڪګ", "ك"),
    **_pairs("پب چج ژز ڤف ڨق ٹت ڈد ڑر ڵل ںن"),
    **_pairs("ךכ םמ ןנ ףפ ץצ"),
    **_pairs("æae œoe øo đd ðd þth łl ħh ŧt ıi ȷj əe ǝe ŋn"),
}
# Written or left out at will: hamza on the line, tatweel, ʿayn and hamza signs of romanisations, apostrophes.
_LEFT_OUT = frozenset("ءٴـ'`´’‘‛ʼʻʽʾʿʹʺˈˊˋ′ꞌꜢꜣꜤꜥ")
_DROPPED_CATEGORIES = frozenset(("Mn", "Mc", "Me", "Cf"))  # marks, and bidi controls with their kin

# New Tai Lue vowels and two Vedic signs: letters now, but not in the Unicode that SQLite's tokenizer knows.
_SPLIT_BY_FTS5 = frozenset(map(chr, [*range(0x19B0, 0x19CA), 0x1CF2, 0x1CF3]))


class _FoldTable(dict[int, str | None]):
    """A `str.translate` table that works each character out once, when it is first met."""

    def __missing__(self, code: int) -> str | None:
        folded = chr(code)
        while (again := "".join(map(_fold_character, folded))) != folded:
            folded = again
        self[code] = folded or None  # with None for what is left out, plain text is translated several times faster
        return self[code]


def _fold_character(character: str) -> str:
    if character in _LEFT_OUT or unicodedata.category(character) in _DROPPED_CATEGORIES:
        return ""
    if (same := _SAME_LETTER.get(character)) is not None:
        return same
    plain = unicodedata.normalize("NFKD", character).casefold()
    if plain != character:
        return plain
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return character if character.isalnum() and character not in _SPLIT_BY_FTS5 else " "


_FOLD = _FoldTable()
_LEFT_OUT_ASCII = bytes(code for code in range(128) if _FOLD[code] is None)
_FOLD_ASCII = bytes(ord(_FOLD[code] or " ") for code in range(128)) + bytes(128)


def fold(text: str) -> str:
    """Return *text* as it is indexed: its letters and digits, folded, in words joined by single spaces.

    Case, marks of every script, Arabic letter variants (alef, ya, ta marbuta, hamza and its carriers, Persian
    and Urdu letters), tatweel, apostrophes, bidi controls and foreign digits make no difference afterwards.
    Folding twice changes nothing. The result may be empty, and holds nothing that FTS5 would split a word at.
    """
    if not text.isascii():
        return " ".join(text.translate(_FOLD).split())
    plain = text.encode().translate(_FOLD_ASCII, _LEFT_OUT_ASCII).decode().strip()  # many times faster
    return " ".join(plain.split()) if "  " in plain else plain


# ------------------------------------------------------------------------------------------ across scripts

# Romanisations that say with a mark what others say with two letters; `fold` would lose the mark.
_SCHOLARLY_PAIRS = _pairs("šsh şsh șsh čch çch žj ǧj ğgh ġgh ḡgh ḵkh")
_SCHOLARLY = str.maketrans(_SCHOLARLY_PAIRS | {mark.upper(): pair for mark, pair in _SCHOLARLY_PAIRS.items()})

# Every word becomes "sounds": classes of consonants, and the half-vowels a, w, y. One class holds what
# scribes and romanisations confuse: s ṣ z ẓ · t ṭ th · d ḍ dh · h ḥ kh · k q · j g gh · b p; x stands for sh.
# Hebrew and Syriac share one alphabet here; folding has already made final letters ordinary ones.
_HALF_VOWELS = str.maketrans("", "", "awy")
_ARAMAIC_SOUNDS = "abgdhwshtyklmnsafskrxt"
_SEMITIC_SOUNDS = str.maketrans(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" + "אבגדהוזחטיכלמנסעפצקרשת" + "ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܥܦܨܩܪܫܬ",
    "abttghhddrssxsdtsagfkklmnhwy" + _ARAMAIC_SOUNDS + _ARAMAIC_SOUNDS,
)
_SECOND_SOUND = {"ظ": "ض", "פ": "ב", "ܦ": "ܒ"}  # written z and as often dh; f or p
_LATIN_CLUSTERS = {
    cluster: sound
    for sound, clusters in (
        *(("x", "tsch tch sch sh ch"), ("h", "kh"), ("g", "gh dj dg"), ("d", "dh"), ("t", "th")),
        *(("f", "ph"), ("k", "ck"), ("ks", "x"), ("w", "ou oo"), ("y", "ee")),
    )
    for cluster in clusters.split()
}
_LATIN_CLUSTER = re.compile("|".join(_LATIN_CLUSTERS))
_LATIN_SOUNDS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "abkdyfghygklmnwbkrstwfwxys")
_LATIN_SECOND_SOUNDS = (  # Van, وان · Apamea, أفاميا · Rhosos, روسيس
    *(("v", re.compile("v"), "w"), ("p", re.compile("p(?!h)"), "f"), ("rh", re.compile("rr?h"), "r")),
)
_DOUBLED = re.compile(r"([a-z])\1+")
_LATIN_TA_MARBUTA = re.compile(r"(?<=..)[ae]([ht])$")

_ARTICLE_LETTERS = ("l", "r", "s", "sh", "ch", "t", "th", "d", "dh", "n", "z")
_LATIN_ARTICLES = frozenset(  # with the letters that the l of al- turns into: ash-Sham, ar-Raqqa
    {"l", "ul", "il"} | {vowel + letter for vowel in "ae" for letter in _ARTICLE_LETTERS}
)
_JOINED_LATIN_ARTICLE = re.compile(r"[ae]l(?=[^aeiouwy\d]{1,2}[aeiouwy])")
_ARABIC_ARTICLE = re.compile(r"(?:[وفبك]?ال|لل)(?=..)")


def key_groups(text: str) -> list[frozenset[str]]:
    """Return, for each word of *text*, the consonant keys that the word shares with its spellings elsewhere.

    Two names may be one when every group of one meets a group of the other: Qaryatayn, Qariatain and القريتين
    all hold `krtn`. An Arabic word is ambiguous (a leading alef-lam may be the article or belong to the root,
    a ta marbuta is silent or a t), hence a set. Articles beside other words give no group. No key is empty.

    **Short words**: with fewer than two consonants (Umm, Wadi, أم) the consonant alone would meet every tenth
    name, so the key keeps the half-vowels: `am`, `wd`, `hy`. Words in which nothing sounds (numbers, signs)
    are their own key. Exonyms (Palmyra, تدمر) share no sounds: they have to be stored as names.
    """
    found = [group for word in text.split() for group in _groups_of(word)]
    return [keys for keys, article in found if not article] or [keys for keys, _ in found]


@lru_cache(maxsize=20_000)  # of names made of few words most are met again and again
def _groups_of(word: str) -> tuple[tuple[frozenset[str], bool], ...]:
    """The keys of each folded word that a word becomes, and whether that is an article."""
    return tuple((_both_keys(*pair), pair[0] in _LATIN_ARTICLES) for pair in _pairs_of(word))


def _pairs_of(text: str) -> list[tuple[str, str]]:
    """Each folded word, and the same folded with its scholarly letters read as two."""
    words = fold(text).split()
    if not text.isascii():
        composed = unicodedata.normalize("NFC", text)
        marked = composed.translate(_SCHOLARLY)
        if marked != composed:
            return list(zip(words, fold(marked).split(), strict=True))
    return list(zip(words, words, strict=True))


def _both_keys(word: str, marks_said: str) -> frozenset[str]:
    return _word_keys(word) if word == marks_said else _word_keys(word) | _word_keys(marks_said)


def name_words(*names: str) -> set[str]:
    """What names are found by in the index: the folded words of each and the keys of its `key_groups`."""
    found = [_INDEXED[word] for word in " ".join(names).split()]
    tokens = set[str]().union(*found)
    if () in found:
        tokens.update(*[_articles(name) for name in names])
    return tokens


def _articles(name: str) -> list[str]:
    """What the articles that stand alone in a name are found by; their keys only where they stand by themselves."""
    words = name.split()
    alone = [_indexed(word) for word in words if not _INDEXED[word]]
    tokens = [token for found, _ in alone for token in found]
    if len(alone) == len(words):
        tokens += [key for _, keys in alone for key in keys or ()]
    return tokens


def _indexed(word: str) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    """
    What a word is found by: its own folded words and their keys.

    Of nothing but an article the keys stand apart, for beside other words they are left out; else that is None.
    """
    pairs = _pairs_of(word)
    if len(pairs) == 1 and pairs[0][0] not in _LATIN_ARTICLES:  # as nearly all are: this is half of the work of folding
        return (pairs[0][0], *_both_keys(*pairs[0])), None
    plain = tuple(folded for folded, _ in pairs)
    named = [pair for pair in pairs if pair[0] not in _LATIN_ARTICLES]
    keys = tuple(frozenset[str]().union(*[_both_keys(*pair) for pair in named or pairs]))
    return (*plain, *keys) if named else plain, None if named else keys


def _named_by(word: str) -> tuple[str, ...]:
    """All that a word is found by; nothing of what is only an article."""
    found, keys = _indexed(word)
    return found if keys is None else ()


_MOST_WORDS = 100_000
_INDEXED = Remembered(_named_by, _MOST_WORDS)
"""What words are found by, for very many names are made of few."""


def _word_keys(word: str) -> frozenset[str]:
    if ord(word[0]) in _SEMITIC_SOUNDS:
        return _semitic_keys(word)
    if not word.isascii():
        word = _romanised(word)
    return frozenset((word,)) if word.isdigit() else _latin_keys(word)


def _romanised(word: str) -> str:
    """Return a word of another script in Latin letters; itself when it has none."""
    from anyascii import anyascii  # only the names of few registries need it

    return fold(anyascii(word)).replace(" ", "") or word


def _semitic_keys(word: str) -> frozenset[str]:
    forms = [word]
    if (article := _ARABIC_ARTICLE.match(word)) is not None:
        forms.append(word[article.end() :])
    forms += [
        form.replace(letter, second) for form in forms for letter, second in _SECOND_SOUND.items() if letter in form
    ]
    keys = set()
    for form in forms:
        sounds = form.translate(_SEMITIC_SOUNDS)
        keys.add(_key(sounds))
        if form[-1] in "הه" and len(form) > 2:
            keys.add(_key(sounds[:-1]))
            keys.add(_key(sounds[:-1] + "t"))
    return frozenset(keys)


def _latin_keys(word: str) -> frozenset[str]:
    # Most words have none of this, and looking for letters is much faster than for patterns.
    forms = [word]
    if word[-1] in "ht" and (ending := _LATIN_TA_MARBUTA.search(word)) is not None:
        forms.append(word[: ending.start(1)])
    for letters, spelling, other in _LATIN_SECOND_SOUNDS:
        if letters in word:
            forms += [spelling.sub(other, form) for form in forms if spelling.search(form)]
    keys = {_latin_key(form) for form in forms}
    if word[0] in "ae" and (article := _JOINED_LATIN_ARTICLE.match(word)) is not None:
        keys |= {key for key in _latin_keys(word[article.end() :]) if len(key) > 2}
    return frozenset(keys)


def _latin_key(word: str) -> str:
    if word.startswith(("oua", "oue", "oui")):  # French for w, as in Ouadi
        word = "w" + word[2:]
    elif word[0] in "aeiou":
        word = "a" + word[1:]
    single = _LATIN_CLUSTER.sub(_cluster_sound, word)
    if any(map(eq, single, single[1:])):
        single = _DOUBLED.sub(r"\1", single)
    return _key(single.translate(_LATIN_SOUNDS))


def _cluster_sound(found: re.Match[str]) -> str:
    return _LATIN_CLUSTERS[found[0]]


def _key(sounds: str) -> str:
    consonants = sounds.translate(_HALF_VOWELS)
    return consonants if len(consonants) > 1 else _short_key(sounds)


def _short_key(sounds: str) -> str:
    """Keep what both scripts write: a leading half-vowel, and inner w or y; a last y may stand for a."""
    lead, rest = sounds[0], sounds[1:].replace("a", "")
    if lead in "awy":
        rest = rest.lstrip("wy") or rest[:1]
    short = _DOUBLED.sub(r"\1", lead + rest)
    return short[:-1] if len(short) > 2 and short[-1] == "y" else short


# --------------------------------------------------------------------------------------- keyboard layouts

_US_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvnm,./"
_ARABIC_101 = "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ"
# What shift gives; a search knows no capitals, so back they become small letters.
_ARABIC_101_SHIFTED = _pairs("qَ wً eُ rٌ tلإ yإ aِ sٍ gلأ hأ jـ k، p؛ nآ bلآ xْ z~ /؟")
_TO_ARABIC = str.maketrans(dict(zip(_US_KEYS, _ARABIC_101, strict=True)) | {"b": "لا"})
_TO_LATIN = (
    dict(zip(_ARABIC_101, _US_KEYS, strict=True))
    | {arabic: key for key, arabic in _ARABIC_101_SHIFTED.items()}
    | {"لا": "b"}
)
_ARABIC_KEY = re.compile("|".join(sorted(map(re.escape, _TO_LATIN), key=len, reverse=True)))


def to_arabic_layout(text: str) -> str:
    """Re-read *text*, typed on US QWERTY, as the same keys of the Arabic (101) layout: `luf]` is معبد."""
    return text.lower().translate(_TO_ARABIC)


def to_latin_layout(text: str) -> str:
    """Re-read *text*, typed on the Arabic (101) layout, as the same keys of US QWERTY, in small letters.

    Lam-alef is read as the one key that types it (b), though g and h in a row write the same.
    """
    return _ARABIC_KEY.sub(lambda key: _TO_LATIN[key[0]], text)
