"""
Every real data set in, twice, and out through every format: `python tests/bench/real_sets.py FOLDER [SET …]`.

FOLDER holds the sets as they were published, which are not in the repository: some may not be passed on. Printed are
what each set gave, whether the second import changed anything, and a table of set by format. A format that can carry
everything must give an equal registry again; a format of sites or sources must be known again in full when it comes
back to the registry that wrote it, and bring every site of it into an empty one.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from heritage_app.domain.history import Deed
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.exchange import FORMATS
from heritage_app.exchange.archive import open_again
from heritage_app.exchange.outgoing import WRITERS, Wanted, export, writer_named
from heritage_app.exchange.profiles import recognise
from heritage_app.exchange.readers import read_book
from heritage_app.exchange.sources_in import import_sources
from heritage_app.exchange.taking import take_in
from heritage_app.services import check, history, listing
from heritage_app.services.registry import Registry, create_registry
from heritage_app.services.shapes import NOT_CARRIED
from heritage_app.storage.models import metadata

TESTS = Path(__file__).resolve().parent.parent
CLASSES = {
    "HumanMadeObject": "object", "Place": "place", "Event": "event", "LinguisticObject": "text", "Person": "person",
    "Group": "group",
}  # fmt: skip

SETS: dict[str, tuple[str, str, int, int]] = {
    "caravanserais": ("eamena-caravanserais/caravanserais.geojson", "", 221, 0),
    "form example": ("eamena-forms/bulk_upload_template_example.csv", "", 0, 0),
    "form workbook": ("eamena-forms/Bulk_Upload_template_241029.xlsx", "", 0, 0),
    "north-west Syria": ("eamena-nw-syria/disturbances.tsv", "eamena-nw-syria/sites.geojson", 0, 218),
    "Syriac Gazetteer": ("syriac-gazetteer/places.csv", "syriac-gazetteer/names.csv", 2_320, 0),
    "World Heritage": ("unesco-world-heritage/whc-sites-2019-facts.csv", "", 1_121, 0),
    "Heritage at Risk": ("heritage-at-risk-england/har.csv", "", 2_041, 0),
}
"""File, second file, and what its description says that it holds: sites and reports, 0 where it says nothing."""


def bring(registry: Registry, file: Path, second: Path | None = None) -> ImportResult:
    """Import a file as the command line does, its bad rows left out and counted."""
    deed = Deed(verb="registry.import", by="Bench", subject=file.name)
    if second is not None and second.suffix == ".geojson":
        return FORMATS[0].read(registry, file, second, deed)
    book, names = read_book(file), None if second is None else read_book(second)
    chosen = recognise(book)
    country = "SY" if chosen.name == "eamena-form" else ""  # the example of the form names no country
    return take_in(
        registry, lambda session: chosen.understand(book, session, names), deed, country=country, good_rows=True
    )


def rows_of(registry: Registry) -> dict[str, list[str]]:
    """Every stored row but what is of this copy alone, and what is made from the others."""
    with registry.read() as session:
        connection = session.connection()
        return {
            table.name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table.name}").all()))
            for table in metadata.sorted_tables
            if table.name not in NOT_CARRIED and not table.name.startswith("search_")
        }


def names_of(registry: Registry) -> list[tuple[str, ...]]:
    """The names of every site in use, however it is numbered here."""
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
    return sorted(tuple(sorted({name.text for name in row.names})) for row in rows)


# ------------------------------------------------------------------------------------------- what is asked of a format


def whole(registry: Registry, path: Path, folder: Path) -> str:
    """Equal to the last row when it is opened again."""
    if path.is_dir():
        import bagit

        bagit.Bag(str(path)).validate()
    copy = open_again(folder, path, by="Bench", today=registry.today)
    try:
        same = rows_of(copy) == rows_of(registry)
        found = check.check(copy) if same else ()
    finally:
        copy.close()
    return "equal" if same and not found else f"NOT EQUAL {[one.text for one in found][:2]}"


def sites(registry: Registry, path: Path, folder: Path) -> str:
    """Known again here without a change, and every site of it comes into an empty registry."""
    again = bring(registry, path)
    if again.sites_added or again.sites_completed or again.reports_added:
        return f"CHANGED {again.sites_added} added, {again.sites_completed} completed"
    copy = create_registry(folder, by="Bench")
    try:
        came = bring(copy, path)
        lost = len(names_of(registry)) - len(names_of(copy))
    finally:
        copy.close()
    return f"{came.sites_added} back" if not lost else f"{lost} LOST, {came.cells_refused} cells refused"


def sources(registry: Registry, path: Path, folder: Path) -> str:
    """Every source is known again."""
    again = import_sources(registry, path, Deed(verb="registry.import", by="Bench", subject=path.name))
    return f"{again.sources_known} known" if not again.sources_added else f"{again.sources_added} NOT KNOWN"


def valid(registry: Registry, path: Path, folder: Path) -> str:
    """Every entity keeps to the schema of its class."""
    import jsonschema
    import referencing

    read = {one.name: json.loads(one.read_text(encoding="utf-8")) for one in (TESTS / "data" / "linked-art").glob("*")}
    contents = [*read.items(), *((one["$id"], one) for one in read.values() if "$id" in one)]
    known: Any = referencing.Registry().with_contents(contents)
    checkers = {kind: jsonschema.Draft202012Validator(read[f"{n}.json"], registry=known) for kind, n in CLASSES.items()}
    entities = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    wrong = [one["id"] for one in entities if next(checkers[one["type"]].iter_errors(one), None) is not None]
    places = sum(one["type"] == "HumanMadeObject" for one in entities)
    return f"{len(entities)} valid, {places} places" if not wrong else f"{len(wrong)} NOT VALID {wrong[:2]}"


def workbook(registry: Registry, path: Path, folder: Path) -> str:
    """LibreOffice opens it, and its sheets have every name, in whatever script."""
    tool = shutil.which("soffice")
    if tool is None:
        return "no LibreOffice here"
    words = [tool, f"-env:UserInstallation=file://{folder}-profile", "--headless", "--convert-to"]
    folder.mkdir()
    subprocess.run(
        [*words, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, path],
        check=True, capture_output=True,
    )  # fmt: skip
    text = "".join(one.read_text(encoding="utf-8") for one in folder.glob("*.csv")).replace('""', '"')
    lost = [name for names in names_of(registry) for name in names if name.strip() not in text]
    return f"{len(text) >> 10} KB opened" if not lost else f"{len(lost)} names LOST, such as {lost[:2]}"


ASKED: dict[str, Callable[[Registry, Path, Path], str]] = {
    "json": whole, "bagit": whole, "xlsx": workbook, "csv": sites, "geojson": sites, "kml": sites,
    "linked-art": valid, "eamena": sites, "csl": sources, "ris": sources, "bibtex": sources,
}  # fmt: skip


def go_through(name: str, data: Path, place: Path) -> dict[str, str]:
    """Bring one set in twice and through every format; what came of each."""
    file, second, wanted_sites, wanted_reports = SETS[name]
    others = data / second if second else None
    registry = create_registry(place / "Set", by="Bench")
    try:
        began = time.process_time()
        first = bring(registry, data / file, others)
        took = time.process_time() - began
        with registry.read() as session:
            last = history.last_deed(session)
        again = bring(registry, data / file, others)
        with registry.read() as session:
            same = history.last_deed(session) == last
        right = wanted_sites in (0, first.sites_added) and wanted_reports in (0, first.reports_added)
        found = check.check(registry)
        print(
            f"{name}: {first.sites_added} sites, {first.reports_added} reports, {first.claims_added} other claims"
            f"{'' if right else f' (WANTED {wanted_sites}, {wanted_reports})'}, {first.cells_in} cells = "
            f"{first.cells_stored} in fields + {first.cells_noted} noted + {first.cells_empty} empty "
            f"+ {first.cells_refused} left out, {'balanced' if first.balanced else 'NOT BALANCED'}; {took:.1f} s CPU; "
            f"second time {'nothing changed' if same else f'CHANGED {again.sites_added} {again.sites_completed}'}; "
            f"check {'finds nothing' if not found else f'FINDS {found[0].text}'}",
            flush=True,
        )
        came: dict[str, str] = {}
        for writer in WRITERS:
            path = place / (f"out.{writer.suffix}" if writer.suffix else f"out-{writer.name}")
            wanted = Wanted(profile=Profile.INTERNAL, by="Bench")
            export(registry, writer_named(writer.name), wanted, path, progress=lambda *_: None)
            came[writer.name] = ASKED[writer.name](registry, path, place / f"again-{writer.name}")
        return came
    finally:
        registry.close()


def main() -> None:
    """Go through the sets and print the table; 1 where anything was not as it should be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("sets", nargs="*", choices=[*SETS, []])
    arguments = parser.parse_args()
    came = {}
    for name in arguments.sets or SETS:
        with tempfile.TemporaryDirectory() as place:
            came[name] = go_through(name, arguments.folder, Path(place))
        for form, word in came[name].items():
            print(f"    {form:10} {word}", flush=True)
    sys.exit(any(word != word.lower() and word.upper() != word for found in came.values() for word in found.values()))


if __name__ == "__main__":
    main()
