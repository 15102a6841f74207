"""Named changes in words, for undo: "Undo: change 王伟". Whoever adds a change-set name adds its words here."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CHANGES: Final[dict[str, str]] = {
    "customer.added": QT_TRANSLATE_NOOP("Changes", "add {name}"),
    "customer.edited": QT_TRANSLATE_NOOP("Changes", "change {name}"),
    "customer.deleted": QT_TRANSLATE_NOOP("Changes", "delete {name}"),
    "customers.changed": QT_TRANSLATE_NOOP("Changes", "change {count} customers"),
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
