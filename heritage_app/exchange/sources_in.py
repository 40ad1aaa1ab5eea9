"""
Sources from RIS, BibTeX and CSL-JSON, as Zotero and others export them, and from a pasted line with a DOI or a link.

What has no field of a source is kept in a note, word for word. A source that is here already, by link, DOI, or title
and date, is not entered again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.dates import HeritageDate, NotADate, NotEdtf, read_date
from heritage_app.domain.disk import disk_fault
from heritage_app.domain.folding import fold
from heritage_app.domain.imported import CellProblem, CellProblems, ImportResult
from heritage_app.domain.names import NotALanguageTag, check_language
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.text import one_line
from heritage_app.exchange.bibliography import TEX
from heritage_app.exchange.readers import NotReadable
from heritage_app.exchange.readers.faults import (
    EntryNoObject,
    EntryOpen,
    Fault,
    NestedTooDeeply,
    NoBibliography,
    NoEntries,
    NoLink,
    NotJson,
    NotUtf8,
    TornBibliography,
)
from heritage_app.exchange.taking import RowsRefused

if TYPE_CHECKING:
    from datetime import date

    from heritage_app.domain.history import Deed
    from heritage_app.services.registry import Registry

_RIS_TYPES = {
    **dict.fromkeys(("JOUR", "ABST", "EJOUR"), "article-journal"),
    **dict.fromkeys(("NEWS",), "article-newspaper"),
    **dict.fromkeys(("MGZN",), "article-magazine"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "THES"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP", "CPAPER", "CONF"), "chapter"),
    **dict.fromkeys(("ELEC", "BLOG"), "webpage"),
    **dict.fromkeys(("RPRT", "GOVDOC", "STAND"), "report"),
    **dict.fromkeys(("DATA", "DBASE"), "dataset"),
    **dict.fromkeys(("VIDEO", "SOUND", "MPCT"), "broadcast"),
    **dict.fromkeys(("MAP",), "map"),
    **dict.fromkeys(("FIGURE", "ART"), "graphic"),
    **dict.fromkeys(("LEGAL", "BILL", "STAT", "CASE"), "legal"),
    **dict.fromkeys(("PCOMM",), "personal_communication"),
}
_BIBTEX_TYPES = {
    "article": "article-journal",
    "book": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "chapter",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "misc": "webpage",
    "dataset": "dataset",
    "phdthesis": "book",
    "mastersthesis": "book",
}
_CSL_TYPES = {
    "post-weblog": "post",
    "thesis": "book",
    "paper-conference": "chapter",
    "motion_picture": "broadcast",
    "song": "broadcast",
    "legislation": "legal",
    "legal_case": "legal",
    "figure": "graphic",
}
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_LINK = re.compile(r"https?://[^\s<>\"]+")
_OTHER = "webpage"
"""The type of a source whose own type our list lacks."""
_LINE_END = 4_000
"""A pasted line is no longer than this; a longer text is something else."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a bibliography: its place in the file, its fields as given, and those that became a draft."""

    row: int
    draft: SourceDraft
    cells: int
    noted: int


def looks_like_sources(path: Path) -> bool:
    """Whether a file begins as a bibliography does: RIS, BibTeX, or CSL-JSON."""
    try:
        with path.open("rb") as opened:
            start = opened.read(4_096)
    except OSError:
        return False
    return _kind(start.decode("utf-8", "replace")) is not None


def _kind(text: str) -> Callable[[str, date], Iterator[_Entry]] | None:
    start = text.removeprefix("\ufeff").lstrip()
    if re.match(r"TY {1,2}- ", start):
        return _read_ris
    if re.match(r"@\w+\s*\{", start) or re.match(r"(%[^\n]*\n\s*)+@\w+\s*\{", start):
        return _read_bibtex
    if start.startswith("[") and re.match(r"\[\s*\{", start):
        return _read_csl
    return None


