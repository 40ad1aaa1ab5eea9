"""
What a viewer opens: a registry of its own that holds nothing else than a viewer may see.

It is made from the records as `domain.redaction.redact` lets them leave for the public, and lies among what can be made
again at any time, encrypted like the registry. So lists, search, counts, reports and exports cannot tell of what is
withheld: it is not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from heritage_app.domain.account import Role
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.exchange.outgoing import Material, Wanted
from heritage_app.exchange.registry_bag import stripped_copy
from heritage_app.exchange.whole_json import public_lists
from heritage_app.media.store import kept_size, media_path
from heritage_app.services import hazard, history, listing, whole
from heritage_app.services.encryption import keys_like, read_file, seal_folder, write_file
from heritage_app.services.registry import Registry, create_registry, open_registry
from heritage_app.services.shapes import SEEDED, Document, shapes
from heritage_app.settings import user_cache_folder
from heritage_app.storage.engine import DATABASE_NAME

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.photo import PhotoRow

UNTOLD = "withheld"
"""Term of `hazard_kind` that stands for a danger whose own record is withheld: the warning stays, and says no more."""
_UNTOLD_LABELS = {
    "en": "danger, details withheld",
    "fr": "danger, détails non communiqués",
    "ar": "خطر، التفاصيل محجوبة",
}
_BY = "Heritage"
_COPIES = "copies.json"
"""Which stripped copy was made of which photo."""


def opened_as(registry: Registry, name: str, *, lang: str, withheld: str) -> Registry:
    """
    Return the registry as *name* may see it: as it is, or for a viewer a copy, in place of *registry*, which is closed.

    *withheld* are the words, in *lang*, that stand in place of a protected name.

    Raises:
        NoAccount: The registry has accounts, and none is active under this name.
        DiskFull, RegistryReadOnly: There is no room for the copy.
    """
    if registry.access.role_of(name) is not Role.VIEWER:
        return registry
    try:
        copy = _copy(registry, lang, withheld)
    finally:
        registry.close()
    return replace(copy, viewer=name, access=registry.access, sample=registry.sample)


def state_of(registry: Registry) -> str:
    """What tells whether anything was written since: the last deed."""
    with registry.read() as session:
        return history.last_deed(session) or ""


def forget(registry: Registry) -> None:
    """Remove what viewers of this registry were shown so far; the next one is shown its present state."""
    shutil.rmtree(_home(registry), ignore_errors=True)


def _home(registry: Registry) -> Path:
    return user_cache_folder() / "viewing" / _short(str(registry.folder.resolve()))


def _copy(registry: Registry, lang: str, withheld: str) -> Registry:
    """The copy of the present state, made unless it is there."""
    home = _home(registry)
    place = home / _short(f"{state_of(registry)} {lang} {registry.access.review}")
    folder = place / registry.folder.name
    seal_folder(home, registry.folder)
    if (folder / DATABASE_NAME).is_file():
        return open_registry(folder, today=registry.today)
    beside = home / f".{uuid4().hex}.part"
    try:
        _fill(registry, beside / registry.folder.name, home, lang, withheld)
        for old in home.iterdir():
            if old.is_dir() and old.name not in (beside.name, _PHOTOS):
                shutil.rmtree(old, ignore_errors=True)  # one that is open elsewhere may stay: it is outdated, not wrong
        beside.replace(place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return open_registry(folder, today=registry.today)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:20]


_PHOTOS = "photos"


def _fill(registry: Registry, folder: Path, home: Path, lang: str, withheld: str) -> None:
    folder.parent.mkdir(parents=True, mode=0o700)
    photos = _Photos(registry, home / _PHOTOS)
    with registry.read() as session:
        wanted = Wanted(profile=Profile.PUBLIC, lang=lang, withheld=withheld, by=_BY)
        material = Material(registry=registry, session=session, wanted=wanted, progress=lambda *_: None)
        lists = public_lists(material, photos.copy)
        for shape in shapes():
            if shape.key in SEEDED:
                lists[shape.key] = [*whole.documents(session, shape), *_untold(shape.key)]
        unsafe = _unsafe(session, registry.day)
    photos.keep()

    def fill(made: Registry) -> None:
        with made.database.writing() as writing:
            found = ((name, 1, documents) for name, documents in lists.items())
            whole.take_in(writing, found, by=_BY, subject=registry.name, exact=False)
        photos.put_into(made.folder)

    made = create_registry(folder, by=_BY, today=registry.today, fill=fill, locked=keys_like(registry.folder))
    try:
        _warn(made, unsafe)
    finally:
        made.close()


def _untold(key: str) -> list[Document]:
    """The term for a danger that is withheld, in the lists of terms."""
    term: Document = {"vocabulary": "hazard_kind", "key": UNTOLD, "position": 99}
    term |= dict.fromkeys(("rank", "parent", "basis"))
    label: Document = {"vocabulary": "hazard_kind", "term": UNTOLD, "kind": "label"}
    labels: list[Document] = [{**label, "lang": lang, "text": text} for lang, text in _UNTOLD_LABELS.items()]
    lists: dict[str, list[Document]] = {"terms": [term], "term_labels": labels}
    return lists.get(key, [])


def _unsafe(session: Session, today: Day) -> set[str]:
    """Ids of the sites that are unsafe to visit."""
    return set(listing.site_ids(session, SiteQuery(flags=(FlagKind.UNSAFE,)), today=today))


def _warn(made: Registry, unsafe: set[str]) -> None:
    """Let a place stay unsafe to visit whose hazard is withheld."""
    with made.write(Deed(verb="hazard.add", by=_BY)) as session:
        here = set(listing.site_ids(session, SiteQuery(), today=made.day))
        for site_id in sorted((unsafe & here) - _unsafe(session, made.day)):
            hazard.add_hazard(session, HazardDraft(site_id=site_id, kind=UNTOLD), today=made.day)


class _Photos:
    """Copies of photos without what their cameras wrote, each made once."""

    def __init__(self, registry: Registry, folder: Path) -> None:
        self._registry, self._folder = registry, folder
        try:
            self._known: dict[str, str] = json.loads(read_file(folder / _COPIES))
        except (OSError, ValueError):
            self._known = {}
        self._used: dict[str, str] = {}

    def copy(self, row: PhotoRow) -> tuple[str, int] | None:
        """Hash and size of the copy of a photo; None for one that cannot be stripped."""
        known = self._known.get(row.file.sha256, "")
        if not known or kept_size(self._folder, known) is None:
            made = stripped_copy(self._registry, row, self._folder)
            if isinstance(made, Exception):
                return None
            known = made
        self._used[row.file.sha256] = known
        return known, kept_size(self._folder, known) or 0

    def keep(self) -> None:
        """Note what was made; a cache that cannot be written is made anew the next time."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_file(self._folder / _COPIES, json.dumps({**self._known, **self._used}).encode())

    def put_into(self, folder: Path) -> None:
        """Let the copies stand in a registry, as links where the disk knows such."""
        for sha256 in set(self._used.values()):
            source, target = media_path(self._folder, sha256), media_path(folder, sha256)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(source, target)
            except OSError:
                shutil.copyfile(source, target)
