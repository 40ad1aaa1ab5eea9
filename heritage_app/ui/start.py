"""The program as a whole: which window is shown, in which language, theme and registry."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from heritage_app.domain.account import NoAccount
from heritage_app.settings import (
    DIGITS,
    FIRST_RUN_DONE,
    LANGUAGE,
    LAST_REGISTRY,
    RECENT_REGISTRIES,
    TEXT_SIZE,
    THEME,
    USER_NAME,
    WINDOW,
    Preferences,
    registries_folder,
    sample_registry_path,
)
from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.language import digits_of, usable, use_language
from heritage_app.ui.locking import Locking
from heritage_app.ui.session import PLACES
from heritage_app.ui.sweep import Sweeper
from heritage_app.ui.theme import apply_theme
from heritage_app.ui.window import MainWindow

if TYPE_CHECKING:
    from heritage_app.ui.conduct import Conduct
    from heritage_app.ui.desk import Opened
    from heritage_app.ui.firstrun import Answer, FirstRunPage

SAVED_RECENT = 8
SUFFIX = ".heritage"


def make_application() -> QApplication:
    """Return the one QApplication, made on first use."""
    held = QApplication.instance()
    if held is not None:
        return cast(QApplication, held)
    app = QApplication(["heritage-app"])
    app.setApplicationName("Heritage")
    app.setDesktopFileName("heritage-app")
    return app


class Program(QObject):
    """Holds desk and window; builds the window anew when the language changes."""

    def __init__(
        self,
        app: QApplication,
        *,
        registry: Path | None = None,
        sample: bool = False,
        lang: str | None = None,
        user: str | None = None,
        preferences: Preferences | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.app = app
        self.preferences = preferences or Preferences()
        self._today = today
        self._folder, self._sample = registry, sample
        self._opening: Path | None = None
        """The registry that was asked for last."""
        chosen = lang or self.preferences.get(LANGUAGE)
        self.lang = usable(chosen)
        name = user or os.environ.get("HERITAGE_USER", "") or self.preferences.get(USER_NAME)
        self.desk = RegistryDesk(user=name, lang=self.lang)
        self.locking = Locking(self)
        self.desk.opened.connect(self._opened)
        self.desk.refused.connect(self._refused)
        self.window: MainWindow | None = None
        self.conduct: Conduct | None = None
        self.first_run: FirstRunPage | None = None
        self._dress()

    def _dress(self) -> None:
        """Set language, direction, digits and theme."""
        choice = self.preferences.get(DIGITS)
        use_language(self.app, self.lang, digits=choice)
        self.desk.lang, self.desk.digits = self.lang, digits_of(self.lang, choice)
        self.desk.withheld = self.tr("name withheld")
        apply_theme(self.app, self.preferences.get(THEME), text_size=self.preferences.get(TEXT_SIZE))

    # ------------------------------------------------------------------------------------------------- start, end

    def begin(self) -> None:
        """Show the first window; slow things wait until it is painted."""
        if self._folder is None and not self._sample:
            last = self.preferences.get(LAST_REGISTRY)
            self._folder = Path(last) if last else None
        if self._folder is None and not self._sample:
            self.ask_first()
        else:
            self.show_window()

    def run(self) -> int:
        """Run until the last window is closed."""
        self.app.aboutToQuit.connect(self.end)
        sweeper = Sweeper(self.app, lambda: self.desk.at_long_work)
        status = self.app.exec()
        self.end()
        sweeper.stop()
        return status

    def end(self) -> None:
        """Let go of the registry; may be called more than once."""
        self.desk.stop()

    def show_window(self, folder: Path | None = None, state: dict[str, Any] | None = None) -> None:
        """
        Show the main window, and open the registry once it is painted; one that is locked is unlocked first.

        *folder* is another registry than the one of the start, *state* where the person was in it.
        """
        if folder is not None:
            self._folder, self._sample = folder, self._sample and folder == sample_registry_path()
        if self.locking.needs_passphrase(self._wanted):
            self.locking.ask(self._wanted)
            return
        window = self._make_window()
        window.restore(state or {})
        window.painted.connect(self._open)
        window.show()

    def drop_window(self) -> None:
        """Take the window away with all that it shows; nothing is asked and nothing is closed with it."""
        old, self.window, self.conduct = self.window, None, None
        if old is None:
            return
        self.desk.opened.disconnect()
        self._listen()
        old.blockSignals(True)
        old.before_close = lambda: True
        old.close()
        old.deleteLater()

    def _listen(self) -> None:
        self.desk.opened.connect(self._opened)
        self.desk.opened.connect(self.locking.opened)

    def _make_window(self) -> MainWindow:
        self.window = window = MainWindow(self.desk, self.preferences)
        window.restore(self.preferences.get(WINDOW))
        window.closing.connect(self._keep_session)
        window.ready.connect(self._ready)
        window.who.wanted.connect(self.work_as)
        return window

    def _ready(self) -> None:
        self._connect_conduct()
        if not self.desk.user and self.conduct is not None:
            self.conduct.ask_name()

    def _connect_conduct(self) -> None:
        """Bring the commands to life; the first rows need not wait for that."""
        from heritage_app.ui.conduct import Conduct

        window = self.window
        if window is None or (self.conduct is not None and self.conduct.window is window):
            return
        self.conduct = conduct = Conduct(window)
        conduct.open_wanted.connect(self.choose_registry)
        conduct.create_wanted.connect(self.choose_new)
        conduct.sample_wanted.connect(self.open_sample)
        conduct.settings_wanted.connect(self.show_settings)
        conduct.lock_wanted.connect(self.locking.lock)
        conduct.size_wanted.connect(self._step_size)
        conduct.named.connect(self.use_name)
        actions = window.actions_
        actions.theme_wanted.connect(self.use_theme)
        actions.language_wanted.connect(self.switch_language)
        for choice in (self.preferences.get(THEME), self.lang):
            actions.by_name[f"choice-{choice}"].setChecked(True)

    def _keep_session(self) -> None:
        if self.window is not None and self.desk.info is not None:
            kept, state = self.preferences.get(WINDOW), self.window.state
            if self.desk.info.encrypted:
                # What was searched for and chosen is the registry's secret, and this file is nobody's.
                kept, state = {}, {name: value for name, value in state.items() if name in PLACES}
            self._keep(WINDOW.name, kept | state)

    def _keep(self, name: str, value: object) -> None:
        """Keep a preference; a disk that cannot be written only means that it does not last."""
        try:
            self.preferences.set_many({name: value})
        except OSError as error:
            if self.window is not None:
                self.window.saving.failed(str(error))

    # ---------------------------------------------------------------------------------------------------- registry

    def _open(self) -> None:
        self.open_folder(self._wanted, make=self._sample, sample=self._sample)

    @property
    def _wanted(self) -> Path:
        """The registry to open at the start."""
        return sample_registry_path() if self._sample or self._folder is None else self._folder

    def open_folder(self, folder: Path, *, make: bool = False, sample: bool = False) -> None:
        """Open a registry, made first where asked and absent."""
        if self.window is not None:
            self.window.saving.opening(folder.name.removesuffix(SUFFIX))
        self._opening = folder
        self.desk.open(folder, make=make, sample=sample, today=self._today)

    def _opened(self, info: Opened) -> None:
        recent = [str(info.home), *self.preferences.get(RECENT_REGISTRIES)]
        self._keep(LAST_REGISTRY.name, str(info.home))
        self._keep(RECENT_REGISTRIES.name, list(dict.fromkeys(recent))[:SAVED_RECENT])

    def _refused(self, error: Exception) -> None:
        from heritage_app.services.encryption import PassphraseNeeded
        from heritage_app.ui.notices import EmptyState

        if isinstance(error, PassphraseNeeded):
            self.locking.ask(Path(str(error.facts["path"])))
            return
        window = self.window
        if window is None:
            return
        self._connect_conduct()
        if isinstance(error, NoAccount):
            window.saving.say_asking()
            window.who.ask(error.accounts, leave=False)
            return
        window.saving.failed(window.say.error(error))
        page = EmptyState(
            "hard-drive",
            window.say.error(error),
            (self.tr("Open another registry…"), self.choose_registry),
            [
                (self.tr("New registry…"), self.choose_new),
                (self.tr("Open the sample registry"), self.open_sample),
            ],
        )
        window.right_stack.addWidget(page)
        window.right_stack.setCurrentWidget(page)

    def work_as(self, name: str) -> None:
        """Open the registry again, by the account of *name*."""
        self.use_name(name)
        if self._opening is not None:
            self._switch(self._opening)

    def choose_registry(self) -> None:
        """Ask which registry to open."""
        start = str(self.preferences.get(LAST_REGISTRY) or registries_folder())
        folder = QFileDialog.getExistingDirectory(self.window, self.tr("Open registry"), str(Path(start).parent))
        if folder:
            self._switch(Path(folder))

    def choose_new(self) -> None:
        """Ask where to make a new registry."""
        start = str(registries_folder() / (self.tr("My registry") + SUFFIX))
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("New registry"), start)
        if name:
            folder = Path(name)
            self._switch(folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX), make=True)

    def open_sample(self) -> None:
        """Open this person's sample registry."""
        self._switch(sample_registry_path(), make=True, sample=True)

    def _switch(self, folder: Path, *, make: bool = False, sample: bool = False) -> None:
        if self.window is not None:
            self.window.close_pages()
            self.window.drop_notice()
            self.window.show_list("sites")
        if self.window is None:
            self.locking.leave()
            self._sample = sample
            self.show_window(folder)
            return
        self.open_folder(folder, make=make, sample=sample)

    # -------------------------------------------------------------------------------------------------- preferences

    def use_name(self, name: str) -> None:
        """Sign what is entered with *name*, now and in later sessions."""
        self.desk.user = name
        self._keep(USER_NAME.name, name)

    def use_theme(self, name: str) -> None:
        """Light, dark, or as the system has it."""
        self._keep(THEME.name, name)
        apply_theme(self.app, name, text_size=self.preferences.get(TEXT_SIZE))

    def _step_size(self, by: int) -> None:
        from heritage_app.ui.toolrow import next_size

        self.use_size(next_size(by))

    def use_size(self, size: int) -> None:
        """Text at *size* per cent."""
        self._keep(TEXT_SIZE.name, size)
        apply_theme(self.app, self.preferences.get(THEME), text_size=size)

    def use_digits(self, choice: str) -> None:
        """Digits of the Arabic window."""
        self._keep(DIGITS.name, choice)
        self.switch_language(self.lang)

    def switch_language(self, lang: str) -> None:
        """Build the window anew in another language; registry, site and filters stay."""
        self._keep(LANGUAGE.name, lang)
        self.lang = lang
        old = self.window
        state = old.state if old is not None else {}
        self._dress()
        if old is None:
            return
        old.close_pages()
        self.desk.opened.disconnect()
        self._listen()
        window = self._make_window()
        window.restore({key: value for key, value in state.items() if not key.startswith("panes")})
        window.show()
        old.blockSignals(True)
        old.before_close = lambda: True
        old.close()
        old.deleteLater()
        if self.desk.info is not None:
            self.desk.opened.emit(self.desk.info)

    def show_settings(self) -> None:
        """Show the settings, which apply at once."""
        from heritage_app.ui.preferences import SettingsDialog

        dialog = SettingsDialog(self.preferences, self.desk.user, self.lang, self.window)
        dialog.name_given.connect(self.use_name)
        dialog.theme_chosen.connect(self.use_theme)
        dialog.size_chosen.connect(self.use_size)
        dialog.language_chosen.connect(self.switch_language)
        dialog.digits_chosen.connect(self.use_digits)
        dialog.lock_chosen.connect(self.locking.use_minutes)
        dialog.show()

    # ---------------------------------------------------------------------------------------------------- first run

    def ask_first(self) -> None:
        """Show the first-run page."""
        from heritage_app.ui.firstrun import FirstRunPage

        self.first_run = page = FirstRunPage(self.lang, self.desk.user, registries_folder())
        page.language_chosen.connect(self._first_language)
        page.answered.connect(self._first_answered)
        page.show()

    def _first_language(self, lang: str) -> None:
        self.lang = lang
        self._dress()
        if self.first_run is not None:
            self.first_run.rebuild(lang)

    def _first_answered(self, answer: Answer) -> None:
        self._keep(LANGUAGE.name, self.lang)
        self._keep(FIRST_RUN_DONE.name, True)
        if answer.name:
            self.use_name(answer.name)
        self._sample = answer.sample
        self._folder = None if answer.sample else answer.folder
        page, self.first_run = self.first_run, None
        window = self._make_window()
        window.painted.connect(self._open_first)
        window.show()
        if page is not None:
            page.close()
            page.deleteLater()

    def _open_first(self) -> None:
        self.open_folder(self._wanted, make=True, sample=self._sample)
