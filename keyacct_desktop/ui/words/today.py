"""The Today list in words: why somebody is on it, what was spoken of last. Used by the window and the command line."""

from datetime import date

from PySide6.QtCore import QObject

from keyacct_desktop.domain.method_codes import ReasonCode
from keyacct_desktop.domain.today import RENEWAL_DATES, NearDate, Reason
from keyacct_desktop.domain.vocabulary import InteractionType
from keyacct_desktop.services.today import LastTopic
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import distance, short_day

_LONGEST = 80


class TodayWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def reason(self, reason: Reason) -> str:
        """One reason as a short clause."""
        late = reason.days_late or 0
        text = _short(reason.detail or "")
        match reason.code:
            case ReasonCode.PROMISE_OVERDUE:
                return self.tr("promised “{text}”, %n day(s) late", "", late).replace("{text}", text)
            case ReasonCode.PROMISE_TODAY:
                return self.tr("promised “{text}” for today").replace("{text}", text)
            case ReasonCode.COMPLAINT_LATE:
                return self.tr("complaint %n day(s) past its time", "", late)
            case ReasonCode.RISK_ALARM:
                return self.tr("may be about to leave")
            case ReasonCode.DATE_NEAR | ReasonCode.RENEWAL_DUE if reason.date is not None:
                return self._date(reason.date, -late)
            case ReasonCode.STEP_DUE:
                return self._step(text, late)
            case _:
                return self._renewal(reason.code, late) or self._measured(reason.code, late)

    def reasons(self, reasons: tuple[Reason, ...]) -> list[str]:
        """All clauses, the most urgent first, none said twice."""
        return list(dict.fromkeys(self.reason(one) for one in reasons))

    def last_topic(self, last: LastTopic | None, today: date) -> str:
        """When and how the last contact was, and what it was about."""
        if last is None:
            return self.tr("No contact yet")
        kind = choice("InteractionType", last.type)
        if not last.answered and last.type != InteractionType.GREETING_CARD:
            kind = self.tr("{kind}, not reached").replace("{kind}", kind)
        near = distance(last.day, today) if (today - last.day).days <= 60 else short_day(last.day, today)
        words = self.tr("{when}: {kind}").replace("{when}", near).replace("{kind}", kind)
        text = " ".join(last.text.split())
        return f"{words} · {text}" if text else words

    def _date(self, near: NearDate, days: int) -> str:
        """ "陈工的孩子明天生日，10 岁（虚 11）", "明天是结婚纪念日，10 周年", "合同到期还有 12 天"."""
        who = near.person or ""
        if near.relation != "self":
            whose = choice("Relation", near.relation).lower()
            who = self.tr("{who}’s {relation}").format(who=who, relation=whose) if who else whose
        start = self.tr("{who}: ").replace("{who}", who) if who else ""
        if near.type in RENEWAL_DATES:
            return start + self._ending(near, days)
        when = self.tr("today") if days == 0 else self.tr("tomorrow")
        if near.type == "birthday":
            said = self.tr("{who}birthday {when}").format(who=start, when=when)
        else:
            what = _short(near.label or "") or choice("DateType", near.type).lower()
            said = self.tr("{who}{what} {when}").format(who=start, what=what, when=when)
        years = self._years(near)
        return self.tr("{date}, {years}").format(date=said, years=years) if years else said

    def _years(self, near: NearDate) -> str:
        beside = []
        if near.nominal_age is not None:
            beside.append(self.tr("nominal {age}").replace("{age}", str(near.nominal_age)))
        if near.lunar is not None:
            from keyacct_desktop.ui.words.festivals import lunar_words

            beside.append(self.tr("{lunar}").replace("{lunar}", lunar_words(*near.lunar)))
        years = ""
        if near.age:
            years = (
                self.tr("turns %n", "", near.age)
                if near.type == "birthday"
                else self.tr("%n year(s)", "", near.age)
            )
        inside = self.tr(", ").join(beside)
        if not inside:
            return years
        return self.tr("{years} ({more})").format(years=years, more=inside) if years else inside

    def _ending(self, near: NearDate, days: int) -> str:
        name = self.tr(" ({name})").replace("{name}", _short(near.label)) if near.label else ""
        if near.type == "renewal":
            words = self.tr("renewal in %n day(s)", "", days) if days else self.tr("renewal is due today")
        else:
            words = self.tr("ends in %n day(s)", "", days) if days else self.tr("ends today")
        return words + name

    def _step(self, text: str, late: int) -> str:
        if not text:
            if not late:
                return self.tr("a contact is planned for today")
            return self.tr("planned contact %n day(s) late", "", late)
        if not late:
            return self.tr("today: {text}").replace("{text}", text)
        return self.tr("{text}, %n day(s) late", "", late).replace("{text}", text)

    def _renewal(self, code: ReasonCode, late: int) -> str:
        match code:
            case ReasonCode.RENEWAL_GRACE_ENDING:
                return self.tr("grace period nearly over, renewal %n day(s) late", "", late)
            case ReasonCode.RENEWAL_GRACE:
                return self.tr("renewal %n day(s) late, in the grace period", "", late)
            case ReasonCode.RENEWAL_DUE if late == 0:
                return self.tr("renewal is due today")
            case ReasonCode.RENEWAL_DUE:
                return self.tr("renewal in %n day(s)", "", -late)
            case _:
                return ""

    def _measured(self, code: ReasonCode, late: int) -> str:
        match code:
            case ReasonCode.RHYTHM if late == 0:
                return self.tr("time for a contact")
            case ReasonCode.RHYTHM:
                return self.tr("%n day(s) longer without contact than usual", "", late)
            case ReasonCode.NEVER_CONTACTED if late == 0:
                return self.tr("never contacted yet")
            case ReasonCode.NEVER_CONTACTED:
                return self.tr("never contacted yet, %n day(s) late", "", late)
            case ReasonCode.POST_SALE if late == 0:
                return self.tr("ask how the purchase works out")
            case ReasonCode.POST_SALE:
                return self.tr("ask how the purchase works out, %n day(s) late", "", late)
            case ReasonCode.ORDER_DUE if late == 0:
                return self.tr("an order is due")
            case ReasonCode.ORDER_DUE:
                return self.tr("an order is due, %n day(s) late", "", late)
            case ReasonCode.ZONE_UNDER:
                return self.tr("we do too little here")
            case ReasonCode.ZONE_OVER:
                return self.tr("we do more than it brings")
            case _:
                return self.tr("the card has gaps")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
