"""The one entry: a command of the command line, or the window. Imports nothing heavy itself."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; returns the exit code of cli.md."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "--version" in arguments:
        from keyacct_desktop import __version__

        print(f"keyacct-desktop {__version__}")
        return 0
    if _is_command(arguments):
        from keyacct_desktop.app.cli import run

        return run(arguments)
    import gc

    # Nothing that the start makes is ever garbage; `start_window` lets the collector work behind the first paint.
    gc.disable()
    from keyacct_desktop.app.start import start_window

    return start_window(arguments)


def _is_command(arguments: list[str]) -> bool:
    """Whether anything but the window's own options is there ("--book FILE" and "--lang LANG")."""
    rest = list(arguments)
    while rest:
        option, separate = rest[0].partition("=")[0], "=" not in rest[0]
        if option not in {"--book", "--lang"} or (separate and len(rest) < 2):
            return True
        del rest[: 2 if separate else 1]
    return False


if __name__ == "__main__":
    sys.exit(main())
