"""The style sheet, written from the tokens.

Widgets choose a look by dynamic properties: `kind` (primary, quiet, ghost, chip, danger, icon, segment) on buttons,
`tone` (muted, faint, accent, ok, warn, bad) and `scale` (caption, small, lead, title, display) on labels,
`surface` (panel, raised, sunken) on frames.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from appforge_desktop.ui.theme.tokens import UI_FAMILIES, Tokens

_GROUND = """
* { outline: 0; }
QWidget { font-family: $families; font-size: ${body}px; color: $text; }
QMainWindow, QDialog, QWidget#ground, QStackedWidget { background: $window; }
QFrame[surface="panel"], QWidget[surface="panel"] { background: $panel; border: 0; }
QFrame[surface="raised"] { background: $raised; border: 1px solid $line; border-radius: ${m_radius}px; }
QFrame[surface="sunken"] { background: $sunken; border: 0; border-radius: ${m_radius}px; }
QFrame[line="h"] { background: $line; max-height: 1px; min-height: 1px; border: 0; }
QFrame[line="v"] { background: $line; max-width: 1px; min-width: 1px; border: 0; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="accent"] { color: $accent_text; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[scale="caption"] { font-size: ${caption}px; }
QLabel[scale="small"] { font-size: ${small}px; }
QLabel[scale="lead"] { font-size: ${lead}px; }
QLabel[scale="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[scale="display"] { font-size: ${display}px; font-weight: 700; }
QLabel[weight="strong"] { font-weight: 600; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $line_strong; padding: 5px 8px;
  font-size: ${small}px; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: $raised; color: $text; border: 1px solid $line_strong;
  border-radius: ${s_radius}px; padding: 5px 12px; font-weight: 500; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; border-color: $line; background: $panel; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 1px solid $text; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $faint; border-color: $line; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_soft; border-color: $bad; }
QPushButton[kind="ghost"], QToolButton[kind="ghost"] { background: transparent; border: 1px solid transparent;
  color: $muted; padding: 4px 8px; }
QPushButton[kind="ghost"]:hover, QToolButton[kind="ghost"]:hover { background: $hover; color: $text; }
QPushButton[kind="ghost"]:pressed, QToolButton[kind="ghost"]:pressed { background: $pressed; }
QPushButton[kind="ghost"]:focus, QToolButton[kind="ghost"]:focus { border: 1px solid $accent; }
QPushButton[kind="ghost"]:disabled, QToolButton[kind="ghost"]:disabled { color: $faint; background: transparent; }
QToolButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 5px; }
QToolButton[kind="icon"]:hover { background: $hover; }
QToolButton[kind="icon"]:pressed { background: $pressed; }
QToolButton[kind="icon"]:checked { background: $accent_soft; }
QToolButton[kind="icon"]:focus { border: 1px solid $accent; }
QToolButton[kind="icon"]:disabled { background: transparent; border-color: transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="chip"] { background: $raised; color: $muted; border: 1px solid $line; border-radius: 14px;
  padding: 5px 12px; min-height: 16px; font-weight: 400; font-size: ${small}px; }
QPushButton[kind="chip"]:hover { color: $text; border-color: $accent; background: $accent_soft; }
QPushButton[kind="chip"]:focus { border-color: $accent; color: $text; }
QFrame[kind="segments"] { background: $sunken; border: 1px solid $line; border-radius: 8px; }
QPushButton[kind="segment"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
  color: $muted; padding: 3px 12px; font-size: ${small}px; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked { background: $raised; color: $text; border: 1px solid $line_strong; }
QPushButton[kind="segment"]:focus { border: 1px solid $accent; }
QPushButton[kind="search"] { background: $raised; color: $muted; border: 1px solid $line; border-radius: 8px;
  padding: 4px 10px; text-align: left; font-weight: 400; font-size: ${small}px; }
QPushButton[kind="search"]:hover { border-color: $line_strong; color: $text; }
QPushButton[kind="search"]:focus { border-color: $accent; }
"""

_INPUTS = """
QLineEdit, QSpinBox, QComboBox, QPlainTextEdit, QTextEdit { background: $raised; color: $text;
  border: 1px solid $line_strong; border-radius: ${s_radius}px; padding: 5px 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:hover, QComboBox:hover { border-color: $faint; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }
QLineEdit[kind="bare"], QTextEdit[kind="bare"], QPlainTextEdit[kind="bare"], QTextBrowser { background: transparent;
  border: 0; padding: 0; }
QLineEdit:disabled, QTextEdit:disabled { color: $faint; background: $panel; }
QComboBox::drop-down { border: 0; width: 22px; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid $line_strong; border-radius: 4px;
  background: $raised; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QProgressBar { background: $sunken; border: 0; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_LISTS = """
QListView, QTreeView, QTableView { background: transparent; border: 0; show-decoration-selected: 1;
  alternate-background-color: $panel; }
QListView::item, QTreeView::item { padding: 4px 6px; border-radius: ${s_radius}px; color: $text; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QHeaderView::section { background: $panel; color: $muted; border: 0; border-bottom: 1px solid $line; padding: 5px 8px; }
QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: 0; border-bottom: 2px solid transparent;
  padding: 7px 12px; font-size: ${small}px; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; background: $window; }
QTabBar::scroller { width: 22px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
"""

_BARS = """
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#canvas { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: transparent; color: $muted; padding: 0; font-size: ${small}px; }
QMenuBar::item { background: transparent; padding: 5px 8px; border-radius: ${s_radius}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $raised; border: 1px solid $line_strong; border-radius: ${m_radius}px; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: ${s_radius}px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::right-arrow { width: 10px; height: 10px; }
"""

_STRIP = """
QWidget#previewStrip { background: $panel; }
QLabel#previewStripCount { color: $muted; font-size: ${small}px; }
QLabel#previewStripCount[state="error"] { color: $bad; font-weight: 600; }
QWidget#previewStrip QToolButton { font-size: ${small}px; padding: 1px 8px; }
QListWidget#previewStripList { background: $panel; border-top: 1px solid $line; font-size: ${small}px;
  padding: 3px 4px; }
QListWidget#previewStripList::item { padding: 3px 6px; }
"""

_SHEET = Template(_GROUND + _BUTTONS + _INPUTS + _LISTS + _BARS + _STRIP)


def stylesheet(tokens: Tokens) -> str:
    """The application's style sheet."""
    families = ", ".join(f'"{name}"' for name in UI_FAMILIES)
    radii = {f"{name}_radius": value for name, value in asdict(tokens.radii).items()}
    return _SHEET.substitute({**asdict(tokens.colours), **asdict(tokens.type), **radii, "families": families})
