"""A change in the world: a new damage report that updates an earlier one, which stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from heritage_app.ui.notices import Banner

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.ui.say import Say


def updated_banner(say: Say, report: DamageRow) -> Banner:
    """Names the report that is updated, above the form."""
    title = QCoreApplication.translate("ChangeForm", "The report so far stays as it is. Enter what has changed since.")
    parts = [say.term("condition", report.condition), say.date(report.when), report.text(say.lang)]
    return Banner("info", title, say.listed([part for part in parts if part]), icon="history")
