"""Find sites that may be one among very many at once: all names are held side by side, and nothing is asked one by one.

`duplicates` answers the same for one site from the index. Both leave the decision to `domain.duplicates.alike`; here
names meet by the hash of what they may share, and of those that meet the ones too far apart are passed over.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, pairwise
from math import cos, isnan, nan, radians

from sqlalchemy.orm import Session

from heritage_app.domain.duplicates import NEAR_M, Entered, Likeness, alike
from heritage_app.domain.folding import fold
from heritage_app.domain.meeting import folded_key, meeting_points, points_of
from heritage_app.domain.site import SiteDraft
from heritage_app.services import duplicates
from heritage_app.services.duplicates import METRES_A_DEGREE, entered, entered_draft
from heritage_app.storage.engine import each_row, plain_rows

_BATCH = 500
"""Sites read at once to be compared."""
_AT_FIRST = 4
"""So many candidates of a site are looked at before more are: one that is alike is enough for a flag."""
_MANY = 64
"""Bearers of one name from which on they are put in order, so that those near are found without asking all."""
_NUMBER_BITS = 24
"""Bits of an integer that say which site; those above say by what it is met."""
_NUMBERS = (1 << _NUMBER_BITS) - 1
_MARKS = (1 << 22) - 1
"""Bits of a key by which it is looked for first: four megabytes, in which half a million keys mark one in eight."""


@dataclass(slots=True)
class _Place:
    """Where one site is, as far as it decides whether another may be the same."""

    lat: float | None
    lon: float | None
    precision_m: int
    governorate: str
    part_of: str | None


class _Places:
    """Where very many sites are, by their numbers from 0 on: in a fifth of the memory of as many `_Place`."""

    def __init__(self) -> None:
        self._ids, self._ends = bytearray(), array("Q", (0,))
        self._lats, self._lons, self._precisions = array("d"), array("d"), array("q")
        self._regions, self._parents = array("L"), array("L")
        self._words: list[str | None] = []
        """Regions and parents, each once: very many share theirs."""
        self._at: dict[str | None, int] = {}

    def __len__(self) -> int:
        return len(self._lats)

    def __getitem__(self, number: int) -> _Place:
        lat, lon = self._lats[number], self._lons[number]
        return _Place(
            None if isnan(lat) else lat,
            None if isnan(lon) else lon,
            self._precisions[number],
            self._words[self._regions[number]] or "",
            self._words[self._parents[number]],
        )

    def id_of(self, number: int) -> str:
        return self._ids[self._ends[number] : self._ends[number + 1]].decode("utf-8", "surrogatepass")

    def add(
        self, site_id: str, lat: float | None, lon: float | None, precision: int, region: str, part_of: str | None
    ) -> None:
        self._ids += site_id.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._ids))
        self._lats.append(nan if lat is None else lat)
        self._lons.append(nan if lon is None else lon)
        self._precisions.append(precision)
        self._regions.append(self._word(region))
        self._parents.append(self._word(part_of))

    def in_reach(self, numbers: Sequence[int]) -> Collection[int]:
        """Those of some sites of which another lies not too far north or south of them to be the same."""
        lats = self._lats
        ordered = sorted(numbers, key=lats.__getitem__)
        if any(isnan(lats[number]) for number in numbers):  # it may be the same as any of them
            return numbers
        reach = NEAR_M + 2 * max([self._precisions[number] for number in numbers])
        near: set[int] = set()
        for one, other in pairwise(ordered):
            if (lats[other] - lats[one]) * METRES_A_DEGREE <= reach:
                near.update((one, other))
        return near

    def _word(self, word: str | None) -> int:
        at = self._at.setdefault(word, len(self._words))
        if at == len(self._words):
            self._words.append(word)
        return at


class Lookalikes:
    """Every site in use by its names, ready to be asked which of them another may be."""

    def __init__(self, session: Session, *, named: bool = True) -> None:
        """Unless they are *named*, the sites are read without their names, which `meet` then gives."""
        self._session = session
        self._places = _Places()
        self._ordered: dict[int, _Ordered] = {}
        self._numbers: dict[str, int] = {}
        """Sites in use by id, until all are named."""
        self._met = array("q")
        self._sharing: list[tuple[int, Collection[int]]] | None = None
        """What `_shared` says of all sites that were given, once they are `grown`."""
        self._read_places()
        self._bearers = _Bearers(self._read_names() if named else array("q"))

    def __len__(self) -> int:
        return len(self._places)

    def _read_places(self) -> None:
        connection = self._session.connection()
        regions = {
            key: (above, region)
            for key, above, region in plain_rows(
                connection,
                "SELECT id, part_of_id, governorate FROM site "
                "WHERE id IN (SELECT part_of_id FROM site WHERE part_of_id IS NOT NULL)",
            )
        }
        columns = "id, lat, lon, precision_m, governorate, part_of_id"
        rows = each_row(connection, f"SELECT {columns} FROM site WHERE trashed_at IS NULL ORDER BY id")
        for site_id, lat, lon, precision, governorate, part_of in rows:
            above, seen = part_of, set()
            while not governorate and above in regions and above not in seen:
                seen.add(above)
                above, governorate = regions[above]
            self._numbers[site_id] = len(self._places)
            self._places.add(site_id, lat, lon, precision or 0, governorate, part_of)

    def _read_names(self) -> array[int]:
        """What the names meet by, packed for `_Bearers`."""
        packed = array("q")
        for site_id, text in each_row(self._session.connection(), "SELECT site_id, text FROM site_name"):
            number = self._numbers.get(site_id)
            if number is not None:
                packed.extend([key << _NUMBER_BITS | number for key in meeting_points(text)])
        self._numbers.clear()
        return packed

    def meet(self, site_id: str, points: Iterable[int]) -> None:
        """Say by what the names of a site are met that was read without them; nobody meets it before `grown`."""
        number = self._numbers.get(site_id)
        if number is not None:
            self._met.extend([point << _NUMBER_BITS | number for point in points])

    def called(self, text: str) -> str | None:
        """Id of the site bearing exactly this name, folded, where one and only one does, as `site.find_name`."""
        wanted = fold(text)
        bearers = self._bearers.of(folded_key(wanted)) if wanted else ()
        if not bearers:
            return None
        ids = [self._places.id_of(number) for number in bearers]
        exact = [one.site_id for one in entered(self._session, sorted(set(ids[:_BATCH])))
                 if wanted in {fold(name.text) for name in one.names}]  # fmt: skip
        return exact[0] if len(exact) == 1 else None

    def similar(self, draft: SiteDraft, points: Iterable[int] | None = None) -> tuple[tuple[str, Likeness], ...]:
        """As `duplicates.similar_sites`; *points* is what its names are met by, where that is known."""
        if not len(self._places):
            return ()
        keys = points_of(name.text for name in draft.names) if points is None else tuple(points)
        if not self._bearers.have(keys):
            return ()
        one = entered_draft(self._session, draft)
        near = list(dict.fromkeys(self._near(keys, _place_of(one))))
        found: dict[str, Likeness] = {}
        for other in entered(self._session, [self._places.id_of(number) for number in near]):
            likeness = alike(one, other)
            if likeness is not None:
                found[other.site_id] = likeness
        return duplicates.most_alike_first(found)

    def add(self, site_id: str, draft: SiteDraft, points: Iterable[int]) -> None:
        """Take in a site without parents that is new; nobody meets it before `grown`."""
        lat, lon = (None, None) if draft.point is None else (draft.point.lat, draft.point.lon)
        number = len(self._places)
        self._places.add(site_id, lat, lon, draft.precision_m or 0, draft.governorate, None)
        self._met.extend([point << _NUMBER_BITS | number for point in points])

    def grown(self, session: Session) -> Lookalikes:
        """
        The same with the sites and names that were given since, which *session* sees.

        Nothing is asked of the database, so that another thread may do this while it is busy.
        """
        self._session = session
        self._numbers.clear()
        self._bearers = _Bearers(self._bearers.packed + self._met)
        self._ordered.clear()
        self._met = array("q")
        self._sharing = list(self._shared())
        return self

    def _shared(self) -> Iterator[tuple[int, Collection[int]]]:
        """What several sites are met by, with those of them that may be one by how far north they lie."""
        for key, bearers in self._bearers.shared():
            if near := self._places.in_reach(bearers):
                yield key, near

    def flagged(self, among: Collection[str] | None = None) -> tuple[set[str], set[str]]:
        """
        The sites *among* these (None: all) that look like another one, and those others.

        Whom a person told apart do not count. Of each site one partner is named at least.
        """
        apart = duplicates.all_told_apart(self._session)
        keys: dict[int, list[int]] = {}
        for key, bearers in self._shared() if self._sharing is None else self._sharing:
            for number in bearers:
                if among is None or self._places.id_of(number) in among:
                    keys.setdefault(number, []).append(key)
        twins: set[str] = set()
        partners: set[str] = set()
        waiting = [(n, self._near(keys[n], self._places[n], besides=n)) for n in sorted(keys)]
        while waiting:
            left = []
            for start in range(0, len(waiting), _BATCH):
                left += self._look(waiting[start : start + _BATCH], among is None, apart, twins, partners)
            waiting = left
        return twins, partners

    def _look(
        self,
        waiting: Sequence[tuple[int, Iterator[int]]],
        all_sites: bool,
        apart: set[frozenset[str]],
        twins: set[str],
        partners: set[str],
    ) -> list[tuple[int, Iterator[int]]]:
        """Compare each site with its next few candidates; returns those that may still find one."""
        chosen: list[tuple[int, Iterator[int], list[int]]] = []
        for number, candidates in waiting:
            if all_sites and self._places.id_of(number) in twins:
                continue
            some = list(islice(candidates, _AT_FIRST))
            if some:
                chosen.append((number, candidates, some))
        wanted = {self._places.id_of(one) for number, _, some in chosen for one in (number, *some)}
        read = {one.site_id: one for one in entered(self._session, sorted(wanted))}
        left = []
        for number, candidates, some in chosen:
            site_id = self._places.id_of(number)
            ids = [self._places.id_of(one) for one in some]
            like = [i for i in ids if frozenset((site_id, i)) not in apart and alike(read[site_id], read[i])]
            if like:
                twins.add(site_id)
                (twins if all_sites else partners).update(like)
            if not like or not all_sites:
                left.append((number, candidates))
        return left

    def _near(self, keys: Iterable[int], place: _Place, *, besides: int = -1) -> Iterator[int]:
        """The bearers of these names that are not too far away to be the same."""
        met: set[int] = {besides}
        for key in keys:
            bearers = self._bearers.of(key)
            if len(bearers) < _MANY:
                some: Iterable[int] = bearers
            else:
                if key not in self._ordered:
                    self._ordered[key] = _Ordered(bearers, self._places)
                some = self._ordered[key].near(place)
            for number in some:
                if number not in met and _may_be_one(place, self._places[number]):
                    met.add(number)
                    yield number


class _Bearers:
    """
    The numbers of sites by what their names may meet by.

    Held as sorted integers, each of a key and a number: a tenth of what a table of lists takes.
    """

    def __init__(self, packed: array[int]) -> None:
        self.packed = array("q", sorted(packed))

    def have(self, keys: Iterable[int]) -> bool:
        """Whether any site has one of these keys: of most names none has, and marks tell that without a search."""
        marked = self._marked
        return any(marked[key & _MARKS] and self.of(key) for key in keys)

    @cached_property
    def _marked(self) -> bytearray:
        """A byte for all keys that end alike, 1 where a site has one of them."""
        marked = bytearray(_MARKS + 1)
        for one in self.packed:
            marked[one >> _NUMBER_BITS & _MARKS] = 1
        return marked

    def of(self, key: int) -> Sequence[int]:
        """The sites with this key, in their order, each perhaps several times."""
        first = bisect_left(self.packed, key << _NUMBER_BITS)
        last = bisect_left(self.packed, (key + 1) << _NUMBER_BITS, first)
        return [one & _NUMBERS for one in self.packed[first:last]]

    def shared(self) -> Iterator[tuple[int, list[int]]]:
        """Each key that several sites have, with these sites."""
        at, run = -1, list[int]()
        for one in chain(self.packed, (-1,)):
            if one >> _NUMBER_BITS == at:
                run.append(one & _NUMBERS)
                continue
            if run and run[0] != run[-1]:
                yield at, list(dict.fromkeys(run))
            at, run = one >> _NUMBER_BITS, [one & _NUMBERS]


def _place_of(one: Entered) -> _Place:
    lat, lon = (None, None) if one.point is None else (one.point.lat, one.point.lon)
    return _Place(lat, lon, one.precision_m or 0, one.governorate, one.line[0] if one.line else None)


def _may_be_one(one: _Place, other: _Place) -> bool:
    """Whether two places are near enough, roughly; `alike` measures."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        same = one.part_of is not None and one.part_of == other.part_of
        return same or (one.governorate != "" and one.governorate == other.governorate)
    reach = NEAR_M + one.precision_m + other.precision_m
    if abs(one.lat - other.lat) * METRES_A_DEGREE > reach:
        return False
    # A degree of longitude shrinks towards the poles: taken two degrees nearer to one, farther than any reach.
    east = abs(one.lon - other.lon)
    shrunk = METRES_A_DEGREE * max(cos(radians(min(abs(one.lat) + 2, 90))), 0.0)
    return min(east, 360 - east) * shrunk <= reach


