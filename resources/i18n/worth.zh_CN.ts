<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContractDialog</name>
    <message>
        <source>Contract or policy</source>
        <translation>合同或保单</translation>
    </message>
    <message>
        <source>Such as: whole life, yearly supply</source>
        <translation>例如：终身寿险、年度供货</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>12 for every year</source>
        <translation>每年填 12</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>下次续期</translation>
    </message>
    <message>
        <source>Every … months</source>
        <translation>每几个月</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ContractList</name>
    <message>
        <source>Contracts and policies</source>
        <translation>合同与保单</translation>
    </message>
    <message>
        <source>Contract or policy</source>
        <translation>合同或保单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已缴</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of grace left</source>
        <translation>
            <numerusform>宽限期还剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeReason</name>
    <message>
        <source>Nobody has asked yet whether the need is clear.</source>
        <translation>还没问清需求是否明确。</translation>
    </message>
    <message>
        <source>The need is not clear.</source>
        <translation>需求不明确。</translation>
    </message>
    <message>
        <source>No expected date of the deal.</source>
        <translation>没有预计成交日。</translation>
    </message>
    <message>
        <source>The expected date has passed.</source>
        <translation>预计成交日已过。</translation>
    </message>
    <message>
        <source>The person who decides has not been met.</source>
        <translation>还没见到决策人。</translation>
    </message>
    <message>
        <source>No talk in both directions for too long: one grade down.</source>
        <translation>太久没有双向联系，降一级。</translation>
    </message>
</context>
<context>
    <name>InsuranceStage</name>
    <message>
        <source>Target customer</source>
        <translation>目标客户</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Qualified prospect</source>
        <translation>准客户</translation>
    </message>
    <message>
        <source>Insured customer</source>
        <translation>承保客户</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>IntervalState</name>
    <message>
        <source>on time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>time to ask</source>
        <translation>该问了</translation>
    </message>
    <message>
        <source>late</source>
        <translation>偏晚</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>Relationship level</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>Such as: joint stock plan agreed with their purchasing</source>
        <translation>例如：和对方采购一起定了备货计划</translation>
    </message>
    <message>
        <source>Every customer stands at the top step. Is it so with all of them?</source>
        <translation>全部客户都在最高一级，真的都到了伙伴关系吗？</translation>
    </message>
    <message>
        <source>Level now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was put yet.</source>
        <translation>还没有设过。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What the records show</source>
        <translation>记录显示</translation>
    </message>
    <message>
        <source>Still missing: {step}</source>
        <translation>还差：{step}</translation>
    </message>
    <message>
        <source>target {level}</source>
        <translation>目标 {level}</translation>
    </message>
    <message>
        <source>from the records</source>
        <translation>以记录为准</translation>
    </message>
</context>
<context>
    <name>LevelStair</name>
    <message>
        <source>Level: {level}</source>
        <translation>关系水平：{level}</translation>
    </message>
    <message>
        <source>Target: {level}</source>
        <translation>目标：{level}</translation>
    </message>
    <message>
        <source>Records show: {level}</source>
        <translation>记录显示：{level}</translation>
    </message>
    <message>
        <source>Relationship level not known</source>
        <translation>关系水平未知</translation>
    </message>
</context>
<context>
    <name>LoyaltyBand</name>
    <message>
        <source>loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>middling</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
