"""The 24 solar terms."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.solar_terms import Term, is_uncertain_term, term_day, term_on


def test_the_terms_of_a_year_in_their_order() -> None:
    days = [term_day(2026, term) for term in Term]
    assert days == sorted(days)
    assert [day.month for day in days] == [month for month in range(1, 13) for _ in (0, 1)]
    assert days[Term.SPRING_BEGINS] == date(2026, 2, 4)
    assert days[Term.CLEAR_AND_BRIGHT] == date(2026, 4, 5)
    assert days[Term.WINTER_SOLSTICE] == date(2026, 12, 22)


def test_a_day_knows_its_term() -> None:
    found = {(term_on(term_day(year, term)), term) for year in range(1901, 2101) for term in Term}
    assert found == {(term, term) for term in Term}
    assert term_on(date(2026, 4, 4)) is None
    assert term_on(date(2026, 4, 17)) is None


@pytest.mark.parametrize(
    ("term", "day"),
    [
        (Term.WINTER_SOLSTICE, date(2021, 12, 21)),
        (Term.SPRING_EQUINOX, date(2051, 3, 20)),
        (Term.SPRING_BEGINS, date(2083, 2, 3)),
        (Term.SPRING_EQUINOX, date(2084, 3, 19)),
    ],
)
def test_terms_near_midnight_are_marked_uncertain(term: Term, day: date) -> None:
    assert term_day(day.year, term) == day
    assert is_uncertain_term(day.year, term)


def test_other_terms_are_certain() -> None:
    uncertain = [(year, term) for year in range(1901, 2101) for term in Term if is_uncertain_term(year, term)]
    assert len(uncertain) == 4


@pytest.mark.parametrize("year", [1900, 2101])
def test_years_outside_are_refused(year: int) -> None:
    with pytest.raises(InvalidDate) as caught:
        term_day(year, Term.MINOR_COLD)
    assert caught.value.code == "outside_calendar"
    with pytest.raises(InvalidDate):
        term_on(date(year, 1, 5))


def test_the_great_cold_of_1979_is_kept_as_it_was_published() -> None:
    assert term_day(1979, Term.MAJOR_COLD) == date(1979, 1, 21)
