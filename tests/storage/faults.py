"""Helpers for tests of what goes wrong: fingerprints of whole folders, customers, and a program beside this one."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from keyacct_desktop.services.book import Book

NOW = "2026-03-16T04:00:00Z"


def add_customers(book: Book, count: int = 1, name: str = "客户") -> range:
    """Add customers as one change."""
    with book.transaction("customers.pasted", count=count) as tx:
        return tx.insert_many(
            "party",
            ("kind", "name", "created_at", "updated_at"),
            [("person", f"{name}{n}", NOW, NOW) for n in range(count)],
        )


def names(book: Book) -> list[str]:
    return [row[0] for row in book.fetch("SELECT name FROM party ORDER BY id")]


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def start(code: str, *arguments: str) -> "subprocess.Popen[str]":
    """Run Python code as a program of its own, with the same home."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def run(code: str, *arguments: str) -> str:
    """What the program printed; it must have ended well."""
    program = start(code, *arguments)
    out, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    return out.strip()
