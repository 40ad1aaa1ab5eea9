"""Where things lie, and what the person prefers. No Qt here, and nothing slow to import."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from heritage_app.domain.errors import HeritageError

if TYPE_CHECKING:
    import subprocess

_PACKAGE = Path(__file__).resolve().parent


def _bundled(name: str) -> Path:
    """Return the folder *name*: inside the package once installed, beside it in a working copy."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


RESOURCES = _bundled("resources")
"""Fonts, icons, colours and translations."""

SEEDS = _bundled("seeds")
"""Vocabularies and the records of the sample registry."""


def start_child(module: str, *, silent: bool = False) -> subprocess.Popen[bytes]:
    """
    Start one of our own modules as a process, told and answering through pipes, so that nothing lies in a file.

    It finds this very package, takes no modules from where the program was started, and opens no console; *silent*
    drops what it writes to standard error.
    """
    import subprocess

    paths = [str(_PACKAGE.parent), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if silent else None,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _user_folder(kind: str) -> Path:
    """Return the folder of *kind* (data, config, cache, log); HERITAGE_HOME redirects all of them."""
    home = os.environ.get("HERITAGE_HOME")
    if home:
        return Path(home) / kind
    import platformdirs  # needed once per run, and not at all under HERITAGE_HOME

    finders = {
        "data": platformdirs.user_data_dir,
        "config": platformdirs.user_config_dir,
        "cache": platformdirs.user_cache_dir,
        "log": platformdirs.user_log_dir,
    }
    return Path(finders[kind]("Heritage", appauthor=False))


def user_data_folder() -> Path:
    """Folder of what the program keeps for this person; it may not exist yet."""
    return _user_folder("data")


def user_config_folder() -> Path:
    """Folder of the preferences; it may not exist yet."""
    return _user_folder("config")


def user_cache_folder() -> Path:
    """Folder of what can be made again at any time; it may not exist yet."""
    return _user_folder("cache")


def user_log_folder() -> Path:
    """Folder of the program's log; it may not exist yet."""
    return _user_folder("log")


def registries_folder() -> Path:
    """Folder offered for new registries: in the person's documents, where a backup finds it."""
    home = os.environ.get("HERITAGE_HOME")
    if home:
        return Path(home) / "registries"
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "Heritage"


def sample_registry_path() -> Path:
    """Folder of the sample registry of this person; it may not exist yet."""
    return user_data_folder() / "Sample.heritage"


def backups_folder() -> Path:
    """Folder of the backups where no other is chosen: beside the registries, in the person's documents."""
    return registries_folder().parent / "Heritage backups"


def preferences_path() -> Path:
    """File in which the preferences are kept."""
    return user_config_folder() / "preferences.json"


class PreferenceRefused(HeritageError):
    """A preference was given a value it cannot have."""

    template = "“{value}” is not a value of {name}. The old value was kept. {allowed}"


class PreferenceUnknown(HeritageError):
    """A preference was named that does not exist."""

    template = "There is no preference called “{name}”. Nothing was changed. The names are: {names}."


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One preference: its key in the file, its type, what it is before anybody chose, and what it does.

    `choices` lists the only values allowed; `span` gives the lowest and highest number allowed.
    Empty means any.
    """

    name: str
    type: type[T]
    default: T
    help: str
    choices: tuple[T, ...] = ()
    span: tuple[int, int] | None = None

    def accepts(self, value: object) -> bool:
        """Tell whether *value* may be kept under this name."""
        if not isinstance(value, self.type) or (isinstance(value, bool) and self.type is not bool):
            return False
        if self.choices and value not in self.choices:
            return False
        return self.span is None or (isinstance(value, int) and self.span[0] <= value <= self.span[1])

    def allowed(self) -> str:
        """Say in words which values may be kept."""
        if self.choices:
            return f"Choose one of: {', '.join(map(str, self.choices))}."
        if self.span is not None:
            return f"Choose a number from {self.span[0]} to {self.span[1]}."
        kinds = {"str": "Give a text.", "bool": "Give true or false.", "int": "Give a whole number."}
        return kinds.get(self.type.__name__, "Use the window to change it.")


LANGUAGE = Setting("language", str, "system", "Language of the window.", ("system", "en", "ar", "fr"))
THEME = Setting("theme", str, "system", "Light or dark window.", ("system", "light", "dark"))
TEXT_SIZE = Setting("text_size", int, 100, "Size of all text, in per cent.", span=(90, 150))
DIGITS = Setting("digits", str, "language", "Digits of the Arabic window.", ("language", "western", "arabic-indic"))
USER_NAME = Setting("user_name", str, "", "Name written into the history with each change.")
INSTALLATION = Setting("installation", str, "", "Code of this computer inside reference numbers; drawn once.")
LAST_REGISTRY = Setting("last_registry", str, "", "Registry opened at the next start.")
RECENT_REGISTRIES: Setting[list[str]] = Setting(
    "recent_registries", list, [], "Registries opened before, newest first."
)
FIRST_RUN_DONE = Setting("first_run_done", bool, False, "The first-run page has been answered.")
HINTS_CLOSED: Setting[list[str]] = Setting("hints_closed", list, [], "Hints that were closed and stay closed.")
LIST_VIEW = Setting("list_view", str, "list", "Records as a list or as a table.", ("list", "table"))
PAPER = Setting("paper", str, "region", "Paper of printed reports.", ("region", "a4", "letter"))
REPORT_CHOICES: Setting[dict[str, Any]] = Setting(
    "report_choices", dict, {}, "Language, paper, readers and the rest as they were left, by report."
)
BACKUP_DAILY = Setting("backup_daily", bool, True, "Make one backup a day when the program is closed.")
BACKUP_FOLDER = Setting(
    "backup_folder", str, "", "Folder of the backups, best on another disk; empty for the usual one."
)
LOCK_AFTER = Setting(
    "lock_after", int, 10, "Minutes without a key or the mouse until an encrypted registry is locked; 0 for never.",
    span=(0, 240),
)  # fmt: skip
REDUCED_MOTION = Setting("reduced_motion", bool, False, "Show changes at once, without movement.")
KEPT_FIELDS: Setting[list[str]] = Setting("kept_fields", list, [], "Form fields whose value stays for the next record.")
LAST_VALUES: Setting[dict[str, Any]] = Setting("last_values", dict, {}, "Form values offered for the next record.")
SHORTCUTS: Setting[dict[str, Any]] = Setting(
    "shortcuts", dict, {}, "Keys that differ from the built-in ones, by command."
)
WINDOW: Setting[dict[str, Any]] = Setting("window", dict, {}, "Where windows, panes and columns were left.")

SETTINGS: tuple[Setting[Any], ...] = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    DIGITS,
    USER_NAME,
    INSTALLATION,
    LAST_REGISTRY,
    RECENT_REGISTRIES,
    FIRST_RUN_DONE,
    HINTS_CLOSED,
    LIST_VIEW,
    PAPER,
    REPORT_CHOICES,
    BACKUP_DAILY,
    BACKUP_FOLDER,
    LOCK_AFTER,
    REDUCED_MOTION,
    KEPT_FIELDS,
    LAST_VALUES,
    SHORTCUTS,
    WINDOW,
)


def setting_named(name: str) -> Setting[Any]:
    """Return the preference called *name*.

    Raises:
        PreferenceUnknown: There is none.
    """
    for setting in SETTINGS:
        if setting.name == name:
            return setting
    raise PreferenceUnknown(name=name, names=", ".join(setting.name for setting in SETTINGS))


class Preferences:
    """The preferences of one person, kept as a JSON file that is replaced as a whole.

    A file that cannot be read does not stop the program: it is put aside as `preferences.json.unreadable`
    and the defaults hold; `problem` then says so. Entries of a newer version are kept as they are.
    """

    unreadable_suffix: ClassVar[str] = ".unreadable"

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or preferences_path()
        self.problem = ""
        self._values: dict[str, Any] = self._read()

    def get(self, setting: Setting[T]) -> T:
        """Return the value of *setting*, or its default where none, or none that fits, was kept."""
        value = self._values.get(setting.name, setting.default)
        if not setting.accepts(value):
            value = setting.default
        # A list or dict is handed out as a copy, so that only `set` changes what is kept.
        return cast(T, json.loads(json.dumps(value))) if isinstance(value, list | dict) else value

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep *value* for *setting* and write the file.

        Raises:
            PreferenceRefused: The value is of another type, or not among those allowed.
            OSError: The file cannot be written; the value holds until the program ends.
        """
        self.set_many({setting.name: value})

    def set_many(self, values: Mapping[str, object]) -> None:
        """Keep several values by name, all of them or, if one is refused, none; write the file once."""
        for name, value in values.items():
            setting = setting_named(name)
            if not setting.accepts(value):
                raise PreferenceRefused(value=value, name=name, allowed=setting.allowed())
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values.update(values)
        self._write()

    def reset(self, setting: Setting[Any]) -> None:
        """Go back to the default of *setting*."""
        if self._values.pop(setting.name, None) is not None:
            self._write()

    def _read(self) -> dict[str, Any]:
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            return self._put_aside(str(error))
        try:
            values = json.loads(text)
        except json.JSONDecodeError as error:
            return self._put_aside(str(error))
        return values if isinstance(values, dict) else self._put_aside("not a list of names and values")

    def _put_aside(self, reason: str) -> dict[str, Any]:
        self.problem = f"The preferences could not be read ({reason}). The usual ones are used."
        try:
            self.path.replace(self.path.with_name(self.path.name + self.unreadable_suffix))
        except OSError:
            self.problem += " The file could not be put aside."
        return {}

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True)
        # Swapped in as a whole, so that a crash leaves the old file or the new one, never half of one.
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name, suffix=".new")
        fresh = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
