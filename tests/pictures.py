"""Pictures that tests make themselves: every format that is shown, and every way in which a file can be wrong."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pillow_heif
from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

pillow_heif.register_heif_opener()


def drawing(seed: int = 1, size: tuple[int, int] = (640, 480), mode: str = "RGB") -> Image.Image:
    """A picture unlike those of other seeds: no two of them look alike."""
    picture = Image.new("RGB", size, (seed * 37 % 256, seed * 91 % 256, 120))
    draw = ImageDraw.Draw(picture)
    for number in range(24):
        x = (seed * 7919 + number * 104729) % size[0]
        y = (seed * 6101 + number * 15485863) % size[1]
        shade = (seed * 31 + number * 53) % 256
        draw.rectangle((x, y, x + size[0] // 5, y + size[1] // 5), fill=(shade, 255 - shade, number * 10))
    return picture.convert(mode)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of a picture file."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def exif(
    *,
    lat: float | None = 34.5473,
    lon: float = 38.2741,
    taken: str = "2016:03:27 10:15:00",
    turned: int = 1,
    maker: str = "Test Camera",
) -> bytes:
    """What a camera writes: maker, date, position, direction, how it was held."""
    held = Image.Exif()
    held[0x010F], held[0x0112], held[0x0132] = maker, turned, taken
    held.get_ifd(0x8769)[0x9003] = taken
    held.get_ifd(0x8769)[0x829A] = IFDRational(1, 125)
    if lat is not None:
        gps = held.get_ifd(0x8825)
        gps[1], gps[2] = "N" if lat >= 0 else "S", _angle(abs(lat))
        gps[3], gps[4] = "E" if lon >= 0 else "W", _angle(abs(lon))
        gps[16], gps[17] = "T", IFDRational(2705, 10)
    return held.tobytes()


def _angle(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    minutes = (degrees - int(degrees)) * 60
    return IFDRational(int(degrees)), IFDRational(int(minutes)), IFDRational(round((minutes % 1) * 60 * 1000), 1000)


def every_format() -> dict[str, bytes]:
    """A sound file of each format that is shown, by its name."""
    moving = [drawing(seed, (120, 90)) for seed in (3, 4, 5)]
    deep = Image.new("I;16", (200, 150))
    deep.putdata([(x * 327) % 65536 for x in range(200 * 150)])
    return {
        "photo.jpg": encoded(drawing(1), "JPEG", exif=exif()),
        "progressive.jpg": encoded(drawing(2), "JPEG", progressive=True),
        "cmyk.jpg": encoded(drawing(6, mode="CMYK"), "JPEG"),
        "turned.jpg": encoded(drawing(7, (300, 200)), "JPEG", exif=exif(turned=6)),
        "photo.png": encoded(drawing(8), "PNG"),
        "clear.png": encoded(drawing(9, mode="RGBA"), "PNG"),
        "palette.png": encoded(drawing(10).convert("P"), "PNG"),
        "sixteen.png": encoded(deep, "PNG"),
        "photo.tif": encoded(drawing(11), "TIFF"),
        "turned.tif": encoded(drawing(12, (300, 200)), "TIFF", tiffinfo={274: 6}),
        "cmyk.tif": encoded(drawing(13, mode="CMYK"), "TIFF"),
        "photo.webp": encoded(drawing(14), "WEBP"),
        "photo.heic": encoded(drawing(15), "HEIF", exif=exif()),
        "photo.avif": encoded(drawing(16), "AVIF"),
        "photo.gif": encoded(drawing(17), "GIF"),
        "moving.gif": encoded(moving[0], "GIF", save_all=True, append_images=moving[1:]),
        "moving.webp": encoded(moving[1], "WEBP", save_all=True, append_images=[moving[2], moving[0]]),
        "photo.bmp": encoded(drawing(18), "BMP"),
        "raw.nef": raw(19),
    }


def raw(seed: int) -> bytes:
    """What a sensor wrote, as cameras do it: tables of a TIFF, data nobody can read here, and a preview in JPEG."""
    tables = encoded(drawing(seed, (16, 12)), "TIFF", exif=exif(taken="2015:08:01 09:00:00"))
    return tables + b"\x5a" * 4096 + encoded(drawing(seed), "JPEG") + b"\0" * 64


def damaged() -> dict[str, bytes]:
    """Pictures that cannot be shown, or not whole: they are kept, with a warning."""
    jpeg = encoded(drawing(20), "JPEG", exif=exif())
    png = encoded(drawing(21), "PNG")
    return {
        "cut.jpg": jpeg[: len(jpeg) // 2],
        "head only.jpg": jpeg[:40],
        "zeroed.jpg": bytes(5000),
        "cut.png": png[: len(png) // 2],
        "no pixels.png": _png(0, 0, b""),
        "bomb.png": _png(60_000, 60_000, zlib.compress(bytes(1 << 20))),
        "raw without preview.dng": encoded(drawing(22, (8, 8)), "TIFF")[:60] + b"\x5a" * 2000,
    }


def odd() -> dict[str, bytes]:
    """Pictures that are sound although something about them is wrong."""
    return {
        "really a png.jpg": encoded(drawing(30), "PNG"),
        "no extension": encoded(drawing(31), "JPEG"),
        "wrong exif.jpg": encoded(drawing(32), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x99" * 200),
        "null island.jpg": encoded(drawing(33), "JPEG", exif=exif(lat=0.0, lon=0.0, taken="0000:00:00 00:00:00")),
        "from tomorrow.jpg": encoded(drawing(34), "JPEG", exif=exif(taken="2999:01:01 00:00:00")),
        "ق" * 120 + ".jpg": encoded(drawing(35), "JPEG"),
    }


def refused() -> dict[str, bytes]:
    """What is not taken as a photo."""
    return {
        "empty.jpg": b"",
        "letter.txt": "رسالة".encode(),
        "text.jpg": b"This is no picture at all.\n" * 40,
        "article.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "program.exe": b"MZ" + bytes(range(256)) * 8,
    }


def _png(width: int, height: int, data: bytes) -> bytes:
    """A PNG that says of itself what it likes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def written(folder: Path, files: dict[str, bytes]) -> list[Path]:
    """Write files into a folder; returns their paths in that order."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]
