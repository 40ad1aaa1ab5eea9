"""Registries made for tests of what goes out and comes in: everything that can be said is said in them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import factories
import pictures
from sqlalchemy import select

from heritage_app.domain.actor import ActorDraft, ActorRole
from heritage_app.domain.claims import Axis
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Attribution, Cause, Coverage, Effect, Involvement, LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import Name
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.restoration import StanceTo
from heritage_app.domain.site import Designation, Identifier, Outline
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.totals import ConversionDraft
from heritage_app.domain.view import ViewDraft
from heritage_app.domain.vocabulary import EstimateStance, RecordKind, Stage, Wording
from heritage_app.services import (
    actor,
    claims,
    conversion,
    damage,
    decisions,
    duplicates,
    evidence,
    hazard,
    intervention,
    photo,
    records,
    restoration,
    site,
    source,
    stage,
    threat,
    view,
)
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry
from heritage_app.storage.letterhead import Letterhead, LetterheadText
from heritage_app.storage.photo import KeptFile

SQUARE = '{"type":"Polygon","coordinates":[[[38.26,34.54],[38.27,34.54],[38.27,34.55],[38.26,34.54]]]}'


def fill(registry: Registry, card: Path) -> str:
    """Every kind of record with every field that it has; returns the id of the site."""
    with registry.write(Deed(verb="test", by="Tester", reason="كل شيء")) as session:
        person = actor.add_actor(
            session,
            ActorDraft(
                names=(Name("Maamoun Abdulkarim", "en"), Name("مأمون عبد الكريم", "ar", "alternate")),
                roles=(ActorRole(text="Head of antiquities", since=factories.on("2012"), until=factories.on("2017")),),
                notes=("met in 2016",),
            ),
        )
        city = site.add_site(session, factories.site("Palmyra"))
        temple = site.add_site(
            session,
            factories.site(
                "Temple of Bel",
                names=(
                    Name("Temple of Bel", "en"),
                    Name("معبد بل", "ar"),
                    Name("=cmd|' /C calc'!A0", "en", "alternate"),
                ),
                part_of=city,
                type="temple",
                functions=("religious",),
                periods=("roman-imperial",),
                point=Point(34.547319, 38.274123),
                precision_m=10,
                located_by="GPS",
                outlines=(Outline("site", SQUARE),),
                designations=(Designation(scheme="world-heritage", reference="23", since=factories.on("1980")),),
                identifiers=(Identifier("whc", "23"), Identifier("wikidata", "Q5788")),
                description='Built of limestone,\n"the" temple; a | b',
                visit_interval_months=6,
                tags=("for the court file", "مهمة نيسان", "=x, y"),
                notes=("first note", "ملاحظة"),
            ),
        )
        report = damage.add_damage(session, _report(temple, person), today=registry.day)
        claims.choose(session, Axis.CONDITION, report, "seen by ourselves")
        danger = factories.hazard(temple, said_by=person, met_in=report, text="Mines", notes=("hazard note",))
        hazard.add_hazard(session, danger, today=registry.day)
        _repairs(session, registry, temple, person)
        agency = source.add_source(session, factories.source("AFP report", type="report", agency="AFP"))
        article = source.add_source(
            session,
            factories.source(
                "Palmyra {retaken}: 80 % \\ intact & whole",
                author="Doe, Jane; سامي",
                container_title="News24",
                issued=factories.on("2016-03-29"),
                accessed=factories.on("2016-11-22"),
                url="https://example.org/palmyra",
                doi="10.1000/xyz",
                language="en",
                reliability="B",
                derived_from=agency,
                identifiers=(("isbn", "12"),),
                notes=("source note",),
            ),
        )
        cited: dict[str, Any] = {
            "locator": "para. 3",
            "quotation": "Destroyed",
            "quotation_lang": "en",
            "credibility": 2,
        }
        for kind, record_id, field in ((RecordKind.DAMAGE, report, ""), (RecordKind.SITE, temple, "description")):
            draft = CitationDraft(source_id=article, record_kind=kind, record_id=record_id, field=field, **cited)
            source.cite(session, draft)
        gone = site.add_site(session, factories.site("Gone"))
        records.trash(session, RecordKind.SITE, gone, "entered twice")
        view.add_view(session, ViewDraft(name="Burnt", query="cause:fire"), today=registry.today())
        duplicates.tell_apart(session, temple, city, "one stands in the other")
    _photos(registry, temple, person, report, card)
    with registry.write(Deed(verb="test", by="Tester")) as session:
        logo = session.scalars(select(KeptFile.sha256).order_by(KeptFile.sha256)).first()
        words = LetterheadText(lang="ar", office="المتاحف", address="دمشق", classification="للاستعمال الداخلي")
        session.add(Letterhead(logo=logo, texts=[words]))
    return temple


def _report(temple: str, person: str) -> Any:
    return factories.damage(
        temple,
        occurred=factories.on("[2015-08-27..2015-08-30]"),
        last_seen_intact=factories.on("2015-08-27"),
        first_seen_damaged=factories.on("2015-08-30"),
        condition_scale="unosat",
        condition_given="Destroyed",
        extent="61-90",
        causes=(Cause(category="military-armed-conflict", type="explosion", certainty="high", given="blown up"),),
        effects=(Effect(type="collapse", part="cella", certainty="high"),),
        attributions=(Attribution(actor_id=person, wording=Wording.ALLEGED, said_by_id=person),),
        involved=(Involvement(person, "observer"),),
        texts=(LanguageText("en", "Blown up"), LanguageText("ar", "فُجِّر")),
        coverage=Coverage(means="imagery", share="91-100", gap="dust"),
        incident="SY-1",
        identifiers=(Identifier("eamena", "E-1"),),
        notes=("report note",),
    )


def _repairs(session: Any, registry: Registry, temple: str, person: str) -> None:
    costs = {"cost_low": Decimal("1.50"), "cost_high": Decimal("2000000"), "currency": "USD"}
    five = restoration.add_estimate(
        session,
        factories.estimate(
            temple, claimant_id=person, duration_low=Decimal(5), duration_high=Decimal(5), includes=("reconstruction",),
            price_date=factories.on("2016"), summary="Five years", notes=("estimate note",), **costs,
        ),
    )  # fmt: skip
    against = factories.estimate(temple, stances=(StanceTo(five, EstimateStance.DISPUTES),))
    restoration.add_estimate(session, against)
    rate = ConversionDraft(
        estimate_id=five, currency="EUR", rate=Decimal("0.90"), rate_date="2016-03-01", rate_source="ECB"
    )
    conversion.add_conversion(session, rate)
    begun = StageDraft(site_id=temple, stage=Stage.UNDER_WAY, since=factories.on("2016"), claimant_id=person)
    stage.add_stage(session, begun, today=registry.day)
    threat.add_threat(session, ThreatDraft(site_id=temple, cause="fire", text="Feu", text_lang="fr"))
    works = InterventionDraft(site_id=temple, kind="reconstruction", done=factories.on("193X"), compatible=False)
    intervention.add_intervention(session, works, today=registry.day)


def _photos(registry: Registry, temple: str, person: str, report: str, card: Path) -> None:
    (path,) = pictures.written(
        card, {"معبد.jpg": pictures.encoded(pictures.drawing(1), "JPEG", exif=pictures.exif(maker="Canon"))}
    )
    drawn = Mark(shape=MarkShape.BOX, points=((0.1, 0.2), (0.5, 0.75)), text="crack", damage_id=report)
    draft = PhotoDraft(
        site_id=temple, damage_id=report, captions=(("en", "East wall"), ("ar", "الجدار الشرقي")), photographer=person,
        taken=factories.on("2016-05-01"), point=Point(34.5, 38.25), view_direction=90.0, marks=(drawn,), notes=("n",),
    )  # fmt: skip
    add_photos(registry, [path], draft, by="Tester", means="test", received_from="a courier")
    with registry.write(Deed(verb="term.decide", by="Tester")) as session:
        decisions.decide(session, "place_type", "Chapell", "church")
    text = card / "article.txt"
    text.write_text("The whole article", encoding="utf-8")
    with registry.write(Deed(verb="test", by="Tester")) as session:
        held = source.list_sources(session)[0]
        evidence.attach_file(
            registry, session, text, RecordKind.SOURCE, held.id, received_from="the paper", means="test"
        )
        assert photo.list_photos(session, photo.select_photos())
