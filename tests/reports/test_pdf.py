"""Making the file: standards, hostile text, volumes, and nothing left behind when something is in the way."""

from __future__ import annotations

import errno
import json
import re
import subprocess
import sys
from pathlib import Path

import factories
import pytest
from reports.reading import NO_LETTERHEAD, ignore, opened_pdf, pdfium_text, places, read_pages

from heritage_app.domain.damage import Attribution, LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.reports import blocks, frame, pdf
from heritage_app.reports.pages import count_pages
from heritage_app.reports.pdf import (
    CannotWrite,
    CharactersMissing,
    PdfDiskFull,
    PdfFolderMissing,
    PdfNameTaken,
    PdfOpenElsewhere,
    StandardNotMet,
    data_hash,
    make_pdf,
    save_copy,
    volumes_of,
)
from heritage_app.services import actor, damage, hazard, listing, restoration, site, source

HOSTILE = (
    '$ #read("/etc/passwd") $',
    '#import "@preview/evil:1.0.0": *',
    "<script>alert(1)</script>",
    "= Heading *bold* _it_ `raw` @cite {{7*7}} // comment /* x */ \\input{x}",
    ']] ) } #eval("1+1") #panic() $x^2$ ~ -- \'\' "',
)


def everywhere(registry, text):
    """Enter *text* in every field that is free text, of every kind of record; returns the site's number."""
    day, short = registry.day, text[:400]
    with registry.write(Deed(verb="test", by="Tester")) as session:
        who = actor.add_actor(session, factories.actor(short))
        place = site.add_site(
            session,
            factories.site(
                short,
                age=short,
                locality=short,
                custodian=text,
                significance=text,
                description=text,
                notes=(text,),
            ),
        )
        report = damage.add_damage(
            session,
            factories.damage(
                place,
                condition_given=short,
                texts=(LanguageText("en", text),),
                attributions=(Attribution(actor_id=who, said_by_id=who),),
                notes=(text,),
            ),
            today=day,
        )
        restoration.add_estimate(
            session,
            factories.estimate(
                place, claimant_id=who, claimant_role=short, summary=text, conditions=text, quotation=text
            ),
        )
        hazard.add_hazard(session, factories.hazard(place, text=text, said_by=who, said_to=short), today=day)
        told = source.add_source(
            session,
            factories.source(text, author=short, container_title=short, publisher=short, agency=short),
        )
        draft = CitationDraft(
            source_id=told, record_kind=RecordKind.DAMAGE, record_id=report, locator=short, quotation=text
        )
        source.cite(session, draft)
    with registry.read() as session:
        return listing.list_sites(session, site.SiteQuery(), today=day)[0].reference


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_prints_as_itself(registry, printed, text):
    """Typst code, markup and template language in every field come out letter by letter, and nothing is run."""
    reference = everywhere(registry, text)
    report = printed(registry, references=[reference])
    assert report.result.warnings == ()
    squeezed = re.sub(r"\s", "", report.text)
    assert squeezed.count(re.sub(r"\s", "", text)) >= 10
    assert "root:" not in report.text
    assert "49" not in re.sub(r"[^ 49]", "", report.flat).split()


def test_controls_surrogates_and_bidi_overrides_do_no_harm(registry, printed):
    """NUL, half a surrogate pair, bidi overrides and line separators leave a page that still meets its standards."""
    typed = "a\x00b\x07c \ud83d half \u202egnp.exe\u202c \u2066open \u2028 line \ufeff end\ufffe"
    reference = everywhere(registry, typed)
    report = printed(registry, references=[reference])
    assert not [one for one in report.result.warnings if isinstance(one, StandardNotMet)]
    assert "gnp.exe" in report.text
    raw = read_raw(report.path)
    assert "\u202e" not in raw
    places(report.flat, "abc", "half", "open", "line", "end")


def read_raw(path):
    return subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()


def test_what_no_font_has_is_replaced_and_reported(registry, printed):
    """An emoji and Chinese print as U+FFFD and are named; Syriac, Hebrew and transliteration print as they are."""
    reference = everywhere(registry, "ܬܕܡܘܪ תדמור Tadmur ʿAyn ʾḤamā ṣ ṭ ẓ 😀 漢")
    report = printed(registry, references=[reference])
    (notice,) = report.result.warnings
    assert isinstance(notice, CharactersMissing)
    assert "😀 (U+1F600)" in str(notice)
    assert "漢 (U+6F22)" in str(notice)
    assert "ܬ" not in str(notice)
    text = pdfium_text(report.path)
    assert set("ܬܕܡܘܪ תדמור ʿʾḤāṣṭẓ\ufffd") <= set(text)
    assert is_archival(report.path)


