<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Narrow by name, company, kind of date or festival</source>
        <translation>按姓名、公司、日子种类或节日筛选</translation>
    </message>
    <message>
        <source>The coming days</source>
        <translation>接下来的日子</translation>
    </message>
    <message>
        <source>Nothing in these days matches.</source>
        <translation>这些日子里没有符合的内容。</translation>
    </message>
    <message>
        <source>Nothing falls on these days.</source>
        <translation>这些日子里没有安排。</translation>
    </message>
</context>
<context>
    <name>CalendarActs</name>
    <message>
        <source>{phone} copied</source>
        <translation>已复制 {phone}</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>标记完成</translation>
    </message>
    <message>
        <source>Ticked off: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>Move to another day</source>
        <translation>改到别的日子</translation>
    </message>
    <message>
        <source>{what} is now on {day}</source>
        <translation>{what}已改到{day}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Other day…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Follow-up a day later</source>
        <translation>跟进推后一天</translation>
    </message>
    <message>
        <source>Follow-up a day earlier</source>
        <translation>跟进提前一天</translation>
    </message>
</context>
<context>
    <name>CalendarDesk</name>
    <message>
        <source>Import days off</source>
        <translation>导入放假安排</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>表格</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off and work days taken over</source>
        <translation>
            <numerusform>已导入 %n 天放假和调休上班安排</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove imported days off</source>
        <translation>清除导入的放假安排</translation>
    </message>
    <message>
        <source>No days off have been imported.</source>
        <translation>还没有导入过放假安排。</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>Of which year?</source>
        <translation>清除哪一年的？</translation>
    </message>
    <message numerus="yes">
        <source>%n imported day(s) removed; undo brings them back</source>
        <translation>
            <numerusform>已清除导入的 %n 天，可撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>List</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>往前翻一页</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>往后翻一页</translation>
    </message>
    <message>
        <source>A year back</source>
        <translation>往前一年</translation>
    </message>
    <message>
        <source>A year on</source>
        <translation>往后一年</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>转到某天</translation>
    </message>
    <message>
        <source>Search the coming days</source>
        <translation>在日程里查找</translation>
    </message>
    <message>
        <source>Plan of the festival</source>
        <translation>当天节日的计划</translation>
    </message>
    <message>
        <source>Import days off…</source>
        <translation>导入放假安排…</translation>
    </message>
    <message>
        <source>Remove imported days off…</source>
        <translation>清除导入的放假安排…</translation>
    </message>
    <message>
        <source>Print the month…</source>
        <translation>打印月历…</translation>
    </message>
    <message>
        <source>Print as a list…</source>
        <translation>打印日子清单…</translation>
    </message>
</context>
<context>
    <name>CalendarHeader</name>
    <message>
        <source>Back</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>On</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print, days off</source>
        <translation>打印、放假安排</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>Week {week}, {year}</source>
        <translation>{month} · 第 {week} 周</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>{day}起 60 天</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>接下来 60 天</translation>
    </message>
