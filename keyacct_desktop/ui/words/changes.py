"""Named changes in words, for undo: "Undo: change 王伟". Whoever adds a change-set name adds its words here."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_CHANGES: Final[dict[str, str]] = {
    "customer.added": QT_TRANSLATE_NOOP("Changes", "add {name}"),
    "customer.edited": QT_TRANSLATE_NOOP("Changes", "change {name}"),
    "customer.deleted": QT_TRANSLATE_NOOP("Changes", "delete {name}"),
    "customer.archived": QT_TRANSLATE_NOOP("Changes", "archive {name}"),
    "customer.unarchived": QT_TRANSLATE_NOOP("Changes", "take {name} out of the archive"),
    "customer.deceased": QT_TRANSLATE_NOOP("Changes", "mark {name} as deceased"),
    "customer.photo_set": QT_TRANSLATE_NOOP("Changes", "photo of {name}"),
    "customer.photo_removed": QT_TRANSLATE_NOOP("Changes", "remove the photo of {name}"),
    "contact.added": QT_TRANSLATE_NOOP("Changes", "add {name}"),
    "contact.edited": QT_TRANSLATE_NOOP("Changes", "change {name}"),
    "contact.deleted": QT_TRANSLATE_NOOP("Changes", "delete {name}"),
    "contact.moved": QT_TRANSLATE_NOOP("Changes", "move {name} to {company}"),
    "contact.made_customer": QT_TRANSLATE_NOOP("Changes", "make {name} a customer"),
    "contact.left": QT_TRANSLATE_NOOP("Changes", "{name} has left the post"),
    "contact.back": QT_TRANSLATE_NOOP("Changes", "{name} is back in post"),
    "customers.changed": QT_TRANSLATE_NOOP("Changes", "change {count} customers"),
    "customers.stage_changed": QT_TRANSLATE_NOOP("Changes", "change the stage of {count} customers"),
    "customers.rep_changed": QT_TRANSLATE_NOOP("Changes", "give {count} customers to a rep"),
    "customers.source_changed": QT_TRANSLATE_NOOP("Changes", "change the source of {count} customers"),
    "customers.tagged": QT_TRANSLATE_NOOP("Changes", "tag {count} customers"),
    "customers.untagged": QT_TRANSLATE_NOOP("Changes", "take a tag off {count} customers"),
    "customers.unarchived": QT_TRANSLATE_NOOP("Changes", "bring {count} customers back from the archive"),
    "view.saved": QT_TRANSLATE_NOOP("Changes", "save view {name}"),
    "view.renamed": QT_TRANSLATE_NOOP("Changes", "rename view {name}"),
    "view.deleted": QT_TRANSLATE_NOOP("Changes", "delete view {name}"),
    "customers.deleted": QT_TRANSLATE_NOOP("Changes", "delete {count} customers"),
    "customers.archived": QT_TRANSLATE_NOOP("Changes", "archive {count} customers"),
    "customers.pasted": QT_TRANSLATE_NOOP("Changes", "paste {count} customers"),
    "rep.added": QT_TRANSLATE_NOOP("Changes", "add rep {name}"),
    "rep.renamed": QT_TRANSLATE_NOOP("Changes", "rename rep {name}"),
    "rep.deleted": QT_TRANSLATE_NOOP("Changes", "remove rep {name}"),
    "tag.added": QT_TRANSLATE_NOOP("Changes", "add tag {name}"),
    "tag.renamed": QT_TRANSLATE_NOOP("Changes", "rename tag {name}"),
    "tag.deleted": QT_TRANSLATE_NOOP("Changes", "delete tag {name}"),
    "custom_field.added": QT_TRANSLATE_NOOP("Changes", "add field {name}"),
    "custom_field.changed": QT_TRANSLATE_NOOP("Changes", "change field {name}"),
    "custom_field.deleted": QT_TRANSLATE_NOOP("Changes", "delete field {name}"),
    "setting.changed": QT_TRANSLATE_NOOP("Changes", "change a setting"),
    "sensitive.switched": QT_TRANSLATE_NOOP("Changes", "switch sensitive facts"),
    "interaction.logged": QT_TRANSLATE_NOOP("Changes", "log a contact with {name}"),
    "interaction.changed": QT_TRANSLATE_NOOP("Changes", "change a contact with {name}"),
    "interaction.deleted": QT_TRANSLATE_NOOP("Changes", "delete a contact with {name}"),
    "order.booked": QT_TRANSLATE_NOOP("Changes", "book an order of {name}"),
    "order.changed": QT_TRANSLATE_NOOP("Changes", "change an order of {name}"),
    "order.cancelled": QT_TRANSLATE_NOOP("Changes", "cancel an order of {name}"),
    "order.deleted": QT_TRANSLATE_NOOP("Changes", "delete an order of {name}"),
    "task.added": QT_TRANSLATE_NOOP("Changes", "note a promise for {name}"),
    "task.changed": QT_TRANSLATE_NOOP("Changes", "change a task for {name}"),
    "task.finished": QT_TRANSLATE_NOOP("Changes", "tick off a task for {name}"),
    "task.reopened": QT_TRANSLATE_NOOP("Changes", "reopen a task for {name}"),
    "task.deleted": QT_TRANSLATE_NOOP("Changes", "delete a task for {name}"),
    "customers.imported": QT_TRANSLATE_NOOP("Changes", "import customers from {file}"),
    "contacts.imported": QT_TRANSLATE_NOOP("Changes", "import contact people from {file}"),
    "dates.imported": QT_TRANSLATE_NOOP("Changes", "import dates from {file}"),
    "interactions.imported": QT_TRANSLATE_NOOP("Changes", "import visits and calls from {file}"),
    "orders.imported": QT_TRANSLATE_NOOP("Changes", "import orders from {file}"),
    "book.imported": QT_TRANSLATE_NOOP("Changes", "import the book {file}"),
}

_ANY: Final = QT_TRANSLATE_NOOP("Changes", "the last change")


def change_text(name: str, params: Mapping[str, Any]) -> str:
    """The words of a change-set name; an unknown one (from another version) is "the last change"."""
    text = QCoreApplication.translate("Changes", _CHANGES.get(name, _ANY))
    for key, value in params.items():
        # Not str.format: a customer's name may hold braces.
        text = text.replace("{" + key + "}", str(value))
    return text


def known_changes() -> frozenset[str]:
    """The names that have words."""
    return frozenset(_CHANGES)
