"""Nothing protected leaves: one walk through every exit with a registry full of secrets."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
import factories
import pictures
import pikepdf
import pytest
from click.testing import CliRunner
from conftest import TODAY
from sqlalchemy.orm import Session

from heritage_app.cli import root
from heritage_app.domain.account import Role
from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Attribution, DamageDraft, Involvement, LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import Name
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.totals import ConversionDraft
from heritage_app.domain.view import ViewDraft
from heritage_app.domain.vocabulary import Condition, RecordKind, Stage, Visibility
from heritage_app.exchange.outgoing import WRITERS
from heritage_app.reports.saving import SUFFIXES
from heritage_app.services import (
    actor,
    conversion,
    damage,
    hazard,
    intervention,
    listing,
    photo,
    restoration,
    site,
    source,
    stage,
    threat,
    view,
)
from heritage_app.services.account import add_account
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry, open_registry

POINT = Point(34.547319, 38.274123)
SECRETS = {
    "protected informant": "Informant Canary-One",
    "attribution that may not be printed": "Militia Canary-Two",
    "internal report": "Canary-Three was carried away",
    "restricted source": "Canary-Four confidential memo",
    "restricted hazard": "Canary-Five minefield map",
    "restricted site": "Canary-Six hidden shrine",
    "note": "Canary-Seven note",
    "tag": "Canary-Fourteen raid",
    "exact latitude": "34.5473",
    "exact longitude": "38.2741",
    "seconds of latitude": "34°32",
    "restricted repair": "Canary-Nine will pay",
    "reason in the history": "Canary-Eight reason",
    "restricted photo": "Canary-Thirteen photo",
    "photo of the dead": "Canary-Ten photo",
    "whom a photo came from": "Canary-Eleven courier",
    "maker of the camera": "Canary-Twelve camera",
}


@pytest.fixture(scope="module")
def guarded_once(made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry in which everything that can be restricted is; made once, closed."""
    scratch = tmp_path_factory.mktemp("guarded")
    shutil.copytree(made_once["empty"], scratch / "Test.heritage")
    opened = open_registry(scratch / "Test.heritage", today=lambda: TODAY)
    _guard(opened, scratch / "card")
    opened.close()
    return scratch / "Test.heritage"


@pytest.fixture
def guarded(guarded_once: Path, tmp_path: Path) -> Iterator[Registry]:
    """A copy of it, open."""
    shutil.copytree(guarded_once, tmp_path / "Test.heritage")
    opened = open_registry(tmp_path / "Test.heritage", today=lambda: TODAY)
    yield opened
    opened.close()


