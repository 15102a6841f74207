"""Times and lengths as they are typed."""

import pytest

from keyacct_desktop.domain.time_text import InvalidTime, read_minutes, read_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:30", "14:30"),
        ("9：05", "09:05"),
        ("1430", "14:30"),
        ("9", "09:00"),
        ("下午2点半", "14:30"),
        ("下午 3点一刻", "15:15"),
        ("中午1点", "13:00"),
        ("中午12点", "12:00"),
        ("上午10点20分", "10:20"),
        ("晚上8点", "20:00"),
        ("2:15 pm", "14:15"),
        ("0:00", "00:00"),
    ],
)
def test_a_time_of_day_is_read(text: str, time: str) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "2570", "早", "1:2:3"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidTime):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45分钟", 45),
        ("1.5小时", 90),
        ("半小时", 30),
        ("1个小时", 60),
        ("1小时半", 90),
        ("1h30", 90),
        ("2小时 15分", 135),
        ("0", 0),
    ],
)
def test_a_length_of_time_is_read(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "很久", "-5", "1.5"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidTime):
        read_minutes(text)
