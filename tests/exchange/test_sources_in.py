"""Bibliographies: every entry a source, nothing twice, and what has no field in a note."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.text import clean_text
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.exchange.readers import NotReadable
from heritage_app.exchange.sources_in import import_sources, looks_like_sources, read_line
from heritage_app.services import source
from heritage_app.services.registry import Registry, open_registry

DEED = Deed(verb="registry.import", by="Tester", subject="library")
RIS = """TY  - NEWS
AU  - عبد الكريم, مأمون
TI  - معبد بل في تدمر
T2  - الوطن
PY  - 2016/03/29/
UR  - https://example.org/bel
LA  - ar
SP  - 4
ER  -
"""
BIBTEX = r"""@article{bel2016, title={The {Temple} of Bel}, author={Al-Abed, Sami and Haddad, Rim}, journal={Syria},
  year=2016, month=mar, doi={https://doi.org/10.1000/xyz}, pages={4--9}}
@book{old, title={Palmyra}, publisher={Press}, year=1931}
"""
CSL = """[{"id": "a", "type": "article-newspaper", "title": "Bel gone", "author": [{"family": "Doe", "given": "J."}],
 "issued": {"date-parts": [[2015, 8, 30]]}, "URL": "https://example.org/bel", "page": "3"}]"""


def written(folder: Path, text: str) -> Path:
    """A file of this text."""
    path = folder / "library"
    path.write_text(text, encoding="utf-8")
    return path


def brought(registry: Registry, folder: Path, text: str) -> list[source.SourceRow]:
    """The sources of a registry after this bibliography came in."""
    path = written(folder, text)
    assert looks_like_sources(path)
    result = import_sources(registry, path, DEED)
    assert result.balanced
    again = import_sources(registry, path, DEED)
    assert (again.sources_added, again.sources_known) == (0, result.sources_added)
    with registry.read() as session:
        return list(source.list_sources(session))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cn", "Cc")), min_size=1, max_size=30).map(
    lambda text: " ".join(clean_text(text).split())
)
SOME = TEXT.filter(lambda text: any(letter.isalnum() for letter in text))
DATES = st.sampled_from([None, "2016-03-29", "2016-03", "1931", "[..2004-04-30]", "1940~", "-0043-03-15", "19XX"])
SOURCES = st.builds(
    SourceDraft,
    title=SOME,
    type=st.sampled_from(["book", "article-newspaper", "report", "personal_communication"]),
    author=st.sampled_from(["", "عبد الكريم, مأمون", "Doe, Jane; AFP"]),
    publisher=TEXT,
    url=st.sampled_from(["", "https://example.org/a_b?c=1&d=%7E"]),
    doi=st.sampled_from(["", "10.1000/xyz_1"]),
    language=st.sampled_from(["", "ar", "en"]),
    issued=DATES.map(lambda edtf: edtf and HeritageDate.from_edtf(edtf, "as it was typed")),
    agency=TEXT,
    reliability=st.sampled_from(["", "B"]),
    identifiers=st.sampled_from([(), (("isbn", "12"),)]),
    notes=st.lists(SOME, max_size=2).map(tuple),
)


@settings(
    max_examples=2, phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(drafts=st.lists(SOURCES, min_size=15, max_size=15))
def test_whatever_is_cited_comes_back(
    made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory, drafts: list[SourceDraft]
) -> None:
    """Sources are known again at home from every bibliography; elsewhere CSL brings all of them, RIS and BibTeX most."""
    folder = tmp_path_factory.mktemp("library")
    plain = ("title", "author", "publisher", "url", "doi", "language")
    for name in ("First", "csl", "ris", "bibtex"):
        shutil.copytree(made_once["empty"], folder / name)
    with contextlib.closing(open_registry(folder / "First")) as first:
        with first.write(DEED) as session:
            for number, draft in enumerate(drafts):  # a title, link or DOI that two share would be one source
                url, doi = (f"{one}{number}" if one else "" for one in (draft.url, draft.doi))
                source.add_source(session, replace(draft, title=f"{draft.title} {number}", url=url, doi=doi))
        with first.read() as session:
            wanted = {row.draft.title: row.draft for row in source.list_sources(session)}
        for form in ("csl", "ris", "bibtex"):
            path = folder / f"library.{form}"
            export(first, writer_named(form), Wanted(profile=Profile.INTERNAL), path, progress=lambda *_: None)
            home = import_sources(first, path, DEED)
            assert (home.sources_added, home.sources_known) == (0, len(drafts)), form
            with contextlib.closing(open_registry(folder / form)) as second:
                import_sources(second, path, DEED)
                with second.read() as session:
                    found = {row.draft.title: row.draft for row in source.list_sources(session)}
            assert found.keys() == wanted.keys(), form
            for title, draft in wanted.items():
                if form == "csl":
                    assert found[title] == draft
                else:
                    assert [getattr(found[title], one) for one in plain] == [getattr(draft, one) for one in plain], form
                    assert (found[title].issued and found[title].issued.edtf) == (draft.issued and draft.issued.edtf)


def test_ris_comes_in(registry: Registry, tmp_path: Path) -> None:
    """An Arabic newspaper article keeps its names, its day and its language; the page goes into a note."""
    (row,) = brought(registry, tmp_path, RIS)
    draft = row.draft
    assert (draft.title, draft.type, draft.author) == ("معبد بل في تدمر", "article-newspaper", "عبد الكريم, مأمون")
    assert (draft.container_title, draft.url, draft.language) == ("الوطن", "https://example.org/bel", "ar")
    assert draft.issued is not None
    assert draft.issued.edtf == "2016-03-29"
    assert "4" in draft.notes[0]


def test_bibtex_comes_in(registry: Registry, tmp_path: Path) -> None:
    """Braces go, authors stand apart, month and year are one date, the DOI loses its address."""
    rows = {row.draft.title: row.draft for row in brought(registry, tmp_path, BIBTEX)}
    bel = rows["The Temple of Bel"]
    assert (bel.author, bel.container_title, bel.doi) == ("Al-Abed, Sami; Haddad, Rim", "Syria", "10.1000/xyz")
    assert bel.issued is not None
    assert bel.issued.edtf == "2016-03"
    assert "pages: 4--9" in bel.notes[0]
    assert rows["Palmyra"].type == "book"


def test_csl_comes_in_and_a_link_is_one_source(registry: Registry, tmp_path: Path) -> None:
    """Dates in parts are read; another entry with the same link is the same source."""
    (row,) = brought(registry, tmp_path, CSL)
    assert row.draft.issued is not None
    assert (row.draft.author, row.draft.issued.edtf) == ("Doe, J.", "2015-08-30")
    result = import_sources(registry, written(tmp_path, RIS), DEED)
    assert (result.sources_added, result.sources_known) == (0, 1)


@pytest.mark.parametrize("text", ["", "hello", "[{]", '@book{a, title="x"', "TY  - JOUR", "[{}, 3]"])
def test_torn_bibliographies_are_refused(registry: Registry, tmp_path: Path, text: str) -> None:
    """What is none, or ends early, is refused in words and enters nothing."""
    with pytest.raises(NotReadable):
        import_sources(registry, written(tmp_path, text), DEED)
    with registry.read() as session:
        assert source.list_sources(session) == ()


def test_a_pasted_line_is_a_source() -> None:
    """A DOI or a link is found in a line, the rest of it is the title; without either it is none."""
    found = read_line("Al-Abed, The Temple of Bel. https://doi.org/10.1000/xyz.")
    assert found is not None
    assert (found.doi, found.url) == ("10.1000/xyz", "https://doi.org/10.1000/xyz")
    assert found.title == "Al-Abed, The Temple of Bel"
    bare = read_line("doi:10.1000/xyz")
    assert bare is not None
    assert (bare.title, bare.url) == ("10.1000/xyz", "https://doi.org/10.1000/xyz")
    assert read_line("no link here") is None
