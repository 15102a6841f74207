"""Gifts: their cost, their memory, and what speaks against the next one."""

from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import add_party
from keyacct_desktop.services.card_shapes import CardEdits
from keyacct_desktop.services.gifts import (
    GiftEntry,
    add_gift,
    change_gift,
    delete_gift,
    gift_cautions,
    put_reaction,
    read_gift,
    read_memory,
)
from keyacct_desktop.services.method.settings import change_settings
from keyacct_desktop.services.method.worth import read_worth
from tests.conftest import TODAY
from tests.services.greetings.conftest import closed, keeper, people
from tests.services.method.books import customer

__all__ = ["keeper", "people"]


def entry(party: int, **values: object) -> GiftEntry:
    usual = {"name": "绿茶", "value_fen": 80_00, "given_on": TODAY, "state": "given", "purpose": "问候"}
    return GiftEntry(party_id=party, **{**usual, **values})  # type: ignore[arg-type]


def costs(book: Book) -> list[tuple]:
    return book.fetch("SELECT party_id, category, amount_fen, spent_on, note FROM cost")


def codes(book: Book, gift: GiftEntry, gift_id: int | None = None) -> list[str]:
    return [one.code for one in gift_cautions(book, gift, gift_id=gift_id)]


def test_a_given_gift_costs_what_it_is_worth(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party))
    assert costs(book) == [(party, "gift", 80_00, TODAY.isoformat(), "绿茶")]
    assert read_gift(book, gift).cost_id is not None
    book.undo()
    assert costs(book) == []
    assert book.fetch("SELECT * FROM gift") == []


def test_cost_to_serve_counts_the_gift(book: Book, people: dict[str, int]) -> None:
    before = read_worth(book, people["李娜"])
    add_gift(book, gift=entry(people["李娜"]))
    after = read_worth(book, people["李娜"])
    assert before is not None
    assert after is not None
    assert after.measures.profit.net_fen == before.measures.profit.net_fen - 80_00


def test_an_idea_costs_nothing_until_it_is_given(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party, state="idea", given_on=TODAY + timedelta(days=40)))
    assert costs(book) == []
    change_gift(book, gift_id=gift, gift=entry(party))
    assert len(costs(book)) == 1
    change_gift(book, gift_id=gift, gift=entry(party, value_fen=60_00, given_on=TODAY - timedelta(days=1)))
    assert costs(book) == [(party, "gift", 60_00, (TODAY - timedelta(days=1)).isoformat(), "绿茶")]
    assert book.undo_name().name == "gift.changed"
    change_gift(book, gift_id=gift, gift=entry(party, state="returned"))
    assert costs(book) == []


def test_a_gift_to_a_contact_person_is_the_companys_cost(book: Book) -> None:
    company = customer(book, "大华贸易", kind="company")
    person = add_party(book, kind="contact", edits=CardEdits(values={"name": "孙丽"}), employer_id=company)
    add_gift(book, gift=entry(person))
    assert costs(book)[0][0] == company
    assert [one.person for one in read_memory(book, company).gifts] == ["孙丽"]


def test_a_deleted_gift_takes_its_cost_along(book: Book) -> None:
    gift = add_gift(book, gift=entry(customer(book, "王伟")))
    delete_gift(book, gift_id=gift)
    assert costs(book) == []
    book.undo()
    assert len(costs(book)) == 1
    assert read_gift(book, gift).cost_id is not None


def test_a_refused_gift_is_remembered_as_given_back(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party))
    put_reaction(book, gift_id=gift, reaction="refused")
    assert (read_gift(book, gift).entry.state, costs(book)) == ("returned", [])
    assert "gift_refused_before" in codes(book, entry(party, name="书"))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "gift_missing"),
        ({"given_on": None}, "gift_day_missing"),
        ({"given_on": TODAY + timedelta(days=2)}, "day_in_future"),
        ({"state": "idea", "given_on": date(1890, 1, 1)}, "day_too_early"),
        ({"value_fen": -1}, "negative"),
        ({"value_fen": 10**12 + 1}, "too_large"),
        ({"state": "eaten"}, "type_unknown"),
        ({"name": "茶" * 201}, "too_long"),
    ],
)
def test_what_cannot_be_noted_is_refused(book: Book, values: dict[str, object], code: str) -> None:
    party = customer(book, "王伟")
    with pytest.raises(Refused) as refused:
        add_gift(book, gift=entry(party, **values))
    assert refused.value.code == code


