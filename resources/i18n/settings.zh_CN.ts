<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CustomFieldsSection</name>
    <message>
        <source>Your own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>What the card does not ask for: a plate number, a shop size … It then stands on every card.</source>
        <translation>资料卡上没有的项目，例如车牌、店面面积。添加后每张卡上都有。</translation>
    </message>
    <message>
        <source>None yet. Give a name below and press Add.</source>
        <translation>还没有。在下面填个名称，按“添加”。</translation>
    </message>
    <message>
        <source>Choices, separated by commas</source>
        <translation>选项，用逗号隔开</translation>
    </message>
    <message>
        <source>Personal customers</source>
        <translation>个人客户</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新字段</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice from a list</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) hold an answer to “{name}”. Undo brings them back.</source>
        <translation>
            <numerusform>有 %n 张卡填了“{name}”。撤销可以找回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>删除字段</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>No second copy</source>
        <translation>不另存</translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Second copy to</source>
        <translation>另存备份到</translation>
    </message>
    <message>
        <source>A checked backup is made when you close the book, before imports and whenever you ask. A second copy can go to another disk or a synchronised folder.</source>
        <translation>关闭客户册、导入之前以及您要求时，都会备份一份并核对。还可以另存一份到别的硬盘或同步文件夹。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>Use the proposal</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Counting the book</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Too few orders in this book for a proposal.</source>
        <translation>订单太少，暂时给不出建议。</translation>
    </message>
    <message>
        <source>This book proposes: {values}</source>
        <translation>按您的数据，建议：{values}</translation>
    </message>
    <message>
        <source>This book proposes what is set here.</source>
        <translation>现在的设置与建议一致。</translation>
    </message>
</context>
<context>
    <name>RepsSection</name>
    <message>
        <source>Reps</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Usually you alone. Add colleagues whose customers you also keep here.</source>
        <translation>一般只有您自己。若也替同事管客户，可在此添加。</translation>
    </message>
    <message>
        <source>Name of a rep</source>
        <translation>业务员姓名</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有人。</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>这是我</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>me, {count}</source>
        <translation>我，{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of {name} stay in the book, with no rep.</source>
        <translation>
            <numerusform>{name}的 %n 位客户会留在客户册里，暂无责任人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove rep</source>
        <translation>移除业务员</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>SensitiveSection</name>
    <message>
        <source>Sensitive facts</source>
        <translation>敏感信息</translation>
    </message>
    <message>
        <source>Religion, health and a customer&apos;s children are off until you switch them on and say what for. Keep such facts only with the customer&apos;s consent.</source>
        <translation>宗教、健康和客户子女的信息默认不记。要记，请先说明用途，并取得客户同意。</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sensitive facts</source>
        <translation>敏感信息</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业模板</translation>
    </message>
    <message>
        <source>Policy per tier</source>
        <translation>分级服务政策</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>You make tags on the cards. Here you rename or delete one everywhere.</source>
        <translation>标签在资料卡上添加。这里可以统一改名或删除。</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>还没有标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Purpose, such as: choose a suitable gift</source>
        <translation>用途，例如：挑选合适的礼物</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
</TS>
