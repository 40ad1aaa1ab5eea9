"""Money and durations as claimants state them: exact decimals, read from free text and said in words.

No float comes near an amount, and nothing is rounded: what was quoted keeps its digits, trailing zeros included.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import one_line, strip_bidi, western_digits

Digits = Literal["western", "arabic-indic"]

_ACTIVE_CODES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
    CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
    LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
    THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XDR XOF
    XPF XSU XUA YER ZAR ZMW ZWG
"""
CURRENCIES: tuple[str, ...] = tuple(_ACTIVE_CODES.split())
"""Active codes of ISO 4217 (list one, 2025), without metals, bond-market units and the code for tests."""
_KNOWN_CODES = frozenset(CURRENCIES)

LONGEST_NUMBER = 24
"""Most digits of an amount that is read; the dearest claims have sixteen in Syrian pounds."""


class NotMoney(HeritageError):
    """A text is not read as one amount of money; the text is kept in the field."""

    template = (
        "“{text}” is not read as an amount of money. It stays as you typed it. Write a number and a currency, "
        "for example 2 500 000 USD, USD 2.5 million or 1 200.50 EUR."
    )


class CurrencyNotGiven(NotMoney):
    """An amount stands without a currency."""

    template = "“{text}” names no currency. It stays as you typed it. Add three letters, for example USD, EUR or SYP."


class CurrencyAmbiguous(NotMoney):
    """A sign or a word that several currencies share."""

    template = (
        "“{text}” may be in any of these currencies: {currencies}. It stays as you typed it. "
        "Write the three letters of the one that is meant."
    )


class CurrencyUnknown(NotMoney):
    """Letters that are not a currency in use."""

    template = "“{code}” is not a currency in use. Write the three letters of one that is, for example USD, EUR or SYP."


class NumberAmbiguous(NotMoney):
    """One point or comma before three digits, which divides thousands in one country and decimals in another."""

    template = (
        "“{text}” can be read as {thousands} or as {decimals}. It stays as you typed it. "
        "Write it in one of these two ways."
    )


class NotADuration(HeritageError):
    """A text is not read as a number of years or months; the text is kept in the field."""

    template = (
        "“{text}” is not read as a duration. It stays as you typed it. Write a number of years or months, for "
        "example 5 years, 3-5 years, 18 months or at least 3 years."
    )


# --------------------------------------------------------------------------------------------------- money


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency (ISO 4217); 2.50 and 2.5 are equal, and each is said as it was given.

    Raises:
        CurrencyUnknown: The code is not in CURRENCIES.
        NotMoney: The amount is not a finite number.
    """

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not is_currency(self.currency):
            raise CurrencyUnknown(code=one_line(self.currency, 20))
        if not self.amount.is_finite():
            raise NotMoney(text=str(self.amount))


def is_currency(code: str) -> bool:
    """Tell whether *code* is an active ISO 4217 code, in capitals."""
    return code in _KNOWN_CODES


# Signs and words, and the currencies that they may mean. Spaces in a sign do not count; words are folded.
_SIGN_TABLE = """
    $ USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD MXN ARS CLP COP UYU
    us$ USD | $us USD | usd$ USD | ca$ CAD | c$ CAD | a$ AUD | au$ AUD
    £ GBP EGP LBP SYP SDG SSP FKP GIP SHP | £e EGP | e£ EGP | £s SYP | s£ SYP
    € EUR | ¥ JPY CNY | ₺ TRY | ₽ RUB | ₪ ILS | ₹ INR
    ل.س SYP | ل.ل LBP | ج.م EGP | د.ع IQD | د.ا JOD
"""
_WORD_TABLE = """
    euro, euros, يورو: EUR
    dollar, dollars, دولار, دولارات, دولارا: USD AUD CAD HKD NZD SGD TWD
    us dollar, us dollars, dollar us, dollars us, dollars américains, دولار أمريكي: USD
    pound, pounds, livre, livres, جنيه: GBP EGP LBP SYP SDG SSP
    lira, liras, ليرة, ليرات: SYP LBP TRY
    dinar, dinars, دينار, دنانير: IQD JOD KWD BHD LYD TND DZD RSD
    syrian pound, syrian pounds, livre syrienne, livres syriennes, ليرة سورية, ليرات سورية: SYP
    lebanese pound, lebanese pounds, livres libanaises, ليرة لبنانية: LBP
    pound sterling, pounds sterling, british pounds, livres sterling, جنيه استرليني: GBP
    egyptian pound, egyptian pounds, livres égyptiennes, جنيه مصري: EGP
    turkish lira, turkish liras, livres turques, ليرة تركية: TRY
    iraqi dinar, iraqi dinars, dinars irakiens, دينار عراقي: IQD
    jordanian dinar, jordanian dinars, dinars jordaniens, دينار أردني: JOD
    rouble, roubles, ruble, rubles, روبل: RUB
