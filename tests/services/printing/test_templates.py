"""Sheet sizes come from files, the rep's own before the program's."""

import json
from pathlib import Path

import pytest

from keyacct_desktop.app import paths
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.printing.templates import (
    ENVELOPES,
    LABELS,
    envelopes,
    label_sheets,
    own_template,
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    own_template(LABELS).parent.mkdir(parents=True)
    return tmp_path


def test_the_program_brings_the_common_sizes(home: Path) -> None:
    assert {sheet.label for sheet in label_sheets()} >= {
        (70, 42.3),
        (70, 37),
        (99.1, 38.1),
        (105, 37),
        (52.5, 29.7),
    }
    assert {envelope.size for envelope in envelopes()} >= {(220, 110), (229, 162), (162, 114), (230, 120)}


def test_the_file_of_the_rep_goes_first(home: Path) -> None:
    sheet = {"id": "own", "name": "自己的", "paper": [210, 297], "columns": 2, "rows": 2, "label": [100, 140],
             "first": [2, 2], "step": [102, 142]}  # fmt: skip
    own_template(LABELS).write_text("\ufeff" + json.dumps({"sheets": [sheet]}), encoding="utf-8")
    assert [sheet.name for sheet in label_sheets()] == ["自己的"]
    assert len(envelopes()) > 3


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"\xff\xfe", "1"), (b'{"envelopes":\n\n[}', "3"), (b" " * 300_000, "1"), (b"{\n\xff", "2")],
)
def test_a_file_that_is_none_names_itself_and_the_line(home: Path, data: bytes, line: str) -> None:
    own_template(ENVELOPES).write_bytes(data)
    with pytest.raises(Refused) as caught:
        envelopes()
    assert caught.value.code == "template_unreadable"
    assert (caught.value.params["file"], caught.value.params["line"]) == (str(own_template(ENVELOPES)), line)
