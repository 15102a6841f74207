"""Putting a tier oneself, with a reason and an end; taking it back; and what was decided before."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.tiers import clear_override, override_tier
from keyacct_desktop.services.method.worth import Worth
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.customers.worth.dialog import REFUSALS, WorthDialog, history
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day
from keyacct_desktop.ui.words.errors import sentence


class TierDialog(WorthDialog):
    """The digits 1 to 5 take a tier; the computed one is named beside it."""

    def __init__(self, worth: Worth, book: Book, theme: Theme, parent: QWidget) -> None:
        super().__init__(book, theme, "tier_dialog", "", parent)
        self.setWindowTitle(self.tr("Value tier"))
        self._worth = worth
        result = worth.measures.tier_result
        assert result is not None
        self.tier = ChoiceStrip("tier_choice", may_be_none=False)
        self.tier.set_choices(
            [
                Choice(tier, choice("Tier", tier), self.tr("computed") if tier == result.computed else "")
                for tier in TIERS
            ]
        )
        self.tier.set_codes([result.tier])
        self.reason = self.reason_field(self.tr("Such as: takes over a factory next year"))
        self._lay_out()
        self.tier.picked.connect(self._go_on)
        self.reason.returnPressed.connect(self.save)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tier.setFocus()

    @override
    def write(self) -> None:
        code = self.tier.code()
        assert code is not None
        override_tier(self.book, party_id=self._worth.party_id, tier=Tier(code), reason=self.reason.text())

    @override
    def show_wrong(self, field: str | None) -> None:
        (self.tier if field == "tier" else self.reason).setFocus()

    def clear(self) -> None:
        """Go back to the computed tier."""
        try:
            clear_override(self.book, party_id=self._worth.party_id, reason=self.reason.text())
        except REFUSALS as error:
            self.notice.set_text(sentence(error))
        else:
            self.accept()

    def _lay_out(self) -> None:
        worth = self._worth
        self.body.addWidget(self.tier)
        self.body.addWidget(PlainLabel(self.tr("Why"), "soft"))
        self.body.addWidget(self.reason)
        until = self.tr(
            "Your tier counts for %n day(s), then the computed one does again.",
            "",
            worth.settings.override_days,
        )
        self.body.addWidget(WrapLabel(until, "small"))
        if worth.override is not None and worth.override.valid:
            text = self.tr("Yours since {since}, until {until}.")
            text = text.replace("{since}", full_day(worth.override.since))
            self.body.addWidget(WrapLabel(text.replace("{until}", full_day(worth.override.until)), "soft"))
        self.heading(self.tr("History"))
        self.body.addWidget(history(self._history(), self.tr("Nothing was decided yet.")))
        self.body.addStretch(1)
        extra = []
        if worth.override is not None and worth.override.valid:
            back = QPushButton(self.tr("Back to the computed tier"))
            back.setObjectName("tier_clear")
            back.clicked.connect(self.clear)
            extra.append(back)
        self.add_buttons(self.tr("Save"), *extra)

    def _history(self) -> list[tuple[str, str, str]]:
        return [
            (
                full_day(entry.decided_on),
                self._what(entry.about, entry.value, entry.verdict),
                entry.reason or "",
            )
            for entry in self._worth.decisions
        ]

    def _what(self, about: str, value: str | None, verdict: str) -> str:
        word = choice("Verdict", verdict)
        if not value:
            return word
        named = choice("Level" if about == "level" else "Tier", value)
        return f"{named} · {word}"

    def _go_on(self, _code: str) -> None:
        self.reason.setFocus()
