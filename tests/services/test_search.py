"""The search finds people as a rep thinks of them, the index and SQL alike, and no text ever breaks it."""

import random
import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.search import (
    SearchIndex,
    build_snapshot,
    explain_hits,
    find_customers,
    parse_query,
)
from keyacct_desktop.services.search_text import explain, name_spans

Found = Callable[[str], list[str]]


@pytest.fixture
def people(book: Book) -> Book:
    """A handful of customers, one of each way of being found."""
    with book.transaction("import.finished") as tx:

        def add(name: str, kind: str = "person", **values: object) -> int:
            return tx.insert("party", name=name, kind=kind, created_at=tx.now, updated_at=tx.now, **values)

        wang = add("王志强", company="恒达机械", note="喜欢钓鱼和绿茶")
        tx.insert("contact_point", party_id=wang, kind="phone", value="138 0013 8000", digits="13800138000")
        tx.insert("contact_point", party_id=wang, kind="wechat", value="Fisher_88")
        shan = add("单雄信")
        add("曾国藩")
        add("区大任")
        add("Anna O'Neil")
        firm = add("杭州鑫源科技有限公司", kind="company")
        add("欧阳娜娜", kind="contact", employer_id=firm)
        tag = tx.insert("tag", name="老乡")
        tx.insert("party_tag", party_id=shan, tag_id=tag)
        talk = tx.insert(
            "interaction",
            happened_on="2026-03-01",
            type="visit",
            content="谈到 Q3 年度框架协议",
            created_at=tx.now,
        )
        tx.insert("interaction_party", interaction_id=talk, party_id=shan)
        add("强森")
        add("刘志强")
    return book


@pytest.fixture(params=["index", "sql"])
def found(request: pytest.FixtureRequest, people: Book) -> Found:
    """Names found for a text, best first, by the index and without it."""
    index = SearchIndex(people)
    if request.param == "index":
        index.build()
    assert index.ready is (request.param == "index")

    def names(text: str) -> list[str]:
        return [hit.name for hit in index.find(text, 50)]

    return names


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("王志", "王志强"), ("志强", "刘志强"), ("wangzhi", "王志强"), ("WANG", "王志强"), ("wzq", "王志强"),
        ("0013", "王志强"), ("138 0013", "王志强"), ("138-0013-8000", "王志强"), ("+86 13800138000", "王志强"),
        ("恒达", "王志强"), ("hengda", "王志强"), ("钓鱼", "王志强"), ("fisher", "王志强"), ("老乡", "单雄信"),
        ("欧阳", "杭州鑫源科技有限公司"), ("ouyang", "杭州鑫源科技有限公司"), ("框架协议", "单雄信"), ("q3 年度框架", None),
        ("shan", "单雄信"), ("dan", "单雄信"), ("zeng", "曾国藩"), ("ceng", "曾国藩"), ("oudaren", "区大任"), ("qu", "区大任"),
        ("ＷＡＮＧ", "王志强"), ("o'neil", "Anna O'Neil"),
    ],
)  # fmt: skip
def test_people_are_found_as_a_rep_thinks_of_them(found: Found, text: str, first: str | None) -> None:
    names = found(text)
    assert (names[0] if names else None) == first


def test_all_words_must_be_there(found: Found) -> None:
    assert found("志强 恒达") == ["王志强"]
    assert found("志强 没有") == []


def test_the_start_of_a_name_goes_before_its_middle(found: Found) -> None:
    assert found("强") == ["强森", "刘志强", "王志强"]


@pytest.mark.parametrize("text", ["", "   ", "\t", "\x00", "\ud800"])
def test_nothing_typed_finds_nobody(found: Found, text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["%", "_", '"', "'", "*", "AND", "NOT (", "a*b", "NEAR(", "-王", "^", "{}", "\\"]
)
def test_no_character_means_anything_special(found: Found, text: str) -> None:
    assert set(found(text)) <= {"王志强", "Anna O'Neil", "杭州鑫源科技有限公司", "区大任"}


def test_a_hit_says_where_and_marks_it(people: Book) -> None:
    def hit(text: str) -> tuple[str, str]:
        best = find_customers(people, text).hits[0]
        return best.field, best.snippet[best.start : best.start + best.length]

    assert hit("王志") == ("name", "王志")
    assert hit("zhiqiang")[0] == "pinyin"
    assert hit("wzq") == ("initials", "王志强")
    assert hit("0013") == ("phone", "0013")
    assert hit("绿茶") == ("note", "绿茶")
    assert hit("老乡") == ("tag", "老乡")
    assert hit("ouyang") == ("contact", "欧阳娜娜")
    assert hit("框架协议") == ("talk", "框架协议")


def test_pinyin_marks_the_characters_that_it_spells() -> None:
    parts = ["王志强", "wangzhiqiang wangzhijiang", "wzq wzj", *[""] * 6]
    assert name_spans("王志强", parts, parse_query("zhiq")) == [(1, 2)]
    assert name_spans("王志强", parts, parse_query("wang")) == [(0, 1)]
    assert name_spans("王志强", parts, parse_query("zq")) == [(1, 2)]
    assert name_spans("王志强", parts, parse_query("志")) == [(1, 1)]


def test_the_total_counts_everybody_and_the_limit_cuts(people: Book) -> None:
    result = find_customers(people, "强", 1)
    assert (len(result.hits), result.total) == (1, 3)


