"""The days of the year on which a salesperson greets, or must not: their rules, their tone, whom they concern.

Owns the table of libraries.md B. Knows no words for the window, no settings and no customers: callers hand in what
is known of a person, and what is not known does not concern.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from keyacct_desktop.domain.date_rules import DateRule, RuleKind, occurrences
from keyacct_desktop.domain.solar_terms import Term
from keyacct_desktop.domain.vocabulary import PartyKind, Sex


class Tone(StrEnum):
    """How to greet: glad, thankful, wishing good health (端午安康), or not at all (清明, 中元)."""

    JOY = "joy"
    THANKS = "thanks"
    CALM = "calm"
    NONE = "none"


class Audience(StrEnum):
    """Whom a festival concerns."""

    ALL = "all"
    BUSINESS = "business"
    BUSINESS_OWNERS = "business_owners"
    WOMEN = "women"
    MEN = "men"
    MOTHERS = "mothers"
    FATHERS = "fathers"
    PARENTS = "parents"
    COUPLES = "couples"
    YOUNG = "young"
    ELDERS = "elders"
    TEACHERS = "teachers"
    DOCTORS = "doctors"
    NURSES = "nurses"
    JOURNALISTS = "journalists"
    VETERANS = "veterans"
    RETAIL = "retail"
    NORTH = "north"
    SOUTH = "south"
    SOUTH_AND_ELDERS = "south_and_elders"
    OPT_IN = "opt_in"


@dataclass(frozen=True, slots=True)
class Festival:
    """`statutory`: a public holiday of the whole country. `on_by_default`: planned unless switched off."""

    code: str
    rule: DateRule
    audience: Audience
    tone: Tone
    on_by_default: bool
    statutory: bool


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of the person to greet; None and empty mean unknown. `region` is a province or city."""

    sex: Sex | None = None
    age: int | None = None
    kind: PartyKind | None = None
    post: str | None = None
    industry: str | None = None
    company: str | None = None
    region: str | None = None
    tags: frozenset[str] = field(default_factory=frozenset)
    has_children: bool = False
    married: bool = False


YOUNG_UNTIL: Final = 35
"""青年节 concerns people under this age (libraries.md B: "under about 35")."""
ELDER_FROM: Final = 60

AUDIENCE_TAGS: Final[dict[Audience, frozenset[str]]] = {
    Audience.BUSINESS: frozenset({"生意", "企业"}),
    Audience.BUSINESS_OWNERS: frozenset({"老板", "企业主"}),
    Audience.WOMEN: frozenset({"女性", "女士", "女"}),
    Audience.MEN: frozenset({"男性", "男士", "男"}),
    Audience.MOTHERS: frozenset({"母亲", "妈妈", "宝妈"}),
    Audience.FATHERS: frozenset({"父亲", "爸爸", "宝爸"}),
    Audience.PARENTS: frozenset({"父母", "家长", "有孩子", "宝妈", "宝爸"}),
    Audience.COUPLES: frozenset({"夫妻", "情侣", "已婚"}),
    Audience.YOUNG: frozenset({"青年", "年轻人"}),
    Audience.ELDERS: frozenset({"长辈", "老人", "老年"}),
    Audience.TEACHERS: frozenset({"教师", "老师"}),
    Audience.DOCTORS: frozenset({"医生", "医师"}),
    Audience.NURSES: frozenset({"护士"}),
    Audience.JOURNALISTS: frozenset({"记者"}),
    Audience.VETERANS: frozenset({"军人", "退伍军人", "退役军人"}),
    Audience.RETAIL: frozenset({"零售", "个人客户"}),
    Audience.NORTH: frozenset({"北方", "北方人"}),
    Audience.SOUTH: frozenset({"南方", "南方人"}),
    Audience.SOUTH_AND_ELDERS: frozenset({"南方", "南方人", "长辈", "老人", "老年"}),
    Audience.OPT_IN: frozenset({"圣诞", "过圣诞"}),
}
"""Tags of the rep that put a person into an audience, whatever else is known."""

