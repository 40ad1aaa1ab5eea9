"""
Volumes set by processes of their own, some beside each other: a job as JSON on standard input; on standard output a
line of JSON that says what became of it, and the PDF.
"""

from __future__ import annotations

import gc
import json
import queue
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from heritage_app.reports.typeset import PdfNotMade, set_document
from heritage_app.settings import start_child

PATIENCE = 0.1
"""Seconds between two looks at whether the work should stop."""

_Said = tuple[int, int, bytes]
"""Number of a volume, how its process ended, and what it wrote."""


def set_in_children(
    jobs: Iterator[Mapping[str, Any]], count: int, *, beside: int, tick: Callable[[], None]
) -> Iterator[tuple[int, bytes, str]]:
    """
    Set *count* documents in a process each, *beside* of them at a time; number, PDF and `reason` as each is done.

    *tick*, called ten times a second, may stop it by raising. What is told and what is answered goes through pipes and
    lies in no file. Raises what `set_document` does.
    """
    heard: queue.SimpleQueue[_Said] = queue.SimpleQueue()
    running: dict[int, _Child] = {}
    begun = 0
    try:
        while running or begun < count:
            while begun < count and len(running) < beside:
                child = running[begun] = _Child(begun, heard)
                child.begin(next(jobs))  # made while the process starts
                begun += 1
                tick()
            try:
                number, code, said = heard.get(timeout=PATIENCE)
            except queue.Empty:
                tick()
                continue
            running.pop(number).end()
            yield _read(number, code, said)
    finally:
        for child in running.values():
            child.end()


def _read(number: int, code: int, said: bytes) -> tuple[int, bytes, str]:
    if code != 0 or not said:
        raise PdfNotMade(reason=f"the process that sets a volume ended with {code}")
    line, _, pdf = said.partition(b"\n")
    told = json.loads(line)
    if told.get("refused"):
        raise PdfNotMade(reason=told["refused"])
    return number, pdf, told["reason"]


class _Child:
    """A process that sets one volume; what it says is put into a queue, and `end` ends it in any case."""

    def __init__(self, number: int, heard: queue.SimpleQueue[_Said]) -> None:
        self._number, self._heard = number, heard
        self._process = start_child("heritage_app.reports.volume")
        self._talking: threading.Thread | None = None

    def begin(self, job: Mapping[str, Any]) -> None:
        """Tell it what to set."""
        given = json.dumps(job).encode()

        # In a thread: `communicate` with a time limit does not go on sending what a full pipe did not take at once.
        def talk() -> None:
            said, _ = self._process.communicate(given)
            self._heard.put((self._number, self._process.returncode, said))

        self._talking = threading.Thread(target=talk, name="printing")
        self._talking.start()

    def end(self) -> None:
        """Make sure that nothing of it is left."""
        self._process.kill()
        if self._talking is None:
            self._process.communicate()
        else:
            self._talking.join()


def main() -> None:
    """Set the document that standard input asks for."""
    gc.disable()  # it holds one document and ends: there is nothing to sweep
    answer: dict[str, Any]
    pdf = b""
    try:
        pdf, reason = set_document(json.load(sys.stdin.buffer))
        answer = {"reason": reason}
    except PdfNotMade as error:
        answer = {"refused": error.facts["reason"]}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n" + pdf)


if __name__ == "__main__":
    main()
