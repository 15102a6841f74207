"""The words of the pyramid and its charts: what a chart says, how it writes numbers, and the sentences that read the
picture (domain.pyramid_reading). Used by the window and by the command line."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.charts.words import ChartWords
from keyacct_desktop.domain.concentration import Concentration
from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.exact import first_part
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.movement import Movement
from keyacct_desktop.domain.pyramid_reading import Caption
from keyacct_desktop.services.pyramid.scope import Only
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP
from keyacct_desktop.ui.words.method import effort_state

_TEXTS: Final[dict[str, str]] = {
    "customers": QT_TRANSLATE_NOOP("Charts", "Customers"),
    "profit": QT_TRANSLATE_NOOP("Charts", "Net profit"),
    "revenue": QT_TRANSLATE_NOOP("Charts", "Revenue"),
    "margin": QT_TRANSLATE_NOOP("Charts", "Net margin"),
    "share": QT_TRANSLATE_NOOP("Charts", "Share"),
    "tier": QT_TRANSLATE_NOOP("Charts", "Tier"),
    "level": QT_TRANSLATE_NOOP("Charts", "Relationship"),
    "name": QT_TRANSLATE_NOOP("Charts", "Name"),
    "count": QT_TRANSLATE_NOOP("Charts", "Number"),
    "month": QT_TRANSLATE_NOOP("Charts", "Month"),
    "time": QT_TRANSLATE_NOOP("Charts", "Time"),
    "change": QT_TRANSLATE_NOOP("Charts", "Change"),
    "before": QT_TRANSLATE_NOOP("Charts", "Before"),
    "after": QT_TRANSLATE_NOOP("Charts", "After"),
    "loss_makers": QT_TRANSLATE_NOOP("Charts", "No profit"),
    "total_customers": QT_TRANSLATE_NOOP("Charts", "{count} with profit"),
    "total_profit": QT_TRANSLATE_NOOP("Charts", "{amount} from them"),
    "n_customers": QT_TRANSLATE_NOOP("Charts", "Customers: {count}"),
    "no_data": QT_TRANSLATE_NOOP("Charts", "Nothing to draw yet."),
    "no_customers_yet": QT_TRANSLATE_NOOP("Charts", "Nobody has bought yet."),
    "no_profit_yet": QT_TRANSLATE_NOOP("Charts", "No customer brings a profit yet."),
    "no_minutes": QT_TRANSLATE_NOOP(
        "Charts", "No time was logged in the period that is counted, so nobody can say where it went."
    ),
    "share_of_customers": QT_TRANSLATE_NOOP("Charts", "Share of customers"),
    "share_of_profit": QT_TRANSLATE_NOOP("Charts", "Share of profit"),
    "share_of_revenue": QT_TRANSLATE_NOOP("Charts", "Share of revenue"),
    "cumulated": QT_TRANSLATE_NOOP("Charts", "Added up"),
    "whale_peak": QT_TRANSLATE_NOOP("Charts", "Peak {share} at customer {count}"),
    "whale_losses": QT_TRANSLATE_NOOP("Charts", "The rest takes {share} away"),
    "whale_amounts": QT_TRANSLATE_NOOP("Charts", "The total is not positive, so amounts are shown."),
    "abc_class": QT_TRANSLATE_NOOP("Charts", "Class"),
    "abc_zone": QT_TRANSLATE_NOOP("Charts", "{count} customers ({share}) bring {value}"),
    "prospects": QT_TRANSLATE_NOOP("Charts", "Prospects"),
    "top_fifth": QT_TRANSLATE_NOOP("Charts", "Top 20% of customers"),
    "target": QT_TRANSLATE_NOOP("Charts", "Target {share}"),
    "hours_from": QT_TRANSLATE_NOOP("Charts", "Take hours from"),
    "hours_to": QT_TRANSLATE_NOOP("Charts", "Give hours to"),
    "hours_too_many": QT_TRANSLATE_NOOP("Charts", "{hours} too many"),
    "hours_too_few": QT_TRANSLATE_NOOP("Charts", "{hours} too few"),
    "brings": QT_TRANSLATE_NOOP("Charts", "brings {amount}"),
    "nobody": QT_TRANSLATE_NOOP("Charts", "Nobody"),
    "under": QT_TRANSLATE_NOOP("Charts", "{count} under-served"),
    "over": QT_TRANSLATE_NOOP("Charts", "{count} over-served"),
    "expected_zone": QT_TRANSLATE_NOOP("Charts", "Framed: the levels that fit the tier."),
    "computed_month": QT_TRANSLATE_NOOP("Charts", "Hatched: computed from the orders"),
    "seen_month": QT_TRANSLATE_NOOP("Charts", "Plain: kept at the end of the month"),
    "rose": QT_TRANSLATE_NOOP("Charts", "Rose"),
    "fell": QT_TRANSLATE_NOOP("Charts", "Fell"),
    "new": QT_TRANSLATE_NOOP("Charts", "New"),
    "gone": QT_TRANSLATE_NOOP("Charts", "Gone"),
    "stayed": QT_TRANSLATE_NOOP("Charts", "Stayed"),
    "nobody_moved": QT_TRANSLATE_NOOP("Charts", "Nobody changed the tier between the two days."),
    "and_more": QT_TRANSLATE_NOOP("Charts", "and {count} more"),
    "outside": QT_TRANSLATE_NOOP("Charts", "Not a customer"),
    "thinned": QT_TRANSLATE_NOOP(
        "Charts", "{count} customers; {shown} points are drawn, the largest ones among them."
    ),
    "break_even": QT_TRANSLATE_NOOP("Charts", "Break-even"),
    "clipped": QT_TRANSLATE_NOOP(
        "Charts", "{count} outside of the picture stand at its edge; {unknown} without revenue are left out."
    ),
    "others": QT_TRANSLATE_NOOP("Charts", "All others ({count})"),
    "cumulative": QT_TRANSLATE_NOOP("Charts", "together {share}"),
    "hhi": QT_TRANSLATE_NOOP("Charts", "HHI {index}: as if {count} equal customers brought everything."),
    "nobody_named": QT_TRANSLATE_NOOP("Charts", "Customer {number}"),
    "no_rep": QT_TRANSLATE_NOOP("Charts", "Without a salesperson"),
    "reps_not_shown": QT_TRANSLATE_NOOP("Charts", "{count} more are in the table."),
    "one_scale": QT_TRANSLATE_NOOP("Charts", "All on one scale: who has more is wider."),
    "part_of_total": QT_TRANSLATE_NOOP("Charts", "Added up, of the total"),
    "from_to": QT_TRANSLATE_NOOP("Charts", "{before} → {after}"),
}
"""charts.words.TEXTS in words."""

TITLES: Final[dict[str, str]] = {
    "pyramid": QT_TRANSLATE_NOOP("ChartTitle", "Customer pyramid"),
    "reps": QT_TRANSLATE_NOOP("ChartTitle", "Salespeople side by side"),
    "whale": QT_TRANSLATE_NOOP("ChartTitle", "Whale curve: who builds the profit, who eats it"),
    "abc": QT_TRANSLATE_NOOP("ChartTitle", "ABC curve"),
    "effort": QT_TRANSLATE_NOOP("ChartTitle", "Effort against profit"),
    "levels": QT_TRANSLATE_NOOP("ChartTitle", "Tiers and relationship levels"),
    "history": QT_TRANSLATE_NOOP("ChartTitle", "Tiers over the months"),
    "scatter": QT_TRANSLATE_NOOP("ChartTitle", "Revenue and margin"),
    "movement": QT_TRANSLATE_NOOP("ChartTitle", "Who rose, who fell"),
    "concentration": QT_TRANSLATE_NOOP("ChartTitle", "Concentration"),
}

_CAPTIONS: Final[dict[str, str]] = {
    "no_customers": QT_TRANSLATE_NOOP("PyramidReading", "nobody has bought yet"),
    "no_profit": QT_TRANSLATE_NOOP("PyramidReading", "none of the {count} customers brings a profit: {fen}"),
    "one_customer": QT_TRANSLATE_NOOP(
        "PyramidReading", "one single customer brings the whole profit of {fen}; that makes no pyramid yet"
    ),
    "all_equal": QT_TRANSLATE_NOOP(
        "PyramidReading", "all {count} profitable customers bring the same and stand in one tier"
    ),
    "top_brings": QT_TRANSLATE_NOOP("PyramidReading", "the top {top} of customers bring {share} of the profit"),
    "layers_empty": QT_TRANSLATE_NOOP("PyramidReading", "nobody in: {tiers}"),
    "layer_thin": QT_TRANSLATE_NOOP("PyramidReading", "too few {tier} customers"),
    "layer_heavy": QT_TRANSLATE_NOOP("PyramidReading", "{tier} customers bring more than {over} ones"),
    "losses": QT_TRANSLATE_NOOP("PyramidReading", "{count} without profit eat up {share} of it"),
    "total_negative": QT_TRANSLATE_NOOP("PyramidReading", "altogether a loss of {fen}"),
    "one_carries": QT_TRANSLATE_NOOP("PyramidReading", "{name} alone brings {share} of the profit"),
    "few_customers": QT_TRANSLATE_NOOP(
        "PyramidReading", "Only {count} profitable customers: take the tiers with care."
    ),
    "short_history": QT_TRANSLATE_NOOP("PyramidReading", "The records go back {months} months only."),
    "no_history": QT_TRANSLATE_NOOP("PyramidReading", "There are no records to rest on yet."),
}
_READINGS: Final[dict[str, str]] = {
    "effort": QT_TRANSLATE_NOOP(
        "PyramidReading", "The top 20% of customers get {share} of the time and bring {profit} of the profit: {state}."
    ),
    "movement": QT_TRANSLATE_NOOP("PyramidReading", "{rose} rose, {fell} fell, {new} new, {stayed} unchanged."),
    "gone": QT_TRANSLATE_NOOP("PyramidReading", "{gone} gone."),
    "whale": QT_TRANSLATE_NOOP(
        "PyramidReading", "The top 20% of customers reach {top} of the total of {total}"
    ),
    "peak": QT_TRANSLATE_NOOP("PyramidReading", "at the peak it is {peak}; then {count} take {falls} away again"),
    "first": QT_TRANSLATE_NOOP("PyramidReading", "The largest customer brings {first} of the profit"),
    "three": QT_TRANSLATE_NOOP("PyramidReading", "the first three {three}"),
    "ten": QT_TRANSLATE_NOOP("PyramidReading", "the first ten {ten}"),
}
"""Sentences of the charts beside the pyramid."""

_GROUNDS: Final = frozenset({"few_customers", "short_history", "no_history"})


def chart_words(language: str) -> ChartWords:
    """The words of all charts in the language that is loaded; `language` ("zh_CN" or another) decides how numbers are
    written."""
    chinese = language.startswith("zh")
    return ChartWords(
        {str(tier): choice("Tier", tier) for tier in TIERS},
        {level: choice("Level", level) for level in range(1, 6)},
        {code: QCoreApplication.translate("Charts", text) for code, text in _TEXTS.items()},
        chinese_money if chinese else english_money,
        share_words,
        number_words,
        _hours_chinese if chinese else _hours_english,
        _month_words,
    )


def chart_title(name: str) -> str:
    """The heading of a chart."""
    return QCoreApplication.translate("ChartTitle", TITLES[name])


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
    for key, value in caption.params.items():
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


def share_words(share: float) -> str:
    """A share as people say it: "54%", below ten per cent with one digit: "3.9%"."""
    percent = share * 100
    if abs(percent) >= 9.95 or abs(percent) < 0.05:
        return f"{percent:.0f}%".replace("-0%", "0%").replace("-", "−")
    return f"{percent:.1f}%".replace("-", "−")


def number_words(number: int) -> str:
    return f"{number:,}".replace("-", "−")


def chinese_money(fen: int) -> str:
    """Whole yuan up to ten thousand, then 万 and 亿 with three digits: "¥8,200", "¥16.9万"."""
    yuan = abs(fen) / 100
    sign = "−" if fen < 0 and round(yuan) else ""
    for size, unit in ((1e8, "亿"), (1e4, "万")):
        if yuan >= size * 0.99995:
            return f"{sign}¥{_three(yuan / size)}{unit}"
    return f"{sign}¥{yuan:,.0f}"


def english_money(fen: int) -> str:
    """Whole yuan up to ten thousand, then thousands and millions: "¥8,200", "¥169k", "¥3.42M"."""
    yuan = abs(fen) / 100
    sign = "−" if fen < 0 and round(yuan) else ""
    if yuan >= 999_500:
        return f"{sign}¥{_three(yuan / 1e6)}M"
    return f"{sign}¥{_three(yuan / 1e3)}k" if yuan >= 9_999.5 else f"{sign}¥{yuan:,.0f}"


def _three(value: float) -> str:
    """About three digits, none of them behind large numbers."""
    if value >= 99.95:
        return f"{value:,.0f}"
    text = f"{value:.1f}" if value >= 9.995 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def _hours_chinese(minutes: float) -> str:
    return f"{abs(minutes) / 60:,.1f}".removesuffix(".0") + " 小时"


def _hours_english(minutes: float) -> str:
    return f"{abs(minutes) / 60:,.1f}".removesuffix(".0") + " h"


def _month_words(month: str) -> str:
    """ "2026-03" short enough for an axis: "26/3"; months stand in their order, so the year is two digits."""
    year, _, number = month.partition("-")
    return f"{year[2:]}/{int(number)}"
