"""What the gate before every exit must know and no record says of itself: who is protected, what is not public."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.redaction import Profile, Secrets
from heritage_app.domain.vocabulary import Visibility
from heritage_app.storage.actor import Actor, ActorName
from heritage_app.storage.site import Site


def read_secrets(session: Session, profile: Profile, *, withheld: str) -> Secrets:
    """
    Read the names of protected actors and the sites that are not public, trashed ones included.

    *withheld* are the words, in the language of the reader, that stand in place of a protected name. Nothing is read
    for INTERNAL, which passes everything.
    """
    if profile is Profile.INTERNAL:
        return Secrets(withheld=withheld)
    names: dict[str, tuple[str, ...]] = {}
    query = select(ActorName.actor_id, ActorName.text).join(Actor).where(Actor.protected)
    for actor_id, text in session.execute(query):
        names[actor_id] = (*names.get(actor_id, ()), text)
    hidden = session.scalars(select(Site.id).where(Site.visibility != Visibility.PUBLIC))
    return Secrets(actors=names, sites=frozenset(hidden), withheld=withheld)
