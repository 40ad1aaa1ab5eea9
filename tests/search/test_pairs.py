"""Real names that are written with the same consonants are found across scripts, one alone in the index."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.search.build import build
from heritage_app.search.keystroke import first_hits
from heritage_app.search.tokens import SiteEntry
from heritage_app.services.registry import Registry

PAIRS = Path(__file__).parents[1] / "data" / "names" / "syriac_gazetteer_pairs.csv"


@pytest.mark.parametrize(("held", "typed"), [("arabic", "latin"), ("latin", "arabic")])
def test_names_of_the_gazetteer_are_found_in_the_other_script(registry: Registry, held: str, typed: str) -> None:
    """Of the pairs that share consonants 95 of 100 are found among the first rows, whichever name the site bears."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = [pair for pair in csv.DictReader(file) if pair["same_consonants"] == "yes"]
    entries = [
        SiteEntry(
            site_id=pair["place"],
            reference=f"SG-{pair['place']}",
            references=(),
            names=(Name(pair[held], "ar" if held == "arabic" else "en", "preferred"),),
            sort_name=pair[held],
            place={},
        )
        for pair in pairs
    ]
    with registry.database.writing() as session:
        build(session.connection(), entries)
        missed = []
        for pair in pairs:
            hits = first_hits(session.connection(), SiteQuery(text=pair[typed]), today=registry.day)
            if pair["place"] not in {hit.line[1] for hit in hits}:
                missed.append(pair[typed])
    assert len(missed) <= 0.05 * len(pairs), missed
