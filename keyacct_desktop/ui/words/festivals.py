"""Names of festivals, solar terms, animals of the year, and lunar days, for the window and the command line.

Knows codes and numbers only; which day something falls on is the engine's (domain.lunar, domain.festivals).
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyacct_desktop.domain.lunar import LunarDay

_FESTIVALS: Final[dict[str, str]] = {
    "new_year": QT_TRANSLATE_NOOP("Festival", "New Year"),
    "laba": QT_TRANSLATE_NOOP("Festival", "Laba"),
    "little_new_year_north": QT_TRANSLATE_NOOP("Festival", "Little New Year (north)"),
    "little_new_year_south": QT_TRANSLATE_NOOP("Festival", "Little New Year (south)"),
    "new_years_eve": QT_TRANSLATE_NOOP("Festival", "New Year's Eve"),
    "spring_festival": QT_TRANSLATE_NOOP("Festival", "Spring Festival"),
    "god_of_wealth": QT_TRANSLATE_NOOP("Festival", "God of Wealth"),
    "back_to_work": QT_TRANSLATE_NOOP("Festival", "Back to work"),
    "valentine": QT_TRANSLATE_NOOP("Festival", "Valentine's Day"),
    "lantern": QT_TRANSLATE_NOOP("Festival", "Lantern Festival"),
    "dragon_head": QT_TRANSLATE_NOOP("Festival", "Dragon Raises Head"),
    "womens_day": QT_TRANSLATE_NOOP("Festival", "Women's Day"),
    "qingming": QT_TRANSLATE_NOOP("Festival", "Qingming"),
    "labour_day": QT_TRANSLATE_NOOP("Festival", "Labour Day"),
    "youth_day": QT_TRANSLATE_NOOP("Festival", "Youth Day"),
    "mothers_day": QT_TRANSLATE_NOOP("Festival", "Mother's Day"),
    "nurses_day": QT_TRANSLATE_NOOP("Festival", "Nurses' Day"),
    "childrens_day": QT_TRANSLATE_NOOP("Festival", "Children's Day"),
    "dragon_boat": QT_TRANSLATE_NOOP("Festival", "Dragon Boat"),
    "fathers_day": QT_TRANSLATE_NOOP("Festival", "Father's Day"),
    "army_day": QT_TRANSLATE_NOOP("Festival", "Army Day"),
    "qixi": QT_TRANSLATE_NOOP("Festival", "Qixi"),
    "ghost_festival": QT_TRANSLATE_NOOP("Festival", "Ghost Festival"),
    "doctors_day": QT_TRANSLATE_NOOP("Festival", "Doctors' Day"),
    "teachers_day": QT_TRANSLATE_NOOP("Festival", "Teachers' Day"),
    "mid_autumn": QT_TRANSLATE_NOOP("Festival", "Mid-Autumn"),
    "national_day": QT_TRANSLATE_NOOP("Festival", "National Day"),
    "double_ninth": QT_TRANSLATE_NOOP("Festival", "Double Ninth"),
    "journalists_day": QT_TRANSLATE_NOOP("Festival", "Journalists' Day"),
    "thanksgiving": QT_TRANSLATE_NOOP("Festival", "Thanksgiving"),
    "winter_solstice": QT_TRANSLATE_NOOP("Festival", "Winter Solstice"),
    "christmas_eve": QT_TRANSLATE_NOOP("Festival", "Christmas Eve"),
    "christmas": QT_TRANSLATE_NOOP("Festival", "Christmas"),
}
_TERMS: Final = (
    QT_TRANSLATE_NOOP("SolarTerm", "Minor Cold"),
    QT_TRANSLATE_NOOP("SolarTerm", "Major Cold"),
    QT_TRANSLATE_NOOP("SolarTerm", "Start of Spring"),
    QT_TRANSLATE_NOOP("SolarTerm", "Rain Water"),
    QT_TRANSLATE_NOOP("SolarTerm", "Insects Awaken"),
    QT_TRANSLATE_NOOP("SolarTerm", "Spring Equinox"),
    QT_TRANSLATE_NOOP("SolarTerm", "Qingming"),
    QT_TRANSLATE_NOOP("SolarTerm", "Grain Rain"),
    QT_TRANSLATE_NOOP("SolarTerm", "Start of Summer"),
    QT_TRANSLATE_NOOP("SolarTerm", "Grain Buds"),
    QT_TRANSLATE_NOOP("SolarTerm", "Grain in Ear"),
    QT_TRANSLATE_NOOP("SolarTerm", "Summer Solstice"),
    QT_TRANSLATE_NOOP("SolarTerm", "Minor Heat"),
    QT_TRANSLATE_NOOP("SolarTerm", "Major Heat"),
    QT_TRANSLATE_NOOP("SolarTerm", "Start of Autumn"),
    QT_TRANSLATE_NOOP("SolarTerm", "End of Heat"),
    QT_TRANSLATE_NOOP("SolarTerm", "White Dew"),
    QT_TRANSLATE_NOOP("SolarTerm", "Autumn Equinox"),
    QT_TRANSLATE_NOOP("SolarTerm", "Cold Dew"),
    QT_TRANSLATE_NOOP("SolarTerm", "Frost Descent"),
    QT_TRANSLATE_NOOP("SolarTerm", "Start of Winter"),
    QT_TRANSLATE_NOOP("SolarTerm", "Minor Snow"),
    QT_TRANSLATE_NOOP("SolarTerm", "Major Snow"),
    QT_TRANSLATE_NOOP("SolarTerm", "Winter Solstice"),
)
_ANIMALS: Final = (
    QT_TRANSLATE_NOOP("Zodiac", "Rat"),
    QT_TRANSLATE_NOOP("Zodiac", "Ox"),
    QT_TRANSLATE_NOOP("Zodiac", "Tiger"),
    QT_TRANSLATE_NOOP("Zodiac", "Rabbit"),
    QT_TRANSLATE_NOOP("Zodiac", "Dragon"),
    QT_TRANSLATE_NOOP("Zodiac", "Snake"),
    QT_TRANSLATE_NOOP("Zodiac", "Horse"),
    QT_TRANSLATE_NOOP("Zodiac", "Goat"),
    QT_TRANSLATE_NOOP("Zodiac", "Monkey"),
    QT_TRANSLATE_NOOP("Zodiac", "Rooster"),
    QT_TRANSLATE_NOOP("Zodiac", "Dog"),
    QT_TRANSLATE_NOOP("Zodiac", "Pig"),
)


def festival_name(code: str) -> str:
    """The name of a festival's code: "mid_autumn" is "Mid-Autumn", "中秋节". An unknown code is itself."""
    return QCoreApplication.translate("Festival", _FESTIVALS.get(code, code))


