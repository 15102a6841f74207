"""Settings that belong to the book: sensitive fields, custom fields, the backup folder.

Each change is one undoable step. What belongs to the computer (language, theme, sizes) is not here.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import CUSTOM_PREFIX, FIELDS
from keyacct_desktop.domain.text import LINE_LIMIT, InvalidText, clean
from keyacct_desktop.domain.vocabulary import CustomFieldType, PartyKind
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import preferences as queries

_SENSITIVE_KEY: Final = "sensitive_fields"
_BACKUP_FOLDER_KEY: Final = "backup.second_folder"
"""What storage.queries.backup reads when a backup is made."""
_LONGEST_NAME: Final = 100
_LONGEST_PURPOSE: Final = 500


@dataclass(frozen=True, slots=True)
class SensitiveField:
    """A field that is off until switched on (method.md 3, †). `purpose` is what the rep keeps it for."""

    key: str
    on: bool
    purpose: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field that the rep added. Answers are facts under `key`; `kinds` are PartyKind codes."""

    id: int
    name: str
    type: CustomFieldType
    choices: tuple[str, ...]
    kinds: tuple[str, ...]
    position: int
    answers: int = 0

    @property
    def key(self) -> str:
        return f"{CUSTOM_PREFIX}{self.id}"


def read_setting(book: Book, key: str, default: Any = None) -> Any:
    """The JSON value of a setting of this book, or `default`."""
    row = queries.setting_row(book, key)
    return default if row is None else json.loads(row[1])


def write_setting(
    book: Book, key: str, value: Any, *, change: str = "setting.changed", **params: Any
) -> None:
    """Store a JSON value under a key, as one undoable change."""
    row = queries.setting_row(book, key)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    with book.transaction(change, **params) as tx:
        if row is None:
            tx.insert("setting", key=key, value=text)
        else:
            tx.update("setting", row[0], value=text)


def read_sensitive_fields(book: Book) -> list[SensitiveField]:
    """Every sensitive field, in the order of the card, with whether it is on and why."""
    stored = read_setting(book, _SENSITIVE_KEY, {})
    fields = []
    for spec in FIELDS:
        if spec.sensitive:
            entry = stored.get(spec.key, {})
            fields.append(
                SensitiveField(
                    spec.key, bool(entry.get("on")), entry.get("purpose", ""), entry.get("since", "")
                )
            )
    return fields


def sensitive_fields_on(book: Book) -> frozenset[str]:
    """Keys of the sensitive fields that are switched on."""
    return frozenset(field.key for field in read_sensitive_fields(book) if field.on)


def switch_sensitive_field(book: Book, *, key: str, on: bool, purpose: str = "") -> None:
    """Switch one sensitive field on, with its purpose, or off. Facts already stored stay, unseen, when off.

    Raises Refused("purpose_missing") and Refused("too_long").
    """
    purpose = _clean(purpose, "purpose", _LONGEST_PURPOSE)
    if on and not purpose:
        raise Refused("purpose_missing", "purpose")
    stored = dict(read_setting(book, _SENSITIVE_KEY, {}))
    stored[key] = {"on": on, "purpose": purpose, "since": book.clock.today().isoformat() if on else ""}
    write_setting(book, _SENSITIVE_KEY, stored, change="sensitive.switched")


def read_backup_folder(book: Book) -> str | None:
    """Where the rep wants a second copy of every backup; None for nowhere."""
    folder = read_setting(book, _BACKUP_FOLDER_KEY)
    return folder if isinstance(folder, str) and folder else None


def choose_backup_folder(book: Book, folder: str | None) -> None:
    """Set the second place for backups; None for no second copy."""
    write_setting(book, _BACKUP_FOLDER_KEY, folder or "")


def read_custom_fields(book: Book, kind: str | None = None) -> list[CustomField]:
    """The rep's own fields, all of them or those of one kind of card."""
    fields = [
        CustomField(
            row[0], row[1], CustomFieldType(row[2]), tuple(json.loads(row[3] or "[]")), tuple(row[4].split()),
            row[5], row[6],
        )
        for row in queries.custom_field_rows(book)
    ]  # fmt: skip
    return fields if kind is None else [field for field in fields if kind in field.kinds]


def add_custom_field(
    book: Book,
    *,
    name: str,
    type: CustomFieldType,
    choices: Sequence[str] = (),
    kinds: Sequence[str] = tuple(PartyKind),
) -> int:
    """Add a field of the rep's own at the end; returns its id.

    Raises Refused: name_missing, name_taken, too_long, choices_missing (a choice needs at least two).
    """
    name, choices = _checked(book, name, type, choices, own_id=None)
    known = read_custom_fields(book)
    position = max((field.position for field in known), default=-1) + 1
    with book.transaction("custom_field.added", name=name) as tx:
        return tx.insert(
            "custom_field",
            name=name,
            type=type.value,
            choices=json.dumps(list(choices), ensure_ascii=False),
            kinds=" ".join(kinds),
            position=position,
        )


def change_custom_field(
    book: Book, *, field_id: int, name: str, choices: Sequence[str] = (), kinds: Sequence[str]
) -> None:
    """Rename a field, or change its choices and the cards that have it. Its type stays: answers depend on it."""
    field = next(field for field in read_custom_fields(book) if field.id == field_id)
    name, choices = _checked(book, name, field.type, choices, own_id=field_id)
    with book.transaction("custom_field.changed", name=name) as tx:
        tx.update(
            "custom_field",
            field_id,
            name=name,
            choices=json.dumps(list(choices), ensure_ascii=False),
            kinds=" ".join(kinds),
        )


def delete_custom_field(book: Book, *, field_id: int) -> None:
    """Delete a field with every answer to it; undo brings all of them back."""
    field = next(field for field in read_custom_fields(book) if field.id == field_id)
    with book.transaction("custom_field.deleted", name=field.name) as tx:
        ids = [row[0] for row in tx.fetch(queries.CUSTOM_FACT_IDS, (field.key,))]
        if ids:
            tx.delete("fact", ids)
        tx.delete("custom_field", field_id)


def _checked(
    book: Book, name: str, type_: CustomFieldType, choices: Sequence[str], *, own_id: int | None
) -> tuple[str, tuple[str, ...]]:
    name = " ".join(_clean(name, "name", _LONGEST_NAME).split())
    if not name:
        raise Refused("name_missing", "name")
    if any(field.name == name and field.id != own_id for field in read_custom_fields(book)):
        raise Refused("name_taken", "name", name=name)
    lines = (_clean(choice, "choices", LINE_LIMIT) for choice in choices)
    kept = tuple(dict.fromkeys(choice for choice in lines if choice))
    if type_ is CustomFieldType.CHOICE and len(kept) < 2:
        raise Refused("choices_missing", "choices")
    return name, kept if type_ is CustomFieldType.CHOICE else ()


def _clean(text: str, field: str, limit: int) -> str:
    try:
        return clean(text, limit)
    except InvalidText as error:
        raise Refused(error.code, field, **error.params) from error
