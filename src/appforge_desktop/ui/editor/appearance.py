"""How a Scintilla view looks: fonts, margins, markers, colours."""

from __future__ import annotations

import ctypes

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPen
from pyside6_scintilla import Scintilla, ScintillaEdit

from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.colours import EditorColours, editor_colours
from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.styling import styles_of
from appforge_desktop.ui.theme import theme
from appforge_desktop.ui.theme.tokens import CODE_FAMILIES

NUMBERS, FOLDS, GAP = 0, 1, 2
"""Margins from left to right."""

MATCH, BRACE, MATCH_NOW = 8, 9, 10
"""Indicators."""

_FOLD_MASK = 0x1FE000000
_BOLD = {Role.STRONG, Role.HEADING}
_DOWN = [QPointF(2.5, 4.2), QPointF(6, 7.7), QPointF(9.5, 4.2)]
_RIGHT = [QPointF(4.2, 2.5), QPointF(7.7, 6), QPointF(4.2, 9.5)]


def bgr(colour: str) -> int:
    """`#rrggbb` as Scintilla writes colours."""
    return int(colour[5:7] + colour[3:5] + colour[1:3], 16)


def abgr(colour: str, alpha: int = 255) -> int:
    """`#rrggbb` with its opacity, as Scintilla's elements want it."""
    return alpha << 24 | bgr(colour)


def code_family() -> str:
    """The first of our code fonts that this machine has."""
    found = set(QFontDatabase.families())
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return next((family for family in CODE_FAMILIES if family in found), fixed)


def set_up(view: ScintillaEdit) -> None:
    """What stays the same in every theme."""
    view.setCodePage(65001)
    view.setFrameShape(view.Shape.NoFrame)
    view.usePopUp(0)
    view.setEndAtLastLine(False)
    view.setScrollWidthTracking(True)
    view.setScrollWidth(1)
    view.setExtraAscent(3)
    view.setExtraDescent(3)
    view.setIndentationGuides(Scintilla.IndentView.LookBoth)
    view.setCaretWidth(2)
    view.setCaretLineVisibleAlways(True)
    view.setCaretLineVisible(True)
    view.setSelectionLayer(Scintilla.Layer.UnderText)
    view.setXCaretPolicy(1 | 8, 40)
    view.setYCaretPolicy(1 | 8, 3)
    view.setMarginLeft(2)
    view.setLayoutCache(Scintilla.LineCache.Page)
    _set_up_margins(view)
    _set_up_indicators(view)


def _set_up_margins(view: ScintillaEdit) -> None:
    view.setMargins(3)
    view.setMarginTypeN(NUMBERS, Scintilla.MarginType.Number)
    view.setMarginTypeN(FOLDS, Scintilla.MarginType.Symbol)
    view.setMarginTypeN(GAP, Scintilla.MarginType.Back)
    view.setMarginMaskN(FOLDS, _FOLD_MASK)
    view.setMarginMaskN(GAP, 0)
    view.setMarginSensitiveN(FOLDS, True)
    view.setMarginWidthN(FOLDS, 18)
    view.setMarginWidthN(GAP, 4)
    view.setMarginCursorN(FOLDS, Scintilla.CursorShape.Arrow)
    view.setAutomaticFold(Scintilla.AutomaticFold.Show | Scintilla.AutomaticFold.Click | Scintilla.AutomaticFold.Change)
    view.setFoldFlags(0)
    view.setDefaultFoldDisplayText(" ⋯ ")
    view.foldDisplayTextSetStyle(Scintilla.FoldDisplayTextStyle.Boxed)


def _set_up_indicators(view: ScintillaEdit) -> None:
    view.indicSetStyle(MATCH, Scintilla.IndicatorStyle.StraightBox)
    view.indicSetAlpha(MATCH, 55)
    view.indicSetOutlineAlpha(MATCH, 70)
    view.indicSetUnder(MATCH, True)
    view.indicSetStyle(MATCH_NOW, Scintilla.IndicatorStyle.StraightBox)
    view.indicSetAlpha(MATCH_NOW, 60)
    view.indicSetOutlineAlpha(MATCH_NOW, 255)
    view.indicSetStyle(BRACE, Scintilla.IndicatorStyle.RoundBox)
    view.indicSetAlpha(BRACE, 50)
    view.indicSetOutlineAlpha(BRACE, 170)
    view.indicSetUnder(BRACE, True)
    view.braceHighlightIndicator(True, BRACE)


