"""The card as the book keeps it: read whole, written as one step, refused as a whole."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.domain.vocabulary import CustomFieldType
from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.cards import (
    Card,
    CardEdits,
    DateEntry,
    ListEdit,
    Point,
    PostalAddress,
    TagsEdit,
)
from keyacct_desktop.services.completeness import completeness, missing_facts
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.preferences import add_custom_field, switch_sensitive_field
from tests.conftest import TODAY


def card_of(book: Book, party_id: int) -> Card:
    card = cards.read_card(book, party_id)
    assert card is not None
    return card


def person(book: Book, name: str = "王伟", **values: str) -> int:
    return cards.add_party(book, kind="person", edits=CardEdits(values={"name": name, **values}))


@pytest.fixture
def full(book: Book) -> int:
    return cards.add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={
                "name": " 王伟 ", "honorific": "王总", "stage": "develop", "company": "长江机械", "trust": "4",
                "budget": "1.2万", "hobbies": "钓鱼", "do_not_disturb": "1", "met_on": "2024.5.1",
            },
            points=ListEdit((Point("phone", "138 0013 8000, 010-62345678"), Point("wechat", "wx_wang", preferred=True))),
            addresses=ListEdit((PostalAddress("武汉市江汉路1号", "work", "430000"),)),
            dates=ListEdit((DateEntry("birthday", read_date("农历八月十五", TODAY), said="八月十五"),)),
            tags=TagsEdit(added=("老客户", "钓友")),
        ),
    )  # fmt: skip


def test_a_card_reads_back_what_was_said(book: Book, full: int) -> None:
    card = card_of(book, full)
    assert (card.name, card.text("honorific"), card.text("stage")) == ("王伟", "王总", "develop")
    assert card.text("budget") == "1200000"
    assert card.text("met_on") == "2024-05-01"
    assert card.text("do_not_disturb") == "1"
    assert [(p.kind, p.value, p.label) for p in card.points] == [
        ("wechat", "wx_wang", ""),
        ("phone", "138 0013 8000", "mobile"),
        ("phone", "010-62345678", ""),
    ]
    assert card.addresses[0].postcode == "430000"
    assert card.dates[0].day.to_text() == "lunar:--08-15"
    assert card.tags == ("老客户", "钓友")
    assert card.values["trust"].judged_on == TODAY


def test_one_undo_takes_a_whole_card_back(book: Book, full: int) -> None:
    book.undo()
    assert cards.read_card(book, full) is None
    assert not book.fetch("SELECT * FROM tag")
    book.redo()
    assert card_of(book, full).tags == ("老客户", "钓友")


def test_an_edit_changes_only_what_it_names_and_is_one_step_of_undo(book: Book, full: int) -> None:
    before = card_of(book, full)
    phone = next(point for point in before.points if point.kind == "phone")
    cards.save_card(
        book,
        party_id=full,
        edits=CardEdits(
            values={"hobbies": "", "post": "总经理", "stage": "closed"},
            points=ListEdit((Point("phone", "13900139000", "work", id=phone.id),)),
            tags=TagsEdit(added=("大客户",), removed=("钓友",)),
        ),
    )
    after = card_of(book, full)
    assert "hobbies" not in after.values
    assert after.text("post") == "总经理"
    assert after.text("honorific") == "王总"
    assert sorted(point.value for point in after.points) == ["010-62345678", "13900139000", "wx_wang"]
    assert after.tags == ("大客户", "老客户")
    assert book.fetch(
        "SELECT from_stage, to_stage, changed_on FROM stage_change ORDER BY id DESC LIMIT 1"
    ) == [("develop", "closed", "2026-03-16")]
    name = book.undo_name()
    assert name is not None
    assert (name.name, name.params["name"]) == ("customer.edited", "王伟")
    book.undo()
    assert card_of(book, full) == before


def test_an_edit_that_changes_nothing_leaves_nothing_to_undo(book: Book, full: int) -> None:
    cards.save_card(book, party_id=full, edits=CardEdits(values={"name": "王伟", "hobbies": "钓鱼"}))
    name = book.undo_name()
    assert name is not None
    assert name.name == "customer.added"


def test_the_list_and_the_search_know_the_card_at_once(book: Book, full: int) -> None:
    row = book.fetch("SELECT name, company, wechat, stage, search FROM list_row WHERE id = ?", (full,))[0]
    assert row[:4] == ("王伟", "长江机械", "wx_wang", "develop")
    assert "13800138000" in row[4]


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("name", "   ", "name_missing"),
        ("name", "王" * 10_000, "too_long"),
        ("name", "王\0伟", "nul"),
        ("budget", "很多", "not_money"),
        ("budget", "-5", "negative"),
        ("children_count", "两个", "not_a_number"),
        ("joined_year", "85", "not_a_year"),
        ("trust", "6", "not_a_rating"),
        ("satisfaction", "0", "not_a_rating"),
        ("met_on", "去年", "not_a_date"),
        ("met_on", "2025-02-30", "invalid_day"),
        ("met_on", "农历八月十五", "not_solar"),
        ("source", "nobody", "not_a_choice"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_field_and_nothing_is_written(
    book: Book, full: int, key: str, typed: str, code: str
) -> None:
    before = card_of(book, full)
    with pytest.raises(Refused) as refused:
        cards.save_card(book, party_id=full, edits=CardEdits(values={"region": "武汉", key: typed}))
    assert (refused.value.code, refused.value.field) == (code, key)
    assert card_of(book, full) == before


@pytest.mark.parametrize("name", ["<b>王</b>", "👨‍👩‍👧王", "שלום עולם", "=1+1", "a\u202eb"])
def test_strange_names_are_kept_as_they_are(book: Book, name: str) -> None:
    assert card_of(book, person(book, name)).name == name


def test_judged_facts_go_stale_and_are_fresh_again_when_confirmed(book: Book, full: int) -> None:
    old = FixedClock(TODAY.replace(year=2027))
    later = open_book_again(book, old)
    assert card_of(later, full).values["trust"].stale
    cards.save_card(later, party_id=full, edits=CardEdits(confirmed=frozenset({"trust"})))
    fresh = card_of(later, full).values["trust"]
    assert (fresh.value, fresh.judged_on, fresh.stale) == ("4", old.today(), False)
    later.close()


def open_book_again(book: Book, clock: FixedClock) -> Book:
    book.close()
    return open_book(book.path, clock=clock)


def test_a_sensitive_field_is_not_on_the_card_until_it_is_switched_on(book: Book) -> None:
    party = person(book, religion="佛教")
    assert "religion" not in card_of(book, party).values
    assert "religion" not in {spec.key for spec in card_of(book, party).specs}
    switch_sensitive_field(book, key="religion", on=True, purpose="饮食")
    assert card_of(book, party).text("religion") == "佛教"
    assert "佛教" not in book.fetch("SELECT search FROM list_row")[0][0]


def test_the_reps_own_fields_are_checked_like_the_others(book: Book) -> None:
    field = add_custom_field(book, name="车位", type=CustomFieldType.NUMBER)
    party = person(book)
    cards.save_card(book, party_id=party, edits=CardEdits(values={f"custom:{field}": "１２"}))
    assert card_of(book, party).text(f"custom:{field}") == "12"
    with pytest.raises(Refused):
        cards.save_card(book, party_id=party, edits=CardEdits(values={f"custom:{field}": "many"}))


def test_a_day_without_a_year_is_the_last_one_or_the_next_for_what_is_expected(book: Book) -> None:
    party = person(book, met_on="5月1日", expected_close_on="5月1日")
    card = card_of(book, party)
    assert card.text("met_on") == "2025-05-01"
    assert card.text("expected_close_on") == "2026-05-01"


def test_a_new_customer_belongs_to_the_books_owner(book: Book) -> None:
    with book.transaction("rep.added") as tx:
        me = tx.insert("rep", name="我", is_me=1)
    card = card_of(book, person(book))
    assert card.rep is not None
    assert card.rep.id == me


def test_links_name_the_referrer(book: Book) -> None:
    referrer = person(book, "李娜")
    party = person(book)
    cards.save_card(book, party_id=party, edits=CardEdits(links={"referrer": referrer}))
    linked = card_of(book, party).referrer
    assert linked is not None
    assert (linked.id, linked.name) == (referrer, "李娜")
    cards.delete_party(book, party_id=referrer)
    assert card_of(book, party).referrer is None


def test_archive_and_delete_can_be_taken_back(book: Book, full: int) -> None:
    before = card_of(book, full)
    cards.archive_party(book, party_id=full)
    assert card_of(book, full).archived
    cards.restore_party(book, party_id=full)
    cards.delete_party(book, party_id=full)
    with pytest.raises(Refused):
        cards.save_card(book, party_id=full, edits=CardEdits(values={"region": "武汉"}))
    book.undo()
    assert card_of(book, full).points == before.points


def test_an_edit_leaves_alone_what_somebody_else_added_meanwhile(book: Book, full: int) -> None:
    seen = card_of(book, full).points
    cards.save_card(book, party_id=full, edits=CardEdits(points=ListEdit((Point("qq", "10001"),))))
    kept = seen[0]
    cards.save_card(
        book,
        party_id=full,
        edits=CardEdits(points=ListEdit((kept,), removed=frozenset(p.id for p in seen[1:] if p.id))),
    )
    assert sorted(point.value for point in card_of(book, full).points) == ["10001", "wx_wang"]


def test_a_nearly_empty_card_asks_first_for_a_way_to_reach_the_customer(book: Book) -> None:
    card = card_of(book, person(book))
    assert missing_facts(card)[:3] == ["phone", "honorific", "source"]
    assert completeness(card) < completeness(card_of(book, person(book, "李娜", hobbies="茶")))


def test_every_field_of_a_person_can_be_written_and_read_back(book: Book) -> None:
    party = person(book)
    sample = {"text": "甲", "long": "甲\n乙", "number": "3", "money": "5", "day": "2025-01-02", "year": "1999",
              "bool": "1", "rating": "3"}  # fmt: skip
    card = card_of(book, party)
    values = {spec.key: sample.get(spec.type, (*spec.choices, "")[0]) for spec in card.specs}
    cards.save_card(book, party_id=party, edits=CardEdits(values=values))
    read = card_of(book, party)
    for spec in card.specs:
        assert read.text(spec.key) == ("500" if FIELD[spec.key].type == "money" else values[spec.key]), (
            spec.key
        )


def test_a_deleted_card_takes_the_contacts_with_it_at_which_nobody_else_was(book: Book) -> None:
    alone, other = person(book), person(book, "李娜")
    for customers in ((alone,), (alone, other)):
        log_interaction(
            book, entry=LogEntry(customers=customers, happened_on=TODAY, type="visit", content="密谈")
        )
    cards.delete_party(book, party_id=alone)
    assert book.fetch("SELECT id FROM interaction") == [(2,)]
    book.undo()
    assert book.fetch("SELECT id, content FROM interaction") == [(1, "密谈"), (2, "密谈")]
    assert len(book.fetch("SELECT 1 FROM interaction_party")) == 3
