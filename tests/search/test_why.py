"""What is typed in any way finds the site, and the row says why."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.damage import LanguageText
from heritage_app.domain.found import Match, Part, Why, say_why
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import actor, damage, site, site_index, source
from heritage_app.services.listing import find_sites, type_ahead
from heritage_app.services.registry import Registry


def first(registry: Registry, text: str, *, thorough: bool = True, **more: object) -> tuple[str, Why | None]:
    """Name of the first row for what was typed, and why it stands there."""
    with registry.read() as session:
        query = SiteQuery(text=text, **more)  # type: ignore[arg-type]
        row = type_ahead(session, query, today=registry.day, thorough=thorough)[0]
        return row.name, row.why


@pytest.mark.parametrize(
    ("typed", "name", "why"),
    [
        ("temple of b", "Temple of Bel", None),
        ("bel temp", "Temple of Bel", None),
        ("معبد بل", "Temple of Bel", Why(Match.ALSO, ("معبد بل",))),
        ("luf]", "Temple of Bel", Why(Match.LAYOUT, ("معبد",))),
        ("فثةحمث", "Temple of Bel", Why(Match.LAYOUT, ("temple",))),
        ("lmyr", "Palmyra", None),
        ("palmira", "Palmyra", Why(Match.SIMILAR, ("Palmyra",))),
        ("tempel of bel", "Temple of Bel", Why(Match.SIMILAR, ("Temple of Bel",))),
        ("tadmoor", "Palmyra", Why(Match.SIMILAR, ("Tadmur",))),
    ],
)
def test_the_first_row_says_why_it_was_found(sample: Registry, typed: str, name: str, why: Why | None) -> None:
    """Nothing where the name shows it; else another name, another keyboard, or the name it resembles."""
    assert first(sample, typed) == (name, why)


def test_while_typing_nothing_is_guessed(sample: Registry) -> None:
    """A slip finds nothing at the keystroke, and its name as soon as typing pauses."""
    with sample.read() as session:
        query = SiteQuery(text="temkle of bel")
        assert type_ahead(session, query, today=sample.day) == ()
        assert type_ahead(session, query, today=sample.day, thorough=True)


def test_texts_wait_for_the_pause_where_a_name_is_found(sample: Registry) -> None:
    """*Palmyra* is a name, and the place of others, which come when typing pauses; no name is *Homs*."""

    def found(text: str, **how: bool) -> list[str]:
        with sample.read() as session:
            return [row.name for row in type_ahead(session, SiteQuery(text=text), today=sample.day, **how)]

    assert "Temple of Bel" not in found("palmyra")
    assert "Temple of Bel" in found("palmyra", thorough=True)
    assert "Temple of Bel" in found("palmyra", texts=True), "for a list that shows no more in the pause"
    assert found("homs")


def test_a_long_last_word_may_be_unfinished(registry: Registry) -> None:
    """Names that hold a word that begins so are found at the keystroke; with a digit in it, when typing pauses."""
    names = ("Khirbet Alkabiran", "Khirbet Umm Alkabiruna", "Khirbet Umm Alkabir7", "Khirbet Alkabsh")
    with registry.write(Deed(verb="test", by="Rima")) as session:
        for name in names:
            site.add_site(session, factories.site(name))
    query = SiteQuery(text="khirbet alkabir")
    with registry.read() as session:
        at_once = {row.name for row in type_ahead(session, query, today=registry.day)}
        in_the_pause = {row.name for row in type_ahead(session, query, today=registry.day, thorough=True)}
    assert set(names[:2]) <= at_once <= set(names[:3])
    assert in_the_pause == set(names[:3])


@pytest.fixture
def told(registry: Registry) -> Registry:
    """One site of which each kind of text says one word of its own."""
    with registry.write(Deed(verb="test", by="Rima")) as session:
        person = actor.add_actor(session, factories.actor("Zenobia Kassab"))
        plain = factories.site(
            "Tell",
            description="basaltic walls",
            notes=("nightfall",),
            locality="Hinterland",
            tags=("for the tribunal",),
        )
        tell = site.add_site(session, plain)
        happened = factories.damage(
            tell, texts=(LanguageText("en", "A crater opened"),), involved=(), condition=Condition.SEVERE
        )
        report = damage.add_damage(session, happened, today=registry.day)
        paper = source.add_source(session, factories.source("Chronicle of ruins"))
        source.cite(
            session,
            CitationDraft(
                source_id=paper, record_kind=RecordKind.DAMAGE, record_id=report, quotation="utterly levelled"
            ),
        )
        from heritage_app.services import restoration

        restoration.add_estimate(session, factories.estimate(tell, claimant_id=person))
    return registry


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("basaltic", Part.DESCRIPTION),
        ("crater", Part.HAPPENED),
        ("chronicle ruins", Part.SOURCE),
        ("levelled", Part.QUOTATION),
        ("zenobia", Part.ACTOR),
        ("nightfall", Part.NOTE),
        ("tribunal", Part.TAG),
        ("hinterland", Part.PLACE),
        ("basal", Part.DESCRIPTION),
    ],
)
def test_a_hit_in_a_text_says_in_which(told: Registry, typed: str, part: Part) -> None:
    """Description, what happened, source, quotation, actor, note, tag, place; a word begun is found when typing pauses."""
    assert first(told, typed) == ("Tell", Why(Match.PARTS, (str(part),)))


def test_a_name_and_a_text_together_find_the_site(told: Registry) -> None:
    """One word of the name and one of what happened."""
    assert first(told, "tell crater") == ("Tell", Why(Match.PARTS, ("happened",)))


def test_an_actor_by_another_name_is_found_by_that(told: Registry) -> None:
    """Renaming an actor brings the sites that name it up to date."""
    with told.write(Deed(verb="test", by="Rima")) as session:
        (row,) = actor.list_actors(session)
        actor.edit_actor(session, row.id, factories.actor("Bat-Zabbai"))
    assert first(told, "zabbai")[0] == "Tell"
    with told.read() as session:
        assert find_sites(session, SiteQuery(text="zenobia"), today=told.day) == ()


def test_texts_are_closed_to_the_public(told: Registry) -> None:
    """Without the texts a word of a report finds nothing: a hit would tell what may be withheld."""
    with told.read() as session:
        assert find_sites(session, SiteQuery(text="crater", texts=False), today=told.day) == ()
        assert find_sites(session, SiteQuery(text="tribunal", texts=False), today=told.day) == ()
        assert find_sites(session, SiteQuery(text="hinterland", texts=False), today=told.day)


def test_a_filter_holds_for_every_guess(sample: Registry) -> None:
    """A slip, another keyboard and the middle of a word find nothing that a filter excludes."""
    with sample.read() as session:
        for typed in ("tempel of bel", "luf]", "empl", "walls", "palmyra"):
            query = SiteQuery(text=typed, conditions=(Condition.MINOR,))
            assert find_sites(session, query, today=sample.day) == ()


@pytest.mark.parametrize("lang", ["en", "fr", "ar", "de"])
@pytest.mark.parametrize("match", list(Match))
def test_every_reason_has_words(match: Match, lang: str) -> None:
    """Each reason is a sentence with its words, in three languages, and English for any other."""
    words = tuple(map(str, Part)) if match is Match.PARTS else ("تدمر",)
    said = say_why(Why(match, words), lang)
    assert said and "{" not in said
    assert match is Match.PARTS or "تدمر" in said


def test_a_rebuilt_index_answers_the_same(sample: Registry) -> None:
    """Thrown away and built anew, it gives the same rows for every question, in the same order."""
    questions = [name[:end] for name in ("Palmyra", "تدمر", "temple of bel", "tempel") for end in range(1, len(name))]

    def answers() -> list[object]:
        with sample.read() as session:
            return [find_sites(session, SiteQuery(text=text), today=sample.day) for text in questions]

    before = answers()
    with sample.database.writing() as session:
        assert site_index.rebuild(session) == 5
    assert answers() == before
