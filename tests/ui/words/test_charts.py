"""Every sentence that a chart asks for has words, in both languages; numbers are written the way people say them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import keyacct_desktop.charts
from keyacct_desktop.app.commands.language import Language
from keyacct_desktop.charts.words import NAMES, TEXTS
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.pyramid import two_pyramids
from keyacct_desktop.domain.pyramid_reading import Caption, read_pyramid
from keyacct_desktop.ui.words import charts, pyramid
from tests.domain.method_cases import NETS, S

K, M, R, W, V = Tier


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    with Language(request.param) as spoken:
        yield spoken.code


def test_every_text_of_a_chart_has_words(language: str) -> None:
    words = charts.chart_words(language)
    assert set(words.texts) == set(TEXTS)
    assert all(words.texts.values())
    assert {charts.chart_title(name) for name in NAMES}.isdisjoint({""})


def test_the_charts_ask_for_no_other_text_and_for_all_of_them() -> None:
    folder = Path(keyacct_desktop.charts.__file__).parent
    source = "".join(
        file.read_text(encoding="utf-8") for file in folder.glob("*.py") if file.name != "words.py"
    )
    source += (folder.parent / "ui" / "charting" / "pictures.py").read_text(encoding="utf-8")
    asked = set(re.findall(r"""["']([a-z_]+)["']""", source))
    assert [code for code in TEXTS if code not in asked] == []
    said = set(re.findall(r'say\(\s*"([a-z_]+)"', source))
    assert said <= set(TEXTS)


def test_every_caption_has_words_and_fills_its_places(language: str) -> None:
    words = charts.chart_words(language)
    books: list[list[tuple[Tier, int]]] = [
        list(zip((K, K, M, M, M, R, R, W, W, V), NETS, strict=True)), [], [(V, -5)], [(K, 5)], [(K, 7)] * 6,
        [(K, 100), (M, 50), (V, -400)], [(K, 50), (M, 40), (M, 41), (R, 1)],
    ]  # fmt: skip
    codes = set()
    for book in books:
        for months in (0, 5, 36):
            for one in read_pyramid(two_pyramids(book), [net for _, net in book], months, S):
                caption = Caption(one.code, {**one.params, "name": "王总"})
                codes.add(one.code)
                told = pyramid.caption_words(caption, words)
                assert told
                assert "{" not in told, told
    assert codes == set(pyramid._CAPTIONS)


def test_the_sentence_of_the_issue(qapp: QApplication) -> None:
    book = list(zip((K, K, M, M, M, R, R, W, W, V), NETS, strict=True))
    found = read_pyramid(two_pyramids(book), list(NETS), 36, S)
    with Language("zh_CN"):
        told = pyramid.reading(found[:2], charts.chart_words("zh_CN"))
    assert told == "前 20% 的客户带来 54% 的利润；一般客户偏少。"


@pytest.mark.parametrize(
    ("fen", "chinese", "english"),
    [
        (0, "¥0", "¥0"), (49, "¥0", "¥0"), (-49, "¥0", "¥0"), (8_200_00, "¥8,200", "¥8,200"), (-8_00, "−¥8", "−¥8"),
        (16_9_000_00, "¥16.9万", "¥169k"), (9_999_99, "¥1万", "¥10k"), (1_234_567_00, "¥123万", "¥1.23M"),
        (123_456_789_00, "¥1.23亿", "¥123M"), (-58_200_00, "−¥5.82万", "−¥58.2k"),
    ],
)  # fmt: skip
def test_money_is_short(fen: int, chinese: str, english: str) -> None:
    assert charts.chinese_money(fen) == chinese
    assert charts.english_money(fen) == english


@pytest.mark.parametrize(
    ("share", "told"), [(0.541, "54%"), (0.039, "3.9%"), (0, "0%"), (1.022, "102%"), (-0.25, "−25%"), (-0.0001, "0%")]
)  # fmt: skip
def test_shares_are_short(share: float, told: str) -> None:
    assert charts.share_words(share) == told


def test_nothing_to_say_is_no_sentence(qapp: QApplication) -> None:
    words = charts.chart_words("en")
    assert pyramid.reading([], words) == ""
    assert pyramid.whale_reading([], words) == ""
    assert pyramid.whale_reading([5, -9], words) == ""


def test_what_is_lost_is_told_without_a_sign_of_its_own(qapp: QApplication) -> None:
    caption = Caption("losses_exceed", {"count": 2, "fen": -1500_00})
    with Language("zh_CN"):
        assert pyramid.caption_words(caption, charts.chart_words("zh_CN")) == "2 户不赚钱，亏掉 ¥1,500"
