"""What charts say and how they write numbers (charts.words): for the window, prints and the command line."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.charts.words import ChartWords
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_TEXTS: Final[dict[str, str]] = {
    "customers": QT_TRANSLATE_NOOP("Charts", "Customers"),
    "profit": QT_TRANSLATE_NOOP("Charts", "Net profit"),
    "revenue": QT_TRANSLATE_NOOP("Charts", "Revenue"),
    "margin": QT_TRANSLATE_NOOP("Charts", "Net margin"),
    "share": QT_TRANSLATE_NOOP("Charts", "Share"),
    "tier": QT_TRANSLATE_NOOP("Charts", "Tier"),
    "name": QT_TRANSLATE_NOOP("Charts", "Name"),
    "month": QT_TRANSLATE_NOOP("Charts", "Month"),
    "time": QT_TRANSLATE_NOOP("Charts", "Time"),
    "change": QT_TRANSLATE_NOOP("Charts", "Change"),
    "before": QT_TRANSLATE_NOOP("Charts", "Before"),
    "after": QT_TRANSLATE_NOOP("Charts", "After"),
    "loss_makers": QT_TRANSLATE_NOOP("Charts", "No profit"),
    "total_customers": QT_TRANSLATE_NOOP("Charts", "{count} with profit"),
    "total_profit": QT_TRANSLATE_NOOP("Charts", "{amount} from them"),
    "n_customers": QT_TRANSLATE_NOOP("Charts", "Customers: {count}"),
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
    "seen_month": QT_TRANSLATE_NOOP("Charts", "Plain: kept as last seen in the month"),
    "rose": QT_TRANSLATE_NOOP("Charts", "Rose"),
    "fell": QT_TRANSLATE_NOOP("Charts", "Fell"),
    "new": QT_TRANSLATE_NOOP("Charts", "New"),
    "gone": QT_TRANSLATE_NOOP("Charts", "Gone"),
    "nobody_moved": QT_TRANSLATE_NOOP("Charts", "Nobody changed the tier between the two days."),
    "and_more": QT_TRANSLATE_NOOP("Charts", "and {count} more"),
    "outside": QT_TRANSLATE_NOOP("Charts", "Not a customer"),
    "thinned": QT_TRANSLATE_NOOP(
        "Charts", "{count} customers; {shown} points are drawn, the largest ones among them."
    ),
    "break_even": QT_TRANSLATE_NOOP("Charts", "Break-even"),
    "clipped": QT_TRANSLATE_NOOP("Charts", "{count} beyond the picture stand at its edge."),
    "no_revenue": QT_TRANSLATE_NOOP("Charts", "{count} without revenue are left out."),
    "others": QT_TRANSLATE_NOOP("Charts", "All others ({count})"),
    "cumulative": QT_TRANSLATE_NOOP("Charts", "together {share}"),
    "hhi": QT_TRANSLATE_NOOP("Charts", "HHI {index}: as if {count} equal customers brought everything."),
    "nobody_named": QT_TRANSLATE_NOOP("Charts", "Customer {number}"),
    "no_rep": QT_TRANSLATE_NOOP("Charts", "Without a salesperson"),
    "reps_not_shown": QT_TRANSLATE_NOOP("Charts", "{count} more are in the table."),
    "one_scale": QT_TRANSLATE_NOOP("Charts", "All on one scale: who has more is wider."),
    "part_of_total": QT_TRANSLATE_NOOP("Charts", "Added up, of the total"),
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


def missing_font() -> str:
    """What to do when no font with Chinese characters is installed."""
    return QCoreApplication.translate(
        "Charts",
        "No font with Chinese characters is installed, so charts cannot be drawn. Install one, for example Noto Sans CJK "
        "(on Debian and Ubuntu the package fonts-noto-cjk), and start the program again.",
    )


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
