"""Costs in another currency, each conversion a record of its own; and totals that name what they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.ui.ask import AskBar
from heritage_app.ui.buttons import PlainButton, PrimaryButton
from heritage_app.ui.cards import clear, lines
from heritage_app.ui.fields import ComboBox, Field, NumberBox
from heritage_app.ui.paint import announce, digits, paint_box
from heritage_app.ui.say import count_sites
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Card, Label, Line, Panel, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.query import Chosen, SiteQuery
    from heritage_app.domain.restoration import EstimateRow
    from heritage_app.domain.totals import ConversionDraft, LeftOut, Total
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.window import MainWindow

_POINTS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫,", "0123456789..", " \u00a0\u202f")
"""Digits and decimal signs of the three languages, as `Decimal` reads them."""


def read_rate(text: str) -> Decimal:
    """Read a rate, with a point or a comma before its decimals; what is no number counts as 0, which no rate is."""
    try:
        return Decimal(text.strip().translate(_POINTS))
    except InvalidOperation:
        return Decimal(0)


class ConvertBar(QFrame):
    """Asks for one conversion of a quoted cost: currency, rate, date and origin of the rate; shows what comes out."""

    answered = Signal(object)
    """A `ConversionDraft` that can be saved."""
    left = Signal()

    def __init__(self, say: Say, desk: RegistryDesk, estimate: EstimateRow) -> None:
        super().__init__()
        self._say, self._desk, self._estimate = say, desk, estimate
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 10)
        column.setSpacing(6)
        question = self.tr("{cost} in another currency. What was quoted stays as it is.")
        column.addWidget(Label(question.replace("{cost}", say.cost(estimate.draft)), "body_medium", wrap=True))
        self.currency, self.rate, self.date, self.source = (QLineEdit() for _ in range(4))
        one = self.tr("Rate for 1 {currency}").replace("{currency}", estimate.draft.currency)
        self.fields = {
            "currency": Field(self.tr("Into"), self.currency),
            "rate": Field(one, self.rate),
            "rate_date": Field(self.tr("Date of the rate"), self.date),
            "rate_source": Field(self.tr("Where the rate is from"), self.source),
        }
        self.currency.setPlaceholderText("EUR")
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, field in self.fields.items():
            row.addWidget(field, 3 if name == "rate_source" else 1)
        column.addLayout(row)
        column.addLayout(self._foot())
        for line in (self.currency, self.rate):
            line.textChanged.connect(self._show_result)
        for line in (self.currency, self.rate, self.date, self.source):
            line.returnPressed.connect(self._answer)

    def _foot(self) -> QHBoxLayout:
        self.result = Label("", "body", "secondary", wrap=True)
        self.confirm, back = PrimaryButton(self.tr("Convert")), PlainButton(self.tr("Cancel"))
        self.confirm.clicked.connect(self._answer)
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.result, 1)
        row.addWidget(self.confirm)
        row.addWidget(back)
        return row

    def draft(self) -> ConversionDraft:
        """What stands in the fields; a date that cannot be read is kept as typed, and refused."""
        from heritage_app.domain.dates import NotADate, read_date
        from heritage_app.domain.totals import ConversionDraft

        try:
            when = read_date(self.date.text(), today=self._desk.today).date.edtf if self.date.text().strip() else ""
        except NotADate:
            when = self.date.text()
        return ConversionDraft(
            estimate_id=self._estimate.id,
            currency=self.currency.text().strip().upper(),
            rate=read_rate(self.rate.text()),
            rate_date=when,
            rate_source=self.source.text().strip(),
        )

    def say(self, message: str) -> None:
        """Say what is wrong."""
        self.result.set_tone("error_text")
        self.result.setText(message)
        announce(self.currency, message)

    def _show_result(self) -> None:
        from heritage_app.domain.totals import LONGEST_RATE, converted

        draft = self.draft()
        self.result.set_tone("secondary")
        usable = draft.rate.is_finite() and draft.rate > 0 and len(f"{draft.rate:f}") <= LONGEST_RATE
        figures = converted(self._estimate.draft, draft.rate) if usable and draft.currency else ()
        said = self._say.amounts(figures, draft.currency)
        self.result.setText(self.tr("Comes to {cost}").replace("{cost}", said) if said else "")

    def _answer(self) -> None:
        from heritage_app.ui.say import error_words

        draft = self.draft()
        problems = {problem.field: error_words(problem) for problem in draft.problems()}
        for name, field in self.fields.items():
            field.set_message(problems.get(name, ""), "error")
        if problems:
            self.fields[next(iter(problems))].control.setFocus()
        else:
            self.answered.emit(draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground."""
        now = theme()
        paint_box(QPainter(self), self.rect().adjusted(8, 6, -8, -2), 6, fill=now.alt, edge=now.card_edge)


@dataclass(frozen=True, slots=True)
class TotalScope:
    """Which sites are added up: those of a query, these, or all."""

    words: str
    query: SiteQuery | None = None
    chosen: Chosen | None = None


