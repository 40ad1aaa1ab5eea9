"""The parts work by mouse and keyboard, have names, follow the theme, and lose no references."""

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from heritage_app.ui.buttons import (
    BadgeButton,
    IconButton,
    LinkButton,
    NavButton,
    PillButton,
    PrimaryButton,
    SecondaryButton,
)
from heritage_app.ui.fields import (
    CONDITIONS,
    CheckBox,
    Choices,
    ComboBox,
    ConditionPicker,
    Field,
    NumberBox,
    RadioButton,
    SearchBox,
)
from heritage_app.ui.notices import Banner, EmptyState, MessageBar
from heritage_app.ui.paint import digits, paint_mark
from heritage_app.ui.theme import apply_theme, theme, tokens
from heritage_app.ui.widgets import Badge, Card, ElidedLabel, Label, RecordTabs, scrolling

WORDS = {key: key.replace("-", " ") for key in CONDITIONS}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def gallery():
    """The gallery script as a module; it lies beside this file and is no part of the package."""
    spec = importlib.util.spec_from_file_location("gallery", Path(__file__).with_name("gallery.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def show(qtbot, widget, width=0):
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, widget.sizeHint().height())
    widget.show()
    return widget


def picture(widget):
    return widget.grab().toImage()


def has_colour(image, colour):
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


class Sender(QObject):
    sent = Signal(bool)


def test_no_reference_to_none_or_true_is_lost(qtbot, app):
    """One PySide6 release lost a reference with every call until the program aborted; ours must not."""
    label = show(qtbot, QLabel())
    received = []
    sender = Sender()
    sender.sent.connect(received.append)
    before = sys.getrefcount(None)

    for _ in range(1000):
        label.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < 100

    true_before = sys.getrefcount(True)
    for _ in range(5000):
        sender.sent.emit(True)
    kept = len(received)
    received.clear()
    assert kept == 5000
    assert abs(sys.getrefcount(True) - true_before) < 100
    assert abs(sys.getrefcount(None) - before) < 100


def test_every_control_of_the_gallery_has_a_name(qtbot, app, gallery, unnamed_controls):
    """What a screen reader meets in a window made of all our parts is named, controls without exception."""
    window = gallery.build(gallery.ENGLISH)
    show(qtbot, window)
    assert unnamed_controls(window) == []
    window.findChild(IconButton).setAccessibleName("")
    assert len(unnamed_controls(window)) == 1  # the walk does find what is missing


def test_the_gallery_draws_in_both_themes_and_directions(qtbot, app, gallery, tmp_path):
    """All parts paint without a warning, and the four pictures differ."""
    pictures = gallery.save_all(app, tmp_path)
    assert len({QImage(str(path)).cacheKey() for path in pictures}) == 4
    assert len({path.read_bytes() for path in pictures}) == 4


@pytest.mark.parametrize("kind", list(tokens()["badge_icons"]))
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_badge_shows_its_fill_and_fits_its_word(qtbot, app, kind, name):
    """Every kind of badge paints the fill of the present theme and is as wide as its word needs."""
    apply_theme(app, name)
    badge = show(qtbot, Badge(kind, "Some words"))
    badge.resize(badge.sizeHint())
    assert has_colour(picture(badge), theme().badges[kind].fill)
    assert badge.accessibleName() == "Some words"
    longer = Badge(kind, "Some words and more")
    qtbot.addWidget(longer)
    assert longer.sizeHint().width() > badge.sizeHint().width()


def test_a_badge_button_can_be_pressed(qtbot, app):
    """A flag explains itself when pressed, by mouse and by key."""
    button = show(qtbot, BadgeButton("disagree", "Estimates disagree"))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.mouseClick(button, LEFT)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert button.sizeHint().height() >= 24


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, LinkButton])
def test_buttons_are_large_enough_and_disabled_ones_look_so(qtbot, app, kind):
    """Targets are at least 24 pixels high, primary ones 28; a disabled button does not show the accent."""
    button = show(qtbot, kind("Add report", "plus"))
    assert button.sizeHint().height() >= (28 if kind is PrimaryButton else 24)
    usual = picture(button)
    button.setEnabled(False)
    assert picture(button) != usual
    assert not has_colour(picture(button), theme().accent)


