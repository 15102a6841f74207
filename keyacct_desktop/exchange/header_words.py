"""The words under which people head their columns, Chinese and English, for every target of an import.

Data only. A target is a key of domain.fields, or one of the lists, links and record fields named below. Words are
written as `columns.normalise` leaves them: folded, without blanks, brackets, stars and trailing digits.
"""

CUSTOMER_WORDS: dict[str, str] = {
    "name": "姓名 名称 名字 客户 客户名称 客户姓名 客户名 客户名字 客户全称 顾客 顾客姓名 会员姓名 全称 name fullname "
    "customer customername client clientname 客户资料",
    "company": "公司 单位 公司名称 单位名称 企业 企业名称 工作单位 所在公司 所在单位 就职公司 所属公司 所属单位 公司全称 "
    "机构 机构名称 company companyname organization organisation employer account accountname",
    "phone": "手机 电话 联系方式 手机号 手机号码 电话号码 联系电话 移动电话 座机 固话 固定电话 办公电话 公司电话 单位电话 "
    "家庭电话 住宅电话 总机 传真 传真号码 常用电话 号码 tel mobile phone phonenumber mobilephone cell cellphone telephone "
    "workphone homephone businessphone fax 手机/电话 电话/手机 联系手机 备用电话 其他电话 热线",
    "wechat": "微信 微信号 微信id 微信账号 微信名 wechat weixin wechatid wx",
    "qq": "qq qq号 qq号码 扣扣",
    "email": "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 邮件地址 工作邮箱 email e-mail mail emailaddress",
    "web": "网址 网站 公司网址 公司网站 主页 官网 web website url homepage site",
    "address": "地址 联系地址 通讯地址 通信地址 邮寄地址 详细地址 公司地址 单位地址 家庭地址 住址 办公地址 收货地址 开票地址 "
    "送货地址 注册地址 居住地址 address mailingaddress street workaddress homeaddress deliveryaddress",
    "postcode": "邮编 邮政编码 邮码 postcode zip zipcode postalcode",
    "region": "区域 地区 城市 省市 省份 所在地 所在地区 所在城市 所在区域 住址区县 区县 片区 市场区域 region area city "
    "province district",
    "birthday": "生日 出生日期 出生年月日 出生年月 公历生日 阳历生日 新历生日 客户生日 生辰 birthday birthdate dateofbirth "
    "dob born",
    "lunar_birthday": "农历生日 阴历生日 旧历生日 生日农历 生日阴历 lunarbirthday",
    "wedding": "结婚纪念日 结婚日期 婚庆日 wedding weddinganniversary weddingday anniversary",
    "spouse_birthday": "配偶生日 爱人生日 太太生日 先生生日 spousebirthday",
    "founding_day": "成立日期 成立日 成立时间 司庆 司庆日 公司成立日 创立日期 周年庆 founded foundingday foundedon "
    "companyanniversary",
    "cooperation_day": "合作日期 合作纪念日 首单日期 合作时间 开始合作 首次合作 合作日 cooperationday customersince",
    "tags": "标签 分组 分类 客户标签 客户分组 类别 tags tag label labels group groups category categories",
    "grade": "等级 客户等级 级别 客户级别 会员等级 vip等级 grade tier level rank",
    "rep": "责任人 业务员 销售 销售员 销售代表 客户经理 负责人 跟进人 所属业务员 归属人 owner rep salesrep salesperson "
    "accountmanager",
    "referrer": "介绍人 转介绍人 推荐人 引荐人 referrer referredby introducedby",
    "kind": "客户类型 客户性质 类型 个人/企业 kind customertype",
    "contact_name": "联系人 联系人姓名 主要联系人 公司联系人 对接人 经办人 联络人 contact contactname contactperson maincontact",
    "contact_post": "联系人职务 联系人职位 contactpost contacttitle",
    "contact_phone": "联系人电话 联系人手机 联系人联系方式 联系人手机号 contactphone contactmobile",
    "short_name": "简称 客户简称 公司简称 昵称 别名 shortname nickname alias",
    "honorific": "称呼 尊称 称谓 honorific salutation",
    "sex": "性别 sex gender",
    "number": "编号 客户编号 客户编码 客户代码 客户号 会员号 会员卡号 number customernumber customerno customerid code",
    "stage": "阶段 客户阶段 状态 客户状态 跟进状态 跟进阶段 销售阶段 stage status customerstage",
    "credit_code": "统一社会信用代码 信用代码 税号 纳税人识别号 creditcode taxid taxnumber",
    "legal_form": "组织形式 企业性质 公司性质 单位性质 公司类型 企业类型 经济性质 legalform companytype",
    "preferred_channel": "首选渠道 首选联系方式 联系偏好 偏好渠道 preferredchannel preferredcontact",
    "best_time": "最佳联系时段 联系时段 方便联系时间 最佳联系时间 besttime",
    "do_not_disturb": "免打扰 勿扰 donotdisturb dnd donotcall",
    "do_not_disturb_reason": "免打扰原因 勿扰原因",
    "sms_consent_on": "短信同意日期 商业短信同意 smsconsent",
    "invoice_details": "开票信息 开票资料 发票信息 invoicedetails invoice",
    "payment_terms": "账期 账期规定 付款方式 结算方式 付款条件 paymentterms",
    "source": "来源 客户来源 来源渠道 渠道 获客渠道 source leadsource channel",
    "met_on": "认识日期 相识日期 认识时间 建档日期 meton",
    "met_where": "认识场合 认识地点 metwhere",
    "mutual_acquaintances": "共同熟人 共同朋友 mutualacquaintances",
    "industry": "行业 所属行业 行业类别 行业类型 industry sector",
    "main_business": "主营 主营业务 主营产品 经营范围 业务范围 mainbusiness",
    "headcount": "人数 规模 员工数 员工人数 公司规模 企业规模 headcount employees",
    "annual_turnover": "年营业额 营业额 年产值 年销售额 年收入 turnover annualturnover annualrevenue",
    "qualifications": "资质 资质证书 qualifications",
    "industry_position": "行业地位 industryposition",
    "business_condition": "经营状况 businesscondition",
    "development_plan": "发展规划 developmentplan",
    "competitors": "竞争对手 竞品公司 competitors competitor",
    "slack_months": "淡旺季 淡旺季月 淡季 旺季 slackmonths",
    "receivable": "应收 应收款 应收账款 欠款 receivable",
    "credit_limit": "信用额度 授信额度 creditlimit",
    "credit_days": "信用期 信用天数 账期天数 creditdays",
    "market_price": "市场均价 市场价 marketprice",
    "our_price": "我方价 我方价格 ourprice",
    "typed_interval_days": "拜访周期 联系周期 跟进周期 contactinterval",
    "contract_years": "合同年限 contractyears",
    "contract_exclusive": "独家 是否独家 exclusive",
    "joint_development": "联合开发 jointdevelopment",
    "shared_equity": "股权分利 股权 sharedequity",
    "linked_systems": "系统对接 linkedsystems",
    "switching_cost": "转移成本 转移成本说明 switchingcost",
    "need": "需求 客户需求 需求描述 需求说明 意向 意向产品 购买意向 need needs requirement requirements",
    "need_clear": "需求明确 需求是否明确 needclear",
    "budget": "预算 采购预算 budget",
    "decision_way": "决策方式 决策流程 decisionprocess",
    "expected_close_on": "预计成交日 预计成交日期 预计成交时间 预计签单日期 expectedclose closedate",
    "expected_amount": "预计金额 预计成交金额 预计签单金额 expectedamount",
    "current_product": "现用产品 现用品牌 在用产品 currentproduct",
    "dissatisfaction": "不满点 不满 痛点 dissatisfaction painpoints",
    "purchase_criteria": "购买标准 采购标准 purchasecriteria",
    "objections": "异议 客户异议 objections",
    "supplies": "供应 供应标签 supplies",
    "demands": "需求标签 demands",
    "department": "部门 所在部门 科室 department dept",
    "post": "职务 职位 岗位 头衔 职称 职业 post position title jobtitle job",
    "duties": "职责 duties",
    "joined_year": "入职年 入职年份 joinedyear",
    "former_company": "前单位 前公司 formercompany",
    "associations": "行业协会 协会 associations",
    "career_goal": "职业目标 careergoal",
    "education": "学历 文化程度 education",
    "school": "院校 学校 毕业院校 专业 school university",
    "graduated_year": "毕业年 毕业年份 graduated",
    "native_place": "籍贯 老家 家乡 nativeplace hometown",
    "grew_up_in": "成长地 grewupin",
    "served": "服役 当过兵 served",
    "marriage": "婚姻 婚姻状况 婚否 marriage maritalstatus",
    "spouse": "配偶 爱人 配偶姓名 spouse",
    "children_count": "子女人数 子女数 孩子数 childrencount",
    "lives_with_parents": "父母同住",
    "family_members": "家庭成员 家庭情况 familymembers",
    "hobbies": "爱好 兴趣 兴趣爱好 hobbies hobby interests",
    "sports": "运动 球队 sports",
    "travel": "旅行习惯 旅游 travel",
    "favourite_topics": "喜欢的话题 favouritetopics",
    "taboo_topics": "忌谈话题 忌讳 禁忌 tabootopics taboo",
    "achievements": "成就 自豪的成就 achievements",
    "societies": "社团 公益 societies",
    "diet": "饮食 饮食偏好 忌口 口味 diet",
    "drinking": "饮酒 喝酒 drinking",
    "smoking": "吸烟 抽烟 smoking",
    "restaurants": "常去餐馆 restaurants",
    "car": "车 车型 座驾 爱车 car",
    "gift_preference": "礼品偏好 送礼偏好 giftpreference",
    "trust": "信任 信任度 trust",
    "attitude": "态度 attitude",
    "satisfaction": "满意度 satisfaction",
    "influence": "影响力 influence",
    "long_term_goal": "长期目标 longtermgoal",
    "favours": "人情 favours",
    "can_help_with": "我能帮上的事 canhelpwith",
    "wallet": "钱包 采购总额 年采购额 wallet",
    "suggestions": "客户建议 建议 suggestions",
    "note": "备注 说明 备注信息 其他 客户备注 附注 note notes remark remarks comment comments memo description",
}

