"""
What leaves a registry as a file or a folder: one list of formats, one way to write each of them.

Every format takes what it writes from a `Material`, which hands out records that have passed the redaction and nothing
else. What is written is whole in its place, or not there: it is made beside it and moved.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile, Secrets, redact, redact_sources
from heritage_app.services import evidence, listing, source
from heritage_app.services.redaction import Gate, read_secrets
from heritage_app.services.site_record import read_sites

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import SourceRow
    from heritage_app.domain.vocabulary import Term
    from heritage_app.services.registry import Registry

Progress = Callable[[int, int, str], None]


class ExportNotWritten(HeritageError):
    """What was to be written could not be put where it was asked for."""

    template = "“{path}” was not written: {reason}. Nothing was left behind. Choose another folder or name"


class ExportPlaceTaken(HeritageError):
    """Something lies where a new folder should go."""

    template = "“{path}” exists already. Nothing was written. Choose a new name"


class ExportDiskFull(HeritageError):
    """No room for what was to be written."""

    template = "“{path}” was not written: the disk is full. No half file was left. Free some space and try again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to leave, and for whom."""

    profile: Profile
    site_ids: tuple[str, ...] | None = None
    """Sites in the order in which they are written; None for the whole registry."""
    lang: str = "en"
    withheld: str = Secrets().withheld
    """What stands in place of a protected name."""
    by: str = ""
    """Who gives it out, as a custody log says."""
    bom: bool = True
    """Whether tables of text begin with a byte order mark, by which spreadsheets know UTF-8."""


@dataclass(kw_only=True)
class Material:
    """What a format writes: records as they may leave, and the words of their terms."""

    registry: Registry
    session: Session
    wanted: Wanted
    progress: Progress
    left_out: list[HeritageError] = field(default_factory=list)
    """What the format could not carry, for the person who asked."""
    given: list[str] = field(default_factory=list)
    """Hashes of the kept files of which a copy goes along; the custody log of each is told."""

    @property
    def profile(self) -> Profile:
        """For whom it leaves."""
        return self.wanted.profile

    @cached_property
    def secrets(self) -> Secrets:
        """What the redaction must know."""
        return read_secrets(self.session, self.profile, withheld=self.wanted.withheld)

    @cached_property
    def site_ids(self) -> tuple[str, ...]:
        """The sites that were asked for; of a whole registry, those in use."""
        if self.wanted.site_ids is not None:
            return self.wanted.site_ids
        return listing.site_ids(self.session, SiteQuery(), today=self.registry.day)

    def records(self) -> Iterator[SiteRecord]:
        """What may leave of each site, one after the other; tells the progress, and ends where that raises."""
        read = read_sites(self.session, self.site_ids, today=self.registry.day, lang=self.wanted.lang)
        for done, whole in enumerate(read, start=1):
            self.session.expunge_all()  # a record is needed once; many of them would fill the memory
            allowed = redact(whole, self.profile, self.secrets)
            if allowed is not None and not (self.profile is Profile.PUBLIC and whole.row.trashed):
                yield allowed
            self.progress(done, len(self.site_ids), whole.row.name)

    def sources(self) -> tuple[SourceRow, ...]:
        """The sources that may leave: of a whole registry all, otherwise those that the sites rest on."""
        if self.wanted.site_ids is None:
            rows = source.list_sources(self.session)
            return redact_sources((row for row in rows if not row.trashed), self.profile, self.secrets)
        found = {row.id: row for record in self.records() for row in record.sources}
        return tuple(found.values())

    @cached_property
    def gate(self) -> Gate:
        """The gate of lists, for what hangs on no site."""
        return Gate(
            session=self.session,
            profile=self.profile,
            today=self.registry.day,
            lang=self.wanted.lang,
            withheld=self.wanted.withheld,
        )

    @cached_property
    def terms(self) -> dict[tuple[str, str], Term]:
        """Every term by vocabulary and key."""
        from heritage_app.services.vocabulary import all_terms

        return {(term.vocabulary, term.key): term for found in all_terms(self.session).values() for term in found}

    @cached_property
    def actor_kinds(self) -> dict[str, str]:
        """Whether each actor is a person, an organisation or an armed group: the kind by id, and no name."""
        from heritage_app.services import actor

        return {row.id: row.draft.kind for row in actor.list_actors(self.session)}

    def label(self, vocabulary: str, key: str | None, lang: str = "") -> str:
        """What a term is called; the key where it has no name, empty without a key."""
        if not key:
            return ""
        term = self.terms.get((vocabulary, key))
        return key if term is None else term.label(lang or self.wanted.lang)


