"""The method's settings in the book: thresholds, template, and the policy per tier (method.md 2b).

Only what differs from the template's defaults is kept, one row of `setting` each, so that every change is one
step of undo. What a value may be is the domain's business.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.method_settings import SPECS, MethodSettings, Template
from keyacct_desktop.domain.rhythm import DEFAULT_SERVICES
from keyacct_desktop.domain.settings_change import change, changed_keys, settings_from
from keyacct_desktop.domain.vocabulary import InteractionType
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import method as queries
from keyacct_desktop.storage.queries.method_records import Reader

PREFIX: Final = "method."
_TEMPLATE: Final = "template"
_SERVICES: Final = "services"
_POLICY_KEYS: Final = ("rhythm", "gift_budget")


@dataclass(frozen=True, slots=True)
class TierPolicy:
    """What a tier gets: days between contacts (None: no rhythm), gift money a year, and services as interaction
    types, each to be given at least once in W."""

    tier: Tier
    rhythm_days: int | None
    gift_budget_fen: int
    services: tuple[str, ...]


def read_settings(book: Reader) -> MethodSettings:
    """The book's settings. A value that no longer holds (another version wrote it) gives way to its default."""
    template, stored = _stored(book)
    try:
        return settings_from(template, stored)
    except Refused:
        return _as_far_as_possible(template, stored)


def stored_settings(book: Reader) -> dict[str, Any]:
    """The keys that differ from the template's defaults, with their values."""
    return changed_keys(read_settings(book))


def change_settings(book: Book, changes: Mapping[str, object]) -> MethodSettings:
    """Change some settings together, as one change set "method.settings_changed" (count, key).

    Raises Refused as domain.settings_change.change; then nothing was changed.
    """
    changed = change(read_settings(book), changes)
    _keep(book, changed, "method.settings_changed", count=len(changes), key=next(iter(changes), ""))
    return changed


def reset_settings(book: Book, keys: Iterable[str] | None = None) -> MethodSettings:
    """Bring keys (None: all of them) back to the template's defaults: "method.settings_reset" (count).

    Raises Refused when a default does not go with what else is set.
    """
    settings = read_settings(book)
    kept = changed_keys(settings)
    wanted = list(SPECS if keys is None else keys)
    back = settings_from(settings.template, {key: kept[key] for key in kept if key not in wanted})
    _keep(book, back, "method.settings_reset", count=len(wanted))
    return back


def reset_method(book: Book) -> None:
    """Bring every setting and the policy table back to the template's defaults, as one step: "method.all_reset"."""
    template = read_settings(book).template
    _keep(book, settings_from(template, {}), "method.all_reset", services=dict(DEFAULT_SERVICES))


def template_chosen(book: Reader) -> bool:
    """Whether the rep has chosen an industry template; a book of the first run has none."""
    return _TEMPLATE in queries.method_settings(book, PREFIX)


def choose_template(book: Book, template: Template) -> MethodSettings:
    """Take a template's defaults, words and stages; what the rep has set otherwise stays: "method.template_chosen"
    (template). Raises Refused when that does not go together."""
    settings = settings_from(template, changed_keys(read_settings(book)))
    _keep(book, settings, "method.template_chosen", template=str(template), name_template=True)
    return settings


def read_policy(book: Reader) -> tuple[TierPolicy, ...]:
    """The policy table, 关键 first."""
    settings = read_settings(book)
    services = _services(book)
    return tuple(
        TierPolicy(tier, settings.rhythm[place], settings.gift_budget[place], services[tier])
        for place, tier in enumerate(TIERS)
    )


def change_policy(book: Book, policies: Sequence[TierPolicy]) -> None:
    """Write the rows of some tiers: "method.policy_changed". Raises Refused with the field "rhythm" or
    "gift_budget", and "type_unknown" (field "services") for what is no kind of contact."""
    settings = read_settings(book)
    table = {policy.tier: policy for policy in (*read_policy(book), *policies)}
    known = set(InteractionType)
    for policy in table.values():
        if not known.issuperset(policy.services):
            raise Refused("type_unknown", _SERVICES)
    changed = change(
        settings,
        {
            "rhythm": [table[tier].rhythm_days for tier in TIERS],
            "gift_budget": [table[tier].gift_budget_fen for tier in TIERS],
        },
    )
    services = {tier: tuple(dict.fromkeys(table[tier].services)) for tier in TIERS}
    _keep(book, changed, "method.policy_changed", services=services)


def reset_policy(book: Book) -> None:
    """Bring the policy table back to the defaults: "method.policy_reset"."""
    settings = read_settings(book)
    kept = {key: value for key, value in changed_keys(settings).items() if key not in _POLICY_KEYS}
    _keep(
        book, settings_from(settings.template, kept), "method.policy_reset", services=dict(DEFAULT_SERVICES)
    )


def settings_text(settings: MethodSettings) -> str:
    """The settings as a text that is equal when they are: what the cached measures were made with."""
    return json.dumps([str(settings.template), changed_keys(settings)], sort_keys=True)


def _services(book: Reader) -> dict[Tier, tuple[str, ...]]:
    found = queries.method_settings(book, PREFIX).get(_SERVICES)
    stored = {} if found is None else _loaded(found[1])
    known = set(InteractionType)
    return {
        tier: tuple(code for code in stored[tier] if code in known)
        if isinstance(stored, dict) and isinstance(stored.get(tier), list)
        else DEFAULT_SERVICES[tier]
        for tier in TIERS
    }


def _stored(book: Reader) -> tuple[Template, dict[str, object]]:
    rows = queries.method_settings(book, PREFIX)
    stored = {key: _loaded(value) for key, (_, value) in rows.items()}
    template = stored.pop(_TEMPLATE, None)
    known = {str(one) for one in Template}
    return Template(str(template)) if template in known else Template.GENERAL, stored


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _as_far_as_possible(template: Template, stored: Mapping[str, object]) -> MethodSettings:
    settings = settings_from(template, {})
    for key, value in stored.items():
        if key in SPECS:
            try:
                settings = change(settings, {key: value})
            except Refused:
                continue
    return settings


def _keep(
    book: Book,
    settings: MethodSettings,
    name: str,
    *,
    services: Mapping[Tier, Sequence[str]] | None = None,
    name_template: bool = False,
    **params: Any,
) -> None:
    """Make the rows of `setting` say exactly this."""
    wanted: dict[str, Any] = dict(changed_keys(settings))
    rows = queries.method_settings(book, PREFIX)
    if name_template or _TEMPLATE in rows:
        wanted[_TEMPLATE] = str(settings.template)
    if services is not None:
        differ = any(tuple(services[tier]) != tuple(DEFAULT_SERVICES[tier]) for tier in TIERS)
        if differ:
            wanted[_SERVICES] = {str(tier): [str(code) for code in services[tier]] for tier in TIERS}
    elif _SERVICES in rows:
        wanted[_SERVICES] = _loaded(rows[_SERVICES][1])
    ours = {*SPECS, _TEMPLATE, _SERVICES}
    with book.transaction(name, **params) as tx:
        for key, value in wanted.items():
            text = json.dumps(value, ensure_ascii=False, sort_keys=True)
            if key in rows:
                tx.update("setting", rows[key][0], value=text)
            else:
                tx.insert("setting", key=PREFIX + key, value=text)
        tx.delete("setting", [row for key, (row, _) in rows.items() if key in ours and key not in wanted])
