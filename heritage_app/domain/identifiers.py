"""Identifiers: UUIDv7 keys, and the reference numbers that people read out and write on paper."""

from __future__ import annotations

import re
import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import one_line, strip_bidi, western_digits

UNKNOWN_COUNTRY = "ZZ"
"""Country of a site whose country is not known; ISO 3166-1 leaves this code to its users."""
UNKNOWN_DISTRICT = "ZZZ"
"""District of a site whose governorate is not known, or has no name that can be cut to letters."""

_BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_LOOKS_LIKE = str.maketrans("ILO", "110")
_REFERENCE = r"([A-Z]{2})-([A-Z]{2,5})-([0-9A-Z]{3})-([0-9]{1,12})"

# ---------------------------------------------------------------------------------------------------- keys

_lock = threading.Lock()
_last_id = 0
_RANDOM_BITS = 74
_TIME, _LAST, _VARIANT = (1 << 48) - 1, (1 << 62) - 1, 1 << 63


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562) as text; each sorts after all that this process made before.

    Within one millisecond, or when the clock is set back, the random part counts on from the last one by a
    random step (RFC 9562, 6.2, method 2), so keys of two computers stay apart.
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """Return so many new keys in their order, as `new_id` makes them one by one."""
    global _last_id
    milliseconds = time.time_ns() // 1_000_000
    steps = memoryview(secrets.token_bytes(4 * count)).cast("I")
    found: list[str] = []
    with _lock:
        fresh = milliseconds << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
        if fresh >> _RANDOM_BITS <= _last_id >> _RANDOM_BITS:
            fresh = _last_id + 1 + steps[0]
        fresh -= 1 + steps[0]  # the first one steps there as the others do
        high, start = -1, ""
        for step in steps:
            fresh += 1 + step
            if fresh >> 62 != high:  # which hardly ever changes among those made together
                high = fresh >> 62
                text = f"{(high >> 12 & _TIME) << 16 | 7 << 12 | high & 0xFFF:016x}"
                start = f"{text[:8]}-{text[8:12]}-{text[12:]}"
            low = "%016x" % (fresh & _LAST | _VARIANT)
            found.append(f"{start}-{low[:4]}-{low[4:]}")
        _last_id = fresh
    return found


# ------------------------------------------------------------------------------------------------ references


