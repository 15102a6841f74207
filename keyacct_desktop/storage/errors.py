"""Errors of the book as codes with parameters, and the one classifier of driver errors (quality.md 4.2).

No words here: ui.words turns a code into one sentence that says what is wrong and what to do.
"""

from collections.abc import Mapping
from enum import StrEnum


class Fault(StrEnum):
    """What went wrong, as far as the rep's next step differs."""

    MISSING = "missing"
    EMPTY = "empty"
    NOT_A_BOOK = "not_a_book"
    NEWER = "newer"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    ALTERED = "altered"
    IN_USE = "in_use"
    IS_FOLDER = "is_folder"
    READ_ONLY = "read_only"
    NO_PERMISSION = "no_permission"
    DISK_FULL = "disk_full"
    IO = "io"
    REPLACED = "replaced"
    CONFLICT = "conflict"
    EXISTS = "exists"
    BACKUP_FAILED = "backup_failed"
    OTHER = "other"


CANNOT_OPEN: frozenset[Fault] = frozenset(
    {
        Fault.MISSING, Fault.EMPTY, Fault.NOT_A_BOOK, Fault.NEWER, Fault.ENCRYPTED, Fault.DAMAGED, Fault.ALTERED,
        Fault.IN_USE, Fault.IS_FOLDER, Fault.REPLACED, Fault.EXISTS,
    }
)  # fmt: skip
"""Faults with exit code 3 (cli.md)."""

DISK_REFUSED: frozenset[Fault] = frozenset(
    {Fault.READ_ONLY, Fault.NO_PERMISSION, Fault.DISK_FULL, Fault.IO, Fault.BACKUP_FAILED}
)
"""Faults with exit code 4 (cli.md)."""


class BookError(Exception):
    """The book, or the disk under it, refused. `params` may hold "path" and what the sentence needs."""

    def __init__(self, fault: Fault, /, **params: object) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.params: Mapping[str, object] = params


_BY_NAME: dict[str, Fault] = {
    "SQLITE_FULL": Fault.DISK_FULL,
    "SQLITE_BUSY": Fault.IN_USE,
    "SQLITE_LOCKED": Fault.IN_USE,
    "SQLITE_CORRUPT": Fault.DAMAGED,
    "SQLITE_NOTADB": Fault.NOT_A_BOOK,
    "SQLITE_CANTOPEN": Fault.NO_PERMISSION,
    "SQLITE_PERM": Fault.NO_PERMISSION,
    "SQLITE_AUTH": Fault.NO_PERMISSION,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_IOERR": Fault.IO,
    "SQLITE_CONSTRAINT": Fault.CONFLICT,
}


def fault_of(error: BaseException) -> Fault:
    """Classify a driver error, bare or wrapped by SQLAlchemy (`.orig`), or an OSError."""
    if isinstance(error, BookError):
        return error.fault
    driver_error = getattr(error, "orig", None) or error
    name = getattr(driver_error, "sqlite_errorname", None)
    if isinstance(name, str):
        for prefix, fault in _BY_NAME.items():
            if name == prefix or name.startswith(prefix + "_"):
                return fault
        return Fault.OTHER
    if isinstance(driver_error, OverflowError | UnicodeError):
        return Fault.CONFLICT
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Fault.MISSING
    if isinstance(error, FileExistsError):
        return Fault.EXISTS
    if isinstance(error, PermissionError):
        return Fault.NO_PERMISSION
    if isinstance(error, IsADirectoryError):
        return Fault.IS_FOLDER
    if isinstance(error, OSError):
        return {28: Fault.DISK_FULL, 122: Fault.DISK_FULL, 30: Fault.READ_ONLY}.get(
            error.errno or 0, Fault.IO
        )
    return _by_message(str(driver_error))


def _by_message(message: str) -> Fault:
    lowered = message.lower()
    for words, fault in (
        ("not a database", Fault.NOT_A_BOOK),
        ("malformed", Fault.DAMAGED),
        ("disk is full", Fault.DISK_FULL),
        ("readonly", Fault.READ_ONLY),
        ("locked", Fault.IN_USE),
        ("unable to open", Fault.NO_PERMISSION),
        ("disk i/o", Fault.IO),
    ):
        if words in lowered:
            return fault
    return Fault.OTHER
