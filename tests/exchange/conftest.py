"""Files as people really have them, made in the test's own folder."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

MakePackage = Callable[..., Path]

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def make_package(tmp_path: Path) -> MakePackage:
    """Build an .xlsx from bare parts, well-meant or not: `cells` is the text inside sheetData."""

    def make(cells: str, *, head: str = "", name: str = "a.xlsx") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", _TYPES)
            package.writestr("_rels/.rels", _RELS.format(kind="officeDocument", target="xl/workbook.xml"))
            package.writestr(
                "xl/workbook.xml",
                f'<?xml version="1.0"?><workbook xmlns="{_MAIN}" xmlns:r="http://schemas.openxmlformats.org/'
                'officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            )
            package.writestr(
                "xl/_rels/workbook.xml.rels", _RELS.format(kind="worksheet", target="worksheets/sheet1.xml")
            )
            package.writestr(
                "xl/worksheets/sheet1.xml",
                f'<?xml version="1.0"?>{head}<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>',
            )
        return path

    return make
