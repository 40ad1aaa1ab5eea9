"""Nothing protected leaves: one walk through every exit with a registry full of secrets."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import factories
import pytest
from click.testing import CliRunner

from heritage_app.cli import root
from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Attribution, DamageDraft, Involvement, LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import Condition, RecordKind, Visibility
from heritage_app.services import actor, damage, hazard, site, source
from heritage_app.services.registry import Registry

POINT = Point(34.547319, 38.274123)
SECRETS = {
    "protected informant": "Informant Canary-One",
    "attribution that may not be printed": "Militia Canary-Two",
    "internal report": "Canary-Three was carried away",
    "restricted source": "Canary-Four confidential memo",
    "restricted hazard": "Canary-Five minefield map",
    "restricted site": "Canary-Six hidden shrine",
    "note": "Canary-Seven note",
    "exact latitude": "34.5473",
    "exact longitude": "38.2741",
    "seconds of latitude": "34°32",
    "reason in the history": "Canary-Eight reason",
}


@pytest.fixture
def guarded(registry: Registry) -> Registry:
    """A registry in which everything that can be restricted is."""
    with registry.write(Deed(verb="test", by="Tester", reason=SECRETS["reason in the history"])) as session:
        informant = actor.add_actor(
            session, ActorDraft(names=(Name(SECRETS["protected informant"], "en"),), protected=True)
        )
        militia = actor.add_actor(session, factories.actor(SECRETS["attribution that may not be printed"]))
        open_site = site.add_site(
            session, factories.site("Open Tell", point=POINT, precision_m=5, notes=(SECRETS["note"],))
        )
        site.add_site(session, factories.site(SECRETS["restricted site"], visibility=Visibility.RESTRICTED))
        told = f"Seen by {SECRETS['protected informant']} himself"
        report = damage.add_damage(
            session,
            factories.damage(
                open_site,
                texts=(LanguageText("en", told),),
                involved=(Involvement(informant, "observer"),),
                attributions=(Attribution(actor_id=militia, printable=False, said_by_id=informant),),
                notes=(SECRETS["note"],),
            ),
            today=registry.day,
        )
        inner = DamageDraft(
            site_id=open_site,
            condition=Condition.MINOR,
            texts=(LanguageText("en", SECRETS["internal report"]),),
            visibility=Visibility.INTERNAL,
        )
        damage.add_damage(session, inner, today=registry.day)
        danger = factories.hazard(open_site, text=SECRETS["restricted hazard"], visibility=Visibility.RESTRICTED)
        hazard.add_hazard(session, danger, today=registry.day)
        memo = factories.source(SECRETS["restricted source"], visibility=Visibility.RESTRICTED)
        memo_id = source.add_source(session, memo)
        source.cite(
            session, CitationDraft(source_id=memo_id, record_kind=RecordKind.DAMAGE, record_id=report, quotation="x")
        )
    return registry


def reference(registry: Registry) -> str:
    """Number of the site that anybody may see."""
    with registry.read() as session:
        return site.list_sites(session, SiteQuery(text="Open Tell"), today=registry.day)[0].reference


def command(*words: str) -> Callable[[Registry, Path], str]:
    """An exit of the command line, in the public profile."""

    def leave(registry: Registry, folder: Path) -> str:
        filled = [word.replace("REF", reference(registry)) for word in words]
        result = CliRunner().invoke(root, ["--registry", str(registry.folder), *filled, "--profile", "public"])
        assert result.exit_code == 0, result.output
        return result.output

    return leave


def printed(*words: str, lang: str = "en") -> Callable[[Registry, Path], str]:
    """A report on paper, read back with everything the file says of itself."""

    def leave(registry: Registry, folder: Path) -> str:
        pdf = folder / "out.pdf"
        line = ["--registry", str(registry.folder), "report", "status", *words, "--profile", "public", "--lang", lang]
        filled = [word.replace("REF", reference(registry)) for word in line]
        result = CliRunner().invoke(root, [*filled, "--as-user", "Tester", "-o", str(pdf)])
        assert result.exit_code == 0, result.output
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout
        return text.decode() + pdf.read_bytes().decode("latin-1")

    return leave


EXITS = {
    "search": command("search", ""),
    "search as JSON": command("search", "", "--json"),
    "site list": command("site", "list"),
    "site list as JSON": command("site", "list", "--json"),
    "site show": command("site", "show", "REF"),
    "site show as JSON": command("site", "show", "REF", "--json"),
    "status report of one site": printed("REF"),
    "status report of the registry": printed("--all"),
    "status report in Arabic": printed("--all", lang="ar"),
    "status report in French": printed("--all", lang="fr"),
}
"""Every way out of a registry that is meant for others. A new exit is a new line here."""


@pytest.mark.parametrize("way", EXITS)
def test_no_exit_lets_a_secret_out(guarded: Registry, tmp_path: Path, way: str) -> None:
    """Whatever leaves for the public carries the open site, and not one of the secrets."""
    said = EXITS[way](guarded, tmp_path)
    assert "Open Tell" in said
    assert [name for name, secret in SECRETS.items() if secret in said or secret.split()[0] in said] == []


def test_what_may_not_be_printed_is_on_no_paper(guarded: Registry, tmp_path: Path) -> None:
    """An attribution marked as not printable stays out of print even for the office itself."""
    pdf = tmp_path / "internal.pdf"
    line = ["--registry", str(guarded.folder), "report", "status", "--all", "--as-user", "Tester", "-o", str(pdf)]
    assert CliRunner().invoke(root, line).exit_code == 0
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    assert SECRETS["internal report"] in text
    assert SECRETS["attribution that may not be printed"] not in text
