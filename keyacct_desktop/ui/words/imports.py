"""The words of an import: kinds of list, what a column may hold, why a row or a file was not taken.

Used by the import assistant and the command line. Knows codes, never a file.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from keyacct_desktop.domain.fields import FIELD, FieldType
from keyacct_desktop.domain.said_date import PartialDate, describe
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.errors import name_lunar_month
from keyacct_desktop.ui.words.fields import field_title
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_KINDS: Final[dict[str, str]] = {
    "customers": QT_TRANSLATE_NOOP("Imports", "Customers"),
    "contacts": QT_TRANSLATE_NOOP("Imports", "Contact people"),
    "dates": QT_TRANSLATE_NOOP("Imports", "Important dates"),
    "interactions": QT_TRANSLATE_NOOP("Imports", "Visits and calls"),
    "orders": QT_TRANSLATE_NOOP("Imports", "Orders"),
}

_TARGETS: Final[dict[str, str]] = {
    "phone": QT_TRANSLATE_NOOP("Imports", "Phone"),
    "wechat": QT_TRANSLATE_NOOP("Imports", "WeChat"),
    "qq": QT_TRANSLATE_NOOP("Imports", "QQ"),
    "email": QT_TRANSLATE_NOOP("Imports", "Mail"),
    "web": QT_TRANSLATE_NOOP("Imports", "Web address"),
    "address": QT_TRANSLATE_NOOP("Imports", "Address"),
    "postcode": QT_TRANSLATE_NOOP("Imports", "Postcode"),
    "birthday": QT_TRANSLATE_NOOP("Imports", "Birthday"),
    "lunar_birthday": QT_TRANSLATE_NOOP("Imports", "Lunar birthday"),
    "wedding": QT_TRANSLATE_NOOP("Imports", "Wedding day"),
    "spouse_birthday": QT_TRANSLATE_NOOP("Imports", "Spouse's birthday"),
    "founding_day": QT_TRANSLATE_NOOP("Imports", "Founding day"),
    "cooperation_day": QT_TRANSLATE_NOOP("Imports", "Start of cooperation"),
    "tags": QT_TRANSLATE_NOOP("Imports", "Tags"),
    "grade": QT_TRANSLATE_NOOP("Imports", "Grade (kept as a tag)"),
    "rep": QT_TRANSLATE_NOOP("Imports", "Responsible"),
    "referrer": QT_TRANSLATE_NOOP("Imports", "Referred by"),
    "kind": QT_TRANSLATE_NOOP("Imports", "Person or company"),
    "contact_name": QT_TRANSLATE_NOOP("Imports", "Contact person"),
    "contact_post": QT_TRANSLATE_NOOP("Imports", "Contact person's post"),
    "contact_phone": QT_TRANSLATE_NOOP("Imports", "Contact person's phone"),
    "role": QT_TRANSLATE_NOOP("Imports", "Role"),
    "customer": QT_TRANSLATE_NOOP("Imports", "Customer"),
    "person": QT_TRANSLATE_NOOP("Imports", "Person"),
    "relation": QT_TRANSLATE_NOOP("Imports", "Whose date"),
    "date_type": QT_TRANSLATE_NOOP("Imports", "Kind of date"),
    "date": QT_TRANSLATE_NOOP("Imports", "Date"),
    "calendar": QT_TRANSLATE_NOOP("Imports", "Solar or lunar"),
    "label": QT_TRANSLATE_NOOP("Imports", "Label"),
    "type": QT_TRANSLATE_NOOP("Imports", "Kind of contact"),
    "direction": QT_TRANSLATE_NOOP("Imports", "Who made contact"),
    "answered": QT_TRANSLATE_NOOP("Imports", "Answered"),
    "minutes": QT_TRANSLATE_NOOP("Imports", "Minutes"),
    "purpose": QT_TRANSLATE_NOOP("Imports", "Purpose"),
    "content": QT_TRANSLATE_NOOP("Imports", "What was said"),
    "result": QT_TRANSLATE_NOOP("Imports", "Result"),
    "next_step": QT_TRANSLATE_NOOP("Imports", "Next step"),
    "next_on": QT_TRANSLATE_NOOP("Imports", "Next date"),
    "present": QT_TRANSLATE_NOOP("Imports", "People present"),
    "new_info": QT_TRANSLATE_NOOP("Imports", "News"),
    "gains": QT_TRANSLATE_NOOP("Imports", "Lesson"),
    "cost": QT_TRANSLATE_NOOP("Imports", "Cost"),
    "remark": QT_TRANSLATE_NOOP("Imports", "Remark"),
    "amount": QT_TRANSLATE_NOOP("Imports", "Amount"),
    "profit": QT_TRANSLATE_NOOP("Imports", "Profit"),
    "margin": QT_TRANSLATE_NOOP("Imports", "Margin"),
    "unit_price": QT_TRANSLATE_NOOP("Imports", "Unit price"),
    "product": QT_TRANSLATE_NOOP("Imports", "Product"),
    "quantity": QT_TRANSLATE_NOOP("Imports", "Quantity"),
    "concession": QT_TRANSLATE_NOOP("Imports", "Concession"),
    "returned": QT_TRANSLATE_NOOP("Imports", "Return"),
    "group_buy": QT_TRANSLATE_NOOP("Imports", "Group purchase"),
    "promised_on": QT_TRANSLATE_NOOP("Imports", "Promised delivery"),
    "delivered_on": QT_TRANSLATE_NOOP("Imports", "Delivered on"),
    "due_on": QT_TRANSLATE_NOOP("Imports", "Payment due"),
    "paid_on": QT_TRANSLATE_NOOP("Imports", "Paid on"),
    "order_number": QT_TRANSLATE_NOOP("Imports", "Order number"),
    "state": QT_TRANSLATE_NOOP("Imports", "State"),
    "custom:new": QT_TRANSLATE_NOOP("Imports", "A new field of my own"),
}

_REASONS: Final[dict[str, str]] = {
    "name_missing": QT_TRANSLATE_NOOP("Imports", "There is no name."),
    "customer_missing": QT_TRANSLATE_NOOP("Imports", "It does not say which customer."),
    "unknown_customer": QT_TRANSLATE_NOOP(
        "Imports", "This customer is not in the book. Import customers first."
    ),
    "ambiguous_customer": QT_TRANSLATE_NOOP(
        "Imports", "Several customers have this name. Add the company or the phone."
    ),
    "company_missing": QT_TRANSLATE_NOOP("Imports", "It does not say for which company this person works."),
    "date_missing": QT_TRANSLATE_NOOP("Imports", "There is no date."),
    "amount_missing": QT_TRANSLATE_NOOP("Imports", "There is no amount."),
    "amount_zero": QT_TRANSLATE_NOOP("Imports", "The amount is zero."),
    "profit_and_margin": QT_TRANSLATE_NOOP("Imports", "Profit and margin contradict each other."),
    "unknown_word": QT_TRANSLATE_NOOP("Imports", "This word is not known here."),
    "extra_cells": QT_TRANSLATE_NOOP("Imports", "The row has more cells than there are columns."),
    "total_row": QT_TRANSLATE_NOOP("Imports", "This looks like a total, not like a customer."),
    "minutes_invalid": QT_TRANSLATE_NOOP("Imports", "The length must be minutes."),
    "next_before_contact": QT_TRANSLATE_NOOP("Imports", "The next step lies before the contact itself."),
    "day_in_future": QT_TRANSLATE_NOOP("Imports", "This day is still to come."),
    "nul": QT_TRANSLATE_NOOP("Imports", "The text holds a character that cannot be kept."),
    "surrogate": QT_TRANSLATE_NOOP("Imports", "The text holds a character that cannot be kept."),
    "too_long": QT_TRANSLATE_NOOP("Imports", "This is too long; at most {limit} characters."),
    "not_a_date": QT_TRANSLATE_NOOP("Imports", "This is not a date."),
    "invalid_month": QT_TRANSLATE_NOOP("Imports", "There is no month {month}."),
    "invalid_day": QT_TRANSLATE_NOOP("Imports", "Month {month} has no day {day}."),
    "invalid_lunar_day": QT_TRANSLATE_NOOP("Imports", "Lunar month {month} has no day {day}."),
    "invalid_year": QT_TRANSLATE_NOOP("Imports", "The year {year} is not between {first} and {last}."),
    "day_missing": QT_TRANSLATE_NOOP("Imports", "The day of the month is missing."),
    "year_missing": QT_TRANSLATE_NOOP("Imports", "The year is missing."),
    "ambiguous_order": QT_TRANSLATE_NOOP("Imports", "Month and day cannot be told apart. Write 1985-3-8."),
    "ambiguous_number": QT_TRANSLATE_NOOP("Imports", "This number may be many things. Write 1985-3-8."),
    "calendar_conflict": QT_TRANSLATE_NOOP("Imports", "This says solar and lunar at once."),
    "not_solar": QT_TRANSLATE_NOOP("Imports", "A solar date is needed here."),
    "no_such_leap_month": QT_TRANSLATE_NOOP("Imports", "The lunar year {year} has no leap month {month}."),
    "short_lunar_month": QT_TRANSLATE_NOOP(
        "Imports", "Month {month} of the lunar year {year} has only {length} days."
    ),
    "not_in_known_year": QT_TRANSLATE_NOOP(
        "Imports", "The card says the year {year}, which has no such day. Write the date with its year."
    ),
    "empty": QT_TRANSLATE_NOOP("Imports", "Nothing is written here."),
    "foreign_currency": QT_TRANSLATE_NOOP("Imports", "Only yuan can be taken."),
    "not_money": QT_TRANSLATE_NOOP("Imports", "This is not an amount of money."),
    "margin_too_high": QT_TRANSLATE_NOOP("Imports", "A margin cannot be above 100%."),
    "ambiguous_percent": QT_TRANSLATE_NOOP(
        "Imports", "This may be 1% or 100%. Write it with the percent sign, as text."
    ),
    "not_percent": QT_TRANSLATE_NOOP("Imports", "This is not a percentage."),
    "too_large": QT_TRANSLATE_NOOP("Imports", "This number is too large."),
    "not_a_number": QT_TRANSLATE_NOOP("Imports", "This is not a number."),
    "negative": QT_TRANSLATE_NOOP("Imports", "This cannot be negative."),
    "not_a_year": QT_TRANSLATE_NOOP("Imports", "This is not a year."),
    "not_a_choice": QT_TRANSLATE_NOOP("Imports", "This word is not known here."),
    "not_a_rating": QT_TRANSLATE_NOOP("Imports", "This must be a whole number from 0 to 5."),
    "word_kept_in_note": QT_TRANSLATE_NOOP(
        "Imports", "This word is not known here; it was kept in the note."
    ),
    "digits_lost": QT_TRANSLATE_NOOP(
        "Imports", "The spreadsheet had rounded this number; its last digits are lost."
    ),
    "type_assumed": QT_TRANSLATE_NOOP(
        "Imports", "The kind of contact was not given; it was taken as a visit."
    ),
    "not_for_this_card": QT_TRANSLATE_NOOP(
        "Imports", "This card has no such field; it was kept in the note."
    ),
    "referrer_unknown": QT_TRANSLATE_NOOP(
        "Imports", "The referrer is not in the book; the name was kept in the note."
    ),
    "tag_instead": QT_TRANSLATE_NOOP("Imports", "This was kept as a tag."),
}

_FILES: Final[dict[str, str]] = {
    "missing": QT_TRANSLATE_NOOP("Imports", "The file is no longer there. Choose it again."),
    "unreadable": QT_TRANSLATE_NOOP(
        "Imports", "The file cannot be opened. Close it in the other program and try again."
    ),
    "empty": QT_TRANSLATE_NOOP("Imports", "The file holds no rows."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Imports",
        "The file has {megabytes} MB; at most {limit} MB can be read. Split it and import the parts.",
    ),
    "unknown_encoding": QT_TRANSLATE_NOOP("Imports", "The characters of this file are of an unknown kind."),
    "undecodable": QT_TRANSLATE_NOOP("Imports", "The characters cannot be read. Choose another encoding."),
    "mixed_encoding": QT_TRANSLATE_NOOP(
        "Imports", "The file mixes two kinds of characters (UTF-8 and GBK). Save it again as UTF-8."
    ),
    "nul": QT_TRANSLATE_NOOP("Imports", "The file holds NUL bytes, as damaged files do. Export it again."),
    "broken_quote": QT_TRANSLATE_NOOP(
        "Imports", "A quotation mark is opened and never closed. Mend that line."
    ),
    "cell_too_long": QT_TRANSLATE_NOOP("Imports", "A cell is too long to be read."),
    "too_many_columns": QT_TRANSLATE_NOOP(
        "Imports",
        "There are {columns} columns; at most {limit} can be read. Remove those that are not needed.",
    ),
    "too_many_rows": QT_TRANSLATE_NOOP("Imports", "At most {limit} rows can be read. Split the file."),
    "too_many_cells": QT_TRANSLATE_NOOP(
        "Imports", "The sheet is far too large. Delete its empty rows and columns."
    ),
    "unpacked_too_large": QT_TRANSLATE_NOOP(
        "Imports", "The workbook unpacks to more than {limit} MB. Split it."
    ),
    "encrypted": QT_TRANSLATE_NOOP(
        "Imports", "The workbook is protected by a password. Save it without one."
    ),
    "html": QT_TRANSLATE_NOOP(
        "Imports", "This is a web page named like a workbook. Save it as .xlsx in your spreadsheet."
    ),
    "not_a_table": QT_TRANSLATE_NOOP(
        "Imports", "This is no table that can be read. Save it as .xlsx or .csv."
    ),
    "no_sheet": QT_TRANSLATE_NOOP("Imports", "The workbook has no such sheet."),
    "damaged": QT_TRANSLATE_NOOP(
        "Imports", "The workbook is damaged. Open it in your spreadsheet and save it again."
    ),
}

_WHY: Final[dict[str, str]] = {
    "same phone": QT_TRANSLATE_NOOP("Imports", "same phone"),
    "same name and company": QT_TRANSLATE_NOOP("Imports", "same name and company"),
    "same name": QT_TRANSLATE_NOOP("Imports", "same name"),
    "same order": QT_TRANSLATE_NOOP("Imports", "same order"),
    "same contact": QT_TRANSLATE_NOOP("Imports", "same contact"),
    "same date": QT_TRANSLATE_NOOP("Imports", "same date"),
}


_MONEY: Final = frozenset({"amount", "profit", "cost", "unit_price", "concession"})

_CHOICES: Final[dict[str, str]] = {
    "type": "InteractionType",
    "direction": "Direction",
    "result": "Result",
    "purpose": "Purpose",
    "role": "ContactRole",
    "date_type": "DateType",
    "relation": "Relation",
    "kind": "PartyKind",
    "state": "OrderState",
    "calendar": "Calendar",
}


def kind_title(kind: str) -> str:
    """The name of a kind of list ("customers" …)."""
    return _say(_KINDS[kind])


def target_title(target: str) -> str:
    """What a column holds, by its target."""
    if target in _TARGETS:
        return _say(_TARGETS[target])
    return field_title(target) if target in FIELD else target


def reason(code: str, params: Mapping[str, object]) -> str:
    """Why a row was not taken, or what was made of a cell."""
    code, params = name_lunar_month(code, params)
    words = _REASONS.get(code)
    return (
        _fill(_say(words), params) if words else _say(QT_TRANSLATE_NOOP("Imports", "This cannot be taken."))
    )


def file_trouble(code: str, line: int | None, params: Mapping[str, object]) -> str:
    """Why a file cannot be read, with the line where there is one."""
    text = _fill(_say(_FILES[code]), params)
    if line is None:
        return text
    return _say(QT_TRANSLATE_NOOP("Imports", "Line {line}: {text}")).format(line=line, text=text)


def why_duplicate(why: str) -> str:
    return _say(_WHY[why])


def value_text(value: object, target: str | None, locale: QLocale) -> str:
    """A cell as it was understood: dates in words, money and numbers by locale, codes in words."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return describe(value, "zh" if locale.language() == QLocale.Language.Chinese else "en")
    if isinstance(value, date):
        return locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
    if isinstance(value, (list, tuple)):
        return " · ".join(value_text(item, target, locale) for item in value)
    if isinstance(value, bool):
        return choice("yes_no", int(value))
    if isinstance(value, int) and _is_money(target):
        return locale.toCurrencyString(value / 100, "¥", 2 if value % 100 else 0)
    return choice(_CHOICES.get(target or "", target or ""), value) if isinstance(value, str) else str(value)


def _is_money(target: str | None) -> bool:
    return target in _MONEY or (target in FIELD and FIELD[target].type is FieldType.MONEY)


def _say(words: str) -> str:
    return QCoreApplication.translate("Imports", words)


def _fill(text: str, params: Mapping[str, object]) -> str:
    try:
        return text.format(**params)
    except KeyError:
        return text
