"""One day in full: how to reach whom it is about, what was last done for them, and what day it is."""

from datetime import date

from keyacct_desktop.domain.lunar import LunarDay
from keyacct_desktop.domain.solar_terms import Term
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.days import LastContact, LastGift, LastGreeting, read_day, read_entries
from keyacct_desktop.services.dates.workdays import DayKind
from tests.services.dates.conftest import Hand

DAY = date(2026, 9, 25)


def phone(hand: Hand, party: int, value: str, preferred: int = 0) -> None:
    hand.put("contact_point", party_id=party, kind="phone", value=value, preferred=preferred)


def met(hand: Hand, party: int, day: str, content: str, role: str = "customer") -> None:
    talk = hand.put("interaction", happened_on=day, type="visit", content=content, created_at="x")
    hand.put("interaction_party", interaction_id=talk, party_id=party, role=role)


def test_the_persons_own_phone_goes_before_the_companys(book: Book, hand: Hand) -> None:
    firm = hand.card("公司", "company")
    silent, loud = hand.contact("静", firm, honorific="静姐", post="会计"), hand.contact("响", firm)
    phone(hand, firm, "0571-1")
    phone(hand, loud, "1380")
    phone(hand, loud, "1390", preferred=1)
    for party in (silent, loud):
        hand.date(party, 9, 25)
    entries = {entry.occurrence.person: entry for entry in read_day(book, DAY).entries}
    assert (entries["响"].phone, entries["静"].phone) == ("1390", "0571-1")
    assert (entries["静"].honorific, entries["静"].post, entries["静"].do_not_disturb) == (
        "静姐",
        "会计",
        False,
    )
    assert entries["静"].phone_of is None


def test_a_company_without_a_phone_is_reached_through_a_person_inside(book: Book, hand: Hand) -> None:
    firm = hand.card("公司", "company")
    phone(hand, hand.contact("离职", firm, in_post=0), "1")
    buyer = hand.contact("采购", firm)
    phone(hand, buyer, "3")
    phone(hand, buyer, "2", preferred=1)
    hand.date(firm, 9, 25, "founding", year=2001)
    (entry,) = read_day(book, DAY).entries
    assert (entry.phone, entry.phone_of, entry.occurrence.age) == ("2", "采购", 25)


def test_what_was_last_done_for_somebody(book: Book, hand: Hand) -> None:
    firm = hand.card("公司", "company")
    boss = hand.contact("陈总", firm)
    hand.date(boss, 9, 25)
    met(hand, firm, "2026-03-10", "谈价格")
    met(hand, boss, "2026-03-01", "聊孩子", role="present")
    met(hand, boss, "2026-09-01", "以后的事", role="present")
    for day, state in (("2024-09-06", "done"), ("2025-09-25", "done"), ("2026-09-25", "planned")):
        hand.put(
            "greeting", party_id=boss, occasion="date:birthday", occurs_on=day, state=state, done_on=day, way="wechat",
            created_at="x",
        )  # fmt: skip
    for name, given, state in (
        ("茶叶", "2025-09-25", "given"),
        ("想法", "2026-01-01", "idea"),
        ("酒", None, "ready"),
    ):
        hand.put(
            "gift", party_id=boss, name=name, given_on=given, state=state, reaction="liked", created_at="x"
        )
    (entry,) = read_day(book, DAY).entries
    assert entry.last_contact == LastContact(date(2026, 3, 1), "visit", "聊孩子", True)
    assert entry.last_greeting == LastGreeting(
        "date:birthday", date(2025, 9, 25), date(2025, 9, 25), "wechat"
    )
    assert entry.last_gift == LastGift("茶叶", date(2025, 9, 25), None, "liked", "given")


def test_somebody_never_met_shows_the_companys_last_contact(book: Book, hand: Hand) -> None:
    firm = hand.card("公司", "company")
    hand.date(hand.contact("新人", firm), 9, 25)
    met(hand, firm, "2026-03-10", "谈价格")
    (entry,) = read_day(book, DAY).entries
    assert entry.last_contact is not None
    assert entry.last_contact.text == "谈价格"
    assert (entry.phone, entry.last_greeting, entry.last_gift) == (None, None, None)


def test_the_day_itself(book: Book) -> None:
    detail = read_day(book, DAY)
    assert [one.festival for one in detail.festivals] == ["mid_autumn"]
    assert [one.is_off for one in detail.statutory] == [True]
    assert (detail.lunar, detail.term) == (LunarDay(2026, 8, 15, False), None)
    assert (detail.info.kind, detail.info.festival, detail.entries, detail.more) == (
        DayKind.OFF,
        "mid_autumn",
        (),
        0,
    )
    assert read_day(book, date(2026, 12, 22)).term is Term.WINTER_SOLSTICE
    assert read_entries(book, []) == []


def test_a_very_full_day_says_how_many_more_there_are(book: Book, hand: Hand) -> None:
    for name in "甲乙丙":
        hand.date(hand.card(name), 9, 25)
    detail = read_day(book, DAY, limit=2)
    assert (len(detail.entries), detail.more) == (2, 1)
