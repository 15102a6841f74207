"""Days and money in words, short enough to stand beside a field: "3月5日 周四 · 11 天前", "¥12,000".

Knows dates and fen only. Every screen writes days and amounts this way.
"""

from datetime import date, datetime

from PySide6.QtCore import QLocale, QObject


class Days(QObject):
    """Holds the words: only `tr` of a class knows plurals."""

    def weekday(self, day: date) -> str:
        names = (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )
        return names[day.weekday()]

    def distance(self, day: date, today: date) -> str:
        days = (day - today).days
        if days in (-1, 0, 1):
            return (self.tr("today"), self.tr("tomorrow"), self.tr("yesterday"))[days]
        ahead, count = days > 0, abs(days)
        if count < 60:
            return self.tr("in %n day(s)", "", count) if ahead else self.tr("%n day(s) ago", "", count)
        if count < 730:
            count = round(count / 30.44)
            return self.tr("in %n month(s)", "", count) if ahead else self.tr("%n month(s) ago", "", count)
        count = round(count / 365.25)
        return self.tr("in %n year(s)", "", count) if ahead else self.tr("%n year(s) ago", "", count)


def weekday(day: date) -> str:
    """The short name of the weekday: "Mon", "周一"."""
    return Days().weekday(day)


def long_weekday(day: date) -> str:
    """The full name of the weekday: "Monday", "星期一"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def short_day(day: date, today: date) -> str:
    """The day without its year when that is this year's: "5 Mar", "3月5日", "2024年3月5日"."""
    if QLocale().language() == QLocale.Language.Chinese:
        year = "" if day.year == today.year else f"{day.year}年"
        return f"{year}{day.month}月{day.day}日"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)}{year}"


def full_day(day: date) -> str:
    """The day with its year: "5 Mar 2026", "2026年3月5日"."""
    return short_day(day, date.min)


def local_day(instant: str) -> date:
    """The rep's own day of an instant as stored: in China a card made at 7 in the morning is not yesterday's."""
    return datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone().date()


def distance(day: date, today: date) -> str:
    """How far away a day is: "today", "in 3 days", "11 days ago"; months and years when it is long."""
    return Days().distance(day, today)


def day_words(day: date, today: date) -> str:
    """The day, its weekday and how far away it is."""
    if QLocale().language() == QLocale.Language.Chinese:
        return f"{short_day(day, today)} {when_words(day, today)}"
    return f"{weekday(day)} {short_day(day, today)} · {distance(day, today)}"


def when_words(day: date, today: date) -> str:
    """The weekday and how far away the day is, for beside the day itself."""
    return f"{weekday(day)} · {distance(day, today)}"


def money_words(fen: int) -> str:
    """An amount as people read it: "¥12,000", "−¥3.50"; fen only when there are any."""
    from keyacct_desktop.domain.money import plain

    sign = "−" if fen < 0 else ""
    yuan, _, rest = plain(abs(fen)).partition(".")
    return f"{sign}¥{int(yuan):,}" + (f".{rest}" if rest != "00" else "")


def percent_words(basis_points: int) -> str:
    """A share as people read it: 1,500 is "15%", 1,255 is "12.55%"."""
    return f"{basis_points / 100:g}%"
