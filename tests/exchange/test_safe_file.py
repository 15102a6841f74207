"""Files that are there whole or not at all."""

from pathlib import Path

import pytest

from keyacct_desktop.exchange.safe_file import whole_file


def test_an_error_names_the_target_and_not_the_temporary_file(tmp_path: Path) -> None:
    target = tmp_path / "gone" / "x.pdf"
    with pytest.raises(FileNotFoundError) as caught, whole_file(target) as unfinished:
        unfinished.touch()
    assert caught.value.filename == str(target)