def test_the_focus_ring_shows_for_keys_and_not_for_the_mouse(qtbot, app):
    """Tab shows a ring in the accent; a click leaves the button as it was until a key is used."""
    window = show(qtbot, QWidget())
    row = QHBoxLayout(window)
    first, second = SecondaryButton("First"), SecondaryButton("Second")
    row.addWidget(first)
    row.addWidget(second)
    window.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    assert has_colour(picture(first), theme().accent)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(second.hasFocus)
    assert not has_colour(picture(second), theme().accent)
    assert not has_colour(picture(first), theme().accent)


def test_an_icon_button_has_a_name_and_tells_its_shortcut(qtbot, app):
    """The tooltip carries name and shortcut; the accessible name is the name alone."""
    button = show(qtbot, IconButton("undo-2", "Undo", shortcut="Ctrl+Z"))
    assert button.accessibleName() == "Undo"
    assert "Ctrl+Z" in button.toolTip()
    assert button.sizeHint() == QSize(32, 32)


def test_a_navigation_row_folds_to_its_icon(qtbot, app):
    """In the rail the name moves to the tooltip; screen readers hear name and count in both."""
    button = show(qtbot, NavButton("&Sites", "landmark"))
    button.set_count("12")
    assert button.accessibleName() == "Sites 12"
    assert button.toolTip() == ""
    button.set_rail(True)
    assert button.toolTip() == "Sites"
    assert button.accessibleName() == "Sites 12"
    assert button.minimumSizeHint().width() <= 54


def test_a_filter_chip_opens_its_menu_and_shows_when_it_filters(qtbot, app):
    """The chip is tinted while active and says what it filters."""
    menu = QMenu()
    qtbot.addWidget(menu)
    chip = show(qtbot, PillButton("Region", menu))
    assert not has_colour(picture(chip), theme().selection)
    chip.set_state("Region: Homs", True)
    chip.resize(chip.sizeHint())
    assert chip.active
    assert has_colour(picture(chip), theme().selection)
    assert chip.menu() is menu


def test_an_elided_label_never_holds_the_window_open(qtbot, app):
    """A long name in the header gives way: the label can shrink to almost nothing and tells all in its tooltip."""
    label = show(qtbot, ElidedLabel("Temple of Bel " * 40))
    assert label.minimumSizeHint().width() <= 16
    label.resize(120, 20)
    picture(label)
    assert label.toolTip() == label.text()
    label.setText("Bel")
    picture(label)
    assert label.toolTip() == ""


def test_labels_start_where_reading_starts_whatever_their_script(qtbot, app):
    """A Latin name in a right-to-left window stays in its column."""
    label = show(qtbot, Label("Temple of Bel"))
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_card_takes_a_title_a_count_and_content(qtbot, app):
    """The card is named by its title, and an empty count takes no room."""
    card = show(qtbot, Card("Photos", count="8", end=LinkButton("Compare")))
    card.body.addWidget(Label("content"))
    assert card.accessibleName() == "Photos"
    assert card.count.isVisible()
    card.set_title("Sources")
    assert not card.count.isVisible()
    assert card.accessibleName() == "Sources"


def test_an_empty_state_offers_its_actions(qtbot, app):
    """Each button does its own thing."""
    done = []
    state = EmptyState(
        "search",
        "Nothing matches.",
        ("Search everywhere", lambda: done.append("everywhere")),
        [("Clear filters", lambda: done.append("clear")), ("Add", lambda: done.append("add"))],
    )
    show(qtbot, state)
    for button in state.buttons:
        qtbot.mouseClick(button, LEFT)
    assert done == ["everywhere", "clear", "add"]


def test_a_banner_escapes_what_it_says_and_closes(qtbot, app):
    """A name typed as markup is shown as typed; the actions are told apart."""
    done = []
    banner = Banner(
        "warning",
        "<b>Bel</b> & more",
        "5 Oct 2015",
        [("Open it", lambda: done.append("open")), ("Keep separate", lambda: done.append("keep"))],
        plain_last=True,
        closable=True,
    )
    show(qtbot, banner, 700)
    assert "&lt;b&gt;Bel&lt;/b&gt; &amp; more" in banner.words.text()
    for button in banner.buttons:
        qtbot.mouseClick(button, LEFT)
    assert done == ["open", "keep"]
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChild(IconButton), LEFT)


