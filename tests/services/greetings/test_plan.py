"""Whom a festival concerns, and what the plan says of them."""

from datetime import date, timedelta

from keyacct_desktop.domain.festivals import Audience, Tone
from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.contacts import mark_deceased, mark_left
from keyacct_desktop.services.gifts import GiftEntry, add_gift
from keyacct_desktop.services.greetings.acts import Said, keep_texts, mark_sent
from keyacct_desktop.services.greetings.plan import Worthy, read_persons, read_plan, write_worthy
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.conftest import TODAY
from tests.services.greetings.conftest import MID_AUTUMN, names, plan_of, row_of


def test_the_better_half_is_greeted_the_best_tier_first(book: Book, people: dict[str, int]) -> None:
    assert names(plan_of(book)) == ["张伟", "李娜", "周平", "王芳"]
    assert [row.why for row in plan_of(book).rows] == ["key", "major", "regular", "regular"]


def test_the_rep_chooses_the_tiers(book: Book, people: dict[str, int]) -> None:
    write_worthy(book, Worthy((Tier.KEY, Tier.MAINTENANCE), ()))
    assert names(plan_of(book)) == ["张伟", "赵强"]


def test_of_a_regular_company_who_decides_is_greeted_for_the_company(
    book: Book, people: dict[str, int]
) -> None:
    row = row_of(book, "周平")
    assert (row.customer_id, row.company, row.honorific) == (people["大华贸易"], "大华贸易", "周经理")


def test_a_company_of_which_nobody_is_known_is_greeted_itself(book: Book, people: dict[str, int]) -> None:
    for name in ("孙丽", "周平"):
        mark_left(book, contact_id=people[name])
    assert "大华贸易" in names(plan_of(book))


def test_who_left_died_or_was_archived_is_not_greeted(book: Book, people: dict[str, int]) -> None:
    mark_left(book, contact_id=people["周平"])
    mark_deceased(book, party_id=people["张伟"])
    assert names(plan_of(book)) == ["李娜", "孙丽", "王芳"]


def test_nobody_is_greeted_on_a_day_of_mourning(book: Book, people: dict[str, int]) -> None:
    plan = plan_of(book, "qingming", date(2026, 4, 5))
    assert (plan.tone, plan.rows) == (Tone.NONE, ())


def test_a_festival_of_women_concerns_women(book: Book, people: dict[str, int]) -> None:
    assert names(plan_of(book, "womens_day", date(2026, 3, 8))) == ["李娜", "王芳"]
    everybody = read_plan(book, "womens_day", date(2026, 3, 8), audience=Audience.ALL)
    assert names(everybody) == ["张伟", "李娜", "周平", "王芳"]


def test_the_way_fits_the_tier_and_what_the_card_lacks_is_said(book: Book, people: dict[str, int]) -> None:
    assert row_of(book, "张伟").way is GreetingWay.CALL
    assert row_of(book, "李娜").way is GreetingWay.WECHAT
    row = row_of(book, "周平")
    assert (row.way, row.unreachable, row.address_missing) == (GreetingWay.WECHAT, True, False)
    assert row_of(book, "张伟")._replace(way=GreetingWay.CARD).address_missing


def test_who_must_not_be_disturbed_is_marked(book: Book, people: dict[str, int]) -> None:
    do_not_disturb(book, party_id=people["王芳"])
    assert row_of(book, "王芳").quiet
    assert not row_of(book, "李娜").quiet


def test_last_years_words_and_gift_are_remembered(book: Book, people: dict[str, int]) -> None:
    day = date(2025, 10, 6)
    row = read_persons(book, "mid_autumn", day, [people["李娜"]]).rows[0]
    said = Said(row, "李老师，中秋好。陈晨", None, GreetingWay.CARD)
    mark_sent(book, occasion="mid_autumn", day=day, said=[said], on=day)
    gift = GiftEntry(
        party_id=people["李娜"],
        name="月饼",
        value_fen=80_00,
        given_on=day,
        occasion="mid_autumn",
        state="given",
    )
    add_gift(book, gift=gift)
    now = row_of(book, "李娜")
    assert (now.last_on, now.last_way, now.last_text, now.last_gift) == (
        "2025-10-06", "card", "李老师，中秋好。陈晨", "月饼",
    )  # fmt: skip
    assert (now.gift_name, now.state, now.year_fen) == ("", "planned", 80_00)


def test_this_years_gift_stands_in_the_plan(book: Book, people: dict[str, int]) -> None:
    gift = GiftEntry(
        party_id=people["李娜"], name="茶叶", value_fen=60_00, given_on=MID_AUTUMN - timedelta(days=3),
        occasion="mid_autumn",
    )  # fmt: skip
    add_gift(book, gift=gift)
    row = row_of(book, "李娜")
    assert (row.gift_name, row.gift_state, row.gift_fen, row.last_gift) == ("茶叶", "idea", 60_00, "")


def test_somebody_of_another_tier_stays_in_the_plan_once_there(book: Book, people: dict[str, int]) -> None:
    extra = read_persons(book, "mid_autumn", MID_AUTUMN, [people["赵强"]]).rows[0]
    keep_texts(
        book, occasion="mid_autumn", day=MID_AUTUMN, said=[Said(extra, "中秋好", None, GreetingWay.SMS)]
    )
    row = row_of(book, "赵强")
    assert (row.why, row.text, row.way) == ("added", "中秋好", GreetingWay.SMS)


def test_a_plan_is_read_with_todays_tiers_only_once_measured(book: Book) -> None:
    assert plan_of(book).rows == ()
    assert plan_of(book).as_of == TODAY
