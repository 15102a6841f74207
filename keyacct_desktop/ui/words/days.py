"""Days and money in words, short enough to stand beside a field: "3月5日 周四 · 11 天前", "¥12,000".

Knows dates and fen only. Every screen writes days and amounts this way.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from keyacct_desktop.domain.money import plain


def weekday(day: date) -> str:
    """The short name of the weekday: "Mon", "周一"."""
    translate = QCoreApplication.translate
    names = (
        translate("Days", "Mon"),
        translate("Days", "Tue"),
        translate("Days", "Wed"),
        translate("Days", "Thu"),
        translate("Days", "Fri"),
        translate("Days", "Sat"),
        translate("Days", "Sun"),
    )
    return names[day.weekday()]


def short_day(day: date, today: date) -> str:
    """The day without its year when that is this year's: "5 Mar", "3月5日", "2024年3月5日"."""
    if QLocale().language() == QLocale.Language.Chinese:
        year = "" if day.year == today.year else f"{day.year}年"
        return f"{year}{day.month}月{day.day}日"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)}{year}"


def full_day(day: date) -> str:
    """The day with its year: "5 Mar 2026", "2026年3月5日"."""
    return short_day(day, date(1, 1, 1))


def distance(day: date, today: date) -> str:
    """How far away a day is: "today", "yesterday", "in 3 days", "11 days ago"; months and years when it is long."""
    translate = QCoreApplication.translate
    days = (day - today).days
    if days == 0:
        return translate("Days", "today")
    if days == 1:
        return translate("Days", "tomorrow")
    if days == -1:
        return translate("Days", "yesterday")
    ahead, count = days > 0, abs(days)
    if count < 60:
        return (
            translate("Days", "in %n day(s)", "", count)
            if ahead
            else translate("Days", "%n day(s) ago", "", count)
        )
    if count < 730:
        count = round(count / 30.44)
        return (
            translate("Days", "in %n month(s)", "", count)
            if ahead
            else translate("Days", "%n month(s) ago", "", count)
        )
    count = round(count / 365.25)
    return (
        translate("Days", "in %n year(s)", "", count)
        if ahead
        else translate("Days", "%n year(s) ago", "", count)
    )


def day_words(day: date, today: date) -> str:
    """The day, its weekday and how far away it is."""
    return f"{short_day(day, today)} {weekday(day)} · {distance(day, today)}"


def money_words(fen: int) -> str:
    """An amount as people read it: "¥12,000", "−¥3.50"; fen only when there are any."""
    sign = "−" if fen < 0 else ""
    yuan, _, rest = plain(abs(fen)).partition(".")
    return f"{sign}¥{int(yuan):,}" + (f".{rest}" if rest != "00" else "")


def percent_words(basis_points: int) -> str:
    """A share as people read it: 1,500 is "15%", 1,255 is "12.55%"."""
    return f"{basis_points / 100:g}%"
