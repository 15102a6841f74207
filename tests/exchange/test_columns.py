"""Columns told by their headers."""

import pytest

from keyacct_desktop.domain.fields import FIELDS
from keyacct_desktop.exchange.columns import (
    KINDS,
    guess_columns,
    guess_kind,
    is_known_header,
    label_of,
    money_scale,
    targets,
)


def understood(line: str) -> tuple[str, dict[str, str]]:
    headers = line.split(",")
    kind = guess_kind(headers)
    return kind, {headers[i]: target for i, target in guess_columns(headers, kind).items()}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("姓名,公司,手机,生日,来源,标签,备注", "customers"),
        ("公司名称,联系人,手机,电话,地址", "customers"),
        ("Name,Company,Mobile,Birthday", "customers"),
        ("客户,日期,金额,利润,产品,数量", "orders"),
        ("customer,date,amount", "orders"),
        ("客户,日期,类型,时长,内容,结果,下一步", "interactions"),
        ("customer,date,type,content", "interactions"),
        ("客户名称,联系人,职务,角色,态度,手机", "contacts"),
        ("客户,日期类型,日期,历法", "dates"),
        ("客戶姓名,聯絡電話,備註,農曆生日", "customers"),
        ("客戶名稱,訂單日期,金額,產品", "orders"),
        ("姓名", "customers"),
        ("甲,乙", "customers"),
    ],
)
def test_the_kind_of_list_is_told_from_its_headers(line: str, kind: str) -> None:
    assert guess_kind(line.split(",")) == kind


def test_a_customer_list_is_mapped_in_any_order() -> None:
    kind, mapping = understood(
        "备注,农历生日,*姓名,手机号码（必填）,家庭电话,微信,E-mail,地址1,邮编,性别,职务,等级,随便"
    )
    assert kind == "customers"
    assert mapping == {
        "备注": "note",
        "农历生日": "lunar_birthday",
        "*姓名": "name",
        "手机号码（必填）": "phone",
        "家庭电话": "phone",
        "微信": "wechat",
        "E-mail": "email",
        "地址1": "address",
        "邮编": "postcode",
        "性别": "sex",
        "职务": "post",
        "等级": "grade",
    }


def test_in_a_list_of_companies_the_mobile_number_is_the_contact_persons() -> None:
    _, mapping = understood("公司名称,联系人,职务,手机,电话")
    assert mapping == {
        "公司名称": "name",
        "联系人": "contact_name",
        "职务": "contact_post",
        "手机": "contact_phone",
        "电话": "phone",
    }


def test_a_list_headed_contact_person_only_is_a_list_of_people() -> None:
    assert understood("序号,联系人,手机") == ("customers", {"联系人": "name", "手机": "phone"})


def test_traditional_characters_are_the_same_headers() -> None:
    assert understood("客戶姓名,手機號碼,備註,農曆生日")[1] == {
        "客戶姓名": "name",
        "手機號碼": "phone",
        "備註": "note",
        "農曆生日": "lunar_birthday",
    }


def test_a_person_with_a_company_keeps_both() -> None:
    assert understood("姓名,单位,部门,联系人")[1] == {"姓名": "name", "单位": "company", "部门": "department"}


def test_a_single_target_goes_to_the_first_exact_header() -> None:
    assert understood("出生日期,生日,姓名")[1] == {"出生日期": "birthday", "姓名": "name"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_target_is_found_under_its_own_key(kind: str) -> None:
    missed = {t for t in targets(kind) if guess_columns([t], kind).get(0) not in {t, "name"}}
    assert missed == set()


def test_every_field_of_the_card_can_be_imported_unless_it_is_sensitive_or_scored_in_the_program() -> None:
    plain = {field.key for field in FIELDS if not field.sensitive and not field.key.startswith("potential_")}
    scored = {"criteria_state", "strength", "our_counterpart"}
    assert plain - scored <= set(targets("customers"))


def test_money_in_ten_thousands_is_said_by_the_header() -> None:
    assert [money_scale(h) for h in ("金额（万元）", "金额/万", "金额(单位:万元)", "金额(元)", "金额")] == [
        10_000, 10_000, 10_000, 1, 1,
    ]  # fmt: skip


def test_labels_are_said_by_the_header() -> None:
    assert [label_of(h, "phone") for h in ("手机", "家庭电话", "办公电话", "传真", "电话")] == [
        "mobile", "home", "work", "fax", None,
    ]  # fmt: skip
    assert label_of("Company Address", "address") == "work"
    assert label_of("收货地址", "address") == "delivery"


def test_ordinary_words_are_no_headers() -> None:
    assert is_known_header("联系电话")
    assert not is_known_header("王小明")
    assert not is_known_header("电话" * 30)
    assert not is_known_header("")
