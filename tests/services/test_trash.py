"""The trash: every kind of record comes there with a reason, counts there, and is told when it is there already."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import RecordKind, Stage
from heritage_app.services import intervention, records, site, stage, threat
from heritage_app.services.counts import count_all
from heritage_app.services.records import AlreadyInTrash, NotInTrash

TEST = Deed(verb="test", by="Tester")


@pytest.fixture
def claims(registry):
    """A stage, a threat and earlier works at one site: ids by kind."""
    with registry.write(TEST) as session:
        place = site.add_site(session, factories.site("Arch"))
        draft = StageDraft(site_id=place, stage=Stage.STABILISED)
        return {
            RecordKind.STAGE: stage.add_stage(session, draft, today=registry.day),
            RecordKind.THREAT: threat.add_threat(session, ThreatDraft(site_id=place, text="Looting")),
            RecordKind.INTERVENTION: intervention.add_intervention(
                session, InterventionDraft(site_id=place, kind="repair"), today=registry.day
            ),
        }


def test_stages_threats_and_works_count_in_the_trash(registry, claims):
    """Each adds one to the number of the sidebar when it is trashed, and takes it away when it is restored."""
    for number, (kind, record) in enumerate(claims.items(), start=1):
        with registry.write(TEST) as session:
            records.trash(session, kind, record, "entered twice")
        with registry.read() as session:
            assert count_all(session, today=registry.day).trash == number
    for kind, record in claims.items():
        with registry.write(TEST) as session:
            records.restore(session, kind, record)
    with registry.read() as session:
        assert count_all(session, today=registry.day).trash == 0


@pytest.mark.parametrize("kind", [RecordKind.STAGE, RecordKind.THREAT, RecordKind.INTERVENTION])
def test_what_is_in_the_trash_is_not_trashed_again(registry, claims, kind):
    """The second time is refused with day and first reason, which stays as it was."""
    with registry.write(TEST) as session:
        records.trash(session, kind, claims[kind], "entered twice")
    with registry.read() as session:
        held = records.trashed_why(session, kind, claims.values())
    with pytest.raises(AlreadyInTrash) as refused, registry.write(TEST) as session:
        records.trash(session, kind, claims[kind], "another reason")
    with registry.read() as session:
        assert records.trashed_why(session, kind, claims.values()) == held
    ((since, reason),) = held.values()
    assert reason == "entered twice"
    assert reason in str(refused.value) and since[:10] in str(refused.value)


@pytest.mark.parametrize("kind", [RecordKind.STAGE, RecordKind.THREAT, RecordKind.INTERVENTION])
def test_what_is_in_use_is_not_restored(registry, claims, kind):
    """Restoring a record that was never trashed, or a second time, says so and writes no history."""
    with registry.write(TEST) as session:
        records.trash(session, kind, claims[kind], "entered twice")
    with registry.write(TEST) as session:
        records.restore(session, kind, claims[kind])
    with registry.read() as session:
        version = records.load(session, kind, claims[kind]).version
    with pytest.raises(NotInTrash, match="not in the trash"), registry.write(TEST) as session:
        records.restore(session, kind, claims[kind])
    with registry.read() as session:
        assert records.load(session, kind, claims[kind]).version == version
