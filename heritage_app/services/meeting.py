"""What very many names meet by, worked out in batches beside other work, by a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
from collections import deque
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import IO

from heritage_app.domain.meeting import points_of
from heritage_app.settings import start_child

FEW = 5_000
"""Sites up to which a process of its own would take longer to start than it saves."""

Names = Sequence[tuple[str, ...]]
"""The names of some sites."""
Points = list[Sequence[int]]
"""What each of them is met by, as `domain.meeting.points_of` says it."""


class Meetings(AbstractContextManager["Meetings"]):
    """
    Answers batches of names in the order in which they are put; leaving the block ends its process.

    *count* is how many sites there will be at most. Where the process ends before, the rest is worked out here.
    """

    def __init__(self, count: int) -> None:
        self._waiting: deque[Names] = deque()
        self._answers: SimpleQueue[Points | None] = SimpleQueue()
        self._child: subprocess.Popen[bytes] | None = None
        if count > FEW and (os.cpu_count() or 1) > 1:
            self._child = start_child("heritage_app.services.meeting_worker")
            self._thread = Thread(target=self._listen, args=(self._child.stdout,), name="meetings", daemon=True)
            self._thread.start()

    def put(self, batch: Names) -> None:
        """Ask about the names of some sites."""
        self._waiting.append(batch)
        if self._child is not None and self._child.stdin is not None:
            with suppress(OSError):  # then no answer comes either
                self._child.stdin.write(json.dumps(batch).encode("ascii") + b"\n")
                self._child.stdin.flush()

    def get(self) -> Points:
        """The answer to the batch that was put first of those unanswered."""
        batch = self._waiting.popleft()
        found = self._answers.get() if self._child is not None else None
        if found is None:
            self.end()
            found = [points_of(names) for names in batch]
        return found

    def _listen(self, answers: IO[bytes]) -> None:
        """Take the answers as they come, so that neither side ever waits for the other to read."""
        with suppress(ValueError, OSError):  # cut off in the midst of a line
            for line in answers:
                self._answers.put(json.loads(line))
        self._answers.put(None)

    def end(self) -> None:
        """End the process; what is still unanswered is worked out here."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            self._thread.join()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            child.wait()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.end()
