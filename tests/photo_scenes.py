"""Pictures of one place as a camera leaves them, before and after, painted with Pillow and written as JPEG."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

EDGE = (192, 32, 32)
"""Colour of the right edge of every scene: a photo that was mirrored is found out by it."""


def paint_scene(path: Path, size: tuple[int, int], *, ruined: bool, taken: str = "") -> Path:
    """Write a picture of a colonnade, whole or ruined; *taken* is an Exif date and time."""
    wide, high = size
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)

    def box(left: float, top: float, right: float, bottom: float, colour: tuple[int, int, int]) -> None:
        draw.rectangle((left * wide, top * high, right * wide, bottom * high), fill=colour)

    for row in range(high):
        share = row / high
        sky = (120, 160, 200) if not ruined else (160, 180, 195)
        draw.line(((0, row), (wide, row)), fill=tuple(round(c + (232 - c) * share) for c in sky))
    box(0, 0.73, 1, 1, (184, 147, 95))
    heights = (0.4,) * 8 if not ruined else (0.4, 0.4, 0.16, 0.08, 0.07, 0.12, 0.35, 0.4)
    for number, tall in enumerate(heights):
        left = 0.12 + number * 0.1
        box(left, 0.73 - tall, left + 0.05, 0.73, (201, 168, 119) if number % 2 else (216, 185, 136))
    if ruined:
        corners = ((0.3, 0.74), (0.38, 0.67), (0.52, 0.64), (0.66, 0.68), (0.72, 0.75))
        draw.polygon([(x * wide, y * high) for x, y in corners], fill=(210, 178, 127))
    else:
        box(0.1, 0.27, 0.89, 0.33, (201, 168, 119))
        draw.polygon(
            [(0.08 * wide, 0.27 * high), (0.49 * wide, 0.1 * high), (0.91 * wide, 0.27 * high)], (210, 178, 127)
        )
    box(0.97, 0, 1, 1, EDGE)
    exif = Image.Exif()
    if taken:
        exif[0x010F] = "NIKON"
        exif.get_ifd(0x8769)[0x9003] = taken
    image.save(path, "JPEG", quality=90, exif=exif)
    return path
