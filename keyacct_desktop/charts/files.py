"""A picture as a file: there whole under its name, or not at all. Knows no format and imports nothing of matplotlib."""

from pathlib import Path

from keyacct_desktop.exchange.safe_file import whole_file


def write_picture(target: Path, content: bytes) -> None:
    """Write the bytes of a picture; what stood there before stays when that fails. Raises OSError with `target`'s name."""
    try:
        with whole_file(target) as unfinished:
            unfinished.write_bytes(content)
    except OSError as error:
        # Whoever reads it knows the name that was asked for, not the one we work under.
        raise OSError(error.errno, error.strerror, str(target)) from error