def test_a_hit_in_an_archived_customer_comes_after_the_others(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    (first, *_) = [hit.id for hit in index.find("强")]
    with people.transaction("customers.archived") as tx:
        tx.update("party", first, archived=1)
    index.build()
    assert index.find("强")[0].id == first  # the start of the name still says more than the archive
    assert find_customers(people, "强").hits[0].id == first


def test_changes_are_found_at_once_without_building_anew(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    party = index.find("王志强")[0].id
    people.subscribe(lambda change: index.note_changed(change.party_ids))
    with people.transaction("customer.edited", name="x") as tx:
        tx.update("party", party, name="汪峰")
        new = tx.insert("party", name="王大锤", kind="person", created_at=tx.now, updated_at=tx.now)
    assert [hit.name for hit in index.find("王")] == ["王大锤"]
    assert [hit.name for hit in index.find("wf")] == ["汪峰"]
    with people.transaction("customer.deleted", name="x") as tx:
        tx.delete("party", new)
    assert index.find("王") == []
    people.undo()
    assert index.matching_ids("王") == {new}


def test_what_changes_while_the_index_is_being_built_is_not_lost(people: Book) -> None:
    index = SearchIndex(people)
    index.begin()
    snapshot = build_snapshot(people)
    with people.transaction("customer.added", name="x") as tx:
        new = tx.insert("party", name="范冰", kind="person", created_at=tx.now, updated_at=tx.now)
    index.note_changed({new})
    index.install(snapshot)
    assert index.matching_ids("范冰") == {new}


def test_very_many_changes_ask_for_a_new_index_and_sql_answers_meanwhile(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    assert index.note_changed(None)
    assert not index.ready
    assert [hit.name for hit in index.find("曾")] == ["曾国藩"]


def test_only_customers_of_the_view_are_found(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    all_of_them = index.matching_ids("强")
    one = min(all_of_them)
    marks = bytearray(one + 1)
    marks[one] = 1
    scan = index.scan("强", among=marks)
    assert scan.advance()
    assert list(scan.ids) == [one]


def test_a_scan_gives_the_same_whether_at_once_or_in_slices(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    for text in ("强", "a", "i", "13", "n a"):
        whole, sliced = index.scan(text), index.scan(text)
        whole.advance()
        sliced.advance(count=1)
        while not sliced.advance(seconds=0.0):
            pass
        assert sliced.ids == whole.ids
        assert len(set(whole.ids)) == len(whole.ids)


def test_type_ahead_takes_names_pinyin_and_initials_from_their_beginning(people: Book) -> None:
    index = SearchIndex(people)
    for build in (False, True):
        if build:
            index.build()
        names = {hit.id: hit.name for text in "王单" for hit in index.find(text)}
        assert {names[i] for i in index.named("w") if i in names} == {"王志强"}
        assert {names[i] for i in index.named("sx") if i in names} == {"单雄信"}
        assert index.named("志") == set()
        assert index.named("") == set()


def fuzz_texts() -> list[str]:
    """500 texts as a cat or a clipboard would type them, from all planes."""
    pick = random.Random(33)
    pieces = [
        '"',
        "'",
        "*",
        "(",
        ")",
        "-",
        "^",
        ":",
        "NEAR",
        "AND",
        "OR",
        "NOT",
        "%",
        "_",
        "\\",
        "{",
        "王",
        "wang",
        "138",
        " ",
    ]
    planes = [chr(plane * 0x10000 + offset) for plane in range(17) for offset in (0x41, 0x3042, 0xFFFD)]
    texts = []
    for _ in range(500):
        kind = pick.random()
        if kind < 0.5:
            texts.append("".join(pick.choices(pieces, k=pick.randrange(1, 12))))
        else:
            letters = pick.choices(planes, k=pick.randrange(1, 8))
            texts.append("".join(letters) + chr(pick.randrange(sys.maxunicode + 1)))
    return texts


def test_no_text_breaks_the_search(people: Book) -> None:
    index = SearchIndex(people)
    index.build()
    for text in [
        *fuzz_texts(),
        "x" * 60_000,
        "王 " * 30_000,
        "\ufdfa" * 60_000,
        "9" * 60_000,
        "((((" * 15_000,
    ]:
        fast = index.matching_ids(text)
        slow = find_customers(people, text, 100)
        assert slow.total == len(fast), repr(text[:50])
        explain_hits(people, sorted(fast), text)
        index.named(text)


@given(parts=st.lists(st.text(max_size=30), min_size=9, max_size=9), text=st.text(max_size=20))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_mark_always_lies_inside_its_snippet(parts: list[str], text: str) -> None:
    match = explain(parts, parse_query(text))
    if match is not None:
        assert 0 <= match.start <= match.start + match.length <= len(match.text)
    for start, length in name_spans(parts[0], parts, parse_query(text)):
        assert start >= 0
        assert start + length <= len(parts[0]) or parts[0] != parts[0].strip()


@pytest.mark.parametrize(
    ("company", "text", "shown", "marked"),
    [
        ("上海博远咨询", "博远", "上海博远咨询", "博远"),
        ("上海博远咨询", "boyuan", "上海博远咨询", "博远"),
        ("上海博远咨询", "shby", "上海博远咨询", "上海博远"),
        ("Siemens Ltd", "siemens", "siemens ltd", "siemens"),
        ("Siemens Ltd", "siemensltd", "siemens ltd", "siemens ltd"),
        ("博远 China Ltd", "china", "博远 china ltd", "china"),
    ],
)
def test_a_company_is_shown_by_its_name_and_never_by_its_spelling(
    book: Book, company: str, text: str, shown: str, marked: str
) -> None:
    with book.transaction("customer.added") as tx:
        tx.insert("party", name="李雷", kind="person", company=company, created_at=tx.now, updated_at=tx.now)
    best = find_customers(book, text).hits[0]
    assert (best.field, best.snippet) == ("company", shown)
    assert best.snippet[best.start : best.start + best.length] == marked
