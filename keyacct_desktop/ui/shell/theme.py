"""Dresses the application: palette, fonts and one small stylesheet, all from the token table.

Follows the system's light or dark scheme while it runs, or keeps the one the rep chose. Sizes are
relative to the system font, so text scales with it.
"""

import sys
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from keyacct_desktop.ui.shell.stylesheet import stylesheet
from keyacct_desktop.ui.shell.tokens import TYPE_SCALE, Scheme, Tokens, tokens_for

_CHINESE_FAMILIES: Final = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC")
THEME_KEY: Final = "theme"
_COMFORTABLE_PX: Final = 13.0
_ENLARGED: Final = 1.1


class ThemeChoice(StrEnum):
    """What the rep chose; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The dress in use. `changed` after every change of colours; painters then read `tokens` again."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._app = app
        self._choice = choice
        self._system_font = QFont(app.font())
        hints = QGuiApplication.styleHints()
        self._apply_choice()
        self.tokens: Tokens = tokens_for(self._scheme())
        self._dress()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Switch at once to light, dark or whatever the system says."""
        self._choice = choice
        self._apply_choice()
        self._refresh()

    def font(self, role: str = "body") -> QFont:
        """A font of the type scale: body, strong, small, title, display or mono."""
        factor, bold = TYPE_SCALE[role]
        font = QFont(self._app.font())
        font.setPointSizeF(self.body_points() * factor)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def body_points(self) -> float:
        """The body size in points: the system's, a little larger where Chinese would be cramped."""
        points = self._system_font.pointSizeF()
        if points <= 0:
            points = self._system_font.pixelSize() * 72 / 96
        pixels = points if sys.platform == "darwin" else points * 96 / 72
        return points * _ENLARGED if pixels < _COMFORTABLE_PX else points

    def _apply_choice(self) -> None:
        wanted = {
            ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
            ThemeChoice.LIGHT: Qt.ColorScheme.Light,
            ThemeChoice.DARK: Qt.ColorScheme.Dark,
        }[self._choice]
        QGuiApplication.styleHints().setColorScheme(wanted)

    def _scheme(self) -> Scheme:
        if self._choice is ThemeChoice.DARK:
            return Scheme.DARK
        if self._choice is ThemeChoice.LIGHT:
            return Scheme.LIGHT
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _follow_system(self) -> None:
        if self._scheme() is not self.tokens.scheme:
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = tokens_for(self._scheme())
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        font = QFont(self._system_font)
        font.setFamilies(_families(self._system_font.family()))
        font.setPointSizeF(self.body_points())
        self._app.setFont(font)
        self._app.setPalette(build_palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, self.body_points()))


def build_palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a token table, so that every stock widget is dressed without a style rule."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: tokens.window,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.hover,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink_faint,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.accent_soft,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent_strong,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.ink_faint))
    return palette


def _families(system: str) -> list[str]:
    # "Sans Serif" is a placeholder on a bare Linux; the CJK family then also sets the Latin letters well.
    if system in {"Sans Serif", "Sans", "DejaVu Sans", ""}:
        return [*_CHINESE_FAMILIES, system or "Sans Serif"]
    return [system, *_CHINESE_FAMILIES]
