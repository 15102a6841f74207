"""The head of a card in read mode: photo, name, who it is, stage and tags, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from keyacct_desktop.services.cards import Card
from keyacct_desktop.ui.customers.card.labels import Chip, LinkButton, WrapLabel
from keyacct_desktop.ui.customers.card.photo import PhotoView
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.icons import icon
from keyacct_desktop.ui.words.fields import choice

MOST_TAGS = 12
NARROW = 520
"""Below this width the buttons stand above the name."""


class CardHead(QWidget):
    """`wished` carries what somebody chose: "edit", "log", "order", "delete" …; `followed` a card's id."""

    wished = Signal(str)
    followed = Signal(int)

    def __init__(self, card: Card, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_head")
        self._card = card
        self._theme = theme
        self.photo = PhotoView(theme, card.name, card.photo)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        if card.employer:
            words.addLayout(self._trail(card))
        words.addLayout(self._name_line(card))
        about = _about(card)
        if about:
            line = WrapLabel(about, "soft", lines=3)
            line.setObjectName("card_about")
            words.addWidget(line)
        words.addWidget(self._chips(card))
        words.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.photo, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 1, 1)
        self._tools = self._buttons(card)
        self._grid.addWidget(self._tools, 0, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        self._narrow = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            right = Qt.AlignmentFlag.AlignRight
            if narrow:
                self._grid.addWidget(self._tools, 0, 0, 1, 3, right)
            else:
                self._grid.addWidget(self._tools, 1, 2, right | Qt.AlignmentFlag.AlignTop)

    def _trail(self, card: Card) -> QHBoxLayout:
        """The way back to the company of a contact person."""
        assert card.employer is not None
        trail = QHBoxLayout()
        trail.setSpacing(SPACE.xs)
        back = LinkButton(card.employer.name, card.employer.id)
        back.setObjectName("card_employer")
        back.followed.connect(self.followed)
        sign = QToolButton()
        sign.setIcon(icon("chevron_left", self._theme.tokens, 14))
        sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sign.clicked.connect(back.click)
        trail.addWidget(sign)
        trail.addWidget(back)
        trail.addStretch(1)
        return trail

    def _name_line(self, card: Card) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        name = WrapLabel(card.name, "display", lines=2)
        name.setObjectName("card_name")
        line.addWidget(name, 0)
        called = card.text("honorific")
        if called and called != card.name:
            honorific = WrapLabel(called, "soft", lines=1)
            honorific.setObjectName("card_honorific")
            line.addWidget(honorific, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        return line

    def _chips(self, card: Card) -> QWidget:
        holder = QWidget()
        holder.setObjectName("card_chips")
        flow = FlowLayout(holder, spacing=5)
        if card.archived:
            flow.addWidget(Chip(self.tr("Archived"), look="chip_warn"))
        if card.deceased:
            flow.addWidget(Chip(self.tr("Deceased"), look="chip_warn"))
        if card.kind == "contact" and not card.in_post:
            flow.addWidget(Chip(self.tr("Has left"), look="chip_warn"))
        if card.kind != "contact":
            flow.addWidget(Chip(choice("stage", card.text("stage")), look="chip_stage"))
        if card.text("do_not_disturb") == "1":
            flow.addWidget(Chip(self.tr("Do not disturb"), look="chip_warn"))
        for role in card.roles:
            flow.addWidget(Chip(choice("ContactRole", role), look="chip_stage"))
        for tag in card.tags[:MOST_TAGS]:
            flow.addWidget(Chip(tag))
        if len(card.tags) > MOST_TAGS:
            flow.addWidget(Chip(f"+{len(card.tags) - MOST_TAGS}"))
        return holder

    def _buttons(self, card: Card) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for key, name, words in (
            ("previous", "previous", self.tr("Previous card (Alt+Up)")),
            ("next", "next", self.tr("Next card (Alt+Down)")),
        ):
            row.addWidget(self._tool(key, name, words))
        row.addWidget(self._tool("log", "log", self.tr("Log a contact (Ctrl+L)")))
        if card.kind != "contact":
            row.addWidget(self._tool("order", "order", self.tr("Book an order (Ctrl+O)")))
        edit = QPushButton(self.tr("Edit"))
        edit.setObjectName("card_edit")
        edit.setIcon(icon("edit", self._theme.tokens, 16))
        edit.setToolTip(self.tr("Edit this card (E)"))
        edit.setAutoDefault(False)
        edit.clicked.connect(self._edit)
        row.addSpacing(SPACE.xs)
        row.addWidget(edit)
        more = QToolButton()
        more.setObjectName("card_more")
        more.setIcon(icon("more", self._theme.tokens))
        more.setAccessibleName(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(card))
        row.addWidget(more)
        return holder

    def _tool(self, key: str, name: str, words: str) -> QToolButton:
        button = _WishButton(key)
        button.setIcon(icon(name, self._theme.tokens))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.wished.connect(self.wished)
        return button

    def _edit(self) -> None:
        self.wished.emit("edit")

    def _menu(self, card: Card) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("card_menu")
        for entry in _menu_entries(card):
            if entry is None:
                menu.addSeparator()
                continue
            key, words = entry
            action = menu.addAction(words)
            action.setObjectName(f"card_{key}")
            action.setData(key)
        menu.triggered.connect(self._chosen)
        return menu

    def _chosen(self, action: QAction) -> None:
        self.wished.emit(str(action.data()))


class _WishButton(QToolButton):
    wished = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setObjectName(f"card_{key}")
        self.clicked.connect(self._wish)

    def _wish(self) -> None:
        self.wished.emit(self._key)


def _about(card: Card) -> str:
    """Post, department and company; or how a company is called for short, and what it does."""
    if card.kind == "company":
        short = card.text("short_name")
        parts = [short if short != card.name else "", card.text("industry"), card.text("region")]
    else:
        parts = [card.text("company"), card.text("department"), card.text("post")]
    return " · ".join(part for part in parts if part)


def _menu_entries(card: Card) -> list[tuple[str, str] | None]:
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    entries: list[tuple[str, str] | None] = [
        ("photo_choose", translate("CardHead", "Choose a photo …")),
        ("photo_paste", translate("CardHead", "Paste a picture as photo")),
    ]
    if card.photo is not None:
        entries.append(("photo_remove", translate("CardHead", "Remove the photo")))
    entries += [
        None,
        ("print_card", translate("CardHead", "Print the card …")),
        ("print_brief", translate("CardHead", "Print a visit brief …")),
        None,
    ]
    if card.kind == "company":
        entries += [("add_contact", translate("CardHead", "Add a contact person …")), None]
    if card.kind == "contact":
        left = (
            translate("CardHead", "Has left the post")
            if card.in_post
            else translate("CardHead", "Is back in post")
        )
        entries += [
            ("left" if card.in_post else "back", left),
            ("move", translate("CardHead", "Move to another company …")),
            ("make_customer", translate("CardHead", "Make a personal customer")),
            None,
        ]
    if card.kind != "company" and not card.deceased:
        entries.append(("deceased", translate("CardHead", "Has died")))
    if card.deceased:
        entries.append(("alive", translate("CardHead", "Is alive (marked by mistake)")))
    if card.kind != "contact":
        entries.append(
            ("unarchive", translate("CardHead", "Take out of the archive"))
            if card.archived
            else ("archive", translate("CardHead", "Archive"))
        )
    entries.append(("delete", translate("CardHead", "Delete")))
    return entries
