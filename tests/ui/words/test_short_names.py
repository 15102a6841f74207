"""Company names for narrow places."""

import pytest

from keyacct_desktop.ui.words.short_names import short_company


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("杭州金德远健康管理有限公司", "金德远健康管理"),
        ("浙江省大华贸易集团股份有限公司", "大华贸易"),
        ("比亚迪汽车工业有限责任公司", "比亚迪汽车工业"),
        ("上海宝钢公司", "宝钢"),
        ("广州公司", "广州"),
        ("大华贸易", "大华贸易"),
        ("Acme Ltd", "Acme Ltd"),
        ("有限公司", "有限公司"),
        ("中山路便利店", "中山路便利店"),
    ],
)
def test_place_and_legal_form_go_and_the_name_stays(name: str, short: str) -> None:
    assert short_company(name) == short
