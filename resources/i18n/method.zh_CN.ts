<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContactBasis</name>
    <message>
        <source>since the last contact</source>
        <translation>自上次联系起</translation>
    </message>
    <message>
        <source>since the first order</source>
        <translation>自首单起</translation>
    </message>
    <message>
        <source>since the card was made</source>
        <translation>自建档起</translation>
    </message>
</context>
<context>
    <name>EffortState</name>
    <message>
        <source>on target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>close</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>偏低</translation>
    </message>
</context>
<context>
    <name>LevelSteps</name>
    <message>
        <source>{step} → {level}</source>
        <translation>{step} → {level}</translation>
    </message>
    <message>
        <source>tell the customer where to turn with questions</source>
        <translation>告知客户反馈渠道</translation>
    </message>
    <message numerus="yes">
        <source>%n more after-sale follow-up(s)</source>
        <translation>
            <numerusform>再做 %n 次售后回访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a contact of your own in %n more quarter(s)</source>
        <translation>
            <numerusform>再有 %n 个季度主动联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>news about a product %n more time(s)</source>
        <translation>
            <numerusform>再告知 %n 次新产品信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>joint work %n more time(s)</source>
        <translation>
            <numerusform>再有 %n 次共同工作</numerusform>
        </translation>
    </message>
    <message>
        <source>put the level to partnership yourself</source>
        <translation>由您确认为伙伴关系</translation>
    </message>
</context>
<context>
    <name>LoyaltyGrid</name>
    <message>
        <source>satisfied but not loyal</source>
        <translation>满意但不忠诚</translation>
    </message>
    <message>
        <source>held against their will</source>
        <translation>被锁定</translation>
    </message>
</context>
<context>
    <name>MethodGroup</name>
    <message>
        <source>Profit and cost</source>
        <translation>利润与成本</translation>
    </message>
    <message>
        <source>Value tiers</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Size and ABC</source>
        <translation>大小与 ABC</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Contracts and renewals</source>
        <translation>合同与续期</translation>
    </message>
    <message>
        <source>Growth and portfolio</source>
        <translation>增长与组合</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Order rhythm</source>
        <translation>下单周期</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Relationship levels</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>Normal zone</source>
        <translation>正常分区</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>时间投入</translation>
    </message>
    <message>
        <source>Contact rhythm and Today</source>
        <translation>联系节奏与今日</translation>
    </message>
    <message>
        <source>Gifts and messages</source>
        <translation>礼品与信息</translation>
    </message>
</context>
<context>
    <name>MethodPlace</name>
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
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>宴请</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二次</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>第三次</translation>
    </message>
    <message>
        <source>Own growth</source>
        <translation>自身成长</translation>
    </message>
    <message>
        <source>Gap in the wallet</source>
        <translation>份额空间</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>契合度</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款信用</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>偏晚</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Buys in time</source>
        <translation>按时购买</translation>
    </message>
    <message>
        <source>Years in a row</source>
        <translation>连续年数</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Buys without discount</source>
        <translation>不靠让利</translation>
    </message>
    <message>
        <source>Middling</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>警惕</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>偏窄</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>成网</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>按金额</translation>
    </message>
    <message>
        <source>By profit</source>
        <translation>按利润</translation>
    </message>
