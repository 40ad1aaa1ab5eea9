"""Preferences survive restarts and broken files, and refuse what they cannot be."""

import json

import pytest

from heritage_app import settings
from heritage_app.settings import (
    LAST_VALUES,
    RECENT_REGISTRIES,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    PreferenceRefused,
    Preferences,
    PreferenceUnknown,
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HERITAGE_HOME", str(tmp_path))
    return tmp_path


def test_heritage_home_redirects_every_folder(home):
    """Tests and portable installations keep everything under one folder."""
    folders = (
        settings.user_data_folder(),
        settings.user_config_folder(),
        settings.user_cache_folder(),
        settings.user_log_folder(),
        settings.registries_folder(),
        settings.sample_registry_path(),
        settings.preferences_path(),
    )
    assert all(folder.is_relative_to(home) for folder in folders)
    assert len(set(folders)) == len(folders)


def test_without_heritage_home_the_folders_are_the_systems(monkeypatch):
    """The four folders differ and carry the name of the program."""
    monkeypatch.delenv("HERITAGE_HOME")
    assert "Heritage" in str(settings.user_data_folder())
    assert "Heritage" in str(settings.sample_registry_path())
    assert settings.registries_folder().name == "Heritage"


def test_a_value_is_there_after_a_restart():
    """What was set is read back by a new object; the rest keeps its default."""
    Preferences().set(THEME, "dark")
    fresh = Preferences()
    assert fresh.get(THEME) == "dark"
    assert fresh.get(TEXT_SIZE) == 100
    fresh.reset(THEME)
    assert Preferences().get(THEME) == "system"


def test_every_default_is_a_value_the_setting_accepts():
    """No preference starts with a value that it would itself refuse, and names are unique."""
    assert [setting.name for setting in SETTINGS if not setting.accepts(setting.default)] == []
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.help.endswith(".") for setting in SETTINGS)


@pytest.mark.parametrize("values", [{"theme": "pink"}, {"text_size": 300}, {"text_size": True}, {"backup_daily": 1}])
def test_a_value_that_cannot_be_is_refused_and_nothing_is_kept(values):
    """One refused value leaves the whole change undone, and the message names the preference."""
    preferences = Preferences()
    with pytest.raises(PreferenceRefused, match=next(iter(values))):
        preferences.set_many({"language": "ar", **values})
    assert preferences.get(settings.LANGUAGE) == "system"
    assert not preferences.path.exists()


def test_an_unknown_name_is_refused_with_the_names_there_are():
    """A slip of the keyboard is answered with what exists."""
    with pytest.raises(PreferenceUnknown, match="text_size"):
        Preferences().set_many({"textsize": 100})


@pytest.mark.parametrize("text", ["{ half a file", "[1, 2]", "\udcff"])
def test_a_broken_file_is_put_aside_and_the_defaults_hold(text):
    """The program starts, says so, and the broken file can still be looked at."""
    path = settings.preferences_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    preferences = Preferences()

    assert preferences.get(THEME) == "system"
    assert "could not be read" in preferences.problem
    assert path.with_name("preferences.json.unreadable").exists()
    preferences.set(THEME, "light")
    assert Preferences().get(THEME) == "light"


def test_entries_of_another_version_and_values_that_do_not_fit():
    """Unknown entries stay in the file; a known one with an impossible value counts as unset."""
    path = settings.preferences_path()
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"from_the_future": [1], "text_size": "large"}), encoding="utf-8")
    preferences = Preferences()
    assert preferences.get(TEXT_SIZE) == 100
    preferences.set(TEXT_SIZE, 120)
    assert json.loads(path.read_text(encoding="utf-8")) == {"from_the_future": [1], "text_size": 120}


def test_a_list_handed_out_is_a_copy():
    """Changing what was read changes nothing kept, not even the default."""
    preferences = Preferences()
    preferences.get(RECENT_REGISTRIES).append("somewhere")
    preferences.get(LAST_VALUES)["cause"] = "looting"
    assert preferences.get(RECENT_REGISTRIES) == []
    assert preferences.get(LAST_VALUES) == {}


def test_a_failed_write_leaves_the_old_file_whole(monkeypatch):
    """The new file is swapped in only when complete; nothing else is left behind."""
    preferences = Preferences()
    preferences.set(THEME, "dark")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        preferences.set(THEME, "light")
    assert Preferences().get(THEME) == "dark"
    assert [file.name for file in preferences.path.parent.iterdir()] == ["preferences.json"]
