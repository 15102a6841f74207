"""Makes what the method asks of the rep: levels, judgements, care for the best, contracts, a tier of one's own.

Throws dice of its own, so that what the other makers write does not depend on it.
"""

from datetime import date, timedelta

from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.services.demo.customer import Customer
from keyacct_desktop.services.demo.dice import Dice
from keyacct_desktop.services.demo.rows import Rows

_POTENTIAL = (
    "potential_growth",
    "potential_wallet",
    "potential_influence",
    "potential_fit",
    "potential_credit",
)
_GOOD, _TOP = 6.0, 20.0
"""Weights from which a customer gets care, and from which much of it."""
_REASONS_UP = ("每季度都见面，新品先给他看", "连续两年回访没断过", "一起做了样板工程", "介绍了同行，信得过")
_REASONS_DOWN = ("换了经办人，关系要重新做", "只在要货时联系", "最近半年没怎么走动")
_REASONS_START = ("接手时的判断", "按现在的来往定", "老同事移交")
_OVERRIDES = (
    ("major", "今年有大项目，先按重点跟"),
    ("key", "老板交代的关系户"),
    ("regular", "账期拖得久，先降一级"),
)
_CONTRACTS = ("直饮机年租合同", "年度维护保养合同", "桶装水年度协议", "净水设备框架协议")
_NEWS = "发了新款直饮机的资料，{who}很感兴趣"
_JOINT = ("和{who}一起定了明年的用水方案", "按{who}的要求改了出水口，现场试装", "同{who}一起做员工饮水调查")
_CARE = ("上门看设备，和{who}聊了聊", "节前问候{who}，没谈生意", "电话问{who}使用情况")
_CALLED = "{who}来电问换芯的时间"


