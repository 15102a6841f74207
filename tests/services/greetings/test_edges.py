"""Greetings at the edges: what was deleted while a plan was open, two festivals on one day, what counts as contact."""

from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.domain.partial_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import add_party, delete_party, save_card
from keyacct_desktop.services.card_shapes import CardEdits, DateEntry, ListEdit
from keyacct_desktop.services.dates.options import DateOptions
from keyacct_desktop.services.greetings.acts import Said, keep_texts, mark_sent, reopen, skip
from keyacct_desktop.services.greetings.memory import NextOccasion, next_occasion
from keyacct_desktop.services.greetings.plan import Plan, read_persons
from keyacct_desktop.services.greetings.texts import Desk, add_template, delete_template, write_signature
from keyacct_desktop.services.interactions import delete_interaction
from keyacct_desktop.services.method.worth import read_worth
from keyacct_desktop.services.today import read_today
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.conftest import TODAY
from tests.services.greetings.conftest import MID_AUTUMN, row_of

WHEN = {"occasion": "mid_autumn", "day": MID_AUTUMN}
NOON = 12 * 60


def said(
    book: Book,
    *names: str,
    text: str = "中秋好。陈晨",
    way: GreetingWay = GreetingWay.WECHAT,
    template: int | None = None,
) -> list[Said]:
    return [Said(row_of(book, name), text, template, way) for name in names]


def one(book: Book, party: int, occasion: str = "mid_autumn", day: date = MID_AUTUMN) -> Plan:
    return read_persons(book, occasion, day, [party])


def codes(book: Book, plan: Plan, text: str, template: int | None = None) -> list[str]:
    desk = Desk(book, plan, "中秋节")
    return [caution.code for caution in desk.check(plan.rows[0], text, template, NOON)]


def test_who_was_deleted_meanwhile_is_left_out(book: Book, people: dict[str, int]) -> None:
    both = said(book, "李娜", "王芳")
    delete_party(book, party_id=people["李娜"])
    mark_sent(book, **WHEN, said=both)
    assert book.fetch("SELECT party_id FROM greeting") == [(people["王芳"],)]
    keep_texts(book, **WHEN, said=both[:1])
    for act in (mark_sent, skip):
        with pytest.raises(Refused) as refused:
            act(book, **WHEN, said=both[:1])
        assert refused.value.code == "nobody_left"


def test_a_person_of_a_deleted_company_is_left_out(book: Book, people: dict[str, int]) -> None:
    both = said(book, "周平", "王芳")
    delete_party(book, party_id=people["大华贸易"])
    mark_sent(book, **WHEN, said=both)
    assert book.fetch("SELECT party_id FROM greeting") == [(people["王芳"],)]


def test_a_template_that_was_deleted_meanwhile_is_forgotten(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="mid_autumn", text="{称呼}好{我}")
    open_plan = said(book, "李娜", template=template)
    delete_template(book, template_id=template)
    mark_sent(book, **WHEN, said=open_plan)
    assert book.fetch("SELECT template_id, state FROM greeting") == [(None, "done")]


def test_undo_gives_greetings_their_deleted_template_back(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="mid_autumn", text="{称呼}好{我}")
    mark_sent(book, **WHEN, said=said(book, "李娜", template=template))
    before = book.fetch("SELECT * FROM greeting")
    delete_template(book, template_id=template)
    assert book.fetch("SELECT template_id FROM greeting") == [(None,)]
    book.undo()
    assert book.fetch("SELECT * FROM greeting") == before


def test_taking_back_twice_or_what_is_gone_does_nothing(book: Book, people: dict[str, int]) -> None:
    mark_sent(book, **WHEN, said=said(book, "李娜"))
    row = row_of(book, "李娜")
    assert row.interaction_id is not None
    delete_interaction(book, interaction_id=row.interaction_id)
    reopen(book, rows=[row])
    reopen(book, rows=[row])
    assert row_of(book, "李娜").state == "planned"
    delete_party(book, party_id=people["李娜"])
    reopen(book, rows=[row])
    assert book.fetch("SELECT * FROM greeting") == []


