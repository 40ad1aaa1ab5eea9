"""One photo with its marks, or a pair, before it is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from heritage_app.ui.preview import Making, PreviewPage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.redaction import Profile
    from heritage_app.ui.desk import Opened, RegistryDesk


class PhotoPreview(PreviewPage):
    """The page of a status report, with photos on its paper."""

    def __init__(
        self, desk: RegistryDesk, info: Opened, photo_ids: Sequence[str], title: str, *, parent: QWidget | None = None
    ) -> None:
        """*info* is the registry that is open; *photo_ids* are one photo, or before and after in this order."""
        self._info, self._photo_ids = info, tuple(photo_ids)
        super().__init__(desk, None, None, title, parent=parent)

    def heading(self) -> str:
        """What is printed."""
        return self.tr("Before and after") if len(self._photo_ids) > 1 else self.tr("Photo")

    def kinds(self) -> dict[str, str]:
        """A page of photos is saved as it is printed."""
        return {self.tr("PDF files (*.pdf)"): ".pdf"}

    def reading(self, lang: str, profile: Profile) -> Callable[[Session], Making]:
        """Read the photos through the gate; their pictures are fetched when the page is set."""
        photo_ids, user, info = self._photo_ids, self._desk.user, self._info

        def read(session: Session) -> Making:
            from heritage_app.reports.photo_pair import read_sheet, sheet_pdf

            sheet = read_sheet(
                session, photo_ids, registry=info.name, folder=info.folder, lang=lang, profile=profile, by=user
            )
            return partial(sheet_pdf, sheet)

        return read
