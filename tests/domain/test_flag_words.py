"""Each flag explains itself in one sentence, in three languages, from what the record holds and nothing else."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from rows import report

from heritage_app.domain.claims import Flag, Verdict
from heritage_app.domain.flag_words import FIELD_WORDS, FlagWords
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.rollup import PartCondition, roll_up
from heritage_app.domain.site import SiteRecord, SiteRow
from heritage_app.domain.text import isolate
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage, Term

TERMS = {
    "condition": (
        Term("condition", "destroyed", {"en": "Destroyed", "fr": "Détruit", "ar": "مدمَّر"}),
        Term("condition", "severe", {"en": "Severe", "fr": "Grave", "ar": "شديد"}),
    ),
    "hazard_kind": (Term("hazard_kind", "mines", {"en": "Mines", "fr": "Mines", "ar": "ألغام"}),),
    "hazard_state": (Term("hazard_state", "reported", {"en": "reported", "fr": "signalé", "ar": "أُبلغ عنه"}),),
}
DAY = factories.on("2016-03-27").earliest or 0


def row(name: str) -> SiteRow:
    """One line of a list."""
    return SiteRow(
        id=name,
        reference="SY-HMS-K7Q-0012",
        name=name,
        second_name="",
        names=(),
        place="",
        governorate="HMS",
        type=None,
        condition=Condition.SEVERE,
        evidence=Evidence.PRESS_ONLY,
        stage=Stage.NONE_KNOWN,
        flags=(),
        last_edtf="",
        last_day=None,
        updated_at="",
    )


def hazard() -> HazardRow:
    """Mines at Palmyra."""
    return HazardRow(
        id="mines",
        version=1,
        site_id="s",
        site_name="Palmyra",
        draft=factories.hazard("s"),
        attributed_to="",
        handled_by="",
        said_by="",
        evidence=Evidence.PRESS_ONLY,
        citation_count=1,
        updated_at="",
    )


RECORD = SiteRecord(
    row=row("Palmyra"),
    draft=factories.site("Palmyra"),
    version=1,
    parents=(),
    parts=(),
    verdict=Verdict(condition=Condition.SEVERE),
    flags=(),
    damage=(report("blast", occurred=factories.on("2015-08-30")), report("other", condition=Condition.SEVERE)),
    estimates=(),
    hazards=(hazard(),),
    sources=(),
    citations=(),
    history=(),
    rollup=roll_up([PartCondition("p", "Temple of Bel", Condition.DESTROYED), PartCondition("q", "Arch", Condition.NOT_ASSESSED)]),
    twins=(row("Tadmur"),),
)  # fmt: skip

FLAGS = {
    FlagKind.UNSAFE: Flag(kind=FlagKind.UNSAFE, claims=("mines",)),
    FlagKind.ESTIMATES_DISAGREE: Flag(kind=FlagKind.ESTIMATES_DISAGREE, claims=("a", "b")),
    FlagKind.REPORTS_CONFLICT: Flag(kind=FlagKind.REPORTS_CONFLICT, claims=("blast", "other")),
    FlagKind.NEEDS_VERIFICATION: Flag(kind=FlagKind.NEEDS_VERIFICATION, claims=("blast",)),
    FlagKind.UNSOURCED: Flag(kind=FlagKind.UNSOURCED, claims=("blast",)),
    FlagKind.NO_RECENT_VISIT: Flag(kind=FlagKind.NO_RECENT_VISIT, since=DAY),
    FlagKind.ASSESSMENT_DUE: Flag(kind=FlagKind.ASSESSMENT_DUE, since=DAY),
    FlagKind.INCOMPLETE: Flag(kind=FlagKind.INCOMPLETE, fields=("type", "periods")),
    FlagKind.POSSIBLE_DUPLICATE: Flag(kind=FlagKind.POSSIBLE_DUPLICATE, claims=("Tadmur",)),
    FlagKind.PARTS_DIFFER: Flag(kind=FlagKind.PARTS_DIFFER, claims=("p",)),
}


def say(kind: FlagKind, lang: str = "en") -> str:
    """The sentence of the one flag of this kind."""
    return FlagWords(RECORD, TERMS, lang).explain(FLAGS[kind])


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
@pytest.mark.parametrize("kind", FlagKind)
def test_every_flag_has_a_sentence_in_every_language(kind: FlagKind, lang: str) -> None:
    """One whole sentence, its places filled, in the language asked for."""
    said = say(kind, lang)
    assert said.endswith(".")
    assert "{" not in said
    assert any("\u0600" <= letter <= "\u06ff" for letter in said) == (lang == "ar")


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (FlagKind.UNSAFE, ["Mines", "Palmyra", "reported", "March 2016"]),
        (FlagKind.REPORTS_CONFLICT, ["Destroyed (30 August 2015)", "Severe"]),
        (FlagKind.NEEDS_VERIFICATION, ["Destroyed (30 August 2015)"]),
        (FlagKind.NO_RECENT_VISIT, ["27 March 2016"]),
        (FlagKind.INCOMPLETE, ["kind of place", "periods"]),
        (FlagKind.POSSIBLE_DUPLICATE, ["Tadmur", "SY-HMS-K7Q-0012"]),
        (FlagKind.PARTS_DIFFER, ["Temple of Bel", "Destroyed", "Severe", "1 of 2"]),
    ],
)
def test_a_sentence_names_what_the_flag_rests_on(kind: FlagKind, facts: list[str]) -> None:
    """Names, dates, conditions and fields stand in the sentence, so that a reader need not look them up."""
    said = say(kind)
    assert [fact for fact in facts if fact not in said] == []


def test_what_the_record_does_not_hold_is_not_named() -> None:
    """After the gate took the hazard out, the sentence still warns, and says nothing of it."""
    public = replace(RECORD, hazards=())
    said = FlagWords(public, TERMS, "en").explain(FLAGS[FlagKind.UNSAFE])
    assert said == "A hazard here, at a parent or at a part is not cleared."
    never = Flag(kind=FlagKind.NO_RECENT_VISIT)
    assert FlagWords(public, TERMS, "fr").explain(never) == "Aucune visite sur place n’est consignée."


def test_names_are_isolated_so_that_they_turn_nothing_round() -> None:
    """A Latin name inside an Arabic sentence stands in an isolate of its own."""
    assert isolate("Tadmur") in say(FlagKind.POSSIBLE_DUPLICATE, "ar")


def test_every_field_of_the_standard_has_words() -> None:
    """What the rule can miss, the sentence can name."""
    from heritage_app.services.summary import missing_fields

    empty = factories.site(country="", governorate="")
    assert set(missing_fields(empty)) <= set(FIELD_WORDS)