</context>
<context>
    <name>LoyaltyPart</name>
    <message>
        <source>Buys in time</source>
        <translation>按时下单</translation>
    </message>
    <message>
        <source>Years in a row</source>
        <translation>连续年数</translation>
    </message>
    <message>
        <source>Share of wallet</source>
        <translation>钱包份额</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Buys without discount</source>
        <translation>不靠让利</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>few customers to compare with</source>
        <translation>可比客户少</translation>
    </message>
    <message>
        <source>short history</source>
        <translation>记录时间短</translation>
    </message>
    <message>
        <source>new customer under observation</source>
        <translation>新客户观察期</translation>
    </message>
    <message>
        <source>profit partly estimated</source>
        <translation>部分利润为估算</translation>
    </message>
    <message>
        <source>loyalty unknown</source>
        <translation>忠诚度未知</translation>
    </message>
    <message>
        <source>loyalty rests on little</source>
        <translation>忠诚度样本少</translation>
    </message>
    <message>
        <source>potential to be judged</source>
        <translation>待评潜力</translation>
    </message>
    <message>
        <source>judgement to be reviewed</source>
        <translation>判断待复核</translation>
    </message>
    <message>
        <source>your own tier has expired</source>
        <translation>人工等级已到期</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>expected date has passed</source>
        <translation>预计成交日已过</translation>
    </message>
    <message>
        <source>contacts only before orders</source>
        <translation>临时抱佛脚</translation>
    </message>
    <message>
        <source>gone cold after the order</source>
        <translation>成交即冷</translation>
    </message>
    <message>
        <source>no orders yet</source>
        <translation>尚无订单</translation>
    </message>
    <message>
        <source>black face</source>
        <translation>黑脸</translation>
    </message>
</context>
<context>
    <name>NumbersSection</name>
    <message>
        <source>All on this page back to default</source>
        <translation>本页全部恢复默认</translation>
    </message>
    <message>
        <source>Whole method back to default</source>
        <translation>整套方法恢复默认</translation>
    </message>
    <message>
        <source>Every number of every page, and the policy per tier. One undo brings it back.</source>
        <translation>所有页面的数字和分级服务政策都恢复默认，撤销一次即可找回。</translation>
    </message>
    <message>
        <source>The whole method is back to default. Undo brings your numbers back.</source>
        <translation>整套方法已恢复默认，撤销可找回原来的数字。</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>Value and tiers</source>
        <translation>价值与等级</translation>
    </message>
    <message>
        <source>How much a customer brings, and where the five tiers are cut.</source>
        <translation>客户带来多少利润，五个等级从哪里划分。</translation>
    </message>
    <message>
        <source>Contact and effort</source>
        <translation>联系与精力</translation>
    </message>
    <message>
        <source>How often each tier is contacted, what Today shows, and where your time should go.</source>
        <translation>各等级多久联系一次、今日联系显示什么、时间该花在谁身上。</translation>
    </message>
    <message>
        <source>Level and zone</source>
        <translation>关系水平与分区</translation>
    </message>
    <message>
        <source>What the records must show for each relationship level, and which level fits a tier.</source>
        <translation>每级关系水平要有哪些记录，什么等级配什么关系水平。</translation>
    </message>
    <message>
        <source>Order rhythm and loyalty</source>
        <translation>下单节奏与忠诚度</translation>
    </message>
    <message>
        <source>When an order is due by the customer&apos;s own rhythm, and how loyalty is counted.</source>
        <translation>按客户自己的节奏何时该下单，忠诚度怎么算。</translation>
    </message>
    <message>
        <source>Prospects and renewals</source>
        <translation>潜在客户与续期</translation>
    </message>
    <message>
        <source>Grades by the expected date of the deal, and reminders before renewals.</source>
        <translation>按预计成交日定意向等级，续期前几天提醒。</translation>
    </message>
    <message>
        <source>Potential and growth</source>
        <translation>潜力与增长</translation>
    </message>
    <message>
        <source>What a customer could become.</source>
        <translation>客户将来能做到多大。</translation>
    </message>
    <message>
        <source>Risk and gifts</source>
        <translation>风险与礼品</translation>
    </message>
    <message>
        <source>Where warnings begin, and the limits of gifts.</source>
        <translation>从哪里开始预警，礼品的限额。</translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n 项服务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Policy per tier</source>
        <translation>分级服务政策</translation>
    </message>
    <message>
        <source>What each tier gets. The rhythm decides who is due today; services are due once a year.</source>
        <translation>每个等级得到什么。联系节奏决定今天该联系谁；服务每年至少一次。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Contact every (days)</source>
        <translation>联系间隔（天）</translation>
    </message>
    <message>
        <source>Gifts a year (yuan)</source>
        <translation>年礼品预算（元）</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Whole table back to default</source>
        <translation>整表恢复默认</translation>
    </message>
