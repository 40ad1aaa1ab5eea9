"""
Writers for `torture.py`, forked from one process that has imported everything: `python writer.py SCRATCH`.

Each line on stdin is JSON. `{"folder", "seed", "faults"}` forks a writer, which does random deeds in that registry for
ever; `{"reap": PID}` waits for its end. Each line on stdout says `by` whom: `writer` (its id), `try` (what it is about
to do), `done` (it is committed), `refused` (the program said in words that it is not), `died` (of what), `ended` (the signal).
A try names a `key`, and the `value` that is held under it once it is done.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import random
import select
import sys
import time
import traceback
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import damage, drafts, evidence, history, records, site, source, summary
from heritage_app.services.backup import make_backup
from heritage_app.services.registry import Registry, open_registry

SHARED = "Tell Shared"
"""A site that every writer edits."""
TRASHED = "trashed"
MOST_LETTERS = 20_000
PAUSE = 0.02
"""Seconds to wait after a refusal."""


def tell(by: int, **said: Any) -> None:
    """Write one line, packed: one write of less than `PIPE_BUF` (4,096 bytes) is whole or not there at all."""
    line = base64.b64encode(zlib.compress(json.dumps({"by": by, **said}).encode())) + b"\n"
    assert len(line) <= select.PIPE_BUF
    os.write(1, line)


def unpacked(line: bytes) -> dict[str, Any]:
    """What a line of `tell` says."""
    said: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(line)))
    return said


class Writer:
    """One process that does deeds, and tells of each before and after."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.me, self.chance = os.getpid(), random.Random(seed)
        tell(self.me, writer=self.me)
        self.registry = opened(folder)
        self.sites: dict[str, tuple[str, str]] = {}
        """Id and description of each own site, by name."""
        self.reports: dict[str, tuple[str, str]] = {}
        """Id and value of each own report, by incident."""
        self.last_edit: tuple[str, str, str] | None = None
        """The last edit of an own site: its deed, the name, and the description before."""
        self.number = 0

    def new_name(self, kind: str) -> str:
        """A name that no other writer gives."""
        self.number += 1
        return f"{kind} {self.me}-{self.chance.randrange(10**9)}-{self.number}"

    def words(self) -> str:
        """Text of any length, so that deeds end anywhere in a page."""
        return f"{self.chance.randrange(10**9)} " + "x" * self.chance.choice((0, 50, 3000, MOST_LETTERS))

    @contextmanager
    def deed(self, verb: str, key: str, value: str, undoes: str | None = None) -> Iterator[Session]:
        """Tell, do, and tell that it is done, with the id of the deed and how many entries it has in the history."""
        tell(self.me, **{"try": {"key": key, "value": value}})
        with self.registry.write(Deed(verb=verb, by=f"Writer {self.me}"), undoes=undoes) as session:
            yield session
            session.flush()
            self.deed_id = history.current_deed(session)
            count = text("SELECT count(*) FROM change WHERE deed_id = :deed")
            entries = session.scalar(count, {"deed": self.deed_id})
        tell(self.me, done={"key": key, "value": value, "deed": self.deed_id, "entries": entries})

    def add_site(self) -> None:
        """A site with a description."""
        name, said = self.new_name("Tell"), self.words()
        with self.deed("site.add", f"site:{name}", said) as session:
            draft = SiteDraft(names=(Name(name, "en", "preferred"),), country="SY", description=said)
            key = site.add_site(session, draft)
        self.sites[name] = (key, said)

    def edit_site(self) -> None:
        """Another description of an own site."""
        name = self.chance.choice(list(self.sites))
        (key, before), said = self.sites[name], self.words()
        with self.deed("site.edit", f"site:{name}", said) as session:
            draft, version = summary.site_draft(session, key)
            site.edit_site(session, key, replace(draft, description=said), version=version)
        self.sites[name], self.last_edit = (key, said), (self.deed_id, name, before)

    def undo(self) -> None:
        """Take the last edit back."""
        if self.last_edit is None:
            return
        (deed_id, name, before), self.last_edit = self.last_edit, None
        with self.deed("history.undo", f"site:{name}", before, undoes=deed_id) as session:
            history.undo(session, deed_id)
        self.sites[name] = (self.sites[name][0], before)

    def edit_shared(self) -> None:
        """Another description of the site that everybody edits."""
        said = self.words()
        with self.deed("site.edit", "shared", said) as session:
            key = site.find_name(session, SHARED)
            assert key is not None
            draft, version = summary.site_draft(session, key)
            site.edit_site(session, key, replace(draft, description=said), version=version)

    def add_report(self) -> None:
        """A damage report with a source that supports it: three records in one deed."""
        key, _ = self.sites[self.chance.choice(list(self.sites))]
        incident = self.new_name("Incident")
        draft = DamageDraft(
            site_id=key,
            incident=incident,
            occurred=HeritageDate.from_edtf("2015-08"),
            condition=Condition.DESTROYED,
        )
        with self.deed("damage.add", f"damage:{incident}", "destroyed") as session:
            held = damage.add_damage(session, draft, today=self.registry.day)
            paper = source.add_source(session, SourceDraft(title=f"Paper on {incident}"))
            source.cite(session, CitationDraft(source_id=paper, record_kind=RecordKind.DAMAGE, record_id=held))
        self.reports[incident] = (held, "destroyed")

    def throw_or_restore(self) -> None:
        """An own report goes into the trash, or comes back."""
        if not self.reports:
            return
        incident = self.chance.choice(list(self.reports))
        key, value = self.reports[incident]
        now = "destroyed" if value == TRASHED else TRASHED
        with self.deed("record.trash", f"damage:{incident}", now) as session:
            if now == TRASHED:
                records.trash(session, RecordKind.DAMAGE, key, "entered twice")
            else:
                records.restore(session, RecordKind.DAMAGE, key)
        self.reports[incident] = (key, now)

    def attach(self) -> None:
        """A file kept with a source."""
        path = Path(sys.argv[1]).parent / f"attached-{self.me}.txt"
        content = (self.words() + str(self.number)).encode()
        path.write_bytes(content)
        with self.deed("source.attach", f"file:{hashlib.sha256(content).hexdigest()}", "kept") as session:
            paper = source.add_source(session, SourceDraft(title=self.new_name("Paper")))
            evidence.attach_file(
                self.registry, session, path, RecordKind.SOURCE, paper, received_from="a courier", means="torture"
            )

    def keep_draft(self) -> None:
        """A half-typed form."""
        key, said = f"site-new-{self.me}", self.words()
        tell(self.me, **{"try": {"key": f"draft:{key}", "value": said}})
        drafts.keep_draft(self.registry.folder, drafts.FormDraft(key=key, kind=RecordKind.SITE, values={"name": said}))
        tell(self.me, done={"key": f"draft:{key}", "value": said})

    def back_up(self) -> None:
        """A backup while the other one writes; it must count as many rows as it copied."""
        tell(self.me, **{"try": {"key": "backup", "value": ""}})
        made = make_backup(self.registry, self.registry.folder.parent / "Backups", by=f"Writer {self.me}")
        tell(self.me, done={"key": f"backup:{made.path.name}", "value": str(made.path)})

    def write_for_ever(self) -> None:
        """Deed after deed, until the end comes; what is refused in words is told and tried no more."""
        deeds = [self.edit_site] * 4 + [self.edit_shared] * 3 + [self.add_report] * 3 + [self.throw_or_restore] * 2
        deeds += [self.undo] * 2 + [self.attach, self.keep_draft, self.add_site]
        while True:
            do = self.chance.choice(deeds) if self.sites else self.add_site
            if self.chance.random() < 0.01:
                do = self.back_up
            try:
                do()
            except HeritageError as refusal:
                tell(self.me, refused=str(refusal))
                time.sleep(PAUSE)


