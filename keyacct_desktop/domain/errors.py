"""What the rules refuse, as a code with its field and parameters; ui.words makes the sentence."""

from collections.abc import Mapping


class Refused(Exception):
    """Input that cannot be taken. `code` says why, `field` where (a field key), `params` what the sentence needs."""

    def __init__(self, code: str, /, field: str | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params: Mapping[str, object] = params


class InvalidText(ValueError):
    """Text that the book cannot keep. `code`: "nul", "surrogate" or "too_long" (params `length`, `limit`)."""

    def __init__(self, code: str, **params: int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class InvalidDate(ValueError):
    """A date that cannot be read or does not exist. `code` says what is wrong: "empty", "not_a_date",
    "invalid_month", "invalid_day", "invalid_year", "day_missing", "year_missing", "ambiguous_order",
    "ambiguous_number", "calendar_conflict", "not_solar", "no_such_leap_month", "short_lunar_month" or
    "outside_calendar"; `params` name the offending number, and `lunar` a month that is a lunar one."""

    def __init__(self, code: str, **params: int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
