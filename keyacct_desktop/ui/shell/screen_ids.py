"""The names of the screens, for whoever sends the rep to one without knowing it."""

from enum import StrEnum


class ScreenId(StrEnum):
    """Screens in the order of the rail."""

    TODAY = "today"
    CUSTOMERS = "customers"
    CALENDAR = "calendar"
    FESTIVALS = "festivals"
    PYRAMID = "pyramid"
    SETTINGS = "settings"
