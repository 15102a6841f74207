<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DateDialog</name>
    <message>
        <source>{date}: rule and reminders</source>
        <translation>{date}：日期细则</translation>
    </message>
    <message>
        <source>Only this once, not every year</source>
        <translation>只这一次，不是每年</translation>
    </message>
    <message>
        <source>Not ahead at all</source>
        <translation>不提前提醒</translation>
    </message>
    <message>
        <source>Stop: keep the date, never remind</source>
        <translation>停用：留着日期，不再提醒</translation>
    </message>
    <message>
        <source>The next ten days</source>
        <translation>往后十次</translation>
    </message>
    <message>
        <source>Years without 29 February</source>
        <translation>平年没有 2 月 29 日</translation>
    </message>
    <message>
        <source>Born in {leap}</source>
        <translation>生在{leap}</translation>
    </message>
    <message>
        <source>{month} without a 30th</source>
        <translation>{month}没有三十</translation>
    </message>
    <message>
        <source>Write the year to have it only once.</source>
        <translation>写上年份才能设为只这一次。</translation>
    </message>
    <message>
        <source>as usual: {days}</source>
        <translation>照常：{days}</translation>
    </message>
    <message>
        <source>Remind so many days ahead</source>
        <translation>提前几天提醒</translation>
    </message>
    <message>
        <source>Remind, days ahead</source>
        <translation>提前几天提醒</translation>
    </message>
    <message>
        <source>Greet on it</source>
        <translation>当天问候</translation>
    </message>
    <message>
        <source>Think of a gift</source>
        <translation>备一份礼</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>要</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Keep the lunar birthday too</source>
        <translation>也记下农历生日</translation>
    </message>
    <message>
        <source>Keep the solar birthday too</source>
        <translation>也记下公历生日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>DateKeys</name>
    <message>
        <source>Rule and next ten days of a date</source>
        <translation>日期细则与往后十次</translation>
    </message>
</context>
<context>
    <name>DatePreview</name>
    <message>
        <source>The next ten days</source>
        <translation>往后十次</translation>
    </message>
    <message>
        <source>No day of this date is still to come.</source>
        <translation>这个日期已经过去，不会再有。</translation>
    </message>
    <message>
        <source>★ round year</source>
        <translation>★ 整年</translation>
    </message>
    <message>
        <source>★ round age</source>
        <translation>★ 整生日</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>Rule, reminders and the next ten days (F4)</source>
        <translation>日期细则：规则、提醒和往后十次（F4）</translation>
    </message>
    <message>
        <source>solar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>There is no such {calendar} date.</source>
        <translation>{calendar}没有这一天。</translation>
    </message>
    <message>
        <source>Write the date first.</source>
        <translation>请先写日期。</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>Take it as a solar date</source>
        <translation>改作公历</translation>
    </message>
    <message>
        <source>Take it as a lunar date</source>
        <translation>改作农历</translation>
    </message>
</context>
<context>
    <name>DateRules</name>
    <message>
        <source>on 28 February</source>
        <translation>过 2 月 28 日</translation>
    </message>
    <message>
        <source>on 1 March</source>
        <translation>过 3 月 1 日</translation>
    </message>
    <message>
        <source>on the 29th, the last day</source>
        <translation>过廿九（月末）</translation>
    </message>
    <message>
        <source>not in that year</source>
        <translation>那年不过</translation>
    </message>
    <message>
        <source>in the ordinary month</source>
        <translation>过平月</translation>
    </message>
    <message>
        <source>in the leap month too</source>
        <translation>平月、闰月都过</translation>
    </message>
    <message>
        <source>only in the leap month</source>
        <translation>只过闰月</translation>
    </message>
    <message>
        <source>common years on 28 February</source>
        <translation>平年过 2 月 28 日</translation>
    </message>
    <message>
        <source>common years on 1 March</source>
        <translation>平年过 3 月 1 日</translation>
    </message>
    <message>
        <source>short months on the 29th</source>
        <translation>小月过廿九</translation>
    </message>
    <message>
        <source>left out in short months</source>
        <translation>小月不过</translation>
    </message>
    <message>
        <source>kept in the ordinary month</source>
        <translation>过平月</translation>
    </message>
    <message>
        <source>kept in both months</source>
        <translation>平月、闰月都过</translation>
    </message>
    <message>
        <source>kept in the leap month only</source>
        <translation>只过闰月</translation>
    </message>
    <message>
        <source>{date} · is over</source>
        <translation>{date} · 已过</translation>
    </message>
    <message>
        <source>{date} → next {day}</source>
        <translation>{date} → 下一次 {day}</translation>
    </message>
    <message>
        <source>only this once</source>
        <translation>只这一次</translation>
    </message>
    <message>
        <source>{year} has no 29 February</source>
        <translation>{year} 年没有 2 月 29 日</translation>
    </message>
    <message>
        <source>{month} has only 29 days: the 29th</source>
        <translation>{month}只有 29 天，按廿九</translation>
    </message>
    <message>
        <source>no {leap} that year</source>
        <translation>当年没有{leap}，过{month}</translation>
    </message>
    <message>
        <source>none in {first}</source>
        <translation>{first} 年没有</translation>
    </message>
    <message>
        <source>none in {first}–{last}</source>
        <translation>{first}–{last} 年没有</translation>
    </message>
    <message>
        <source>this month is uncertain: it may be a day off</source>
        <translation>此月天文推算未定，可能差一天</translation>
    </message>
    <message>
        <source>leap month {n}</source>
        <translation>闰 {n} 月</translation>
    </message>
    <message>
        <source>month {n}</source>
        <translation>{n} 月</translation>
    </message>
</context>
<context>
    <name>DatesEditor</name>
    <message>
        <source>Other day</source>
        <translation>其他日子</translation>
    </message>
</context>
<context>
    <name>ReadDates</name>
    <message>
        <source>is over</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>deceased, no reminders</source>
        <translation>已故，不再提醒</translation>
    </message>
    <message>
        <source>has left, no reminders</source>
        <translation>已离职，不再提醒</translation>
    </message>
    <message>
        <source>no reminders</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>this year it was {day}</source>
        <translation>今年是 {day}</translation>
    </message>
    <message>
        <source>greet</source>
        <translation>要问候</translation>
    </message>
    <message>
        <source>do not greet</source>
        <translation>不问候</translation>
    </message>
    <message>
        <source>with a gift</source>
        <translation>备礼</translation>
    </message>
    <message>
        <source>no gift</source>
        <translation>不备礼</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n day(s) ahead</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>{days} days later</source>
        <translation>过后 {days} 天</translation>
    </message>
    <message>
        <source>no reminders</source>
        <translation>不再提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 周年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n (nominal {nominal})</source>
        <translation>
            <numerusform>%n 岁（虚 {nominal}）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuledDateLine</name>
    <message>
        <source>no reminders</source>
        <translation>不再提醒</translation>
    </message>
</context>
</TS>
