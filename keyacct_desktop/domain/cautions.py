"""What the rules of etiquette have to say about a text or a gift, as codes; ui.words makes the sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Weight(IntEnum):
    """How much a caution weighs: NOTE is worth knowing, WARN should be looked at, STOP must not be done so."""

    NOTE = 1
    WARN = 2
    STOP = 3


@dataclass(frozen=True, slots=True)
class Caution:
    """One caution; `params` is what its sentence needs."""

    code: str
    weight: Weight = Weight.WARN
    params: Mapping[str, object] = field(default_factory=dict)


def heaviest_first(found: Iterable[Caution]) -> list[Caution]:
    """The cautions by weight, those of one weight in the order in which they were found."""
    return sorted(found, key=lambda one: -one.weight)
