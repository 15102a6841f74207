<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Notifier</name>
    <message>
        <source>Looking for dates</source>
        <translation>查看近期日子</translation>
    </message>
</context>
<context>
    <name>ReminderBanner</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>The program goes on in the tray and reminds you. To end it: Quit in its menu.</source>
        <translation>程序仍在托盘里运行，会照常提醒。要结束，请在托盘菜单里选“退出”。</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>{festival}: think of whom to greet and how</source>
        <translation>{festival}：想想给谁、怎么问候</translation>
    </message>
    <message>
        <source>{what} ({day})</source>
        <translation>{what}（{day}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>missed: {when}</source>
        <translation>错过：{when}</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) to think of</source>
        <translation>
            <numerusform>有 %n 个日子要记得</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>错过 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Dates near stand on Today; once a day a notification says how many there are.</source>
        <translation>临近的日子列在“今日”里；每天一次通知，告诉你有几个。</translation>
    </message>
    <message>
        <source>How many days before</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Such as 7/1/0; with + it is days after, and an empty field is never.</source>
        <translation>如 7/1/0；加号表示过后几天；留空则不提醒。</translation>
    </message>
    <message>
        <source>Plan for a festival</source>
        <translation>节日问候计划</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Once a day at</source>
        <translation>每天一次，于</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰从</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰到</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Otherwise it says only how many of what kind: a customer may be looking at your screen.</source>
        <translation>不勾选时只说有几个什么日子：客户也许正看着你的屏幕。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>This desktop has no tray; reminders stand in the window.</source>
        <translation>这台电脑的桌面没有托盘；提醒会显示在窗口里。</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>开机自动启动</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open KeyAcct</source>
        <translation>打开 KeyAcct</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
</TS>
