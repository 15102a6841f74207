"""The one entry: a command of the command line, or the window. Imports nothing heavy itself."""

import sys


def main() -> int:
    """Run what the arguments ask for; returns the exit code of cli.md."""
    arguments = sys.argv[1:]
    if _is_command(arguments):
        from keyacct_desktop.app.commands import run_command

        return run_command(arguments)
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
