"""The status report: one site, several, or the whole registry, as data in words and as PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.query import Sort
from heritage_app.domain.query_text import print_query
from heritage_app.domain.redaction import Profile, redact
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.reports import changes, claims, pdf, site, works
from heritage_app.reports.chart import chart
from heritage_app.reports.pdf import SITES_A_VOLUME, Paper, PdfResult, Progress
from heritage_app.reports.references import References
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.query import SiteQuery
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.vocabulary import Term
    from heritage_app.services.registry import Registry

NAME = "status"
TITLE = "Status report"

LONGEST_TITLE = 200
"""Most characters of the title in the properties of the file."""

LONGEST_IN_FOOT = 60
"""Most characters of the registry's and the person's name in the foot of a page; the stamp has them whole."""

Terms = Mapping[str, tuple["Term", ...]]


class NothingToPrint(HeritageError):
    """No site was left to print."""

    template = "No site was found to print. Nothing was saved. Choose other sites, or another search"


class NothingPublic(HeritageError):
    """Sites were found, and none of them is public."""

    template = (
        "None of the sites found is public, so nothing was printed. Print the internal report, or make a site public"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where a printed report comes from; everything in it that is not data of a site."""

    registry: str
    selection: str
    """Which sites were asked for, in words of the report's language."""
    by: str
    at: datetime
    """When it was printed, in local time with its offset."""
    version: str
    profile: Profile = Profile.INTERNAL


