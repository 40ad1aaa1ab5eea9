"""A report before it is printed: the pages of the very PDF, what to choose, and where it goes.

Ctrl+P opened it; Enter prints, Ctrl+S saves, Esc closes. With no printer installed Enter saves the PDF and says where.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.domain.errors import HeritageError
from heritage_app.reports.pdf import PdfResult, save_copy
from heritage_app.settings import Preferences, registries_folder
from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.buttons import PlainButton, PrimaryButton, SecondaryButton
from heritage_app.ui.fields import ComboBox, Field
from heritage_app.ui.jobs import JobBar, Words
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce, isolated
from heritage_app.ui.preview_pages import PagesView
from heritage_app.ui.preview_work import Made, Read, Wish, files, halves, made
from heritage_app.ui.printing import SPOOLER, Printers, find_printers, send_to_printer
from heritage_app.ui.report_choices import ALL, CHOSEN, LISTED, SEARCH, Choice, ReportChoices, report_title
from heritage_app.ui.say import error_words
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label, Line, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.view import ViewRow
    from heritage_app.services.registry import Registry
    from heritage_app.ui.desk import RegistryDesk

PANEL_WIDTH = 284
PRINT, SAVE = "print", "save"


def open_preview(
    window: QWidget,
    desk: RegistryDesk,
    references: list[str] | None,
    query: SiteQuery | None,
    title: str,
    *,
    preferences: Preferences,
) -> PreviewPage:
    """
    Make the preview of a report as a page of *window*, which puts it on its stage and takes it off on `closed`.

    Args:
        window: Parent of the page.
        desk: Reads the registry.
        references: Only these sites, by number; None for what *query* finds.
        query: The list as it is filtered; None for a window without one.
        title: What *references* are, in the window's language: the name of the site, or how many sites.
        preferences: Where choices are kept.
    """
    return PreviewPage(desk, references, query, title, preferences=preferences, parent=window)


class PreviewPage(QWidget):
    """Pages at the start, choices and buttons at the end. Every change of a choice makes the PDF anew."""

    closed = Signal()
    ready = Signal()
    """The pages shown are those of the choices made."""
    finished = Signal(str)
    """Printed or saved; the words say where."""

    def __init__(
        self,
        desk: RegistryDesk,
        references: list[str] | None,
        query: SiteQuery | None,
        title: str,
        *,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._references, self._query, self._title = desk, references, query, title
        self._folder = folder = Path(tempfile.mkdtemp(prefix="heritage-preview-"))
        self.destroyed.connect(lambda: shutil.rmtree(folder, ignore_errors=True))
        self._asked = 0
        self._made: Made | None = None
        self._printers: Printers | None = None
        self._then = ""
        """What to do as soon as pages and printers are there, for a person faster than the program."""
        self._task: BackgroundTask | None = None
        self._job: BackgroundTask | None = None
        self._watched: BackgroundTask | None = None
        self._notice: Banner | None = None
        self.choices = self.offered(preferences)
        self._build()
        self._name()
        QTimer.singleShot(0, self, self._begin)

    def offered(self, preferences: Preferences) -> ReportChoices:
        """The fields of what can be chosen."""
        scopes = [(ALL, self.tr("The whole registry")), (SEARCH, self.tr("What a search finds"))]
        if self._query is not None:
            scopes.insert(0, (LISTED, self.tr("Sites in the list")))
        if self._references is not None:
            scopes.insert(0, (CHOSEN, self._title))
        wide = ALL
        if self._query is not None and (self._query.filtered or self._query.text.strip()):
            wide = LISTED
        if self._references is not None and len(self._references) > 1:
            wide = CHOSEN
        return ReportChoices(scopes, lang=self._desk.lang, preferences=preferences, wide=wide)

    # ---------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.pages = PagesView()
        self.job = JobBar()
        self.job.cancelled.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self.pages, 1)
        shown.addWidget(self.job)
        row.addLayout(shown, 1)
        row.addWidget(Line(vertical=True))
        side = QWidget()
        side.setFixedWidth(PANEL_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolling(self._build_panel()), 1)
        column.addWidget(Line())
        column.addWidget(self._build_foot())
        row.addWidget(side)
        # The page begins at the button that prints: what stands before it in the order Tab would never reach.
        buttons = (self.print_button, self.save_button, self.close_button)
        for one, other in pairwise((*buttons, *self.choices.controls, self.printer)):
            QWidget.setTabOrder(one, other)

    def _build_panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        self._head = Label("", "form_title", wrap=True)
        self._about = Label("", "body", "secondary", wrap=True)
        self.state = Label("", "caption", "secondary", wrap=True)
        self.printer = _combo_of_printers(self.tr("Looking for printers…"))
        for widget in (self._head, self._about, self.state, self.choices):
            column.addWidget(widget)
        self.choices.changed.connect(self._prepare)
        column.addWidget(Field(self.tr("P&rinter"), self.printer))
        column.addStretch(1)
        return panel

    def _build_foot(self) -> QWidget:
        """The buttons, which never scroll away, and the notice below them."""
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(8)
        self.print_button = PrimaryButton(self.tr("&Print"), "printer")
        self.save_button = SecondaryButton(self.tr("&Save…"), "save")
        self.close_button = PlainButton(self.tr("&Close"))
        self.print_button.setToolTip(self.tr("Enter"))
        self.save_button.set_hint(QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText))
        self.close_button.setToolTip(self.tr("Esc"))
        self.print_button.clicked.connect(self.print_now)
        self.save_button.clicked.connect(self.ask_where)
        self.close_button.clicked.connect(self.close_preview)
        column.addWidget(self.print_button)
        row = QHBoxLayout()
        row.addWidget(self.save_button, 2)
        row.addWidget(self.close_button, 1)
        column.addLayout(row)
        self.setFocusProxy(self.print_button)  # so that Enter prints from the first moment on
        self._notices = QVBoxLayout()
        column.addLayout(self._notices)
        return foot

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground behind the panel."""
        QPainter(self).fillRect(self.rect(), QColor(theme().window))

    # ---------------------------------------------------------------------------------------------- the PDF

    def _begin(self) -> None:
        self._prepare()
        self._desk.read(_read_views, self.choices.add_views, key="report views")
        if shutil.which(SPOOLER) is None:
            self._take_printers(find_printers())  # Qt asks the system at once, and only from the window's thread
            return
        looking = BackgroundTask(lambda progress: find_printers(), self)
        looking.finished.connect(self._take_printers)
        looking.failed.connect(self._failed)
        looking.start()

    def _take_printers(self, printers: Printers) -> None:
        self._printers = printers
        self.printer.clear()
        for name in printers.names:
            self.printer.addItem(name, name)
        if not printers.names:
            self.printer.addItem(self.tr("No printer installed"), "")
            self.print_button.setText(self.tr("Save to the &Reports folder"))
            self.print_button.set_icon_name("save")
        self.printer.setCurrentIndex(max(0, self.printer.findData(printers.usual)))
        self.printer.setEnabled(bool(printers.names))
        self._go_on()

    def _prepare(self) -> None:
        """Make the report anew for the choices as they are now; an older one under way is dropped."""
        self._asked += 1
        self._made = None
        if self._task is not None:
            self._task.cancel()
        self._name()
        self.state.setText(self.tr("Preparing the pages…"))
        self._say("", "")
        number, choice = self._asked, self.choices.choice()
        # What was entered a moment ago is saved first: the question is answered after it.
        self._desk.read(lambda session: number, partial(self._make, choice), self._failed, key="report")

    def heading(self) -> str:
        """What the report is called."""
        report = self.choices.choice().report
        return report_title(report.name) if report is not None else ""

    def subject(self) -> str:
        """What it is about, in words."""
        return self.choices.scope_words()

    def _name(self) -> None:
        """Say in the panel, and to those who hear it, which report this is."""
        heading = self.heading()
        self._head.setText(heading)
        self._about.setText(self.subject())
        self.setAccessibleName(self.tr("Preview: {report}").format(report=heading))

    def kinds(self) -> dict[str, str]:
        """The kinds of file that it can be saved as, in words, and the suffix of each."""
        return {
            self.tr("PDF files (*.pdf)"): ".pdf",
            self.tr("Word files (*.docx)"): ".docx",
            self.tr("Web pages (*.html)"): ".html",
            self.tr("Tables, one file each (*.csv)"): ".csv",
        }

    def reading(self, choice: Choice) -> Read:
        """Return what reads the report beside the window, and gives what then sets it as a PDF."""
        info, wish = self._desk.info, self._wish(choice)
        registry, media = (info.name, info.folder) if info is not None else ("", None)
        return partial(wish.read, registry=registry, media=media)

    def _wish(self, choice: Choice) -> Wish:
        desk = self._desk
        return Wish(choice=choice, references=self._references, query=self._query, by=desk.user, today=desk.today)

    def _make(self, choice: Choice, number: int) -> None:
        """Read and set the report, in a thread of its own."""
        if number != self._asked:
            return
        work = made(self.reading(choice), choice.paper, self._folder / str(number), number)
        self._task = task = self._desk.long(work)
        task.finished.connect(self._take)
        task.failed.connect(self._failed)
        self._watch(task, self.tr("Preparing the pages…"), halves)
        task.start()

    def _watch(self, task: BackgroundTask, name: str, words: Words) -> None:
        """Show below the pages how far the work is, with Cancel."""
        self.job.begin(name, words)
        task.progressed.connect(lambda done, total, note: self._tell_progress(task, done, total))
        task.cancelled.connect(lambda: self._stopped(task))
        for ended in (task.finished, task.failed):
            ended.connect(lambda result: self._end_watch(task))
        self._watched = task

    def _tell_progress(self, task: BackgroundTask, done: int, total: int) -> None:
        if task is self._watched and not task.stopping and isValid(self.job):
            self.job.show_progress(done, total)

    def _end_watch(self, task: BackgroundTask) -> None:
        if task is self._watched and isValid(self.job):
            self._watched = None
            self.job.end()

    def cancel(self) -> None:
        """Stop the work that is shown below the pages."""
        if self._watched is not None:
            self._watched.cancel()
            self.job.stopping(self.tr("Stopping…"))

    def _stopped(self, task: BackgroundTask) -> None:
        if task is not self._watched or not isValid(self.job):  # a newer report took its place
            return
        self._end_watch(task)
        self._then = ""
        words = self.tr("Stopped. No file was left.")
        self.state.setText(words)
        announce(self, words)

    def _take(self, made: Made) -> None:
        if made.number != self._asked:
            return
        self._made = made
        self.pages.show_pages(made.pages)
        words = self.tr("%Ln pages", "", len(made.pages))
        self.state.setText(words)
        self._say("warning", " ".join(error_words(one) for one in made.pdf.warnings))
        announce(self, words)
        self.ready.emit()
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._then = ""
        self.state.setText("")
        self._say("error", error_words(error) if isinstance(error, HeritageError) else str(error))

    def _go_on(self) -> None:
        """Do what was asked for before pages and printers were there."""
        if self._made is None or self._printers is None or not self._then:
            return
        wanted, self._then = self._then, ""
        if wanted == PRINT:
            self.print_now()
        else:
            self.ask_where()

    # ------------------------------------------------------------------------------------------ print, save

    def print_now(self) -> None:
        """Print on the printer chosen; with none installed save the PDF among the person's documents."""
        if self._printers is not None and not self.printer.currentData() and self.choices.apart.isChecked():
            self.save_to(self._free_name(self._reports_folder()), make_folder=True)
            return
        if self._made is None or self._printers is None:
            self._then = PRINT
            return
        printer = str(self.printer.currentData() or "")
        if not printer:
            self.save_to(self._free_name(self._reports_folder()), make_folder=True)
            return
        files, title = self._made.pdf.files, f"{self.heading()} {self.subject()}"
        done = self.tr("Sent to {printer}.").format(printer=isolated(printer))
        self._run(lambda progress: send_to_printer(files, printer, title, progress), done)

    def ask_where(self) -> None:
        """Ask for a name and a kind of file, and save the report under it."""
        if self._made is None and not self.choices.apart.isChecked():
            self._then = SAVE
            return
        folder = self._reports_folder()
        suggested = str(self._free_name(folder if folder.is_dir() else Path.home()))
        caption, kinds = self.tr("Save the report"), self.kinds()
        chosen, kind = QFileDialog.getSaveFileName(self, caption, suggested, ";;".join(kinds))
        if chosen:
            self.save_to(_with_suffix(Path(chosen), kinds, kind))

    def save_to(self, path: Path, *, make_folder: bool = False) -> None:
        """
        Save the report: the very PDF that is shown, several volumes as NAME-1.pdf, NAME-2.pdf and so on; or its words
        as Word, HTML or tables, as the suffix says; or each site as a file of its own, where that was chosen.
        """
        if self.choices.apart.isChecked():
            self._save_apart(path, make_folder=make_folder)
            return
        if self._made is None:
            return
        made, paper = self._made, self.choices.choice().paper

        def work(progress: Progress) -> PdfResult:
            if make_folder:
                _make_folder(path.parent)
            if path.suffix.lower() == ".pdf":
                return save_copy(made.pdf.files, path, progress)
            return made.make(paper=paper, output=path, progress=progress)

        self._run(work)

    def _save_apart(self, path: Path, *, make_folder: bool) -> None:
        wish = self._wish(self.choices.choice())

        def work(registry: Registry, progress: Progress) -> PdfResult:
            if make_folder:
                _make_folder(path.parent)
            return wish.print_apart(registry, progress, path)

        if self._task is not None:
            self._task.cancel()  # the pages shown are no part of it, and would keep it waiting
        task = self._desk.long(work)
        if self._run_task(task):
            self._watch(task, self.tr("Printing each site…"), files)

    def _reports_folder(self) -> Path:
        """Where reports go that nobody chose a place for: beside the registries, in the person's documents."""
        return registries_folder() / self.tr("Reports")

    def _run(self, work: Callable[[Progress], object], done: str = "") -> None:
        """Do the work beside the window and say *done*; without it, where the first of the files made lies."""
        self._run_task(BackgroundTask(work, self), done)

    def _run_task(self, task: BackgroundTask, done: str = "") -> bool:
        """Start *task* unless another one is under way, and tell which."""
        if self._job is not None and self._job.running:
            return False
        self._job = task
        self._job.setProperty("done", done)
        self._job.finished.connect(self._job_done)
        self._job.failed.connect(self._failed)
        self._job.start()
        return True

    def _job_done(self, result: object) -> None:
        words = str(self._job.property("done") or "") if self._job is not None else ""
        if isinstance(result, PdfResult):
            words = self.tr("Saved as {path}.").format(path=isolated(str(result.files[0])))
            if self.choices.apart.isChecked() and len(result.files) > 1:
                words = self.tr("%Ln files in {folder}.", "", len(result.files))
                words = words.replace("{folder}", isolated(str(result.files[0].parent)))
        self._say("info", words)
        announce(self, words)
        self.finished.emit(words)

    def _free_name(self, folder: Path) -> Path:
        """A name that says what and when, and that no file bears yet."""
        day = datetime.now().astimezone().date().isoformat()
        words = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", f"{self.heading()} {self.subject()} {day}")
        stem = " ".join(words.split())[:120]
        several = self._made is not None and len(self._made.pdf.files) > 1
        for number in range(1, 1000):
            name = stem if number == 1 else f"{stem} ({number})"
            taken = folder / (f"{name}-1.pdf" if several else f"{name}.pdf")
            if not taken.exists():
                break
        return folder / f"{name}.pdf"

    def _say(self, kind: str, words: str) -> None:
        """Show one notice below the buttons, in place of the last; no words, no notice."""
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Banner(kind, words)
            self._notices.addWidget(self._notice)

    @property
    def notice(self) -> str:
        """What the notice below the buttons says; empty when there is none."""
        return self._notice.accessibleName() if self._notice is not None else ""

    # ------------------------------------------------------------------------------------------ keys, the end

    def event(self, event: QEvent) -> bool:
        """Keep Enter, Esc and Ctrl+S for this page, whatever the window uses them for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints, or presses the button that has the focus; Ctrl+S saves; Esc closes."""
        meant = _meant(event)
        focused = self.focusWidget()
        if meant == "enter" and isinstance(focused, QLineEdit):
            return  # the search was typed to its end, which makes the pages anew
        if meant == "enter" and isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()
        elif meant == "enter":
            self.print_now()
        elif meant == "save":
            self.ask_where()
        elif meant == "close":
            self.close_preview()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running and nothing behind, also when the window is closed over the preview."""
        self.stop()
        super().closeEvent(event)

    def close_preview(self) -> None:
        """Stop everything under way, take the temporary PDF away, and send `closed`."""
        self.stop()
        self.closed.emit()

    def stop(self) -> None:
        """Stop everything under way and take the temporary PDF away; call before the page is deleted."""
        self._asked += 1
        for task in (self._task, self._job):
            if task is not None and task.running:
                task.cancel()
                task.wait(2.0)
        self.pages.stop()
        shutil.rmtree(self._folder, ignore_errors=True)


def _read_views(session: Session) -> tuple[ViewRow, ...]:
    from heritage_app.services.view import list_views

    return list_views(session)


def _combo_of_printers(words: str) -> ComboBox:
    combo = ComboBox()
    combo.addItem(words, "")
    return combo


def _with_suffix(path: Path, kinds: Mapping[str, str], chosen: str) -> Path:
    """The path with the suffix of one of the *kinds*; that of the *chosen* one where it has none of them."""
    if path.suffix.lower() in kinds.values():
        return path
    return path.with_name(f"{path.name}{kinds.get(chosen, '.pdf')}")


def _meant(event: QKeyEvent) -> str:
    """What a key means on this page: `enter`, `save`, `close`, or nothing."""
    if event.matches(QKeySequence.StandardKey.Save):
        return "save"
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "enter"
    return "close" if plain and event.key() == Qt.Key.Key_Escape else ""


def _make_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # saving then says in words what is in the way
        folder.mkdir(parents=True, exist_ok=True)