"""


@cache
def _signs() -> dict[str, frozenset[str]]:
    entries = [entry.split() for line in _SIGN_TABLE.strip().splitlines() for entry in line.split("|")]
    return {entry[0]: frozenset(entry[1:]) for entry in entries}


@cache
def _words() -> dict[str, frozenset[str]]:
    lines = [line.split(":") for line in _WORD_TABLE.strip().splitlines()]
    return {fold(word): frozenset(codes.split()) for words, codes in lines for word in words.split(",")}


_MULTIPLIERS = {
    **dict.fromkeys(("k", "thousand", "mille", "ألف", "الف", "آلاف", "الاف"), 1_000),
    **dict.fromkeys(("m", "mn", "mio", "million", "millions", "مليون", "ملايين"), 1_000_000),
    **dict.fromkeys(("bn", "billion", "milliard", "milliards", "مليار", "مليارات"), 1_000_000_000),
}
_GROUP_SPACES = " '\u00a0\u2009\u202f’٬"
_AMOUNT = rf"(?P<before>\D*?)\s*(?P<number>\d(?:[\d.,٫{_GROUP_SPACES}]*\d)?)\s*(?P<after>\D*)"
_MULTIPLIER = (
    rf"(?i:(?P<word>{'|'.join(sorted(_MULTIPLIERS, key=len, reverse=True))})(?![^\W\d_])\.?"
    r"\s*(?:d['’]|de\s|of\s|من\s)?)"
)


def read_money(text: str, default_currency: str | None = None) -> Money:
    """Read one amount of money: `2,500,000 USD`, `USD 2.5 million`, `€ 1.200,50`, `2.5m`, `٢٥٠٠ SYP`.

    Args:
        text: A number with points, commas, spaces or apostrophes, with or without thousand, million, milliard
            (billion is 10⁹), and a currency before or after it as code, sign or word.
        default_currency: Code taken where none is written, or where a sign such as $ may mean it.

    Raises:
        NotMoney: Not one amount. Its children ask for what is missing: CurrencyNotGiven, CurrencyUnknown,
            CurrencyAmbiguous ("$" alone), NumberAmbiguous ("1.200": one thousand two hundred, or one and a fifth).
    """
    plain = western_digits(strip_bidi(text)).strip()
    found = re.fullmatch(_AMOUNT, plain) if len(plain) <= 200 else None
    if found is None:
        raise NotMoney(text=one_line(text[:400], 80))
    after = found["after"].strip()
    multiplier = re.match(_MULTIPLIER, after)
    factor = _MULTIPLIERS[multiplier["word"].lower()] if multiplier else 1
    amount = _read_number(found["number"], text) * factor
    if multiplier is not None:
        after = after[multiplier.end() :]
        if amount == amount.to_integral_value():
            amount = amount.to_integral_value()
    currency = _read_currency((found["before"], after), default_currency, text)
    return Money(amount, currency)


def _read_number(number: str, text: str) -> Decimal:
    """Read a number whose points and commas may divide thousands or decimals.

    Raises:
        NumberAmbiguous: Both readings are possible.
        NotMoney: The digits are not grouped as thousands are, or there are too many.
    """
    number = re.sub(f"[{_GROUP_SPACES}]", " ", number)
    signs = [character for character in number if character in ".,٫"]
    group = " " if " " in number else ""
    decimal = signs[-1] if signs else ""
    if not group and len(set(signs)) == 2:
        group = next(sign for sign in signs if sign != decimal)
    elif not group and len(signs) > 1:
        group, decimal = decimal, ""
    whole, _, rest = number.partition(decimal) if decimal else (number, "", "")
    if not group and decimal in (".", ",") and len(rest) == 3 and re.fullmatch("[1-9][0-9]{0,2}", whole):
        raise NumberAmbiguous(text=one_line(text, 80), thousands=f"{whole}{rest}", decimals=f"{whole}.{rest}0")
    grouped = rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+|\d+" if group else r"\d+"
    digits = re.sub(r"\D", "", whole)
    if (
        re.fullmatch(grouped, whole) is None
        or re.fullmatch(r"\d*", rest) is None
        or len(digits) + len(rest) > LONGEST_NUMBER
    ):
        raise NotMoney(text=one_line(text, 80))
    return Decimal(f"{digits}.{rest}" if rest else digits)


def _read_currency(written: Iterable[str], default: str | None, text: str) -> str:
    """Return the one code that all *written* signs, words and codes allow, with *default* to decide."""
    possible: frozenset[str] | None = None
    for token in filter(None, (part.strip(" :.\u00a0\u202f") for part in written)):
        meant = _currencies(token, text)
        possible = meant if possible is None else possible & meant
    if possible is None:
        if default is None:
            raise CurrencyNotGiven(text=one_line(text, 80))
        return default
    if len(possible) == 1:
        return next(iter(possible))
    if default in possible:
        return default
    if not possible:
        raise NotMoney(text=one_line(text, 80))
    raise CurrencyAmbiguous(text=one_line(text, 80), currencies=", ".join(c for c in CURRENCIES if c in possible))


def _currencies(token: str, text: str) -> frozenset[str]:
    if token.upper() in _KNOWN_CODES:
        return frozenset((token.upper(),))
    sign = "".join(token.casefold().split())
    meant = _signs().get(sign) or _words().get(fold(token))
    if meant is not None:
        return meant
    if re.fullmatch("[A-Za-z]{3}", token):
        raise CurrencyUnknown(code=token)
    raise NotMoney(text=one_line(text, 80))


def say_money(money: Money, lang: str, *, digits: Digits = "western") -> str:
    """Return *money* exactly, with all its digits: `2 500 000.50 USD`.

    Thousands are parted by a narrow no-break space in every language, which nobody takes for a decimal sign;
    the decimal sign is a comma in French, and with Arabic-Indic digits the Arabic one.
    """
    return f"{_say_number(money.amount, lang, digits)}\u00a0{money.currency}"


def _say_number(number: Decimal, lang: str, digits: Digits) -> str:
    whole, _, rest = f"{number:f}".partition(".")
    sign, whole = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", "\u202f", whole)
    decimal_sign = "," if lang.split("-")[0] == "fr" else "."
    said = f"{sign}{grouped}{decimal_sign}{rest}" if rest else f"{sign}{grouped}"
    return said.translate(_ARABIC_INDIC) if digits == "arabic-indic" else said


_ARABIC_INDIC = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٫")


# ------------------------------------------------------------------------------------------------ durations


def ranges_overlap(low1: Decimal | None, high1: Decimal | None, low2: Decimal | None, high2: Decimal | None) -> bool:
    """Tell whether two ranges share a value, ends included; an end that is None is open."""
    first_before_second = high1 is not None and low2 is not None and high1 < low2
    second_before_first = high2 is not None and low1 is not None and high2 < low1
    return not (first_before_second or second_before_first)


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration or a range of durations; *at least* has no `high`, *at most* has no `low`.

    Raises:
        NotADuration: Both ends are missing, one is negative, or they are the wrong way round.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Literal["year", "month"]

    def __post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if not ends or not all(end.is_finite() and end >= 0 for end in ends) or ends != sorted(ends):
            raise NotADuration(text=f"{self.low}-{self.high} {self.unit}")


_NUMBER_WORDS = """
    1 one un une واحد واحدة | 2 two deux اثنان اثنتان | 3 three trois ثلاث ثلاثة | 4 four quatre أربع أربعة
    5 five cinq خمس خمسة | 6 six ست ستة | 7 seven sept سبع سبعة | 8 eight huit ثماني ثمانية ثمان
    9 nine neuf تسع تسعة | 10 ten dix عشر عشرة | 11 eleven onze | 12 twelve douze | 15 fifteen quinze
    18 eighteen | 20 twenty vingt عشرون عشرين | 30 thirty trente ثلاثون ثلاثين | 40 forty quarante أربعين
    50 fifty cinquante خمسون خمسين | 100 hundred cent مئة مائة