def opened(folder: Path) -> Registry:
    """The registry, on the day of the tests; while it cannot be opened, that is told and tried again."""
    while True:
        try:
            return open_registry(folder, today=lambda: date(2016, 11, 22))
        except HeritageError as refusal:
            tell(os.getpid(), refused=str(refusal))
            time.sleep(PAUSE)


def one_of_each(folder: Path) -> None:
    """Do every deed once, so that all is imported before anything is forked."""
    writer = Writer(folder, seed=0)
    with writer.registry.write(Deed(verb="site.add", by="Nursery")) as session:
        site.add_site(session, SiteDraft(names=(Name(SHARED, "en", "preferred"),), country="SY"))
    for do in (
        writer.add_site, writer.edit_site, writer.undo, writer.edit_shared, writer.add_report,
        writer.throw_or_restore, writer.attach, writer.keep_draft, writer.back_up,
    ):  # fmt: skip
        do()
    writer.registry.close()


def main() -> None:
    """Fork a writer for each one that is asked for."""
    one_of_each(Path(sys.argv[1]))
    tell(0, nursery="ready")
    for line in sys.stdin:
        asked = json.loads(line)
        if "reap" in asked:
            _, status = os.waitpid(asked["reap"], 0)
            tell(asked["reap"], ended=os.WTERMSIG(status) if os.WIFSIGNALED(status) else -1)
            continue
        if os.fork() == 0:
            try:
                os.environ["HERITAGE_FAULTS"] = asked["faults"]
                Writer(Path(asked["folder"]), asked["seed"]).write_for_ever()
            except BaseException:
                tell(os.getpid(), died=traceback.format_exc()[-2000:])
                raise
            finally:
                os._exit(1)


if __name__ == "__main__":
    main()
