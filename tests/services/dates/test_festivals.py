"""Which festivals are planned, and whom each of them concerns."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import Audience
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import (
    festivals_shown,
    read_festival_settings,
    write_festival_setting,
)
from keyacct_desktop.services.preferences import write_setting


def test_the_table_says_what_is_planned_until_the_rep_chooses(book: Book) -> None:
    settings = read_festival_settings(book)
    assert (settings["mid_autumn"].on, settings["valentine"].on) == (True, False)
    write_festival_setting(book, code="valentine", on=True, audience=Audience.COUPLES, tag="情侣")
    write_festival_setting(book, code="mid_autumn", on=False)
    settings = read_festival_settings(book)
    assert (settings["valentine"].on, settings["valentine"].audience, settings["valentine"].tag) == (
        True, Audience.COUPLES, "情侣",
    )  # fmt: skip
    assert (settings["mid_autumn"].on, settings["mid_autumn"].is_shown) == (False, False)
    assert (settings["qixi"].on, settings["qixi"].is_shown) == (False, True)
    assert not settings["qingming"].is_greeted
    assert "mid_autumn" not in festivals_shown(book)
    book.undo()
    assert "mid_autumn" in festivals_shown(book)


def test_a_choice_that_changes_nothing_is_no_step(book: Book) -> None:
    write_festival_setting(book, code="laba", on=True)
    write_festival_setting(book, code="laba", on=True)
    book.undo()
    assert book.undo_name() is None


def test_settings_of_another_version_do_no_harm(book: Book) -> None:
    write_setting(book, "festivals", {"laba": {"on": "x", "audience": "dwarfs"}, "unheard_of": {}, "qixi": 7})
    settings = read_festival_settings(book)
    assert (settings["laba"].on, settings["laba"].audience) == (False, Audience.ALL)
    assert settings["qixi"].audience is Audience.COUPLES
    write_setting(book, "festivals", [])
    assert len(read_festival_settings(book)) == 33
    with pytest.raises(Refused, match="festival_unknown"):
        write_festival_setting(book, code="unheard_of", on=True)
    for stored in ([], "x", {"qixi": None}, {"qixi": {"tag": None}}):
        write_setting(book, "festivals", stored)
        write_festival_setting(book, code="qixi", on=True)
        chosen = read_festival_settings(book)["qixi"]
        assert (chosen.on, chosen.tag) == (True, "")
