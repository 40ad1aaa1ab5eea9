"""The formats `csl` (CSL-JSON 1.0.2), `ris` and `bibtex`: sources for reference managers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.dates import say
from heritage_app.exchange.json_rows import plain

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.source import SourceDraft, SourceRow
    from heritage_app.exchange.outgoing import Material

CSL_TYPES = {"satellite-image": "graphic", "field-visit": "report", "legal": "legislation"}
"""Terms of `source_type` that are no types of CSL; all others are, under the same name."""
RIS_TYPES = {
    "article-newspaper": "NEWS", "article-magazine": "MGZN", "article-journal": "JOUR", "broadcast": "VIDEO",
    "webpage": "ELEC", "post": "BLOG", "report": "RPRT", "book": "BOOK", "chapter": "CHAP",
    "map": "MAP", "graphic": "ART", "dataset": "DATA", "interview": "PCOMM", "personal_communication": "PCOMM",
    "satellite-image": "ART", "field-visit": "RPRT", "legal": "STAT",
}  # fmt: skip
BIBTEX_TYPES = {
    "article-newspaper": "article", "article-magazine": "article", "article-journal": "article", "book": "book",
    "chapter": "incollection", "report": "techreport", "field-visit": "techreport",
}  # fmt: skip
_DAY = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")


def csl_type(kind: str) -> str:
    """A kind of source in CSL's words."""
    return CSL_TYPES.get(kind, kind)


def authors(text: str) -> list[tuple[str, str]]:
    """Persons of an author line as (family, given); one whose name is not parted by a comma has no given name."""
    found = []
    for person in (part.strip() for part in text.split(";")):
        family, comma, given = person.partition(",")
        if person:
            found.append((family.strip(), given.strip()) if comma and "," not in given else (person, ""))
    return found


def date_parts(edtf: str) -> list[list[int]] | None:
    """Year, month and day of a date, or of both ends of an interval; None for what such parts cannot say."""
    parts = []
    for end in edtf.split("/"):
        match = _DAY.fullmatch(end)
        if match is None:
            return None
        parts.append([int(part) for part in match.groups()[:3] if part])
    return parts if len(parts) <= 2 else None


# ---------------------------------------------------------------------------------------------------------- csl


