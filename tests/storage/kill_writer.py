"""
A nursery of writers for `test_kill.py`, in a process of its own: `python kill_writer.py SCRATCH`.

For each line on stdin, which names a registry, it forks a writer there, and tells of its end. The writer tells its
process id, then each deed once it is committed. Everything is imported and tried out in SCRATCH first, so that a
fork writes at once.
"""

from __future__ import annotations

import json
import os
import random
import sys
from datetime import date
from pathlib import Path

from heritage_app.domain.damage import DamageDraft, LanguageText
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import damage, site, source
from heritage_app.services.registry import Registry, open_registry


def tell(done: dict[str, object]) -> None:
    """Write one line; one write of less than a pipe's buffer is whole or not there at all."""
    os.write(1, json.dumps(done).encode() + b"\n")


def write(registry: Registry, name: str) -> None:
    """Enter a site, then damage with its source, then correct it: three deeds, each told once it is committed."""
    names = (Name(name, "en"),)
    with registry.write(Deed(verb="site.add", by="Writer")) as session:
        place = site.add_site(session, SiteDraft(names=names, country="SY", locality="x" * random.randint(0, 9000)))
    tell({"site": place})
    report = DamageDraft(
        site_id=place,
        occurred=HeritageDate.from_edtf("2015-08"),
        condition=Condition.DESTROYED,
        texts=(LanguageText("en", "Blown up"),),
    )
    with registry.write(Deed(verb="damage.add", by="Writer")) as session:
        held = damage.add_damage(session, report, today=registry.day)
        paper = source.add_source(session, SourceDraft(title=f"Paper on {name}"))
        source.cite(session, CitationDraft(source_id=paper, record_kind=RecordKind.DAMAGE, record_id=held))
    tell({"report": held, "condition": "destroyed"})
    milder = DamageDraft(site_id=place, occurred=report.occurred, condition=Condition.SEVERE)
    with registry.write(Deed(verb="damage.edit", by="Writer")) as session:
        damage.edit_damage(session, held, milder, today=registry.day)
    tell({"report": held, "condition": "severe"})


def opened(folder: str) -> Registry:
    """The registry, on the day of the tests."""
    return open_registry(Path(folder), today=lambda: date(2016, 11, 22))


def write_for_ever(folder: str) -> None:
    """Tell the process id, then write until the end comes."""
    registry = opened(folder)
    tell({"writer": os.getpid()})
    number = 0
    while True:
        number += 1
        write(registry, f"Tell {os.getpid()} {number}")


def main() -> None:
    """Fork a writer for each registry that is named, one after another."""
    scratch = opened(sys.argv[1])
    write(scratch, "Tell Scratch")
    scratch.close()
    tell({"nursery": "ready"})
    for line in sys.stdin:
        writer = os.fork()
        if writer == 0:
            try:
                write_for_ever(line.strip())
            finally:
                os._exit(1)
        _, status = os.waitpid(writer, 0)
        tell({"ended": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0})


if __name__ == "__main__":
    main()
