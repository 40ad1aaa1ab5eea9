"""Worklists: the sites that carry a flag, each with the sentence that explains it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from heritage_app.domain.claims import Flag
from heritage_app.domain.dates import Day
from heritage_app.domain.flag_words import FlagWords
from heritage_app.domain.money import Digits
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile, redact
from heritage_app.domain.site import SiteRecord, SiteRow
from heritage_app.domain.vocabulary import FlagKind, Term
from heritage_app.services.listing import count_sites, list_sites
from heritage_app.services.redaction import read_secrets
from heritage_app.services.site_record import read_site
from heritage_app.services.vocabulary import all_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A flag that is up, and why, in one sentence."""

    flag: Flag
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlaggedSite:
    """One line of a worklist."""

    row: SiteRow
    flags: tuple[Explained, ...]
    """Those asked for; the site may carry others."""


WORKLISTS: Mapping[FlagKind, SiteQuery] = {kind: SiteQuery(flags=(kind,)) for kind in FlagKind}
"""The question that each worklist asks, as the window and `site list --flag` ask it."""


def explain(
    record: SiteRecord, terms: Mapping[str, Sequence[Term]], lang: str, *, digits: Digits = "western"
) -> tuple[Explained, ...]:
    """
    Say of every flag of a record why it is up.

    Only what the record holds is named, so a record that went through the gate (`domain.redaction`) gives sentences
    that may leave as well.
    """
    words = FlagWords(record, terms, lang, digits)
    return tuple(Explained(flag=flag, sentence=words.explain(flag)) for flag in record.flags)


def count_worklists(session: Session, *, today: Day, profile: Profile = Profile.INTERNAL) -> dict[FlagKind, int]:
    """How many sites stand on each worklist, as far as they may leave."""
    if profile is not Profile.INTERNAL:
        return {kind: len(worklist(session, kind, today=today, profile=profile)) for kind in WORKLISTS}
    return {kind: count_sites(session, query, today=today) for kind, query in WORKLISTS.items()}


def worklist(
    session: Session,
    kind: FlagKind,
    *,
    today: Day,
    lang: str = "en",
    profile: Profile = Profile.INTERNAL,
    withheld: str = "",
    limit: int | None = None,
    offset: int = 0,
) -> tuple[FlaggedSite, ...]:
    """
    Read the sites that carry one flag, the most severe first, each with its sentence.

    For the PUBLIC a site or a flag that may not leave is left out; *withheld* stands in place of a protected name.
    """
    terms, secrets = all_terms(session), read_secrets(session, profile, withheld=withheld)
    found = []
    for row in list_sites(session, WORKLISTS[kind], today=today, lang=lang, limit=limit, offset=offset):
        record = redact(read_site(session, row.id, today=today, lang=lang), profile, secrets)
        explained = () if record is None else explain(record, terms, lang)
        wanted = tuple(one for one in explained if one.flag.kind is kind)
        if record is not None and wanted:
            found.append(FlaggedSite(row=record.row, flags=wanted))
    return tuple(found)
