"""Folders of each platform, and resources in a checkout and a frozen build."""

import sys
from pathlib import Path

import pytest

from keyacct_desktop.app import paths


def test_one_variable_moves_every_folder(home: Path) -> None:
    folders = {paths.data_dir(), paths.config_dir(), paths.cache_dir(), paths.log_dir(), paths.run_dir()}
    assert len(folders) == 5
    assert all(folder.parent == home for folder in folders)
    assert paths.default_book() == home / "data" / "book.keyacct"


@pytest.mark.parametrize(
    ("platform", "variables", "data", "config"),
    [
        ("linux", {"XDG_DATA_HOME": "/x/data", "XDG_CONFIG_HOME": "/x/config"}, "/x/data/keyacct", "/x/config/keyacct"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/wang/.local/share/keyacct", "/home/wang/.config/keyacct"),
        ("darwin", {}, "/home/wang/Library/Application Support/KeyAcct", "/home/wang/Library/Application Support/KeyAcct/config"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/KeyAcct", "/local/KeyAcct/config"),
    ],
)  # fmt: skip
def test_each_platform_has_its_usual_folders(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], data: str, config: str
) -> None:
    for name in (paths.HOME_VARIABLE, "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/wang"))
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.data_dir() == Path(data)
    assert paths.config_dir() == Path(config)


def test_resources_of_a_frozen_build_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert paths.resource("icons/add.svg").is_file()
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons/add.svg") == tmp_path / "resources" / "icons" / "add.svg"


def test_a_book_has_one_token_however_its_path_is_spelled(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert paths.book_token(tmp_path / "b.keyacct") == paths.book_token(tmp_path / "a" / ".." / "b.keyacct")
    assert paths.book_token(tmp_path / "b.keyacct") != paths.book_token(tmp_path / "c.keyacct")