@dataclass(frozen=True, slots=True)
class Writer:
    """One format that a registry can be written in; its module is imported only when it is used."""

    name: str
    """Word that the command line knows it by."""
    title: str
    suffix: str
    """What its file is called behind the dot; empty for a folder."""
    module: str
    function: str = "write"
    gives_files: bool = False
    """Whether copies of kept files go along, which somebody must answer for by name."""

    def write(self, material: Material, path: Path) -> int:
        """Write *material* to the new *path*; returns how many records were written."""
        write: Callable[[Material, Path], int] = getattr(import_module(self.module), self.function)
        return write(material, path)


WRITERS: tuple[Writer, ...] = (
    Writer("json", "Heritage registry as JSON: everything in it", "json", "heritage_app.exchange.whole_json"),
    Writer(
        "bagit",
        "BagIt folder: the registry as JSON, its photos and files, and who had them",
        "",
        "heritage_app.exchange.registry_bag",
        "write_bag",
        gives_files=True,
    ),
    Writer(
        "xlsx", "Excel workbook, a sheet for each kind of record", "xlsx", "heritage_app.exchange.tables", "write_xlsx"
    ),
    Writer(
        "csv", "CSV tables in a folder, one for each kind of record", "", "heritage_app.exchange.tables", "write_csv"
    ),
    Writer("geojson", "GeoJSON: sites on a map", "geojson", "heritage_app.exchange.maps", "write_geojson"),
    Writer("kml", "KML: sites for Google Earth", "kml", "heritage_app.exchange.maps", "write_kml"),
    Writer("linked-art", "Linked Art JSON-LD (CIDOC CRM)", "jsonld", "heritage_app.exchange.linked_art"),
    Writer("eamena", "EAMENA bulk upload form", "eamena.xlsx", "heritage_app.exchange.eamena_rows"),
    Writer("csl", "CSL-JSON: sources for Zotero", "csl.json", "heritage_app.exchange.bibliography", "write_csl"),
    Writer("ris", "RIS: sources for EndNote and others", "ris", "heritage_app.exchange.bibliography", "write_ris"),
    Writer("bibtex", "BibTeX: sources for LaTeX", "bib", "heritage_app.exchange.bibliography", "write_bibtex"),
)
"""Every format, the one that loses nothing first. A new format is a new line here."""


def writer_named(name: str) -> Writer:
    """The format of that name."""
    (found,) = (one for one in WRITERS if one.name == name)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written."""

    path: Path
    records: int
    left_out: tuple[HeritageError, ...] = ()


def export(registry: Registry, writer: Writer, wanted: Wanted, target: Path, *, progress: Progress) -> Written:
    """
    Write a registry, or some sites of it, to *target*: a file is replaced, a folder must be new.

    *progress* is called with what is done and what there is in all; what it raises ends the work.

    Raises:
        ExportPlaceTaken, ExportNotWritten, ExportDiskFull: Nothing of it is left behind.
    """
    if target.is_dir() or (target.exists() and not writer.suffix):
        raise ExportPlaceTaken(path=target)
    making = target.with_name(f".{target.name[:50]}.{uuid4().hex}.part")
    try:
        with registry.read() as session:
            material = Material(registry=registry, session=session, wanted=wanted, progress=progress)
            count = writer.write(material, making)
        _through_to_the_disk(making)
        if material.given:
            deed = Deed(verb="photo.export", by=wanted.by, subject=target.name)
            with registry.write(deed) as session:
                for sha256 in material.given:
                    evidence.give(session, sha256, to=wanted.by, means=f"{writer.name} {target.name}")
                # Last of all before the commit: no copy without its line in the log, and no line without the copy.
                making.replace(target)
        else:
            making.replace(target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ExportDiskFull(path=target) from error
        raise ExportNotWritten(path=target, reason=disk_fault(error)) from error
    finally:
        if making.is_dir():
            shutil.rmtree(making, ignore_errors=True)
        else:
            making.unlink(missing_ok=True)
    return Written(path=target, records=count, left_out=tuple(material.left_out))


def _through_to_the_disk(path: Path) -> None:
    if path.is_file():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
