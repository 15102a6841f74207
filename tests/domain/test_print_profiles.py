"""What a printed card leaves out (method.md part 3)."""

import pytest

from keyacct_desktop.domain.fields import FIELD, FIELDS, Group
from keyacct_desktop.domain.print_profiles import (
    Piece,
    Place,
    PrintProfile,
    place_of,
    prints_date,
    prints_field,
    prints_piece,
)

TRAVEL, FULL, HANDOVER = PrintProfile


def test_the_card_in_the_bag_says_nothing_that_we_think_of_the_customer() -> None:
    printed = {spec.key for spec in FIELDS if prints_field(TRAVEL, spec, sensitive=True)}
    assert not printed & {spec.key for spec in FIELDS if spec.judged}
    assert not printed & {spec.key for spec in FIELDS if spec.group in (Group.FAMILY, Group.EVALUATION)}
    for key in ("trust", "attitude", "satisfaction", "influence", "strength", "wallet", "criteria_state", "stage",
                "note", "favours", "taboo_topics", "religion", "health", "children", "business_condition"):  # fmt: skip
        assert key not in printed


def test_the_card_in_the_bag_says_who_it_is_and_what_is_needed() -> None:
    for key in ("name", "honorific", "company", "department", "post", "need", "best_time", "current_product"):
        assert prints_field(TRAVEL, FIELD[key])


@pytest.mark.parametrize("profile", PrintProfile)
def test_sensitive_facts_are_printed_only_when_ticked(profile: PrintProfile) -> None:
    assert not any(prints_field(profile, spec) for spec in FIELDS if spec.sensitive)


@pytest.mark.parametrize("profile", [FULL, HANDOVER])
def test_the_other_profiles_have_everything(profile: PrintProfile) -> None:
    assert all(prints_field(profile, spec, sensitive=True) for spec in FIELDS)
    assert all(prints_piece(profile, piece) for piece in Piece)


def test_scores_stay_at_home_but_orders_and_contacts_travel() -> None:
    left = {piece for piece in Piece if not prints_piece(TRAVEL, piece)}
    assert {Piece.WORTH, Piece.PEOPLE_JUDGED, Piece.GIFT_VALUES} <= left
    assert not left & {Piece.TRADE, Piece.CONTACTS, Piece.PROMISES, Piece.DATES, Piece.POINTS, Piece.PEOPLE}


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("name", "F1"), ("post", "F1"), ("region", "F2"), ("met_where", "F2"), ("slack_months", "F3"),
        ("wallet", "F4"), ("receivable", "F4"), ("need", "F5"), ("main_business", "F5"), ("spouse", "B1"),
        ("duties", "B4"), ("hobbies", "B4"), ("trust", "B5"), ("contract_years", "B5"), ("note", "B5"),
    ],
)  # fmt: skip
def test_fields_stand_where_the_method_puts_them(key: str, place: str) -> None:
    assert place_of(FIELD[key]) == place


@pytest.mark.parametrize(
    ("type_", "relation"),
    [("birthday", "spouse"), ("birthday", "parent"), ("birthday", "child"), ("wedding", "self"), ("exam", "self"),
     ("review", "self"), ("custom", "spouse")],
)  # fmt: skip
def test_days_of_the_family_and_of_our_judgement_stay_at_home(type_: str, relation: str) -> None:
    assert not prints_date(TRAVEL, type_, relation, sensitive=True)
    assert prints_date(FULL, type_, relation, sensitive=True)


@pytest.mark.parametrize("profile", PrintProfile)
def test_days_of_a_child_are_printed_only_when_ticked(profile: PrintProfile) -> None:
    assert not prints_date(profile, "birthday", "child")
    assert not prints_date(profile, "exam", "self")


@pytest.mark.parametrize("type_", ["birthday", "founding", "renewal", "tender", "custom"])
def test_the_customers_own_days_travel(type_: str) -> None:
    assert prints_date(TRAVEL, type_, "self")
    assert prints_date(TRAVEL, type_, None)


def test_what_led_us_here_stays_at_home() -> None:
    assert not prints_field(TRAVEL, FIELD["source"])


def test_places_know_their_side() -> None:
    assert [place.value for place in Place if place.on_front] == ["F1", "F2", "F3", "F4", "F5"]
