"""Words in a row are parted as the language does it."""

from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.words.listing import listed


def test_words_are_parted_by_the_comma_of_the_language(language: Language) -> None:
    wanted = {"zh_CN": "售后回访、活动", "en": "售后回访, 活动"}
    assert listed(["售后回访", "活动"]) == wanted[str(language)]
    assert listed([]) == ""
