"""The details of a photo: what a person says of it beside what its camera wrote, and who had the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from heritage_app.domain.coordinates import Point, read_point, say_point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.photo import CustodyRow, PhotoDraft, PhotoRow, camera_date
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.ui.cards import Facts as FactsTable
from heritage_app.ui.completer import Choice, choice
from heritage_app.ui.form_choices import CheckInput
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across, caption
from heritage_app.ui.form_parts import ActorInput, DateInput, PickInput, ReadInput, TextInput, number_input
from heritage_app.ui.form_source import visibility_input
from heritage_app.ui.form_texts import LanguageTexts
from heritage_app.ui.forms import FormPage
from heritage_app.ui.paint import digits, isolated, paint_box
from heritage_app.ui.photo_grid import PhotoWords, lost, paint_image, trouble_words
from heritage_app.ui.photo_notice import kilobytes
from heritage_app.ui.say import DOT
from heritage_app.ui.theme import theme
from heritage_app.ui.thumbnails import blurred, read_picture
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft
    from heritage_app.ui.form_facts import Facts

PICTURE = 288
"""Pixels of the picture beside the fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFacts:
    """What the form of a photo asks besides its draft."""

    row: PhotoRow
    small: bytes | None
    """The small copy, JPEG."""
    custody: tuple[CustodyRow, ...]
    reports: tuple[DamageRow, ...]
    others: tuple[PhotoRow, ...]
    """Other photos of the site."""


def read_more(folder: Path | None, photo_id: str, lang: str) -> Callable[[Session, str | None, AnyDraft | None], Any]:
    """A question for the worker that holds no widgets."""

    def ask(session: Session, site_id: str | None, draft: AnyDraft | None) -> PhotoFacts:
        from heritage_app.services.damage import list_damage, select_damage
        from heritage_app.services.evidence import custody_of
        from heritage_app.services.photo import list_photos, read_photo, select_photos
        from heritage_app.services.thumbnails import thumbnail

        row = read_photo(session, photo_id, lang=lang)
        sites = [site_id] if site_id else []
        others = list_photos(session, select_photos(site_ids=sites), lang=lang)
        return PhotoFacts(
            row=row,
            small=thumbnail(folder, row.file.sha256) if folder is not None else None,
            custody=custody_of(session, row.file.sha256),
            reports=list_damage(session, select_damage(site_ids=sites), lang=lang),
            others=tuple(one for one in others if one.id != photo_id),
        )

    return ask


