"""
The measure that the search is held against: the simplest folding and the simplest build of the same tables.

One process folds every name (`fold`, `skeleton`) and the words of every text, a place in two scripts and a
description, then plain SQL builds each table from rows that already lie in the file: the line of a list with its order,
the b-tree of folded names, full text of names with keys and facets, of words, and of three-letter pieces. The rows, the
tables and their options are those of the script that the design was measured with, which itself told the time of names
alone: so both sums are given. Loading the rows and working out the facets is not counted, nor is any other index.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from anyascii import anyascii
from sqlcipher3 import dbapi2

from heritage_app.domain.found import Part
from heritage_app.domain.query import Facet
from heritage_app.search.tokens import SiteEntry

_ARABIC = str.maketrans(
    {
        **dict.fromkeys(map(chr, [*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, 0x640])),
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        **dict.fromkeys("ʿʾ'’‘`"),
        "-": " ",
        "_": " ",
    }
)
_SOUNDS = ["sh=x", "ch=x", "kh=h", "gh=g", "dh=d", "th=t", "ph=f", "dj=j", "ou=", "q=k", "c=k", "z=s", "p=b", "v=f"]
_CLASSES = [(pair.split("=")[0], pair.split("=")[1]) for pair in _SOUNDS]
_VOWELS, _DOUBLED = re.compile("[aeiouwy`@]"), re.compile(r"(.)\1+")
_ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "an", "at", "ar", "az", "et"])

NAMES_FOLDED, TEXTS_FOLDED = "names folded", "texts folded"
Folded = TypeVar("Folded")
TABLES = {
    "line": "CREATE TABLE line (id INTEGER PRIMARY KEY, code TEXT, name TEXT, sortkey TEXT, status INT, place TEXT, "
    "updated TEXT, lon REAL, lat REAL) STRICT; "
    "INSERT INTO line SELECT id, code, name, sortkey, status, place, updated, lon, lat FROM site; "
    "CREATE INDEX ix_line ON line (sortkey); CREATE INDEX ix_line_updated ON line (updated)",
    "names": "CREATE INDEX ix_folded ON site_name (folded, site_id)",
    "key": "CREATE VIRTUAL TABLE key USING fts5(k, content='', contentless_delete=1, detail=none, "
    "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5'); "
    "INSERT INTO key (rowid, k) SELECT id, folded || ' ' || skeleton || ' ' || facets FROM doc; "
    "INSERT INTO key (key) VALUES ('optimize')",
    "words": "CREATE VIRTUAL TABLE words USING fts5(w, content='', contentless_delete=1, detail=none, "
    "tokenize='unicode61 remove_diacritics 2'); INSERT INTO words (rowid, w) SELECT id, words FROM doc",
    "trigram": "CREATE VIRTUAL TABLE gram USING fts5(k, content='', contentless_delete=1, detail=none, "
    "tokenize='trigram'); INSERT INTO gram (rowid, k) SELECT id, folded FROM doc",
}


def fold(text: str) -> str:
    """Case, Latin diacritics, Arabic letter variants and vowel marks."""
    text = text.translate(_ARABIC)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_ARABIC)
    return " ".join(re.findall(r"\w+", text.lower()))


@lru_cache(200_000)
def _key(word: str) -> str:
    plain = word if word.isascii() else anyascii(word).lower()
    for one, other in _CLASSES:
        plain = plain.replace(one, other)
    plain = _DOUBLED.sub(r"\1", plain)
    if not word.isascii() and plain.endswith("h") and word[-1] == "ه":
        plain = plain[:-1]
    elif word.isascii() and len(plain) > 3 and plain[-2:] in ("ah", "eh"):
        plain = plain[:-2]
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", plain)) or plain[:1]


def skeleton(text: str) -> str:
    """Consonant keys of every word."""
    groups = []
    for word in fold(text).split():
        if word in _ARTICLES:
            continue
        keys = {_key(word)}
        if word.startswith("ال") and len(word) > 4:
            keys.add(_key(word[2:]))
        if word[-1] == "ه" and len(word) > 2:
            keys |= {key + "t" for key in keys}
        groups.append(sorted(filter(None, keys)))
    return " ".join(" ".join(group) for group in groups)


def _names(entry: SiteEntry) -> tuple[list[str], str]:
    """The folded names of a site, and each key of theirs once."""
    keys = " ".join([skeleton(name.text) for name in entry.names]).split()
    return [fold(name.text) for name in entry.names], " ".join(dict.fromkeys(keys))


def facets(entry: SiteEntry) -> str:
    """The filter values that the measured design had: status, place, causes and years of what happened, edited."""
    found = [f"zs{entry.condition.rank}", f"zg{entry.governorate}", f"zu{entry.updated_at[:4]}"]
    found += [f"zc{cause}" for cause in entry.facets[Facet.CAUSE]]
    found += [f"zd{date.fromordinal(day).year}" for day, _ in entry.events if day is not None]
    found.append(f"zx{int((entry.lon or 0) * 2)}y{int((entry.lat or 0) * 2)}")
    return " ".join(dict.fromkeys(re.sub(r"\W", "", value) for value in found))


class Seconds(NamedTuple):
    """What something took: by the clock, and computed by this program in all its threads together."""

    clock: float
    computed: float

    @classmethod
    def now(cls) -> Seconds:
        """To be subtracted from a later one."""
        return cls(time.perf_counter(), time.process_time())

    def since(self, begin: Seconds) -> Seconds:
        """What has passed since *begin*."""
        return Seconds(self.clock - begin.clock, self.computed - begin.computed)

    def __str__(self) -> str:
        """In words."""
        return f"{self.clock:.1f} s ({self.computed:.1f} computed)"


def build(file: Path, entries: Iterable[SiteEntry]) -> dict[str, Seconds]:
    """Build it in *file* and return what each step took."""
    file.unlink(missing_ok=True)
    database = dbapi2.connect(str(file), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-200000", "temp_store=memory"):
        database.execute(f"PRAGMA {pragma}")
    database.executescript(
        "CREATE TABLE site (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        "sortkey TEXT NOT NULL, status INT NOT NULL, gov TEXT NOT NULL, place TEXT NOT NULL, lon REAL, lat REAL, "
        "updated TEXT NOT NULL, descr TEXT NOT NULL) STRICT; "
        "CREATE TABLE site_name (id INTEGER PRIMARY KEY, site_id INT NOT NULL REFERENCES site (id), name TEXT NOT NULL, "
        "lang TEXT NOT NULL, folded TEXT NOT NULL) STRICT; "
        "CREATE TABLE doc (id INTEGER PRIMARY KEY, names TEXT, folded TEXT, skeleton TEXT, facets TEXT, words TEXT) "
        "STRICT; BEGIN"
    )
    seconds = {step: Seconds(0.0, 0.0) for step in (NAMES_FOLDED, TEXTS_FOLDED)}

    def timed(step: str, work: Callable[[], list[Folded]]) -> list[Folded]:
        begin = Seconds.now()
        made = work()
        seconds[step] = Seconds(*map(sum, zip(seconds[step], Seconds.now().since(begin), strict=True)))
        return made

    left, number = iter(entries), 0
    while chunk := list(islice(left, 10_000)):
        names = timed(NAMES_FOLDED, lambda chunk=chunk: [_names(entry) for entry in chunk])
        texts = [(f"{entry.place['ar']} {entry.place['en']}", *entry.texts[Part.DESCRIPTION]) for entry in chunk]
        words = timed(TEXTS_FOLDED, lambda texts=texts: [fold(" ".join(several)) for several in texts])
        for entry, (folded, key), (place, *told), text in zip(chunk, names, texts, words, strict=True):
            number += 1
            shown, rank = entry.names[0].text, entry.condition.rank or 0
            line = (number, entry.reference, shown, folded[0], rank, entry.governorate, place, entry.lon, entry.lat)
            database.execute(f"INSERT INTO site VALUES ({', '.join('?' * 11)})", (*line, entry.updated_at, *told))
            rows = [(number, name.text, name.lang, one) for name, one in zip(entry.names, folded, strict=True)]
            database.executemany("INSERT INTO site_name (site_id, name, lang, folded) VALUES (?, ?, ?, ?)", rows)
            named = " / ".join(name.text for name in entry.names)
            document = (number, named, " / ".join(folded), key, facets(entry), text)
            database.execute("INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?)", document)
    database.execute("COMMIT")
    for name, script in TABLES.items():
        database.execute("PRAGMA wal_checkpoint(truncate)")
        begin = Seconds.now()
        database.executescript(f"BEGIN; {script}; COMMIT")
        seconds[name] = Seconds.now().since(begin)
    database.close()
    return seconds
