"""The desk between window and registry: one worker, frozen rows, errors in words."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from heritage_app.domain.history import Deed
from heritage_app.ui.desk import UNNAMED, RegistryDesk


@pytest.fixture
def desk(app, qtbot, made_once, tmp_path):
    """A desk with a copy of the sample, open."""
    from ui.driving import copy_of

    made = RegistryDesk(user="Rania")
    with qtbot.waitSignal(made.opened, timeout=15000):
        made.open(copy_of(made_once["sample"], tmp_path / "Desk.heritage"), today=lambda: date(2016, 11, 22))
    yield made
    made.stop()


def test_work_is_done_in_the_worker_and_answered_in_the_gui_thread(desk, qtbot):
    """No question touches the database in the thread of the window."""
    threads = {}

    def done(name):
        threads["answer"], threads["work"] = threading.current_thread().name, name

    desk.read(lambda session: threading.current_thread().name, done)
    qtbot.waitUntil(lambda: "answer" in threads)
    assert threads["work"] == "registry"
    assert threads["answer"] == threading.main_thread().name


def test_a_folder_that_is_not_there_is_refused_in_words(app, qtbot, tmp_path):
    """Opening what does not exist sends `refused` with an error that a person can read, and makes nothing."""
    desk = RegistryDesk()
    with qtbot.waitSignal(desk.refused, timeout=15000) as sent:
        desk.open(tmp_path / "nowhere")
    assert "nowhere" in str(sent.args[0])
    assert not (tmp_path / "nowhere").exists()
    with qtbot.waitSignal(desk.failed, timeout=15000) as sent:
        desk.read(lambda session: None, lambda answer: None)
    assert "No registry is open" in str(sent.args[0])
    desk.stop()


def test_what_nobody_foresaw_arrives_in_words_and_keeps_the_worker_alive(desk, qtbot, caplog):
    """An error of the program itself is no traceback on the screen; the next question is answered as usual."""
    with qtbot.waitSignal(desk.failed, timeout=15000) as sent:
        desk.read(lambda session: 1 / 0, lambda answer: None)
    assert str(sent.args[0]).startswith("This did not work (ZeroDivisionError).")
    assert "ZeroDivisionError" in caplog.text
    answers = []
    desk.read(lambda session: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7])


def test_a_deed_without_a_name_is_signed_as_unnamed(desk, qtbot):
    """What is written before anybody gave a name stands in the history as unnamed, never under an empty one."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services import history, listing, records

    desk.user = ""

    def work(session):
        row = next(r for r in listing.list_sites(session, SiteQuery(), today=desk.day) if r.name == "Temple of Bel")
        records.trash(session, RecordKind.SITE, row.id, "test")
        return row.id

    ids = []
    with qtbot.waitSignal(desk.done, timeout=15000) as sent:
        desk.write(Deed(verb="record.trash", by="", subject="Temple of Bel"), work, ids.append)
    assert sent.args[0].verb == "record.trash"
    rows = []
    desk.read(lambda session: history.history_of(session, ids), rows.extend)
    qtbot.waitUntil(lambda: bool(rows))
    assert rows[0].by == UNNAMED


def test_a_write_that_fails_leaves_nothing_behind(desk, qtbot):
    """Half of a deed is never saved: after an error the registry is as before, and `not_saved` says why."""
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services import listing, records

    def work(session):
        row = listing.list_sites(session, SiteQuery(text="elian"), today=desk.day)[0]
        records.trash(session, RecordKind.SITE, row.id, "test")
        raise OSError("cable pulled")

    with qtbot.waitSignal(desk.not_saved, timeout=15000):
        desk.write(Deed(verb="record.trash", by="Rania"), work, lambda answer: None, lambda error: None)
    counts = []
    desk.read(lambda session: listing.count_sites(session, SiteQuery(), today=desk.day), counts.append)
    qtbot.waitUntil(lambda: counts == [5])
    assert not desk.writing


def test_what_nobody_waits_for_any_more_is_broken_off(desk, qtbot, caplog):
    """A long question ends as soon as a newer one of its key comes, or it is left; nobody is told of an error."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    begun, answers = [threading.Event(), threading.Event()], []

    def count(session, event):
        event.set()
        return session.connection().exec_driver_sql(endless).scalar()

    desk.read(lambda session: count(session, begun[0]), answers.append, answers.append, key="count")
    desk.read_beside(lambda session: count(session, begun[1]), answers.append, answers.append, key="long")
    assert all(event.wait(15) for event in begun)

    def ended():  # asked more than once, for a statement that has not begun yet is not broken off
        if not answers:
            desk.read(lambda session: 7, answers.append, key="count")
        desk.leave("long")
        return not desk.busy

    qtbot.waitUntil(ended, timeout=15000)
    assert set(answers) == {7}
    assert not caplog.text
