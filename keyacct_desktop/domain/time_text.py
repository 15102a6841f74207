"""Times of day and lengths of time as people type them: "14:30", "下午2点半", "1430"; "90", "1.5小时", "1h30".

Knows the notation only. Times are "HH:MM", lengths whole minutes.
"""

import re

from keyacct_desktop.domain.text import fold


class InvalidTime(ValueError):
    """A text that says no time of day, or no length of time."""


_TIME = re.compile(
    r"(?P<half>上午|早上|中午|下午|晚上|am|pm)? ?(?P<hour>\d{1,2}) ?(?:[:.点時时] ?(?P<minute>\d{1,2}|半|一刻|三刻)?分?)?"
    r" ?(?P<english>am|pm)?"
)
_DIGITS = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})")
_WORDS = {"半": 30, "一刻": 15, "三刻": 45}
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:\.\d{1,2})?|半) ?(?:个?小时|个?钟头|hours?|h) ?(?P<half>半)?)?"
    r" ?(?:(?P<minutes>\d{1,4}) ?(?:分钟?|minutes?|mins?|m)?)?"
)


def read_time(text: str) -> str:
    """The time of day as "HH:MM". Raises InvalidTime."""
    body = fold(text)
    match = _DIGITS.fullmatch(body) or _TIME.fullmatch(body)
    if match is None:
        raise InvalidTime(text)
    parts = match.groupdict()
    hour = int(parts["hour"])
    minute = _WORDS.get(parts["minute"] or "0") or int(parts["minute"] or 0)
    afternoon = parts.get("half") in ("下午", "晚上", "pm") or parts.get("english") == "pm"
    if (afternoon and hour < 12) or (parts.get("half") == "中午" and hour < 3):
        hour += 12
    if hour > 23 or minute > 59:
        raise InvalidTime(text)
    return f"{hour:02d}:{minute:02d}"


def read_minutes(text: str) -> int:
    """The length in minutes; a bare number is minutes. Raises InvalidTime."""
    body = fold(text)
    match = _LENGTH.fullmatch(body)
    if not body or match is None:
        raise InvalidTime(text)
    hours = 0.5 if match["hours"] == "半" else float(match["hours"] or 0)
    return round(hours * 60) + (30 if match["half"] else 0) + int(match["minutes"] or 0)
