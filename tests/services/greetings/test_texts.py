"""Templates, signature and words of the rep, and the checks of a text with what the book knows."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import FESTIVALS, Tone
from keyacct_desktop.domain.greetings import DEFAULT_WORDS, GreetingWay, Values, fill_text, product_words
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.greetings.acts import Said, keep_texts, mark_sent
from keyacct_desktop.services.greetings.plan import read_persons
from keyacct_desktop.services.greetings.starters import starting_texts
from keyacct_desktop.services.greetings.texts import (
    Desk,
    add_template,
    add_templates,
    change_template,
    delete_template,
    read_signature,
    read_templates,
    read_words,
    write_signature,
    write_words,
)
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.services.greetings.conftest import MID_AUTUMN, plan_of, row_of
from tests.services.method.books import talk

NOON = 720
TEXT = "{称呼}，中秋好。{我}"


def desk_of(book: Book) -> Desk:
    return Desk(book, plan_of(book), "中秋节")


def codes(book: Book, name: str, text: str, template: int | None = None) -> list[str]:
    return [one.code for one in desk_of(book).check(row_of(book, name), text, template, NOON)]


def test_templates_are_kept_changed_and_deleted(book: Book) -> None:
    first = add_template(book, occasion="mid_autumn", text=TEXT)
    add_template(book, occasion="", text="{称呼}，{节日}好。{我}")
    birthday = add_template(book, occasion="date:birthday", text="{称呼}，生日快乐。{我}")
    assert [one.occasion for one in read_templates(book, "mid_autumn")] == ["mid_autumn", ""]
    assert next(one.id for one in read_templates(book, "date:birthday")) == birthday
    change_template(book, template_id=first, occasion="", text="{姓名}好。{我}")
    assert next(one.text for one in read_templates(book, "mid_autumn")) == "{姓名}好。{我}"
    delete_template(book, template_id=first)
    assert first not in [one.id for one in read_templates(book)]
    with pytest.raises(Refused):
        delete_template(book, template_id=first)


@pytest.mark.parametrize(("text", "code"), [("", "text_missing"), ("{公司}好", "unknown_placeholder")])
def test_a_template_that_cannot_be_used_is_refused(book: Book, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        add_template(book, occasion="mid_autumn", text=text)
    assert refused.value.code == code


@pytest.mark.parametrize("chinese", [True, False])
def test_the_starting_texts_are_good_texts(chinese: bool) -> None:
    codes = {festival.code for festival in FESTIVALS}
    dates = {"birthday", "wedding", "founding", "cooperation"}
    family = {f"birthday:{one}" for one in ("spouse", "child", "parent")}
    values = Values("王总", "王伟", "大华", "小李", "节日", 2026)
    for occasion, template in starting_texts(chinese):
        text = fill_text(template, values)
        assert occasion in codes | dates | family
        assert "王总" in text
        assert "小李" in text
        assert product_words(text, DEFAULT_WORDS) == []
    assert not any("快乐" in text for code, text in starting_texts(chinese) if code == "dragon_boat")


def test_every_festival_that_is_greeted_has_a_chinese_text() -> None:
    written = {occasion for occasion, _ in starting_texts(True)}
    assert {one.code for one in FESTIVALS if one.tone is not Tone.NONE} <= written


def test_the_starting_texts_come_once(book: Book) -> None:
    texts = starting_texts(True, "mid_autumn")
    assert add_templates(book, texts) == len(texts) == 4
    assert add_templates(book, texts) == 0
    book.undo()
    assert read_templates(book) == []


def test_the_signature_is_the_reps_name_until_it_is_set(book: Book, people: dict[str, int]) -> None:
    assert read_signature(book) == "陈晨"
    write_signature(book, " 小陈 ")
    assert read_signature(book) == "小陈"
    write_signature(book, "")
    assert read_signature(book) == "陈晨"
    with pytest.raises(Refused):
        write_signature(book, "陈" * 101)


def test_the_words_to_avoid_are_the_reps_own(book: Book, people: dict[str, int]) -> None:
    assert "优惠" in read_words(book)
    write_words(book, ["月饼券", " ", "月饼券"])
    assert read_words(book) == ("月饼券",)
    assert codes(book, "李娜", "李老师，中秋优惠。陈晨") == []
    assert codes(book, "李娜", "李老师，送您月饼券。陈晨") == ["product_word"]


def test_a_template_is_filled_for_the_person(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="mid_autumn", text="{称呼}（{单位}），{年}{节日}好。{我}")
    desk = desk_of(book)
    row = row_of(book, "周平")
    offered = desk.offer(row)
    assert offered is not None
    assert offered.id == template
    assert desk.text_of(offered, row) == "周经理（大华贸易），2026中秋节好。陈晨"


def test_what_was_used_within_three_years_is_not_offered_again(book: Book, people: dict[str, int]) -> None:
    first, second = (add_template(book, occasion="mid_autumn", text=f"{{称呼}}好{n}。{{我}}") for n in "12")
    day = date(2024, 9, 17)
    row = read_persons(book, "mid_autumn", day, [people["李娜"]]).rows[0]
    mark_sent(book, occasion="mid_autumn", day=day, said=[Said(row, "好", first, GreetingWay.WECHAT)], on=day)
    desk = desk_of(book)
    offered = desk.offer(row_of(book, "李娜"))
    assert offered is not None
    assert offered.id == second
    assert codes(book, "李娜", "李老师好1。陈晨", first) == ["template_repeated"]


def test_colleagues_are_offered_different_texts_and_the_same_is_seen(
    book: Book, people: dict[str, int]
) -> None:
    first = add_template(book, occasion="mid_autumn", text="中秋好。")
    second = add_template(book, occasion="mid_autumn", text="月圆人安。")
    extra = read_persons(book, "mid_autumn", MID_AUTUMN, [people["孙丽"]]).rows[0]
    said = [Said(extra, "中秋好。", first, GreetingWay.WECHAT)]
    keep_texts(book, occasion="mid_autumn", day=MID_AUTUMN, said=said)
    desk = desk_of(book)
    row = row_of(book, "周平")
    offered = desk.offer(row)
    assert offered is not None
    assert offered.id == second
    assert "same_in_company" in [one.code for one in desk.check(row, "中秋好。", None, NOON)]


def test_one_template_for_everybody_is_too_much(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="mid_autumn", text=TEXT)
    desk = desk_of(book)
    rows = {row.name: row for row in plan_of(book).rows}
    assert desk.check(rows["李娜"], "李老师，中秋好。陈晨", template, NOON) == []
    desk.note(rows["李娜"], "李老师，中秋好。陈晨", template)
    assert desk.check(rows["李娜"], "李老师，中秋好。陈晨", template, NOON) == []
    found = desk.check(rows["王芳"], "王姐，中秋好。陈晨", template, NOON)
    assert [one.code for one in found] == ["template_overused"]
    desk.note(rows["李娜"], "", None)
    assert desk.check(rows["王芳"], "王姐，中秋好。陈晨", template, NOON) == []


def test_a_commercial_text_is_judged_by_what_was_sent_before(book: Book, people: dict[str, int]) -> None:
    text = "王姐，新品优惠。陈晨"
    party = people["王芳"]
    assert codes(book, "王芳", text) == ["product_word"]
    talk(book, party, date(2026, 3, 1), "product_news", content="新品介绍")
    for day in (2, 3, 4):
        talk(book, party, date(2026, 2, day), "wechat", content="问好")
    assert codes(book, "王芳", text) == ["promo_too_soon", "promo_share", "product_word"]
    do_not_disturb(book, party_id=party)
    assert codes(book, "王芳", text)[0] == "opted_out"
    assert codes(book, "王芳", "王姐，中秋好。陈晨") == ["opted_out_greeting"]
