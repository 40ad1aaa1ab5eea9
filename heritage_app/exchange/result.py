"""What an import did with every cell it was given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """The account of one import: `cells_in` is the sum of the four figures below it, always."""

    sites_added: int
    sites_known: int
    """Sites that were in the registry before, by their identifier."""
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
    """What could not be read as a term or a date, in words; each is kept in a note as well."""

    @property
    def balanced(self) -> bool:
        """Whether every cell is accounted for."""
        return self.cells_in == self.cells_stored + self.cells_noted + self.cells_empty + self.cells_known
