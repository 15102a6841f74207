<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartTitle</name>
    <message>
        <source>Customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>Salespeople side by side</source>
        <translation>业务员对比</translation>
    </message>
    <message>
        <source>Whale curve: who builds the profit, who eats it</source>
        <translation>鲸鱼曲线：谁在赚，谁在亏</translation>
    </message>
    <message>
        <source>ABC curve</source>
        <translation>ABC 曲线</translation>
    </message>
    <message>
        <source>Effort against profit</source>
        <translation>时间花在哪，利润从哪来</translation>
    </message>
    <message>
        <source>Tiers and relationship levels</source>
        <translation>客户层级与关系层次</translation>
    </message>
    <message>
        <source>Tiers over the months</source>
        <translation>各月客户层级</translation>
    </message>
    <message>
        <source>Revenue and margin</source>
        <translation>销售额与净利率</translation>
    </message>
    <message>
        <source>Who rose, who fell</source>
        <translation>谁升了，谁降了</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>利润集中度</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Net profit</source>
        <translation>净利润</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>净利率</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系层次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>No profit</source>
        <translation>不赚钱</translation>
    </message>
    <message>
        <source>{count} with profit</source>
        <translation>赚钱的 {count} 户</translation>
    </message>
    <message>
        <source>{amount} from them</source>
        <translation>合计 {amount}</translation>
    </message>
    <message>
        <source>Customers: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>还没有可画的数据。</translation>
    </message>
    <message>
        <source>Nobody has bought yet.</source>
        <translation>还没有成交的客户。</translation>
    </message>
    <message>
        <source>No customer brings a profit yet.</source>
        <translation>还没有赚钱的客户。</translation>
    </message>
    <message>
        <source>No time was logged in the period that is counted, so nobody can say where it went.</source>
        <translation>统计期内没有记录时间，看不出时间花在哪里。</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Share of profit</source>
        <translation>利润占比</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>销售额占比</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Peak {share} at customer {count}</source>
        <translation>最高 {share}（第 {count} 户）</translation>
    </message>
    <message>
        <source>The rest takes {share} away</source>
        <translation>其余客户吃掉 {share}</translation>
    </message>
    <message>
        <source>The total is not positive, so amounts are shown.</source>
        <translation>合计不赚钱，改为显示金额。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{count} customers ({share}) bring {value}</source>
        <translation>{count} 户（{share}）带来 {value}</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Top 20% of customers</source>
        <translation>前 20% 的客户</translation>
    </message>
    <message>
        <source>Target {share}</source>
        <translation>目标 {share}</translation>
    </message>
    <message>
        <source>Take hours from</source>
        <translation>时间从谁那里省</translation>
    </message>
    <message>
        <source>Give hours to</source>
        <translation>时间给谁</translation>
    </message>
    <message>
        <source>{hours} too many</source>
        <translation>多花 {hours}</translation>
    </message>
    <message>
        <source>{hours} too few</source>
        <translation>少花 {hours}</translation>
    </message>
    <message>
        <source>brings {amount}</source>
        <translation>带来 {amount}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>{count} under-served</source>
        <translation>{count} 户关系不足</translation>
    </message>
    <message>
        <source>{count} over-served</source>
        <translation>{count} 户投入过度</translation>
    </message>
    <message>
        <source>Framed: the levels that fit the tier.</source>
        <translation>加框：与层级相称的关系层次。</translation>
    </message>
    <message>
        <source>Hatched: computed from the orders</source>
        <translation>斜线：按订单推算</translation>
    </message>
    <message>
        <source>Plain: kept at the end of the month</source>
        <translation>实色：月末留存</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>升</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>降</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Nobody changed the tier between the two days.</source>
        <translation>两个日期之间没有客户换层。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 户</translation>
    </message>
    <message>
        <source>Not a customer</source>
        <translation>不是客户</translation>
    </message>
    <message>
        <source>{count} customers; {shown} points are drawn, the largest ones among them.</source>
        <translation>共 {count} 户，画出 {shown} 个点，最大的都在内。</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>{count} outside of the picture stand at its edge; {unknown} without revenue are left out.</source>
        <translation>超出画面的 {count} 户画在边上；没有销售额的 {unknown} 户没有画。</translation>
    </message>
    <message>
        <source>All others ({count})</source>
        <translation>其余 {count} 户</translation>
    </message>
    <message>
        <source>together {share}</source>
        <translation>累计 {share}</translation>
    </message>
    <message>
        <source>HHI {index}: as if {count} equal customers brought everything.</source>
        <translation>集中度指数 {index}：相当于利润全部来自 {count} 户一样大的客户。</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>客户 {number}</translation>
    </message>
    <message>
        <source>Without a salesperson</source>
        <translation>没有业务员</translation>
    </message>
    <message>
        <source>{count} more are in the table.</source>
        <translation>另有 {count} 人见表格。</translation>
    </message>
    <message>
        <source>All on one scale: who has more is wider.</source>
        <translation>同一比例尺：越宽越多。</translation>
    </message>
    <message>
        <source>Added up, of the total</source>
        <translation>累计净利 ÷ 合计</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed, so charts cannot be drawn. Install one, for example Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk), and start the program again.</source>
        <translation>电脑上没有中文字体，画不了图。请安装一种，例如 Noto Sans CJK（Debian、Ubuntu 上是软件包 fonts-noto-cjk），再重新打开程序。</translation>
    </message>
