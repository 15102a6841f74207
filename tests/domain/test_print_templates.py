"""Files of sheet sizes: what is right is taken whole, what is wrong names its place."""

import json

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.print_templates import read_card_template, read_envelopes, read_label_sheets

SHEET = {
    "id": "a", "name": "A", "paper": [210, 297], "columns": 3, "rows": 7, "label": [70, 42.3], "first": [0, 0.4],
    "step": [70, 42.3],
}  # fmt: skip
BOXES = {"first": [12, 12], "size": [7, 8], "step": 9}
ENVELOPE = {
    "id": "dl",
    "name": "DL",
    "size": [220, 110],
    "address": [50, 40],
    "person": [70, 60],
    "boxes": BOXES,
}


def sheets(*entries) -> str:
    return json.dumps({"sheets": list(entries)})


def envelopes(*entries) -> str:
    return json.dumps({"envelopes": list(entries)})


def refused(read, text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        read(text, "own.json")
    assert caught.value.params["file"] == "own.json"
    return caught.value


def test_a_sheet_is_read_with_all_its_sizes():
    (sheet,) = read_label_sheets(sheets(SHEET), "own.json")
    assert (sheet.count, sheet.paper, sheet.label, sheet.step) == (21, (210, 297), (70, 42.3), (70, 42.3))


def test_an_envelope_is_read_with_and_without_boxes():
    bare = {key: value for key, value in ENVELOPE.items() if key != "boxes"} | {"id": "bare"}
    one, other = read_envelopes(envelopes(ENVELOPE, bare), "own.json")
    assert one.boxes is not None
    assert one.boxes.step == 9
    assert other.boxes is None


@pytest.mark.parametrize(
    "text", ["", "{", '{"sheets": [}', "[" * 100_000], ids=["empty", "open", "broken", "deep"]
)
def test_what_is_no_json_names_the_line(text: str):
    error = refused(read_label_sheets, text)
    assert (error.code, error.params["line"]) == ("template_unreadable", "1")


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"id": ""}, "sheets 1, id"),
        ({"id": 5}, "sheets 1, id"),
        ({"name": "x" * 81}, "sheets 1, name"),
        ({"paper": [210]}, "sheets 1, paper"),
        ({"paper": "A4"}, "sheets 1, paper"),
        ({"paper": [10, 297]}, "sheets 1, paper"),
        ({"columns": 0}, "sheets 1, columns"),
        ({"columns": 2.5}, "sheets 1, columns"),
        ({"columns": True}, "sheets 1, columns"),
        ({"rows": 101}, "sheets 1, rows"),
        ({"label": [70, float("nan")]}, "sheets 1, label"),
        ({"label": [70, 43.5]}, "sheets 1, step"),
        ({"first": [-1, 0]}, "sheets 1, first"),
        ({"first": [5, 0]}, "sheets 1, label"),
        ({"rows": 8}, "sheets 1, label"),
        ({"step": ["70", 42]}, "sheets 1, step"),
        ({"script": "run me"}, "sheets 1, script"),
    ],
)
def test_a_wrong_value_names_its_place(changed: dict, place: str):
    error = refused(read_label_sheets, sheets(SHEET | changed))
    assert (error.code, error.params["place"]) == ("template_broken", place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[]", "{ }"),
        ("{}", "sheets"),
        ('{"sheets": []}', "sheets"),
        ('{"sheets": {}}', "sheets"),
        ('{"sheets": [1]}', "sheets 1"),
        ('{"sheets": [1], "more": 1}', "more"),
        (sheets(SHEET, SHEET), "sheets: id"),
        (sheets(SHEET, SHEET | {"id": "b", "rows": -1}), "sheets 2, rows"),
    ],
)
def test_a_wrong_file_names_its_place(text: str, place: str):
    assert refused(read_label_sheets, text).params["place"] == place


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"size": [20, 10]}, "envelopes 1, size"),
        ({"address": [200, 40]}, "envelopes 1, address"),
        ({"person": [70, 105]}, "envelopes 1, person"),
        ({"boxes": [12, 12]}, "envelopes 1, boxes"),
        ({"boxes": BOXES | {"step": 0}}, "envelopes 1, boxes, step"),
        ({"boxes": BOXES | {"colour": "red"}}, "envelopes 1, boxes, colour"),
    ],
)
def test_a_wrong_envelope_names_its_place(changed: dict, place: str):
    assert refused(read_envelopes, envelopes(ENVELOPE | changed)).params["place"] == place


def test_a_card_template_says_what_stands_where():
    found = read_card_template('{"front": ["F5", "F2"], "back": ["B2"]}', "own.json")
    assert [place.value for place in found.front] == ["F5", "F2"]
    assert [place.value for place in found.back] == ["B2"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"front": ["F9"], "back": ["B2"]}', "front"),
        ('{"front": ["F1"], "back": ["B2"]}', "front"),
        ('{"front": [["F2"]], "back": ["B2"]}', "front"),
        ('{"front": ["F2"], "back": []}', "back"),
        ('{"front": ["F2"], "back": ["F2"]}', "back"),
        ('{"front": ["F2"], "back": ["B2"], "rear": []}', "rear"),
        ("[]", "{ }"),
    ],
)
def test_a_card_template_that_makes_no_sense_names_the_place(text: str, place: str):
    error = refused(read_card_template, text)
    assert (error.code, error.params["place"]) == ("template_broken", place)


@pytest.mark.parametrize("number", [10**400, -(10**400), 1e308, float("nan"), float("inf"), True])
def test_a_number_that_no_paper_has_is_refused(number: float):
    error = refused(read_label_sheets, sheets(SHEET | {"label": [number, 42.3]}))
    assert (error.code, error.params["place"]) == ("template_broken", "sheets 1, label")


@pytest.mark.parametrize("label", [[20, 42.3], [70, 13]])
def test_a_label_too_small_for_an_address_is_refused(label: list[float]):
    error = refused(read_label_sheets, sheets(SHEET | {"label": label}))
    assert error.params["place"] == "sheets 1, label"


@pytest.mark.parametrize("name", ["\ud800", "A4 \udfff"])
def test_half_a_letter_in_a_name_is_refused(name: str):
    assert refused(read_label_sheets, sheets(SHEET | {"name": name})).params["place"] == "sheets 1, name"


@pytest.mark.parametrize(
    "boxes",
    [{"first": [200, 12]}, {"first": [12, 105]}, {"step": 50}, {"size": [7, 30]}, {"first": [12, 39]}],
    ids=["right of it", "below it", "too wide", "too high", "in the address"],
)
def test_postcode_boxes_stay_on_the_envelope_and_above_the_address(boxes: dict):
    error = refused(read_envelopes, envelopes(ENVELOPE | {"boxes": BOXES | boxes}))
    assert error.params["place"] == "envelopes 1, boxes"


def test_the_person_stands_below_the_address():
    error = refused(read_envelopes, envelopes(ENVELOPE | {"person": [70, 41]}))
    assert error.params["place"] == "envelopes 1, person"
