<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DayDialog</name>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Until which day? (Friday, 3.20, +10)</source>
        <translation>推迟到哪天？（周五、3.20、+10）</translation>
    </message>
    <message>
        <source>Please write a day after today.</source>
        <translation>请写一个今天以后的日子。</translation>
    </message>
</context>
<context>
    <name>EffortBar</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>目标 {share}</translation>
    </message>
</context>
<context>
    <name>NearActs</name>
    <message>
        <source>Looking for dates</source>
        <translation>查看近期日子</translation>
    </message>
    <message>
        <source>Ticked off: {name}</source>
        <translation>已办：{name}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>三天后</translation>
    </message>
    <message>
        <source>On a day…</source>
        <translation>选个日子…</translation>
    </message>
    <message>
        <source>Put off {name}</source>
        <translation>推迟 {name}</translation>
    </message>
    <message>
        <source>{name} comes back on {day}</source>
        <translation>{name} 将在{day}再提醒</translation>
    </message>
</context>
<context>
    <name>NearRow</name>
    <message>
        <source>Greet</source>
        <translation>写祝福</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
</context>
<context>
    <name>NearStrip</name>
    <message numerus="yes">
        <source>Days to come: %n</source>
        <translation>
            <numerusform>近期日子：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 条…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 项…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalRow</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不接受</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Changes to confirm</source>
        <translation>待确认的变化</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Refuse all…</source>
        <translation>全部不接受…</translation>
    </message>
    <message>
        <source>A accept · R refuse · Enter card</source>
        <translation>A 接受 · R 不接受 · Enter 打开资料卡</translation>
    </message>
    <message>
        <source>Where your time goes</source>
        <translation>时间花在哪里</translation>
    </message>
    <message>
        <source>Served too little</source>
        <translation>关系不足</translation>
    </message>
    <message>
        <source>Served too much</source>
        <translation>投入过度</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>被冷落的客户</translation>
    </message>
    <message>
        <source>Cards to check</source>
        <translation>本周要查的资料卡</translation>
    </message>
    <message>
        <source>Only when we want something</source>
        <translation>临时抱佛脚</translation>
    </message>
    <message>
        <source>Services not given yet</source>
        <translation>还没给到的服务</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Reading the weekly review</source>
        <translation>正在读取周回顾</translation>
    </message>
    <message>
        <source>Nobody. Closeness fits what they bring.</source>
        <translation>没有。关系与价值相称。</translation>
    </message>
    <message>
        <source>Nobody hears of us only shortly before orders.</source>
        <translation>没有。平时都有来往。</translation>
    </message>
    <message>
        <source>Nobody waits longer than agreed.</source>
        <translation>没有人等得太久。</translation>
    </message>
    <message>
        <source>{share} filled</source>
        <translation>已填 {share}</translation>
    </message>
    <message>
        <source>All cards are well filled.</source>
        <translation>资料卡都很完整。</translation>
    </message>
    <message>
        <source>Key and major customers have had what their tier promises.</source>
        <translation>关键、重点客户该有的服务都给到了。</translation>
    </message>
    <message>
        <source>Nothing to confirm this week.</source>
        <translation>这周没有要确认的变化。</translation>
    </message>
    <message>
        <source>Take more than they bring:</source>
        <translation>花的时间多于带来的利润：</translation>
    </message>
    <message>
        <source>Deserve more time:</source>
        <translation>值得多花时间：</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept changes</source>
        <translation>接受变化</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>已接受 %n 项变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Why does the change not fit?</source>
        <translation>为什么不合适？</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>已保持 %n 项不变</numerusform>
        </translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周回顾</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>返回今日</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Value tier</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>No minutes are logged yet, so nobody can say where your time goes.</source>
        <translation>还没有记录过用时，看不出时间花在了哪里。</translation>
    </message>
    <message>
        <source>{share} of your time goes to the best fifth of your customers.</source>
        <translation>您 {share} 的时间花在最好的两成客户身上。</translation>
    </message>
    <message>
        <source>{share} of your time goes to the best fifth of your customers, who bring {profit} of the profit.</source>
        <translation>您 {share} 的时间花在最好的两成客户身上，他们带来 {profit} 的利润。</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>close to the target</source>
        <translation>接近达标</translation>
    </message>
    <message>
        <source>too little for the best</source>
        <translation>偏低</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in the last seven days</source>
        <translation>
            <numerusform>最近七天拜访 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them led to something</source>
        <translation>
            <numerusform>，其中 %n 次有结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the whole window {share} of %n visit(s) led to something.</source>
        <translation>
            <numerusform>整个统计期拜访 %n 次，{share} 有结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) without a goal, or again without a result.</source>
        <translation>
            <numerusform>其中 %n 次没有目的，或反复没有结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>by the profit of the window</source>
        <translation>按统计期利润</translation>
    </message>
    <message numerus="yes">
        <source>%n joint project(s)</source>
        <translation>
            <numerusform>共同做事 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact in %n quarter(s)</source>
        <translation>
            <numerusform>%n 个季度有来往</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>主动告知 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>售后回访 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) from their side</source>
        <translation>
            <numerusform>客户主动联系 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>no evidence in the window</source>
        <translation>统计期内没有依据</translation>
    </message>
