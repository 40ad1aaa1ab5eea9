"""Small pictures in the list of sites: which photo stands for a site, asked for the rows that are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import FileRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.site_list import SiteModel
    from heritage_app.ui.thumbnails import Thumbnails

BOX = QSize(128, 128)
"""Pixels a picture is read within: enough to fill the tile on a dense screen."""


class Covers(QObject):
    """Keeps a picture for each site of the list. The list is there first, and the pictures come to it."""

    def __init__(self, desk: RegistryDesk, pictures: Thumbnails, model: SiteModel) -> None:
        super().__init__(model)
        self._desk, self._pictures, self._model = desk, pictures, model
        self._files: dict[str, FileRow] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        model.modelReset.connect(lambda: self._soon.start())
        model.rowsInserted.connect(lambda parent, first, last: self._soon.start())
        pictures.ready.connect(self._repaint)
        self._soon.start()

    def image(self, site_id: str) -> QImage | None:
        """The picture of a site; None while there is none."""
        file = self._files.get(site_id)
        return self._pictures.get(file.sha256) if file is not None else None

    def _ask(self) -> None:
        ids = [row.id for row in self._model.rows]

        def work(session: Session) -> dict[str, FileRow]:
            from heritage_app.services.covers import covers_of

            return covers_of(session, ids)

        self._desk.read(work, self._take, key="covers")

    def _take(self, files: dict[str, FileRow]) -> None:
        self._files = files
        self._pictures.want(list(files.values()), BOX)
        self._repaint()

    def _repaint(self) -> None:
        if self._model.rows:
            self._model.dataChanged.emit(self._model.index(0), self._model.index(len(self._model.rows) - 1))
