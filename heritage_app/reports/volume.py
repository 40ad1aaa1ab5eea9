"""The child process that sets one volume: a job as JSON on standard input, what became of it on standard output."""

from __future__ import annotations

import json
import sys
from typing import Any

from heritage_app.reports.pdf import PdfNotMade, set_document


def main() -> None:
    """Set the document that standard input asks for."""
    answer: dict[str, Any]
    try:
        pages, reason = set_document(json.load(sys.stdin.buffer))
        answer = {"pages": pages, "reason": reason}
    except PdfNotMade as error:
        answer = {"refused": error.facts["reason"]}
    except OSError as error:
        answer = {"errno": error.errno or 0}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