</context>
<context>
    <name>PotentialBand</name>
    <message>
        <source>worth developing</source>
        <translation>值得培育</translation>
    </message>
    <message>
        <source>keep at low cost</source>
        <translation>低成本维持</translation>
    </message>
    <message>
        <source>may be let go</source>
        <translation>可放</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Value tier</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Prospect grade</source>
        <translation>意向等级</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Size and ABC class</source>
        <translation>规模与 ABC 分类</translation>
    </message>
    <message>
        <source>Order rhythm</source>
        <translation>下单节奏</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>Normal zone</source>
        <translation>正常分区</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Services of the tier</source>
        <translation>本等级的服务</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>今年还没做</translation>
    </message>
    <message>
        <source>{spent} of {budget} a year</source>
        <translation>已用 {spent}，每年预算 {budget}</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) known</source>
        <translation>
            <numerusform>有 %n 个月记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The book</source>
        <translation>客户册</translation>
    </message>
    <message numerus="yes">
        <source>%n closed customer(s) to compare with</source>
        <translation>
            <numerusform>与 %n 位已成交客户比较</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of records</source>
        <translation>
            <numerusform>共 %n 个月记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>By profit alone</source>
        <translation>只看利润</translation>
    </message>
    <message>
        <source>After the caps</source>
        <translation>封顶之后</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n different day(s)</source>
        <translation>
            <numerusform>%n 个不同日子</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Next tier</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>{day}: {reason}</source>
        <translation>{day}：{reason}</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>人工指定</translation>
    </message>
    <message>
        <source>Served as</source>
        <translation>服务按</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>成交</translation>
    </message>
    <message numerus="yes">
        <source>estimated for %n order(s)</source>
        <translation>
            <numerusform>其中 %n 单按默认毛利估算</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} hours × {rate}</source>
        <translation>{hours} 小时 × {rate}</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>您的时间</translation>
    </message>
    <message>
        <source>Concessions</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>净利率</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>ABC class</source>
        <translation>ABC 分类</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>the cycle that you typed</source>
        <translation>您填写的周期</translation>
    </message>
    <message numerus="yes">
        <source>the middle of %n interval(s)</source>
        <translation>
            <numerusform>最近 %n 个间隔的中位数</numerusform>
        </translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation>{points}（满分 {most}）</translation>
    </message>
    <message>
        <source>unknown, left out</source>
        <translation>未知，不计</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>After-sale check</source>
        <translation>售后回访</translation>
    </message>
    <message>
        <source>not put</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的判断</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Records show</source>
        <translation>记录显示</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应在</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>only when the next weekly run says the same</source>
        <translation>下周结果相同才提示</translation>
    </message>
    <message>
        <source>unknown: {count} of 5 judgements made</source>
        <translation>未知：五项判断只做了 {count} 项</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>评于</translation>
    </message>
</context>
<context>
    <name>RenewalState</name>
    <message>
        <source>not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>to be renewed</source>
        <translation>待续</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>已续</translation>
    </message>
    <message>
        <source>grace period</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>can be reinstated</source>
        <translation>可复效</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Back to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
