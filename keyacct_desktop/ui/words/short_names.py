"""A company's name as people say it: 「杭州金德远健康管理有限公司」 is 「金德远健康管理」. For places too narrow for the whole.

Only for showing; names are kept, searched and compared as they were written.
"""

import re
from typing import Final

_PLACES: Final = (
    "中国|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|"
    "云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|义乌|南京|无锡|"
    "徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|昆山|合肥|芜湖|蚌埠|福州|厦门|泉州|漳州|莆田|南昌|九江|赣州|济南|青岛|"
    "淄博|烟台|潍坊|济宁|临沂|威海|郑州|洛阳|武汉|襄阳|宜昌|长沙|株洲|广州|深圳|珠海|汕头|佛山|江门|湛江|惠州|东莞|中山|南宁|柳州|桂林|"
    "海口|三亚|成都|绵阳|贵阳|遵义|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|沈阳|大连|长春|哈尔滨|石家庄|唐山|保定|太原|大同|呼和浩特|包头"
)
_HEAD: Final = re.compile(rf"(?:{_PLACES})(?:省|市)?")
_TAIL: Final = re.compile(r"(?:集团)?(?:股份)?有限(?:责任)?公司$|(?:集团)?公司$")
_LEAST: Final = 2
"""What is left of a name has at least so many characters, or nothing is taken away."""


def short_company(name: str) -> str:
    """The name without its place and its legal form; anything that is not a Chinese company's name stays whole."""
    tail = _TAIL.search(name)
    if tail is None or tail.start() < _LEAST:
        return name
    stem = name[: tail.start()]
    head = _HEAD.match(stem)
    if head is not None and len(stem) - head.end() >= _LEAST:
        return stem[head.end() :]
    return stem