REFERENCE_WORDS: dict[str, str] = {
    "customer": "客户 客户名称 客户姓名 客户名 姓名 名称 顾客 顾客姓名 购买人 买家 购货单位 客户全称 customer customername "
    "client name buyer 拜访客户 拜访对象 对象",
    "company": "公司 单位 公司名称 单位名称 企业名称 客户公司 客户单位 所属公司 company companyname organization",
    "phone": "手机 电话 手机号 手机号码 电话号码 联系电话 联系方式 客户电话 客户手机 phone mobile tel phonenumber",
    "number": "客户编号 客户编码 客户代码 customernumber customerno customerid",
}
"""How a row of orders, logs or dates names its customer."""

ORDER_WORDS: dict[str, str] = REFERENCE_WORDS | {
    "date": "日期 订单日期 成交日期 销售日期 下单日期 交易日期 购买日期 签单日期 时间 下单时间 订单时间 成交时间 开单日期 出库日期 "
    "date orderdate saledate day",
    "amount": "金额 订单金额 成交金额 销售额 销售金额 合计 总金额 总价 应收金额 成交额 交易金额 实收 实收金额 价税合计 货款 amount "
    "orderamount total totalamount sales revenue price",
    "profit": "利润 毛利 毛利润 毛利额 利润额 profit grossprofit",
    "margin": "毛利率 利润率 毛利% 利润% margin grossmargin marginpercent profitmargin",
    "cost": "成本 进价 成本金额 总成本 采购成本 cost cogs",
    "unit_price": "单价 售价 unitprice",
    "product": "产品 商品 产品名称 商品名称 品名 货品 货品名称 物料名称 型号 服务项目 项目 product productname item goods",
    "quantity": "数量 件数 销售数量 订购数量 quantity qty count",
    "concession": "折扣 让利 优惠 优惠金额 返点 折让 折扣金额 返利 discount concession rebate",
    "returned": "退货 是否退货 退货否 returned return",
    "group_buy": "团购 是否团购 groupbuy",
    "promised_on": "承诺交期 交期 交货日期 约定交期 promisedon duedelivery deliverydue",
    "delivered_on": "实际交期 发货日期 到货日期 deliveredon deliverydate",
    "due_on": "到期日 应付日 应收日期 付款到期日 dueon duedate",
    "paid_on": "实付日 付款日期 收款日期 回款日期 到账日期 paidon paymentdate",
    "order_number": "订单号 订单编号 单号 单据编号 合同号 合同编号 ordernumber orderno orderid invoiceno",
    "state": "订单状态 状态 单据状态 state status orderstatus",
    "note": "备注 说明 摘要 note notes remark remarks comment",
}

