"""Preview and printing: two actions to paper, the very PDF that is shown, every way out."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import TODAY
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from reports.reading import ignore, opened_pdf, pdfium_text
from ui import driving

from heritage_app.domain.history import Deed
from heritage_app.domain.view import ViewDraft
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.pages import list_pages
from heritage_app.services.view import add_view
from heritage_app.ui import printing
from heritage_app.ui.preview import PreviewPage
from heritage_app.ui.preview_work import files
from heritage_app.ui.printing import NotPrinted, draw_on, find_printers, send_to_printer
from heritage_app.ui.report_choices import VIEW
from heritage_app.ui.theme import apply_theme

CTRL = Qt.KeyboardModifier.ControlModifier
NO_PRINTER = "#!/bin/sh\nexit 1\n"


@pytest.fixture(autouse=True)
def no_spooler(tmp_path, monkeypatch):
    """A computer without a spooler, whatever the one is on which the tests run."""
    empty = tmp_path / "no programs"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))
    return empty


@pytest.fixture
def spooler(no_spooler, tmp_path):
    """A function that installs a spooler: a program that notes its words and keeps what it is given."""

    def install(*printers, answer="request id is Office-1 (1 file(s))", fails=False):
        kept = tmp_path / "spooled"
        names = "\\n".join(printers)
        lpstat = f'#!/bin/sh\nif [ "$1" = -e ]; then printf "{names}\\n"; '
        lpstat += f'else echo "system default destination: {printers[-1]}"; fi\n'
        lp = f'#!/bin/sh\nprintf "%s\\n" "$@" > "{kept}.words"\nfor last; do :; done\n/bin/cp "$last" "{kept}.pdf"\n'
        lp += f'echo "lp: {answer}" >&2; exit 1\n' if fails else f'echo "{answer}"\n'
        for name, text in (("lpstat", lpstat), ("lp", lp)):
            (no_spooler / name).write_text(text)
            (no_spooler / name).chmod(0o755)
        return kept

    return install


@pytest.fixture
def reports(home):
    """Folder in which reports land that nobody chose a place for."""
    return home / "registries" / "Reports"


def preview(driver) -> PreviewPage:
    """The preview that lies over list and record."""
    page = driver.window.pages.currentWidget()
    assert isinstance(page, PreviewPage)
    return page


def open_preview(driver, name="Temple of Bel") -> PreviewPage:
    """Choose a site, press Ctrl+P, and wait for the pages."""
    driver.choose(name)
    driver.press(Qt.Key.Key_P, CTRL)
    page = preview(driver)
    driver.until(lambda: page.pages.page_count, "pages")
    return page


def remade(driver, page, combo, key):
    """Choose another entry and wait until the pages are made anew."""
    seen = []
    page.ready.connect(lambda: seen.append(True))
    combo.setCurrentIndex(combo.findData(key))
    driver.until(lambda: seen, "the pages made anew")


def shown_text(page):
    """The words of the PDF whose pages are shown."""
    return pdfium_text(page._made.pdf.files[0])


def test_ctrl_p_and_enter_leave_a_report_in_hand(driver, reports):
    """Two actions, without waiting between them: the report of the site shown is a PDF, and the window says where."""
    driver.choose("Temple of Bel")
    driver.press(Qt.Key.Key_P, CTRL)
    driver.press(Qt.Key.Key_Return)
    page = preview(driver)
    driver.until(lambda: page.notice, "the notice")
    (made,) = reports.glob("*.pdf")
    assert made.name == f"Status report Temple of Bel {today()}.pdf"
    assert str(made) in page.notice
    text = pdfium_text(made)
    assert "Unsafe to visit" in text
    assert "معبد بل" in text
    assert "printed by Rania" in text


def today():
    return datetime.now().astimezone().date().isoformat()


def test_a_second_report_does_not_replace_the_first(driver, reports):
    """Enter twice saves twice, under a name of its own."""
    page = open_preview(driver)
    for count in (1, 2):
        driver.press(Qt.Key.Key_Return)
        driver.until(lambda count=count: len(list(reports.glob("*.pdf"))) == count, "a PDF")
        driver.until(lambda: not page._job.running, "the end of saving")
    assert {path.stem[-3:] for path in reports.glob("*.pdf")} == {today()[-3:], "(2)"}


def test_the_pages_shown_are_those_of_the_pdf(driver):
    """As many pages, drawn on white paper in a dark window too."""
    apply_theme(driver.app, "dark")
    page = open_preview(driver)
    with opened_pdf(page._made.pdf.files[0]) as document:
        assert page.pages.page_count == len(document) == 2
    driver.until(lambda: page.pages.drawn, "a drawn page")
    picture = page.pages.viewport().grab().toImage()
    paper = page.pages.rect_of(0)
    assert picture.pixelColor(paper.left() + 8, paper.top() + 8) == QColor("white")
    head = picture.copy(paper.left(), paper.top(), paper.width(), 200)
    ink = [head.pixelColor(x, y).lightness() for x in range(0, head.width(), 2) for y in range(0, head.height(), 2)]
    assert 0.01 < sum(lightness < 60 for lightness in ink) / len(ink) < 0.4


def test_every_choice_makes_the_pdf_anew(driver):
    """Language, paper and readers change the very PDF; exact places are hidden from the public."""
    page = open_preview(driver)
    assert "34.54730" in shown_text(page)
    remade(driver, page, page.choices.paper, "Letter")
    assert round(list_pages(page._made.pdf.files)[0].width) == 612
    remade(driver, page, page.choices.profile, "public")
    assert "34.54730" not in shown_text(page)
    assert "rounded for the public" in shown_text(page)
    remade(driver, page, page.choices.language, "fr")
    assert "Visite dangereuse" in shown_text(page)


def test_every_report_of_the_list_has_its_pages(driver):
    """Each can be chosen by its name, of what it is about, and shows its own pages."""
    page = open_preview(driver)
    titles = set()
    for report in SITE_REPORTS:
        if report.name != "status":
            remade(driver, page, page.choices.report, report.name)
        assert page.pages.page_count and not page.notice
        assert page.heading() in page.accessibleName()
        titles.add(page.heading())
        assert page.subject() == ("Temple of Bel" if report.name == "status" else "The whole registry")
    assert len(titles) == len(SITE_REPORTS)
    assert page.choices.citing.isVisible() and not page.choices.photos.isVisible()


def test_sites_are_chosen_by_selection_list_or_search(driver):
    """The same report of the site shown, of the list, of the whole registry, and of what a search finds."""
    page = open_preview(driver)
    remade(driver, page, page.choices.scope, "all")
    assert "Mar Elian" in shown_text(page)
    page.choices.scope.setCurrentIndex(page.choices.scope.findData("search"))
    driver.settle()
    assert page.choices.search.hasFocus()
    seen = []
    page.ready.connect(lambda: seen.append(True))
    driver.type("arch of triumph")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: seen, "the pages of the search")
    assert "Arch of Triumph" in shown_text(page) and "Mar Elian" not in shown_text(page)
    assert page.subject() == "arch of triumph"
    page.choices.search.setText("condition:terrible")
    page.choices.search.editingFinished.emit()
    driver.until(lambda: page.notice, "the notice")
    assert "terrible" in page.notice


def test_saved_views_are_a_choice_of_sites(driver):
    """A view of the sidebar stands below the other choices by its name, and prints the sites that it finds."""
    said = ViewDraft(name="عروض Burnt", query="condition:destroyed sort:name")
    saved = []
    driver.window.desk.write(
        Deed(verb="view.add", by="Rania"), lambda session: add_view(session, said, today=TODAY), saved.append
    )
    driver.until(lambda: saved, "the view saved")
    page = open_preview(driver, "Palmyra")
    driver.until(lambda: page.choices.scope.findText(said.name) > 0, "the view")
    remade(driver, page, page.choices.scope, f"{VIEW}:{said.query}")
    assert page.subject() == said.name
    text = shown_text(page)
    assert "Sites: 3" in text and "Not assessed" not in text


def test_each_site_is_saved_as_a_file_of_its_own(driver, tmp_path, monkeypatch):
    """The box writes one PDF a site, told site by site below the pages; Cancel stops it and leaves no file."""
    monkeypatch.setattr(driving, "PATIENCE", 90.0)  # two processes start, on a computer that may be busy
    page = open_preview(driver)
    remade(driver, page, page.choices.scope, "all")
    page.choices.apart.setChecked(True)
    folder = tmp_path / "apart"
    folder.mkdir()
    page.save_to(folder / "Status.pdf")
    driver.until(lambda: page.notice, "the notice")
    made = sorted(folder.iterdir())
    assert len(made) == 5 and all(file.name.startswith("Status-SY-") for file in made)
    assert str(folder) in page.notice
    told = []
    page.job.show_progress = lambda done, total: told.append(files(done, total))
    page.save_to(folder / "Again.pdf")
    driver.until(lambda: told, "the first site")
    assert told[0] == "Site 1 of 5"
    page.job.cancel.click()
    driver.until(lambda: not page._job.running, "the end")
    assert sorted(folder.iterdir()) == made and "Stopped" in page.state.text()


def test_choices_are_kept_for_each_report(driver):
    """The bulletin keeps its language and readers, the status report its own, also in the next preview."""
    page = open_preview(driver)
    remade(driver, page, page.choices.paper, "Letter")
    remade(driver, page, page.choices.report, "incidents")
    assert not page.choices.digits_field.isVisible()
    remade(driver, page, page.choices.language, "ar")
    remade(driver, page, page.choices.digits, "arabic-indic")
    remade(driver, page, page.choices.calendar, "hijri")
    remade(driver, page, page.choices.profile, "public")
    remade(driver, page, page.choices.report, "status")
    assert (page.choices.language.currentData(), page.choices.profile.currentData()) == ("en", "internal")
    assert page.choices.calendar.currentData() == "gregorian"
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    page = open_preview(driver, "Arch of Triumph")
    assert page.choices.paper.currentData() == "Letter"
    remade(driver, page, page.choices.report, "incidents")
    assert (page.choices.language.currentData(), page.choices.profile.currentData()) == ("ar", "public")
    assert (page.choices.digits.currentData(), page.choices.calendar.currentData()) == ("arabic-indic", "hijri")
    assert page.choices.digits_field.isVisible()


def test_ctrl_s_saves_the_very_pdf_under_a_name_of_ones_own(driver, tmp_path, monkeypatch):
    """The file saved is, byte for byte, the one that is shown; the ending is added."""
    page = open_preview(driver)
    chosen = tmp_path / "My report"
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *words: (asked.append(words), (str(chosen), ""))[1])
    driver.press(Qt.Key.Key_S, CTRL)
    saved = tmp_path / "My report.pdf"
    driver.until(lambda: page.notice, "the notice")
    assert saved.read_bytes() == page._made.pdf.files[0].read_bytes()
    assert f"Status report Temple of Bel {today()}.pdf" in asked[0][2]


@pytest.mark.parametrize(
    ("kind", "saved"), [("Word files (*.docx)", "Report.docx"), ("Tables, one file each (*.csv)", "Report-site.csv")]
)
def test_a_report_is_saved_as_the_kind_of_file_chosen(driver, tmp_path, monkeypatch, kind, saved):
    """The kind chosen in the dialog decides where the name says none, and the notice names the first file."""
    page = open_preview(driver)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *words: (str(tmp_path / "Report"), kind))
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(lambda: page.notice, "the notice")
    assert (tmp_path / saved).is_file()
    assert saved in page.notice


def test_a_folder_that_is_not_there_is_said_in_words(driver, tmp_path):
    """Saving fails in the panel, in words, and the preview stays."""
    page = open_preview(driver)
    page.save_to(tmp_path / "nowhere" / "report.pdf")
    driver.until(lambda: page.notice, "the notice")
    assert "its folder does not exist" in page.notice
    assert page.isVisible()


def test_esc_closes_and_leaves_nothing_behind(driver):
    """The record is back, the list has the keys, and the temporary PDF is gone."""
    page = open_preview(driver)
    folder = page._folder
    assert folder.is_dir()
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert not folder.exists()
    assert not driver.window.form_open
    assert driver.record.row.name == "Temple of Bel"


def test_closing_the_window_over_the_preview_leaves_nothing_behind(start):
    """The temporary PDF goes with the program."""
    driver = start()
    folder = open_preview(driver)._folder
    driver.window.close_pages()
    driver.settle()
    assert not folder.exists()


def test_a_site_gone_meanwhile_is_said_in_words(driver):
    """A number that the registry does not hold shows an error instead of pages."""
    from heritage_app.ui import preview as module

    page = module.open_preview(
        driver.window, driver.desk, ["SY-HMS-XXX-9999"], None, "Gone", preferences=driver.window.preferences
    )
    driver.until(lambda: page.notice, "the notice")
    assert "SY-HMS-XXX-9999" in page.notice
    page.close_preview()


def test_nothing_is_unnamed(driver, unnamed_controls):
    """A screen reader finds a name on every control of the preview."""
    page = open_preview(driver)
    assert unnamed_controls(driver.window) == []
    assert page.pages.accessibleDescription() == "2 pages"


def test_the_panel_mirrors_in_arabic(start):
    """Right to left the pages stand at the right and the panel at the left; the report itself is in Arabic."""
    driver = start(lang="ar")
    driver.press(Qt.Key.Key_P, CTRL)
    page = preview(driver)
    driver.until(lambda: page.pages.page_count, "pages")
    assert page.print_button.mapTo(page, page.print_button.rect().center()).x() < page.width() / 3
    assert page.choices.language.currentData() == "ar"
    assert "تدمر" in shown_text(page)


# -------------------------------------------------------------------------------------------------- printers


def test_the_pdf_itself_is_handed_to_the_spooler(driver, spooler):
    """Where there is a spooler Enter gives it the file as it is, with the usual printer and a title."""
    kept = spooler("Hall", "Office")
    page = open_preview(driver)
    driver.until(lambda: page.printer.isEnabled(), "printers")
    assert page.printer.currentText() == "Office"
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: page.notice, "the notice")
    assert "Sent to \u2068Office\u2069." in page.notice
    words = kept.with_suffix(".words").read_text().split("\n")
    assert words[:5] == ["-d", "Office", "-t", "Status report Temple of Bel", "--"]
    assert kept.with_suffix(".pdf").read_bytes() == page._made.pdf.files[0].read_bytes()


def test_a_refusal_of_the_spooler_is_told(driver, spooler):
    """What the spooler says stands in the panel, with what to do."""
    spooler("Office", answer="The printer is not accepting jobs.", fails=True)
    page = open_preview(driver)
    driver.until(lambda: page.printer.isEnabled(), "printers")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: page.notice, "the notice")
    assert "not printed: The printer is not accepting jobs." in page.notice
    assert "save the report as a PDF" in page.notice


def test_printers_are_found_or_there_are_none(app, spooler):
    """None without a spooler and a printer; those of the spooler, with the usual one, where there is one."""
    assert find_printers() == printing.Printers()
    spooler("Hall", "Office")
    assert find_printers() == printing.Printers(("Hall", "Office"), "Office")


def test_without_a_spooler_pages_are_drawn_at_300_dpi(app, printed_report, tmp_path):
    """The same pages reach a printer of Qt, each on a whole sheet of its size."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    pages = list_pages([printed_report])
    seen = []
    draw_on(printer, pages, lambda done, total, note="": seen.append((done, total)))
    assert seen == [(0, 2), (1, 2)]
    sizes, looks = [], []
    for file in (tmp_path / "paper.pdf", printed_report):
        with opened_pdf(file) as document:
            sizes.append([document.get_page_size(place) for place in range(len(document))])
            looks.append(document[0].render(scale=0.5).to_pil().convert("L"))
    assert len(sizes[0]) == 2
    for printed, given in zip(*sizes, strict=True):
        assert printed == pytest.approx(given, abs=1)
    one, other = looks
    apart = sum(abs(a - b) > 90 for a, b in zip(one.tobytes(), other.tobytes(), strict=False))
    assert apart < len(one.tobytes()) * 0.01


def test_a_printer_that_does_not_start_is_told(app, printed_report, tmp_path):
    """Drawing on paper that cannot be had is refused in words."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with pytest.raises(NotPrinted, match="was not printed"):
        draw_on(printer, list_pages([printed_report]), ignore)


def test_a_name_that_looks_like_an_option_is_no_option(spooler, printed_report):
    """Titles reach the spooler as they are, never through a shell."""
    kept = spooler("Office")
    send_to_printer([printed_report], "Office", "-o raw; rm -rf $HOME\nsecond", ignore)
    words = kept.with_suffix(".words").read_text().split("\n")
    assert words[3] == "-o raw; rm -rf $HOME second"


@pytest.fixture
def printed_report(sample, tmp_path):
    """A finished report of one site."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.redaction import Profile
    from heritage_app.reports.status import status_pdf
    from heritage_app.services.listing import list_sites

    with sample.read() as session:
        (row,) = list_sites(session, SiteQuery(text="Temple of Bel"), today=sample.day)
    made = status_pdf(
        sample,
        references=[row.reference],
        lang="en",
        paper="A4",
        profile=Profile.INTERNAL,
        output=tmp_path / "report.pdf",
        by="Rania",
        progress=ignore,
    )
    return made.files[0]
