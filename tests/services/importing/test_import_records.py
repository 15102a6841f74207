"""Orders, visit logs, dates and contact people come in for customers who are in the book."""

import pytest

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.importing import plan_import

CUSTOMERS = (
    "姓名,公司,手机,等级\n王伟,甲公司,13800138000,\n王伟,乙公司,13900139000,\n李芳,,13700137000,\n"
    "长江电子有限公司,,,成交\n赵六,,13600136000,流失\n"
)


@pytest.fixture(autouse=True)
def customers(import_text) -> None:
    import_text(CUSTOMERS, name="客户.csv")


def codes(result) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.code) for one in result.rejected]


def test_orders_find_their_customers_by_name_company_or_phone(import_text, stored) -> None:
    result = import_text(
        "客户,公司,手机,日期,金额,利润,毛利率,产品,数量\n"
        "李芳,,,2025/6/1,1234.5,,15%,电机,3台\n"
        "王伟,乙公司,,2025/6/2,1万,2000,,,\n"
        ",,13800138000,2025/6/3,¥500,,,泵,\n"
        "长江电子有限公司,,,2025-06-04,-300,,,,\n"
    )
    assert (result.kind, result.created, result.rejected) == ("orders", 4, ())
    assert stored.rows(
        "party_id, ordered_on, amount_fen, profit_fen, margin_bp, product, quantity, is_return", "sales_order"
    ) == [
        (3, "2025-06-01", 123450, None, 1500, "电机", 3.0, 0),
        (2, "2025-06-02", 1000000, 200000, None, None, None, 0),
        (1, "2025-06-03", 50000, None, None, "泵", None, 0),
        (4, "2025-06-04", 30000, None, None, None, None, 1),
    ]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("王伟,,2025/6/1,5", "客户", "ambiguous_customer"),
        ("无名氏,,2025/6/1,5", "客户", "unknown_customer"),
        ("李芳,13500135000,2025/6/1,5", "客户", "unknown_customer"),
        ("李芳,13800138000,2025/6/1,5", "客户", "unknown_customer"),
        (",,2025/6/1,5", "", "customer_missing"),
        ("李芳,,,5", "日期", "date_missing"),
        ("李芳,,6月1日,5", "日期", "year_missing"),
        ("李芳,,2027/6/1,5", "日期", "day_in_future"),
        ("李芳,,2025/6/1,", "金额", "amount_missing"),
        ("李芳,,2025/6/1,0", "金额", "amount_zero"),
        ("李芳,,2025/6/1,面议", "金额", "not_money"),
        ("李芳,,2025/6/1,$5", "金额", "foreign_currency"),
        ("合计,,,500", "客户", "total_row"),
    ],
)
def test_an_order_that_is_not_clear_is_rejected(import_text, stored, row, column, code) -> None:
    result = import_text(f"客户,手机,日期,金额\n{row}\n")
    assert codes(result) == [(2, column, code)]
    assert stored.count("sales_order") == 0


def test_the_first_order_makes_a_prospect_a_customer_and_sets_the_anniversary(import_text, stored) -> None:
    import_text(
        "客户,日期,金额\n李芳,2025/6/1,5\n李芳,2024/5/1,5\n长江电子有限公司,2025/1/1,9\n赵六,2025/2/2,9\n"
    )
    assert stored.rows("name, stage", where="id > 2") == [
        ("李芳", "closed"), ("长江电子有限公司", "closed"), ("赵六", "dropped"),
    ]  # fmt: skip
    assert stored.rows("party_id, from_stage, changed_on, reason", "stage_change", "reason IS NOT NULL") == [
        (3, "search", "2024-05-01", "first_order")
    ]
    assert stored.rows("party_id, type, year, month, day", "important_date") == [
        (3, "cooperation", 2024, 5, 1), (4, "cooperation", 2025, 1, 1), (5, "cooperation", 2025, 2, 2),
    ]  # fmt: skip


