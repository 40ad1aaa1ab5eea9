"""`heritage-app flags`: the worklists that the program computes, each line with the sentence that explains it."""

from __future__ import annotations

import click

from heritage_app.cli.frame import WITHHELD, Command, Count, KeyOf, frame_of
from heritage_app.cli.search import profile_option
from heritage_app.domain.vocabulary import FlagKind


@click.command(cls=Command)
@click.argument("kind", metavar="[FLAG]", type=KeyOf(FlagKind), required=False)
@profile_option
@click.option("--limit", type=Count(1), metavar="NUMBER", help="No more than so many.")
@click.pass_context
def flags(ctx: click.Context, /, kind: FlagKind | None, profile: str, limit: int | None) -> None:
    """Count the sites on every worklist, or list those with one FLAG, each with the reason in one sentence."""
    from heritage_app.cli.tables import Labels, table
    from heritage_app.cli.words import line, say
    from heritage_app.domain.redaction import Profile
    from heritage_app.services.flags import count_worklists, worklist
    from heritage_app.services.vocabulary import all_terms

    frame = frame_of(ctx)
    lang = frame.language
    with frame.opened() as registry, registry.read() as session:
        if kind is None:
            counts = count_worklists(session, today=registry.day, profile=Profile(profile))
            label = Labels(all_terms(session), lang)
            if frame.json:
                frame.emit({str(one): count for one, count in counts.items()})
            else:
                headings = (label.say("Flag"), "", label.say("Sites"))
                click.echo(table(headings, [(o, label("flag", o), str(c)) for o, c in counts.items()], lang))
            return
        found = worklist(
            session, kind, today=registry.day, lang=lang, profile=Profile(profile), withheld=WITHHELD[lang], limit=limit
        )
    if frame.json:
        frame.emit(
            [
                {
                    "id": line.row.id,
                    "reference": line.row.reference,
                    "name": line.row.name,
                    "flag": str(kind),
                    "sentence": line.flags[0].sentence,
                }
                for line in found
            ]
        )
    elif found:
        words = Labels({}, lang)
        for one in found:
            name = f"{words.put(one.row.reference)}  {words.put(one.row.name)}"
            click.echo(line(words.pair(name, one.flags[0].sentence), lang))
    else:
        click.echo(say(lang, "No site is on this list."), err=True)
