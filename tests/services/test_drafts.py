"""Drafts outlive the program: written whole, read back as typed, set aside and never deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.drafts import (
    DRAFTS,
    DraftNotKept,
    FormDraft,
    bring_back,
    discard_draft,
    draft_key,
    keep_draft,
    list_drafts,
    read_draft,
)

KEY = draft_key(RecordKind.DAMAGE, site_id="0190-a")


def draft(key: str = KEY, **values: object) -> FormDraft:
    return FormDraft(key=key, kind=RecordKind.DAMAGE, site_id="0190-a", title="Arch", values=values)


def test_a_draft_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    """Every character returns, also NUL, half a surrogate pair and bidi controls; so do lists and nothing at all."""
    typed = {"a": 'x\0y "\u202e$ #read("x")', "half": "\ud800", "rows": [{"type": "fire", "part": "قوس"}], "none": None}
    kept = keep_draft(tmp_path, draft(**typed))
    assert read_draft(tmp_path, KEY) == kept
    assert kept.values == typed
    assert kept.kept_at.endswith("+00:00")


def test_a_later_draft_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    """One form has one draft, and nothing half-written lies beside it."""
    keep_draft(tmp_path, draft(when="2015"))
    keep_draft(tmp_path, draft(when="oct 2015"))
    assert [one.values for one in list_drafts(tmp_path)] == [{"when": "oct 2015"}]
    assert [path.name for path in (tmp_path / DRAFTS).iterdir()] == [f"{KEY}.json"]


def test_a_discarded_draft_is_set_aside_and_can_be_brought_back(tmp_path: Path) -> None:
    """Discarding deletes nothing, and is undone by name."""
    kept = keep_draft(tmp_path, draft(when="2015"))
    name = discard_draft(tmp_path, KEY)
    assert name is not None
    assert read_draft(tmp_path, KEY) is None
    assert list_drafts(tmp_path) == ()
    assert bring_back(tmp_path, name) == kept
    assert discard_draft(tmp_path, "damage-new-elsewhere") is None


def test_bringing_back_never_overwrites_a_newer_draft(tmp_path: Path) -> None:
    """What was typed since stays; the one set aside stays set aside."""
    keep_draft(tmp_path, draft(when="old"))
    name = discard_draft(tmp_path, KEY)
    assert name is not None
    newer = keep_draft(tmp_path, draft(when="new"))
    assert bring_back(tmp_path, name) == newer
    assert (tmp_path / DRAFTS / "discarded" / name).exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"kind": "damage"}', '{"key": "a", "kind": "none", "values": {}}'])
def test_a_file_that_is_no_draft_is_passed_over(tmp_path: Path, content: str) -> None:
    """A torn or foreign file neither breaks the list nor hides the other drafts."""
    kept = keep_draft(tmp_path, draft(when="2015"))
    (tmp_path / DRAFTS / "other.json").write_text(content, encoding="utf-8")
    assert list_drafts(tmp_path) == (kept,)
    assert read_draft(tmp_path, "other") is None


def test_a_disk_that_refuses_is_told_in_words_and_the_old_draft_stays(tmp_path: Path) -> None:
    """A failed write says so, and what was kept before is still there."""
    (tmp_path / DRAFTS).write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(DraftNotKept, match="What you typed is still here"):
        keep_draft(tmp_path, draft(when="2015"))
    assert (tmp_path / DRAFTS).read_text(encoding="utf-8").startswith("a file")


@pytest.mark.parametrize("key", ["../outside", "a/b", "", ".hidden", "A", "x" * 300])
def test_a_key_never_leaves_the_folder(tmp_path: Path, key: str) -> None:
    """Keys are names of files in the folder, nothing else."""
    with pytest.raises(ValueError, match="cannot be the name"):
        keep_draft(tmp_path, draft(key))


def test_the_key_tells_record_site_and_neither_apart() -> None:
    """A record has its own draft; a new one belongs to its site."""
    keys = {
        draft_key(RecordKind.DAMAGE, site_id="s"),
        draft_key(RecordKind.DAMAGE, site_id="s", record_id="r"),
        draft_key(RecordKind.ESTIMATE, site_id="s"),
        draft_key(RecordKind.SITE),
    }
    assert len(keys) == 4


def test_the_file_is_plain_json_for_whoever_opens_it(tmp_path: Path) -> None:
    """Without this program a draft can still be read."""
    keep_draft(tmp_path, draft(when="2015"))
    held = json.loads((tmp_path / DRAFTS / f"{KEY}.json").read_text(encoding="utf-8"))
    assert (held["kind"], held["title"], held["values"]) == ("damage", "Arch", {"when": "2015"})
