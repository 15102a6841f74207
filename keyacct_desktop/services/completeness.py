"""How complete a card is (method.md D34), and what it would ask for next."""

from fractions import Fraction

from keyacct_desktop.domain.fields import FieldSpec
from keyacct_desktop.services.card_shapes import Card

_REQUIRED_WEIGHT = 2
_OTHER_WEIGHT = 1


def completeness(card: Card) -> Fraction:
    """Weights filled / weights applicable; required fields count two, sensitive ones never (method.md D34)."""
    filled = whole = 0
    for spec in card.specs:
        if spec.sensitive:
            continue
        weight = _REQUIRED_WEIGHT if spec.required else _OTHER_WEIGHT
        whole += weight
        filled += weight if spec.key in card.values else 0
    for known in (bool(card.points), bool(card.dates)):
        whole += _REQUIRED_WEIGHT
        filled += _REQUIRED_WEIGHT if known else 0
    return Fraction(filled, whole)


def missing_facts(card: Card) -> list[str]:
    """What the card does not know and should ask for, the most useful first: field keys, and "phone",
    "birthday", "founding", "people" for what is no field. Nothing is asked of somebody who has died."""
    if card.deceased:
        return []
    missing = [] if any(point.kind in ("phone", "wechat") for point in card.points) else ["phone"]
    if card.kind == "company" and not card.people:
        missing.append("people")
    missing += [spec.key for spec in card.specs if spec.required and spec.asked and not card.text(spec.key)]
    if card.kind == "company":
        missing += [] if _has_date(card, "founding") else ["founding"]
    else:
        missing += [] if _has_date(card, "birthday") else ["birthday"]
    return missing + [
        spec.key for spec in _asked(card) if spec.key not in missing and not card.text(spec.key)
    ]


def _has_date(card: Card, type_: str) -> bool:
    return any(one.type == type_ and one.relation == "self" for one in card.dates)


def _asked(card: Card) -> list[FieldSpec]:
    """What interests about a person comes before what the trade wants to know."""
    order = ("hobbies", "need", "company", "post", "preferred_channel", "taboo_topics")
    asked = [spec for spec in card.specs if spec.asked and not spec.sensitive]
    return sorted(asked, key=lambda spec: order.index(spec.key) if spec.key in order else len(order))
