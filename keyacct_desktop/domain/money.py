"""Money and shares as people write them: text to integer fen, text to basis points, and back.

Owns the notation (¥, 元, 万, 亿, thousands, brackets for minus). Must not know locales, columns or the book.
Binary floating point never touches an amount: everything goes through Decimal.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from keyacct_desktop.domain.text import fold

FEN_LIMIT = 2**62
"""No amount reaches this many fen in either direction."""

_CURRENCY = re.compile(r"^(?:¥|rmb|cny|人民币)|(?:元整|圆整|元|圆|块钱|块|rmb|cny)$")
_FOREIGN = re.compile(r"[$€£₩฿₽]|usd|eur|hkd|gbp|jpy|美元|欧元|港币|港元|日元|英镑")
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?: \d{3})+|\d{1,25})(?:\.\d{0,20})?"
    r"|\.\d{1,20}"
)
_PLAIN = re.compile(rf"(?P<number>{_NUMBER})(?:e(?P<exponent>[+-]?\d{{1,2}}))?")
_TERM = re.compile(rf"(?P<number>{_NUMBER})(?P<unit>亿|千万|百万|十万|万|千|百|w|k)?")
_UNITS = {"亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "w": 4, "千": 3, "k": 3, "百": 2}
_CENT = Decimal("0.01")


class InvalidMoney(ValueError):
    """An amount or share that cannot be read. `code`: "empty", "not_money", "foreign_currency",
    "too_large" or "not_percent"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_money(text: str, scale: int = 1) -> int:
    """Fen of an amount as written: "¥1,234.50", "1.2万", "3亿元", "３００", "(500)", "-500", "1.2E+05".

    `scale` is how many yuan the number 1 stands for. More than two decimals are rounded half up, as spreadsheets
    leave them. Raises InvalidMoney.
    """
    return _to_fen(_read_amount(_prepare(text)) * scale)


def money_from_number(value: int | float | Decimal) -> int:
    """Fen of a number of yuan, as a spreadsheet cell holds it. Raises InvalidMoney (NaN, infinity, size)."""
    amount = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not amount.is_finite():
        raise InvalidMoney("not_money")
    return _to_fen(amount)


def plain(fen: int) -> str:
    """Fen as digits that any program reads: 123450 is "1234.50"."""
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    return f"{sign}{yuan}.{rest:02d}"


def parse_percent(text: str) -> int:
    """Basis points of a share as written: "15%", "15", "0.15" and "1.5成" are all 1500.

    Without a sign a number strictly between -1 and 1 is a fraction, any other number is per cent.
    Raises InvalidMoney ("empty", "not_percent").
    """
    body = fold(text)
    if not body:
        raise InvalidMoney("empty")
    negative = body.startswith("-")
    body = body.lstrip("-+").strip()
    match = re.fullmatch(r"(\d{1,9}(?:\.\d{0,20})?|\.\d{1,20}) ?(%|成)?", body)
    if match is None:
        raise InvalidMoney("not_percent")
    number = Decimal(match[1])
    if match[2] == "成":
        number *= 10
    elif match[2] is None and number < 1:
        number *= 100
    points = int((number * 100).quantize(Decimal(1), ROUND_HALF_UP))
    return -points if negative else points


def _prepare(text: str) -> str:
    body = fold(text).replace("￥", "¥")
    if not body:
        raise InvalidMoney("empty")
    if _FOREIGN.search(body):
        raise InvalidMoney("foreign_currency")
    return body


def _read_amount(body: str) -> Decimal:
    negative = False
    if body.startswith("(") and body.endswith(")"):
        negative, body = True, body[1:-1].strip()
    for _ in range(2):  # the sign stands before or behind the currency sign
        if body.startswith(("-", "+", "−")):
            negative ^= body[0] != "+"
            body = body[1:].strip()
        body = _CURRENCY.sub("", body, count=1).strip()
    amount = _read_number(_CURRENCY.sub("", body).strip())
    return -amount if negative else amount


def _read_number(body: str) -> Decimal:
    match = _PLAIN.fullmatch(body)
    if match is not None:
        digits = match["number"].replace(",", "").replace(" ", "")
        return Decimal(digits).scaleb(int(match["exponent"] or 0))
    return _read_chinese_units(body.replace(" ", ""))


def _read_chinese_units(body: str) -> Decimal:
    """Terms of falling size: "3万5千", "1亿2000万", "1万2000"; "3万5" is refused, it is said for 35,000."""
    if not body:
        raise InvalidMoney("not_money")
    total, position, last = Decimal(0), 0, 99
    while position < len(body):
        match = _TERM.match(body, position)
        if match is None:
            raise InvalidMoney("not_money")
        digits = match["number"].replace(",", "")
        power = _UNITS.get(match["unit"] or "", 0)
        if power >= last or (not power and len(digits.partition(".")[0]) != last):
            raise InvalidMoney("not_money")
        total += Decimal(digits).scaleb(power)
        position, last = match.end(), power
    return total


def _to_fen(amount: Decimal) -> int:
    if abs(amount) * 100 >= FEN_LIMIT:
        raise InvalidMoney("too_large")
    return int(amount.quantize(_CENT, ROUND_HALF_UP) * 100)
