"""为什么: every score of one customer with its parts, the numbers, on what it rests and which settings were used."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import TIER_RANK
from keyacct_desktop.domain.method_settings import SPECS
from keyacct_desktop.domain.prospects import GradeResult
from keyacct_desktop.domain.tiers import TierEvidence, TierResult
from keyacct_desktop.domain.vocabulary import CostCategory
from keyacct_desktop.services.method.worth import Worth
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.customers.card.sections import Section, label_width
from keyacct_desktop.ui.customers.worth.words import WorthWords, days_text
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, money_words
from keyacct_desktop.ui.words.listing import listed
from keyacct_desktop.ui.words.method import setting_title
from keyacct_desktop.ui.words.setting_values import SettingValues

Row = tuple[str, str]

_USED: Final[dict[str, tuple[str, ...]]] = {
    "basis": ("window_days", "few_customers", "observation_days"),
    "tier": ("tier_cuts", "tier_min_dates", "tier_min_dates_months", "tier_loyalty_gate", "override_days"),
    "grade": ("prospect_days", "prospect_rhythm"),
    "net": ("hourly_rate", "default_margin", "default_minutes"),
    "size": ("size_cuts", "vip_loyalty", "abc_cuts", "abc_basis"),
    "interval": ("interval_cuts", "interval_min_gaps", "interval_merge_days"),
    "loyalty": ("loyalty_points", "loyalty_cuts"),
    "next": ("rhythm", "post_sale_check"),
    "level": ("level_follow_up_share", "level_follow_up_days", "level_quarters", "level_joint_work"),
    "zone": ("zone_low", "zone_high", "zone_grace"),
    "potential": ("potential_weights", "potential_develop", "void_potential_below", "judgement_stale"),
}
"""The settings that each section used."""


class WhyDialog(QDialog):
    """A page of sections; nothing can be changed here."""

    def __init__(self, worth: Worth, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("why_dialog")
        self.setWindowTitle(self.tr("Why: {name}").replace("{name}", name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.s)
        for key, title, rows, used in Reasons(worth).sections():
            column.addWidget(_section(worth, key, title, rows, used))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("why_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("why_close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QGridLayout()
        foot.setContentsMargins(SPACE.xl, SPACE.s, SPACE.xl, SPACE.l)
        foot.setColumnStretch(0, 1)
        foot.addWidget(close, 0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        self.resize(620, 640)


class Reasons(QObject):
    """The sections of the panel as (key, title, rows of label and text, keys of the settings that were used)."""

    def __init__(self, worth: Worth) -> None:
        super().__init__()
        self._worth = worth
        self._words = WorthWords()

    def sections(self) -> Iterator[tuple[str, str, list[Row], tuple[str, ...]]]:
        """All sections that say something about this customer."""
        measures = self._worth.measures
        yield "basis", self.tr("What this rests on"), self._basis(), _USED["basis"]
        if measures.tier_result is not None and measures.tier_evidence is not None:
            rows = self._tier(measures.tier_result, measures.tier_evidence)
            yield "tier", self.tr("Value tier"), rows, _USED["tier"]
        if measures.grade is not None:
            yield "grade", self.tr("Prospect grade"), self._grade(measures.grade), _USED["grade"]
        yield "net", self.tr("Net contribution"), self._net(), _USED["net"]
        if measures.closed:
            yield "size", self.tr("Size and ABC class"), self._size(), _USED["size"]
            yield "interval", self.tr("Order rhythm"), self._interval(measures.interval), _USED["interval"]
            yield "loyalty", self.tr("Loyalty"), self._loyalty(measures), _USED["loyalty"]
        yield "next", self.tr("Next contact"), self._next(), _USED["next" if measures.closed else "grade"]
        if measures.level_measured is not None:
            yield "level", self.tr("Relationship level"), self._level(), _USED["level"]
        if measures.zone is not None:
            yield "zone", self.tr("Normal zone"), self._zone(), _USED["zone"]
        yield "potential", self.tr("Potential"), self._potential(measures), _USED["potential"]
        services = self._services()
        if services:
            yield "services", self.tr("Services of the tier"), services, ()

    def _services(self) -> list[Row]:
        worth, rows = self._worth, []
        if worth.missing_services:
            words = listed(choice("InteractionType", code) for code in worth.missing_services)
            rows.append((self.tr("Not given yet"), words))
        result = worth.measures.tier_result
        spent = dict(worth.measures.profit.spent).get(CostCategory.GIFT, 0)
        if result is not None:
            budget = worth.settings.gift_budget[TIER_RANK[result.service]]
            if budget or spent:
                words = self.tr("{spent} of {budget} a year").replace("{spent}", money_words(spent))
                rows.append((self.tr("Gifts"), words.replace("{budget}", money_words(budget))))
        return rows

    def _basis(self) -> list[Row]:
        worth, measures = self._worth, self._worth.measures
        profit = measures.profit
        last = date.fromordinal(worth.as_of.toordinal() - worth.settings.window_days + 1)
        rows = [
            (self.tr("Time"), f"{full_day(last)} – {full_day(worth.as_of)}"),
            (
                self.tr("Records"),
                " · ".join(
                    (
                        self.tr("%n order(s)", "", profit.order_rows),
                        self.tr("%n contact(s)", "", profit.contact_rows),
                        self.tr("%n month(s) known", "", measures.months),
                    )
                ),
            ),
            (
                self.tr("The book"),
                self.tr("%n closed customer(s) to compare with", "", worth.closed_in_book)
                + " · "
                + self.tr("%n month(s) of records", "", worth.months_of_history),
            ),
        ]
        if measures.marks:
            rows.append((self.tr("Small print"), listed(choice("Mark", mark) for mark in measures.marks)))
        return rows

    def _tier(self, result: TierResult, evidence: TierEvidence) -> list[Row]:
        rows = [
            (self.tr("Tier"), choice("Tier", result.tier)),
            (self.tr("By profit alone"), choice("Tier", result.by_profit)),
            (self.tr("After the caps"), choice("Tier", result.computed)),
        ]
        rows += [(self.tr("Because"), choice("TierReason", reason)) for reason in result.reasons]
        dates = self.tr("%n different day(s)", "", evidence.purchase_dates)
        rows.append((self.tr("Bought on"), dates))
        gap = self._words.gap(self._worth.gap, at_top=TIER_RANK[result.computed] == 0)
        if gap:
            rows.append((self.tr("Next tier"), gap))
        held = self._worth.override
        if held is not None:
            text = self.tr("{day}: {reason}").replace("{day}", full_day(held.since))
            rows.append((self.tr("Your word"), text.replace("{reason}", held.reason)))
        if result.service is not result.tier:
            rows.append((self.tr("Served as"), choice("Tier", result.service)))
        return rows

    def _grade(self, grade: GradeResult) -> list[Row]:
        rows = [
            (self.tr("Grade"), str(grade.grade)),
            (self.tr("Deal"), self._words.grade_days(grade.days_to_close)),
        ]
        return rows + [(self.tr("Because"), choice("GradeReason", reason)) for reason in grade.reasons]

    def _net(self) -> list[Row]:
        profit, settings = self._worth.measures.profit, self._worth.settings
        gross = money_words(profit.gross_fen)
        if profit.estimated_rows:
            gross += " · " + self.tr("estimated for %n order(s)", "", profit.estimated_rows)
        hours = self.tr("{hours} hours × {rate}").replace("{hours}", f"{profit.minutes / 60:.1f}")
        rows = [
            (self.tr("Revenue"), money_words(profit.revenue_fen)),
            (self.tr("Gross profit"), gross),
            (
                self.tr("Your time"),
                f"−{money_words(profit.time_fen)} · {hours.replace('{rate}', money_words(settings.hourly_rate))}",
            ),
        ]
        rows += [
            (choice("CostCategory", category), f"−{money_words(amount)}") for category, amount in profit.spent
        ]
        if profit.concessions_fen:
            rows.append((self.tr("Concessions"), f"−{money_words(profit.concessions_fen)}"))
        rows.append((self.tr("Net contribution"), money_words(profit.net_fen)))
        margin = profit.margin
        rows.append(
            (self.tr("Net margin"), self.tr("unknown") if margin is None else f"{float(margin) * 100:.1f}%")
        )
        return rows

    def _size(self) -> list[Row]:
        measures = self._worth.measures
        unknown = self.tr("unknown")
        return [
            (self.tr("Size"), choice("Size", measures.size) if measures.size else unknown),
            (self.tr("ABC class"), measures.abc or unknown),
        ]

    def _interval(self, interval: Interval) -> list[Row]:
        text, _ = self._words.rhythm(interval)
        rows = [(self.tr("Rhythm"), text)]
        if interval.typed:
            rows.append((self.tr("Rests on"), self.tr("the cycle that you typed")))
        elif interval.gaps:
            rows.append((self.tr("Rests on"), self.tr("the middle of %n interval(s)", "", interval.gaps)))
        if interval.ratio is not None:
            rows.append((self.tr("Ratio"), days_text(round(interval.ratio, 2))))
        return rows

    def _loyalty(self, measures: Measures) -> list[Row]:
        rows = [(self.tr("Score"), self._words.loyalty(measures))]
        if measures.loyalty is not None:
            text = self.tr("{points} of {most}")
            for part in measures.loyalty.parts:
                points = text.replace("{points}", f"{part.points:.1f}").replace("{most}", str(part.most))
                rows.append((choice("LoyaltyPart", part.code), points))
            for code in measures.loyalty.unknown:
                rows.append((choice("LoyaltyPart", code), self.tr("unknown, left out")))
        return rows

    def _next(self) -> list[Row]:
        due, _ = self._words.next_contact(self._worth.measures.next_contact, self._worth.as_of)
        rows = [(self.tr("When"), due)]
        if self._worth.measures.next_contact is not None:
            rows.append((self.tr("Rhythm"), self._words.basis(self._worth.measures.next_contact)))
        if self._worth.measures.post_sale_day is not None:
            day = date.fromordinal(self._worth.measures.post_sale_day)
            rows.append((self.tr("After-sale check"), full_day(day)))
        return rows

    def _level(self) -> list[Row]:
        measures = self._worth.measures
        measured = measures.level_measured
        assert measured is not None
        nobody = self.tr("not put")
        rows = [
            (self.tr("Yours"), choice("Level", measures.level) if measures.level else nobody),
            (self.tr("Target"), choice("Level", measures.level_target) if measures.level_target else nobody),
            (self.tr("Records show"), choice("Level", measured.level)),
        ]
        for level, done, text in self._words.evidence(measured.evidence, self._worth.settings):
            rows.append((choice("Level", level), f"{'✓' if done else '·'} {text}"))
        rows += [(self.tr("Missing"), self._words.step(step)) for step in measured.missing]
        return rows

    def _zone(self) -> list[Row]:
        measures = self._worth.measures
        assert measures.zone is not None
        rows = [(self.tr("Now"), choice("Zone", measures.zone))]
        if measures.tier_result is not None:
            place = TIER_RANK[measures.tier_result.service]
            settings = self._worth.settings
            low, high = settings.zone_low[place], settings.zone_high[place]
            rows.append((self.tr("Expected"), f"{choice('Level', low)} – {choice('Level', high)}"))
        if measures.zone in ("under", "over") and not measures.zone_confirmed:
            rows.append((self.tr("Reported"), self.tr("only when the next weekly run says the same")))
        return rows

    def _potential(self, measures: Measures) -> list[Row]:
        potential = measures.potential
        if potential.score is None:
            text = self.tr("unknown: {count} of 5 judgements made").replace(
                "{count}", str(potential.answered)
            )
            return [(self.tr("Score"), text)]
        text = f"{potential.score:.0f}"
        if potential.band is not None:
            text += f" · {choice('PotentialBand', potential.band)}"
        rows = [(self.tr("Score"), text)]
        if potential.judged_day is not None:
            rows.append((self.tr("Judged on"), full_day(date.fromordinal(potential.judged_day))))
        return rows


def _section(worth: Worth, key: str, title: str, rows: list[Row], used: tuple[str, ...]) -> Section:
    section = Section(f"why_{key}", title)
    for at, (label, text) in enumerate(rows):
        value = WrapLabel(text, "strong" if at == 0 else "")
        value.setObjectName(f"why_{key}_{at}")
        section.add_row(label, value)
    if used:
        values = SettingValues()
        # the ones that the rep has changed stand out by a mark
        lines = [
            ("＊" if name in worth.own_settings else "")
            + f"{setting_title(name)} {values.all(SPECS[name], getattr(worth.settings, name))}"
            for name in used
        ]
        note = PlainLabel("；".join(lines), "faint", wrap=True)
        note.setObjectName(f"why_{key}_settings")
        note.setContentsMargins(label_width() + SPACE.s, 0, 0, 0)
        section.add_wide(note)
    return section
