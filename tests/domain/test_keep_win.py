"""Keeping beside winning (method.md D19)."""

import pytest

from keyacct_desktop.domain.keep_win import KeepWin


def test_the_costs_of_the_method() -> None:
    result = KeepWin(36_000, 45, 24_000, 6, 45, 50)
    assert (result.keep_fen, result.win_fen) == (800, 4000)
    assert result.ratio == pytest.approx(0.20)
    assert result.retention == 0.9


def test_nobody_won_or_kept_leaves_the_ratio_unknown() -> None:
    nobody = KeepWin(0, 0, 500, 0, 0, 0)
    assert (nobody.keep_fen, nobody.win_fen, nobody.ratio, nobody.retention) == (None, None, None, None)
    assert KeepWin(100, 1, 500, 0, 0, 1).ratio is None
    assert KeepWin(0, 0, 500, 1, 0, 1).ratio is None


def test_winning_for_nothing_gives_no_ratio() -> None:
    assert KeepWin(100, 1, 0, 1, 0, 0).ratio is None
