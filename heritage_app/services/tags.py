"""Which tags there are, each as it was typed first."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from heritage_app.domain.tags import joined_tags, tag_key
from heritage_app.storage.engine import plain_rows

# Each step goes to the next text in the index of texts, so that the rows of one tag are passed over, however many.
_TEXTS = """
    WITH RECURSIVE used (text) AS (
        SELECT min(text) FROM site_tag
        UNION ALL SELECT (SELECT min(text) FROM site_tag WHERE site_tag.text > used.text) FROM used
        WHERE used.text IS NOT NULL
    )
    SELECT used.text FROM used WHERE used.text IS NOT NULL
"""
_FIRST_FIRST = "ORDER BY (SELECT min(id) FROM site_tag WHERE site_tag.text = used.text)"  # keys grow with time
_IN_USE = """
    AND EXISTS (
        SELECT 1 FROM site_tag JOIN site ON site.id = site_tag.site_id
        WHERE site_tag.text = used.text AND site.trashed_at IS NULL
    )
"""


def known_tags(session: Session, *, in_use: bool = True) -> dict[str, str]:
    """
    Tags by what makes them the same, each as it was typed first, the oldest first.

    Those of sites in the trash count only where not *in_use* alone is asked for.
    """
    statement = f"{_TEXTS} {_IN_USE if in_use else ''} {_FIRST_FIRST}"
    found: dict[str, str] = {}
    for (text,) in plain_rows(session.connection(), statement):
        found.setdefault(tag_key(text), text)
    return found


def settled(session: Session, tags: Iterable[str]) -> tuple[str, ...]:
    """These tags as a site bears them: each once, and as it was typed first wherever it is known."""
    tags = tuple(tags)
    return joined_tags(tags, known_tags(session, in_use=False)) if tags else ()
