"""The process that folds the words of very many sites: chunks of them come in, the rows of finished tables go out."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from heritage_app.search.postings import Postings, message, received


def main() -> None:
    """Make the full-text tables of the sites that standard input names."""
    gc.disable()  # words are never part of a ring
    told, telling = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError), Postings(received(told)[0]) as postings:  # nobody is left who asks
        while (chunk := received(told))[0] is not None:
            postings.put(*chunk)
        postings.end()
        for rows in postings.rows():
            telling.write(message(rows))
        telling.write(message(None))
        telling.flush()


if __name__ == "__main__":
    main()