def paint(view: ScintillaEdit, language: Language) -> EditorColours:
    """Give the view the colours of the theme that is on."""
    colours = editor_colours(theme().tokens)
    common = Scintilla.StylesCommon
    view.styleResetDefault()
    view.styleSetFont(common.Default, code_family())
    view.styleSetSizeFractional(common.Default, _hundredth_points(view))
    view.styleSetFore(common.Default, bgr(colours.roles[Role.TEXT]))
    view.styleSetBack(common.Default, bgr(colours.ground))
    view.styleClearAll()
    for style, role in styles_of(language).items():
        view.styleSetFore(style, bgr(colours.roles[role]))
        view.styleSetWeight(style, QFont.Weight.DemiBold if role in _BOLD else QFont.Weight.Normal)
        view.styleSetItalic(style, role in {Role.EMPHASIS, Role.COMMENT})
    view.styleSetFore(common.LineNumber, bgr(colours.number))
    view.styleSetBack(common.LineNumber, bgr(colours.ground))
    view.styleSetFore(common.IndentGuide, bgr(colours.guide))
    view.styleSetFore(common.BraceLight, bgr(colours.brace))
    view.styleSetFore(common.BraceBad, bgr(colours.roles[Role.ERROR]))
    view.styleSetFore(common.FoldDisplayText, bgr(colours.number))
    _paint_ground(view, colours)
    _paint_folds(view, colours)
    return colours


def _hundredth_points(view: ScintillaEdit) -> int:
    pixels = theme().tokens.type.body
    return round(pixels * 7200 / max(view.logicalDpiY(), 1))


def _paint_ground(view: ScintillaEdit, colours: EditorColours) -> None:
    element = Scintilla.Element
    view.setElementColour(element.Caret, abgr(colours.roles[Role.TEXT]))
    view.setElementColour(element.CaretAdditional, abgr(colours.brace))
    view.setElementColour(element.CaretLineBack, abgr(colours.line))
    view.setElementColour(element.SelectionBack, abgr(colours.selection))
    view.setElementColour(element.SelectionAdditionalBack, abgr(colours.selection))
    view.setElementColour(element.SelectionInactiveBack, abgr(colours.selection_idle))
    view.setElementColour(element.WhiteSpace, abgr(colours.guide))
    view.setElementColour(element.FoldLine, abgr(colours.guide))
    view.setFoldMarginColour(True, bgr(colours.ground))
    view.setFoldMarginHiColour(True, bgr(colours.ground))
    view.setMarginBackN(GAP, bgr(colours.ground))
    for indicator, colour in ((MATCH, colours.match), (MATCH_NOW, colours.match), (BRACE, colours.brace)):
        view.indicSetFore(indicator, bgr(colour))


def _paint_folds(view: ScintillaEdit, colours: EditorColours) -> None:
    outline, symbol = Scintilla.MarkerOutline, Scintilla.MarkerSymbol
    for marker in (outline.FolderSub, outline.FolderTail, outline.FolderMidTail):
        view.markerDefine(marker, symbol.Empty)
    for marker, points, colour in (
        (outline.FolderOpen, _DOWN, colours.number),
        (outline.FolderOpenMid, _DOWN, colours.number),
        (outline.Folder, _RIGHT, colours.brace),
        (outline.FolderEnd, _RIGHT, colours.brace),
    ):
        if view.devicePixelRatioF() == 1:
            _define_chevron(view, marker, points, colour)
        else:  # Scintilla draws images without regard to the screen's scale
            view.markerDefine(marker, symbol.ArrowDown if points is _DOWN else symbol.Arrow)
            view.markerSetFore(marker, bgr(colour))
            view.markerSetBack(marker, bgr(colour))


def _define_chevron(view: ScintillaEdit, marker: int, points: list[QPointF], colour: str) -> None:
    side = 12
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(points)
    painter.end()
    view.rGBAImageSetWidth(side)
    view.rGBAImageSetHeight(side)
    view.rGBAImageSetScale(100)
    pixels = ctypes.create_string_buffer(bytes(image.constBits()))  # the binding takes no bytes
    view.send(Scintilla.Message.MarkerDefineRGBAImage, marker, ctypes.addressof(pixels))


def size_number_margin(view: ScintillaEdit) -> None:
    """Make the line numbers as wide as the last one needs, at least three digits."""
    digits = max(3, len(str(view.lineCount())))
    width = view.textWidth(Scintilla.StylesCommon.LineNumber, "8" * digits) + 18
    if view.marginWidthN(NUMBERS) != width:
        view.setMarginWidthN(NUMBERS, width)
