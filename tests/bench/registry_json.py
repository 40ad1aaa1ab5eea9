"""
How fast our own JSON goes in and out: `python tests/bench/registry_json.py --sites 5000`.

A file of made sites, each with two names, a note and a damage report, is read into an empty registry and written again.
Read ratios, not seconds: the index is built while reading, and each step is told apart.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from pathlib import Path

import made_sites

from heritage_app.domain.identifiers import new_id
from heritage_app.domain.redaction import Profile
from heritage_app.exchange import registry_json
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.services import site_index
from heritage_app.services.registry import create_registry


def write_made(path: Path, count: int) -> None:
    """A file of made sites."""
    sites, reports = [], []
    for number, made in enumerate(made_sites.sites(count)):
        names = [{"id": new_id(), "text": name.text, "lang": name.lang, "kind": name.kind} for name in made.names]
        key = new_id()
        sites.append(
            {
                "id": key, "reference": f"SY-HMS-BEN-{number:06d}", "country": "SY", "governorate": "HMS",
                "lat": made.lat, "lon": made.lon, "visibility": "public", "names": names,
                "notes": [{"id": new_id(), "text": f"note {number}"}],
                "references": [{"reference": f"SY-HMS-BEN-{number:06d}"}],
            }
        )  # fmt: skip
        reports.append(
            {
                "id": new_id(), "site_id": key, "kind": "incident", "condition": str(made.condition),
                "occurred": {"text": "2015-08", "edtf": "2015-08"}, "status": "accepted", "visibility": "public",
                "texts": [{"id": new_id(), "lang": "en", "text": "Blown up"}],
            }
        )  # fmt: skip
    head = {"format": registry_json.FORMAT, "version": registry_json.VERSION, "profile": "public"}
    path.write_text(json.dumps({**head, "sites": sites, "damage_reports": reports}), encoding="utf-8")


def main() -> None:
    """Measure once and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sites", type=int, default=5_000)
    count = parser.parse_args().sites
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_made(folder / "made.json", count)
        registry = create_registry(folder / "Bench", by="Bench")
        began = time.process_time()
        with registry.database.writing() as session:
            registry_json.read_registry(session, folder / "made.json", by="Bench")
        read = time.process_time() - began
        began = time.process_time()
        with registry.database.writing() as session:
            site_index.rebuild(session)
        index = time.process_time() - began
        began = time.process_time()
        wanted = Wanted(profile=Profile.INTERNAL)
        export(registry, writer_named("json"), wanted, folder / "out.json", progress=lambda *_: None)
        wrote = time.process_time() - began
        registry.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"in: {count / read:.0f} sites/s, of which the index took {index / read:.0%}; records alone "
          f"{count / max(read - index, 0.001):.0f}/s; out: {count / wrote:.0f} sites/s with history; peak {peak} MB")  # fmt: skip


if __name__ == "__main__":
    main()