def test_greetings_change_nothing_that_is_measured(book: Book, people: dict[str, int]) -> None:
    before = read_worth(book, people["李娜"])
    for ago in (0, 101, 120, 201):
        day = TODAY - timedelta(days=ago)
        greeting = Said(one(book, people["李娜"], day=day).rows[0], "好", None, GreetingWay.WECHAT)
        mark_sent(book, occasion="mid_autumn", day=day, said=[greeting], on=day)
    after = read_worth(book, people["李娜"])
    assert before is not None
    assert after is not None
    assert after.measures == before.measures


@pytest.mark.parametrize("way", list(GreetingWay))
def test_whatever_the_way_it_counts_where_the_rep_says_so(
    book: Book, people: dict[str, int], way: GreetingWay
) -> None:
    mark_sent(book, **WHEN, said=said(book, "张伟", way=way), counts=True)
    worth = read_worth(book, people["张伟"])
    assert worth is not None
    assert worth.measures.next_contact is not None
    assert worth.measures.next_contact.day == (TODAY + timedelta(days=14)).toordinal()
    assert people["张伟"] in [line.customer_id for line in read_today(book).done]
    found = book.fetch("SELECT last_contact_on FROM list_row WHERE id = ?", (people["张伟"],))
    assert found == [(TODAY.isoformat(),)]


def test_one_template_for_two_festivals_of_the_same_day_is_seen(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="", text="{称呼}好{我}")
    greeting = Said(one(book, people["李娜"], "national_day").rows[0], "国庆好", template, GreetingWay.WECHAT)
    mark_sent(book, occasion="national_day", day=MID_AUTUMN, said=[greeting])
    plan = one(book, people["李娜"])
    assert codes(book, plan, "李老师好陈晨", template) == ["template_repeated"]
    assert codes(book, one(book, people["李娜"], "national_day"), "李老师好陈晨", template) == []


def test_a_use_before_is_not_hidden_by_one_after(book: Book, people: dict[str, int]) -> None:
    template = add_template(book, occasion="", text="{称呼}好{我}")
    for occasion, day in (("new_year", date(2025, 1, 1)), ("national_day", date(2026, 10, 1))):
        row = one(book, people["李娜"], occasion, day).rows[0]
        greeting = Said(row, occasion, template, GreetingWay.WECHAT)
        mark_sent(book, occasion=occasion, day=day, said=[greeting], on=TODAY)
    assert codes(book, one(book, people["李娜"]), "李老师好陈晨", template) == ["template_repeated"]


def test_a_signature_with_a_title_makes_no_greeting_commercial(book: Book, people: dict[str, int]) -> None:
    write_signature(book, "平安理财顾问 陈晨")
    text = "李老师，中秋好。平安理财顾问 陈晨"
    plan = one(book, people["李娜"])
    assert codes(book, plan, text) == []
    mark_sent(book, **WHEN, said=[Said(plan.rows[0], text, None, GreetingWay.WECHAT)])
    later = one(book, people["李娜"], "national_day", date(2026, 10, 1))
    share = Desk(book, later, "国庆节").check(later.rows[0], text + "，有优惠", None, NOON)[0]
    assert (share.code, share.params) == ("promo_share", {"promotional": 1, "messages": 2})


def test_names_with_braces_or_html_are_plain_text(book: Book, people: dict[str, int]) -> None:
    party = add_party(book, kind="person", edits=CardEdits(values={"name": "<b>{我}</b>"}))
    add_template(book, occasion="mid_autumn", text="{姓名}好{我}")
    plan = one(book, party)
    desk = Desk(book, plan, "中秋节")
    assert desk.text_of(desk.templates[0], plan.rows[0]) == "<b>{我}</b>好陈晨"


def test_the_card_offers_no_greeting_on_a_day_without_greetings() -> None:
    day = PartialDate(Calendar.SOLAR, TODAY.month, TODAY.day + 3)
    silent = DateEntry("birthday", day, options=DateOptions(greet=False))
    later = DateEntry("wedding", PartialDate(Calendar.SOLAR, TODAY.month, TODAY.day + 9))
    assert next_occasion((silent,), TODAY) is None
    assert next_occasion((silent, later), TODAY) == NextOccasion("date:wedding", TODAY + timedelta(days=9))


