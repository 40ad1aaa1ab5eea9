"""Keys and reference numbers."""

from __future__ import annotations

import threading
import time
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain import identifiers
from heritage_app.domain.identifiers import (
    NotAReference,
    Reference,
    district_code,
    draw_installation_code,
    make_reference,
    new_id,
    parse_reference,
)


def test_a_key_is_a_uuid_of_version_7_with_the_time_in_front() -> None:
    """Version, variant and the 48 bits of milliseconds are where RFC 9562 has them."""
    before = time.time_ns() // 1_000_000
    key = uuid.UUID(new_id())
    assert key.version == 7
    assert key.variant == uuid.RFC_4122
    assert before <= key.int >> 80 <= time.time_ns() // 1_000_000 + 1


def test_keys_sort_in_the_order_they_were_made() -> None:
    """Fifty thousand keys in a row, many in one millisecond, are all different and sorted as text."""
    made = [new_id() for _ in range(50_000)]
    assert made == sorted(set(made))


def test_keys_go_on_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key made after the clock was set back an hour still sorts after the last one."""
    last = new_id()
    an_hour_ago = time.time_ns() - 3_600_000_000_000
    monkeypatch.setattr(identifiers.time, "time_ns", lambda: an_hour_ago)
    assert new_id() > last


def test_threads_never_get_the_same_key() -> None:
    """Four threads drawing at once get 8,000 different keys."""
    drawn: list[str] = []
    threads = [threading.Thread(target=lambda: drawn.extend(new_id() for _ in range(2_000))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(drawn)) == 8_000


@pytest.mark.parametrize(
    "typed",
    [
        "SY-HMS-K7Q-0012",
        "sy-hms-k7q-12",
        "  SY HMS K7Q 0012 ",
        "SY–HMS–K7Q–0012",
        "sy/hms/k7q/000012",
        "SY-HMS-K7Q-٠٠١٢",
        "\u200fSY-HMS-K7Q-0012\u200e",
    ],
)
def test_a_reference_is_read_as_people_write_it(typed: str) -> None:
    """Case, spaces, dashes, zeros and digits may differ; it is written back in one form."""
    assert parse_reference(typed) == Reference("SY", "HMS", "K7Q", 12)
    assert str(parse_reference(typed)) == "SY-HMS-K7Q-0012"


def test_letters_that_look_like_digits_are_read_as_such() -> None:
    """I, L and O in an installation code are the digits they look like."""
    assert parse_reference("SY-HMS-OIL-1").installation == "011"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Palmyra",
        "SY-HMS-K7Q",
        "SY-HMS-K7Q-0000",
        "SY-HMS-UUU-0001",
        "S-HMS-K7Q-1",
        "SY-H-K7Q-1",
        "SY-HMS-K7Q-1x",
    ],
)
def test_what_is_no_reference_is_refused(typed: str) -> None:
    """Another text raises and shows what a reference looks like."""
    with pytest.raises(NotAReference, match="SY-HMS-K7Q-0012"):
        parse_reference(typed)


@given(st.text())
def test_no_text_makes_the_reference_reader_fail_otherwise(text: str) -> None:
    """Any text is a reference or is refused in words."""
    try:
        assert parse_reference(str(parse_reference(text)))
    except NotAReference as refused:
        assert len(str(refused)) < 300


@given(st.integers(1, 10**9), st.sampled_from(["HMS", "DRZ", "ZZZ", "NN"]))
def test_a_reference_made_is_the_reference_read(counter: int, district: str) -> None:
    """What make_reference writes, parse_reference reads back in full."""
    code = draw_installation_code()
    made = make_reference("SY", district, code, counter)
    assert parse_reference(made) == Reference("SY", district, code, counter)


def test_unknown_places_have_codes_of_their_own() -> None:
    """Without country and district the reference says ZZ and ZZZ, and can be read back."""
    assert make_reference(None, None, "K7Q", 1) == "ZZ-ZZZ-K7Q-0001"
    assert make_reference("", "", "K7Q", 12_345) == "ZZ-ZZZ-K7Q-12345"
    with pytest.raises(NotAReference):
        make_reference("SY", "HMS", "K7Q", 0)


def test_installation_codes_are_drawn_from_letters_nobody_misreads() -> None:
    """Three characters without I, L, O and U, and not always the same."""
    drawn = {draw_installation_code() for _ in range(500)}
    assert len(drawn) > 400
    assert {len(code) for code in drawn} == {3}
    assert not set("".join(drawn)) & set("ILOU")


@pytest.mark.parametrize(
    ("country", "governorate", "code"),
    [
        ("SY", "Homs", "HMS"),
        ("sy", "Ḥimṣ", "HMS"),
        ("SY", "محافظة حمص", "HMS"),
        ("SY", "SY-HI", "HMS"),
        ("SY", "SY-HM", "HMA"),
        ("SY", "HMA", "HMA"),
        ("SY", "Gouvernorat de Homs", "HMS"),
        ("SY", "Aleppo", "HLB"),
        ("SY", "Damascus", "DMS"),
        ("SY", "Rif Dimashq Governorate", "RDM"),
        ("SY", "دير الزور", "DRZ"),
        ("SY", "As-Suwayda", "SWD"),
        ("IQ", "Nineveh", "NNV"),
        ("IQ", "الأنبار", "NBR"),
        ("IQ", "Ur", "RXX"),
        ("JO", "Aa", "AAX"),
        ("JP", "東京", "DNG"),
        ("SY", "", "ZZZ"),
        ("SY", "?!", "ZZZ"),
        (None, None, "ZZZ"),
    ],
)
def test_district_codes(country: str | None, governorate: str | None, code: str) -> None:
    """Syria's governorates have fixed codes in any spelling; other names give their first consonants."""
    assert district_code(country, governorate) == code


def test_each_syrian_governorate_has_a_code_of_its_own() -> None:
    """Fourteen ISO codes lead to fourteen different district codes."""
    iso = ("DI", "RD", "HL", "HI", "HM", "ID", "LA", "TA", "RA", "DY", "HA", "DR", "SU", "QU")
    assert len({district_code("SY", f"SY-{code}") for code in iso}) == 14


@given(st.text(), st.sampled_from(["SY", "IQ", "", None]))
def test_every_district_code_fits_a_reference(governorate: str, country: str | None) -> None:
    """Whatever the governorate is called, its code makes a reference that can be read back."""
    code = district_code(country, governorate)
    assert parse_reference(make_reference(country, code, "K7Q", 1)).district == code
