"""Conversions are separate dated records; totals over sites say what they leave out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import factories
import pytest
from sqlalchemy.orm import Session

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.totals import ConversionDraft, Omission
from heritage_app.domain.vocabulary import Scope
from heritage_app.services import conversion, history, restoration, site
from heritage_app.services.conversion import NoSuchConversion, NothingToConvert
from heritage_app.services.records import AlreadyInTrash, NoSuchRecord
from heritage_app.services.registry import Registry


def quoted(session: Session, site_id: str, amount: str, **given: Any) -> str:
    """An estimate of one amount in dollars of 2016."""
    figures = {"cost_low": Decimal(amount), "cost_high": Decimal(amount), "currency": "USD"}
    draft = factories.estimate(site_id, **{**figures, "price_date": factories.on("2016"), **given})
    return restoration.add_estimate(session, draft)


def rate(of: str, value: str = "0.902857", **given: Any) -> ConversionDraft:
    """Into euros, at a rate of July 2016."""
    values = {"currency": "EUR", "rate_date": "2016-07-13", "rate_source": "ECB", **given}
    return ConversionDraft(estimate_id=of, rate=Decimal(value), **values)


def test_a_conversion_stands_beside_what_was_quoted(registry: Registry) -> None:
    """The quoted figure is untouched; the conversion tells rate, date, source and who entered it, to the last digit."""
    with registry.write(Deed(verb="estimate.add", by="Rania")) as session:
        arch = quoted(session, site.add_site(session, factories.site("Arch")), "400000.00")
    with registry.write(Deed(verb="estimate.convert", by="Sami")) as session:
        held = conversion.add_conversion(session, rate(arch))
    with registry.read() as session:
        (row,) = conversion.list_conversions(session, [arch])
        (estimate,) = restoration.list_estimates(session, restoration.select_estimates(ids=[arch]))
    assert (row.id, row.entered_by, row.quoted_currency) == (held, "Sami", "USD")
    assert (str(row.low), row.likely, str(row.high)) == ("361142.80000000", None, "361142.80000000")
    assert row.draft == rate(arch)
    assert (str(estimate.draft.cost_low), estimate.draft.currency) == ("400000.00", "USD")


@pytest.mark.parametrize("given", [{"cost_low": None, "cost_high": None}, {"currency": "EUR"}])
def test_only_a_cost_in_another_currency_is_converted(session: Session, given: dict[str, Any]) -> None:
    """There is nothing to convert in an estimate without a cost, or in euros already."""
    one = quoted(session, site.add_site(session, factories.site()), "5", **given)
    with pytest.raises(NothingToConvert, match="EUR"):
        conversion.add_conversion(session, rate(one))
    with pytest.raises(DraftRefused):
        conversion.add_conversion(session, rate(one, "0"))
    with pytest.raises(NoSuchRecord):
        conversion.add_conversion(session, rate("nowhere"))


def test_a_conversion_goes_to_the_trash_with_a_reason(session: Session) -> None:
    """A wrong rate leaves the lists and stays in the history; without a reason it stays."""
    one = quoted(session, site.add_site(session, factories.site()), "5")
    held = conversion.add_conversion(session, rate(one))
    with pytest.raises(DraftRefused):
        conversion.trash_conversion(session, held, "")
    with pytest.raises(NoSuchConversion):
        conversion.trash_conversion(session, "nowhere", "x")
    conversion.trash_conversion(session, held, "Upside down")
    with pytest.raises(AlreadyInTrash, match="Upside down"):
        conversion.trash_conversion(session, held, "Again")
    assert conversion.list_conversions(session) == ()


def test_a_conversion_can_be_undone(registry: Registry) -> None:
    """Taking the deed back takes the conversion out, and the estimate stays."""
    with registry.write(Deed(verb="estimate.add", by="A")) as session:
        one = quoted(session, site.add_site(session, factories.site()), "5")
    with registry.write(Deed(verb="estimate.convert", by="A")) as session:
        conversion.add_conversion(session, rate(one))
        deed = history.current_deed(session)
    with registry.write(history.undo_deed("A", ""), undoes=deed) as session:
        history.undo(session, deed)
    with registry.read() as session:
        assert conversion.list_conversions(session) == ()
        assert len(restoration.list_estimates(session, restoration.select_estimates())) == 1


def test_the_total_of_a_city_and_of_everything(session: Session) -> None:
    """Parts are counted with their city, once; a total over some sites leaves the others alone."""
    city = site.add_site(session, factories.site("Palmyra"))
    arch = site.add_site(session, factories.site("Arch", part_of=city))
    other = site.add_site(session, factories.site("Mar Elian"))
    quoted(session, city, "100", scope=Scope.GROUP)
    inside = quoted(session, arch, "4")
    pounds = quoted(session, other, "3", currency="SYP")
    whole = conversion.total_of(session, currency="USD", price_year=2016)
    assert whole.low == 100
    assert {one.estimate: one.reason for one in whole.left_out} == {
        inside: Omission.INSIDE,
        pounds: Omission.NOT_CONVERTED,
    }
    assert conversion.total_of(session, currency="USD", price_year=2016, site_ids=[arch]).low == 4
    conversion.add_conversion(session, rate(pounds, "0.0046", currency="USD"))
    assert str(conversion.total_of(session, currency="USD", price_year=2016).low) == "100.0138"
