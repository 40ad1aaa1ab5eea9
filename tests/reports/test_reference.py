"""Every report in English, Arabic and both, against pages that were read: a change is seen as a difference of words."""

from __future__ import annotations

import re
from difflib import unified_diff
from shutil import rmtree

import pytest
from reports.reading import pdfium_text, read_pages
from reports.renew import cases, file_of, make, pages_of, registry_in

_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
_VOWELS = re.compile("[\u064b-\u0652\u0670]")


@pytest.fixture(scope="module")
def two_sites(tmp_path_factory):
    """The sample with the clock of the reference pages, made once; nothing is written to it."""
    folder = tmp_path_factory.mktemp("reference")
    registry = registry_in(folder)
    yield registry
    registry.close()
    rmtree(folder)


def arabic_words(value, found):
    """Every Arabic word that the data print, but for those of a person with vowel signs; whole, as they are read."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("alt", "trace", "map", "lang", "volume_words", "dissent_title"):
                arabic_words(one, found)
    elif isinstance(value, list):
        for one in value:
            arabic_words(one, found)
    elif isinstance(value, str):
        found.update(word for word in re.split(r"[^\w\u064b-\u0652\u0670]+", value) if _WORD.fullmatch(word))
    return found


@pytest.mark.parametrize(("name", "lang"), tuple(cases()))
def test_pages_are_as_they_were_read(two_sites, tmp_path, name, lang):
    """Words and tags are those of the reference; every Arabic word is read back whole."""
    output = tmp_path / "page.pdf"
    data = make(two_sites, name, lang, output)
    kept, now = file_of(name, lang).read_text(encoding="utf-8"), pages_of(output)
    assert now == kept, "\n".join(unified_diff(kept.splitlines(), now.splitlines(), "kept", "now", n=1, lineterm=""))
    if lang == "en":
        return
    printed = arabic_words({key: data[key] for key in ("title", "report", "sections", "cover", "stamp")}, set())
    if "beside" in data:
        arabic_words(data["beside"]["sections"], printed)
    assert len(printed) > 5
    readers = ["\n".join(read_pages(output)), *([pdfium_text(output)] if lang == "ar" else [])]
    for read in readers:  # PDFium takes a few letters of lines that run both ways for a line of their own
        whole = set(_WORD.findall(read))
        assert sorted({word for word in printed if _VOWELS.search(word) is None} - whole) == []
