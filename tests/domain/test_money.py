"""Money and durations: read from free text, kept exact, said in three languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.money import (
    CURRENCIES,
    CurrencyAmbiguous,
    CurrencyNotGiven,
    CurrencyUnknown,
    Duration,
    Money,
    NotADuration,
    NotMoney,
    NumberAmbiguous,
    is_currency,
    ranges_overlap,
    read_duration,
    read_money,
    say_duration,
    say_money,
)

amounts = st.decimals(0, 10**18, places=2) | st.decimals(0, 10**15, places=0) | st.integers(0, 10**18).map(Decimal)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("2,500,000 USD", "2500000", "USD"),
        ("USD 2.5 million", "2500000", "USD"),
        ("2.5m usd", "2500000", "USD"),
        ("USD2.5m", "2500000", "USD"),
        ("€ 1.200,50", "1200.50", "EUR"),
        ("1 200,50 EUR", "1200.50", "EUR"),
        ("1\u202f200,50\u00a0€", "1200.50", "EUR"),
        ("2.500.000,50 EUR", "2500000.50", "EUR"),
        ("1'000'000 CHF", "1000000", "CHF"),
        ("1200,500 JOD", "1200.500", "JOD"),
        ("1 200.500 JOD", "1200.500", "JOD"),
        ("0.125 KWD", "0.125", "KWD"),
        ("٢٥٠٠ SYP", "2500", "SYP"),
        ("٢٬٥٠٠٬٠٠٠٫٥٠ ل.س", "2500000.50", "SYP"),
        ("٥ ملايين ليرة سورية", "5000000", "SYP"),
        ("2 مليون دولار أمريكي", "2000000", "USD"),
        ("3 millions d'euros", "3000000", "EUR"),
        ("3 milliards de livres syriennes", "3000000000", "SYP"),
        ("US$ 5 billion", "5000000000", "USD"),
        ("$5 USD", "5", "USD"),
        ("5 M€", "5000000", "EUR"),
        ("5 MAD", "5", "MAD"),
        ("2.50 USD", "2.50", "USD"),
    ],
)
def test_amounts_are_read_exactly(text: str, amount: str, currency: str) -> None:
    """Points, commas, spaces, words and digits of three languages give the same exact decimal, scale kept."""
    read = read_money(text)
    assert read == Money(Decimal(amount), currency)
    assert str(read.amount) == amount


def test_a_sign_that_several_currencies_share_is_asked_about() -> None:
    """A dollar, a pound or a lira alone is refused with the candidates; the registry's own currency decides."""
    for text in ("$5", "5 dollars", "5 £", "٥ ليرات"):
        with pytest.raises(CurrencyAmbiguous, match="three letters"):
            read_money(text)
    assert read_money("$5", "USD") == Money(Decimal(5), "USD")
    assert read_money("5 ليرات", "SYP") == Money(Decimal(5), "SYP")
    with pytest.raises(CurrencyAmbiguous, match="USD"):
        read_money("$5", "EUR")


def test_a_missing_currency_is_asked_for_unless_the_registry_has_one() -> None:
    """An amount alone takes the default currency, and without one is refused."""
    assert read_money("2.5m", "SYP") == Money(Decimal(2_500_000), "SYP")
    with pytest.raises(CurrencyNotGiven, match="names no currency"):
        read_money("2.5m")


@pytest.mark.parametrize("text", ["1.200 EUR", "1,200 EUR", "USD 1.250 million", "999.999 SYP"])
def test_a_separator_that_may_be_either_is_asked_about(text: str) -> None:
    """One point or comma before three digits is refused, and each way offered is read without asking."""
    with pytest.raises(NumberAmbiguous, match="can be read as") as asked:
        read_money(text)
    thousands, decimals = str(asked.value.facts["thousands"]), str(asked.value.facts["decimals"])
    assert read_money(f"{thousands} EUR").amount == 1000 * read_money(f"{decimals} EUR").amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "-5 USD",
        "2-3 million USD",
        "about 5 USD",
        "5 USD EUR",
        "1 00 USD",
        "12,34,567 INR",
        "9" * 30 + " USD",
    ],
)
def test_what_is_not_one_amount_is_refused(text: str) -> None:
    """Ranges, negative amounts, broken grouping and two currencies are refused with an example."""
    with pytest.raises(NotMoney, match="2 500 000 USD"):
        read_money(text)


