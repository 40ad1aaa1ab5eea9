"""The chart never says more than the reports do, reads in both directions, and can be heard."""

import itertools
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication

from heritage_app.ui.chart import (
    ChartPoint,
    ConditionChart,
    NumberMark,
    Step,
    mark_day,
    steps,
    year_span,
    year_step,
)
from heritage_app.ui.paint import MARK_SIZE
from heritage_app.ui.theme import apply_theme, theme

WORDS = {
    "no-visible-damage": "No visible",
    "minor": "Minor",
    "moderate": "Moderate",
    "severe": "Severe",
    "destroyed": "Destroyed",
    "not-assessed": "Not assessed",
}
TODAY = date(2016, 11, 22)


def day(year, month=1, number=1):
    return date(year, month, number).toordinal()


SHELLED = ChartPoint(1, day(2013, 4), day(2013, 4, 30), "moderate", "Shell hits, April 2013")
BLOWN_UP = ChartPoint(2, day(2015, 8, 30), day(2015, 8, 30), "destroyed", "Blown up, 30 August 2015")
VISITED = ChartPoint(3, day(2016, 3, 27), day(2016, 3, 27), "destroyed", "First visit, 27 March 2016")
CLOUDED = ChartPoint(4, day(2014), day(2014, 12, 31), "not-assessed", "Image clouded, 2014")


@pytest.fixture
def chart(qtbot, app):
    chart = ConditionChart(WORDS, TODAY)
    qtbot.addWidget(chart)
    chart.set_points((VISITED, SHELLED, BLOWN_UP, CLOUDED), TODAY)
    chart.resize(520, chart.sizeHint().height())
    chart.show()
    chart.activateWindow()
    return chart


def pixels(widget, colour):
    image = widget.grab().toImage()
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name().upper() == colour
    ]


def test_before_the_first_assessment_nothing_is_known():
    """The line starts as not assessed, never as undamaged, and each condition holds until the next report."""
    line = steps((SHELLED, BLOWN_UP, VISITED), day(2011), day(2016, 11, 22))
    middle = (day(2013, 4) + day(2013, 4, 30)) / 2
    assert line == [
        Step(day(2011), middle, "not-assessed"),
        Step(middle, day(2015, 8, 30), "moderate"),
        Step(day(2015, 8, 30), day(2016, 3, 27), "destroyed"),
        Step(day(2016, 3, 27), day(2016, 11, 22), "destroyed"),
    ]


def test_a_look_that_could_not_assess_changes_nothing():
    """A clouded image neither mends nor harms a site; alone, it leaves the whole line not assessed."""
    with_it = steps((SHELLED, CLOUDED), day(2011), TODAY.toordinal())
    without = steps((SHELLED,), day(2011), TODAY.toordinal())
    assert with_it == without
    alone = steps((CLOUDED,), day(2011), TODAY.toordinal())
    assert alone == [Step(day(2011), TODAY.toordinal(), "not-assessed")]


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [(10, 20, 15), (None, 20, 20), (10, None, 10), (None, None, None)],
)
def test_a_mark_stands_in_its_window_or_at_the_end_that_is_known(earliest, latest, expected):
    """An unknown end is not made up."""
    assert mark_day(ChartPoint(1, earliest, latest, "minor", "")) == expected


def test_the_axis_shows_what_came_before_and_ends_after_today():
    """There is always room for the unknown before the first report."""
    assert year_span((SHELLED, BLOWN_UP), TODAY.toordinal()) == (2012, 2017)
    assert year_span((), TODAY.toordinal()) == (2015, 2017)
    first, last = year_span((ChartPoint(1, day(1930), None, "minor", ""),), TODAY.toordinal())
    assert first < 1930 and last == 2017


@pytest.mark.parametrize(
    ("years", "width", "expected"), [(6, 400, 1), (20, 400, 5), (90, 400, 20), (2000, 400, 500), (1, 10, 5)]
)
def test_year_labels_never_touch(years, width, expected):
    """The distance is a usual one, wide enough for a label of 48 pixels."""
    step = year_step(years, width, 48)
    assert step == expected
    assert width * step / years >= 48 or step == 500


