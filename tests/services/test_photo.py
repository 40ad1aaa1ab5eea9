"""What is said of photos: edited, found, paired, marked, moved with their site."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from sqlalchemy.orm import Session

from heritage_app.domain.coordinates import Point
from heritage_app.domain.entry import Entry
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import CameraFacts, Mark, MarkShape, PhotoDraft, PhotoWithoutFile, best_pair
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.media.store import FileFacts
from heritage_app.services import damage, evidence, history, photo, records, site
from heritage_app.services.entry import read_draft, save_entry
from heritage_app.services.merge import merge, preview_merge
from heritage_app.services.registry import Registry
from heritage_app.services.site_record import read_site
from heritage_app.storage.engine import ChangedByOther

DAY = 736_290
"""22 November 2016."""


def entered(session: Session, site_id: str, number: int, *, taken: str = "", **said: object) -> str:
    """A photo without bytes: what is asked here never reads them."""
    facts = FileFacts(sha256=f"{number:064x}", size=1, media_type="image/jpeg", name=f"DSC_{number}.jpg")
    evidence.receive(session, [facts], received_from="Rania", means="test")
    camera = CameraFacts(width=640, height=480, taken=taken, point=Point(34.5, 38.2), likeness=2**63 + number)
    session.add(photo.picture_of(facts.sha256, camera))
    session.flush()
    draft = PhotoDraft(site_id=site_id, **said)  # type: ignore[arg-type]
    return photo.enter_photos(session, draft, [facts.sha256], today=DAY)[0]


@pytest.fixture
def tell(session: Session) -> str:
    return site.add_site(session, factories.site("Temple of Bel"))


def names(session: Session, **where: object) -> set[str]:
    """Names of the files that a query finds."""
    rows = photo.list_photos(session, photo.select_photos(**where))  # type: ignore[arg-type]
    return {row.file.original_name for row in rows}


def test_everything_said_of_a_photo_comes_back(session: Session, tell: str) -> None:
    """A draft goes in and the same draft comes out; a likeness of all 64 bits survives."""
    report = damage.add_damage(session, factories.damage(tell, incident="SHI 15-0123"), today=DAY)
    draft = PhotoDraft(
        site_id=tell,
        damage_id=report,
        captions=(("ar", "قوس النصر"), ("en", "The arch")),
        taken=factories.on("2015-10"),
        point=Point(34.55, 38.27),
        view_direction=270.5,
        credit="DGAM",
        rights="CC BY",
        graphic=True,
        visibility=Visibility.INTERNAL,
        marks=(Mark(MarkShape.ARROW, ((0.1, 0.2), (0.3, 0.4)), "here", report),),
        notes=("From a stick",),
    )
    photo_id = entered(session, tell, 7)
    photo.edit_photo(session, photo_id, draft, today=DAY, version=1)
    row = photo.read_photo(session, photo_id)
    assert row.draft == draft and row.camera.likeness == 2**63 + 7 and row.damage_title == "SHI 15-0123"
    assert row.taken_corrected and row.point == draft.point and row.camera.point == Point(34.5, 38.2)
    assert (row.caption("fr"), row.caption("en"), row.site_name) == ("قوس النصر", "The arch", "Temple of Bel")
    assert read_draft(session, RecordKind.PHOTO, photo_id) == (draft, row.version)
    with pytest.raises(ChangedByOther):
        photo.edit_photo(session, photo_id, draft, today=DAY, version=1)


def test_a_draft_alone_is_no_photo(session: Session, tell: str) -> None:
    """The common way of saving edits a photo, and says why it cannot make one."""
    with pytest.raises(PhotoWithoutFile):
        save_entry(session, Entry(draft=PhotoDraft(site_id=tell)), today=DAY)
    photo_id = entered(session, tell, 1)
    save_entry(session, Entry(draft=PhotoDraft(site_id=tell, credit="DGAM"), record_id=photo_id, version=1), today=DAY)
    assert photo.read_photo(session, photo_id).draft.credit == "DGAM"


def test_every_filter_finds_its_own_and_nothing_else(session: Session, tell: str) -> None:
    """Site, report, marks, text in any case, graphic, circle, pairs, trash; noise beside each."""
    other = site.add_site(session, factories.site("Palmyra"))
    report = damage.add_damage(session, factories.damage(tell), today=DAY)
    entered(session, tell, 1, captions=(("en", "The 100% cella"),))
    entered(session, tell, 2, damage_id=report, graphic=True)
    third = entered(session, tell, 3, marks=(Mark(MarkShape.POINT, ((0.5, 0.5),), "", report),), credit="Khaled")
    entered(session, other, 4, visibility=Visibility.RESTRICTED, same_view_as=third, captions=(("ar", "بُرج القلعة"),))
    gone = entered(session, other, 5)
    records.trash(session, RecordKind.PHOTO, gone, "Blurred")
    assert names(session, site_ids=[tell]) == {"DSC_1.jpg", "DSC_2.jpg", "DSC_3.jpg"}
    assert names(session, damage_ids=[report]) == {"DSC_2.jpg", "DSC_3.jpg"}
    assert names(session, text="CELLA 100%") == {"DSC_1.jpg"} and names(session, text="khaled") == {"DSC_3.jpg"}
    assert names(session, text="dsc_4") == {"DSC_4.jpg"} and names(session, text="%") == {"DSC_1.jpg"}
    assert names(session, text="برج القلعه") == {"DSC_4.jpg"} and names(session, text="خالد") == set()
    assert names(session, text="KHÁLED") == {"DSC_3.jpg"}
    assert names(session, graphic=True) == {"DSC_2.jpg"} and len(names(session, graphic=False)) == 3
    assert names(session, visibility=Visibility.RESTRICTED) == {"DSC_4.jpg"}
    assert names(session, paired=True) == {"DSC_3.jpg", "DSC_4.jpg"}
    assert names(session, paired=False) == {"DSC_1.jpg", "DSC_2.jpg"}
    assert names(session, trashed=True) == {"DSC_5.jpg"} and len(names(session, trashed=None)) == 5
    assert photo.count_photos(session, photo.select_photos()) == 4


def test_the_same_view_reaches_through_others_and_ends_are_the_pair(session: Session, tell: str) -> None:
    """Three of one view, linked in a chain, come from old to new; the pair is the two furthest apart in time."""
    first = entered(session, tell, 1, taken="2008:10:22 16:28:39")
    second = entered(session, tell, 2, taken="2016:03:27 09:00:00", same_view_as=first)
    third = entered(session, tell, 3, taken="2010:01:01 12:00:00", same_view_as=second)
    undated = entered(session, tell, 4)
    photo.pair_photos(session, undated, third, today=DAY)
    chain = photo.same_view(session, undated)
    assert [row.id for row in chain] == [first, third, second, undated]
    pair = best_pair(chain)
    assert pair is not None and (pair[0].id, pair[1].id) == (first, second)
    photo.pair_photos(session, undated, None, today=DAY)
    assert [row.id for row in photo.same_view(session, undated)] == [undated]
    with pytest.raises(DraftRefused):
        photo.pair_photos(session, first, first, today=DAY)


def test_marks_off_the_photo_are_refused_and_nothing_changes(session: Session, tell: str) -> None:
    """A mark that hangs over the edge is named by its number."""
    photo_id = entered(session, tell, 1)
    good = Mark(MarkShape.BOX, ((0, 0), (1, 1)))
    photo.mark_photo(session, photo_id, [good], today=DAY)
    with pytest.raises(DraftRefused, match="Mark 2"):
        photo.mark_photo(session, photo_id, [good, Mark(MarkShape.POINT, ((1.2, 0),))], today=DAY)
    assert photo.read_photo(session, photo_id).draft.marks == (good,)


def test_photos_stand_in_the_record_of_their_site_and_move_with_it(registry: Registry) -> None:
    """The page of a site has them; merging two sites moves them over."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        kept, other = (site.add_site(session, factories.site(name)) for name in ("Temple of Bel", "Tadmor"))
        moved = entered(session, other, 1)
    with registry.read() as session:
        assert [row.id for row in read_site(session, other, today=DAY).photos] == [moved]
        assert preview_merge(session, kept, other).relinked["photo"] == 1
    with registry.write(Deed(verb="site.merge", by="Tester")) as session:
        merge(session, kept, other, {}, "Same place")
    with registry.read() as session:
        rows = read_site(session, kept, today=DAY).photos
    assert [(row.id, row.site_name) for row in rows] == [(moved, "Temple of Bel")]


def test_an_edit_tells_the_history_what_changed_and_not_what_the_camera_wrote(session: Session, tell: str) -> None:
    """One field of the photo, under the photo's id; the Exif is nowhere in it."""
    photo_id = entered(session, tell, 1)
    row = photo.read_photo(session, photo_id)
    photo.edit_photo(session, photo_id, replace(row.draft, credit="DGAM"), today=DAY)
    fields = {change.field for change in history.history_of(session, [photo_id])[0].fields}
    assert "credit" in fields and not fields & {"exif", "likeness", "width"}
