"""Texts that are more than words are looked at before they are stored, for they are read as they stand ever after."""

from __future__ import annotations

import pytest

from heritage_app.services.formed import FORMS
from heritage_app.storage.models import metadata

GOOD = {
    ("change", "table_name"): ("site", "site_name"),
    ("change", "operation"): ("insert", "update", "delete"),
    ("change", "old"): ("{}", '{"age":"old","lat":34.5,"trashed_at":null,"status":"accepted","an_older_column":1}'),
    ("change", "new"): ('{"version":9223372036854775807}',),
    ("picture", "exif"): ("[]", '[["Make","Canon"],["Model","معبد"]]'),
    ("picture", "likeness"): ("00ff00ff00ff00ff",),
    ("photo_mark", "points"): ("[]", "[[0, 0.5], [1, 0.25]]"),
    ("site_outline", "geojson"): ('{"type":"Point","coordinates":[38.2,34.5]}',),
}
BAD = {
    ("change", "table_name"): ("", "sqlite_master", "site; DROP TABLE site"),
    ("change", "operation"): ("", "drop"),
    ("change", "old"): ("", "{", "[]", '{"a\\" = 1, \\"b":1}', '{"a":[1]}', '{"a":true}', '{"a":NaN}', "[" * 100_000),
    ("change", "new"): ('{"status":"hidden"}', '{"status":7}', '{"version":9223372036854775808}'),
    ("picture", "exif"): ("", "{}", '["Make"]', '[["Make"]]', '[["Make",7]]'),
    ("picture", "likeness"): ("", "zz", "00FF00FF00FF00FF", "00ff00ff00ff00ff0"),
    ("photo_mark", "points"): ("", "7", "[[0]]", "[[0, true]]", '[["0", "1"]]', "[[0, 1e999]]", "[[0, Infinity]]"),
    ("site_outline", "geojson"): ("", "[]", "POINT(1 2)"),
}


@pytest.mark.parametrize("place", FORMS)
def test_what_the_program_writes_is_taken_and_nothing_else(place: tuple[str, str]) -> None:
    """Each column has texts that fit and texts that would stop whoever reads them; none of these goes in."""
    table, column = place
    assert column in metadata.tables[table].c
    assert [text for text in GOOD[place] if not FORMS[place](text)] == []
    assert [text[:40] for text in BAD[place] if FORMS[place](text)] == []
