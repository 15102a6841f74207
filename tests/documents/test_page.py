"""Paper and margins."""

import pytest

from keyacct_desktop.documents.page import Margins, Paper, Setup, Size, sheet
from keyacct_desktop.domain.errors import Refused


def test_a_lying_sheet_is_as_wide_as_the_upright_one_is_high():
    assert sheet(Paper.A5, landscape=True).size == Size(210, 148)


def test_the_area_is_what_the_margins_leave():
    assert sheet(Paper.POCKET, margins=Margins(5, 6, 7, 8)).area == (5, 6, 88, 134)


@pytest.mark.parametrize("margins", [Margins(50, 0, 50, 0), Margins(0, 80, 0, 60), Margins(-1, 5, 5, 5)])
def test_a_page_smaller_than_its_margins_is_refused(margins: Margins):
    with pytest.raises(Refused) as refusal:
        Setup(Size(100, 148), margins)
    assert refusal.value.code == "page_too_small"