_POSTS: Final[dict[Audience, tuple[str, ...]]] = {
    Audience.BUSINESS_OWNERS: (
        "老板", "董事长", "总经理", "创始人", "总裁", "厂长", "店主", "业主", "企业主", "合伙人", "法人", "个体户", "CEO",
    ),
    Audience.TEACHERS: ("教师", "老师", "教授", "讲师", "班主任", "校长", "园长", "导师"),
    Audience.DOCTORS: ("医生", "医师", "大夫", "院长"),
    Audience.NURSES: ("护士", "护师", "护理"),
    Audience.JOURNALISTS: ("记者", "编辑", "主编"),
    Audience.VETERANS: ("军人", "退伍", "退役", "转业", "军官", "战士"),
}  # fmt: skip

_NORTH: Final = (
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "山东", "河南", "陕西", "甘肃", "宁夏", "青海",
    "新疆", "石家庄", "唐山", "太原", "呼和浩特", "沈阳", "大连", "长春", "哈尔滨", "济南", "青岛", "烟台", "郑州",
    "洛阳", "西安", "兰州", "银川", "西宁", "乌鲁木齐",
)  # fmt: skip
_SOUTH: Final = (
    "上海", "江苏", "浙江", "安徽", "福建", "江西", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州",
    "云南", "西藏", "香港", "澳门", "台湾", "南京", "苏州", "无锡", "杭州", "宁波", "温州", "合肥", "福州", "厦门", "泉州",
    "南昌", "武汉", "长沙", "广州", "深圳", "东莞", "佛山", "珠海", "南宁", "海口", "成都", "贵阳", "昆明", "拉萨",
)  # fmt: skip
"""Provinces, and cities that a card may name alone, north or south of the Qinling and the Huai."""

_SUNDAY, _THURSDAY = 6, 3


def _solar(month: int, day: int) -> DateRule:
    return DateRule(RuleKind.SOLAR, month, day)


def _lunar(month: int, day: int) -> DateRule:
    return DateRule(RuleKind.LUNAR, month, day)


def _term(term: Term) -> DateRule:
    return DateRule(RuleKind.SOLAR_TERM, term=term)


def _nth(month: int, nth: int, weekday: int) -> DateRule:
    return DateRule(RuleKind.NTH_WEEKDAY, month, weekday=weekday, nth=nth)


def _of(
    code: str,
    rule: DateRule,
    audience: Audience = Audience.ALL,
    tone: Tone = Tone.JOY,
    *,
    on: bool = True,
    statutory: bool = False,
) -> Festival:
    return Festival(code, rule, audience, tone, on, statutory)


FESTIVALS: Final[tuple[Festival, ...]] = (
    _of("new_year", _solar(1, 1), statutory=True),
    _of("laba", _lunar(12, 8), on=False),
    _of("little_new_year_north", _lunar(12, 23), Audience.NORTH),
    _of("little_new_year_south", _lunar(12, 24), Audience.SOUTH),
    _of("new_years_eve", DateRule(RuleKind.LUNAR_LAST, 12), statutory=True),
    _of("spring_festival", _lunar(1, 1), statutory=True),
    _of("god_of_wealth", _lunar(1, 5), Audience.BUSINESS_OWNERS),
    _of("back_to_work", _lunar(1, 8), Audience.BUSINESS),
    _of("valentine", _solar(2, 14), Audience.RETAIL, on=False),
    _of("lantern", _lunar(1, 15)),
    _of("dragon_head", _lunar(2, 2), on=False),
    _of("womens_day", _solar(3, 8), Audience.WOMEN),
    _of("qingming", _term(Term.CLEAR_AND_BRIGHT), tone=Tone.NONE, statutory=True),
    _of("labour_day", _solar(5, 1), statutory=True),
    _of("youth_day", _solar(5, 4), Audience.YOUNG, on=False),
    _of("mothers_day", _nth(5, 2, _SUNDAY), Audience.MOTHERS),
    _of("nurses_day", _solar(5, 12), Audience.NURSES),
    _of("childrens_day", _solar(6, 1), Audience.PARENTS),
    _of("dragon_boat", _lunar(5, 5), tone=Tone.CALM, statutory=True),
    _of("fathers_day", _nth(6, 3, _SUNDAY), Audience.FATHERS),
    _of("army_day", _solar(8, 1), Audience.VETERANS),
    _of("qixi", _lunar(7, 7), Audience.COUPLES, on=False),
    _of("ghost_festival", _lunar(7, 15), tone=Tone.NONE),
    _of("doctors_day", _solar(8, 19), Audience.DOCTORS),
    _of("teachers_day", _solar(9, 10), Audience.TEACHERS),
    _of("mid_autumn", _lunar(8, 15), statutory=True),
    _of("national_day", _solar(10, 1), statutory=True),
    _of("double_ninth", _lunar(9, 9), Audience.ELDERS),
    _of("journalists_day", _solar(11, 8), Audience.JOURNALISTS),
    _of("thanksgiving", _nth(11, 4, _THURSDAY), tone=Tone.THANKS, on=False),
    _of("winter_solstice", _term(Term.WINTER_SOLSTICE), Audience.SOUTH_AND_ELDERS),
    _of("christmas_eve", _solar(12, 24), Audience.OPT_IN, on=False),
    _of("christmas", _solar(12, 25), Audience.OPT_IN, on=False),
)
FESTIVAL: Final[dict[str, Festival]] = {festival.code: festival for festival in FESTIVALS}