def test_a_megabyte_of_text_is_printed_whole(registry, printed):
    """A description of a million characters, without a single space, runs over many pages and keeps its end."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        words = "".join(f"{number:06d}," for number in range(140_000))
        site.add_site(session, factories.site("Long", description=words))
    report = printed(registry)
    assert report.result.pages > 100
    assert "139999," in re.sub(r"\s", "", report.text)
    assert is_archival(report.path)


def is_archival(path):
    """Whether the metadata claims PDF/A-2a and PDF/UA-1, and the file is tagged."""
    held = path.read_bytes()
    metadata = b"<pdfaid:part>2</pdfaid:part>" in held and b"<pdfaid:conformance>A</pdfaid:conformance>" in held
    with opened_pdf(path) as document:
        return metadata and b"<pdfuaid:part>1</pdfuaid:part>" in held and document.is_tagged()


def test_reports_are_tagged_archival_and_accessible(sample, printed):
    """One site, several sites, and all three languages meet PDF/A-2a and PDF/UA-1."""
    for lang in ("en", "fr", "ar"):
        report = printed(sample, lang=lang)
        assert report.result.warnings == ()
        assert is_archival(report.path)


# --------------------------------------------------------------------------------------- nothing half done


def test_a_missing_folder_is_said_in_words(sample, printed, tmp_path):
    """The folder is not made, and the message names the file."""
    target = tmp_path / "not there" / "report.pdf"
    with pytest.raises(PdfFolderMissing, match="its folder does not exist") as told:
        printed(sample, output=target)
    assert str(target) in str(told.value)
    assert not target.parent.exists()


def test_a_folder_in_the_way_is_said_in_words(sample, printed, tmp_path):
    """A folder with the name of the file is left alone."""
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(PdfNameTaken):
        printed(sample)
    assert list(tmp_path.glob("*.pdf/*")) == []
    assert list(tmp_path.glob(".*.part")) == []


def test_a_full_disk_leaves_the_old_file_and_no_half_one(sample, printed, tmp_path):
    """Written to a device that is always full: the old report is whole, nothing temporary is left."""
    old = tmp_path / "report.pdf"
    old.write_bytes(b"old")
    with (
        pytest.raises(PdfDiskFull, match="the disk is full"),
        pdf.temporary_files([old]) as files,
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        assert all(file.exists() for file in files)
        full.write(b"%PDF-")
    assert old.read_bytes() == b"old"
    assert list(tmp_path.glob(".*.part")) == []


def test_stopping_leaves_nothing(sample, printed, tmp_path):
    """Progress that raises ends the work; neither the file nor a temporary one is there."""

    class Stop(Exception):
        pass

    def stop(done, total, note=""):
        if note:
            raise Stop

    with pytest.raises(Stop):
        printed(sample, progress=stop)
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".pdf", ".part")] == []


def test_an_existing_report_is_replaced_whole(sample, references, printed, tmp_path):
    """The new report stands under the old name, readable like any new file of this person."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    printed(sample, references=[references["Palmyra"]])
    assert target.read_bytes()[:5] == b"%PDF-"
    fresh = tmp_path / "fresh"
    fresh.touch()
    assert target.stat().st_mode == fresh.stat().st_mode


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, PdfDiskFull), (errno.EACCES, CannotWrite), (errno.EROFS, CannotWrite), (errno.EIO, CannotWrite)],
)
def test_every_refusal_of_the_system_has_words(tmp_path, number, kind):
    """No message carries a code or a traceback; each says that nothing was left."""
    told = pdf.in_words(OSError(number, "Some reason"), tmp_path / "report.pdf")
    assert isinstance(told, kind)
    assert "Errno" not in str(told)
    assert str(tmp_path) in str(told)
    assert issubclass(PdfOpenElsewhere, Exception)


# ------------------------------------------------------------------------------------------------- volumes