def test_the_anniversary_moves_with_an_earlier_order(import_text, stored) -> None:
    import_text("客户,日期,金额\n李芳,2025/6/1,5\n")
    import_text("客户,日期,金额\n李芳,2023/6/1,5\n", name="b.csv")
    assert stored.rows("year", "important_date") == [(2023,)]


ORDERS = "客户,日期,金额,产品\n李芳,2025/6/1,5,泵\n李芳,2025/6/1,5,泵\n李芳,2025/6/2,5,泵\n"


def test_the_same_orders_twice_create_nothing_twice(book: Book, import_text, stored) -> None:
    assert import_text(ORDERS).created == 3
    after = stored.fingerprint()
    again = import_text(ORDERS)
    assert (again.created, again.skipped, again.duplicates[0].why) == (0, 3, "same order")
    assert stored.fingerprint() == after
    longer = import_text(ORDERS + "李芳,2025/6/1,5,泵\n李芳,2025/6/3,5,泵\n")
    assert (longer.created, longer.skipped) == (2, 3)


def test_an_import_of_orders_is_one_step_of_undo(book: Book, import_text, stored) -> None:
    before = stored.fingerprint()
    import_text(ORDERS)
    book.undo()
    assert stored.fingerprint() == before


def test_an_order_number_identifies_the_order(import_text, stored) -> None:
    import_text("订单号,客户,日期,金额\nA1,李芳,2025/6/1,5\n")
    result = import_text("订单号,客户,日期,金额\nA1,李芳,2025/6/1,6\n")
    assert (result.skipped, stored.rows("note, amount_fen", "sales_order")) == (1, [("订单号：A1", 500)])


def test_money_in_ten_thousands_cost_price_and_rates_are_understood(import_text, stored) -> None:
    import_text(
        "客户,日期,销售额（万元）,成本,单价,数量,折扣,退货\n李芳,2025/6/1,1.2,4000,,,9折,\n李芳,2025/6/2,,,50,4,20,是\n"
    )
    assert stored.rows("amount_fen, profit_fen, concession_fen, is_return, note", "sales_order") == [
        (1200000, 800000, 0, 0, "折扣：9折"),
        (20000, None, 2000, 1, None),
    ]


LOG = (
    "客户,公司,日期,类型,时长,内容,结果,下一步,下次日期,在场\n"
    "李芳,,2026/1/5 14:30,上门拜访,1小时,谈了报价,约定下一步,送样品,1月20日,王助理\n"
    "李芳,,2026/2/1,来电,15,催样品,无结果,,,\n"
    "王伟,甲公司,2026/3/1,微信,,问好,,,2026-03-30,\n"
)


def test_a_visit_log_becomes_history_with_its_next_steps(import_text, stored) -> None:
    result = import_text(LOG)
    assert (result.kind, result.created, result.rejected) == ("interactions", 3, ())
    assert stored.rows(
        "happened_on, happened_time, type, direction, minutes, content, result, next_step, next_on",
        "interaction",
    ) == [
        (
            "2026-01-05",
            "14:30",
            "visit",
            "out",
            60,
            "谈了报价\n在场：王助理",
            "next_step",
            "送样品",
            "2026-01-20",
        ),
        ("2026-02-01", None, "call", "in", 15, "催样品", "none", None, None),
        ("2026-03-01", None, "wechat", "out", None, "问好", None, None, "2026-03-30"),
    ]
    assert stored.rows("party_id, text, due_on, done_on", "task") == [
        (3, "送样品", "2026-01-20", "2026-02-01"),
        (1, "", "2026-03-30", None),
    ]
    assert stored.rows("last_contact_on, next_on", "list_row", "id = 1") == [("2026-03-01", "2026-03-30")]


def test_the_same_log_twice_creates_nothing_twice(import_text, stored) -> None:
    import_text(LOG)
    after = stored.fingerprint()
    assert import_text(LOG).skipped == 3
    assert stored.fingerprint() == after