def read_sources(path: Path, today: date) -> list[_Entry]:
    """
    Read a bibliography.

    Raises:
        NotReadable: It is none, or torn.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise NotReadable(path=path.name, reason=disk_fault(error)) from error
    except UnicodeDecodeError as error:
        raise NotReadable(path=path.name, reason=NotUtf8()) from error
    read = _kind(text)
    if read is None:
        raise NotReadable(path=path.name, reason=NoBibliography())
    try:
        found = list(read(text, today))
    except Fault as fault:
        raise NotReadable(path=path.name, reason=fault) from fault
    except json.JSONDecodeError as error:
        raise NotReadable(path=path.name, reason=NotJson(line=error.lineno, column=error.colno)) from error
    except RecursionError as error:
        raise NotReadable(path=path.name, reason=NestedTooDeeply()) from error
    except ValueError as error:
        raise NotReadable(path=path.name, reason=TornBibliography(words=one_line(str(error), 120))) from error
    if not found:
        raise NotReadable(path=path.name, reason=NoEntries())
    return found


def read_line(text: str) -> SourceDraft | None:
    """
    Read one pasted line with a DOI or a link: the rest of the line is the title.

    None where it has neither; nothing is looked up anywhere.
    """
    if len(text) > _LINE_END:
        return None
    link, doi = _LINK.search(text), _DOI.search(text)
    if link is None and doi is None:
        return None
    rest = text
    for found in (link[0] if link else "", doi[0] if doi else "", "doi:", "DOI:", "DOI"):
        rest = rest.replace(found, " ") if found else rest
    name = doi[0].rstrip(".,;)") if doi else ""
    url = link[0].rstrip(".,;)") if link else f"https://doi.org/{name}"
    title = " ".join(rest.split()).strip(" .,;:–-") or name or url
    return SourceDraft(title=title, type="article-journal" if doi else "webpage", url=url, doi=name)


def import_sources(
    registry: Registry, path: Path, deed: Deed, *, dry_run: bool = False, good_rows: bool = False
) -> ImportResult:
    """
    Take in a bibliography as one step.

    Raises:
        NotReadable: It is none.
        RowsRefused: Entries cannot go in, and *good_rows* was not asked for.
    """
    entries = read_sources(path, registry.today())
    return _take_in(registry, entries, path.name, deed, dry_run=dry_run, good_rows=good_rows)


def import_line(registry: Registry, text: str, deed: Deed, *, dry_run: bool = False) -> ImportResult:
    """
    Take in one pasted line with a DOI or a link.

    Raises:
        NotReadable: It has neither.
    """
    draft = read_line(text)
    if draft is None:
        raise NotReadable(path=one_line(text, 60), reason=NoLink())
    return _take_in(registry, [_Entry(1, draft, 1, 0)], deed.subject, deed, dry_run=dry_run, good_rows=False)


def _take_in(
    registry: Registry, entries: list[_Entry], name: str, deed: Deed, *, dry_run: bool, good_rows: bool
) -> ImportResult:
    from heritage_app.services import history, source

    problems = [
        CellProblem(one.row, problem.field, one.draft.title[:80], problem, stops=True)
        for one in entries
        for problem in one.draft.problems()
    ]
    if problems and not (good_rows or dry_run):
        raise RowsRefused(path=name, count=len(problems), problems=CellProblems(tuple(problems)))
    out = {problem.row for problem in problems}
    with registry.read() as session:
        held = {key for row in source.list_sources(session) for key in _keys(row.draft)}
    new: list[_Entry] = []
    known: list[_Entry] = []
    for one in entries:
        if one.row in out:
            continue
        keys = _keys(one.draft)
        (known if held & keys else new).append(one)
        held |= keys
    deed_id = ""
    if new and not dry_run:
        with registry.write(deed) as session:
            for one in new:
                source.add_source(session, one.draft)
            deed_id = history.current_deed(session)
    noted = sum(one.noted for one in new)
    return ImportResult(
        profile="sources",
        dry_run=dry_run,
        sites_added=0,
        sites_known=0,
        reports_added=0,
        reports_known=0,
        sources_added=len(new),
        sources_known=len(known),
        cells_in=sum(one.cells for one in entries),
        cells_stored=sum(one.cells for one in new) - noted,
        cells_noted=noted,
        cells_empty=0,
        cells_known=sum(one.cells for one in known),
        cells_refused=sum(one.cells for one in entries if one.row in out),
        refused=tuple(map(str, problems)),
        problems=tuple(problems),
        deed_id=deed_id,
    )


def _keys(draft: SourceDraft) -> set[str]:
    """What a source is known by: its link, its DOI, or its title and date together."""
    keys = {f"url {draft.url}"} if draft.url else set()
    if draft.doi:
        keys.add(f"doi {draft.doi.lower()}")
    return keys | {f"title {fold(draft.title)} {draft.issued.edtf if draft.issued else ''}"}


# ---------------------------------------------------------------------------------------------------- formats


def _read_ris(text: str, today: date) -> Iterator[_Entry]:
    import rispy

    for number, read in enumerate(rispy.loads(text, skip_unknown_tags=False), start=1):
        given = {name: value for name, value in read.items() if value not in ("", [], None)}
        when = given.get("date") or given.get("year") or given.get("publication_year") or ""
        fields = {
            "title": _first(given, "title", "primary_title"),
            "author": "; ".join(given.get("authors") or given.get("first_authors") or []),
            "container_title": _first(given, "journal_name", "secondary_title", "alternate_title3"),
            "publisher": _first(given, "publisher"),
            "publisher_place": _first(given, "place_published"),
            "doi": _first(given, "doi"),
            "url": (given.get("urls") or [""])[0],
            "language": _first(given, "language"),
            "issued": _ris_date(when),
            "accessed": _ris_date(_first(given, "access_date")),
        }
        used = {"type_of_reference", "title", "primary_title", "authors", "first_authors", "publisher", "doi", "urls"}
        used |= {"place_published", "language", "date", "year", "publication_year", "access_date", "journal_name"}
        used |= set() if given.get("journal_name") else {"secondary_title"}
        kind = _RIS_TYPES.get(given.get("type_of_reference", ""), "")
        yield _entry(number, given, fields, used, kind, given.get("type_of_reference", ""), today)


def _ris_date(given: str) -> str:
    """Year, month and day, or the words behind them, which say more."""
    *parts, words = [*given.split("/", 3), "", "", ""][:4]
    return words.strip() or "-".join(filter(None, (part.strip() for part in parts)))


def _read_bibtex(text: str, today: date) -> Iterator[_Entry]:
    import logging

    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text)
    if library.failed_blocks:
        raise EntryOpen(line=library.failed_blocks[0].start_line or 0)
    for number, read in enumerate(library.entries, start=1):
        given = {field.key.lower(): str(field.value) for field in read.fields}
        plain = {name: _unbraced(value) for name, value in given.items()}
        month = plain.get("month", "")
        fields = {
            "title": plain.get("title", ""),
            "author": "; ".join(re.split(r"\s+and\s+", plain.get("author", ""))),
            "container_title": plain.get("journal") or plain.get("journaltitle") or plain.get("booktitle") or "",
            "publisher": plain.get("publisher") or plain.get("institution") or "",
            "publisher_place": plain.get("address") or plain.get("location") or "",
            "doi": plain.get("doi", ""),
            "url": plain.get("url", ""),
            "language": plain.get("langid") or plain.get("language") or "",
            "issued": plain.get("date") or " ".join(filter(None, (month, plain.get("year", "")))),
            "accessed": plain.get("urldate", ""),
        }
        used = {"title", "author", "journal", "journaltitle", "booktitle", "publisher", "institution", "address"}
        used |= {"location", "doi", "url", "langid", "language", "date", "month", "year", "urldate"}
        given["entry type"], given["key"] = read.entry_type, read.key
        yield _entry(
            number, given, fields, used, _BIBTEX_TYPES.get(read.entry_type.lower(), ""), read.entry_type, today
        )


def _unbraced(value: str) -> str:
    """Text without the braces that BibTeX keeps capitals with, and signs for their escapes; other commands stay."""
    return value if _COMMAND.search(value) else _TEX.sub(lambda found: TEX.get(found[0], ""), value)


_TEX = re.compile("|".join((*map(re.escape, TEX), "[{}]")))
_COMMAND = re.compile(rf"(?!{'|'.join(map(re.escape, TEX))})\\.|\\$", re.DOTALL)


def _read_csl(text: str, today: date) -> Iterator[_Entry]:
    for number, given in enumerate(json.loads(text), start=1):
        if not isinstance(given, dict):
            raise EntryNoObject(number=number)
        custom = given.get("custom")
        ours = custom.get("heritage") if isinstance(custom, dict) else None
        ours = ours if isinstance(ours, dict) else {}
        kind = str(ours.get("type") or given.get("type", ""))
        fields = {
            "title": str(given.get("title", "")),
            "author": "; ".join(_csl_name(name) for name in given.get("author", []) if isinstance(name, dict)),
            "container_title": str(given.get("container-title", "")),
            "publisher": str(given.get("publisher", "")),
            "publisher_place": str(given.get("publisher-place", "")),
            "doi": str(given.get("DOI", "")),
            "url": str(given.get("URL", "")),
            "language": str(given.get("language", "")),
            "issued": _our_date(ours, "issued")[0] or _csl_date(given.get("issued")),
            "accessed": _our_date(ours, "accessed")[0] or _csl_date(given.get("accessed")),
        }
        used = {"title", "author", "container-title", "publisher", "publisher-place", "DOI", "URL", "language"}
        used |= {"issued", "accessed", "type", *(("id", "custom") if ours else ())}
        entry = _entry(number, given, fields, used, _CSL_TYPES.get(kind, kind), kind, today)
        yield _ours(entry, ours) if ours else entry


def _our_date(ours: Mapping[str, Any], name: str) -> tuple[str, str]:
    """EDTF and words of a date as our own export has it; empty where it has none."""
    date = ours.get(name)
    return (str(date.get("edtf", "")), str(date.get("text", ""))) if isinstance(date, dict) else ("", "")


def _ours(entry: _Entry, ours: Mapping[str, Any]) -> _Entry:
    """An entry that a registry of ours wrote: what CSL has no field for is as it was."""
    own = ("agency", "archived_url", "reliability")
    values: dict[str, Any] = {name: str(ours[name]) for name in own if ours.get(name)}
    for name in ("issued", "accessed"):
        held: HeritageDate | None = getattr(entry.draft, name)
        if held is not None and held.edtf == _our_date(ours, name)[0]:
            values[name] = replace(held, text=_our_date(ours, name)[1])
    pairs = [one for one in ours.get("identifiers", ()) if isinstance(one, dict)]
    values["identifiers"] = tuple((str(one.get("scheme", "")), str(one.get("value", ""))) for one in pairs)
    derived = (f"derived from: {ours['derived_from']}",) if ours.get("derived_from") else ()
    values["notes"] = (*map(str, ours.get("notes", ())), *derived, *entry.draft.notes)
    return replace(entry, draft=replace(entry.draft, **values))


def _csl_name(name: Mapping[str, Any]) -> str:
    parts = (name.get("family"), name.get("given"))
    return str(name.get("literal") or ", ".join(str(part) for part in parts if part))


def _csl_date(given: Any) -> str:
    if not isinstance(given, dict):
        return ""
    parts = given.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and parts[0][0]:
        numbers = [int(part) for part in parts[0][:3]]
        return "-".join(f"{number:0{4 if place == 0 else 2}d}" for place, number in enumerate(numbers))
    return str(given.get("raw") or given.get("literal") or "")


def _first(given: Mapping[str, Any], *names: str) -> str:
    return next((str(given[name]) for name in names if given.get(name)), "")


def _entry(
    number: int,
    given: Mapping[str, Any],
    fields: Mapping[str, str],
    used: Iterable[str],
    kind: str,
    kind_given: str,
    today: date,
) -> _Entry:
    """Make a draft; what is no field of a source, or not understood, goes into a note."""
    rest = {name: value for name, value in given.items() if name not in used}
    values: dict[str, Any] = dict(fields)
    for name in ("issued", "accessed"):
        values[name] = _date(fields[name], today)
        if fields[name] and values[name] is None:
            rest[name] = fields[name]
    if fields["language"]:
        try:
            values["language"] = check_language(fields["language"])
        except NotALanguageTag:
            values["language"], rest["language"] = "", fields["language"]
    if kind not in _KNOWN_TYPES:
        kind, rest["type"] = _OTHER, kind_given
    values["doi"] = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", fields["doi"], flags=re.IGNORECASE)
    words = (json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value for value in rest.values())
    note = "As given:\n" + "\n".join(f"{name}: {word}" for name, word in zip(rest, words, strict=True))
    draft = SourceDraft(type=kind, notes=(note,) if rest else (), **values)
    return _Entry(number, draft, len(given), min(len(rest), len(given)))


_KNOWN_TYPES = frozenset(
    (
        *("article-newspaper", "article-magazine", "article-journal", "broadcast", "webpage", "post", "report"),
        *("dataset", "book", "chapter", "interview", "personal_communication", "graphic", "map", "legal"),
    )
)


def _date(given: str, today: date) -> HeritageDate | None:
    if not given:
        return None
    try:
        return HeritageDate.from_edtf(given)
    except NotEdtf:
        pass
    try:
        return read_date(given, today=today).date
    except NotADate:
        return None
