"""One photo with its marks, or a pair, before it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from heritage_app.ui.background import Progress
from heritage_app.ui.preview import PreviewPage
from heritage_app.ui.preview_work import Making, Read
from heritage_app.ui.report_choices import Choice, ReportChoices

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.settings import Preferences
    from heritage_app.ui.desk import Opened, RegistryDesk


class PhotoPreview(PreviewPage):
    """The page of a status report, with photos on its paper."""

    chooses_photos = False

    def __init__(
        self,
        desk: RegistryDesk,
        info: Opened,
        photo_ids: Sequence[str],
        title: str,
        *,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """*info* is the registry that is open; *photo_ids* are one photo, or before and after in this order."""
        self._info, self._photo_ids = info, tuple(photo_ids)
        super().__init__(desk, None, None, title, preferences=preferences, parent=parent)

    def offered(self, preferences: Preferences) -> ReportChoices:
        """Language, paper and readers; which photos is known."""
        return ReportChoices((), lang=self._desk.lang, preferences=preferences, fixed="photos")

    def subject(self) -> str:
        """The site that the photos are of."""
        return self._title

    def heading(self) -> str:
        """What is printed."""
        return self.tr("Before and after") if len(self._photo_ids) > 1 else self.tr("Photo")

    def kinds(self) -> dict[str, str]:
        """A page of photos is saved as it is printed."""
        return {self.tr("PDF files (*.pdf)"): ".pdf"}

    def reading(self, choice: Choice) -> Read:
        """Read the photos through the gate; their pictures are fetched when the page is set."""
        photo_ids, user, info = self._photo_ids, self._desk.user, self._info

        def read(session: Session, progress: Progress) -> Making:
            from heritage_app.reports.photo_pair import read_sheet, sheet_pdf

            sheet = read_sheet(
                session,
                photo_ids,
                registry=info.name,
                folder=info.folder,
                lang=choice.lang,
                profile=choice.profile,
                by=user,
                digits=choice.digits,
                calendar=choice.calendar,
            )
            return partial(sheet_pdf, sheet)

        return read