def test_currencies_are_those_in_use() -> None:
    """The list holds active ISO 4217 codes once each; withdrawn and test codes are unknown."""
    assert len(CURRENCIES) == len(set(CURRENCIES)) > 160
    assert all(map(is_currency, ("USD", "EUR", "SYP", "IQD", "ZWG", "XCG")))
    assert not any(map(is_currency, ("usd", "DEM", "FRF", "XTS", "XXX", "")))
    with pytest.raises(CurrencyUnknown, match="DEM"):
        read_money("5 DEM")
    with pytest.raises(CurrencyUnknown):
        Money(Decimal(5), "DEM")
    with pytest.raises(NotMoney):
        Money(Decimal("NaN"), "USD")


def test_money_is_said_with_all_its_digits() -> None:
    """Thousands are parted by a narrow space; the decimal sign is the language's; zeros stay; nothing is rounded."""
    money = Money(Decimal("1234567.50"), "USD")
    assert say_money(money, "en") == "1\u202f234\u202f567.50\u00a0USD"
    assert say_money(money, "fr") == "1\u202f234\u202f567,50\u00a0USD"
    assert say_money(money, "ar", digits="arabic-indic") == "١\u202f٢٣٤\u202f٥٦٧٫٥٠\u00a0USD"
    assert say_money(Money(Decimal("2.5E+6"), "SYP"), "en") == "2\u202f500\u202f000\u00a0SYP"
    assert say_money(Money(Decimal("0.0000000000000000000000000000001"), "USD"), "en").startswith("0.000")


@given(amounts, st.sampled_from(["en", "fr", "ar"]), st.booleans())
def test_money_said_is_money_read(amount: Decimal, lang: str, eastern: bool) -> None:
    """Any amount in words comes back to the last digit, in each language and either row of digits."""
    money = Money(amount, "SYP")
    read = read_money(say_money(money, lang, digits="arabic-indic" if eastern else "western"))
    assert (str(read.amount), read.currency) == (f"{amount:f}", "SYP")


@given(st.text() | st.from_regex(r"[$€]?[0-9., ]{1,12} ?(m|k|mn)?(USD|EUR)?", fullmatch=True))
def test_any_text_is_money_or_refused_in_words(text: str) -> None:
    """No text makes the reader fail in another way, and what it reads is finite and not negative."""
    try:
        assert read_money(text, "USD").amount >= 0
    except NotMoney as refused:
        assert len(str(refused)) < 500


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 years", "5", "5", "year"),
        ("five years", "5", "5", "year"),
        ("5 ans", "5", "5", "year"),
        ("cinq années", "5", "5", "year"),
        ("٥ سنوات", "5", "5", "year"),
        ("خمس سنوات", "5", "5", "year"),
        ("سنة واحدة", "1", "1", "year"),
        ("عامان", "2", "2", "year"),
        ("شهران", "2", "2", "month"),
        ("a year", "1", "1", "year"),
        ("un an", "1", "1", "year"),
        ("a decade", "10", "10", "year"),
        ("18 months", "18", "18", "month"),
        ("18 شهراً", "18", "18", "month"),
        ("1.5 years", "1.5", "1.5", "year"),
        ("1,5 an", "1.5", "1.5", "year"),
        ("about 5 years", "5", "5", "year"),
        ("3-5 years", "3", "5", "year"),
        ("3 – 5 years", "3", "5", "year"),
        ("3 to 5 years", "3", "5", "year"),
        ("3 or 4 years", "3", "4", "year"),
        ("between 3 and 5 years", "3", "5", "year"),
        ("de 3 à 5 ans", "3", "5", "year"),
        ("entre 3 et 5 ans", "3", "5", "year"),
        ("من ٣ إلى ٥ سنوات", "3", "5", "year"),
        ("بين 3 و5 سنوات", "3", "5", "year"),
        ("3 years to 5 years", "3", "5", "year"),
        ("6 months to 2 years", "6", "24", "month"),
        ("at least 3 years", "3", None, "year"),
        ("at least a year", "1", None, "year"),
        ("3 or more years", "3", None, "year"),
        ("more than 3 years", "3", None, "year"),
        ("no less than 3 years", "3", None, "year"),
        ("10+ years", "10", None, "year"),
        (">= 3 years", "3", None, "year"),
        ("au moins 3 ans", "3", None, "year"),
        ("3 سنوات على الأقل", "3", None, "year"),
        ("up to 5 years", None, "5", "year"),
        ("no more than 5 years", None, "5", "year"),
        ("jusqu’à 5 ans", None, "5", "year"),
        ("لا يزيد عن 5 سنوات", None, "5", "year"),
    ],
)
def test_durations_are_read_in_three_languages(text: str, low: str | None, high: str | None, unit: str) -> None:
    """Numbers, number words, ranges and limits give the two ends and the unit."""
    read = read_duration(text)
    assert (read.low, read.high, read.unit) == (low and Decimal(low), high and Decimal(high), unit)


