"""Other scales: read as people write them, kept as given, shown on ours with the loss marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.scales import Mapped, UnknownScale, find_scale, read_on_scale, scale_name
from heritage_app.domain.vocabulary import Condition
from heritage_app.services.seeds import read_crosswalk

CROSSWALK = [Mapped(*row) for row in read_crosswalk()]
SCALES = sorted({row.scale for row in CROSSWALK})


@pytest.mark.parametrize(
    ("given_", "scale"),
    [
        ("unosat", "unosat"),
        ("UNOSAT", "unosat"),
        ("EMS-98", "ems98"),
        ("ems98", "ems98"),
        ("EAMENA", "eamena_condition"),
        ("EAMENA severity", "eamena_severity"),
        ("eamena-severity", "eamena_severity"),
        ("Heritage at Risk", "har_building"),
        ("HaR", "har_building"),
        ("HER", "her_condition"),
        ("AMAL", "amal"),
        ("أمل", "amal"),
    ],
)
def test_a_scale_is_found_by_what_people_call_it(given_: str, scale: str) -> None:
    """Key, name and short name lead to one scale, whatever the capitals and hyphens."""
    assert find_scale(given_, SCALES) == scale


def test_an_unknown_scale_is_refused_with_those_that_are_known() -> None:
    """The message names every scale there is."""
    with pytest.raises(UnknownScale) as refused:
        find_scale("Richter", SCALES)
    assert all(scale in str(refused.value) for scale in SCALES)


@pytest.mark.parametrize(
    ("scale", "value", "condition", "lossy"),
    [
        ("unosat", "Possible damage", Condition.NOT_ASSESSED, True),
        ("unosat", "Severely damaged", Condition.SEVERE, True),
        ("unosat", "destroyed", Condition.DESTROYED, False),
        ("unosat", "ضرر محتمل", Condition.NOT_ASSESSED, True),
        ("ems98", "Grade 3", Condition.SEVERE, True),
        ("ems98", "D4", Condition.SEVERE, True),
        ("ems98", "III", Condition.SEVERE, True),
        ("ems98", "d5", Condition.DESTROYED, False),
        ("amal", "No damage, good condition", Condition.NO_VISIBLE_DAMAGE, True),
        ("amal", "Collapsed", Condition.DESTROYED, False),
        ("eamena_condition", "Very Bad", Condition.SEVERE, True),
        ("eamena_severity", "No Visible/Accessible/Known", Condition.NOT_ASSESSED, True),
        ("har_building", "Very bad", Condition.SEVERE, True),
        ("her_condition", "uncertain", Condition.NOT_ASSESSED, True),
    ],
)
def test_a_class_is_read_and_shown_on_our_scale(scale: str, value: str, condition: Condition, lossy: bool) -> None:
    """Doubt is not a degree; where two classes fall together, or decay counts as damage, the step is marked."""
    read = read_on_scale(scale, value, CROSSWALK)
    assert (read.given, read.condition, read.lossy) == (value, condition, lossy)
    assert read.value is not None


@pytest.mark.parametrize("word", ["looted", "abandoned", "restoration announced", ""])
def test_what_is_no_degree_stays_as_given_and_not_assessed(word: str) -> None:
    """Words that are no class of the scale are kept, and rank nowhere."""
    read = read_on_scale("unosat", word, CROSSWALK)
    assert (read.given, read.value, read.condition, read.lossy) == (word, None, Condition.NOT_ASSESSED, True)


@given(scale=st.sampled_from(SCALES), text=st.text(max_size=40))
def test_the_given_value_is_never_altered(scale: str, text: str) -> None:
    """Whatever a source writes comes back letter for letter, with one of our conditions beside it."""
    read = read_on_scale(scale, text, CROSSWALK)
    assert read.given == text
    assert isinstance(read.condition, Condition)


@pytest.mark.parametrize("row", CROSSWALK, ids=lambda row: f"{row.scale}-{row.value}")
def test_every_class_of_the_crosswalk_is_read_by_its_key(row: Mapped) -> None:
    """A key leads to its own row, however it is written, and no wording shadows another class."""
    for written in (row.value, row.value.upper(), row.value.replace("-", " ")):
        read = read_on_scale(row.scale, written, CROSSWALK)
        assert (read.value, read.condition, read.lossy) == (row.value, row.condition, row.lossy)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_scale_has_a_name(scale: str, lang: str) -> None:
    """A report can say on which scale a value was given."""
    assert scale_name(scale, lang) != scale
