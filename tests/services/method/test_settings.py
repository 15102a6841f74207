"""Settings of the method live in the book: checked, undoable, back to default, by template."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.method_settings import MethodSettings, Template
from keyacct_desktop.domain.rhythm import DEFAULT_SERVICES
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.settings import (
    TierPolicy,
    change_policy,
    change_settings,
    choose_template,
    read_policy,
    read_settings,
    reset_method,
    reset_policy,
    reset_settings,
    stored_settings,
    template_chosen,
)


def rows(book: Book) -> dict[str, str]:
    return dict(book.fetch("SELECT key, value FROM setting"))


def test_a_new_book_has_the_defaults_and_no_rows(book: Book) -> None:
    assert read_settings(book) == MethodSettings()
    assert rows(book) == {}
    assert not template_chosen(book)


def test_a_changed_setting_is_one_row_and_one_step_of_undo(book: Book) -> None:
    change_settings(book, {"hourly_rate": 150_00, "tier_cuts": [4000, 7000, 9000]})
    assert rows(book) == {"method.hourly_rate": "15000", "method.tier_cuts": "[4000, 7000, 9000]"}
    settings = read_settings(book)
    assert (settings.hourly_rate, settings.tier_cuts) == (150_00, (4000, 7000, 9000))
    name = book.undo_name()
    assert name is not None
    assert (name.name, name.params["count"]) == ("method.settings_changed", 2)
    book.undo()
    assert read_settings(book) == MethodSettings()
    book.redo()
    assert stored_settings(book) == {"hourly_rate": 150_00, "tier_cuts": (4000, 7000, 9000)}


def test_what_does_not_hold_is_refused_and_nothing_is_written(book: Book) -> None:
    with pytest.raises(Refused) as refused:
        change_settings(book, {"hourly_rate": 150_00, "tier_cuts": [8000, 7000, 9000]})
    assert (refused.value.code, refused.value.field) == ("setting_not_rising", "tier_cuts")
    assert rows(book) == {}


def test_back_to_default_takes_the_row_away(book: Book) -> None:
    change_settings(book, {"hourly_rate": 150_00, "today_max": 20})
    reset_settings(book, ["hourly_rate"])
    assert stored_settings(book) == {"today_max": 20}
    reset_settings(book)
    assert read_settings(book) == MethodSettings()
    assert rows(book) == {}
    book.undo()
    assert stored_settings(book) == {"today_max": 20}


def test_a_template_brings_its_defaults_and_leaves_what_the_rep_set(book: Book) -> None:
    change_settings(book, {"today_max": 20})
    choose_template(book, Template.INSURANCE)
    settings = read_settings(book)
    assert template_chosen(book)
    assert settings.template is Template.INSURANCE
    assert settings.gift_outside_contract_blocked
    assert settings.today_max == 20
    reset_settings(book)
    assert read_settings(book).template is Template.INSURANCE
    choose_template(book, Template.GENERAL)
    assert template_chosen(book)
    assert not read_settings(book).gift_outside_contract_blocked


def test_a_value_that_another_version_wrote_gives_way_to_its_default(book: Book) -> None:
    change_settings(book, {"today_max": 20})
    with book.transaction("setting.changed") as tx:
        tx.insert("setting", key="method.hourly_rate", value='"dear"')
        tx.insert("setting", key="method.of_tomorrow", value="1")
        tx.insert("setting", key="method.zone_grace", value="broken {")
    settings = read_settings(book)
    assert (settings.today_max, settings.hourly_rate, settings.zone_grace) == (20, 100_00, 60)


def test_the_policy_table_is_changed_and_brought_back_as_one_step(book: Book) -> None:
    before = read_policy(book)
    assert [row.tier for row in before] == list(TIERS)
    assert before[0].services == DEFAULT_SERVICES[Tier.KEY]
    key = TierPolicy(Tier.KEY, 7, 500_00, ("visit", "visit", "letter"))
    change_policy(book, [key])
    after = read_policy(book)
    assert after[0] == TierPolicy(Tier.KEY, 7, 500_00, ("visit", "letter"))
    assert after[1:] == before[1:]
    assert read_settings(book).rhythm[0] == 7
    reset_policy(book)
    assert read_policy(book) == before
    book.undo()
    assert read_policy(book) == after
    with pytest.raises(Refused) as refused:
        change_policy(book, [TierPolicy(Tier.KEY, 7, 500_00, ("golf",))])
    assert refused.value.code == "type_unknown"


def test_the_whole_method_goes_back_in_one_step_and_comes_back_with_one_undo(book: Book) -> None:
    choose_template(book, Template.INSURANCE)
    change_settings(book, {"hourly_rate": 200_00})
    change_policy(book, [TierPolicy(Tier.KEY, 9, 100_00, ("visit",))])
    before = (read_settings(book), read_policy(book))
    reset_method(book)
    assert read_settings(book).template is Template.INSURANCE
    assert stored_settings(book) == {}
    assert read_policy(book)[0].services == DEFAULT_SERVICES[Tier.KEY]
    book.undo()
    assert (read_settings(book), read_policy(book)) == before
