"""Write what search and lists read: one line a site, its folded names, its words, keys and facets.

Runs in the transaction of the change itself, so a search never sees a site otherwise than its record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from heritage_app.domain.claims import Flag
from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.names import Name
from heritage_app.domain.vocabulary import Condition, Evidence, Stage
from heritage_app.storage.search import SearchName, SearchSite


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


def put(session: Session, entry: SiteEntry) -> None:
    """Write or overwrite what the index holds of one site."""
    row = session.scalars(select(SearchSite).where(SearchSite.site_id == entry.site_id)).one_or_none()
    if row is None:
        row = SearchSite(site_id=entry.site_id)
        session.add(row)
    row.reference = entry.reference
    row.names = json.dumps([[name.text, name.lang, name.kind] for name in entry.names], ensure_ascii=False)
    row.place = json.dumps(entry.place, ensure_ascii=False)
    row.governorate = entry.governorate
    row.type = entry.type
    row.part_of_id = entry.part_of_id
    row.condition = entry.condition
    row.severity = -(entry.condition.rank or 0)
    row.evidence = entry.evidence
    row.stage = entry.stage
    row.flags = json.dumps([[flag.kind, flag.since] for flag in entry.flags])
    row.last_edtf = entry.last_edtf
    row.last_day = entry.last_day
    row.sort_name = fold(entry.sort_name) or entry.sort_name
    row.updated_at = entry.updated_at
    row.trashed = entry.trashed
    session.flush()
    session.execute(delete(SearchName).where(SearchName.number == row.number))
    folded = {fold(name.text) for name in entry.names} | {fold(number) for number in entry.references}
    session.add_all(SearchName(folded=words, number=row.number) for words in sorted(folded) if words)
    session.flush()
    session.execute(
        text("INSERT OR REPLACE INTO search_key (rowid, tokens) VALUES (:number, :tokens)"),
        {"number": row.number, "tokens": " ".join(_tokens(entry))},
    )


def remove(session: Session, site_id: str) -> None:
    """Forget a site that is no longer there."""
    number = session.scalars(select(SearchSite.number).where(SearchSite.site_id == site_id)).one_or_none()
    if number is not None:
        session.execute(text("DELETE FROM search_key WHERE rowid = :number"), {"number": number})
        session.execute(delete(SearchSite).where(SearchSite.number == number))


def clear(session: Session) -> None:
    """Empty the whole index, before it is built anew."""
    for table in ("search_key", "search_name", "search_site"):
        session.execute(text(f"DELETE FROM {table}"))


NEARBY = "\ue000"
"""Leads a word or key that stands in the place, a number or an identifier, and not in a name."""

FACET = "\ue001"
"""Leads a filter value. Folding drops private-use characters, so nothing that is typed can be one of these."""


def _tokens(entry: SiteEntry) -> Iterable[str]:
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
        ("flag", [flag.kind for flag in entry.flags]),
        ("cause", entry.causes),
    )
    found.update(dict.fromkeys(facet(name, value) for name, values in facets for value in values))
    return found


def facet(name: str, value: str) -> str:
    """One token that stands for a filter value."""
    return f"{FACET}{name}0{fold(str(value)).replace(' ', '0')}"
