"""Two photos of one view for tests of windows: real picture files, rows as the services return them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import factories
from photo_scenes import paint_scene
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader

from heritage_app.domain.coordinates import Point
from heritage_app.domain.photo import CameraFacts, FileRow, PhotoDraft, PhotoRow
from heritage_app.ui.pictures import Pictures

EXIF = (("Make", "NIKON"), ("Model", "COOLPIX P6000"), ("Exposure time", "1/75 s"), ("Aperture", "f/5.9"))


def photo_of(path: Path, name: str, *, taken: str = "", camera: Any = None, **given: Any) -> PhotoRow:
    """The row of a picture file; *taken* is EDTF, *camera* goes into the camera's facts, *given* into the draft."""
    size = QImageReader(str(path)).size()
    facts = {"width": size.width(), "height": size.height(), "taken": "2010:03:12 09:41:07"} | (camera or {})
    made, draft = CameraFacts(**facts), PhotoDraft(**{"site_id": "s", **given})
    return PhotoRow(
        id=name,
        version=1,
        site_name="Temple of Bel",
        site_reference="SY-HMS-TST-0001",
        draft=draft,
        file=FileRow(
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            size=path.stat().st_size,
            media_type="image/jpeg",
            original_name=path.name,
            received_at="2016-11-22T10:00:00Z",
        ),
        camera=made,
        photographer="",
        taken=factories.on(taken) if taken else None,
        point=draft.point or made.point,
        taken_corrected=False,
    )


class Album:
    """Before and after, and a loader that remembers what it decoded."""

    def __init__(self, folder: Path) -> None:
        self.sizes: list[tuple[str, int]] = []
        """Id and longer side of every picture that was decoded."""
        whole = paint_scene(folder / "IMG_2010.jpg", (2000, 1500), ruined=False)
        ruin = paint_scene(folder / "صورة المعبد 2016.jpg", (1400, 1050), ruined=True)
        self.paths = {"before": whole, "after": ruin}
        self.before = photo_of(
            whole,
            "before",
            taken="2010-03-12",
            captions=(("en", "The cella from the east"), ("ar", "هيكل المعبد من الشرق")),
            camera={"exif": EXIF, "point": Point(34.546944, 38.273889), "view_direction": 247.0},
            credit="Directorate of Antiquities",
            rights="CC BY 4.0",
        )
        self.after = photo_of(
            ruin,
            "after",
            taken="2016-03-27",
            same_view_as="before",
            captions=(("en", "The same view after the explosion"), ("ar", "المشهد نفسه بعد التفجير")),
            camera={"taken": "2016:03:27 15:02:44"},
        )

    @property
    def rows(self) -> list[PhotoRow]:
        """Both photos, the older first."""
        return [self.before, self.after]

    def load(self, row: PhotoRow, side: int) -> QImage:
        """Decode a picture as the registry does."""
        self.sizes.append((row.id, side))
        reader = QImageReader(str(self.paths[row.id]))
        size = reader.size()
        if max(size.width(), size.height()) > side:
            reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()

    def thumbnail(self, row: PhotoRow) -> QImage | None:
        """The small picture that is there at once."""
        image = QImage(str(self.paths[row.id]))
        return None if image.isNull() else image.scaledToWidth(160)

    def pictures(self) -> Pictures:
        """Pictures as viewer and compare get them."""
        return Pictures(self.load, self.thumbnail)
