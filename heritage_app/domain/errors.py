"""Every message a person can meet: what happened, what was kept, what to do."""

from __future__ import annotations

from typing import ClassVar


class HeritageError(Exception):
    """Base of all errors that are shown to a person.

    A subclass gives `template`, one or two plain sentences with named places; the facts fill them in.
    The window translates the template first, so a template is a whole text and never put together from parts.
    """

    template: ClassVar[str] = "Something went wrong. Nothing was changed."

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.template.format(**facts))


class DraftProblem(HeritageError):
    """One field of a draft cannot be saved as it stands; `field` is the draft's attribute name."""

    def __init__(self, field: str, **facts: object) -> None:
        self.field = field
        super().__init__(**facts)


class FutureDate(DraftProblem):
    """An event or a visit that has not taken place yet."""

    template = "This date is in the future. Enter today or earlier"


class DraftRefused(HeritageError):
    """A draft was handed over with problems; `problems` lists every one of them, not only the first."""

    template = "{text}"

    def __init__(self, problems: tuple[DraftProblem, ...]) -> None:
        self.problems = problems
        super().__init__(text=". ".join(str(problem).rstrip(".") for problem in problems))
