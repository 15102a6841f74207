"""Named changes in words, for undo: "Undo: change 王伟". Whoever adds a change-set name adds its words here."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_CHANGES: Final[dict[str, str]] = {
    "customer.added": QT_TRANSLATE_NOOP("Changes", "add {name}"),
    "customer.edited": QT_TRANSLATE_NOOP("Changes", "change {name}"),
    "customer.deleted": QT_TRANSLATE_NOOP("Changes", "delete {name}"),
    "customer.archived": QT_TRANSLATE_NOOP("Changes", "archive {name}"),
    "customer.unarchived": QT_TRANSLATE_NOOP("Changes", "take {name} out of the archive"),
    "customer.deceased": QT_TRANSLATE_NOOP("Changes", "mark {name} as deceased"),
    "customer.alive": QT_TRANSLATE_NOOP("Changes", "mark {name} as alive"),
    "customer.photo_set": QT_TRANSLATE_NOOP("Changes", "photo of {name}"),
    "customer.photo_removed": QT_TRANSLATE_NOOP("Changes", "remove the photo of {name}"),
    "contact.added": QT_TRANSLATE_NOOP("Changes", "add {name}"),
    "contact.edited": QT_TRANSLATE_NOOP("Changes", "change {name}"),
    "contact.deleted": QT_TRANSLATE_NOOP("Changes", "delete {name}"),
    "contact.moved": QT_TRANSLATE_NOOP("Changes", "move {name} to {company}"),
    "contact.made_customer": QT_TRANSLATE_NOOP("Changes", "make {name} a customer"),
    "contact.left": QT_TRANSLATE_NOOP("Changes", "{name} has left the post"),
    "contact.back": QT_TRANSLATE_NOOP("Changes", "{name} is back in post"),
    "view.saved": QT_TRANSLATE_NOOP("Changes", "save view {name}"),
    "view.renamed": QT_TRANSLATE_NOOP("Changes", "rename view {name}"),
    "view.deleted": QT_TRANSLATE_NOOP("Changes", "delete view {name}"),
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
    "task.moved": QT_TRANSLATE_NOOP("Changes", "move a task for {name} to another day"),
    "task.finished": QT_TRANSLATE_NOOP("Changes", "tick off a task for {name}"),
    "task.reopened": QT_TRANSLATE_NOOP("Changes", "reopen a task for {name}"),
    "task.deleted": QT_TRANSLATE_NOOP("Changes", "delete a task for {name}"),
    "customers.imported": QT_TRANSLATE_NOOP("Changes", "import customers from {file}"),
    "contacts.imported": QT_TRANSLATE_NOOP("Changes", "import contact people from {file}"),
    "dates.imported": QT_TRANSLATE_NOOP("Changes", "import dates from {file}"),
    "interactions.imported": QT_TRANSLATE_NOOP("Changes", "import visits and calls from {file}"),
    "orders.imported": QT_TRANSLATE_NOOP("Changes", "import orders from {file}"),
    "today.snoozed": QT_TRANSLATE_NOOP("Changes", "put off {name}"),
    "today.skipped": QT_TRANSLATE_NOOP("Changes", "skip {name} today"),
    "today.ticked_off": QT_TRANSLATE_NOOP("Changes", "tick off {name}"),
    "today.brought_back": QT_TRANSLATE_NOOP("Changes", "bring {name} back to today"),
    "today.do_not_disturb": QT_TRANSLATE_NOOP("Changes", "do not disturb {name}"),
    "today.may_disturb": QT_TRANSLATE_NOOP("Changes", "{name} may be disturbed again"),
    "reminder.snoozed": QT_TRANSLATE_NOOP("Changes", "put off the reminder of {name}"),
    "reminder.done": QT_TRANSLATE_NOOP("Changes", "tick off the reminder of {name}"),
    "reminder.settings_changed": QT_TRANSLATE_NOOP("Changes", "change the reminders"),
    "festival.set": QT_TRANSLATE_NOOP("Changes", "change a festival"),
    "holidays.imported": QT_TRANSLATE_NOOP("Changes", "import days off from {name}"),
    "holidays.cleared": QT_TRANSLATE_NOOP("Changes", "remove the imported days off"),
    "gift.added": QT_TRANSLATE_NOOP("Changes", "note a gift for {name}"),
    "gift.given": QT_TRANSLATE_NOOP("Changes", "a gift given to {name}"),
    "gift.changed": QT_TRANSLATE_NOOP("Changes", "change a gift for {name}"),
    "gift.deleted": QT_TRANSLATE_NOOP("Changes", "delete a gift for {name}"),
    "greeting.planned": QT_TRANSLATE_NOOP("Changes", "a greeting for {name}"),
    "greeting.sent": QT_TRANSLATE_NOOP("Changes", "{name} was greeted"),
    "greeting.skipped": QT_TRANSLATE_NOOP("Changes", "no greeting for {name}"),
    "greeting.reopened": QT_TRANSLATE_NOOP("Changes", "greet {name} after all"),
    "template.added": QT_TRANSLATE_NOOP("Changes", "keep a greeting text"),
    "template.changed": QT_TRANSLATE_NOOP("Changes", "change a greeting text"),
    "template.deleted": QT_TRANSLATE_NOOP("Changes", "delete a greeting text"),
    "book.imported": QT_TRANSLATE_NOOP("Changes", "import the book {file}"),
    "level.set": QT_TRANSLATE_NOOP("Changes", "set the relationship level of {name}"),
    "tier.overridden": QT_TRANSLATE_NOOP("Changes", "set the tier of {name}"),
    "tier.override_cleared": QT_TRANSLATE_NOOP("Changes", "let the tier of {name} be computed"),
    "proposals.accepted": QT_TRANSLATE_NOOP("Changes", "accept {count} changes"),
    "proposals.refused": QT_TRANSLATE_NOOP("Changes", "refuse {count} changes"),
    "contract.added": QT_TRANSLATE_NOOP("Changes", "add a contract of {name}"),
    "contract.changed": QT_TRANSLATE_NOOP("Changes", "change a contract of {name}"),
    "contract.deleted": QT_TRANSLATE_NOOP("Changes", "delete a contract of {name}"),
    "contract.renewed": QT_TRANSLATE_NOOP("Changes", "renew a contract of {name}"),
    "method.settings_changed": QT_TRANSLATE_NOOP("Changes", "change settings of the method"),
    "method.settings_reset": QT_TRANSLATE_NOOP("Changes", "bring settings back to default"),
    "method.all_reset": QT_TRANSLATE_NOOP("Changes", "bring the whole method back to default"),
    "method.template_chosen": QT_TRANSLATE_NOOP("Changes", "choose the industry"),
    "method.policy_changed": QT_TRANSLATE_NOOP("Changes", "change the policy of the tiers"),
    "method.policy_reset": QT_TRANSLATE_NOOP("Changes", "bring the policy back to default"),
}

_COUNTED: Final = frozenset(
    (
        "customers.changed",
        "customers.stage_changed",
        "customers.rep_changed",
        "customers.source_changed",
        "customers.tagged",
        "customers.untagged",
        "customers.unarchived",
        "customers.deleted",
        "customers.archived",
        "customers.pasted",
        "greetings.planned",
        "greetings.sent",
        "greetings.skipped",
        "greetings.reopened",
        "templates.added",
    )
)
"""Changes of several customers at once, which have plurals."""

_ANY: Final = QT_TRANSLATE_NOOP("Changes", "the last change")


class Changes(QObject):
    """What has plurals: only `tr` is read with them for translation, and it takes its context from the class."""

    def counted(self, name: str, count: int) -> str:
        """The words of a change of `count` customers, "" when the name is none of these."""
        match name:
            case "customers.changed":
                return self.tr("change %n customer(s)", "", count)
            case "customers.stage_changed":
                return self.tr("change the stage of %n customer(s)", "", count)
            case "customers.rep_changed":
                return self.tr("give %n customer(s) to a rep", "", count)
            case "customers.source_changed":
                return self.tr("change the source of %n customer(s)", "", count)
            case "customers.tagged":
                return self.tr("tag %n customer(s)", "", count)
            case "customers.untagged":
                return self.tr("take a tag off %n customer(s)", "", count)
            case "customers.unarchived":
                return self.tr("bring %n customer(s) back from the archive", "", count)
            case "customers.deleted":
                return self.tr("delete %n customer(s)", "", count)
            case "customers.archived":
                return self.tr("archive %n customer(s)", "", count)
            case "customers.pasted":
                return self.tr("paste %n customer(s)", "", count)
            case "greetings.planned":
                return self.tr("greetings for %n customer(s)", "", count)
            case "greetings.sent":
                return self.tr("%n customer(s) were greeted", "", count)
            case "greetings.skipped":
                return self.tr("no greeting for %n customer(s)", "", count)
            case "greetings.reopened":
                return self.tr("greet %n customer(s) after all", "", count)
            case "templates.added":
                return self.tr("keep %n greeting text(s)", "", count)
        return ""


def change_text(name: str, params: Mapping[str, Any]) -> str:
    """The words of a change-set name; an unknown one (from another version) is "the last change"."""
    count = params.get("count")
    text = Changes().counted(name, count) if isinstance(count, int) else ""
    text = text or QCoreApplication.translate("Changes", _CHANGES.get(name, _ANY))
    for key, value in params.items():
        # Not str.format: a customer's name may hold braces.
        text = text.replace("{" + key + "}", str(value))
    return text


def known_changes() -> frozenset[str]:
    """The names that have words."""
    return _COUNTED.union(_CHANGES)
