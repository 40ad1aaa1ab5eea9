"""Memory is swept where widgets live: in a process that runs the program."""

from __future__ import annotations

import os
import subprocess
import sys

BEGIN = """
import gc, threading, time
from PySide6.QtCore import QTimer
from heritage_app.ui import start, sweep

freed, made = [], []
sweep.STANDS = 0

class Ring:
    def __init__(self):
        self.me = self
    def __del__(self):
        freed.append(threading.current_thread() is threading.main_thread())

def work():
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        made.append(len([Ring() for _ in range(100)]))
        time.sleep(0.01)

program = start.Program(start.make_application())
program.begin()
worker = threading.Thread(target=work)
QTimer.singleShot(100, worker.start)
QTimer.singleShot(2_000, program.app.quit)
program.run()
print(sum(made), len(freed), all(freed), gc.get_freeze_count(), gc.isenabled())
"""


def test_rings_are_let_go_of_in_the_thread_of_the_window_and_what_stands_is_left_out(tmp_path):
    """Rings made by a worker are freed while it goes on, none in its own thread; the libraries are gone through once."""
    environment = {**os.environ, "HERITAGE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", BEGIN], env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    made, freed, in_the_window, frozen, automatic = ended.stdout.split()
    assert int(made) > 3_000 and int(freed) > int(made) // 2 and in_the_window == "True"
    assert int(frozen) > 10_000 and automatic == "True"


def test_what_is_old_is_not_gone_through_while_long_work_makes_many_objects(app, monkeypatch):
    """The window would stand still for as long as an import is large; what is young is swept all the same."""
    from heritage_app.ui import sweep

    swept: list[int] = []
    working = [True]
    sweeper = sweep.Sweeper(app, lambda: working[0])
    try:
        monkeypatch.setattr(sweep.gc, "get_count", lambda: (10_000, 10_000, 10_000))
        monkeypatch.setattr(sweep.gc, "collect", swept.append)
        sweeper.sweep()
        working[0] = False
        sweeper.sweep()
    finally:
        sweeper.stop()
        sweeper.deleteLater()
    assert swept == [0, 2]
