"""From report data to PDF: a fixed typst template that reads JSON (`typeset`). Data never becomes typst source.

A site is a string in that JSON whatever it holds, so `$ #read("x") $` prints as itself. typst may read nothing but the
folder of templates; it knows our fonts only, and no network.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from heritage_app.domain.errors import HeritageError
from heritage_app.reports.bilingual import merged
from heritage_app.reports.cells import plain_cells
from heritage_app.reports.glyphs import Printer
from heritage_app.reports.pages import count_pages
from heritage_app.reports.typeset import copy_templates, fonts, set_document, standard_pdf
from heritage_app.reports.volume import set_in_children
from heritage_app.services.encryption import is_sealed, read_file, write_file

SITES_A_VOLUME = 25
"""Sites in one document: 25 take about 0.3 GB, a hundred 1 GB."""
ROWS_A_VOLUME = 1_250
"""Rows of tables in one document: so many of eight columns take about 0.2 GB."""
BESIDE = 2
"""Volumes that are set beside each other, each by a process."""
LIGHT = 8
"""Most sections of a volume that is set beside another: two full volumes of sites would take more than 0.6 GB."""

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")


class CannotWrite(HeritageError):
    """The PDF cannot be put where it was asked for; the children say why."""

    template = "“{path}” was not saved: {reason}. Nothing was left behind. Choose another folder or name"


class PdfFolderMissing(CannotWrite):
    """The folder is not there."""

    template = "“{path}” was not saved: its folder does not exist. Nothing was left behind. Choose another folder"


class PdfFolderClosed(CannotWrite):
    """The folder or the disk cannot be written."""

    template = "“{path}” was not saved: its folder cannot be written. Nothing was left behind. Choose another folder"


class PdfNameTaken(CannotWrite):
    """A folder bears the name of the file."""

    template = "“{path}” was not saved: a folder has that name. Nothing was left behind. Choose another name"


class PdfNameTooLong(CannotWrite):
    """The system takes no name of that length."""

    template = "“{path}” was not saved: the name is too long. Nothing was left behind. Choose a shorter name"


class PdfOpenElsewhere(HeritageError):
    """Another program keeps the file from being replaced."""

    template = "“{path}” is open in another program and was not replaced. Close it there, or choose another name"


class PdfDiskFull(HeritageError):
    """No room for the PDF."""

    template = "“{path}” was not saved: the disk is full. No half file was left. Free some space and try again"


class CharactersMissing(HeritageError):
    """A notice, not a failure: some characters are in none of our fonts."""

    template = "Printed as {replacement}, because no font here has them: {characters}"


class StandardNotMet(HeritageError):
    """A notice, not a failure: the file is an ordinary PDF."""

    template = "The PDF is not marked for archives (PDF/A) or accessible (PDF/UA): {reason}"


class Progress(Protocol):
    """Called now and then with steps done and in all; raises when the work should stop."""

    def __call__(self, done: int, total: int, note: str = "") -> None:
        """Say that *done* of *total* steps are finished."""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """What was made: the files, in order, the pages in all of them, and what the person should know."""

    files: tuple[Path, ...]
    pages: int
    warnings: tuple[HeritageError, ...] = ()


def data_hash(data: dict[str, Any]) -> str:
    """SHA-256, in hexadecimal, over the data without the stamp: equal for equal data, whoever prints it and when."""
    said = {key: value for key, value in data.items() if key != "stamp"}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def make_pdf(
    data: dict[str, Any], *, paper: Paper, output: Path, progress: Progress, media: Path | None = None
) -> PdfResult:
    """
    Set the report and save it as *output*; over 25 sites or 1,250 rows as volumes NAME-1.pdf, NAME-2.pdf and so on.

    *media* is the registry folder, from which the pictures of its photos come; without it, none is printed.

    Either all files are there in the end, or none. Volumes are set in a child process each, those of tables two
    beside each other, which keeps memory low and lets *progress*, which is told the sites that are set, stop the work
    within a tenth of a second by raising.

    Raises:
        CannotWrite, PdfDiskFull, PdfOpenElsewhere: What the name says; nothing was left behind.
        PdfNotMade: typst refused the document.
    """
    volumes = split(merged(data))
    targets = volume_paths(output, len(volumes))
    printer = Printer()
    made: dict[int, tuple[int, str]] = {}
    total = sum(len(volume["sections"]) for volume in volumes)

    def tick() -> None:
        first = min(set(range(len(volumes))) - made.keys(), default=0)
        progress(sum(len(volumes[number]["sections"]) for number in made), total, targets[first].name)

    with temporary_files(targets) as files:
        tick()
        jobs = (_job(volume, paper, media, printer) for volume in volumes)
        with contextlib.closing(_set(jobs, volumes, tick)) as done:
            for number, pdf, reason in done:
                write_file(files[number], pdf)
                made[number] = count_pages(pdf), reason
                if len(made) < len(volumes):
                    tick()
        put_in_place(files, targets)
    progress(total, total)
    told = [made[number] for number in range(len(volumes))]
    return PdfResult(tuple(targets), sum(pages for pages, _ in told), _notices(printer, told))


def _job(volume: dict[str, Any], paper: Paper, media: Path | None, printer: Printer) -> dict[str, Any]:
    """What `typeset.set_document` is given for one volume."""
    from heritage_app.reports.site_photos import with_pictures  # words photos as `photo_pair`, which stands on this

    illustrated, pictures = with_pictures(plain_cells(volume, paper), media)
    files, drawings = _handed(pictures)
    data = for_template(illustrated, paper, printer)
    return {"data": data, "paper": paper, "pictures": files, "drawings": drawings}


def for_template(data: dict[str, Any], paper: Paper, printer: Printer) -> dict[str, Any]:
    """The data of one document as the template reads it: printable, with its maps and the keywords of the file."""
    from heritage_app.reports.trace import on_paper

    ready = with_maps(printable(data, printer))
    return {**ready, "keywords": on_paper(ready["stamp"]["trace"], paper)}


def _set(
    jobs: Iterator[dict[str, Any]], volumes: Sequence[dict[str, Any]], tick: Callable[[], None]
) -> Generator[tuple[int, bytes, str]]:
    """Number, PDF and what `set_document` says of each volume, as it is done; one alone is set in this process."""
    if len(volumes) == 1:
        pdf, reason = set_document(next(jobs))
        yield 0, pdf, reason
        return
    light = all(len(volume["sections"]) <= LIGHT for volume in volumes)
    yield from set_in_children(jobs, len(volumes), beside=min(BESIDE, os.cpu_count() or 1) if light else 1, tick=tick)


def make_illustrated_pdf(
    data: dict[str, Any],
    *,
    template: str,
    pictures: Mapping[str, Path],
    paper: Paper,
    output: Path,
    progress: Progress,
) -> PdfResult:
    """
    Set one document with pictures and save it as *output*.

    typst may read nothing but the folder of its template; so *template* and *pictures*, by the names that it calls
    them, are copied into a folder of their own for as long as it takes. Raises what `make_pdf` raises.
    """
    import typst

    printer = Printer()
    progress(0, 1, output.name)
    with tempfile.TemporaryDirectory(prefix="heritage-print-") as name, temporary_files([output]) as (file,):
        folder = Path(name).resolve()
        copy_templates(folder)
        files_of, drawings = _handed(pictures)
        for called, picture in files_of.items():
            shutil.copyfile(picture, folder / called)
        compiler = typst.Compiler(folder / template, root=folder, font_paths=fonts(), ignore_system_fonts=True)
        pdf, reason = standard_pdf(compiler, printable(data, printer), paper, drawings)
        write_file(file, pdf)
        put_in_place([file], [output])
    progress(1, 1)
    pages = count_pages(pdf)
    return PdfResult((output,), pages, _notices(printer, [(pages, reason)]))


def _handed(pictures: Mapping[str, Path]) -> tuple[dict[str, str], dict[str, str]]:
    """
    Pictures as typst gets them, by the names that the data calls them: files, and drawings (SVG) with a photo inside.

    A sealed picture never lies anywhere as a file that others can read, so it goes along with the data.
    """
    sealed = {name for name, place in pictures.items() if is_sealed(place)}
    plain = {name: str(place) for name, place in pictures.items() if name not in sealed}
    return plain, {name: _drawing(read_file(pictures[name])) for name in sealed}


def _drawing(jpeg: bytes) -> str:
    """A photo inside a drawing, which typst reads from text."""
    from PIL import Image

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as picture:
        width, height = picture.size
    photo = base64.b64encode(jpeg).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{photo}"/></svg>'
    )


def _notices(printer: Printer, made: Sequence[tuple[int, str]]) -> tuple[HeritageError, ...]:
    notices: list[HeritageError] = []
    if printer.missing:
        notices.append(characters_missing(sorted(printer.missing)))
    reasons = list(dict.fromkeys(reason for _, reason in made if reason))
    if reasons:
        notices.append(StandardNotMet(reason=" ".join(reasons)))
    return tuple(notices)


def characters_missing(shown: Sequence[str]) -> CharactersMissing:
    """The notice of characters that no font has."""
    names = ", ".join(f"{one} (U+{ord(one):04X})" for one in shown[:20]) + (" …" if len(shown) > 20 else "")
    return CharactersMissing(replacement="\ufffd", characters=names, missing="".join(shown))


def split(data: dict[str, Any]) -> list[dict[str, Any]]:
    """
    Cut the data into volumes; each says which one it is, and sums up its own sections.

    What the cover says of all of them together, figures and changes, is in the first volume alone.
    """
    volumes = volumes_of(data["sections"])
    if len(volumes) == 1:
        return [data]
    whole = data["cover"]
    table = whole and [block for block in whole if block["block"] == "section-table"]
    return [
        {**data, "cover": table if at else whole, "sections": some, "volume": data["volume_words"][at]}
        for at, some in enumerate(volumes)
    ]


def volumes_of(sections: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """
    The sections of each volume: at most 25 of them, and 1,250 rows of tables; a longer table goes on in the next one.
    """
    volumes: list[list[dict[str, Any]]] = [[]]
    rows = 0
    for part in (part for section in sections for part in _short(section)):
        more = sum(len(block["rows"]) for block in part["blocks"] if block["block"] == "table")
        if volumes[-1] and (len(volumes[-1]) == SITES_A_VOLUME or rows + more > ROWS_A_VOLUME):
            volumes.append([])
            rows = 0
        volumes[-1].append(part)
        rows += more
    return volumes


def _short(section: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """
    A section in parts of at most 1,250 rows, each under its title; totals and notes of a table stand below its end.

    One with a list of sources stays whole: every reference leads to that list.
    """
    if any(block["block"] == "sources" for block in section["blocks"]):
        yield section
        return
    title = [block for block in section["blocks"][:1] if block["block"] == "title"]
    blocks: list[dict[str, Any]] = []
    room = ROWS_A_VOLUME
    for block in section["blocks"]:
        rows = block["rows"] if block["block"] == "table" else ()
        while len(rows) > room:
            begun = [{**block, "rows": rows[:room], "totals": [], "note": ""}] if room else []
            yield {**section, "blocks": [*blocks, *begun]}
            rows, blocks, room = rows[room:], [*title], ROWS_A_VOLUME
        blocks.append({**block, "rows": rows} if block["block"] == "table" else block)
        room -= len(rows)
    yield {**section, "blocks": blocks}


def volume_paths(output: Path, volumes: int) -> list[Path]:
    """The file itself, or NAME-1.pdf, NAME-2.pdf, … for several volumes."""
    if volumes == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{number}{output.suffix}") for number in range(1, volumes + 1)]


VERBATIM = ("url", "kind", "block", "hash", "trace")
"""Keys of the data whose values are never broken: addresses, names of icons and of blocks, hash and trace."""


def printable(value: Any, printer: Printer, key: str = "") -> Any:
    """Return the data with every text made printable."""
    if isinstance(value, str):
        return value if key in VERBATIM and value.isascii() else printer.text(value)
    if isinstance(value, list):
        return [printable(part, printer, key) for part in value]
    if isinstance(value, dict):
        return {name: printable(part, printer, name) for name, part in value.items()}
    return value


def with_maps(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with the small map of each site drawn; it is no part of what the hash stands for."""
    from heritage_app.domain.coordinates import Point
    from heritage_app.reports.locator import locator_svg

    def drawn(block: dict[str, Any]) -> dict[str, Any]:
        wanted = block.get("map")
        if not wanted:
            return block
        given = {name: wanted[name] for name in ("lang", "unit", "blurred_km")}
        return {**block, "map": {**wanted, "svg": locator_svg(Point(wanted["lat"], wanted["lon"]), **given)}}

    sections = data.get("sections", [])
    return {**data, "sections": [{**one, "blocks": [drawn(block) for block in one["blocks"]]} for one in sections]}