</context>
<context>
    <name>PyramidReading</name>
    <message>
        <source>nobody has bought yet</source>
        <translation>还没有成交的客户</translation>
    </message>
    <message>
        <source>none of the {count} customers brings a profit: {fen}</source>
        <translation>{count} 户客户都不赚钱，合计 {fen}</translation>
    </message>
    <message>
        <source>one single customer brings the whole profit of {fen}; that makes no pyramid yet</source>
        <translation>利润 {fen} 全部来自一户，还谈不上金字塔</translation>
    </message>
    <message>
        <source>all {count} profitable customers bring the same and stand in one tier</source>
        <translation>{count} 户赚钱的客户利润都一样，同在一层</translation>
    </message>
    <message>
        <source>the top {top} of customers bring {share} of the profit</source>
        <translation>前 {top} 的客户带来 {share} 的利润</translation>
    </message>
    <message>
        <source>nobody in: {tiers}</source>
        <translation>没有{tiers}客户</translation>
    </message>
    <message>
        <source>too few {tier} customers</source>
        <translation>{tier}客户偏少</translation>
    </message>
    <message>
        <source>{tier} customers bring more than {over} ones</source>
        <translation>{tier}客户的利润比{over}客户还多</translation>
    </message>
    <message>
        <source>{count} without profit eat up {share} of it</source>
        <translation>{count} 户不赚钱，吃掉 {share} 的利润</translation>
    </message>
    <message>
        <source>altogether a loss of {fen}</source>
        <translation>合计亏损 {fen}</translation>
    </message>
    <message>
        <source>{name} alone brings {share} of the profit</source>
        <translation>{name} 一户就占 {share} 的利润</translation>
    </message>
    <message>
        <source>Only {count} profitable customers: take the tiers with care.</source>
        <translation>赚钱的客户只有 {count} 户，分层仅供参考。</translation>
    </message>
    <message>
        <source>The records go back {months} months only.</source>
        <translation>记录只有 {months} 个月。</translation>
    </message>
    <message>
        <source>There are no records to rest on yet.</source>
        <translation>还没有可依据的记录。</translation>
    </message>
    <message>
        <source>The top 20% of customers get {share} of the time and bring {profit} of the profit: {state}.</source>
        <translation>前 20% 的客户带来 {profit} 的利润，得到 {share} 的时间：{state}。</translation>
    </message>
    <message>
        <source>{rose} rose, {fell} fell, {new} new, {stayed} unchanged.</source>
        <translation>升 {rose} 户，降 {fell} 户，新增 {new} 户，不变 {stayed} 户。</translation>
    </message>
    <message>
        <source>{gone} gone.</source>
        <translation>离开 {gone} 户。</translation>
    </message>
    <message>
        <source>The top 20% of customers reach {top} of the total of {total}</source>
        <translation>前 20% 的客户累计到合计净利 {total} 的 {top}</translation>
    </message>
    <message>
        <source>at the peak it is {peak}; then {count} take {falls} away again</source>
        <translation>最高到 {peak}，再被 {count} 户吃掉 {falls}</translation>
    </message>
    <message>
        <source>The largest customer brings {first} of the profit</source>
        <translation>最大的一户占利润的 {first}</translation>
    </message>
    <message>
        <source>the first three {three}</source>
        <translation>前三户占 {three}</translation>
    </message>
    <message>
        <source>the first ten {ten}</source>
        <translation>前十户占 {ten}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