def _guard(registry: Registry, card: Path) -> None:
    """Enter everything that can be restricted, restricted, beside a place that anybody may see."""
    with registry.write(Deed(verb="test", by="Tester", reason=SECRETS["reason in the history"])) as session:
        informant = actor.add_actor(
            session, ActorDraft(names=(Name(SECRETS["protected informant"], "en"),), protected=True)
        )
        militia = actor.add_actor(session, factories.actor(SECRETS["attribution that may not be printed"]))
        open_site = site.add_site(
            session,
            factories.site("Open Tell", point=POINT, precision_m=5, notes=(SECRETS["note"],), tags=(SECRETS["tag"],)),
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
        on_a_field = CitationDraft(
            source_id=memo_id, record_kind=RecordKind.SITE, record_id=open_site, field="period", locator="x"
        )
        source.cite(session, on_a_field)
        restoring(session, registry, open_site, informant)
        telling = ViewDraft(name=SECRETS["restricted site"], query=f'"{SECRETS["restricted source"]}"')
        view.add_view(session, telling, today=registry.today())
    _photographed(registry, open_site, informant, card)


def restoring(session: Session, registry: Registry, site_id: str, informant: str) -> None:
    """Claims about repair, future and past: one of each that may leave, said by a protected person, one that may not."""
    costs = {"cost_low": Decimal(9), "cost_high": Decimal(9), "currency": "USD", "price_date": factories.on("2016")}
    told = f"So says {SECRETS['protected informant']}"
    for level, text in ((Visibility.PUBLIC, told), (Visibility.RESTRICTED, SECRETS["restricted repair"])):
        held: dict[str, Any] = {"visibility": level, "notes": (SECRETS["note"],)}
        quoted = restoration.add_estimate(
            session, factories.estimate(site_id, claimant_id=informant, conditions=text, **costs, **held)
        )
        rate = ConversionDraft(
            estimate_id=quoted, currency="EUR", rate=Decimal("0.9"), rate_date="2016-03-01", rate_source=text
        )
        conversion.add_conversion(session, rate)
        words: dict[str, Any] = {"text": text, "text_lang": "en", **held}
        begun = StageDraft(site_id=site_id, stage=Stage.UNDER_WAY, claimant_id=informant, **words)
        stage.add_stage(session, begun, today=registry.day)
        threat.add_threat(session, ThreatDraft(site_id=site_id, cause="fire", **words))
        works = InterventionDraft(site_id=site_id, kind="reconstruction", actor_id=informant, **words)
        intervention.add_intervention(session, works, today=registry.day)


def _photographed(registry: Registry, open_site: str, informant: str, card: Path) -> None:
    """A photo that says where it was taken, by the informant, one that is restricted and one that shows the dead."""
    (path,) = pictures.written(
        card,
        {
            "open.jpg": pictures.encoded(
                pictures.drawing(1), "JPEG", exif=pictures.exif(maker=SECRETS["maker of the camera"])
            )
        },
    )
    draft = PhotoDraft(
        site_id=open_site,
        captions=(("en", f"Taken by {SECRETS['protected informant']}"),),
        photographer=informant,
        credit="Canary-One, keeper of the site",
        point=POINT,
        notes=(SECRETS["note"],),
    )
    source_of_it = SECRETS["whom a photo came from"]
    add_photos(registry, [path], draft, by="Tester", means="test", received_from=source_of_it)
    for number, (secret, hidden) in enumerate(
        (
            ("restricted photo", {"visibility": Visibility.RESTRICTED}),
            ("photo of the dead", {"graphic": True}),
        ),
        start=2,
    ):
        name = f"{SECRETS[secret]}.jpg"
        (path,) = pictures.written(card, {name: pictures.encoded(pictures.drawing(number), "JPEG")})
        caption = (("en", SECRETS[secret]),)
        add_photos(
            registry, [path], PhotoDraft(site_id=open_site, captions=caption, **hidden), by="Tester", means="test"
        )


def reference(registry: Registry) -> str:
    """Number of the site that anybody may see."""
    with registry.read() as session:
        return listing.list_sites(session, SiteQuery(text="Open Tell"), today=registry.day)[0].reference


def open_photo(registry: Registry) -> str:
    """Id of the photo that anybody may see."""
    with registry.read() as session:
        query = photo.select_photos(graphic=False, visibility=Visibility.PUBLIC)
        return photo.list_photos(session, query)[0].id


def command(*words: str) -> Callable[..., str]:
    """An exit of the command line, in the public profile."""

    def leave(registry: Registry, folder: Path, *more: str) -> str:
        filled = [word.replace("REF", reference(registry)) for word in (*words, *more)]
        result = CliRunner().invoke(root, ["--registry", str(registry.folder), *filled, "--profile", "public"])
        assert result.exit_code == 0, result.output
        return result.output

    return leave


def as_json(way: Callable[..., str]) -> Callable[[Registry, Path], str]:
    """The same exit, as JSON."""
    return lambda registry, folder: way(registry, folder, "--json")


def shown(kind: str) -> Callable[..., str]:
    """Every record of a kind, each asked for by its id: shown for the public, or said not to be there."""

    def leave(registry: Registry, folder: Path, *more: str) -> str:
        line = ["--registry", str(registry.folder), kind]
        said = []
        listed = json.loads(CliRunner().invoke(root, [*line, "list", "--json"]).stdout or "[]")
        for one in listed:
            result = CliRunner().invoke(root, [*line, "show", one["id"], "--profile", "public", *more])
            assert result.exit_code == 0 or "There is no" in result.output
            said.append(result.output)
        return "".join(said)

    return leave


def printed(*words: str, lang: str = "en", suffix: str = ".pdf") -> Callable[[Registry, Path], str]:
    """A report as a file of any kind, read back with everything the file says of itself."""

    def leave(registry: Registry, folder: Path) -> str:
        folder = folder / "out"
        folder.mkdir()
        line = ["--registry", str(registry.folder), "report", *words, "--profile", "public", "--lang", lang]
        filled = [word.replace("REF", reference(registry)).replace("PHOTO", open_photo(registry)) for word in line]
        result = CliRunner().invoke(root, [*filled, "--as-user", "Tester", "-o", str(folder / f"report{suffix}")])
        assert result.exit_code == 0, result.output
        files = sorted(folder.iterdir())
        assert files
        return "".join(SAID[suffix](file) for file in files)

    return leave


def _pdf_says(file: Path) -> str:
    """Its words, its bytes, and every string and stream in it unpacked: metadata, tags, outline, pictures."""
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout
    said = [text.decode(), file.read_bytes().decode("latin-1")]
    with pikepdf.open(file) as opened:
        said.extend(str(value) for value in opened.docinfo.values())
        for held in opened.objects:
            if isinstance(held, pikepdf.Stream):
                with contextlib.suppress(pikepdf.PdfError):  # a picture in a coding of its own stands above as bytes
                    said.append(held.read_bytes().decode("latin-1"))
            if isinstance(held, pikepdf.Dictionary):
                said.extend(str(value) for value in held.as_dict().values() if isinstance(value, pikepdf.String))
    return "\n".join(said)


def _word_says(file: Path) -> str:
    """Every part of a Word file, and its words without the marks between them."""
    with zipfile.ZipFile(file) as opened:
        raw = [opened.read(name).decode("utf-8", "replace") for name in opened.namelist()]
    return "\n".join((*raw, *(re.sub("<[^>]*>", "", one) for one in raw)))


SAID: dict[str, Callable[[Path], str]] = {
    ".pdf": _pdf_says,
    ".docx": _word_says,
    ".html": lambda file: file.read_text(encoding="utf-8"),
    ".csv": lambda file: file.name + file.read_text(encoding="utf-8-sig"),
}
"""How each kind of file is read back whole."""


def bagged(registry: Registry, folder: Path) -> str:
    """Evidence for the public, read back with every byte of its files."""
    line = ["--registry", str(registry.folder), "photo", "export", reference(registry), "-o", str(folder / "bag")]
    result = CliRunner().invoke(root, [*line, "--profile", "public", "--as-user", "Tester"])
    assert result.exit_code == 0, result.output
    return "".join(
        path.read_bytes().decode("utf-8", "replace") for path in (folder / "bag").rglob("*") if path.is_file()
    )


def exported(name: str) -> Callable[[Registry, Path], str]:
    """The whole registry in one format for the public, read back with every byte."""

    def leave(registry: Registry, folder: Path) -> str:
        target = folder / "left"
        line = ["--registry", str(registry.folder), "export", "--all", "--as", name, "-o", str(target)]
        result = CliRunner().invoke(root, [*line, "--profile", "public", "--as-user", "Tester"])
        assert result.exit_code == 0, result.output
        return everything_in(target)

    return leave


def everything_in(path: Path) -> str:
    """Every byte of a file, of the files in a folder, or of those packed in a workbook."""
    if path.is_dir():
        return "".join(f"{one.name}\n{everything_in(one)}" for one in path.rglob("*") if one.is_file())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return path.read_bytes().decode("utf-8", "replace")


READINGS = ("damage", "estimate", "hazard", "stage", "threat", "intervention", "source", "actor")
EXITS = {
    "search": command("search", ""),
    "site list": command("site", "list"),
    "site show": command("site", "show", "REF"),
    "site twins": command("site", "twins", "REF"),
    **{f"{kind} list": command(kind, "list") for kind in READINGS},
    **{f"{kind} show": shown(kind) for kind in READINGS},
    "estimate conversions": command("estimate", "conversions"),
    "estimate total": command("estimate", "total", "--currency", "USD", "--year", "2016"),
    "claim why": command("claim", "why", "REF"),
    "claim fields": command("claim", "fields", "REF"),
    "claim trend": command("claim", "trend", "--since", "2000"),
    "view list": command("view", "list"),
    "flags": command("flags"),
    "review list": command("review", "list"),
    "review show": command("review", "show", "site", "REF"),
    "photo list": command("photo", "list", "REF"),
    "photo show": shown("photo"),
    "photo export": bagged,
    "report status": printed("status", "--all"),
    "report photos": printed("photos", "PHOTO"),
    "report registry": printed("registry", "--all", "--since", "2000-01-01"),
    **{f"report {name}": printed(name, "--all") for name in ("incidents", "estimates", "sheet", "worklist", "sources")},
    "export": exported("json"),
}
"""Every way out of a registry that is meant for others. A new exit is a new line here."""
ON_PAPER = ("photo export", "export", *(name for name in EXITS if name.startswith("report ")))
"""Exits that print nothing themselves; their files are read."""
MORE_EXITS = {
    **{f"export as {one.name}": exported(one.name) for one in WRITERS},
    **{f"{name} as JSON": as_json(way) for name, way in EXITS.items() if name not in ON_PAPER},
    "flags unsafe-to-visit": command("flags", "unsafe-to-visit"),
    "status report of one site": printed("status", "REF"),
    "status report in Arabic": printed("status", "--all", lang="ar"),
    "status report in French": printed("status", "--all", lang="fr"),
    **{
        f"report {name} in Arabic as {suffix}": printed(name, "--all", lang="ar", suffix=suffix)
        for name in ("registry", "incidents", "estimates", "sheet", "worklist", "sources")
        for suffix in SUFFIXES
    },
    **{
        f"status report as {suffix}": printed("status", "--all", suffix=suffix)
        for suffix in SUFFIXES
        if suffix != ".pdf"
    },
    **{
        f"status report of one site in Arabic as {suffix}": printed("status", "REF", lang="ar", suffix=suffix)
        for suffix in SUFFIXES
    },
}
ABOUT_THE_SITE = (
    "search", "site list", "site show", "damage list", "report status", "report photos", "report registry",
    "report incidents", "report estimates", "report worklist", "export",
)  # fmt: skip
"""Exits that say what the open site is called, so that a walk past an empty page is noticed."""
TELLING = tuple(
    f"export as {name}" for name in ("json", "xlsx", "csv", "geojson", "kml", "linked-art", "bagit", "eamena")
)
"""Formats that name the sites; those of sources alone do not."""
DEEDS = {
    "add", "edit", "trash", "restore", "correct", "change", "pin", "unpin", "convert", "unconvert", "distinct",
    "merge", "rename", "choose", "unchoose", "cite", "init", "import", "pair", "mark", "attach", "set", "undo",
    "submit", "accept", "dispute", "withdraw", "reopen", "decide", "forget",
}  # fmt: skip
"""Last words of the commands that write, and print of what they wrote the number alone; a merge is shown to the
office that makes it, and so are the sites that refuse a step for many."""
OF_THE_PROGRAM = {
    "help", "report list", "report verify", "check", "photo verify", "reindex", "backup make", "backup list", "backup test",
    "account list", "account review", "erase actor", "erase text", "term list", "letterhead show",
    "encrypt", "passphrase change", "recovery-key make",
}  # fmt: skip
"""Commands that print nothing of the records; `check`, `photo verify` and `backup` name what is torn, for the office that
mends it, and `report verify` the numbers of sites of a report that the office holds."""


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that can be typed, by its words."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    ctx = click.Context(command)
    for name in command.list_commands(ctx):
        child = command.get_command(ctx, name)
        assert child is not None
        yield from commands(child, (*path, name))


@pytest.mark.parametrize("kind", ["damage", "estimate", "photo", "source", "actor"])
def test_a_list_for_the_public_is_not_found_by_what_is_withheld(guarded: Registry, kind: str) -> None:
    """Searched for any secret, a public list is empty: that something was found would tell of it."""
    line = ["--registry", str(guarded.folder), kind, "list", "--profile", "public", "--json", "--query"]
    for secret in SECRETS.values():
        result = CliRunner().invoke(root, [*line, '"' + secret + '"'])
        assert (result.exit_code, json.loads(result.stdout)) == (0, []), secret


@pytest.mark.parametrize("asked", ['Tell tag:"Canary-Fourteen raid"', "Tell -tag:raid", "has:tag", "Tell -has:tag"])
def test_nothing_for_the_public_is_chosen_by_a_tag(guarded: Registry, tmp_path: Path, asked: str) -> None:
    """A report would print what it was asked for, and a list tell by what it holds; the office may ask so."""
    paper = str(tmp_path / "report.pdf")
    apart = ["report", "status", "--apart", "-o", str(tmp_path / "apart.pdf"), "--query"]
    lists = [[kind, "list", "--query"] for kind in ("site", "damage", "estimate", "photo", "source")]
    for words in (["search"], *lists, ["report", "status", "-o", paper, "--query"], apart):
        line = ["--registry", str(guarded.folder), "--as-user", "Tester", *words, asked]
        result = CliRunner().invoke(root, [*line, "--profile", "public"])
        assert (result.exit_code, "Tags are words of the office" in result.output) == (1, True), result.output
    assert list(tmp_path.glob("*.pdf")) == []
    for words in (["search"], *lists):
        result = CliRunner().invoke(root, ["--registry", str(guarded.folder), *words, asked])
        assert result.exit_code == 0, result.output


def test_every_command_that_prints_records_asks_for_whom() -> None:
    """Each command writes, or prints nothing of the records, or has --profile and is walked below."""
    for path, one in commands(root):
        name = " ".join(path)
        if path[-1] in DEEDS or name in OF_THE_PROGRAM:
            continue
        assert any("--profile" in param.opts for param in one.params), f"{name} has no --profile"
        assert name in EXITS, f"{name} is not walked"


@pytest.mark.parametrize("way", EXITS | MORE_EXITS)
def test_no_exit_lets_a_secret_out(guarded: Registry, tmp_path: Path, way: str) -> None:
    """Whatever leaves for the public carries what is open, and not one of the secrets."""
    said = (EXITS | MORE_EXITS)[way](guarded, tmp_path)
    if way.removesuffix(" as JSON") in ABOUT_THE_SITE or way.startswith(("status report", *TELLING)):
        assert "Open Tell" in said
    assert [name for name, secret in SECRETS.items() if secret in said or secret.split()[0] in said] == []


ASKED_BY_A_VIEWER = (
    *(("search", secret) for secret in ("Canary", "Seen by", "memo", "minefield", "carried away")),
    *((kind, "list") for kind in READINGS),
    ("search", "has:note"),
    ("search", "has:tag"),
    ("search", ""),
    ("damage", "list", "--query", "Canary"),
    ("site", "show", "REF"),
    ("photo", "list", "REF"),
    ("claim", "why", "REF"),
    ("claim", "trend", "--since", "2000"),
    ("view", "list"),
    ("flags",),
    ("flags", "unsafe-to-visit"),
    ("review", "list"),
    ("estimate", "total", "--currency", "USD", "--year", "2016"),
    ("check",),
)
"""Lines that a viewer may type, who never says --profile; each is asked in words and as JSON."""


def test_a_viewer_meets_no_secret_whatever_is_asked(guarded: Registry, tmp_path: Path) -> None:
    """By lists, records, search, counts, reports, exports and photos, a viewer comes upon nothing that is withheld."""
    number = reference(guarded)
    for name, role in (("Adam", Role.ADMINISTRATOR), ("Vic", Role.VIEWER)):
        with guarded.write(Deed(verb="account.add", by="Adam")) as session:
            add_account(session, name, role)

    def asked(*words: str, by: str = "Vic") -> str:
        line = ["--registry", str(guarded.folder), "--as-account", by]
        result = CliRunner().invoke(root, [*line, *(word.replace("REF", number) for word in words)])
        assert result.exit_code == 0, (words, result.output)
        return result.output

    said = ["\n".join((asked(*line), asked(*line, "--json"))) for line in ASKED_BY_A_VIEWER]
    out = tmp_path / "out"
    out.mkdir()
    for suffix in SUFFIXES:
        asked("report", "status", "--all", "-o", str(out / f"status{suffix}"))
        said.extend(SAID[suffix](file) for file in out.glob(f"status*{suffix}"))
    for writer in WRITERS:
        if not writer.gives_files:  # copies are given out by somebody who may write the custody log
            asked("export", "--all", "--as", writer.name, "-o", str(out / f"left.{writer.name}"))
            said.append(everything_in(out / f"left.{writer.name}"))
    viewing = tmp_path / "home" / "cache"
    said.append(everything_in(viewing))
    for place, text in enumerate(said):
        assert [name for name, secret in SECRETS.items() if secret in text or secret.split()[0] in text] == [], place
    assert "Open Tell" in said[9]
    assert "unsafe-to-visit" in asked("site", "show", "REF", "--json"), "the warning stays where its record is withheld"
    for line in (("site", "add", "--name", "X"), ("backup", "make"), ("photo", "export", number, "-o", str(out / "b"))):
        refused = CliRunner().invoke(root, ["--registry", str(guarded.folder), "--as-account", "Vic", *line])
        assert (refused.exit_code, "Vic works here as viewer" in refused.output) == (1, True), refused.output
    stranger = CliRunner().invoke(root, ["--registry", str(guarded.folder), "--as-account", "Eve", "search", ""])
    assert stranger.exit_code == 1
    assert "“Eve” has no account" in stranger.output
    assert SECRETS["internal report"] in asked("damage", "list", "--json", by="Adam")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_walk_finds_what_is_there(guarded: Registry, tmp_path: Path, suffix: str) -> None:
    """Read back in the same way, a report for the office does hold secrets: the walk is not blind to a kind of file."""
    line = ["--registry", str(guarded.folder), "report", "status", "--all", "--as-user", "Tester"]
    out = tmp_path / "out"
    out.mkdir()
    assert CliRunner().invoke(root, [*line, "-o", str(out / f"internal{suffix}")]).exit_code == 0
    said = "".join(SAID[suffix](file) for file in out.iterdir())
    seen = {name for name, secret in SECRETS.items() if secret in said}
    assert {"protected informant", "internal report", "restricted source", "note", "tag", "exact latitude"} <= seen


def test_what_may_not_be_printed_is_on_no_paper(guarded: Registry, tmp_path: Path) -> None:
    """An attribution marked as not printable stays out of print even for the office itself."""
    pdf = tmp_path / "internal.pdf"
    line = ["--registry", str(guarded.folder), "report", "status", "--all", "--as-user", "Tester", "-o", str(pdf)]
    assert CliRunner().invoke(root, line).exit_code == 0
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    assert SECRETS["internal report"] in text
    assert SECRETS["attribution that may not be printed"] not in text
