"""Starting with the system: what is written for each desktop, and that it goes without a trace."""

import plistlib
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from keyacct_desktop.app import paths
from keyacct_desktop.ui.shell.reminders import autostart
from keyacct_desktop.ui.shell.reminders.autostart import DesktopEntry, LaunchAgent, RunKey, start_command

COMMAND = ["keyacct-desktop", "--book", "我的 客户.keyacct"]


def test_a_desktop_entry_is_written_and_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "autostart"
    entry = DesktopEntry(COMMAND, folder)
    assert not entry.is_on()
    entry.switch(True)
    assert entry.is_on()
    (file,) = folder.iterdir()
    assert file.name == "keyacct-desktop.desktop"
    assert file.read_text(encoding="utf-8").splitlines() == [
        "[Desktop Entry]", "Type=Application", "Name=KeyAcct",
        'Exec=keyacct-desktop --book "我的 客户.keyacct"', "Terminal=false",
    ]  # fmt: skip
    entry.switch(False)
    assert not entry.is_on()
    assert list(folder.iterdir()) == []
    entry.switch(False)


def test_signs_that_mean_something_in_a_desktop_entry_are_quoted(tmp_path: Path) -> None:
    DesktopEntry(["run", '50% "of" $all'], tmp_path).switch(True)
    line = (tmp_path / "keyacct-desktop.desktop").read_text(encoding="utf-8").splitlines()[3]
    assert line == r'Exec=run "50%% \\"of\\" \\$all"'


def test_a_launch_agent_holds_the_command_as_a_list(tmp_path: Path) -> None:
    agent = LaunchAgent(COMMAND, tmp_path / "LaunchAgents")
    agent.switch(True)
    assert agent.is_on()
    (file,) = (tmp_path / "LaunchAgents").iterdir()
    content = plistlib.loads(file.read_bytes())
    assert content["ProgramArguments"] == COMMAND
    assert content["RunAtLoad"] is True
    agent.switch(False)
    assert not agent.is_on()


def test_the_run_key_holds_one_quoted_line(qapp, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    key = RunKey(COMMAND, settings)
    assert not key.is_on()
    key.switch(True)
    assert key.is_on()
    assert settings.value("KeyAcct") == 'keyacct-desktop --book "我的 客户.keyacct"'
    key.switch(False)
    assert not key.is_on()


def test_a_registry_that_refuses_is_told(qapp, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    settings = QSettings(str(blocked / "run.ini"), QSettings.Format.IniFormat)
    with pytest.raises(OSError, match="Run"):
        RunKey(COMMAND, settings).switch(True)


def test_the_usual_book_is_opened_without_being_named() -> None:
    assert "--book" not in start_command(paths.default_book())
    assert start_command(Path("other.keyacct"))[-2:] == ["--book", "other.keyacct"]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command(paths.default_book()) == [sys.executable]


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are Linux's")
def test_linux_writes_below_the_config_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart.system_autostart(paths.default_book()).switch(True)
    assert (tmp_path / "autostart" / "keyacct-desktop.desktop").is_file()


@pytest.mark.parametrize(
    ("platform", "kind"), [("darwin", LaunchAgent), ("win32", RunKey), ("linux", DesktopEntry)]
)
def test_each_system_has_its_own_entry(
    qapp, monkeypatch: pytest.MonkeyPatch, platform: str, kind: type
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(autostart.system_autostart(paths.default_book()), kind)
