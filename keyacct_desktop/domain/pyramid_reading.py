"""Reads the pyramid aloud: what it shows, and what it rests on, as codes with the numbers that belong in the
sentence ("前 20% 的客户带来 54% 的利润；一般客户偏少")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from keyacct_desktop.domain.exact import BP, first_part
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.pyramid import Band, Pyramid

TOP_BP = 2000
YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Caption:
    """One statement. Codes and their params:

    the picture — "no_customers", "no_profit" (count, fen), "one_customer" (fen), "all_equal" (count),
    "top_brings" (top, share, count), "layers_empty" (tiers), "layer_thin" (tier, over), "layer_heavy" (tier, over),
    "losses" (count, fen, share of what the others bring), "total_negative" (fen), "losses_exceed" (count, fen),
    "one_carries" (share);
    what it rests on — "few_customers" (count), "short_history" (months), "no_history".
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def read_pyramid(
    pyramid: Pyramid, nets_fen: Sequence[int], months: int, settings: MethodSettings
) -> tuple[Caption, ...]:
    """The captions of a picture, the telling ones first. `nets_fen` are those of all closed customers; `months` is
    the history that the numbers rest on."""
    if not nets_fen:
        return (Caption("no_customers"),)
    gains = sorted([net for net in nets_fen if net > 0], reverse=True)
    said = [*_shape(pyramid, gains, len(nets_fen)), *_losses(pyramid, gains)]
    if len(gains) > 1 and gains[0] * BP >= settings.top1_warn * sum(gains):
        said.append(Caption("one_carries", {"share": gains[0] / sum(gains)}))
    if 0 < len(gains) < settings.few_customers:
        said.append(Caption("few_customers", {"count": len(gains)}))
    if months < YEAR_MONTHS:
        said.append(Caption("short_history", {"months": months}) if months else Caption("no_history"))
    return tuple(said)


def _shape(pyramid: Pyramid, gains: Sequence[int], closed: int) -> Iterable[Caption]:
    if not gains:
        yield Caption("no_profit", {"count": pyramid.loss_count, "fen": pyramid.loss_fen})
    elif len(gains) == 1:
        yield Caption("one_customer", {"fen": gains[0]})
    elif gains[0] == gains[-1]:
        yield Caption("all_equal", {"count": len(gains)})
    else:
        count = min(first_part(closed, TOP_BP), len(gains))
        share = sum(gains[:count]) / sum(gains)
        yield Caption("top_brings", {"top": TOP_BP / BP, "share": share, "count": count})
        yield from _layers(pyramid.bands)


def _layers(bands: Sequence[Band]) -> Iterable[Caption]:
    empty = tuple(band.tier for band in bands if not band.count)
    if empty:
        yield Caption("layers_empty", {"tiers": empty})
    for upper, lower in pairwise(band for band in bands if band.count and band.tier is not Tier.VOID):
        if lower.count < upper.count:
            yield Caption("layer_thin", {"tier": lower.tier, "over": upper.tier})
        if lower.net_fen > upper.net_fen:
            yield Caption("layer_heavy", {"tier": lower.tier, "over": upper.tier})


def _losses(pyramid: Pyramid, gains: Sequence[int]) -> Iterable[Caption]:
    profit = sum(gains)
    if not pyramid.loss_fen or not profit:
        return
    lost: dict[str, object] = {"count": pyramid.loss_count, "fen": pyramid.loss_fen}
    if profit + pyramid.loss_fen <= 0:
        yield Caption("total_negative", {"fen": profit + pyramid.loss_fen})
        yield Caption("losses_exceed", lost)
    else:
        yield Caption("losses", {**lost, "share": -pyramid.loss_fen / profit})
