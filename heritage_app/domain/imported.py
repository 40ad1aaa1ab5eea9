"""What an import did with every cell it was given, or would do."""

from __future__ import annotations

from dataclasses import dataclass

from heritage_app.domain.errors import HeritageError


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One cell that was not understood, or that keeps its row out."""

    row: int
    column: str
    given: str
    reason: HeritageError
    """Why, and what would be allowed."""
    stops: bool = False
    """Whether its row stays out; else the cell is kept in a note, or was understood and only looks wrong."""
    doubt: bool = False
    """Whether it only looks wrong, and was taken as it stands."""

    @property
    def words(self) -> str:
        """The reason as one English sentence."""
        return sentence(self.reason)

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: “{self.given}”. {self.words}"


@dataclass(frozen=True, slots=True)
class CellProblems:
    """Several of them, one a line."""

    each: tuple[CellProblem, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.each))


def sentence(error: HeritageError) -> str:
    """The words of an error with one full stop at their end."""
    return f"{str(error).rstrip('.')}."


@dataclass(frozen=True, slots=True)
class TermRead:
    """One distinct wording that is no label of its list; the words are kept as given until a person decides."""

    vocabulary: str
    given: str
    key: str | None
    """The one term that it may be a slip of the pen for."""
    how: str
    """close, where there is such a term; decided, where a person said so; else none."""
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """The account of one import: `cells_in` is the sum of the five figures below it, always."""

    sites_added: int
    sites_known: int
    """Sites that were in the registry before, by their identifier, or by name and place where a side has none."""
    reports_added: int
    reports_known: int
    cells_in: int
    """Cells of the table and values of the sites' file that were read, empty ones included."""
    cells_stored: int
    """In a field of a record, as a term, a date or an identifier; the words as given stay beside it."""
    cells_noted: int
    """Kept word for word in the notes of a record, for want of a field."""
    cells_empty: int
    """Empty, or marked as missing."""
    cells_known: int
    """In rows that were imported before; nothing was written for them."""
    refused: tuple[str, ...] = ()
    """What could not be read as a term or a date, in words; each is kept in a note as well, or its row stayed out."""
    cells_refused: int = 0
    """In rows that stayed out."""
    sites_completed: int = 0
    """Known sites that learned something: what they say themselves stays, and empty fields are filled."""
    claims_added: int = 0
    """Threats and earlier works."""
    claims_known: int = 0
    sources_added: int = 0
    sources_known: int = 0
    profile: str = ""
    dry_run: bool = False
    """Whether this only says what would happen."""
    problems: tuple[CellProblem, ...] = ()
    """`refused`, with row and column apart."""
    terms: tuple[TermRead, ...] = ()
    """Wordings that are no label of their list, once each."""
    alike: tuple[tuple[int, str, str], ...] = ()
    """Sites that were entered although a site here may be the same: row, name, name of that site."""

    noted: tuple[tuple[str, int], ...] = ()
    """Columns of which cells are in notes, most of them first, and how many cells."""
    differing: tuple[tuple[str, str], ...] = ()
    """Of our own JSON: list and id of records that say otherwise here, and stay as they are here."""
    deed_id: str = ""
    """What undo takes back; empty where nothing was written."""

    @property
    def balanced(self) -> bool:
        """Whether every cell is accounted for."""
        kept = self.cells_stored + self.cells_noted + self.cells_empty
        return self.cells_in == kept + self.cells_known + self.cells_refused
