"""Parts of a question's line: taken out and kept as written, days before today, orders the other way round, boxes."""

from __future__ import annotations

from datetime import date

import pytest

from heritage_app.domain.query import Box, SiteQuery, Sort
from heritage_app.domain.query_text import (
    NotABox,
    UnknownValue,
    filter_text,
    parse_query,
    print_query,
    read_box,
    split_line,
)

TODAY = date(2016, 11, 22)


def test_a_line_is_split_into_filters_and_words():
    """Filters keep their words and their quotation marks, and so do the words."""
    line = 'bel cause:explosion "mar elian" during:"oct 2015" -has:photo'
    assert split_line(line) == ('cause:explosion during:"oct 2015" -has:photo', 'bel "mar elian"')


def test_one_filter_is_found_as_it_was_written():
    """All that sets one field is found, and nothing else."""
    line = "after:2015 bel before:2016-05 cause:explosion"
    assert filter_text(line, "when") == "after:2015 before:2016-05"
    assert filter_text(line, "causes") == "cause:explosion"
    assert filter_text(line, "near") == ""


def test_days_before_today_move_with_it():
    """`edited:7d` is a week before the day on which it is asked."""
    assert parse_query("edited:7d", {}, today=TODAY).updated_since == "2016-11-15"
    assert parse_query("edited:7d", {}, today=date(2017, 1, 1)).updated_since == "2016-12-25"


def test_an_edtf_set_keeps_its_dots():
    """`[..2015]` is one date and no span of two; a span of two dates is read as before."""
    assert parse_query("during:[..2015]", {}, today=TODAY).when.last == date(2015, 12, 31).toordinal()
    assert parse_query("during:2014..2015", {}, today=TODAY).when.first == date(2014, 1, 1).toordinal()


def test_an_order_the_other_way_round_is_written_and_read():
    """A minus before the order turns it round, also that of a list of which nothing else is asked."""
    for query in (SiteQuery(sort=Sort.NAME, backwards=True), SiteQuery(backwards=True), SiteQuery(sort=Sort.LATEST)):
        assert parse_query(print_query(query), {}, today=TODAY) == query
    assert print_query(SiteQuery(sort=Sort.NAME, backwards=True)) == "sort:-name"


def test_before_the_vocabularies_are_read_values_are_keys():
    """A line that a session kept is read at once; what no vocabulary could mend is refused all the same."""
    assert parse_query("cause:air-strike", None, today=TODAY).causes == ("air-strike",)
    with pytest.raises(UnknownValue):
        parse_query("condition:wobbly", None, today=TODAY)


@pytest.mark.parametrize("text", ["37, 34, 39, 35", "37 34 39 35", "٣٧، ٣٤، ٣٩، ٣٥", "37;34;39;35.0"])
def test_a_box_is_read_in_any_digits(text):
    """Four numbers apart by commas, semicolons or blanks."""
    assert read_box(text) == Box(37.0, 34.0, 39.0, 35.0)


@pytest.mark.parametrize("text", ["1 2 3", "a b c d", "37, 36, 39, 35", "37, 34, 39, 95", "nan, 1, 2, 3"])
def test_what_is_no_box(text):
    """Too few numbers, words, south above north and degrees off the globe are refused in words."""
    with pytest.raises(NotABox, match="is not read as a box"):
        read_box(text)
