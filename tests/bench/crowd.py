"""Fill a registry with many sites in seconds: raw rows, and the lines of the index that the rules would write."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from heritage_app.domain.claims import Flag
from heritage_app.domain.coordinates import Point
from heritage_app.domain.names import Name
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, Stage
from heritage_app.search.build import build
from heritage_app.search.index import SiteEntry
from heritage_app.services.registry import Registry, create_registry
from heritage_app.storage.base import utc_now
from heritage_app.storage.history import create_triggers, trigger_statements
from heritage_app.storage.models import metadata

GOVERNORATES = ("ALE", "DAM", "DAR", "DEI", "HAM", "HAS", "HMS", "IDL", "LAT", "QUN", "RAQ", "SUW", "TAR")
KINDS = ("Tell", "Tell", "Tell", "Khirbet", "Temple of", "Deir", "Qalaat", "Great Mosque of")
ARABIC_KINDS = ("تل", "تل", "تل", "خربة", "معبد", "دير", "قلعة", "الجامع الكبير في")
SYLLABLES = ("ba", "da", "ra", "ma", "qa", "sha", "ru", "li", "na", "zu", "ki", "ha", "sa", "fu", "tal", "mar", "bir")
ARABIC = ("با", "دا", "را", "ما", "قا", "شا", "رو", "لي", "نا", "زو", "كي", "ها", "سا", "فو", "تال", "مار", "بير")
PARTS = 5
"""Parts of every tenth place."""

DUE = 736_500
"""First day of the flags that depend on today."""


def fill(folder: Path, count: int, *, seed: int = 3) -> Registry:
    """
    Make a registry of *count* sites in *folder*, every tenth with five parts; a third has a damage report, cited.

    No history is written of it, so `check` finds it wanting there.
    """
    registry = create_registry(folder, by="Crowd")
    with registry.database.writing() as session:
        for statement in trigger_statements():
            if statement.startswith("DROP"):
                session.connection().exec_driver_sql(statement)
        found: dict[str, list[dict[str, Any]]] = {}
        entries: list[SiteEntry] = []
        now = utc_now()
        found["source"] = [_record("source", "source-0", now, title="A survey", type="article", visibility="public")]
        for _, entry, rows in _sites(count, random.Random(seed), now):
            for table, row in rows:
                found.setdefault(table, []).append(row)
            entries.append(entry)
        for table in sorted(found, key=[t.name for t in metadata.sorted_tables].index):
            session.execute(insert(metadata.tables[table]), found[table])
        build(session.connection(), entries)
        create_triggers(session.connection())
    return registry


def _record(table: str, key: str, now: str, **given: Any) -> dict[str, Any]:
    """A row with every column; what is not given is empty, or NULL where it may be."""
    columns = metadata.tables[table].columns
    empty: dict[str, Any] = {c.name: None if c.nullable else "" for c in columns}
    if "status" in columns:
        empty["status"] = ClaimStatus.ACCEPTED
    return {**empty, "id": key, "created_at": now, "updated_at": now, "version": 1, **given}


def _sites(
    count: int, chance: random.Random, now: str
) -> Iterator[tuple[int, SiteEntry, list[tuple[str, dict[str, Any]]]]]:
    for number in range(1, count + 1):
        place = (number - 1) % 10
        top = number - place
        parent = f"site-{top}" if 0 < place <= PARTS else None
        names = _names(chance)
        governorate = chance.choice(GOVERNORATES) if parent is None else ""
        point = Point(chance.uniform(32.5, 37.2), chance.uniform(35.8, 42.2)) if chance.random() < 0.7 else None
        key, reference = f"site-{number}", f"SY-XXX-BEN-{number:06d}"
        reported = chance.random() < 1 / 3
        condition = chance.choice(tuple(Condition)) if reported else Condition.NOT_ASSESSED
        rows: list[tuple[str, dict[str, Any]]] = [
            (
                "site",
                _record(
                    "site", key, now, reference=reference, part_of_id=parent, type="mound", country="SY",
                    governorate=governorate, lat=point and point.lat, lon=point and point.lon,
                    located_by="image", visibility="public", description="A place.",
                ),
            ),
            ("site_reference", {"reference": reference, "site_id": key}),
            *(
                ("site_name", {"id": f"{key}-{i}", "site_id": key, "position": i, "text": n.text, "lang": n.lang,
                               "kind": n.kind, "script": ""})
                for i, n in enumerate(names)
            ),
        ]  # fmt: skip
        if reported:
            rows += _report(key, condition, now)
        yield number, _entry(key, reference, names, governorate, parent, condition, reported, now, chance), rows


def _report(site: str, condition: Condition, now: str) -> Iterator[tuple[str, dict[str, Any]]]:
    key = f"damage-of-{site}"
    yield (
        "damage",
        _record(
            "damage", key, now, site_id=site, kind="incident", condition=condition, status="accepted",
            visibility="public", occurred_text="2015", occurred_edtf="2015", occurred_earliest=735_599,
            occurred_latest=735_963,
        ),
    )  # fmt: skip
    yield (
        "citation",
        _record(
            "citation", f"citation-of-{site}", now, source_id="source-0", record_kind="damage", record_id=key,
            stance="supports", status="accepted",
        ),
    )  # fmt: skip


def _names(chance: random.Random) -> tuple[Name, ...]:
    kind, picked = (
        chance.randrange(len(KINDS)),
        [chance.randrange(len(SYLLABLES)) for _ in range(chance.choice((2, 3, 3)))],
    )
    latin = "".join(SYLLABLES[one] for one in picked).capitalize()
    arabic = "".join(ARABIC[one] for one in picked)
    return (
        Name(f"{KINDS[kind]} {latin}", "en", "preferred"),
        Name(f"{ARABIC_KINDS[kind]} {arabic}", "ar", "preferred"),
    )


def _entry(
    key: str,
    reference: str,
    names: tuple[Name, ...],
    governorate: str,
    parent: str | None,
    condition: Condition,
    reported: bool,
    now: str,
    chance: random.Random,
) -> SiteEntry:
    flags = [Flag(kind=FlagKind.INCOMPLETE, fields=("periods",))]
    if reported:
        flags += [Flag(kind=FlagKind.NEEDS_VERIFICATION), Flag(kind=FlagKind.NO_RECENT_VISIT, since=None)]
    for kind, share in (
        (FlagKind.ASSESSMENT_DUE, 0.2),
        (FlagKind.UNSAFE, 0.02),
        (FlagKind.ESTIMATES_DISAGREE, 0.01),
        (FlagKind.REPORTS_CONFLICT, 0.005),
        (FlagKind.UNSOURCED, 0.05),
        (FlagKind.POSSIBLE_DUPLICATE, 0.002),
        (FlagKind.PARTS_DIFFER, 0.0002),
    ):
        if chance.random() < share:
            dated = kind is FlagKind.ASSESSMENT_DUE
            flags.append(Flag(kind=kind, since=DUE + chance.randrange(2_000) if dated else None))
    return SiteEntry(
        site_id=key,
        reference=reference,
        references=(reference,),
        names=names,
        sort_name=names[0].text,
        place={"en": governorate, "ar": governorate, "fr": governorate},
        governorate=governorate,
        type="mound",
        part_of_id=parent,
        condition=condition,
        evidence=Evidence.PRESS_ONLY if reported else Evidence.UNVERIFIED,
        stage=Stage.NONE_KNOWN,
        flags=tuple((flag.kind, flag.since) for flag in flags),
        last_edtf="",
        last_day=None,
        updated_at=now,
        trashed=False,
    )