</context>
<context>
    <name>CalendarPrint</name>
    <message>
        <source>Print the month</source>
        <translation>打印月历</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>三个月</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>十二个月</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>With customers&apos; names</source>
        <translation>印上客户的日子</translation>
    </message>
    <message>
        <source>Print as a list</source>
        <translation>打印日子清单</translation>
    </message>
    <message>
        <source>With last greeting, gift and contact</source>
        <translation>附上次问候、送礼和联系</translation>
    </message>
    <message>
        <source>{count} more are not printed: filter them first</source>
        <translation>另有 {count} 条未打印，请先筛选</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>{day}打印</translation>
    </message>
    <message>
        <source>{person} ({company})</source>
        <translation>{person}（{company}）</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>Nobody&apos;s day is known yet. Write birthdays on the cards, or import a list with a birthday column: they show here by themselves, lunar ones too.</source>
        <translation>还没有客户的日子。在客户卡片上写下生日，或导入带生日列的名单，公历、农历都会自动显示在这里。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 周年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>age %n</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (nominal {nominal})</source>
        <translation>
            <numerusform>%n 岁（虚 {nominal}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>round birthday</source>
        <translation>整生日</translation>
    </message>
    <message>
        <source>round year</source>
        <translation>整周年</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{relation}&apos;s {what}</source>
        <translation>{relation}{what}</translation>
    </message>
    <message>
        <source>{lunar} · {year}</source>
        <translation>农历{year}{lunar}</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Last greeting: {occasion}, {day}</source>
        <translation>上次问候：{occasion}，{day}</translation>
    </message>
    <message>
        <source>Last gift: {name}, {day}</source>
        <translation>上次送礼：{name}，{day}</translation>
    </message>
    <message>
        <source>Last contact: {kind}, {day}</source>
        <translation>上次联系：{kind}，{day}</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没联系过</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Back to the calendar</source>
        <translation>‹ 返回日历</translation>
    </message>
    <message>
        <source>This lunar month begins so near midnight that its days may still move by one.</source>
        <translation>这个农历月的初一合朔时刻接近午夜，日期可能相差一天。</translation>
    </message>
    <message>
        <source>Who and what falls on this day</source>
        <translation>当天的人和事</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n 个日子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n 件跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not listed</source>
        <translation>
            <numerusform>另有 %n 项未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s day, nothing due</source>
        <translation>当天没有客户的日子，也没有跟进</translation>
    </message>
    <message>
        <source>Days off of {year}: not announced yet</source>
        <translation>{year}年放假安排：尚未公布</translation>
    </message>
    <message>
        <source>Day off: {name}</source>
        <translation>放假：{name}</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Work day in place of {name}</source>
        <translation>调休上班（{name}）</translation>
    </message>
    <message>
        <source>Work day in place of a day off</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>not a day for greetings</source>
        <translation>不宜问候祝福</translation>
    </message>
    <message>
        <source>Festival plan</source>
        <translation>节日计划</translation>
    </message>
</context>
<context>
    <name>Festival</name>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Laba</source>
        <translation>腊八节</translation>
    </message>
    <message>
        <source>Little New Year (north)</source>
        <translation>北方小年</translation>
    </message>
    <message>
        <source>Little New Year (south)</source>
        <translation>南方小年</translation>
    </message>
    <message>
        <source>New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Valentine&apos;s Day</source>
        <translation>情人节</translation>
    </message>
    <message>
        <source>Women&apos;s Day</source>
        <translation>妇女节</translation>
    </message>
    <message>
        <source>Mother&apos;s Day</source>
        <translation>母亲节</translation>
    </message>
    <message>
        <source>Nurses&apos; Day</source>
        <translation>护士节</translation>
    </message>
    <message>
        <source>Children&apos;s Day</source>
        <translation>儿童节</translation>
    </message>
    <message>
        <source>Father&apos;s Day</source>
        <translation>父亲节</translation>
    </message>
    <message>
        <source>Doctors&apos; Day</source>
        <translation>医师节</translation>
    </message>
    <message>
        <source>Teachers&apos; Day</source>
        <translation>教师节</translation>
    </message>
    <message>
        <source>Journalists&apos; Day</source>
        <translation>记者节</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>God of Wealth</source>
        <translation>迎财神</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>开工大吉</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵节</translation>
    </message>
    <message>
        <source>Dragon Raises Head</source>
        <translation>龙抬头</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Youth Day</source>
        <translation>青年节</translation>
    </message>
    <message>
        <source>Dragon Boat</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Army Day</source>
        <translation>建军节</translation>
    </message>
    <message>
        <source>Qixi</source>
        <translation>七夕节</translation>
    </message>
    <message>
        <source>Ghost Festival</source>
        <translation>中元节</translation>
    </message>
    <message>
        <source>Mid-Autumn</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Double Ninth</source>
        <translation>重阳节</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>感恩节</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
    <message>
        <source>Christmas Eve</source>
        <translation>平安夜</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>圣诞节</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>My festivals only</source>
        <translation>只看我的节日</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>without follow-ups</source>
        <translation>不含跟进</translation>
    </message>
    <message>
        <source>No tier yet</source>
        <translation>未分级</translation>
    </message>
