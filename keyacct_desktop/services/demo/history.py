"""Makes three years with a customer: orders, contacts, promises, costs and the way through the stages."""

from datetime import date, timedelta
from math import log

from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.services.demo import trade
from keyacct_desktop.services.demo.customer import Customer
from keyacct_desktop.services.demo.dice import Dice, Weighted
from keyacct_desktop.services.demo.rows import Rows

_TYPES = Weighted(
    {
        "wechat": 33, "call": 29, "visit": 17, "sms": 3, "email": 3, "meal": 4, "incoming_visit": 3,
        "product_news": 3, "material": 2, "greeting_card": 2, "event": 1,
    }
)  # fmt: skip
_MINUTES = {
    "visit": (20, 120), "incoming_visit": (20, 90), "meal": (60, 150), "call": (2, 20), "wechat": (1, 10),
    "event": (60, 180), "after_sale": (10, 60), "sms": (1, 2), "email": (3, 15), "product_news": (2, 10),
    "material": (5, 20), "greeting_card": (3, 10),
}  # fmt: skip
_PURPOSES = Weighted({"need": 24, "offer": 20, "care": 26, "negotiate": 12, "collect": 5, "get_to_know": 13})
_RESULTS = Weighted({"none": 45, "next_step": 35, "promise": 20})
_COSTS = Weighted({"gift": 30, "meal": 34, "travel": 22, "free_service": 10, "concession": 4})
_PERSON_YUAN, _COMPANY_YUAN = 1_500.0, 9_000.0
"""What the smallest customer of each kind spends in three years."""
_SPAN = timedelta(days=3 * 365)
_DAY = timedelta(days=1)


