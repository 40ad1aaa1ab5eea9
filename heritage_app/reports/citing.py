"""Sources in a citation style: Chicago author-date, ISO 690 (name and date), APA. Plain text, without italics.

Sources:
    The Chicago Manual of Style, 17th edition, chapter 15; ISO 690:2021, name-and-date system; Publication Manual of
    the APA, 7th edition, chapter 10. A date that is no single year is printed as it is known; a work without an
    author opens with where it appeared (Chicago, ISO 690) or with its title (APA).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from heritage_app.domain.dates_edtf import from_day
from heritage_app.reports.references import web_address
from heritage_app.reports.wording import Wording, line, upper_first

if TYPE_CHECKING:
    from heritage_app.domain.source import SourceDraft
    from heritage_app.reports.frame import Style

_ENDS = (".", "!", "?", "؟", "…")


def cite(wording: Wording, draft: SourceDraft, style: Style) -> tuple[str, str]:
    """One entry of a list of works without its address, and the address (empty where there is none to click)."""
    wording = wording.citing
    text = {"chicago": _chicago, "iso690": _iso_690, "apa": _apa}[style](wording, draft)
    return text, web_address(draft.url)


def _chicago(wording: Wording, draft: SourceDraft) -> str:
    author, appeared = line(draft.author), line(draft.container_title)
    opening = author or appeared or line(draft.publisher)
    named = "" if opening == appeared else appeared
    part = bool(appeared)
    title = wording.quoted(draft.title) if part else line(draft.title)
    place = _published(wording, draft, leave_out=opening)
    return _sentences(
        wording,
        opening or title,
        _year(wording, draft),
        title if opening else "",
        wording.join((named, _day(wording, draft))),
        place,
        _agency(wording, draft),
        _doi(draft),
        _accessed(wording, draft),
    )


def _iso_690(wording: Wording, draft: SourceDraft) -> str:
    author, appeared = line(draft.author), line(draft.container_title)
    opening = (author or appeared or line(draft.publisher)).upper()
    title = line(draft.title)
    first = wording.join((opening or title, _year(wording, draft)))
    named = "" if opening == appeared.upper() else appeared
    return _sentences(
        wording,
        first,
        title if opening else "",
        named,
        wording.join((_published(wording, draft, leave_out=opening), _day(wording, draft))),
        _agency(wording, draft),
        _accessed(wording, draft),
        _doi(draft),
    )


def _apa(wording: Wording, draft: SourceDraft) -> str:
    author, title = line(draft.author), line(draft.title)
    when = wording.date(draft.issued) if draft.issued is not None else wording.word("no_date_short")
    return _sentences(
        wording,
        wording.fill("bracketed", text=author or title, note=when),
        title if author else "",
        line(draft.container_title),
        line(draft.publisher),
        _agency(wording, draft),
        _accessed(wording, draft),
        _doi(draft),
    )


def _year(wording: Wording, draft: SourceDraft) -> str:
    """The one year in which it appeared; else the date as it is known."""
    when = draft.issued
    if when is None:
        return wording.word("no_date_short")
    if when.earliest is not None and when.latest is not None:
        first, last = from_day(when.earliest)[0], from_day(when.latest)[0]
        if first == last:
            return str(first)
    return wording.date(when)


def _day(wording: Wording, draft: SourceDraft) -> str:
    """The full date, where it says more than the year."""
    said = wording.date(draft.issued) if draft.issued is not None else ""
    return "" if said == _year(wording, draft) else said


def _published(wording: Wording, draft: SourceDraft, *, leave_out: str) -> str:
    place, publisher = line(draft.publisher_place), line(draft.publisher)
    if publisher.upper() == leave_out.upper():
        publisher = ""
    return wording.labelled(place, publisher) if place and publisher else publisher or place


def _agency(wording: Wording, draft: SourceDraft) -> str:
    return wording.fill("agency", agency=line(draft.agency)) if draft.agency.strip() else ""


def _accessed(wording: Wording, draft: SourceDraft) -> str:
    return wording.fill("accessed", date=wording.date(draft.accessed)) if draft.accessed is not None else ""


def _doi(draft: SourceDraft) -> str:
    return f"DOI {line(draft.doi)}" if draft.doi.strip() else ""


def _sentences(wording: Wording, *parts: str) -> str:
    """Every part that says something, each ended by a full stop."""
    return " ".join(_stopped(wording, upper_first(part.strip())) for part in parts if part.strip())


def _stopped(wording: Wording, sentence: str) -> str:
    """
    End a sentence; in English the stop stands before the closing quotation mark.

    The stop is ours and runs with the page: one within a Latin name on an Arabic page would stand before the name.
    """
    if wording.lang == "en" and sentence.endswith("”"):
        return wording.within(sentence if sentence[:-1].endswith(_ENDS) else f"{sentence[:-1]}.”")
    return wording.within(sentence) + ("" if sentence.endswith(_ENDS) else ".")
