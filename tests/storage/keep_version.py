"""
Keep a small registry as this version of the program makes it: `python tests/storage/keep_version.py`.

To be run by hand when the schema is about to change, before the number goes up. It writes `kept/version-N.tar.xz`: the
registry of the sample with some deeds of two persons, and `records.json`, every row as it stood when it was made.
Lists that come with the program are left out of the JSON; a test reads them in the file itself before it is opened.
Versions 1, 2 and 4 to 9 were made so by the last program of each; no program ever left version 3, which is the
registry of version 2 after the third migration.
"""

from __future__ import annotations

import io
import json
import sys
import tarfile
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image
from sqlcipher3 import dbapi2

from heritage_app.domain.damage import DamageDraft, LanguageText
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.view import ViewDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import damage, records, site, source, threat, view
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry, create_registry
from heritage_app.storage.engine import DATABASE_NAME, SCHEMA_VERSION

TODAY = date(2016, 11, 22)
KEPT = Path(__file__).with_name("kept")
FOLDER = "Kept.heritage"
LISTS = ("vocabulary", "term", "term_label", "crosswalk")
"""Tables that are filled from files of the program."""


def fill(registry: Registry, card: Path) -> None:
    """Do some deeds, by two persons: a site with its report and source, a correction, the trash, a photo, a view."""
    names = (Name("Tell Kept", "en", "preferred"), Name("تل محفوظ", "ar", "alternate"))
    texts = (LanguageText("en", "Blown up"), LanguageText("ar", "فُجِّر"))
    august = HeritageDate.from_edtf("2015-08")
    with registry.write(Deed(verb="site.add", by="Rania", reason="للاختبار")) as session:
        tell = site.add_site(
            session, SiteDraft(names=names, country="SY", governorate="HMS", description="Kept", tags=("مهمة نيسان",))
        )
        report = DamageDraft(site_id=tell, occurred=august, condition=Condition.DESTROYED, texts=texts)
        held = damage.add_damage(session, report, today=registry.day)
        paper = source.add_source(session, SourceDraft(title="A paper kept", url="https://example.org/kept"))
        cited = CitationDraft(source_id=paper, record_kind=RecordKind.DAMAGE, record_id=held, quotation="Blown up")
        source.cite(session, cited)
        threat.add_threat(session, ThreatDraft(site_id=tell, cause="fire", text="Feu", text_lang="fr"))
        view.add_view(session, ViewDraft(name="Burnt", query="cause:fire"), today=TODAY)
    with registry.write(Deed(verb="damage.edit", by="Samir", reason="seen again")) as session:
        milder = DamageDraft(site_id=tell, occurred=august, condition=Condition.SEVERE)
        damage.edit_damage(session, held, milder, today=registry.day)
        twice = site.add_site(session, SiteDraft(names=(Name("Tell Twice", "en"),), country="SY", governorate="HMS"))
    with registry.write(Deed(verb="site.trash", by="Samir", reason="entered twice")) as session:
        records.trash(session, RecordKind.SITE, twice, "entered twice")
    picture = card / "east wall.jpg"
    Image.linear_gradient("L").resize((64, 48)).save(picture)
    add_photos(registry, [picture], PhotoDraft(site_id=tell, captions=(("en", "East wall"),)), by="Rania", means="test")


def rows_of(file: Path) -> dict[str, dict[str, Any]]:
    """Columns and rows of every table of a database file but the search index."""
    with closing(dbapi2.connect(str(file))) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' "
            "AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        found = {}
        for (name,) in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [column[0] for column in cursor.description]
            found[name] = {"columns": columns, "rows": [list(row) for row in cursor.fetchall()]}
        return found


def main() -> None:
    """Make the registry and pack it up."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / FOLDER
        registry = create_registry(folder, by="Rania", sample=True, today=lambda: TODAY)
        fill(registry, Path(work))
        registry.close()
        tables = {name: held for name, held in rows_of(folder / DATABASE_NAME).items() if name not in LISTS}
        told = json.dumps({"version": SCHEMA_VERSION, "tables": tables}, ensure_ascii=False, separators=(",", ":"))
        target = KEPT / f"version-{SCHEMA_VERSION}.tar.xz"
        with tarfile.open(target, "w:xz", preset=9) as packed:
            for path in sorted(one for one in folder.rglob("*") if one.is_file()):
                packed.add(path, f"{FOLDER}/{path.relative_to(folder).as_posix()}")
            page = tarfile.TarInfo("records.json")
            page.size = len(told.encode())
            packed.addfile(page, io.BytesIO(told.encode()))
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
