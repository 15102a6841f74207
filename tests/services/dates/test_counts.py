"""The counts of a month say the same as the list of the month, and show the best of each day."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.dates.counts import count_by_day
from keyacct_desktop.services.dates.occurrences import DateFilter, read_occurrences
from keyacct_desktop.services.demo import make_demo_book
from tests.conftest import TODAY
from tests.services.dates.conftest import Hand

FIRST, LAST = date(2026, 2, 23), date(2026, 4, 5)


def test_a_day_counts_dates_contracts_and_tasks(book: Book, hand: Hand) -> None:
    key, plain = hand.card("关键"), hand.card("普通")
    hand.tier(key, "key", 0)
    for party in (plain, key):
        hand.date(party, 3, 20)
    hand.put("task", party_id=plain, text="回访", due_on="2026-03-20", created_at="x")
    hand.put(
        "contract", party_id=plain, name="保单", started_on="2020-01-01", due_on="2026-03-20", created_at="x"
    )
    hand.date(plain, 3, 25, calendar="lunar")
    hand.date(plain, 3, 21, "cooperation", year=2026)
    days = count_by_day(book, FIRST, LAST, top=2)
    assert list(days) == [date(2026, 3, 20)]
    day = days[date(2026, 3, 20)]
    assert (day.dates, day.tasks, day.contracts, day.total, day.best) == (2, 1, 1, 4, Tier.KEY)
    assert [(one.person, one.source) for one in day.top] == [("关键", "date"), ("普通", "contract")]


def test_filters_count_too(book: Book, hand: Hand) -> None:
    party = hand.card("某")
    hand.date(party, 3, 20)
    hand.put("task", party_id=party, text="回访", due_on="2026-03-20", created_at="x")

    def counted(**only: object) -> list[int]:
        return [day.total for day in count_by_day(book, FIRST, LAST, DateFilter(**only)).values()]  # type: ignore[arg-type]

    assert counted() == [2]
    assert counted(with_tasks=False) == [1]
    assert counted(types={"next_step"}) == [1]
    assert counted(types={"birthday"}) == [1]
    assert counted(types={"festival"}) == []
    assert counted(tiers={"key"}) == []
    with pytest.raises(Refused, match="window_backwards"):
        count_by_day(book, LAST, FIRST)


def test_one_kind_of_follow_up_is_counted_without_the_others(book: Book, hand: Hand) -> None:
    party = hand.card("某")
    for kind in ("next_step", "promise"):
        hand.put(
            "task",
            party_id=party,
            kind=kind,
            text=kind,
            due_on="2026-03-20",
            created_at="2026-03-01T00:00:00Z",
        )
    day = count_by_day(book, FIRST, LAST, DateFilter(types={"promise"}), top=3)[date(2026, 3, 20)]
    assert (day.tasks, [one.label for one in day.top]) == (1, ["promise"])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("demo") / "demo.keyacct"
    make_demo_book(path, as_of=TODAY, customers=200)
    opened = open_book(path, clock=FixedClock(TODAY))
    yield opened
    opened.close()


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_a_demo_book_counts_what_it_lists(demo: Book, month: int) -> None:
    first, last = date(2026, month, 1), date(2026, month, 28)
    days = count_by_day(demo, first, last, top=3)
    listed = read_occurrences(demo, first, last, only=DateFilter(with_festivals=False))
    assert {day: counts.total for day, counts in days.items()} == {
        day: sum(one.day == day for one in listed) for day in {one.day for one in listed}
    }
    for day, counts in days.items():
        theirs = [one for one in listed if one.day == day]
        assert [one.place for one in counts.top] == [one.place for one in theirs[:3]]
        assert counts.best == theirs[0].tier
        assert set(counts.top) <= set(theirs)
