"""What a report says of the site itself: hazards first, then names, badges, flags, condition, facts and parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.coordinates import say_point
from heritage_app.domain.flag_words import FlagWords
from heritage_app.domain.names import Name, pick_name, second_name
from heritage_app.domain.redaction import PUBLIC_PRECISION_M, Profile
from heritage_app.domain.rollup import PartCondition, roll_up
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import ClaimStatus, Condition, FlagKind
from heritage_app.reports.blocks import length
from heritage_app.reports.references import PRINTED, References
from heritage_app.reports.wording import KEEP_TOGETHER, Wording, language_code, line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.hazard import HazardRow
    from heritage_app.domain.site import Designation, SiteDraft, SiteRecord, SiteRow
    from heritage_app.domain.vocabulary import Evidence, Term

HEADER_NAME = 70
"""Most characters of a site's name in the running header."""

MOST_LINES_KEPT = 24
"""Facts of no more lines than this are not split between two pages: half a page of them."""


def badge(wording: Wording, axis: str, value: str) -> dict[str, Any]:
    """One of the three axes as a badge: `kind` chooses the icon; condition says its level from 1 to 5 as well."""
    rank = Condition(value).rank if axis == "condition" else None
    note = wording.fill("level", n=rank, most=5) if rank is not None else ""
    return {"kind": value, "word": wording.term(axis, value), "note": note, "level": rank or 0}


def identity(wording: Wording, record: SiteRecord) -> dict[str, Any]:
    """Names in both scripts, number, kind and place, the running header."""
    draft, row = record.draft, record.row
    first, second = pick_name(draft.names, wording.lang), second_name(draft.names, wording.lang)
    header = (one_line(line(first.text), HEADER_NAME), wording.numbers(row.reference))
    return {
        "name": _name(first),
        "second": _name(second) if second is not None else None,
        "reference": row.reference,
        "header": " · ".join(wording.within(part) for part in header),
        "subtitle": [part for part in (wording.term("place_type", draft.type), line(row.place)) if part],
    }


def _name(name: Name) -> dict[str, Any]:
    return {"text": line(name.text), "lang": language_code(name.lang, "und"), "rtl": name.direction == "rtl"}


def badges(wording: Wording, record: SiteRecord) -> list[dict[str, Any]]:
    """The three axes, each with its own name: condition, evidence, restoration."""
    row = record.row
    axes = (
        ("condition", row.condition, "condition"),
        ("evidence", row.evidence, "evidence"),
        ("stage", row.stage, "restoration"),
    )
    return [{"axis": wording.word(word), **badge(wording, axis, value)} for axis, value, word in axes]


# ------------------------------------------------------------------------------------------------- hazards


def hazards(wording: Wording, record: SiteRecord, references: References) -> dict[str, Any]:
    """The box that stands before everything else, also where nothing is known: silence is not safety."""
    printed = [row for row in record.hazards if row.draft.status in PRINTED]
    dangers = hazard_summary(printed)
    unsafe = bool(dangers) or any(flag.kind is FlagKind.UNSAFE for flag in record.flags)
    by_id = {row.id: row for row in printed}
    lines = []
    for danger in dangers:
        row = by_id[danger.claims[0]]
        known = wording.fill("last_known", date=wording.date(_known(by_id, danger.claims, danger.known)))
        state = wording.term("hazard_state", danger.state)
        kind = wording.term("hazard_kind", danger.kind)
        lines.append(
            {
                "what": wording.labelled(kind, state.lower()),
                "more": wording.join((known, _where(wording, row)), "semicolon"),
            }
        )
    if not unsafe:
        note = wording.word("hazards_cleared" if printed else "no_hazard")
    else:
        note = "" if printed else wording.word("hazards_withheld")
    scattered = len({row.site_id for row in printed}) > 1  # else the lines above say where
    return {
        "unsafe": unsafe,
        "title": wording.term("flag", FlagKind.UNSAFE) if unsafe else wording.word("hazards"),
        "note": note,
        "lines": lines,
        "heads": [wording.word(key) for key in ("date", "hazard", "what_is_known", "sources")],
        "rows": [_hazard(wording, row, references, _where(wording, row) if scattered else "") for row in printed],
    }


def _known(by_id: dict[str, HazardRow], claims: tuple[str, ...], edtf: str) -> HeritageDate | None:
    dates = (by_id[claim].draft.known for claim in claims)
    return next((known for known in dates if known is not None and known.edtf == edtf), None)


def _where(wording: Wording, row: HazardRow) -> str:
    return wording.fill(f"at_{row.relation}", site=line(row.site_name)) if row.relation else ""


