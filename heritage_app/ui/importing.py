"""Imports in the window: where they begin, the work beside everything else, and the report of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit
from shiboken6 import isValid

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.desk import UNNAMED, Done
from heritage_app.ui.fields import Field
from heritage_app.ui.import_page import ImportPage
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.photo_notice import PhotoPage
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.domain.imported import ImportResult
    from heritage_app.domain.money import Digits
    from heritage_app.exchange.importing import Order
    from heritage_app.reports.pdf import PdfResult
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import Progress


class ImportStart(PhotoPage):
    """What is to come in: a file, one line with a link, or an empty table to fill in first."""

    file_wanted = Signal()
    line_given = Signal(str)
    template_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Import"))
        file = Card(self.tr("A file"))
        words = self.tr(
            "Tables (Excel, LibreOffice, CSV), maps (GeoJSON, Google Earth), the export of EAMENA, gazetteers, and "
            "bibliographies of Zotero (RIS, BibTeX, CSL-JSON). Nothing is written before you have seen what it says."
        )
        file.body.addWidget(Label(words, "body", "secondary", wrap=True))
        self.choose = PrimaryButton(self.tr("Choose a file…"), "folder-open")
        self.choose.clicked.connect(self.file_wanted)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        file.body.addLayout(row)
        self.body.addWidget(file)
        self._add_line()
        self._add_templates()
        self.body.addStretch(1)
        self.setFocusProxy(self.choose)

    def _add_line(self) -> None:
        card = Card(self.tr("A source, by its link"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Title and https://… or DOI"))
        self.line_field = Field(self.tr("Paste a line with a link or a DOI"), self.line)
        self.add_line = SecondaryButton(self.tr("Add the source"), "plus")
        self.add_line.clicked.connect(self._give_line)
        self.line.returnPressed.connect(self._give_line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line_field, 1)
        row.addWidget(self.add_line, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self.body.addWidget(card)

    def _give_line(self) -> None:
        if self.line.text().strip():
            self.line_given.emit(self.line.text().strip())

    def _add_templates(self) -> None:
        card = Card(self.tr("An empty table to fill in"))
        words = self.tr("A workbook with the right columns and lists to choose from. Fill it in, and import it here.")
        card.body.addWidget(Label(words, "body", "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        titles = {"sites": self.tr("Table of sites…"), "damage-reports": self.tr("Table of damage reports…")}
        for name, text in titles.items():
            button = SecondaryButton(text, "table")
            button.clicked.connect(lambda checked=False, name=name: self.template_wanted.emit(name))
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.body.addWidget(card)


class Importing(LongWork):
    """Opens the assistant, brings the file in, and prints what came of it."""

    def open_page(self) -> None:
        """Ask what is to come in."""
        if self.window.form_open:
            return
        page = ImportStart()
        page.closed.connect(lambda: self.window.close_page(page))
        page.file_wanted.connect(lambda: self._choose_file(page))
        page.line_given.connect(lambda text: self._bring_line(page, text))
        page.template_wanted.connect(self._write_template)
        self.window.open_page(page)

    def _choose_file(self, page: ImportStart) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Import"), QDir.homePath())
        if name:
            self.window.close_page(page)
            self.open_file(Path(name))

    def open_file(self, path: Path) -> ImportPage:
        """Open the assistant on a file."""
        from heritage_app.exchange.importing import Order

        page = ImportPage(self.window, Order(file=path))
        page.closed.connect(lambda: self.window.close_page(page))
        page.apply_wanted.connect(lambda order, good_rows: self._apply(page, order, good_rows))
        page.undo_wanted.connect(lambda: self._undo(page))
        page.print_wanted.connect(lambda result: self._ask_report(page, result))
        self.window.open_page(page)
        return page

    # ---------------------------------------------------------------------------------------------------- bringing

    def _apply(self, page: ImportPage, order: Order, good_rows: bool) -> None:
        deed = page.deed()
        if not deed.by:
            deed = Deed(verb=deed.verb, by=UNNAMED, subject=deed.subject)

        def work(registry: Registry, progress: Progress) -> ImportResult:
            from heritage_app.exchange.importing import bring_in

            return bring_in(registry, order, deed, good_rows=good_rows, progress=progress)

        def done(result: ImportResult) -> None:
            if result.deed_id:
                self.desk.tell_done(Done(result.deed_id, deed.verb, deed.subject))
            if isValid(page):
                page.show_done(result)

        def failed(error: Exception) -> None:
            if isValid(page) and isinstance(error, HeritageError):
                page.show_error(error)
            else:
                self.desk.failed.emit(error)

        def stopped() -> None:
            if isValid(page):
                page.say_stopped()

        self.run(self.tr("Importing…"), work, done, self._so_far, failed, stopped)
        if not self.window.saving.job.busy and isValid(page):
            page.say_stopped()

    def _so_far(self, done: int, total: int) -> str:
        return self.tr("Importing: {percent} % done").replace("{percent}", digits(100 * done // max(1, total)))

    def _undo(self, page: ImportPage) -> None:
        """Take the import back; what stands against it is said on the page."""
        deeds = self.window.deeds

        def undone(words: str) -> None:
            leave()
            if isValid(page):
                page.done.say_undone()

        def refused(error: Exception) -> None:
            leave()
            if isValid(page) and isinstance(error, HeritageError):
                page.show_error(error)

        def leave() -> None:
            deeds.undone.disconnect(undone)
            deeds.refused.disconnect(refused)

        deeds.undone.connect(undone)
        deeds.refused.connect(refused)
        deeds.undo()

    def _bring_line(self, page: ImportStart, text: str) -> None:
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress) -> ImportResult:
            from heritage_app.domain.text import one_line
            from heritage_app.exchange.sources_in import import_line

            return import_line(registry, text, Deed(verb="registry.import", by=by, subject=one_line(text, 60)))

        def done(result: ImportResult) -> None:
            if result.deed_id:
                self.desk.tell_done(Done(result.deed_id, "registry.import", text[:60]))
            words = self.tr("The source was added.")
            if not result.sources_added:
                words = self.tr("This source is here already.")
            if isValid(page):
                page.line.clear()
                page.line_field.set_message(words, "ok")

        def failed(error: Exception) -> None:
            if isValid(page):
                page.line_field.set_message(self.window.say.error(error), "error")

        self.run(self.tr("Adding the source…"), work, done, self._so_far, failed)

    def _write_template(self, name: str) -> None:
        lang = self.desk.lang
        start = str(Path(QDir.homePath()) / f"{name}.xlsx")
        title = self.tr("An empty table to fill in")
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, start, "Excel (*.xlsx)")
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(".xlsx") else f"{chosen}.xlsx")

        def work(registry: Registry, progress: Progress) -> Path:
            from heritage_app.exchange.templates import write_template

            with registry.read() as session:
                write_template(session, name, lang, path)
            return path

        def done(written: Path) -> None:
            words = self.tr("Written: {file}").replace("{file}", isolated(str(written)))
            self.window.messages.show_message(words)

        self.run(self.tr("Writing the table…"), work, done, self._so_far)

    # ------------------------------------------------------------------------------------------------------ report

    def _ask_report(self, page: ImportPage, result: ImportResult) -> None:
        from heritage_app.reports.saving import SUFFIXES

        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        start = str(Path(QDir.homePath()) / f"{page.order.file.stem}-import.pdf")
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save the report of an import"), start, kinds)
        if name:
            path = Path(name)
            self.save_report(page.order.file.name, result, path if path.suffix else path.with_suffix(".pdf"))

    def save_report(self, file: str, result: ImportResult, target: Path) -> None:
        """Write what an import did, or would do, as the suffix of *target* says."""
        lang, by = self.desk.lang, self.desk.user
        in_digits: Digits = "arabic-indic" if self.desk.digits == "arabic-indic" else "western"

        def work(registry: Registry, progress: Progress) -> PdfResult:
            from heritage_app.reports.import_report import import_pdf

            return import_pdf(
                registry, result, file=file, lang=lang, by=by, output=target, progress=progress, digits=in_digits
            )

        def done(written: PdfResult) -> None:
            words = self.tr("Saved: {file}").replace("{file}", isolated(str(written.files[0])))
            self.window.messages.show_message(words)

        self.run(self.tr("Saving the report…"), work, done, self._so_far)
