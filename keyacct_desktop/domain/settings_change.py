"""Changing the method's settings: every value checked alone, then together (method.md 2b)."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import (
    SPECS,
    MethodSettings,
    SettingSpec,
    Template,
    Unit,
    default_of,
    template_settings,
)


def change(settings: MethodSettings, changes: Mapping[str, object]) -> MethodSettings:
    """`settings` with some keys changed, checked together. Lists may be given as JSON lists.

    Raises Refused with the key as field: "setting_unknown", "setting_not_a_number", "setting_out_of_bounds"
    (low, high), "setting_wrong_length" (count), "setting_not_rising", "setting_not_a_choice", "setting_zone_crossed",
    "setting_effort_crossed", "setting_renewal_crossed", "setting_no_weights".
    """
    checked = {key: _checked(key, value) for key, value in changes.items()}
    changed = replace(settings, **checked)
    _check_together(changed)
    return changed


def settings_from(template: Template, stored: Mapping[str, object]) -> MethodSettings:
    """The book's settings: the template's defaults and what the rep changed. Keys that this version does not
    know are passed over, as a newer version may have written them. Raises Refused as `change` does."""
    known = {key: value for key, value in stored.items() if key in SPECS}
    return change(template_settings(template), known)


def changed_keys(settings: MethodSettings) -> dict[str, Any]:
    """The keys whose values differ from the template's defaults: what the book has to keep."""
    return {
        key: getattr(settings, key)
        for key in SPECS
        if getattr(settings, key) != default_of(key, settings.template)
    }


def _checked(key: str, value: object) -> Any:
    spec = SPECS.get(key)
    if spec is None:
        raise Refused("setting_unknown", key)
    if spec.unit is Unit.FLAG:
        if not isinstance(value, bool):
            raise Refused("setting_not_a_choice", key)
        return value
    if spec.unit is Unit.CHOICE:
        if value not in spec.choices:
            raise Refused("setting_not_a_choice", key)
        return value
    if not spec.labels:
        return _checked_number(spec, value)
    if not isinstance(value, list | tuple) or len(value) != len(spec.labels):
        raise Refused("setting_wrong_length", key, count=len(spec.labels))
    numbers = tuple(_checked_number(spec, item) for item in value)
    _check_order(spec, numbers)
    return numbers


def _checked_number(spec: SettingSpec, value: object) -> int | None:
    if value is None and spec.optional:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("setting_not_a_number", spec.key)
    if not spec.low <= value <= spec.high:
        raise Refused("setting_out_of_bounds", spec.key, low=spec.low, high=spec.high)
    return value


def _check_order(spec: SettingSpec, numbers: tuple[int | None, ...]) -> None:
    if not spec.order:
        return
    least = 1 if spec.order == "rising" else 0
    whole = cast("tuple[int, ...]", numbers)
    if any(after - before < least for before, after in pairwise(whole)):
        raise Refused("setting_not_rising", spec.key)


def _check_together(settings: MethodSettings) -> None:
    if any(low > high for low, high in zip(settings.zone_low, settings.zone_high, strict=True)):
        raise Refused("setting_zone_crossed", "zone_low")
    if settings.effort_close > settings.effort_target:
        raise Refused("setting_effort_crossed", "effort_close")
    if settings.renewal_alarm > settings.renewal_grace:
        raise Refused("setting_renewal_crossed", "renewal_alarm")
    for key in ("potential_weights", "loyalty_points"):
        if not sum(getattr(settings, key)):
            raise Refused("setting_no_weights", key)
