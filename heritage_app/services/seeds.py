"""Fill a new registry from `seeds/`: the vocabularies, and the sites of a sample registry."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy.orm import Session

from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.dates import Day, HeritageDate
from heritage_app.domain.errors import DraftRefused, HeritageError
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.restoration import EstimateDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.text import one_line
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.totals import ConversionDraft
from heritage_app.domain.vocabulary import Basis, Condition, RecordKind
from heritage_app.services import (
    actor,
    conversion,
    damage,
    hazard,
    intervention,
    restoration,
    site,
    source,
    stage,
    threat,
    vocabulary,
)
from heritage_app.settings import SEEDS

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

DraftT = TypeVar("DraftT", bound="DataclassInstance")

SAMPLE = "sample"
"""Name of the first sample, which the window offers; the others are asked for by name."""

_REFERENCES = frozenset(
    (
        "part_of",
        "source_id",
        "derived_from",
        "update_of",
        "estimate_id",
        "met_in",
        "actor_id",
        "said_by_id",
        "claimant_id",
        "attributed_to",
        "handled_by",
        "said_by",
    )
)
"""Draft fields that hold the id of a record; in a seed they hold the `id` that the other record has there."""


class _Claims(NamedTuple):
    """How a list of claims in the file of a site is read and kept."""

    draft: type[Any]
    kind: RecordKind
    add: Callable[[Session, Any, Day], str]


_CLAIMS = {
    "damage": _Claims(DamageDraft, RecordKind.DAMAGE, lambda s, draft, day: damage.add_damage(s, draft, today=day)),
    "estimates": _Claims(EstimateDraft, RecordKind.ESTIMATE, lambda s, draft, _: restoration.add_estimate(s, draft)),
    "hazards": _Claims(HazardDraft, RecordKind.HAZARD, lambda s, draft, day: hazard.add_hazard(s, draft, today=day)),
    "threats": _Claims(ThreatDraft, RecordKind.THREAT, lambda s, draft, _: threat.add_threat(s, draft)),
    "interventions": _Claims(
        InterventionDraft,
        RecordKind.INTERVENTION,
        lambda s, draft, day: intervention.add_intervention(s, draft, today=day),
    ),
    "stages": _Claims(StageDraft, RecordKind.STAGE, lambda s, draft, day: stage.add_stage(s, draft, today=day)),
}
"""Lists of claims in the file of a site, in the order in which they are added: a hazard may name the visit it met."""

_LOCAL = frozenset(("id", "citations", "conversions", *_CLAIMS))
"""Words of the sample files that are no fields of a draft."""


class SeedUnreadable(HeritageError):
    """A file of starting values is missing, broken or says something that the registry does not know."""

    template = (
        "The file {file}, which comes with the program, cannot be used: line {line}, {reason}. "
        "Nothing was changed. Install the program again to get the file back"
    )


class NoSuchSample(HeritageError):
    """A sample was asked for that does not come with the program."""

    template = "There is no sample “{name}”. Nothing was made. These come with the program: {known}"


class Entry(dict[str, Any]):
    """A mapping of a seed file, and where it stands."""

    file: str
    line: int

    @property
    def name(self) -> str:
        """The `id` by which other entries refer to this one; not the id of the record."""
        name = self.get("id")
        if not isinstance(name, str):
            raise self.wrong("the “id” is missing")
        return name

    def wrong(self, reason: object) -> SeedUnreadable:
        """Make the error that tells what is wrong here."""
        return SeedUnreadable(file=self.file, line=self.line, reason=str(reason).rstrip("."))


def load_vocabularies(session: Session, folder: Path = SEEDS) -> None:
    """
    Store every vocabulary of `seeds/vocabularies` and the crosswalk between condition scales.

    Raises:
        SeedUnreadable: A file cannot be read, or a list in it is not whole.
    """
    for entry in read_vocabularies(folder):
        vocabulary.store_vocabulary(session, entry)
    vocabulary.store_crosswalk(session, read_crosswalk(folder))


def add_new_vocabularies(session: Session, folder: Path = SEEDS) -> None:
    """
    Add the terms and the steps between scales that a registry of an older version lacks; nothing there is touched.

    Raises:
        SeedUnreadable: A file cannot be read, or a list in it is not whole.
    """
    for entry in read_vocabularies(folder):
        vocabulary.add_new_terms(session, entry)
    vocabulary.add_new_steps(session, read_crosswalk(folder))


def fingerprint(folder: Path = SEEDS) -> str:
    """What tells one state of the vocabulary files from another: part of the SHA-256 of their texts."""
    files = [*sorted((folder / "vocabularies").glob("*.yaml")), folder / "crosswalk_condition.yaml"]
    texts = (f"{path.name}\n{path.read_text(encoding='utf-8')}" for path in files)
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def samples(folder: Path = SEEDS) -> tuple[str, ...]:
    """The names of the samples: the folders of `seeds` that hold sources."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/sources.yaml")))


