"""Asked of all sites at once, what looks like what is the same as asked of each from the index."""

from __future__ import annotations

import random

import factories
import pytest

from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.services import duplicates, lookalikes, records, site, summary
from heritage_app.services.lookalikes import Lookalikes
from heritage_app.services.registry import Registry

NAMES = (
    "Tell Ahmar",
    "Tall Ahmar",
    "تل أحمر",
    "Umm",
    "أم",
    "Great Mosque",
    "al-Jami al-Kabir",
    "Qasr",
    "Crac des Chevaliers",
)
POINTS = (None, None, Point(36.2, 37.1), Point(36.21, 37.1), Point(36.2, 37.9), Point(-89.9, 10), Point(-89.9, -170))


@pytest.mark.parametrize("many", [3, 1_000], ids=["in order", "side by side"])
def test_all_at_once_is_as_one_by_one(registry: Registry, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    """Eighty sites of few names and places: flags, questions of a draft and exact names agree with the index."""
    monkeypatch.setattr(lookalikes, "_MANY", many)
    chance = random.Random(7)
    with registry.write(Deed(verb="site.add", by="Rima")) as session:
        ids: list[str] = []
        for number in range(80):
            draft = factories.site(
                names=tuple(Name(text, "en", "preferred") for text in chance.sample(NAMES, chance.choice((1, 1, 2)))),
                governorate=chance.choice(("HMS", "HLB", "")),
                locality=chance.choice(("", *(f"Village {letter * 3}" for letter in "bdgklm"))),
                point=chance.choice(POINTS),
                precision_m=chance.choice((None, 5_000)),
                part_of=chance.choice(ids) if ids and number % 5 == 0 else None,
            )
            ids.append(site.add_site(session, draft))
        records.trash(session, "site", ids[79], "a test")  # type: ignore[arg-type]
    with registry.write(Deed(verb="site.distinct", by="Rima")) as session:
        (one, *_) = (one for one in ids if duplicates.twins_of(session, one))
        for other in duplicates.twins_of(session, one):
            duplicates.tell_apart(session, one, other, "seen both")
    with registry.read() as session:
        together = Lookalikes(session)
        wanted = {one for one in ids[:79] if duplicates.twins_of(session, one)}
        assert 10 < len(wanted) < 75 and one not in wanted
        assert together.flagged()[0] == wanted
        some = set(ids[:30])
        twins, partners = together.flagged(some)
        assert twins == wanted & some and partners <= wanted
        for number in range(0, 79, 7):
            draft, _ = summary.site_draft(session, ids[number])
            assert together.similar(draft) == duplicates.similar_sites(session, draft)


def test_sites_of_one_name_are_told_apart_by_their_points_and_precision(registry: Registry) -> None:
    """Of sites that all have a point those are flagged that lie near enough, a vague one from farther away."""
    places = ((30.0, None), (30.015, None), (31.0, None), (31.05, None), (32.0, 5_000), (32.06, None), (33.0, None))
    with registry.write(Deed(verb="site.add", by="Rima")) as session:
        ids = [
            site.add_site(session, factories.site(point=Point(lat, 40.0), precision_m=precision))
            for lat, precision in places
        ]
    with registry.read() as session:
        together = Lookalikes(session)
        assert together.flagged()[0] == {ids[0], ids[1], ids[4], ids[5]}
        assert together.flagged({ids[1], ids[2]}) == ({ids[1]}, {ids[0]})
