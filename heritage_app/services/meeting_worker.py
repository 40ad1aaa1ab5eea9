"""The process that works out what names meet by: batches of names come in, their numbers go out."""

from __future__ import annotations

import json
import sys
from contextlib import suppress

from heritage_app.domain.meeting import points_of


def main() -> None:
    """Answer every line of standard input, each a JSON list of the names of sites, by one line."""
    told, telling = sys.stdin.buffer, sys.stdout.buffer
    with suppress(BrokenPipeError):  # nobody is left who asks
        for line in told:
            found = [points_of(names) for names in json.loads(line)]
            telling.write(json.dumps(found).encode("ascii") + b"\n")
            telling.flush()


if __name__ == "__main__":
    main()
