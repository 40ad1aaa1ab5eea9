"""Encrypted registries for tests: a passphrase that costs next to nothing, and words that must be in no file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import factories
import pictures

from heritage_app.domain.actor import ActorDraft, ActorRole
from heritage_app.domain.damage import Cause, Coverage, Effect, LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import Name
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.site import Designation, Identifier
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.view import ViewDraft
from heritage_app.domain.vocabulary import RecordKind, Stage
from heritage_app.services import actor, damage, hazard, intervention, photo, restoration, site, source, stage, threat
from heritage_app.services import view as views
from heritage_app.services.drafts import FormDraft, draft_key, keep_draft
from heritage_app.services.encryption import Cost, new_keys
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry
from heritage_app.services.staging import stage as stage_photos

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
"""What a try at the passphrase costs in tests; the usual cost has a test of its own."""
WORDS = "a river of broken columns"
CANARIES = tuple(f"canari{number:02d}zq" for number in range(1, 41))
ARABIC = "كناريالسر"
"""Stands beside each canary, since search folds and keys what it finds."""


def locked() -> Any:
    """Key file and keys for a new registry."""
    return new_keys(WORDS, CHEAP)


def said(number: int) -> str:
    """A text with the canary of this number, from 1."""
    return f"{CANARIES[number - 1]} {ARABIC}"


def plant(registry: Registry, card: Path) -> tuple[str, str]:
    """Plant every canary, each in another kind of field; returns the ids of the site and of its photo."""
    with registry.write(Deed(verb="site.add", by=said(1))) as session:
        person = ActorDraft(
            names=(Name(said(2), "en"),), roles=(ActorRole(text=said(3)),), protected=True, notes=(said(4),)
        )
        informant = actor.add_actor(session, person)
        place = site.add_site(
            session,
            factories.site(
                said(5), locality=said(6), description=said(7), significance=said(8), custodian=said(9), notes=(said(10),),
                district=said(11), designations=(Designation(scheme="unesco-world-heritage-list", reference=said(12)),),
                identifiers=(Identifier("other", said(13)),),
            ),
        )  # fmt: skip
        report = damage.add_damage(
            session,
            factories.damage(
                place, incident=said(14), condition_given=said(15), texts=(LanguageText("en", said(16)),),
                causes=(Cause(given=said(17)),), effects=(Effect(part=said(18)),), coverage=Coverage(gap=said(19)),
                notes=(said(20),),
            ),
            today=registry.day,
        )  # fmt: skip
        restoration.add_estimate(
            session,
            factories.estimate(
                place, claimant_id=informant, claimant_role=said(21), summary=said(22), conditions=said(23),
                quotation=said(24), quotation_lang="en",
            ),
        )  # fmt: skip
        hazard.add_hazard(session, factories.hazard(place, text=said(25)), today=registry.day)
        stage.add_stage(session, StageDraft(site_id=place, stage=Stage.UNDER_WAY, text=said(26)), today=registry.day)
        threat.add_threat(session, ThreatDraft(site_id=place, text=said(27)))
        works = InterventionDraft(site_id=place, kind="repair", text=said(28))
        intervention.add_intervention(session, works, today=registry.day)
        paper = source.add_source(session, factories.source(said(29), author=said(30), container_title=said(31)))
        cited = CitationDraft(source_id=paper, record_kind=RecordKind.DAMAGE, record_id=report, quotation=said(32))
        source.cite(session, cited)
        views.add_view(session, ViewDraft(name=said(33), query=CANARIES[33]), today=registry.today())
    shot = _photo(card, CANARIES[34], maker=CANARIES[35])
    about = PhotoDraft(site_id=place, captions=(("en", said(37)),), credit=said(38), marks=())
    batch = add_photos(registry, [shot], about, by="Rania", means="test")
    (photo_id,) = batch.added
    staged, _ = stage_photos(registry.folder, [_photo(card, CANARIES[38], maker=CANARIES[35], seed=9)])
    key = draft_key(RecordKind.DAMAGE, site_id=place)
    typed = {"text": said(40), "photos": [[one.sha256, one.name] for one in staged]}
    keep_draft(registry.folder, FormDraft(key=key, kind=RecordKind.DAMAGE, title=said(5), site_id=place, values=typed))
    with registry.write(Deed(verb="photo.edit", by="Rania")) as session:
        (row,) = photo.list_photos(session, photo.select_photos())
        marked = Mark(shape=MarkShape.POINT, points=((0.5, 0.5),), text=said(19))
        photo.edit_photo(session, photo_id, _with(row.draft, marks=(marked,)), today=registry.day, version=row.version)
    return place, photo_id


def _with(draft: PhotoDraft, **changes: Any) -> PhotoDraft:
    from dataclasses import replace

    return replace(draft, **changes)


def _photo(card: Path, name: str, *, maker: str, seed: int = 4) -> Path:
    (path,) = pictures.written(
        card, {f"{name}.jpg": pictures.encoded(pictures.drawing(seed), "JPEG", exif=pictures.exif(maker=maker))}
    )
    return path


def leaks(folder: Path, *, but: Path | None = None) -> Iterator[str]:
    """Every file below *folder*, *but* aside, that holds or is named by something planted, in any usual encoding."""
    words = (*CANARIES, ARABIC)
    wanted = [(word, word.encode(code)) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    wanted += [("a small copy", b"\xff\xd8\xff"), ("a database", b"SQLite format 3")]
    for place in folder.rglob("*"):
        if but is not None and place.is_relative_to(but):
            continue
        name = str(place.relative_to(folder))
        yield from (f"{name}: named by {word}" for word in words if word in name)
        if place.is_file():
            held = place.read_bytes()
            starts = [word for word, coded in wanted if (coded in held if len(coded) > 3 else held.startswith(coded))]
            yield from (f"{name}: holds {word}" for word in starts)
