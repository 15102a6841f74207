"""Words to codes."""

import pytest

from keyacct_desktop.domain import vocabulary
from keyacct_desktop.domain.fields import FIELDS
from keyacct_desktop.exchange.choices import code_of, looks_like_company, yes_or_no


@pytest.mark.parametrize(
    ("target", "word", "code"),
    [
        ("stage", "成交客户", "closed"),
        ("stage", " 潜在客户 ", "search"),
        ("stage", "Developing", "develop"),
        ("source", "转介绍", "referral"),
        ("source", "Referral", "referral"),
        ("source", "Trade show", "exhibition"),
        ("sex", "先生", "male"),
        ("sex", "Ｆ", "female"),
        ("type", "上门拜访", "visit"),
        ("type", "incoming_visit", "incoming_visit"),
        ("result", "约定下一步", "next_step"),
        ("direction", "对方", "in"),
        ("legal_form", "有限责任公司", "limited"),
        ("date_type", "结婚纪念日", "wedding"),
        ("relation", "太太", "spouse"),
        ("calendar", "阴历", "lunar"),
        ("stage", "天知道", None),
        ("nothing", "成交", None),
    ],
)
def test_words_become_codes(target: str, word: str, code: str | None) -> None:
    assert code_of(target, word) == code


def test_every_code_of_every_list_is_understood_as_itself() -> None:
    lists = {
        "type": vocabulary.InteractionType,
        "direction": vocabulary.Direction,
        "purpose": vocabulary.Purpose,
        "result": vocabulary.Result,
        "date_type": vocabulary.DateType,
        "relation": vocabulary.Relation,
        "calendar": vocabulary.Calendar,
        "role": vocabulary.ContactRole,
        "state": vocabulary.OrderState,
    }
    known = {target: [member.value for member in members] for target, members in lists.items()}
    known |= {field.key: list(field.choices) for field in FIELDS if field.choices}
    wrong = {(t, c) for t, codes in known.items() for c in codes if code_of(t, c) != c}
    assert wrong == set()


@pytest.mark.parametrize(
    ("word", "answer"), [("是", True), ("Y", True), ("√", True), ("否", False), ("0", False), ("可能", None)]
)
def test_yes_and_no(word: str, answer: bool | None) -> None:
    assert yes_or_no(word) is answer


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("杭州长江电子有限公司", True),
        ("阿里巴巴（中国）有限公司", True),
        ("长江电子厂", True),
        ("第一人民医院", True),
        ("Acme Co., Ltd.", True),
        ("王小明", False),
        ("王厂", True),
        ("Lincoln", False),
    ],
)
def test_a_company_is_told_by_the_end_of_its_name(name: str, company: bool) -> None:
    assert looks_like_company(name) is company
