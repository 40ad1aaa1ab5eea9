"""Photos and other files kept as evidence: what a person says of them, what their bytes say, and who had them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from heritage_app.domain.dates import HeritageDate, NotEdtf
from heritage_app.domain.errors import DraftProblem, FutureDate, HeritageError
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import RecordKind, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.coordinates import Point
    from heritage_app.domain.dates import Day


class MarkShape(StrEnum):
    """The shapes that can be drawn on a photo."""

    POINT = "point"
    BOX = "box"
    POLYGON = "polygon"
    ARROW = "arrow"

    @property
    def fewest(self) -> int:
        """Corners the shape needs: a box its two opposite corners, an arrow its tail and its head."""
        return {MarkShape.POINT: 1, MarkShape.BOX: 2, MarkShape.ARROW: 2, MarkShape.POLYGON: 3}[self]


class CustodyEvent(StrEnum):
    """What can happen to a kept file."""

    RECEIVED = "received"
    VERIFIED = "verified"
    GIVEN = "given"


class PictureTrouble(StrEnum):
    """Why a kept picture cannot be shown, or not whole: the sentences of `CameraFacts.warning`."""

    CUT_SHORT = "The file is damaged or cut short. What is left of the picture is shown"
    UNREADABLE = "The picture cannot be read. The file is kept unchanged"
    TOO_LARGE = "The picture is too large to be shown on this computer. The file is kept unchanged"
    STOPPED = "Reading the picture broke off or took too long. The file is kept unchanged"
    NO_PREVIEW = "The raw file carries no preview to show. The file is kept unchanged"


class PhotoPlaceMissing(DraftProblem):
    """A photo of nowhere."""

    template = "Choose the site that the photo shows"


class ReportElsewhere(DraftProblem):
    """A photo was tied to a damage report of another site."""

    template = "This report is about another site than the photo. Choose a report of the same site"


class PairWithItself(DraftProblem):
    """A photo was called the same view as itself."""

    template = "A photo cannot be compared with itself. Choose another one of the same view"


class PhotoWithoutFile(HeritageError):
    """A photo was to be entered without a file."""

    template = "A photo comes with its file. Nothing was saved. Drop the file on the window, or use photo add"


class DirectionWrong(DraftProblem):
    """A view direction off the compass."""

    template = "“{given}” is not a direction. Enter degrees from 0 (north) to 359, clockwise"


class MarkWrong(DraftProblem):
    """A mark that lies outside its photo or lacks a corner."""

    template = "Mark {number} does not lie on the photo. Draw it again"


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape on a photo that points at a damage report. It is kept beside the picture, never in it."""

    shape: MarkShape
    points: tuple[tuple[float, float], ...]
    """Corners as shares of the width and height of the upright picture, 0 to 1, from the top left."""
    text: str = ""
    damage_id: str | None = None

    @property
    def whole(self) -> bool:
        """Whether every corner is there and lies on the picture (false for NaN as well)."""
        inside = all(0 <= x <= 1 and 0 <= y <= 1 for x, y in self.points)
        exact = len(self.points) == self.shape.fewest or (self.shape is MarkShape.POLYGON and len(self.points) > 3)
        return inside and exact


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoDraft:
    """What a person says of a photo. What the camera says stands in the row, beside it."""

    site_id: str | None
    damage_id: str | None = None
    """The damage report that the photo belongs to, at the same site."""
    captions: tuple[tuple[str, str], ...] = ()
    """Pairs of language and text."""
    taken: HeritageDate | None = None
    """When it was taken; None means that the camera's date stands."""
    point: Point | None = None
    """Where it was taken from; None means that the camera's position stands."""
    view_direction: float | None = None
    """Degrees clockwise from north, 0 to below 360."""
    photographer: str | None = None
    """Actor."""
    credit: str = ""
    rights: str = ""
    same_view_as: str | None = None
    """Another photo of the same view: the two make a pair of before and after."""
    graphic: bool = False
    """Shows people hurt or dead: blurred until asked for, left out of public prints."""
    visibility: Visibility = Visibility.PUBLIC
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()

    def problems(self, today: Day) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; *today* is a day number as in `dates`."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(PhotoPlaceMissing("site_id"))
        if self.taken is not None and self.taken.earliest is not None and self.taken.earliest > today:
            found.append(FutureDate("taken"))
        if self.view_direction is not None and not 0 <= self.view_direction < 360:
            found.append(DirectionWrong("view_direction", given=f"{self.view_direction:g}"))
        found += language_problems("captions", [lang for lang, _ in self.captions])
        found += [too_long("captions", text, LONG_TEXT) for _, text in self.captions if len(text) > LONG_TEXT]
        found += [MarkWrong("marks", number=n) for n, mark in enumerate(self.marks, 1) if not mark.whole]
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One kept file: its bytes never change, and no path outside the registry is ever needed again."""

    sha256: str
    """64 lower-case hexadecimal digits."""
    size: int
    """Bytes."""
    media_type: str
    original_name: str
    received_at: str
    """UTC, ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraFacts:
    """What the bytes of a picture say of themselves."""

    width: int | None
    """Pixels of the upright picture; None where it could not be read."""
    height: int | None
    warning: str = ""
    """Why the picture cannot be shown, in words; empty where it can. The bytes are kept all the same."""
    taken: str = ""
    """Date and time as the camera wrote them, `2008:10:22 16:28:39`."""
    point: Point | None = None
    view_direction: float | None = None
    exif: tuple[tuple[str, str], ...] = ()
    """All Exif tags as words: name and value."""
    likeness: int | None = None
    """64-bit difference hash: the fewer bits differ, the more two pictures look alike."""
    frames: int = 1
    """Pictures in the file, more than 1 where it moves or has pages; the first is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRow:
    """One photo as grid, viewer, report and command line show it."""

    id: str
    version: int
    site_name: str
    site_reference: str
    draft: PhotoDraft
    file: FileRow
    camera: CameraFacts
    photographer: str
    """Display name, empty where none is given."""
    taken: HeritageDate | None
    """When it was taken: as a person said, else as the camera says, else None."""
    point: Point | None
    """Where from: as a person said, else as the camera says, else None."""
    taken_corrected: bool
    """Whether a person's date stands in place of the camera's."""
    damage_title: str = ""
    updated_at: str = ""
    trashed: bool = False

    def caption(self, lang: str) -> str:
        """The caption in *lang*, else in the first language that has one, else nothing."""
        texts = dict(self.draft.captions)
        return texts.get(lang) or next((text for text in texts.values() if text), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyRow:
    """One line of the custody log of a kept file."""

    at: str
    """UTC, ISO 8601."""
    event: CustodyEvent
    person: str
    means: str
    """How it came or went: `command line`, `dropped on the window`, `export to …`."""
    hash_then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPhoto:
    """A file that was given although its bytes are in the registry already: nothing was added."""

    name: str
    """As the file was called that was given now."""
    photo_id: str
    site_name: str
    when: HeritageDate | None
    """When the held photo was taken, else the day it was received."""
    trashed: bool = False
    """Whether the held photo is in the trash, from where it can be restored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """A file that was not taken, and why."""

    name: str
    reason: HeritageError


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikePair:
    """A photo just added and another that looks like it. Both are kept; a person looks."""

    photo_id: str
    other_id: str
    distance: int
    """Bits of 64 in which their likenesses differ; 0 is the same picture in other bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something a photo just added could fill in, because the record says nothing there yet."""

    photo_id: str
    record_kind: RecordKind
    """SITE for a position, DAMAGE for the day of a look."""
    record_id: str
    field: str
    """`point` of a site, `observed` of a report."""
    point: Point | None = None
    date: HeritageDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoBatch:
    """What became of every file that was given."""

    added: tuple[str, ...]
    """Photos, in the order of the files."""
    held: tuple[HeldPhoto, ...] = ()
    refused: tuple[RefusedFile, ...] = ()
    warned: tuple[tuple[str, str], ...] = ()
    """Photos added that cannot be shown, or not whole: name of the file, and why."""
    alike: tuple[AlikePair, ...] = ()
    offers: tuple[Offer, ...] = ()
    left: int = 0
    """Files not looked at, because the person cancelled or the disk is full."""
    stopped: HeritageError | None = None
    """Why it could not go on, where the person did not stop it; adding the same files again completes it."""
    deed: str | None = None
    """What undo takes back as a whole; None where nothing was added."""


