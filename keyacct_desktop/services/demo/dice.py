"""Chance with a memory: one seed, one sequence, on every Python and every machine.

Only `random.Random.random()` is used, whose sequence is promised never to change; `choice` and `shuffle` are not.
"""

import math
import random
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

_T = TypeVar("_T")


class Dice:
    """All chance of a demo book comes from one of these."""

    def __init__(self, seed: int) -> None:
        self.roll = random.Random(seed).random
        """A number in [0, 1)."""

    def chance(self, probability: float) -> bool:
        return self.roll() < probability

    def whole(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self.roll() * (most - least + 1))

    def between(self, least: float, most: float) -> float:
        return least + self.roll() * (most - least)

    def pick(self, options: Sequence[_T]) -> _T:
        return options[int(self.roll() * len(options))]

    def spread(self, width: float) -> float:
        """A factor around 1 (log-normal): half of them below, half above."""
        return math.exp(width * (self.roll() + self.roll() + self.roll() + self.roll() - 2) * 1.732)

    def some(self, options: Sequence[_T], count: int) -> list[_T]:
        """`count` different options, in the order of the options."""
        left, wanted, chosen = len(options), count, []
        for option in options:
            if self.roll() * left < wanted:
                chosen.append(option)
                wanted -= 1
            left -= 1
        return chosen

    def shuffled(self, count: int) -> list[int]:
        """The numbers below `count` in a random order."""
        numbers = list(range(count))
        for last in range(count - 1, 0, -1):
            other = int(self.roll() * (last + 1))
            numbers[last], numbers[other] = numbers[other], numbers[last]
        return numbers


class Weighted:
    """Options with weights, prepared once and picked often."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._options = list(weights)
        self._edges = list(accumulate(weights.values()))

    def pick(self, dice: Dice) -> str:
        target = dice.roll() * self._edges[-1]
        for option, edge in zip(self._options, self._edges, strict=True):
            if target < edge:
                return option
        return self._options[-1]


def words(text: str) -> tuple[str, ...]:
    """The words of a text that are separated by blanks: long lists read better so."""
    return tuple(text.split())
