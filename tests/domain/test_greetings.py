"""Greeting etiquette (method.md D26)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.cautions import Weight
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import Tone
from keyacct_desktop.domain.greetings import (
    CONTACT_TYPE,
    POSTED,
    WRITTEN,
    GreetingWay,
    Message,
    Recipient,
    Spread,
    Values,
    check_text,
    choose_template,
    fill_text,
    is_free,
    most_uses,
    product_words,
    promotional_share_exceeded,
    same_text,
    suggest_way,
)
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import MethodSettings

S = MethodSettings()
DAY = date(2026, 9, 25)
NOON = 12 * 60
WANG = Values("王总", "王伟", "大华贸易", "小李", "中秋节", 2026)
GOOD = Message(
    text="王总，中秋安康，阖家团圆。小李敬上", way="wechat", day=DAY, minute=NOON, honorific="王总", name="王伟",
    signature="小李",
)  # fmt: skip


def codes(
    message: Message = GOOD, recipient: Recipient = Recipient(), spread: Spread = Spread()
) -> list[str]:
    return [one.code for one in check_text(message, recipient, spread, S)]


def test_every_placeholder_is_filled() -> None:
    text = "{称呼}（{姓名}，{单位}）：{年}年{节日}好。{我}"
    assert fill_text(text, WANG) == "王总（王伟，大华贸易）：2026年中秋节好。小李"


def test_full_width_braces_and_blanks_inside_them_are_understood() -> None:
    assert fill_text("｛ 称呼 ｝好", WANG) == "王总好"


def test_without_an_honorific_the_name_stands_for_it() -> None:
    assert fill_text("{称呼}好", replace(WANG, honorific="")) == "王伟好"


def test_an_unknown_placeholder_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(Refused) as refused:
        fill_text("{称呼}，{公司}好", WANG)
    assert refused.value.code == "unknown_placeholder"
    assert refused.value.params["name"] == "{公司}"
    assert "{单位}" in str(refused.value.params["known"])


def test_a_name_with_braces_goes_in_as_it_is() -> None:
    assert fill_text("{姓名}好", replace(WANG, name="{我}")) == "{我}好"


def test_a_good_text_has_nothing_against_it() -> None:
    assert codes() == []


def test_the_text_needs_the_honorific_and_the_signature() -> None:
    assert codes(replace(GOOD, text="中秋安康")) == ["honorific_missing", "signature_missing"]


def test_a_card_without_honorific_is_mentioned_and_the_name_has_to_do() -> None:
    no_honorific = replace(GOOD, honorific=None)
    assert codes(replace(no_honorific, text="王伟您好，中秋安康。小李")) == ["honorific_unknown"]
    assert codes(replace(no_honorific, text="您好，中秋安康。小李")) == ["name_missing"]


def test_a_company_needs_no_honorific() -> None:
    assert codes(replace(GOOD, honorific=None, is_company=True)) == []


def test_without_an_own_signature_the_text_cannot_be_signed() -> None:
    assert codes(replace(GOOD, signature="")) == ["signature_unknown"]


def test_an_empty_text_is_stopped() -> None:
    assert codes(replace(GOOD, text=" \n")) == ["text_missing"]


def test_product_words_are_found_whatever_their_width_and_case() -> None:
    assert product_words("新款 ＳＰＥＣＩＡＬ offer，限 时！", ["限时", "special offer", "折扣", ""]) == [
        "限时",
        "special offer",
    ]
    (caution,) = check_text(replace(GOOD, text=GOOD.text + "新品优惠"), Recipient(), Spread(), S)
    assert (caution.code, caution.params["words"]) == ("product_word", "新品、优惠")


def test_on_the_dragon_boat_festival_one_wishes_peace_not_joy() -> None:
    calm = replace(GOOD, tone=Tone.CALM)
    assert codes(calm) == []
    assert codes(replace(calm, text="王总，端午快乐！小李")) == ["calm_wording"]
    assert codes(replace(calm, text="王总, Happy Dragon Boat! 小李")) == ["calm_wording"]


def test_on_days_of_mourning_nobody_is_greeted() -> None:
    (caution,) = check_text(replace(GOOD, tone=Tone.NONE), Recipient(), Spread(), S)
    assert (caution.code, caution.weight) == ("not_a_greeting_day", Weight.STOP)


def test_a_key_customer_gets_more_than_the_bare_template() -> None:
    key = replace(GOOD, tier=Tier.KEY, template_id=1, template_text=GOOD.text)
    assert codes(key) == ["key_from_template"]
    assert codes(replace(key, text=GOOD.text + "上次您说的事我记着。")) == []
    assert codes(replace(key, tier=Tier.MAJOR)) == []


def test_the_text_of_last_year_is_not_said_again() -> None:
    assert codes(recipient=Recipient(last_text=GOOD.text.replace("，", "， "))) == ["same_as_last_year"]
    assert codes(recipient=Recipient(last_text="王总中秋好。小李")) == []


def test_a_template_does_not_come_back_within_three_years() -> None:
    known = replace(GOOD, template_id=4)
    assert codes(known, Recipient(template_days={4: date(2023, 9, 26)})) == ["template_repeated"]
    assert codes(known, Recipient(template_days={4: date(2023, 9, 25)})) == []
    assert codes(known, Recipient(template_days={5: DAY})) == []


def test_colleagues_do_not_get_the_same_words() -> None:
    assert codes(recipient=Recipient(company_texts=["别的", GOOD.text])) == ["same_in_company"]


def test_one_template_for_at_most_three_in_ten() -> None:
    assert [most_uses(count) for count in (0, 1, 3, 10, 11, 100)] == [1, 1, 1, 3, 3, 30]
    known = replace(GOOD, template_id=4)
    assert codes(known, spread=Spread(30, 100)) == []
    (caution,) = check_text(known, Recipient(), Spread(31, 100), S)
    assert (caution.code, caution.params["share"]) == ("template_overused", 31)
    assert codes(replace(GOOD, template_id=None), spread=Spread(31, 100)) == []


@pytest.mark.parametrize(
    ("minute", "quiet"), [(20 * 60 + 59, False), (21 * 60, True), (7 * 60 + 59, True), (8 * 60, False)]
)
def test_nobody_is_written_to_at_night(minute: int, quiet: bool) -> None:
    assert codes(replace(GOOD, minute=minute)) == (["quiet_hours"] if quiet else [])
    assert codes(replace(GOOD, minute=minute, way="card")) == []


COMMERCIAL = replace(GOOD, text=GOOD.text + "优惠")


def test_who_opted_out_gets_no_commercial_text_but_may_be_greeted() -> None:
    out = Recipient(opted_out=True)
    assert codes(COMMERCIAL, out) == ["opted_out", "product_word"]
    assert codes(GOOD, out) == ["opted_out_greeting"]


def test_a_commercial_text_message_needs_consent() -> None:
    sms = replace(COMMERCIAL, way="sms")
    assert codes(sms) == ["no_consent", "product_word"]
    assert codes(sms, Recipient(sms_consent=True)) == ["product_word"]
    assert codes(replace(GOOD, way="sms")) == []


def test_promotional_texts_keep_thirty_days_apart() -> None:
    assert "promo_too_soon" in codes(COMMERCIAL, Recipient(last_promotional=date(2026, 8, 27)))
    assert "promo_too_soon" not in codes(COMMERCIAL, Recipient(last_promotional=date(2026, 8, 26)))
    assert codes(GOOD, Recipient(last_promotional=DAY)) == []


def test_three_of_eight_promotional_is_too_much() -> None:
    assert promotional_share_exceeded(3, 8, S)
    assert not promotional_share_exceeded(1, 3, S)
    found = check_text(COMMERCIAL, Recipient(messages=7, promotional=2), Spread(), S)
    assert found[0].code == "promo_share"
    assert found[0].weight is Weight.STOP
    assert dict(found[0].params) == {"promotional": 3, "messages": 8}
    assert "promo_share" not in codes(COMMERCIAL, Recipient(messages=8, promotional=2))
    assert "promo_share" not in codes(COMMERCIAL, Recipient())


def test_texts_are_compared_without_blanks_and_width() -> None:
    assert same_text("中秋 快乐！", "中秋快乐!")
    assert not same_text("中秋快乐", "中秋安康")


def test_the_offered_template_is_new_rare_and_nobody_elses_in_the_company() -> None:
    person = Recipient(template_days={1: date(2025, 10, 6)})
    assert not is_free(1, DAY, person)
    assert choose_template([1, 2, 3], DAY, person, {2: 3}, 10) == 3
    assert choose_template([1, 2, 3], DAY, person, {}, 10, taken=[2]) == 3
    assert choose_template([1, 2, 3], DAY, person, {}, 10) == 2


def test_where_no_template_is_free_the_least_used_one_is_offered() -> None:
    person = Recipient(template_days={1: date(2025, 10, 6)})
    assert choose_template([1, 2, 3], DAY, person, {2: 5, 3: 4}, 10) == 3
    assert choose_template([1], DAY, person, {1: 9}, 10) == 1
    assert choose_template([], DAY, person, {}, 10) is None


ALL = {"phone": True, "wechat": True, "email": True, "address": True}
NOTHING = dict.fromkeys(ALL, False)


@pytest.mark.parametrize(
    ("tier", "preferred", "can", "way"),
    [
        (Tier.KEY, None, ALL, GreetingWay.CALL),
        (Tier.KEY, "visit", ALL, GreetingWay.VISIT),
        (Tier.KEY, "wechat", {**ALL, "phone": False}, GreetingWay.LETTER),
        (Tier.KEY, "call", {**NOTHING, "wechat": True}, GreetingWay.WECHAT),
        (Tier.KEY, None, NOTHING, GreetingWay.VISIT),
        (Tier.MAJOR, None, ALL, GreetingWay.CARD),
        (Tier.MAJOR, "wechat", ALL, GreetingWay.WECHAT),
        (Tier.MAJOR, "sms", {**ALL, "address": False}, GreetingWay.WECHAT),
        (Tier.REGULAR, None, ALL, GreetingWay.WECHAT),
        (Tier.REGULAR, "sms", ALL, GreetingWay.SMS),
        (None, None, {**NOTHING, "phone": True}, GreetingWay.SMS),
        (None, None, {**NOTHING, "address": True}, GreetingWay.CARD),
        (None, None, NOTHING, GreetingWay.WECHAT),
    ],
)
def test_the_way_is_as_warm_as_the_tier_and_the_card_allow(
    tier: Tier | None, preferred: str | None, can: dict[str, bool], way: GreetingWay
) -> None:
    assert suggest_way(tier, preferred=preferred, **can) is way


def test_every_way_is_logged_as_some_contact() -> None:
    assert set(CONTACT_TYPE) == set(GreetingWay)
    assert POSTED < WRITTEN


@pytest.mark.parametrize("text", ["{称呼，好", "称呼}好", "{{称呼}}好", "｛称呼好", "{称呼}好}"])
def test_a_brace_without_its_other_half_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        fill_text(text, WANG)
    assert refused.value.params["name"] in ("{", "}", "｛", "{{称呼}")


def test_emoji_and_lines_stay_in_a_text() -> None:
    assert fill_text("😀{称呼}\n好", WANG) == "😀王总\n好"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I take good care of you", []),
        ("two cars", ["car"]),
        ("Discounts for you", ["discount"]),
        ("discountenanced", []),
        ("special  offers", ["special offer"]),
        ("15% off", []),
        ("5% off", ["5%"]),
    ],
)
def test_english_product_words_are_whole_words(text: str, found: list[str]) -> None:
    assert product_words(text, ["car", "discount", "special offer", "5%"]) == found


def test_a_title_or_the_name_of_a_firm_is_no_product_word() -> None:
    text = "王总，中秋安康，祝大华理财新店一切顺利。平安 理财顾问 小李"
    own = replace(GOOD, text=text, signature="平安理财顾问 小李", company="大华理财")
    assert codes(own) == []
    assert codes(own, Recipient(opted_out=True)) == ["opted_out_greeting"]
    assert codes(replace(own, text=text + "，买理财")) == ["product_word"]
    assert codes(replace(own, company="", honorific="王总")) == ["product_word"]
    assert product_words("价格好", ["价格"], ["价"]) == ["价格"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("端午节快 乐", True), ("端午快樂", True), ("HAPPY  Dragon Boat", True), ("端午节安康", False)],
)
def test_every_spelling_of_joy_on_the_dragon_boat_festival_is_seen(text: str, wrong: bool) -> None:
    calm = replace(GOOD, tone=Tone.CALM, text=f"王总，{text}。小李")
    assert codes(calm) == (["calm_wording"] if wrong else [])


@pytest.mark.parametrize(("promotional", "messages", "stopped"), [(0, 2, False), (0, 1, True), (1, 5, False)])
def test_a_third_exactly_is_allowed(promotional: int, messages: int, stopped: bool) -> None:
    sent = Recipient(messages=messages, promotional=promotional)
    assert ("promo_share" in codes(replace(GOOD, text=GOOD.text + "优惠"), sent)) is stopped


def test_thirty_days_exactly_are_enough_between_promotions() -> None:
    text = replace(GOOD, text=GOOD.text + "优惠")
    for days, stopped in ((29, True), (30, False)):
        sent = Recipient(messages=9, promotional=1, last_promotional=DAY - timedelta(days=days))
        assert ("promo_too_soon" in codes(text, sent)) is stopped


def test_a_template_is_free_again_three_years_later_to_the_day() -> None:
    for used, repeated in ((date(2023, 9, 25), False), (date(2023, 9, 26), True)):
        sent = Recipient(template_days={7: used})
        found = codes(replace(GOOD, template_id=7), sent, Spread(1, 10))
        assert ("template_repeated" in found) is repeated