class HistoryMaker:
    """Writes what happened with one customer after another, ending on `as_of`."""

    def __init__(self, rows: Rows, dice: Dice, as_of: date) -> None:
        self._rows = rows
        self._dice = dice
        self._as_of = as_of
        self._start = as_of - _SPAN

    def make(self, customer: Customer) -> None:
        """Write the history of `customer`, whose card is there."""
        customer.last_day = customer.met_on
        if customer.stage is Stage.CLOSED:
            self._orders(customer)
        self._stages(customer)
        self._talks(customer)
        self._promises(customer)

    def _orders(self, customer: Customer) -> None:
        dice = self._dice
        count = 1 + int(2.9 * log(customer.weight) + dice.roll() * 3.0)
        begin = max(self._start, customer.met_on + timedelta(days=dice.whole(3, 60)))
        end = self._as_of
        if customer.dormant:
            end -= timedelta(days=dice.whole(380, 700))
        begin = min(begin, end - _DAY)
        base = _COMPANY_YUAN if customer.is_company else _PERSON_YUAN
        total = base * customer.weight * dice.spread(0.12)
        step = max(1.0, (end - begin).days / count)
        discount = 1.0 - 0.02 * min(10.0, log(customer.weight) * 3)
        days = sorted(
            self._workday(begin + timedelta(days=int(step * (n + dice.roll())))) for n in range(count)
        )
        days = [min(day, self._as_of) for day in days]
        customer.first_order_on = days[0]
        for day in days:
            self._order(customer, day, total / count * dice.spread(0.3), discount)
        first = days[0]
        self._rows.add(
            "important_date", customer.id, "cooperation", "self", None, "solar", first.year, first.month,
            first.day, 0,
        )  # fmt: skip

    def _order(self, customer: Customer, day: date, worth: float, discount: float) -> None:
        dice = self._dice
        offers = trade.FOR_COMPANIES if customer.is_company else trade.FOR_PERSONS
        fitting = [offer for offer in offers if offer.price <= worth * 1.2] or [offers[0]]
        product = dice.pick(fitting[-4:])
        group = customer.is_company and dice.chance(0.04)
        quantity = max(1, round(worth / product.price)) * (3 if group else 1)
        amount = int(product.price * quantity * discount) * 100
        margin = product.margin * discount * dice.between(0.85, 1.1) * (0.6 if group else 1)
        if customer.loses_money:
            margin = -dice.between(0.02, 0.14)
        profit = int(amount * margin)
        concession = int(amount * dice.between(0.01, 0.05)) if dice.chance(0.12) else 0
        state = "cancelled" if dice.chance(0.012) else "normal"
        promised = delivered = due = paid = None
        if dice.chance(0.6):
            promised = day + timedelta(days=dice.whole(2, 14))
            delivered = self._past(
                promised + timedelta(days=dice.whole(1, 9) if dice.chance(0.12) else -dice.whole(0, 2))
            )
        if customer.is_company:
            due = day + timedelta(days=dice.pick((0, 30, 30, 60)))
            paid = None if dice.chance(0.03) else self._past(due + timedelta(days=dice.whole(-5, 12)))
            paid = max(paid, day) if paid else None
        how = dice.roll()
        self._add_order(
            customer, day, amount, profit if how < 0.8 else None, int(margin * 10_000) if 0.8 <= how < 0.98 else None,
            product.name, float(quantity), concession, int(group), 0, state, promised, delivered, due, paid,
            "团购一次性" if group else None,
        )  # fmt: skip
        if state == "normal":
            self._after_order(customer, day, product)
            back = day + timedelta(days=dice.whole(4, 30))
            if dice.chance(0.025) and back <= self._as_of:
                part = max(1, int(quantity * dice.between(0.2, 1.0)))
                self._add_order(
                    customer, back, amount * part // quantity, profit * part // quantity, None, product.name,
                    float(part), 0, 0, 1, "normal", None, None, None, None, "质量原因退货",
                )  # fmt: skip

    def _add_order(
        self,
        customer: Customer,
        day: date,
        amount: int,
        profit: int | None,
        margin: int | None,
        product: str,
        quantity: float,
        concession: int,
        group: int,
        is_return: int,
        state: str,
        promised: date | None,
        delivered: date | None,
        due: date | None,
        paid: date | None,
        note: str | None,
    ) -> None:
        self._rows.add(
            "sales_order", customer.id, day.isoformat(), amount, profit, margin, product, quantity, concession,
            group, is_return, state, _text(promised), _text(delivered), _text(due), _text(paid), note, _stamp(day),
        )  # fmt: skip
        self._happened(customer, day)

    def _after_order(self, customer: Customer, day: date, product: trade.Product) -> None:
        dice = self._dice
        if dice.chance(0.5):
            text = dice.pick(trade.ORDER_TALKS)
            type_ = "visit" if "上门" in text or dice.chance(0.3) else dice.pick(("call", "wechat"))
            self._talk(customer, day, text, product, type_, "close", "order")
        later = self._workday(day + timedelta(days=dice.whole(3, 12)))
        if dice.chance(0.22) and later <= self._as_of:
            self._talk(
                customer, later, dice.pick(trade.AFTER_TALKS), product, "after_sale", "after_sale", "promise"
            )

    def _talks(self, customer: Customer) -> None:
        dice = self._dice
        offers = trade.FOR_COMPANIES if customer.is_company else trade.FOR_PERSONS
        first = max(self._start, customer.met_on)
        if first == customer.met_on:
            met = "visit" if dice.chance(0.4) else "call"
            text = dice.pick(trade.FIRST_TALKS_SEEN if met == "visit" else trade.FIRST_TALKS_FAR)
            self._talk(customer, first, text, dice.pick(offers), met, "get_to_know", "next_step")
        end = self._as_of
        if customer.dormant or customer.stage is Stage.DROPPED:
            end -= timedelta(days=dice.whole(90, 400))
        # Attention does not follow profit: that is what the method wants to change.
        most = {Stage.CLOSED: 3.4, Stage.DEVELOP: 5.0, Stage.SCREEN: 3.0}.get(customer.stage, 1.4)
        count = int(dice.roll() * most * dice.spread(0.5) + 0.6)
        days = max(1, (end - first).days)
        for day in sorted(self._workday(first + timedelta(days=dice.whole(1, days))) for _ in range(count)):
            if day <= self._as_of:
                self._talk(customer, day, None, dice.pick(offers))
        if customer.stage is Stage.DROPPED and end > first:
            self._talk(
                customer, self._workday(end), dice.pick(trade.REFUSALS), dice.pick(offers), "call", "offer", "refused"
            )  # fmt: skip
        elif dice.chance(0.45) and not customer.dormant:
            last = self._workday(max(first, self._as_of - timedelta(days=dice.whole(1, 60))))
            self._talk(
                customer, min(last, self._as_of), None, dice.pick(offers), result="next_step",
                open_until=self._as_of + timedelta(days=dice.whole(-12, 45)),
            )  # fmt: skip

    def _talk(
        self,
        customer: Customer,
        day: date,
        text: str | None,
        product: trade.Product,
        type_: str | None = None,
        purpose: str | None = None,
        result: str | None = None,
        open_until: date | None = None,
    ) -> None:
        dice, rows = self._dice, self._rows
        type_ = type_ or _TYPES.pick(dice)
        result = result or _RESULTS.pick(dice)
        if text is None:
            text = dice.pick(_texts_for(type_, customer, day))
        answered = 0 if "没接" in text or type_ == "greeting_card" else 1
        next_step = next_on = done_on = None
        if result == "next_step" and answered:
            steps = trade.NEXT_STEPS_BUYER if _has_bought(customer, day) else trade.NEXT_STEPS
            next_step = dice.pick(steps).format(who=customer.address_as, product=product.name)
            next_day = open_until or self._workday(day + timedelta(days=dice.whole(2, 21)))
            next_on = max(next_day, day).isoformat()
            if open_until is None:
                done_on = min(next_day + timedelta(days=dice.whole(0, 3)), self._as_of).isoformat()
        content = text.format(who=customer.address_as, product=product.name)
        least, most = _MINUTES[type_]
        interaction = rows.add(
            "interaction", day.isoformat(), f"{dice.whole(9, 17):02d}:{dice.whole(0, 11) * 5:02d}" if dice.chance(0.7) else None,
            type_, "in" if type_ == "incoming_visit" or dice.chance(0.12) else "out", answered,
            dice.whole(least, most) if dice.chance(0.8) else None, purpose or _PURPOSES.pick(dice), content, result,
            dice.pick(trade.LESSONS) if dice.chance(0.04) else None, next_step, next_on, _stamp(day),
        )  # fmt: skip
        rows.add("interaction_party", interaction, customer.id, "customer")
        if customer.people:
            rows.add("interaction_party", interaction, customer.people[0], "present")
            if len(customer.people) > 1 and dice.chance(0.15):
                rows.add("interaction_party", interaction, dice.pick(customer.people[1:]), "present")
        if next_step is not None:
            rows.add(
                "task", customer.id, interaction, "next_step", "us", next_step, next_on, done_on, _stamp(day)
            )
        if type_ in ("visit", "meal") and dice.chance(0.3):
            category = "meal" if type_ == "meal" else _COSTS.pick(dice)
            cents = dice.whole(3, 60) * 1_000
            rows.add(
                "cost", customer.id, interaction, category, cents, day.isoformat(), trade.COST_NOTES[category]
            )
        self._happened(customer, day)

    def _promises(self, customer: Customer) -> None:
        dice = self._dice
        if not dice.chance(0.1):
            return
        ours = dice.chance(0.65)
        text = dice.pick(trade.PROMISES_US if ours else trade.PROMISES_THEM)
        made = max(customer.met_on, self._as_of - timedelta(days=dice.whole(2, 200)))
        due = made + timedelta(days=dice.whole(3, 40))
        kept = due < self._as_of and dice.chance(0.85)
        done = min(due + timedelta(days=dice.whole(-2, 6)), self._as_of) if kept else None
        self._rows.add(
            "task", customer.id, None, "promise", "us" if ours else "them", text, due.isoformat(),
            _text(max(done, made) if done else None), _stamp(made),
        )  # fmt: skip

    def _stages(self, customer: Customer) -> None:
        """The way to today's stage; a customer from before the first year came closed."""
        path = {
            Stage.CLOSED: (Stage.SEARCH, Stage.DEVELOP, Stage.CLOSED),
            Stage.DEVELOP: (Stage.SEARCH, Stage.SCREEN, Stage.DEVELOP),
            Stage.SCREEN: (Stage.SEARCH, Stage.SCREEN),
            Stage.DROPPED: (Stage.SEARCH, Stage.DROPPED),
        }.get(customer.stage, ())
        if not path or customer.met_on < self._start:
            return
        end = customer.first_order_on or self._as_of
        gap = max(0, (end - customer.met_on).days)
        for place in range(1, len(path)):
            share = place / (len(path) - 1) if customer.first_order_on else place / len(path)
            day = customer.met_on + timedelta(days=int(gap * share))
            self._rows.add(
                "stage_change", customer.id, path[place - 1].value, path[place].value, day.isoformat()
            )

    def _workday(self, day: date) -> date:
        """Mostly moved off the weekend; some people meet on Saturdays."""
        if day.weekday() >= 5 and self._dice.chance(0.8):
            return day - timedelta(days=day.weekday() - 4)
        return day

    def _past(self, day: date) -> date | None:
        return day if day <= self._as_of else None

    def _happened(self, customer: Customer, day: date) -> None:
        if customer.last_day is None or day > customer.last_day:
            customer.last_day = day


def _has_bought(customer: Customer, day: date) -> bool:
    return customer.first_order_on is not None and day > customer.first_order_on


def _texts_for(type_: str, customer: Customer, day: date) -> tuple[str, ...]:
    if type_ == "meal":
        return trade.TALKS_MEAL
    if _has_bought(customer, day) and type_ not in ("greeting_card", "product_news"):
        return trade.TALKS_BUYER
    return trade.TALKS_SEEN if type_ in ("visit", "incoming_visit", "event") else trade.TALKS_FAR


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _stamp(day: date) -> str:
    """An afternoon of that day in China, as an instant."""
    return f"{day.isoformat()}T08:30:00Z"