def festivals_between(
    first: date, last: date, codes: frozenset[str] | set[str] | None = None
) -> list[tuple[date, Festival]]:
    """The festivals from `first` to `last`, both included, by day and then in the order of the table.

    `codes`: only these; None for all, those of Tone.NONE too. Raises InvalidDate ("outside_calendar").
    """
    found = [
        (day, festival)
        for festival in FESTIVALS
        if codes is None or festival.code in codes
        for day in occurrences(festival.rule, first, last)
    ]
    return sorted(found, key=_day_of)


def concerns(audience: Audience, facts: PersonFacts) -> bool:
    """Whether a festival of this audience concerns a person. What is not known does not concern, save BUSINESS,
    which holds for everybody but a private person; a tag of AUDIENCE_TAGS always counts."""
    if audience is Audience.ALL or AUDIENCE_TAGS[audience] & facts.tags:
        return True
    if audience in _POSTS:
        return _says(facts.post, _POSTS[audience])
    return audience in _audiences_of(facts)


def _audiences_of(facts: PersonFacts) -> set[Audience]:
    """What a person belongs to by sex, age, family, place and kind."""
    private = facts.kind is PartyKind.PERSON and not facts.company
    is_elder = facts.age is not None and facts.age >= ELDER_FROM
    southern = _is_southern(facts.region)
    holds = {
        Audience.BUSINESS: not private,
        Audience.RETAIL: private or _says(facts.industry, ("零售",)),
        Audience.WOMEN: facts.sex is Sex.FEMALE,
        Audience.MEN: facts.sex is Sex.MALE,
        Audience.MOTHERS: facts.sex is Sex.FEMALE and facts.has_children,
        Audience.FATHERS: facts.sex is Sex.MALE and facts.has_children,
        Audience.PARENTS: facts.has_children,
        Audience.COUPLES: facts.married,
        Audience.YOUNG: facts.age is not None and facts.age < YOUNG_UNTIL,
        Audience.ELDERS: is_elder,
        Audience.NORTH: southern is False,
        Audience.SOUTH: southern is True,
        Audience.SOUTH_AND_ELDERS: southern is True or is_elder,
    }
    return {audience for audience, belongs in holds.items() if belongs}


@lru_cache(maxsize=1024)
def _is_southern(region: str | None) -> bool | None:
    """Which half of the country, by the first place named: 江西宁都 holds 西宁 too. None when it names none."""
    text, halves = region or "", ((False, _NORTH), (True, _SOUTH))
    found = [(text.index(name), south) for south, names in halves for name in names if name in text]
    return min(found)[1] if found else None


def _says(text: str | None, words: tuple[str, ...]) -> bool:
    return text is not None and any(word in text for word in words)


def _day_of(found: tuple[date, Festival]) -> date:
    return found[0]
