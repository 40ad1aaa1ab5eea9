"""Rows of tables that are told to be of one line, beside the same rows whose height typst finds out."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.reports import blocks, cells, frame
from heritage_app.reports.pages import draw_page, list_pages
from heritage_app.reports.pdf import make_pdf
from heritage_app.services import site


@pytest.mark.parametrize(
    ("lang", "paper", "ends"), [("en", "A4", ()), ("ar", "Letter", (1, 2)), ("en", "Letter", (0, 1))]
)
def test_pages_are_the_same_whether_a_row_is_known_to_be_of_one_line(
    monkeypatch, tmp_path, registry, lang, paper, ends
):
    """Point for point, with words that just fit, that just do not, of another script, or none; figures at either end."""
    words = ["Wm. " * n + "i" * more for n in range(5, 24) for more in range(4)] + ["تل", "Tell No. 7", ""]
    rows = [[blocks.cell(word), blocks.cell("Tell"), blocks.cell("2015-05")] for word in words]
    table = blocks.table("Rows", [("A", 1.7), ("B", 1), ("C", 0.8)], rows, ends=ends)

    def build(reading):
        return frame.Content(title="T", report="T", sections=[frame.page("T", [table])])

    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, factories.site())
    asked = frame.Asked(lang=lang, profile=Profile.INTERNAL, by="Tester")
    with registry.read() as session:
        read = {"registry": "R", "today": registry.day, "progress": lambda *_: None}
        data = frame.read_data(session, build, asked, **read)

    def pages(name):
        made = make_pdf(data, paper=paper, output=tmp_path / name, progress=lambda *_: None)
        return [draw_page(page, 800).pixels for page in list_pages(made.files)]

    told = [isinstance(row, list) for row in cells.plain_cells(data, paper)["sections"][0]["blocks"][1]["rows"]]
    assert 10 < sum(told) < len(words) - 10
    known = pages("known.pdf")
    monkeypatch.setattr(cells, "SPARE", 1_000)
    assert pages("found.pdf") == known
