"""The choices that several prints share: for whom the paper is, and whether sensitive facts are on it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.ui.printing.card_words import CardWords
from keyacct_desktop.ui.printing.sensitive import sensitive_tick
from keyacct_desktop.ui.printing.source import Choice, Chosen


def profile_choice(*, remembered: bool = False) -> Choice:
    """To carry, complete, handover; every print begins with the one that embarrasses nobody: each time, unless
    `remembered`."""
    words = CardWords(date.min, PrintProfile.TRAVEL, photo=False, code=False)
    profiles = tuple((profile.value, words.profile_title(profile)) for profile in PrintProfile)
    return Choice("profile", QCoreApplication.translate("PrintProfile", "For"), profiles, remembered)


def profile_of(chosen: Chosen) -> PrintProfile:
    """The profile that was chosen."""
    return PrintProfile(chosen.value("profile") or PrintProfile.TRAVEL)


__all__ = ["profile_choice", "profile_of", "sensitive_tick"]
