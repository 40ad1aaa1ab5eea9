"""The key file: what opens it, what does not, and what becomes of it when the disk fails in the middle."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heritage_app.sealing import keyfile
from heritage_app.sealing.keyfile import Cost, KeyFileFromTheFuture, KeyFileUnreadable, RecoveryKeyMistyped
from heritage_app.sealing.keys import KEY_FILE, SPARE_FILE

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
WORDS = "قلعة tempête 4 mots"


def test_passphrase_and_recovery_key_open_the_same_key(tmp_path: Path) -> None:
    """Both unwrap the one random key; a wrong one, or one of another registry, unwraps nothing."""
    file, key = keyfile.new_key_file(WORDS, CHEAP)
    recovery = keyfile.new_recovery_key()
    file = keyfile.with_recovery(file, key, recovery)
    keyfile.write_key_file(tmp_path, file)
    held = keyfile.read_key_file(tmp_path)
    assert held == file and held.passphrase.cost == CHEAP
    assert keyfile.key_by_passphrase(held, WORDS) == key == keyfile.key_by_recovery(held, recovery.lower())
    assert keyfile.key_by_passphrase(held, WORDS + " ") is None
    assert keyfile.key_by_recovery(held, keyfile.new_recovery_key()) is None
    text = (tmp_path / KEY_FILE).read_text()
    assert key.hex() not in text and recovery not in text and (tmp_path / SPARE_FILE).read_text() == text
    other, _ = keyfile.new_key_file(WORDS, CHEAP)
    mixed = dataclasses.replace(held, registry=other.registry)
    assert keyfile.key_by_passphrase(mixed, WORDS) is None, "a wrapped key can be moved to another registry"


def test_the_same_letters_are_the_same_passphrase() -> None:
    """Composed and decomposed letters, and the spaces of other keyboards, open it alike."""
    file, key = keyfile.new_key_file("caf\u00e9 du port", CHEAP)
    assert keyfile.key_by_passphrase(file, "cafe\u0301\u00a0du\u202fport") == key
    with pytest.raises(keyfile.PassphraseTooShort):
        keyfile.new_key_file("seven77", CHEAP)


def test_every_purpose_has_a_key_of_its_own() -> None:
    """Who learns the key of the file names cannot read the database with it."""
    file, key = keyfile.new_key_file(WORDS, CHEAP)
    keys = keyfile.derive(file, key)
    made = (keys.database, keys.files, keys.names, keys.drafts, keys.pages, key)
    assert len(set(made)) == 6 and {len(one) for one in made} == {32}
    assert not any(repr(one) in repr(keys) for one in made)


@settings(max_examples=60)
@given(place=st.integers(0, 43), letter=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_mistyped_recovery_key_is_told_from_a_wrong_one(place: int, letter: str) -> None:
    """One wrong letter is seen before the key is tried; spaces, case and O for 0 do not matter."""
    recovery = keyfile.new_recovery_key()
    assert keyfile.recovery_bytes(recovery.replace("-", " ").lower().replace("0", "o")) == keyfile.recovery_bytes(
        recovery
    )
    if recovery[place] not in ("-", letter):
        with pytest.raises(RecoveryKeyMistyped):
            keyfile.recovery_bytes(recovery[:place] + letter + recovery[place + 1 :])
    with pytest.raises(RecoveryKeyMistyped):
        keyfile.recovery_bytes(recovery[:-1])


def test_a_torn_key_file_is_made_whole_from_its_spare(tmp_path: Path) -> None:
    """Torn, emptied or gone: the spare opens it and mends it; with both torn, the words say where one more is."""
    file, _ = keyfile.new_key_file(WORDS, CHEAP)
    for harm in ("torn", "gone", "emptied", "letter"):
        keyfile.write_key_file(tmp_path, file)
        place = tmp_path / KEY_FILE
        text = place.read_text()
        if harm == "gone":
            place.unlink()
        else:
            place.write_text({"torn": text[:90], "emptied": "", "letter": text.replace("a", "b")}[harm])
        assert keyfile.read_key_file(tmp_path) == file, harm
        assert place.read_text() == text, harm
    for name in (KEY_FILE, SPARE_FILE):
        (tmp_path / name).write_bytes(b"\xff\x00" * 40)
    with pytest.raises(KeyFileUnreadable, match=r"newest backup"):
        keyfile.read_key_file(tmp_path)


def test_the_spare_does_not_go_on_taking_the_old_passphrase(tmp_path: Path) -> None:
    """A crash between the two files leaves the newer one in charge: the spare is written anew at the next opening."""
    file, key = keyfile.new_key_file(WORDS, CHEAP)
    keyfile.write_key_file(tmp_path, file)
    spare = (tmp_path / SPARE_FILE).read_text()
    keyfile.write_key_file(tmp_path, keyfile.with_passphrase(file, key, "another passphrase", CHEAP))
    (tmp_path / SPARE_FILE).write_text(spare)
    held = keyfile.read_key_file(tmp_path)
    assert keyfile.key_by_passphrase(held, WORDS) is None
    assert (tmp_path / SPARE_FILE).read_text() == (tmp_path / KEY_FILE).read_text() != spare


def test_a_key_file_cannot_stop_the_computer(tmp_path: Path) -> None:
    """One that asks for more memory than a laptop has is not obeyed; one of a newer version says so."""
    file, _ = keyfile.new_key_file(WORDS, CHEAP)
    greedy = dataclasses.replace(file.passphrase, cost=Cost(passes=10**6, memory_kib=1 << 40, lanes=1))
    keyfile.write_key_file(tmp_path, dataclasses.replace(file, passphrase=greedy))
    with pytest.raises(KeyFileUnreadable):
        keyfile.read_key_file(tmp_path)
    keyfile.write_key_file(tmp_path, file)
    body = json.loads((tmp_path / KEY_FILE).read_text())
    body.pop("sum")
    body["version"] = 2
    (tmp_path / KEY_FILE).write_text(json.dumps({**body, "sum": keyfile._sum(body)}))
    with pytest.raises(KeyFileFromTheFuture):
        keyfile.read_key_file(tmp_path)


def test_the_usual_cost_is_that_of_the_standard() -> None:
    """RFC 9106, section 4: 3 passes over 64 MiB in 4 lanes, unless somebody asks for another."""
    assert Cost() == Cost(passes=3, memory_kib=64 * 1024, lanes=4)