INTERACTION_WORDS: dict[str, str] = REFERENCE_WORDS | {
    "date": "日期 拜访日期 联系日期 沟通日期 跟进日期 跟进时间 时间 拜访时间 联系时间 沟通时间 记录日期 date visitdate when calldate",
    "type": "类型 方式 联系方式 拜访方式 拜访类型 跟进方式 沟通方式 联系类型 跟进类型 接触方式 type kind method channel",
    "direction": "方向 主动方 direction",
    "answered": "接通 是否接通 回复 answered reached",
    "minutes": "时长 分钟 时长(分钟) 用时 通话时长 拜访时长 minutes duration",
    "purpose": "目的 拜访目的 联系目的 purpose",
    "content": "内容 拜访内容 沟通内容 跟进内容 联系内容 跟进记录 拜访记录 记录 沟通记录 纪要 谈话内容 内容摘要 摘要 主题 事项 "
    "content summary notes note details description subject",
    "result": "结果 拜访结果 跟进结果 沟通结果 result outcome",
    "next_step": "下一步 下步计划 下一步计划 后续计划 下次计划 后续 待办 nextstep next nextaction followup",
    "next_on": "下次日期 下次联系 下次联系日期 下次联系时间 下次跟进时间 下次跟进日期 下次拜访日期 下一步日期 下次时间 提醒日期 "
    "nextdate nexton followupdate nextcontact duedate",
    "present": "在场 在场人 参加人 参与人 同行人 接待人 见面人 联系人 对方人员 present attendees people participants",
    "new_info": "新信息 情报 newinfo",
    "gains": "收获 收获不足 心得 gains lessons",
    "cost": "费用 花费 开销 cost expense",
    "remark": "备注 remark remarks comment",
}

