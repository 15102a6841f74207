"""How complete a card is, and whether it may be handed over (method.md D34)."""

from collections.abc import Iterable, Mapping
from functools import cache

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.fields import CONTACT, fields_for
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.vocabulary import Stage

REQUIRED, OTHER = 2, 1
CONTACT_POINT, ADDRESS, DATE, PEOPLE = "contact_point", "address", "date", "people"
"""Lists of the card that count as filled when they have a row: a way of contact (required), an address, an
important date, and for companies a contact person."""
_NEED_STAGES = frozenset({Stage.DEVELOP, Stage.CLOSED})


@cache
def card_weights(kind: str, stage: str) -> Mapping[str, int]:
    """What counts for one kind of card, by field key or list: required 2, other 1. Sensitive fields never
    count; the need is required from stage 开发 (method.md 3a)."""
    weights = {
        spec.key: REQUIRED if spec.required else OTHER for spec in fields_for(kind) if not spec.sensitive
    }
    weights[CONTACT_POINT] = REQUIRED
    weights[ADDRESS] = weights[DATE] = OTHER
    if kind == "company":
        weights[PEOPLE] = REQUIRED
    if kind != CONTACT and stage in _NEED_STAGES:
        weights["need"] = REQUIRED
    return weights


@cache
def full_weight(kind: str, stage: str) -> int:
    """Σ weights applicable."""
    return sum(card_weights(kind, stage).values())


def filled_weight(kind: str, stage: str, filled: Iterable[str]) -> int:
    """Σ weights of the filled fields and lists; keys that do not count for this card are passed over."""
    weights = card_weights(kind, stage)
    return sum(weights.get(key, 0) for key in set(filled))


def completeness(filled: int, applicable: int) -> float | None:
    """D34 from both sums of weights."""
    return filled / applicable if applicable > 0 else None


def handover_ready(filled: int, applicable: int, undated_promises: int, settings: MethodSettings) -> bool:
    """Whether a customer may be handed over: complete enough, and every promise has a date."""
    return undated_promises == 0 and applicable > 0 and filled * BP >= settings.handover_ready * applicable
