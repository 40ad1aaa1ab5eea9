"""Conditions on the scale of their source: read through the crosswalk of the registry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.scales import Mapped, ScaleReading, UnknownScale, find_scale, read_on_scale
from heritage_app.domain.vocabulary import Condition
from heritage_app.storage.reading import rows_of
from heritage_app.storage.vocabulary import Crosswalk


def crosswalk(session: Session) -> tuple[Mapped, ...]:
    """Every class of every scale, with the condition that it is shown as."""
    rows = session.execute(rows_of(Crosswalk).order_by(Crosswalk.scale, Crosswalk.value))
    return tuple(Mapped(row.scale, row.value, row.condition, row.lossy, row.note) for row in rows)


def read_scale(session: Session, scale: str, given: str, rows: Sequence[Mapped] | None = None) -> ScaleReading:
    """
    Read a condition as its source gives it, on the scale of that source; *rows* is the crosswalk where it is at hand.

    Raises:
        UnknownScale: The registry has no crosswalk for *scale*.
    """
    rows = crosswalk(session) if rows is None else rows
    return read_on_scale(find_scale(scale, (row.scale for row in rows)), given, rows)


def on_our_scale(session: Session, draft: DamageDraft, rows: Sequence[Mapped] | None = None) -> DamageDraft:
    """
    Return the draft with the condition that its source's scale is shown as; what is given stays as given.

    A condition that a person set beside the given value is left alone, and so is a draft on our own scale, or on one
    that the registry has no crosswalk for.
    """
    if not draft.condition_scale or not draft.condition_given.strip():
        return draft
    try:
        reading = read_scale(session, draft.condition_scale, draft.condition_given, rows)
    except UnknownScale:
        return draft
    condition = reading.condition if draft.condition is Condition.NOT_ASSESSED else draft.condition
    return replace(draft, condition_scale=reading.scale, condition=condition)


def lossy(session: Session, drafts: Iterable[tuple[str, DamageDraft]]) -> frozenset[str]:
    """
    Ids of the reports whose condition was given on another scale by a step that loses or adds something.

    *drafts* are pairs of id and draft. A scale that the registry does not know loses everything.
    """
    foreign = [(record, draft) for record, draft in drafts if draft.condition_scale]
    if not foreign:
        return frozenset()
    rows = crosswalk(session)
    return frozenset(
        record for record, draft in foreign if read_on_scale(draft.condition_scale, draft.condition_given, rows).lossy
    )
