"""Where a search found something, in words: the fields of services.search and "talk"."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_FIELDS: Final[dict[str, str]] = {
    "name": QT_TRANSLATE_NOOP("SearchField", "Name"),
    "pinyin": QT_TRANSLATE_NOOP("SearchField", "Pinyin"),
    "initials": QT_TRANSLATE_NOOP("SearchField", "Initials"),
    "phone": QT_TRANSLATE_NOOP("SearchField", "Phone"),
    "company": QT_TRANSLATE_NOOP("SearchField", "Company"),
    "tag": QT_TRANSLATE_NOOP("SearchField", "Tag"),
    "account": QT_TRANSLATE_NOOP("SearchField", "Account"),
    "contact": QT_TRANSLATE_NOOP("SearchField", "Contact"),
    "note": QT_TRANSLATE_NOOP("SearchField", "Note"),
    "talk": QT_TRANSLATE_NOOP("SearchField", "Talk"),
}


def search_field(field: str) -> str:
    """The word for a field in which something was found."""
    text = _FIELDS.get(field)
    return field if text is None else QCoreApplication.translate("SearchField", text)
