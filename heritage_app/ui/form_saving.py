"""How a form is saved: signed, checked, written by the worker, and what becomes of the form then."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal
from weakref import WeakKeyDictionary

from PySide6.QtCore import QLocale, QObject, Qt, QTime

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft
    from heritage_app.ui.forms import FormPage

After = Literal["close", "stay", "another", "report"]
"""What becomes of the form once it is saved; *report* closes it and asks for the form of a damage report."""

_RECALL: Final[WeakKeyDictionary[Any, dict[str, Any]]] = WeakKeyDictionary()
"""Raw contents of the last record of each kind saved in this session, by desk: what the next one may start from."""


class Saving(QObject):
    """The saving of one form."""

    def __init__(self, page: FormPage) -> None:
        super().__init__(page)
        self._page = page
        self._then: After = "close"
        self._busy = False

    def save(self, then: After) -> None:
        """Check and write; one write at a time."""
        page = self._page
        if self._busy or not page.body.isEnabled():
            return
        entry = page.mending.check()
        if entry is None or not self._agreed() or not self._explained() or not self.signed():
            return
        from heritage_app.services.entry import save_entry

        deed = page.deed(entry, self._reason())
        day, after = page.desk.day, page.after_work()

        def work(session: Session) -> tuple[str, Any]:
            record_id = save_entry(session, entry, today=day)
            session.flush()
            return record_id, after(session, record_id) if after is not None else None

        self._then = then
        self._set_busy(True)
        page.desk.write(deed, work, self._saved, self.refused)

    def _agreed(self) -> bool:
        """Whether one text is chosen for each field that somebody else changed too; asks for it where it is not."""
        page = self._page
        view = page.keeping.conflict
        if not page.keeping.undecided or view is None:
            return True
        words = self.tr("Choose above what is to stand in the fields that both of you changed")
        view.go_to_open()
        page.footer.say(words, trouble=True)
        announce(page, words)
        return False

    def _reason(self) -> str:
        line = self._page.footer.lines.get("reason")
        return line.text().strip() if line is not None else ""

    def _explained(self) -> bool:
        """Whether a reason is given where one is needed; asks for it where it is not."""
        page = self._page
        line = page.footer.lines.get("reason")
        if line is None or self._reason() or not page.needs_reason():
            return True
        words = self.tr("Enter what was wrong: this report is accepted, and the reason stays in the history")
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        page.footer.say(words, trouble=True)
        announce(page, words)
        return False

    def signed(self) -> bool:
        """Whether it is known who signs; asks where it is not."""
        page = self._page
        line = page.footer.lines.get("name")
        if page.desk.user.strip() or line is None:
            return True
        page.desk.user = line.text().strip()
        if not page.desk.user:
            words = self.tr("Enter your name: every change is signed with one")
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            page.footer.say(words, trouble=True)
            announce(page, words)
            return False
        return True

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        footer = self._page.footer
        for button in (footer.save_button, self._page.another):
            if button is not None:
                button.setEnabled(not busy)
        if busy:
            footer.say(self.tr("Saving…"))

    def _saved(self, answer: tuple[str, Any]) -> None:
        record_id, found = answer
        page, then = self._page, self._then
        self._set_busy(False)
        page.keeping.set_aside()
        _RECALL.setdefault(page.desk, {})[str(page.kind)] = page.raws()
        if page.source is not None:
            page.source.remember()
        words = page.saved_words(found)
        announce(page, self.tr("Saved"))
        if then == "stay":
            self._stay(record_id, words)
        elif then == "another":
            self._begin_another()
        else:
            page.baseline = page.raws()  # nothing is left to keep
        page.saved.emit(str(page.kind), record_id)
        if words:
            page.noticed.emit(words)
        if then in ("close", "report"):
            page.closed.emit()
        if then == "report":
            page.form_wanted.emit(str(RecordKind.DAMAGE), record_id)

    def _stay(self, record_id: str, words: str) -> None:
        page = self._page
        page.record_id, page.editing = record_id, True
        page.header.title.setText(page.words()[1])
        if page.another is not None:
            page.another.hide()
        if page.source is not None:
            page.source.clear()
        page.baseline = page.raws()
        page.footer.say(self.tr("Saved {time}").replace("{time}", clock()))
        for name in ("draft", "similar", "merged", "conflict", "trouble"):
            page.drop_banner(name)
        if words:
            page.show_banner("notice", Banner("disagree", words, closable=True))
        self._reread()

    def _reread(self) -> None:
        """Learn the version of the record as it is now; the fields stay as they are."""
        from heritage_app.services import entry

        page = self._page
        kind, record_id = page.kind, page.record_id or ""
        page.desk.read(
            lambda session: entry.read_draft(session, kind, record_id), self._take_version, key=(id(page), "version")
        )

    def _take_version(self, answer: tuple[AnyDraft, int]) -> None:
        self._page.held, self._page.version = answer

    def _begin_another(self) -> None:
        page = self._page
        recall = _RECALL.get(page.desk, {}).get(str(page.kind), {})
        for name in ("draft", "similar", "merged", "conflict", "trouble", "notice"):
            page.drop_banner(name)
        page.set_raws({name: recall[name] for name in page.carried if name in recall})
        page.start_another()
        page.baseline = page.raws()
        page.footer.say(self.tr("Saved {time}. Here is the next one").replace("{time}", clock()))
        page.area.verticalScrollBar().setValue(0)
        page.order_tabs()
        page.focus_first()
        page.ask()

    def refused(self, error: Exception) -> None:
        """Say why nothing was saved, and what to do; what was typed stays."""
        from heritage_app.storage.engine import ChangedByOther

        page = self._page
        self._set_busy(False)
        page.footer.say(self.tr("Not saved"), trouble=True)
        page.keeping.keep()
        words = page.say.error(error)
        if isinstance(error, DraftRefused):
            page.mending.place(error.problems)
            page.mending.next()
        elif isinstance(error, ChangedByOther):
            bring = (self.tr("Bring in the other changes"), page.keeping.bring_in)
            page.show_banner("trouble", Banner("error", words, actions=[bring]))
        else:
            again = (self.tr("Try again"), lambda: self.save(self._then))
            safe = self.tr("Your draft is safe.")
            page.show_banner("trouble", Banner("error", words, safe, actions=[again]))


def clock() -> str:
    """The time as the language writes it, short."""
    now = datetime.now().astimezone()
    return QLocale().toString(QTime(now.hour, now.minute), "HH:mm")
