"""Reminders in words: the lines of the near days on Today, and the notification with or without names."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.domain.reminders import FESTIVAL
from keyacct_desktop.services.reminder_notice import Notice
from keyacct_desktop.services.reminders import Reminder
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.dates import occurrence_words, said_on
from keyacct_desktop.ui.words.days import distance, short_day
from keyacct_desktop.ui.words.festivals import festival_name


class ReminderWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def line(self, reminder: Reminder, today: date) -> str:
        """What it is: "王总 生日 · 41 岁（虚 42） · 农历八月十五", several occasions after each other."""
        if reminder.festival is not None:
            name = festival_name(reminder.festival)
            return self.tr("{festival}: think of whom to greet and how").replace("{festival}", name)
        parts: list[str] = []
        for one in reminder.occurrences:
            words = occurrence_words(one)
            if parts:
                words = self.tr("{what} ({day})").format(what=words, day=short_day(one.day, today))
            parts.append(" · ".join(part for part in (words, said_on(one)) if part))
        return self.tr("; ").join(parts)

    def beside(self, reminder: Reminder, today: date) -> str:
        """The day, and for a contact person the company."""
        day = short_day(reminder.first.day, today)
        if reminder.person is None or reminder.customer == reminder.person or reminder.customer is None:
            return day
        return f"{day} · {reminder.customer}"

    def when(self, reminder: Reminder, today: date) -> str:
        """How far away it is; a day that went by unseen says so."""
        near = distance(reminder.first.day, today)
        return self.tr("missed: {when}").replace("{when}", near) if reminder.missed else near

    def name(self, reminder: Reminder) -> str:
        """Whom or what it is about, for messages and undo."""
        if reminder.festival is not None:
            return festival_name(reminder.festival)
        return reminder.person or reminder.customer or ""

    def title(self, notice: Notice) -> str:
        """The head of the notification."""
        return self.tr("%n date(s) to think of", "", notice.total)

    def text(self, notice: Notice, *, with_names: bool) -> str:
        """The notification itself: kinds and counts only, as a customer may look at the screen; names if wished."""
        if with_names:
            lines = [f"{self.when(one, notice.day)} {occurrence_words(one.first)}" for one in notice.first]
            more = notice.total - len(lines)
            return "\n".join([*lines, self.tr("%n more", "", more)] if more > 0 else lines)
        parts = [f"{_kind(kind)} {count}" for kind, count in notice.kinds]
        if notice.missed:
            parts.append(self.tr("%n missed", "", notice.missed))
        return " · ".join(parts)


def _kind(type_: str) -> str:
    return (
        QCoreApplication.translate("Reminders", "Festival")
        if type_ == FESTIVAL
        else choice("DateType", type_)
    )
