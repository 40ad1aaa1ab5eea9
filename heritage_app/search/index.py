"""Write what search and lists read: one line a site, its folded names, its words, keys and facets.

Runs in the transaction of the change itself, so a search never sees a site otherwise than its record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from heritage_app.domain.claims import Flag
from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.names import Name
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.storage.search import SearchFlag, SearchName, SearchSite


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntry:
    """What the index holds of one site."""

    site_id: str
    reference: str
    references: tuple[str, ...]
    """Every number the site ever had."""
    names: tuple[Name, ...]
    sort_name: str
    place: dict[str, str]
    """Where it is, one line a language."""
    governorate: str
    type: str | None
    part_of_id: str | None
    condition: Condition
    evidence: Evidence
    stage: Stage
    flags: tuple[Flag, ...]
    causes: tuple[str, ...]
    identifiers: tuple[str, ...]
    last_edtf: str
    last_day: int | None
    updated_at: str
    trashed: bool


INSERT_TOKENS = text("INSERT OR REPLACE INTO search_key (rowid, tokens) VALUES (:number, :tokens)")


def put(session: Session, entry: SiteEntry) -> None:
    """Write or overwrite what the index holds of one site."""
    row = session.scalars(select(SearchSite).where(SearchSite.site_id == entry.site_id)).one_or_none()
    if row is None:
        row = SearchSite(site_id=entry.site_id)
        session.add(row)
    for name, value in line_of(entry).items():
        setattr(row, name, value)
    session.flush()
    session.execute(delete(SearchName).where(SearchName.number == row.number))
    folded = {fold(name.text) for name in entry.names} | {fold(number) for number in entry.references}
    session.execute(insert(SearchName), [{"folded": w, "number": row.number} for w in sorted(folded) if w])
    session.execute(delete(SearchFlag).where(SearchFlag.number == row.number))
    if flags := flags_of(row.number, entry):
        session.execute(insert(SearchFlag), flags)
    session.execute(INSERT_TOKENS, {"number": row.number, "tokens": " ".join(tokens_of(entry))})


def set_flag(session: Session, flag: FlagKind, up: Mapping[str, bool]) -> None:
    """Put one flag, which does not depend on today, up or down at sites (by id) that are in the index already."""
    columns = (SearchSite.number, SearchSite.site_id, SearchSite.flags)
    order = (SearchSite.trashed, SearchSite.severity, SearchSite.sort_name)
    changed: list[dict[str, Any]] = []
    risen: list[dict[str, Any]] = []
    for line in session.execute(select(*columns, *order).where(SearchSite.site_id.in_(up))):
        held: dict[str, int | None] = dict(json.loads(line.flags))
        if (flag in held) == up[line.site_id]:
            continue
        held = {**held, str(flag): None} if flag not in held else {k: v for k, v in held.items() if k != flag}
        # The order is that of the flags themselves, as the rules give it.
        flags = json.dumps([[kind, held[kind]] for kind in FlagKind if kind in held])
        changed.append({"number": line.number, "flags": flags})
        if flag in held:
            sorting = {"trashed": line.trashed, "severity": line.severity, "sort_name": line.sort_name}
            risen.append({"number": line.number, "kind": flag, "since": None, **sorting})
    if changed:
        session.execute(update(SearchSite), changed)
        numbers = [one["number"] for one in changed]
        session.execute(delete(SearchFlag).where(SearchFlag.number.in_(numbers), SearchFlag.kind == flag))
    if risen:
        session.execute(insert(SearchFlag), risen)


def flags_of(number: int, entry: SiteEntry) -> list[dict[str, Any]]:
    """The rows of a site's flags."""
    line = line_of(entry)
    order = {name: line[name] for name in ("trashed", "severity", "sort_name")}
    return [{"number": number, "kind": flag.kind, "since": flag.since, **order} for flag in entry.flags]


def line_of(entry: SiteEntry) -> dict[str, Any]:
    """The columns of a site's line, by name, without its number and id."""
    return {
        "reference": entry.reference,
        "names": json.dumps([[name.text, name.lang, name.kind] for name in entry.names], ensure_ascii=False),
        "place": json.dumps(entry.place, ensure_ascii=False),
        "governorate": entry.governorate,
        "type": entry.type,
        "part_of_id": entry.part_of_id,
        "condition": entry.condition,
        "severity": -(entry.condition.rank or 0),
        "evidence": entry.evidence,
        "stage": entry.stage,
        "flags": json.dumps([[flag.kind, flag.since] for flag in entry.flags]),
        "last_edtf": entry.last_edtf,
        "last_day": entry.last_day,
        "sort_name": fold(entry.sort_name) or entry.sort_name,
        "updated_at": entry.updated_at,
        "trashed": entry.trashed,
    }


def remove(session: Session, site_id: str) -> None:
    """Forget a site that is no longer there."""
    number = session.scalars(select(SearchSite.number).where(SearchSite.site_id == site_id)).one_or_none()
    if number is not None:
        session.execute(text("DELETE FROM search_key WHERE rowid = :number"), {"number": number})
        session.execute(delete(SearchSite).where(SearchSite.number == number))


def clear(session: Session) -> None:
    """Empty the whole index, before it is built anew."""
    for table in ("search_key", "search_name", "search_flag", "search_site"):
        session.execute(text(f"DELETE FROM {table}"))


NEARBY = "\ue000"
"""Leads a word or key that stands in the place, a number or an identifier, and not in a name."""

FACET = "\ue001"
"""Leads a filter value. Folding drops private-use characters, so nothing that is typed can be one of these."""


def tokens_of(entry: SiteEntry) -> Iterable[str]:
    """Words and cross-script keys of names, the same of place and numbers, then one token a facet."""
    found: dict[str, None] = {}
    nearby = (*entry.place.values(), *entry.references, *entry.identifiers)
    for mark, texts in (("", tuple(name.text for name in entry.names)), (NEARBY, nearby)):
        for words in texts:
            tokens = (*fold(words).split(), *(key for group in key_groups(words) for key in sorted(group)))
            found.update(dict.fromkeys(mark + token for token in tokens))
    facets: tuple[tuple[str, Sequence[str]], ...] = (
        ("condition", [entry.condition]),
        ("evidence", [entry.evidence]),
        ("stage", [entry.stage]),
        ("governorate", [entry.governorate]),
        ("cause", entry.causes),
    )
    found.update(dict.fromkeys(facet(name, value) for name, values in facets for value in values))
    return found


def facet(name: str, value: str) -> str:
    """One token that stands for a filter value."""
    return f"{FACET}{name}0{fold(str(value)).replace(' ', '0')}"
