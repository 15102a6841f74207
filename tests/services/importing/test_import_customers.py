"""Customer lists become cards."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.exchange.tables import open_table
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.importing import (
    ImportCancelled,
    Rejected,
    RowFate,
    plan_import,
    run_import,
)

LIST = (
    "姓名,公司,手机,微信,邮箱,地址,邮编,生日,农历生日,行业,来源,标签,等级,性别,职务,业务员,备注\n"
    "王小明,长江电子,138 0013 8000/0571-88886666,同手机,a@x.cn,杭州文三路1号,310000,1985/3/8,,电子,转介绍,"
    "重点；老客户,VIP,男,经理,张三,爱钓鱼\n"
    "李芳,,13900139000.0,lifang,,,,,八月十五,,展会,老客户,成交,女,,张三,\n"
)


def codes(rejected: tuple[Rejected, ...]) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.code) for one in rejected]


def test_a_list_becomes_cards_with_everything_it_says(import_text, stored) -> None:
    result = import_text(LIST)
    assert (result.created, result.rejected, result.unmapped_columns) == (2, (), ())
    assert stored.rows("kind, name, company, post, sex, source, industry, stage, note, rep_id") == [
        ("person", "王小明", "长江电子", "经理", "male", "referral", "电子", "search", "爱钓鱼", 1),
        ("person", "李芳", None, None, "female", "exhibition", None, "closed", None, 1),
    ]
    assert stored.rows("party_id, kind, label, value, e164, digits", "contact_point") == [
        (1, "phone", "mobile", "138 0013 8000", "+8613800138000", "13800138000"),
        (1, "phone", "work", "0571-88886666", "+8657188886666", "057188886666"),
        (1, "wechat", None, "13800138000", None, None),
        (1, "email", None, "a@x.cn", None, None),
        (2, "phone", "mobile", "13900139000.0", "+8613900139000", "13900139000"),
        (2, "wechat", None, "lifang", None, None),
    ]
    assert stored.rows("text, postcode", "address") == [("杭州文三路1号", "310000")]
    assert stored.rows("party_id, type, calendar, year, month, day, said", "important_date") == [
        (1, "birthday", "solar", 1985, 3, 8, "1985/3/8"),
        (2, "birthday", "lunar", None, 8, 15, "八月十五"),
    ]
    assert stored.rows("name", "tag") == [("重点",), ("老客户",), ("VIP",)]
    assert stored.rows("name", "rep") == [("张三",)]
    assert stored.rows("party_id, to_stage, changed_on", "stage_change") == [
        (1, "search", "2026-03-16"),
        (2, "closed", "2026-03-16"),
    ]


def test_what_was_imported_is_found_in_the_list_at_once(import_text, stored) -> None:
    import_text(LIST)
    assert stored.rows("name, phone, wechat, tags", "list_row") == [
        ("王小明", "138 0013 8000", "13800138000", "VIP\x1f老客户\x1f重点"),
        ("李芳", "13900139000.0", "lifang", "老客户"),
    ]


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it(book: Book, import_text, stored) -> None:
    before = stored.fingerprint()
    import_text(LIST)
    after = stored.fingerprint()
    change = book.undo_name()
    assert change is not None
    assert (change.name, change.params) == ("customers.imported", {"file": "名单.csv"})
    book.undo()
    assert stored.fingerprint() == before
    book.redo()
    assert stored.fingerprint() == after


def test_the_same_file_twice_creates_nothing_twice(import_text, stored) -> None:
    import_text(LIST)
    after = stored.fingerprint()
    again = import_text(LIST)
    assert (again.created, again.updated, again.skipped) == (0, 0, 2)
    assert [(d.line, d.party_id, d.why) for d in again.duplicates] == [
        (2, 1, "same phone"),
        (3, 2, "same phone"),
    ]
    assert stored.fingerprint() == after


def test_planning_writes_nothing(book: Book, write_list, stored) -> None:
    before = stored.fingerprint()
    plan = plan_import(book, write_list(LIST))
    assert (plan.kind, plan.created, plan.rows, plan.imported_before) == ("customers", 2, 2, None)
    assert stored.fingerprint() == before
    assert book.undo_name() is None


def test_the_preview_shows_rows_as_understood(book: Book, write_list) -> None:
    plan = plan_import(
        book, write_list("姓名,手机,生日,来源,随便\n王明,1.3800138E+10,85.3.8,展会,x\n李,1,2月30日,,\n")
    )
    first, second = plan.preview
    assert (first.line, first.fate, first.cells[0]) == (2, RowFate.CREATED, "王明")
    assert first.values[1] == "1.3800138E+10"
    assert str(first.values[2].to_text()) == "1985-03-08"  # type: ignore[attr-defined]
    assert first.values[3] == "exhibition"
    assert (second.fate, second.reason and second.reason.code) == (RowFate.REJECTED, "invalid_day")
    assert plan.unmapped_columns == ("随便",)


def test_the_preview_shows_money_days_and_rates_as_such(book: Book, write_list) -> None:
    plan = plan_import(
        book, write_list("名称,信用额度,认识日期,独家,手机\n长江厂,5万,2024-1-2,是,13800138000/1\n")
    )
    values = plan.preview[0].values
    assert [values[i] for i in range(1, 5)] == [5_000_000, date(2024, 1, 2), True, "13800138000/1"]
    orders = plan_import(
        book, write_list("客户,日期,金额,毛利率,数量\n长江厂,2024-1-2,1.5,15%,2台\n", "b.csv")
    )
    assert [orders.preview[0].values[i] for i in range(1, 5)] == [date(2024, 1, 2), 150, "15%", "2"]


def test_a_plan_without_a_dry_run_is_run_at_once(book: Book, write_list, stored) -> None:
    plan = plan_import(book, write_list(LIST), dry_run=False)
    assert (plan.counted, plan.created, plan.rows) == (False, 0, 2)
    assert run_import(book, plan).created == 2
    first = book.undo_name()
    assert run_import(book, plan_import(book, plan.path, dry_run=False)).skipped == 2
    assert (stored.count(), book.undo_name()) == (2, first)


def test_a_plan_knows_that_a_file_was_imported_before(book: Book, write_list) -> None:
    path = write_list(LIST)
    run_import(book, plan_import(book, path))
    assert plan_import(book, path).imported_before is not None


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("王,138,1985-02-30", "生日", "invalid_day"),
        (",138,", "姓名", "name_missing"),
        ("王,138,85年", "生日", "day_missing"),
        (f"{'名' * 10_000},138,", "姓名", "too_long"),
        ("合计,2,", "姓名", "total_row"),
        ("王,138,,多,出来", "", "extra_cells"),
    ],
)
def test_a_row_that_is_not_understood_is_rejected_with_its_place(
    import_text, stored, row, column, code
) -> None:
    result = import_text(f"姓名,手机,生日\n{row}\n好人,139,\n")
    assert codes(result.rejected) == [(2, column, code)]
    assert result.created == 1
    assert stored.rows("name") == [("好人",)]


def test_rejected_rows_go_to_a_file_that_can_be_mended_and_imported_again(
    book: Book, tmp_path: Path, write_list, stored
) -> None:
    source = write_list(
        "姓名,手机,生日,随便\n王,13800138000,1985-02-30,=1+1\n李,13900139000,,b\n", encoding="gbk"
    )
    result = run_import(book, plan_import(book, source), explain=lambda one: f"没有这一天：{one.value}")
    assert result.rejects_path == tmp_path / "名单-未导入.csv"
    table = open_table(result.rejects_path)
    assert table.headers == ("姓名", "手机", "生日", "随便", "原因")
    assert list(table.rows()) == [(2, ("王", "13800138000", "1985-02-30", "=1+1", "没有这一天：1985-02-30"))]
    text = result.rejects_path.read_text(encoding="utf-8-sig").replace("1985-02-30,'", "1985-02-28,'")
    result.rejects_path.write_text(text, encoding="utf-8")
    mended = run_import(book, plan_import(book, result.rejects_path))
    assert (mended.created, mended.rejected, mended.rejects_path) == (1, (), None)
    assert mended.unmapped_columns == ("随便",)
    assert stored.rows("name") == [("李",), ("王",)]


def test_a_rejects_file_never_overwrites_another(book: Book, tmp_path: Path, write_list) -> None:
    source = write_list("姓名,生日\n王,x\n")
    paths = [run_import(book, plan_import(book, source)).rejects_path for _ in range(2)]
    assert paths == [tmp_path / "名单-未导入.csv", tmp_path / "名单-未导入-2.csv"]


def test_rejects_can_be_sent_anywhere(book: Book, tmp_path: Path, write_list) -> None:
    target = tmp_path / "out.csv"
    result = run_import(book, plan_import(book, write_list("姓名,生日\n王,x\n")), rejects=target)
    assert result.rejects_path == target
    assert target.read_text(encoding="utf-8-sig").splitlines() == ["姓名,生日,原因", "王,x,not_a_date"]


def test_same_name_is_same_customer_only_without_phone_and_company(import_text, stored) -> None:
    import_text("姓名,公司,手机\n王伟,甲公司,\n王伟,乙公司,\n王伟,,13800138000\n王伟,,13900139000\n王伟,,\n")
    assert stored.count() == 4
    again = import_text("姓名,公司,手机\n王伟,甲公司,13700137000\n王伟,,13900139000\n王伟,丙公司,\n")
    assert (again.created, [d.why for d in again.duplicates]) == (1, ["same name and company", "same phone"])


def test_a_switchboard_number_is_shared_by_people(import_text, stored) -> None:
    result = import_text("姓名,电话\n王伟,0571-88886666\n李强,0571-88886666\n王伟,0571-88886666\n")
    assert (result.created, result.skipped) == (2, 1)
    assert (result.duplicates[0].other_line, result.duplicates[0].why) == (2, "same phone")


def test_duplicates_can_be_updated_without_losing_anything(import_text, stored) -> None:
    import_text("姓名,手机,备注,生日,标签,职务\n王明,13800138000,老客户,1985/3/8,甲,经理\n")
    result = import_text(
        "姓名,手机,邮箱,备注,生日,标签,职务,地址,爱好\n王明,13800138000/0571-88886666,a@x.cn,爱钓鱼,3月9日,乙,,杭州,钓鱼\n",
        on_duplicate="update",
    )
    assert (result.created, result.updated, result.skipped) == (0, 1, 0)
    assert stored.rows("note, post") == [("老客户\n爱钓鱼", "经理")]
    assert [row[0] for row in stored.rows("value", "contact_point")] == [
        "13800138000",
        "0571-88886666",
        "a@x.cn",
    ]
    assert stored.rows("year, month, day", "important_date") == [(1985, 3, 9)]
    assert stored.rows("name", "tag") == [("甲",), ("乙",)]
    assert stored.rows("text", "address") == [("杭州",)]
    assert stored.rows("key, value", "fact") == [("hobbies", "钓鱼")]


@pytest.mark.parametrize("list_kind", ["customers", "dates"])
def test_a_corrected_date_keeps_its_choices_and_its_stop(
    book: Book, import_text, stored, list_kind: str
) -> None:
    import_text("姓名,手机,生日\n王明,13800138000,1985/3/8\n")
    options = '{"feb29": "mar_1", "leads": [14, -3], "greet": false, "from_elsewhere": 1}'
    with book.transaction("customer.edited", name="王明") as tx:
        tx.update("important_date", 1, options=options, stopped=1)
    lists = {
        "customers": "姓名,手机,生日\n王明,13800138000,3月9日\n", "dates": "客户,日期类型,日期\n王明,生日,3月9日\n",
    }  # fmt: skip
    assert import_text(lists[list_kind], on_duplicate="update").updated == 1
    assert stored.rows("year, month, day, options, stopped", "important_date") == [(1985, 3, 9, options, 1)]


def test_an_update_that_says_nothing_new_is_skipped(import_text, stored) -> None:
    import_text(LIST)
    after = stored.fingerprint()
    result = import_text(LIST, on_duplicate="update")
    assert (result.updated, result.skipped) == (0, 2)
    assert stored.fingerprint() == after


def test_a_second_row_of_the_same_file_updates_the_first(import_text, stored) -> None:
    result = import_text("姓名,手机,职务\n王明,13800138000,\n王明,13800138000,经理\n", on_duplicate="update")
    assert (result.created, result.updated) == (1, 1)
    assert stored.rows("name, post") == [("王明", "经理")]


def test_duplicates_can_be_created_on_demand(import_text, stored) -> None:
    import_text(LIST)
    result = import_text(LIST, on_duplicate="create")
    assert (result.created, len(result.duplicates), stored.count()) == (2, 2, 4)


def test_a_list_of_companies_brings_their_people(import_text, stored) -> None:
    result = import_text(
        "公司名称,联系人,职务,手机,电话,统一社会信用代码\n"
        "长江电子有限公司,王总,总经理,13800138000,0571-88886666,91330000X\n"
        "长江电子有限公司,李工,工程师,13900139000,,\n"
        "长江电子有限公司,李工,工程师,13900139000,,\n"
    )
    assert (result.created, result.updated, result.skipped) == (1, 1, 1)
    assert stored.rows("kind, name, employer_id, post") == [
        ("company", "长江电子有限公司", None, None),
        ("contact", "王总", 1, "总经理"),
        ("contact", "李工", 1, "工程师"),
    ]
    assert stored.rows("party_id, value", "contact_point") == [
        (1, "0571-88886666"), (2, "13800138000"), (3, "13900139000"),
    ]  # fmt: skip
    again = import_text("公司名称,联系人,手机\n长江电子有限公司,赵会计,13700137000\n", name="b.csv")
    assert (again.updated, stored.rows("name", where="kind = 'contact'")[-1]) == (1, ("赵会计",))


def test_what_a_card_has_no_place_for_goes_to_the_note(import_text, stored) -> None:
    result = import_text("名称,性别,来源,组织形式\n长江电子厂,男,老王的饭局,有限公司\n")
    assert stored.rows("kind, note, source") == [("company", "性别：男\n来源：老王的饭局", None)]
    assert {n.code for n in result.notices} == {"not_for_this_card", "word_kept_in_note"}


def test_facts_of_every_type_are_read(import_text, stored) -> None:
    result = import_text(
        "名称,规模,年营业额（万元）,信用额度,独家,成立日期,信任,免打扰,认识日期,组织形式\n"
        "长江电子有限公司,300人,1200,5万,是,2003年5月1日,4,否,2024-1-2,股份公司\n"
    )
    assert result.rejected == ()
    assert dict(stored.rows("key, value", "fact")) == {
        "headcount": "300", "annual_turnover": "1200000000", "credit_limit": "5000000", "contract_exclusive": "1",
        "trust": "4", "met_on": "2024-01-02", "legal_form": "stock",
    }  # fmt: skip
    assert stored.rows("judged_on", "fact", "key = 'trust'") == [("2026-03-16",)]
    assert stored.rows("type, year", "important_date") == [("founding", 2003)]


def test_who_introduced_whom_is_linked_even_when_the_row_comes_later(import_text, stored) -> None:
    result = import_text("姓名,手机,介绍人\n王明,13800138000,李芳\n李芳,13900139000,天知道\n")
    assert [(n.line, n.code) for n in result.notices] == [(3, "referrer_unknown")]
    assert stored.rows("name, referrer_id, note") == [("王明", 2, None), ("李芳", None, "介绍人：天知道")]


def test_a_column_can_be_mapped_by_hand_left_out_or_made_a_field(book: Book, write_list, stored) -> None:
    path = write_list("甲,乙,丙,丁\n王明,13800138000,红色,x\n李芳,13900139000,,y\n")
    plan = plan_import(book, path, mapping={0: "name", 1: "phone", 2: "custom:new", 3: None})
    assert plan.unmapped_columns == ("丁",)
    run_import(book, plan)
    assert stored.rows("name, type", "custom_field") == [("丙", "text")]
    assert stored.rows("party_id, key, value", "fact") == [(1, "custom:1", "红色")]
    later = plan_import(book, write_list("姓名,丙\n赵六,蓝色\n", "b.csv"))
    assert later.columns[1].target == "custom:1"


def test_without_a_name_column_nothing_is_guessed(book: Book, write_list, stored) -> None:
    plan = plan_import(book, write_list("13800138000,甲\n13900139000,乙\n"))
    assert (plan.missing, plan.created, len(plan.preview)) == (("name",), 0, 2)
    with pytest.raises(Refused):
        run_import(book, plan)
    assert stored.count() == 0


def test_a_date_cell_with_this_years_year_is_a_birthday_without_a_year(
    book: Book, tmp_path: Path, stored
) -> None:
    import xlsxwriter

    path = tmp_path / "名单.xlsx"
    with xlsxwriter.Workbook(path) as file:
        sheet = file.add_worksheet()
        sheet.write_row(0, 0, ["姓名", "手机", "生日"])
        sheet.write_row(1, 0, ["王明", 13800138000, 46089], file.add_format({"num_format": "m月d日"}))
        sheet.write_row(2, 0, ["李芳", 13900139000, 31114])
    run_import(book, plan_import(book, path))
    assert stored.rows("calendar, year, month, day", "important_date") == [
        ("solar", None, 3, 8),
        ("solar", 1985, 3, 8),
    ]
    assert stored.rows("value, e164", "contact_point")[0] == ("13800138000", "+8613800138000")


def test_cancelling_leaves_nothing(book: Book, write_list, stored) -> None:
    path = write_list("姓名,手机\n" + "".join(f"王{i},1380{i:07d}\n" for i in range(3000)))
    before = stored.fingerprint()
    plan = plan_import(book, path)
    seen: list[tuple[int, int]] = []
    with pytest.raises(ImportCancelled):
        run_import(book, plan, progress=lambda *at: seen.append(at), cancelled=lambda: len(seen) > 3)
    assert stored.fingerprint() == before
    assert book.undo_name() is None
    assert seen[:2] == [(0, 3000), (500, 3000)]


def test_a_file_that_changed_since_the_plan_is_not_imported(book: Book, write_list, stored) -> None:
    plan = plan_import(book, write_list(LIST))
    write_list(LIST + "又,,,,,,,,,,,,,,,,\n")
    with pytest.raises(Refused) as caught:
        run_import(book, plan)
    assert caught.value.code == "file_changed"
    assert stored.count() == 0


def test_a_file_with_an_error_in_its_middle_is_refused_whole(book: Book, write_list, stored) -> None:
    path = write_list('姓名,手机\n王,1\n"李,2\n')
    with pytest.raises(TableError):
        plan_import(book, path)
    assert stored.count() == 0


def test_emoji_right_to_left_and_formula_names_are_kept(import_text, stored) -> None:
    import_text("姓名\n王😀\nשלום\n=HYPERLINK(1)\n")
    assert [name for (name,) in stored.rows("name")] == ["王😀", "שלום", "=HYPERLINK(1)"]


def test_rounded_phone_numbers_are_kept_and_said(import_text, stored) -> None:
    result = import_text("姓名,手机\n王明,1.38001E+10\n")
    assert stored.rows("value, e164, digits", "contact_point") == [("1.38001E+10", None, None)]
    assert [(n.line, n.column, n.code) for n in result.notices] == [(2, "手机", "digits_lost")]


def test_nothing_new_leaves_no_step_to_undo(book: Book, import_text) -> None:
    import_text(LIST)
    first = book.undo_name()
    import_text(LIST)
    assert book.undo_name() == first
    book.undo()
    assert book.undo_name() is None


def test_more_rows_than_a_batch_are_all_there(import_text, stored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyacct_desktop.services.importing.customers.BATCH", 10)
    text = "姓名,手机,标签,介绍人\n" + "".join(f"王{i},1380{i:07d},甲,王{(i + 5) % 95}\n" for i in range(95))
    assert import_text(text).created == 95
    assert stored.count("party_tag") == 95
    assert stored.rows("count(*)", where="referrer_id IS NOT NULL") == [(95,)]
    assert import_text(text).skipped == 95


@pytest.mark.parametrize("on_duplicate", ["skip", "update"])
def test_companies_that_share_a_mobile_number_stay_apart(import_text, stored, on_duplicate: str) -> None:
    result = import_text(
        "公司名称,联系人,联系电话,地区\n长江贸易有限公司,张总,13800138000,上海\n黄河科技有限公司,李姐,13800138000,北京\n",
        on_duplicate=on_duplicate,
    )
    assert (result.created, result.updated, result.skipped) == (2, 0, 0)
    assert stored.rows("name, region, employer_id") == [
        ("长江贸易有限公司", "上海", None), ("黄河科技有限公司", "北京", None), ("张总", None, 1), ("李姐", None, 2),
    ]  # fmt: skip


def test_a_person_is_never_written_onto_a_company_with_the_same_number(import_text, stored) -> None:
    import_text("公司名称,电话,地区\n长江贸易有限公司,13800138000,上海\n")
    before = stored.fingerprint()
    result = import_text("姓名,手机,地区,职务\n张伟,13800138000,北京,经理\n", on_duplicate="update")
    assert (result.updated, result.skipped, [one.name for one in result.duplicates]) == (0, 1, ["张伟"])
    assert stored.fingerprint() == before


def test_an_update_says_who_introduced_a_customer(import_text, stored) -> None:
    import_text("姓名,手机\n张伟,13800138000\n李娜,13800138001\n")
    rows = "姓名,手机,介绍人\n张伟,13800138000,李娜\n李娜,13800138001,某人\n"
    assert import_text(rows, on_duplicate="update").updated == 2
    assert stored.rows("referrer_id, note") == [(2, None), (None, "介绍人：某人")]
    assert import_text(rows, on_duplicate="update").skipped == 2


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_whose_name_is_not_utf8_is_imported(book: Book, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + "/名单.csv".encode("gbk")))
    path.write_text("姓名,手机\n张伟,13800138000\n", encoding="utf-8")
    assert run_import(book, plan_import(book, path)).created == 1
    assert book.undo_name() is not None


def test_what_a_card_has_no_field_for_goes_to_the_note_as_it_was_written(import_text, stored) -> None:
    result = import_text("姓名,手机,年收入\n张伟,13800138000,12.5万\n")
    assert stored.rows("note") == [("年收入：12.5万",)]
    assert [one.value for one in result.notices] == ["12.5万"]


def test_another_person_with_the_same_mobile_is_never_written_onto_the_card(import_text, stored) -> None:
    import_text("姓名,手机,公司\n张三,13800138000,长江\n")
    result = import_text("姓名,手机,公司\n李四,13800138000,黄河\n", on_duplicate="update")
    assert (result.created, result.updated, result.skipped) == (0, 0, 1)
    assert [(one.name, one.why) for one in result.duplicates] == [("李四", "same phone")]
    assert stored.rows("name, company") == [("张三", "长江")]


def test_a_longer_form_of_the_name_is_the_same_person(import_text, stored) -> None:
    import_text("姓名,手机\n张三,13800138000\n")
    result = import_text("姓名,手机,公司\n张三（采购）,13800138000,长江\n", on_duplicate="update")
    assert result.updated == 1
    assert stored.rows("company") == [("长江",)]


def test_lunar_birthdays_of_a_list_in_gbk_are_kept_as_said(book: Book, write_list, stored) -> None:
    rows = "姓名,手机,农历生日\n" + "".join(
        f"客户{at},1380013800{at},{words}\n"
        for at, words in enumerate(
            (
                "八月十五",
                "闰六月初十",
                "腊月三十",
                "8.15",
                "1984年闰十月初五",
                "1985年闰十月初五",
                "1985年四月三十",
            )
        )
    )
    result = run_import(book, plan_import(book, write_list(rows, encoding="gbk")))
    assert stored.rows("calendar, year, month, day, is_leap_month, said", "important_date") == [
        ("lunar", None, 8, 15, 0, "八月十五"),
        ("lunar", None, 6, 10, 1, "闰六月初十"),
        ("lunar", None, 12, 30, 0, "腊月三十"),
        ("lunar", None, 8, 15, 0, "8.15"),
        ("lunar", 1984, 10, 5, 1, "1984年闰十月初五"),
    ]
    assert codes(result.rejected) == [
        (7, "农历生日", "no_such_leap_month"),
        (8, "农历生日", "short_lunar_month"),
    ]
