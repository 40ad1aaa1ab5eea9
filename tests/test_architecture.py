"""The house keeps its floors: imports go one way only, and Qt stays in the window."""

from __future__ import annotations

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "heritage_app"

MAY_IMPORT = {
    "domain": {"domain"},
    "settings": {"domain", "settings"},
    "sealing": {"domain", "sealing"},
    "storage": {"domain", "settings", "sealing", "storage"},
    "media": {"domain", "settings", "sealing", "media"},
    "search": {"domain", "settings", "storage", "media", "search"},
    "services": {"domain", "settings", "sealing", "storage", "media", "search", "services"},
    "exchange": {"domain", "settings", "storage", "media", "search", "services", "exchange"},
    "reports": {"domain", "settings", "storage", "media", "search", "services", "reports"},
    "cli": {"domain", "settings", "storage", "media", "search", "services", "exchange", "reports", "cli"},
    "ui": {"domain", "settings", "storage", "media", "search", "services", "exchange", "reports", "ui"},
}
"""Each floor and the floors it may look down on; `app` and `__main__` put the parts together and may see all."""

MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(module: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(module.read_text(encoding="utf-8"))


def floor(module: Path) -> str:
    """The floor a module stands on: its first folder, or its own name at the top."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


@cache
def imports(module: Path) -> frozenset[str]:
    """Every module imported anywhere in a file, type-only and local imports too."""
    found: set[str] = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            base = node.module or ""
            found.add(base)
            if base == "heritage_app":
                found.update(f"heritage_app.{alias.name}" for alias in node.names)
    return frozenset(found)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down_the_stairs_only(module: Path) -> None:
    """No module imports from a floor above its own, nor from one beside it."""
    allowed = MAY_IMPORT.get(floor(module))
    if allowed is None:
        assert floor(module) in {"__init__", "__main__", "app"}, f"{module} stands on no known floor"
        return
    used = {name.split(".")[1] for name in imports(module) if name.startswith("heritage_app.")}
    assert used - {"__version__"} <= allowed, f"{module} imports {sorted(used - allowed)}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_qt_is_imported_in_the_window_only(module: Path) -> None:
    """PySide6 appears in `ui` and, to start it, in `app`, and nowhere else."""
    if floor(module) not in {"ui", "app"}:
        assert not [name for name in imports(module) if name.startswith(("PySide6", "shiboken6"))]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_mapped_classes_do_not_reach_the_window(module: Path) -> None:
    """Window, command line, reports and exchange see frozen rows; of storage they may know its errors only."""
    if floor(module) in {"ui", "cli", "reports", "exchange"}:
        used = {name for name in imports(module) if name.startswith("heritage_app.storage")}
        assert used <= {"heritage_app.storage.engine"}


def test_the_house_has_the_floors_this_test_knows() -> None:
    """A new folder in the package must be given a place on the stairs here."""
    folders = {p.name for p in PACKAGE.iterdir() if p.is_dir() and p.name not in {"__pycache__", "resources", "seeds"}}
    assert folders <= set(MAY_IMPORT)


TOP_LEVEL = {
    *("pyproject.toml", "README.md", "heritage_app", "resources", "tests", "seeds"),
    *("LICENSE", "CHANGELOG.md", "SECURITY.md", ".ci", ".gitignore"),
}


def test_nothing_else_lies_beside_the_house() -> None:
    """What git keeps at the top is what README's tree shows: no registry, no measurement, no leftover."""
    git = shutil.which("git")
    asked = git and subprocess.run([git, "ls-files", "-z"], cwd=PACKAGE.parent, capture_output=True, text=True)
    if not asked or asked.returncode:
        pytest.skip("only a clone can tell what is kept, and git has to be there and willing")
    assert {name.partition("/")[0] for name in asked.stdout.split("\0") if name} == TOP_LEVEL


UNSAFE_MODULES = {"pickle", "cPickle", "dill", "cloudpickle", "shelve", "marshal", "code", "codeop", "telnetlib"}
NO_NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "asyncio"}
"""Modules that reach out of the computer. Addresses are only ever shown, or handed to the browser by a click."""
ASKS_THE_SCREEN = {"cli/window.py": {"socket"}}
"""Whether there is a screen to draw on is asked before Qt, which would end the program without a word."""
UNSAFE_NAMES = {"eval", "exec", "__import__"}
SHELLS = {
    "os.system",
    "os.popen",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "yaml.load",
    "yaml.unsafe_load",
}
PROCESSES = {
    "subprocess.run",
    "subprocess.Popen",
    "subprocess.call",
    "subprocess.check_output",
    "subprocess.check_call",
}


def called(node: ast.Call) -> str:
    """The name of what is called, with its module: `subprocess.run`."""
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        return f"{node.func.value.id}.{node.func.attr}"
    return node.func.id if isinstance(node.func, ast.Name) else ""


def program(tree: ast.AST, node: ast.Call) -> set[str]:
    """The programs that a call starts, as written: first items of the lists of words that it is given."""
    functions = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and node in ast.walk(one)]
    given = node.args[0]
    if isinstance(given, ast.Name) and (star := functions[-1].args.vararg) is not None and star.arg == given.id:
        calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call) and called(one) == functions[-1].name]
        return {ast.unparse(one.args[0]) for one in calls}
    if isinstance(given, ast.Name):
        lists = [
            one.value
            for one in ast.walk(functions[-1])
            if isinstance(one, ast.Assign) and any(isinstance(t, ast.Name) and t.id == given.id for t in one.targets)
        ]
        assert len(lists) == 1, f"{given.id} is put together in several places"
        given = lists[0]
    assert isinstance(given, ast.List | ast.Tuple), "a process is started with a list of words, never with a line"
    return {ast.unparse(given.elts[0])}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_that_was_read_is_ever_run(module: Path) -> None:
    """No pickle, no eval, no shell, no network; a process is started by a list of words whose first one is fixed."""
    tree = tree_of(module)
    used = imports(module) - ASKS_THE_SCREEN.get(str(module.relative_to(PACKAGE)), set())
    assert not used & (UNSAFE_MODULES | NO_NETWORK), f"{module} imports {used & (UNSAFE_MODULES | NO_NETWORK)}"
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = called(node)
        assert name not in UNSAFE_NAMES | SHELLS, f"{module}, line {node.lineno}: {name}"
        shell = next((one.value for one in node.keywords if one.arg == "shell"), None)
        assert shell is None, f"{module}, line {node.lineno}: a shell is started"
        if name in PROCESSES:
            assert program(tree, node) <= STARTED, f"{module}, line {node.lineno}: {program(tree, node)}"


STARTED = {"sys.executable", "SPOOLER", "'lpstat'"}
"""What a process may be: our own interpreter, and the spooler of the system."""
