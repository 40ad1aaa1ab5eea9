"""The report of an import, on paper, as a page and as tables: where every cell is, in three languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from reports.reading import pdfium_text

from heritage_app.domain.history import Deed
from heritage_app.exchange.importing import Order, bring_in
from heritage_app.reports.import_report import import_pdf
from heritage_app.services.registry import Registry

TABLE = (
    "ID,Name,Type,Country,Lat,Lon,Colour\n1,Tell,chapell,SY,36,37,red\n2,,temple,SY,36,38,\n3,Khan,temple,SY,95,37,\n"
)


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_cell_is_told_of(registry: Registry, tmp_path: Path, lang: str) -> None:
    """Counts, the sum over all cells, what keeps a row out, what is in notes and which words no list knows."""
    path = tmp_path / "mission.csv"
    path.write_text(TABLE, encoding="utf-8")
    deed = Deed(verb="registry.import", by="Tester", subject=path.name)
    result = bring_in(registry, Order(file=path), deed, dry_run=lang == "en", good_rows=True)
    how = {"file": path.name, "lang": lang, "by": "Rania", "progress": lambda *_: None}
    (pdf,) = import_pdf(registry, result, output=tmp_path / "out.pdf", **how).files
    page = pdfium_text(pdf)
    for word in ("mission", "chapell", "Colour", "Rania"):
        assert word in page
    if lang == "en":
        assert "Nothing was written" in page
        assert "Cells that keep their row out: 1" in page
    (html,) = import_pdf(registry, result, output=tmp_path / "out.html", **how).files
    assert "chapell" in html.read_text(encoding="utf-8")
    assert ("Enter the name of the site" in html.read_text(encoding="utf-8")) == (lang == "en")
    tables = import_pdf(registry, result, output=tmp_path / "out.csv", **how).files
    read = [list(csv.reader(one.read_text(encoding="utf-8-sig").splitlines())) for one in tables]
    lists = {row[1] for rows in read for row in rows if row[0] == "chapell"}
    assert lists == {{"en": "Kind of place", "fr": "Type de lieu", "ar": "نوع المكان"}[lang]}
    (cells,) = ([int(row[1]) for row in rows[1:]] for rows in read if len(rows) == 6)
    assert sum(cells) == result.cells_in == 21


def test_what_only_looks_wrong_is_told_apart(registry: Registry, tmp_path: Path) -> None:
    """A point that is taken as it stands is not said to be in a note."""
    path = tmp_path / "mission.csv"
    path.write_text("ID,Name,Country,Lat,Lon\n1,Tell,SY,38.27,34.55\n", encoding="utf-8")
    result = bring_in(registry, Order(file=path), Deed(verb="registry.import", by="Tester", subject=path.name))
    how = {"file": path.name, "lang": "en", "by": "Rania", "progress": lambda *_: None}
    page = pdfium_text(import_pdf(registry, result, output=tmp_path / "out.pdf", **how).files[0])
    assert "Taken as they stand, though they look wrong: 1" in page and "changed over" in page
    assert "kept in notes" not in page
