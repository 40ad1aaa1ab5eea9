"""What stands against a cell of an imported file, and what would be allowed, in words that the window translates."""

from __future__ import annotations

from heritage_app.domain.errors import HeritageError


class SameIdentifier(HeritageError):
    """Two rows bear one identifier."""

    template = "Row {other} has the same identifier; each row needs its own"


class SamePlace(HeritageError):
    """Two rows without identifiers name one place."""

    template = "Row {other} names the same place; give each an identifier if they are two"


class NoSuchSiteHere(HeritageError):
    """A row refers to a site that is not here."""

    template = "No site here bears this identifier, number or name. Import the sites first, or name the country as well"


class CountryNotNamed(HeritageError):
    """A row says neither in which country its site is nor what it is part of."""

    template = (
        "The file names no country for this place, nor a site here that it is part of. "
        "Choose the country of all such places for this import (--country), or add it to the file"
    )


class NoShape(HeritageError):
    """A cell that is to hold a shape holds none."""

    template = "This is no point and no outline that can be drawn"


class CrossesItself(HeritageError):
    """An outline of which two sides cross."""

    template = "This outline crosses itself. It was kept as it is drawn; look at it on a map"


class MayBeSwapped(HeritageError):
    """A point outside its country that would be inside with latitude and longitude changed over."""

    template = (
        "This point is not in its country, and would be with latitude and longitude changed over. "
        "It was kept as given; look at it on a map"
    )


class NoMetres(HeritageError):
    """A precision that is no number of metres."""

    template = "A number of metres from 0 to 100000 is expected"


class NoYear(HeritageError):
    """A cell that is to name the years of a designation names none."""

    template = "A year is expected, or years as P 1997-2005"


class NoIsoDay(HeritageError):
    """A day that is not written as ISO 8601 has it."""

    template = "Kept as given. A day is written 2019-02-01"


class NoSuchPlaceId(HeritageError):
    """A name of a gazetteer belongs to a place that its table lacks."""

    template = "The table of places has no such id"


class ClaimsInJson(HeritageError):
    """A table of claims that stands beside our table of sites."""

    template = "These rows are not read here: claims with their sources come back whole from our JSON, so import that"


class NoDegrees(HeritageError):
    """Coordinates that are no numbers."""

    template = "Latitude and longitude are numbers of degrees, such as 34.55 and 38.27"


class NoShapeRead(HeritageError):
    """Text in the place of a shape."""

    template = "This is not read as a point or an outline"


class NotShown(HeritageError):
    """A shape that cannot be read, for a reason of the library that reads it."""

    template = "This shape cannot be read ({reason})"
