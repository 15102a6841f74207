"""Words in a cell to the codes of the book's closed lists, Chinese and English, tolerant of endings.

Owns the words that people type; the words that people read are in ui.words. Unknown words give None.
"""

import re
from functools import cache

from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.domain.text import fold

_WORDS: dict[str, dict[str, str]] = {
    "stage": {
        "search": "搜索 潜在 潜在客户 线索 目标 目标客户 新客户 未联系 lead prospect new",
        "screen": "筛选 准 准客户 有意向 意向 意向客户 初步接触 已联系 qualified contacted",
        "develop": "开发 开发中 跟进 跟进中 谈判 报价 洽谈 重点跟进 开发客户 developing negotiation opportunity",
        "closed": "成交 已成交 已成交客户 成交客户 老客户 合作 合作中 已合作 签约 已签约 承保 承保客户 在保 customer won active",
        "dropped": "放弃 已放弃 流失 已流失 无效 无效客户 暂停 lost inactive abandoned",
    },
    "sex": {"male": "男 男性 先生 男士 m man mr", "female": "女 女性 女士 小姐 f woman ms mrs"},
    "source": {
        "private": "私人关系 私人 亲友 朋友 亲戚 同学 老乡 熟人 friend family privatenetwork",
        "referral": "转介绍 介绍 客户介绍 朋友介绍 推荐 老客户介绍 老带新 referred recommendation",
        "competitor": "竞争对手 同行 对手客户 fromacompetitor",
        "advert": "广告 百度 推广 网络推广 广告投放 ad ads advertising advertisement",
        "directory": "黄页 名录 企业名录 电话簿 directory list yellowpages 黄页名录",
        "exhibition": "展会 展览 展销会 交易会 广交会 fair tradeshow",
        "social_media": "社交媒体 微信 抖音 小红书 微博 朋友圈 公众号 快手 视频号 social socialmedia wechat douyin",
        "forum": "论坛 讲座 沙龙 会议 培训 seminar conference 行业论坛 industryforum",
        "insider": "内线 内部人 内部 业内人士",
        "bridge": "牵线 互利牵线 合作伙伴 伙伴 中间人 partner bridging",
        "cold_visit": "陌生拜访 陌拜 扫街 扫楼 电话开发 电话营销 电销 上门 coldcall cold",
        "inbound": "主动上门 上门客户 客户主动 自来客 主动咨询 来电 官网 网站 进店 到店 自然到店 website walkin cametous",
        "other": "其他 其它 others",
    },
    "type": {
        "visit": "拜访 上门拜访 面谈 走访 外出拜访 见面 会面 登门 meeting",
        "incoming_visit": "来访 客户来访 到访 到店 接待 incoming walkin",
        "call": "电话 去电 来电 打电话 通话 电话沟通 电话联系 电话回访 电访 phone phonecall",
        "wechat": "微信 微信沟通 微信聊天 weixin im chat",
        "sms": "短信 发短信 text textmessage message",
        "email": "邮件 电邮 邮箱 电子邮件 mail",
        "letter": "手写信 信 信件 明信片 书信 手写信/明信片 postcard",
        "greeting_card": "贺卡 卡片 节日贺卡 card",
        "meal": "宴请 吃饭 请客 聚餐 饭局 用餐 dinner lunch",
        "event": "活动 客户活动 沙龙 答谢会",
        "exhibition": "展会 展览 fair tradeshow",
        "after_sale": "售后回访 售后 回访 aftersale aftersales followup",
        "service": "上门服务 服务 维修 安装 onsiteservice",
        "joint_work": "共同工作 协同 联合工作",
        "product_news": "新产品信息 新品 新品推荐 产品介绍 news",
        "material": "资料寄送 寄资料 发资料 资料 样品 寄样 报价 materials sample quote",
        "top_level": "高层会晤 高层沟通 高层拜访 高层 executivemeeting",
        "introduction": "推荐/引荐 推荐 引荐 转介绍 referral",
        "complaint": "投诉接待 投诉 投诉处理",
        "feedback_channel": "已告知反馈渠道 反馈渠道",
        "department_link": "部门对接 对接",
    },
    "direction": {"out": "我方 我 去 呼出 主动 我方主动 outgoing outbound us", "in": "对方 客户 来 呼入 客户主动 incoming inbound them"},
    "purpose": {
        "get_to_know": "认识 相识 初访 建立关系 首次拜访 introduction",
        "need": "了解需求 需求 调研 discovery",
        "offer": "报价 方案 提案 演示 产品介绍 proposal quote demo",
        "negotiate": "谈判 议价 洽谈 商务谈判 negotiation",
        "close": "签约 成交 签单 促成 closing",
        "after_sale": "售后 回访 aftersale",
        "care": "关怀 维护 客情 客情维护 问候 节日问候 relationship",
        "collect": "催款 收款 回款 对账 payment collection",
        "complaint": "投诉 投诉处理",
        "other": "其他 其它",
    },
    "result": {
        "order": "下单 成交 签单 签约 订货 已下单 ordered won sale",
        "promise": "承诺 有意向 答应 口头承诺 意向 promised interested",
        "next_step": "约定下一步 约下次 已约 待跟进 继续跟进 约定 再联系 followup nextstep",
        "none": "无结果 无 没结果 未接通 没有结果 暂无 没接 noresult noanswer",
        "refused": "拒绝 婉拒 不需要 没意向 无意向 rejected notinterested no",
    },
    "date_type": {
        "birthday": "生日 诞辰 寿辰", "wedding": "结婚纪念日 结婚 婚庆 weddinganniversary anniversary",
        "founding": "司庆 成立日 成立 成立纪念日 周年庆 公司成立 foundingday", "cooperation": "合作纪念日 首单 首单纪念日 合作日 合作",
        "signing": "签约 签约日 签约纪念日", "acquainted": "相识日 相识 认识", "promotion": "升职 乔迁 开业 升迁",
        "exam": "高考 中考 子女升学 升学 考试", "retirement": "退休", "renewal": "续期 续保 缴费 缴费日 续费 续期日",
        "expiry": "到期 合同到期 质保到期 资质到期 保险到期", "tender": "招标 预算 预算日 招标日", "review": "复评 复评日",
        "custom": "其他 其它 自定义 other",
    },
    "relation": {
        "self": "本人 自己 客户 客户本人 me", "spouse": "配偶 爱人 太太 老婆 妻子 夫人 先生 老公 丈夫 wife husband",
        "child": "孩子 儿子 女儿 子女 小孩 son daughter kid", "parent": "父母 父亲 母亲 爸爸 妈妈 老人 father mother",
    },
    "calendar": {"solar": "公历 阳历 新历 国历 gregorian", "lunar": "农历 阴历 旧历 老历 chinese"},
    "role": {
        "decision": "决策 决策人 决策者 拍板人 老板 economicbuyer decisionmaker", "user": "使用 使用者 使用人 使用部门 userbuyer",
        "technical": "技术 技术把关 技术负责 技术人员 technicalbuyer", "purchasing": "采购 采购员 采购负责人 buyer procurement",
        "coach": "教练 内线 教练(内线) champion", "gatekeeper": "把关 把关人 秘书 守门人",
    },
    "state": {"normal": "正常 完成 已完成 成交 有效 已付款 已发货 ok done paid completed", "cancelled": "取消 已取消 作废 已作废 关闭 canceled void"},
    "kind": {
        "person": "个人 个人客户 私人 自然人 individual personal", "company": "企业 公司 单位 企业客户 公司客户 机构 business organization corporate",
    },
    "legal_form": {
        "stock": "股份 股份公司 股份有限公司 上市公司 plc jointstockcompany",
        "limited": "有限 有限公司 有限责任公司 民营 私营 民企 民营企业 私企 有限责任 ltd llc private limitedcompany",
        "sole_trader": "个体 个体户 个体工商户 soletrader",
        "joint_venture": "合资 中外合资 合资企业 外资 外企 jointventure",
        "state_owned": "国企 国有 国有企业 央企 stateowned",
        "public_body": "机关事业 机关 事业单位 政府 政府机关 学校 医院 publicbody government 机关事业单位",
    },
    "preferred_channel": {"call": "电话 手机 phone", "wechat": "微信", "sms": "短信 text textmessage", "email": "邮件 邮箱 mail", "visit": "拜访 面谈 上门 meeting"},
    "attitude": {"support": "支持 友好 积极 supportive positive supportsus", "neutral": "中立 一般 中性", "oppose": "反对 不支持 消极 negative opposed opposesus"},
    "industry_position": {"leader": "龙头 领先 领军", "strong": "较强 强 靠前", "average": "一般 中等 中游", "weak": "较弱 弱 靠后"},
    "business_condition": {"growing": "增长 上升 良好 好 向好", "stable": "稳定 平稳 一般", "difficult": "困难 下滑 差"},
    "education": {
        "junior_school": "初中 小学 初中及以下", "high_school": "高中 中专 职高 技校", "college": "大专 专科 高职",
        "bachelor": "本科 大学 大学本科 学士 undergraduate", "master": "硕士 研究生 mba", "doctor": "博士 phd",
    },
    "marriage": {"single": "未婚 单身 否", "married": "已婚 结婚 是", "divorced": "离异 离婚", "widowed": "丧偶"},
    "drinking": {"never": "不喝 不饮 滴酒不沾 从不 no", "little": "少量 一点 偶尔 alittle", "social": "应酬 社交 应酬时 应酬喝 incompany", "likes": "爱喝 喜欢 好酒 yes likesto"},
    "smoking": {"no": "不吸 不抽 不吸烟 否", "smokes": "吸 抽 吸烟 抽烟 是 yes", "minds": "介意 反感 介意烟味 mindssmoke"},
    "criteria_state": {"safe": "安全", "alert": "警惕", "alarm": "警报"},
}  # fmt: skip