def load_sample(session: Session, today: Day, folder: Path = SEEDS, *, name: str = SAMPLE) -> None:
    """
    Add the actors, sources and sites of the sample *name*, with every claim about them and its citations.

    Raises:
        NoSuchSample: There is no sample of that name.
        SeedUnreadable: A file cannot be read, or holds something that the registry refuses.
    """
    if name not in samples(folder):
        raise NoSuchSample(name=one_line(name, 40), known=", ".join(samples(folder)))
    sample = folder / name
    ids: dict[str, str] = {}
    for entry in _entries(sample / "actors.yaml"):
        with _located(entry):
            ids[entry.name] = actor.add_actor(session, read_draft(ActorDraft, entry, ids))
    for entry in _entries(sample / "sources.yaml"):
        with _located(entry):
            ids[entry.name] = source.add_source(session, read_draft(SourceDraft, entry, ids))
    for entry in _parents_first(_each(sample / "sites")):
        _add_site(session, entry, ids, today)


def read_vocabularies(folder: Path = SEEDS) -> tuple[Entry, ...]:
    """
    Read all lists of `vocabularies`, each checked: named like its file, keys unique, every term labelled.

    Raises:
        SeedUnreadable: One of them is not so.
    """
    found = tuple(_each(folder / "vocabularies"))
    for entry in found:
        if f"{entry.get('vocabulary')}.yaml" != entry.file:
            raise entry.wrong("the list is not named like its file")
        keys: set[str] = set()
        for term in _mappings(entry, "terms"):
            key, label = term.get("key"), term.get("label")
            if not isinstance(key, str) or key in keys:
                raise term.wrong(f"the key “{key}” is no text, or stands there twice")
            if not isinstance(label, Entry) or not all(isinstance(text, str) for text in label.values()):
                raise term.wrong(f"the term “{key}” has no label")
            if term.get("basis", Basis.PRESS) not in tuple(Basis):
                raise term.wrong(f"“{term['basis']}” is no basis")
            keys.add(key)
    return found


def read_crosswalk(folder: Path = SEEDS) -> list[tuple[str, str, Condition, bool, str]]:
    """
    Read how values of other scales are shown on ours: scale, value, condition, whether that is lossy, note.

    Raises:
        SeedUnreadable: The file cannot be read, or names a condition that there is not.
    """
    rows: list[tuple[str, str, Condition, bool, str]] = []
    for row in _mappings(_entry(folder / "crosswalk_condition.yaml"), "rows"):
        if row.get("condition") not in tuple(Condition) or not isinstance(row.get("lossy"), bool):
            raise row.wrong("the condition is not one of ours, or “lossy” is missing")
        for scale in row.keys() - {"condition", "lossy", "note"}:
            # Two grades that fall together stand in one cell: "d3 or d4".
            values = row[scale].split(" or ") if row[scale] else []
            condition, note = Condition(row["condition"]), row.get("note", "")
            rows += [(scale, value, condition, row["lossy"], note) for value in values]
    return sorted(rows)


def read_seed(path: Path) -> Any:
    """
    Read a YAML file; every mapping in it is an `Entry`, and a date stays a text.

    Raises:
        SeedUnreadable: It is not there, or is no YAML.
    """
    import yaml

    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError) as error:
        raise SeedUnreadable(file=path.name, line=1, reason=error) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "this is no YAML"
        raise SeedUnreadable(file=path.name, line=mark.line + 1 if mark else 1, reason=reason) from error
    return _plain(node, path.name)


def read_draft(kind: type[DraftT], entry: Entry, ids: Mapping[str, str], **given: Any) -> DraftT:
    """
    Make a draft, or a part of one, of a mapping whose words are its field names.

    Args:
        kind: Class of the draft.
        entry: The mapping; `id`, `citations` and the lists of claims in it are left aside.
        ids: Record ids by the names they have in the seed files.
        given: Fields that do not come from the file.

    Raises:
        SeedUnreadable: A word is no field, a value does not fit its field, or a required field is missing.
    """
    hints = get_type_hints(kind, localns={"HeritageDate": HeritageDate})
    values = dict(given)
    words = [name for name in entry if name not in _LOCAL]
    for name in words:
        if name not in hints:
            raise entry.wrong(f"there is no field “{name}”")
    for name in words:
        referring = name in _REFERENCES
        try:
            values[name] = _refer(entry[name], ids) if referring else _fit(hints[name], entry[name], ids)
        except (ValueError, TypeError, KeyError, InvalidOperation) as error:
            raise entry.wrong(f"“{entry[name]}” does not fit “{name}”") from error
    for field in fields(kind):
        if field.name not in values and field.default is MISSING and field.default_factory is MISSING:
            raise entry.wrong(f"the field “{field.name}” is missing")
    return kind(**values)


