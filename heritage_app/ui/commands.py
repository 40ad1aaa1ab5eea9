"""Undo and redo: a QUndoStack whose commands are deeds of the history, each one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from heritage_app.ui.say import deed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from heritage_app.domain.history import Step
    from heritage_app.ui.desk import Done, RegistryDesk


class DeedCommand(QUndoCommand):
    """
    One deed. Taking it back is a deed of its own, and so is taking that back again: each time the last of them is
    what the next step takes back.
    """

    def __init__(self, deeds: Deeds, done: Done | Step) -> None:
        super().__init__(deed_words(done.verb, done.subject))
        self._deeds = deeds
        self.deed_id = done.deed_id
        """The deed that the next undo or redo takes back."""
        self.subject = done.subject
        self._fresh = True

    def redo(self) -> None:
        """Do again; a deed that was just done is not done twice."""
        if self._fresh:
            self._fresh = False
        else:
            self._deeds.take_back(self, undoing=False)

    def undo(self) -> None:
        """Take back."""
        self._deeds.take_back(self, undoing=True)


class Deeds(QObject):
    """The deeds of this session, to be taken back and done again through the desk."""

    undone = Signal(str)
    """A deed was taken back: its words."""
    redone = Signal(str)
    """A deed was done again: its words."""
    refused = Signal(Exception)
    """It could not be: a HeritageError; the registry and the stack are as before."""
    busy_changed = Signal(bool)
    """Whether a step is under way; until it ends there is no other."""

    def __init__(self, desk: RegistryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stack = QUndoStack(self)
        self._quiet = False
        self._own = 0
        desk.done.connect(self._done)

    @property
    def busy(self) -> bool:
        """Whether a step is under way."""
        return self._own > 0

    def undo(self) -> None:
        """Take back the last deed."""
        if not self.busy:
            self.stack.undo()

    def redo(self) -> None:
        """Do the deed again that was taken back last."""
        if not self.busy:
            self.stack.redo()

    def clear(self) -> None:
        """Forget all: another registry is open."""
        self.stack.clear()

    def remember(self, done: Sequence[Step], undone: Sequence[Step]) -> None:
        """Take up where an earlier session left: what can be taken back, and what can be done again."""
        if self.stack.count() or self.busy:
            return  # something was done meanwhile, which comes first
        for step in (*done, *undone):
            self.stack.push(DeedCommand(self, step))
        self._quiet = True
        self.stack.setIndex(len(done))
        self._quiet = False

    def _done(self, done: Done) -> None:
        if not self.busy:
            self.stack.push(DeedCommand(self, done))

    def take_back(self, command: DeedCommand, *, undoing: bool) -> None:
        """Take back what *command* names, through the desk."""
        if self._quiet:
            return
        before = self.stack.index()
        words = command.text()
        self._set_busy(1)

        def done(deed_id: str) -> None:
            command.deed_id = deed_id
            (self.undone if undoing else self.redone).emit(words)

        def failed(error: Exception) -> None:
            self._set_busy(-1)
            self._quiet = True
            self.stack.setIndex(before)
            self._quiet = False
            self.refused.emit(error)

        self._desk.done.connect(self._finished)
        self._desk.undo(command.deed_id, command.subject, done, failed)

    def _finished(self, done: Done) -> None:
        self._desk.done.disconnect(self._finished)
        self._set_busy(-1)

    def _set_busy(self, by: int) -> None:
        self._own += by
        self.busy_changed.emit(self.busy)
