"""Who stands behind a place of a picture: ids, and the words that say who they are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.method_codes import AbcClass, Tier
from keyacct_desktop.services.pyramid import Comparison, Portrait
from keyacct_desktop.ui.charting.pictures import Material
from keyacct_desktop.ui.words.choices import choice

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Region

_LISTS = frozenset({"tier", "loss", "cell", "class", "flow", "whale"})
_WAYS = frozenset({"customer", "month", "rep", "rep_tier"})


class People(NamedTuple):
    """Customers with what they have in common."""

    ids: list[int]
    title: str


def leads_somewhere(region: "Region") -> bool:
    """Whether a click on this place does anything."""
    return region.kind in _LISTS or region.kind in _WAYS


def way_words(region: "Region") -> str:
    """What a click on this place does; "" for nothing."""
    if region.kind in _LISTS or region.kind == "rep_tier":
        return QCoreApplication.translate("PyramidPeople", "click to list them")
    if region.kind == "customer":
        return QCoreApplication.translate("PyramidPeople", "click to open the card")
    if region.kind in _WAYS:
        return QCoreApplication.translate("PyramidPeople", "click to look at it")
    return ""


def people_behind(region: "Region", chart: str, material: Material) -> People | None:
    """The customers of a layer, cell, class or arrow; None for a place that leads elsewhere."""
    portrait = material.portrait
    if region.kind == "loss":
        return People(
            portrait.members(None),
            scoped(QCoreApplication.translate("PyramidPeople", "Customers without profit"), portrait),
        )
    if region.kind == "tier":
        found = material.comparison
        if found is not None and found.before.isoformat() in region.tip.partition("\n")[0]:
            return _tier_before(Tier(region.code), found, portrait)
        return _tier(Tier(region.code), chart, material)
    if region.kind == "cell":
        tier, _, level = region.code.partition(":")
        words = f"{choice('Tier', tier)} × {choice('Level', int(level))}"
        return People(portrait.cell(Tier(tier), int(level)), scoped(words, portrait))
    if region.kind == "class":
        words = QCoreApplication.translate("PyramidPeople", "Class {abc}").replace("{abc}", region.code)
        return People(_class(AbcClass(region.code), portrait), scoped(words, portrait))
    if region.kind == "whale":
        count = int(region.code) + 1
        words = QCoreApplication.translate("PyramidPeople", "The first {count}").replace(
            "{count}", str(count)
        )
        return People([one.id for one in portrait.people[:count]], scoped(words, portrait))
    if region.kind == "flow" and material.comparison is not None:
        return _flow(region.code, material.comparison, portrait)
    return None


def tier_people(portrait: Portrait, tier: Tier) -> People:
    """The people of a layer of the pyramid."""
    return People(portrait.members(tier), scoped(choice("Tier", tier), portrait))


def scoped(words: str, portrait: Portrait) -> str:
    """The words with whose customers they are."""
    return f"{portrait.rep_name} · {words}" if portrait.rep_name else words


def _tier(tier: Tier, chart: str, material: Material) -> People:
    """A layer of the pyramid holds those with profit; the other charts count everybody in the tier."""
    portrait = material.portrait
    if chart == "pyramid":
        return tier_people(portrait, tier)
    ids = [one.id for one in portrait.people if one.tier is tier]
    return People(ids, scoped(choice("Tier", tier), portrait))


def _tier_before(tier: Tier, found: Comparison, portrait: Portrait) -> People:
    """Who was in a tier on the earlier day: those who left it, and those who are in it since."""
    came = {one.id for one in (*found.rose, *found.fell, *found.new)}
    stayed = [one.id for one in portrait.people if one.tier is tier and one.id not in came]
    left = [one.id for one in (*found.rose, *found.fell, *found.gone) if one.tier_before is tier]
    words = f"{choice('Tier', tier)} · {found.before.isoformat()}"
    return People([*stayed, *left], scoped(words, portrait))


def _class(abc: AbcClass, portrait: Portrait) -> list[int]:
    """Equal values are of one class, so the classes follow one another in the order of the values."""
    by_profit = portrait.settings.abc_basis == "profit"
    rows = portrait.abc_profit if by_profit else portrait.abc_amount
    ranked = list(portrait.people)
    if not by_profit:
        ranked.sort(key=lambda one: -one.revenue_fen)
    first = 0
    for row in rows:
        if row.abc is abc:
            return [one.id for one in ranked[first : first + row.count]]
        first += row.count
    return []


def _flow(code: str, found: Comparison, portrait: Portrait) -> People:
    before, _, after = code.partition(":")
    movers: Sequence[int] = [
        one.id for one in (*found.rose, *found.fell) if one.tier_before == before and one.tier_after == after
    ]
    words = f"{choice('Tier', before)} → {choice('Tier', after)}"
    return People(list(movers), scoped(words, portrait))
