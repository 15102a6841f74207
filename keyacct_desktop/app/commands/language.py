"""The language of what the command line prints: loaded at its start, gone at its end."""

from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from keyacct_desktop.app import paths

LANGUAGES: Final = ("zh_CN", "en")


class Language:
    """While entered, `translate` and all words of ui.words speak this language; the system's one when none is asked for.
    With `fonts` the application can set text; a screen it never needs."""

    def __init__(self, asked: str | None, *, fonts: bool = False) -> None:
        self._application = QCoreApplication.instance() or _application(fonts)
        self.code = asked if asked in LANGUAGES else _system_language()
        self._translator = QTranslator()
        self._locale = QLocale()

    def __enter__(self) -> Self:
        _build_in_checkout()
        if self._translator.load(f"keyacct_{self.code}", str(paths.resource("i18n"))):
            self._application.installTranslator(self._translator)
        # Days and lunar words go by it.
        QLocale.setDefault(QLocale(self.code))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._application.removeTranslator(self._translator)
        QLocale.setDefault(self._locale)


def translate(context: str, text: str) -> str:
    """The text in the language that is entered. Literals only, or they are not found for translation."""
    return QCoreApplication.translate(context, text)


class Cli(QObject):
    """What has plurals: only `tr` is read with them for translation, and it takes its context from the class."""

    def written(self, count: int, path: str) -> str:
        """An export of `count` customers is done."""
        return self.tr("%n customer(s) written to {path}.", "", count).replace("{path}", path)

    def dates_written(self, count: int, path: str) -> str:
        """An export of `count` dates is done."""
        return self.tr("%n date(s) written to {path}.", "", count).replace("{path}", path)

    def pages_written(self, count: int, path: str) -> str:
        """A print of `count` pages is done."""
        return self.tr("%n page(s) written to {path}.", "", count).replace("{path}", path)

    def made_up(self, count: int, path: str) -> str:
        """A demo book of `count` customers is made."""
        return self.tr("%n made-up customer(s) in {path}.", "", count).replace("{path}", path)


def _application(fonts: bool) -> QCoreApplication:
    if not fonts:
        return QCoreApplication(["keyacct-desktop"])
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication(["keyacct-desktop"])


def _system_language() -> str:
    from keyacct_desktop.ui.shell.i18n import system_language

    return system_language().value


def _build_in_checkout() -> None:
    """In a fresh checkout the words are made first; without them the commands speak English."""
    if paths.checkout_root() is None:
        return
    import subprocess

    from keyacct_desktop.app import translations_build

    try:
        translations_build.build_if_stale()
    except (OSError, subprocess.SubprocessError):
        return