</context>
<context>
    <name>TodayActs</name>
    <message>
        <source>{phone} copied</source>
        <translation>已复制 {phone}</translation>
    </message>
    <message>
        <source>Ticked off: {name}</source>
        <translation>已勾掉：{name}</translation>
    </message>
    <message>
        <source>{name} will not be disturbed; only broken promises show</source>
        <translation>{name}已设为免打扰，只有逾期的承诺才会出现</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>放回今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>On a day…</source>
        <translation>选日期…</translation>
    </message>
    <message>
        <source>Just spoke by other means</source>
        <translation>已用别的方式联系过</translation>
    </message>
    <message>
        <source>Away or not available</source>
        <translation>对方出差或不方便</translation>
    </message>
    <message>
        <source>No need at present</source>
        <translation>目前没有需要</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>其他原因…</translation>
    </message>
    <message>
        <source>{name} comes back on {day}</source>
        <translation>{name}将在 {day} 再出现</translation>
    </message>
    <message>
        <source>Put off {name}</source>
        <translation>推迟{name}</translation>
    </message>
    <message>
        <source>Skip {name} today</source>
        <translation>今天跳过{name}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>{name} is skipped today</source>
        <translation>今天跳过{name}</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>写祝福</translation>
    </message>
    <message>
        <source>Congratulated</source>
        <translation>已祝贺</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>打开资料卡</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n customer(s) today</source>
        <translation>
            <numerusform>今天 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已完成 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 位…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through your customers…</source>
        <translation>正在整理客户情况…</translation>
    </message>
    <message>
        <source>The list is here in a moment.</source>
        <translation>名单马上就好。</translation>
    </message>
    <message>
        <source>Everybody on the list is done. Well done.</source>
        <translation>名单上的客户都联系过了，干得漂亮。</translation>
    </message>
    <message>
        <source>Nothing is overdue. A good day for a visit of your own choice.</source>
        <translation>没有拖欠的事，正好去拜访一位想见的客户。</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周回顾</translation>
    </message>
    <message>
        <source>Changes to confirm, and who is falling behind.</source>
        <translation>待确认的变化，以及谁被冷落了。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>All your customers, to choose somebody yourself.</source>
        <translation>从全部客户里自己挑一位。</translation>
    </message>
    <message>
        <source>Nobody has to be contacted today</source>
        <translation>今天没有必须联系的人</translation>
    </message>
    <message numerus="yes">
        <source>Done today: %n</source>
        <translation>
            <numerusform>今天已完成 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off: %n</source>
        <translation>
            <numerusform>已推迟 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>推迟到 {day}</translation>
    </message>
    <message>
        <source>skipped today</source>
        <translation>今天跳过</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>放回今日</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>The list of today</source>
        <translation>今日名单</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周回顾</translation>
    </message>
    <message>
        <source>Days to come</source>
        <translation>近期日子</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>promised “{text}”, %n day(s) late</source>
        <translation>
            <numerusform>承诺“{text}”已晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>promised “{text}” for today</source>
        <translation>今天要兑现“{text}”</translation>
    </message>
    <message numerus="yes">
        <source>complaint %n day(s) past its time</source>
        <translation>
            <numerusform>投诉已超时 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>may be about to leave</source>
        <translation>有流失危险</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>{kind}, not reached</source>
        <translation>{kind}，没联系上</translation>
    </message>
    <message>
        <source>{when}: {kind}</source>
        <translation>{when} {kind}</translation>
    </message>
    <message>
        <source>{who}’s {relation}</source>
        <translation>{who}的{relation}</translation>
    </message>
    <message>
        <source>{who}: </source>
        <translation>{who}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{who}birthday {when}</source>
        <translation>{who}{when}生日</translation>
    </message>
    <message>
        <source>{who}{what} {when}</source>
        <translation>{who}{when}是{what}</translation>
    </message>
    <message>
        <source>{date}, {years}</source>
        <translation>{date}，{years}</translation>
    </message>
    <message>
        <source>nominal {age}</source>
        <translation>虚 {age}</translation>
    </message>
    <message>
        <source>{lunar}</source>
        <translation>农历{lunar}</translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 周年</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{years} ({more})</source>
        <translation>{years}（{more}）</translation>
    </message>
    <message>
        <source> ({name})</source>
        <translation>（{name}）</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>a contact is planned for today</source>
        <translation>约好今天联系</translation>
    </message>
    <message numerus="yes">
        <source>planned contact %n day(s) late</source>
        <translation>
            <numerusform>约好的联系晚了 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today: {text}</source>
        <translation>今天该做：{text}</translation>
    </message>
    <message numerus="yes">
        <source>{text}, %n day(s) late</source>
        <translation>
            <numerusform>{text}，晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grace period nearly over, renewal %n day(s) late</source>
        <translation>
            <numerusform>宽限期快到了，续期已晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal %n day(s) late, in the grace period</source>
        <translation>
            <numerusform>续期已晚 %n 天，还在宽限期</numerusform>
        </translation>
    </message>
    <message>
        <source>renewal is due today</source>
        <translation>今天续期</translation>
    </message>
    <message numerus="yes">
        <source>renewal in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天续期</numerusform>
        </translation>
    </message>
    <message>
        <source>time for a contact</source>
        <translation>该联系了</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) longer without contact than usual</source>
        <translation>
            <numerusform>比平时晚 %n 天没联系</numerusform>
        </translation>
    </message>
    <message>
        <source>never contacted yet</source>
        <translation>建档后还没联系过</translation>
    </message>
    <message numerus="yes">
        <source>never contacted yet, %n day(s) late</source>
        <translation>
            <numerusform>建档后还没联系过，晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>ask how the purchase works out</source>
        <translation>该做售后回访</translation>
    </message>
    <message numerus="yes">
        <source>ask how the purchase works out, %n day(s) late</source>
        <translation>
            <numerusform>该做售后回访，晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>an order is due</source>
        <translation>差不多该下单了</translation>
    </message>
    <message numerus="yes">
        <source>an order is due, %n day(s) late</source>
        <translation>
            <numerusform>该下单了，晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>we do too little here</source>
        <translation>关系不足，该多走动</translation>
    </message>
    <message>
        <source>we do more than it brings</source>
        <translation>投入过度，可少花些时间</translation>
    </message>
    <message>
        <source>the card has gaps</source>
        <translation>资料卡不全</translation>
    </message>
</context>
</TS>
