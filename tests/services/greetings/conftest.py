"""A small book in which people have tiers, so that there is somebody to greet."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import add_party
from keyacct_desktop.services.card_shapes import CardEdits, ListEdit, Point
from keyacct_desktop.services.greetings.plan import Plan, Row, read_plan
from keyacct_desktop.services.lists import add_rep
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.tiers import override_tier
from tests.conftest import TODAY
from tests.services.method.books import order

MID_AUTUMN = date(2026, 9, 25)


@pytest.fixture
def keeper(book: Book) -> Iterator[MeasureKeeper]:
    made = MeasureKeeper(book)
    made.refresh()
    yield made
    made.close()


def closed(book: Book, name: str, tier: Tier, kind: str = "person", **values: str) -> int:
    """A customer of this tier who can be reached by phone and WeChat."""
    points = (Point("phone", "13800138000"), Point("wechat", f"wx-{len(name)}")) if kind == "person" else ()
    edits = CardEdits(values={"name": name, **values}, points=ListEdit(points))
    party = add_party(book, kind=kind, edits=edits)
    for days in (200, 100):
        order(book, party, TODAY - timedelta(days=days), 10_000, profit=5_000)
    override_tier(book, party_id=party, tier=tier, reason="老板的客户")
    return party


@pytest.fixture
def people(book: Book, keeper: MeasureKeeper) -> dict[str, int]:
    """One customer of every tier; 大华 is a company with two people, of whom 周平 decides."""
    del keeper
    add_rep(book, name="陈晨", is_me=True)
    found = {
        "张伟": closed(book, "张伟", Tier.KEY, honorific="张总", sex="male"),
        "李娜": closed(book, "李娜", Tier.MAJOR, honorific="李老师", sex="female"),
        "王芳": closed(book, "王芳", Tier.REGULAR, honorific="王姐", sex="female"),
        "赵强": closed(book, "赵强", Tier.MAINTENANCE),
    }
    found["大华贸易"] = company = closed(book, "大华贸易", Tier.REGULAR, "company")
    for name, roles in (("孙丽", ()), ("周平", ("decision",))):
        values = {"name": name, "honorific": f"{name[0]}经理"}
        found[name] = add_party(
            book, kind="contact", edits=CardEdits(values=values, roles=roles), employer_id=company
        )
    return found


def plan_of(book: Book, occasion: str = "mid_autumn", day: date = MID_AUTUMN) -> Plan:
    return read_plan(book, occasion, day)


def row_of(book: Book, name: str, occasion: str = "mid_autumn", day: date = MID_AUTUMN) -> Row:
    return next(row for row in plan_of(book, occasion, day).rows if row.name == name)


def names(plan: Plan) -> list[str]:
    return [row.name for row in plan.rows]