def write_csl(material: Material, path: Path) -> int:
    """Write all sources as one list; what CSL has no field for stands under `custom.heritage`."""
    entries = [csl_entry(row) for row in material.sources()]
    path.write_text(json.dumps(entries, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return len(entries)


def csl_entry(row: SourceRow) -> dict[str, Any]:
    """One source in CSL-JSON."""
    draft = row.draft
    entry: dict[str, Any] = {"id": row.id, "type": csl_type(draft.type), "title": draft.title}
    if draft.author:
        entry["author"] = [
            {"family": family, "given": given} if given else {"literal": family}
            for family, given in authors(draft.author)
        ]
    entry.update(
        {
            "container-title": draft.container_title,
            "publisher": draft.publisher,
            "publisher-place": draft.publisher_place,
            "URL": draft.url,
            "DOI": draft.doi,
            "language": draft.language,
        }
    )
    for name, date in (("issued", draft.issued), ("accessed", draft.accessed)):
        if date is not None:
            entry[name] = _csl_date(date)
    own = ("type", "agency", "archived_url", "reliability", "derived_from")
    kept = {name: getattr(draft, name) for name in own if getattr(draft, name)}
    dates = {name: plain(getattr(draft, name)) for name in ("issued", "accessed") if getattr(draft, name)}
    more = {"identifiers": [{"scheme": s, "value": v} for s, v in draft.identifiers], "notes": list(draft.notes)}
    entry["custom"] = {"heritage": {**kept, **dates, **{name: found for name, found in more.items() if found}}}
    return {name: value for name, value in entry.items() if value not in ("", None)}


def _csl_date(date: HeritageDate) -> dict[str, Any]:
    parts = date_parts(date.edtf)
    if parts is None:
        return {"literal": date.text or say(date.edtf, "en")}
    unsure = any(mark in date.edtf for mark in "?~%")
    return {"date-parts": parts, **({"circa": True} if unsure else {})}


# ---------------------------------------------------------------------------------------------------------- ris


def write_ris(material: Material, path: Path) -> int:
    """Write all sources as RIS, lines ended as the format asks."""
    rows = material.sources()
    with path.open("x", encoding="utf-8", newline="") as stream:
        for row in rows:
            stream.writelines(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris_lines(row))
            stream.write("\r\n")
    return len(rows)


def _ris_lines(row: SourceRow) -> Iterator[tuple[str, str]]:
    draft = row.draft
    yield "TY", RIS_TYPES.get(draft.type, "GEN")
    yield "ID", row.id
    yield "TI", draft.title
    for family, given in authors(draft.author):
        yield "AU", f"{family}, {given}" if given else family
    for tag, value in (
        ("T2", draft.container_title), ("PB", draft.publisher), ("CY", draft.publisher_place), ("UR", draft.url),
        ("L2", draft.archived_url), ("DO", draft.doi), ("LA", draft.language), ("A4", draft.agency),
    ):  # fmt: skip
        if value.strip():
            yield tag, value
    if draft.issued is not None:
        yield "PY", _ris_year(draft.issued)
        yield "DA", _ris_date(draft.issued)
    if draft.accessed is not None:
        yield "Y2", _ris_date(draft.accessed)
    for note in draft.notes:
        yield "N1", note
    yield "ER", ""


def _ris_year(date: HeritageDate) -> str:
    parts = date_parts(date.edtf)
    return str(parts[0][0]) if parts else date.text or date.edtf


def _ris_date(date: HeritageDate) -> str:
    """`2016/03/29/`, with its EDTF behind the last stroke where the parts do not say it all."""
    parts = date_parts(date.edtf)
    if parts is None:
        return f"///{date.edtf}"
    year, *rest = parts[0]
    month, day = [*(f"{part:02d}" for part in rest), "", ""][:2]
    words = "" if re.fullmatch(r"\d{4}(-\d\d){0,2}", date.edtf) else date.edtf
    return f"{year:04d}/{month}/{day}/{words}"


# ------------------------------------------------------------------------------------------------------- bibtex

_ESCAPES: Mapping[str, str] = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
TEX: Mapping[str, str] = {written: letter for letter, written in _ESCAPES.items()}
"""What the escapes stand for."""
_PLAIN = frozenset({"url", "doi", "urldate"})
"""Fields that programs take as they stand."""


def write_bibtex(material: Material, path: Path) -> int:
    """Write all sources as BibTeX in UTF-8, whatever TeX would run made plain."""
    rows = material.sources()
    taken: set[str] = set()
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            fields = [(name, value) for name, value in _bibtex_fields(row.draft) if value.strip()]
            lines = (f"  {name} = {{{_bibtex_text(name, value)}}}" for name, value in fields)
            kind = BIBTEX_TYPES.get(row.draft.type, "misc")
            stream.write(f"@{kind}{{{_bibtex_key(row, taken)},\n" + ",\n".join(lines) + "\n}\n\n")
    return len(rows)


def _bibtex_fields(draft: SourceDraft) -> Iterator[tuple[str, str]]:
    yield "title", draft.title
    yield "author", draft.author
    kind = BIBTEX_TYPES.get(draft.type, "misc")
    container = {"article": "journal", "incollection": "booktitle"}
    yield container.get(kind, "howpublished"), draft.container_title
    yield "institution" if kind == "techreport" else "publisher", draft.publisher
    yield "address", draft.publisher_place
    if draft.issued is not None:
        parts = date_parts(draft.issued.edtf)
        yield "date", draft.issued.edtf
        yield "year", str(parts[0][0]) if parts else draft.issued.text
        if parts and len(parts[0]) > 1:
            yield "month", str(parts[0][1])
    if draft.accessed is not None:
        yield "urldate", draft.accessed.edtf
    yield "url", draft.url
    yield "doi", draft.doi
    yield "langid", draft.language
    yield "note", "\n\n".join(draft.notes)


def _bibtex_text(name: str, value: str) -> str:
    if name in _PLAIN:
        return value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    if name == "author":
        return " and ".join(map(_bibtex_person, authors(value)))
    return _escaped(value)


def _bibtex_person(person: tuple[str, str]) -> str:
    """A name in its parts, or as one word: braces keep an agency from being read as given name and family."""
    family, given = map(_escaped, person)
    return f"{{{family}}}, {{{given}}}" if given else f"{{{family}}}"


def _escaped(value: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in value)


def _bibtex_key(row: SourceRow, taken: set[str]) -> str:
    """A key of the first author and the year, and of the id where two would be the same."""
    people = authors(row.draft.author)
    family = re.sub(r"[^A-Za-z0-9]", "", people[0][0] if people else "") or "source"
    parts = date_parts(row.draft.issued.edtf) if row.draft.issued is not None else None
    key = f"{family}{parts[0][0] if parts else ''}"
    if key in taken:
        key = f"{key}-{row.id}"
    taken.add(key)
    return key
