"""`heritage-app letterhead`: what stands above the office's reports, and the line on every page of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.fields import tagged
from heritage_app.cli.frame import FOLDER, WORDS, Group, frame_of
from heritage_app.cli.words import line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from heritage_app.domain.letterhead import LetterheadRow, LetterheadText

MEANS = "command line"
"""How a logo comes in here, as the custody log says."""


@click.group(cls=Group)
def letterhead() -> None:
    """The letterhead of reports: logo, office, address, and a line of classification on every page."""


@letterhead.command()
@click.pass_context
def show(ctx: click.Context) -> None:
    """Show the letterhead."""
    from heritage_app.services.letterhead import read_letterhead

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        row = read_letterhead(session)
    if frame.json:
        frame.emit(_document(row))
    elif row.texts or row.logo:
        for text in row.texts:
            for words in (text.office, *text.address.split("\n"), text.classification):
                if words:
                    click.echo(line(f"{text.lang}  {words}", frame.language))
        if row.logo is not None:
            click.echo(line(say(frame.language, "logo: {name}", name=row.logo.original_name), frame.language))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


def _document(row: LetterheadRow) -> dict[str, Any]:
    logo = row.logo
    return {
        "texts": [
            {
                "lang": text.lang,
                "office": text.office,
                "address": text.address.split("\n") if text.address else [],
                "classification": text.classification,
            }
            for text in row.texts
        ],
        "logo": None if logo is None else {"name": logo.original_name, "sha256": logo.sha256, "size": logo.size},
    }


@letterhead.command("set")
@click.option("--office", type=WORDS, metavar="[LANG=]TEXT", multiple=True, help="Name of the office; empty for none.")
@click.option(
    "--address", type=WORDS, metavar="[LANG=]TEXT", multiple=True, help="A line of the address; give it once a line."
)
@click.option(
    "--classification", type=WORDS, metavar="[LANG=]TEXT", multiple=True, help="Line on every page; empty for none."
)
@click.option("--logo", type=FOLDER, metavar="FILE", help="Picture: PNG, JPEG or another that photos can be.")
@click.option("--no-logo", is_flag=True, help="Without a logo.")
@click.pass_context
def set_(ctx: click.Context, /, logo: Path | None, no_logo: bool, **given: Sequence[str]) -> None:
    """Change what is given, and leave the rest; without LANG=, in the language of --lang."""
    from dataclasses import replace

    from heritage_app.domain.history import Deed
    from heritage_app.services.letterhead import keep_logo, read_letterhead, set_letterhead

    if not (any(given.values()) or logo or no_logo):
        raise click.UsageError("Give at least one of --office, --address, --classification, --logo and --no-logo")
    if logo and no_logo:
        raise click.UsageError("Give --logo FILE or --no-logo, one of the two")
    frame = frame_of(ctx)
    with frame.opened() as registry:
        by = frame.actor()
        kept = keep_logo(registry.folder, logo) if logo is not None else None
        with registry.write(Deed(verb="letterhead.set", by=by)) as session:
            held = read_letterhead(session).draft
            draft = replace(held, texts=_said(held.texts, given, frame.language))
            if no_logo:
                draft = replace(draft, logo=None)
            set_letterhead(session, draft, logo=kept, received_from=by, means=MEANS)
        with registry.read() as session:
            row = read_letterhead(session)
    if frame.json:
        frame.emit(_document(row))


def _said(texts: Sequence[LetterheadText], given: dict[str, Sequence[str]], lang: str) -> tuple[LetterheadText, ...]:
    """The texts with what was given in place of what they said; several of one language stand one below another."""
    from heritage_app.domain.letterhead import LetterheadText

    fields = {text.lang: {name: getattr(text, name) for name in given} for text in texts}
    for name, values in given.items():
        lines: dict[str, list[str]] = {}
        for value in values:
            tag, words = tagged(f"{value} ", lang) if value.endswith("=") else tagged(value, lang)  # `ar=` is for none
            lines.setdefault(tag, []).append(words)
        for tag, found in lines.items():
            fields.setdefault(tag, {})[name] = "\n".join(found)
    return tuple(LetterheadText(lang=tag, **said) for tag, said in fields.items())
