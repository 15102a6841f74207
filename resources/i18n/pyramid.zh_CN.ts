<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Without names</source>
        <translation>隐去名称</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>看数字</translation>
    </message>
</context>
<context>
    <name>ChartList</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>Rose and fell</source>
        <translation>升降变化</translation>
    </message>
    <message>
        <source>Time and profit</source>
        <translation>时间与利润</translation>
    </message>
    <message>
        <source>Tiers × levels</source>
        <translation>等级 × 关系水平</translation>
    </message>
    <message>
        <source>Whale curve</source>
        <translation>鲸鱼曲线</translation>
    </message>
    <message>
        <source>ABC curve</source>
        <translation>ABC 曲线</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月变化</translation>
    </message>
    <message>
        <source>Revenue × margin</source>
        <translation>销售额 × 利率</translation>
    </message>
    <message>
        <source>Who may not leave</source>
        <translation>集中与流失</translation>
    </message>
</context>
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
        <translation>价值等级与关系水平</translation>
    </message>
    <message>
        <source>Tiers over the months</source>
        <translation>各月的价值等级</translation>
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
        <translation>净贡献</translation>
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
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <translation>加框：与等级相称的关系水平。</translation>
    </message>
    <message>
        <source>Hatched: computed from the orders</source>
        <translation>斜线：按订单推算</translation>
    </message>
    <message>
        <source>Plain: kept as last seen in the month</source>
        <translation>实色：当月最后一次打开时留存</translation>
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
        <source>{count} beyond the picture stand at its edge.</source>
        <translation>超出画面的 {count} 户画在边上。</translation>
    </message>
    <message>
        <source>{count} without revenue are left out.</source>
        <translation>没有销售额的 {count} 户没有画。</translation>
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
        <translation>累计净贡献 ÷ 合计</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed, so charts cannot be drawn. Install one, for example Noto Sans CJK (on Debian and Ubuntu the package fonts-noto-cjk), and start the program again.</source>
        <translation>电脑上没有中文字体，画不了图。请安装一种，例如 Noto Sans CJK（Debian、Ubuntu 上是软件包 fonts-noto-cjk），再重新打开程序。</translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>With the first order that is booked or imported, there is something to see here.</source>
        <translation>记下或导入第一笔订单，这里就有图了。</translation>
    </message>
    <message numerus="yes">
        <source>Rests on {customers} customers who bought (of {measured}) and %n month(s) of records, as of {day}.</source>
        <translation>
            <numerusform>截至 {day}，依据 {customers} 位成交客户（共 {measured} 位）和 %n 个月的记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The book is being measured; the picture follows.</source>
        <translation>正在重新计算，算好后自动更新。</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>Customer, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>The largest one</source>
        <translation>最大的客户</translation>
    </message>
    <message>
        <source>Pick one or more customers to see what would be lost.</source>
        <translation>选一位或几位客户，看看会损失多少。</translation>
    </message>
    <message>
        <source>No profit would be lost: they bring none.</source>
        <translation>不会损失利润：他们本来就不赚钱。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with profit would stay.</source>
        <translation>
            <numerusform>还剩 %n 位赚钱的客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>net profit would be lost. The total is no profit, so there is no share.</source>
        <translation>净贡献会失去。合计不赚钱，算不出占比。</translation>
    </message>
    <message>
        <source>net profit would be lost, {share} of the total.</source>
        <translation>净贡献会失去，占合计的 {share}。</translation>
    </message>
    <message>
        <source>The prospects&apos; expected sales of {sales} would cover {cover} of it at the usual margin.</source>
        <translation>潜在客户预计成交 {sales}，按常用毛利率能补上 {cover}。</translation>
    </message>
    <message numerus="yes">
        <source>%n prospect(s) without an expected amount are not counted.</source>
        <translation>
            <numerusform>另有 %n 位潜在客户没填预计金额，没有算进去。</numerusform>
        </translation>
    </message>
    <message>
        <source>What if somebody leaves?</source>
        <translation>如果客户走了</translation>
    </message>
</context>
<context>
    <name>LevelsPage</name>
    <message>
        <source>Under-served: {count}</source>
        <translation>关系不足：{count}</translation>
    </message>
    <message>
        <source>Over-served: {count}</source>
        <translation>投入过度：{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} under-served</source>
        <translation>{count} 位关系不足</translation>
    </message>
    <message>
        <source>{count} over-served</source>
        <translation>{count} 位投入过度</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Shaded: the levels that fit the tier. Outside, somebody gets too little or too much.</source>
        <translation>浅色格：与等级相称的关系水平。在它之外，就是关系不足或投入过度。</translation>
    </message>
    <message>
        <source>Click a cell to see the people.</source>
        <translation>点一格，看里面是谁。</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>打开卡片</translation>
    </message>
</context>
<context>
    <name>PyramidActs</name>
    <message>
        <source>Drawing the picture</source>
        <translation>正在画图</translation>
    </message>
    <message>
        <source>Looking for the people</source>
        <translation>正在找客户</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Drawing that scales</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>The picture could not be made</source>
        <translation>没能生成图片</translation>
    </message>
</context>
<context>
    <name>PyramidDesk</name>
    <message>
        <source>Reading the pyramid</source>
        <translation>正在统计金字塔</translation>
    </message>
