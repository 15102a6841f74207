"""The weekly review in words: what a proposed change is and rests on, where the time goes, how visits went."""

from datetime import date

from PySide6.QtCore import QObject

from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.method_codes import EffortState
from keyacct_desktop.domain.visits import Visits
from keyacct_desktop.services.method.proposals import ChangeProposal
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import short_day


class ReviewWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def change(self, one: ChangeProposal) -> str:
        """What changes: "Regular → Major"."""
        return f"{self._class(one, one.before)} → {self._class(one, one.after)}"

    def about(self, one: ChangeProposal) -> str:
        return self.tr("Value tier") if one.about == "tier" else self.tr("Relationship level")

    def why(self, one: ChangeProposal, today: date) -> str:
        """What the change rests on, and since when it shows."""
        since = self.tr("since {day}").replace("{day}", short_day(one.since, today))
        return " · ".join([*(self._reason(one, code) for code in one.why), since])

    def effort(self, effort: Effort) -> str:
        """Where the time goes, in one sentence."""
        if effort.share is None:
            return self.tr("No minutes are logged yet, so nobody can say where your time goes.")
        if effort.profit_share is None:
            text = self.tr("{share} of your time goes to the best fifth of your customers.")
            return text.replace("{share}", percent(effort.share))
        text = self.tr(
            "{share} of your time goes to the best fifth of your customers, who bring {profit} of the profit."
        )
        return text.replace("{share}", percent(effort.share)).replace(
            "{profit}", percent(effort.profit_share)
        )

    def effort_state(self, effort: Effort) -> tuple[str, str]:
        """The verdict and its look."""
        match effort.state:
            case EffortState.ON_TARGET:
                return self.tr("on target"), "good"
            case EffortState.CLOSE:
                return self.tr("close to the target"), "warn"
            case EffortState.LOW:
                return self.tr("too little for the best"), "bad"
            case _:
                return "", ""

    def visits(self, week: Visits, window: Visits) -> list[str]:
        """How the visits of the week and of W went."""
        lines = [self.tr("%n visit(s) in the last seven days", "", week.total)]
        if week.total:
            lines[0] += self.tr(", %n of them led to something", "", week.successful)
        if window.success_share is not None:
            text = self.tr("Over the whole window {share} of %n visit(s) led to something.", "", window.total)
            lines.append(text.replace("{share}", percent(window.success_share)))
        if window.needless:
            lines.append(
                self.tr("%n visit(s) without a goal, or again without a result.", "", window.needless)
            )
        return lines

    def _class(self, one: ChangeProposal, code: str) -> str:
        if one.about == "tier":
            return choice("Tier", code)
        return choice("Level", int(code))

    def _reason(self, one: ChangeProposal, code: str) -> str:
        if one.about == "tier":
            if code == "profit":
                return self.tr("by the profit of the window")
            return choice("TierReason", code).rstrip("。.")
        name, _, number = code.partition(":")
        count = int(number) if number.isdigit() else 0
        match name:
            case "joint_work":
                return self.tr("%n joint project(s)", "", count)
            case "quarters":
                return self.tr("contact in %n quarter(s)", "", count)
            case "news":
                return self.tr("%n piece(s) of news", "", count)
            case "follow_up":
                return self.tr("%n follow-up(s)", "", count)
            case "inbound":
                return self.tr("%n contact(s) from their side", "", count)
            case _:
                return self.tr("no evidence in the window")


def percent(share: float) -> str:
    return f"{share * 100:.0f}%"
