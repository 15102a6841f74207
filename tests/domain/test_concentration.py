"""How much hangs on few customers, and what goes with one that leaves (method.md D30)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.concentration import concentration, leaving
from tests.domain.method_cases import NETS


def test_the_first_customers_of_the_method() -> None:
    found = concentration(NETS)
    assert (found.profitable, found.profit_fen) == (9, 370_000_00)
    assert found.first(1) == pytest.approx(120 / 370)
    assert found.first(3) == pytest.approx(250 / 370)
    assert found.hhi == pytest.approx(sum((n / 370) ** 2 for n in (120, 80, 50, 40, 30, 20, 15, 10, 5)))
    assert found.like == pytest.approx(1 / found.hhi)


def test_one_customer_is_the_whole_book_and_ten_equal_ones_are_like_ten() -> None:
    assert concentration([500]).hhi == 1.0
    assert concentration([7] * 10).like == pytest.approx(10)


@pytest.mark.parametrize("nets", [[], [0, -5]])
def test_without_profit_nothing_is_known(nets: list[int]) -> None:
    found = concentration(nets)
    assert (found.profitable, found.shares, found.hhi, found.like, found.first(3)) == (
        0,
        (),
        None,
        None,
        None,
    )


def test_only_the_first_ten_are_told_apart() -> None:
    assert len(concentration(range(1, 40)).shares) == 10


def test_what_if_of_the_method() -> None:
    # 84k of forecast at 20 % are 16.8k: 14 % of the 120k that leave, which are 33.1 % of 362k
    found = leaving(NETS, [120_000_00], 84_000_00, 2000)
    assert (found.lost_fen, found.total_fen, found.cover_fen) == (120_000_00, 362_000_00, 16_800_00)
    assert found.share == pytest.approx(0.331, abs=0.0005)
    assert found.cover == pytest.approx(0.14)


def test_a_leaving_loss_maker_loses_nothing_that_needs_cover() -> None:
    found = leaving(NETS, [-8_000_00], 84_000_00, 2000)
    assert found.cover is None
    assert found.share is not None
    assert found.share < 0


def test_without_a_positive_total_there_is_no_share() -> None:
    assert leaving([100, -200], [100], 0, 2000).share is None


@given(st.lists(st.integers(-(10**9), 10**9), max_size=40))
def test_the_index_lies_between_equal_and_single(nets: list[int]) -> None:
    found = concentration(nets)
    if found.hhi is not None:
        assert 1 / found.profitable <= found.hhi + 1e-9
        assert found.hhi <= 1 + 1e-9
        assert sum(found.shares) <= 1 + 1e-9
