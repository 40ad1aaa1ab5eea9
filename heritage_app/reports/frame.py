"""What all reports share: sites read through the gate, the stamp, the hash, and the way to a PDF.

A report is a module with `build(reading) -> Content` and one line in `reports.REPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from heritage_app.domain.dates import HIJRI_FIRST, HIJRI_LAST, say
from heritage_app.domain.folding import fold
from heritage_app.domain.query import Sort
from heritage_app.domain.query_text import print_query
from heritage_app.domain.redaction import Profile
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.reports import blocks, pdf
from heritage_app.reports.bilingual import languages
from heritage_app.reports.letterhead import letterhead
from heritage_app.reports.pdf import Paper, PdfResult, Progress
from heritage_app.reports.saving import check_suffix, save_report
from heritage_app.reports.trace import written
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.money import Digits
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.vocabulary import Term
    from heritage_app.services.redaction import Gate
    from heritage_app.services.registry import Registry

LONGEST_TITLE = 200
"""Most characters of the title in the properties of the file."""

LONGEST_IN_FOOT = 60
"""Most characters of the registry's and the person's name in the foot of a page; the stamp has them whole."""

Style = Literal["chicago", "iso690", "apa"]
STYLES: tuple[Style, ...] = ("chicago", "iso690", "apa")
"""Chicago author-date, ISO 690 (name and date), APA."""

Calendar = Literal["gregorian", "hijri"]
CALENDARS: tuple[Calendar, ...] = ("gregorian", "hijri")
DIGITS: tuple[Digits, ...] = ("western", "arabic-indic")
Nothing = Literal["", "nothing_found", "nothing_public"]
"""Why a report has nothing to show, as a key of `words.WORDS`; empty where it has something."""

Terms = Mapping[str, tuple["Term", ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where a printed report comes from; everything in it that is not data of a site."""

    registry: str
    selection: str
    """Which sites or photos were asked for, in words of the report's language."""
    by: str
    at: datetime
    """When it was printed, in local time with its offset."""
    version: str
    profile: Profile = Profile.INTERNAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person wants printed, and for whom."""

    lang: str
    """`en`, `fr` or `ar`, or two of them with a plus sign: side by side on one page, Arabic on the right."""
    profile: Profile
    by: str
    """Who prints."""
    query: SiteQuery | None = None
    """The sites that it finds; None together with *references* None means the whole registry."""
    references: Sequence[str] | None = None
    """Only these sites, by number."""
    at: datetime | None = None
    """Local time of printing, with its offset; now if not given."""
    since: Day | None = None
    """First day of *what changed since*, for the reports that tell it."""
    photos: bool = True
    """Whether the photos of the sites are printed, in the reports that have them."""
    style: Style = "chicago"
    """How sources are cited, for the reports that list them in a style."""
    digits: Digits = "western"
    """Digits of numbers and dates in Arabic; other languages have Western ones."""
    calendar: Calendar = "gregorian"
    """`hijri` sets the Umm al-Qura calendar beside ours."""

    @property
    def everything(self) -> bool:
        """Whether the whole registry was asked for."""
        return self.query is None and self.references is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a report is built from: the sites asked for as they may leave, the most severe first, and the words."""

    session: Session
    asked: Asked
    today: Day
    wording: Wording
    terms: Terms
    gate: Gate
    """For whatever a report reads besides the sites."""
    records: tuple[SiteRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a report says: a title, and sections of blocks (`blocks` says which there are)."""

    title: str
    report: str
    """What kind of report it is, for the head of every page."""
    sections: list[dict[str, Any]] = field(default_factory=list)
    """Each with `header` (running head; empty for the registry's name), `line` (its row in the table on the cover, or
    None) and `blocks`."""
    cover: list[dict[str, Any]] | None = None
    """Blocks of the first page; None for a report without one, which bears its stamp on its last page."""


Build = Callable[[Reading], Content]


# --------------------------------------------------------------------------------------------------- reading


def read_sites(
    session: Session, gate: Gate, asked: Asked, progress: Progress
) -> tuple[tuple[SiteRecord, ...], Nothing]:
    """
    Read the sites asked for through the gate, the most severe first; where none is left, say why.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
        TagsForOffice: For the public, sites were asked for by a tag.
    """
    from heritage_app.domain.query import SiteQuery as Query
    from heritage_app.services import listing
    from heritage_app.services import site as sites

    if asked.references is not None:
        wanted = list(dict.fromkeys(sites.resolve(session, reference) for reference in asked.references))
    else:
        query = replace(asked.query or Query(), sort=Sort.SEVERITY)
        query = query if asked.profile is Profile.INTERNAL else query.for_public()
        wanted = [row.id for row in listing.list_sites(session, query, today=gate.today, lang=asked.lang)]
    records = []
    progress(0, len(wanted))
    for done, record in enumerate(gate.sites(wanted), start=1):
        if record is not None:
            records.append(record)
        if done < len(wanted):
            progress(done, len(wanted))
    nothing: Nothing = "" if records else "nothing_public" if wanted else "nothing_found"
    return tuple(sorted(records, key=_severity)), nothing


def _severity(record: SiteRecord) -> tuple[int, bool, str]:
    row = record.row
    return (-(row.condition.rank or 0), FlagKind.UNSAFE not in row.flags, fold(row.name))


def read_data(
    session: Session,
    build: Build,
    asked: Asked,
    *,
    registry: str,
    today: Day,
    progress: Progress,
    shelf: Shelf | None = None,
) -> dict[str, Any]:
    """
    Read and word a whole report: the data that `pdf.make_pdf` sets. Where no site is left, it is one page that says so.

    Args:
        session: Reads the registry.
        build: Words the report.
        asked: What is wanted.
        registry: Name of the registry.
        today: Day number for the rules that depend on it.
        progress: Sites read, and in all; raises to stop.
        shelf: What other reports from this session have read already.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
    """
    shelf = shelf or Shelf(session, asked, today)
    worded: list[tuple[Content, Reading]] = []
    for lang in languages(asked.lang):
        one = replace(asked, lang=lang)
        worded.append(_worded(shelf, build, one, today, progress, worded[0][1] if worded else None))
    return finished(worded, asked, registry, build.__module__.rpartition(".")[2])


class Shelf:
    """What several reports from one session, asked for alike, share: the vocabularies, and the sites read ahead."""

    def __init__(self, session: Session, asked: Asked, today: Day) -> None:
        from heritage_app.services import vocabulary

        self.session, self.terms = session, vocabulary.all_terms(session)
        self._asked, self._today = asked, today
        self._opened: dict[str, tuple[Wording, Gate]] = {}

    def opened(self, lang: str) -> tuple[Wording, Gate]:
        """The words of a language, and the gate that sites pass in it."""
        from heritage_app.services.redaction import Gate as OpenGate

        if lang not in self._opened:
            asked = self._asked
            wording = Wording(lang, self.terms, digits=asked.digits, hijri=asked.calendar == "hijri")
            gate = OpenGate(
                session=self.session,
                profile=asked.profile,
                today=self._today,
                lang=lang,
                withheld=wording.word("withheld"),
                history=False,
            )
            self._opened[lang] = wording, gate
        return self._opened[lang]

    def read_ahead(self, references: Sequence[str]) -> None:
        """Read these sites together, for reports about one of them each."""
        from heritage_app.services import site as sites

        ids = [sites.resolve(self.session, one) for one in references]
        for lang in languages(self._asked.lang):
            for _ in self.opened(lang)[1].sites(ids):
                pass


def _worded(
    shelf: Shelf, build: Build, asked: Asked, today: Day, progress: Progress, beside: Reading | None
) -> tuple[Content, Reading]:
    """Word the report in one language; its sites stand in the order of *beside*, the same report in another."""
    session = shelf.session
    wording, gate = shelf.opened(asked.lang)
    records, nothing = read_sites(session, gate, asked, progress)
    if beside is not None:
        places = {record.row.id: place for place, record in enumerate(beside.records)}
        records = tuple(sorted(records, key=lambda record: places[record.row.id]))
    reading = Reading(
        session=session, asked=asked, today=today, wording=wording, terms=shelf.terms, gate=gate, records=records
    )
    content = build(reading)
    if nothing:
        content = empty(content, wording.word(nothing))
    return content, reading


def empty(content: Content, why: str) -> Content:
    """The one page of a report that has nothing to show: its title, and why."""
    return replace(content, cover=None, sections=[page(content.title, [blocks.note(why)])])


def nothing_to_show(data: dict[str, Any]) -> bool:
    """Whether the data are those of a report without a site: of one page that says so."""
    return not data["stamp"]["sites"]


def page(title: str, body: list[dict[str, Any]]) -> dict[str, Any]:
    """One section that begins with the title of the report; its running head names the registry."""
    return {"header": "", "line": None, "blocks": [blocks.title(title), *body]}


# ---------------------------------------------------------------------------------------------------- dressing


def finished(worded: Sequence[tuple[Content, Reading]], asked: Asked, registry: str, name: str) -> dict[str, Any]:
    """
    Add to the content what every page of every report bears; the hash is over all but the stamp.

    *worded* is the report in its language or, from left to right, in both; *name* is that of the report, by which
    `verify` asks for it again.
    """
    from heritage_app import __version__

    at = asked.at or datetime.now().astimezone()
    for alike in zip(*([content.cover or [], *_bodies(content)] for content, _ in worded), strict=False):
        blocks.without_empty_columns(*alike)
    data, *others = (
        dressed(content, reading.wording, registry, sites=len(reading.records)) for content, reading in worded
    )
    if others:
        data["beside"] = others[0]
    data_hash = pdf.data_hash(data)
    today = worded[0][1].today
    told = written(name, asked, data, hashed=data_hash, registry=registry, today=today, at=at, version=__version__)
    for one, (_, reading) in zip((data, *others), worded, strict=True):
        stamp = Stamp(
            registry=registry,
            selection=selection_words(reading.wording, query=asked.query, references=asked.references),
            by=asked.by,
            at=at,
            version=__version__,
            profile=asked.profile,
        )
        said = stamp_words(reading.wording, stamp, data_hash)
        head = letterhead(reading.session, reading.wording)
        one["stamp"] = {**said, "trace": told, "letterhead": head, "sites": len(reading.records)}
    return data


def _bodies(content: Content) -> Iterator[list[dict[str, Any]]]:
    """The blocks of each section."""
    return (section["blocks"] for section in content.sections)


def dressed(content: Content, wording: Wording, registry: str, *, sites: int) -> dict[str, Any]:
    """The content in one language with what every page bears but the stamp; *sites* is how many it is about."""
    volumes = len(pdf.volumes_of(content.sections))
    return {
        "lang": wording.lang,
        "dir": "rtl" if wording.right_to_left else "ltr",
        "digits": wording.digits,
        "title": one_line(content.title, LONGEST_TITLE),
        "report": content.report,
        "registry": one_line(line(registry), LONGEST_IN_FOOT),
        "count": wording.fill("sites_count", n=sites),
        "volume": "",
        "volume_words": [wording.fill("volume", n=n, total=volumes) for n in range(1, volumes + 1)],
        "page": page_words(wording),
        "semicolon": wording.word("semicolon"),
        "words": {"sources": wording.word("sources"), "colon": wording.fill("labelled", label="", value="")},
        "cover": content.cover,
        "sections": content.sections,
    }


def page_words(wording: Wording) -> list[str]:
    """What stands before, between and after the two numbers of *page 1 of 3*."""
    before, rest = wording.word("page").split("{page}")
    between, after = rest.split("{total}")
    return [before, between, after]


def stamp_words(wording: Wording, stamp: Stamp, data_hash: str) -> dict[str, Any]:
    """Where a report comes from, in words: the last block of every report, and the foot of its pages."""
    at = stamp.at
    minute = "%Y-%m-%d %H:%M"
    offset = at.strftime("%z")
    local = f"{at.strftime(minute)} {offset[:3]}:{offset[3:5]}"
    times = [
        wording.fill("local_time", local=wording.numbers(local)),
        wording.fill("utc_time", utc=wording.numbers(at.astimezone(UTC).strftime(minute))),
    ]
    calendar = []
    if wording.hijri:
        first, last = (say(day, wording.lang, digits=wording.digits) for day in (HIJRI_FIRST, HIJRI_LAST))
        calendar.append(wording.fill("calendar_hijri", first=first, last=last))
    by = line(stamp.by) or wording.word("nobody")
    rows: list[tuple[str, list[str]]] = [
        ("registry", [line(stamp.registry)]),
        ("contents", [line(stamp.selection)]),
        ("readers", [wording.word(f"readers_{stamp.profile}")]),
        ("by", [by]),
        ("time", times),
        ("calendar", calendar),
        ("program", [wording.numbers(f"Heritage {stamp.version}")]),
    ]
    return {
        "title": wording.word("about"),
        "footer": wording.fill("printed_by", by=one_line(by, LONGEST_IN_FOOT), at=wording.numbers(at.strftime(minute))),
        "rows": [
            {"label": wording.word(key), "values": [wording.within(v) for v in values]}
            for key, values in rows
            if values
        ],
        "hash": data_hash,
        "hash_label": wording.word("hash"),
        "hash_means": wording.word("hash_means"),
    }


def selection_words(wording: Wording, *, query: SiteQuery | None, references: Sequence[str] | None) -> str:
    """Say which sites were asked for: chosen by number, found by a search, or all of them."""
    if references is not None:
        return wording.fill("chosen_sites", sites=wording.join(wording.numbers(line(one)) for one in references))
    if query is None:
        return wording.word("whole_registry")
    lists: list[tuple[str, str, Sequence[str]]] = [
        ("condition", "condition", query.conditions),
        ("evidence", "evidence", query.evidence),
        ("restoration", "stage", query.stages),
        ("governorate", "governorate", query.governorates),
        ("flags", "flag", query.flags),
        ("cause", "disturbance_cause", query.causes),
    ]
    named = ("conditions", "evidence", "stages", "governorates", "flags", "causes", "references")
    others = print_query(replace(query.lifted(*named), sort=Sort.SEVERITY))
    parts = [wording.fill("search", text=wording.quoted(others))] if others else []
    for label, vocabulary, keys in lists:
        if keys:
            values = wording.join(wording.term(vocabulary, key) for key in keys)
            parts.append(wording.labelled(wording.word(label), values))
    if query.references:
        parts.append(wording.fill("chosen_sites", sites=wording.join(map(wording.numbers, query.references))))
    if query.trashed:
        parts.append(wording.word("trash"))
    return wording.join(parts, "semicolon") or wording.word("whole_registry")


def report_pdf(
    registry: Registry,
    build: Build,
    asked: Asked,
    *,
    paper: Paper,
    output: Path,
    progress: Progress,
) -> PdfResult:
    """
    Print a report into *output*, as its suffix says.

    Raises:
        NoSuchRecord: See `read_data`.
        KindUnknown, CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `saving.save_report`.
    """
    check_suffix(output)
    with registry.read() as session:
        data = read_data(
            session,
            build,
            asked,
            registry=registry.name,
            today=registry.day,
            progress=progress,
        )
    return save_report(data, paper=paper, output=output, progress=progress, media=registry.folder)
