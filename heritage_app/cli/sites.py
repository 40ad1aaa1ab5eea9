"""`heritage-app site`: enter, edit, list and show heritage places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.fields import Field, Reading, Values, count, key, names, notes, options, term, terms, text
from heritage_app.cli.frame import WITHHELD, WORDS, Group, frame_of
from heritage_app.cli.saving import add_trash_and_restore, edit_options, find_site, save
from heritage_app.cli.search import filter_options, print_sites, profile_option, view_option
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind, Visibility

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _part_of(reading: Reading, raw: str, values: Values) -> Values:
    return {"part_of": find_site(reading.session, raw) if raw.strip() else None}


def _point(reading: Reading, raw: str, values: Values) -> Values:
    from heritage_app.domain.coordinates import read_point

    return {"point": read_point(raw) if raw.strip() else None}


def _country(reading: Reading, raw: str, values: Values) -> Values:
    return {"country": reading.term("country", raw) or ""}


def _governorate(reading: Reading, raw: str, values: Values) -> Values:
    """A governorate of the list by its key, any other as it is written: the list has Syria's only."""
    from heritage_app.services.vocabulary import match_term

    return {"governorate": match_term(reading.session, "governorate", raw) or raw}


def _designations(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    from heritage_app.domain.site import Designation

    held = list(values.get("designations", ()))
    for one in raw:
        scheme, _, reference = one.partition(":")
        listed = Designation(scheme=reading.term("designation_scheme", scheme) or "", reference=reference.strip())
        if listed.scheme and (listed.scheme, listed.reference) not in {(d.scheme, d.reference) for d in held}:
            held.append(listed)
    return {"designations": tuple(held)}


def _identifiers(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    from heritage_app.domain.site import Identifier

    pairs = [one.partition(":") for one in raw]
    given = (Identifier(scheme.strip(), value.strip()) for scheme, colon, value in pairs if colon)
    if not all(colon and value.strip() for _, colon, value in pairs):
        raise click.UsageError("--identifier: write SCHEME:NUMBER, for example wikidata:Q5747")
    return {"identifiers": tuple(dict.fromkeys((*values.get("identifiers", ()), *given)))}


def _tagged(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    from heritage_app.domain.tags import joined_tags

    return {"tags": joined_tags((*values.get("tags", ()), *raw))}


def _untagged(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    from heritage_app.domain.tags import tag_key

    gone = set(map(tag_key, raw))
    return {"tags": tuple(tag for tag in values.get("tags", ()) if tag_key(tag) not in gone)}


FIELDS: tuple[Field, ...] = (
    names("--name", "preferred", "Name; repeat it for each language."),
    names("--name-ar", "preferred", "Name in Arabic.", lang="ar"),
    names("--name-fr", "preferred", "Name in French.", lang="fr"),
    names("--other-name", "alternate", "Another name it is known by."),
    names("--old-name", "historic", "A name it had."),
    Field(option="--part-of", read=_part_of, help="Site that it is part of: number, id or name.", metavar="SITE"),
    term("--type", "type", "place_type", "What kind of place it is."),
    terms("--function", "functions", "site_function", "What it was for."),
    terms("--period", "periods", "cultural_period", "When it was built or used."),
    text("--age", "age", "Age in the words of a source."),
    Field(option="--country", read=_country, help="Country, as ISO code or name.", metavar="COUNTRY"),
    Field(option="--governorate", read=_governorate, help="Governorate or province."),
    text("--district", "district", "District."),
    text("--locality", "locality", "Town or village."),
    Field(option="--at", read=_point, help="Where it is: “34.5473, 38.2741”, DMS, UTM, MGRS.", metavar="POINT"),
    count("--precision", "precision_m", "How exact the point is, in metres."),
    term("--located-by", "located_by", "location_means", "How the point is known.", empty=""),
    Field(option="--designation", read=_designations, help="List of protection or danger it is on.", many=True,
          metavar="SCHEME[:REFERENCE]"),
    Field(option="--identifier", read=_identifiers, help="Number in another register.", many=True,
          metavar="SCHEME:NUMBER"),
    text("--significance", "significance", "Why it matters."),
    text("--description", "description", "What it is."),
    text("--custodian", "custodian", "Owner or custodian."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    key("--status", "status", ClaimStatus, "How far the office stands behind what is said of the place itself."),
    count("--visit-interval", "visit_interval_months", "Months after which a visit is due."),
    Field(option="--tag", read=_tagged, help="A tag for it: a word of the office's own.", many=True),
    Field(option="--untag", read=_untagged, help="A tag that it is not to bear.", many=True),
    notes(),
)  # fmt: skip


@click.group(cls=Group)
def site() -> None:
    """Heritage places: enter, edit, list and show them."""


@site.command("list")
@filter_options
@click.option("--trashed", is_flag=True, help="Those in the trash.")
@click.option("--query", type=WORDS, default="", metavar="TEXT", help="Only what this search finds, filters included.")
@view_option
@click.pass_context
def list_(ctx: click.Context, /, query: str, view: str | None, **given: Any) -> None:
    """List the sites, the most severe condition first."""
    print_sites(frame_of(ctx), query, view, given)


@site.command()
@click.argument("site", metavar="SITE", type=WORDS)
@profile_option
@click.pass_context
def show(ctx: click.Context, /, site: str, profile: str) -> None:
    """Show everything known of SITE: number, id, or a name that it alone bears."""
    from heritage_app.cli.pages import site_page
    from heritage_app.domain.redaction import Profile, redact
    from heritage_app.exchange.json_rows import site_record
    from heritage_app.services.flags import explain
    from heritage_app.services.records import NoSuchRecord
    from heritage_app.services.redaction import read_secrets
    from heritage_app.services.site_record import read_site
    from heritage_app.services.vocabulary import all_terms

    frame = frame_of(ctx)
    lang = frame.language
    with frame.opened() as registry, registry.read() as session:
        whole = read_site(session, find_site(session, site), today=registry.day, lang=lang)
        reader = Profile(profile)
        record = redact(whole, reader, read_secrets(session, reader, withheld=WITHHELD[lang]))
        if record is None:
            raise NoSuchRecord(kind=RecordKind.SITE, key=site)
        terms = all_terms(session)
        if frame.json:
            frame.emit(site_record(record, {one.flag.kind: one.sentence for one in explain(record, terms, lang)}))
        else:
            click.echo(site_page(record, terms, lang))


@site.command()
@options(FIELDS)
@click.pass_context
def add(ctx: click.Context, /, **given: Any) -> None:
    """Enter a site; prints its new number."""
    from heritage_app.domain.site import SiteDraft

    def start(session: Session) -> Values:
        return {"names": ()}

    save(frame_of(ctx), SiteDraft, FIELDS, given, start=start)


@site.command()
@click.argument("site", metavar="SITE", type=WORDS)
@options(FIELDS)
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, site: str, **given: Any) -> None:
    """Change what is given of SITE, and nothing else."""
    from heritage_app.domain.site import SiteDraft

    save(frame_of(ctx), SiteDraft, FIELDS, given, edits=site)


add_trash_and_restore(site, RecordKind.SITE, "a site")
