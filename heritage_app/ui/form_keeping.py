"""How a form keeps its draft: written soon after every key, brought back when the form opens, set aside once saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from heritage_app.ui.notices import Banner
from heritage_app.ui.say import error_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from heritage_app.domain.entry import AnyDraft
    from heritage_app.services.drafts import FormDraft
    from heritage_app.ui.form_conflict import ConflictView
    from heritage_app.ui.forms import FormPage

PAUSE: Final = 1500
"""Milliseconds from the first key that is not kept to the writing of the draft; it does not begin anew at each key."""


class Keeping(QObject):
    """The draft of one form. Holds what differs from the state the form opened with, field by field."""

    def __init__(self, page: FormPage) -> None:
        super().__init__(page)
        self._page = page
        self._kept: dict[str, Any] | None = None
        """What lies on the disk; None for no file."""
        self._aside = ""
        self.conflict: ConflictView | None = None
        """The fields that two people changed, while it is shown."""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(PAUSE)
        self._clock.timeout.connect(self.keep)

    @property
    def _folder(self) -> Path | None:
        info = self._page.desk.info
        return info.folder if info is not None else None

    @property
    def key(self) -> str:
        """Name of the draft."""
        from heritage_app.services.drafts import draft_key

        page = self._page
        return draft_key(page.kind, site_id=page.site_id, record_id=page.record_id, update_of=page.update_of)

    def changed(self) -> None:
        """Something was typed: keep it soon."""
        if not self._clock.isActive():
            self._clock.start()

    def typed(self) -> dict[str, Any]:
        """What differs from the state the form opened with; None for a field that was emptied."""
        now, before = self._page.raws(), self._page.baseline
        names = [name for name in self._page.inputs if now.get(name) != before.get(name)]
        return {name: now.get(name) for name in names}

    def keep(self) -> None:
        """Write the draft if something was typed since it was written last."""
        self._clock.stop()
        page, folder = self._page, self._folder
        if folder is None or not page.body.isEnabled():
            return
        typed = self.typed()
        if typed == (self._kept or {}):
            return
        if not typed:
            self.set_aside()
            page.footer.say(self.tr("Closing loses nothing"))
            return
        self._write(folder, typed)

    def draft_of(self, typed: dict[str, Any]) -> FormDraft:
        """The draft that holds what was *typed*."""
        from heritage_app.services.drafts import FormDraft

        page = self._page
        return FormDraft(
            key=self.key,
            kind=page.kind,
            title=" ".join(page.draft_name().split())[:120],
            site_id=page.site_id,
            record_id=page.record_id,
            update_of=page.update_of,
            version=page.version,
            values=typed,
        )

    def _write(self, folder: Path, typed: dict[str, Any]) -> None:
        from heritage_app.services.drafts import DraftNotKept, keep_draft

        page = self._page
        try:
            keep_draft(folder, self.draft_of(typed))
        except DraftNotKept as error:
            page.footer.say(error_words(error), trouble=True)
            return
        self._kept = typed
        from heritage_app.ui.form_saving import clock

        words = self.tr("Draft kept {time} — closing loses nothing")
        page.footer.say(words.replace("{time}", clock()))

    def restore(self) -> None:
        """Show what was typed and not saved, if there is such, and say so."""
        from heritage_app.services.drafts import read_draft

        page, folder = self._page, self._folder
        draft = read_draft(folder, self.key) if folder is not None else None
        if draft is None or not draft.values:
            return
        page.set_raws({**page.baseline, **draft.values})
        self._kept = self.typed()
        title = self.tr("Your draft is back.")
        text = self.tr("Nothing of it is in the registry yet.")
        if draft.version is not None and page.version is not None and draft.version != page.version:
            text = self.tr("The record was saved by someone since. Your text stands over it: check both.")
        discard = (self.tr("Discard draft"), self.discard)
        page.show_banner("draft", Banner("info", title, text, [discard], icon="pencil-line", closable=True))

    def set_aside(self) -> None:
        """The draft was saved, or is as empty as at first: it goes among those set aside."""
        from heritage_app.services.drafts import DraftNotKept, discard_draft

        self._clock.stop()
        folder, self._kept = self._folder, None
        if folder is None:
            return
        try:
            self._aside = discard_draft(folder, self.key) or ""
        except DraftNotKept as error:
            self._page.footer.say(error_words(error), trouble=True)

    def discard(self) -> None:
        """Give up what was typed; Undo in the notice brings it back."""
        page = self._page
        self.keep()
        typed = {**page.baseline, **self.typed()}
        self.set_aside()
        page.set_raws(page.baseline)
        page.footer.say(self.tr("Closing loses nothing"))

        def undo() -> None:
            page.drop_banner("draft")
            page.set_raws(typed)
            self.keep()

        gone = Banner("info", self.tr("Draft discarded."), actions=[(self.tr("Undo"), undo)], closable=True)
        page.show_banner("draft", gone)

    # ---------------------------------------------------------------------------------- somebody else saved first

    def bring_in(self) -> None:
        """Read what somebody else saved, and show it wherever nothing was typed here."""
        from heritage_app.services import entry

        page = self._page
        kind, record_id = page.kind, page.record_id or ""
        key = (id(page), "theirs")
        page.desk.read(lambda session: entry.read_draft(session, kind, record_id), self._merge, self._not_read, key=key)

    def _merge(self, answer: tuple[AnyDraft, int]) -> None:
        page = self._page
        mine, before = page.raws(), page.baseline
        page.held, page.version = answer
        page.show_draft(answer[0])
        theirs = page.raws()
        merged, clashes = dict(theirs), []
        for name in page.inputs:
            if mine.get(name) != before.get(name):
                merged[name] = mine.get(name)
                if theirs.get(name) not in (before.get(name), mine.get(name)):
                    clashes.append(name)
        page.set_raws(merged)
        page.baseline = theirs
        page.drop_banner("trouble")
        if clashes:
            self._ask(clashes, {"mine": mine, "theirs": theirs, "base": before})
        else:
            title = self.tr("The other changes are in the form now.")
            text = self.tr("Your own text is kept. Check it, and save.")
            page.show_banner("merged", Banner("info", title, text, closable=True))
        self.keep()

    def _ask(self, names: list[str], sides: Mapping[str, Mapping[str, Any]]) -> None:
        """Show the fields that two people changed; nothing is saved until one text is chosen for each."""
        from heritage_app.ui.form_conflict import Clash, ConflictView

        page = self._page
        clashes = [
            Clash(
                name,
                page.inputs[name].label.text().replace("&", ""),
                {side: raws.get(name) for side, raws in sides.items()},
                {side: raw_text(raws.get(name)).strip() or "–" for side, raws in sides.items()},
            )
            for name in names
        ]
        self.conflict = view = ConflictView(clashes)

        def take(name: str, side: str) -> None:
            page.inputs[name].set_raw(sides[side].get(name))
            self.changed()

        view.chosen.connect(take)
        page.drop_banner("merged")
        page.show_banner("conflict", view)
        view.go_to_open()

    @property
    def undecided(self) -> bool:
        """Whether fields that two people changed still wait for a choice."""
        return self.conflict is not None and isValid(self.conflict) and bool(self.conflict.open)

    def _not_read(self, error: Exception) -> None:
        self._page.show_banner("trouble", Banner("error", self._page.say.error(error)))


def raw_text(raw: Any) -> str:
    """Return the raw contents of an input as they are read, with their lines; texts of several languages one by one."""
    if isinstance(raw, dict):
        return raw_text(raw["text"]) if raw.get("text") else "\n".join(raw_text(part) for part in raw.values() if part)
    if isinstance(raw, list):
        return ", ".join(raw_words(part, len(raw_text(part))) for part in raw)
    return str(raw if raw is not None else "–")


def raw_words(raw: Any, most: int = 80) -> str:
    """Return the raw contents of an input as one line of at most so many letters, for a message."""
    if isinstance(raw, dict):  # a choice has its key beside its text; a line of a list, choices by the names of inputs
        return raw_words(raw.get("text") or [part for part in raw.values() if part], most)
    if isinstance(raw, list):
        raw = ", ".join(raw_words(part, most) for part in raw)
    words = " ".join(str(raw if raw is not None else "–").split())
    return words if len(words) <= most else words[: most - 1] + "…"
