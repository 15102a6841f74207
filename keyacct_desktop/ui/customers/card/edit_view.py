"""The card as it is edited: the same groups, with editors in the place of values, and more on request.

Holds what is typed until it is saved; knows how to tell it as an edit of the card and as a draft. Writes
nothing itself.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import Group
from keyacct_desktop.domain.vocabulary import ContactRole
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, Link, tag_names
from keyacct_desktop.services.reminders import read_reminder_settings
from keyacct_desktop.ui.customers.card.duplicate_hint import DuplicateHint
from keyacct_desktop.ui.customers.card.edit_fields import EditFields, beside_line
from keyacct_desktop.ui.customers.card.editors import LineEditor
from keyacct_desktop.ui.customers.card.labels import AddChip, KeyButton
from keyacct_desktop.ui.customers.card.link_editor import LinkEditor
from keyacct_desktop.ui.customers.card.list_editors import (
    AddressesEditor,
    PointsEditor,
    address_state,
    point_state,
)
from keyacct_desktop.ui.customers.card.photo import PhotoView
from keyacct_desktop.ui.customers.card.sections import Columns, Section
from keyacct_desktop.ui.customers.card.tab_order import tab_stops
from keyacct_desktop.ui.customers.card.tag_editor import TagEditor
from keyacct_desktop.ui.customers.dates.rows import DatesEditor, date_state
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.fields import choice, group_title

_GROUPS = (
    Group.NEED, Group.BUSINESS, Group.WORK, Group.SOURCE, Group.FAMILY, Group.INTERESTS, Group.LIFESTYLE,
    Group.EDUCATION, Group.RELATION, Group.EVALUATION, Group.CUSTOM,
)  # fmt: skip


class EditView(QWidget):
    """`changed` at every keystroke; `followed` when the possible duplicate is to be seen."""

    changed = Signal()
    followed = Signal(int)

    def __init__(self, card: Card, book: Book, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_edit_view")
        self.setProperty("look", "page")
        self._card = card
        self._book = book
        self._today = book.clock.today()
        self._fields = EditFields(card, self._today, self)
        self._fields.changed.connect(self.changed)
        self._fields.named.connect(self._look_for_duplicates)
        self._fields.opened.connect(self._show_sections)
        self._sections: dict[str, Section] = {}
        self._hidden_groups: set[str] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        self._head = self._make_head()
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        if card.id:
            photo = PhotoView(theme, card.name, card.photo)
            photo.setEnabled(False)
            photo.unsetCursor()
            head.addWidget(photo, 0, Qt.AlignmentFlag.AlignTop)
        self._head_columns = Columns()
        self._head_columns.set_sections([self._head, self._marks])
        head.addWidget(self._head_columns, 1)
        layout.addLayout(head)
        self.duplicates = DuplicateHint(book, card)
        self.duplicates.followed.connect(self.followed)
        layout.addWidget(self.duplicates)
        self._columns = Columns()
        self._columns.rearranged.connect(self._order_tabs)
        layout.addWidget(self._columns)
        self._make_lists(theme)
        self._make_groups()
        self._hidden_groups = self._make_more(layout)
        layout.addStretch(1)
        self._show_sections()

    # What is typed

    def edits(self) -> CardEdits:
        """What differs from the card as it was opened. Raises Refused when a date says no date, or a link names
        nobody."""
        values = self._fields.changed_values()
        if "do_not_disturb" in values:
            values["do_not_disturb"] = values["do_not_disturb"] or "0"
        links = {}
        for name, link in self._links().items():
            if link.is_changed():
                links[name] = link.target()
            if link.text().strip() and link.target() is None:
                raise Refused("choose_customer", name)
        roles = self._chosen_roles()
        return CardEdits(
            values=values,
            points=self._points.edit() if self._points.is_changed() else None,
            addresses=self._addresses.edit() if self._addresses.is_changed() else None,
            dates=self._dates.edit() if self._dates.is_changed() else None,
            tags=self._tags.edit() if self._tags else None,
            roles=roles if roles != self._card.roles and self._roles else None,
            links=links,
            flags=self._flags(),
        )

    def is_changed(self) -> bool:
        """Whether anything typed differs from the card as it was opened."""
        try:
            return bool(self.edits())
        except Refused:
            return True

    def state(self) -> dict[str, Any]:
        """What is typed, as a draft keeps it."""
        return {
            "values": self._fields.changed_values(),
            "points": self._points.state() if self._points.is_changed() else None,
            "addresses": self._addresses.state() if self._addresses.is_changed() else None,
            "dates": self._dates.state() if self._dates.is_changed() else None,
            "tags": self._tags.tags() if self._tags else None,
            "roles": list(self._chosen_roles()),
            "links": {
                name: [link.target(), link.text()]
                for name, link in self._links().items()
                if link.is_changed()
            },
        }

    def load_state(self, state: dict[str, Any]) -> None:
        """Type again what a draft kept. What this card does not have is left out."""
        for key, text in dict(state.get("values") or {}).items():
            if self._fields.has(key):
                self._fields.open(key).set_text(str(text))
        for name, editor in (
            ("points", self._points),
            ("addresses", self._addresses),
            ("dates", self._dates),
        ):
            rows = state.get(name)
            if isinstance(rows, list):
                editor.load([row for row in rows if isinstance(row, dict)])
        if self._tags and isinstance(state.get("tags"), list):
            self._tags.set_tags([str(tag) for tag in state["tags"]])
        for role, button in self._roles.items():
            button.setChecked(role in (state.get("roles") or []))
        for name, kept in dict(state.get("links") or {}).items():
            link = self._links().get(name)
            if link is not None and isinstance(kept, list) and len(kept) == 2:
                link.set_link(Link(int(kept[0]), str(kept[1])) if kept[0] else None)
        self.changed.emit()

    # Errors

    def check(self) -> bool:
        """Check every field; show the errors and put the cursor into the first one at fault."""
        bad = self._fields.faulty()
        row = self._dates.first_error()
        if row is not None:
            bad.append(row.editor)
        for link in self._links().values():
            if link.text().strip() and link.target() is None:
                link.settle()
                if link.error():
                    bad.append(link)
        if bad:
            bad[0].take_focus()
        return not bad

    def show_refusal(self, error: Refused) -> str:
        """Show an error at its field, if it has one here; returns the sentence."""
        words = sentence(error)
        editor = self._fields.editors.get(error.field or "")
        if editor is not None:
            editor.show_error(words)
            editor.take_focus()
        return words

    # What is shown

    def take_focus(self, key: str = "name") -> None:
        """Put the cursor into a field."""
        if key in self._fields.editors:
            self._fields.editors[key].take_focus()

    def _make_head(self) -> Section:
        section = Section("head", "", self)
        marks = self._marks = Section("marks", "", self)
        self._sections[Group.HEAD] = section
        self._tags: TagEditor | None = None
        self._roles: dict[str, KeyButton] = {}
        self._fields.place_group(section, Group.HEAD, {"stage": marks})
        if self._card.kind == "contact":
            self._make_roles(marks)
        else:
            self._tags = TagEditor(self._card.tags, tag_names(self._book))
            self._tags.changed.connect(self.changed)
            beside_line(marks.add_row(self.tr("Tags"), self._tags))
        self._fields.place_chips(section, Group.HEAD)
        return section

    def _make_roles(self, section: Section) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=5)
        for role in ContactRole:
            button = KeyButton(choice(ContactRole, role), role.value, "toggle")
            button.setObjectName(f"role_{role.value}")
            button.setCheckable(True)
            button.setChecked(role.value in self._card.roles)
            button.toggled.connect(self.changed)
            flow.addWidget(button)
            self._roles[role.value] = button
        beside_line(section.add_row(self.tr("Part"), holder))
        self._in_post: QCheckBox | None = QCheckBox(self.tr("In post"))
        self._in_post.setObjectName("edit_in_post")
        self._in_post.setChecked(self._card.in_post)
        self._in_post.toggled.connect(self.changed)
        section.add_row("", self._in_post)

    def _make_lists(self, theme: Theme) -> None:
        contact = self._sections[Group.CONTACT] = Section(Group.CONTACT, group_title(Group.CONTACT), self)
        self._points = PointsEditor(theme)
        self._points.start(point_state(self._card.points))
        if not self._card.points:
            self._points.insert(
                self._points.make_row({"kind": "phone:work" if self._company else "phone:mobile"})
            )
        self._addresses = AddressesEditor(theme)
        self._addresses.start(address_state(self._card.addresses))
        contact.add_wide(self._points)
        contact.add_wide(self._addresses)
        dates = self._sections["dates"] = Section("dates", self.tr("Dates"), self)
        children = self._fields.has("children")
        reminders = read_reminder_settings(self._book)
        self._dates = DatesEditor(theme, self._today, reminders, company=self._company, children=children)
        self._dates.start(date_state(self._card.dates))
        dates.add_wide(self._dates)
        for editor in (self._points, self._addresses, self._dates):
            editor.changed.connect(self.changed)
        self._points.changed.connect(self._look_for_duplicates)

    @property
    def _company(self) -> bool:
        return self._card.kind == "company"

    def _make_groups(self) -> None:
        self._referrer = self._link(self._card.referrer) if self._card.kind != "contact" else None
        for group in (Group.CONTACT, *_GROUPS):
            section = self._sections.get(group)
            if section is None:
                section = self._sections[group] = Section(group, group_title(group), self)
            self._fields.place_group(section, group)
            if group is Group.SOURCE and self._referrer is not None:
                beside_line(section.add_row(self.tr("Referred by"), self._referrer))
            self._fields.place_chips(section, group)
        if "company" in self._fields.editors:
            self._offer_companies()

    def _link(self, link: Link | None) -> LinkEditor:
        editor = LinkEditor(self._book, link, self._card.id)
        editor.setObjectName("edit_referrer")
        editor.changed.connect(self.changed)
        return editor

    def _links(self) -> dict[str, LinkEditor]:
        return {} if self._referrer is None else {"referrer": self._referrer}

    def _make_more(self, layout: QVBoxLayout) -> set[str]:
        """Groups of which nothing is known wait behind their name."""
        hidden = {
            group.value
            for group in _GROUPS
            if not any(spec.group is group and self._fields.starts(spec) for spec in self._card.specs)
        }
        section = Section("more", self.tr("More to note"), self)
        holder = QWidget()
        flow = FlowLayout(holder, spacing=5)
        for group in _GROUPS:
            if group.value in hidden and any(spec.group is group for spec in self._card.specs):
                chip = AddChip(group_title(group), f"group_{group.value}")
                chip.picked.connect(self._open_group)
                flow.addWidget(chip)
        section.add_wide(holder)
        section.setVisible(flow.count() > 0)
        layout.addWidget(section)
        self._more = holder
        return hidden

    def _open_group(self, key: str) -> None:
        group = key.removeprefix("group_")
        self._hidden_groups.discard(group)
        chip = self._more.findChild(AddChip, f"add_{key}")
        if chip is not None:
            chip.hide()
        first = next(spec for spec in self._card.specs if spec.group == group)
        self._fields.open(first.key).take_focus()
        self._show_sections()

    def _show_sections(self) -> None:
        hidden = self._hidden_groups
        shown = []
        for key in (Group.CONTACT.value, "dates", *(group.value for group in _GROUPS)):
            section = self._sections[key]
            wanted = key not in hidden and bool(section.rows or section.has_foot())
            section.setVisible(wanted)
            if wanted:
                shown.append(section)
        self._columns.set_sections(shown)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the head, then down each column."""
        last: QWidget | None = None
        for section in (self._head, self._marks, *self._columns.sections()):
            for widget in tab_stops(section.layout()):
                if last is not None:
                    QWidget.setTabOrder(last, widget)
                last = widget

    # Hints

    def _offer_companies(self) -> None:
        editor = self._fields.editors["company"]
        if isinstance(editor, LineEditor):
            from keyacct_desktop.ui.customers.card.company_names import complete_companies

            complete_companies(editor.line, self._book)

    def _look_for_duplicates(self) -> None:
        self.duplicates.look_for(
            self._fields.text("name"), self._fields.text("company"), self._points.phones()
        )

    def _chosen_roles(self) -> tuple[str, ...]:
        return tuple(role for role, button in self._roles.items() if button.isChecked())

    def _flags(self) -> dict[str, bool]:
        box = getattr(self, "_in_post", None)
        if box is None or box.isChecked() == self._card.in_post:
            return {}
        return {"in_post": box.isChecked()}