def _hazard(wording: Wording, row: HazardRow, references: References, where: str) -> dict[str, Any]:
    draft = row.draft
    who = [
        wording.fill(key, actor=line(name))
        for key, name in (
            ("attributed_to", row.attributed_to),
            ("handled_by", row.handled_by),
            ("said_by", row.said_by),
        )
        if name
    ]
    if draft.said_to:
        who.append(wording.fill("said_to_who", who=line(draft.said_to)))
    disputed = wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else ""
    return {
        "date": wording.date_title(draft.known),
        "kind": wording.term("hazard_kind", draft.kind),
        "state": wording.term("hazard_state", draft.state),
        "where": where,
        "known": wording.prose(draft.text, draft.text_lang),
        "who": wording.join(who, "semicolon"),
        "status": disputed,
        "evidence": badge(wording, "evidence", row.evidence),
        "refs": references.claim(row.id, row.citation_count),
        "notes": [wording.noted(note) for note in draft.notes],
    }


# ----------------------------------------------------------------------------------------- flags, condition


def flags(wording: Wording, record: SiteRecord, terms: Mapping[str, Sequence[Term]]) -> list[dict[str, Any]]:
    """Each flag with the sentence that explains it; *unsafe* stands in the box of hazards."""
    words = FlagWords(record, terms, wording.lang, wording.digits, hijri=wording.hijri)
    disagreements = (FlagKind.ESTIMATES_DISAGREE, FlagKind.REPORTS_CONFLICT, FlagKind.PARTS_DIFFER)
    return [
        {
            "kind": "disagree" if flag.kind in disagreements else "flag",
            "word": wording.term("flag", flag.kind),
            "why": wording.tidy(words.explain(flag)),
        }
        for flag in record.flags
        if flag.kind is not FlagKind.UNSAFE
    ]


def why(wording: Wording, record: SiteRecord, numbers: dict[str, int], references: References) -> dict[str, Any]:
    """Which rule or person chose the present condition, and every accepted report that says otherwise."""
    verdict = record.verdict
    number = numbers.get(verdict.chosen or "", "")
    evidence: Evidence = verdict.evidence
    sentence = wording.fill(
        f"rule_{verdict.rule}", n=number, evidence=wording.term("evidence", evidence), reason=line(verdict.reason)
    )
    by_id = {row.id: row for row in record.damage}
    dissent = []
    for report_id in verdict.dissent:
        row = by_id[report_id]
        who = [line(part.actor) for part in row.draft.involved if part.actor]
        says = wording.join(
            (
                wording.term("condition", row.condition),
                wording.date(row.when),
                wording.fill("said_by", actor=wording.join(who)) if who else "",
                wording.term("evidence", row.evidence),
            )
        )
        said = wording.labelled(wording.fill("report_n", n=numbers.get(report_id, "")), says)
        dissent.append({"text": said, "refs": references.claim(row.id, row.citation_count)})
    return {
        "title": wording.word("why"),
        "sentence": sentence,
        "dissent_title": wording.word("dissent"),
        "dissent": dissent,
    }


# ---------------------------------------------------------------------------------------------------- facts


def facts(wording: Wording, record: SiteRecord, references: References, profile: Profile) -> dict[str, Any]:
    """The table of facts, each with the sources that speak of it."""
    draft, row = record.draft, record.row
    shown = {pick_name(draft.names, wording.lang), second_name(draft.names, wording.lang)}
    names = [_name_in_words(wording, name) for name in draft.names if name not in shown]
    above = " › ".join(wording.within(line(parent.name)) for parent in reversed(record.parents))
    lines: list[tuple[str, list[str], tuple[str, ...]]] = [
        ("names", names, ("names",)),
        ("type", [wording.term("place_type", draft.type)], ("type",)),
        ("part_of", [above], ("part_of",)),
        ("place", [_place(wording, record)], ("country", "governorate", "district", "locality")),
        ("point", _point(wording, draft, profile), ("point", "precision_m", "located_by")),
        ("designations", [_designation(wording, one) for one in draft.designations], ("designations",)),
        ("identifiers", [identifier(wording, one.scheme, one.value) for one in draft.identifiers], ("identifiers",)),
        ("age", [line(draft.age)], ("age",)),
        ("periods", [wording.term("cultural_period", key) for key in draft.periods], ("periods",)),
        ("functions", [wording.term("site_function", key) for key in draft.functions], ("functions",)),
        ("custodian", [line(draft.custodian)], ("custodian",)),
        ("tags", [line(tag) for tag in draft.tags], ()),
    ]
    rows = []
    for label, values, fields in lines:
        cited = [reference for field in fields for reference in references.of(row.id, field)]
        kept = [wording.within(value) for value in values if value]
        if kept or cited:
            rows.append({"label": wording.word(label), "values": kept, "refs": {"list": cited, "note": ""}})
    keep = length(rows) < KEEP_TOGETHER and sum(len(row["values"]) for row in rows) <= MOST_LINES_KEPT
    notes = [wording.noted(note) for note in draft.notes]
    return {"title": wording.word("facts"), "rows": rows, "keep": keep, "notes": notes}


def _name_in_words(wording: Wording, name: Name) -> str:
    return wording.fill("bracketed", text=line(name.text), note=_tag(wording, name))


