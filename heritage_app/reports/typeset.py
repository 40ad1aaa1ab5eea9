"""
typst and our template: finished data in, the bytes of a PDF out. What a report says is no matter here.

The processes that set volumes beside each other begin with this module, so it imports little.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.settings import RESOURCES

if TYPE_CHECKING:
    from typst import Compiler, Fonts, PDFStandard

TEMPLATES = RESOURCES / "templates"
FONTS = RESOURCES / "fonts"
STANDARDS: tuple[PDFStandard, ...] = ("a-2a", "ua-1")


class PdfNotMade(HeritageError):
    """The template could not be set; the reason is typst's own."""

    template = "The report could not be made: {reason}. The registry is unchanged. Nothing was saved"


@cache
def fonts() -> Fonts:
    """Our fonts, which are all that a report is set in."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@cache
def _compiler() -> Compiler:
    import typst

    return typst.Compiler(TEMPLATES / "report.typ", root=TEMPLATES, font_paths=fonts(), ignore_system_fonts=True)


def copy_templates(folder: Path) -> None:
    """Put the templates into *folder*."""
    for template in TEMPLATES.glob("*.typ"):
        shutil.copyfile(template, folder / template.name)


@contextlib.contextmanager
def compiler_with(pictures: Mapping[str, str]) -> Iterator[Compiler]:
    """
    The compiler, for pictures by the names that the data calls them.

    typst may read nothing but the folder of its template, so they are copied there for as long as it takes.
    """
    if not pictures:
        yield _compiler()
        return
    with _ILLUSTRATING:
        kept = _illustrated()
        try:
            for called, picture in pictures.items():
                shutil.copyfile(picture, kept.folder / called)
            yield kept.compiler
        finally:
            for called in pictures:
                (kept.folder / called).unlink(missing_ok=True)
            kept.read.update(pictures)
            if len(kept.read) > MOST_PICTURES:
                _illustrated.cache_clear()
                shutil.rmtree(kept.folder, ignore_errors=True)


_ILLUSTRATING = threading.Lock()
"""One document with pictures at a time: they lie in one folder."""
MOST_PICTURES = 100
"""After so many, some five megabytes, the compiler is made anew, for it holds every file that it ever read."""


@dataclass(frozen=True, slots=True)
class _Illustrated:
    """A folder of this process with the templates, its compiler, and the names of the pictures that it has read."""

    folder: Path
    compiler: Compiler
    read: set[str]


@cache
def _illustrated() -> _Illustrated:
    """Kept for the next documents: a new compiler reads the templates anew, a fifth of the work for one site."""
    import typst

    folder = Path(tempfile.mkdtemp(prefix="heritage-print-")).resolve()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    copy_templates(folder)
    compiler = typst.Compiler(folder / "report.typ", root=folder, font_paths=fonts(), ignore_system_fonts=True)
    return _Illustrated(folder, compiler, set())


def let_go() -> None:
    """
    Have the compiler forget sooner what it worked out for earlier documents, for a process that sets very many.

    typst keeps that for ten documents, 17 MB for each full site with photos; setting an empty page counts as one.
    """
    with _SETTING:
        _nothing().compile(format="svg")


@cache
def _nothing() -> Compiler:
    import typst

    return typst.Compiler(TEMPLATES / "empty.typ", root=TEMPLATES, font_paths=fonts(), ignore_system_fonts=True)


_ICON_COMMENT = re.compile("<!--.*?-->", re.DOTALL)


@cache
def _icons() -> dict[str, str]:
    """Icons of badges as SVG text, by kind of badge."""
    tokens = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    icons: dict[str, str] = tokens["badge_icons"]
    files = {kind: RESOURCES / "icons" / f"{name}.svg" for kind, name in icons.items()}
    return {kind: _ICON_COMMENT.sub("", file.read_text(encoding="utf-8")).strip() for kind, file in files.items()}


def set_document(job: Mapping[str, Any]) -> tuple[bytes, str]:
    """
    Set one document; returns it, and why no standard is met, if so.

    *job* is `data` as the template reads it, `paper`, `pictures` (file by name) and `drawings` (SVG by name).

    Raises:
        PdfNotMade: typst refused it even as an ordinary PDF.
    """
    with compiler_with(job["pictures"]) as compiler:
        return standard_pdf(compiler, job["data"], job["paper"], job["drawings"])


def standard_pdf(
    compiler: Compiler, data: dict[str, Any], paper: str, drawings: Mapping[str, str]
) -> tuple[bytes, str]:
    """Set *data*; an ordinary PDF where the standards cannot be met, together with the reason."""
    import typst

    inputs = {"json": json.dumps({**data, "paper": paper}), "icons": json.dumps(_icons())}
    inputs["drawings"] = json.dumps(dict(drawings))
    try:
        return _compile(compiler, inputs, list(STANDARDS)), ""
    except typst.TypstError as refused:
        try:
            return _compile(compiler, inputs, []), refused.message
        except typst.TypstError as error:
            raise PdfNotMade(reason=error.message) from error


_SETTING = threading.Lock()
"""One document at a time: the compiler keeps the inputs of the last one."""


def _compile(compiler: Compiler, inputs: dict[str, str], standards: list[PDFStandard]) -> bytes:
    with _SETTING:
        pdf, _ = compiler.compile_with_warnings(
            format="pdf", sys_inputs=inputs, pdf_standards=standards, timestamp=int(time.time())
        )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave something else than one PDF")
    return pdf