DATE_WORDS: dict[str, str] = REFERENCE_WORDS | {
    "person": "人 谁 相关人 当事人 person whose",
    "relation": "关系 与客户关系 relation relationship",
    "date_type": "日期类型 类型 名目 纪念日 事项 日子 纪念日名称 日期名称 纪念日类型 type datetype occasion event",
    "date": "日期 时间 日子日期 纪念日日期 date day",
    "calendar": "历法 农历/公历 公历/农历 历 阴阳历 calendar",
    "label": "名称说明 标题 label title",
    "note": "备注 说明 note notes remark",
}

CONTACT_WORDS: dict[str, str] = {
    "company": "客户 客户名称 公司 单位 公司名称 单位名称 企业名称 所属客户 所属公司 所属单位 所在公司 company companyname account "
    "customer organization",
    "name": "姓名 联系人 联系人姓名 名字 name contactname contactperson contact fullname",
    "role": "角色 采购角色 决策角色 role buyingrole",
    "strength": "强度 影响强度 strength",
    "our_counterpart": "我方对口人 对口人 ourcounterpart",
    "phone": CUSTOMER_WORDS["phone"] + " 联系人电话 联系人手机 contactphone",
    "post": CUSTOMER_WORDS["post"] + " 联系人职务",
} | {
    key: CUSTOMER_WORDS[key]
    for key in (
        "short_name", "honorific", "sex", "wechat", "qq", "email", "address", "postcode", "region", "birthday",
        "lunar_birthday", "wedding", "tags", "department", "duties", "attitude", "trust", "hobbies",
        "taboo_topics", "native_place", "preferred_channel", "best_time", "note",
    )
}  # fmt: skip
