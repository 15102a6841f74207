"""The near dates of a Today line in words, in both languages."""

from datetime import date

import pytest

from keyacct_desktop.domain.method_codes import ReasonCode
from keyacct_desktop.domain.today import NearDate, Reason
from keyacct_desktop.services.today import LastTopic
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.words.today import TodayWords

DAY = date(2026, 9, 25)


def near(type_: str, days: int = 1, **more: object) -> Reason:
    values = {"relation": "self", "label": None, "person": None, **more}
    found = NearDate("date:1:2026-09-25", type_, day=DAY, **values)  # type: ignore[arg-type]
    code = ReasonCode.RENEWAL_DUE if type_ in ("renewal", "expiry") else ReasonCode.DATE_NEAR
    return Reason(code, -days, 1, None, found)


@pytest.mark.parametrize(
    ("reason", "chinese", "english"),
    [
        (
            near("birthday", age=41, nominal_age=42, lunar=(8, 15, False)),
            "明天生日，41 岁（虚 42，农历八月十五）", "birthday tomorrow, turns 41 (nominal 42, lunar 8/15)",
        ),
        (near("birthday", 0), "今天生日", "birthday today"),
        (near("birthday", lunar=(6, 10, True)), "明天生日，农历闰六月初十", "birthday tomorrow, lunar leap 6/10"),
        (near("birthday", person="陈工", age=30, nominal_age=31), "陈工明天生日，30 岁（虚 31）", "陈工: birthday tomorrow, turns 30 (nominal 31)"),
        (near("birthday", person="陈工", relation="child"), "陈工的孩子明天生日", "陈工’s child: birthday tomorrow"),
        (near("wedding", age=20, is_round=True), "明天是结婚纪念日，20 周年", "wedding day tomorrow, 20 years"),
        (near("founding", 0, age=1), "今天是司庆日，1 周年", "founding day today, 1 year"),
        (near("custom", label="开业"), "明天是开业", "开业 tomorrow"),
        (near("renewal", 12), "还有 12 天续期", "renewal in 12 days"),
        (near("renewal", 0), "今天续期", "renewal is due today"),
        (near("expiry", 1, label="年度合同"), "还有 1 天到期（年度合同）", "ends in 1 day (年度合同)"),
        (near("expiry", 0), "今天到期", "ends today"),
    ],
)  # fmt: skip
def test_a_near_date_reads_naturally(language: Language, reason: Reason, chinese: str, english: str) -> None:
    said = TodayWords().reason(reason)
    assert said == (chinese if language is Language.CHINESE else english)


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        ("greeting_card", "yesterday: Greeting card · 新春好"),
        ("call", "yesterday: Call, not reached · 新春好"),
    ],
)
def test_only_who_could_be_reached_was_not_reached(type_: str, words: str) -> None:
    last = LastTopic(date(2026, 3, 15), type_, "新春好", answered=False)
    assert TodayWords().last_topic(last, date(2026, 3, 16)) == words