"""
_UNIT_WORDS = """
    year: year years yr yrs y an ans année années سنة سنوات سنين عام أعوام عاما
    2 year: سنتان سنتين عامان عامين
    decade: decade decades décennie décennies عقد عقود
    month: month months mo mos mois شهر أشهر شهور شهرا
    2 month: شهران شهرين
"""
_AT_LEAST = """
    no less than | not less than | at least | more than | or more | over | minimum | min
    au moins | plus de | pas moins de | ما لا يقل عن | لا يقل عن | لا تقل عن | على الأقل | أكثر من
"""
_AT_MOST = """
    no more than | not more than | at most | up to | less than | under | maximum | max
    au plus | moins de | jusqu à | pas plus de | ما لا يزيد عن | لا يزيد عن | لا تزيد عن | على الأكثر | أقل من | حتى
"""
# Folded words that join, open or do not change a duration.
_TO = frozenset(("-", "to", "or", "a", "ou", "الي", "او"))
_AND = frozenset(("and", "et", "و"))
_OPENS_AND = frozenset(("between", "entre", "بين"))
_SAYS_NOTHING = frozenset(
    ("from", "de", "من", "about", "around", "approximately", "approx", "circa", "c", "ca", "roughly", "environ")
) | {"حوالي", "نحو", "تقريبا"}
_SIGNS_OF_RANGES = str.maketrans("–—−‐‑><+", "-----≥≤≥")
_ARABIC_ONE = r"(\S+) واحده?(?!\S)"  # "one" stands after its noun
_DURATION_WORD = r"(\d{1,4}(?:[.,]\d{1,4})?(?!\d))|([^\W\d_]+)|([-≥≤])|[\s,.;:()'’~]"
_DURATION = (
    r"(?P<before>[≥≤] )?(?P<low>\d\S*)(?P<middle> ≥)?(?: (?P<low_unit>[a-z]+))?"
    r"(?: - (?P<high>\d\S*))?(?: (?P<unit>[a-z]+))?(?P<after> [≥≤])?"
)


@cache
def _numbers() -> dict[str, str]:
    entries = [entry.split() for line in _NUMBER_WORDS.strip().splitlines() for entry in line.split("|")]
    return {fold(word): number for number, *words in entries for word in words}


@cache
def _units() -> dict[str, str]:
    lines = [line.split(":") for line in _UNIT_WORDS.strip().splitlines()]
    return {fold(word): unit.strip() for unit, words in lines for word in words.split()}


@cache
def _limits() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of all phrases that set a limit, the longest first, and the sign each stands for."""
    signs = {
        fold(phrase): sign
        for table, sign in ((_AT_LEAST, "≥"), (_AT_MOST, "≤"))
        for phrase in re.split("[|\n]", table.strip())
    }
    return re.compile(rf"(?<!\S)(?:{'|'.join(sorted(signs, key=len, reverse=True))})(?!\S)"), signs


