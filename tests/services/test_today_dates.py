"""Dates on Today (method.md D24): class 2 for today and tomorrow, class 4 for renewals, by the quick way and the long."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.domain.method_codes import ReasonCode, Tier
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.contacts import mark_deceased, mark_left
from keyacct_desktop.services.demo import make_demo_book
from keyacct_desktop.services.greetings.acts import Said, mark_sent
from keyacct_desktop.services.greetings.plan import read_persons
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.preferences import write_setting
from keyacct_desktop.services.reminders import done, snooze
from keyacct_desktop.services.today import Today, is_greeted, is_occasion, read_today
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.conftest import TODAY
from tests.services.dates_rows import add_contact, add_date
from tests.services.method.books import customer
from tests.services.test_today import closed, promise

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def keeper(book: Book) -> Iterator[MeasureKeeper]:
    made = MeasureKeeper(book)
    made.refresh()
    yield made
    made.close()


def names(today: Today) -> list[str]:
    return [line.name for line in today.lines]


def codes(today: Today, name: str) -> list[tuple[ReasonCode, int | None]]:
    (line,) = (line for line in today.lines if line.name == name)
    return [(reason.code, reason.days_late) for reason in line.reasons]


def test_the_worked_example_of_the_method_with_a_birthday(book: Book) -> None:
    """张 关键 birthday(2), 李 一般 promise 2 d(1), 王 关键 rhythm 9 d(5), 赵 重点 promise 1 d(1) → 赵, 李, 张, 王."""
    key_rhythm = read_settings(book).rhythm[0]
    assert key_rhythm is not None
    zhang = closed(book, "张", Tier.KEY)
    li = closed(book, "李", Tier.REGULAR)
    closed(book, "王", Tier.KEY, silent_days=key_rhythm + 9)
    zhao = closed(book, "赵", Tier.MAJOR)
    add_date(book, zhang, "birthday", TODAY + DAY, year=1985)
    promise(book, li, TODAY - 2 * DAY)
    promise(book, zhao, TODAY - DAY)
    today = read_today(book)
    assert names(today) == ["赵", "李", "张", "王"]
    assert [line.urgency for line in today.lines] == [1, 1, 2, 5]
    assert codes(today, "张")[0] == (ReasonCode.DATE_NEAR, -1)


@pytest.mark.parametrize(
    ("ahead", "listed"),
    [(-1, False), (0, True), (1, True), (2, False)],
    ids=["gone", "today", "tomorrow", "later"],
)
def test_a_date_counts_today_and_tomorrow(book: Book, ahead: int, listed: bool) -> None:
    add_date(book, customer(book, "王伟"), "birthday", TODAY + ahead * DAY)
    assert (names(read_today(book)) == ["王伟"]) is listed


def test_today_comes_before_tomorrow_and_the_better_tier_before_both(book: Book) -> None:
    add_date(book, closed(book, "明天", Tier.REGULAR), "birthday", TODAY + DAY)
    add_date(book, closed(book, "今天", Tier.REGULAR), "wedding", TODAY)
    add_date(book, closed(book, "关键", Tier.KEY), "birthday", TODAY + DAY)
    assert names(read_today(book)) == ["关键", "今天", "明天"]


def test_the_sentence_gets_ages_in_both_counts_and_the_lunar_day(book: Book) -> None:
    party = customer(book, "王伟")
    add_date(book, party, "birthday", calendar="lunar", month=1, day=29, year=1985)
    near = read_today(book).lines[0].reasons[0].date
    assert near is not None
    assert (near.day, near.age, near.nominal_age, near.lunar) == (TODAY + DAY, 40, 42, (1, 29, False))
    add_date(book, party, "wedding", TODAY, year=2006)
    (wedding,) = (
        reason.date
        for reason in read_today(book).lines[0].reasons
        if reason.date and reason.date.type == "wedding"
    )
    assert (wedding.age, wedding.nominal_age, wedding.is_round) == (20, None, True)


def test_a_contact_persons_birthday_brings_the_company(book: Book) -> None:
    company = customer(book, "长江机械", "company")
    add_date(book, add_contact(book, company, "陈工"), "birthday", TODAY)
    (line,) = read_today(book).lines
    assert (line.name, line.reasons[0].date.person) == ("长江机械", "陈工")  # type: ignore[union-attr]


def test_29_february_and_the_short_lunar_month_come_on_the_day_before(book: Book) -> None:
    book.clock = FixedClock(date(2026, 2, 28))
    add_date(book, customer(book, "闰日"), "birthday", month=2, day=29, year=1988)
    assert names(read_today(book)) == ["闰日"]


def test_who_was_greeted_ticked_off_or_put_off_asks_no_more_until_undo(book: Book) -> None:
    parties = {name: customer(book, name) for name in ("问候", "办好", "推迟", "还在")}
    ids = {name: add_date(book, party, "birthday", TODAY + DAY) for name, party in parties.items()}
    key = {name: f"date:{row}:{(TODAY + DAY).isoformat()}" for name, row in ids.items()}
    with book.transaction("customer.edited", name="") as tx:
        tx.insert(
            "greeting", party_id=parties["问候"], occasion="date:birthday", occurs_on=(TODAY + DAY).isoformat(),
            state="done", created_at=tx.now,
        )  # fmt: skip
    done(book, [key["办好"]], name="办好")
    snooze(book, [key["推迟"]], TODAY + 2 * DAY, name="推迟")
    assert names(read_today(book)) == ["还在"]
    book.undo()
    assert sorted(names(read_today(book))) == ["推迟", "还在"]


def test_a_day_on_which_the_rep_does_not_greet_reminds_but_asks_for_no_greeting(book: Book) -> None:
    for name, options in (("问候", None), ("不问候", '{"greet": false}'), ("也问候", '{"greet": true}')):
        row = add_date(book, customer(book, name), "birthday", TODAY)
        with book.transaction("customer.edited", name=name) as tx:
            tx.update("important_date", row, options=options)
    greeted = {line.name: any(map(is_greeted, line.reasons)) for line in read_today(book).lines}
    assert greeted == {"问候": True, "不问候": False, "也问候": True}
    assert all(any(map(is_occasion, line.reasons)) for line in read_today(book).lines)


def test_the_dead_those_who_left_stopped_dates_and_quiet_customers_are_left_alone(book: Book) -> None:
    dead, quiet, stopped = (customer(book, name) for name in ("故", "静", "停"))
    company = customer(book, "长江机械", "company")
    left = add_contact(book, company, "陈工")
    for party in (dead, quiet, left):
        add_date(book, party, "birthday", TODAY)
    row = add_date(book, stopped, "birthday", TODAY)
    with book.transaction("customer.edited", name="") as tx:
        tx.update("important_date", row, stopped=1)
    mark_deceased(book, party_id=dead)
    mark_left(book, contact_id=left)
    do_not_disturb(book, party_id=quiet)
    assert names(read_today(book)) == []


def test_a_childs_date_counts_once_the_sensitive_field_is_on(book: Book) -> None:
    add_date(book, customer(book, "王伟"), "birthday", TODAY, relation="child")
    assert names(read_today(book)) == []
    write_setting(book, "sensitive_fields", {"children": {"on": True, "purpose": "记住孩子生日"}})
    assert names(read_today(book)) == ["王伟"]


@pytest.mark.parametrize(("ahead", "listed"), [(31, False), (30, True), (0, True), (-1, False)])
def test_a_renewal_on_the_card_is_class_4_within_30_days(book: Book, ahead: int, listed: bool) -> None:
    day = TODAY + ahead * DAY
    add_date(book, customer(book, "王伟"), "expiry", day, year=day.year)
    today = read_today(book)
    assert [line.urgency for line in today.lines] == ([4] if listed else [])
    if listed:
        assert codes(today, "王伟") == [(ReasonCode.RENEWAL_DUE, -ahead)]


def test_a_date_that_happens_once_is_over_the_year_after(book: Book) -> None:
    add_date(book, customer(book, "王伟"), "exam", TODAY, year=2025)
    add_date(book, customer(book, "李"), "exam", TODAY, year=2026)
    assert names(read_today(book)) == ["李"]


def test_the_day_on_which_it_began_is_no_anniversary(book: Book) -> None:
    add_date(book, customer(book, "王伟"), "acquainted", TODAY, year=2026)
    assert names(read_today(book)) == []


def test_a_date_that_no_calendar_has_disturbs_nobody(book: Book) -> None:
    with book.transaction("customer.edited", name="") as tx:
        party = tx.insert(
            "party", kind="person", name="王伟", stage="search", created_at=tx.now, updated_at=tx.now
        )
        tx.insert(
            "important_date", party_id=party, type="birthday", calendar="solar", year=1850, month=3, day=16
        )
    assert names(read_today(book)) == []


def test_a_day_outside_the_lunar_calendar_has_a_list_without_dates(book: Book) -> None:
    promise(book, customer(book, "王伟"), TODAY)
    assert names(read_today(book, as_of=date(2101, 3, 1))) == ["王伟"]


def test_in_a_full_book_the_first_lines_are_the_same_without_counting(tmp_path: Path) -> None:
    path = tmp_path / "demo.keyacct"
    make_demo_book(path, customers=300, as_of=TODAY)
    book = open_book(path, clock=FixedClock(TODAY))
    keeper = MeasureKeeper(book)
    keeper.refresh()
    everybody = read_today(book, fold=False)
    dated = [line for line in everybody.lines if any(reason.date for reason in line.reasons)]
    assert dated
    quick = read_today(book, count=False)
    assert quick.lines == everybody.lines[: len(quick.lines)]
    computed = read_today(book, as_of=TODAY + DAY)
    book.clock = FixedClock(TODAY + DAY)
    keeper.day_turned()
    assert read_today(book).lines == computed.lines
    keeper.close()
    book.close()


def test_who_was_greeted_on_a_birthday_of_his_own_is_still_asked_about_his_wifes(book: Book) -> None:
    party = customer(book, "王")
    add_date(book, party, "birthday", TODAY)
    add_date(book, party, "birthday", TODAY, relation="spouse")
    for occasion, left in (("date:birthday", ["birthday:spouse"]), ("date:birthday:spouse", [])):
        row = read_persons(book, occasion, TODAY, [party]).rows[0]
        mark_sent(book, occasion=occasion, day=TODAY, said=[Said(row, "祝好", None, GreetingWay.WECHAT)])
        lines = read_today(book).lines
        assert [one.date.occasion for line in lines for one in line.reasons if one.date] == left
