"""Small pictures in the list of sites: which photo stands for a site, asked for the rows that come into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import FileRow
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.site_model import SiteModel
    from heritage_app.ui.thumbnails import Thumbnails

BOX = QSize(128, 128)
"""Pixels a picture is read within: enough to fill the tile on a dense screen."""

MOST = 5_000
"""Sites whose photo is remembered."""

PAUSE = 150
"""Milliseconds without new rows after which their photos are looked up: never while somebody types or scrolls."""


class Covers(QObject):
    """Keeps a picture for each site of the list. The list is there first, and the pictures come to it."""

    def __init__(self, desk: RegistryDesk, pictures: Thumbnails, model: SiteModel) -> None:
        super().__init__(model)
        self._desk, self._pictures, self._model = desk, pictures, model
        self._files: dict[str, FileRow] = {}
        self._came: set[str] = set()
        """Ids of sites whose photos are still to be looked up."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        model.rows_came.connect(self._take_rows)
        pictures.ready.connect(self._repaint)
        self._take_rows(model.rows)

    def image(self, site_id: str) -> QImage | None:
        """The picture of a site; None while there is none."""
        file = self._files.get(site_id)
        return self._pictures.get(file.sha256) if file is not None else None

    def _take_rows(self, rows: Sequence[SiteRow]) -> None:
        self._came.update(row.id for row in rows)
        self._pause.start()

    def _ask(self) -> None:
        came, self._came = self._came, set()
        ids = [row.id for row in self._model.rows if row.id in came]  # what was typed past is not in the list any more

        def work(session: Session) -> dict[str, FileRow]:
            from heritage_app.services.covers import covers_of

            return covers_of(session, ids)

        def take(files: dict[str, FileRow]) -> None:
            if len(self._files) > MOST:
                self._files.clear()
            for site_id in ids:
                self._files.pop(site_id, None)
            self._files.update(files)
            self._pictures.want(list(files.values()), BOX)
            self._repaint()

        self._desk.read_beside(work, take, key="covers")

    def _repaint(self) -> None:
        if self._files:
            self._model.repaint_rows()
