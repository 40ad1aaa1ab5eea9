"""Locking and unlocking in the window: what was shown is gone, and comes back for those who know the passphrase."""

from __future__ import annotations

import shutil
from pathlib import Path

import locked
import pytest
from conftest import TODAY
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from ui.driving import Driver, texts_of

from heritage_app.reports.pages import list_pages, page_text
from heritage_app.sealing import keyfile
from heritage_app.services import encryption
from heritage_app.services.drafts import list_drafts
from heritage_app.services.registry import create_registry
from heritage_app.settings import LOCK_AFTER, preferences_path
from heritage_app.ui.secrets import SecretsDialog

COST = keyfile.Cost


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The sample registry, encrypted; closed and locked."""
    folder = tmp_path_factory.mktemp("locked") / "Secret.heritage"
    create_registry(folder, by="Tester", sample=True, today=lambda: TODAY, locked=locked.locked()).close()
    encryption.lock(folder)
    return folder


@pytest.fixture
def driver(app, made, tmp_path):
    """The program, begun with an encrypted registry: it asks for the passphrase."""
    folder = tmp_path / "Secret.heritage"
    shutil.copytree(made, folder)
    program = Driver(folder)
    yield program
    if program.program.locking.page is not None:
        program.program.locking.page.close()
    program.end()
    encryption.lock(folder)


def unlock(driver: Driver, words: str = locked.WORDS) -> None:
    """Type the passphrase and press Enter."""
    page = driver.program.locking.page
    QTest.keyClicks(page.secret.line, words)
    QTest.keyClick(page.secret.line, Qt.Key.Key_Return)


def shown_again(driver: Driver) -> None:
    """Wait until the window stands where the page was."""
    driver.until(lambda: driver.window is not None, "the window")
    driver.settle()


def everything_said(driver: Driver) -> str:
    """Every text that any window of the program shows."""
    return " ".join(
        text for window in driver.app.topLevelWidgets() for text in (window.windowTitle(), *texts_of(window))
    )


def test_it_asks_says_what_is_wrong_and_opens(driver, unnamed_controls):
    """At the start there is only the page that asks; a wrong passphrase is told of, the right one shows the registry."""
    page = driver.program.locking.page
    assert (
        driver.window is None
        and page.isVisible()
        and "Secret is locked" in page.title.text().replace("\u2068", "").replace("\u2069", "")
    )
    assert unnamed_controls(page) == [] and "Palmyra" not in everything_said(driver)
    unlock(driver, "not the passphrase")
    driver.until(lambda: page.field.kind == "error", "the refusal")
    assert "does not open" in page.field.message.text() and page.secret.text() == ""
    unlock(driver)
    shown_again(driver)
    assert len(driver.names) == 5 and driver.desk.info.encrypted
    assert driver.program.locking.page is None


def test_locking_clears_the_window_and_unlocking_brings_back_where_one_was(driver, tmp_path):
    """Ctrl+Shift+L: no text, picture, key or clipboard of ours remains; then the same site, tab and draft are there."""
    unlock(driver)
    shown_again(driver)
    driver.choose("Temple of Bel")
    driver.tab("damage")
    QGuiApplication.clipboard().setText("SY-HMS-K7Q-0001")
    driver.run("add-damage")
    form = driver.window.pages.currentWidget()
    QTest.keyClicks(form.inputs["incident"].control, "where the informant lives")
    old, folder = driver.window, driver.desk.info.folder
    QTest.keyClick(old, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    driver.until(lambda: driver.program.locking.page is not None and not driver.desk.busy, "the page")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = everything_said(driver)
    assert not any(name in said for name in ("Bel", "Palmyra", "Temple", "Arch"))
    assert driver.window is None and driver.desk.info is None
    assert QGuiApplication.clipboard().text() == ""
    assert not encryption.is_unlocked(folder)
    with pytest.raises(encryption.PassphraseNeeded):
        list_drafts(folder)
    unlock(driver)
    shown_again(driver)
    driver.until(lambda: driver.window.record_pane is not None and driver.record is not None, "the record")
    assert driver.record.row.name == "Temple of Bel" and driver.window.record_pane.tab == "damage"
    kept = preferences_path().read_text()
    driver.end()
    assert "Bel" not in kept + preferences_path().read_text()
    assert "search" not in preferences_path().read_text()


def test_it_locks_when_nobody_is_there(driver):
    """After the minutes of the setting without a key or the mouse; a key begins them anew; 0 is never."""
    unlock(driver)
    shown_again(driver)
    locking = driver.program.locking
    assert locking._idle.interval() == 10 * 60_000 and locking._idle.isActive()
    locking.use_minutes(0)
    assert not locking._idle.isActive()
    locking.use_minutes(2)
    assert driver.program.preferences.get(LOCK_AFTER) == 2 and locking._idle.interval() == 120_000
    locking._idle.setInterval(400)
    locking._idle.start()
    QTest.qWait(250)
    driver.press(Qt.Key.Key_Down)
    QTest.qWait(250)
    assert locking.page is None, "a key did not count as a sign of life"
    driver.until(lambda: locking.page is not None, "the page")
    assert driver.window is None


def test_the_recovery_key_opens_it(driver):
    """The link asks for it, a mistyped one is told from a wrong one, and the right one shows the registry."""
    page = driver.program.locking.page
    recovery = encryption.make_recovery_key(page.folder, locked.WORDS)
    page.recovery_link.click()
    unlock(driver, recovery[:-1] + ("2" if recovery[-1] != "2" else "3"))
    driver.until(lambda: page.field.kind == "error", "the refusal")
    assert "Compare it with the printed page" in page.field.message.text()
    unlock(driver, recovery.lower().replace("-", " "))
    shown_again(driver)
    assert len(driver.names) == 5


def test_a_plain_registry_is_not_locked(start):
    """Lock now leaves it as it is: there is no passphrase that could open it again."""
    plain = start()
    window = plain.window
    plain.run("lock")
    assert "is not encrypted" in " ".join(texts_of(window))
    assert plain.window is window and plain.program.locking.page is None and len(plain.names) == 5
    assert not plain.program.locking._watching


def test_passphrase_and_recovery_key_are_changed_and_printed(driver, tmp_path, monkeypatch, unnamed_controls):
    """Two unlike ones are told of; then the new one opens it, and the key stands on a printed page."""
    monkeypatch.setattr(
        keyfile, "Cost", lambda *given, **named: locked.CHEAP if not (given or named) else COST(**named)
    )
    unlock(driver)
    shown_again(driver)
    driver.run("secrets")
    (dialog,) = driver.window.findChildren(SecretsDialog)
    assert unnamed_controls(dialog) == []
    assert not any(field.optional.isVisible() for field in (dialog.new_field, dialog.again_field))
    dialog.old.line.setText(locked.WORDS)
    dialog.new.line.setText("seven green ladders")
    dialog.again.line.setText("seven green")
    dialog.change_button.click()
    assert dialog.again_field.kind == "error"
    dialog.again.line.setText("seven green ladders")
    dialog.change_button.click()
    driver.until(lambda: "from now on" in dialog.message.text(), "the change")
    dialog.old.line.setText("seven green ladders")
    dialog.make_button.click()
    driver.until(lambda: dialog.key, "the recovery key")
    assert dialog.shown.text() == dialog.key and dialog.old.text() == ""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    dialog.print_on(printer)
    (page,) = list_pages([tmp_path / "page.pdf"])
    key = dialog.key
    assert key.replace("-", "") in "".join(one for one in page_text(page) if one.isalnum())
    assert "Secret" in page_text(page)
    folder = driver.desk.info.folder
    driver.window.actions_.by_name["lock"].trigger()
    driver.until(lambda: driver.program.locking.page is not None and not driver.desk.busy, "the page")
    encryption.unlock_by_recovery(folder, key)
    encryption.lock(folder)
    unlock(driver, "seven green ladders")
    shown_again(driver)
    assert len(driver.names) == 5