@pytest.mark.parametrize(
    "text", ["", "5", "soon", "years 5", "5 3 years", "5 to 3 years", "3 and 5 years", "at least 3-5 years", "-5 hours"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    """Another text is refused with examples; nothing is guessed."""
    with pytest.raises(NotADuration, match="at least 3 years"):
        read_duration(text)


@given(
    st.text() | st.from_regex(r"(at least |au plus )?[0-9]{1,3}([-à ]+[0-9]{1,3})? (years|mois|سنة)", fullmatch=True)
)
def test_any_text_is_a_duration_or_refused_in_words(text: str) -> None:
    """No text makes the reader fail in another way."""
    try:
        assert read_duration(text).unit in ("year", "month")
    except NotADuration as refused:
        assert len(str(refused)) < 500


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1", "سنة واحدة"),
        ("2", "سنتان"),
        ("3", "3 سنوات"),
        ("10", "10 سنوات"),
        ("11", "11 سنة"),
        ("99", "99 سنة"),
        ("100", "100 سنة"),
        ("103", "103 سنوات"),
        ("1.5", "1.5 سنة"),
    ],
)
def test_arabic_counts_in_its_own_forms(number: str, said: str) -> None:
    """One, two, three to ten, eleven to ninety-nine and hundreds each have their form of the noun."""
    assert say_duration(Duration(Decimal(number), Decimal(number), "year"), "ar") == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "en", "fr", "ar"),
    [
        ("5", "5", "year", "5 years", "5 ans", "5 سنوات"),
        ("1", "1", "month", "1 month", "1 mois", "شهر واحد"),
        ("18", "18", "month", "18 months", "18 mois", "18 شهرًا"),
        ("1.5", "1.5", "year", "1.5 years", "1,5 an", "1.5 سنة"),
        ("3", "5", "year", "3–5 years", "de 3 à 5 ans", "من 3 إلى 5 سنوات"),
        ("1", "2", "year", "1–2 years", "de 1 à 2 ans", "من سنة إلى سنتين"),
        ("3", None, "year", "at least 3 years", "au moins 3 ans", "3 سنوات على الأقل"),
        (None, "1", "year", "at most 1 year", "au plus 1 an", "سنة واحدة على الأكثر"),
    ],
)
def test_durations_are_said_in_each_language(
    low: str | None, high: str | None, unit: str, en: str, fr: str, ar: str
) -> None:
    """Singular, plural, range and limit are whole phrases of each language; another language gets English."""
    ends = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    duration = Duration(*ends, "year" if unit == "year" else "month")
    assert [say_duration(duration, lang) for lang in ("en", "fr-FR", "ar", "de")] == [en, fr, ar, en]


@given(
    st.integers(0, 600), st.integers(0, 600), st.sampled_from(["year", "month"]), st.sampled_from(["en", "fr", "ar"])
)
def test_a_duration_said_is_the_duration_read(a: int, b: int, unit: str, lang: str) -> None:
    """Any range in words comes back with the same ends and unit."""
    duration = Duration(Decimal(min(a, b)), Decimal(max(a, b)), "year" if unit == "year" else "month")
    assert read_duration(say_duration(duration, lang)) == duration


@pytest.mark.parametrize(("low", "high"), [(None, None), ("5", "3"), ("-1", "3"), ("NaN", "3")])
def test_a_duration_has_its_ends_in_order(low: str | None, high: str | None) -> None:
    """No end at all, a negative one, or ends the wrong way round are not a duration."""
    with pytest.raises(NotADuration):
        Duration(None if low is None else Decimal(low), None if high is None else Decimal(high), "year")


@pytest.mark.parametrize(
    ("ranges", "overlap"),
    [
        (("3", "5", "5", "8"), True),
        (("3", "5", "6", "8"), False),
        (("6", "8", "3", "5"), False),
        (("3", None, "5", "8"), True),
        (("9", None, "5", "8"), False),
        ((None, "4", "5", None), False),
        ((None, None, "5", "8"), True),
    ],
)
def test_ranges_overlap_when_they_share_a_value(ranges: tuple[str | None, ...], overlap: bool) -> None:
    """Ends count, and an open end reaches everything on its side."""
    a, b, c, d = (None if end is None else Decimal(end) for end in ranges)
    assert ranges_overlap(a, b, c, d) is overlap
    assert ranges_overlap(c, d, a, b) is overlap
