"""Save pictures of all widgets, light and dark, left to right and right to left.

Run it as `QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER`.
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from heritage_app.ui.buttons import (
    BadgeButton,
    DashedButton,
    ErrorLink,
    HintButton,
    IconButton,
    LinkButton,
    NavButton,
    PillButton,
    PlainButton,
    PrimaryButton,
    SecondaryButton,
)
from heritage_app.ui.chart import ChartPoint, ConditionChart, NumberMark
from heritage_app.ui.fields import CheckBox, Choices, ComboBox, ConditionPicker, Field, NumberBox, SearchBox
from heritage_app.ui.notices import Banner, EmptyState, MessageBar
from heritage_app.ui.paint import digits
from heritage_app.ui.theme import apply_theme, tokens
from heritage_app.ui.widgets import Badge, Card, ElidedLabel, Label, Line, Panel, RecordTabs, scrolling

ENGLISH = {
    "no-visible-damage": "No visible",
    "minor": "Minor",
    "moderate": "Moderate",
    "severe": "Severe",
    "destroyed": "Destroyed",
    "not-assessed": "Not assessed",
}
ARABIC = {
    "no-visible-damage": "لا ضرر",
    "minor": "طفيف",
    "moderate": "متوسط",
    "severe": "شديد",
    "destroyed": "مُدمَّر",
    "not-assessed": "لم يُقيَّم",
}
POINTS = (
    ChartPoint(
        1,
        date(2013, 4, 1).toordinal(),
        date(2013, 4, 30).toordinal(),
        "moderate",
        "Shell hits on the portico, April 2013",
    ),
    ChartPoint(
        2,
        date(2015, 8, 30).toordinal(),
        date(2015, 8, 30).toordinal(),
        "destroyed",
        "Sanctuary blown up, 30 August 2015",
    ),
    ChartPoint(
        3,
        date(2016, 3, 27).toordinal(),
        date(2016, 3, 27).toordinal(),
        "destroyed",
        "First inspection, 27 March 2016",
    ),
    ChartPoint(
        4,
        date(2014, 1, 1).toordinal(),
        date(2014, 12, 31).toordinal(),
        "not-assessed",
        "Image clouded, 2014",
    ),
)
TODAY = date(2016, 11, 22)


def row(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def side_bar() -> QWidget:
    side = Panel("side")
    side.setFixedWidth(198)
    column = QVBoxLayout(side)
    column.setContentsMargins(8, 18, 8, 8)
    column.setSpacing(1)
    column.addWidget(Label("LIBRARY", "caption_strong", "secondary"))
    rows = (
        ("&Sites", "landmark", 12),
        ("Damage reports", "triangle-alert", 31),
        ("Estimates", "hammer", 9),
        ("Photos", "image", 118),
    )
    for text, icon, count in rows:
        button = NavButton(text, icon)
        button.set_count(digits(count))
        button.setChecked(icon == "landmark")
        column.addWidget(button)
    column.addStretch(1)
    return side


def list_head() -> QWidget:
    panel = Panel("base")
    panel.setFixedWidth(308)
    column = QVBoxLayout(panel)
    column.setContentsMargins(12, 10, 12, 10)
    column.addWidget(SearchBox("Search sites", "Ctrl+F"))
    menu = QMenu(panel)
    condition, region, updated = (PillButton(text, menu) for text in ("Condition", "Region", "Updated"))
    region.set_state("Region: Homs", True)
    filters = row(condition, region, updated)
    filters.setSpacing(6)
    column.addLayout(filters)
    column.addWidget(
        EmptyState(
            "search",
            "Nothing matches “bell” in Homs.",
            ("Search everywhere", print),
            [("Clear filters", print), ("Add “bell” as a new site", print)],
        )
    )
    return panel


def badges() -> QWidget:
    card = Card("Badges", count=digits(19), end=LinkButton("See all"))
    grid = QGridLayout()
    for place, kind in enumerate(tokens()["badge_icons"]):
        grid.addWidget(Badge(kind, kind.replace("-", " ").capitalize()), place // 4, place % 4)
    card.body.addLayout(grid)
    return card


def chart(words: dict[str, str]) -> QWidget:
    card = Card("Condition over time", end=LinkButton("See all"))
    picture = ConditionChart(words, TODAY)
    picture.set_points(POINTS, TODAY)
    card.body.addWidget(picture)
    for point in POINTS[:3]:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(point.label, "body_medium"))
        texts.addWidget(ElidedLabel("Press report only  ·  1 source", "caption", "secondary"))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(NumberMark(point.number, point.condition))
        line.addLayout(texts, 1)
        line.addWidget(Badge(point.condition, words[point.condition]))
        card.body.addLayout(line)
        card.body.addWidget(Line())
    return card


def form(words: dict[str, str]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    column.addWidget(
        Banner(
            "warning",
            "This may already be recorded.",
            "5 Oct 2015 · Destroyed · 2 sources",
            [("Open it", print), ("Add my source to it", print), ("Keep separate", print)],
            icon="copy",
            plain_last=True,
        )
    )
    column.addWidget(Banner("error", "Not saved: the disk is full (2 MB left). Your draft is safe."))
    column.addWidget(
        Banner("info", "1 unfinished report.", "Arch of Triumph, yesterday", [("Continue", print)], closable=True)
    )
    when, cause, title = QLineEdit("oct 2015"), ComboBox(), QLineEdit()
    cause.addItems(["Explosives", "Shelling"])
    fields = (Field("&When it happened", when), Field("Cause", cause, optional=True), Field("Title", title))
    fields[0].set_message("October 2015 (day not known)", "ok")
    fields[1].set_message("Alt+↓ shows the list")
    fields[2].set_message("Enter the headline or the name of the source", "error")
    line = QHBoxLayout()
    for field in fields:
        line.addWidget(field, 1)
    column.addLayout(line)
    picker = ConditionPicker(words, scope=page)
    picker.set_value("destroyed")
    column.addWidget(Label("Condition after this event", "body_medium"))
    column.addWidget(picker)
    second = ConditionPicker(words)
    second.set_value("minor")
    column.addWidget(second)
    options = (
        ("article", "Article", "newspaper"),
        ("image", "Image", "satellite"),
        ("visit", "Visit", "footprints"),
    )
    choices = Choices(options, name="How do we know?")
    choices.set_value("article")
    column.addWidget(choices)
    what = QPlainTextEdit("Central arch and eastern bay pulled down.")
    what.setFixedHeight(60)
    column.addWidget(Field("What happened", what, optional=True))
    keep, other = CheckBox("Keep a copy of the file in the register"), CheckBox("Not kept")
    keep.setChecked(True)
    number = NumberBox(0, 500)
    number.setAccessibleName("Width in metres")
    off = PrimaryButton("Save report")
    off.setEnabled(False)
    column.addLayout(row(keep, other, number, DashedButton("Add photo", "image-plus")))
    bar = QProgressBar()
    bar.setValue(62)
    bar.setTextVisible(False)
    column.addWidget(bar)
    save = PrimaryButton("Save report")
    column.addLayout(
        row(
            ErrorLink("1 thing to fix"),
            PlainButton("Close"),
            SecondaryButton("Save and add another"),
            save,
            off,
        )
    )
    column.addStretch(1)
    return page


def header() -> QWidget:
    panel = Panel("base")
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 10, 20, 0)
    column.addLayout(
        row(
            PrimaryButton("New", "plus"),
            IconButton("undo-2", "Undo"),
            IconButton("redo-2", "Redo"),
            HintButton("Jump to or run a command…", "command", "Ctrl+K"),
            PlainButton("Print", "printer"),
            IconButton("settings", "Settings"),
        )
    )
    title = QHBoxLayout()
    title.addWidget(Label("Temple of Bel", "page_title"))
    title.addWidget(Label("معبد بل", "form_title", "secondary"))
    title.addStretch(1)
    title.addWidget(PrimaryButton("Add report", "plus"))
    title.addWidget(SecondaryButton("Status report", "printer"))
    title.addWidget(IconButton("ellipsis", "More"))
    column.addLayout(title)
    column.addLayout(
        row(
            BadgeButton("destroyed", "Destroyed"),
            BadgeButton("disagree", "Estimates disagree"),
            BadgeButton("field", "Confirmed in the field"),
            BadgeButton("hazard", "Unsafe to visit"),
            ElidedLabel("Palmyra, Homs  ·  World Heritage 1980", "body", "secondary"),
        )
    )
    tabs = RecordTabs()
    for name, count in (("Overview", 0), ("Damage", 3), ("Estimates", 2), ("Photos", 8), ("History", 0)):
        tabs.add_tab(name, digits(count) if count else "")
    column.addWidget(tabs)
    return panel


def build(words: dict[str, str]) -> QWidget:
    window = QWidget()
    window.setAutoFillBackground(True)
    across = QHBoxLayout(window)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(side_bar())
    across.addWidget(list_head())
    record = QWidget()
    column = QVBoxLayout(record)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(header())
    cards = QWidget()
    inner = QVBoxLayout(cards)
    inner.setContentsMargins(16, 12, 16, 12)
    inner.setSpacing(12)
    inner.addWidget(chart(words))
    inner.addWidget(badges())
    table = QTableWidget(2, 3)
    table.setAccessibleName("Sites")
    table.setHorizontalHeaderLabels(["Site", "Condition", "Last report"])
    table.setFixedHeight(96)
    inner.addWidget(table)
    inner.addStretch(1)
    column.addWidget(scrolling(cards), 1)
    across.addWidget(record, 1)
    form_panel = Panel("window")
    QVBoxLayout(form_panel).addWidget(scrolling(form(words)))
    across.addWidget(form_panel, 1)
    return window


def save_all(app: QApplication, folder: Path) -> list[Path]:
    """Save one picture per theme and direction, and one with large text, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = []
    window: QWidget | None = None
    for theme, right_to_left, size in (
        ("light", False, 100),
        ("dark", False, 100),
        ("light", True, 100),
        ("dark", True, 130),
    ):
        QLocale.setDefault(QLocale("ar_SY" if right_to_left else "en_GB"))
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        apply_theme(app, theme, text_size=size)
        if window is None or right_to_left:  # the second picture is the first window after a live change
            if window is not None:
                window.deleteLater()
            window = build(ARABIC if right_to_left else ENGLISH)
            window.resize(1900, 900)
            window.show()
            message = MessageBar(window)
        message.show_message("Temple of Bel was moved to the Trash.", ("Undo", print))
        app.processEvents()
        path = folder / f"gallery-{theme}-{'rtl' if right_to_left else 'ltr'}-{size}.png"
        window.grab().save(str(path))
        saved.append(path)
    if window is not None:
        window.deleteLater()
    return saved


if __name__ == "__main__":
    for path in save_all(QApplication([]), Path(sys.argv[1])):
        print(path)
