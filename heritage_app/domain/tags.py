"""Tags: an office's own short words on its sites, with no list behind them but those in use.

Two tags are the same where they fold alike: case, marks and Arabic letter variants make no difference. What was typed
first is how it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.folding import fold

LONGEST = 60
"""Most characters of a tag: it is a word or a few, and a chip has to show it."""
_DIVIDES = re.compile(r"[;؛|\n\[\]]")
"""What stands between or around several tags in a cell of a table, and so in none of them."""


class TagWrong(DraftProblem):
    """A tag that no chip, no filter and no cell of a table could hold."""

    template = (
        "“{tag}” cannot be a tag. A tag is one line of at most {most} characters, without semicolons, bars or "
        "square brackets. Longer texts go into a note"
    )


def tag_key(tag: str) -> str:
    """What makes two tags the same; a tag of signs alone, such as a star, is itself."""
    return fold(tag) or tag.strip()


def joined_tags(tags: Iterable[str], known: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """
    Each tag once, in its order, without blanks around it and without empty ones.

    *known* gives tags by `tag_key` as they were typed first; without it, the first of *tags* is how it is shown.
    """
    found: dict[str, str] = {}
    for tag in tags:
        if key := tag_key(tag):
            found.setdefault(key, (known or {}).get(key, tag.strip()))
    return tuple(found.values())


def tag_problems(field: str, tags: Iterable[str]) -> list[DraftProblem]:
    """What stops these from being tags; *field* is the draft's attribute."""
    wrong = (one.strip() for one in tags if len(one.strip()) > LONGEST or _DIVIDES.search(one.strip()))
    return [TagWrong(field, tag=one if len(one) <= LONGEST else f"{one[:LONGEST]}…", most=LONGEST) for one in wrong]
