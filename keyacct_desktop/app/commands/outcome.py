"""How a command can end: the exit codes of cli.md, and the one error for arguments that make no sense."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes that outside scripts rely on."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    CANNOT_OPEN = 3
    DISK_REFUSED = 4
    BUG = 5
    STOPPED = 130
    """Ctrl+C, as every shell writes it."""


class UsageError(Exception):
    """The arguments cannot be what was meant; the text is the sentence for the user."""
