"""Every text of the window reaches the translators: the program that gathers them finds each one."""

from __future__ import annotations

import ast
import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import heritage_app.ui

UI = Path(heritage_app.ui.__file__).parent
MODULES = sorted(UI.glob("*.py"))
GATHERER = Path(sys.executable).with_name("pyside6-lupdate")
KNOWN = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Functions that the gatherer knows by name, and where the text stands among their arguments."""
FILLED_ELSEWHERE = {
    "str(FIELDS[field])",
    "str(KINDS[kind])",
    "str(FIELD_NAMES[key])",
    "error.template",
}
"""Texts that are named at their own place, by QT_TRANSLATE_NOOP or as the template of an error."""


def asked(tree: ast.AST) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Every call that translates, and the expression of its text."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        # str.translate is another function: it takes one argument.
        if name in KNOWN and len(node.args) > KNOWN[name]:
            yield node, node.args[KNOWN[name]]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_texts_are_translated_as_the_gatherer_reads_them(module: Path) -> None:
    """A text is a literal, outside of f-strings, and handed to a function that goes by its own name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inside = {id(part) for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for part in ast.walk(text)}
    lost = [f"line {node.lineno}: tr goes by another name" for node in ast.walk(tree) if _renames(node)]
    for call, text in asked(tree):
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            if ast.unparse(text) not in FILLED_ELSEWHERE:
                lost.append(f"line {call.lineno}: {ast.unparse(text)} is no literal")
        elif id(call) in inside:
            lost.append(f"line {call.lineno}: “{text.value}” stands in an f-string")
    assert lost == []


def _renames(node: ast.AST) -> bool:
    """Whether a function that translates is given a name that the gatherer does not know it by."""
    if not (isinstance(node, ast.Assign) and isinstance(node.value, (ast.Attribute, ast.Tuple))):
        return False
    names = {one.id for target in node.targets for one in ast.walk(target) if isinstance(one, ast.Name)}
    whole = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
    values = {one.attr for one in whole if isinstance(one, ast.Attribute)}
    return bool({"tr", "translate"} & values - names)


@pytest.mark.skipif(not GATHERER.exists(), reason="the gatherer of texts is not installed")
def test_the_gatherer_finds_every_text(tmp_path: Path) -> None:
    """What the code asks to have translated stands in the file that goes to the translators."""
    gathered = tmp_path / "window.ts"
    subprocess.run([GATHERER, "-extensions", "py", UI, "-ts", gathered], capture_output=True, check=True)
    entries = re.findall(r"<source>(.*?)</source>", gathered.read_text(encoding="utf-8"), re.DOTALL)
    found = set(map(html.unescape, entries))
    wanted = {
        text.value
        for module in MODULES
        for _, text in asked(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(text, ast.Constant)
    }
    assert len(wanted) > 700
    assert wanted - found == set()
