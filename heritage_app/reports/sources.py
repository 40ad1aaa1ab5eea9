"""The source list: every source in a citation style, and what each of them supports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from heritage_app.domain.folding import fold
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind
from heritage_app.reports import blocks
from heritage_app.reports.citing import cite
from heritage_app.reports.field_words import field_word
from heritage_app.reports.frame import Content, Reading, page
from heritage_app.reports.references import LONGEST_LINK, PRINTED, Cited
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow, SourceRow

Supported = dict[tuple[str, str, str], list[str]]
"""Claims that a source supports or speaks against, by stance, site, and the place in the source that says so."""


def build(reading: Reading) -> Content:
    """The sources that the sites cite, by author or title; of the whole registry also those that nothing cites."""
    wording = reading.wording
    title = wording.word("source_list")
    cited = Cited.of(reading.records)
    claims = _claims(wording, reading.records)
    supports: dict[str, Supported] = {}
    for citation in cited.citations:
        if citation.draft.status in PRINTED and citation.draft.record_id in claims:
            site, claim = claims[citation.draft.record_id]
            place = (citation.draft.stance, site, _where(wording, citation))
            supports.setdefault(citation.draft.source_id, {}).setdefault(place, []).append(
                _what(wording, citation, claim)
            )
    used = [row for row in cited.sources if row.id in supports]
    body = []
    if used:
        body.append(_list(reading, wording.fill("sources_in", style=wording.word(reading.asked.style)), used, supports))
    unused = _uncited(reading)
    if unused:
        body.append(_list(reading, wording.word("sources_unused"), unused, {}))
    if not body:
        body.append(blocks.note(wording.word("no_source_cited")))
    return Content(title=title, report=title, sections=[page(title, body)])


def _uncited(reading: Reading) -> list[SourceRow]:
    """Sources that no claim of the registry cites, where the whole registry was asked for."""
    from heritage_app.services.source import list_sources

    if not reading.asked.everything:
        return []
    return [row for row in reading.gate.sources(list_sources(reading.session)) if row.citation_count == 0]


def _list(reading: Reading, title: str, rows: list[SourceRow], supports: dict[str, Supported]) -> dict[str, Any]:
    wording = reading.wording
    found = []
    for row in rows:
        text, url = cite(wording, row.draft, reading.asked.style)
        short = len(url) <= LONGEST_LINK
        lines = ([] if short else [url]) + _judged(wording, row) + _supported(wording, supports.get(row.id, {}))
        found.append((_order(row), blocks.item(text, url if short else "", lines)))
    return blocks.listing(title, [item for _, item in sorted(found, key=lambda one: one[0])])


def _order(row: SourceRow) -> tuple[str, str, str, str]:
    """By author or where it appeared, then year and title: the same in every language, so that two stand abreast."""
    draft = row.draft
    opening = line(draft.author) or line(draft.container_title) or line(draft.publisher) or line(draft.title)
    return fold(opening), draft.issued.edtf if draft.issued is not None else "", fold(line(draft.title)), row.id


def _judged(wording: Wording, row: SourceRow) -> list[str]:
    """What kind of source it is, and how reliable."""
    reliable = wording.fill("reliability", letter=row.draft.reliability) if row.draft.reliability else ""
    return [said] if (said := wording.join((wording.term("source_type", row.draft.type), reliable))) else []


def _supported(wording: Wording, places: Supported) -> list[str]:
    """
    A line a site and place: *Supports: Temple of Bel, Damage report, August 2015; Age (para. 15, “demolished”)*.

    So a dataset names a site and its own number once, and not with every claim.
    """
    lines = []
    for (stance, site, where), claims in places.items():
        said = wording.join((site, wording.join(dict.fromkeys(claims), "semicolon")))
        said = wording.fill("bracketed", text=said, note=where) if where else said
        lines.append(wording.labelled(wording.term("stance", stance), said))
    return lines


def _what(wording: Wording, citation: CitationRow, claim: str) -> str:
    field = field_word(wording, citation.draft.field) if citation.draft.field else ""
    return wording.join((claim, field))


def _where(wording: Wording, citation: CitationRow) -> str:
    """Where in the source, its words, and how it is judged."""
    draft = citation.draft
    return wording.join(
        (
            line(draft.locator),
            wording.quoted(draft.quotation) if draft.quotation.strip() else "",
            wording.fill("credibility", n=draft.credibility) if draft.credibility is not None else "",
            wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else "",
        )
    )


def _claims(wording: Wording, records: tuple[SiteRecord, ...]) -> dict[str, tuple[str, str]]:
    """Every claim that may be cited, by id: the site, and the claim in few words, which of the site itself are none."""
    found: dict[str, tuple[str, str]] = {}
    for record in records:
        site = line(record.row.name)
        found[record.row.id] = (site, "")
        for row in record.damage:
            if row.draft.status in PRINTED:
                said = (wording.term("condition", row.condition), wording.date(row.when))
                found[row.id] = (site, _claim(wording, RecordKind.DAMAGE, *said))
        for estimate in record.estimates:
            if estimate.draft.status in PRINTED:
                where = line(estimate.site_name)
                found[estimate.id] = (where, _claim(wording, RecordKind.ESTIMATE, line(estimate.claimant)))
        for hazard in record.hazards:
            if hazard.draft.status in PRINTED:
                kind = wording.term("hazard_kind", hazard.draft.kind)
                found[hazard.id] = (line(hazard.site_name), _claim(wording, RecordKind.HAZARD, kind))
        for stage in record.stages:
            if stage.draft.status in PRINTED:
                found[stage.id] = (site, _claim(wording, RecordKind.STAGE, wording.term("stage", stage.draft.stage)))
        for threat in record.threats:
            if threat.draft.status in PRINTED:
                cause = wording.term("disturbance_cause", threat.draft.cause)
                found[threat.id] = (site, _claim(wording, RecordKind.THREAT, cause))
        for work in record.interventions:
            if work.draft.status in PRINTED:
                kind = wording.term("intervention_kind", work.draft.kind)
                found[work.id] = (site, _claim(wording, RecordKind.INTERVENTION, kind))
    return found


def _claim(wording: Wording, kind: RecordKind, *said: str) -> str:
    return wording.join((wording.term("record_kind", kind), *said))
