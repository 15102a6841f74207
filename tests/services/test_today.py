"""Today: who is on it and in which order, what hides somebody, and that the quick way finds what the long one does."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import ReasonCode, Tier
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.contacts import mark_deceased
from keyacct_desktop.services.demo import make_demo_book
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.settings import change_settings, read_settings
from keyacct_desktop.services.method.tiers import override_tier
from keyacct_desktop.services.tasks import add_task
from keyacct_desktop.services.today import Today, read_today
from keyacct_desktop.services.today_marks import bring_back, do_not_disturb, next_week, skip, snooze, tick_off
from tests.conftest import TODAY
from tests.services.method.books import customer, order, talk

DAY = timedelta(days=1)


@pytest.fixture
def keeper(book: Book) -> Iterator[MeasureKeeper]:
    made = MeasureKeeper(book)
    made.refresh()
    yield made
    made.close()


def closed(book: Book, name: str, tier: Tier, *, silent_days: int = 1) -> int:
    """A customer of this tier who was spoken to so many days ago."""
    party = customer(book, name)
    for days in (200, 100):
        order(book, party, TODAY - days * DAY, 10_000, profit=5_000)
    talk(book, party, TODAY - silent_days * DAY)
    override_tier(book, party_id=party, tier=tier, reason="老板的客户")
    return party


def promise(book: Book, party: int, day: date, text: str = "送样品") -> int:
    return add_task(book, party_id=party, text=text, due_on=day)


@pytest.fixture
def four(book: Book, keeper: MeasureKeeper) -> dict[str, int]:
    """The worked example of method.md D24; the day of 张 is a promise, as dates come from the calendar."""
    del keeper
    key_rhythm = read_settings(book).rhythm[0]
    assert key_rhythm is not None
    found = {
        "张": closed(book, "张", Tier.KEY),
        "李": closed(book, "李", Tier.REGULAR),
        "王": closed(book, "王", Tier.KEY, silent_days=key_rhythm + 9),
        "赵": closed(book, "赵", Tier.MAJOR),
    }
    promise(book, found["张"], TODAY)
    promise(book, found["李"], TODAY - 2 * DAY)
    promise(book, found["赵"], TODAY - DAY)
    return found


def names(today: Today) -> list[str]:
    return [line.name for line in today.lines]


def test_the_worked_example_comes_in_its_order_with_its_reasons(book: Book, four: dict[str, int]) -> None:
    today = read_today(book)
    assert names(today) == ["赵", "李", "张", "王"]
    first = [(line.urgency, line.reasons[0].code, line.days_late) for line in today.lines]
    assert first == [
        (1, ReasonCode.PROMISE_OVERDUE, 1),
        (1, ReasonCode.PROMISE_OVERDUE, 2),
        (2, ReasonCode.PROMISE_TODAY, 0),
        (5, ReasonCode.RHYTHM, 9),
    ]
    assert [line.tier for line in today.lines] == [Tier.MAJOR, Tier.REGULAR, Tier.KEY, Tier.KEY]
    assert today.lines[0].reasons[0].detail == "送样品"


def test_a_line_shows_phone_and_last_topic(book: Book, four: dict[str, int]) -> None:
    with book.transaction("customer.edited") as tx:
        tx.insert(
            "contact_point", party_id=four["赵"], kind="phone", value="13800138000", digits="13800138000"
        )
    talk(book, four["赵"], TODAY - DAY, "visit", content="谈了年度合同")
    line = read_today(book).lines[0]
    assert line.phone == "13800138000"
    assert line.last is not None
    assert (line.last.type, line.last.text) == ("visit", "谈了年度合同")


def test_a_company_without_a_phone_shows_the_phone_of_its_people_in_post(
    book: Book, keeper: MeasureKeeper
) -> None:
    company = customer(book, "长江机械", "company")
    with book.transaction("contact.added") as tx:
        for name, phone, gone in (
            ("离职", "1", {"in_post": 0}), ("已故", "2", {"deceased": 1}), ("陈工", "0571-1", {}),
        ):  # fmt: skip
            person = tx.insert(
                "party", kind="contact", name=name, employer_id=company, created_at=tx.now, updated_at=tx.now, **gone
            )  # fmt: skip
            tx.insert(
                "contact_point", party_id=person, kind="phone", value=phone, digits=phone.replace("-", "")
            )
    promise(book, company, TODAY)
    assert [line.phone for line in read_today(book).lines] == ["0571-1"]


def test_contacted_today_ticks_off_and_undo_brings_the_line_back(book: Book, four: dict[str, int]) -> None:
    talk(book, four["王"], TODAY)
    today = read_today(book)
    assert names(today) == ["赵", "李", "张"]
    assert [line.name for line in today.done] == ["王"]
    assert today.done_count == 1
    book.undo()
    assert names(read_today(book)) == ["赵", "李", "张", "王"]


def test_a_try_that_reached_nobody_ticks_nothing_off(book: Book, four: dict[str, int]) -> None:
    talk(book, four["王"], TODAY, answered=False)
    assert "王" in names(read_today(book))


def test_a_snooze_hides_until_its_day_and_undo_brings_back(
    book: Book, clock: FixedClock, four: dict[str, int], keeper: MeasureKeeper
) -> None:
    snooze(book, party_id=four["李"], until=TODAY + 2 * DAY)
    today = read_today(book)
    assert names(today) == ["赵", "张", "王"]
    assert [(one.name, one.until) for one in today.put_off] == [("李", TODAY + 2 * DAY)]
    clock.day = TODAY + DAY
    keeper.day_turned()
    assert "李" not in names(read_today(book))
    clock.day = TODAY + 2 * DAY
    keeper.day_turned()
    assert "李" in names(read_today(book))
    clock.day = TODAY
    book.undo()
    keeper.day_turned()
    assert "李" in names(read_today(book))


def test_a_skip_holds_for_the_day_and_needs_a_reason(
    book: Book, clock: FixedClock, four: dict[str, int], keeper: MeasureKeeper
) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        skip(book, party_id=four["李"], reason="  ")
    skip(book, party_id=four["李"], reason="出差")
    today = read_today(book)
    assert "李" not in names(today)
    assert [(one.name, one.reason) for one in today.put_off] == [("李", "出差")]
    clock.day = TODAY + DAY
    keeper.day_turned()
    assert "李" in names(read_today(book))


def test_bringing_back_takes_the_mark_off(book: Book, four: dict[str, int]) -> None:
    snooze(book, party_id=four["李"], until=next_week(TODAY))
    snooze(book, party_id=four["李"], until=TODAY + 3 * DAY)
    assert len(book.fetch("SELECT id FROM today_mark")) == 1
    bring_back(book, party_id=four["李"])
    assert "李" in names(read_today(book))
    assert read_today(book).put_off == ()


@pytest.mark.parametrize(
    ("until", "code"), [(TODAY, "snooze_not_ahead"), (TODAY + 999 * DAY, "snooze_too_far")]
)
def test_a_snooze_goes_ahead_but_not_for_ever(
    book: Book, four: dict[str, int], until: date, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        snooze(book, party_id=four["李"], until=until)
    assert not book.fetch("SELECT id FROM today_mark")


def test_do_not_disturb_keeps_only_what_is_most_urgent(book: Book, four: dict[str, int]) -> None:
    for name in ("赵", "张", "王"):
        do_not_disturb(book, party_id=four[name])
    today = read_today(book)
    assert names(today) == ["赵", "李"]
    assert {reason.urgency for reason in today.lines[0].reasons} == {1}


def test_a_kept_promise_is_done_without_a_contact(book: Book, four: dict[str, int]) -> None:
    task = read_today(book).lines[0].reasons[0].ref
    tick_off(book, party_id=four["赵"], task_id=task)
    today = read_today(book)
    assert "赵" not in names(today)
    assert [line.name for line in today.done] == ["赵"]
    book.undo()
    assert names(read_today(book))[0] == "赵"


def test_the_rest_is_folded_and_counted(book: Book, four: dict[str, int]) -> None:
    change_settings(book, {"today_max": 2})
    today = read_today(book)
    assert (names(today), today.folded) == (["赵", "李"], 2)
    today = read_today(book, fold=False)
    assert (len(today.lines), today.folded) == (4, 0)


def test_equal_lines_come_by_name_also_where_the_fold_is(book: Book, keeper: MeasureKeeper) -> None:
    for name in ("丁", "甲", "丙", "乙"):
        promise(book, customer(book, name), TODAY - DAY)
    everybody = names(read_today(book, fold=False))
    for limit in (1, 2, 3):
        assert names(read_today(book, limit=limit)) == everybody[:limit]


def test_renewals_come_before_they_are_due_and_are_urgent_when_grace_ends(
    book: Book, keeper: MeasureKeeper
) -> None:
    for name, due in (("甲", TODAY + 20 * DAY), ("乙", TODAY - 50 * DAY), ("丙", TODAY + 200 * DAY)):
        party = customer(book, name)
        talk(book, party, TODAY - DAY)
        with book.transaction("contract.added", name=name) as tx:
            tx.insert(
                "contract", party_id=party, name="年度保养", started_on="2025-01-01", due_on=due.isoformat(),
                created_at=tx.now,
            )  # fmt: skip
    lines = read_today(book).lines
    assert [(line.name, line.urgency, line.reasons[0].code) for line in lines] == [
        ("乙", 1, ReasonCode.RENEWAL_GRACE_ENDING),
        ("甲", 4, ReasonCode.RENEWAL_DUE),
    ]


def test_the_archived_and_the_dead_are_not_on_the_list(book: Book, four: dict[str, int]) -> None:
    mark_deceased(book, party_id=four["赵"])
    with book.transaction("customer.archived") as tx:
        tx.update("party", four["李"], archived=1)
    assert names(read_today(book)) == ["张", "王"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("today") / "demo.keyacct"
    make_demo_book(path, customers=150, as_of=TODAY)
    return path


@pytest.mark.parametrize("limit", [3, 12, 1_000])
def test_the_cache_gives_the_list_that_computing_everything_gives(demo: Path, limit: int) -> None:
    book = open_book(demo, clock=FixedClock(TODAY))
    keeper = MeasureKeeper(book)
    keeper.refresh()
    cached = read_today(book, limit=limit)
    assert read_today(book, limit=limit, count=False).lines == cached.lines
    keeper.close()
    book.close()
    later = open_book(demo, clock=FixedClock(TODAY + 40 * DAY))
    computed = read_today(later, as_of=TODAY, limit=limit)
    later.close()
    assert len(cached.lines) == min(limit, len(cached.lines) + (cached.folded or 0)) > 0
    assert cached == computed