def _refer(name: Any, ids: Mapping[str, str]) -> str:
    if name not in ids:
        raise ValueError("nothing of this name was added before")
    return ids[name]


def _fit(hint: Any, given: Any, ids: Mapping[str, str]) -> Any:
    """Turn a value of a seed file into what the annotation *hint* of a draft field asks for."""
    if isinstance(hint, UnionType):
        hint = next(option for option in get_args(hint) if option is not type(None))
    if hint is HeritageDate:
        # The words of a source are kept where they differ from the date made of them: {edtf: …, text: yesterday}.
        return HeritageDate.from_edtf(*((given["edtf"], given["text"]) if isinstance(given, Entry) else (given,)))
    if get_origin(hint) is tuple:
        return tuple(_fit(get_args(hint)[0], value, ids) for value in given)
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(given, Entry):
        return read_draft(hint, given, ids)
    # A share or a cost is exact as written, so it stands in quotation marks and is never a float on the way.
    if isinstance(hint, type) and issubclass(hint, StrEnum | Decimal) and isinstance(given, str):
        return hint(given)
    if isinstance(hint, type) and not isinstance(given, hint):
        raise TypeError(f"{hint.__name__} is expected")
    return given


def _add_site(session: Session, entry: Entry, ids: dict[str, str], today: Day) -> None:
    """Add one site, then its claims, each with its citations."""
    with _located(entry):
        place = ids[entry.name] = site.add_site(session, read_draft(SiteDraft, entry, ids))
    _cite(session, entry, RecordKind.SITE, place, ids)
    for word, claims in _CLAIMS.items():
        for claim in _mappings(entry, word):
            draft = read_draft(claims.draft, claim, ids, site_id=place)
            with _located(claim):
                ids[claim.name] = claims.add(session, draft, today)
            _cite(session, claim, claims.kind, ids[claim.name], ids)
            for rate in _mappings(claim, "conversions"):
                with _located(rate):
                    conversion.add_conversion(
                        session, read_draft(ConversionDraft, rate, ids, estimate_id=ids[claim.name])
                    )


def _cite(session: Session, entry: Entry, kind: RecordKind, record_id: str, ids: Mapping[str, str]) -> None:
    for citation in _mappings(entry, "citations"):
        draft = read_draft(CitationDraft, citation, ids, record_kind=kind, record_id=record_id)
        with _located(citation):
            source.cite(session, draft)


def _parents_first(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Order sites so that each stands after the one it is part of."""
    waiting = {entry.get("id"): entry for entry in entries}
    while waiting:
        ready = [name for name, entry in waiting.items() if entry.get("part_of") not in waiting]
        if not ready:
            raise next(iter(waiting.values())).wrong("the sites are part of each other in a circle")
        yield from [waiting.pop(name) for name in ready]


@contextmanager
def _located(entry: Entry) -> Iterator[None]:
    """Say of a draft that is refused inside where in the seed it stands."""
    try:
        yield
    except (DraftRefused, conversion.NothingToConvert) as error:
        raise entry.wrong(error) from error


def _entry(path: Path) -> Entry:
    read = read_seed(path)
    if not isinstance(read, Entry):
        raise SeedUnreadable(file=path.name, line=1, reason="names with values are expected")
    return read


def _each(folder: Path) -> list[Entry]:
    """Read all files of a folder; a folder without any is a program that was only half installed."""
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise SeedUnreadable(file=folder.name, line=1, reason="there is no file in this folder")
    return [_entry(path) for path in paths]


def _entries(path: Path) -> list[Entry]:
    read = read_seed(path)
    if not isinstance(read, list) or not all(isinstance(entry, Entry) for entry in read):
        raise SeedUnreadable(file=path.name, line=1, reason="a list of names with values is expected")
    return read


def _mappings(entry: Entry, name: str) -> list[Entry]:
    """The list of mappings under *name*, empty where there is none."""
    found = entry.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, Entry) for one in found):
        raise entry.wrong(f"“{name}” is no list")
    return found


def _plain(node: Any, file: str) -> Any:
    """Turn a YAML node into plain values. `no` and `on` stay words: one of them is Norway."""
    if node is None:
        return None
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "map":
        entry = Entry()
        entry.file, entry.line = file, node.start_mark.line + 1
        for key, value in node.value:
            if key.value in entry:
                raise entry.wrong(f"“{key.value}” stands there twice")
            entry[key.value] = _plain(value, file)
        return entry
    if kind == "seq":
        return [_plain(item, file) for item in node.value]
    if kind == "bool" and node.value in ("true", "false"):
        return node.value == "true"
    readers: dict[str, Callable[[str], Any]] = {"int": int, "float": float, "null": lambda _: None}
    return readers.get(kind, str)(node.value)
