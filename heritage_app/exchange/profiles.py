"""The profiles under which a file of others can be imported, and how one is recognised by its headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.exchange.incoming import Plan
    from heritage_app.exchange.readers import Book

    Understand = Callable[[Book, Session], Plan]


class NotRecognised(HeritageError):
    """No profile has the headings of this file."""

    template = (
        "“{path}” was read ({how}), and its headings belong to no profile known here: {headings}. Nothing was changed. "
        "Name one with --as ({profiles}), or say with --map what its columns are"
    )


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of file; the module that understands it is imported only when it is used."""

    name: str
    """Word that the command line knows it by."""
    title: str
    module: str
    function: str
    columns: tuple[frozenset[str], ...]
    """Sets of headings; a table that has all of one set is such a file."""

    def understand(self, book: Book, session: Session) -> Plan:
        """
        Understand *book* with the lists of a registry.

        Raises:
            HeritageError: What was wrong with it.
        """
        chosen: Understand = getattr(import_module(self.module), self.function)
        return chosen(book, session)


PROFILES: tuple[Profile, ...] = (
    Profile(
        "eamena-geojson",
        "EAMENA: heritage places as GeoJSON, as its database exports them",
        "heritage_app.exchange.eamena",
        "plan_geojson",
        (frozenset(("EAMENA ID", "Resource Name", "Overall Condition State Type", "geometry (GeoJSON)")),),
    ),
    Profile(
        "eamena-form",
        "EAMENA: the filled form for bulk uploads (workbook or CSV)",
        "heritage_app.exchange.eamena",
        "plan_form",
        (
            frozenset(("UNIQUEID", "Resource Name", "Overall Condition State", "Disturbance Cause Type")),
            frozenset(("ResourceID", "Resource Name", "Overall Condition State Type", "Disturbance Cause Type")),
        ),
    ),
)


def recognise(book: Book) -> Profile:
    """
    The profile whose headings a table of *book* has.

    Raises:
        NotRecognised: With the headings found and the profiles there are.
    """
    for profile in PROFILES:
        for columns in profile.columns:
            wanted = {fold(column) for column in columns}
            for sheet in book.sheets:
                if wanted <= {fold(column) for column in sheet.table(columns).columns}:
                    return profile
    headings = [column for column in book.sheets[0].table().columns if column.strip()][:8]
    names = ", ".join(profile.name for profile in PROFILES)
    raise NotRecognised(path=book.name, how=book.how, headings=", ".join(headings), profiles=names)
