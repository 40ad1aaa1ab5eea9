"""Enter and edit sources; cite them on claims; say how well a claim is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.folding import fold
from heritage_app.domain.source import CitationDraft, CitationRow, SourceDraft, SourceRow
from heritage_app.domain.vocabulary import Basis, RecordKind
from heritage_app.services import history, records, vocabulary
from heritage_app.storage.engine import plain_rows
from heritage_app.storage.reading import Plain, plain, rows_by, rows_of
from heritage_app.storage.source import Citation, Source

_USES = """
    SELECT source_id, count(*) FROM citation
    WHERE trashed_at IS NULL AND source_id IN (SELECT value FROM json_each(?)) GROUP BY source_id
"""
"""How often each of these sources is cited."""


def add_source(session: Session, draft: SourceDraft) -> str:
    """Enter a source; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, Source(), draft)


def edit_source(session: Session, source_id: str, draft: SourceDraft, *, version: int | None = None) -> None:
    """Make a source say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.SOURCE, source_id, version=version), draft)


def _save(session: Session, source: Source, draft: SourceDraft) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    records.fill(source, draft)
    session.add(source)
    session.flush()
    records.set_identifiers(session, RecordKind.SOURCE, source.id, draft.identifiers)
    records.set_notes(session, RecordKind.SOURCE, source.id, draft.notes)
    history.name_subject(session, draft.title)
    return source.id


def cite(session: Session, draft: CitationDraft) -> str:
    """
    Hold a source against a claim; returns the citation's id.

    Raises:
        DraftRefused: With every problem of the draft.
        NoSuchRecord: The source or the claim is not there.
    """
    return _save_citation(session, Citation(), draft)


def edit_citation(session: Session, citation_id: str, draft: CitationDraft, *, version: int | None = None) -> None:
    """Make a citation say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save_citation(session, records.load(session, RecordKind.CITATION, citation_id, version=version), draft)


def _save_citation(session: Session, citation: Citation, draft: CitationDraft) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    records.require(session, RecordKind.SOURCE, draft.source_id)
    records.require(session, draft.record_kind, draft.record_id)
    records.fill(citation, draft)
    session.add(citation)
    session.flush()
    records.set_notes(session, RecordKind.CITATION, citation.id, draft.notes)
    history.name_subject(session, session.scalars(select(Source.title).where(Source.id == draft.source_id)).one())
    return citation.id


def citation_draft(session: Session, citation_id: str) -> tuple[CitationDraft, int]:
    """What a citation says now, and its version to hand back when saving. Raises `NoSuchRecord`."""
    citation: Citation = records.load(session, RecordKind.CITATION, citation_id)
    notes = records.notes_of(session, [citation_id]).get(citation_id, ())
    return records.read_back(citation, CitationDraft, notes=notes), citation.version


def list_sources(session: Session, *, ids: Iterable[str] | None = None, trashed: bool = False) -> tuple[SourceRow, ...]:
    """Sources by title; with *ids* only these, whether trashed or not."""
    if ids is not None:
        sources = [source for (source,) in rows_by(session, Source.id, ids).values()]
    else:
        gone = Source.trashed_at
        sources = plain(session, Source, rows_of(Source).where(gone.is_not(None) if trashed else gone.is_(None)))
    found = [source.id for source in sources]
    bases = vocabulary.source_bases(session)
    notes, identifiers = records.notes_of(session, found), records.identifiers_of(session, found)
    counts = dict(plain_rows(session.connection(), _USES, (json.dumps(found),)))
    rows = [
        SourceRow(
            id=source.id,
            version=source.version,
            draft=records.read_back(
                source, SourceDraft, notes=notes.get(source.id, ()), identifiers=identifiers.get(source.id, ())
            ),
            basis=bases.get(source.type, Basis.PRESS),
            citation_count=counts.get(source.id, 0),
            updated_at=source.updated_at,
            trashed=source.trashed_at is not None,
        )
        for source in sources
    ]
    return tuple(sorted(rows, key=lambda row: (fold(row.draft.title), row.id)))


def citations_of(session: Session, record_ids: Iterable[str]) -> dict[str, tuple[CitationRow, ...]]:
    """Citations in use on these records, by record id, in the order in which they were entered."""
    held = rows_by(session, Citation.record_id, record_ids)
    in_use = [citation for citations in held.values() for citation in citations if citation.trashed_at is None]
    found: dict[str, list[CitationRow]] = {}
    for row in _citations(session, in_use, trashed=False):
        found.setdefault(row.draft.record_id, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def trashed_citations(session: Session) -> tuple[CitationRow, ...]:
    """Uses of a source that were taken away by themselves, in the order in which they were entered."""
    query = rows_of(Citation).where(Citation.trashed_at.is_not(None)).order_by(Citation.id)
    return tuple(_citations(session, plain(session, Citation, query), trashed=True))


def _citations(session: Session, citations: Sequence[Plain], *, trashed: bool) -> Iterator[CitationRow]:
    """These citations; those of sources in the trash only where *trashed* asks for them."""
    cited = rows_by(session, Source.id, {citation.source_id for citation in citations})
    sources = {key: source for key, (source,) in cited.items() if trashed or source.trashed_at is None}
    bases = vocabulary.source_bases(session) if sources else {}
    roots = _roots(session, {source.id: source.derived_from_id for source in sources.values()})
    notes = records.notes_of(session, [citation.id for citation in citations])
    for citation in citations:
        source = sources.get(citation.source_id)
        if source is None:
            continue
        yield CitationRow(
            id=citation.id,
            draft=records.read_back(citation, CitationDraft, notes=notes.get(citation.id, ())),
            source_title=source.title,
            basis=citation.basis or bases.get(source.type, Basis.PRESS),
            root_source_id=roots[source.id],
            agency=source.agency,
        )


def _roots(session: Session, parents: dict[str, str | None]) -> dict[str, str]:
    """The end of each source's *derived from* chain; a ring ends where it was entered."""
    known = dict(parents)
    roots: dict[str, str] = {}
    for start in parents:
        seen, at = {start}, start
        while True:
            if at not in known:
                known[at] = session.scalar(select(Source.derived_from_id).where(Source.id == at))
            above = known[at]
            if above is None or above in seen:
                break
            seen.add(above)
            at = above
        roots[start] = at
    return roots


def find_source(session: Session, *, title: str, url: str = "") -> str | None:
    """Id of a source in use with the same link, or with the same title, folded; None when there is none."""
    sources = session.scalars(select(Source).where(Source.trashed_at.is_(None)).order_by(Source.id)).all()
    if url:
        for source in sources:
            if source.url == url:
                return source.id
    wanted = fold(title)
    return next((source.id for source in sources if wanted and fold(source.title) == wanted), None)
