"""Potential score and guarded letting-go (method.md D21)."""

from typing import Any

import pytest

from keyacct_desktop.domain.method_codes import PotentialBand
from keyacct_desktop.domain.potential import NO_POTENTIAL, Guard, letting_go, potential_score
from tests.domain.method_cases import TODAY, S

NO_TO_ALL = dict.fromkeys(Guard, False)


@pytest.mark.parametrize(
    ("factors", "score", "band"),
    [((4, 5, 2, 3, 4), 74, "develop"), ((1, 1, 1, 2, 3), 29, "let_go"), ((2, 2, 2, 2, 2), 40, "low_cost")],
)
def test_the_scores_of_the_method(factors: tuple[int, ...], score: int, band: str) -> None:
    result = potential_score(factors, TODAY, TODAY, S)
    assert result.score == score
    assert result.band == PotentialBand(band)
    assert (result.answered, result.stale) == (5, False)


def test_a_missing_factor_leaves_the_score_unknown() -> None:
    result = potential_score((5, 5, 5, None, 5), TODAY, TODAY, S)
    assert (result.score, result.band, result.answered) == (None, None, 4)
    assert not result.below(100)
    assert not result.reaches(0)
    assert potential_score((None,) * 5, None, TODAY, S) is NO_POTENTIAL


def test_judgements_go_stale_after_180_days() -> None:
    assert not potential_score((3,) * 5, TODAY - 180, TODAY, S).stale
    assert potential_score((3,) * 5, TODAY - 181, TODAY, S).stale
    assert potential_score((3,) * 5, None, TODAY, S).stale


def let_go(**changes: Any) -> tuple[str, ...]:
    values: dict[str, Any] = {
        "net_fen": -100,
        "net_before_fen": 0,
        "months_since_order": 3,
        "potential": potential_score((1, 1, 1, 2, 3), TODAY - 90, TODAY, S),
        "answers": NO_TO_ALL,
    }
    result = letting_go(**{**values, **changes}, as_of=TODAY, settings=S)
    assert result.allowed == (not result.against)
    return result.against


def test_letting_go_opens_when_everything_speaks_for_it() -> None:
    assert let_go() == ()


@pytest.mark.parametrize(
    ("changes", "against"),
    [
        ({"net_fen": 1}, ("profitable",)),
        ({"net_before_fen": 1}, ("profitable",)),
        ({"net_fen": 1, "months_since_order": 24}, ()),
        ({"net_fen": 1, "months_since_order": None}, ("profitable",)),
        ({"potential": NO_POTENTIAL}, ("potential_unknown",)),
        ({"potential": potential_score((2,) * 5, TODAY, TODAY, S)}, ("potential_too_high",)),
        ({"potential": potential_score((1,) * 5, TODAY - 91, TODAY, S)}, ("potential_old",)),
        ({"potential": potential_score((1,) * 5, None, TODAY, S)}, ("potential_old",)),
        ({"answers": {**NO_TO_ALL, Guard.REFERRER: True}}, ("guard:referrer",)),
    ],
)
def test_each_lock_is_named(changes: dict[str, Any], against: tuple[str, ...]) -> None:
    assert let_go(**changes) == against


def test_unanswered_guards_keep_the_lock() -> None:
    assert len(let_go(answers={})) == 7
    assert let_go(answers={guard: False for guard in Guard if guard is not Guard.BLACK_FACE}) == (
        "unanswered:black_face",
    )
