"""A question in one line reads as what it says, prints as what it reads, and says where it cannot be understood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heritage_app.domain.coordinates import Point
from heritage_app.domain.query import HELD, PRESENCE, Box, Facet, Near, SiteQuery, Sort, When
from heritage_app.domain.query_text import (
    CannotDeny,
    QueryProblem,
    UnclearDate,
    UnclearPlace,
    UnknownFilter,
    UnknownValue,
    ValueMissing,
    completions,
    parse_query,
    print_query,
    without_filter,
)
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage, Term

TODAY = date(2016, 11, 22)
TERMS = {
    "disturbance_cause": (
        Term("disturbance_cause", "explosion", {"en": "Explosion", "ar": "انفجار", "fr": "Explosion"}),
        Term("disturbance_cause", "neglect-abandonment", {"en": "Neglect/Abandonment", "fr": "Abandon"}),
        Term("disturbance_cause", "vandalism-graffiti", {"en": "Graffiti"}),
        Term("disturbance_cause", "vandalism-theft", {"en": "Theft", "fr": "Vol"}),
    ),
    "governorate": (Term("governorate", "HMS", {"en": "Homs", "ar": "حمص", "fr": "Homs"}),),
}


def read(text: str) -> SiteQuery:
    """Read with the few terms above."""
    return parse_query(text, TERMS, today=TODAY)


def day(year: int, month: int, at: int) -> int:
    """A day number."""
    return date(year, month, at).toordinal()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mar elian", SiteQuery(text="mar elian")),
        ('"mar elian"', SiteQuery(text="mar elian")),
        ('"mar eli', SiteQuery(text="mar eli")),
        ('"said ""no"""', SiteQuery(text='said "no"')),
        ("condition:destroyed", SiteQuery(conditions=(Condition.DESTROYED,))),
        ("condition:severe,destroyed", SiteQuery(conditions=(Condition.SEVERE, Condition.DESTROYED))),
        ("cause:explosion cause:Abandon", SiteQuery(causes=("explosion", "neglect-abandonment"))),
        ("cause:انفجار", SiteQuery(causes=("explosion",))),
        ("cause:neglect", SiteQuery(causes=("neglect-abandonment",))),
        ("cause:aband", SiteQuery(causes=("neglect-abandonment",))),
        ("cause:vandal", SiteQuery(causes=("vandalism-graffiti", "vandalism-theft"))),
        ("-cause:vandal", SiteQuery(without=((Facet.CAUSE, "vandalism-graffiti"), (Facet.CAUSE, "vandalism-theft")))),
        ("سبب:انفجار", SiteQuery(causes=("explosion",))),
        ("état:severe", SiteQuery(conditions=(Condition.SEVERE,))),
        ("-condition:severe", SiteQuery(without=((Facet.CONDITION, "severe"),))),
        ("governorate:Homs", SiteQuery(governorates=("HMS",))),
        ('district:"Al Qaryatayn"', SiteQuery(districts=("Al Qaryatayn",))),
        ("has:photo -has:point", SiteQuery(present=("photo",), absent=("point",))),
        ("after:2015-05", SiteQuery(when=When(first=day(2015, 5, 1)))),
        ("before:2015-05", SiteQuery(when=When(last=day(2015, 5, 31)))),
        ("after:2015 before:2015", SiteQuery(when=When(day(2015, 1, 1), day(2015, 12, 31)))),
        ("during:2015", SiteQuery(when=When(day(2015, 1, 1), day(2015, 12, 31)))),
        ("surely:2015-05..2016", SiteQuery(when=When(day(2015, 5, 1), day(2016, 12, 31), surely=True))),
        ("surely:2015-05..", SiteQuery(when=When(day(2015, 5, 1), surely=True))),
        ("near:34.55,38.27,5km", SiteQuery(near=Near(Point(34.55, 38.27), 5.0))),
        ("box:38,34,39,35", SiteQuery(box=Box(38.0, 34.0, 39.0, 35.0))),
        ("edited:2016-11", SiteQuery(updated_since="2016-11-01")),
        ("number:SY-HMS-K7Q-0012", SiteQuery(references=("SY-HMS-K7Q-0012",))),
        ("sort:name temple", SiteQuery(text="temple", sort=Sort.NAME)),
        ("10:30 a-b -x", SiteQuery(text="10:30 a-b -x")),
    ],
)
def test_a_line_reads_as_what_it_says(typed: str, meant: SiteQuery) -> None:
    """Words, filters, alternatives, denials, dates, places and keys of three languages."""
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "problem", "position"),
    [
        ("temple foo:bar", UnknownFilter, 8),
        ("cause:", ValueMissing, 1),
        ("bel cause:nonsense", UnknownValue, 11),
        ("cause:bandonment", UnknownValue, 7),
        ("cause:-", UnknownValue, 7),
        ("has:wings", UnknownValue, 5),
        ("sort:colour", UnknownValue, 6),
        ("after:often", UnclearDate, 7),
        ("near:here", UnclearPlace, 6),
        ("near:91,0,5", UnclearPlace, 6),
        ("near:nan,0,5", UnclearPlace, 6),
        ("box:1,2,3", UnclearPlace, 5),
        ("-after:2015", CannotDeny, 1),
    ],
)
def test_what_cannot_be_understood_is_said_with_its_place(
    typed: str, problem: type[QueryProblem], position: int
) -> None:
    """The error names the word, counts characters from one, and shows what would do."""
    with pytest.raises(problem) as raised:
        read(typed)
    assert raised.value.facts["position"] == position
    assert f"character {position}" in str(raised.value)


words = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() == text and text.split() == [text])
free = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
days = st.integers(date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal())


def some(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """None to three different ones."""
    return st.lists(values, max_size=3, unique=True).map(tuple)


questions = st.builds(
    SiteQuery,
    text=st.lists(words, max_size=3).map(" ".join),
    conditions=some(st.sampled_from(Condition)),
    evidence=some(st.sampled_from(Evidence)),
    stages=some(st.sampled_from(Stage)),
    flags=some(st.sampled_from(FlagKind)),
    causes=some(st.sampled_from(["explosion", "neglect-abandonment"])),
    districts=some(free),
    tags=some(free),
    inside=some(free),
    entered_by=some(free),
    present=some(st.sampled_from([*PRESENCE, *HELD])),
    absent=some(st.sampled_from([*PRESENCE, *HELD])),
    without=some(st.tuples(st.just(Facet.DISTRICT), free)),
    references=some(free),
    when=st.none()
    | st.builds(When, first=days, last=st.none() | days, surely=st.booleans())
    | st.builds(When, last=days, surely=st.booleans()),
    near=st.none()
    | st.builds(
        Near,
        st.builds(Point, st.floats(1, 90), st.floats(-180, 180)),
        st.floats(0, 20_000),
    ),
    box=st.none() | st.builds(Box, st.floats(-180, 180), st.just(-10.5), st.floats(-180, 180), st.floats(0, 90)),
    sort=st.sampled_from(Sort),
)


@given(questions)
def test_what_is_printed_reads_as_the_same(question: SiteQuery) -> None:
    """Whatever is asked can be written in one line, and that line asks the same."""
    assert read(print_query(question)) == question


@given(st.text(max_size=60))
@example('"\r')
@example('"a\u2028\t b"')
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    """Nothing typed does anything but ask, or say what is wrong; what it asks prints and reads as the same."""
    try:
        question = read(text)
    except QueryProblem as problem:
        assert "{" not in problem.template.format(**problem.facts) or "{" in text
    else:
        assert read(print_query(question)) == question


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("co", ["condition:", "country:"]),
        ("temple -ha", ["hazard:", "has:"]),
        ("cause:exp", ["explosion"]),
        ("cause:explosion,ab", ["neglect-abandonment"]),
        ("cause:انف", ["explosion"]),
        ("سب", ["cause:"]),
        ("sort:di", ["distance"]),
        ("nothing:x", []),
        ("", []),
    ],
)
def test_what_is_begun_is_completed(typed: str, offered: list[str]) -> None:
    """Filters and values that begin so are offered, by key or label, and put in the place of what was begun."""
    found = completions(typed, len(typed), TERMS)
    assert [one.text for one in found] == offered
    for one in found:
        assert (typed[: one.start] + one.text).startswith(typed[: one.start])
        assert one.end == len(typed)


@pytest.mark.parametrize(
    ("typed", "name", "left"),
    [
        ('cause:explosion after:2015-05 -has:photo "mar elian"', "causes", 'after:2015-05 -has:photo "mar elian"'),
        ('cause:explosion after:2015-05 -has:photo "mar elian"', "absent", 'cause:explosion after:2015-05 "mar elian"'),
        ("after:2015 bel before:2016", "when", "bel"),
        ("-cause:explosion cause:neglect", "without", "cause:neglect"),
        ("near:34.55,38.27,5 edited:2016 number:X", "near", "edited:2016 number:X"),
        ("edited:2016 number:X", "updated_since", "number:X"),
        ("bel", "causes", "bel"),
    ],
)
def test_one_filter_is_taken_out_of_a_line(typed: str, name: str, left: str) -> None:
    """What sets the field goes, all else stays as it was typed."""
    assert without_filter(typed, name) == left
    assert read(left) == read(typed).lifted(name)


def test_tags_in_use_complete_what_is_typed() -> None:
    """A tag of several words is completed within its quotation marks, beside others, in the words of three languages."""
    tags = ("for the court file", "visit, spring", "مهمّة نيسان")

    def offered(typed: str) -> list[tuple[str, str]]:
        found = completions(typed, len(typed), {}, "en", tags)
        return [(one.text, typed[: one.start]) for one in found]

    assert offered('bel tag:"for the c') == [('"for the court file"', "bel tag:")]
    assert offered('-tag:"visit, spring",COU') == [('"for the court file"', '-tag:"visit, spring",')]
    assert offered("وسم:مهمه") == [('"مهمّة نيسان"', "وسم:")]
    assert [text for text, _ in offered("étiquette:")] == [f'"{tag}"' for tag in tags]
    assert ("tag:", "") in offered("ta")