def read_duration(text: str) -> Duration:
    """Read a duration in English, French or Arabic: `5 years`, `3-5 ans`, `at least 18 months`, `٥ سنوات`.

    *More than* and *over* are read as *at least*, *less than* as *at most*, and *about* is passed over: the
    quotation keeps the words. A range in two units becomes months.

    Raises:
        NotADuration: The text is something else.
    """
    words = _duration_words(text) if len(text) <= 200 else None
    found = re.fullmatch(_DURATION, " ".join(words)) if words is not None else None
    limit = "".join(filter(None, found.group("before", "middle", "after"))).strip() if found is not None else ""
    if found is None or len(limit) > 1 or (limit and found["high"]):
        raise NotADuration(text=one_line(text[:400], 80))
    last_unit = found["unit"] or found["low_unit"]
    if last_unit is None:
        raise NotADuration(text=one_line(text, 80))
    low, unit = _in_unit(found["low"], found["low_unit"] or last_unit)
    if not found["high"]:
        return Duration(None if limit == "≤" else low, None if limit == "≥" else low, unit)
    high, high_unit = _in_unit(found["high"], last_unit)
    if unit != high_unit:
        low, high, unit = low * (12 if unit == "year" else 1), high * (12 if high_unit == "year" else 1), "month"
    if low > high:
        raise NotADuration(text=one_line(text, 80))
    return Duration(low, high, unit)


