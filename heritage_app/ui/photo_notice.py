"""What became of photos that were added: a notice that stays, the particulars, and photos that look alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.buttons import PrimaryButton, SecondaryButton, press
from heritage_app.ui.cards import Facts
from heritage_app.ui.form_frame import FormHeader
from heritage_app.ui.notices import Action, Banner
from heritage_app.ui.paint import announce, digits, isolated, paint_box
from heritage_app.ui.photo_grid import PhotoWords, lost, paint_image, trouble_words
from heritage_app.ui.say import DOT, Counts, error_words
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Card, Label, Line, Panel, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import HeldPhoto, Offer, PhotoBatch, PhotoRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails
    from heritage_app.ui.window import MainWindow


def _many(one: str, many: str, number: int) -> str:
    return one if number == 1 else many


def added_words(batch: PhotoBatch) -> str:
    """How many came in: “Stopped. 12 photos were added, 106 were not.”, “7 photos were added.”."""
    count = len(batch.added)
    if batch.left:
        words = QCoreApplication.translate("BatchNotice", "Stopped. {added} photos were added, {left} were not.")
        return words.replace("{added}", digits(count)).replace("{left}", digits(batch.left))
    if count == 0:
        return QCoreApplication.translate("BatchNotice", "No photo was added.")
    return Counts().photos_added(count)


def refused_words(batch: PhotoBatch) -> str:
    """What could not be added: the name of one file, or how many."""
    refused = batch.refused
    if not refused:
        return ""
    if len(refused) == 1:
        return QCoreApplication.translate("BatchNotice", "“{name}” could not be added.").replace(
            "{name}", isolated(refused[0].name)
        )
    return Counts().files_refused(len(refused))


def held_words(say: Say, held: HeldPhoto) -> str:
    """Where a photo is already: “already at Temple of Bel, 27 March 2016”."""
    where = say.listed([isolated(held.site_name), say.date(held.when)])
    if held.trashed:
        return QCoreApplication.translate("BatchNotice", "already at {where}, in the trash").replace("{where}", where)
    return QCoreApplication.translate("BatchNotice", "already at {where}").replace("{where}", where)


class BatchNotice(QWidget):
    """How many came in, and below it, each with its buttons, what wants a look."""

    closed = Signal()

    def __init__(self, window: MainWindow, batch: PhotoBatch) -> None:
        super().__init__()
        self.window_, self.batch = window, batch
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 2)
        self._column.setSpacing(6)
        self.banners: list[Banner] = []
        self._add_summary()
        for offer in batch.offers:
            self._add_offer(offer)
        self.setAccessibleName(self.banners[0].accessibleName())

    def _add_summary(self) -> None:
        batch, say = self.batch, self.window_.say
        parts = [error_words(batch.stopped)] if batch.stopped is not None else []
        if len(batch.held) == 1:
            held = batch.held[0]
            words = f"“{isolated(held.name)}”: {held_words(say, held)}."
            parts.append(words)
        elif batch.held:
            parts.append(self.tr("%Ln were here already.", "", len(batch.held)))
        if batch.warned:
            parts.append(
                _many(
                    self.tr("1 cannot be shown whole."),
                    self.tr("%Ln cannot be shown whole.", "", len(batch.warned)),
                    len(batch.warned),
                )
            )
        if batch.alike:
            parts.append(
                _many(
                    self.tr("1 looks like another."),
                    self.tr("%Ln look like others.", "", len(batch.alike)),
                    len(batch.alike),
                )
            )
        title = " ".join(part for part in (refused_words(batch), added_words(batch)) if part)
        actions: list[Action] = []
        if batch.refused or batch.held or batch.warned:
            actions.append((self.tr("Details"), self._show_details))
        if batch.alike:
            actions.append((self.tr("Look at them"), self._show_alike))
        kind = "warning" if batch.refused or batch.warned or batch.left else "info"
        self._add(Banner(kind, title, " ".join(parts), actions, icon="images", closable=True), close_all=True)

    def _add(self, banner: Banner, *, close_all: bool = False) -> None:
        self.banners.append(banner)
        self._column.addWidget(banner)
        banner.closed.connect(self.closed if close_all else lambda: self._drop(banner))

    def _drop(self, banner: Banner) -> None:
        banner.hide()
        self.banners.remove(banner)

    def _show_details(self) -> None:
        page = BatchPage(self.window_.say, self.batch)
        self._open(page)

    def _open(self, page: PhotoPage) -> None:
        page.closed.connect(lambda: self.window_.close_page(page))
        self.window_.open_page(page)

    def _show_alike(self) -> None:
        window, batch = self.window_, self.batch
        ids = {one for pair in batch.alike for one in (pair.photo_id, pair.other_id)}
        lang = window.desk.lang

        def work(session: Session) -> dict[str, PhotoRow]:
            from heritage_app.services.photo import list_photos, select_photos

            return {row.id: row for row in list_photos(session, select_photos(ids=ids), lang=lang)}

        window.desk.read(work, self._open_alike)

    def _open_alike(self, rows: dict[str, PhotoRow]) -> None:
        pairs = [
            (rows[pair.photo_id], rows[pair.other_id])
            for pair in self.batch.alike
            if pair.photo_id in rows and pair.other_id in rows
        ]
        if pairs:
            self._open(AlikePage(self.window_, pairs))

    # ------------------------------------------------------------------------------------------------------- offers

    def _add_offer(self, offer: Offer) -> None:
        from heritage_app.domain.coordinates import say_point

        say = self.window_.say
        if offer.point is not None:
            words = self.tr("A photo says where it was taken: {point}. The site has no position yet.")
            words = words.replace("{point}", f"\u2066{say_point(offer.point, 'decimal')}\u2069")
            use = self.tr("Use it for the site")
        else:
            words = self.tr("A photo says when it was taken: {date}. The report has no day of the visit yet.")
            words = words.replace("{date}", say.date(offer.date))
            use = self.tr("Use it for the report")
        banner = Banner(
            "info",
            words,
            "",
            [(use, lambda: self._use(offer, banner)), (self.tr("Leave it"), lambda: self._drop(banner))],
            icon="map-pin" if offer.point is not None else "calendar",
            plain_last=True,
        )
        self._add(banner)

    def _use(self, offer: Offer, banner: Banner) -> None:
        from heritage_app.domain.history import Deed

        desk, day = self.window_.desk, self.window_.desk.day

        def work(session: Session) -> None:
            from heritage_app.services.photo_adding import take_offer

            take_offer(session, offer, today=day)

        def done(_: None) -> None:
            self._drop(banner)
            self.window_.messages.show_message(
                self.tr("Filled in from the photo."), (self.tr("Undo"), self.window_.deeds.undo)
            )

        desk.write(Deed(verb=f"{offer.record_kind}.edit", by=desk.user), work, done)


class PhotoPage(Panel):
    """A page over list and record about photos: title, contents, a foot with Close; Esc closes."""

    closed = Signal()

    def __init__(self, title: str, about: str = "") -> None:
        super().__init__("window")
        self.header = FormHeader()
        self.header.title.setText(title)
        self.header.place.setText(about)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(20, 14, 20, 14)
        self.body.setSpacing(12)
        self.area = scrolling(inner)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(20, 10, 20, 10)
        self.foot.addStretch(1)
        self.close_button = SecondaryButton(self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        self.foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, Line(), self.area, Line()):
            column.addWidget(widget, 1 if widget is self.area else 0)
        column.addLayout(self.foot)
        self.setFocusProxy(self.close_button)

    def add_card(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """Names and what is said of them, as a card; nothing for no rows."""
        if rows:
            card = Card(title, count=digits(len(rows)))
            card.body.addWidget(Facts(rows))
            self.body.addWidget(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press(self.focusWidget())):
            super().keyPressEvent(event)


class BatchPage(PhotoPage):
    """Every file of a batch that was not simply added, and why."""

    def __init__(self, say: Say, batch: PhotoBatch) -> None:
        super().__init__(self.tr("Photos that were added"), added_words(batch))
        refused = [(isolated(one.name), error_words(one.reason)) for one in batch.refused]
        held = [(isolated(one.name), held_words(say, one)) for one in batch.held]
        warned = [(isolated(name), trouble_words(why)) for name, why in batch.warned]
        self.add_card(self.tr("Could not be added"), refused)
        self.add_card(self.tr("Here already"), held)
        self.add_card(self.tr("Added, and cannot be shown whole"), warned)
        self.body.addStretch(1)


class _Big(QWidget):
    """One photo, whole, with what is known of it below."""

    def __init__(self, pictures: Thumbnails, words: PhotoWords) -> None:
        super().__init__()
        self._pictures, self._words = pictures, words
        self.row: PhotoRow | None = None
        self.setMinimumSize(200, 220)
        pictures.ready.connect(self.update)

    def sizeHint(self) -> QSize:
        """As large as half a window."""
        return QSize(480, 400)

    def show_row(self, row: PhotoRow) -> None:
        """Show another photo."""
        self.row = row
        self.setAccessibleName(self._words.sentence(row, None, site=True))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it on a quiet ground; one marked graphic stays blurred here."""
        painter = QPainter(self)
        paint_box(painter, self.rect(), 6, fill=theme().side, edge=theme().card_edge)
        if self.row is None or lost(self.row):
            return
        get = self._pictures.get_blurred if self.row.draft.graphic else self._pictures.get
        image = get(self.row.file.sha256)
        if image is not None:
            box: QRect = self.rect().adjusted(8, 8, -8, -8)
            paint_image(painter, box, image, enlarge=self.row.draft.graphic)


