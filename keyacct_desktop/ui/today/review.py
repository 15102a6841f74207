"""周回顾: a quarter of an hour a week. Changes to confirm, where the time goes, who is served too little or too much,
who falls behind, five cards to check. Reads in a worker and follows the book while it is on the screen."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.method.proposals import ChangeProposal, accept_proposals, refuse_proposals
from keyacct_desktop.services.week_review import People, WeekReview, read_week_review
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.today.effort_bar import EffortBar
from keyacct_desktop.ui.today.proposals import ProposalList
from keyacct_desktop.ui.today.review_parts import NameList, Section
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import short_day
from keyacct_desktop.ui.words.listing import listed
from keyacct_desktop.ui.words.review import ReviewWords, percent


class ReviewPage(QWidget):
    """`back_wanted` on Esc or the button."""

    back_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("review_page")
        self._workspace = workspace
        self._words = ReviewWords()
        self._proposals: list[ChangeProposal] = []
        self._week = PlainLabel("", "soft")
        self._week.setObjectName("review_week")
        self._changes = Section(self.tr("Changes to confirm"), "review_changes")
        self._list = ProposalList(workspace.theme)
        self._accept_all = self._button(self.tr("Accept all"), "accept_all", self.accept_all)
        self._refuse_all = self._button(self.tr("Refuse all…"), "refuse_all", self.refuse_all)
        self._keys = PlainLabel(self.tr("A accept · R refuse · Enter card"), "faint")
        self._changes.add_to_head(self._keys)
        self._changes.add_to_head(self._accept_all)
        self._changes.add_to_head(self._refuse_all)
        self._changes.add(self._list)
        self._effort = Section(self.tr("Where your time goes"), "review_effort")
        self._bar = EffortBar(workspace.theme)
        self._effort.add(self._bar)
        self._cut, self._move = self._names(), self._names()
        self._effort.add(self._cut)
        self._effort.add(self._move)
        self._under = self._section(self.tr("Served too little"), "review_under")
        self._over = self._section(self.tr("Served too much"), "review_over")
        self._behind = self._section(self.tr("Falling behind"), "review_behind")
        self._cards = self._section(self.tr("Cards to check"), "review_cards")
        self._late = self._section(self.tr("Only when we want something"), "review_last_minute")
        self._services = self._section(self.tr("Services not given yet"), "review_services")
        self._visits = Section(self.tr("Visits"), "review_visits")
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read_if_seen)
        self._list.accepted.connect(self._accept)
        self._list.refused.connect(self._refuse)
        self._list.opened.connect(workspace.open_customer)
        workspace.hub.changed.connect(self._note)
        workspace.measures.measured.connect(self._note)
        workspace.theme.changed.connect(self.update)

    def read(self) -> None:
        """Read the review in a worker and show it."""
        task = self._workspace.tasks.task(self.tr("Reading the weekly review"), self._work)
        task.finished.connect(self._show)
        self._workspace.tasks.start(task)

    def take_focus(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept_all(self) -> None:
        if self._proposals:
            self._accept(self._proposals)

    def refuse_all(self) -> None:
        if self._proposals:
            self._refuse(self._proposals)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.back_wanted.emit()

    def _work(self, progress: Progress) -> WeekReview:
        del progress
        return read_week_review(self._workspace.book)

    def _show(self, review: object) -> None:
        assert isinstance(review, WeekReview)
        today = self._workspace.book.clock.today()
        self._week.setText(f"{short_day(review.monday, today)} – {short_day(review.sunday, today)}")
        self._show_changes(review)
        self._show_effort(review)
        self._show_people(self._under, review.under, self.tr("Nobody. Closeness fits what they bring."))
        self._show_people(self._over, review.over, self.tr("Nobody. Closeness fits what they bring."))
        self._show_people(
            self._late, review.last_minute, self.tr("Nobody hears of us only shortly before orders.")
        )
        names = self._behind[1]
        names.show_names(
            [
                (one.customer_id, one.name, f"{choice('Tier', one.tier)} · {self._late_words(one.days_late)}")
                for one in review.behind
            ],
            self.tr("Nobody waits longer than agreed."),
        )
        self._behind[0].set_count(review.behind_count)
        filled = self.tr("{share} filled")
        self._cards[1].show_names(
            [
                (one.customer_id, one.name, filled.replace("{share}", percent(one.completeness)))
                for one in review.cards
            ],
            self.tr("All cards are well filled."),
        )
        self._services[0].set_count(review.services_count)
        self._services[1].show_names(
            [
                (
                    one.customer_id,
                    one.name,
                    listed(choice("InteractionType", code) for code in one.services),
                )
                for one in review.services
            ],
            self.tr("Key and major customers have had what their tier promises."),
        )
        self._visits.say("\n".join(self._words.visits(review.visits, review.visits_in_window)))

    def _show_changes(self, review: WeekReview) -> None:
        self._proposals = list(review.proposals)
        some = bool(self._proposals)
        self._list.show_proposals(self._proposals, self._workspace.book.clock.today())
        self._changes.set_count(len(self._proposals))
        self._changes.say("" if some else self.tr("Nothing to confirm this week."))
        self._list.setVisible(some)
        self._keys.setVisible(some)
        self._accept_all.setVisible(some)
        self._refuse_all.setVisible(some)

    def _show_effort(self, review: WeekReview) -> None:
        state, look = self._words.effort_state(review.effort)
        self._effort.say(self._words.effort(review.effort))
        self._effort.set_verdict(state, look)
        self._bar.show_effort(review.effort, review.effort_target)
        self._cut.show_names(
            [(one.customer_id, one.name, "") for one in review.cut], "", self.tr("Take more than they bring:")
        )
        self._move.show_names(
            [(one.customer_id, one.name, "") for one in review.move_to], "", self.tr("Deserve more time:")
        )

    def _show_people(self, section: "tuple[Section, NameList]", people: People, nobody: str) -> None:
        section[0].set_count(people.count)
        section[1].show_names([(one.customer_id, one.name, "") for one in people.first], nobody)

    def _late_words(self, days: int) -> str:
        return self.tr("%n day(s) late", "", days)

    def _accept(self, chosen: object) -> None:
        assert isinstance(chosen, list)
        try:
            accept_proposals(self._workspace.book, chosen)
        except (Refused, InvalidText, BookError) as error:
            self._workspace.report_trouble(self.tr("Accept changes"), error)
        else:
            self._workspace.say(self.tr("%n change(s) accepted", "", len(chosen)))

    def _refuse(self, chosen: object) -> None:
        assert isinstance(chosen, list)
        title = self.tr("Keep as it is")
        reason = self._workspace.prompts.ask_text(self, title, self.tr("Why does the change not fit?"))
        if not reason or not reason.strip():
            return
        try:
            refuse_proposals(self._workspace.book, chosen, reason)
        except (Refused, InvalidText, BookError) as error:
            self._workspace.report_trouble(title, error)
        else:
            self._workspace.say(self.tr("%n change(s) refused", "", len(chosen)))

    def _note(self, _change: object) -> None:
        self._soon.start()

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self.read()

    def _build(self) -> None:
        desk = QWidget()
        desk.setProperty("look", "page")
        grid = QGridLayout(desk)
        grid.setContentsMargins(SPACE.xl, 0, SPACE.xl, SPACE.xl)
        grid.setSpacing(SPACE.l)
        grid.addWidget(self._changes, 0, 0, 1, 2)
        places = (
            self._effort, self._behind[0], self._under[0], self._over[0], self._cards[0], self._visits, self._late[0],
            self._services[0],
        )  # fmt: skip
        for place, section in enumerate(places):
            grid.addWidget(section, 1 + place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setProperty("look", "clear")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addWidget(scroll, 1)

    def _header(self) -> QWidget:
        box = QWidget()
        outer = QHBoxLayout(box)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(PlainLabel(self.tr("Weekly review"), "display"))
        words.addWidget(self._week)
        outer.addLayout(words, 1)
        back = self._button(self.tr("Back to today") + "  Esc", "review_back", self._go_back)
        outer.addWidget(back, 0, Qt.AlignmentFlag.AlignBottom)
        return box

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _section(self, title: str, name: str) -> "tuple[Section, NameList]":
        section, names = Section(title, name), self._names()
        section.add(names)
        return section, names

    def _names(self) -> NameList:
        names = NameList()
        names.opened.connect(self._workspace.open_customer)
        return names
