"""Visits that lead somewhere (method.md D33)."""

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.visits import VisitRow, visit_review


def test_nine_of_fourteen_visits_is_64_percent() -> None:
    results = ["order"] * 3 + ["promise"] * 3 + ["next_step"] * 3 + ["none"] * 3 + ["refused", None]
    visits = [VisitRow(number, number, number, "need", result) for number, result in enumerate(results)]
    review = visit_review(visits, {})
    assert (review.successful, review.total) == (9, 14)
    assert review.success_share is not None
    assert round(100 * review.success_share) == 64
    assert review.needless == 0


def test_visits_without_a_goal_are_needless() -> None:
    visits = [
        VisitRow(1, 7, 1, None, "order"),
        VisitRow(2, 7, 2, "", "order"),
        VisitRow(3, 7, 3, "close", "order"),
    ]
    assert visit_review(visits, {}).without_goal == (1, 2)


def test_low_tiers_visited_twice_in_a_row_without_result_are_needless() -> None:
    tiers = {1: Tier.VOID, 2: Tier.MAINTENANCE, 3: Tier.KEY}
    visits = [
        VisitRow(customer * 10 + turn, customer, turn, "care", result)
        for customer in (1, 2, 3, 4)
        for turn, result in enumerate(["none", "none", "order", None, None])
    ]
    review = visit_review(reversed(visits), tiers)
    assert review.without_result == (11, 21, 14, 24)


def test_a_visit_needless_twice_over_counts_once() -> None:
    visits = [VisitRow(1, 1, 1, "care", None), VisitRow(2, 1, 2, None, None)]
    assert visit_review(visits, {1: Tier.VOID}).needless == 1


def test_no_visits_have_no_success_rate() -> None:
    assert visit_review([], {}).success_share is None