</context>
<context>
    <name>GoToField</name>
    <message>
        <source>Go to: 9-25, 八月十五…</source>
        <translation>转到：9-25、八月十五…</translation>
    </message>
    <message>
        <source>Go to a date, solar or lunar</source>
        <translation>转到某天，公历或农历</translation>
    </message>
    <message>
        <source>The calendar knows the years 1901 to 2100</source>
        <translation>日历只有 1901—2100 年</translation>
    </message>
    <message>
        <source>That year has no such leap month</source>
        <translation>那一年没有这个闰月</translation>
    </message>
    <message>
        <source>There is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>Such as: 9-25, 2027-2-6, 八月十五, 闰六月初十, next Monday</source>
        <translation>例如：9-25、2027-2-6、八月十五、闰六月初十、下周一</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
</context>
<context>
    <name>Lunar</name>
    <message>
        <source>lunar leap {month}/{day}</source>
        <translation>农历闰{month}月{day}日</translation>
    </message>
    <message>
        <source>lunar {month}/{day}</source>
        <translation>农历{month}月{day}日</translation>
    </message>
    <message>
        <source>Year of the {animal}</source>
        <translation>{name}{animal}年</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to another day</source>
        <translation>改到别的日子</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Reading the calendar</source>
        <translation>读取日历</translation>
    </message>
    <message>
        <source>Reading the day</source>
        <translation>读取当天</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>married</source>
        <translation>结婚</translation>
    </message>
    <message>
        <source>founded</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>with us</source>
        <translation>合作</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>met</source>
        <translation>相识</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>升职</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>退休</translation>
    </message>
</context>
<context>
    <name>SolarTerm</name>
    <message>
        <source>Minor Cold</source>
        <translation>小寒</translation>
    </message>
    <message>
        <source>Major Cold</source>
        <translation>大寒</translation>
    </message>
    <message>
        <source>Start of Spring</source>
        <translation>立春</translation>
    </message>
    <message>
        <source>Rain Water</source>
        <translation>雨水</translation>
    </message>
    <message>
        <source>Insects Awaken</source>
        <translation>惊蛰</translation>
    </message>
    <message>
        <source>Spring Equinox</source>
        <translation>春分</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Grain Rain</source>
        <translation>谷雨</translation>
    </message>
    <message>
        <source>Start of Summer</source>
        <translation>立夏</translation>
    </message>
    <message>
        <source>Grain Buds</source>
        <translation>小满</translation>
    </message>
    <message>
        <source>Grain in Ear</source>
        <translation>芒种</translation>
    </message>
    <message>
        <source>Summer Solstice</source>
        <translation>夏至</translation>
    </message>
    <message>
        <source>Minor Heat</source>
        <translation>小暑</translation>
    </message>
    <message>
        <source>Major Heat</source>
        <translation>大暑</translation>
    </message>
    <message>
        <source>Start of Autumn</source>
        <translation>立秋</translation>
    </message>
    <message>
        <source>End of Heat</source>
        <translation>处暑</translation>
    </message>
    <message>
        <source>White Dew</source>
        <translation>白露</translation>
    </message>
    <message>
        <source>Autumn Equinox</source>
        <translation>秋分</translation>
    </message>
    <message>
        <source>Cold Dew</source>
        <translation>寒露</translation>
    </message>
    <message>
        <source>Frost Descent</source>
        <translation>霜降</translation>
    </message>
    <message>
        <source>Start of Winter</source>
        <translation>立冬</translation>
    </message>
    <message>
        <source>Minor Snow</source>
        <translation>小雪</translation>
    </message>
    <message>
        <source>Major Snow</source>
        <translation>大雪</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
</context>
<context>
    <name>YearWords</name>
    <message numerus="yes">
        <source>%n date(s) and follow-ups</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zodiac</name>
    <message>
        <source>Rat</source>
        <translation>鼠</translation>
    </message>
    <message>
        <source>Ox</source>
        <translation>牛</translation>
    </message>
    <message>
        <source>Tiger</source>
        <translation>虎</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>兔</translation>
    </message>
    <message>
        <source>Dragon</source>
        <translation>龙</translation>
    </message>
    <message>
        <source>Snake</source>
        <translation>蛇</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>马</translation>
    </message>
    <message>
        <source>Goat</source>
        <translation>羊</translation>
    </message>
    <message>
        <source>Monkey</source>
        <translation>猴</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>鸡</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>猪</translation>
    </message>
</context>
</TS>
