"""The profiles under which a file of others can be imported, and how one is recognised by its headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.text import one_line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.exchange.incoming import Plan
    from heritage_app.exchange.readers import Book

    Understand = Callable[..., Plan]


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

    def understand(self, book: Book, session: Session, names: Book | None = None) -> Plan:
        """
        Understand *book* with the lists of a registry; *names* is a second table of names, which a gazetteer may have.

        Raises:
            HeritageError: What was wrong with it.
        """
        chosen: Understand = getattr(import_module(self.module), self.function)
        return chosen(book, session) if names is None else chosen(book, session, names)


PROFILES: tuple[Profile, ...] = (
    Profile(
        "heritage-sites",
        "Heritage: sites of another registry, as its CSV folder, workbook, GeoJSON or KML has them",
        "heritage_app.exchange.our_tables",
        "plan_ours",
        (
            frozenset(("id", "reference", "part_of", "location_located_by", "restoration_stage")),
            frozenset(("reference", "names", "restoration_stage", "evidence_label", "coordinates_rounded")),
        ),
    ),
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
    Profile(
        "syriac-gazetteer",
        "The Syriac Gazetteer: its table of places, and with --names its table of names",
        "heritage_app.exchange.syriac",
        "plan_places",
        (frozenset(("id", "headword", "exists_from", "exists_to", "pleiades", "citations")),),
    ),
    Profile(
        "world-heritage",
        "UNESCO World Heritage List: facts",
        "heritage_app.exchange.mapped",
        "plan_world_heritage",
        (frozenset(("unique_number", "id_no", "name_en", "date_inscribed", "danger_list")),),
    ),
    Profile(
        "heritage-at-risk",
        "Heritage at Risk Register, England",
        "heritage_app.exchange.mapped",
        "plan_heritage_at_risk",
        (frozenset(("list_entry_number", "heritage_category", "assessment_type", "condition")),),
    ),
    Profile(
        "damage-reports",
        "a plain table of damage reports, headings in English, French or Arabic",
        "heritage_app.exchange.mapped",
        "plan_reports",
        (),
    ),
    Profile(
        "sites",
        "a plain table or map of sites, headings in English, French or Arabic",
        "heritage_app.exchange.mapped",
        "plan_sites",
        (),
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
                if wanted <= {fold(column) for column in sheet.columns(columns)}:
                    return profile
    plain = _plain(book)
    if plain is not None:
        return plain
    headings = [column for column in book.sheets[0].columns() if column.strip()][:8]
    names = ", ".join(profile.name for profile in PROFILES)
    raise NotRecognised(path=book.name, how=book.how, headings=one_line(", ".join(headings), 300), profiles=names)


def _plain(book: Book) -> Profile | None:
    """A plain table of reports or of sites, by what its headings mean; None where they do not tell."""
    from heritage_app.exchange.mapping import HEADINGS, REPORT_FIELDS

    words = {fold(word): name.partition(":")[0] for name, known in HEADINGS.items() for word in known}
    headings = [word for known in HEADINGS.values() for word in known]
    best: set[str] = set()
    for sheet in book.sheets:
        found = {words[fold(column)] for column in sheet.columns(headings) if fold(column) in words}
        best = max(best, found, key=len)
    reports = best & (REPORT_FIELDS - {"source", "source_url", "locator", "kind"})
    if not best & {"name", "number", "identifier"} or len(best) < 2:
        return None
    wanted = "damage-reports" if reports else "sites"
    return next(profile for profile in PROFILES if profile.name == wanted)
