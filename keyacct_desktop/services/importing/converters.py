"""Which reader of cells each target of each kind of list has, and how a value is shown in a preview."""

from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.fields import FIELD, FieldType
from keyacct_desktop.domain.text import LINE_LIMIT, NAME_LIMIT, fold
from keyacct_desktop.exchange.choices import code_of
from keyacct_desktop.exchange.columns import MULTIPLE, label_of, money_scale
from keyacct_desktop.exchange.phones import Phone, read_phones
from keyacct_desktop.services.importing import cells as read
from keyacct_desktop.services.importing.cells import CellError, Converter, UnknownWord
from keyacct_desktop.services.importing.shapes import ImportColumn

POINT_LIMIT = 500
_POINTS = frozenset({"phone", "contact_phone", "email", "wechat", "qq", "web"})
_NEXT_DAYS = frozenset({"next_on"})
_PAST_DAYS = frozenset({"date"})
_DAYS = frozenset({"promised_on", "delivered_on", "due_on", "paid_on"})
_MONEY = frozenset({"amount", "profit", "cost", "unit_price"})
_SAID = frozenset(
    {
        "birthday",
        "lunar_birthday",
        "wedding",
        "spouse_birthday",
        "founding_day",
        "cooperation_day",
        "said_date",
    }
)
_WORDS = frozenset({"type", "direction", "purpose", "result", "relation", "calendar", "state", "kind"})
_YES_NO = frozenset({"returned", "group_buy", "answered"})
_LONG = frozenset({"content", "remark", "note", "gains", "new_info"})


@dataclass(frozen=True, slots=True)
class Column:
    """One mapped column: `single` targets give one value, the others a list."""

    index: int
    header: str
    target: str
    label: str | None
    single: bool
    convert: Converter


def shown(value: object, target: str) -> object:
    """A value as a preview shows it: money in fen, days and said dates as such, yes and no, everything else in text."""
    if isinstance(value, list):
        return " / ".join(one.raw if isinstance(one, Phone) else str(one) for one in value)
    if isinstance(value, tuple):
        return value[0]
    spec = FIELD.get(target)
    if target in _YES_NO or (spec is not None and spec.type is FieldType.BOOL):
        return value == "1"
    if spec is not None and spec.type is FieldType.MONEY and isinstance(value, str):
        return int(value)
    if spec is not None and spec.type is FieldType.DAY and isinstance(value, str):
        return date.fromisoformat(value)
    if target == "margin" and isinstance(value, int):
        return f"{value / 100:g}%"
    return f"{value:g}" if isinstance(value, float) else value


def column_for(kind: str, column: ImportColumn, today: date) -> Column:
    target = column.target or ""
    label = label_of(column.header, target) if target in ("phone", "contact_phone", "address") else None
    single = target not in MULTIPLE and target != "custom:new" and not target.startswith("custom:")
    return Column(
        column.index,
        column.header,
        target,
        label,
        single,
        _converter(kind, target, column.header, label, today),
    )


def _converter(kind: str, target: str, header: str, label: str | None, today: date) -> Converter:
    scale = money_scale(header)
    if target in ("phone", "contact_phone"):
        return _phones(label or "")
    if target in _POINTS:
        return _points(target)
    if target == "tags":
        return _tags
    if kind == "dates" and target == "date":
        return read.said_date_reader(today, lunar=says_lunar(header))
    if target in _SAID:
        lunar, birthday = target.startswith("lunar"), "birthday" in target and target != "spouse_birthday"
        return read.said_date_reader(today, lunar=lunar, birthday=birthday)
    if kind not in ("customers", "contacts"):
        if target == "concession":
            return _concession(scale, header)
        special = _record_converter(target, scale, today)
        if special is not None:
            return special
    if target in ("customer", "name"):
        return read.text_reader(NAME_LIMIT)
    if target == "role":
        return _roles
    if target == "kind":
        return read.word_reader("kind")
    if target in FIELD:
        return read.field_reader(target, today, scale)
    return read.text_reader(1000 if target == "address" else NAME_LIMIT if target in _NAMES else LINE_LIMIT)


def says_lunar(header: str) -> bool:
    """Whether a header says that its dates are lunar ones."""
    return fold(header).startswith(("农历", "农曆", "阴历", "陰曆", "旧历", "lunar"))


_NAMES = frozenset({"company", "rep", "referrer", "contact_name", "contact_post", "customer", "postcode"})


def _record_converter(target: str, scale: int, today: date) -> Converter | None:
    if target in _MONEY:
        return read.money_reader(scale)
    if target in _PAST_DAYS | _DAYS:
        return read.day_reader(today, past=target in _PAST_DAYS)
    if target in _NEXT_DAYS:
        return read.next_day_reader(today)
    if target in _WORDS:
        return read.word_reader(target)
    if target in _YES_NO:
        return read.yes_no
    if target in _LONG:
        return read.long_text
    return {"margin": read.percent, "quantity": read.quantity, "minutes": read.remembering(read.minutes)}.get(
        target
    )


def _concession(scale: int, header: str) -> Converter:
    """Fen given away. "9折", "95%" and a bare 0.9 under 折扣 say a rate, not money: a word for the note."""
    inner = read.money_reader(scale)
    rate = "折扣" in header and "额" not in header

    def convert(cell: object) -> object:
        try:
            fen = inner(cell)
        except CellError:
            raise UnknownWord from None
        if rate and isinstance(fen, int) and 0 < fen <= 1000:
            raise UnknownWord
        return fen

    return convert


def _phones(label: str) -> Converter:
    inner = read.text_reader(POINT_LIMIT)

    def convert(cell: object) -> object:
        text = cell if isinstance(cell, int | float) and not isinstance(cell, bool) else inner(cell)
        if not text or (isinstance(text, str) and text in read.BLANK_WORDS):
            return None
        assert isinstance(text, str | int | float)
        return read_phones(text, label)

    return convert


def _points(kind: str) -> Converter:
    inner = read.text_reader(POINT_LIMIT)

    def convert(cell: object) -> object:
        text = str(inner(cell))
        if not text or text in read.BLANK_WORDS:
            return None
        if kind != "email":
            return [text]
        for mark in ",，;；、/ ":
            text = text.replace(mark, "\n")
        return text.split()

    return convert


def _roles(cell: object) -> object:
    """Codes of ContactRole separated by blanks. Raises UnknownWord."""
    text = str(read.text_reader(LINE_LIMIT)(cell))
    for mark in ",，;；、|/ ":
        text = text.replace(mark, "\n")
    codes = [code_of("role", word) for word in text.split()]
    if None in codes:
        raise UnknownWord
    return " ".join(dict.fromkeys(code for code in codes if code))


def _tags(cell: object) -> object:
    inner = read.text_reader(LINE_LIMIT)
    text = str(inner(cell)).replace("\x1f", " ")
    for mark in ",，;；、|/":
        text = text.replace(mark, "\n")
    names = [
        name for part in text.split("\n") if (name := " ".join(part.split())) and name not in read.BLANK_WORDS
    ]
    if any(len(name) > 100 for name in names):
        raise CellError("too_long", length=max(len(name) for name in names), limit=100)
    return names or None
