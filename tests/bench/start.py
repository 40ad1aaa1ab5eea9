"""How soon the window is painted, and how soon it shows the sample, against an empty window that loads the same parts.

Run it as `python tests/bench/start.py [RUNS]`. Every run is a process of its own; the three kinds alternate, and the
garbage collector is set alike in all. Our code is compiled beforehand like that of the libraries, as it is once the
program is installed, whatever PYTHONDONTWRITEBYTECODE says. The yardstick imports QtWidgets and `sqlalchemy.orm` by
name, shows an empty QMainWindow, paints it and leaves. Wanted: first painted window at most 1.0 of it, rows of the
sample at most 2.5.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

PAINTED_LIMIT, ROWS_LIMIT = 1.0, 2.5

EMPTY = """
import gc; gc.disable()
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
from sqlalchemy.orm import Session, DeclarativeBase, Mapped, mapped_column, relationship
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, leave)
def leave():
    import os
    os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

PAINTED = """
import gc; gc.disable()
import os
from heritage_app.ui.start import Program, make_application
program = Program(make_application(), sample=True, lang="en", user="Bench")
program.begin()
program.window.painted.disconnect()
program.window.painted.connect(lambda: os._exit(0))
program.app.exec()
"""

ROWS = """
import gc; gc.disable()
import os
from PySide6.QtCore import QTimer
from heritage_app.ui.start import Program, make_application
program = Program(make_application(), sample=True, lang="en", user="Bench")
program.begin()
def look():
    if not program.window.sites.model.rows or not program.desk.terms:
        raise SystemExit("the sample has no rows")
    program.window.sites.list.viewport().repaint()
    os._exit(0)
program.window.sites.model.modelReset.connect(lambda: QTimer.singleShot(0, look))
program.app.exec()
"""

MAKE = """
from heritage_app.services.registry import create_registry
from heritage_app.settings import sample_registry_path
folder = sample_registry_path()
folder.parent.mkdir(parents=True)
create_registry(folder, by="Bench", sample=True).close()
"""


def seconds(program: str, environment: dict[str, str]) -> float:
    """Run *program* in a process of its own and return how long it took."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, timeout=60)
    return time.perf_counter() - start


def main(runs: int) -> int:
    """Print medians and ratios; returns 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HERITAGE_HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if sys.platform.startswith("linux") and not environment.get("DISPLAY"):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        subprocess.run([sys.executable, "-c", MAKE], env=environment, check=True)
        programs = {"empty window": EMPTY, "first painted window": PAINTED, "rows of the sample": ROWS}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for program in programs.values():  # once unmeasured, so that every file is in the page cache
            seconds(program, environment)
        for _ in range(runs):
            for name, program in programs.items():
                times[name].append(seconds(program, environment))
    yard = statistics.median(times["empty window"])
    limits = {"first painted window": PAINTED_LIMIT, "rows of the sample": ROWS_LIMIT}
    passed = True
    for name, measured in times.items():
        median = statistics.median(measured)
        limit = limits.get(name)
        wanted = f"  (at most {limit:.1f})" if limit else ""
        spread = f"spread {min(measured):.3f}–{max(measured):.3f}"
        print(f"{name:22} {median * 1000:6.0f} ms  {median / yard:4.2f}{wanted}  {spread}")
        passed = passed and (limit is None or median / yard <= limit)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