class BondMaker:
    """Writes the rep's judgements of one customer after another, ending on `as_of`."""

    def __init__(self, rows: Rows, seed: int, as_of: date) -> None:
        self._rows = rows
        self._dice = Dice(seed * 7919 + 13)
        self._as_of = as_of

    def make(self, customer: Customer) -> None:
        """Write the bonds with `customer`, whose card and history are there."""
        if customer.stage is Stage.CLOSED:
            self._care(customer)
            self._levels(customer)
            self._contract(customer)
            if self._dice.chance(0.6 if customer.loses_money else 0.3):
                self._potential(customer, low=customer.loses_money)
            if customer.weight >= _GOOD and self._dice.chance(0.8):
                self._wallet(customer)
            if self._dice.chance(0.03):
                self._override(customer)
        elif customer.stage is not Stage.DROPPED:
            self._prospect(customer)

    def _care(self, customer: Customer) -> None:
        """What the measured level rests on: the better the customer, the more of it, but never for all."""
        dice = self._dice
        if customer.first_order_on is None or customer.dormant:
            return
        if dice.chance(0.25):
            self._talk(customer, dice.whole(5, 300), "call", _CALLED, direction="in")
        if customer.weight < _GOOD or dice.chance(0.35):
            return
        quarters = 4 if customer.weight >= _TOP else dice.whole(2, 4)
        for quarter in range(quarters):
            self._talk(customer, quarter * 90 + dice.whole(3, 80), "visit", dice.pick(_CARE))
        if dice.chance(0.8):
            self._talk(customer, dice.whole(10, 200), "product_news", _NEWS)
        if customer.weight >= _TOP and dice.chance(0.6):
            for text in dice.some(_JOINT, 2):
                self._talk(customer, dice.whole(20, 330), "joint_work", text)

    def _levels(self, customer: Customer) -> None:
        dice = self._dice
        share = 0.75 if customer.weight >= _GOOD else 0.2
        if not dice.chance(share):
            return
        likely = 4 if customer.weight >= _TOP else 3 if customer.weight >= _GOOD else 2
        level = min(5, max(1, likely + dice.pick((-2, -1, 0, 0, 0, 1))))
        since = min(max(customer.met_on, self._as_of - timedelta(days=dice.whole(200, 700))), self._as_of)
        target = min(5, level + 1) if dice.chance(0.5) else None
        if level > 1 and dice.chance(0.4):
            self._level(customer, level - 1, None, since, dice.pick(_REASONS_START))
            since = min(since + timedelta(days=dice.whole(60, 190)), self._as_of)
            self._level(customer, level, target, since, dice.pick(_REASONS_UP))
        else:
            reasons = _REASONS_START if dice.chance(0.8) else _REASONS_DOWN
            self._level(customer, level, target, since, dice.pick(reasons))

    def _level(self, customer: Customer, level: int, target: int | None, day: date, reason: str) -> None:
        self._rows.add("level_change", customer.id, level, target, day.isoformat(), reason, "rep")

    def _contract(self, customer: Customer) -> None:
        dice = self._dice
        chance = 0.35 if customer.is_company else 0.06
        if customer.first_order_on is None or customer.dormant or not dice.chance(chance):
            return
        years = dice.pick((1, 1, 2, 3))
        start = max(customer.first_order_on, self._as_of - timedelta(days=dice.whole(30, 420)))
        end = add_months(start, 12 * years) - timedelta(days=1)
        due = start
        while due <= self._as_of:
            due = add_months(due, 12)
        paid = None
        if due - self._as_of > timedelta(days=300) and due > add_months(start, 12):
            # The renewal has just passed: mostly paid, sometimes in its grace.
            due = add_months(due, -12)
            paid = min(due + timedelta(days=dice.whole(0, 9)), self._as_of) if dice.chance(0.7) else None
        self._rows.add(
            "contract", customer.id, f"HT{start.year}{customer.id:05d}", dice.pick(_CONTRACTS), start.isoformat(),
            max(end, due).isoformat(), dice.whole(20, 400) * 10_000, 12, due.isoformat(),
            paid.isoformat() if paid else None, f"{start.isoformat()}T08:30:00Z",
        )  # fmt: skip

    def _potential(self, customer: Customer, *, low: bool) -> None:
        dice = self._dice
        judged = (self._as_of - timedelta(days=dice.whole(3, 240))).isoformat()
        for key in _POTENTIAL:
            value = dice.whole(0, 2) if low else dice.whole(1, 5)
            self._rows.add("fact", customer.id, key, str(value), judged)

    def _wallet(self, customer: Customer) -> None:
        dice = self._dice
        yearly = (3_000 if customer.is_company else 500) * customer.weight
        yuan = int(yearly * dice.between(0.7, 1.8)) // 100 * 100
        judged = (self._as_of - timedelta(days=dice.whole(3, 240))).isoformat()
        self._rows.add("fact", customer.id, "wallet", str(yuan * 100), judged)

    def _override(self, customer: Customer) -> None:
        dice = self._dice
        tier, reason = dice.pick(_OVERRIDES)
        day = max(customer.met_on, self._as_of - timedelta(days=dice.whole(1, 110)))
        self._rows.add("decision", customer.id, "tier", "override", tier, day.isoformat(), reason)

    def _prospect(self, customer: Customer) -> None:
        dice = self._dice
        if not dice.chance({Stage.DEVELOP: 0.85, Stage.SCREEN: 0.5}.get(customer.stage, 0.2)):
            return
        judged = max(customer.met_on, self._as_of - timedelta(days=dice.whole(0, 60))).isoformat()
        clear = dice.chance(0.8)
        self._rows.add("fact", customer.id, "need_clear", "1" if clear else "0", judged)
        if not clear:
            return
        close = self._as_of + timedelta(days=dice.pick((-6, 9, 20, 26, 45, 70, 88, 130, 170, 240)))
        yuan = int((9_000 if customer.is_company else 1_500) * customer.weight * dice.spread(0.3))
        self._rows.add("fact", customer.id, "expected_close_on", close.isoformat(), judged)
        self._rows.add("fact", customer.id, "expected_amount", str(max(yuan, 300) * 100), judged)
        if dice.chance(0.5):
            self._potential(customer, low=False)
        if dice.chance(0.6):
            self._talk(customer, dice.whole(1, 25), "call", "和{who}确认预算和时间", result="next_step")

    def _talk(
        self,
        customer: Customer,
        days_ago: int,
        type_: str,
        text: str,
        *,
        direction: str = "out",
        result: str = "none",
    ) -> None:
        day = self._as_of - timedelta(days=days_ago)
        if day < customer.met_on:
            return
        minutes = self._dice.whole(5, 60)
        talk = self._rows.add(
            "interaction", day.isoformat(), None, type_, direction, 1, minutes, "care",
            text.format(who=customer.address_as), result, None, None, None, f"{day.isoformat()}T08:30:00Z",
        )  # fmt: skip
        self._rows.add("interaction_party", talk, customer.id, "customer")
        if customer.people:
            self._rows.add("interaction_party", talk, customer.people[0], "present")