def test_rows_for_a_screen_reader_follow_time(chart):
    """Each mark is heard with number, words and condition, oldest first; the description carries all."""
    assert chart.accessible_rows() == [
        "1: Shell hits, April 2013. Moderate.",
        "4: Image clouded, 2014. Not assessed.",
        "2: Blown up, 30 August 2015. Destroyed.",
        "3: First visit, 27 March 2016. Destroyed.",
    ]
    assert chart.accessibleName() == "Condition over time"
    assert "Blown up" in chart.accessibleDescription()


def test_a_report_without_any_date_has_no_mark(chart):
    """It stays in the rows below; a place in time would be made up."""
    chart.set_points((SHELLED, ChartPoint(9, None, None, "severe", "Some day")), TODAY)
    assert len(chart.mark_rects()) == 1


def test_arrow_keys_go_from_mark_to_mark(qtbot, chart):
    """Right goes forward in time, Home and End to the ends, Enter opens; each step is described."""
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    went, opened = [], []
    chart.current_changed.connect(went.append)
    chart.activated.connect(opened.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(chart, key)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert went == [1, 4, 3, 2, 1]
    assert opened == [1]
    assert chart.accessibleDescription() == "1: Shell hits, April 2013. Moderate."


def test_right_to_left_time_runs_the_other_way(qtbot, chart):
    """Marks are mirrored, and the left arrow goes forward in time."""
    there = [rect.center().x() for rect in chart.mark_rects()]
    assert there == sorted(there)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back = [rect.center().x() for rect in chart.mark_rects()]
    assert back == pytest.approx([chart.width() - x for x in there])
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current.number == 4


def test_a_click_on_a_mark_opens_it(qtbot, chart):
    """The mark is the target; beside it nothing happens."""
    opened = []
    chart.activated.connect(opened.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.mark_rects()[2].center().toPoint())
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert opened == [2]


def test_marks_of_one_row_do_not_cover_each_other(chart):
    """Three reports of one week stay readable."""
    week = [ChartPoint(n, day(2015, 8, n), day(2015, 8, n), "severe", "") for n in (1, 2, 3)]
    chart.set_points(week, TODAY)
    centres = [rect.center().x() for rect in chart.mark_rects()]
    assert all(later - earlier >= MARK_SIZE for earlier, later in itertools.pairwise(centres))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_line_is_painted_in_the_marks_colours(app, chart, name):
    """Conditions that occur are seen in their colour; "no visible damage" is not, for nobody reported it."""
    apply_theme(app, name)
    badges = theme().badges
    assert pixels(chart, badges["moderate"].mark)
    assert pixels(chart, badges["destroyed"].mark)
    assert not pixels(chart, badges["no-visible-damage"].mark)


def test_a_wide_window_is_drawn_as_a_bar(chart):
    """A report dated "2014" covers the year; one dated to a day covers its mark only."""
    wide = ChartPoint(1, day(2014), day(2015, 12, 31), "severe", "")
    exact = ChartPoint(1, mark_day(wide), mark_day(wide), "severe", "")
    colour = theme().badges["severe"].mark

    def marks_above_the_line(point):
        chart.set_points((point,), TODAY)
        y = round(chart.mark_rects()[0].center().y()) - 5
        left = round(chart.mark_rects()[0].left()) - 8
        image = chart.grab().toImage()
        return [x for x in range(left) if image.pixelColor(x, y).name().upper() not in (
            theme().base, theme().line, theme().chart_area, theme().window, colour)]  # fmt: skip

    assert len(marks_above_the_line(wide)) > len(marks_above_the_line(exact)) + 20


def test_numbers_follow_the_language(qtbot, app, chart):
    """Marks and rows are numbered in the digits of the window."""
    QLocale.setDefault(QLocale("ar_SY"))
    assert chart.accessible_rows()[0].startswith("١")
    mark = NumberMark(12, "severe")
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "١٢"


def test_an_empty_chart_says_so(qtbot, app):
    """Without reports there is nothing to go to, and the description says why."""
    chart = ConditionChart(WORDS, TODAY)
    qtbot.addWidget(chart)
    chart.show()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current is None
    assert chart.accessibleDescription() == "Not assessed yet."