@pytest.fixture
def many(registry):
    """A registry of 27 sites."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for number in range(27):
            names = (Name(f"Tell {number:02d}", "en"), Name(f"تل {number}", "ar"))
            site.add_site(session, factories.site(names=names))
    return registry


def test_more_than_25_sites_become_volumes(many, printed, tmp_path, hostile_stick):
    """Two files of 25 and 2 sites, each with its own summary, pages, hash of the whole, and word on which it is."""
    seen = []
    report = printed(many, progress=lambda done, total, note="": seen.append((done, total, note)))
    assert [path.name for path in report.result.files] == ["report-1.pdf", "report-2.pdf"]
    first, second = ("\n".join(read_pages(path)) for path in report.result.files)
    assert "Volume 1 of 2" in first
    assert "Volume 2 of 2" in second
    assert [sum(f"Tell {n:02d}" in text for n in range(27)) for text in (first, second)] == [25, 2]
    hashes = {re.search(r"[0-9a-f]{64}", text)[0] for text in (first, second)}
    assert len(hashes) == 1
    assert report.result.pages == sum(len(read_pages(path)) for path in report.result.files)
    assert (0, 27, "report-1.pdf") in seen
    assert (25, 27, "report-2.pdf") in seen
    assert all(is_archival(path) for path in report.result.files)
    assert not list(tmp_path.glob(".*.part"))


def long_table(rows):
    """A report without a cover: a title, a note, and a table with a total and a note below it."""
    cells = [[blocks.cell(f"Row {number:03d}"), blocks.cell("Tell", f"No. {number}")] for number in range(rows)]
    table = blocks.table(
        "Rows", [("Head A", 1), ("Head B", 1)], cells, totals=[[blocks.cell("Total"), []]], note="Below"
    )
    section = frame.page("Many rows", [blocks.note("Above"), table, blocks.note("After")])
    words = [f"Volume {number} of 3" for number in (1, 2, 3)]
    return {**minimal(), "cover": None, "sections": [section], "volume_words": words}


def test_a_long_table_goes_on_in_the_next_volume(monkeypatch, tmp_path):
    """Every row once and in order, under its heads; totals and notes at the end; told volume by volume, or stopped."""
    monkeypatch.setattr(pdf, "ROWS_A_VOLUME", 10)
    data, seen = {**long_table(25), "more than a pipe takes at once": "x" * 200_000}, []
    to = {"paper": "A4", "output": tmp_path / "rows.pdf"}
    made = make_pdf(data, **to, progress=lambda done, total, note="": seen.append((done, total)))
    assert [path.name for path in made.files] == ["rows-1.pdf", "rows-2.pdf", "rows-3.pdf"]
    texts = ["\n".join(read_pages(path)) for path in made.files]
    assert re.findall(r"Row (\d+)", "".join(texts)) == [f"{number:03d}" for number in range(25)]
    assert [re.findall(r"No. (\d+)", text)[-1] for text in texts] == ["9", "19", "24"]
    assert all(
        "Many rows" in text and "Head A" in text and f"Volume {n} of 3" in text for n, text in enumerate(texts, 1)
    )
    assert [["Above" in text, "Total" in text, "Below" in text, "After" in text] for text in texts] == [
        [True, False, False, False], [False] * 4, [False, True, True, True],
    ]  # fmt: skip
    assert made.warnings == () and all(map(is_archival, made.files))
    assert [one for one in dict.fromkeys(seen) if one[1] == 3] == [(0, 3), (1, 3), (2, 3), (3, 3)]

    class Stop(Exception):
        pass

    def stop(done, total, note=""):
        if done == 1:
            raise Stop

    with pytest.raises(Stop):
        make_pdf(data, **{**to, "output": tmp_path / "stopped.pdf"}, progress=stop)
    assert not list(tmp_path.glob("*stopped*"))


def test_tables_and_sites_share_a_volume_as_long_as_they_fit():
    """Rows of all tables of a volume are counted together; a section with numbered sources is never cut."""
    rows = [[blocks.cell("A")]] * 750
    section = frame.page("T", [blocks.table("", [("Head", 1)], rows)])
    whole = frame.page("T", [blocks.table("", [("Head", 1)], rows * 3), {"block": "sources"}])
    lengths = [
        [sum(len(block.get("rows", ())) for block in part["blocks"]) for part in volume]
        for volume in volumes_of([section, page_of(500), section, whole, *[page_of(0)] * 26])
    ]
    assert lengths == [[750, 500], [750], [2_250], [0] * 25, [0]]


def page_of(rows):
    """A section with a table of some rows."""
    return frame.page("T", [blocks.table("", [("Head", 1)], [[blocks.cell("A")]] * rows)])


def test_pages_are_counted_whatever_a_title_says(registry, printed):
    """A site that is called like the root of a page tree counts no pages."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(
            session, factories.site("\n1 0 obj\n<</Type/Pages/Count 99/Kids[]>>", description="Long. " * 2_000)
        )
    report = printed(registry)
    with opened_pdf(report.path) as document:
        assert count_pages(report.path.read_bytes()) == report.result.pages == len(document) > 1


