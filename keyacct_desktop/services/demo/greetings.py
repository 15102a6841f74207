"""Makes last year's greetings and gifts, the rep's texts, and a few texts for the festival to come.

Throws dice of its own, so that what the other makers write does not depend on it.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from keyacct_desktop.domain.festivals import festivals_between
from keyacct_desktop.domain.greetings import CONTACT_TYPE, GreetingWay, Values, fill_text
from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.services.demo.customer import Customer
from keyacct_desktop.services.demo.dice import Dice, Weighted
from keyacct_desktop.services.demo.rows import Rows
from keyacct_desktop.services.greetings.starters import CHINESE

_FESTIVALS: Final = {
    "mid_autumn": "中秋节",
    "spring_festival": "春节",
    "dragon_boat": "端午节",
    "new_year": "元旦",
}
_KEPT: Final = ("new_year", "spring_festival", "womens_day", "dragon_boat", "mid_autumn", "birthday")
_WAYS: Final = Weighted({"wechat": 60, "card": 18, "sms": 12, "call": 10})
_GOOD, _TOP = 2.0, 8.0
"""Weights from which a customer is greeted, and from which there may be a gift."""
_GIFTS: Final = (
    ("月饼礼盒", 88),
    ("龙井二两", 90),
    ("台历", 26),
    ("保温杯", 68),
    ("坚果礼盒", 79),
    ("茶具", 98),
)
_REACTIONS: Final = Weighted({"liked": 55, "neutral": 25, "": 12, "refused": 8})


class _Day(NamedTuple):
    code: str
    day: date


class GreetingMaker:
    """Writes greetings and gifts of one customer after another; nothing later than `as_of`."""

    def __init__(self, rows: Rows, seed: int, as_of: date, me: str) -> None:
        self._rows, self._as_of, self._me = rows, as_of, me
        self._dice = Dice(seed * 6151 + 29)
        self._templates: dict[str, list[tuple[int, str]]] = {}
        self._days = [
            _Day(festival.code, day)
            for day, festival in festivals_between(as_of - timedelta(days=365), as_of - timedelta(days=1))
            if festival.code in _FESTIVALS
        ]
        for code in _KEPT:
            for text in CHINESE[code]:
                position = len(rows.waiting["greeting_template"])
                kept = rows.add("greeting_template", code, text, position, f"{as_of.isoformat()}T08:30:00Z")
                self._templates.setdefault(code, []).append((kept, text))

    def make(self, customer: Customer) -> None:
        """Write what `customer`, whose card and history are there, was given and told."""
        dice = self._dice
        if customer.stage is not Stage.CLOSED or customer.dormant or customer.weight < _GOOD:
            return
        for one in self._days:
            if one.day > customer.met_on and dice.chance(0.55):
                self._greet(customer, one)
        if customer.weight >= _TOP and dice.chance(0.5):
            self._give(customer, dice.pick(self._days) if self._days else None)

    def _greet(self, customer: Customer, one: _Day) -> None:
        dice, rows = self._dice, self._rows
        way = _WAYS.pick(dice)
        to = customer.people[0] if customer.people else customer.id
        day = max(one.day - timedelta(days=dice.whole(0, 2)), customer.met_on)
        template = dice.pick(self._templates[one.code]) if way != GreetingWay.CALL else None
        text = ""
        if template is not None:
            values = Values(
                customer.address_as, customer.address_as, "", self._me, _FESTIVALS[one.code], one.day.year
            )
            text = fill_text(template[1], values)
        stamp = f"{day.isoformat()}T02:00:00Z"
        interaction = rows.add(
            "interaction", day.isoformat(), None, str(CONTACT_TYPE[GreetingWay(way)]), "out", 0, None, "care", text,
            None, None, None, None, stamp,
        )  # fmt: skip
        rows.add("interaction_party", interaction, customer.id, "customer")
        if to != customer.id:
            rows.add("interaction_party", interaction, to, "present")
        rows.add(
            "greeting", to, one.code, one.day.isoformat(), way, template[0] if template else None, text or None, "done",
            day.isoformat(), interaction, stamp,
        )  # fmt: skip

    def _give(self, customer: Customer, one: _Day | None) -> None:
        """A gift, and mostly how it was taken."""
        dice, rows = self._dice, self._rows
        to = customer.people[0] if customer.people else customer.id
        name, yuan = dice.pick(_GIFTS)
        reaction = _REACTIONS.pick(dice)
        refused = reaction == "refused"
        day = max((one.day if one else self._as_of) - timedelta(days=dice.whole(1, 6)), customer.met_on)
        cost = None
        if not refused:
            cost = rows.add("cost", customer.id, None, "gift", yuan * 100, day.isoformat(), name)
        rows.add(
            "gift", to, name, yuan * 100, day.isoformat(), one.code if one else None, "returned" if refused else "given",
            "in_person", reaction or None, "节日问候，感谢这一年的信任", cost, f"{day.isoformat()}T02:00:00Z",
        )  # fmt: skip
