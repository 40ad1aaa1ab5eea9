"""A picture with its marks drawn on it, for files that cannot draw over a picture. The original is never touched."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.services.encryption import read_file
from heritage_app.settings import RESOURCES

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_DARK, _LIGHT = "#1B1F24", "#FFD84A"
"""A dark edge below a light line is seen on any ground, in colour and in black and white."""

Dot = tuple[float, float]


def picture_bytes(file: Path, marks: Sequence[Mapping[str, Any]]) -> bytes:
    """The JPEG *file* as it is, or with numbered marks; a mark is its `shape` and `points` in shares of the sides."""
    if not marks:
        return read_file(file)
    from PIL import Image, ImageDraw, ImageFont

    with Image.open(io.BytesIO(read_file(file))) as opened:
        picture = opened.convert("RGB")
    drawing, unit = ImageDraw.Draw(picture), max(picture.size) / 400
    font = ImageFont.truetype(RESOURCES / "fonts" / "IBMPlexSans-SemiBold.ttf", round(9 * unit))
    placed = [[(x * picture.width, y * picture.height) for x, y in mark["points"]] for mark in marks]
    for mark, dots in zip(marks, placed, strict=True):
        for colour, thick in ((_DARK, 4 * unit), (_LIGHT, 2 * unit)):
            _draw(drawing, mark["shape"], dots, colour, max(1, round(thick)), unit)
    for number, (mark, dots) in enumerate(zip(marks, placed, strict=True), start=1):
        x, y = dots[0] if mark["shape"] == "arrow" else min(dots, key=sum)
        radius = 7 * unit
        x, y = min(max(x, radius), picture.width - radius), min(max(y, radius), picture.height - radius)
        drawing.ellipse((x - radius, y - radius, x + radius, y + radius), _LIGHT, _DARK, max(1, round(unit)))
        drawing.text((x, y), str(number), _DARK, font, anchor="mm")
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=88)
    return written.getvalue()


def _draw(drawing: ImageDraw, shape: str, dots: list[Dot], colour: str, thick: int, unit: float) -> None:
    if shape == "point":
        ((x, y),) = dots
        drawing.ellipse((x - 6 * unit, y - 6 * unit, x + 6 * unit, y + 6 * unit), outline=colour, width=thick)
    elif shape == "arrow":
        tail, head = dots
        way = math.atan2(head[1] - tail[1], head[0] - tail[0])
        drawing.line((tail, head), colour, thick)
        for turn in (math.radians(149), math.radians(-149)):
            wing = (head[0] + 10 * unit * math.cos(way + turn), head[1] + 10 * unit * math.sin(way + turn))
            drawing.line((head, wing), colour, thick)
    elif shape == "box":
        (left, top), (right, bottom) = dots
        corners = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
        drawing.rectangle(corners, outline=colour, width=thick)
    else:
        drawing.line([*dots, dots[0]], colour, thick, joint="curve")
