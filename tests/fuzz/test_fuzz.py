"""A few inputs for every parser in each run of the tests; `fuzz.py --examples 20000` is for a night."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = 25


def test_no_parser_falls_over_what_others_made() -> None:
    """Each parser reads or refuses in words: no crash, no input takes over 2 s, the process stays below 600 MB."""
    script = Path(__file__).with_name("fuzz.py")
    done = subprocess.run([sys.executable, script, "--examples", str(EXAMPLES)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(f": {EXAMPLES} inputs") > 30
