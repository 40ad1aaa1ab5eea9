"""Conversions of quoted costs: separate dated records; and totals over sites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import DraftRefused, HeritageError
from heritage_app.domain.history import ReasonMissing
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.totals import ConversionDraft, ConversionRow, Total, converted, total
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records, restoration, site
from heritage_app.services.damage import site_names
from heritage_app.storage.base import utc_now
from heritage_app.storage.history import Change, DeedEntry
from heritage_app.storage.restoration import Estimate, EstimateConversion


class NothingToConvert(HeritageError):
    """An estimate without a cost, or one that is in that currency already."""

    template = (
        "The estimate for {site} has no cost in another currency than {currency}. Nothing was changed. "
        "Enter its cost and currency first, or convert into another currency"
    )


class NoSuchConversion(HeritageError):
    """A conversion was asked for that the registry does not hold."""

    template = "There is no conversion “{key}” in this registry. List those of the estimate to see their ids"


def add_conversion(session: Session, draft: ConversionDraft) -> str:
    """
    Enter a conversion beside what was quoted; returns its id.

    Raises:
        DraftRefused: With every problem of the draft.
        NoSuchRecord: There is no such estimate.
        NothingToConvert: The estimate has no cost, or its cost is in that currency.
    """
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    estimate: Estimate = records.load(session, RecordKind.ESTIMATE, draft.estimate_id)
    name = site_names(session, [estimate.site_id]).get(estimate.site_id, "")
    costs = (estimate.cost_low, estimate.cost_likely, estimate.cost_high)
    if all(cost is None for cost in costs) or estimate.currency == draft.currency:
        raise NothingToConvert(site=name, currency=draft.currency)
    conversion = EstimateConversion(
        estimate_id=draft.estimate_id,
        currency=draft.currency,
        rate=draft.rate,
        rate_date=draft.rate_date,
        rate_source=draft.rate_source,
    )
    session.add(conversion)
    session.flush()
    history.name_subject(session, name)
    return conversion.id


def trash_conversion(session: Session, conversion_id: str, reason: str) -> None:
    """
    Put a conversion into the trash.

    Raises:
        DraftRefused: No reason was given.
        NoSuchConversion: No such id.
        AlreadyInTrash: It lies there; the reason given first stays.
    """
    if not reason.strip():
        raise DraftRefused((ReasonMissing("reason"),))
    conversion = session.get(EstimateConversion, conversion_id)
    if conversion is None:
        raise NoSuchConversion(key=conversion_id)
    if conversion.trashed_at is not None:
        raise records.AlreadyInTrash(day=conversion.trashed_at[:10], reason=conversion.trashed_reason)
    conversion.trashed_at, conversion.trashed_reason = utc_now(), records.cleaned((reason,))[0]
    session.flush()
    estimate = records.load(session, RecordKind.ESTIMATE, conversion.estimate_id)
    history.name_subject(session, site_names(session, [estimate.site_id]).get(estimate.site_id, ""))


def list_conversions(session: Session, estimate_ids: Iterable[str] | None = None) -> tuple[ConversionRow, ...]:
    """Conversions in use, of these estimates or of all, in order of entry, each with who entered it."""
    query = (
        select(EstimateConversion)
        .where(EstimateConversion.trashed_at.is_(None))
        .order_by(EstimateConversion.estimate_id, EstimateConversion.id)
    )
    if estimate_ids is not None:
        query = query.where(EstimateConversion.estimate_id.in_(list(estimate_ids)))
    conversions = session.scalars(query).all()
    if not conversions:
        return ()
    quoted = {
        row.id: row
        for row in restoration.list_estimates(
            session, restoration.select_estimates(ids={c.estimate_id for c in conversions}, trashed=None)
        )
    }
    by = _entered_by(session, [conversion.id for conversion in conversions])
    rows = []
    for one in conversions:
        estimate = quoted[one.estimate_id].draft
        low, likely, high = converted(estimate, one.rate)
        rows.append(
            ConversionRow(
                id=one.id,
                version=one.version,
                draft=records.read_back(one, ConversionDraft),
                quoted_currency=estimate.currency,
                low=low,
                likely=likely,
                high=high,
                entered_by=by.get(one.id, ""),
                entered_at=one.created_at,
                trashed=False,
            )
        )
    return tuple(rows)


def _entered_by(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Who entered these rows, as the history has it."""
    query = (
        select(Change.row_id, DeedEntry.by)
        .join(DeedEntry, DeedEntry.id == Change.deed_id)
        .where(
            Change.table_name == EstimateConversion.__tablename__,
            Change.operation == "insert",
            Change.row_id.in_(list(ids)),
        )
    )
    return dict(session.execute(query).all())


def total_of(
    session: Session,
    *,
    currency: str,
    price_year: int,
    site_ids: Iterable[str] | None = None,
    lang: str = "en",
    keep: Callable[[Sequence[EstimateRow]], Sequence[EstimateRow]] = tuple,
) -> Total:
    """
    Add up what restoring these sites, with all their parts, would cost; without *site_ids*, what all sites would.

    See `domain.totals.total` for what is added and what is left out. *keep* takes away, before anything is added,
    what the reader may not know.
    """
    wanted: set[str] | None = None
    if site_ids is not None:
        wanted = {one for key in site_ids for one in (key, *site.descendants(session, key))}
    rows = keep(restoration.list_estimates(session, restoration.select_estimates(site_ids=wanted), lang=lang))
    parents = {row.site_id: site.ancestors(session, row.site_id) for row in rows}
    found = list_conversions(session, [row.id for row in rows])
    marked = restoration.with_outliers(session, rows)
    return total(marked, found, currency=currency, price_year=price_year, parents=parents)