def test_a_contact_closes_the_next_step_that_was_open_in_the_book(import_text, stored) -> None:
    import_text("客户,日期,类型,内容,下次日期\n李芳,2026/1/5,电话,a,2026/1/10\n")
    assert stored.rows("done_on", "task") == [(None,)]
    import_text("客户,日期,类型,内容\n李芳,2026/1/8,电话,b\n李芳,2026/1/12,电话,c\n", name="b.csv")
    assert stored.rows("done_on", "task") == [("2026-01-12",)]


def test_one_row_may_name_several_customers_and_share_the_cost(import_text, stored) -> None:
    import_text("客户,日期,类型,内容,费用\n李芳、赵六,2026/1/5,宴请,吃饭,100.01\n")
    assert stored.rows("party_id, role", "interaction_party") == [(3, "customer"), (5, "customer")]
    assert stored.rows("party_id, amount_fen, category", "cost") == [(3, 5001, "meal"), (5, 5000, "meal")]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("李芳,2026/1/5,心灵感应,x,", "类型", "unknown_word"),
        ("李芳、无名氏,2026/1/5,电话,x,", "客户", "unknown_customer"),
        ("李芳,2026/1/5,电话,x,2026/1/4", "下次日期", "next_before_contact"),
        ("李芳,,电话,x,", "日期", "date_missing"),
        ("李芳,2026/1/5,电话,x,农历八月十五", "下次日期", "not_solar"),
    ],
)
def test_a_log_row_that_is_not_clear_is_rejected(import_text, stored, row, column, code) -> None:
    assert codes(import_text(f"客户,日期,类型,内容,下次日期\n{row}\n")) == [(2, column, code)]
    assert stored.count("interaction") == 0


def test_a_log_without_a_type_is_taken_for_visits_and_says_so(import_text, stored) -> None:
    result = import_text("客户,拜访日期,内容\n李芳,2026/1/5,x\n")
    assert stored.rows("type", "interaction") == [("visit",)]
    assert result.notices[0].code == "type_assumed"


def test_people_who_are_known_are_present_by_card(import_text, stored) -> None:
    import_text("客户名称,联系人,职务,角色\n长江电子有限公司,钱工,工程师,技术\n", name="k.csv")
    import_text("客户,日期,类型,内容,在场\n长江电子有限公司,2026/1/5,拜访,x,钱工、小孙\n")
    assert stored.rows("party_id, role", "interaction_party") == [(6, "present"), (4, "customer")]
    assert stored.rows("content", "interaction") == [("x\n在场：小孙",)]


def test_contact_people_come_with_their_company(import_text, stored) -> None:
    text = (
        "公司名称,联系人,部门,职务,角色,态度,手机,生日\n"
        "长江电子有限公司,钱工,技术部,工程师,技术、使用,支持,13500135000,八月十五\n"
        "黄河机械厂,孙总,,总经理,决策,,13400134000,\n"
        "黄河机械厂,周姐,,会计,把关,,,\n"
    )
    result = import_text(text)
    assert (result.kind, result.created, result.rejected) == ("contacts", 3, ())
    assert stored.rows("kind, name, employer_id, roles", where="id > 5") == [
        ("company", "黄河机械厂", None, None),
        ("contact", "钱工", 4, "technical user"),
        ("contact", "孙总", 6, "decision"),
        ("contact", "周姐", 6, "gatekeeper"),
    ]
    assert stored.rows("party_id, key, value", "fact") == [(7, "attitude", "support")]
    after = stored.fingerprint()
    assert import_text(text).skipped == 3
    assert stored.fingerprint() == after
    changed = import_text(text.replace("会计", "财务总监"), on_duplicate="update")
    assert (changed.updated, stored.rows("post", where="name = '周姐'")) == (1, [("财务总监",)])


DATES = (
    "客户,公司,日期类型,关系,日期,历法,备注\n"
    "李芳,,生日,本人,8月15日,农历,\n"
    "李芳,,生日,女儿,2015-6-1,,小名豆豆\n"
    "王伟,甲公司,公司乔迁,,2020/5/1,,\n"
)