</context>
<context>
    <name>MethodSetting</name>
    <message>
        <source>Period that is counted</source>
        <translation>统计区间</translation>
    </message>
    <message>
        <source>What an hour of yours costs</source>
        <translation>每小时时间成本</translation>
    </message>
    <message>
        <source>Margin when none was typed</source>
        <translation>未填利润时的毛利率</translation>
    </message>
    <message>
        <source>Length of contacts when none was typed</source>
        <translation>未填时长时按多久算</translation>
    </message>
    <message>
        <source>Fewer profitable customers than this: little data</source>
        <translation>盈利客户少于此数提示样本少</translation>
    </message>
    <message>
        <source>Profit shares at which the tiers end</source>
        <translation>等级分界（累计利润占比）</translation>
    </message>
    <message>
        <source>Loyalty needed for a key customer</source>
        <translation>关键客户的忠诚度门槛</translation>
    </message>
    <message>
        <source>Days of purchase needed for key and major</source>
        <translation>关键、重点至少的购买次数</translation>
    </message>
    <message>
        <source>Months in which days of purchase count</source>
        <translation>购买次数的统计月数</translation>
    </message>
    <message>
        <source>A contract of this length counts as two purchases</source>
        <translation>合同满多少月视同两次购买</translation>
    </message>
    <message>
        <source>New customers are under observation for</source>
        <translation>新客户观察期</translation>
    </message>
    <message>
        <source>Your own tier holds for</source>
        <translation>人工覆盖的有效期</translation>
    </message>
    <message>
        <source>Potential below which a loss-maker is void</source>
        <translation>潜力低于此分可列为无效</translation>
    </message>
    <message>
        <source>Amounts from which a customer is medium and large</source>
        <translation>中、大客户的金额分界</translation>
    </message>
    <message>
        <source>Loyalty needed for VIP</source>
        <translation>VIP 的忠诚度门槛</translation>
    </message>
    <message>
        <source>Shares at which A and B end</source>
        <translation>A、B 类分界（累计占比）</translation>
    </message>
    <message>
        <source>ABC goes by</source>
        <translation>ABC 分类依据</translation>
    </message>
    <message>
        <source>Days to the deal for grades A, B and C</source>
        <translation>A、B、C 级的成交天数</translation>
    </message>
    <message>
        <source>Contact rhythm of prospects</source>
        <translation>潜在客户的联系节奏</translation>
    </message>
    <message>
        <source>Chance to win, by grade</source>
        <translation>各级的成交概率</translation>
    </message>
    <message>
        <source>Decided prospects before your own rate counts</source>
        <translation>满多少个有结果后用自己的成交率</translation>
    </message>
    <message>
        <source>Points that pass the screening</source>
        <translation>筛选通过的分数</translation>
    </message>
    <message>
        <source>Reminders before a renewal</source>
        <translation>续期提前提醒</translation>
    </message>
    <message>
        <source>Grace period after a missed renewal</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Alarm from this day of the grace period</source>
        <translation>宽限期第几天起告警</translation>
    </message>
    <message>
        <source>A lapsed policy can be reinstated for</source>
        <translation>失效后可复效的期限</translation>
    </message>
    <message>
        <source>Share of the wallet within reach</source>
        <translation>可争取的钱包份额</translation>
    </message>
    <message>
        <source>Gap to be among the most growable, share of net</source>
        <translation>最具增长客户：差额占净贡献</translation>
    </message>
    <message>
        <source>Gap to be among the most growable, at least</source>
        <translation>最具增长客户：差额至少</translation>
    </message>
    <message>
        <source>Most valuable customers are the first</source>
        <translation>最有价值客户取前</translation>
    </message>
    <message>
        <source>Growth that counts as high</source>
        <translation>高增长分界</translation>
    </message>
    <message>
        <source>Relative share that counts as high</source>
        <translation>高相对份额分界</translation>
    </message>
    <message>
        <source>Black face: margin at most</source>
        <translation>黑脸：毛利率不高于</translation>
    </message>
    <message>
        <source>White face: margin at most, of the average</source>
        <translation>白脸：毛利率不高于平均的</translation>
    </message>
    <message>
        <source>Weights of the five potential questions</source>
        <translation>潜力五项的权重</translation>
    </message>
    <message>
        <source>Potential from which a customer is developed</source>
        <translation>潜力达到此分列入培育</translation>
    </message>
    <message>
        <source>A potential score is fresh for</source>
        <translation>潜力评分多久内算新</translation>
    </message>
    <message>
        <source>Judgements are to be reviewed after</source>
        <translation>判断多久后需复核</translation>
    </message>
    <message>
        <source>Order due, late and overdue, in usual intervals</source>
        <translation>到期、偏晚、逾期的倍数</translation>
    </message>
    <message>
        <source>Purchases this close together are one</source>
        <translation>相隔几天内算一次购买</translation>
    </message>
    <message>
        <source>Intervals that are looked at, at most</source>
        <translation>最多看几个间隔</translation>
    </message>
    <message>
        <source>Intervals needed, at least</source>
        <translation>至少需要几个间隔</translation>
    </message>
    <message>
        <source>The typed cycle goes before the computed one</source>
        <translation>手填周期优先于计算值</translation>
    </message>
    <message>
        <source>Points of the parts of loyalty</source>
        <translation>忠诚度各项的分值</translation>
    </message>
    <message>
        <source>Loyalty from which middling and loyal begin</source>
        <translation>忠诚度分界</translation>
    </message>
    <message>
        <source>Referrals count for</source>
        <translation>转介绍的统计月数</translation>
    </message>
    <message>
        <source>Orders followed up for level 3</source>
        <translation>可靠关系：订单回访比例</translation>
    </message>
    <message>
        <source>A follow-up counts within</source>
        <translation>回访须在几天之内</translation>
    </message>
    <message>
        <source>Quarters with contact for level 4</source>
        <translation>主动关系：主动联系的季度数</translation>
    </message>
    <message>
        <source>Product news for level 4</source>
        <translation>主动关系：新产品信息次数</translation>
    </message>
    <message>
        <source>Joint work for level 5</source>
        <translation>伙伴关系：共同工作次数</translation>
    </message>
    <message>
        <source>Lowest level that fits the tier</source>
        <translation>各等级的最低关系水平</translation>
    </message>
    <message>
        <source>Highest level that fits the tier</source>
        <translation>各等级的最高关系水平</translation>
    </message>
    <message>
        <source>New customers are exempt for</source>
        <translation>新客户免评期</translation>
    </message>
    <message>
        <source>Few and medium numbers of customers</source>
        <translation>客户数「少」「中」的上限</translation>
    </message>
    <message>
        <source>Medium and high margin, of the average</source>
        <translation>毛利「中」「高」的分界</translation>
    </message>
    <message>
        <source>Risk points of alert and alarm</source>
        <translation>警惕、警报的分数</translation>
    </message>
    <message>
        <source>Network points of narrow and wide</source>
        <translation>关系网偏窄、成网的分数</translation>
    </message>
    <message>
        <source>Share of one person that means dependence</source>
        <translation>单线依赖的占比</translation>
    </message>
    <message>
        <source>A contact person is active for</source>
        <translation>联系人多久内算活跃</translation>
    </message>
    <message>
        <source>Profit share of one customer that is too much</source>
        <translation>单一客户利润占比警戒</translation>
    </message>
    <message>
        <source>Hours until a complaint is answered</source>
        <translation>投诉受理时限（小时）</translation>
    </message>
    <message>
        <source>Days until a complaint is solved</source>
        <translation>投诉解决时限（天）</translation>
    </message>
    <message>
        <source>Share of time for the top fifth</source>
        <translation>前 20% 客户的时间占比目标</translation>
    </message>
    <message>
        <source>Close to the target from</source>
        <translation>接近目标的下限</translation>
    </message>
    <message>
        <source>Share of time for prospects, at least</source>
        <translation>潜在客户时间占比下限</translation>
    </message>
    <message>
        <source>Contact rhythm of the tiers</source>
        <translation>各等级的联系节奏</translation>
    </message>
    <message>
        <source>Check after a sale</source>
        <translation>售后回访</translation>
    </message>
    <message>
        <source>Last-minute attention from this share</source>
        <translation>临时抱佛脚的占比</translation>
    </message>
    <message>
        <source>Last-minute attention from so many contacts</source>
        <translation>临时抱佛脚的最少联系次数</translation>
    </message>
    <message>
        <source>Shortly before an order means within</source>
        <translation>「订单前」指几天之内</translation>
    </message>
    <message>
        <source>Gone cold after an order: no contact for</source>
        <translation>成交后多久没联系算冷落</translation>
    </message>
    <message>
        <source>Lines of the Today list</source>
        <translation>今日联系最多几行</translation>
    </message>
    <message>
        <source>Cards less complete than this are named</source>
        <translation>资料完整度低于此提醒</translation>
    </message>
    <message>
        <source>Completeness needed for a handover</source>
        <translation>移交所需的完整度</translation>
    </message>
    <message>
        <source>Most for one gift</source>
        <translation>单件礼品上限</translation>
    </message>
    <message>
        <source>Most for gifts to one person in a year</source>
        <translation>每人每年礼品上限</translation>
    </message>
    <message>
        <source>Gift budget of the tiers, a year</source>
        <translation>各等级的年礼品预算</translation>
    </message>
    <message>
        <source>Benefits outside the contract are blocked</source>
        <translation>禁止合同外利益</translation>
    </message>
    <message>
        <source>Days between promotional messages</source>
        <translation>两次推销信息的间隔</translation>
    </message>
    <message>
        <source>Share of promotional messages, at most</source>
        <translation>推销信息占比上限</translation>
    </message>