def term_name(term: int) -> str:
    """The name of a solar term, 小寒 = 0 … 冬至 = 23 (domain.solar_terms.Term)."""
    return QCoreApplication.translate("SolarTerm", _TERMS[term])


def animal_name(index: int) -> str:
    """The animal of a year, 鼠 = 0 … 猪 = 11 (domain.lunar.zodiac)."""
    return QCoreApplication.translate("Zodiac", _ANIMALS[index])


def is_chinese() -> bool:
    """Whether the window speaks Chinese: lunar days then have their names, else numbers."""
    return QLocale().language() == QLocale.Language.Chinese


def lunar_words(month: int, day: int, is_leap: bool = False) -> str:
    """A lunar day without its year: "八月十五", "闰六月初十"; in English "lunar 8/15", "lunar leap 6/10"."""
    if is_chinese():
        from keyacct_desktop.domain.lunar import lunar_text

        return lunar_text(month, day, is_leap)
    pattern = (
        QCoreApplication.translate("Lunar", "lunar leap {month}/{day}")
        if is_leap
        else QCoreApplication.translate("Lunar", "lunar {month}/{day}")
    )
    return pattern.format(month=month, day=day)


def lunar_cell(lunar: "LunarDay") -> str:
    """A lunar day for a small cell: "十五", on the first of a month its name; in English "L8/15"."""
    if is_chinese():
        from keyacct_desktop.domain import lunar as engine

        if lunar.day == 1:
            return engine.month_text(lunar.month, lunar.is_leap)
        return engine.day_text(lunar.day)
    return f"L{lunar.month}{'+' if lunar.is_leap else ''}/{lunar.day}"


def lunar_year(year: int) -> str:
    """A lunar year by name and animal: "丙午马年", "Year of the Horse"."""
    from keyacct_desktop.domain import lunar as engine

    pattern = QCoreApplication.translate("Lunar", "Year of the {animal}")
    return pattern.format(animal=animal_name(engine.zodiac(year)), name=engine.year_name(year))
