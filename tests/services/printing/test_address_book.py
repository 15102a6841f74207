"""Names and addresses of many customers, in the orders in which they are printed."""

import pytest

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, ListEdit, Point, PostalAddress, add_party
from keyacct_desktop.services.printing.address_book import (
    Addressee,
    name_order,
    read_address_book,
    travel_order,
)


def card(book: Book, name: str, region: str = "", address: str = "", **more: str) -> int:
    addresses = ListEdit((PostalAddress(address, "work", "201203"),)) if address else None
    return add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={"name": name, **({"region": region} if region else {}), **more}, addresses=addresses
        ),
    )


def test_an_entry_has_the_preferred_address_and_all_numbers(book: Book) -> None:
    edits = CardEdits(
        values={"name": "王建国", "honorific": "王总", "sex": "male", "company": "鸿达"},
        addresses=ListEdit(
            (PostalAddress("旧址", "home"), PostalAddress("新址", "work", "201203", preferred=True))
        ),
        points=ListEdit(
            (
                Point("phone", "021-5050"),
                Point("phone", "13800138000", preferred=True),
                Point("wechat", "wang"),
            )
        ),
    )
    (entry,) = read_address_book(book, [add_party(book, kind="person", edits=edits)])
    assert (entry.address, entry.postcode, entry.company) == ("新址", "201203", "鸿达")
    assert entry.person == Addressee("王建国", "王总", "male")
    assert (entry.phones, entry.wechats) == (("13800138000", "021-5050"), ("wang",))


def test_a_letter_to_a_company_goes_to_a_person_in_post(book: Book) -> None:
    firm = add_party(book, kind="company", edits=CardEdits(values={"name": "鸿达公司"}))
    assert read_address_book(book, [firm])[0].person is None
    gone = CardEdits(values={"name": "前任"}, flags={"in_post": False})
    add_party(book, kind="contact", edits=gone, employer_id=firm)
    add_party(book, kind="contact", edits=CardEdits(values={"name": "李秀英"}), employer_id=firm)
    (entry,) = read_address_book(book, [firm])
    assert (entry.person, entry.company) == (Addressee("李秀英"), "")


def test_the_road_goes_by_region_and_address(book: Book) -> None:
    ids = [
        card(book, "没有地区"), card(book, "乙", "上海浦东新区", "碧波路 9 号"), card(book, "没有地址", "上海浦东新区"),
        card(book, "甲", "上海浦东新区", "碧波路 1 号"), card(book, "丙", "上海嘉定区", "学院路 1 号"),
    ]  # fmt: skip
    names = [entry.name for entry in travel_order(read_address_book(book, ids))]
    assert names == ["丙", "甲", "乙", "没有地址", "没有地区"]


def test_an_address_book_goes_by_pinyin_and_what_is_no_letter_comes_last(book: Book) -> None:
    ids = [card(book, name) for name in ("周敏", "123 号", "Anna", "陈晓", "单雄信")]
    found = name_order(read_address_book(book, ids))
    assert [(one.initial, one.name) for one in found] == [
        ("A", "Anna"), ("C", "陈晓"), ("S", "单雄信"), ("Z", "周敏"), ("#", "123 号"),
    ]  # fmt: skip


def test_reading_tells_how_far_it_is_and_can_be_stopped(book: Book) -> None:
    ids = [card(book, "王"), 999_999]
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        told.append((done, total))

    assert len(read_address_book(book, ids, note)) == 1
    assert told == [(2, 2)]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_address_book(book, ids, stop)


def test_a_letter_to_a_company_goes_to_nobody_who_is_not_to_be_disturbed(book: Book) -> None:
    firm = add_party(book, kind="company", edits=CardEdits(values={"name": "鸿达公司"}))
    for name, quiet in (("别找我", "1"), ("李秀英", "")):
        values = {"name": name, **({"do_not_disturb": quiet} if quiet else {})}
        add_party(book, kind="contact", edits=CardEdits(values=values), employer_id=firm)
    assert read_address_book(book, [firm])[0].person == Addressee("李秀英")


def test_an_entry_says_who_is_deceased_or_quiet_and_what_is_a_home(book: Book) -> None:
    edits = CardEdits(
        values={"name": "王", "do_not_disturb": "1"},
        flags={"deceased": True},
        addresses=ListEdit((PostalAddress("家里", "home"),)),
    )
    (entry,) = read_address_book(book, [add_party(book, kind="person", edits=edits)])
    assert (entry.deceased, entry.do_not_disturb, entry.at_home) == (True, True, True)
    (other,) = read_address_book(book, [card(book, "李", address="碧波路 1 号")])
    assert (other.deceased, other.do_not_disturb, other.at_home) == (False, False, False)


def test_houses_of_a_street_are_in_the_order_of_their_numbers(book: Book) -> None:
    addresses = [
        "碧波路 10 号",
        "碧波路 9 号 12 楼",
        "碧波路 9 号 2 楼",
        "碧波路",
        f"碧波路 {'9' * 900} 号",
        "碧波路 ² 号",
    ]
    ids = [card(book, f"客户{at}", "上海", address) for at, address in enumerate(addresses)]
    found = [one.address for one in travel_order(read_address_book(book, ids))]
    assert found[:4] == ["碧波路", "碧波路 9 号 2 楼", "碧波路 9 号 12 楼", "碧波路 10 号"]
