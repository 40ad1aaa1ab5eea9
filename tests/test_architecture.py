"""The house keeps its floors: imports go one way only, and Qt stays in the window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "heritage_app"

MAY_IMPORT = {
    "domain": {"domain"},
    "settings": {"domain", "settings"},
    "storage": {"domain", "settings", "storage"},
    "media": {"domain", "settings", "media"},
    "search": {"domain", "settings", "storage", "media", "search"},
    "services": {"domain", "settings", "storage", "media", "search", "services"},
    "exchange": {"domain", "settings", "storage", "media", "search", "services", "exchange"},
    "reports": {"domain", "settings", "storage", "media", "search", "services", "reports"},
    "cli": {"domain", "settings", "storage", "media", "search", "services", "exchange", "reports", "cli"},
    "ui": {"domain", "settings", "storage", "media", "search", "services", "exchange", "reports", "ui"},
}
"""Each floor and the floors it may look down on; `app` and `__main__` put the parts together and may see all."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def floor(module: Path) -> str:
    """The floor a module stands on: its first folder, or its own name at the top."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imports(module: Path) -> set[str]:
    """Every module imported anywhere in a file, type-only and local imports too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            base = node.module or ""
            found.add(base)
            if base == "heritage_app":
                found.update(f"heritage_app.{alias.name}" for alias in node.names)
    return found


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
