"""Every caution about a text or a gift has a sentence, and every blank in it is filled."""

import ast
import inspect
from datetime import date

import pytest

from keyacct_desktop.domain import gifts, greetings
from keyacct_desktop.domain.cautions import Caution
from keyacct_desktop.domain.festivals import Audience
from keyacct_desktop.domain.gifts import GiftReaction, GiftState, GiftWay, PublicKind
from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.ui.words.gifts import gift_caution, gift_word, known_gift_cautions
from keyacct_desktop.ui.words.greetings import (
    audience_word,
    greeting_caution,
    known_greeting_cautions,
    occasion_name,
    way_word,
)

PARAMS = {
    "days": 3, "gap": 30, "promotional": 3, "messages": 8, "words": "优惠", "honorific": "王总", "name": "王伟",
    "signature": "小陈", "year": 2024, "share": 40, "kind": "hospital", "tier": "key", "day": date(2026, 3, 1),
    "limit_fen": 100_00, "before_fen": 260_00, "sum_fen": 340_00, "text": "钟",
}  # fmt: skip


def codes_of(module: object) -> set[str]:
    """The first argument of every Caution that the module makes, and the texts that may stand for it."""
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(module))):  # type: ignore[arg-type]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Caution":
            if isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
        elif isinstance(node, ast.IfExp) and isinstance(node.body, ast.Constant):
            found |= {node.body.value, node.orelse.value}
    return {code for code in found if isinstance(code, str) and "_" in code}


def test_every_code_of_the_rules_has_a_sentence() -> None:
    assert codes_of(greetings) <= known_greeting_cautions()
    assert codes_of(gifts) <= known_gift_cautions()
    assert len(codes_of(gifts)) >= 14


@pytest.mark.usefixtures("language")
def test_no_sentence_keeps_a_blank() -> None:
    said = [greeting_caution(Caution(code, params=PARAMS)) for code in known_greeting_cautions()]
    said += [gift_caution(Caution(code, params=PARAMS)) for code in known_gift_cautions()]
    assert not [text for text in said if "{" in text or "_" in text]


@pytest.mark.usefixtures("language")
def test_every_code_has_a_word() -> None:
    for of, codes in (
        ("GiftState", GiftState), ("GiftReaction", GiftReaction), ("GiftWay", GiftWay), ("PublicKind", PublicKind),
    ):  # fmt: skip
        assert all(gift_word(of, code) != str(code) for code in codes)
    assert all(way_word(way) != str(way) for way in GreetingWay)
    assert all(audience_word(audience) != str(audience) for audience in Audience)
    assert occasion_name("date:birthday") == occasion_name("birthday") != "birthday"
    assert occasion_name("乔迁") == "乔迁"