class AlikePage(PhotoPage):
    """Two photos that look alike, side by side: keep both, or move one of them to the trash; then the next two."""

    def __init__(self, window: MainWindow, pairs: Sequence[tuple[PhotoRow, PhotoRow]]) -> None:
        super().__init__(self.tr("Photos that look alike"))
        self._window, self._words = window, PhotoWords(window.say)
        self._pairs, self._place = list(pairs), 0
        self._large = window.pictures.large
        row = QHBoxLayout()
        row.setSpacing(16)
        self.sides = (_Big(self._large, self._words), _Big(self._large, self._words))
        self.labels: list[Label] = []
        self.trash: list[SecondaryButton] = []
        for place, side in enumerate(self.sides):
            column = QVBoxLayout()
            label = Label("", "body", "secondary", wrap=True)
            button = SecondaryButton(self.tr("Move this one to the trash"), "trash-2")
            button.clicked.connect(lambda checked=False, place=place: self._move(place))
            column.addWidget(side, 1)
            column.addWidget(label)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(column, 1)
            self.labels.append(label)
            self.trash.append(button)
        self.body.addLayout(row, 1)
        self.keep = PrimaryButton(self.tr("Keep both"))
        self.keep.clicked.connect(self._next)
        self.foot.addWidget(self.keep)
        self.setFocusProxy(self.keep)
        self._show()

    def _show(self) -> None:
        pair = self._pairs[self._place]
        where = self.tr("{number} of {count}. Both are kept unless you decide otherwise.")
        where = where.replace("{number}", digits(self._place + 1)).replace("{count}", digits(len(self._pairs)))
        self.header.place.setText(where)
        for side, label, button, one in zip(self.sides, self.labels, self.trash, pair, strict=True):
            side.show_row(one)
            size = f"{digits(one.camera.width or 0)} × {digits(one.camera.height or 0)}" if one.camera.width else ""
            parts = (self._words.title(one), one.site_name, self._words.date(one), size, kilobytes(one.file.size))
            label.setText(DOT.join(part for part in parts if part))
            words = self.tr("Move this one to the trash: {photo}").replace("{photo}", self._words.title(one))
            button.setAccessibleName(words)
        self._large.want([one.file for one in pair], QSize(1024, 1024))
        announce(self, where)

    def _next(self) -> None:
        self._place += 1
        if self._place >= len(self._pairs):
            self.closed.emit()
        else:
            self._show()

    def _move(self, place: int) -> None:
        gone = self._pairs[self._place][place]
        trash_photos(self._window, [gone], self.tr("Looks like another photo that is kept"), lambda: None)
        rest = [pair for pair in self._pairs[self._place + 1 :] if gone.id not in (pair[0].id, pair[1].id)]
        self._pairs[self._place + 1 :] = rest
        self._next()