def test_dates_are_kept_as_they_were_said(import_text, stored) -> None:
    result = import_text(DATES)
    assert (result.kind, result.created, result.rejected) == ("dates", 3, ())
    assert stored.rows("party_id, type, relation, label, calendar, year, month, day", "important_date") == [
        (3, "birthday", "self", None, "lunar", None, 8, 15),
        (3, "birthday", "child", "小名豆豆", "solar", 2015, 6, 1),
        (1, "custom", "self", "公司乔迁", "solar", 2020, 5, 1),
    ]
    after = stored.fingerprint()
    assert import_text(DATES).skipped == 3
    assert stored.fingerprint() == after


def test_another_birthday_is_a_duplicate_that_an_update_corrects(import_text, stored) -> None:
    import_text("客户,日期类型,日期\n李芳,生日,1985-3-8\n")
    other = "客户,日期类型,日期\n李芳,生日,3月9日\n"
    assert import_text(other).skipped == 1
    assert import_text(other, on_duplicate="update").updated == 1
    assert stored.rows("year, month, day", "important_date") == [(1985, 3, 9)]


def test_an_impossible_date_in_its_calendar_is_rejected(import_text) -> None:
    assert codes(import_text("客户,日期类型,日期,历法\n李芳,生日,8月31日,农历\n李芳,生日,8月1日,火星历\n")) == [
        (2, "日期", "invalid_day"), (3, "历法", "unknown_word"),
    ]  # fmt: skip


def test_a_day_that_the_known_year_lacks_is_rejected_and_leaves_the_card_alone(import_text, stored) -> None:
    import_text("客户,日期类型,日期\n李芳,生日,1985-3-8\n李芳,结婚,农历2025年闰六月初十\n")
    import_text("姓名,手机,生日\n李大,13900139001,1985-3-8\n")
    before = stored.fingerprint()
    wrong = "客户,日期类型,日期\n李芳,生日,2月29日\n李芳,结婚,闰四月初十\n"
    assert codes(import_text(wrong, on_duplicate="update")) == [
        (2, "日期", "not_in_known_year"), (3, "日期", "not_in_known_year"),
    ]  # fmt: skip
    card = "姓名,手机,职务,生日\n李大,13900139001,经理,2月29日\n"
    result = import_text(card, on_duplicate="update")
    assert codes(result) == [(2, "生日", "not_in_known_year")]
    assert result.rejected[0].params == {"year": 1985}
    assert stored.fingerprint() == before


def test_the_calendar_of_another_column_decides_how_a_date_is_read(import_text, stored) -> None:
    result = import_text(
        "客户,日期类型,日期,历法\n李芳,生日,2-30,农历\n李芳,成立,2029-12-30,农历\n李芳,签约,2024-12-30,农历\n"
        "李芳,结婚,闰六月初十,公历\n李芳,相识,八月十五,公历\n李芳,晋升,农历八月十五,公历\n"
    )
    assert codes(result) == [
        (4, "日期", "short_lunar_month"), (5, "日期", "calendar_conflict"), (7, "日期", "calendar_conflict"),
    ]  # fmt: skip
    assert stored.rows("type, calendar, year, month, day", "important_date") == [
        ("birthday", "lunar", None, 2, 30), ("founding", "lunar", 2029, 12, 30), ("acquainted", "solar", None, 8, 15),
    ]  # fmt: skip


def test_a_column_of_lunar_dates_holds_lunar_dates(book: Book, import_text, write_list, stored) -> None:
    text = "客户,日期类型,农历日期\n李芳,生日,8-15\n李芳,结婚,2-30\n李芳,相识,公历1990-3-8\n"
    shown = [row.values[2] for row in plan_import(book, write_list(text)).preview]
    assert [one.to_text() for one in shown] == ["lunar:--08-15", "lunar:--02-30", "1990-03-08"]
    import_text(text)
    assert stored.rows("calendar, month, day", "important_date") == [
        ("lunar", 8, 15), ("lunar", 2, 30), ("solar", 3, 8),
    ]  # fmt: skip


def test_two_digits_of_what_is_to_come_mean_a_year_to_come(import_text, stored) -> None:
    import_text("客户,日期类型,日期\n李芳,到期,27-3-1\n李芳,生日,27-3-1\n")
    assert stored.rows("type, year", "important_date") == [("expiry", 2027), ("birthday", 1927)]


