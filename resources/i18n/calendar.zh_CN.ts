<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DateWords</name>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n 周年</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>turns %n</source>
            <translation>
                <numerusform>%n 岁</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>turns %n (nominal {nominal})</source>
            <translation>
                <numerusform>%n 岁（虚 {nominal}）</numerusform>
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
            <source>{relation}’s {what}</source>
            <translation>{relation}{what}</translation>
        </message>
        <message>
            <source>{lunar} · {year}</source>
            <translation>农历{year}{lunar}</translation>
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
            <source>New Year’s Eve</source>
            <translation>除夕</translation>
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
            <source>Valentine’s Day</source>
            <translation>情人节</translation>
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
            <source>Women’s Day</source>
            <translation>妇女节</translation>
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
            <source>Mother’s Day</source>
            <translation>母亲节</translation>
        </message>
        <message>
            <source>Nurses’ Day</source>
            <translation>护士节</translation>
        </message>
        <message>
            <source>Children’s Day</source>
            <translation>儿童节</translation>
        </message>
        <message>
            <source>Dragon Boat</source>
            <translation>端午节</translation>
        </message>
        <message>
            <source>Father’s Day</source>
            <translation>父亲节</translation>
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
            <source>Doctors’ Day</source>
            <translation>医师节</translation>
        </message>
        <message>
            <source>Teachers’ Day</source>
            <translation>教师节</translation>
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
            <source>Journalists’ Day</source>
            <translation>记者节</translation>
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
        <name>Since</name>
        <message>
            <source>married</source>
            <translation>结婚</translation>
        </message>
        <message>
            <source>company founded</source>
            <translation>公司成立</translation>
        </message>
        <message>
            <source>working together</source>
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
