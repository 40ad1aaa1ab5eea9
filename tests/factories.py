"""A valid draft of each kind in one line."""

from __future__ import annotations

from typing import Any

from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.damage import DamageDraft, LanguageText
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.names import Name
from heritage_app.domain.restoration import EstimateDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.vocabulary import Condition, Feasibility


def on(edtf: str) -> HeritageDate:
    """A date from its EDTF."""
    return HeritageDate.from_edtf(edtf)


def site(name: str = "Tell Test", **given: Any) -> SiteDraft:
    """A site in Syria."""
    return SiteDraft(**{"names": (Name(name, "en", "preferred"),), "country": "SY", "governorate": "HMS", **given})


def damage(site_id: str, **given: Any) -> DamageDraft:
    """A destruction in August 2015."""
    values: dict[str, Any] = {
        "occurred": on("2015-08"),
        "condition": Condition.DESTROYED,
        "texts": (LanguageText("en", "Blown up"),),
        **given,
    }
    return DamageDraft(site_id=site_id, **values)


def estimate(site_id: str, **given: Any) -> EstimateDraft:
    """Somebody thinks that it can be done."""
    return EstimateDraft(site_id=site_id, **{"feasibility": Feasibility.FEASIBLE, **given})


def hazard(site_id: str, **given: Any) -> HazardDraft:
    """Mines in March 2016."""
    return HazardDraft(site_id=site_id, **{"kind": "mines", "known": on("2016-03"), **given})


def source(title: str = "A newspaper article", **given: Any) -> SourceDraft:
    """An article."""
    return SourceDraft(title=title, **given)


def actor(name: str = "Test Person") -> ActorDraft:
    """A person."""
    return ActorDraft(names=(Name(name, "en", "preferred"),))