def _tag(wording: Wording, name: Name) -> str:
    kind = "" if name.kind == "preferred" else wording.term("name_type", name.kind)
    return wording.join((wording.language(name.lang), kind))


def _place(wording: Wording, record: SiteRecord) -> str:
    draft, row = record.draft, record.row
    parts = [line(row.place), line(draft.locality), line(draft.district), wording.term("country", draft.country)]
    said = parts[0]
    return wording.join((said, *(part for part in parts[1:] if part and part not in said)))


def _point(wording: Wording, draft: SiteDraft, profile: Profile) -> list[str]:
    if draft.point is None:
        return [wording.word("point_none")]
    public = profile is Profile.PUBLIC
    said = f"{draft.point.lat:.1f}, {draft.point.lon:.1f}" if public else say_point(draft.point, "decimal")
    metres = draft.precision_m
    if metres is None:
        precise = wording.word("precision_unknown")
    else:
        unit, size = ("kilometres", metres // 1000) if metres >= 1000 and metres % 1000 == 0 else ("metres", metres)
        precise = wording.fill("precision", distance=wording.fill(unit, n=size))
    how = wording.term("location_means", draft.located_by)
    notes = wording.join(("WGS 84", precise, wording.word("rounded") if public else how))
    found = [wording.fill("bracketed", text=wording.numbers(said), note=notes)]
    return found if public else [*found, wording.numbers(say_point(draft.point, "dms"))]


WIDE_M = 1_000
"""From this precision on a place is drawn as an area and not as a dot."""


def locator(wording: Wording, record: SiteRecord, profile: Profile) -> dict[str, Any] | None:
    """What the small map shows (`locator.locator_svg` draws it); None for a site without a point of its own."""
    point = record.draft.point
    if point is None:
        return None
    metres = PUBLIC_PRECISION_M if profile is Profile.PUBLIC else record.draft.precision_m or 0
    name = line(record.row.name)
    place = line(record.row.place)
    return {
        "title": wording.word("map"),
        "alt": wording.fill("map_alt", site=name, place=place) if place else wording.fill("map_alt_alone", site=name),
        "note": wording.word("map_rounded" if profile is Profile.PUBLIC else "map_source"),
        "lat": point.lat,
        "lon": point.lon,
        "lang": wording.lang,
        "unit": wording.fill("kilometres", n="").strip(),
        "blurred_km": metres / 1000 if metres >= WIDE_M else None,
    }


def _designation(wording: Wording, one: Designation) -> str:
    dates = wording.join(
        (
            wording.fill("listed", date=wording.date(one.since)) if one.since is not None else "",
            wording.fill("delisted", date=wording.date(one.until)) if one.until is not None else "",
        )
    )
    return wording.join((wording.term("designation_scheme", one.scheme), line(one.reference), dates))


def identifier(wording: Wording, scheme: str, value: str) -> str:
    """The number of another register, as `WHC: 23`."""
    return wording.numbers(f"{line(scheme).upper()}: {line(value)}")


def parts(wording: Wording, record: SiteRecord) -> dict[str, Any] | None:
    """The parts, the worst first and then by number, and how many of them are assessed; None where there are none."""
    rows = sorted(record.parts, key=lambda row: (-(row.condition.rank or 0), row.reference))
    if not rows:
        return None
    rollup = record.rollup if record.rollup.total else roll_up(PartCondition(r.id, r.name, r.condition) for r in rows)
    sentence = wording.fill(
        "parts_worst" if rollup.assessed else "parts_none",
        condition=wording.term("condition", rollup.condition),
        known=rollup.assessed,
        count=rollup.total,
    )
    heads = [wording.word(key) for key in ("site", "condition", "evidence", "latest_report")]
    return {
        "title": wording.word("parts"),
        "sentence": sentence,
        "heads": heads,
        "rows": [site_line(wording, r) for r in rows],
    }


def site_line(wording: Wording, row: SiteRow) -> dict[str, Any]:
    """One site as a line of a table: names, number, badges, flags, latest report."""
    first, second = pick_name(row.names, wording.lang), second_name(row.names, wording.lang)
    return {
        "name": _name(first),
        "second": _name(second) if second is not None else None,
        "reference": row.reference,
        "place": line(row.place),
        "condition": badge(wording, "condition", row.condition),
        "evidence": badge(wording, "evidence", row.evidence),
        "flags": [wording.term("flag", kind) for kind in row.flags],
        "latest": wording.short_date(row.last_edtf),
    }


def prose(wording: Wording, record: SiteRecord, references: References) -> list[dict[str, Any]]:
    """Significance and description, each under its own heading."""
    draft = record.draft
    found = (("significance", draft.significance), ("description", draft.description))
    return [
        {
            "title": wording.word(key),
            "text": wording.prose(text),
            "refs": {"list": references.of(record.row.id, key), "note": ""},
        }
        for key, text in found
        if text.strip()
    ]
