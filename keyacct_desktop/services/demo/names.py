"""Names of made-up people and companies, as they are found in any Chinese address book."""

from keyacct_desktop.domain.vocabulary import Sex
from keyacct_desktop.services.demo.dice import Dice, Weighted, words

_USUAL = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_TWO_READINGS = "单曾解查仇区翟盖乐缪朴"
_COMPOUND = ("欧阳", "上官", "诸葛", "司马", "皇甫", "尉迟", "令狐", "慕容", "夏侯", "东方")

_SURNAMES = Weighted(
    {
        **{name: 40 / (place + 4) for place, name in enumerate(_USUAL)},
        **dict.fromkeys(_TWO_READINGS, 0.7),
        **dict.fromkeys(_COMPOUND, 0.25),
    }
)

_MALE = words(
    "伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 志强 建国 建华 文斌 志明 国强 "
    "晓东 海涛 永刚 俊杰 子轩 浩然 宇航 嘉豪 天佑 少华 立新 振宇 家乐 德胜 金水 宏伟 一鸣 景行 思远 承志 启明 泽楷 书豪 "
    "国栋 卫东 新民 长江 庆丰 福生 世杰 铭泽 奕辰 博文 兆丰 继光 学军 春生"
)
_FEMALE = words(
    "芳 娜 敏 静 丽 艳 娟 霞 燕 玲 婷 雪 慧 莉 洁 琳 颖 倩 萍 红 梅 兰 英 秀英 桂兰 淑珍 丽娟 雅婷 欣怡 梓涵 诗涵 雨桐 "
    "佳怡 思琪 晓燕 海燕 春梅 美玲 玉兰 文静 晓红 静怡 若曦 语嫣 可欣 美华 月娥 爱珍 小燕 亚男 惠芬 婉清 佩珊 芷若 一诺 "
    "心悦 秋菊 凤霞 彩云 素琴 明珠 依琳 紫涵"
)
_RARE_MALE = words("喆 堃 翀 昶 赟 燊 彧 翊 犇 垚 䶮 颢 熠 烨霖 泓熹 鸿翥 𬱖 晢")
_RARE_FEMALE = words("婧 玥 珺 偲 瑀 旻 昉 婳 怡馨 璟雯 嫚 姝妍 淼淼 羿彤 㛃 晞 靓 翯")

_FIRST = "恒华金鑫盛宏泰瑞嘉立新东海天博智远中荣永信德百万安康美利和正亿顺昌旭佳锦云启卓蓝凯"
_SECOND = "远达源丰茂通力晟信和成诚宇德兴隆泰科创润辉邦腾悦舟佳越图川峰联锐品豪捷"
_PREFIXES = ("", "", "", "", "", "新", "大", "金", "中", "华")

_FORMS = Weighted({"有限公司": 74, "股份有限公司": 10, "有限责任公司": 10, "集团有限公司": 6})


def person_name(dice: Dice, sex: Sex) -> tuple[str, str]:
    """(surname, given name)."""
    if dice.chance(0.03):
        given = dice.pick(_RARE_MALE if sex is Sex.MALE else _RARE_FEMALE)
    else:
        given = dice.pick(_MALE if sex is Sex.MALE else _FEMALE)
    return _SURNAMES.pick(dice), given


def brand_name(dice: Dice) -> str:
    """The two or three characters that a company calls itself by."""
    return dice.pick(_PREFIXES) + dice.pick(_FIRST) + dice.pick(_SECOND)


def company_name(dice: Dice, city: str, brand: str, branch: str) -> str:
    """The registered name: place, brand, branch and legal form."""
    return f"{city}{brand}{branch}{_FORMS.pick(dice)}"


def latin_name(dice: Dice, given: str) -> str:
    """An account name such as people choose: letters and digits."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    stem = "".join(dice.pick(letters) for _ in range(2 + len(given)))
    return f"{dice.pick(_STEMS)}{stem}{dice.whole(1, 9999)}"


_STEMS = ("", "", "wx_", "a", "hz", "lucky", "sunny", "ok", "qd", "love", "yi", "xiao")