def test_a_card_or_gift_that_is_gone_is_said(book: Book) -> None:
    for act in (
        lambda: add_gift(book, gift=entry(99)),
        lambda: read_gift(book, 99),
        lambda: read_memory(book, 99),
        lambda: gift_cautions(book, entry(99)),
    ):
        with pytest.raises(Refused):
            act()


def test_260_given_and_80_planned_is_over_the_limit(book: Book) -> None:
    party = customer(book, "王伟")
    for fen, name in ((100_00, "茶杯"), (90_00, "围巾"), (70_00, "书")):
        add_gift(book, gift=entry(party, value_fen=fen, name=name, given_on=TODAY - timedelta(days=90)))
    assert read_memory(book, party).year_fen == 260_00
    assert codes(book, entry(party)) == ["gift_year_exceeded"]
    gift = add_gift(book, gift=entry(party))
    assert codes(book, entry(party), gift) == ["gift_year_exceeded"]
    assert codes(book, entry(party, value_fen=40_00), gift) == []
    assert codes(book, entry(party, state="received")) == []


def test_the_limits_are_the_reps_settings(book: Book) -> None:
    party = customer(book, "王伟")
    assert codes(book, entry(party, value_fen=150_00)) == ["gift_too_dear"]
    change_settings(book, {"gift_each": 200_00})
    assert codes(book, entry(party, value_fen=150_00)) == []


def test_the_tiers_budget_counts_all_people_of_the_company(book: Book, keeper: object) -> None:
    company = closed(book, "大华贸易", Tier.REGULAR, "company")
    people = [
        add_party(book, kind="contact", edits=CardEdits(values={"name": name}), employer_id=company)
        for name in ("孙丽", "周平")
    ]
    add_gift(book, gift=entry(people[0], value_fen=60_00))
    assert codes(book, entry(people[1], value_fen=60_00)) == ["gift_over_budget"]
    assert codes(book, entry(people[1], value_fen=40_00)) == []


def test_the_company_says_whether_it_is_public(book: Book) -> None:
    company = add_party(
        book, kind="company", edits=CardEdits(values={"name": "建投集团", "legal_form": "state_owned"})
    )
    person = add_party(book, kind="contact", edits=CardEdits(values={"name": "孙丽"}), employer_id=company)
    assert codes(book, entry(person)) == ["gift_public"]
    assert read_memory(book, person).public == "state_owned"


def test_taste_is_read_from_the_card(book: Book) -> None:
    party = customer(book, "王伟", gift_preference="喜欢绿茶，忌送甜食", drinking="never")
    memory = read_memory(book, party)
    assert (memory.likes, memory.dislikes) == (("绿茶",), ("甜食",))
    assert codes(book, entry(party, name="甜食礼盒")) == ["gift_unwanted"]
    assert codes(book, entry(party, name="葡萄酒")) == ["gift_no_alcohol"]


def test_around_an_expected_purchase_or_a_bid_a_gift_is_red(book: Book) -> None:
    from keyacct_desktop.domain.said_date import PartialDate
    from keyacct_desktop.domain.vocabulary import Calendar
    from keyacct_desktop.services.card_shapes import DateEntry, ListEdit

    near = (TODAY + timedelta(days=20)).isoformat()
    assert codes(book, entry(customer(book, "甲", expected_close_on=near))) == ["gift_near_decision"]
    bid = DateEntry("tender", PartialDate(Calendar.SOLAR, 3, 30, 2026))
    party = add_party(book, kind="person", edits=CardEdits(values={"name": "乙"}, dates=ListEdit((bid,))))
    assert codes(book, entry(party)) == ["gift_near_decision"]
    assert codes(book, entry(party, given_on=TODAY - timedelta(days=60))) == []


