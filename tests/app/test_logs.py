"""The log: bounded, and no reason not to start."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from keyacct_desktop.app.logs import start_log


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    root = logging.getLogger("keyacct_desktop")
    before = list(root.handlers)
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def test_a_long_log_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "keyacct.log").write_text("x" * 600_000, encoding="utf-8")
    target = start_log(tmp_path)
    assert target == tmp_path / "keyacct.log"
    logging.getLogger("keyacct_desktop.test").warning("begun")
    assert "begun" in target.read_text(encoding="utf-8")
    assert (tmp_path / "keyacct.old.log").stat().st_size == 600_000


def test_a_folder_that_cannot_be_written_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file") is None
