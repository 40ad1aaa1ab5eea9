"""The letterhead stands above every report in every kind of file, and its line of classification on every page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pictures
import pikepdf
import pytest
from reports.reading import AT, ignore, places, read_pages
from sqlalchemy import text

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.letterhead import LetterheadDraft, LetterheadText
from heritage_app.domain.redaction import Profile
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.verify import read_trace, verify
from heritage_app.services import evidence, history
from heritage_app.services.check import check
from heritage_app.services.letterhead import LogoNotRead, keep_logo, read_letterhead, set_letterhead
from heritage_app.services.registry import Registry
from heritage_app.storage.engine import ChangedByOther

ENGLISH = LetterheadText(
    lang="en",
    office="Directorate of *Museums* $ #read(1) $",
    address="National Museum\n<b>Damascus</b>",
    classification="FOR OFFICIAL USE ONLY",
)
ARABIC = LetterheadText(lang="ar", office="مديرية المتاحف", classification="للاستعمال الرسمي")
DRAFT = LetterheadDraft(texts=(ENGLISH, ARABIC))


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A wide picture with a clear ground and a place in its Exif, as offices have them."""
    place = tmp_path / "Logo of the office.png"
    place.write_bytes(pictures.encoded(pictures.drawing(3, (900, 240), "RGBA"), "PNG", exif=pictures.exif()))
    return place


def written(registry: Registry, draft: LetterheadDraft = DRAFT, logo: Path | None = None) -> str:
    """Write the letterhead; returns the id of the deed."""
    kept = keep_logo(registry.folder, logo) if logo is not None else None
    with registry.write(Deed(verb="letterhead.set", by="Rania")) as session:
        set_letterhead(session, draft, logo=kept, received_from="Rania", means="test")
        return history.current_deed(session)


def printed(registry: Registry, name: str, output: Path, **options: object) -> Path:
    """One report of the whole registry."""
    report = next(one for one in SITE_REPORTS if one.name == name)
    asked = Asked(**{"lang": "en", "profile": Profile.INTERNAL, "by": "Rania", "at": AT, **options})
    result = report_pdf(registry, report.build, asked, paper="A4", output=output, progress=ignore)
    assert result.warnings == ()
    return result.files[0]


def test_every_report_bears_it(sample, logo, tmp_path):
    """Office and address above the first page, the classification on every page, the logo with words for the blind."""
    written(sample, logo=logo)
    for report in SITE_REPORTS:
        path = printed(sample, report.name, tmp_path / f"{report.name}.pdf")
        pages = read_pages(path)
        places(pages[0], ENGLISH.classification, ENGLISH.office, "National Museum", "<b>Damascus</b>")
        assert not any("National Museum" in page for page in pages[1:])
        assert all(ENGLISH.classification in page for page in pages)
        assert f"Logo: {ENGLISH.office}" in alternatives(path)


def test_the_public_has_it_in_its_language(sample, logo, tmp_path):
    """In Arabic the Arabic words, whole, and of what has none the English; the logo without its Exif."""
    written(sample, logo=logo)
    path = printed(sample, "sources", tmp_path / "a.pdf", lang="ar", profile=Profile.PUBLIC)
    pages = read_pages(path)
    assert "المتاحف" in pages[0] and "National Museum" in pages[0]
    assert all("للاستعمال" in page or "الرسمي" in page for page in pages)
    assert f"شعار {ARABIC.office}" in alternatives(path)
    assert b"GPS" not in path.read_bytes()