def build(
    records: Sequence[SiteRecord], *, stamp: Stamp, terms: Terms, lang: str, title: str = "", photos: bool = True
) -> dict[str, Any]:
    """
    Return everything the template prints, already in words of *lang* (`en`, `fr`, `ar`), as plain JSON data.

    *records* have passed the gate (`domain.redaction`) and stand in the order in which they are printed. Without a
    *title* the report is named after its site, or its sites are counted.
    """
    wording = Wording(lang, terms)
    if not title and len(records) == 1:
        title = wording.fill("title_one", site=line(records[0].row.name))
    volumes = -(-len(records) // SITES_A_VOLUME)
    several = len(records) > 1
    data = {
        "lang": wording.lang,
        "dir": "rtl" if wording.right_to_left else "ltr",
        "title": one_line(title or wording.word("status_report"), LONGEST_TITLE),
        "report": wording.word("status_report"),
        "registry": one_line(line(stamp.registry), LONGEST_IN_FOOT),
        "count": wording.fill("sites_count", n=len(records)),
        "volume": "",
        "volume_words": [wording.fill("volume", n=n, total=volumes) for n in range(1, volumes + 1)],
        "page": page_words(wording),
        "semicolon": wording.word("semicolon"),
        "words": {"sources": wording.word("sources")},
        "cover": [_summary(wording)] if several else None,
        "sections": [_site(wording, record, stamp.profile, terms, photos=photos) for record in records],
    }
    return {**data, "stamp": stamp_words(wording, stamp, pdf.data_hash(data))}


def _summary(wording: Wording) -> dict[str, Any]:
    """The table of all sections on the cover; the template takes its rows from the `line` of each."""
    heads = ("site", "condition", "evidence", "flags", "latest_report", "page_column")
    return {
        "block": "section-table",
        "title": wording.word("summary"),
        "heads": [wording.word(head) for head in heads],
    }


def page_words(wording: Wording) -> list[str]:
    """What stands before, between and after the two numbers of *page 1 of 3*."""
    before, rest = wording.word("page").split("{page}")
    between, after = rest.split("{total}")
    return [before, between, after]


def _site(wording: Wording, record: SiteRecord, profile: Profile, terms: Terms, *, photos: bool) -> dict[str, Any]:
    """One site, top to bottom; sources are numbered in the order in which the page meets them."""
    from heritage_app.reports import site_photos  # prints photos like `photo_pair`, which stands on this module

    references = References(wording, record)
    numbers = {row.id: number for number, row in enumerate(claims.printed_damage(record), start=1)}
    head = site.identity(wording, record)
    blocks: list[tuple[str, dict[str, Any] | None]] = [
        ("hazards", site.hazards(wording, record, references)),
        ("head", head),
        ("badges", {"list": site.badges(wording, record)}),
        ("why", site.why(wording, record, numbers, references)),
        ("flags", {"list": site.flags(wording, record, terms)}),
        (
            "facts",
            {**site.facts(wording, record, references, profile), "map": site.locator(wording, record, profile)},
        ),
        *(("prose", part) for part in site.prose(wording, record, references)),
        ("parts", site.parts(wording, record)),
        ("chart", chart(wording, record)),
        ("changes", changes.changes(wording, record)),
        ("damage", claims.damage(wording, record, references)),
        ("photos", site_photos.photos(wording, record) if photos else None),
        ("estimates", claims.estimates(wording, record, references)),
        ("works", {"sections": works.works(wording, record, references)}),
    ]
    listed = references.source_list()
    empty = "" if listed else wording.word("no_sources")
    blocks.append(("sources", {"title": wording.word("sources"), "list": listed, "empty": empty}))
    return {
        "header": head["header"],
        "line": site.site_line(wording, record.row),
        "blocks": [{"block": kind, **said} for kind, said in blocks if said is not None],
    }


def stamp_words(wording: Wording, stamp: Stamp, data_hash: str) -> dict[str, Any]:
    """Where a report comes from, in words: the last block of every report, and the foot of its pages."""
    minute = "%Y-%m-%d %H:%M"
    offset = stamp.at.strftime("%z")
    local = f"{stamp.at.strftime(minute)} {offset[:3]}:{offset[3:5]}"
    utc = stamp.at.astimezone(UTC).strftime(minute)
    times = [
        wording.fill("local_time", local=wording.numbers(local)),
        wording.fill("utc_time", utc=wording.numbers(utc)),
    ]
    by = line(stamp.by) or wording.word("nobody")
    rows: list[tuple[str, list[str]]] = [
        ("registry", [line(stamp.registry)]),
        ("contents", [line(stamp.selection)]),
        ("readers", [wording.word(f"readers_{stamp.profile}")]),
        ("by", [by]),
        ("time", times),
        ("program", [wording.numbers(f"Heritage {stamp.version}")]),
    ]
    return {
        "title": wording.word("about"),
        "footer": wording.fill(
            "printed_by", by=one_line(by, LONGEST_IN_FOOT), at=wording.numbers(stamp.at.strftime(minute))
        ),
        "rows": [{"label": wording.word(key), "values": [wording.within(v) for v in values]} for key, values in rows],
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


def read_records(
    session: Session,
    *,
    query: SiteQuery | None,
    references: Sequence[str] | None,
    lang: str,
    profile: Profile,
    today: Day,
    progress: Progress,
) -> tuple[list[SiteRecord], Terms]:
    """
    Read the sites asked for through the gate, the most severe first, and the labels of all terms.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
        NothingToPrint, NothingPublic: No site is left.
    """
    from heritage_app.domain.query import SiteQuery as Query
    from heritage_app.services import listing, redaction, summary, vocabulary
    from heritage_app.services import site as sites

    terms = vocabulary.all_terms(session)
    secrets = redaction.read_secrets(session, profile, withheld=Wording(lang, terms).word("withheld"))
    if references is not None:
        wanted = list(dict.fromkeys(sites.resolve(session, reference) for reference in references))
    else:
        asked = replace(query or Query(), sort=Sort.SEVERITY, texts=profile is Profile.INTERNAL)
        wanted = [row.id for row in listing.list_sites(session, asked, today=today, lang=lang)]
    if not wanted:
        raise NothingToPrint()
    records = []
    for done, site_id in enumerate(wanted):
        progress(done, len(wanted))
        record = redact(summary.read_site(session, site_id, today=today, lang=lang), profile, secrets)
        if record is not None:
            records.append(record)
    if not records:
        raise NothingPublic()
    return sorted(records, key=_severity), terms


def _severity(record: SiteRecord) -> tuple[int, bool, str]:
    row = record.row
    return (-(row.condition.rank or 0), FlagKind.UNSAFE not in row.flags, fold(row.name))


def read_report(
    session: Session,
    *,
    registry: str,
    today: Day,
    query: SiteQuery | None = None,
    references: Sequence[str] | None = None,
    lang: str,
    profile: Profile,
    by: str,
    progress: Progress,
    at: datetime | None = None,
    photos: bool = True,
) -> dict[str, Any]:
    """
    Read and word a whole report: the data that `pdf.make_pdf` sets. Raises what `read_records` raises.

    Args:
        session: Reads the registry.
        registry: Its name.
        today: Day number for the rules that depend on it.
        query: The sites that it finds; None together with *references* None means the whole registry.
        references: Only these sites, by number.
        lang: `en`, `fr` or `ar`.
        profile: For whom it is printed.
        by: Who prints.
        progress: Sites read, and in all; raises to stop.
        at: Local time of printing, with its offset; now if not given.
        photos: Whether the photos of the sites are printed.
    """
    from heritage_app import __version__

    records, terms = read_records(
        session, query=query, references=references, lang=lang, profile=profile, today=today, progress=progress
    )
    stamp = Stamp(
        registry=registry,
        selection=selection_words(Wording(lang, terms), query=query, references=references),
        by=by,
        at=at or datetime.now().astimezone(),
        version=__version__,
        profile=profile,
    )
    return build(records, stamp=stamp, terms=terms, lang=lang, photos=photos)


def status_pdf(
    registry: Registry,
    *,
    query: SiteQuery | None = None,
    references: Sequence[str] | None = None,
    lang: str,
    paper: Paper,
    profile: Profile,
    output: Path,
    by: str,
    progress: Progress,
    at: datetime | None = None,
    photos: bool = True,
) -> PdfResult:
    """
    Print sites by number, those that *query* finds, or the whole registry, into *output*.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
        NothingToPrint, NothingPublic: No site is left.
        CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `pdf.make_pdf`.
    """
    with registry.read() as session:
        data = read_report(
            session,
            registry=registry.name,
            today=registry.day,
            query=query,
            references=references,
            lang=lang,
            profile=profile,
            by=by,
            progress=progress,
            at=at,
            photos=photos,
        )
    return pdf.make_pdf(data, paper=paper, output=output, progress=progress, media=registry.folder)
