"""The sentences that read the pyramid and the charts beside it (domain.pyramid_reading): for the window, prints and the
command line."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.charts.words import ChartWords
from keyacct_desktop.domain.concentration import Concentration
from keyacct_desktop.domain.effort import Effort, Pareto
from keyacct_desktop.domain.exact import first_part
from keyacct_desktop.domain.movement import Movement
from keyacct_desktop.domain.pyramid_reading import Caption
from keyacct_desktop.services.pyramid.scope import Only
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP
from keyacct_desktop.ui.words.method import effort_state

_CAPTIONS: Final[dict[str, str]] = {
    "no_customers": QT_TRANSLATE_NOOP("PyramidReading", "nobody has bought yet"),
    "no_profit": QT_TRANSLATE_NOOP("PyramidReading", "none of the {count} customers brings a profit: {fen}"),
    "one_customer": QT_TRANSLATE_NOOP(
        "PyramidReading", "one single customer brings the whole profit of {fen}; that makes no pyramid yet"
    ),
    "all_equal": QT_TRANSLATE_NOOP(
        "PyramidReading", "all {count} profitable customers bring the same and stand in one tier"
    ),
    "top_brings": QT_TRANSLATE_NOOP(
        "PyramidReading", "the top {top} of customers bring {share} of the profit"
    ),
    "layers_empty": QT_TRANSLATE_NOOP("PyramidReading", "nobody in: {tiers}"),
    "layer_thin": QT_TRANSLATE_NOOP("PyramidReading", "too few {tier} customers"),
    "layer_heavy": QT_TRANSLATE_NOOP("PyramidReading", "{tier} customers bring more than {over} ones"),
    "losses": QT_TRANSLATE_NOOP("PyramidReading", "{count} without profit eat up {share} of it"),
    "total_negative": QT_TRANSLATE_NOOP("PyramidReading", "the total is a loss: {fen}"),
    "losses_exceed": QT_TRANSLATE_NOOP("PyramidReading", "{count} without profit cost {fen}"),
    "one_carries": QT_TRANSLATE_NOOP("PyramidReading", "{name} alone brings {share} of the profit"),
    "few_customers": QT_TRANSLATE_NOOP(
        "PyramidReading", "Only {count} profitable customers: take the tiers with care."
    ),
    "short_history": QT_TRANSLATE_NOOP("PyramidReading", "The records go back {months} months only."),
    "no_history": QT_TRANSLATE_NOOP("PyramidReading", "There are no records to rest on yet."),
}
_READINGS: Final[dict[str, str]] = {
    "effort": QT_TRANSLATE_NOOP(
        "PyramidReading",
        "The top 20% of customers get {share} of the time and bring {profit} of the profit: {state}.",
    ),
    "prospect_time": QT_TRANSLATE_NOOP("PyramidReading", "prospects get {share} of all time"),
    "top_revenue": QT_TRANSLATE_NOOP("PyramidReading", "the top 20% by revenue bring {share} of it"),
    "top_profit": QT_TRANSLATE_NOOP("PyramidReading", "the top 10% by profit bring {share} of it"),
    "movement": QT_TRANSLATE_NOOP(
        "PyramidReading", "{rose} rose, {fell} fell, {new} new, {stayed} unchanged."
    ),
    "gone": QT_TRANSLATE_NOOP("PyramidReading", "{gone} gone."),
    "whale": QT_TRANSLATE_NOOP(
        "PyramidReading", "The top 20% of customers reach {top} of the total of {total}"
    ),
    "peak": QT_TRANSLATE_NOOP(
        "PyramidReading", "at the peak it is {peak}; then {count} take {falls} away again"
    ),
    "first": QT_TRANSLATE_NOOP("PyramidReading", "The largest customer brings {first} of the profit"),
    "three": QT_TRANSLATE_NOOP("PyramidReading", "the first three {three}"),
    "ten": QT_TRANSLATE_NOOP("PyramidReading", "the first ten {ten}"),
}
"""Sentences of the charts beside the pyramid."""

_GROUNDS: Final = frozenset({"few_customers", "short_history", "no_history"})


def reading(captions: Iterable[Caption], words: ChartWords, most: int = 4) -> str:
    """The sentence that reads the picture; "" when there is nothing to say."""
    parts = [caption_words(one, words) for one in captions if one.code not in _GROUNDS][:most]
    return _sentence(parts)


def grounds(captions: Iterable[Caption], words: ChartWords) -> tuple[str, ...]:
    """What the picture rests on, as small print."""
    return tuple(caption_words(one, words) for one in captions if one.code in _GROUNDS)


def effort_reading(effort: Effort, words: ChartWords) -> str:
    """Whether the time goes where the money comes from; "" when nobody knows."""
    if effort.share is None or effort.profit_share is None or effort.state is None:
        return ""
    text = QCoreApplication.translate("PyramidReading", _READINGS["effort"])
    for key, value in (
        ("{share}", words.share(effort.share)),
        ("{profit}", words.share(effort.profit_share)),
        ("{state}", effort_state(effort.state)),
    ):
        text = text.replace(key, value)
    return text


def effort_notes(effort: Effort, found: Pareto, words: ChartWords) -> tuple[str, ...]:
    """The other shares of method.md D18, those that are known."""
    known = (
        ("prospect_time", effort.prospect_share),
        ("top_revenue", found.top20_revenue_share),
        ("top_profit", found.top10_profit_share),
    )
    parts = [
        QCoreApplication.translate("PyramidReading", _READINGS[key]).replace("{share}", words.share(share))
        for key, share in known
        if share is not None
    ]
    told = _sentence(parts)
    return (told,) if told else ()


def movement_reading(movement: Movement, words: ChartWords) -> str:
    """How many moved."""
    text = QCoreApplication.translate("PyramidReading", _READINGS["movement"])
    if movement.gone:
        text += QCoreApplication.translate("PyramidReading", _READINGS["gone"])
    for key, count in (
        ("{rose}", len(movement.rose)),
        ("{fell}", len(movement.fell)),
        ("{new}", len(movement.new)),
        ("{stayed}", movement.stayed),
        ("{gone}", len(movement.gone)),
    ):
        text = text.replace(key, words.number(count))
    return text


def concentration_reading(found: Concentration, words: ChartWords) -> str:
    """What the first, the first three and the first ten bring; "" without profit."""
    parts = []
    for count, key in ((1, "first"), (3, "three"), (10, "ten")):
        share = found.first(count)
        if share is not None and found.profitable > count:
            text = QCoreApplication.translate("PyramidReading", _READINGS[key])
            parts.append(text.replace("{" + key + "}", words.share(share)))
    return _sentence(parts)


def whale_reading(nets_fen: Sequence[int], words: ChartWords) -> str:
    """Where the curve stands after the first fifth, at its peak, and what is lost again; "" without a total."""
    ranked, total = sorted(nets_fen, reverse=True), sum(nets_fen)
    if len(ranked) < 2 or total <= 0:
        return ""
    top = sum(ranked[: first_part(len(ranked), 2000)])
    losses = [net for net in ranked if net < 0]
    parts = [
        QCoreApplication.translate("PyramidReading", _READINGS["whale"])
        .replace("{top}", words.share(top / total))
        .replace("{total}", words.money(total))
    ]
    if losses:
        parts.append(
            QCoreApplication.translate("PyramidReading", _READINGS["peak"])
            .replace("{peak}", words.share((total - sum(losses)) / total))
            .replace("{count}", words.number(len(losses)))
            .replace("{falls}", words.share(-sum(losses) / total))
        )
    return _sentence(parts)


def scope_words(as_of: date, rep: str | None, only: Only) -> str:
    """Day, salesperson and filter, as they stand behind a title."""
    parts = [as_of.isoformat(), rep or "", *only.tags, *only.regions, *only.industries]
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _sentence(parts: Sequence[str]) -> str:
    if not parts:
        return ""
    joined = QCoreApplication.translate("PyramidReading", "; ").join(parts)
    return QCoreApplication.translate("PyramidReading", "{sentence}.").replace(
        "{sentence}", joined[:1].upper() + joined[1:]
    )


def caption_words(caption: Caption, words: ChartWords) -> str:
    """One statement without its full stop."""
    text = QCoreApplication.translate("PyramidReading", _CAPTIONS[caption.code])
    for key, given in caption.params.items():
        # A loss that is called one carries no sign as well.
        costs = caption.code == "losses_exceed" and key == "fen" and isinstance(given, int)
        value = -given if costs and isinstance(given, int) else given
        text = text.replace("{" + key + "}", _param(key, value, words))
    return text


def _param(key: str, value: object, words: ChartWords) -> str:
    if key == "fen" and isinstance(value, int):
        return words.money(value)
    if key == "tiers" and isinstance(value, tuple):
        comma = QCoreApplication.translate("PyramidReading", ", ")
        return comma.join(words.tiers[str(tier)] for tier in value)
    if key in ("tier", "over"):
        return words.tiers[str(value)]
    if isinstance(value, float):
        return words.share(value)
    return words.number(value) if isinstance(value, int) else str(value)
