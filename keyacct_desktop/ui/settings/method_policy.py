"""分级服务政策: how often each tier is contacted, which services it gets, how much goes into gifts. One table."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QPushButton, QToolButton

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import SPECS
from keyacct_desktop.domain.vocabulary import InteractionType
from keyacct_desktop.services.method.settings import TierPolicy, change_policy, read_policy, reset_policy
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.listing import listed
from keyacct_desktop.ui.words.setting_values import SettingValues, field_text, none_word, read_field

_OFFERED = (
    InteractionType.AFTER_SALE,
    InteractionType.PRODUCT_NEWS,
    InteractionType.MATERIAL,
    InteractionType.VISIT,
    InteractionType.SERVICE,
    InteractionType.EVENT,
    InteractionType.MEAL,
    InteractionType.GREETING_CARD,
    InteractionType.LETTER,
    InteractionType.TOP_LEVEL,
    InteractionType.JOINT_WORK,
    InteractionType.FEEDBACK_CHANNEL,
    InteractionType.DEPARTMENT_LINK,
)


class PolicySection(Section):
    """A row per tier, from 关键 to 无效."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Policy per tier"),
            self.tr(
                "What each tier gets. The rhythm decides who is due today; services are due once a year."
            ),
        )
        self._rows: dict[Tier, PolicyRow] = {}

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._rows:
            self._build()
            self.refresh()

    @override
    def refresh(self) -> None:
        if self._rows:
            for policy in read_policy(self.workspace.book):
                self._rows[policy.tier].show_policy(policy)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(3, 1)
        titles = (
            self.tr("Tier"), self.tr("Contact every (days)"), self.tr("Gifts a year (yuan)"), self.tr("Services"),
        )  # fmt: skip
        for column, title in enumerate(titles):
            grid.addWidget(PlainLabel(title, "small"), 0, column)
        grid.addWidget(hairline(), 1, 0, 1, 4)
        for place, policy in enumerate(read_policy(self.workspace.book)):
            row = PolicyRow(policy, self.workspace)
            row.changed.connect(self._keep)
            self._rows[policy.tier] = row
            at = 2 + 2 * place
            for column, widget in enumerate(row.widgets()):
                side = Qt.AlignmentFlag.AlignLeft if column < 3 else Qt.AlignmentFlag(0)
                grid.addWidget(widget, at, column, side | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.error, at + 1, 1, 1, 3)
        self.body.addLayout(grid)
        back = QPushButton(self.tr("Whole table back to default"))
        back.setObjectName("reset_policy")
        back.setProperty("look", "quiet")
        back.clicked.connect(self._reset)
        self.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _keep(self, policy: object) -> None:
        assert isinstance(policy, TierPolicy)
        try:
            change_policy(self.workspace.book, [policy])
        except Refused as error:
            self._rows[policy.tier].refuse(error)
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()

    def _reset(self) -> None:
        try:
            reset_policy(self.workspace.book)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        for row in self._rows.values():
            row.forget()
        self.refresh()


class PolicyRow(TierChip):
    """The chip of the tier, and the fields beside it. `changed` carries the tier's new policy."""

    changed = Signal(object)

    def __init__(self, policy: TierPolicy, workspace: Workspace) -> None:
        super().__init__(workspace.theme)
        self._policy = policy
        self._wrong = False
        self.setObjectName(f"policy_{policy.tier}")
        self.show_tier(policy.tier, choice("Tier", policy.tier))
        self._rhythm = self._field("rhythm", 76)
        self._rhythm.setPlaceholderText(none_word())
        self._gift = self._field("gift", 96)
        self._services = QToolButton()
        self._services.setObjectName(f"policy_services_{policy.tier}")
        self._services.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._services.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._menu = QMenu(self._services)
        for code in _OFFERED:
            action = self._menu.addAction(choice("InteractionType", code))
            action.setCheckable(True)
            action.setData(str(code))
        self._menu.triggered.connect(self._take_service)
        self._services.setMenu(self._menu)
        self.error = PlainLabel("", "bad", wrap=True)
        self.error.setObjectName(f"policy_error_{policy.tier}")
        self.error.hide()

    def widgets(self) -> tuple[TierChip, QLineEdit, QLineEdit, QToolButton]:
        """Chip, rhythm, gift money and services, as they stand in the table."""
        return self, self._rhythm, self._gift, self._services

    def show_policy(self, policy: TierPolicy) -> None:
        """Show what is in the book, unless what was typed waits to be mended."""
        if self._wrong and policy == self._policy:
            return
        self.forget()
        self._policy = policy
        self._rhythm.setText(field_text(SPECS["rhythm"], policy.rhythm_days))
        self._gift.setText(field_text(SPECS["gift_budget"], policy.gift_budget_fen))
        words = listed(choice("InteractionType", code) for code in policy.services)
        shown = words if len(words) <= 22 else self.tr("%n service(s)", "", len(policy.services))
        self._services.setText(f"{shown or none_word()} ▾")
        self._services.setToolTip(words)
        for action in self._menu.actions():
            action.setChecked(action.data() in policy.services)

    def refuse(self, error: Refused) -> None:
        """Say below the row what is wrong."""
        self._wrong = True
        key = error.field if error.field in SPECS else "rhythm"
        self.error.setText(SettingValues().refusal(SPECS[key or "rhythm"], error))
        self.error.show()

    def forget(self) -> None:
        """Let go of what was refused."""
        self._wrong = False
        self.error.hide()

    def _field(self, name: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"policy_{name}_{self._policy.tier}")
        field.setFixedWidth(width)
        field.setMaxLength(20)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.editingFinished.connect(self._tell)
        return field

    def _tell(self) -> None:
        try:
            days = read_field(SPECS["rhythm"], self._rhythm.text())
            gift = read_field(SPECS["gift_budget"], self._gift.text())
        except Refused as error:
            self.refuse(error)
            return
        wanted = replace(self._policy, rhythm_days=days, gift_budget_fen=gift or 0)
        if wanted != self._policy:
            self.changed.emit(wanted)
        else:
            self.forget()

    def _take_service(self, _action: QAction) -> None:
        taken = tuple(str(action.data()) for action in self._menu.actions() if action.isChecked())
        self.changed.emit(replace(self._policy, services=taken))
