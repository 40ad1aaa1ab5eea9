"""Lists of damage reports, estimates, photos, sources and actors are searched like sites, with filters of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.found import Match
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import TagsForOffice
from heritage_app.domain.query_text import UnclearDate, UnknownFilter, UnknownValue
from heritage_app.domain.record_query import (
    SEARCHED,
    FilterForOffice,
    SitesForOffice,
    keys_of,
    parse_record_query,
    record_completions,
)
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, damage, records, restoration, site, site_index, source
from heritage_app.services.check import check
from heritage_app.services.record_search import find_records, found_ids, read_record_query
from heritage_app.services.records import NoSuchRecord

TEST = Deed(verb="test", by="Tester")
DAMAGE, ESTIMATE, SOURCE = RecordKind.DAMAGE, RecordKind.ESTIMATE, RecordKind.SOURCE


def hits(registry, kind, line, **given):
    """What a line finds in the list of a kind."""
    with registry.read() as session:
        query = read_record_query(session, line, kind, today=registry.today())
        return find_records(session, replace(query, **given), today=registry.day)


def names(registry, kind, line):
    """Names of the sites, or the titles, that a line finds, sorted."""
    ids = [hit.record_id for hit in hits(registry, kind, line)]
    with registry.read() as session:
        if kind is SOURCE:
            return sorted(row.draft.title for row in source.list_sources(session, ids=ids))
        rows = (
            damage.list_damage(session, damage.select_damage(ids=ids))
            if kind is DAMAGE
            else restoration.list_estimates(session, restoration.select_estimates(ids=ids))
        )
        return sorted(row.site_name for row in rows)


@pytest.mark.parametrize(
    "line", ["temple of bel", "Temple of Bél", "معبد بل", "مَعْبَد بَل", "bel", "tem be", "  TEMPLE   bel "]
)
def test_reports_are_found_by_any_name_of_their_site(sample, line):
    """Latin or Arabic, with marks or without, words begun or whole: the report of the temple is found."""
    assert "Temple of Bel" in names(sample, DAMAGE, line)


def test_filters_of_reports_add_up(sample):
    """Dates, causes, conditions, places and absence narrow the list, each as in the list of sites."""
    every = names(sample, DAMAGE, "")
    destroyed = names(sample, DAMAGE, "condition:destroyed")
    assert destroyed
    assert set(destroyed) < set(every) or len(destroyed) < len(every)
    assert len(destroyed) + len(names(sample, DAMAGE, "-condition:destroyed")) == len(every)
    late = names(sample, DAMAGE, "condition:destroyed after:2015-10")
    assert late == names(sample, DAMAGE, "حالة:destroyed بعد:2015-10")
    assert "Arch of Triumph" in late
    assert "Mar Elian monastery" in destroyed
    assert "Mar Elian monastery" not in late
    assert names(sample, DAMAGE, "before:2000") == []
    assert "Arch of Triumph" in names(sample, DAMAGE, "cause:explosion in:Palmyra")
    assert "Temple of Bel" in names(sample, DAMAGE, "in:Palmyra")
    assert "Mar Elian monastery" not in names(sample, DAMAGE, "in:Palmyra")
    assert names(sample, DAMAGE, "country:SY") == every


def test_estimates_are_found_by_who_says_so(sample):
    """A claimant is known by the beginning of any word of any of his names."""
    with sample.read() as session:
        row = next(r for r in restoration.list_estimates(session, restoration.select_estimates()) if r.claimant)
    last = row.claimant.split()[-1]
    for line in (f"claimant:{last}", f'claimant:"{row.claimant}"', f"claimant:{last[:4].lower()}", f"déclarant:{last}"):
        assert row.id in {hit.record_id for hit in hits(sample, ESTIMATE, line)}, line
    assert hits(sample, ESTIMATE, "claimant:nobody") == ()
    assert row.id not in {hit.record_id for hit in hits(sample, ESTIMATE, f"-claimant:{last}")}
    doubtful = hits(sample, ESTIMATE, "feasibility:doubtful")
    assert 0 < len(doubtful) < len(hits(sample, ESTIMATE, ""))


def test_a_name_in_another_script_is_told(sample):
    """A report found by the Arabic name of its site says which name that is."""
    told = [hit.why for hit in hits(sample, DAMAGE, "معبد بل")]
    assert told
    assert all(why.match is Match.ALSO and "معبد" in why.words[0] for why in told)


def test_what_cannot_be_read_is_told_with_its_place(sample):
    """A filter of another list, a value that is none, a date that is none, a place nobody knows."""
    with pytest.raises(UnknownFilter, match=r"claimant.*character 5.*condition"):
        hits(sample, DAMAGE, "bel claimant:x")
    with pytest.raises(UnknownValue):
        hits(sample, DAMAGE, "condition:purple")
    with pytest.raises(UnknownValue, match="date"):
        hits(sample, SOURCE, "has:wings")
    with pytest.raises(UnclearDate):
        hits(sample, SOURCE, "after:soon")
    with pytest.raises(NoSuchRecord):
        hits(sample, DAMAGE, "in:Atlantis")


@pytest.fixture
def small(registry):
    """A registry with one report, one estimate, one source and one actor: ids by name."""
    with registry.write(TEST) as session:
        place = site.add_site(session, factories.site("Tell Ghost"))
        person = actor.add_actor(session, factories.actor("Zenobia Septimia"))
        report = damage.add_damage(session, factories.damage(place), today=registry.day)
        claim = restoration.add_estimate(session, factories.estimate(place, claimant_id=person))
        paper = source.add_source(session, factories.source("The Daily Obelisk"))
        draft = CitationDraft(source_id=paper, record_kind=DAMAGE, record_id=report, quotation="utterly gone")
        cited = source.cite(session, draft)
    return {"site": place, "actor": person, "report": report, "estimate": claim, "source": paper, "citation": cited}


def found(registry, kind, line):
    """Ids that a line finds."""
    return [hit.record_id for hit in hits(registry, kind, line)]


def test_reports_are_found_by_what_happened_sources_quotations_and_writers(registry, small):
    """Each part of a report is searched, and the hit says in which one the words stand; `by:` asks who entered it."""
    for part, line in (("happened", "blow"), ("source", "daily obel"), ("quotation", "utterly gone")):
        (hit,) = hits(registry, DAMAGE, line)
        assert (hit.record_id, hit.why.match, hit.why.words) == (small["report"], Match.PARTS, (part,))
    assert found(registry, DAMAGE, "by:tester blown") == [small["report"]]
    assert found(registry, DAMAGE, "by:rania") == []


def test_the_index_follows_every_deed(registry, small):
    """Renamed sites, sources and actors, citations taken away, trash and undo: the list finds what is so now."""
    assert found(registry, DAMAGE, "ghost") == found(registry, DAMAGE, "obelisk gone") == [small["report"]]
    with registry.write(TEST) as session:
        draft = factories.site("Tell Spirit", names=(Name("Tell Spirit", "en"), Name("تل الروح", "ar")))
        site.edit_site(session, small["site"], draft)
        source.edit_source(session, small["source"], factories.source("The Evening Needle"))
        actor.edit_actor(session, small["actor"], factories.actor("Odaenathus"))
    assert found(registry, DAMAGE, "ghost") == found(registry, DAMAGE, "obelisk") == []
    assert found(registry, DAMAGE, "الروح") == found(registry, DAMAGE, "needle") == [small["report"]]
    assert found(registry, SOURCE, "needle") == [small["source"]]
    assert found(registry, ESTIMATE, "zenobia") == []
    assert found(registry, ESTIMATE, "odaenathus claimant:odae") == [small["estimate"]]
    assert found(registry, RecordKind.ACTOR, "odae") == [small["actor"]]
    with registry.write(TEST) as session:
        records.trash(session, RecordKind.CITATION, small["citation"], "wrong")
        records.trash(session, RecordKind.ESTIMATE, small["estimate"], "wrong")
    assert found(registry, DAMAGE, "needle") == found(registry, ESTIMATE, "odaenathus") == []
    assert [hit.record_id for hit in hits(registry, ESTIMATE, "odae", trashed=True)] == [small["estimate"]]
    with registry.write(TEST) as session:
        records.trash(session, RecordKind.SITE, small["site"], "twice")
    assert found(registry, DAMAGE, "spirit") == []
    with registry.write(TEST) as session:
        records.restore(session, RecordKind.SITE, small["site"])
    assert found(registry, DAMAGE, "spirit") == [small["report"]]
    assert check(registry) == ()


@pytest.fixture
def tagged(registry):
    """Two sites with a report, an estimate, and a source each, of which one bears tags. Ids by name."""
    ids = {}
    with registry.write(TEST) as session:
        for name, tags in (("Tell Raid", ("Court file", "مهمّة نيسان")), ("Tell Calm", ())):
            place = site.add_site(session, factories.site(name, tags=tags, type="church" if tags else "tell"))
            ids[name, DAMAGE] = damage.add_damage(session, factories.damage(place), today=registry.day)
            ids[name, ESTIMATE] = restoration.add_estimate(session, factories.estimate(place))
            ids[name, SOURCE] = source.add_source(session, factories.source(f"Paper on {name}"))
            for kind, record_id in ((DAMAGE, ids[name, DAMAGE]), (RecordKind.SITE, place)):
                source.cite(session, CitationDraft(source_id=ids[name, SOURCE], record_kind=kind, record_id=record_id))
        ids["unused"] = source.add_source(session, factories.source("Paper on nothing"))
    return ids


@pytest.mark.parametrize("kind", [DAMAGE, ESTIMATE, SOURCE])
def test_records_are_chosen_by_the_tags_of_their_sites(registry, tagged, kind):
    """The words of the list of sites, in three languages, denied or any tag at all; a source by the sites it is for."""
    raid, calm = tagged["Tell Raid", kind], tagged["Tell Calm", kind]
    for line in ('tag:"COURT-file"', 'وسم:"مهمه نيسان"', 'étiquette:never,"court file"', "has:tag"):
        assert found(registry, kind, line) == [raid], line
    others = {tagged["unused"], calm} if kind is SOURCE else {calm}
    for line in ('-tag:"court file"', "-has:tag", '-tag:"court file",other -has:tag'):
        assert set(found(registry, kind, line)) == others, line
    assert found(registry, kind, 'has:tag -tag:"court file"') == found(registry, kind, "tag:never") == []
    assert set(found(registry, kind, "country:SY")) == {raid, calm}
    if kind is SOURCE:
        with registry.write(TEST) as session:
            records.trash(session, DAMAGE, tagged["Tell Raid", DAMAGE], "wrong")
        assert found(registry, kind, "has:tag") == [raid]  # the site itself cites it still
        return
    assert found(registry, kind, "type:church") == [raid]


def test_filters_of_every_list_are_completed_with_the_tags_in_use():
    """Keys in three languages, values of the list itself, then those of sites, and tags as they are written."""

    def offered(text, kind=DAMAGE):
        return [one.text for one in record_completions(text, len(text), kind, {}, "en", ("Court file", "raid"))]

    for kind in (DAMAGE, ESTIMATE, SOURCE, RecordKind.PHOTO):
        assert offered("wall ta", kind) == offered("وس", kind) == offered("étiq", kind) == ["tag:"]
        assert offered("-tag:fi", kind) == ['"Court file"']
        assert offered("tag:raid,", kind) == ['"Court file"', "raid"]
        assert offered("has:ta", kind) == ["tag"]
    assert offered("ta", RecordKind.ACTOR) == []
    assert offered("claim") == []
    assert offered("claim", ESTIMATE) == ["claimant:"]


def test_an_index_built_anew_answers_the_same(sample):
    """Thrown away and rebuilt, every list finds the same for the same lines."""
    lines = ("", "bel", "has:note", "after:2015", "معبد", "palmyra unesco")

    def answers():
        return {
            (kind, line): sorted(found(sample, kind, line))
            for kind in SEARCHED
            for line in lines
            if not (line.startswith("after") and kind is RecordKind.ACTOR)
        }

    before = answers()
    with sample.database.writing() as session:
        site_index.rebuild(session)
    assert answers() == before
    assert before[DAMAGE, "bel"]


def test_very_many_hits_are_read_in_one_statement(sample):
    """The ids of hits stand in another statement whatever their number: 100,000 of them."""
    with sample.read() as session:
        held = find_records(session, parse_record_query("", DAMAGE, {}, today=date(2016, 1, 1)), today=sample.day)
        many = held * (100_000 // len(held))
        from heritage_app.storage.damage import DamageReport

        rows = damage.list_damage(session, damage.select_damage().where(DamageReport.id.in_(found_ids(many))))
    assert {row.id for row in rows} == {hit.record_id for hit in held}


@given(text=st.text(max_size=40), kind=st.sampled_from(SEARCHED))
def test_any_line_is_read_or_refused_in_words(text, kind):
    """Whatever is typed is a question, or a QueryProblem that says where it stands; nothing else is raised."""
    from heritage_app.domain.query_text import QueryProblem

    try:
        query = parse_record_query(text, kind, {}, today=date(2016, 1, 1))
    except QueryProblem as problem:
        assert problem.facts["position"] >= 1
    else:
        assert "  " not in query.text


@pytest.mark.parametrize("kind", SEARCHED)
def test_every_filter_is_known_in_its_own_words(kind):
    """Each key of a list is read by its English name."""
    for key in keys_of(kind):
        with pytest.raises(Exception, match=key):
            parse_record_query(f"{key}:", kind, {}, today=date(2016, 1, 1))


def test_a_public_list_is_not_searched_by_persons_or_withheld_words(registry, small):
    """A question for the public knows no filter by persons, and finds by names of sites alone."""
    with registry.read() as session:

        def asked(line):
            query = read_record_query(session, line, DAMAGE, today=registry.today(), public=True)
            return [hit.record_id for hit in find_records(session, query, today=registry.day)]

        assert asked("ghost") == [small["report"]]
        assert asked("blown") == asked("obelisk") == []
        for line in ("actor:x", "-actor:x", "has:actor", "by:Rania"):
            with pytest.raises(FilterForOffice):
                asked(line)
        for line in ("tag:x", "-tag:x", "has:tag", "-has:tag", "country:SY tag:x"):
            with pytest.raises(TagsForOffice):
                asked(line)


@pytest.mark.parametrize("line", ["country:SY", "-in:Palmyra", "has:designation", "-has:country"])
def test_a_public_list_of_sources_does_not_tell_what_they_are_cited_for(sample, line):
    """A source may be cited for a site that is withheld alone: to find it by that site would tell of it."""
    with sample.read() as session, pytest.raises(SitesForOffice):
        read_record_query(session, line, SOURCE, today=sample.today(), public=True)
