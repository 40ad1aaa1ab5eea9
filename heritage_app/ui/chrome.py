"""The style sheet for chrome: menus, text fields, tables, scroll bars, status bar.

Only symmetric margins and paddings: Qt mirrors them for some widgets in right-to-left windows and not for
others. No fonts either: a font in a style sheet would override the text-size setting.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from heritage_app.ui.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QMenuBar { background: $window; border-bottom: 1px solid $line; padding: 1px 5px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; color: $text; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $base; color: $text; border: ${edge}px solid $card_edge; padding: 5px; }
QMenu::item { padding: 6px 26px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolTip { background: $message_fill; color: $message_text; border: 0; padding: 5px 8px; }
QStatusBar { background: $window; border-top: 1px solid $card_edge; color: $secondary; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: $card_edge; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
    background: $base; color: $text; border: ${edge}px solid $input_edge; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $secondary;
}
QLineEdit { padding: ${pad}px 9px; min-height: ${text_height}px; }
QAbstractSpinBox { padding: 0; min-height: ${box_height}px; }
QPlainTextEdit, QTextEdit { padding: ${pad}px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus { border: 2px solid $accent; }
QLineEdit:focus { padding: ${pad_focus}px ${side_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${pad_focus}px ${side_focus_text}px; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QTextEdit[state="error"],
QAbstractSpinBox[state="error"] { border: 2px solid $error_text; }
QLineEdit[state="error"] { padding: ${pad_focus}px ${side_focus}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled {
    background: $window; color: $disabled; border-color: $card_edge;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $alt; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QAbstractItemView QLineEdit {
    border: 0; padding: 0 8px; min-height: 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }

QAbstractItemView {
    background: $base; alternate-background-color: $alt; color: $text; border: 0; outline: 0;
    selection-background-color: $selection; selection-color: $text; gridline-color: $line;
}
QComboBox QAbstractItemView { border: 1px solid $card_edge; }
QHeaderView { background: $window; border: 0; }
QHeaderView::section {
    background: $window; color: $secondary; border: 0; border-bottom: 1px solid $card_edge; padding: 6px 8px;
}
QTableCornerButton::section { background: $window; border: 0; border-bottom: 1px solid $card_edge; }

QScrollArea { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: $base; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 1px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $input_edge; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { height: 4px; background: $scroll; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $accent; }
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider { border: 2px solid transparent; border-radius: 6px; }
QSlider:focus { border: 2px solid $accent; }

QProgressBar { background: $line; border: 0; border-radius: 2px; min-height: 4px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")


def chrome_sheet(theme: Theme) -> str:
    """Return the style sheet of *theme*."""
    text_height = QFontMetrics(theme.font()).height() + 3
    names = asdict(theme) | {
        "text_height": text_height,
        "box_height": text_height + 10,
        "edge": theme.edge,
        # A focused or faulty field has a 2 px edge; one pixel less inside keeps its text where it was.
        "pad": 5,
        "pad_focus": 5 + theme.edge - 2,
        "side_focus": 9 + theme.edge - 2,
        "side_focus_text": 8 + theme.edge - 2,
    }
    return _SHEET.substitute(names)