@pytest.mark.parametrize(
    ("gift", "way"), [(True, GreetingWay.GIFT), (False, GreetingWay.WECHAT), (None, GreetingWay.WECHAT)]
)
def test_a_gift_is_the_way_where_the_rep_thinks_of_one(
    book: Book, people: dict[str, int], gift: bool | None, way: GreetingWay
) -> None:
    born = DateEntry("birthday", PartialDate(Calendar.SOLAR, 3, 20), options=DateOptions(gift=gift))
    save_card(book, party_id=people["李娜"], edits=CardEdits(dates=ListEdit((born,))))
    occasion, day = "date:birthday", date(2026, 3, 20)
    row = one(book, people["李娜"], occasion, day).rows[0]
    assert row.way is way
    assert one(book, people["李娜"], "date:founding", day).rows[0].way is GreetingWay.WECHAT
    assert row_of(book, "李娜").way is GreetingWay.WECHAT
    keep_texts(book, occasion=occasion, day=day, said=[Said(row, "好", None, GreetingWay.CARD)])
    assert one(book, people["李娜"], occasion, day).rows[0].way is GreetingWay.CARD


def test_nobody_is_taken_into_a_plan_of_a_day_of_mourning(book: Book, people: dict[str, int]) -> None:
    assert read_persons(book, "qingming", date(2026, 4, 5), [people["李娜"]]).rows == ()
    add_template(book, occasion="qingming", text="{称呼}，清明安康。{我}")
    assert one(book, people["李娜"], "ghost_festival", date(2026, 8, 27)).rows == ()


def test_a_way_that_another_version_knows_is_chosen_anew(book: Book, people: dict[str, int]) -> None:
    with book.transaction("greeting.planned", name="李娜") as tx:
        for day in (MID_AUTUMN, date(2025, 10, 6)):
            tx.insert(
                "greeting", party_id=people["李娜"], occasion="mid_autumn", occurs_on=day.isoformat(), way="fax",
                text="中秋好", state="done", created_at=tx.now,
            )  # fmt: skip
    row = row_of(book, "李娜")
    assert (row.way, row.last_way, row.state) == (GreetingWay.WECHAT, "fax", "done")


def test_a_template_that_cannot_be_filled_is_neither_offered_nor_in_the_way(
    book: Book, people: dict[str, int]
) -> None:
    good = add_template(book, occasion="mid_autumn", text="{称呼}好{我}")
    with book.transaction("template.added") as tx:
        bad = tx.insert(
            "greeting_template", occasion="mid_autumn", text="{称呼，{公司}好", position=-1, created_at=tx.now
        )
    plan = one(book, people["李娜"])
    offered = Desk(book, plan, "中秋节").offer(plan.rows[0])
    assert offered is not None
    assert offered.id == good
    assert codes(book, plan, "李老师，中秋好。陈晨", bad) == []


def test_a_company_that_must_not_be_disturbed_speaks_for_its_people(
    book: Book, people: dict[str, int]
) -> None:
    do_not_disturb(book, party_id=people["大华贸易"])
    assert row_of(book, "周平").quiet
    assert not row_of(book, "李娜").quiet


@pytest.mark.parametrize(("given", "stopped"), [(0, False), (-1, False), (1, True), (None, True)])
def test_consent_to_text_messages_counts_from_its_day(
    book: Book, people: dict[str, int], given: int | None, stopped: bool
) -> None:
    if given is not None:
        day = (TODAY + timedelta(days=given)).isoformat()
        save_card(book, party_id=people["李娜"], edits=CardEdits(values={"sms_consent_on": day}))
    plan = one(book, people["李娜"])
    row = plan.rows[0]._replace(way=GreetingWay.SMS)
    found = Desk(book, plan, "中秋节").check(row, "李老师，优惠！陈晨", None, NOON)
    assert ("no_consent" in [caution.code for caution in found]) is stopped