</context>
<context>
    <name>PyramidPeople</name>
    <message>
        <source>click to list them</source>
        <translation>点一下看是谁</translation>
    </message>
    <message>
        <source>click to open the card</source>
        <translation>点一下打开卡片</translation>
    </message>
    <message>
        <source>click to look at it</source>
        <translation>点一下细看</translation>
    </message>
    <message>
        <source>Customers without profit</source>
        <translation>不赚钱的客户</translation>
    </message>
    <message>
        <source>Class {abc}</source>
        <translation>{abc} 类客户</translation>
    </message>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 位客户</translation>
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
        <source>the total is a loss: {fen}</source>
        <translation>合计是亏的：{fen}</translation>
    </message>
    <message>
        <source>{count} without profit cost {fen}</source>
        <translation>{count} 户不赚钱，亏掉 {fen}</translation>
    </message>
    <message>
        <source>{name} alone brings {share} of the profit</source>
        <translation>{name}一户就占 {share} 的利润</translation>
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
        <source>prospects get {share} of all time</source>
        <translation>潜在客户占全部时间的 {share}</translation>
    </message>
    <message>
        <source>the top 20% by revenue bring {share} of it</source>
        <translation>销售额前 20% 的客户占销售额的 {share}</translation>
    </message>
    <message>
        <source>the top 10% by profit bring {share} of it</source>
        <translation>利润前 10% 的客户占利润的 {share}</translation>
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
        <translation>前 20% 的客户累计到合计净贡献 {total} 的 {top}</translation>
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
<context>
    <name>PyramidReport</name>
    <message>
        <source>Report for the boss</source>
        <translation>汇报页</translation>
    </message>
    <message>
        <source>Customer pyramid {day}</source>
        <translation>客户金字塔 {day}</translation>
    </message>
    <message>
        <source>Without customers&apos; names</source>
        <translation>隐去客户名称</translation>
    </message>
    <message>
        <source>Customer pyramid</source>
        <translation>客户金字塔</translation>
    </message>
    <message>
        <source>The ten who bring most</source>
        <translation>利润最多的十位客户</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>打印于 {day}</translation>
    </message>
    <message>
        <source>Customers and net profit by tier</source>
        <translation>各等级的客户数与净贡献</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Rests on {customers} customers who bought and records of {months} months.</source>
        <translation>依据 {customers} 位成交客户、{months} 个月的记录。</translation>
    </message>
</context>
<context>
    <name>PyramidScreen</name>
    <message>
        <source>Drawing the picture</source>
        <translation>正在画图</translation>
    </message>
    <message>
        <source>Reading the book …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>Stopped. Choose the chart once more to go on.</source>
        <translation>已停止。再点一次这张图就继续。</translation>
    </message>
    <message>
        <source>The picture could not be drawn.</source>
        <translation>这张图没能画出来。</translation>
    </message>
    <message>
        <source>The pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>Pyramid: numbers or picture</source>
        <translation>金字塔：看数字或看图</translation>
    </message>
    <message>
        <source>Pyramid: next chart</source>
        <translation>金字塔：下一张图</translation>
    </message>
    <message>
        <source>Pyramid: previous chart</source>
        <translation>金字塔：上一张图</translation>
    </message>
    <message>
        <source>Pyramid: copy as a picture</source>
        <translation>金字塔：复制图片</translation>
    </message>
    <message>
        <source>Pyramid: save the picture…</source>
        <translation>金字塔：保存图片…</translation>
    </message>
    <message>
        <source>Pyramid: report for the boss…</source>
        <translation>金字塔：汇报页…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>汇报页…</translation>
    </message>
</context>
<context>
    <name>PyramidSentence</name>
    <message>
        <source>Far to the right is much revenue, high up is much of it kept as profit.</source>
        <translation>越靠右销售额越大，越靠上留下的利润越多。</translation>
    </message>
    <message>
        <source>Everybody&apos;s customers among themselves. A click makes a pyramid large.</source>
        <translation>每位业务员只看自己的客户。点一下放大。</translation>
    </message>
    <message>
        <source>{count} customers of class A ({heads}) bring {share} of the profit.</source>
        <translation>A 类 {count} 位客户（{heads}）带来 {share} 的利润。</translation>
    </message>
    <message>
        <source>{count} customers of class A ({heads}) bring {share} of the revenue.</source>
        <translation>A 类 {count} 位客户（{heads}）带来 {share} 的销售额。</translation>
    </message>
    <message>
        <source>{under} get less attention than their tier deserves, {over} get more.</source>
        <translation>{under} 位关系不足，{over} 位投入过度。</translation>
    </message>
    <message>
        <source>Since {month} from {before} to {after} customers who bought, from {top_before} to {top_after} of them key.</source>
        <translation>从 {month} 到现在：成交客户 {before} → {after}，关键客户 {top_before} → {top_after}。</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Whose customers</source>
        <translation>谁的客户</translation>
    </message>
    <message>
        <source>All salespeople</source>
        <translation>全部业务员</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>3 months before</source>
        <translation>三个月前</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>业务员对比</translation>
    </message>
    <message>
        <source>Without a salesperson</source>
        <translation>没有业务员</translation>
    </message>
    <message>
        <source>Nobody knows the orders of a day to come: the pyramid is of today.</source>
        <translation>还没到那一天，先按今天来看。</translation>
    </message>
</context>
</TS>
