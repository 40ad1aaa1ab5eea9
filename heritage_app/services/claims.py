"""What a person decides about claims: one instead of the rule's for an axis, an estimate for reports; and trends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import Axis as Axis
from heritage_app.domain.claims import Choice
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.dates import Day, day_to_iso
from heritage_app.domain.errors import DraftProblem, DraftRefused, HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.text import clean_text
from heritage_app.domain.trend import Movement, movements
from heritage_app.domain.vocabulary import ClaimStatus, Condition
from heritage_app.services import damage, history, records, site
from heritage_app.storage.engine import plain_rows
from heritage_app.storage.site import SiteChoice


class ChoiceReasonMissing(DraftProblem):
    """A claim was to be chosen without saying why."""

    template = "Enter why this claim is chosen. The reason is printed beside it"


class NotChoosable(HeritageError):
    """A claim that the rules pass over was to be chosen."""

    template = (
        "This claim cannot be chosen, since it is not accepted, is in the trash, or does not judge the condition. "
        "Nothing was changed. Accept it first, or choose another"
    )


class OfAnotherSite(HeritageError):
    """A claim was to be chosen at a site that it is not about."""

    template = "This claim is about {site}. Nothing was changed. Choose it there"


class NothingChosen(HeritageError):
    """A choice was to be taken back where nobody made one."""

    template = "Nobody has chosen a claim for the {axis} here. The rule decides already"


def choose_deed(axis: Axis, *, by: str, reason: str) -> Deed:
    """The deed under which a claim is chosen."""
    return Deed(verb="estimate.pin" if axis is Axis.ESTIMATE else "claim.choose", by=by, reason=reason)


def unchoose_deed(axis: Axis, *, by: str, reason: str = "") -> Deed:
    """The deed under which a choice is taken back."""
    return Deed(verb="estimate.unpin" if axis is Axis.ESTIMATE else "claim.unchoose", by=by, reason=reason)


def choose(session: Session, axis: Axis, claim_id: str, reason: str) -> str:
    """
    Let a claim decide one axis of its site instead of the rule; returns the id of the site.

    The claims that say otherwise stay, and are printed as before.

    Raises:
        DraftRefused: No reason was given.
        NoSuchRecord: No such claim.
        NotChoosable: The rules would pass it over.
    """
    if not reason.strip():
        raise DraftRefused((ChoiceReasonMissing("reason"),))
    claim: Any = records.load(session, axis.kind, claim_id)
    judged = axis not in (Axis.CONDITION, Axis.EVIDENCE) or claim.condition is not Condition.NOT_ASSESSED
    if claim.trashed_at is not None or claim.status is not ClaimStatus.ACCEPTED or not judged:
        raise NotChoosable()
    held = _held(session, claim.site_id, axis)
    if held is None:
        held = SiteChoice(site_id=claim.site_id, axis=str(axis))
        session.add(held)
    held.claim_id, held.reason = claim_id, clean_text(reason)
    session.flush()
    history.name_subject(session, damage.site_names(session, [claim.site_id]).get(claim.site_id, ""))
    return str(claim.site_id)


def choose_at(session: Session, site_id: str, axis: Axis, claim_id: str, reason: str) -> None:
    """
    Like `choose`, for a claim that must be about *site_id*.

    Raises:
        OfAnotherSite: It is about another one, such as the place that this is part of.
    """
    claim: Any = records.load(session, axis.kind, claim_id)
    if claim.site_id != site_id:
        raise OfAnotherSite(site=damage.site_names(session, [claim.site_id]).get(claim.site_id, claim.site_id))
    choose(session, axis, claim_id, reason)


def unchoose(session: Session, site_id: str, axis: Axis) -> None:
    """Let the rule decide again. Raises `NothingChosen` where it does already."""
    held = _held(session, site_id, axis)
    if held is None:
        raise NothingChosen(axis=axis)
    session.execute(delete(SiteChoice).where(SiteChoice.id == held.id))
    session.flush()
    history.name_subject(session, damage.site_names(session, [site_id]).get(site_id, ""))


def choices_of(session: Session, site_id: str) -> dict[Axis, Choice]:
    """What persons chose at a site, by axis; a chosen claim may have been withdrawn since."""
    held = session.scalars(select(SiteChoice).where(SiteChoice.site_id == site_id).order_by(SiteChoice.axis))
    return {Axis(choice.axis): Choice(claim=choice.claim_id, reason=choice.reason) for choice in held}


def _held(session: Session, site_id: str, axis: Axis) -> SiteChoice | None:
    return session.scalar(select(SiteChoice).where(SiteChoice.site_id == site_id, SiteChoice.axis == str(axis)))


_TOUCHED = """
    SELECT DISTINCT damage.site_id FROM damage JOIN site ON site.id = damage.site_id
    WHERE site.trashed_at IS NULL AND (
        damage.occurred_latest >= :since OR damage.observed_latest >= :since
        OR damage.first_seen_damaged_latest >= :since
        OR (damage.occurred_edtf IS NOT NULL AND damage.occurred_latest IS NULL)
        OR {corrected}
    )
"""
_CHANGED = (
    "FROM change JOIN deed ON deed.id = change.deed_id WHERE change.record_kind = 'damage' AND deed.at >= :moment"
)
_EVERYWHERE = f"damage.id IN (SELECT change.record_id {_CHANGED})"
_OF_THESE = f"EXISTS (SELECT 1 {_CHANGED} AND change.record_id = damage.id)"
"""The same of few sites, whose changes are looked up one by one instead of all of that time."""


def trend(
    session: Session,
    *,
    since: Day,
    site_ids: Sequence[str] | None = None,
    parts: bool = True,
    reports: Sequence[DamageRow] | None = None,
) -> tuple[Movement, ...]:
    """
    Tell what is new, worsened, improved, corrected or withdrawn since a day, at these sites and, with *parts*, below.

    Without *site_ids*, everywhere. *reports* are all of these sites, trashed ones too, where they have been read.
    """
    session.flush()
    facts: dict[str, Any] = {"since": since, "moment": day_to_iso(since)}
    touched = _TOUCHED.format(corrected=_EVERYWHERE)
    if site_ids is not None:
        below = (one for key in site_ids for one in site.descendants(session, key)) if parts else ()
        facts["sites"] = json.dumps(sorted({*site_ids, *below}))
        touched = f"{_TOUCHED.format(corrected=_OF_THESE)} AND site.id IN (SELECT value FROM json_each(:sites))"
    sites = [one for (one,) in plain_rows(session.connection(), touched, facts)]
    if not sites:
        return ()
    if reports is None:
        reports = damage.list_damage(session, damage.select_damage(site_ids=sites, trashed=None))
    else:
        reports = [row for row in reports if row.site_id in sites]
    return movements(reports, history.history_of(session, [row.id for row in reports]), since=since)
