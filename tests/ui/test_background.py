"""The desk answers in order, in the GUI thread, latest wins, and falls silent when stopped."""

import threading

import pytest
from PySide6.QtWidgets import QLabel

from heritage_app.ui.background import BackgroundTask, Cancelled, Desk


@pytest.fixture
def desk(app):
    desk = Desk()
    yield desk
    assert desk.stop(5)


def wait_idle(qtbot, desk):
    qtbot.waitUntil(lambda: not desk.busy, timeout=5000)


def test_answers_come_in_the_order_asked_and_in_the_gui_thread(qtbot, desk):
    """Ten jobs give ten answers, in order; work runs elsewhere, callbacks run here."""
    answers, workers, receivers = [], set(), set()

    def work(number):
        workers.add(threading.get_ident())
        return number

    def done(number):
        receivers.add(threading.get_ident())
        answers.append(number)

    for number in range(10):
        desk.ask(lambda number=number: work(number), done)
    wait_idle(qtbot, desk)

    assert answers == list(range(10))
    assert receivers == {threading.get_ident()}
    assert len(workers) == 1
    assert workers.isdisjoint(receivers)


def test_a_question_forgotten_behind_a_running_one_of_its_key_harms_nothing(qtbot, desk):
    """The running one's answer is dropped without an error, and the key can be asked again."""
    gate, started = threading.Event(), threading.Event()
    answers = []

    def slow():
        started.set()
        gate.wait(5)
        return "first"

    desk.ask(slow, answers.append, key="search")
    assert started.wait(5)
    desk.ask(lambda: "second", answers.append, key="search")
    desk.forget("search")
    gate.set()
    wait_idle(qtbot, desk)
    desk.ask(lambda: "third", answers.append, key="search")
    wait_idle(qtbot, desk)
    assert answers == ["third"]


def test_only_the_latest_question_of_a_key_is_answered(qtbot, desk):
    """A waiting question is not even worked on once overtaken, and a running one's answer is dropped."""
    gate, started = threading.Event(), threading.Event()
    worked, answers = [], []

    def slow():
        started.set()
        gate.wait(5)
        worked.append("first")
        return "first"

    desk.ask(slow, answers.append, key="search")
    assert started.wait(5)
    desk.ask(lambda: worked.append("second") or "second", answers.append, key="search")
    desk.ask(lambda: worked.append("other") or "other", answers.append, key="count")
    desk.ask(lambda: worked.append("third") or "third", answers.append, key="search")
    gate.set()
    wait_idle(qtbot, desk)

    assert worked == ["first", "other", "third"]
    assert answers == ["other", "third"]


def test_an_error_goes_to_its_own_callback_or_else_to_the_signal(qtbot, desk):
    """Errors nobody foresaw reach the window, and the desk goes on working afterwards."""
    own, shared, answers = [], [], []
    desk.failed.connect(shared.append)

    desk.ask(lambda: 1 / 0, answers.append, own.append)
    desk.ask(lambda: [][1], answers.append)
    desk.ask(lambda: "still here", answers.append)
    wait_idle(qtbot, desk)

    assert [type(error) for error in own] == [ZeroDivisionError]
    assert [type(error) for error in shared] == [IndexError]
    assert answers == ["still here"]


def test_no_callback_after_stop(qtbot, app):
    """Neither a finished, a running nor a waiting job calls back once the desk was stopped."""
    desk = Desk()
    answers, gate, started = [], threading.Event(), threading.Event()
    desk.ask(lambda: "finished", answers.append)
    desk.ask(lambda: (started.set(), gate.wait(5)), answers.append)
    desk.ask(lambda: "waiting", answers.append)
    assert started.wait(5)  # the first answer now lies undelivered in the event queue
    threading.Timer(0.05, gate.set).start()

    assert desk.stop(5)
    qtbot.wait(50)
    desk.ask(lambda: "late", answers.append)
    qtbot.wait(20)

    assert answers == []
    assert not desk.busy


def test_stop_gives_up_after_its_time(app):
    """A job that does not end cannot hold the program back."""
    desk, gate, started = Desk(), threading.Event(), threading.Event()
    desk.ask(lambda: (started.set(), gate.wait(5)), print)
    assert started.wait(5)

    assert not desk.stop(0.05)

    gate.set()
    assert desk.stop(5)


def test_a_deleted_widget_is_not_called(qtbot, desk):
    """The answer for a closed form is dropped without an error, also where a function written in it waits."""
    answered = []

    class Form(QLabel):
        def read(self):
            desk.ask(lambda: "new", lambda text: (answered.append(text), self.setText(text)))

    label = Form("old")
    desk.ask(lambda: "new", label.setText)
    label.read()
    label.deleteLater()
    qtbot.wait(10)

    wait_idle(qtbot, desk)
    assert not answered


def test_idle_is_sent_once_all_is_answered(qtbot, desk):
    """Tests and the window can wait for idle; by then every callback has run."""
    answers = []
    with qtbot.waitSignal(desk.idle, timeout=5000):
        desk.ask(lambda: 1, answers.append)
        desk.ask(lambda: 2, answers.append)
    assert answers == [1, 2]


def test_long_work_reports_progress_and_its_result(qtbot, app):
    """The last step is always reported, whatever the pace."""
    steps = []

    def work(progress):
        for done in range(1, 101):
            progress(done, 100, f"photo {done}")
        return "copied"

    task = BackgroundTask(work)
    task.progressed.connect(lambda done, total, note: steps.append((done, total, note)))
    with qtbot.waitSignal(task.finished, timeout=5000) as finished:
        task.start()

    assert finished.args == ["copied"]
    assert steps[-1] == (100, 100, "photo 100")
    assert len(steps) < 100
    assert not task.running


def test_long_work_stops_when_cancelled_and_can_tidy_up(qtbot, app):
    """Cancel raises inside the work within half a second, so its `finally` blocks run."""
    begun, tidied = threading.Event(), []

    def work(progress):
        try:
            while True:
                progress(1, 1000)
                begun.set()
        except Cancelled:
            tidied.append(True)
            raise

    task = BackgroundTask(work)
    with qtbot.waitSignal(task.cancelled, timeout=5000):
        task.start()
        assert begun.wait(5)
        task.cancel()
        assert task.wait(0.5)
    assert tidied == [True]


def test_long_work_that_fails_says_so(qtbot, app):
    """The error object itself arrives, so the window can show its words."""
    task = BackgroundTask(lambda progress: {}["photo"])
    with qtbot.waitSignal(task.failed, timeout=5000) as failed:
        task.start()
    assert isinstance(failed.args[0], KeyError)
