"""ABC classes (method.md D8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.abc_classes import PRESETS, abc_class, abc_table
from keyacct_desktop.domain.method_codes import AbcClass
from keyacct_desktop.domain.tiers import ladder
from tests.domain.method_cases import S

AMOUNTS = [400, 250, 150, 80, 60, 30, 20, 10]


def test_the_classes_of_the_method() -> None:
    book = ladder(AMOUNTS)
    assert "".join(abc_class(book, amount, S.abc_cuts) for amount in AMOUNTS) == "AAABBCCC"


@pytest.mark.parametrize(("preset", "classes"), [("80_95", "AAABBBCC"), ("55_85", "AABBCCCC")])
def test_presets_cut_elsewhere(preset: str, classes: str) -> None:
    book = ladder(AMOUNTS)
    assert "".join(abc_class(book, amount, PRESETS[preset]) for amount in AMOUNTS) == classes


def test_what_is_not_positive_is_c() -> None:
    assert abc_class(ladder([0, -5]), 0, S.abc_cuts) is AbcClass.C
    assert abc_class(ladder([0, -5]), -5, S.abc_cuts) is AbcClass.C


def test_the_table_counts_customers_beside_values() -> None:
    a, b, c = abc_table(AMOUNTS, S.abc_cuts)
    assert [(row.count, row.value) for row in (a, b, c)] == [(3, 800), (2, 140), (3, 60)]
    assert (a.count_share, a.value_share) == (0.375, 0.8)


def test_the_table_of_nothing_knows_no_shares() -> None:
    for row in abc_table([], S.abc_cuts):
        assert (row.count, row.value, row.count_share, row.value_share) == (0, 0, None, None)


@given(st.lists(st.integers(-100, 1000), min_size=1, max_size=60))
def test_equal_values_get_equal_classes_and_shares_sum_to_one(values: list[int]) -> None:
    book = ladder(values)
    ranked = [abc_class(book, value, S.abc_cuts) for value in sorted(values, reverse=True)]
    assert ranked == sorted(ranked)
    rows = abc_table(values, S.abc_cuts)
    assert sum(row.count for row in rows) == len(values)
    assert sum(row.value for row in rows) == sum(values)
    assert sum(row.count_share or 0 for row in rows) == pytest.approx(1)