# -------------------------------------------------------------------------------------------------- writing


@contextlib.contextmanager
def temporary_files(targets: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield one new file beside each target, and leave none of them behind."""
    made: list[Path] = []
    try:
        for target in targets:
            if target.is_dir():
                raise PdfNameTaken(path=target)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=".part")
            os.close(handle)
            made.append(Path(name))
        yield made
    except OSError as error:
        raise in_words(error, targets[0]) from error
    finally:
        for file in made:
            file.unlink(missing_ok=True)


def save_copy(files: Sequence[Path], output: Path, progress: Progress) -> PdfResult:
    """
    Save finished PDFs once more as *output* (or its volumes), all of them or none.

    Raises:
        CannotWrite, PdfDiskFull, PdfOpenElsewhere: What the name says; nothing was left behind.
    """
    targets = volume_paths(output, len(files))
    with temporary_files(targets) as copies:
        for number, (file, copy) in enumerate(zip(files, copies, strict=True)):
            progress(number, len(files), targets[number].name)
            write_file(copy, read_file(file))
        put_in_place(copies, targets)
    return PdfResult(tuple(targets), 0)


def put_in_place(files: Sequence[Path], targets: Sequence[Path]) -> None:
    """Swap the finished files in, readable as any new file would be; take the new ones back if one is refused."""
    mask = os.umask(0)
    os.umask(mask)
    fresh = [target for target in targets if not target.exists()]
    for file, target in zip(files, targets, strict=True):
        with file.open("rb+") as finished:
            os.fsync(finished.fileno())
        file.chmod(0o666 & ~mask)
        try:
            file.replace(target)
        except OSError:
            for one in fresh:
                one.unlink(missing_ok=True)
            raise


def in_words(error: OSError, path: Path) -> HeritageError:
    """What a person should read when a file cannot be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return PdfDiskFull(path=path)
    if isinstance(error, PermissionError) and os.name == "nt" and path.exists():
        return PdfOpenElsewhere(path=path)
    known: dict[int, type[CannotWrite]] = {
        errno.ENOENT: PdfFolderMissing,
        errno.ENOTDIR: PdfFolderMissing,
        errno.EACCES: PdfFolderClosed,
        errno.EPERM: PdfFolderClosed,
        errno.EROFS: PdfFolderClosed,
        errno.EISDIR: PdfNameTaken,
        errno.ENAMETOOLONG: PdfNameTooLong,
    }
    if error.errno in known:
        return known[error.errno](path=path)
    return CannotWrite(path=path, reason=error.strerror or str(error))