def test_a_message_offers_undo_and_leaves_by_itself(qtbot, app):
    """Undo acts once and closes the message; untouched, the message leaves when its time is over."""
    pane = show(qtbot, QWidget())
    pane.resize(600, 300)
    bar = MessageBar(pane)
    done = []
    bar.show_message("Temple of Bel was moved to the Trash.", ("Undo", lambda: done.append(1)))
    assert bar.isVisible()
    assert pane.rect().contains(bar.geometry())
    qtbot.mouseClick(bar.action, LEFT)
    assert done == [1]
    assert not bar.isVisible()

    other = show(qtbot, QWidget())
    other.resize(600, 300)
    qtbot.mouseMove(other, QPoint(1, 1))
    bar = MessageBar(other)
    bar.milliseconds = 30
    bar.show_message("Saved.")
    assert not bar.action.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=2000)


def test_a_message_waits_while_it_has_the_focus(qtbot, app):
    """Somebody on the way to Undo by keyboard is not left behind, and comes back to where they were."""
    pane = show(qtbot, QWidget())
    pane.resize(600, 300)
    line = QLineEdit(pane)
    line.show()
    pane.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    bar = MessageBar(pane)
    bar.milliseconds = 30
    bar.show_message("Moved.", ("Undo", lambda: None))
    bar.action.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.action.hasFocus)
    qtbot.wait(120)
    assert bar.isVisible()
    qtbot.keyClick(bar.action, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert line.hasFocus()


def test_record_tabs_say_name_and_count(qtbot, app):
    """A screen reader hears the count, and choosing a tab moves nothing."""
    tabs = show(qtbot, RecordTabs())
    for name, count in (("Overview", ""), ("Damage", "3")):
        tabs.add_tab(name, count)
    assert tabs.accessibleTabName(1) == "Damage 3"
    tabs.resize(600, 40)
    before = [tabs.tabRect(place) for place in range(2)]
    tabs.setCurrentIndex(1)
    assert [tabs.tabRect(place) for place in range(2)] == before
    tabs.set_count(1, "12345")
    assert tabs.tabRect(1).width() > before[1].width()


def test_a_condition_is_chosen_by_mouse_key_and_shortcut(qtbot, app):
    """Click, arrow keys, and Ctrl with a number anywhere in the form choose, each with one signal."""
    form = show(qtbot, QWidget())
    column = QVBoxLayout(form)
    line, picker = QLineEdit(), ConditionPicker(WORDS, scope=form)
    column.addWidget(line)
    column.addWidget(picker)
    form.activateWindow()
    chosen = []
    picker.changed.connect(chosen.append)
    assert picker.value() is None

    qtbot.mouseClick(picker.cards["minor"], LEFT, pos=QPoint(5, 5))
    assert picker.value() == "minor"
    picker.cards["minor"].setFocus()
    qtbot.waitUntil(picker.cards["minor"].hasFocus)
    qtbot.keyClick(picker.cards["minor"], Qt.Key.Key_Right)
    assert picker.value() == "moderate"
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert picker.value() == "destroyed"
    qtbot.keyClick(line, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["minor", "moderate", "destroyed", "not-assessed"]


def test_a_condition_shown_by_the_program_sends_nothing(qtbot, app):
    """Filling in a draft is not a choice of the person; the picker can be emptied again."""
    picker = show(qtbot, ConditionPicker(WORDS))
    chosen = []
    picker.changed.connect(chosen.append)
    picker.set_value("severe")
    assert picker.value() == "severe"
    picker.set_value(None)
    assert picker.value() is None
    assert chosen == []


def test_a_long_word_of_a_condition_is_not_cut(qtbot, app):
    """French words are a third longer; the card grows a second line."""
    words = {**WORDS, "no-visible-damage": "Aucun dommage visible constaté"}
    picker = show(qtbot, ConditionPicker(words))
    card = picker.cards["no-visible-damage"]
    plain = show(qtbot, ConditionPicker(WORDS))
    assert card.sizeHint().height() > plain.cards["minor"].sizeHint().height()


def test_a_field_names_its_control_and_shows_what_is_wrong(qtbot, app):
    """Label, message and edge speak with one voice, and all is gone once the message is."""
    line = QLineEdit()
    field = show(qtbot, Field("&Title", line, optional=True), 240)
    assert line.accessibleName() == "Title"
    assert field.label.buddy() is line
    assert field.optional.isVisible()
    plain = picture(line)

    field.set_message("Enter the headline or the name of the source", "error")
    assert has_colour(picture(line), theme().error_text)
    assert line.accessibleDescription() == "Enter the headline or the name of the source"
    assert field.message.palette().color(QPalette.ColorRole.WindowText) == QColor(theme().error_text)

    field.set_message()
    assert picture(line) == plain
    assert field.kind == ""
    assert not field.message.isVisible()


def test_text_does_not_move_when_a_field_gets_the_focus_or_an_error(qtbot, app):
    """The thicker edge takes its pixel from the padding."""
    line = QLineEdit("oct 2015")
    field = show(qtbot, Field("When", line), 240)
    app.processEvents()
    size, at = line.size(), line.cursorRect().topLeft()
    field.set_message("Try Feb 2015", "error")
    app.processEvents()
    assert (line.size(), line.cursorRect().topLeft()) == (size, at)


def test_combo_box_and_number_ignore_the_wheel(qtbot, app):
    """Scrolling the page over a field must not change what it says."""
    combo, number = ComboBox(), NumberBox(0, 10)
    combo.addItems(["Explosives", "Shelling"])
    for widget in (combo, number):
        show(qtbot, widget, 160)

    for widget in (combo, number):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
    assert combo.currentIndex() == 0
    assert number.value() == 0


def test_a_check_box_is_ticked_anywhere_on_its_words(qtbot, app):
    """The whole line is the target, and the tick is painted in the accent."""
    box = show(qtbot, CheckBox("Keep a copy of the file"))
    qtbot.mouseClick(box, LEFT, pos=QPoint(box.width() - 6, box.height() // 2))
    assert box.isChecked()
    assert has_colour(picture(box), theme().accent)


def test_radio_buttons_of_one_window_exclude_each_other(qtbot, app):
    """Choosing one by its words lets go of the other, and the chosen one shows the accent."""
    window = show(qtbot, QWidget())
    column = QVBoxLayout(window)
    here, server = RadioButton("This computer"), RadioButton("Team server")
    column.addWidget(here)
    column.addWidget(server)
    here.setChecked(True)
    qtbot.mouseClick(server, LEFT, pos=QPoint(60, server.height() // 2))
    assert (here.isChecked(), server.isChecked()) == (False, True)
    assert has_colour(picture(server), theme().accent)
    assert not has_colour(picture(here), theme().accent)


def test_choices_are_one_at_a_time(qtbot, app):
    """Taking one lets go of the other, and only the person's choice is announced."""
    choices = show(
        qtbot, Choices([("article", "Article", "newspaper"), ("visit", "Visit", "footprints")], name="Source")
    )
    taken = []
    choices.changed.connect(taken.append)
    choices.set_value("article")
    assert taken == []
    qtbot.mouseClick(choices.chips["visit"], LEFT)
    assert (choices.value(), taken) == ("visit", ["visit"])


def test_search_clears_first_and_leaves_for_the_list(qtbot, app):
    """Esc empties the line before it means anything else; Down asks for the list."""
    window = show(qtbot, QWidget())
    box = SearchBox("Search sites", "Ctrl+F", window)
    qtbot.keyClicks(box, "bel")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(box.left_downwards):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert "Ctrl+F" in box.placeholderText()
    assert box.accessibleName() == "Search sites"


def test_a_scrolled_page_lets_the_ground_through(qtbot, app):
    """The scroll area paints nothing of its own, in either theme."""
    window = show(qtbot, QWidget())
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scrolling(QWidget()))
    window.resize(100, 100)
    for name in ("light", "dark"):
        apply_theme(app, name)
        assert picture(window).pixelColor(50, 50) == QColor(theme().window)


def test_numbers_are_in_the_digits_of_the_language(app):
    """Years are never grouped; Arabic of Syria has its own digits."""
    assert digits(2015) == "2015"
    QLocale.setDefault(QLocale("ar_SY"))
    assert digits(2015) == "٢٠١٥"


def test_a_mark_of_not_assessed_is_hollow(app):
    """Its disc is the page, so it can never be taken for a degree of damage."""
    colours = {}
    for kind in ("moderate", "not-assessed"):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(theme().base))
        painter = QPainter(image)
        paint_mark(painter, image.rect(), kind, 1)
        painter.end()
        colours[kind] = image.pixelColor(20, 6).name().upper()
    assert colours == {"moderate": theme().badges["moderate"].mark, "not-assessed": theme().base}