def kilobytes(size: int) -> str:
    """Bytes as a person says them."""
    if size >= 1_000_000:
        return QCoreApplication.translate("BatchNotice", "{number} MB").replace(
            "{number}", QLocale().toString(size / 1_000_000, "f", 1)
        )
    return QCoreApplication.translate("BatchNotice", "{number} kB").replace(
        "{number}", digits(max(1, round(size / 1000)))
    )


def trash_photos(
    window: MainWindow,
    rows: Sequence[PhotoRow],
    reason: str,
    then: Callable[[], None],
    failed: Callable[[Exception], None] | None = None,
) -> None:
    """Move photos to the trash as one deed, which one Undo takes back; *then* is called once it is saved."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.vocabulary import RecordKind

    ids = [row.id for row in rows]
    name = PhotoWords(window.say).title(rows[0]) if len(rows) == 1 else ""

    def work(session: Session) -> None:
        from heritage_app.services import records

        for photo_id in ids:
            records.trash(session, RecordKind.PHOTO, photo_id, reason)

    def done(_: None) -> None:
        words = Counts().photos_trashed(len(ids))
        window.messages.show_message(words, (QCoreApplication.translate("BatchNotice", "Undo"), window.deeds.undo))
        then()

    deed = Deed(verb="record.trash", by=window.desk.user, reason=reason, subject=name)
    window.desk.write(deed, work, done, failed)
