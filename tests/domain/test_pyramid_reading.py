"""The sentences that read the pyramid, as codes with their numbers."""

import pytest

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.pyramid import two_pyramids
from keyacct_desktop.domain.pyramid_reading import Caption, read_pyramid
from tests.domain.method_cases import NETS, S

K, M, R, W, V = Tier


def captions(*customers: tuple[Tier, int], months: int = 36) -> dict[str, Caption]:
    found = read_pyramid(two_pyramids(customers), [net for _, net in customers], months, S)
    return {one.code: one for one in found}


def test_the_book_of_the_method_says_what_it_shows() -> None:
    found = captions(*zip((K, K, M, M, M, R, R, W, W, V), NETS, strict=True))
    assert list(found) == ["top_brings", "layer_thin", "losses", "one_carries"]
    assert found["top_brings"].params == {"top": 0.2, "share": pytest.approx(200 / 370), "count": 2}
    assert found["layer_thin"].params == {"tier": R, "over": M}
    assert found["losses"].params == {"count": 1, "fen": -8000_00, "share": pytest.approx(8 / 370)}
    assert found["one_carries"].params == {"share": pytest.approx(120 / 370)}


def test_a_lower_layer_that_brings_more_is_named() -> None:
    found = captions((K, 50), (M, 40), (M, 41), (R, 1), (R, 2), (R, 3), *[(W, 1)] * 6)
    assert found["layer_heavy"].params == {"tier": M, "over": K}


def test_empty_layers_are_named_together() -> None:
    found = captions((K, 50), (M, 10), (M, 9))
    assert found["layers_empty"].params == {"tiers": (R, W)}


def test_nobody_has_bought() -> None:
    assert list(captions()) == ["no_customers"]


def test_a_book_of_losses() -> None:
    found = captions((W, -5), (V, -7))
    assert found["no_profit"].params == {"count": 2, "fen": -12}
    assert "losses" not in found
    assert "few_customers" not in found


def test_one_customer_makes_no_pyramid() -> None:
    found = captions((K, 500))
    assert list(found) == ["one_customer", "few_customers"]
    assert found["one_customer"].params == {"fen": 500}


def test_equal_customers_stand_in_one_tier() -> None:
    assert list(captions(*[(K, 100)] * 8)) == ["all_equal"]


def test_losses_larger_than_the_profit_are_said_first() -> None:
    found = captions((K, 100), (M, 50), (V, -400))
    assert found["total_negative"].params == {"fen": -250}
    assert found["losses_exceed"].params == {"count": 1, "fen": -400}
    assert "losses" not in found


def test_customers_who_bring_exactly_nothing_eat_nothing() -> None:
    assert "losses" not in captions((K, 100), (M, 50), (W, 0))


@pytest.mark.parametrize(
    ("months", "code", "params"), [(5, "short_history", {"months": 5}), (0, "no_history", {})]
)
def test_a_short_history_is_said(months: int, code: str, params: dict[str, int]) -> None:
    assert captions(*[(K, 100)] * 8, months=months)[code].params == params
