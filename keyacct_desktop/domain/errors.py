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
