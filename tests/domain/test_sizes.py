"""Small, medium, large and VIP (method.md D3)."""

import pytest

from keyacct_desktop.domain.method_codes import Size
from keyacct_desktop.domain.records import OrderRow
from keyacct_desktop.domain.sizes import customer_size, last_size, propose_size_cuts
from tests.domain.method_cases import TODAY, S, loyalty_of, yuan


@pytest.mark.parametrize(
    ("amount", "loyalty", "net", "size"),
    [
        (8000, None, 1, "small"),
        (45_000, None, 1, "medium"),
        (260_000, 55, 1, "large"),
        (260_000, 78, 1, "vip"),
        (260_000, 78, -1, "large"),
        (260_000, 78, 0, "large"),
        (260_000, None, 1, "large"),
        (45_000, 90, 1, "medium"),
        (10_000, None, 1, "medium"),
        (100_000, 70, 1, "vip"),
        (100_000, 69, 1, "large"),
        (-5, 90, 1, "small"),
    ],
)
def test_sizes_of_the_method(amount: int, loyalty: int | None, net: int, size: str) -> None:
    known = None if loyalty is None else loyalty_of(loyalty)
    assert customer_size(yuan(amount), net, known, S) == Size(size)


def test_a_dormant_customer_keeps_the_remembered_size() -> None:
    assert last_size([OrderRow(TODAY - 700, 1)], TODAY - 700, Size.VIP, S) is Size.VIP


def test_without_memory_the_size_of_the_last_active_window_stands() -> None:
    orders = [
        OrderRow(TODAY - 1500, yuan(900_000)),
        OrderRow(TODAY - 800, yuan(30_000)),
        OrderRow(TODAY - 750, yuan(25_000), is_return=1),
        OrderRow(TODAY - 700, yuan(6000)),
        OrderRow(TODAY - 690, yuan(6000), is_return=1),
    ]
    assert last_size(orders, TODAY - 700, None, S) is Size.MEDIUM


def test_cuts_are_proposed_from_the_book_s_own_middle_and_top_fifth() -> None:
    amounts = [yuan(amount) for amount in (100, 900, 1800, 2600, 4200, 9000, 15_000, 43_000, 80_000, 200_000)]
    assert propose_size_cuts(amounts) == (yuan(5000), yuan(50_000))


def test_no_cuts_are_proposed_from_nothing_or_from_equal_amounts() -> None:
    assert propose_size_cuts([0, -5]) is None
    assert propose_size_cuts([yuan(500)] * 9) is None
    assert propose_size_cuts([1, 2]) is None
