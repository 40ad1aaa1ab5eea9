"""Why a file is refused: always a sentence that is translated, whatever is wrong with the file."""

from __future__ import annotations

import ast
import errno
import os
from pathlib import Path

import pytest

import heritage_app.exchange
from heritage_app.domain.disk import disk_fault

MODULES = sorted(Path(heritage_app.exchange.__file__).parent.rglob("*.py"))


def test_no_reason_is_bare_english() -> None:
    """What `reason` says of a file in an error is an error of its own, whose template is translated."""
    bare = [
        f"{module.name} {call.lineno}: {ast.unparse(word.value)}"
        for module in MODULES
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for word in call.keywords
        if word.arg == "reason" and isinstance(word.value, ast.Constant | ast.JoinedStr | ast.BoolOp)
    ]
    assert len(MODULES) > 40
    assert bare == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EACCES, "this account may not open it"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "the disk could not read or write it"),
        (errno.ELOOP, os.strerror(errno.ELOOP).lower()),
    ],
)
def test_what_a_disk_says_is_said_in_words(number: int, words: str) -> None:
    """The usual troubles have sentences of ours; of the others the words of the system are handed on."""
    assert str(disk_fault(OSError(number, os.strerror(number)))) == words
    assert str(disk_fault(OSError("the stick was pulled out"))) == "the stick was pulled out"
