"""Errors in words: one sentence that says what is wrong and what to do. Used by the window and the command line.

Knows codes and their parameters, never a driver's message. Whoever adds a code adds its sentence here.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import BookError, Fault, fault_of
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_FAULTS: Final[dict[Fault, str]] = {
    Fault.MISSING: QT_TRANSLATE_NOOP("Errors", "There is no file {path}. Check where the book was moved to."),
    Fault.EMPTY: QT_TRANSLATE_NOOP("Errors", "The file {path} is empty. Restore the book from a backup."),
    Fault.NOT_A_BOOK: QT_TRANSLATE_NOOP("Errors", "{path} is not a KeyAcct book. It was not changed."),
    Fault.NEWER: QT_TRANSLATE_NOOP(
        "Errors",
        "This book was made by a newer version of the program. Install the newer version to open it.",
    ),
    Fault.ENCRYPTED: QT_TRANSLATE_NOOP("Errors", "This book is protected by a password."),
    Fault.DAMAGED: QT_TRANSLATE_NOOP(
        "Errors", "The book {path} is damaged. Restore it from the last backup; the damaged file is kept."
    ),
    Fault.ALTERED: QT_TRANSLATE_NOOP(
        "Errors",
        "Another program has changed the structure of {path}. It was not opened; restore the last backup.",
    ),
    Fault.IN_USE: QT_TRANSLATE_NOOP(
        "Errors", "The book is open in another program. Close it there and try again."
    ),
    Fault.IS_FOLDER: QT_TRANSLATE_NOOP("Errors", "{path} is a folder, not a book. Choose a file in it."),
    Fault.READ_ONLY: QT_TRANSLATE_NOOP(
        "Errors", "The book or its folder cannot be written. Move the book to a folder of your own."
    ),
    Fault.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "Errors", "You have no permission for {path}. Choose another place."
    ),
    Fault.DISK_FULL: QT_TRANSLATE_NOOP(
        "Errors", "The disk is full. Free some space and save again; nothing was lost."
    ),
    Fault.IO: QT_TRANSLATE_NOOP("Errors", "The disk reported an error. Check the disk and try again."),
    Fault.REPLACED: QT_TRANSLATE_NOOP(
        "Errors",
        "The book's file was replaced while it was open, perhaps by a sync program. Start the program again.",
    ),
    Fault.CONFLICT: QT_TRANSLATE_NOOP(
        "Errors", "This does not fit what is already in the book. Nothing was changed."
    ),
    Fault.EXISTS: QT_TRANSLATE_NOOP("Errors", "There is already a file {path}. Choose another name."),
    Fault.BACKUP_FAILED: QT_TRANSLATE_NOOP(
        "Errors", "The backup could not be made, so nothing else was done."
    ),
    Fault.OTHER: QT_TRANSLATE_NOOP("Errors", "The book refused. Nothing was changed; please try again."),
}

_REFUSED: Final[dict[str, str]] = {
    "gone": QT_TRANSLATE_NOOP("Errors", "This card has been deleted meanwhile. Undo brings it back."),
    "not_money": QT_TRANSLATE_NOOP("Errors", "This is no amount; write it like 1200 or 1.2万."),
    "foreign_currency": QT_TRANSLATE_NOOP("Errors", "Amounts are kept in yuan only."),
    "too_large": QT_TRANSLATE_NOOP("Errors", "This number is too large."),
    "negative": QT_TRANSLATE_NOOP("Errors", "This cannot be less than zero."),
    "not_a_number": QT_TRANSLATE_NOOP("Errors", "Please write a number."),
    "not_a_year": QT_TRANSLATE_NOOP("Errors", "Please write a year with four digits, like 2018."),
    "not_a_choice": QT_TRANSLATE_NOOP("Errors", "Please choose from the list."),
    "not_a_rating": QT_TRANSLATE_NOOP("Errors", "Please give {lowest} to {highest}."),
    "choose_customer": QT_TRANSLATE_NOOP("Errors", "Choose a customer from the list."),
    "not_a_company": QT_TRANSLATE_NOOP("Errors", "That is no company."),
    "not_a_date": QT_TRANSLATE_NOOP(
        "Errors", "This is no date; write it like 1985-3-8, 8.15 or 农历八月十五."
    ),
    "invalid_month": QT_TRANSLATE_NOOP("Errors", "There is no month {month}."),
    "invalid_day": QT_TRANSLATE_NOOP("Errors", "There is no day {day} in month {month}."),
    "invalid_lunar_day": QT_TRANSLATE_NOOP("Errors", "There is no day {day} in lunar month {month}."),
    "invalid_year": QT_TRANSLATE_NOOP("Errors", "Years go from {first} to {last}."),
    "day_missing": QT_TRANSLATE_NOOP("Errors", "The day is missing."),
    "year_missing": QT_TRANSLATE_NOOP("Errors", "The year is missing."),
    "ambiguous_order": QT_TRANSLATE_NOOP(
        "Errors", "Day and month cannot be told apart; write it like 2024-3-8."
    ),
    "ambiguous_number": QT_TRANSLATE_NOOP("Errors", "This can be read in two ways; write it like 2024-3-8."),
    "calendar_conflict": QT_TRANSLATE_NOOP("Errors", "Solar and lunar do not go together here."),
    "not_solar": QT_TRANSLATE_NOOP("Errors", "This day must be a solar one."),
    "no_such_leap_month": QT_TRANSLATE_NOOP("Errors", "The lunar year {year} has no leap month {month}."),
    "short_lunar_month": QT_TRANSLATE_NOOP(
        "Errors", "Month {month} of the lunar year {year} has only {length} days."
    ),
    "outside_calendar": QT_TRANSLATE_NOOP(
        "Errors", "The lunar calendar reaches from {first} to {last} here."
    ),
    "not_a_picture": QT_TRANSLATE_NOOP(
        "Errors", "{name} is not a picture that can be read (JPEG, PNG, WebP or BMP)."
    ),
    "picture_unreadable": QT_TRANSLATE_NOOP("Errors", "{name} is damaged and cannot be read."),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors", "{name} is too large for this computer; save it smaller first."
    ),
    "photo_too_large": QT_TRANSLATE_NOOP("Errors", "This photo is too large."),
    "chinese_font_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "No Chinese font was found on this computer. Install one (for example Noto Sans CJK) and try again.",
    ),
    "page_too_small": QT_TRANSLATE_NOOP(
        "Errors", "The margins leave no room on this paper. Make them smaller or choose larger paper."
    ),
    "page_range_unclear": QT_TRANSLATE_NOOP("Errors", "Please write the pages like 1-3, 5."),
    "nothing_to_print": QT_TRANSLATE_NOOP("Errors", "There is nothing to print here."),
    "no_such_page": QT_TRANSLATE_NOOP("Errors", "There is no such page; the last one is {pages}."),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors", "The printer did not start. Check that it is on, or save a PDF instead."
    ),
    "printer_gone": QT_TRANSLATE_NOOP(
        "Errors", "The printer {name} is no longer there. Choose another, or save a PDF instead."
    ),
    "name_missing": QT_TRANSLATE_NOOP("Errors", "Please give a name."),
    "name_taken": QT_TRANSLATE_NOOP("Errors", "“{name}” is already there."),
    "too_long": QT_TRANSLATE_NOOP("Errors", "This is too long; at most {limit} characters."),
    "purpose_missing": QT_TRANSLATE_NOOP("Errors", "Please say for what purpose these facts are kept."),
    "choices_missing": QT_TRANSLATE_NOOP("Errors", "Please give at least two choices."),
    "column_missing": QT_TRANSLATE_NOOP("Errors", "Please say which column holds what is needed."),
    "file_changed": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} was changed meanwhile. Nothing was imported; please open it again."
    ),
    "unknown_target": QT_TRANSLATE_NOOP("Errors", "This column cannot hold that in such a list."),
    "unknown_choice": QT_TRANSLATE_NOOP("Errors", "Please choose from the list."),
    "unknown_kind": QT_TRANSLATE_NOOP("Errors", "This kind of list is not known."),
    "rejects_unwritten": QT_TRANSLATE_NOOP(
        "Errors", "The rows were imported, but the file of rejected rows could not be written."
    ),
    "customer_missing": QT_TRANSLATE_NOOP("Errors", "Please choose a customer."),
    "customer_unpicked": QT_TRANSLATE_NOOP(
        "Errors", "Please choose one of the customers found, or clear the field."
    ),
    "customer_gone": QT_TRANSLATE_NOOP("Errors", "This customer is no longer in the book."),
    "not_a_customer": QT_TRANSLATE_NOOP("Errors", "“{name}” is a contact person; please choose the company."),
    "interaction_gone": QT_TRANSLATE_NOOP("Errors", "This entry is no longer in the book."),
    "order_gone": QT_TRANSLATE_NOOP("Errors", "This order is no longer in the book."),
    "snooze_not_ahead": QT_TRANSLATE_NOOP("Errors", "Please choose a day after today."),
    "snooze_too_far": QT_TRANSLATE_NOOP("Errors", "That is too far away; two years at most."),
    "leads_unclear": QT_TRANSLATE_NOOP(
        "Errors",
        "Please write days before, such as 7/1/0; +45 means 45 days after, and an empty field no reminder.",
    ),
    "leads_too_far": QT_TRANSLATE_NOOP("Errors", "At most {before} days before and {after} days after."),
    "leads_too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} reminders for one date."),
    "hour_unclear": QT_TRANSLATE_NOOP("Errors", "Please write a time such as 9:00 or 21:30."),
    "hour_is_quiet": QT_TRANSLATE_NOOP(
        "Errors", "This hour lies in the quiet hours, so that no reminder would ever come."
    ),
    "task_gone": QT_TRANSLATE_NOOP("Errors", "This task is no longer in the book."),
    "task_done": QT_TRANSLATE_NOOP("Errors", "This task is done already."),
    "festival_unknown": QT_TRANSLATE_NOOP(
        "Errors", "This festival is not known to this version of the program."
    ),
    "window_backwards": QT_TRANSLATE_NOOP(
        "Errors", "The last day, {last}, is before the first one, {first}."
    ),
    "window_outside": QT_TRANSLATE_NOOP("Errors", "Dates are known for the years {first} to {last} only."),
    "holiday_file_empty": QT_TRANSLATE_NOOP("Errors", "This file holds no days."),
    "holiday_no_columns": QT_TRANSLATE_NOOP(
        "Errors", "The list needs a column with the date, one with the name, and one that says off or work."
    ),
    "holiday_too_many": QT_TRANSLATE_NOOP(
        "Errors", "At most {limit} days can be read; this seems to be another list. Nothing was imported."
    ),
    "holiday_not_json": QT_TRANSLATE_NOOP("Errors", "This JSON file holds no list of days."),
    "holiday_bad_date": QT_TRANSLATE_NOOP(
        "Errors", "Row {row}: “{value}” is no full date; write it like 2027-02-06. Nothing was imported."
    ),
    "holiday_bad_kind": QT_TRANSLATE_NOOP(
        "Errors", "Row {row}: “{value}” says neither off nor work. Nothing was imported."
    ),
    "holiday_bad_name": QT_TRANSLATE_NOOP(
        "Errors",
        "Row {row}: the name cannot be kept; it has at most {limit} plain characters. Nothing was imported.",
    ),
    "holiday_twice": QT_TRANSLATE_NOOP(
        "Errors", "Row {row}: {value} was in row {first} already. Nothing was imported."
    ),
    "task_missing": QT_TRANSLATE_NOOP("Errors", "Please say what was promised."),
    "type_missing": QT_TRANSLATE_NOOP("Errors", "Please say what kind of contact it was."),
    "type_unknown": QT_TRANSLATE_NOOP("Errors", "This kind is not known to this version of the program."),
    "day_unclear": QT_TRANSLATE_NOOP("Errors", "Please write the day another way, such as 3.5 or yesterday."),
    "day_in_future": QT_TRANSLATE_NOOP(
        "Errors", "This day is still to come; a plan belongs in the next step."
    ),
    "day_too_early": QT_TRANSLATE_NOOP("Errors", "This day is before 1901."),
    "time_invalid": QT_TRANSLATE_NOOP("Errors", "Please write the time as 14:30."),
    "minutes_invalid": QT_TRANSLATE_NOOP("Errors", "Please write the length in minutes, at most {most}."),
    "next_before_contact": QT_TRANSLATE_NOOP("Errors", "The next step lies before the contact itself."),
    "cost_negative": QT_TRANSLATE_NOOP("Errors", "A cost cannot be negative."),
    "cost_unclear": QT_TRANSLATE_NOOP("Errors", "Please write the cost as a number of yuan."),
    "amount_missing": QT_TRANSLATE_NOOP("Errors", "Please write the amount."),
    "amount_unclear": QT_TRANSLATE_NOOP(
        "Errors", "Please write the amount as a number of yuan, such as 12000 or 1.2万."
    ),
    "amount_zero": QT_TRANSLATE_NOOP("Errors", "The amount is zero."),
    "amount_negative": QT_TRANSLATE_NOOP(
        "Errors", "Please write the amount without a minus; for goods sent back tick “Return”."
    ),
    "profit_unclear": QT_TRANSLATE_NOOP(
        "Errors", "Please write the profit as an amount, or the margin as 15%."
    ),
    "profit_and_margin": QT_TRANSLATE_NOOP("Errors", "Please write either a profit or a margin."),
    "margin_too_high": QT_TRANSLATE_NOOP("Errors", "A margin cannot be above 100%."),
    "quantity_invalid": QT_TRANSLATE_NOOP("Errors", "Please write the quantity as a number above zero."),
    "concession_negative": QT_TRANSLATE_NOOP("Errors", "A concession cannot be negative."),
    "concession_unclear": QT_TRANSLATE_NOOP("Errors", "Please write the concession as a number of yuan."),
    "out_of_range": QT_TRANSLATE_NOOP("Errors", "The number must be from {least} to {most}."),
    "book_not_empty": QT_TRANSLATE_NOOP(
        "Errors", "This book has customers already; a whole book can only be read into an empty one."
    ),
    "json_not_a_book": QT_TRANSLATE_NOOP("Errors", "This file is not a book that KeyAcct exported."),
    "json_newer": QT_TRANSLATE_NOOP(
        "Errors", "This file was exported by a newer version of the program. Install the newer version."
    ),
    "json_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This file is damaged or cut off. Nothing was taken from it."
    ),
    "unknown_format": QT_TRANSLATE_NOOP(
        "Errors", "“{suffix}” cannot be written. The name must end in one of: {known}"
    ),
    "target_is_book": QT_TRANSLATE_NOOP("Errors", "This is the book itself. Choose another name."),
    "source_is_book": QT_TRANSLATE_NOOP("Errors", "This is the book that is open. Choose another file."),
    "too_long_for_xlsx": QT_TRANSLATE_NOOP(
        "Errors",
        "A text under “{column}” is longer than a spreadsheet cell can hold. Export to .csv or .json.",
    ),
    "too_many_for_xlsx": QT_TRANSLATE_NOOP(
        "Errors", "A spreadsheet holds at most {limit} rows. Export to .csv or .json."
    ),
    "reason_missing": QT_TRANSLATE_NOOP("Errors", "Please give a reason."),
    "level_unknown": QT_TRANSLATE_NOOP("Errors", "A relationship level is one of 1 to 5."),
    "contract_gone": QT_TRANSLATE_NOOP("Errors", "This contract is no longer in the book."),
    "no_renewal": QT_TRANSLATE_NOOP("Errors", "This contract has no renewal date."),
    "ends_before_start": QT_TRANSLATE_NOOP("Errors", "The contract ends before it starts."),
    "due_before_start": QT_TRANSLATE_NOOP("Errors", "The renewal lies before the start of the contract."),
    "setting_unknown": QT_TRANSLATE_NOOP(
        "Errors", "This setting is not known to this version of the program."
    ),
    "setting_not_a_number": QT_TRANSLATE_NOOP("Errors", "Please write a whole number."),
    "setting_out_of_bounds": QT_TRANSLATE_NOOP("Errors", "The number must be from {low} to {high}."),
    "setting_wrong_length": QT_TRANSLATE_NOOP("Errors", "Please give {count} numbers."),
    "setting_not_rising": QT_TRANSLATE_NOOP("Errors", "Each number must be larger than the one before."),
    "setting_not_a_choice": QT_TRANSLATE_NOOP("Errors", "Please choose from the list."),
    "setting_zone_crossed": QT_TRANSLATE_NOOP(
        "Errors", "The lowest level of a tier cannot be above its highest."
    ),
    "setting_effort_crossed": QT_TRANSLATE_NOOP("Errors", "“Close” cannot be above the target."),
    "setting_renewal_crossed": QT_TRANSLATE_NOOP(
        "Errors", "The alarm must come before the grace period is over."
    ),
    "setting_no_weights": QT_TRANSLATE_NOOP("Errors", "At least one weight must be above zero."),
    "unknown_placeholder": QT_TRANSLATE_NOOP(
        "Errors", "{name} stands for nothing. Placeholders that are known: {known}"
    ),
    "text_missing": QT_TRANSLATE_NOOP("Errors", "Please write a text."),
    "template_gone": QT_TRANSLATE_NOOP("Errors", "This greeting text is no longer in the book."),
    "nobody_left": QT_TRANSLATE_NOOP("Errors", "Everybody chosen is done already."),
    "gift_missing": QT_TRANSLATE_NOOP("Errors", "Please say what the gift is."),
    "gift_day_missing": QT_TRANSLATE_NOOP("Errors", "Please say on which day it was."),
    "gift_gone": QT_TRANSLATE_NOOP("Errors", "This gift is no longer in the book."),
    "template_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{file} cannot be read near line {line}. Correct it, or remove it to use the usual one."
    ),
    "template_broken": QT_TRANSLATE_NOOP(
        "Errors", "{file} has no usable value at “{place}”. Correct it, or remove it to use the usual one."
    ),
    "rep_unknown": QT_TRANSLATE_NOOP("Errors", "There is no salesperson “{name}”. Known: {known}"),
}

_TEXT: Final[dict[str, str]] = {
    "nul": QT_TRANSLATE_NOOP(
        "Errors", "The text holds a character that cannot be kept. Please type it again."
    ),
    "surrogate": QT_TRANSLATE_NOOP(
        "Errors", "The text holds a character that cannot be kept. Please type it again."
    ),
    "too_long": QT_TRANSLATE_NOOP("Errors", "This is too long; at most {limit} characters."),
}

_UNEXPECTED: Final = QT_TRANSLATE_NOOP(
    "Errors", "Something unexpected happened. Nothing that was saved is lost; a report was written."
)


def sentence(error: BaseException) -> str:
    """One sentence for an error, in the language of the window. Never a traceback, never a driver's words."""
    if isinstance(error, Refused):
        code, params = name_lunar_month(error.code, error.params)
        return _filled(_REFUSED.get(code, _UNEXPECTED), params)
    if isinstance(error, InvalidText):
        return _filled(_TEXT[error.code], dict(error.params))
    if isinstance(error, BookError):
        return _filled(_FAULTS[error.fault], dict(error.params))
    if isinstance(error, OSError):
        path = error.filename if isinstance(error.filename, str) else ""
        return _filled(_FAULTS[fault_of(error)], {"path": path})
    if isinstance(error, ValueError) and (told := _about_a_file(error)):
        return told
    return _filled(_UNEXPECTED, {})


def name_lunar_month(code: str, params: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """The code and parameters of what is wrong with a date, a lunar month by its name: 腊月, not 12 月."""
    said = dict(params)
    if code == "invalid_day" and params.get("lunar"):
        code = "invalid_lunar_day"
    elif code not in ("no_such_leap_month", "short_lunar_month"):
        return code, said
    month = params.get("month")
    from keyacct_desktop.ui.words.festivals import is_chinese

    if is_chinese() and isinstance(month, int):
        from keyacct_desktop.domain.lunar import month_text

        said["month"] = month_text(month).removesuffix("月")
    return code, said


def _about_a_file(error: ValueError) -> str:
    """Why a file of rows cannot be read, "" for any other error."""
    from keyacct_desktop.services.dates.holiday_files import TableError
    from keyacct_desktop.ui.words.imports import file_trouble

    return file_trouble(error.code, error.line, error.params) if isinstance(error, TableError) else ""


def _filled(source: str, params: dict[str, object]) -> str:
    text = QCoreApplication.translate("Errors", source)
    for name, value in params.items():
        # Not str.format: a path or a name may hold braces.
        text = text.replace("{" + name + "}", str(value))
    return text
