"""Unfinished forms, kept as files beside the database: what was typed is there after any kind of end.

A draft is one JSON file in the folder `drafts` of its registry; in an encrypted one it is sealed, with a keyed hash as
name. Nothing is ever deleted here: a draft that was saved or discarded goes into the folder `discarded` inside, from
where it can be brought back.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.sealing import files
from heritage_app.sealing.keys import keys_of

DRAFTS, DISCARDED = "drafts", "discarded"

STAGED = "photos"
"""Folder inside that of the drafts with the photos that they hold, in the shape of a registry's media."""

_KEY = re.compile(r"[a-z0-9][a-z0-9.-]{0,199}")


class DraftNotKept(HeritageError):
    """A draft could not be written to the disk."""

    template = (
        "The draft could not be kept ({reason}). What you typed is still here: save it, or copy it before closing"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft:
    """What was typed into one form, field by field, as it was typed."""

    key: str
    """Names the form and the record: `damage-new-<site>`; see `draft_key`."""
    kind: RecordKind
    title: str = ""
    """What lists of drafts call it."""
    site_id: str | None = None
    record_id: str | None = None
    update_of: str | None = None
    """The damage report whose change is told; None where the form is about no other report."""
    version: int | None = None
    """State of the record that was being edited; None for a new one."""
    kept_at: str = ""
    """UTC, ISO 8601; set by `keep_draft`."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """Raw text of each field by its name; plain JSON."""


def draft_key(
    kind: RecordKind, *, site_id: str | None = None, record_id: str | None = None, update_of: str | None = None
) -> str:
    """
    Return the key of the one draft that a form keeps: by kind and record, or by kind and site for a new one.

    A report of a change has one of its own, by the report that it updates.
    """
    if update_of and not record_id:
        return f"{kind}-change-{update_of}"
    return f"{kind}-{record_id}" if record_id else f"{kind}-new-{site_id or 'anywhere'}"


def keep_draft(registry: Path, draft: FormDraft) -> FormDraft:
    """
    Write *draft* in place of what was kept under its key; returns it with the time. Whole or not at all.

    Raises:
        DraftNotKept: The disk refused; the draft kept before is still there.
    """
    kept = FormDraft(**{**_fields(draft), "kept_at": datetime.now(UTC).isoformat(timespec="seconds")})
    path = draft_path(registry, draft.key)
    # Lone surrogates, which no UTF-8 file can hold, are written as \ud800 and come back as they were.
    text = json.dumps(asdict(kept), ensure_ascii=True, separators=(",", ":"))
    try:
        path.parent.mkdir(exist_ok=True)
        write_text(path, text)
    except OSError as error:
        raise DraftNotKept(reason=error.strerror or type(error).__name__) from error
    return kept


def add_to_draft(registry: Path, blank: FormDraft, name: str, parts: Sequence[Any]) -> FormDraft:
    """
    Add *parts* to the list that a draft has under *name*, where its form is no longer there to do so.

    *blank* is the draft as it is begun where none is kept under its key.

    Raises:
        DraftNotKept: The disk refused.
    """
    held = read_draft(registry, blank.key) or blank
    there = held.values.get(name) or []
    more = [part for part in parts if part not in there]
    return keep_draft(registry, replace(held, values={**held.values, name: [*there, *more]}))


def read_draft(registry: Path, key: str) -> FormDraft | None:
    """Return the draft kept under *key*; None when there is none that can be read."""
    return _read(draft_path(registry, key))


def list_drafts(registry: Path) -> tuple[FormDraft, ...]:
    """Return every draft that can be read, the one kept last first."""
    found = (_read(path) for path in (registry / DRAFTS).glob("*.json"))
    return tuple(sorted(filter(None, found), key=lambda draft: (draft.kept_at, draft.key), reverse=True))


def discard_draft(registry: Path, key: str) -> str | None:
    """
    Set a draft aside, because it was saved or is not wanted; returns the name under which it can be brought back.

    Raises:
        DraftNotKept: The disk refused; the draft stays where it is.
    """
    path = draft_path(registry, key)
    folder = path.parent / DISCARDED
    name = f"{path.stem}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}.json"
    try:
        if not path.exists():
            return None
        folder.mkdir(exist_ok=True)
        path.replace(folder / name)
    except OSError as error:
        raise DraftNotKept(reason=error.strerror or type(error).__name__) from error
    return name


def bring_back(registry: Path, name: str) -> FormDraft | None:
    """
    Put a draft that was set aside under *name* back in its place, unless a newer one stands there.

    Returns:
        The draft now kept under its key; None when nothing can be brought back.
    """
    set_aside = registry / DRAFTS / DISCARDED / Path(name).name
    draft = _read(set_aside)
    if draft is None:
        return None
    path = draft_path(registry, draft.key)
    if not path.exists():
        set_aside.replace(path)
    return _read(path)


def rewrite(registry: Path, clean: Callable[[str], str]) -> int:
    """Put every text in drafts, kept or set aside, through *clean*; returns how many drafts said something else."""
    changed = 0
    for path in (registry / DRAFTS).rglob("*.json"):
        try:
            held = json.loads(read_text(path))
        except (OSError, ValueError):
            continue
        cleaned = _each_text(held, clean)
        if cleaned != held:
            write_text(path, json.dumps(cleaned, ensure_ascii=True, separators=(",", ":")))
            changed += 1
    return changed


def _each_text(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_each_text(part, clean) for part in value]
    if isinstance(value, dict):
        return {name: _each_text(part, clean) for name, part in value.items()}
    return value


def waiting_lists(registry: Path) -> list[Path]:
    """Lists of photos that were saved with a report and are still to come in; see `staging`."""
    return sorted((registry / DRAFTS / STAGED).glob("waiting-*.json"))


def photos_wait(registry: Path) -> bool:
    """Whether there is such a list. Asked whenever a registry opens, so it imports nothing."""
    return bool(waiting_lists(registry))


def draft_path(registry: Path, key: str) -> Path:
    """Where the draft of this key is kept; in an encrypted registry its name does not tell the key."""
    if _KEY.fullmatch(key) is None:
        raise ValueError(f"{key!r} cannot be the name of a draft")
    keys = keys_of(registry)
    return registry / DRAFTS / f"{key if keys is None else keys.name_for(key)}.json"


def _fields(draft: FormDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in FormDraft.__slots__}


def write_text(path: Path, text: str) -> None:
    """
    Write ASCII beside and put it in place, so that no torn write stands under the name; sealed where keys are held.

    Raises:
        OSError: What was there before is still there.
    """
    keys = keys_of(path.parent)
    data = text.encode("ascii")
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data if keys is None else files.seal(keys.drafts, data))
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def read_text(path: Path) -> str:
    """
    Read what `write_text` wrote.

    Raises:
        OSError, ValueError: It is not there, or something else has written it.
    """
    keys, held = keys_of(path.parent), path.read_bytes()
    return (held if keys is None else files.unseal(keys.drafts, held)).decode("ascii")


def _read(path: Path) -> FormDraft | None:
    """Read one file; None for one that is not there, or that something else has written."""
    try:
        held = json.loads(read_text(path))
        draft = FormDraft(**{**held, "kind": RecordKind(held["kind"])})
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return draft if isinstance(draft.values, dict) and _KEY.fullmatch(str(draft.key)) else None
