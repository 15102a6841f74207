"""Completeness and handover (method.md D34)."""

import pytest

from keyacct_desktop.domain.completeness import (
    card_weights,
    completeness,
    filled_weight,
    full_weight,
    handover_ready,
)
from keyacct_desktop.domain.fields import FIELDS, PERSON
from tests.domain.method_cases import S


def test_the_card_of_the_method() -> None:
    share = completeness(8 * 2 + 14, 10 * 2 + 22)
    assert share == pytest.approx(0.714, abs=0.0005)
    assert not handover_ready(30, 42, 0, S)


def test_nothing_applicable_is_unknown() -> None:
    assert completeness(0, 0) is None
    assert not handover_ready(0, 0, 0, S)


def test_a_handover_needs_four_fifths_and_dated_promises() -> None:
    assert handover_ready(8, 10, 0, S)
    assert not handover_ready(8, 10, 1, S)
    assert not handover_ready(79, 100, 0, S)


def test_required_fields_count_double_and_sensitive_ones_never() -> None:
    weights = card_weights("person", "search")
    assert weights["name"] == weights["source"] == weights["contact_point"] == 2
    assert weights["hobbies"] == 1
    sensitive = {spec.key for spec in FIELDS if spec.sensitive and PERSON in spec.kinds}
    assert sensitive
    assert not sensitive & set(weights)


def test_the_need_is_required_from_the_stage_of_developing() -> None:
    assert card_weights("person", "screen")["need"] == 1
    assert card_weights("person", "develop")["need"] == 2
    assert card_weights("company", "closed")["people"] == 2
    assert "need" not in card_weights("contact", "closed")


def test_a_full_card_is_complete_and_what_does_not_count_changes_nothing() -> None:
    for kind in ("person", "company", "contact"):
        filled = filled_weight(kind, "closed", [*card_weights(kind, "closed"), "religion", "name"])
        assert completeness(filled, full_weight(kind, "closed")) == 1
    assert filled_weight("person", "search", ["name", "name", "hobbies", "custom:3"]) == 3