</context>
<context>
    <name>SettingValues</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} times</source>
        <translation>{number} 倍</translation>
    </message>
    <message>
        <source>by profit</source>
        <translation>按利润</translation>
    </message>
    <message>
        <source>by amount</source>
        <translation>按金额</translation>
    </message>
    <message>
        <source>levels 1 to 5</source>
        <translation>1～5 级</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>不低于 {low}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Please write a number ({bounds}).</source>
        <translation>请填数字（{bounds}）。</translation>
    </message>
    <message>
        <source>This must be {bounds}.</source>
        <translation>应为 {bounds}。</translation>
    </message>
    <message>
        <source>Each number must be larger than the one before.</source>
        <translation>后一个数要比前一个大。</translation>
    </message>
    <message>
        <source>No number may be smaller than the one before.</source>
        <translation>后一个数不能比前一个小。</translation>
    </message>
    <message>
        <source>The lowest level of a tier cannot be above its highest.</source>
        <translation>一个等级的最低水平不能高于最高水平。</translation>
    </message>
    <message>
        <source>“Close” cannot be above the target.</source>
        <translation>“接近”不能高于目标。</translation>
    </message>
    <message>
        <source>The alarm must come before the grace period is over.</source>
        <translation>预警要在宽限期结束之前。</translation>
    </message>
    <message>
        <source>At least one weight must be above zero.</source>
        <translation>至少有一项权重大于零。</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>Small customer</source>
        <translation>小客户</translation>
    </message>
    <message>
        <source>Medium customer</source>
        <translation>中客户</translation>
    </message>
    <message>
        <source>Large customer</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Industrial, big customers</source>
        <translation>工业品·大客户</translation>
    </message>
    <message>
        <source>Dealers and shops</source>
        <translation>经销·门店</translation>
    </message>
</context>
<context>
    <name>TemplateSection</name>
    <message>
        <source>Industry</source>
        <translation>行业模板</translation>
    </message>
    <message>
        <source>Sets words, stages and defaults. Numbers that you have changed yourself stay.</source>
        <translation>决定用词、阶段和默认值；您自己改过的数值不变。</translation>
    </message>
    <message>
        <source>Search, screen, develop, closed. All defaults as in the method.</source>
        <translation>搜索、筛选、开发、成交；全部用方法的默认值。</translation>
    </message>
    <message>
        <source>Target customer, qualified prospect, insured customer; policies with renewals; profit is the commission; no benefits outside the contract.</source>
        <translation>目标客户、准客户、承保客户；保单与续期；利润即佣金；不给合同外利益。</translation>
    </message>
    <message>
        <source>Few big customers with long cycles: the cycle that you type comes before the computed one.</source>
        <translation>客户少而大、周期长：您填的采购周期优先于计算值。</translation>
    </message>
    <message>
        <source>Many small outlets: market prices, slack months, visiting routes.</source>
        <translation>门店多而小：市场价、淡季、拜访路线。</translation>
    </message>
</context>
<context>
    <name>TemplateStrip</name>
    <message>
        <source>What do you sell? It sets words and defaults; later in the settings, too.</source>
        <translation>您做哪一行？用来定用词和默认值，以后也能在设置里改。</translation>
    </message>
    <message>
        <source>The industry could not be kept</source>
        <translation>行业没有保存</translation>
    </message>
    <message>
        <source>Industry: {word}</source>
        <translation>行业：{word}</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>无效</translation>
    </message>
