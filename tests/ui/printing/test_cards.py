"""Printed cards, read back from the file: what each profile says and does not say, in Chinese."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, add_party
from keyacct_desktop.services.contacts import mark_left
from keyacct_desktop.services.printing.cards import read_print_cards
from keyacct_desktop.services.printing.templates import own_template
from keyacct_desktop.ui.printing.card_words import CardWords
from keyacct_desktop.ui.printing.cards import CardSource, cards_document
from keyacct_desktop.ui.printing.source import Chosen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from tests.conftest import TODAY
from tests.documents.pdf import text_of
from tests.printed import CONTACT, SECRET_WORDS, a_company, a_person

SENSITIVE_WORDS = ("信佛", "高血压")


@pytest.fixture(autouse=True)
def chinese(translations: Translations) -> None:
    translations.use(Language.CHINESE)


def printed(book: Book, folder: Path, ids: list[int], **how) -> str:
    path = folder / "cards.pdf"
    write_pdf(cards_document(book, ids, **how), path)
    return text_of(PdfReader(path, strict=True))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("sensitive", [True, False])
def test_the_card_in_the_bag_does_not_embarrass(book: Book, tmp_path: Path, paper: Paper, sensitive: bool):
    ids = [a_person(book), a_company(book)]
    text = printed(book, tmp_path, ids, paper=paper, sensitive=sensitive)
    assert [word for word in SECRET_WORDS if word in text] == []


def test_the_card_in_the_bag_says_what_a_visit_needs(book: Book, tmp_path: Path):
    text = printed(book, tmp_path, [a_person(book), a_company(book)])
    for word in ("王建国", "王总", "鸿达公司", "采购经理", "13800138000", "wang_jg", "碧波路690号", "201203", "农历",
                 "八月十五", "要一台大机器", "老牌子", "上午十点后", "¥8,888", "谈话 9", CONTACT, "龙井茶", "寄样品",
                 "随身", "鸿达精密机械有限公司", "李秀英", "采购部", "13911112222", "李秀英引荐", "明年扩产", "7、8月"):  # fmt: skip
        assert word in text, word


@pytest.mark.parametrize("profile", [PrintProfile.FULL, PrintProfile.HANDOVER])
def test_the_other_profiles_say_everything_but_what_is_sensitive(
    book: Book, tmp_path: Path, profile: PrintProfile
):
    text = printed(book, tmp_path, [a_person(book), a_company(book)], profile=profile)
    missing = [word for word in SECRET_WORDS if word not in text and not word.endswith("客户")]
    assert missing == list(SENSITIVE_WORDS)
    assert any(tier in text for tier in ("关键客户", "重点客户", "一般客户", "维持客户"))


def test_sensitive_facts_are_printed_when_they_are_ticked(book: Book, tmp_path: Path):
    text = printed(book, tmp_path, [a_person(book)], profile=PrintProfile.FULL, sensitive=True)
    assert all(word in text for word in SENSITIVE_WORDS)


def test_photo_and_code_can_be_left_out(book: Book, tmp_path: Path):
    def pictures(**how) -> int:
        path = tmp_path / "x.pdf"
        write_pdf(cards_document(book, [id_], **how), path)
        return sum(len(page.images) for page in PdfReader(path).pages)

    id_ = a_person(book)
    assert pictures(photo=True, code=True) == 2
    assert pictures(photo=False, code=True) == 1
    assert pictures(photo=True, code=False) == 1
    assert pictures(photo=False, code=False) == 0


def test_the_source_never_remembers_what_could_embarrass(book: Book):
    choices = {choice.key: choice for choice in CardSource(book, []).choices()}
    assert not choices["profile"].remembered
    assert not choices["sensitive"].remembered
    source = CardSource(book, [a_person(book)])
    document = source.build(Chosen(sheet(Paper.A5), Paper.A5, {"profile": "travel", "sides": "yes"}))
    assert len(list(document.pages())) == 2


def test_a_template_of_the_reps_own_puts_groups_elsewhere_but_cannot_print_more(book: Book, tmp_path: Path):
    own = own_template("cards.json")
    own.parent.mkdir(parents=True)
    own.write_text('{"front": ["F5", "B5"], "back": ["B2"]}', encoding="utf-8")
    id_ = a_person(book)
    full = printed(book, tmp_path, [id_], profile=PrintProfile.FULL)
    assert full.index("要一台大机器") < full.index("此人小气") < full.index("谈话 9")
    assert "13800138000" not in full
    assert "此人小气" not in printed(book, tmp_path, [id_])


def test_a_broken_template_is_refused_with_its_place(book: Book):
    own = own_template("cards.json")
    own.parent.mkdir(parents=True)
    own.write_text('{"front": ["F2"]}', encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        cards_document(book, [a_person(book)])
    assert refusal.value.params["place"] == "back"


def test_people_of_a_department_stand_side_by_side_and_who_has_left_comes_last(book: Book):
    company = add_party(book, kind="company", edits=CardEdits(values={"name": "鸿达"}))
    ids = {
        name: add_party(
            book,
            kind="contact",
            edits=CardEdits(values={"name": name, "department": department}),
            employer_id=company,
        )
        for name, department in (("甲", "采购部"), ("乙", "技术部"), ("丙", "采购部"), ("丁", "技术部"))
    }
    mark_left(book, contact_id=ids["甲"])
    (card,) = read_print_cards(book, [company], profile=PrintProfile.TRAVEL)
    content = CardWords(TODAY, PrintProfile.TRAVEL, photo=False, code=False).content(card)
    (people,) = (section.people for section in content.back if section.people)
    assert [person.name for person in people] == ["乙", "丁", "丙", "甲"]
    assert [person.faded for person in people] == [False, False, False, True]
