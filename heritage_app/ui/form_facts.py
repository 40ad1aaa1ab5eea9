"""What a form asks the registry when it opens. Runs in the worker; what comes back is frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from heritage_app.ui.completer import Choice, choice

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft
    from heritage_app.domain.site import SiteRow
    from heritage_app.domain.source import SourceRow
    from heritage_app.domain.vocabulary import RecordKind

MANY_SITES = 12
"""Sites offered while one types."""


class NewActors:
    """Names typed that nobody bears yet: placeholders for the draft, and the pairs that `Entry` wants."""

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []

    def id_of(self, named: Any) -> str | None:
        """Id of an `ActorNamed`: that held, or a placeholder; None for None."""
        from heritage_app.domain.identifiers import new_id

        if named is None:
            return None
        if named.id:
            return str(named.id)
        for placeholder, name in self.pairs:
            if name == named.name:
                return placeholder
        self.pairs.append((new_id(), named.name))
        return self.pairs[-1][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the registry knows of a form's record and around it."""

    site: SiteRow | None
    draft: AnyDraft | None
    version: int | None
    cited: tuple[str, ...]
    """Titles of the sources held for the record."""
    actors: tuple[Choice, ...]
    names: dict[str, str]
    """Display names of actors by id."""
    sources: tuple[SourceRow, ...]
    more: Any = None
    """What only this kind of form asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which record, at which site, in which language."""

    kind: RecordKind
    site_id: str | None
    record_id: str | None
    lang: str
    day: int
    more: Callable[[Session, str | None, AnyDraft | None], Any] | None = None
    """Asks what only this kind of form needs; gets the site and the draft of the record, if there are such."""


def read_facts(session: Session, question: Question) -> Facts:
    """
    Read everything a form opens with.

    Raises:
        NoSuchRecord: The record or the site is not there.
    """
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services import actor, entry, listing, site, source

    draft, version, site_id = None, None, question.site_id
    cited: tuple[str, ...] = ()
    if question.record_id is not None:
        draft, version = entry.read_draft(session, question.kind, question.record_id)
        site_id = question.record_id if question.kind is RecordKind.SITE else getattr(draft, "site_id", site_id)
        held = source.citations_of(session, [question.record_id]).get(question.record_id, ())
        cited = tuple(dict.fromkeys(row.source_title for row in held))
    shown = None
    if site_id:
        site_id = site.resolve(session, site_id)
        shown = listing.rows_by_id(session, [site_id], today=question.day, lang=question.lang).get(site_id)
    people = actor.list_actors(session, lang=question.lang)
    return Facts(
        site=shown,
        draft=draft,
        version=version,
        cited=cited,
        actors=tuple(
            choice(row.id, row.name, _last_role(row.draft.roles), (name.text for name in row.draft.names))
            for row in people
        ),
        names={row.id: row.name for row in people},
        sources=source.list_sources(session),
        more=question.more(session, site_id, draft) if question.more is not None else None,
    )


def _last_role(roles: tuple[Any, ...]) -> str:
    return str(roles[-1].text) if roles else ""


def site_choices(session: Session, text: str, *, day: int, lang: str) -> tuple[Choice, ...]:
    """Sites that *text* finds, as entries; the first ones of the registry for no text."""
    from heritage_app.domain.query import SiteQuery, Sort
    from heritage_app.services.listing import list_sites

    query = SiteQuery(text=text, sort=Sort.NAME)
    rows = list_sites(session, query, today=day, lang=lang, limit=MANY_SITES)
    return tuple(choice(row.id, row.name, row.place, (name.text for name in row.names)) for row in rows)
