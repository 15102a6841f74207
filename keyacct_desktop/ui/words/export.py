"""The words of exported files: headers that our own import and everybody's spreadsheet understand, and the titles
of dates in other programs' calendars."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from keyacct_desktop.domain.said_date import PartialDate, describe
from keyacct_desktop.domain.vocabulary import Calendar, DateType, Relation
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.fields import field_title

_HEADERS: dict[tuple[str, str | None], object] = {
    ("kind", None): QT_TRANSLATE_NOOP("Export", "Kind"),
    ("name", None): QT_TRANSLATE_NOOP("Export", "Name"),
    ("phone", "mobile"): QT_TRANSLATE_NOOP("Export", "Mobile phone"),
    ("phone", "work"): QT_TRANSLATE_NOOP("Export", "Work phone"),
    ("phone", "home"): QT_TRANSLATE_NOOP("Export", "Home phone"),
    ("phone", "fax"): QT_TRANSLATE_NOOP("Export", "Fax"),
    ("phone", None): QT_TRANSLATE_NOOP("Export", "Phone"),
    ("wechat", None): QT_TRANSLATE_NOOP("Export", "WeChat"),
    ("email", None): QT_TRANSLATE_NOOP("Export", "Email"),
    ("qq", None): QT_TRANSLATE_NOOP("Export", "QQ"),
    ("web", None): QT_TRANSLATE_NOOP("Export", "Website"),
    ("contact_name", None): QT_TRANSLATE_NOOP("Export", "Contact name"),
    ("contact_post", None): QT_TRANSLATE_NOOP("Export", "Contact post"),
    ("contact_phone", None): QT_TRANSLATE_NOOP("Export", "Contact phone"),
    ("address", "work"): QT_TRANSLATE_NOOP("Export", "Work address"),
    ("address", "home"): QT_TRANSLATE_NOOP("Export", "Home address"),
    ("address", "delivery"): QT_TRANSLATE_NOOP("Export", "Delivery address"),
    ("address", "invoice"): QT_TRANSLATE_NOOP("Export", "Invoice address"),
    ("address", None): QT_TRANSLATE_NOOP("Export", "Address"),
    ("postcode", None): QT_TRANSLATE_NOOP("Export", "Postcode"),
    ("referrer", None): QT_TRANSLATE_NOOP("Export", "Referrer"),
    ("rep", None): QT_TRANSLATE_NOOP("Export", "Rep"),
    ("tags", None): QT_TRANSLATE_NOOP("Export", "Tags"),
    ("birthday", None): QT_TRANSLATE_NOOP("Export", "Birthday"),
    ("lunar_birthday", None): QT_TRANSLATE_NOOP("Export", "Lunar birthday"),
    ("spouse_birthday", None): QT_TRANSLATE_NOOP("Export", "Spouse birthday"),
    ("wedding", None): QT_TRANSLATE_NOOP("Export", "Wedding anniversary"),
    ("founding_day", None): QT_TRANSLATE_NOOP("Export", "Founding day"),
    ("cooperation_day", None): QT_TRANSLATE_NOOP("Export", "Customer since"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an export in one language, "zh" or "en"."""

    language: str

    def header(self, target: str, label: str | None = None, number: int = 1) -> str:
        """The header of a column; a second one of the same kind is numbered."""
        source = _HEADERS.get((target, label))
        text = field_title(target) if source is None else QCoreApplication.translate("Export", str(source))
        return text if number == 1 else f"{text}{number}"

    def choice(self, of: str, code: str) -> str:
        """The word for a code."""
        return choice(of, code)

    def calendar_name(self) -> str:
        """What other programs call the calendar of the book's dates."""
        return QCoreApplication.translate("Export", "Customer dates")

    def date_title(
        self, who: str, type_: str, relation: str, label: str | None, said: PartialDate | None
    ) -> str:
        """A date in one line: 「王伟 生日（农历八月十五）」, 「王伟 配偶生日」, 「大华贸易 续约 · 年度框架」."""
        what = choice("DateType", type_)
        if relation != Relation.SELF:
            pattern = QCoreApplication.translate("Export", "{relation}’s {what}")
            what = pattern.format(relation=choice("Relation", relation), what=self._inside(what))
        if label:
            what = label if type_ == DateType.CUSTOM else f"{what} · {label}"
        title = f"{who} {what}" if self.language == "zh" else f"{who} · {self._inside(what)}"
        if said is not None and said.calendar is Calendar.LUNAR:
            pattern = QCoreApplication.translate("Export", "{title} ({date})")
            title = pattern.format(title=title, date=describe(said, self.language))
        return title

    def _inside(self, text: str) -> str:
        """An English word inside a line begins small; Chinese has no case."""
        return text if self.language == "zh" or text[:2].isupper() else text[:1].lower() + text[1:]


def export_words() -> Words:
    """The words in the language that is in force."""
    chinese = QCoreApplication.translate("Export", "Name") != "Name"
    return Words("zh" if chinese or QLocale().language() == QLocale.Language.Chinese else "en")