_YES_WORDS = "是 对 有 y yes true 1 √ ✓ ✔ v 勾 同意 接通 已接通 已回复 退货 已退货 团购 免打扰"
_NO_WORDS = "否 不 没有 无 n no false 0 x × ✗ 未 未接通 不同意 正常 没"
_YES, _NO = frozenset(_YES_WORDS.split()), frozenset(_NO_WORDS.split())
_NOISE = re.compile(r"[\s_\-]+")
_COMPANY_ENDINGS = re.compile(
    r"(?:公司|集团|企业|工厂|[制加化电钢药饲纺]\S{0,3}厂|厂|商行|商店|门店|专卖店|超市|酒店|宾馆|饭店|餐厅|医院|诊所|药房|药店|学校|"
    r"大学|学院|中学|小学|幼儿园|研究院|研究所|设计院|事务所|工作室|协会|商会|委员会|银行|支行|分行|公安局|局|中心|合作社|经营部|"
    r"营业部|贸易行|分公司|办事处|个体户|俱乐部|物业|基金会)(?:\([^()]*\))?$|"
    r"\b(?:co|ltd|inc|llc|corp|corporation|company|limited|group|gmbh|plc|bank|hospital|school)\.?$"
)


def code_of(target: str, word: str) -> str | None:
    """The code that a word stands for in the list of this target, or None. Folded, endings forgiven."""
    text = _plain(word)
    words = _table(target)
    return words.get(text) or words.get(text.removesuffix("客户").removesuffix("类"))


def yes_or_no(word: str) -> bool | None:
    """Whether a cell says yes or no, or neither."""
    text = _plain(word)
    return True if text in _YES else False if text in _NO else None


def looks_like_company(name: str) -> bool:
    """Whether a name is that of a company or an institution, by its ending."""
    return _COMPANY_ENDINGS.search(fold(name)) is not None


@cache
def _table(target: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for code in FIELD[target].choices if target in FIELD else ():
        words[_plain(code)] = code
    for code, line in _WORDS.get(target, {}).items():
        for word in (code, *line.split()):
            words.setdefault(_plain(word), code)
    return words


def _plain(word: str) -> str:
    return _NOISE.sub("", fold(word))
