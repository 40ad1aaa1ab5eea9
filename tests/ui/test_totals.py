"""Pins, conversions and totals: what was quoted stays, and what is left out of a sum is named."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import texts_of

from heritage_app.ui.ask import AskBar
from heritage_app.ui.buttons import IconButton, LinkButton
from heritage_app.ui.totals import ConvertBar, TotalPage, read_rate


def link(page, name):
    """The first link of a page with this text."""
    return next(one for one in page.findChildren(LinkButton) if one.text() == name)


def test_an_estimate_is_pinned_with_a_reason_and_unpinned(driver):
    """Pinning asks why, the reason stands at the estimate, both estimates still show, and undo takes it back."""
    driver.choose("Palmyra")
    QTest.mouseClick(link(driver.tab("estimates"), "Pin for reports"), Qt.MouseButton.LeftButton)
    bar = next(one for one in driver.window.right.findChildren(AskBar) if one.isVisible())
    QTest.keyClicks(bar.line, "the plan of the directorate")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    driver.settle()
    page = driver.tab("estimates")
    assert "the plan of the directorate" in texts_of(page)
    assert len(page.columns) == 2
    QTest.mouseClick(link(page, "Unpin"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert not any(row.pinned_reason for row in driver.record.estimates)
    driver.run("undo")
    assert any(row.pinned_reason for row in driver.record.estimates)


def arch_with_cost(driver):
    """The estimates page of a site one of whose estimates names a cost and has been converted."""
    driver.choose("Arch of Triumph")
    for name in driver.names:
        driver.choose(name)
        if any(row.draft.cost_likely is not None for row in driver.record.estimates):
            return driver.tab("estimates")
    raise AssertionError("no estimate with a cost")


def test_a_conversion_names_rate_date_and_who_entered_it(cases):
    """The line of a conversion gives the exact amount, the rate as entered, its origin and the person."""
    driver = cases()
    shown = "\n".join(texts_of(arch_with_cost(driver))).replace("\u202f", " ").replace("\u00a0", " ")
    assert "Converted: " in shown
    assert "entered by \u2068Tester\u2069" in shown
    assert "upside down" in shown


def test_a_cost_is_converted_by_a_small_form(cases):
    """Without a date nothing is saved and the form says so; then the conversion stands beside the quoted cost."""
    driver = cases()
    QTest.mouseClick(link(arch_with_cost(driver), "Convert…"), Qt.MouseButton.LeftButton)
    bar = next(one for one in driver.window.right.findChildren(ConvertBar) if one.isVisible())
    QTest.keyClicks(bar.currency, "gbp")
    QTest.keyClicks(bar.rate, "0,75")
    QTest.keyClicks(bar.source, "Bank of England")
    assert bar.result.text().startswith("Comes to ")
    QTest.keyClick(bar.source, Qt.Key.Key_Return)
    assert bar.fields["rate_date"].message.text().startswith("Enter the date of the rate")
    QTest.keyClicks(bar.date, "13/7/2016")
    QTest.keyClick(bar.date, Qt.Key.Key_Return)
    driver.settle()
    shown = "\n".join(texts_of(driver.tab("estimates")))
    assert "1 \u2068USD\u2069 = \u20680.75\u2069 \u2068GBP\u2069" in shown
    assert driver.window.actions_.by_name["undo"].text().startswith("Undo convert an estimate of")


def test_the_total_lists_what_it_leaves_out(cases):
    """The page from the Tools menu gives the sum and names every estimate left out with its reason; Esc closes it."""
    driver = cases()
    driver.run("total")
    page = driver.window.pages.currentWidget()
    assert isinstance(page, TotalPage)
    page.year.setValue(2016)
    driver.settle()
    shown = texts_of(page)
    assert "Left out, and why" in shown
    assert "It names no cost." in shown
    page.currency.setText("XX")
    driver.settle()
    assert "is not a currency in use" in page.currency_field.message.text()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not driver.window.form_open


def test_the_total_has_no_control_without_name(cases, unnamed_controls):
    """Every control of the page is named, also in the mirrored window."""
    driver = cases(lang="ar")
    driver.run("total")
    driver.settle()
    assert unnamed_controls(driver.window) == []


def test_rates_are_read_with_either_decimal_sign():
    """A comma, a point and the Arabic sign all begin the decimals; words are no rate."""
    assert read_rate("0,9028") == read_rate("0.9028") == read_rate("٠٫٩٠٢٨") == Decimal("0.9028")
    assert read_rate("many") == 0


def test_a_conversion_is_taken_away_with_a_reason_and_comes_back(cases):
    """The button at a conversion asks why; the quoted cost stays, and undo brings the conversion back."""
    driver = cases()
    page = arch_with_cost(driver)
    before = sum(text.startswith("Converted: ") for text in texts_of(page))
    name = "Take this conversion away"
    button = next(one for one in page.findChildren(IconButton) if one.accessibleName() == name)
    button.setFocus()
    driver.press(Qt.Key.Key_Space)
    bar = next(one for one in driver.window.right.findChildren(AskBar) if one.isVisible())
    driver.press(Qt.Key.Key_Return)
    assert bar.message.text().startswith("Enter why")
    driver.type("the rate was read upside down")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    page = driver.tab("estimates")
    assert sum(text.startswith("Converted: ") for text in texts_of(page)) == before - 1
    driver.run("undo")
    page = driver.tab("estimates")
    assert sum(text.startswith("Converted: ") for text in texts_of(page)) == before


def test_the_total_is_of_the_sites_chosen_or_of_the_list(cases):
    """A narrowed list is added up by itself, several chosen sites too; all sites stay one key away."""
    driver = cases()
    everything = counted(driver)
    driver.window.sidebar.rows["reports-conflict"].click()
    driver.settle()
    assert 0 < len(driver.names) < 10
    narrowed = counted(driver)
    assert narrowed < everything
    driver.run("total")
    page = driver.window.pages.currentWidget()
    assert [page.scope.itemText(place) for place in range(page.scope.count())] == [
        "The list as it is narrowed",
        "All sites",
    ]
    page.scope.setFocus()
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert estimates_of(page.total) == everything
    driver.press(Qt.Key.Key_Escape)
    driver.window.sidebar.rows["sites"].click()
    driver.settle()
    driver.window.sites.list.selectAll()
    driver.run("total")
    page = driver.window.pages.currentWidget()
    assert page.scope.currentText() == f"{len(driver.names)} sites chosen"


def estimates_of(total):
    """Every estimate that a total counts or leaves out: it must name each one."""
    return {one.estimate for one in (*total.added, *total.left_out)}


def counted(driver):
    """The estimates on the page as it opens, which is closed again."""
    driver.run("total")
    page = driver.window.pages.currentWidget()
    driver.settle()
    found = estimates_of(page.total)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    return found


def test_the_year_can_be_read(cases):
    """The year has the room of its box, in the light theme and after a change to the dark one."""
    driver = cases()
    driver.run("total")
    year = driver.window.pages.currentWidget().year
    for theme in ("light", "dark"):
        driver.program.use_theme(theme)
        driver.settle()
        assert year.lineEdit().width() > year.fontMetrics().horizontalAdvance("2016") + 14
