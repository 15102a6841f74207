"""What falls in a window: whose dates, on which day, in which order, and whose do not come at all."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import Audience
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.contacts import mark_deceased, mark_left
from keyacct_desktop.services.dates.counts import count_by_day
from keyacct_desktop.services.dates.festivals import write_festival_setting
from keyacct_desktop.services.dates.occurrences import DateFilter, Occurrence, read_occurrences
from keyacct_desktop.services.orders import OrderEntry, book_order
from keyacct_desktop.services.preferences import switch_sensitive_field
from keyacct_desktop.storage.queries import dates as queries
from tests.services.dates.conftest import Hand

ONLY_PEOPLE = DateFilter(with_festivals=False)


def read(book: Book, first: str, last: str, only: DateFilter = ONLY_PEOPLE) -> list[Occurrence]:
    return read_occurrences(book, date.fromisoformat(first), date.fromisoformat(last), only=only)


def lines(found: list[Occurrence]) -> list[tuple[str, str | None, str]]:
    return [(one.day.isoformat(), one.person or one.customer, one.type) for one in found]


def test_the_lunar_examples_of_the_method(book: Book, hand: Hand) -> None:
    """method.md D25."""
    wang, li, zhao = hand.card("王"), hand.card("李"), hand.card("赵")
    hand.date(wang, 8, 15, calendar="lunar")
    hand.date(li, 12, 30, calendar="lunar")
    hand.date(zhao, 6, 10, calendar="lunar", is_leap_month=1)
    assert lines(read(book, "2026-01-01", "2027-02-28")) == [
        ("2026-02-16", "李", "birthday"), ("2026-07-23", "赵", "birthday"), ("2026-09-25", "王", "birthday"),
        ("2027-02-05", "李", "birthday"),
    ]  # fmt: skip
    assert lines(read(book, "2025-07-20", "2025-08-10")) == []  # plain month once: 2025-07-04
    assert lines(read(book, "2025-07-04", "2025-07-04")) == [("2025-07-04", "赵", "birthday")]


def test_a_choice_kept_with_the_date_counts(book: Book, hand: Hand) -> None:
    one, two, three = hand.card("甲"), hand.card("乙"), hand.card("丙")
    hand.date(one, 2, 29, options='{"feb29": "mar_1"}')
    hand.date(two, 12, 30, calendar="lunar", options='{"short_month": "skip"}')
    hand.date(three, 6, 10, calendar="lunar", is_leap_month=1, options='{"leap_month": "both"}')
    assert lines(read(book, "2027-02-01", "2027-03-05")) == [("2027-03-01", "甲", "birthday")]
    assert [row[0] for row in lines(read(book, "2025-06-20", "2025-08-10"))] == ["2025-07-04", "2025-08-03"]


def test_each_date_says_who_how_old_and_whose(book: Book, hand: Hand) -> None:
    firm = hand.card("大华贸易", "company")
    boss = hand.contact("陈总", firm)
    hand.date(boss, 9, 25, year=1986)
    hand.date(boss, 9, 25, relation="spouse", label="周姐")
    hand.date(firm, 9, 25, "founding", year=2001)
    own, spouse, founding = sorted(read(book, "2026-09-25", "2026-09-25"), key=lambda one: one.row_id)
    assert (own.customer_id, own.person_id, own.customer, own.person) == (firm, boss, "大华贸易", "陈总")
    assert (own.age, own.nominal_age, own.is_round, own.lunar, own.calendar) == (40, 41, True, None, "solar")
    assert own.key == f"date:{own.date_id}:2026-09-25"
    assert (own.options, own.audience, own.said is not None and own.said.to_text()) == (
        None,
        None,
        "1986-09-25",
    )
    assert (spouse.relation, spouse.label, spouse.age, spouse.nominal_age) == ("spouse", "周姐", None, None)
    assert (founding.customer_id, founding.person_id, founding.person) == (firm, None, None)
    assert (founding.age, founding.nominal_age, founding.is_round) == (25, None, True)


def test_a_lunar_birthday_shows_full_years_and_a_lunar_anniversary_its_own(book: Book, hand: Hand) -> None:
    """libraries.md A: 周岁 counts from the solar day of birth, 1986-12-12."""
    party = hand.card("钱")
    for type_ in ("birthday", "wedding"):
        hand.date(party, 11, 11, type_, calendar="lunar", year=1986)
    found = [(one.day.isoformat(), one.type, one.age) for one in read(book, "2026-12-01", "2027-12-31")]
    assert sorted(found) == [
        ("2026-12-19", "birthday", 40), ("2026-12-19", "wedding", 40), ("2027-12-08", "birthday", 40),
        ("2027-12-08", "wedding", 41),
    ]  # fmt: skip


def test_whoever_died_left_or_was_archived_has_no_dates(book: Book, hand: Hand) -> None:
    firm, closed = hand.card("在营", "company"), hand.card("归档", "company", archived=1)
    dead, gone, stopped = hand.card("故"), hand.contact("离", firm), hand.card("停")
    for party in (dead, gone, hand.contact("内", closed), closed, hand.card("归", archived=1)):
        hand.date(party, 5, 5)
        hand.put("task", party_id=party, text="打电话", due_on="2026-05-05", created_at="x")
        hand.put("contract", party_id=party, started_on="2020-01-01", due_on="2026-05-05", created_at="x")
    hand.date(stopped, 5, 5, stopped=1)
    mark_deceased(book, party_id=dead)
    mark_left(book, contact_id=gone)
    assert read(book, "2026-05-05", "2026-05-05") == []
    mark_left(book, contact_id=gone, left=False)
    assert {one.person for one in read(book, "2026-05-05", "2026-05-05")} == {"离"}


def test_a_customer_who_was_given_up_still_has_a_birthday(book: Book, hand: Hand) -> None:
    hand.date(hand.card("放弃", stage="dropped"), 5, 5)
    assert lines(read(book, "2026-05-05", "2026-05-05")) == [("2026-05-05", "放弃", "birthday")]


def test_childrens_dates_come_once_the_field_is_switched_on(book: Book, hand: Hand) -> None:
    hand.date(hand.card("家长"), 6, 1, relation="child", label="小宝")
    assert read(book, "2026-06-01", "2026-06-01") == []
    switch_sensitive_field(book, key="children", on=True, purpose="送生日贺卡")
    assert [one.label for one in read(book, "2026-06-01", "2026-06-01")] == ["小宝"]


@pytest.mark.parametrize("types", [None, frozenset({"birthday", "exam"})])
def test_childrens_dates_and_exams_can_be_left_out(
    book: Book, hand: Hand, types: frozenset[str] | None
) -> None:
    switch_sensitive_field(book, key="children", on=True, purpose="送生日贺卡")
    party = hand.card("家长")
    hand.date(party, 6, 1, relation="child", label="小宝")
    hand.date(party, 6, 1, "exam")
    hand.date(party, 6, 1)
    day = date(2026, 6, 1)
    for wanted, count in ((True, 3), (False, 1)):
        only = DateFilter(types=types, with_festivals=False, with_children=wanted)
        assert len(read_occurrences(book, day, day, only=only)) == count
    none = DateFilter(types=frozenset({"exam"}), with_children=False)
    assert list(read_occurrences(book, day, day, only=none)) == []


@pytest.mark.parametrize("type_", ["renewal", "expiry", "tender", "review", "exam", "retirement"])
def test_what_was_said_with_its_year_happens_once(book: Book, hand: Hand, type_: str) -> None:
    party = hand.card("某")
    hand.date(party, 4, 10, type_, year=2026)
    hand.date(party, 4, 11, type_)
    hand.date(party, 4, 12, type_, year=2026, options='{"once": false}')
    days = [one.day.isoformat() for one in read(book, "2026-04-01", "2028-04-30")]
    assert days == [
        "2026-04-10", "2026-04-11", "2026-04-12", "2027-04-11", "2027-04-12", "2028-04-11", "2028-04-12",
    ]  # fmt: skip
    assert read(book, "2026-04-10", "2026-04-10")[0].age is None


def test_an_anniversary_can_be_kept_as_one_day(book: Book, hand: Hand) -> None:
    hand.date(hand.card("某"), 4, 10, "custom", year=2026, label="开业", options='{"once": true}')
    assert len(read(book, "2026-01-01", "2030-01-01")) == 1


def test_no_date_comes_before_its_first_day(book: Book, hand: Hand) -> None:
    hand.date(hand.card("新人"), 10, 1, "wedding", year=2026)
    assert lines(read(book, "2025-01-01", "2027-12-31")) == [
        ("2026-10-01", "新人", "wedding"), ("2027-10-01", "新人", "wedding"),
    ]  # fmt: skip


def test_cooperation_follows_the_first_order_from_its_first_anniversary(book: Book, hand: Hand) -> None:
    party = hand.card("老客户")
    book_order(book, order=OrderEntry(party_id=party, ordered_on=date(2023, 5, 6), amount_fen=100))
    found = read(book, "2023-01-01", "2026-12-31")
    assert [(one.day.year, one.age) for one in found] == [(2024, 1), (2025, 2), (2026, 3)]
    assert {one.type for one in found} == {"cooperation"}


def test_renewals_follow_their_cycle_to_the_end_of_the_contract(book: Book, hand: Hand) -> None:
    party = hand.card("保户")
    paid = hand.put(
        "contract", party_id=party, name="寿险", started_on="2020-05-31", due_on="2025-05-31", paid_on="2025-05-20",
        cycle_months=6, ends_on="2026-12-01", created_at="x",
    )  # fmt: skip
    found = read(book, "2025-01-01", "2028-12-31")
    assert [(one.day.isoformat(), one.type, one.label) for one in found] == [
        ("2025-11-30", "renewal", "寿险"), ("2026-05-31", "renewal", "寿险"), ("2026-11-30", "renewal", "寿险"),
        ("2026-12-01", "expiry", "寿险"),
    ]  # fmt: skip
    ends = DateFilter(types={"expiry"})
    assert [one.type for one in read(book, "2025-01-01", "2028-12-31", ends)] == ["expiry"]
    assert found[0].key == f"contract:{paid}:2025-11-30"
    assert (found[0].source, found[0].calendar, found[0].age) == ("contract", None, None)


def test_a_renewal_that_lapsed_unpaid_has_no_further_ones(book: Book, hand: Hand) -> None:
    party = hand.card("保户")
    values = {"party_id": party, "started_on": "2020-01-01", "cycle_months": 12, "created_at": "x"}
    hand.put("contract", name="失效", due_on="2025-03-01", **values)
    hand.put("contract", name="待缴", due_on="2026-03-20", **values)
    hand.put("contract", name="宽限短", due_on="2026-03-01", grace_days=7, **values)
    hand.put("contract", name="末日", due_on="2026-06-01", ends_on="2026-06-01", **values)
    found = read(book, "2025-01-01", "2027-12-31")
    assert [(one.day.isoformat(), one.label, one.type) for one in found] == [
        ("2025-03-01", "失效", "renewal"), ("2026-03-01", "宽限短", "renewal"), ("2026-03-20", "待缴", "renewal"), ("2026-06-01", "末日", "renewal"),
        ("2027-03-20", "待缴", "renewal"),
    ]  # fmt: skip


def test_open_tasks_stand_on_their_day(book: Book, hand: Hand) -> None:
    party = hand.card("客户")
    task = hand.put(
        "task", party_id=party, text="送样品", kind="promise", due_on="2026-03-20", created_at="x"
    )
    hand.put("task", party_id=party, text="办完了", due_on="2026-03-20", done_on="2026-03-19", created_at="x")
    hand.put("task", party_id=party, text="没有日子", created_at="x")
    (one,) = read(book, "2026-03-01", "2026-03-31")
    assert (one.source, one.type, one.label, one.owner) == ("task", "promise", "送样品", "us")
    assert one.key == f"task:{task}:2026-03-20"
    assert read(book, "2026-03-01", "2026-03-31", DateFilter(with_tasks=False, with_festivals=False)) == []


def test_the_best_tier_comes_first_within_a_day(book: Book, hand: Hand) -> None:
    for name, tier, rank in (("乙", "regular", 2), ("丙", "key", 0), ("甲", None, None)):
        party = hand.card(name)
        hand.date(party, 5, 5)
        if tier and rank is not None:
            hand.tier(party, tier, rank)
    found = read(book, "2026-05-05", "2026-05-05")
    assert [(one.person, one.tier) for one in found] == [("丙", Tier.KEY), ("乙", Tier.REGULAR), ("甲", None)]
    whole = read(book, "2026-05-04", "2026-05-05", DateFilter())
    assert [one.source for one in whole] == ["statutory", "festival", "statutory", "date", "date", "date"]
    assert read_occurrences(book, date(2026, 5, 4), date(2026, 5, 5), limit=2) == whole[:2]


def test_filters_by_type_tier_rep_tag_and_customer(book: Book, hand: Hand) -> None:
    rep, tag = hand.put("rep", name="陈"), hand.put("tag", name="老乡")
    firm, single = hand.card("公司", "company", rep_id=rep), hand.card("散客")
    staff = hand.contact("员工", firm)
    hand.tier(firm, "key", 0)
    hand.put("party_tag", party_id=firm, tag_id=tag)
    hand.date(staff, 5, 5)
    hand.date(firm, 5, 6, "founding")
    hand.date(single, 5, 5)
    hand.put("task", party_id=single, text="回访", due_on="2026-05-07", created_at="x")

    def who(**only: object) -> list[str | None]:
        found = read(book, "2026-05-01", "2026-05-31", DateFilter(with_festivals=False, **only))  # type: ignore[arg-type]
        return [one.person or one.customer for one in found]

    assert who() == ["员工", "散客", "公司", "散客"]
    assert who(types={"birthday"}) == ["员工", "散客"]
    assert who(types={"next_step"}) == ["散客"]
    assert who(tiers={"key"}) == ["员工", "公司"]
    assert who(tiers={None}) == ["散客", "散客"]
    assert who(tiers={"key", None}) == ["员工", "散客", "公司", "散客"]
    assert who(rep_id=rep) == ["员工", "公司"]
    assert who(tag_ids={tag}) == ["员工", "公司"]
    assert who(customer_ids={firm}) == ["员工", "公司"]
    assert who(customer_ids=set()) == []
    assert who(types={"renewal"}) == []


def test_festivals_and_days_off_stand_beside_each_other(book: Book) -> None:
    found = read(book, "2026-09-24", "2026-09-26", DateFilter())
    assert [(one.day.day, one.source, one.festival, one.is_off, one.key) for one in found] == [
        (25, "statutory", "mid_autumn", True, "statutory:0:2026-09-25"),
        (25, "festival", "mid_autumn", None, "festival:mid_autumn:2026-09-25"),
        (26, "statutory", "mid_autumn", True, "statutory:0:2026-09-26"),
    ]
    assert [one.audience for one in found[:2]] == [None, Audience.ALL]
    assert [(one.options, one.said) for one in found[:2]] == [(None, None), (None, None)]
    assert [(one.calendar, one.lunar) for one in found[:2]] == [("solar", None), ("lunar", (8, 15, False))]
    assert read(book, "2026-12-22", "2026-12-22", DateFilter())[0].calendar == "solar_term"
    assert [one.source for one in read(book, "2026-09-25", "2026-09-25", DateFilter(types={"festival"}))] == [
        "festival"
    ]


def test_a_festival_that_was_switched_off_is_gone_and_one_that_is_only_not_planned_is_there(
    book: Book,
) -> None:
    only = DateFilter(types={"festival"})
    assert [one.festival for one in read(book, "2026-02-14", "2026-02-14", only)] == ["valentine"]
    write_festival_setting(book, code="valentine", on=False)
    assert read(book, "2026-02-14", "2026-02-14", only) == []


def test_the_edges_of_the_calendar(book: Book, hand: Hand) -> None:
    hand.date(hand.card("某"), 12, 31)
    assert [one.day.year for one in read(book, "2100-12-31", "2100-12-31")] == [2100]
    with pytest.raises(Refused, match="window_outside") as refused:
        read(book, "2100-12-31", "2101-01-01")
    assert refused.value.params == {"first": 1901, "last": 2100}
    with pytest.raises(Refused, match="window_backwards"):
        read(book, "2026-02-02", "2026-02-01")


def test_a_row_that_no_calendar_has_spoils_nothing(book: Book, hand: Hand) -> None:
    party = hand.card("某")
    hand.date(party, 2, 31)
    hand.date(party, 2, 20, calendar="julian")
    hand.date(party, 2, 28, options="{damaged")
    assert lines(read(book, "2026-02-01", "2026-03-05")) == [("2026-02-28", "某", "birthday")]


def test_a_short_window_and_a_scan_find_the_same(book: Book, hand: Hand) -> None:
    """A window of a year is read in one pass over the table, a month by its index."""
    party = hand.card("某")
    for month in range(1, 13):
        for day, calendar in ((1, "solar"), (15, "lunar"), (29, "solar"), (30, "lunar")):
            hand.date(party, month, day, calendar=calendar, year=1990)
    whole = read(book, "2027-01-01", "2027-12-31")
    assert len(queries.dates_on(book, [("solar", 1, 1)], queries.Only())) == 1
    parts = [
        one
        for month in range(1, 13)
        for one in read(
            book,
            f"2027-{month:02d}-01",
            f"2027-{month:02d}-{(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]}",
        )
    ]
    assert parts == whole
    assert len(whole) >= 48


def test_a_lunar_first_order_in_the_solar_year_after_is_no_anniversary(book: Book, hand: Hand) -> None:
    """腊月初十 of the lunar year 2025 is 2026-01-28."""
    hand.date(hand.card("甲"), 12, 10, "cooperation", calendar="lunar", year=2025)
    hand.date(hand.card("只一次"), 5, 20, "cooperation", year=2028, options='{"once": true}')
    found = read(book, "2026-01-01", "2027-12-31")
    assert [(one.day.isoformat(), one.age) for one in found] == [("2027-01-17", 1)]
    days = count_by_day(book, date(2026, 1, 1), date(2027, 12, 31), ONLY_PEOPLE)
    assert {day.isoformat(): counts.dates for day, counts in days.items()} == {"2027-01-17": 1}
    assert lines(read(book, "2028-05-01", "2028-05-31")) == [("2028-05-20", "只一次", "cooperation")]


@pytest.mark.parametrize(
    ("month", "day", "calendar", "broken_year", "falls_on"),
    [(2, 29, "solar", 1985, "2027-02-28"), (3, 8, "solar", 1890, "2027-03-08"), (1, 5, "lunar", 1890, "2027-02-10")],
)  # fmt: skip
def test_a_date_of_a_year_that_cannot_be_hides_nobody_elses(
    book: Book, hand: Hand, month: int, day: int, calendar: str, broken_year: int, falls_on: str
) -> None:
    for name, year in (("坏", broken_year), ("甲", 1984), ("乙", 1988)):
        hand.date(hand.card(name), month, day, calendar=calendar, year=year)
    assert sorted(lines(read(book, "2027-01-01", "2027-12-31"))) == sorted(
        [(falls_on, "甲", "birthday"), (falls_on, "乙", "birthday")]
    )
