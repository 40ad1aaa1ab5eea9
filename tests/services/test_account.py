"""Accounts and review: who may do what is asked in one place, and told in words."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.account import (
    FirstIsAdministrator,
    LastAdministrator,
    NoAccount,
    NotAllowed,
    NotYetAccepted,
    Role,
)
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.review import AlreadySo, review_deed
from heritage_app.domain.vocabulary import ClaimStatus, Condition, HazardState, RecordKind
from heritage_app.services import account, damage, hazard, history, records, review, site
from heritage_app.services.check import check
from heritage_app.services.history import NothingToUndo
from heritage_app.services.registry import Registry, open_registry
from heritage_app.services.site_record import read_site


def peopled(registry: Registry, *, wants_review: bool = False) -> Registry:
    """The registry with one account of each role; opened again."""
    for name, role in (
        ("Adam", Role.ADMINISTRATOR),
        ("Rim", Role.REVIEWER),
        ("Eva", Role.EDITOR),
        ("Vic", Role.VIEWER),
    ):
        with registry.write(Deed(verb="account.add", by="Adam", subject=name)) as session:
            account.add_account(session, name, role)
    with registry.write(Deed(verb="registry.review", by="Adam")) as session:
        account.set_review(session, wants_review)
    registry.close()
    return open_registry(registry.folder, today=registry.today)


def test_roles_are_held_against_every_deed(registry: Registry) -> None:
    """Who has no account, a viewer, and an editor at an administrator's work are refused, and nothing is written."""
    with pytest.raises(FirstIsAdministrator), registry.write(Deed(verb="account.add", by="Adam")) as session:
        account.add_account(session, "Adam", Role.EDITOR)
    opened = peopled(registry)
    for by, verb, refusal in (
        ("Nobody", "site.add", NoAccount),
        ("Vic", "site.add", NotAllowed),
        ("Eva", "account.set", NotAllowed),
        ("Rim", "registry.restore", NotAllowed),
    ):
        with pytest.raises(refusal) as refused, opened.write(Deed(verb=verb, by=by)) as session:
            site.add_site(session, factories.site("Never"))
        assert "Adam" in str(refused.value)
    with opened.write(Deed(verb="site.add", by="Eva")) as session:
        kept = site.add_site(session, factories.site("Tell Eva"))
    with opened.read() as session:
        assert [row.by for row in history.history_of(session, [kept])] == ["Eva"]
        assert len(opened.access.accounts) == 4
    assert check(opened) == ()
    opened.close()


def test_the_last_administrator_stays_and_a_closed_account_opens_nothing(registry: Registry) -> None:
    """Somebody can always say who may do what; undo does not give back what was taken."""
    opened = peopled(registry)
    for change in ({"role": Role.EDITOR}, {"active": False}):
        with pytest.raises(LastAdministrator), opened.write(Deed(verb="account.set", by="Adam")) as session:
            account.set_account(session, "Adam", **change)
    with opened.write(Deed(verb="account.set", by="Adam", reason="left")) as session:
        account.set_account(session, "Eva", active=False)
        closing = history.current_deed(session)
    with pytest.raises(NoAccount), opened.write(Deed(verb="site.add", by="Eva")) as session:
        site.add_site(session, factories.site())
    with pytest.raises(NothingToUndo), opened.write(Deed(verb="history.undo", by="Adam"), undoes=closing) as session:
        history.undo(session, closing)
    opened.close()


def test_an_editor_hands_in_and_a_reviewer_decides(registry: Registry) -> None:
    """What an editor enters counts when a reviewer accepted it; what was decided comes back with a reason only."""
    with registry.write(Deed(verb="site.add", by="Adam")) as session:
        place = site.add_site(session, factories.site())
    opened = peopled(registry, wants_review=True)
    with pytest.raises(NotYetAccepted) as refused, opened.write(Deed(verb="damage.add", by="Eva")) as session:
        damage.add_damage(session, factories.damage(place), today=opened.day)
    assert "Rim" in str(refused.value)
    draft = factories.damage(place, status=ClaimStatus.IN_REVIEW)
    with opened.write(Deed(verb="damage.add", by="Eva")) as session:
        report = damage.add_damage(session, draft, today=opened.day)
    with opened.read() as session:
        assert read_site(session, place, today=opened.day).row.condition is Condition.NOT_ASSESSED
        assert [(one.kind, one.record_id) for one in review.waiting(session)] == [(RecordKind.DAMAGE, report)]

    def step(by: str, status: ClaimStatus, reason: str = "") -> None:
        with opened.write(review_deed(status, by=by, reason=reason)) as session:
            review.set_status(session, RecordKind.DAMAGE, report, status, reason)

    with pytest.raises(NotYetAccepted):
        step("Eva", ClaimStatus.ACCEPTED)
    step("Rim", ClaimStatus.ACCEPTED)
    with pytest.raises(AlreadySo):
        step("Rim", ClaimStatus.ACCEPTED)
    with opened.read() as session:
        assert read_site(session, place, today=opened.day).row.condition is Condition.DESTROYED
        assert review.waiting(session) == ()
    with pytest.raises(NotYetAccepted), opened.write(Deed(verb="record.trash", by="Eva", reason="x")) as session:
        records.trash(session, RecordKind.DAMAGE, report, "x")
    for by, status in (("Eva", ClaimStatus.IN_REVIEW), ("Rim", ClaimStatus.DISPUTED)):
        with pytest.raises(DraftRefused):
            step(by, status)
    step("Eva", ClaimStatus.IN_REVIEW, "the day is wrong")
    step("Rim", ClaimStatus.WITHDRAWN, "another temple")
    with opened.read() as session:
        told = [(one.by, one.status, one.reason) for one in review.steps_of(session, RecordKind.DAMAGE, report)]
    assert told == [
        ("Eva", ClaimStatus.IN_REVIEW, ""),
        ("Rim", ClaimStatus.ACCEPTED, ""),
        ("Eva", ClaimStatus.IN_REVIEW, "the day is wrong"),
        ("Rim", ClaimStatus.WITHDRAWN, "another temple"),
    ]
    opened.close()


def test_a_warning_waits_for_no_reviewer_and_its_end_does(registry: Registry) -> None:
    """An editor may say at once that a place is dangerous, and not that it is safe again."""
    with registry.write(Deed(verb="site.add", by="Adam")) as session:
        place = site.add_site(session, factories.site())
    opened = peopled(registry, wants_review=True)
    with opened.write(Deed(verb="hazard.add", by="Eva")) as session:
        hazard.add_hazard(session, factories.hazard(place), today=opened.day)
    with pytest.raises(NotYetAccepted), opened.write(Deed(verb="hazard.add", by="Eva")) as session:
        hazard.add_hazard(session, factories.hazard(place, state=HazardState.CLEARED), today=opened.day)
    opened.close()


def test_where_nobody_has_an_account_everything_is_as_before(registry: Registry) -> None:
    """A name in the history is no account; review without accounts holds nobody up."""
    with registry.write(Deed(verb="registry.review", by="Anybody")) as session:
        account.set_review(session, True)
    with registry.write(Deed(verb="site.add", by="Somebody else")) as session:
        site.add_site(session, factories.site())
    with registry.read() as session:
        assert account.read_access(session).open
