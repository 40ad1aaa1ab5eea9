"""One line above a list of records: asked of the registry while it is typed, its faults told once typing pauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.entries import Entry
from heritage_app.ui.paint import announce
from heritage_app.ui.query_box import QueryBox
from heritage_app.ui.say import DOT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.found import Why
    from heritage_app.domain.query_text import Completion
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.fields import SearchBox
    from heritage_app.ui.say import Say
    from heritage_app.ui.widgets import Label

PATIENCE = 700
"""Milliseconds without a key after which a fault is told; before, the line is only unfinished."""

KINDS: Mapping[str, RecordKind] = {
    "damage": RecordKind.DAMAGE,
    "estimates": RecordKind.ESTIMATE,
    "photos": RecordKind.PHOTO,
    "sources": RecordKind.SOURCE,
    "actors": RecordKind.ACTOR,
}
"""Lists of the sidebar that the registry searches, and what they hold."""


class ListLine(QueryBox):
    """The line above a list of records: it completes the filters of that list."""

    kind: RecordKind | None = None
    """What the list holds; None where the registry does not search it."""

    def ways(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """How the line may go on at *cursor*."""
        if self.kind is None:
            return ()
        from heritage_app.domain.record_query import record_completions

        desk = self._desk
        return record_completions(text, cursor, self.kind, desk.terms, desk.lang, desk.tags.values())


class ListSearch(QObject):
    """Asks what a line finds in a list; what was found last stays until the answer is there."""

    found = Signal(object)
    """What the line finds: why (`Why` or None) by id; None where it asks nothing."""

    def __init__(self, desk: RegistryDesk, say: Say, line: SearchBox, fault: Label) -> None:
        super().__init__(line)
        self._desk, self._say, self._line, self._fault = desk, say, line, fault
        self._problem: Exception | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE)
        self._late.timeout.connect(self.tell_fault)
        fault.hide()

    def ask(self, kind: RecordKind) -> None:
        """Ask what stands in the line; `found` follows, unless it cannot be understood."""
        from heritage_app.domain.record_query import parse_record_query

        text, day, terms, today = self._line.text(), self._desk.day, self._desk.terms, self._desk.today
        try:
            query = parse_record_query(text, kind, terms, today=today)
        except HeritageError as problem:
            self._keep(problem)
            return
        self._keep(None)
        if not query.asked:
            self.found.emit(None)
            return

        def work(session: Session) -> tuple[str, dict[str, Why | None]]:
            from heritage_app.services.record_search import find_records, with_site_places

            asked = with_site_places(session, query)
            return text, {hit.record_id: hit.why for hit in find_records(session, asked, today=day)}

        self._desk.read(work, self._answered, self._keep, key=f"search {kind}")

    def _answered(self, answer: tuple[str, dict[str, Why | None]]) -> None:
        text, hits = answer
        if text == self._line.text():  # else the line was cleared, or stands above another list now
            self.found.emit(hits)

    def _keep(self, problem: Exception | None) -> None:
        """Remember what is wrong with the line, to be told unless typing goes on."""
        self._problem = problem
        if problem is None:
            self._late.stop()
            self._show("")
        else:
            self._late.start()

    def tell_fault(self) -> None:
        """Say below the line what cannot be understood; the list stays as it was."""
        if self._problem is not None:
            self._show(self._say.error(self._problem))

    def _show(self, words: str) -> None:
        if words == self._fault.text():
            return
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self._line.setAccessibleDescription(words)
        if words:
            announce(self._line, words)


def told(entry: Entry, why: Why | None, lang: str) -> Entry:
    """The same row, with why it was found before all else that it says, where its title does not show it."""
    if why is None:
        return entry
    from heritage_app.domain.folding import fold
    from heritage_app.domain.found import Match, say_why

    if why.match is Match.ALSO and fold(why.words[0]) in fold(entry.title):
        return entry
    return replace(entry, caption=DOT.join(part for part in (say_why(why, lang), entry.caption) if part))


def kept(entries: Sequence[Entry], hits: Mapping[str, Why | None], lang: str) -> list[Entry]:
    """The entries that were found, in their order, each with why."""
    return [told(entry, hits[entry.record_id], lang) for entry in entries if entry.record_id in hits]
