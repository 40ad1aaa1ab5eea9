"""What is wrong in a form: said under each field, counted in the footer, visited one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from heritage_app.domain.errors import DraftProblem
from heritage_app.ui.form_frame import focus_chain
from heritage_app.ui.form_rows import Fold
from heritage_app.ui.notices import Banner
from heritage_app.ui.say import error_words

if TYPE_CHECKING:
    from heritage_app.domain.entry import Entry
    from heritage_app.ui.form_parts import Input
    from heritage_app.ui.forms import FormPage


class Mending(QObject):
    """The things to fix in one form."""

    def __init__(self, page: FormPage) -> None:
        super().__init__(page)
        self._page = page
        self.last_focus: QWidget | None = None
        """Where the focus was before the footer got it."""

    def errors(self) -> list[Input]:
        """The inputs that want mending, in reading order."""
        chain = focus_chain(self._page.body)

        def place(field: Input) -> int:
            return next((at for at, widget in enumerate(chain) if field.isAncestorOf(widget)), len(chain))

        return sorted((one for one in self._page.every_input() if one.kind == "error"), key=place)

    def count(self) -> None:
        """Show how many there are."""
        number = sum(one.kind == "error" for one in self._page.every_input())
        one, many = self.tr("1 thing to fix"), self.tr("%Ln things to fix", "", number)
        link = self._page.footer.errors
        link.setText(one if number == 1 else many)
        link.setAccessibleName(link.text())
        link.setVisible(number > 0)

    def next(self) -> None:
        """Go to the first, or from one to the next."""
        wrong = self.errors()
        if not wrong:
            return
        held = QApplication.focusWidget()
        if held is None or not self._page.body.isAncestorOf(held):
            held = self.last_focus if self.last_focus is not None and isValid(self.last_focus) else self._page
        at = next((place for place, one in enumerate(wrong) if one.isAncestorOf(held)), -1)
        self.go_to(wrong[(at + 1) % len(wrong)])

    def go_to(self, field: Input) -> None:
        """Put the focus into *field*, opening what hides it."""
        above = field.parentWidget()
        while above is not None and above is not self._page:
            if isinstance(above, Fold):
                above.open()
            above = above.parentWidget()
        field.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> Entry | None:
        """Return what is to be saved; None when something must be mended first, which is then said."""
        page = self._page
        for one in page.every_input():
            one.settle()
        for one in page.every_input():
            trouble = one.trouble()
            if trouble is not None:
                one.set_message(error_words(trouble), "error")
        entry = page.entry()
        page.drop_banner("refused")
        self.place(entry.problems(page.desk.day))
        wrong = self.errors()
        if wrong:
            self.go_to(wrong[0])
        return None if wrong or page.banner("refused") is not None else entry

    def place(self, problems: Iterable[DraftProblem]) -> None:
        """Say each problem under its field; what belongs to none is said above the form."""
        page, loose = self._page, []
        for problem in problems:
            names = (page.places.get(problem.field, ""), problem.field, f"source.{problem.field}")
            field = next((page.inputs[name] for name in names if name in page.inputs), None)
            if field is None:
                loose.append(error_words(problem))
            elif not any(one.kind == "error" for one in (field, *field.inputs())):
                field.set_message(error_words(problem), "error")
        if loose:
            page.show_banner("refused", Banner("error", " ".join(loose)))
        self.count()
