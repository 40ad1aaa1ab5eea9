"""Saved views in the window: kept, opened, renamed, changed, moved to the trash, and counted after every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.ask import AskBar
from heritage_app.ui.sidebar import VIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from heritage_app.domain.view import ViewRow
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import BackgroundTask, Progress
    from heritage_app.ui.window import MainWindow


class Views(QObject):
    """The views of one's own in the sidebar of one main window; every deed can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self._desk = window, window.desk
        self._counting: BackgroundTask | None = None
        window.sites.save_wanted.connect(self.ask_save)
        window.sites.places_wanted.connect(self.open_filters)
        window.sidebar.menu_wanted.connect(self.show_menu)
        self._desk.changed.connect(self.read)
        self.read()

    # -------------------------------------------------------------------------------------------- the sidebar

    def read(self) -> None:
        """Read the views anew."""

        def work(session: Session) -> tuple[ViewRow, ...]:
            from heritage_app.services.view import list_views

            return list_views(session)

        self._desk.read(work, self._show, key="views")

    def _show(self, rows: tuple[ViewRow, ...]) -> None:
        window, before = self.window, self.window.sidebar.views
        current = window.sidebar.current
        window.sidebar.show_views(rows)
        if len(rows) > len(before):
            window.widen_sidebar()
        if current in before and current not in window.sidebar.views:
            window.show_list("sites")  # it went to the trash
        elif current in before and before[current].query != window.sidebar.views[current].query:
            window.show_list(current)
        elif window.view_wanted in window.sidebar.views:
            window.show_list(window.view_wanted)
        window.view_wanted = ""
        self._count(rows)

    def _count(self, rows: tuple[ViewRow, ...]) -> None:
        """Count what each view finds, in a thread beside the one that answers what is typed."""
        if self._counting is not None:
            self._counting.cancel()
        if not rows:
            return

        def work(registry: Registry, progress: Progress) -> dict[str, int | None]:
            from heritage_app.services.view import count_views

            with registry.read() as session:
                return count_views(session, rows, today=registry.today(), progress=progress)

        self._counting = self._desk.long(work)
        self._counting.finished.connect(self._counted)
        self._counting.start()

    def _counted(self, counts: dict[str, int | None]) -> None:
        for view_id, number in counts.items():
            self.window.sidebar.set_view_count(view_id, number)

    def show_menu(self, view_id: str, at: QPoint) -> None:
        """Offer what can be done with a view."""
        view = self.window.sidebar.views.get(f"{VIEW}{view_id}")
        if view is None:
            return
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.window.show_list(f"{VIEW}{view_id}"))
        menu.addAction(self.tr("Rename…"), lambda: self.ask_name(view))
        menu.addAction(self.tr("Keep what is asked now"), lambda: self.change(view))
        menu.addSeparator()
        menu.addAction(self.tr("Move to trash"), lambda: self.trash(view))
        menu.popup(at)

    # --------------------------------------------------------------------------------------------------- deeds

    def _ask(self, bar: AskBar, act: Callable[[AskBar, str], None]) -> None:
        bar.answered.connect(lambda answer: act(bar, answer))
        bar.left.connect(self._leave)
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _do(self, verb: str, name: str, work: Callable[[Session], object], said: str, bar: AskBar | None) -> None:
        """Do one deed about the view *name*, and say so; a refusal is told in *bar*, or as any error."""
        from heritage_app.domain.history import Deed

        def done(_: object) -> None:
            words = said.replace("{name}", f"\u2068{name}\u2069")
            self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))
            if bar is not None:
                self._leave()

        failed = None if bar is None else lambda error: bar.say(self.window.say.error(error))
        self._desk.write(Deed(verb=verb, by=self._desk.user), work, done, failed)

    def ask_save(self) -> None:
        """Ask for a name for what is asked now."""
        line, today = self.window.sites.line(), self._desk.today
        bar = AskBar(self.tr("Under what name is this view to be saved?"), self.tr("Save"), self.tr("Enter a name"))

        def save(bar: AskBar, name: str) -> None:
            from heritage_app.domain.view import ViewDraft

            def work(session: Session) -> str:
                from heritage_app.services.view import add_view

                return add_view(session, ViewDraft(name=name, query=line), today=today)

            self._do("view.add", name, work, self.tr("The view {name} was saved."), bar)

        self._ask(bar, save)

    def ask_name(self, view: ViewRow) -> None:
        """Ask for another name of a view."""
        question = self.tr("What is the view {name} to be called?").replace("{name}", f"\u2068{view.name}\u2069")
        bar = AskBar(question, self.tr("Rename"), self.tr("Enter a name"))
        bar.line.setText(view.name)
        bar.line.selectAll()

        def rename(bar: AskBar, name: str) -> None:
            def work(session: Session) -> None:
                from heritage_app.services.view import rename_view

                rename_view(session, view.id, name)

            self._do("view.rename", name, work, self.tr("The view is called {name} now."), bar)

        self._ask(bar, rename)

    def change(self, view: ViewRow) -> None:
        """Let a view ask from now on what is asked now."""
        line, today = self.window.sites.line(), self._desk.today

        def work(session: Session) -> None:
            from heritage_app.domain.view import ViewDraft
            from heritage_app.services.view import edit_view

            edit_view(session, view.id, ViewDraft(name=view.name, query=line), today=today, version=view.version)

        self._do("view.edit", view.name, work, self.tr("The view {name} was changed."), None)

    def trash(self, view: ViewRow) -> None:
        """Move a view to the trash, after asking why."""
        self.window.wishes.trash.emit(RecordKind.VIEW, view.id, view.name)

    def rename_focused(self) -> bool:
        """Ask for another name of the view whose row has the focus; False where none has."""
        view = self.window.sidebar.focused_view
        if view is not None:
            self.ask_name(view)
        return view is not None

    def trash_focused(self) -> bool:
        """Move the view whose row has the focus to the trash; False where none has."""
        view = self.window.sidebar.focused_view
        if view is not None:
            self.trash(view)
        return view is not None

    # --------------------------------------------------------------------------------------------------- filters

    def open_filters(self) -> None:
        """Show the fields for dates and places at the head of the record area."""
        from heritage_app.ui.filter_panel import FilterPanel

        if self.window.shown_list != "sites":
            self.window.show_list("sites")
        pane = self.window.record_pane
        record = pane.record if pane is not None else None
        near = (record.row.name, record.draft.point) if record is not None and record.draft.point else None
        panel = FilterPanel(self._desk, self.window.say, self.window.sites.filters, near)
        panel.left.connect(self._leave)
        self.window.put_notice(panel)
        panel.when.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
