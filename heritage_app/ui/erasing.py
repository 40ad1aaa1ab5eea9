"""Erasing a person's names from the window: what would go is told first, and what still keeps them afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.ask import AskBar
from heritage_app.ui.backups import moment
from heritage_app.ui.desk import UNNAMED
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import isolated

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from heritage_app.domain.erasure import Erased
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import Progress


class Erasing(LongWork):
    """Asks before the names of a person are erased, and says what was done."""

    def ask(self, kind: RecordKind, record_id: str, name: str, backups: Path) -> None:
        """Tell where the names of a person stand, and ask why they are erased."""
        if kind is not RecordKind.ACTOR or not record_id:
            words = self.tr("Choose a person in the list of actors first: their names are what is erased.")
            self.window.messages.show_message(words)
            return

        def work(session: Session) -> tuple[tuple[str, ...], Erased]:
            from heritage_app.services.erasing import look, values_of_actor

            values = values_of_actor(session, record_id)
            return values, look(session, values)

        self.desk.read(work, lambda found: self._show(*found, name, backups), key="erase")

    def _show(self, values: tuple[str, ...], found: Erased, name: str, backups: Path) -> None:
        question = self.tr(
            "Erase {name} for good? The names stand in {rows} rows of records and {entries} entries of the history; "
            "a hash takes their place, and nobody can undo it. Why?"
        )
        for place, count in (("{rows}", found.rows), ("{entries}", found.entries)):
            question = question.replace(place, QLocale().toString(count))
        bar = AskBar(
            question.replace("{name}", isolated(name)),
            self.tr("Erase for good"),
            self.tr("Enter why this is erased; do not repeat the name"),
        )
        bar.answered.connect(lambda reason: self._erase(values, reason, backups))
        bar.left.connect(self._leave)
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _erase(self, values: tuple[str, ...], reason: str, backups: Path) -> None:
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress) -> Erased:
            from heritage_app.exchange import viewing
            from heritage_app.services.erasing import erase

            done = erase(registry, values, by=by, reason=reason, backups=backups)
            viewing.forget(registry)
            return done

        self.window.drop_notice()
        self.run(self.tr("Erasing…"), work, self._erased, lambda done, total: "")

    def _erased(self, done: Erased) -> None:
        title = self.tr("Erased. Note this salt: {salt}. It proves what the hash stands for, and is kept nowhere.")
        title = title.replace("{salt}", isolated(done.salt))
        kept = [moment(self.window.say, row) for row in done.backups]
        parts = []
        if kept:
            words = self.tr("These backups still hold it until they are thinned out: {backups}.")
            parts.append(words.replace("{backups}", self.window.say.listed(kept)))
        if done.copies:
            parts.append(self.tr("Copies of earlier versions beside the database still hold it."))
        if not done.compact:
            parts.append(self.tr("Traces may stay in the file until every window on this registry is closed."))
        banner = Banner("warning" if parts else "info", title, " ".join(parts), closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)
        self.window.deeds.clear()
        self.desk.tell_done(None)