def _duration_words(text: str) -> list[str] | None:
    """Return the text as numbers, `year`, `month`, `decade`, `-`, `≥` and `≤`; None where a word is none of them."""
    plain = western_digits(strip_bidi(text)).replace(">=", "≥").replace("<=", "≤").replace("٫", ".")
    plain = unicodedata.normalize("NFKD", plain.translate(_SIGNS_OF_RANGES))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    tokens: list[str] = []
    token_pattern, place = re.compile(_DURATION_WORD), 0
    while place < len(plain):
        found = token_pattern.match(plain, place)
        if found is None:
            return None
        if found[1] or found[2] or found[3]:
            tokens.append(fold(found[2]) if found[2] else found[0])
        place = found.end()
    phrases, signs = _limits()
    line = phrases.sub(lambda phrase: signs[phrase[0]], " ".join(tokens))
    return _canonical(re.sub(_ARABIC_ONE, r"1 \1", line).split())


def _canonical(tokens: Iterable[str]) -> list[str] | None:
    """Replace words by what they mean; a unit without its number is one of it."""
    words: list[str] = []
    pair_opened = False
    for token in tokens:
        numbered = next((word for word in reversed(words) if word not in "≥≤"), "")[:1].isdecimal()
        if (unit := _units().get(token)) is not None:
            words += unit.split() if numbered or unit[0] == "2" else ["1", unit]
        elif token in _numbers() or token[0].isdecimal():
            words.append(_numbers().get(token, token).replace(",", "."))
        elif token in _OPENS_AND:
            pair_opened = True
        elif token in ("≥", "≤"):
            words.append(token)
        elif token in _TO or (token in _AND and pair_opened):
            words += ["-"] if any(word[0].isdecimal() for word in words) else []
        elif token not in _SAYS_NOTHING:
            return None
    return words


_IN_UNIT: dict[str, tuple[int, Literal["year", "month"]]] = {
    "year": (1, "year"),
    "decade": (10, "year"),
    "month": (1, "month"),
}


def _in_unit(number: str, unit: str) -> tuple[Decimal, Literal["year", "month"]]:
    factor, base = _IN_UNIT[unit]
    return Decimal(number) * factor, base


# Sentences and nouns by language. A noun comes in the forms that the language counts with (CLDR plural rules).
_SENTENCES = {
    "en": ("{low}–{high}", "at least {low}", "at most {high}"),
    "fr": ("de {low} à {high}", "au moins {low}", "au plus {high}"),
    "ar": ("من {low} إلى {high}", "{low} على الأقل", "{high} على الأكثر"),
}
_NOUNS = {
    ("en", "year"): ("{n} year", "{n} years"),
    ("en", "month"): ("{n} month", "{n} months"),
    ("fr", "year"): ("{n} an", "{n} ans"),
    ("fr", "month"): ("{n} mois", "{n} mois"),
    ("ar", "year"): ("سنة واحدة", "سنتان", "{n} سنوات", "{n} سنة", "{n} سنة"),
    ("ar", "month"): ("شهر واحد", "شهران", "{n} أشهر", "{n} شهرًا", "{n} شهر"),
}


def say_duration(duration: Duration, lang: str, *, digits: Digits = "western") -> str:
    """Return *duration* in words: `3–5 years`, `au moins 18 mois`, `11 سنة`; other languages get English."""
    lang = lang.split("-")[0] if lang.split("-")[0] in _SENTENCES else "en"
    between, at_least, at_most = _SENTENCES[lang]
    low, high = duration.low, duration.high
    counted = [_counted(end, lang, duration.unit, digits) if end is not None else "" for end in (low, high)]
    if low is None:
        return at_most.format(high=counted[1])
    if high is None:
        return at_least.format(low=counted[0])
    if low == high:
        return counted[0]
    if lang == "ar" and low == 1 and high == 2:
        return "من سنة إلى سنتين" if duration.unit == "year" else "من شهر إلى شهرين"
    return between.format(low=_say_number(low, lang, digits), high=counted[1])


def _counted(number: Decimal, lang: str, unit: Literal["year", "month"], digits: Digits) -> str:
    """Return number and noun in the form that the number asks for."""
    forms = _NOUNS[lang, unit]
    if lang == "ar":
        hundredth = number % 100
        if number in (1, 2):
            place = int(number) - 1
        elif number != number.to_integral_value():
            place = 4
        else:
            place = 2 if 3 <= hundredth <= 10 else 3 if hundredth >= 11 else 4
    elif lang == "fr":
        place = 1 if number >= 2 else 0
    else:
        place = 0 if number == 1 else 1
    return forms[place].format(n=_say_number(number, lang, digits))
