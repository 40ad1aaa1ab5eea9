"""
The child process that sets one volume: a job as JSON on standard input; on standard output a line of JSON that says
what became of it, and the PDF.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from heritage_app.reports.pdf import PdfNotMade, set_document


def main() -> None:
    """Set the document that standard input asks for."""
    answer: dict[str, Any]
    pdf = b""
    try:
        pdf, pages, reason = set_document(json.load(sys.stdin.buffer))
        answer = {"pages": pages, "reason": reason}
    except PdfNotMade as error:
        answer = {"refused": error.facts["reason"]}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n" + pdf)


if __name__ == "__main__":
    main()