</context>
<context>
    <name>MethodUnit</name>
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
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级</translation>
    </message>
</context>
<context>
    <name>MethodWhy</name>
    <message>
        <source>Profit alone</source>
        <translation>利润变化</translation>
    </message>
    <message>
        <source>Bought on too few days</source>
        <translation>购买次数太少</translation>
    </message>
    <message>
        <source>Loyalty is low</source>
        <translation>忠诚度不足</translation>
    </message>
    <message>
        <source>No profit, low potential</source>
        <translation>无利润且潜力低</translation>
    </message>
    <message>
        <source>No profit, good potential</source>
        <translation>无利润但有潜力</translation>
    </message>
    <message>
        <source>No profit, potential not judged</source>
        <translation>无利润，潜力未评</translation>
    </message>
    <message>
        <source>Approved black face</source>
        <translation>已批准的黑脸客户</translation>
    </message>
    <message>
        <source>Your own tier</source>
        <translation>人工覆盖</translation>
    </message>
    <message>
        <source>joint work: {number}</source>
        <translation>共同工作 {number} 次</translation>
    </message>
    <message>
        <source>quarters with contact: {number}</source>
        <translation>有主动联系的季度 {number} 个</translation>
    </message>
    <message>
        <source>product news: {number}</source>
        <translation>新产品信息 {number} 次</translation>
    </message>
    <message>
        <source>orders followed up: {number}</source>
        <translation>有售后回访的订单 {number} 笔</translation>
    </message>
    <message>
        <source>contacts from the customer: {number}</source>
        <translation>客户主动联系 {number} 次</translation>
    </message>
    <message>
        <source>no contact after the sale</source>
        <translation>成交后没有联系</translation>
    </message>
</context>
<context>
    <name>PyramidCaption</name>
    <message>
        <source>The numbers do not form a pyramid: a lower tier has fewer customers.</source>
        <translation>客户数不成金字塔：下层客户比上层少。</translation>
    </message>
    <message>
        <source>The profit does not narrow downward: a lower tier brings more.</source>
        <translation>利润不成倒金字塔：下层利润比上层多。</translation>
    </message>
    <message>
        <source>No customer brings a profit yet.</source>
        <translation>还没有盈利的客户。</translation>
    </message>
</context>
<context>
    <name>SatisfactionZone</name>
    <message>
        <source>zone of leaving</source>
        <translation>流失区</translation>
    </message>
    <message>
        <source>zone of indifference</source>
        <translation>无差异区</translation>
    </message>
    <message>
        <source>zone of loyalty</source>
        <translation>忠诚区</translation>
    </message>
</context>
</TS>
