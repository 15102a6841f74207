"""Where made-up customers live and work: real cities, districts, streets, area codes and post codes."""

from dataclasses import dataclass

from keyacct_desktop.services.demo.dice import words


@dataclass(frozen=True, slots=True)
class City:
    name: str
    province: str
    area_code: str
    postcode: str
    districts: tuple[str, ...]


CITIES: tuple[City, ...] = (
    City("杭州", "浙江省", "0571", "310000", ("西湖区", "上城区", "拱墅区", "滨江区", "萧山区", "余杭区", "临平区")),
    City("宁波", "浙江省", "0574", "315000", ("海曙区", "江北区", "鄞州区", "镇海区", "北仑区")),
    City("绍兴", "浙江省", "0575", "312000", ("越城区", "柯桥区", "上虞区")),
    City("嘉兴", "浙江省", "0573", "314000", ("南湖区", "秀洲区")),
    City("湖州", "浙江省", "0572", "313000", ("吴兴区", "南浔区")),
    City("金华", "浙江省", "0579", "321000", ("婺城区", "金东区")),
    City("温州", "浙江省", "0577", "325000", ("鹿城区", "龙湾区", "瓯海区")),
    City("上海", "", "021", "200000", ("浦东新区", "徐汇区", "静安区", "闵行区", "松江区", "嘉定区")),
    City("苏州", "江苏省", "0512", "215000", ("姑苏区", "虎丘区", "吴中区", "相城区", "吴江区")),
    City("无锡", "江苏省", "0510", "214000", ("梁溪区", "滨湖区", "新吴区", "惠山区")),
    City("南京", "江苏省", "025", "210000", ("玄武区", "秦淮区", "建邺区", "鼓楼区", "江宁区")),
    City("常州", "江苏省", "0519", "213000", ("天宁区", "钟楼区", "新北区")),
)  # fmt: skip

HOME_CITY_SHARE = 0.55
"""So many customers are in the first city, where the rep lives."""

STREETS = words(
    "文三路 解放路 中山路 人民路 建设路 学院路 延安路 环城西路 江南大道 滨河路 新华路 和平路 东风路 体育场路 庆春路 "
    "凤起路 科技路 创业路 兴业路 长江路 黄河路 钱江路 湖滨路 青年路 民生路"
)

ESTATES = words(
    "翠苑 绿园 金色家园 阳光花园 碧水湾 锦绣江南 春江花月 东方润园 滨江一品 桂花城 望江府 紫金苑 学林雅苑 湖畔居"
)

NATIVE_PLACES = words(
    "浙江绍兴 浙江台州 浙江温州 江苏南通 江苏盐城 安徽黄山 安徽合肥 江西上饶 福建泉州 山东烟台 河南信阳 湖南长沙 四川成都 "
    "湖北武汉 广东潮州 东北哈尔滨"
)
