"""Settings of the method: defaults, templates, and what may be typed."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import (
    SPECS,
    TEMPLATES,
    TRAITS,
    MethodSettings,
    Template,
    Unit,
    default_of,
    template_settings,
)
from keyacct_desktop.domain.settings_change import change, changed_keys, settings_from

S = MethodSettings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("window_days", 365),
        ("hourly_rate", 100_00),
        ("default_margin", 2000),
        ("tier_cuts", (5000, 8000, 9500)),
        ("tier_loyalty_gate", 50),
        ("tier_min_dates", 2),
        ("tier_min_dates_months", 36),
        ("void_potential_below", 40),
        ("size_cuts", (10_000_00, 100_000_00)),
        ("vip_loyalty", 70),
        ("prospect_days", (30, 90, 180)),
        ("prospect_rhythm", (7, 14, 30, 60)),
        ("win_rate", (7000, 4000, 1500, 500)),
        ("wallet_attainable", 6000),
        ("mgc_gap_share", 5000),
        ("mgc_gap", 5_000_00),
        ("mvc_share", 2000),
        ("bcg_growth", 1000),
        ("bcg_share", 10_000),
        ("abc_cuts", (7000, 9000)),
        ("face_black_margin", 500),
        ("face_white_margin", 7000),
        ("zone_low", (4, 3, 2, 1, 1)),
        ("zone_high", (5, 5, 4, 3, 2)),
        ("zone_grace", 60),
        ("kotler_heads", (10, 50)),
        ("kotler_margin", (8000, 12_000)),
        ("risk_cuts", (30, 60)),
        ("interval_cuts", (10_000, 15_000, 20_000)),
        ("judgement_stale", 180),
        ("effort_target", 8000),
        ("effort_close", 6000),
        ("prospect_time_min", 1000),
        ("top1_warn", 3000),
        ("network_cuts", (40, 70)),
        ("single_share", 8000),
        ("contact_active", 180),
        ("rhythm", (14, 30, 60, 120, None)),
        ("today_max", 12),
        ("burst_share", 7000),
        ("burst_contacts", 5),
        ("gift_each", 100_00),
        ("gift_year", 300_00),
        ("promo_gap", 30),
        ("complaint_answer_hours", 24),
        ("complaint_solve_days", 7),
    ],
)
def test_the_default_is_the_method_s(key: str, value: object) -> None:
    assert getattr(S, key) == value
    assert default_of(key, Template.GENERAL) == value


def test_one_promotional_text_in_three_is_within_the_default_share() -> None:
    assert S.promo_share * 3 >= 1 * 10_000
    assert S.promo_share * 8 < 3 * 10_000


@pytest.mark.parametrize("template", Template)
def test_every_default_of_every_template_is_allowed(template: Template) -> None:
    settings = template_settings(template)
    values = {key: getattr(settings, key) for key in SPECS}
    assert change(settings, values) == settings
    assert changed_keys(settings) == {}
    assert settings.template is template
    assert set(TEMPLATES[template]) <= set(SPECS)
    assert template in TRAITS


def test_templates_differ_where_the_method_says() -> None:
    assert template_settings(Template.INDUSTRIAL).interval_typed_first
    assert template_settings(Template.INSURANCE).gift_outside_contract_blocked
    assert TRAITS[Template.INSURANCE].stage_words == "insurance"
    assert TRAITS[Template.INSURANCE].has_policies
    assert TRAITS[Template.DEALER].die_hard_list


def test_changed_keys_survive_the_book_as_json() -> None:
    settings = change(
        S, {"tier_cuts": [4000, 7000, 9000], "rhythm": [7, 30, 60, None, None], "today_max": 20}
    )
    stored = json.loads(json.dumps(changed_keys(settings)))
    assert stored == {"tier_cuts": [4000, 7000, 9000], "rhythm": [7, 30, 60, None, None], "today_max": 20}
    assert settings_from(Template.GENERAL, stored) == settings


def test_keys_of_a_newer_version_are_passed_over() -> None:
    assert settings_from(Template.DEALER, {"from_the_future": 1}) == template_settings(Template.DEALER)


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("no_such_setting", 1, "setting_unknown"),
        ("window_days", 0, "setting_out_of_bounds"),
        ("window_days", "365", "setting_not_a_number"),
        ("window_days", True, "setting_not_a_number"),
        ("window_days", 36.5, "setting_not_a_number"),
        ("window_days", None, "setting_not_a_number"),
        ("tier_cuts", (8000, 5000, 9500), "setting_not_rising"),
        ("tier_cuts", (5000, 5000, 9500), "setting_not_rising"),
        ("tier_cuts", (5000, 8000), "setting_wrong_length"),
        ("tier_cuts", 5000, "setting_wrong_length"),
        ("prospect_rhythm", (14, 7, 30, 60), "setting_not_rising"),
        ("abc_basis", "weight", "setting_not_a_choice"),
        ("interval_typed_first", 1, "setting_not_a_choice"),
        ("zone_low", (5, 5, 5, 5, 5), "setting_zone_crossed"),
        ("effort_close", 9000, "setting_effort_crossed"),
        ("renewal_alarm", 61, "setting_renewal_crossed"),
        ("loyalty_points", (0, 0, 0, 0, 0), "setting_no_weights"),
        ("potential_weights", (0, 0, 0, 0, 0), "setting_no_weights"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_its_key(key: str, value: object, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        change(S, {key: value})
    assert refusal.value.code == code
    assert refusal.value.field == key


def test_equal_rhythms_of_neighbouring_grades_are_allowed() -> None:
    assert change(S, {"prospect_rhythm": (7, 7, 7, 7)}).prospect_rhythm == (7, 7, 7, 7)


def test_two_keys_that_only_fit_together_are_changed_together() -> None:
    changed = change(S, {"abc_basis": "profit", "zone_low": (5, 5, 5, 5, 5), "zone_high": [5] * 5})
    assert changed.zone_high == (5, 5, 5, 5, 5)
    assert changed.abc_basis == "profit"


@given(st.sampled_from(sorted(SPECS)), st.integers(-(10**13), 10**13) | st.none() | st.text(max_size=3))
def test_whatever_is_typed_is_taken_within_bounds_or_refused(key: str, value: Any) -> None:
    spec = SPECS[key]
    with suppress(Refused):
        changed = change(S, {key: value})
        assert spec.unit is Unit.CHOICE or spec.low <= getattr(changed, key) <= spec.high