class _Ordered:
    """Many bearers of one name: from south to north, and by what else says that two are in one place."""

    def __init__(self, bearers: Iterable[int], places: _Places) -> None:
        self._places = places
        self._north: list[tuple[float, int]] = []
        self._with_point: dict[tuple[str, str], list[int]] = {}
        self._without: dict[tuple[str, str], list[int]] = {}
        self._widest = 0
        for number in bearers:
            place = places[number]
            if place.lat is not None:
                self._north.append((place.lat, number))
                self._widest = max(self._widest, place.precision_m)
            groups = self._without if place.lat is None else self._with_point
            for group in _groups(place):
                groups.setdefault(group, []).append(number)
        self._north.sort()

    def near(self, place: _Place) -> Iterator[int]:
        """Those that may be in one place with *place*."""
        for group in _groups(place):
            yield from self._without.get(group, ())
            if place.lat is None:
                yield from self._with_point.get(group, ())
        if place.lat is not None:
            reach = (NEAR_M + place.precision_m + self._widest) / METRES_A_DEGREE
            first = bisect_left(self._north, (place.lat - reach, -1))
            last = bisect_right(self._north, (place.lat + reach, len(self._places)))
            yield from (self._north[at][1] for at in range(first, last))


def _groups(place: _Place) -> Iterator[tuple[str, str]]:
    if place.governorate:
        yield "governorate", place.governorate
    if place.part_of is not None:
        yield "part_of", place.part_of
