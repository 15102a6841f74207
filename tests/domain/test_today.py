"""Order and merging of the Today list (method.md D24)."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.method_codes import TIERS, URGENCY, ReasonCode, Tier
from keyacct_desktop.domain.today import Candidate, NearDate, Reason, TodayList, date_occasion, today_list

C = ReasonCode


def listed(*candidates: Candidate, limit: int = 12) -> TodayList:
    return today_list(candidates, limit)


def ids(result: TodayList) -> list[int]:
    return [line.customer_id for line in result.lines]


def test_the_morning_of_the_method() -> None:
    zhang = Candidate(1, "zhang", Tier.KEY, [Reason(C.DATE_NEAR, 0)])
    li = Candidate(2, "li", Tier.REGULAR, [Reason(C.PROMISE_OVERDUE, 2)])
    wang = Candidate(3, "wang", Tier.KEY, [Reason(C.RHYTHM, 9)])
    zhao = Candidate(4, "zhao", Tier.MAJOR, [Reason(C.PROMISE_OVERDUE, 1)])
    assert ids(listed(zhang, li, wang, zhao)) == [4, 2, 1, 3]


def test_within_a_class_tier_then_days_late_then_name_decide() -> None:
    def late(number: int, name: str, tier: Tier | None, days: int | None) -> Candidate:
        return Candidate(number, name, tier, [Reason(C.RHYTHM, days)])

    result = listed(
        late(1, "b", None, 99),
        late(2, "c", Tier.VOID, 1),
        late(3, "b", Tier.KEY, 1),
        late(4, "a", Tier.KEY, 1),
        late(5, "z", Tier.KEY, 3),
        late(6, "a", Tier.KEY, None),
        late(7, "a", Tier.KEY, 1),
    )
    assert ids(result) == [5, 4, 7, 3, 6, 2, 1]


def test_one_customer_is_one_line_with_all_reasons_most_urgent_first() -> None:
    result = listed(
        Candidate(1, "a", Tier.KEY, [Reason(C.RHYTHM, 9), Reason(C.ORDER_DUE, 3)]),
        Candidate(
            1, "a", Tier.KEY, [Reason(C.PROMISE_OVERDUE, 1, ref=7), Reason(C.PROMISE_OVERDUE, 4, ref=8)]
        ),
    )
    (line,) = result.lines
    assert [reason.code for reason in line.reasons] == [
        C.PROMISE_OVERDUE,
        C.PROMISE_OVERDUE,
        C.RHYTHM,
        C.ORDER_DUE,
    ]
    assert (line.urgency, line.days_late) == (1, 4)
    assert line.reasons[0].urgency == 1


def test_the_rest_is_folded_in_the_same_order() -> None:
    candidates = [Candidate(number, f"{number:02}", None, [Reason(C.STEP_DUE, 0)]) for number in range(20)]
    result = listed(*candidates)
    assert ids(result) == list(range(12))
    assert [line.customer_id for line in result.folded] == list(range(12, 20))


def test_do_not_disturb_leaves_only_what_we_owe() -> None:
    result = listed(
        Candidate(1, "a", Tier.KEY, [Reason(C.RHYTHM, 9), Reason(C.COMPLAINT_LATE, 1)], do_not_disturb=True),
        Candidate(2, "b", Tier.KEY, [Reason(C.RHYTHM, 9)], do_not_disturb=True),
    )
    assert ids(result) == [1]
    assert [reason.code for reason in result.lines[0].reasons] == [C.COMPLAINT_LATE]


def test_who_was_contacted_today_is_ticked_off_and_who_was_put_off_waits() -> None:
    reason = [Reason(C.RHYTHM, 1)]
    result = listed(
        Candidate(1, "a", Tier.KEY, reason, contacted_today=True),
        Candidate(2, "b", Tier.KEY, reason, put_off=True),
        Candidate(3, "c", Tier.KEY, reason),
    )
    assert ids(result) == [3]
    assert [line.customer_id for line in result.done] == [1]
    assert result.put_off == 1


def test_a_quiet_day_is_an_empty_list() -> None:
    assert listed(Candidate(1, "a", Tier.KEY, [])) == TodayList((), (), (), 0)


def test_every_reason_has_a_class() -> None:
    assert set(URGENCY) == set(ReasonCode)
    assert set(URGENCY.values()) == set(range(1, 9))


reasons = st.builds(Reason, st.sampled_from(list(ReasonCode)), st.none() | st.integers(-7, 99))
people = st.builds(
    Candidate,
    st.integers(1, 8),
    st.text("abc", max_size=2),
    st.none() | st.sampled_from(TIERS),
    st.lists(reasons, max_size=3),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(people, max_size=20), st.integers(1, 5))
def test_no_customer_stands_twice_and_urgency_never_falls(candidates: list[Any], limit: int) -> None:
    result = today_list(candidates, limit)
    shown = [*result.lines, *result.folded, *result.done]
    assert len({line.customer_id for line in shown}) == len(shown)
    waiting = [line.urgency for line in (*result.lines, *result.folded)]
    assert waiting == sorted(waiting)
    assert len(result.lines) <= limit


@pytest.mark.parametrize("limit", [0, 1])
def test_the_limit_folds_but_loses_nobody(limit: int) -> None:
    result = listed(Candidate(1, "a", None, [Reason(C.STEP_DUE)]), limit=limit)
    assert len(result.lines) + len(result.folded) == 1


def test_a_day_in_the_family_is_an_occasion_of_its_own() -> None:
    own = NearDate("date:1:2026-03-16", "birthday", "self", None, "王伟", date(2026, 3, 16))
    assert own.occasion == date_occasion("birthday", None) == "birthday"
    assert own._replace(relation="spouse").occasion == "birthday:spouse"
