"""`heritage-app term`: what words of imported files mean, as people decided."""

from __future__ import annotations

import click

from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import tell_saved
from heritage_app.cli.search import profile_option
from heritage_app.cli.words import say


@click.group(cls=Group)
def term() -> None:
    """Words of imported files that were decided once, and that every import takes so from then on."""


@term.command("list")
@profile_option
@click.pass_context
def list_(ctx: click.Context, /, profile: str) -> None:
    """List what was decided, by list of terms. It is the office's own: the public is shown none."""
    from heritage_app.services.decisions import list_decisions

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        rows = list_decisions(session) if profile == "internal" else ()
    if frame.json:
        keys = ("vocabulary", "given", "term", "by", "at")
        frame.emit([{key: getattr(row, key) for key in keys} for row in rows])
    elif rows:
        from heritage_app.cli.tables import table

        kept = say(frame.language, "kept as given")
        lines = [(row.vocabulary, row.given, kept if row.term is None else row.term, row.by, row.at) for row in rows]
        headings = [say(frame.language, heading) for heading in ("List", "Words", "Term", "Who", "When")]
        click.echo(table(headings, lines, frame.language))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


@term.command()
@click.argument("vocabulary", metavar="LIST", type=WORDS)
@click.argument("given", metavar="WORDS", type=WORDS)
@click.argument("meant", metavar="[TERM]", type=WORDS, required=False)
@click.option("--keep", is_flag=True, help="Keep the words as given, and ask about them no more.")
@click.pass_context
def decide(ctx: click.Context, /, vocabulary: str, given: str, meant: str | None, keep: bool) -> None:
    """Decide that WORDS of imported files mean TERM (key or label) of LIST, or with --keep that they mean none."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import decisions

    if keep is (meant is not None):
        raise click.UsageError("name the TERM that is meant, or say --keep")
    frame = frame_of(ctx)
    with frame.opened() as registry:
        with registry.write(Deed(verb="term.decide", by=frame.actor())) as session:
            decisions.decide(session, vocabulary, given, meant)
            found = decisions.decided(session)[vocabulary, decisions.folded_wording(given)]
        tell_saved(frame, {"id": found or given})


@term.command()
@click.argument("vocabulary", metavar="LIST", type=WORDS)
@click.argument("given", metavar="WORDS", type=WORDS)
@click.pass_context
def forget(ctx: click.Context, /, vocabulary: str, given: str) -> None:
    """Take the decision about WORDS back, so that imports list them again."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import decisions

    frame = frame_of(ctx)
    with frame.opened() as registry:
        with registry.write(Deed(verb="term.forget", by=frame.actor())) as session:
            decisions.forget(session, vocabulary, given)
        tell_saved(frame, {"id": given})
