"""Light and dark from one table; text that can be read and that scales."""

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from keyacct_desktop.ui.shell.stylesheet import stylesheet
from keyacct_desktop.ui.shell.theme import Theme, ThemeChoice
from keyacct_desktop.ui.shell.tokens import DARK, LIGHT, Scheme, Tokens


def _luminance(colour: str) -> float:
    parts = []
    for part in QColor(colour).getRgbF()[:3]:
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["ink", "ink_soft", "ink_faint", "accent", "good", "warn", "bad"])
def test_text_is_readable_on_paper(tokens: Tokens, text: str) -> None:
    assert _contrast(getattr(tokens, text), tokens.window) >= 4.5
    assert _contrast(getattr(tokens, text), tokens.surface) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_text_and_buttons_are_readable(tokens: Tokens) -> None:
    assert _contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert _contrast(tokens.ink, tokens.accent_soft) >= 4.5
    assert _contrast(tokens.ink, tokens.hit) >= 4.5
    assert _contrast(tokens.bad, tokens.bad_soft) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_token_in_the_stylesheet_is_known(tokens: Tokens) -> None:
    text = stylesheet(tokens, 10)
    assert "@" not in text
    assert tokens.accent in text


def test_both_tables_name_real_colours() -> None:
    for name in Tokens._fields:
        if name != "scheme":
            assert QColor(getattr(LIGHT, name)).isValid()
            assert QColor(getattr(DARK, name)).isValid()


def test_the_scheme_is_switched_while_the_program_runs(qtbot, theme: Theme) -> None:
    try:
        with qtbot.waitSignal(theme.changed):
            theme.choose(ThemeChoice.DARK)
        assert theme.tokens.scheme is Scheme.DARK
        assert QApplication.palette().window().color() == QColor(DARK.window)
    finally:
        theme.choose(ThemeChoice.LIGHT)
    assert QApplication.palette().window().color() == QColor(LIGHT.window)


def test_text_scales_with_the_system_font(qapp: QApplication) -> None:
    before = qapp.font()
    try:
        large = QFont(before)
        large.setPointSizeF(18)
        qapp.setFont(large)
        theme = Theme(qapp, ThemeChoice.LIGHT)
        assert theme.font().pointSizeF() == pytest.approx(18)
        assert theme.font("title").pointSizeF() > 18 > theme.font("small").pointSizeF()
    finally:
        qapp.setFont(before)
        Theme(qapp, ThemeChoice.LIGHT)