def test_an_update_keeps_the_options_of_a_date_and_finds_it_by_its_type(
    book: Book, import_text, stored
) -> None:
    import_text("客户,日期类型,日期\n李芳,结婚,2001-5-6\n")
    with book.transaction("customer.edited") as tx:
        tx.update("important_date", 1, options='{"leads": [3]}', stopped=1, label="小王")
    again = "客户,日期类型,日期\n李芳,结婚,2001-5-7\n"
    assert import_text(again).skipped == 1
    assert import_text(again, on_duplicate="update").updated == 1
    assert stored.rows("day, options, stopped, label", "important_date") == [(7, '{"leads": [3]}', 1, "小王")]


def test_two_children_and_both_parents_each_keep_their_birthday(import_text, stored) -> None:
    family = (
        "客户,日期类型,关系,日期\n李芳,生日,女儿,2015-6-1\n李芳,生日,儿子,2018-3-2\n李芳,生日,父亲,1950-3-2\n"
        "李芳,生日,母亲,1951-4-2\n李芳,生日,配偶,1980-5-2\n"
    )
    assert import_text(family).created == 5
    after = stored.fingerprint()
    assert import_text(family, on_duplicate="update").skipped == 5
    assert stored.fingerprint() == after


def test_the_kind_can_be_said_when_headers_do_not_tell(book: Book, write_list) -> None:
    plan = plan_import(book, write_list("客户,日期,金额\n李芳,2025/1/1,5\n"), kind="customers")
    assert (plan.kind, plan.skipped) == ("customers", 1)


@pytest.mark.parametrize(
    ("typed", "fen"), [("1.2345", 1_234_500), ("0.00056", 560), ("3亿", 30_000_000_000), ("12k", 1_200_000)]
)
def test_a_column_of_wan_loses_no_digits(import_text, stored, typed: str, fen: int) -> None:
    import_text(f"客户,日期,金额(万元)\n李芳,2025-01-01,{typed}\n")
    assert stored.rows("amount_fen", "sales_order") == [(fen,)]


def test_a_corrected_anniversary_no_longer_follows_the_first_order(import_text, stored) -> None:
    import_text("客户,日期,金额\n李芳,2025-01-01,5\n")
    import_text("客户,日期类型,日期\n李芳,合作,2020-05-20\n", on_duplicate="update", kind="dates")
    import_text("客户,日期,金额\n李芳,2024-01-01,6\n")
    assert stored.rows("year, month, day", "important_date") == [(2020, 5, 20)]


def test_leads_of_an_anniversary_outlive_both_an_earlier_order_and_a_correction(
    book: Book, import_text, stored
) -> None:
    import_text("客户,日期,金额\n李芳,2025-01-01,5\n")
    with book.transaction("customer.edited") as tx:
        tx.update("important_date", 1, options='{"from": "first_order", "leads": [3]}')
    import_text("客户,日期,金额\n李芳,2024-01-01,6\n")
    assert stored.rows("year", "important_date") == [(2024,)]
    import_text("客户,日期类型,日期\n李芳,合作,2020-05-20\n", on_duplicate="update", kind="dates")
    assert stored.rows("year, options", "important_date") == [(2020, '{"leads": [3]}')]


@pytest.mark.parametrize("margin", ["1", "1.0"])
def test_a_bare_one_as_margin_is_reported_never_guessed(import_text, stored, margin: str) -> None:
    import_text("姓名,手机\n李芳,13900139000\n")
    orders = f"客户,日期,金额,毛利率,产品\n李芳,2025/6/1,5,{margin},泵\n李芳,2025/6/2,5,1%,泵\n李芳,2025/6/3,5,100%,泵\n"
    result = import_text(orders, name="订单.csv")
    assert [(one.line, one.column, one.code) for one in result.rejected] == [
        (2, "毛利率", "ambiguous_percent")
    ]
    assert stored.rows("margin_bp", "sales_order") == [(100,), (10_000,)]
