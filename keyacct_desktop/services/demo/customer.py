"""What the generator knows of one made-up customer while it writes the card and the history."""

from dataclasses import dataclass, field
from datetime import date

from keyacct_desktop.domain.vocabulary import PartyKind, Stage


@dataclass(slots=True)
class Customer:
    """A customer to be. `weight` is the share in the Pareto shape: 1 for the smallest, some dozens for the top."""

    id: int
    kind: PartyKind
    weight: float
    stage: Stage
    met_on: date
    loses_money: bool = False
    dormant: bool = False
    address_as: str = ""
    """How the person to talk to is called: 王总, 李老师."""
    people: list[int] = field(default_factory=list)
    """Ids of the contact people of a company."""
    first_order_on: date | None = None
    last_day: date | None = None
    """The day of the last thing that happened."""

    @property
    def is_company(self) -> bool:
        return self.kind is PartyKind.COMPANY
