"""Window tests run without a screen; the platform must be named before Qt is imported."""

import os
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from heritage_app.ui.language import use_language
from heritage_app.ui.theme import apply_theme

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}


@pytest.fixture
def unnamed_controls():
    """A function that walks what a screen reader sees of a window and lists the controls without a name."""

    def walk(window):
        nameless, open_nodes = [], [QAccessible.queryAccessibleInterface(window)]
        while open_nodes:
            node = open_nodes.pop()
            if node is None or not node.isValid() or node.state().invisible:
                continue
            owner = node.object()
            if node.role() in CONTROLS and not node.text(QAccessible.Text.Name).strip():
                parent = node.parent()
                inside = parent.role() if parent is not None and parent.isValid() else None
                # The line inside a number box, and a box's own pop-up list, are spoken as part of the box.
                if inside not in {QAccessible.Role.SpinBox, QAccessible.Role.ComboBox}:
                    nameless.append((node.role().name, type(owner).__name__, owner.objectName() if owner else ""))
            open_nodes += [node.child(place) for place in range(node.childCount())]
        return nameless

    return walk


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Keep every test away from the real preferences and registries."""
    monkeypatch.setenv("HERITAGE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def app(qapp):
    """The application in its light theme, English, left to right; put back so after the test."""

    def as_new() -> None:
        # Windows of earlier tests would otherwise live on, and be restyled, until some event loop runs.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        use_language(qapp, "en")
        apply_theme(qapp, "light")

    as_new()
    yield qapp
    qapp.clipboard().clear()  # what Python made and Qt still holds at the end of the process would be freed too late
    as_new()


@pytest.fixture
def start(app, made_once, tmp_path):
    """
    A function that starts the program with a copy of a registry, closed after the test.

    The registry is `sample` or `empty`, or a folder.
    """
    from ui.driving import Driver, copy_of

    running = []

    def begin(kind="sample", **options):
        folder = tmp_path / f"registry-{len(running)}.heritage"
        running.append(Driver(copy_of(made_once.get(kind, kind), folder), **options))
        return running[-1]

    yield begin
    for driver in running:
        driver.end()


@pytest.fixture
def driver(start):
    """The program with the sample registry, in English."""
    return start()


@pytest.fixture(scope="session")
def disagreeing(tmp_path_factory):
    """A registry filled with the worked cases in which sources disagree, made once."""
    from heritage_app.services.registry import create_registry

    path = tmp_path_factory.mktemp("registries") / "Claims.heritage"
    create_registry(path, by="Tester", sample="claims", today=lambda: date(2026, 1, 1)).close()
    return path


@pytest.fixture
def cases(app, disagreeing, tmp_path):
    """A function that starts the program with a copy of the worked cases; closed after the test."""
    from ui.driving import Driver, copy_of

    running = []

    def begin(**options):
        running.append(Driver(copy_of(disagreeing, tmp_path / f"claims-{len(running)}.heritage"), **options))
        return running[-1]

    yield begin
    for driver in running:
        driver.end()
