"""What is found of a site besides its names is the same by whichever way it is read."""

from __future__ import annotations

import json

import factories

from heritage_app.domain.history import Deed
from heritage_app.domain.site import Identifier, Outline
from heritage_app.services import findable, site
from heritage_app.services.entries import Reading, Tree
from heritage_app.services.registry import Registry

SQUARE = json.dumps({"type": "Polygon", "coordinates": [[[37, 36], [37.1, 36], [37.1, 36.1], [37, 36]]]})


def test_sites_of_which_nothing_is_said_are_read_alike_in_short_and_in_full(registry: Registry) -> None:
    """Texts, what is held, who wrote it and its status: bare sites of every kind give the same both ways."""
    whole = factories.site(
        description="A mound",
        significance="Zenobia’s",
        custodian="A mound",
        age="Iron Age",
        identifiers=(Identifier("whc", "23"), Identifier("file", "S1"), Identifier("other", "23")),
        notes=("As given: yellow", "أصفر", "As given: yellow"),
        outlines=(Outline("site", SQUARE),),
        tags=("visit spring", "for the court file"),
    )
    with registry.write(Deed(verb="site.add", by="Rima")) as session:
        ids = [site.add_site(session, draft) for draft in (whole, factories.site(), factories.site(age="Roman"))]
    with registry.write(Deed(verb="site.edit", by="Sami")) as session:
        site.edit_site(session, ids[2], factories.site(custodian="The village"))
    with registry.read() as session:
        assert findable.spoken_of(session).isdisjoint(ids)
        rows = session.connection().exec_driver_sql(
            "SELECT id, status, description, significance, custodian, age FROM site"
        )
        own = {key: (status, (texts[0], texts[1], texts[2], texts[3])) for key, status, *texts in rows}
        empty = findable.empty_tables(session)
        in_short = findable.read_bare(session, own, empty, findable.THESE, (json.dumps(ids),))
        assert in_short == findable.read_findable(session, ids)
        assert in_short == findable.read_bare(session, own, empty, "BETWEEN ? AND ?", (min(ids), max(ids)))
        # One left out between the others must not lend them anything.
        outer = Reading(session, Tree(session)).sites([ids[2], ids[0]])
        every = dict(Reading(session, Tree(session)).sites(ids))
        assert [(key, facts) for key, facts in outer] == [(key, every[key]) for key in (ids[2], ids[0])]
        assert {key: facts.more for key, facts in every.items()} == in_short
    assert in_short[ids[2]].by == ("Rima", "Sami")
    assert "outline" in in_short[ids[0]].held
