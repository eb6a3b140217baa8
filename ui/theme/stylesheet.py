"""The one style sheet of the program, generated from the tokens and set in one go."""

from pathlib import Path
from string import Template

from PySide6.QtWidgets import QApplication

from ui.theme.fonts import families_of
from ui.theme.palette import palette_of
from ui.theme.theme import Theme
from ui.theme.tokens import colour_names

_SHEET = Template("""
* { font-family: $families; }
QWidget { font-size: ${body}px; color: $text; }
QMainWindow, QWidget#page, QWidget#centre, QWidget#signInPage, QWidget#callbacksPage, QWidget#settingsPage,
QWidget#workPage, QWidget#importPage, QWidget#exportPage { background: $bg; }
QWidget#navRail { background: $surface; border-right: 1px solid $border; }
QWidget#topBar { background: $surface; border-bottom: 1px solid $border; }
QWidget#statusBar { background: $surface; border-top: 1px solid $border; }
QWidget#queuePanel, QWidget#handoffsPanel { background: $surface; border-right: 1px solid $border; }
QWidget#queueStrip { background: $surface; border-bottom: 1px solid $border; }
QWidget#wrapUpPanel, QWidget#wrapUpBody { background: $surface; }
QWidget#wrapUpPanel { border-left: 1px solid $border; }
QScrollArea#leadColumn, QWidget#leadColumnBody { background: $surface; border: none; }
QScrollArea#leadColumn { border-right: 1px solid $border; }
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[card="flat"] { background: $surface; border: none; }
QFrame[card="overlay"] { background: $surface; border: 1px solid $border; border-radius: 12px; }
QFrame[line="true"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: ${px16}px; font-weight: 600; }
QLabel[kind="heading"] { font-size: ${px14}px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="hero"] { font-size: ${px22}px; font-weight: 600; }
QLabel[kind="say"] { font-size: ${px18}px; font-weight: 500; }
QLabel[kind="second"] { color: $text2; }
QLabel[kind="third"] { font-size: ${px12}px; color: $text3; }
QLabel[kind="wrong"] { color: $danger; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 7px;
  padding: 0 9px; min-height: ${control}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $text3; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit[wrong="true"] { border: 2px solid $danger; padding: 0 8px; min-height: ${control_focus}px; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: 0 8px; min-height: ${control_focus}px; }
QPlainTextEdit:focus { border: 2px solid $focus; }
QPlainTextEdit:focus { padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $text3; background: $sunken; }
QLineEdit[bare="true"] { border: none; font-size: ${px16}px; padding: 0; background: transparent; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${px12}px; height: ${px12}px; }
QComboBox QAbstractItemView, QMenu {
  background: $surface; color: $text; border: 1px solid $border; border-radius: 9px; padding: 4px;
  outline: none;
  selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${row_small}px; padding: 0 8px; border-radius: 6px; }
QMenu::item { padding: 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $border; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $border_strong; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea > QWidget > QWidget#clearBody { background: transparent; }
QScrollArea, QListView { border: none; background: transparent; outline: none; }
QSplitter::handle { background: transparent; }
QTableView { border: none; background: $surface; outline: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $sunken; color: $text2; border: none; border-bottom: 1px solid $border;
  padding: 4px 8px; font-size: ${px12}px; font-weight: 600; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: $sunken; border: none; border-bottom: 1px solid $border; }
QToolTip { background: $undo_bg; color: $undo_fg; border: none; border-radius: 6px; padding: 5px 8px; }
QCheckBox { spacing: 8px; min-height: ${target}px; }
QCheckBox::indicator { width: ${px16}px; height: ${px16}px; border: 1px solid $border_strong; border-radius: 4px;
  background: $surface; }
QCheckBox::indicator:focus { border: 2px solid $focus; width: ${box_focus}px; height: ${box_focus}px; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url("$tick"); }
QPushButton { background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 7px;
  padding: 0 14px; min-height: ${control}px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $focus; padding: 0 13px; }
""")


def sheet_of(theme: Theme, icons: Path) -> str:
    """Return the style sheet for the theme; `icons` is the folder of the two images that QSS needs."""
    values: dict[str, object] = {name: getattr(theme.tokens, name) for name in colour_names()}
    values |= {f"px{size}": theme.px(size) for size in (11, 12, 14, 16, 18, 22)}
    shade = "dark" if theme.tokens.dark else "light"
    values |= {
        "families": ", ".join(f'"{family}"' for family in families_of(theme.family)),
        "body": theme.px(13),
        "control": theme.px(26),
        "control_focus": theme.px(26) - 2,
        "row_small": theme.px(30),
        "drop": theme.px(26),
        "target": theme.px(28),
        "box_focus": theme.px(16) - 2,
        "chevron": (icons / f"chevron_{shade}.svg").as_posix(),
        "tick": (icons / "tick_white.svg").as_posix(),
    }
    return _SHEET.substitute(values)


def dress(application: QApplication, theme: Theme, icons: Path) -> None:
    """Give the application the theme's font, palette and style sheet, each once."""
    application.setFont(theme.font(13))
    application.setPalette(palette_of(theme))
    application.setStyleSheet(sheet_of(theme, icons))