class NotAReference(HeritageError):
    """A text is not built like a reference number."""

    template = (
        "“{text}” is not a reference number. One looks like SY-HMS-K7Q-0012: country, district, "
        "the code of the computer that gave it, and a number."
    )


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A reference number of a site: country, district, code of the installation that gave it, counter."""

    country: str
    district: str
    installation: str
    counter: int

    def __str__(self) -> str:
        return f"{self.country}-{self.district}-{self.installation}-{self.counter:04d}"


def make_reference(country: str | None, district: str | None, installation: str, counter: int) -> str:
    """Return a reference number such as `SY-HMS-K7Q-0012`.

    Args:
        country: ISO 3166-1 alpha-2 code; None becomes `ZZ`.
        district: Two to five letters, as `district_code` gives them; None becomes `ZZZ`.
        installation: The three characters that `draw_installation_code` drew once for this installation.
        counter: 1 or more; at least four digits are written.

    Raises:
        NotAReference: The parts do not make a reference number that can be read back.
    """
    text = str(Reference(country or UNKNOWN_COUNTRY, district or UNKNOWN_DISTRICT, installation, counter))
    return str(parse_reference(text))


def parse_reference(text: str) -> Reference:
    """Read a reference number in any case, with spaces or dashes, any digits, with or without leading zeros.

    In the installation code I and L are read as 1, and O as 0, as Crockford's alphabet means it.

    Raises:
        NotAReference: The text is something else.
    """
    dashed = re.sub(r"[\s\u2010-\u2015\u2212_/.-]+", "-", strip_bidi(western_digits(text)).strip().upper())
    found = re.fullmatch(_REFERENCE, dashed)
    if found is None:
        raise NotAReference(text=one_line(text, 80))
    country, district, code, counter = found.groups()
    code = code.translate(_LOOKS_LIKE)
    if "U" in code or int(counter) == 0:
        raise NotAReference(text=one_line(text, 80))
    return Reference(country, district, code, int(counter))


def draw_installation_code() -> str:
    """Draw the three characters that tell this installation's reference numbers from all others'.

    Drawn once and kept. Two of a hundred installations meet in one of seven such groups (32³ codes), so
    importing still looks for a number that is taken.
    """
    return "".join(secrets.choice(_BASE_32) for _ in range(3))


# The fourteen governorates of Syria: our own three letters (ISO 3166-2 has two: SY-HM is Hama, SY-HI Homs),
# then the ISO code and the names that people write.
_SYRIA = {
    "DMS": "SY-DI|Damascus|Dimashq|Damas|دمشق",
    "RDM": "SY-RD|Rif Dimashq|Rural Damascus|Damascus Countryside|Rif Damas|ريف دمشق",
    "HLB": "SY-HL|Aleppo|Halab|Alep|حلب",
    "HMS": "SY-HI|Homs|Hims|حمص",
    "HMA": "SY-HM|Hama|Hamah|حماة",
    "IDL": "SY-ID|Idlib|Idleb|إدلب",
    "LTK": "SY-LA|Latakia|Lattakia|Lattaquié|al-Ladhiqiyah|اللاذقية",
    "TRT": "SY-TA|Tartus|Tartous|طرطوس",
    "RQA": "SY-RA|Raqqa|ar-Raqqah|al-Raqqa|Rakka|الرقة",
    "DRZ": "SY-DY|Deir ez-Zor|Dayr az-Zawr|Deir al-Zor|Deir Ezzor|دير الزور",
    "HSK": "SY-HA|al-Hasakah|Hasakah|Hasaka|al-Hasaka|Hassaké|الحسكة",
    "DRA": "SY-DR|Daraa|Dar'a|Deraa|درعا",
    "SWD": "SY-SU|as-Suwayda|Suwayda|Sweida|as-Suwayda'|Soueïda|السويداء",
    "QNT": "SY-QU|Quneitra|al-Qunaytirah|Qunaytirah|Kuneitra|القنيطرة",
}
_NOT_PART_OF_THE_NAME = frozenset(  # folded
    ("governorate", "province", "district", "muhafazat", "mohafazat", "gouvernorat", "محافظه", "of", "de", "du")
) | {"the", "al", "el"}


@cache
def _syrian_codes() -> dict[str, str]:
    return {fold(name): code for code, names in _SYRIA.items() for name in (code, *names.split("|"))}


def district_code(country: str | None, governorate: str | None) -> str:
    """Return the district part of a reference number for a governorate named in any usual way.

    Syria's fourteen governorates have a code each (`HMS` for Homs, Ḥimṣ, حمص, SY-HI or HMS). Elsewhere it is the
    first three consonants of the name in Latin letters, filled up with X: Nineveh → NNV, Ur → RXX. Without a
    name it is `ZZZ`.
    """
    name = fold(governorate or "")
    words = [word for word in name.split() if word not in _NOT_PART_OF_THE_NAME]
    if (country or "").upper() == "SY":
        code = _syrian_codes().get(name) or _syrian_codes().get(" ".join(words))
        if code is not None:
            return code
    letters = _latin_letters(words)
    consonants = re.sub("[AEIOU]", "", letters) or letters
    return consonants[:3].ljust(3, "X") if consonants else UNKNOWN_DISTRICT


def _latin_letters(words: Sequence[str]) -> str:
    text = "".join(word.removeprefix("ال") for word in words)
    if not text.isascii():
        from anyascii import anyascii  # needed once for a new site, not at start

        text = anyascii(text)
    return re.sub("[^A-Z]", "", text.upper())
