"""What happens when a command is run or a page wants something done: the conductor of the main window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.ask import AskBar
from heritage_app.ui.backup_care import BackupCare
from heritage_app.ui.check import CheckCare
from heritage_app.ui.choose import Choosing
from heritage_app.ui.erasing import Erasing
from heritage_app.ui.export import Exporting
from heritage_app.ui.importing import Importing
from heritage_app.ui.jump import Jump
from heritage_app.ui.notices import Banner
from heritage_app.ui.photo_deeds import PhotoDeeds
from heritage_app.ui.photo_pages import PhotoPages
from heritage_app.ui.review import Review
from heritage_app.ui.say import count_sites
from heritage_app.ui.totals import Totals
from heritage_app.ui.views import Views

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.query import Chosen
    from heritage_app.services.drafts import FormDraft
    from heritage_app.ui.bulk import Bulk
    from heritage_app.ui.entries import Entry
    from heritage_app.ui.letterhead import LetterheadCare
    from heritage_app.ui.window import MainWindow

LIST_KINDS = {
    "sites": RecordKind.SITE,
    "damage": RecordKind.DAMAGE,
    "estimates": RecordKind.ESTIMATE,
    "photos": RecordKind.PHOTO,
    "sources": RecordKind.SOURCE,
    "actors": RecordKind.ACTOR,
}
"""What *New* makes in each list."""

ABOUT_A_SITE = (
    RecordKind.DAMAGE,
    RecordKind.ESTIMATE,
    RecordKind.HAZARD,
    RecordKind.STAGE,
    RecordKind.THREAT,
    RecordKind.INTERVENTION,
    RecordKind.SOURCE,
)


class Conduct(QObject):
    """Runs the commands of one main window."""

    open_wanted = Signal()
    create_wanted = Signal()
    lock_wanted = Signal()
    sample_wanted = Signal()
    settings_wanted = Signal()
    size_wanted = Signal(int)
    """Text larger (1), smaller (-1) or normal (0)."""
    named = Signal(str)
    """The person said the name that stands in the history."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.desk, self.say = window.desk, window.say
        wishes, deeds = window.wishes, window.deeds
        self.totals = Totals(window)
        self.views = Views(window)
        self.jump = Jump(window, self.run)
        self._bulk: Bulk | None = None
        self.photo_pages = PhotoPages(window)
        self.photos = PhotoDeeds(window)
        self.exporting = Exporting(window)
        self.importing = Importing(window)
        self.backups = BackupCare(window)
        self.checking = CheckCare(window)
        self.checking.record_wanted.connect(self.edit)
        self.checking.command.connect(self.run)
        self.erasing = Erasing(window)
        self.review = Review(window)
        self.who = window.who
        self._letterhead: LetterheadCare | None = None
        self._table = self._commands()
        window.actions_.wanted.connect(self.run)
        window.tools.command.connect(self.run)
        wishes.add.connect(lambda kind: self._unless_barred("new", lambda: self.add(kind)))
        wishes.edit.connect(lambda kind, key: self._unless_barred("edit", lambda: self.edit(kind, key)))
        wishes.trash.connect(lambda *of: self._unless_barred("trash", lambda: self.ask_trash(*of)))
        wishes.restore.connect(lambda *of: self._unless_barred("trash", lambda: self.restore(*of)))
        wishes.review.connect(lambda *of: self._unless_barred("review", lambda: self._review(*of)))
        wishes.print_sites.connect(self.print_sites)
        wishes.copy_reference.connect(self.copy_reference)
        wishes.open_url.connect(_open_url)
        wishes.undo.connect(lambda *of: self._unless_barred("undo", lambda: self._undo_deed(*of)))
        wishes.merge.connect(lambda key: self._unless_barred("merge", lambda: self.merge(key)))
        wishes.change.connect(lambda key: self._unless_barred("change", lambda: self.change(key)))
        wishes.cite.connect(lambda *of: self._unless_barred("cite", lambda: self.cite(*of)))
        self.choosing = Choosing(window)
        window.sites.add_wanted.connect(
            lambda name: self._unless_barred("new", lambda: self.add(RecordKind.SITE, name=name))
        )
        window.sites.opened.connect(
            lambda site_id: self._unless_barred("edit", lambda: self.edit(RecordKind.SITE, site_id))
        )
        self.desk.failed.connect(self.show_error)
        deeds.refused.connect(self.show_error)
        deeds.undone.connect(self._say_undone)
        deeds.redone.connect(self._say_redone)
        deeds.busy_changed.connect(self._show_undo)
        deeds.stack.indexChanged.connect(self._show_undo)
        self._show_undo()
        self.window.draft_wanted.connect(self.open_draft)
        self.window.drafts_found.connect(self.tell_drafts)

    def _commands(self) -> dict[str, Callable[[], None]]:
        window = self.window
        table: dict[str, Callable[[], None]] = {
            "new": self.new,
            "print": self.print_sites,
            "print-list": self.print_list,
            "import": self.importing.open_page,
            "letterhead": lambda: self.letterhead.show(),
            "export": self.exporting.open_page,
            "open": self.open_wanted.emit,
            "create": self.create_wanted.emit,
            "open-sample": self.sample_wanted.emit,
            "settings": self.settings_wanted.emit,
            "lock": self.lock_wanted.emit,
            "quit": lambda: _ignore(window.close()),
            "undo": window.deeds.undo,
            "redo": window.deeds.redo,
            "edit": self.edit_current,
            "trash": self.trash_current,
            "copy-reference": self.copy_reference,
            "find": self.find,
            "jump": self.jump.open,
            "filter": self.views.open_filters,
            "clear-filters": window.sites.clear_filters,
            "save-view": self.views.ask_save,
            "table": lambda: window.sites.show_as_table(not window.sites.list.tabular),
            "columns": self.choose_columns,
            "next": lambda: window.list_pane.step(1),
            "previous": lambda: window.list_pane.step(-1),
            "next-pane": lambda: self.next_pane(1),
            "previous-pane": lambda: self.next_pane(-1),
            "sidebar": window.toggle_sidebar,
            "full-screen": self.full_screen,
            "larger": lambda: self.size_wanted.emit(1),
            "smaller": lambda: self.size_wanted.emit(-1),
            "normal-size": lambda: self.size_wanted.emit(0),
            "help": self.show_shortcuts,
            "shortcuts": self.show_shortcuts,
            "total": self.totals.open_page,
            "secrets": self.show_secrets,
            "bulk": lambda: self.bulk.open_page(),
            "merge": lambda: self.merge(""),
            "change": lambda: self.change(""),
            "cite": lambda: self.cite("", ""),
            "add-folder": self.photos.adding.choose_folder,
            "paste": self.photos.adding.paste,
            "verify": self.photos.care.verify,
            "check": self.checking.check,
            "export-evidence": self.photos.export,
            "review": self.review_current,
            "erase": self.erase_current,
            "who": self.who.change,
            "backups": self.backups.show,
            "back-up": self.backups.make,
            "about": self.show_about,
        }
        for kind in (RecordKind.SITE, *ABOUT_A_SITE, RecordKind.PHOTO, RecordKind.ACTOR):
            table[f"add-{kind}"] = lambda kind=kind: self.add(kind)  # type: ignore[misc]
        for tab in ("overview", "damage", "estimates", "photos", "sources", "history"):
            table[f"tab-{tab}"] = lambda tab=tab: window.open_tab(tab)  # type: ignore[misc]
        for name in ("sites", "damage", "estimates", "photos", "sources", "actors", "drafts", "trash"):
            table[f"list-{name}"] = lambda name=name: self.show_list(name)  # type: ignore[misc]
        return table

    def show_secrets(self) -> None:
        """Show who can open an encrypted registry."""
        from heritage_app.ui.secrets import open_secrets

        open_secrets(self.window)

    @property
    def bulk(self) -> Bulk:
        """What does one step to many sites; made when it is wanted first."""
        if self._bulk is None:
            from heritage_app.ui.bulk import Bulk

            self._bulk = Bulk(self.window)
        return self._bulk

    @property
    def letterhead(self) -> LetterheadCare:
        """What shows and saves the letterhead of reports; made when it is wanted first."""
        if self._letterhead is None:
            from heritage_app.ui.letterhead import LetterheadCare

            self._letterhead = LetterheadCare(self.window)
        return self._letterhead

    def run(self, name: str) -> None:
        """Run a command, or say why the one who works may not."""
        self._unless_barred(name, self._table[name])

    def _unless_barred(self, name: str, act: Callable[[], None]) -> None:
        why = self.window.actions_.barred.get(name, "")
        if why:
            self.window.messages.show_message(why)
        else:
            act()

    def review_current(self) -> None:
        """Ask what becomes of the claim chosen in a list, or of the site shown."""
        entry, pane = self._chosen_entry(), self.window.record_pane
        if entry is not None:
            self._review(entry.kind, entry.record_id, entry.title)
        elif self.window.shown_list == "sites" and pane is not None and pane.record is not None:
            self._review(RecordKind.SITE, pane.record.row.id, pane.record.row.name)

    def _review(self, kind: str, record_id: str, name: str) -> None:
        self.review.ask(RecordKind(kind), record_id, name)

    def erase_current(self) -> None:
        """Ask why the names of the person chosen in the list of actors are erased."""
        entry = self._chosen_entry()
        kind, record_id, name = (entry.kind, entry.record_id, entry.title) if entry is not None else ("site", "", "")
        self.erasing.ask(RecordKind(kind), record_id, name, self.backups.folder)

    def show_list(self, name: str) -> None:
        """Show a list and put the focus there."""
        self.window.show_list(name)
        self.window.list_pane.focus_list()

    def choose_columns(self) -> None:
        """Offer the columns of the table of sites, which is shown for that."""
        if self.window.shown_list == "sites":
            self.window.sites.show_as_table(True)
            self.window.sites.list.choose_columns()

    # ---------------------------------------------------------------------------------------------------- forms

    @property
    def site_id(self) -> str | None:
        """Id of the site whose record is shown."""
        record = self.window.record_pane.record if self.window.record_pane is not None else None
        return record.row.id if record is not None else None

    def new(self) -> None:
        """A new record of the kind of the list that is shown."""
        self.add(LIST_KINDS.get(self.window.sidebar.current, RecordKind.SITE))

    def add(self, kind: str, *, name: str = "") -> None:
        """Open an empty form; a new site may begin with a *name*."""
        from heritage_app.ui.form_site import SiteForm

        if kind == RecordKind.PHOTO:  # it begins with its file, and the form comes after
            self.photos.adding.choose_files()
            return
        about = self.site_id if RecordKind(kind) in ABOUT_A_SITE else None
        page = self._open_form(RecordKind(kind), site_id=about)
        if name and isinstance(page, SiteForm):
            page.start_with(name)

    def edit(self, kind: str, record_id: str) -> None:
        """Open the form of a record; a site without id is the one that is shown."""
        record_id = record_id or self.site_id or ""
        if record_id:
            shown = self.site_id if kind == RecordKind.CITATION else None  # its claim is one of the site shown
            self._open_form(RecordKind(kind), site_id=shown, record_id=record_id)

    def edit_current(self) -> None:
        """Open the form of what is chosen."""
        if self.views.rename_focused() or self.photos.edit_chosen():
            return
        entry = self._chosen_entry()
        if entry is not None:
            self.edit(entry.kind, entry.record_id)
        elif self.window.shown_list == "sites":
            self.edit(RecordKind.SITE, "")

    def change(self, report_id: str) -> None:
        """Report a change of a damage report; without id, of the one chosen in the list, else the latest shown."""
        entry, pane = self._chosen_entry(), self.window.record_pane
        reports = pane.record.damage if pane is not None and pane.record is not None else ()
        accepted = [row.id for row in reports if row.accepted]
        if not report_id and entry is not None and entry.kind == RecordKind.DAMAGE:
            report_id = entry.record_id
        report_id = report_id or (accepted[-1] if accepted else "")
        if report_id:
            self._open_form(RecordKind.DAMAGE, site_id=self.site_id, update_of=report_id)

    def cite(self, kind: str, record_id: str) -> None:
        """Open the form in which a source speaks for or against a record of the site shown, or one field of it."""
        from heritage_app.ui.form_citation import CitationForm

        if self.site_id is None:
            return
        page = self._open_form(RecordKind.CITATION, site_id=self.site_id)
        if isinstance(page, CitationForm):
            page.start_with(kind or RecordKind.SITE, record_id or self.site_id)

    def _open_form(
        self,
        kind: RecordKind,
        *,
        site_id: str | None = None,
        record_id: str | None = None,
        update_of: str | None = None,
    ) -> QWidget:
        from heritage_app.ui.forms import open_form

        window = self.window
        page = open_form(window, self.desk, kind, site_id=site_id, record_id=record_id, update_of=update_of)
        page.closed.connect(lambda: window.close_page(page))
        page.saved.connect(self._form_saved)
        page.open_wanted.connect(self._instead)
        page.form_wanted.connect(self._follow)
        page.noticed.connect(window.messages.show_message)
        window.open_page(page)
        return page

    def _instead(self, kind: str, record_id: str) -> None:
        """Another record is to be shown: a site in its place, anything else in its form."""
        self.window.close_pages()
        if kind == RecordKind.SITE:
            self.window.go_to_site(record_id)
        else:
            self.edit(kind, record_id)

    def _follow(self, kind: str, site_id: str) -> None:
        """Another form is to follow."""
        self._open_form(RecordKind(kind), site_id=site_id or None)

    def open_draft(self, draft: FormDraft) -> None:
        """Open the form that a draft was typed into; it shows the draft."""
        self._open_form(draft.kind, site_id=draft.site_id, record_id=draft.record_id, update_of=draft.update_of)

    def tell_drafts(self, drafts: tuple[FormDraft, ...]) -> None:
        """Say, when the registry opens, that forms were left unfinished."""
        if not drafts:
            return
        one = self.tr("1 unfinished form: {title}").replace("{title}", drafts[0].title)
        many = self.tr("%Ln unfinished forms", "", len(drafts))
        actions = [(self.tr("Continue"), lambda: self._continue(drafts[0]))]
        if len(drafts) > 1:
            actions.append((self.tr("Show drafts"), lambda: self.show_list("drafts")))
        banner = Banner("info", one if len(drafts) == 1 else many, "", actions, icon="pencil-line", closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)

    def _continue(self, draft: FormDraft) -> None:
        self.window.drop_notice()
        self.open_draft(draft)

    def _form_saved(self, kind: str, record_id: str) -> None:
        self.photos.adding.take_waiting()
        if kind == RecordKind.SITE:
            self.window.sites.wanted = record_id
            self.window.sites.current_id = record_id

    # -------------------------------------------------------------------------------------------- trash, restore

    def _chosen_entry(self) -> Entry | None:
        lists = self.window.lists
        if self.window.shown_list in ("sites", "photos") or lists is None:
            return None
        return lists.current_entry()

    def trash_current(self) -> None:
        """Move what is chosen to the trash, after asking why."""
        if self.views.trash_focused() or self.photos.trash_chosen():
            return
        entry = self._chosen_entry()
        if entry is not None and self.window.sidebar.current in ("trash", "drafts"):
            return
        if entry is None and self.window.shown_list == "sites" and self.window.sites.list.chosen().count > 1:
            self.bulk.open_page(trash=True)
            return
        if entry is not None:
            self.ask_trash(entry.kind, entry.record_id, entry.title)
        elif self.window.shown_list == "sites":
            self.ask_trash(RecordKind.SITE, "", "")

    def ask_trash(self, kind: str, record_id: str, name: str) -> None:
        """Ask, in the record pane, why something goes to the trash."""
        pane = self.window.record_pane
        if kind == RecordKind.SITE and not record_id:
            if pane is None or pane.record is None:
                return
            record_id, name = pane.record.row.id, pane.record.row.name
        question = self.tr("Why does {name} go to the trash? The reason stays in the history.")
        bar = AskBar(
            question.replace("{name}", f"\u2068{name}\u2069"),
            self.tr("Move to trash"),
            self.tr("Enter why this goes to the trash"),
        )
        bar.answered.connect(lambda reason: self._trash(bar, RecordKind(kind), record_id, name, reason))
        bar.left.connect(self._leave_question)
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_question(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _trash(self, bar: AskBar, kind: RecordKind, record_id: str, name: str, reason: str) -> None:
        from heritage_app.domain.history import Deed

        def work(session: Session) -> None:
            from heritage_app.services import records

            records.trash(session, kind, record_id, reason)

        def done(_: None) -> None:
            words = self.tr("{name} was moved to the trash.").replace("{name}", f"\u2068{name}\u2069")
            self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))
            self._leave_question()

        def failed(error: Exception) -> None:
            bar.say(self.say.error(error))

        deed = Deed(verb="record.trash", by=self.desk.user, reason=reason, subject=name)
        self.desk.write(deed, work, done, failed)

    def restore(self, kind: str, record_id: str) -> None:
        """Take a record out of the trash."""
        from heritage_app.domain.history import Deed

        entry = self._chosen_entry()
        name = entry.title if entry is not None else ""

        def work(session: Session) -> None:
            from heritage_app.services import records

            records.restore(session, RecordKind(kind), record_id)

        def done(_: None) -> None:
            words = self.tr("{name} is back.").replace("{name}", f"\u2068{name}\u2069")
            self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))

        self.desk.write(Deed(verb="record.restore", by=self.desk.user, subject=name), work, done)

    # --------------------------------------------------------------------------------------------- undo and redo

    def _show_undo(self) -> None:
        stack, busy = self.window.deeds.stack, self.window.deeds.busy
        if not isValid(stack):  # a stack that is being deleted forgets its commands, and says so
            return
        actions, tools = self.window.actions_, self.window.tools
        for name, able, words, button in (
            ("undo", stack.canUndo(), stack.undoText(), tools.undo),
            ("redo", stack.canRedo(), stack.redoText(), tools.redo),
        ):
            bare = self.tr("Undo") if name == "undo" else self.tr("Redo")
            full = self.tr("Undo {deed}") if name == "undo" else self.tr("Redo {deed}")
            text = full.replace("{deed}", words) if words else bare
            actions.by_name[name].setText(text.replace("&", "&&"))
            actions.by_name[name].setEnabled(able and not busy)
            button.setEnabled(able and not busy)
            actions.by_name[name].setEnabled(able and not busy and name not in actions.barred)
            button.set_name(text, actions.keys(name))

    def _say_undone(self, words: str) -> None:
        text = self.tr("Undone: {deed}.").replace("{deed}", words)
        self.window.messages.show_message(text, (self.tr("Redo"), self.window.deeds.redo))

    def _say_redone(self, words: str) -> None:
        text = self.tr("Done again: {deed}.").replace("{deed}", words)
        self.window.messages.show_message(text, (self.tr("Undo"), self.window.deeds.undo))

    def _undo_deed(self, deed_id: str, subject: str) -> None:
        def done(_: str) -> None:
            self.window.messages.show_message(self.tr("Taken back."), (self.tr("Undo"), self.window.deeds.undo))

        self.desk.undo(deed_id, subject, done)

    # ------------------------------------------------------------------------------------------ search, panes, print

    def find(self) -> None:
        """Put the focus into the search box of the list."""
        search = self.window.list_pane.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def next_pane(self, by: int) -> None:
        """Move the focus to the next pane: sidebar, list, record."""
        window = self.window
        focus = QApplication.focusWidget()
        panes: list[QWidget] = [window.sidebar, window.list_stack, window.right]
        held = [place for place, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)]
        place = (held[0] + by) % len(panes) if held else 1
        if place == 0:
            window.sidebar.rows[window.sidebar.current].setFocus(Qt.FocusReason.TabFocusReason)
        elif place == 1:
            window.list_pane.focus_list()
        elif window.record_pane is not None and window.right_stack.currentWidget() is window.record_pane:
            window.record_pane.header.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            window.right.focusNextChild()

    def full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        window = self.window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def copy_reference(self) -> None:
        """Put the number of the site shown on the clipboard."""
        pane = self.window.record_pane
        if pane is not None and pane.record is not None:
            reference = pane.record.row.reference
            QGuiApplication.clipboard().setText(reference)
            words = self.tr("{reference} is on the clipboard.").format(reference=f"\u2066{reference}\u2069")
            self.window.messages.show_message(words)

    def print_sites(self) -> None:
        """Open the preview of reports: of the sites chosen, else of the one shown, else of the list."""
        window, pane = self.window, self.window.record_pane
        chosen = window.sites.list.chosen()
        if window.shown_list == "sites" and chosen.count > 1:
            self._preview_chosen(chosen)
        elif pane is not None and pane.record is not None:
            self._preview([pane.record.row.reference], pane.record.row.name)
        else:
            self.print_list()

    def print_list(self) -> None:
        """Open the preview of the status reports of all sites in the list, as it is filtered."""
        self._preview(None, self.tr("Sites in the list"))

    def _preview_chosen(self, chosen: Chosen) -> None:
        title, day = count_sites(chosen.count), self.desk.day
        if chosen.query is not None:
            self._preview(None, title)
            return

        def work(session: Session) -> list[str]:
            from heritage_app.services.listing import references_of_chosen

            return list(references_of_chosen(session, chosen, today=day))

        self.desk.read(work, lambda references: self._preview(references, title), key="print")

    def _preview(self, references: list[str] | None, title: str) -> None:
        from heritage_app.ui.preview import open_preview

        window = self.window
        if window.form_open:
            return
        query, preferences = window.sites.query(), window.preferences
        page = open_preview(window, self.desk, references, query, title, preferences=preferences)
        page.closed.connect(lambda: window.close_page(page))
        window.open_page(page)

    def merge(self, other_id: str) -> None:
        """Compare the site shown with one that may be the same, or ask with which where *other_id* is empty."""
        from heritage_app.ui.merge import open_merge

        pane = self.window.record_pane
        if pane is None or pane.record is None or self.window.form_open:
            return
        twins = pane.record.twins
        other_id = other_id or (twins[0].id if len(twins) == 1 else "")
        open_merge(self.window, pane.record.row.id, other_id)

    # -------------------------------------------------------------------------------------------- words and dialogs

    def show_error(self, error: Exception) -> None:
        """Show an error at the head of the record area; it stays until it is closed."""
        banner = Banner("error", self.say.error(error), closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)

    def ask_name(self) -> None:
        """Ask whose name stands in the history, where nobody has said so yet."""
        bar = AskBar(
            self.tr("Whose name should stand in the history of what you enter?"),
            self.tr("Use this name"),
            self.tr("Enter your name"),
        )
        bar.back.setText(self.tr("Later"))
        bar.answered.connect(self._named)
        bar.left.connect(self._leave_question)
        self.window.put_notice(bar)

    def _named(self, name: str) -> None:
        self.named.emit(name)
        self._leave_question()

    def show_shortcuts(self) -> None:
        """Show every command with its keys."""
        from heritage_app.ui.help import ShortcutsDialog

        ShortcutsDialog(self.window).show()

    def show_about(self) -> None:
        """Show version and licences."""
        from heritage_app.ui.help import AboutDialog

        AboutDialog(self.window).show()


def _open_url(url: str) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(url))


def _ignore(result: object) -> None:
    """Take a result that says nothing here."""
