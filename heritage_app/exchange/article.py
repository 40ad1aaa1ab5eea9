"""A text file of an article: a source of its own, with the file kept beside it unchanged."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.exchange.readers import NotReadable
from heritage_app.exchange.readers.faults import NoText, NotUtf8
from heritage_app.exchange.sources_in import read_line

if TYPE_CHECKING:
    from heritage_app.domain.history import Deed
    from heritage_app.services.registry import Registry

_LONGEST_TITLE = 300
_HEAD = 4_000
"""Characters in which a link or a DOI is looked for; further down they are those of others."""


def read_article(path: Path) -> tuple[SourceDraft, str]:
    """
    The source that a text file is, and the SHA-256 of its bytes: its first line is the title.

    Raises:
        NotReadable: It is no text.
    """
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise NotReadable(path=path.name, reason=disk_fault(error)) from error
    except UnicodeDecodeError as error:
        raise NotReadable(path=path.name, reason=NotUtf8()) from error
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()]
    if not lines or "\0" in text:
        raise NotReadable(path=path.name, reason=NoText())
    linked = next(filter(None, map(read_line, lines)), None)
    kind, url, doi = (linked.type, linked.url, linked.doi) if linked else ("article-newspaper", "", "")
    title = one_line(lines[0], _LONGEST_TITLE)
    return SourceDraft(title=title, type=kind, url=url, doi=doi), hashlib.sha256(content).hexdigest()


def import_article(registry: Registry, path: Path, deed: Deed, *, dry_run: bool = False) -> ImportResult:
    """
    Enter the article as a source, or find it by its link or title, and keep the file with it. Twice changes nothing.

    Raises:
        NotReadable: It is no text.
        DraftRefused, FileNotKept: Nothing was changed.
    """
    from heritage_app.services import evidence, history, source

    draft, sha256 = read_article(path)
    with registry.read() as session:
        known = source.find_source(session, title=draft.title, url=draft.url)
        kept = evidence.files_of(session, [known]).get(known, ()) if known else ()
    attached = any(row.sha256 == sha256 for row in kept)
    deed_id = ""
    if not attached and not dry_run:
        with registry.write(deed) as session:
            held = known or source.add_source(session, draft)
            evidence.attach_file(
                registry, session, path, RecordKind.SOURCE, held, received_from=deed.by, means="import"
            )
            deed_id = history.current_deed(session)
    return ImportResult(
        profile="article",
        dry_run=dry_run,
        sites_added=0,
        sites_known=0,
        reports_added=0,
        reports_known=0,
        sources_added=0 if known else 1,
        sources_known=1 if known else 0,
        cells_in=1,
        cells_stored=0 if attached else 1,
        cells_noted=0,
        cells_empty=0,
        cells_known=1 if attached else 0,
        deed_id=deed_id,
    )