class TotalPage(Panel):
    """What restoring sites would cost, in one currency and at the prices of one year; and what is left out."""

    closed = Signal()

    def __init__(
        self, say: Say, desk: RegistryDesk, scopes: Sequence[TotalScope] = (), parent: QWidget | None = None
    ) -> None:
        """
        Build the page.

        Args:
            say: Terms and amounts in the language of the window.
            desk: Where it asks.
            scopes: Choices of sites beside all of them; the first one is shown at first.
            parent: The window.
        """
        super().__init__("window", parent=parent)
        self._say, self._desk = say, desk
        self._scopes = (*scopes, TotalScope(self.tr("All sites")))
        self.total: Total | None = None
        """What is shown."""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Total over sites"), "form_title"))
        head.addStretch(1)
        close = PlainButton(self.tr("Close"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self.currency, self.year = QLineEdit("USD"), NumberBox(1000, 9999)
        self.year.setValue(desk.today.year)
        self.year.setGroupSeparatorShown(False)
        self.currency_field = Field(self.tr("Currency"), self.currency)
        self.scope = ComboBox()
        self.scope.addItems([scope.words for scope in self._scopes])
        row = QHBoxLayout()
        row.setSpacing(12)
        scope = Field(self.tr("Of which sites, with their parts"), self.scope)
        scope.setMinimumWidth(260)
        row.addWidget(scope)
        for field in (self.currency_field, Field(self.tr("Prices of the year"), self.year)):
            field.setMaximumWidth(200)
            row.addWidget(field)
        row.addStretch(1)
        column.addLayout(row)
        inner = QWidget()
        self._results = QVBoxLayout(inner)
        self._results.setContentsMargins(0, 0, 0, 0)
        self._results.setSpacing(12)
        area = scrolling(inner)
        area.setAccessibleName(self.tr("Total"))
        column.addWidget(area, 1)
        self.scope.currentIndexChanged.connect(self.read)
        self.currency.textChanged.connect(self.read)
        self.year.valueChanged.connect(self.read)
        self.setFocusProxy(self.currency)
        self.read()

    def read(self) -> None:
        """Add up what the fields ask for."""
        from heritage_app.domain.money import is_currency
        from heritage_app.domain.totals import CurrencyUnusable
        from heritage_app.ui.say import error_words

        currency, year, lang = self.currency.text().strip().upper(), self.year.value(), self._desk.lang
        if not is_currency(currency):
            problem = CurrencyUnusable("currency", given=currency[:20])
            self.currency_field.set_message(error_words(problem), "error")
            clear(self._results)
            return
        self.currency_field.set_message()
        scope, day = self._scopes[self.scope.currentIndex()], self._desk.day

        def work(session: Session) -> tuple[Total, dict[str, EstimateRow]]:
            from heritage_app.services import restoration
            from heritage_app.services.conversion import total_of
            from heritage_app.services.listing import ids_of_chosen, site_ids

            ids = None
            if scope.chosen is not None:
                ids = ids_of_chosen(session, scope.chosen, today=day)
            elif scope.query is not None:
                ids = site_ids(session, scope.query, today=day)
            found = total_of(session, currency=currency, price_year=year, site_ids=ids, lang=lang)
            rows = restoration.list_estimates(session, restoration.select_estimates(), lang=lang)
            return found, {row.id: row for row in rows}

        self._desk.read(work, self._show, key="total")

    def _show(self, answer: tuple[Total, dict[str, EstimateRow]]) -> None:
        from heritage_app.ui.restoration import caution_words

        total, rows = answer
        self.total = total
        say = self._say
        clear(self._results)
        card = Card(self.tr("Total"))
        if total.low is None:
            card.body.addWidget(Label(self.tr("No estimate can be added up in this way."), "body", wrap=True))
        else:
            said = say.amounts((total.low, total.likely, total.high), total.currency)
            card.body.addWidget(Label(said, "form_title", wrap=True))
        for one in total.added:
            card.body.addWidget(Line())
            said = say.amounts((one.low, one.likely, one.high), total.currency)
            who = self._who(rows.get(one.estimate))
            note = self.tr("converted") if one.conversion else ""
            caution = (caution_words() if one.outlier else "", "caption", "text")
            told = (say.listed([said, who, note]), "caption", "secondary")
            card.body.addLayout(lines("plus", one.site_name, told, caution))
        self._results.addWidget(card)
        if total.left_out:
            self._results.addWidget(self._left_out_card(total, rows))
        self._results.addStretch(1)

    def _left_out_card(self, total: Total, rows: dict[str, EstimateRow]) -> Card:
        card = Card(self.tr("Left out, and why"), count=digits(len(total.left_out)))
        for place, one in enumerate(total.left_out):
            if place:
                card.body.addWidget(Line())
            row = rows.get(one.estimate)
            quoted = self._say.cost(row.draft) if row is not None else ""
            title = self._say.listed([one.site_name, quoted, self._who(row)])
            card.body.addLayout(lines("minus", title, (self._reason(one), "caption", "secondary")))
        return card

    def _who(self, row: EstimateRow | None) -> str:
        return row.claimant if row is not None and row.claimant else self.tr("claimant not known")

    def _reason(self, one: LeftOut) -> str:
        from heritage_app.domain.dates import HeritageDate
        from heritage_app.domain.totals import Omission

        detail = one.detail
        if one.reason is Omission.NOT_ACCEPTED:
            detail = self._say.term("claim_status", detail)
        elif one.reason is Omission.OTHER_YEAR:
            detail = self._say.date(HeritageDate.from_edtf(detail))
        reasons = {
            Omission.NOT_ACCEPTED: self.tr("It is not accepted: {detail}."),
            Omission.NO_COST: self.tr("It names no cost."),
            Omission.NOT_CONVERTED: self.tr("It is in {detail}, and nobody entered a rate of that year."),
            Omission.NO_PRICE_DATE: self.tr("It does not say of when its prices are."),
            Omission.OTHER_YEAR: self.tr("Its prices are of another time: {detail}."),
            Omission.COMPETES: self.tr("Several estimates of this site could be counted, and none is pinned."),
            Omission.OUTWEIGHED: self.tr("Another estimate of this site is pinned."),
            Omission.INSIDE: self.tr("The estimate for all of {detail} is counted, which holds it."),
        }
        return reasons[one.reason].replace("{detail}", detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class Totals(QObject):
    """Opens the total, and asks for conversions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        window.wishes.convert.connect(self.ask)
        window.wishes.unconvert.connect(self.ask_away)

    def open_page(self) -> None:
        """Lay the total over list and record."""
        window = self.window
        if window.form_open:
            return
        page = TotalPage(window.say, window.desk, self._scopes(), window)
        page.closed.connect(lambda: window.close_page(page))
        window.open_page(page)

    def _scopes(self) -> tuple[TotalScope, ...]:
        """The sites chosen, where they are several; the sites of the list, where a filter or a view narrows it."""
        window, found = self.window, list[TotalScope]()
        if window.shown_list != "sites":
            return ()
        chosen, query = window.sites.list.chosen(), window.sites.query()
        if chosen.count > 1:
            words = self.tr("{sites} chosen").replace("{sites}", count_sites(chosen.count))
            found.append(TotalScope(words, chosen=chosen))
        if query.filtered or query.text.strip():
            found.append(TotalScope(self.tr("The list as it is narrowed"), query=query))
        return tuple(found)

    def ask(self, estimate_id: str) -> None:
        """Ask for a conversion of an estimate of the site shown."""
        window, pane = self.window, self.window.record_pane
        rows = pane.record.estimates if pane is not None and pane.record is not None else ()
        estimate = next((row for row in rows if row.id == estimate_id), None)
        if estimate is None:
            return
        bar = ConvertBar(window.say, window.desk, estimate)
        bar.answered.connect(lambda draft: self._save(bar, draft))
        bar.left.connect(self._leave)
        window.put_notice(bar)
        bar.currency.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_away(self, conversion_id: str) -> None:
        """Ask why a conversion is taken away."""
        bar = AskBar(
            self.tr("Why is this conversion taken away? What was quoted stays, and so does the reason."),
            self.tr("Take away"),
            self.tr("Enter why this conversion is taken away"),
        )
        bar.answered.connect(lambda reason: self._take_away(bar, conversion_id, reason))
        bar.left.connect(self._leave)
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, bar: AskBar, conversion_id: str, reason: str) -> None:
        from heritage_app.domain.history import Deed

        window = self.window

        def work(session: Session) -> None:
            from heritage_app.services.conversion import trash_conversion

            trash_conversion(session, conversion_id, reason)

        def done(_: None) -> None:
            said = self.tr("The conversion was taken away.")
            window.messages.show_message(said, (self.tr("Undo"), window.deeds.undo))
            self._leave()

        deed = Deed(verb="conversion.trash", by=window.desk.user, reason=reason)
        window.desk.write(deed, work, done, lambda error: bar.say(window.say.error(error)))

    def _leave(self) -> None:
        self.window.drop_notice()
        self.window.list_pane.focus_list()

    def _save(self, bar: ConvertBar, draft: ConversionDraft) -> None:
        from heritage_app.domain.history import Deed

        window = self.window

        def work(session: Session) -> None:
            from heritage_app.services.conversion import add_conversion

            add_conversion(session, draft)

        def done(_: None) -> None:
            window.messages.show_message(self.tr("The cost was converted."), (self.tr("Undo"), window.deeds.undo))
            self._leave()

        deed = Deed(verb="conversion.add", by=window.desk.user)
        window.desk.write(deed, work, done, lambda error: bar.say(window.say.error(error)))