</context>
<context>
    <name>TierDialog</name>
    <message>
        <source>Value tier</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Such as: takes over a factory next year</source>
        <translation>例如：明年接手一家新厂</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>Your tier counts for %n day(s), then the computed one does again.</source>
        <translation>
            <numerusform>人工等级有效 %n 天，到期后恢复计算等级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>{since}指定，有效至{until}。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>还没有决定过。</translation>
    </message>
    <message>
        <source>Back to the computed tier</source>
        <translation>恢复计算等级</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TierReason</name>
    <message>
        <source>Bought on too few days, so the tier is capped at regular.</source>
        <translation>购买次数太少，等级最高为一般。</translation>
    </message>
    <message>
        <source>Loyalty is below the gate, so the tier is capped at major.</source>
        <translation>忠诚度未到门槛，等级最高为重点。</translation>
    </message>
    <message>
        <source>No profit, and the potential is low.</source>
        <translation>没有利润，潜力也低。</translation>
    </message>
    <message>
        <source>No profit, but the potential is good enough to keep the customer.</source>
        <translation>没有利润，但潜力足够，值得维持。</translation>
    </message>
    <message>
        <source>No profit; the potential has not been judged, so nothing is written off.</source>
        <translation>没有利润；潜力还没评，先不下结论。</translation>
    </message>
    <message>
        <source>No profit, but approved as influential (black face).</source>
        <translation>没有利润，但有影响力（黑脸，已批准）。</translation>
    </message>
    <message>
        <source>You put this tier yourself.</source>
        <translation>等级由您人工指定。</translation>
    </message>
    <message>
        <source>A change is computed; it counts once you confirm it.</source>
        <translation>计算结果有变化，等您确认后才生效。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>put by you</source>
        <translation>人工指定</translation>
    </message>
    <message>
        <source>change accepted</source>
        <translation>接受变动</translation>
    </message>
    <message>
        <source>change refused</source>
        <translation>拒绝变动</translation>
    </message>
    <message>
        <source>back to computed</source>
        <translation>恢复计算等级</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why: {name}</source>
        <translation>为什么：{name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WorthBlock</name>
    <message>
        <source>Services not given yet: {names}</source>
        <translation>本级还没给到的服务：{names}</translation>
    </message>
    <message>
        <source>Tier…</source>
        <translation>等级…</translation>
    </message>
    <message>
        <source>Put the tier yourself (T)</source>
        <translation>人工指定等级（T）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why this? (W)</source>
        <translation>为什么（W）</translation>
    </message>
    <message>
        <source>Prospect {grade}</source>
        <translation>意向 {grade}</translation>
    </message>
    <message>
        <source>Tier unknown</source>
        <translation>等级未知</translation>
    </message>
    <message>
        <source>Class {letter}</source>
        <translation>{letter} 类</translation>
    </message>
    <message numerus="yes">
        <source>net contribution, %n month(s)</source>
        <translation>
            <numerusform>近 %n 个月净贡献</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent on winning them, %n month(s)</source>
        <translation>
            <numerusform>近 %n 个月已投入</numerusform>
        </translation>
    </message>
    <message>
        <source>computed: {tier}</source>
        <translation>计算为 {tier}</translation>
    </message>
    <message>
        <source>yours until {day}</source>
        <translation>人工，至{day}</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>Put the level or the target (R, or 1–5 here)</source>
        <translation>设定关系水平或目标（R，或在此按 1–5）</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>from the records</source>
        <translation>来自记录</translation>
    </message>
    <message>
        <source>▾ records show {level}</source>
        <translation>▾ 记录显示 {level}</translation>
    </message>
    <message>
        <source>target {level}</source>
        <translation>目标 {level}</translation>
    </message>
</context>
<context>
    <name>WorthDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WorthKeys</name>
    <message>
        <source>Why this value?</source>
        <translation>为什么是这个价值</translation>
    </message>
    <message>
        <source>Put the relationship level</source>
        <translation>设定关系水平</translation>
    </message>
    <message>
        <source>Put the value tier</source>
        <translation>指定价值等级</translation>
    </message>
    <message>
        <source>Add a contract or policy</source>
        <translation>添加合同或保单</translation>
    </message>
</context>
<context>
    <name>WorthWords</name>
    <message>
        <source>The highest tier</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>{money} more profit lifts to {tier}</source>
        <translation>再多 {money} 利润即升级到{tier}</translation>
    </message>
    <message>
        <source>Buy once more on another day, and {tier} is open</source>
        <translation>再买一次（换一天），即可升到{tier}</translation>
    </message>
    <message>
        <source>{tier} opens with more loyalty</source>
        <translation>忠诚度提高后可升到{tier}</translation>
    </message>
    <message>
        <source>{tier} is closed for now</source>
        <translation>暂时不能升到{tier}</translation>
    </message>
    <message>
        <source>No contact rhythm for this tier</source>
        <translation>这个等级不设联系节奏</translation>
    </message>
    <message>
        <source>Contact due {day}</source>
        <translation>{day}该联系</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact due today</source>
        <translation>今天该联系</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>counted from the last talk in both directions</source>
        <translation>从上次双向联系算起</translation>
    </message>
    <message>
        <source>never reached yet: counted from the first order</source>
        <translation>还没联系上：从首单算起</translation>
    </message>
    <message>
        <source>never reached yet: counted from the card&apos;s first day</source>
        <translation>还没联系上：从建档日算起</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>尚无订单</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last order; too few orders for a rhythm</source>
        <translation>
            <numerusform>上次下单已过 %n 天；订单少，节奏未知</numerusform>
        </translation>
    </message>
    <message>
        <source>An order about every {days} days</source>
        <translation>平均 {days} 天一单</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago now</source>
        <translation>
            <numerusform>已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Loyalty unknown: too little is known yet</source>
        <translation>忠诚度未知：资料还不够</translation>
    </message>
    <message>
        <source>Loyalty {score} · little data</source>
        <translation>忠诚度 {score} · 样本少</translation>
    </message>
    <message>
        <source>Loyalty {score} · {band}</source>
        <translation>忠诚度 {score} · {band}</translation>
    </message>
    <message>
        <source>Observation period</source>
        <translation>观察期</translation>
    </message>
    <message numerus="yes">
        <source>Little data: %n month(s)</source>
        <translation>
            <numerusform>样本少：仅 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Little data: few customers</source>
        <translation>样本少：客户不多</translation>
    </message>
    <message>
        <source>No expected date of the deal</source>
        <translation>没有预计成交日</translation>
    </message>
    <message numerus="yes">
        <source>The expected date passed %n day(s) ago</source>
        <translation>
            <numerusform>预计成交日已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deal expected in %n day(s)</source>
        <translation>
            <numerusform>预计 %n 天后成交</numerusform>
        </translation>
    </message>
    <message>
        <source>tell them how to reach us with feedback</source>
        <translation>告知反馈渠道</translation>
    </message>
    <message numerus="yes">
        <source>%n more after-sale follow-up(s)</source>
        <translation>
            <numerusform>再做 %n 次售后回访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talk in %n more quarter(s)</source>
        <translation>
            <numerusform>再有 %n 个季度保持联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring product news %n more time(s)</source>
        <translation>
            <numerusform>再送 %n 次新产品信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>work on something together %n more time(s)</source>
        <translation>
            <numerusform>再做 %n 次共同工作</numerusform>
        </translation>
    </message>
    <message>
        <source>confirm on the card that this is a partner</source>
        <translation>由您确认为伙伴</translation>
    </message>
    <message numerus="yes">
        <source>They came to us %n time(s)</source>
        <translation>
            <numerusform>客户主动联系 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>feedback channel told</source>
        <translation>已告知反馈渠道</translation>
    </message>
    <message>
        <source>{done} of {all} orders followed up in time; {need} needed</source>
        <translation>{all} 单中及时回访 {done} 单，需 {need} 单</translation>
    </message>
    <message>
        <source>No orders in the last 12 months: this step is skipped</source>
        <translation>近 12 个月无订单，跳过这一级</translation>
    </message>
    <message>
        <source>Talks in {done} of 4 quarters; {need} needed</source>
        <translation>4 个季度中联系了 {done} 个，需 {need} 个</translation>
    </message>
    <message numerus="yes">
        <source>product news %n time(s)</source>
        <translation>
            <numerusform>新产品信息 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked together {done} times; {need} needed</source>
        <translation>共同工作 {done} 次，需 {need} 次</translation>
    </message>
    <message>
        <source>confirmed as partner</source>
        <translation>已确认伙伴</translation>
    </message>
    <message>
        <source>not confirmed as partner</source>
        <translation>未确认伙伴</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>In the normal zone</source>
        <translation>正常分区</translation>
    </message>
    <message>
        <source>Under-served</source>
        <translation>关系不足</translation>
    </message>
    <message>
        <source>Over-served</source>
        <translation>投入过度</translation>
    </message>
    <message>
        <source>New, not judged yet</source>
        <translation>新客户，暂不评</translation>
    </message>
</context>
</TS>
