"""Photos as the services return them, made without a database, one line each."""

from __future__ import annotations

from typing import Any

import factories

from heritage_app.domain.photo import CameraFacts, FileRow, PhotoDraft, PhotoRow


def photo_row(
    name: str, *, sha256: str = "", taken: str = "", caption: str = "", warning: str = "", **given: Any
) -> PhotoRow:
    """A photo of one site; *taken* is EDTF, *given* goes into the draft."""
    when = factories.on(taken) if taken else None
    captions = (("en", caption),) if caption else ()
    return PhotoRow(
        id=name,
        version=1,
        site_name="Temple of Bel",
        site_reference="SY-HMS-TST-0001",
        draft=PhotoDraft(**{"site_id": "s", "captions": captions, **given}),
        file=FileRow(
            sha256=sha256 or name.rjust(64, "0"),
            size=1000,
            media_type="image/jpeg",
            original_name=f"{name}.jpg",
            received_at="2016-11-22T10:00:00Z",
        ),
        camera=CameraFacts(width=None if warning else 640, height=None if warning else 480, warning=warning),
        photographer="",
        taken=when,
        point=None,
        taken_corrected=False,
    )
