"""What very many names meet by, worked out in batches beside other work, by a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, suppress
from itertools import groupby
from operator import itemgetter
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

    @property
    def answered(self) -> bool:
        """Whether the next answer is there, or never will be; `get` does not wait then."""
        return not self._answers.empty()

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


class MetAhead(AbstractContextManager["MetAhead"]):
    """
    What the names of sites are met by, found out beside the work that they come from, and kept until it is asked for.

    How many will come need not be known. A thread asks about them, so that who gives them never waits for the process
    to read. The answers are held packed: a tenth of what lists of numbers take.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._beside = self._stack.enter_context(ThreadPoolExecutor(1))
        self._taken: Future[None] | None = None
        self._meetings: Meetings | None = None
        self._early: list[tuple[list[str], Names]] = []
        """Sites that came before it was known that they are many."""
        self._asked: deque[list[str]] = deque()
        self._ids: list[str] = []
        self._counts, self._points = array("L"), array("q")

    def put(self, owners: Iterable[str], texts: Iterable[str]) -> None:
        """Take names, each with the id of its site; those of one site stand together."""
        self._wait()
        self._taken = self._beside.submit(self._take, owners, texts)

    def _wait(self) -> None:
        taken, self._taken = self._taken, None
        if taken is not None:
            taken.result()

    def _take(self, owners: Iterable[str], texts: Iterable[str]) -> None:
        ids: list[str] = []
        names: list[tuple[str, ...]] = []
        for site_id, given in groupby(zip(owners, texts, strict=True), itemgetter(0)):
            ids.append(site_id)
            names.append(tuple([text for _, text in given]))
        if self._meetings is not None:
            self._ask(self._meetings, ids, names)
            return
        self._early.append((ids, names))
        if sum(len(some) for some, _ in self._early) > FEW:
            self._begin(many=True)

    def points(self) -> Iterator[tuple[str, Sequence[int]]]:
        """Id of each site and what it is met by, perhaps in several pieces; no more can be put, and nothing is kept."""
        self._wait()
        self._begin(many=False)
        while self._asked:
            self._keep()
        self._stack.close()  # the process has room that others need now
        ids, counts, points = self._ids, self._counts, self._points
        self._ids, self._counts, self._points = [], array("L"), array("q")
        at = 0
        for site_id, count in zip(ids, counts, strict=True):
            yield site_id, points[at : at + count]
            at += count

    def _begin(self, *, many: bool) -> None:
        if self._meetings is None:
            self._meetings = self._stack.enter_context(Meetings(FEW + 1 if many else 0))
        for ids, names in self._early:
            self._ask(self._meetings, ids, names)
        self._early.clear()

    def _ask(self, meetings: Meetings, ids: list[str], names: Names) -> None:
        meetings.put(names)
        self._asked.append(ids)
        while self._asked and (meetings.answered or len(self._asked) > _WAITING):
            self._keep()

    def _keep(self) -> None:
        if self._meetings is None:
            raise RuntimeError("nothing was asked")
        self._ids += self._asked.popleft()
        for points in self._meetings.get():
            self._counts.append(len(points))
            self._points.extend(points)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self._stack.__exit__(kind, error, trace)


_WAITING = 5
"""Batches of names that may be asked about before an answer is waited for."""
