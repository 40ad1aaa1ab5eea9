"""Photos and other files kept as evidence: what a person says of them, what their bytes say, and who had them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem, FutureDate
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import Visibility

if TYPE_CHECKING:
    from heritage_app.domain.coordinates import Point
    from heritage_app.domain.dates import Day, HeritageDate


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


class PhotoPlaceMissing(DraftProblem):
    """A photo of nowhere."""

    template = "Choose the site that the photo shows"


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