def test_figures_of_all_sites_are_in_the_first_volume_alone():
    """Each volume sums up its own sites; what is said of the whole registry is said once."""
    cover = [{"block": "bars"}, {"block": "table"}, {"block": "section-table"}]
    first, second = pdf.split({"cover": cover, "sections": [{"blocks": []}] * 26, "volume_words": ["1", "2"]})
    assert [one["block"] for one in first["cover"]] == ["bars", "table", "section-table"]
    assert [one["block"] for one in second["cover"]] == ["section-table"]


def test_stopping_between_volumes_leaves_none(many, printed, tmp_path):
    """Stopped while the second volume is set, not even the first one is there."""

    class Stop(Exception):
        pass

    def stop(done, total, note=""):
        if done == 25 and note:
            raise Stop

    with pytest.raises(Stop):
        printed(many, progress=stop)
    assert not list(tmp_path.glob("report*"))
    assert not list(tmp_path.glob(".*.part"))


def test_the_child_process_says_what_went_wrong():
    """A volume comes back after a line that tells what it misses of the standards; one that cannot be set as a reason, never a traceback."""
    icons = {"lang": "en", "stamp": {"trace": ""}}
    for data, key in ((icons, "refused"), ({**minimal(), "keywords": ""}, "reason")):
        command = [sys.executable, "-m", "heritage_app.reports.volume"]
        job = json.dumps({"data": data, "paper": "A4", "pictures": {}, "drawings": {}}).encode()
        line, _, pdf = subprocess.run(command, input=job, capture_output=True, check=True).stdout.partition(b"\n")
        assert key in json.loads(line)
        assert pdf.startswith(b"%PDF") == (key == "reason")


def minimal():
    """The least that the template sets: a report without a site."""
    return {
        "lang": "en",
        "dir": "ltr",
        "digits": "western",
        **dict.fromkeys(("title", "report", "registry", "count", "volume"), "T"),
        "cover": [{"block": "section-table", "title": "Summary", "heads": [""] * 6}],
        "page": ["", "", ""],
        "semicolon": "; ",
        "words": {"sources": "Sources"},
        "sections": [],
        "stamp": {
            "rows": [{"label": "", "values": []}] * 3,
            **dict.fromkeys(("title", "footer", "hash", "hash_label", "hash_means"), "S"),
            "trace": "",
            "letterhead": NO_LETTERHEAD,
        },
    }


def test_a_copy_is_all_volumes_or_none(many, printed, tmp_path):
    """Saving from the preview copies every volume under the new name, and refuses in words."""
    made = printed(many).result.files
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    copied = save_copy(made, folder / "Mine.pdf", ignore)
    assert [path.name for path in copied.files] == ["Mine-1.pdf", "Mine-2.pdf"]
    assert [a.read_bytes() == b.read_bytes() for a, b in zip(made, copied.files, strict=True)] == [True, True]
    with pytest.raises(CannotWrite):
        save_copy(made, tmp_path / "nowhere" / "Mine.pdf", ignore)


def test_the_hash_ignores_order_of_keys_and_the_stamp():
    """Canonical JSON: the same data in another order is the same; a changed letter is not."""
    one = {"a": 1, "b": ["ت", {"x": "y"}], "stamp": {"by": "A"}}
    other = {"b": ["ت", {"x": "y"}], "stamp": {"by": "B"}, "a": 1}
    assert data_hash(one) == data_hash(other)
    assert data_hash(one) != data_hash({**one, "a": 2})
