"""Labels and envelopes: on their places, whole, and in the sizes of the sheets."""

from dataclasses import replace
from pathlib import Path

import pytest

from keyacct_desktop.documents.labels import AddressLabel, envelopes_document, labels_document
from keyacct_desktop.documents.page import Size
from keyacct_desktop.services.printing.templates import envelopes, label_sheets
from tests.documents.pdf import fonts, images, inked, sizes_mm, text_of, written

WANG = AddressLabel("201203", "上海市浦东新区碧波路690号", "鸿达公司", "王建国 先生　收")
SHEETS = {sheet.id: sheet for sheet in label_sheets()}
ENVELOPES = {envelope.id: envelope for envelope in envelopes()}
USUAL = SHEETS["3x7_70x42.3"]


def place_of(document, page: int = 0) -> tuple[float, float, float, float]:
    return inked(images(document, 100)[page], Size(*document.setup.size))


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_every_sheet_holds_its_labels_and_no_more(tmp_path: Path, sheet):
    reader = written(labels_document("标签", sheet, [WANG] * (sheet.count + 1)), tmp_path)
    assert sizes_mm(reader) == {(210, 297)}
    assert [text_of(reader, page).count("王建国") for page in (0, 1)] == [sheet.count, 1]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_long_address_stays_on_its_label(sheet):
    label = AddressLabel("201203", "很长的地址" * 30, "很长的公司名称" * 10, "很长的名字" * 8)
    last = labels_document("标签", sheet, [label], start=sheet.count)
    left, top, right, bottom = place_of(last)
    assert left >= sheet.first[0] + (sheet.columns - 1) * sheet.step[0] + 3
    assert top >= sheet.first[1] + (sheet.rows - 1) * sheet.step[1] + 1
    assert right <= 210 - 3
    assert bottom <= 297 - 1


def test_printing_starts_where_the_used_sheet_has_labels_left(tmp_path: Path):
    document = labels_document("标签", USUAL, [WANG] * 20, start=5)
    reader = written(document, tmp_path)
    assert [text_of(reader, page).count("王建国") for page in (0, 1)] == [17, 3]
    left, top, _, _ = place_of(labels_document("标签", USUAL, [WANG], start=5))
    assert 70 < left < 80
    assert 42 < top < 60


@pytest.mark.parametrize("start", [-3, 0, 99])
def test_a_start_that_the_sheet_has_not_is_the_nearest_one(tmp_path: Path, start: int):
    reader = written(labels_document("标签", USUAL, [WANG], start=start), tmp_path)
    assert len(reader.pages) == 1


def test_everything_can_be_shifted_to_meet_the_sheet():
    before = place_of(labels_document("标签", USUAL, [WANG]))
    after = place_of(labels_document("标签", USUAL, [WANG], across=3, down=-2))
    assert after[0] - before[0] == pytest.approx(3, abs=0.3)
    assert after[1] - before[1] == pytest.approx(-2, abs=0.3)


def test_borders_are_drawn_to_try_on_plain_paper():
    _, _, right, bottom = place_of(labels_document("标签", USUAL, [WANG], frames=True))
    assert right > 209
    assert bottom > 296


def test_no_labels_are_an_empty_sheet(tmp_path: Path):
    assert text_of(written(labels_document("标签", USUAL, []), tmp_path)) == ""


@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=ENVELOPES)
def test_an_envelope_has_postcode_address_and_person(tmp_path: Path, envelope):
    document = envelopes_document(
        "信封", envelope, [WANG, replace(WANG, address="很长的地址" * 40, person="长" * 60)]
    )
    reader = written(document, tmp_path)
    assert sizes_mm(reader) == {tuple(round(each) for each in envelope.size)}
    text = text_of(reader, 0)
    for words in ("201203", "碧波路690号", "鸿达公司", "王建国 先生"):
        assert words in text
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts(reader))
    for page in (0, 1):
        left, top, right, bottom = place_of(document, page)
        assert left >= 11
        assert top >= 11
        assert right <= envelope.size[0] - 8
        assert bottom <= envelope.size[1] - 3


def test_boxes_are_drawn_only_when_the_envelope_has_none_yet():
    envelope = ENVELOPES["dl"]
    drawn = place_of(envelopes_document("信封", envelope, [WANG]))
    bare = place_of(envelopes_document("信封", envelope, [WANG], boxes=False))
    assert bare[0] - drawn[0] > 1


@pytest.mark.parametrize("postcode", ["SW1A 2AA", "20120", ""])
def test_a_postcode_of_another_country_needs_no_boxes(tmp_path: Path, postcode: str):
    label = replace(WANG, postcode=postcode)
    text = text_of(written(envelopes_document("信封", ENVELOPES["dl"], [label]), tmp_path))
    assert postcode in text


def test_no_address_is_an_empty_page(tmp_path: Path):
    assert text_of(written(envelopes_document("信封", ENVELOPES["dl"], []), tmp_path)) == ""


def test_on_the_smallest_label_the_address_and_the_person_stay(tmp_path: Path):
    sheet = replace(USUAL, label=(40.0, 14.0), step=(40.0, 14.0))
    label = AddressLabel("201203", "碧波路690号" * 9, "鸿达公司" * 9, "王建国 先生　收")
    document = labels_document("标签", sheet, [label], start=5)
    text = text_of(written(document, tmp_path))
    assert "碧波路690号" in text
    assert "王建国 先生" in text
    left, top, right, bottom = place_of(document)
    first = sheet.first[0] + 40, sheet.first[1] + 14
    assert first[0] <= left <= right <= first[0] + 40
    assert first[1] <= top <= bottom <= first[1] + 14
