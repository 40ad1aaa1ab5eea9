"""Enter and edit sources; cite them on claims; say how well a claim is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from heritage_app.domain.folding import fold
from heritage_app.domain.source import CitationDraft, CitationRow, SourceDraft, SourceRow
from heritage_app.domain.vocabulary import Basis, RecordKind
from heritage_app.services import history, records, vocabulary
from heritage_app.storage.source import Citation, Source


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
    query = select(Source)
    if ids is not None:
        query = query.where(Source.id.in_(list(ids)))
    else:
        query = query.where(Source.trashed_at.is_not(None) if trashed else Source.trashed_at.is_(None))
    sources = session.scalars(query).all()
    found = [source.id for source in sources]
    bases = vocabulary.source_bases(session)
    notes, identifiers = records.notes_of(session, found), records.identifiers_of(session, found)
    counted = select(Citation.source_id, func.count()).where(Citation.trashed_at.is_(None)).group_by(Citation.source_id)
    counts = dict(session.execute(counted).all())
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
    ids = list(record_ids)
    if not ids:
        return {}
    in_use = (records.belongs_to(Citation, ids), Citation.trashed_at.is_(None), Source.trashed_at.is_(None))
    found: dict[str, tuple[CitationRow, ...]] = {}
    for row in _citations(session, *in_use):
        found[row.draft.record_id] = (*found.get(row.draft.record_id, ()), row)
    return found


def trashed_citations(session: Session) -> tuple[CitationRow, ...]:
    """Uses of a source that were taken away by themselves, in the order in which they were entered."""
    return tuple(_citations(session, Citation.trashed_at.is_not(None)))


def _citations(session: Session, *wanted: ColumnElement[bool]) -> Iterator[CitationRow]:
    query = select(Citation, Source).join(Source, Source.id == Citation.source_id).where(*wanted).order_by(Citation.id)
    pairs = session.execute(query).all()
    bases = vocabulary.source_bases(session) if pairs else {}
    roots = _roots(session, {source.id: source.derived_from_id for _, source in pairs})
    notes = records.notes_of(session, [citation.id for citation, _ in pairs])
    for citation, source in pairs:
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