def test_a_deleted_customer_comes_back_with_gift_cost_and_greeting(
    book: Book, people: dict[str, int]
) -> None:
    from keyacct_desktop.domain.greetings import GreetingWay
    from keyacct_desktop.services.card_edits import delete_party
    from keyacct_desktop.services.greetings.acts import Said, mark_sent
    from tests.services.greetings.conftest import MID_AUTUMN, row_of

    add_gift(book, gift=entry(people["李娜"]))
    add_gift(book, gift=entry(people["周平"]))
    said = [Said(row_of(book, name), "中秋好", None, GreetingWay.WECHAT) for name in ("李娜", "周平")]
    mark_sent(book, occasion="mid_autumn", day=MID_AUTUMN, said=said)
    tables = ("gift", "cost", "greeting", "interaction", "interaction_party")
    before = [book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in tables]
    for name in ("李娜", "大华贸易"):
        delete_party(book, party_id=people[name])
    assert book.fetch("SELECT * FROM gift") == []
    assert book.fetch("SELECT * FROM greeting") == []
    book.undo()
    book.undo()
    assert [book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in tables] == before


def test_the_bid_that_a_colleague_noted_is_the_companys(book: Book, people: dict[str, int]) -> None:
    from keyacct_desktop.services.card_edits import save_card

    near = (TODAY + timedelta(days=30)).isoformat()
    save_card(book, party_id=people["大华贸易"], edits=CardEdits(values={"expected_close_on": near}))
    assert "gift_near_decision" in codes(book, entry(people["孙丽"]))
    far = (TODAY + timedelta(days=31)).isoformat()
    save_card(book, party_id=people["大华贸易"], edits=CardEdits(values={"expected_close_on": far}))
    assert "gift_near_decision" not in codes(book, entry(people["孙丽"]))


def test_a_colleagues_tender_makes_a_gift_red(book: Book, people: dict[str, int]) -> None:
    from keyacct_desktop.domain.partial_date import PartialDate
    from keyacct_desktop.domain.vocabulary import Calendar
    from keyacct_desktop.services.card_edits import save_card
    from keyacct_desktop.services.card_shapes import DateEntry, ListEdit

    bid = DateEntry("tender", PartialDate(Calendar.SOLAR, 3, 30, 2026))
    save_card(book, party_id=people["周平"], edits=CardEdits(dates=ListEdit((bid,))))
    assert "gift_near_decision" in codes(book, entry(people["孙丽"]))


def test_a_gift_moves_to_another_person_with_its_cost(book: Book, people: dict[str, int]) -> None:
    gift = add_gift(book, gift=entry(people["李娜"]))
    change_gift(book, gift_id=gift, gift=entry(people["周平"]))
    assert [row[0] for row in costs(book)] == [people["大华贸易"]]
    book.undo()
    assert [row[0] for row in costs(book)] == [people["李娜"]]


def test_a_gift_without_value_or_of_huge_value_is_kept(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party, value_fen=None))
    assert costs(book) == []
    change_gift(book, gift_id=gift, gift=entry(party, value_fen=10**12))
    assert costs(book)[0][2] == 10**12
    change_gift(book, gift_id=gift, gift=entry(party, value_fen=0))
    assert costs(book) == []
    assert read_gift(book, gift).cost_id is None
    for state in ("idea", "ready", "returned", "received"):
        change_gift(book, gift_id=gift, gift=entry(party))
        assert len(costs(book)) == 1
        change_gift(book, gift_id=gift, gift=entry(party, state=state))
        assert costs(book) == []
        assert read_memory(book, party).year_fen == 0


def test_a_cost_that_was_deleted_by_hand_comes_back_only_with_the_next_change(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party))
    with book.transaction("cost.deleted") as tx:
        tx.delete("cost", read_gift(book, gift).cost_id)
    assert read_gift(book, gift).cost_id is None
    change_gift(book, gift_id=gift, gift=entry(party, value_fen=50_00))
    assert [row[2] for row in costs(book)] == [50_00]
    delete_gift(book, gift_id=gift)
    assert costs(book) == []


def test_an_expected_purchase_that_names_no_day_is_passed_over(book: Book) -> None:
    party = customer(book, "王伟")
    with book.transaction("customer.edited", name="王伟") as tx:
        tx.insert("fact", party_id=party, key="expected_close_on", value="下周")
    assert codes(book, entry(party)) == []


def test_a_gift_that_is_noted_as_given_and_refused_came_back(book: Book) -> None:
    party = customer(book, "王伟")
    gift = add_gift(book, gift=entry(party, reaction="refused"))
    assert (read_gift(book, gift).entry.state, costs(book)) == ("returned", [])
    assert book.undo_name().name == "gift.added"
