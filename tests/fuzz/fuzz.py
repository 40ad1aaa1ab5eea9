"""
Feed every parser that reads what others made with what nobody would make.

    python tests/fuzz/fuzz.py [--examples 20000] [--only "EDTF"] [--seed N]

Hypothesis takes samples, cuts, doubles and alters them, puts in pieces that mean something to the parser, and makes
the input smaller once something falls. A parser may refuse, with a `HeritageError` in words; anything else is a fall,
as is more than 2 s of the processor for one input, or more than 600 MB of memory in the whole process.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from heritage_app.domain.errors import HeritageError
from tests.fuzz.parsers import PARSERS, Parser

SECONDS = 2.0
"""Time of the processor that one input may take."""
MEMORY = 600 << 20
"""Bytes that the process may hold."""


class Hang(AssertionError):
    """One input took longer than it may."""


@st.composite
def altered(draw: Any, samples: tuple[bytes, ...], words: tuple[bytes, ...]) -> bytes:
    """A sample with up to eight alterations: cut out, doubled, overwritten, or something put in."""
    content = draw(st.sampled_from(samples))
    pieces = st.one_of(st.binary(max_size=12), st.sampled_from((b"\0", b"\xff", b"0", b"9", b"\n", *words)))
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from((0, 1, 2, 4, 16, 200))))
        middle = draw(st.one_of(pieces, st.just(content[start:end] * 2)))
        content = content[:start] + middle + content[end:]
    return content


@contextmanager
def in_time() -> Iterator[None]:
    """Raise Hang where the body takes more of the processor than it may."""

    def late(number: int, frame: object) -> None:
        raise Hang(f"more than {SECONDS} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def fuzz(parser: Parser, examples: int, number: int, home: Path) -> None:
    """Feed one parser with so many inputs. Raises what falls, with the smallest input that lets it fall."""
    samples = tuple(parser.samples())
    inputs = st.one_of(altered(samples, parser.words), st.binary(max_size=200))
    folder = home / "work"
    folder.mkdir(exist_ok=True)

    @seed(number)
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )  # fmt: skip
    @given(inputs)
    def feed(content: bytes) -> None:
        with in_time():
            try:
                parser.read(content, folder)
            except HeritageError:
                return

    feed()


def limit_memory() -> None:
    """Let the process hold no more than it may, where the system keeps such a limit."""
    if sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def main() -> int:
    """Run from the command line, in a process of its own; 1 where something fell."""
    command = argparse.ArgumentParser(description="Feed every parser with what nobody would make.")
    command.add_argument("--examples", type=int, default=20_000)
    command.add_argument("--only", default="")
    command.add_argument("--seed", type=int, default=20151005)
    given_ = command.parse_args()
    limit_memory()
    fallen = 0
    with tempfile.TemporaryDirectory() as home:
        for name, parser in PARSERS.items():
            if given_.only not in name:
                continue
            began = time.process_time()
            try:
                fuzz(parser, given_.examples, given_.seed, Path(home))
            except Exception as error:  # noqa: BLE001 - whatever falls is what is looked for
                fallen += 1
                notes = " ".join(getattr(error, "__notes__", ()))
                sys.stdout.write(f"FALLEN {name}: {type(error).__name__}: {str(error)[:300]} {notes[:600]}\n")
            else:
                sys.stdout.write(f"{name}: {given_.examples} inputs, {time.process_time() - began:.1f} s\n")
            sys.stdout.flush()
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
