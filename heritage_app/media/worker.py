"""
The process that copies files into a registry and reads what is in them, apart from the program that keeps the records.

Jobs come in and answers go out as lines of JSON, which cannot carry code. It ends when its input does, so it never
outlives the program; a decoder that crashes or runs wild here takes nothing along. Run by `media.decode` only.

Of an encrypted registry it gets no key: the bytes of a picture follow its job, and the small copies follow the answer.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from heritage_app.domain.errors import HeritageError
from heritage_app.media import pictures, store

MEMORY = 560 << 20
"""Bytes of data that the process may hold at most, where the system keeps such a limit."""


def main() -> None:
    """Answer jobs, one line each, until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("w") as nowhere:  # a library that prints must not be read as an answer
        os.dup2(nowhere.fileno(), 1)
    _limit_memory()
    import_module("PIL.Image").preinit()  # before the first job, which then takes as long as every other

    for line in sys.stdin.buffer:
        job = json.loads(line)
        if "bytes" in job:
            answer, small = _answer_to_bytes(job, sys.stdin.buffer.read(job["bytes"]))
        else:
            answer, small = _answer(job), ()
        answers.write(json.dumps({**answer, "lengths": [len(one.jpeg) for one in small]}).encode("ascii") + b"\n")
        for one in small:
            answers.write(one.jpeg)
        answers.flush()


def _limit_memory() -> None:
    if sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    """Do one job: keep a file and read it, or read one that is kept."""
    folder = Path(job["folder"])
    answer: dict[str, Any] = {}
    if job.get("source"):
        try:
            facts = store.keep(folder, Path(job["source"]), job["name"])
        except HeritageError as error:
            return {"refused": type(error).__name__, "facts": {k: str(v) for k, v in error.facts.items()}}
        answer["file"] = asdict(facts)
        sha256, media_type = facts.sha256, job["media_type"] or facts.media_type
        if facts.known and job["new_only"]:
            return answer
    else:
        sha256, media_type = job["sha256"], job["media_type"]
    small = tuple(pictures.Small(size) for size in job["sizes"])
    answer.update(_picture(store.media_path(folder, sha256), media_type, small, job["alone"]))
    for one in small:
        if one.jpeg:
            store.write_thumbnail(folder, sha256, one.size, one.jpeg)
    return answer


def _answer_to_bytes(job: dict[str, Any], held: bytes) -> tuple[dict[str, Any], tuple[pictures.Small, ...]]:
    """Read a picture whose bytes were handed over; nothing of it is written anywhere."""
    small = tuple(pictures.Small(size) for size in job["sizes"])
    return _picture(held, job["media_type"], small, job["alone"]), small


def _picture(source: Path | bytes, media_type: str, small: tuple[pictures.Small, ...], alone: bool) -> dict[str, Any]:
    try:
        return {"picture": asdict(pictures.read_picture(source, media_type, small, alone=alone))}
    except pictures.NeedsRoom:
        return {"needs_room": True}


if __name__ == "__main__":
    main()