def camera_date(written: str, received_at: str) -> HeritageDate | None:
    """
    The day of an Exif date and time, `2008:10:22 16:28:39`; None where it is none.

    A day after *received_at* (ISO 8601) comes from a clock that is wrong, and is none either.
    """
    found = re.match(r"(\d{4})[:/-](\d{2})[:/-](\d{2})(?!\d)", written)
    if found is None:
        return None
    edtf = "-".join(found.groups())
    if edtf > received_at[:10] or edtf < FIRST_PHOTO:
        return None
    try:
        return HeritageDate.from_edtf(edtf)
    except NotEdtf:
        return None


FIRST_PHOTO = "1826"
"""Nobody took a photo before; a camera whose clock was never set writes such dates."""

ALIKE = 6
"""Bits of 64 in which two likenesses may differ for the photos to be offered for review."""


def alike(one: int | None, other: int | None) -> int | None:
    """In how many bits two likenesses differ; None where that is more than `ALIKE`, or a picture is one colour."""
    if not one or not other or min(one.bit_count(), other.bit_count()) < 4:
        return None
    distance = (one ^ other).bit_count()
    return distance if distance <= ALIKE else None


def views(rows: Iterable[PhotoRow]) -> tuple[tuple[PhotoRow, ...], ...]:
    """
    Group the photos that show the same view, each group from the oldest to the newest, the largest group first.

    The same view as the same view is the same view. Undated photos come after the dated ones.
    """
    held = {row.id: row for row in rows}
    paired = [row for row in held.values() if row.draft.same_view_as in held]
    leader = {key: key for row in paired for key in (row.id, row.draft.same_view_as) if key is not None}

    def top(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for row in paired:
        if row.draft.same_view_as is not None:
            leader[top(row.id)] = top(row.draft.same_view_as)
    groups: dict[str, list[PhotoRow]] = {}
    for key in leader:
        groups.setdefault(top(key), []).append(held[key])
    ordered = [tuple(sorted(group, key=_by_day)) for group in groups.values() if len(group) > 1]
    return tuple(sorted(ordered, key=lambda group: -len(group)))


def best_pair(rows: Iterable[PhotoRow]) -> tuple[PhotoRow, PhotoRow] | None:
    """Before and after: of all photos of one view, the two whose days lie furthest apart; None without a pair."""
    pairs = [(group[0], _last(group)) for group in views(rows)]
    return max(pairs, key=lambda pair: _days_between(*pair), default=None)


def _by_day(row: PhotoRow) -> tuple[bool, int, str]:
    day = row.taken.earliest if row.taken is not None else None
    return day is None, day or 0, row.id


def _last(group: tuple[PhotoRow, ...]) -> PhotoRow:
    dated = [row for row in group if not _by_day(row)[0]]
    return dated[-1] if len(dated) > 1 else group[-1]


def _days_between(before: PhotoRow, after: PhotoRow) -> int:
    first, last = _by_day(before), _by_day(after)
    return -1 if first[0] or last[0] else last[1] - first[1]
