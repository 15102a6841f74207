"""Every text is translated; every named change and every refusal has words."""

import ast
import re
from pathlib import Path

import pytest

from keyacct_desktop.app import translations_build
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError, Fault
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.words import errors
from keyacct_desktop.ui.words.changes import change_text, known_changes

PACKAGE = Path(translations_build.__file__).parents[1]
SOURCES = sorted(PACKAGE.rglob("*.py"))


def test_nothing_is_left_untranslated() -> None:
    assert translations_build.unfinished() == []


def test_tr_takes_literals_only() -> None:
    found = []
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                first = node.args[0]
                if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                    found.append(f"{source.relative_to(PACKAGE)}:{node.lineno}")
    assert found == []


def test_every_change_has_words() -> None:
    named = set()
    for source in (PACKAGE / "services").rglob("*.py"):
        named |= set(re.findall(r'transaction\(\s*"([a-z_.]+)"', source.read_text(encoding="utf-8")))
    assert named, "no change set found: the search is wrong"
    assert named - known_changes() == set()


def test_every_refusal_has_words() -> None:
    named = set()
    for source in (PACKAGE / "services").rglob("*.py"):
        named |= set(re.findall(r'Refused\(\s*"([a-z_.]+)"', source.read_text(encoding="utf-8")))
    assert named, "no refusal found: the search is wrong"
    assert named - set(errors._REFUSED) == set()


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_of_a_book_is_one_sentence(fault: Fault, language) -> None:
    text = errors.sentence(BookError(fault, path="/books/{x}.keyacct"))
    assert text
    assert "{path}" not in text
    assert text[-1] in ".。"


def test_a_name_with_braces_is_only_a_name(language) -> None:
    assert "{name}{0}" in change_text("rep.added", {"name": "{name}{0}"})
    assert "{limit}" in errors.sentence(Refused("name_taken", name="{limit}"))


def test_an_unknown_error_shows_nothing_of_itself() -> None:
    assert "王志强" not in errors.sentence(ValueError("王志强"))


@pytest.mark.parametrize(
    ("tongue", "count", "words"),
    [("en", 1, "delete 1 customer"), ("en", 50, "delete 50 customers"), ("zh_CN", 1, "删除 1 位客户")],
)
def test_changes_of_several_customers_have_their_plurals(
    translations, tongue: str, count: int, words: str
) -> None:
    assert translations.use(Language(tongue))
    assert change_text("customers.deleted", {"count": count}) == words