def alternatives(path: Path) -> list[str]:
    """The alternative texts of a PDF, without marks of direction."""
    with pikepdf.open(path) as opened:
        found = [str(one.Alt) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    return [re.sub("[\u2066-\u2069]", "", one) for one in found]


def test_word_and_html_bear_it(sample, logo, tmp_path):
    """The same words, the logo with its alternative text; what is typed is shown as typed."""
    written(sample, logo=logo)
    word = docx.Document(str(printed(sample, "status", tmp_path / "a.docx")))
    cells = [cell.text for cell in word.tables[0].rows[0].cells]
    assert cells[1] == "\n".join((ENGLISH.office, *ENGLISH.address.split("\n")))
    assert f"Logo: {ENGLISH.office}" in word.tables[0]._tbl.xml
    heads = [section.header.paragraphs[0].text for section in word.sections]
    assert set(heads) == {ENGLISH.classification} and len(heads) > 5
    page = printed(sample, "status", tmp_path / "a.html").read_text(encoding="utf-8")
    places(
        page, ENGLISH.classification, "data:image/jpeg", "Directorate of *Museums* $ #read(1) $", "&lt;b&gt;Damascus"
    )


def test_it_is_no_part_of_what_is_verified(sample, tmp_path):
    """Another letterhead does not make an old report say something else than the registry."""
    path = printed(sample, "status", tmp_path / "a.pdf")
    written(sample)
    assert verify(sample, read_trace(path), ignore).same


def test_it_has_a_history_and_is_taken_back(registry, logo):
    """Each edit is signed, the logo has its custody, a second editor is told, and undo brings back what was before."""
    first = written(registry, logo=logo)
    with registry.read() as session:
        row = read_letterhead(session)
        assert (row.texts, row.version) == ((ENGLISH, ARABIC), 1)
        assert row.logo is not None and row.logo.original_name == logo.name
        (received,) = evidence.custody_of(session, row.logo.sha256)
        assert (received.person, received.means) == ("Rania", "test")
    second = written(registry, LetterheadDraft(texts=(ENGLISH,), logo=row.logo.sha256))
    with pytest.raises(ChangedByOther), registry.write(Deed(verb="letterhead.set", by="Sami")) as session:
        set_letterhead(session, LetterheadDraft(), version=row.version)
    with registry.read() as session:
        assert read_letterhead(session).texts == (ENGLISH,)
        changes = history.history_of(session, ["letterhead"])
        assert [change.by for change in changes] == ["Rania", "Rania"]
    for deed in (second, first):
        with registry.write(history.undo_deed("Rania", ""), undoes=deed) as session:
            history.undo(session, deed)
        with registry.read() as session:
            now = read_letterhead(session)
        assert now.texts == ((ENGLISH, ARABIC) if deed == second else ())
    assert check(registry) == ()


def test_what_cannot_be_is_refused_in_words(registry, tmp_path):
    """A text as logo, a torn picture and an address of a page's length leave the letterhead as it was."""
    for name, content in (("logo.txt", b"text\n" * 50), ("logo.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 200)):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(LogoNotRead, match="Give a PNG or JPEG file"):
            keep_logo(registry.folder, tmp_path / name)
    with pytest.raises(DraftRefused, match="7 lines"):
        written(registry, LetterheadDraft(texts=(LetterheadText(lang="en", address="\n".join("abcdefg")),)))
    with registry.read() as session:
        assert session.execute(text("SELECT count(*) FROM letterhead")).scalar_one() == 0


def test_the_command_line_writes_and_shows_it(registry, logo):
    """What is given is changed and the rest stays; JSON tells all; nothing asked is wrong usage."""
    from click.testing import CliRunner

    from heritage_app.cli import root
    from heritage_app.cli.json_keys import SECTIONS

    def run(*words: str, code: int = 0) -> str:
        given = ["--registry", str(registry.folder), "--as-user", "Rania", "letterhead", *words]
        ended = CliRunner().invoke(root, given)
        assert ended.exit_code == code, ended.output
        return ended.stdout

    run("set", "--office", "Museums", "--office", "ar=المتاحف", "--address", "1 Street", "--address", "Damascus")
    run("set", "--logo", str(logo), "--classification", "Internal")
    said = json.loads(run("show", "--json"))
    assert set(said) == set(SECTIONS["letterhead show, letterhead set"])
    english = {"lang": "en", "office": "Museums", "address": ["1 Street", "Damascus"], "classification": "Internal"}
    assert said["texts"][0] == english
    assert said["logo"]["name"] == logo.name
    assert "المتاحف" in run("show")
    run("set", "--no-logo", "--office", "ar=")
    said = json.loads(run("show", "--json"))
    assert (said["texts"], said["logo"]) == ([english], None)
    run("set", code=2)
