"""The numbered sources of a page or a report, and the references [1] that tie every printed statement to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from heritage_app.domain.vocabulary import ClaimStatus, Stance
from heritage_app.reports.field_words import field_word
from heritage_app.reports.wording import Wording, line, upper_first

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow, SourceDraft, SourceRow

LONGEST_LINK = 2_000
"""Characters of an address that can be clicked; a longer one is printed only."""

_URL_SAFE = "%/:=&?~#+!$,;'@()*[]"

PRINTED = (ClaimStatus.ACCEPTED, ClaimStatus.IN_REVIEW, ClaimStatus.DISPUTED)
"""Drafts and withdrawn records are not printed; what is in review or disputed says so."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The sources and citations of several sites, each once."""

    sources: tuple[SourceRow, ...]
    citations: tuple[CitationRow, ...]

    @classmethod
    def of(cls, records: Iterable[SiteRecord]) -> Cited:
        """Everything that these sites cite."""
        held = tuple(records)
        sources = {row.id: row for record in held for row in record.sources}
        citations = {row.id: row for record in held for row in record.citations}
        return cls(tuple(sources.values()), tuple(citations.values()))


class References:
    """Numbers the sources of one record in the order in which the page meets them."""

    def __init__(self, wording: Wording, record: SiteRecord | Cited) -> None:
        self._wording = wording
        self._sources = {row.id: row for row in record.sources}
        self._citations = record.citations
        self._numbers: dict[str, int] = {}

    def of(self, record_id: str, field: str | None = None) -> list[dict[str, Any]]:
        """
        Return the references of one record: `n` of the source, what is said `after` it, and what that is `about`.

        With *field*, only those that speak of that field of the record; without it, all of the record. Those that
        support it come first, each by number.
        """
        cited = [c for c in self._citations if c.draft.record_id == record_id and c.draft.status in PRINTED]
        if field is not None:
            cited = [c for c in cited if c.draft.field == field]
        numbered = [(self._number(c.draft.source_id), c) for c in cited if c.draft.source_id in self._sources]
        numbered.sort(key=lambda one: (one[1].draft.stance is not Stance.SUPPORTS, one[0]))
        return [{"n": n, "after": self._after(c), "about": self._about(c, named=field is None)} for n, c in numbered]

    def claim(self, record_id: str, cited: int) -> dict[str, Any]:
        """References of a claim with *cited* citations in the registry, and a word on those that are not printed."""
        withheld = cited - sum(c.draft.record_id == record_id for c in self._citations)
        note = self._wording.fill("sources_withheld", n=withheld) if withheld > 0 else ""
        return {"list": self.of(record_id), "note": note}

    def sources_block(self) -> dict[str, Any]:
        """The block that lists every source that has been referred to."""
        listed = self.source_list()
        empty = "" if listed else self._wording.word("no_sources")
        return {"block": "sources", "title": self._wording.word("sources"), "list": listed, "empty": empty}

    def source_list(self) -> list[dict[str, Any]]:
        """Every source that has been referred to, by number."""
        by_number = {number: source_id for source_id, number in self._numbers.items()}
        return [
            {
                "n": number,
                "text": self._source(self._sources[by_number[number]].draft),
                "links": self._links(by_number[number]),
            }
            for number in sorted(by_number)
        ]

    def _number(self, source_id: str) -> int:
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)

    def _after(self, citation: CitationRow) -> str:
        """Where in the source, and its words."""
        wording, draft = self._wording.citing, citation.draft
        return wording.join((line(draft.locator), wording.quoted(draft.quotation) if draft.quotation.strip() else ""))

    def _about(self, citation: CitationRow, *, named: bool) -> str:
        """*Contradicts: date of the event, credibility 5*: stance, field, credibility, status, where there is need."""
        wording, draft = self._wording.citing, citation.draft
        field = field_word(wording, draft.field) if named and draft.field else ""
        stance = wording.term("stance", draft.stance) if draft.stance is not Stance.SUPPORTS else ""
        return wording.join(
            (
                wording.labelled(stance, field) if stance and field else stance or field,
                wording.fill("credibility", n=draft.credibility) if draft.credibility is not None else "",
                wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else "",
            )
        )

    def _source(self, draft: SourceDraft) -> str:
        """One entry of the list: author, title, where and when it appeared, what kind of source it is."""
        wording = self._wording.citing
        appeared = wording.join(
            (
                line(draft.container_title),
                line(draft.publisher),
                line(draft.publisher_place),
                wording.fill("agency", agency=line(draft.agency)) if draft.agency else "",
                wording.date(draft.issued) if draft.issued is not None else wording.word("no_date"),
            )
        )
        parent = self._sources.get(draft.derived_from or "")
        kind = wording.join(
            (
                wording.term("source_type", draft.type),
                wording.language(draft.language) if draft.language else "",
                f"DOI {line(draft.doi)}" if draft.doi else "",
                wording.fill("derived", source=wording.quoted(parent.draft.title)) if parent is not None else "",
                wording.fill("reliability", letter=draft.reliability) if draft.reliability else "",
                wording.fill("accessed", date=wording.date(draft.accessed)) if draft.accessed is not None else "",
            )
        )
        sentences = (line(draft.author), wording.quoted(draft.title), upper_first(appeared), kind)
        return ". ".join(wording.within(sentence) for sentence in sentences if sentence) + "."

    def _links(self, source_id: str) -> list[dict[str, str]]:
        """Web addresses of the source; only http and https may be clicked, and none too long for a PDF."""
        draft = self._sources[source_id].draft
        given = (("", draft.url), (self._wording.word("archived"), draft.archived_url))
        found = []
        for label, url in given:
            address = web_address(url)
            if address:
                short = len(address) <= LONGEST_LINK
                found.append({"label": label, "url": address if short else "", "text": address})
        return found


def web_address(url: str) -> str:
    """The address as it may be printed and clicked, in ASCII; empty for what is neither http nor https."""
    return quote(line(url), safe=_URL_SAFE) if url.lower().startswith(("https://", "http://")) else ""
