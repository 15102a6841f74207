"""What the method reads of one customer: plain values that set-based reads fill, nothing computed.

Days are ordinals (`date.toordinal()`), money is fen. Rows are named tuples because a book of 100,000
customers has a million of them (`map(OrderRow._make, cursor)` costs a third of a dataclass).
Every list of rows is sorted by day, oldest first; rows later than the day that is asked about may be there
and are passed over. Unknown is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from keyacct_desktop.domain.method_codes import Size, Tier, Zone


class OrderRow(NamedTuple):
    """One order that was not cancelled. Amounts and profit are positive; a return takes them away.

    `profit_fen` or `margin_bp` is what the rep typed on the order; `product_margin_bp` is the product's usual
    margin, used with a mark when neither was typed.
    """

    day: int
    amount_fen: int
    profit_fen: int | None = None
    margin_bp: int | None = None
    concession_fen: int = 0
    is_group: int = 0
    is_return: int = 0
    product_margin_bp: int | None = None


class ContactRow(NamedTuple):
    """One interaction that counts for this customer. `sharers` is for how many customers it counts;
    `minutes` is the whole interaction's, or this customer's typed share with `sharers` 1."""

    day: int
    type: str
    direction: str = "out"
    answered: int = 1
    minutes: int | None = None
    result: str | None = None
    sharers: int = 1


class CostRow(NamedTuple):
    """This customer's share of money spent that is in no order (codes of CostCategory)."""

    day: int
    category: str
    amount_fen: int


class ContractRow(NamedTuple):
    """A contract or policy. `due_day` is its next or last renewal date, `paid_day` when that one was paid;
    `grace_days` None means the book's setting."""

    start_day: int
    end_day: int | None = None
    due_day: int | None = None
    paid_day: int | None = None
    grace_days: int | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What only the rep can say (method.md 2b). `potential` is growth, wallet gap, influence, fit, credit, 0-5
    each; `potential_day` the oldest day on which one of them was judged; `wallet_fen` what the customer spends
    in a year in our category with all suppliers."""

    potential: tuple[int | None, int | None, int | None, int | None, int | None] = (None,) * 5
    potential_day: int | None = None
    wallet_fen: int | None = None
    satisfaction: int | None = None
    satisfaction_day: int | None = None
    typed_interval_days: int | None = None
    slack_months: frozenset[int] = frozenset()
    need_clear: bool | None = None
    expected_close_day: int | None = None
    expected_amount_fen: int | None = None
    partner_confirmed: bool = False
    black_face_approved: bool = False
    """A black face with goal and an approval younger than twelve months (method.md D9)."""
    growable: bool = False
    """MGC (method.md D6)."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the book remembers of the rep's decisions and of the last weekly run.

    `level` and `level_target` are the rep's; `override` counts from `override_day`; `accepted_tier` is the tier
    that the rep last agreed to (None: follow the computed one); `rejected_*` is a proposal that was refused.
    """

    level: int | None = None
    level_target: int | None = None
    override: Tier | None = None
    override_day: int | None = None
    accepted_tier: Tier | None = None
    rejected_tier: Tier | None = None
    rejected_level: int | None = None
    week_tier: Tier | None = None
    week_level: int | None = None
    week_zone: Zone | None = None
    size: Size | None = None


NOT_JUDGED = Judged()
NO_MEMORY = Memory()


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """Everything the method needs of one customer, prospects among them.

    `referrals` are cards that name this customer as referrer within the settings' months;
    `decision_maker_met`: a two-way contact with a person who decides (a personal customer decides alone);
    `card_filled` is Σ weights of the filled fields (completeness.card_weights); `created_day` is when the
    card was made.
    """

    id: int
    kind: str = "person"
    stage: str = "search"
    created_day: int | None = None
    orders: Sequence[OrderRow] = ()
    contacts: Sequence[ContactRow] = ()
    costs: Sequence[CostRow] = ()
    contracts: Sequence[ContractRow] = ()
    judged: Judged = NOT_JUDGED
    memory: Memory = NO_MEMORY
    referrals: int = 0
    decision_maker_met: bool = False
    card_filled: int | None = None

    @property
    def first_day(self) -> int | None:
        """The first day of which there is an order or a contact."""
        starts = [rows[0].day for rows in (self.orders, self.contacts) if rows]
        return min(starts, default=None)
