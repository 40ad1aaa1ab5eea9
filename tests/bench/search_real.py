"""
Find real places by their real names: `python tests/bench/search_real.py FOLDER`.

*FOLDER* holds tables of three lists as their publishers give them, each in a folder of its own: The Syriac Gazetteer
(`syriac-gazetteer`: `places.csv`, `names.csv`; CC BY), facts of the World Heritage List
(`unesco-world-heritage/whc-sites-2019-facts.csv`) and Heritage at Risk, England (`heritage-at-risk-england/har.csv`).
They are read where they lie. A list that is not there is left out and said to be.

Names are typed whole, and the place of each has to stand among the first fifty. The Arabic and Latin names of
`tests/data/names` are looked for where the other script does not help: those places bear their Arabic name alone.
The last lines are the verdicts; exit status 1 when one is missed.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from made_sites import mistyped, respelled
from sqlalchemy import Connection

from heritage_app.domain.folding import fold
from heritage_app.domain.found import Part
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.search import index
from heritage_app.search.build import build
from heritage_app.search.guess import thorough_hits
from heritage_app.search.tokens import SiteEntry
from heritage_app.services.registry import create_registry

PAIRS = Path(__file__).parents[1] / "data" / "names" / "syriac_gazetteer_pairs.csv"
TODAY = 736_290
GAZETTEER = "The Syriac Gazetteer"
SHORTEST = 5
"""Letters of the longest word of a name from which on a slip in it is tried."""

LEAST = {
    "as written": 1.0,
    "respelled": 0.9,
    "with a slip": 0.9,
    "Arabic found by Latin": 0.95,
    "Latin found by Arabic": 0.95,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """Places of one list, and the names to look for with the key of their place."""

    title: str
    entries: list[SiteEntry]
    asked: list[tuple[str, Name]] = field(default_factory=list)


def rows(file: Path) -> Iterator[dict[str, str]]:
    """Lines of a table with a header."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def entry(
    key: str, names: Sequence[Name], *, lat: str = "", lon: str = "", place: str = "", text: str = ""
) -> SiteEntry:
    """A line of the index as an import would give it."""
    return SiteEntry(
        site_id=key,
        reference=key,
        references=(key,),
        names=tuple(names),
        sort_name=names[0].text,
        place={"en": place},
        lat=_degrees(lat),
        lon=_degrees(lon),
        texts={Part.DESCRIPTION: (text,)} if text else {},
    )


def _degrees(text: str) -> float | None:
    return float(text) if text.replace(".", "").strip("-").isdigit() else None


def _said(*cells: str) -> str:
    """What stands in these cells, those that are not known left out."""
    return ", ".join(cell.strip() for cell in cells if cell.strip() not in ("", "NA"))


def gazetteer(folder: Path) -> Listed:
    """Every place of the Syriac Gazetteer with all of its names."""
    names: dict[str, list[Name]] = {}
    for row in rows(folder / "names.csv"):
        if fold(row["name"]):
            names.setdefault(row["place_id"], []).append(Name(row["name"], row["lang"], "alternate"))
    found = Listed(GAZETTEER, [])
    for row in rows(folder / "places.csv"):
        held = names.get(row["id"]) or [Name(row["headword"], "en", "preferred")]
        key = f"SG-{row['id']}"
        found.entries.append(entry(key, held, lat=row["lat"], lon=row["lon"], text=row["abstract"]))
        found.asked.extend((key, name) for name in held)
    return found


def world_heritage(folder: Path) -> Listed:
    """Properties of the World Heritage List by their English and French names."""
    found = Listed("World Heritage", [])
    for row in rows(folder / "whc-sites-2019-facts.csv"):
        names = [Name(row[f"name_{lang}"], lang, "preferred") for lang in ("en", "fr") if fold(row[f"name_{lang}"])]
        key = f"WH-{row['id_no']}"
        place = row["states_name_en"]
        found.entries.append(entry(key, names, lat=row["latitude"], lon=row["longitude"], place=place))
        found.asked.extend((key, name) for name in names)
    return found