class PhotoForm(FormPage):
    """Captions, date, place and direction, who took it, whose it is, what it belongs to, who may see it."""

    kind = RecordKind.PHOTO
    sourced = False

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New photo"), self.tr("Photo details"), self.tr("Save details")

    def build(self, column: QVBoxLayout) -> None:
        """What a person says in the first column, what the file says in the second."""
        desk, lists = self.desk, self.lists
        column.addWidget(self.add("captions", LanguageTexts(self.tr("What the photo shows"), desk.lang, optional=True)))
        self.taken = DateInput(self.tr("Taken on"), desk, optional=True)
        example = self.tr("34.5473, 38.2741, UTM, a map link")
        self.point = ReadInput(self.tr("Taken from"), read_point, _say_point, optional=True, placeholder=example)
        self.direction = number_input(self.tr("View direction, degrees from north"), placeholder=self.tr("0 to 359"))
        fields = (self.add("taken", self.taken), 3), (self.add("point", self.point), 4)
        column.addLayout(across(*fields, (self.add("view_direction", self.direction), 3)))
        photographer = self.add("photographer", ActorInput(self.tr("Photographer"), lists, optional=True))
        credit = self.add("credit", TextInput(self.tr("Credit line"), optional=True))
        rights = self.add("rights", TextInput(self.tr("Rights"), optional=True, placeholder=self.tr("CC BY 4.0")))
        column.addLayout(across((photographer, 1), (credit, 1), (rights, 1)))
        self.same = PickInput(
            self.tr("Same view as"), lists, "photos", optional=True, hint=self.tr("The two can then be compared")
        )
        self.report = PickInput(self.tr("Damage report"), lists, "reports", optional=True)
        column.addLayout(across((self.add("same_view_as", self.same), 1), (self.add("damage_id", self.report), 1)))
        graphic = CheckInput(self.tr("Graphic: shows people hurt or dead"))
        column.addLayout(across((self.add("visibility", visibility_input(self)), 1), (self.add("graphic", graphic), 1)))
        column.addWidget(caption(self.tr("A graphic photo is blurred until somebody asks for it, and is not printed.")))
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(12)
        self.body.set_side(side)

    def more_facts(self) -> Callable[[Session, str | None, AnyDraft | None], Any] | None:
        """The photo itself, its custody log, and what it may be tied to."""
        info = self.desk.info
        return read_more(info.folder if info is not None else None, self.record_id or "", self.desk.lang)

    def draft_name(self) -> str:
        """The name of the file, or the caption."""
        more = self.facts.more if self.facts is not None else None
        return PhotoWords(self.say).title(more.row) if isinstance(more, PhotoFacts) else super().draft_name()

    def take_facts(self, facts: Facts) -> None:
        """Offer reports and other photos, and show what the file says."""
        more = facts.more
        if not isinstance(more, PhotoFacts):
            return
        self.lists.put("reports", [self._report_choice(row) for row in more.reports])
        self.lists.put("photos", [self._photo_choice(row) for row in more.others])
        self._show_file(more)

    def _report_choice(self, row: DamageRow) -> Choice:
        words = row.text(self.say.lang) or self.say.term("report_kind", row.draft.kind)
        return choice(row.id, words, self.say.short_date(row.when.edtf) if row.when else "")

    def _photo_choice(self, row: PhotoRow) -> Choice:
        words = PhotoWords(self.say)
        return choice(row.id, row.caption(self.say.lang) or row.file.original_name, words.date(row))

    # ----------------------------------------------------------------------------------------- what the file says

    def _show_file(self, more: PhotoFacts) -> None:
        from heritage_app.ui.cards import clear

        clear(self._side)
        row, say = more.row, self.say
        camera, file = row.camera, row.file
        card = Card(self.tr("File"))
        if more.small is not None and not lost(row):
            card.body.addWidget(Picture(row, more.small))
        size = f"{digits(camera.width)} × {digits(camera.height or 0)}" if camera.width else ""
        facts = [
            (self.tr("Name"), isolated(file.original_name)),
            (self.tr("Size"), DOT.join(part for part in (size, kilobytes(file.size)) if part)),
            (self.tr("Kind"), isolated(file.media_type)),
            (self.tr("Received"), say.moment(file.received_at)),
            (self.tr("Warning"), trouble_words(camera.warning)),
            (self.tr("SHA-256"), isolated(" ".join(file.sha256[n : n + 8] for n in range(0, 64, 8)))),
        ]
        card.body.addWidget(FactsTable([fact for fact in facts if fact[1]]))
        self._side.addWidget(card)
        self._side.addWidget(self._custody(more.custody))
        if camera.exif:
            exif = Card(self.tr("What the camera wrote"), count=digits(len(camera.exif)))
            exif.body.addWidget(FactsTable([(name, isolated(value)) for name, value in camera.exif]))
            self._side.addWidget(exif)
        self._side.addStretch(1)
        self._say_camera(row)

    def _custody(self, rows: tuple[CustodyRow, ...]) -> Card:
        events = {
            "received": self.tr("Received from {person}, {means}"),
            "verified": self.tr("Found unchanged by {person}, {means}"),
            "given": self.tr("Copy given to {person}, {means}"),
        }
        card = Card(self.tr("Custody"), count=digits(len(rows)))
        for row in rows:
            words = events[str(row.event)].replace("{person}", isolated(row.person)).replace("{means}", row.means)
            card.body.addWidget(Label(words, "body", wrap=True))
            card.body.addWidget(Label(self.say.moment(row.at), "caption", "secondary"))
        return card

    def _say_camera(self, row: PhotoRow) -> None:
        """Say below each field what the camera says, which stands where nothing is entered."""
        camera = row.camera
        when = camera_date(camera.taken, row.file.received_at)
        hints: list[tuple[TextInput, str, str]] = [
            (self.taken, self.say.date(when), self.tr("The camera says {value}. Enter a date only to correct it")),
            (self.point, _say_point(camera.point) if camera.point else "", self.tr("The camera says {value}")),
            (
                self.direction,
                f"{camera.view_direction:.0f}°" if camera.view_direction is not None else "",
                self.tr("The camera says {value}"),
            ),
        ]
        for field, value, words in hints:
            if value:
                field.plain_hint = words.replace("{value}", isolated(self.say.figures(value)))
                field.understood()

    # ------------------------------------------------------------------------------------------- draft to form, back

    def show_draft(self, draft: PhotoDraft) -> None:
        """Show what is said of a photo."""
        self.inputs["captions"].set_raw(dict(draft.captions))
        self.taken.set_date(draft.taken)
        self.point.set_raw(say_point(draft.point, "decimal") if draft.point else "")
        self.direction.set_raw("" if draft.view_direction is None else f"{draft.view_direction:g}")
        photographer = self.inputs["photographer"]
        if isinstance(photographer, PickInput):
            photographer.set_key(draft.photographer, self.actor_name(draft.photographer))
        for name in ("credit", "rights"):
            self.inputs[name].set_raw(getattr(draft, name))
        self.same.set_key(draft.same_view_as)
        self.report.set_key(draft.damage_id)
        self.inputs["graphic"].set_raw(draft.graphic)
        self.inputs["visibility"].set_raw(str(draft.visibility))

    def draft(self, actors: NewActors) -> PhotoDraft:
        """What is said now."""
        held = self.held if isinstance(self.held, PhotoDraft) else PhotoDraft(site_id=self.site_id)
        value = self.value
        direction = value("view_direction")
        return replace(
            held,
            captions=tuple((lang, text) for lang, text in value("captions", {}).items() if text.strip()),
            taken=value("taken"),
            point=value("point"),
            view_direction=float(direction) if direction is not None else None,
            photographer=actors.id_of(value("photographer")),
            credit=value("credit", ""),
            rights=value("rights", ""),
            same_view_as=value("same_view_as"),
            damage_id=value("damage_id"),
            graphic=value("graphic", False),
            visibility=Visibility(value("visibility")),
        )


def _say_point(point: Point) -> str:
    return f"\u2066{say_point(point, 'decimal')}\u2069"


class Picture(QWidget):
    """The photo beside its details; one marked graphic stays blurred."""

    def __init__(self, row: PhotoRow, data: bytes) -> None:
        super().__init__()
        self._hidden = row.draft.graphic
        image = read_picture(data, QSize(2 * PICTURE, 2 * PICTURE))
        self._image = blurred(image) if self._hidden and not image.isNull() else image
        self.setAccessibleName(row.file.original_name)
        self.setFixedHeight(PICTURE * 3 // 4)

    def sizeHint(self) -> QSize:
        """As wide as the card."""
        return QSize(PICTURE, PICTURE * 3 // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it whole."""
        painter = QPainter(self)
        box: QRect = self.rect()
        paint_box(painter, box, 6, fill=theme().side)
        paint_image(painter, box, self._image, enlarge=self._hidden)
