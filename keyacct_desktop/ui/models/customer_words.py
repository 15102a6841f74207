"""The cells of the customer list in words: days as people say them, money by the locale, codes as words.

Made once per language and day; knows no book and no widget.
"""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from keyacct_desktop.services.customers import TAG_SEPARATOR, CustomerRow
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import distance, local_day


class CustomerWords(QObject):
    """Turns a row into the texts of all columns (ui.models.customer_columns, the same order)."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._locale = QLocale()
        self._date_format = _with_whole_year(self._locale.dateFormat(QLocale.FormatType.ShortFormat))
        self._ago: dict[str, str] = {}
        self._ahead: dict[str, str] = {}
        self._days: dict[str, str] = {}
        self._codes: dict[tuple[str, str], str] = {}

    def cells(self, row: CustomerRow) -> list[str]:
        """One text per column; "" where nothing is known. The text of "found" is made elsewhere."""
        return [
            row.name,
            "",
            row.company or "",
            row.post or "",
            row.phone or "",
            self.code("stage", row.stage),
            self.tier(row.tier, row.grade),
            self.money(row.net_fen) if row.net_fen is not None else "",
            self.code("Level", str(row.level)) if row.level else "",
            self._due(row.due_on),
            row.tags.replace(TAG_SEPARATOR, "  ") if row.tags else "",
            row.rep_name or "",
            row.region or "",
            self.code("source", row.source) if row.source else "",
            row.industry or "",
            row.wechat or "",
            self.ago(row.last_contact_on),
            self.next_contact(row.next_on, row.next_text),
            self.day(row.first_order_on),
            self.day(row.last_order_on),
            self.money(row.revenue_fen) if row.order_count or row.revenue_fen else "",
            self._locale.toString(row.order_count) if row.order_count else "",
            row.number or "",
            self.day(local_day(row.created_at).isoformat()),
        ]

    def code(self, field: str, code: str) -> str:
        """The word of a stage or a source."""
        word = self._codes.get((field, code))
        if word is None:
            word = self._codes[field, code] = choice(field, code)
        return word

    def tier(self, tier: str | None, grade: str | None) -> str:
        """The value tier of a customer, the grade of a prospect."""
        if tier:
            return self.code("Tier", tier)
        return self.tr("Prospect {grade}").replace("{grade}", grade) if grade else ""

    def _due(self, iso: str | None) -> str:
        """When the rhythm asks for the next contact."""
        if not iso:
            return ""
        when = self._ahead.get(iso)
        if when is None:
            when = self._ahead[iso] = self._say_ahead(iso)
        return when

    def day(self, iso: str | None) -> str:
        """A day in the locale's short form with the whole year."""
        if not iso:
            return ""
        word = self._days.get(iso)
        if word is None:
            shown = QDate.fromString(iso, "yyyy-MM-dd")
            word = self._days[iso] = self._locale.toString(shown, self._date_format)
        return word

    def money(self, fen: int) -> str:
        """Whole yuan with separators; the copy of a row has the fen."""
        return self._locale.toString(float((abs(fen) + 50) // 100 * (1 if fen >= 0 else -1)), "f", 0)

    def ago(self, iso: str | None) -> str:
        """ "today", "3 days ago", "5 months ago": how long it has been quiet."""
        if not iso:
            return ""
        word = self._ago.get(iso)
        if word is None:
            word = self._ago[iso] = self._say_ago(iso)
        return word

    def next_contact(self, iso: str | None, text: str | None) -> str:
        """When, and what for."""
        if not iso:
            return ""
        when = self._ahead.get(iso)
        if when is None:
            when = self._ahead[iso] = self._say_ahead(iso)
        return f"{when} · {text}" if text else when

    def is_late(self, iso: str | None) -> bool:
        """Whether a planned day is over."""
        return bool(iso) and str(iso) < self._today.isoformat()

    def _say_ago(self, iso: str) -> str:
        day = date.fromisoformat(iso)
        return distance(day, self._today) if day <= self._today else self.day(iso)

    def _say_ahead(self, iso: str) -> str:
        day = date.fromisoformat(iso)
        late = (self._today - day).days
        return self.tr("%n day(s) late", "", late) if late > 0 else distance(day, self._today)


def _with_whole_year(pattern: str) -> str:
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