def at_risk(folder: Path) -> Listed:
    """Heritage at Risk in four regions of England; very many churches bear one name, so the place is asked for too."""
    found = Listed("Heritage at Risk, England", [])
    for number, row in enumerate(rows(folder / "har.csv"), start=1):
        if not fold(row["name"]):
            continue
        key, name = f"HAR-{number}", Name(row["name"], "en", "preferred")
        place = _said(row["locality"], row["county"])
        found.entries.append(entry(key, [name], lat=row["lat"], lon=row["lon"], place=place))
        found.asked.append((key, replace(name, text=f"{row['name']} {_said(row['locality'])}")))
    return found


LISTS = {
    "syriac-gazetteer": gazetteer,
    "unesco-world-heritage": world_heritage,
    "heritage-at-risk-england": at_risk,
}


def share(connection: Connection, asked: Iterable[tuple[str, str]], title: str) -> float:
    """Share of questions whose place stands among the first fifty; prints those that were missed, and the time."""
    missed, times = [], []
    for key, text in asked:
        begin = time.thread_time()
        hits = thorough_hits(connection, SiteQuery(text=text), today=TODAY)
        times.append((time.thread_time() - begin) * 1000)
        if key not in {hit.line[1] for hit in hits}:
            missed.append(f"{text} ({key})")
    slow = sorted(times)[int(len(times) * 0.95)]
    print(
        f"  {title}: missed {len(missed)} of {len(times)}, ms p50 {statistics.median(times):.1f} p95 {slow:.1f}: "
        f"{'; '.join(missed[:8])}",
        flush=True,
    )
    return 1 - len(missed) / len(times)


def across(connection: Connection, places: list[SiteEntry]) -> dict[str, float]:
    """Listed pairs whose consonants agree: their places in the gazetteer bear one of the names, the other is typed."""
    pairs = {f"SG-{pair['place']}": pair for pair in rows(PAIRS) if pair["same_consonants"] == "yes"}
    figures = {}
    for title, held, lang, typed in (
        ("Arabic found by Latin", "arabic", "ar", "latin"),
        ("Latin found by Arabic", "latin", "en", "arabic"),
    ):
        index.prepare(connection)
        bared = (
            replace(one, names=(Name(pairs[one.site_id][held], lang, "preferred"),), texts={})
            if one.site_id in pairs
            else one
            for one in places
        )
        build(connection, bared)
        figures[title] = share(connection, [(key, pair[typed]) for key, pair in pairs.items()], title)
    return figures


def measure(data: Path, folder: Path, names: int) -> dict[str, float]:
    """Load every list that is there into one registry and look for as many of its names."""
    os.environ["HERITAGE_HOME"] = str(folder / "home")
    held = []
    for name, read in LISTS.items():
        if (data / name).is_dir():
            held.append(read(data / name))
        else:
            print(f"left out: {data / name} is not there")
    figures: dict[str, float] = {}
    if not held:
        return figures
    registry = create_registry(folder / "Real.heritage", by="Bench")
    rng = random.Random(5)
    with registry.database.writer.begin() as connection:
        index.prepare(connection)
        count = build(connection, (one for listed in held for one in listed.entries))
        print(f"{count} places of {len(held)} lists, {sum(len(listed.asked) for listed in held)} names")
        for listed in held:
            print(f"{listed.title}: {len(listed.entries)} places")
            drawn = rng.sample(listed.asked, min(names, len(listed.asked)))
            latin = [(key, name.text) for key, name in drawn if name.lang == "en"]
            slips = [(key, fold(text)) for key, text in latin]
            slips = [(key, mistyped(rng, text)) for key, text in slips if max(map(len, text.split())) >= SHORTEST]
            for title, asked in (
                ("as written", [(key, name.text) for key, name in drawn]),
                ("respelled", [(key, respelled(text)) for key, text in latin]),
                ("with a slip", slips),
            ):
                figures[f"{listed.title}, {title}"] = share(connection, asked, title)
        for listed in held:
            if listed.title == GAZETTEER:
                figures |= across(connection, listed.entries)
    registry.close()
    return figures


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--names", type=int, default=1_000, help="at most so many of each list, drawn at random")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = measure(given.folder, Path(scratch), given.names)
    missed = 0
    for name, value in figures.items():
        least = next(limit for title, limit in LEAST.items() if name.endswith(title))
        missed += value < least
        print(f"{'kept  ' if value >= least else 'MISSED'} {name}: {value:.3f} (at least {least:g})")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
