"""The language of the window: Chinese or English, by the system or by choice.

Loads the merged translation of all areas (resources/i18n) and Qt's own. English needs only its plurals.
"""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from keyacct_desktop.app import paths


class Language(StrEnum):
    """The languages of the window; the value is the locale's name."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


LANGUAGE_KEY: Final = "language"


def system_language() -> Language:
    """Chinese where any of the system's preferred languages up to the first known one is Chinese, else English."""
    for name in QLocale.system().uiLanguages():
        if name.lower().startswith("zh"):
            return Language.CHINESE
        if name.lower().startswith("en"):
            return Language.ENGLISH
    return Language.ENGLISH


def chosen_language(text: str) -> Language:
    """The language of a stored choice; an empty or unknown one follows the system."""
    return Language(text) if text in set(Language) else system_language()


class Translations(QObject):
    """The translators in force. `use` may be called again while the program runs."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = Language.ENGLISH

    def use(self, language: Language) -> bool:
        """Switch to a language; False when its file is missing (the window is then in English)."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        self.language = language
        QLocale.setDefault(_locale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._load(f"qtbase_{language.value}", qt_folder)
        return self._load(f"keyacct_{language.value}", str(paths.resource("i18n")))

    def _load(self, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            return False
        self._app.installTranslator(translator)
        self._translators.append(translator)
        return True


def _locale(language: Language) -> QLocale:
    if language is Language.CHINESE:
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
