<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attitude</name>
    <message>
        <source>Supports us</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Opposes us</source>
        <translation>反对</translation>
    </message>
</context>
<context>
    <name>BusinessCondition</name>
    <message>
        <source>Growing</source>
        <translation>向好</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation>困难</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Solar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>archive {name}</source>
        <translation>归档{name}</translation>
    </message>
    <message>
        <source>take {name} out of the archive</source>
        <translation>取消归档{name}</translation>
    </message>
    <message>
        <source>mark {name} as deceased</source>
        <translation>把{name}记为已故</translation>
    </message>
    <message>
        <source>mark {name} as alive</source>
        <translation>把{name}改回健在</translation>
    </message>
    <message>
        <source>photo of {name}</source>
        <translation>{name}的照片</translation>
    </message>
    <message>
        <source>remove the photo of {name}</source>
        <translation>去掉{name}的照片</translation>
    </message>
    <message>
        <source>move {name} to {company}</source>
        <translation>把{name}转到{company}</translation>
    </message>
    <message>
        <source>make {name} a customer</source>
        <translation>把{name}转为客户</translation>
    </message>
    <message>
        <source>{name} has left the post</source>
        <translation>{name}离职</translation>
    </message>
    <message>
        <source>{name} is back in post</source>
        <translation>{name}恢复在职</translation>
    </message>
    <message>
        <source>save view {name}</source>
        <translation>保存视图“{name}”</translation>
    </message>
    <message>
        <source>rename view {name}</source>
        <translation>重命名视图“{name}”</translation>
    </message>
    <message>
        <source>delete view {name}</source>
        <translation>删除视图“{name}”</translation>
    </message>
    <message>
        <source>add rep {name}</source>
        <translation>添加业务员 {name}</translation>
    </message>
    <message>
        <source>rename rep {name}</source>
        <translation>修改业务员 {name}</translation>
    </message>
    <message>
        <source>remove rep {name}</source>
        <translation>移除业务员 {name}</translation>
    </message>
    <message>
        <source>add tag {name}</source>
        <translation>添加标签 {name}</translation>
    </message>
    <message>
        <source>rename tag {name}</source>
        <translation>标签改名 {name}</translation>
    </message>
    <message>
        <source>delete tag {name}</source>
        <translation>删除标签 {name}</translation>
    </message>
    <message>
        <source>add field {name}</source>
        <translation>添加字段 {name}</translation>
    </message>
    <message>
        <source>change field {name}</source>
        <translation>修改字段 {name}</translation>
    </message>
    <message>
        <source>delete field {name}</source>
        <translation>删除字段 {name}</translation>
    </message>
    <message>
        <source>change a setting</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>switch sensitive facts</source>
        <translation>修改敏感信息设置</translation>
    </message>
    <message>
        <source>log a contact with {name}</source>
        <translation>记录与{name}的联系</translation>
    </message>
    <message>
        <source>change a contact with {name}</source>
        <translation>修改与{name}的联系记录</translation>
    </message>
    <message>
        <source>delete a contact with {name}</source>
        <translation>删除与{name}的联系记录</translation>
    </message>
    <message>
        <source>book an order of {name}</source>
        <translation>记录{name}的订单</translation>
    </message>
    <message>
        <source>change an order of {name}</source>
        <translation>修改{name}的订单</translation>
    </message>
    <message>
        <source>cancel an order of {name}</source>
        <translation>取消{name}的订单</translation>
    </message>
    <message>
        <source>delete an order of {name}</source>
        <translation>删除{name}的订单</translation>
    </message>
    <message>
        <source>note a promise for {name}</source>
        <translation>记下{name}的承诺</translation>
    </message>
    <message>
        <source>change a task for {name}</source>
        <translation>修改{name}的任务</translation>
    </message>
    <message>
        <source>move a task for {name} to another day</source>
        <translation>{name}的任务改期</translation>
    </message>
    <message>
        <source>tick off a task for {name}</source>
        <translation>完成{name}的任务</translation>
    </message>
    <message>
        <source>reopen a task for {name}</source>
        <translation>重新打开{name}的任务</translation>
    </message>
    <message>
        <source>delete a task for {name}</source>
        <translation>删除{name}的任务</translation>
    </message>
    <message>
        <source>import customers from {file}</source>
        <translation>从 {file} 导入客户</translation>
    </message>
    <message>
        <source>import contact people from {file}</source>
        <translation>从 {file} 导入联系人</translation>
    </message>
    <message>
        <source>import dates from {file}</source>
        <translation>从 {file} 导入重要日期</translation>
    </message>
    <message>
        <source>import visits and calls from {file}</source>
        <translation>从 {file} 导入拜访记录</translation>
    </message>
    <message>
        <source>import orders from {file}</source>
        <translation>从 {file} 导入订单</translation>
    </message>
    <message>
        <source>put off {name}</source>
        <translation>推迟{name}</translation>
    </message>
    <message>
        <source>skip {name} today</source>
        <translation>今天跳过{name}</translation>
    </message>
    <message>
        <source>tick off {name}</source>
        <translation>勾掉{name}</translation>
    </message>
    <message>
        <source>bring {name} back to today</source>
        <translation>把{name}放回今日</translation>
    </message>
    <message>
        <source>do not disturb {name}</source>
        <translation>{name}设为免打扰</translation>
    </message>
    <message>
        <source>{name} may be disturbed again</source>
        <translation>取消{name}的免打扰</translation>
    </message>
    <message>
        <source>put off the reminder of {name}</source>
        <translation>推迟 {name} 的提醒</translation>
    </message>
    <message>
        <source>tick off the reminder of {name}</source>
        <translation>办结 {name} 的提醒</translation>
    </message>
    <message>
        <source>change the reminders</source>
        <translation>修改提醒设置</translation>
    </message>
    <message>
        <source>change a festival</source>
        <translation>修改节日设置</translation>
    </message>
    <message>
        <source>import days off from {name}</source>
        <translation>导入放假安排 {name}</translation>
    </message>
    <message>
        <source>remove the imported days off</source>
        <translation>删除导入的放假安排</translation>
    </message>
    <message>
        <source>note a gift for {name}</source>
        <translation>记给 {name} 的礼品</translation>
    </message>
    <message>
        <source>a gift given to {name}</source>
        <translation>送 {name} 礼品</translation>
    </message>
    <message>
        <source>change a gift for {name}</source>
        <translation>修改给 {name} 的礼品</translation>
    </message>
    <message>
        <source>delete a gift for {name}</source>
        <translation>删除给 {name} 的礼品</translation>
    </message>
    <message>
        <source>a greeting for {name}</source>
        <translation>给 {name} 的祝福语</translation>
    </message>
    <message>
        <source>{name} was greeted</source>
        <translation>标记已问候 {name}</translation>
    </message>
    <message>
        <source>no greeting for {name}</source>
        <translation>这次不问候 {name}</translation>
    </message>
    <message>
        <source>greet {name} after all</source>
        <translation>改回未问候 {name}</translation>
    </message>
    <message>
        <source>keep a greeting text</source>
        <translation>收下一条祝福语</translation>
    </message>
    <message>
        <source>change a greeting text</source>
        <translation>修改祝福语</translation>
    </message>
    <message>
        <source>delete a greeting text</source>
        <translation>删除祝福语</translation>
    </message>
    <message>
        <source>import the book {file}</source>
        <translation>导入整本客户册 {file}</translation>
    </message>
    <message>
        <source>set the relationship level of {name}</source>
        <translation>设定 {name} 的关系水平</translation>
    </message>
    <message>
        <source>set the tier of {name}</source>
        <translation>设定 {name} 的价值等级</translation>
    </message>
    <message>
        <source>let the tier of {name} be computed</source>
        <translation>恢复 {name} 的计算等级</translation>
    </message>
    <message>
        <source>accept {count} changes</source>
        <translation>接受 {count} 项变更</translation>
    </message>
    <message>
        <source>refuse {count} changes</source>
        <translation>拒绝 {count} 项变更</translation>
    </message>
    <message>
        <source>add a contract of {name}</source>
        <translation>添加 {name} 的合同</translation>
    </message>
    <message>
        <source>change a contract of {name}</source>
        <translation>修改 {name} 的合同</translation>
    </message>
    <message>
        <source>delete a contract of {name}</source>
        <translation>删除 {name} 的合同</translation>
    </message>
    <message>
        <source>renew a contract of {name}</source>
        <translation>续期 {name} 的合同</translation>
    </message>
    <message>
        <source>change settings of the method</source>
        <translation>修改方法设置</translation>
    </message>
    <message>
        <source>bring settings back to default</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>bring the whole method back to default</source>
        <translation>整套方法恢复默认</translation>
    </message>
    <message>
        <source>choose the industry</source>
        <translation>选择行业模板</translation>
    </message>
    <message>
        <source>change the policy of the tiers</source>
        <translation>修改分级服务政策</translation>
    </message>
    <message>
        <source>bring the policy back to default</source>
        <translation>恢复默认服务政策</translation>
    </message>
    <message>
        <source>the last change</source>
        <translation>上一步操作</translation>
    </message>
    <message numerus="yes">
        <source>change %n customer(s)</source>
        <translation>
            <numerusform>修改 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the stage of %n customer(s)</source>
        <translation>
            <numerusform>修改 %n 位客户的阶段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give %n customer(s) to a rep</source>
        <translation>
            <numerusform>修改 %n 位客户的责任人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the source of %n customer(s)</source>
        <translation>
            <numerusform>修改 %n 位客户的来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n customer(s)</source>
        <translation>
            <numerusform>给 %n 位客户加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take a tag off %n customer(s)</source>
        <translation>
            <numerusform>去掉 %n 位客户的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring %n customer(s) back from the archive</source>
        <translation>
            <numerusform>取消归档 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n customer(s)</source>
        <translation>
            <numerusform>删除 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archive %n customer(s)</source>
        <translation>
            <numerusform>归档 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n customer(s)</source>
        <translation>
            <numerusform>粘贴 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>greetings for %n customer(s)</source>
        <translation>
            <numerusform>%n 位客户的祝福语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were greeted</source>
        <translation>
            <numerusform>标记已问候 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no greeting for %n customer(s)</source>
        <translation>
            <numerusform>这次不问候 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>greet %n customer(s) after all</source>
        <translation>
            <numerusform>%n 位客户改回未问候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n greeting text(s)</source>
        <translation>
            <numerusform>收下 %n 条祝福语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
</context>
<context>
    <name>ContactLabel</name>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家里</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ContactPointKind</name>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ContactRole</name>
    <message>
        <source>Decides</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>教练</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关</translation>
    </message>
</context>
<context>
    <name>CostCategory</name>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>宴请</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>差旅</translation>
    </message>
    <message>
        <source>Free service</source>
        <translation>免费服务</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>CriteriaState</name>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>警惕</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>警报</translation>
    </message>
</context>
<context>
    <name>CustomFieldType</name>
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
        <source>Choice</source>
        <translation>单选</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Name</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>匹配处</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Net contribution</source>
        <translation>净贡献</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系水平</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>该联系日</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近成交</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>成交额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>建档日</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Prospect {grade}</source>
        <translation>意向 {grade}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateType</name>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>结婚纪念日</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>司庆日</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单纪念日</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签约纪念日</translation>
    </message>
    <message>
        <source>Day we met</source>
        <translation>相识日</translation>
    </message>
    <message>
        <source>Promotion or move</source>
        <translation>升职·乔迁</translation>
    </message>
    <message>
        <source>School or exam</source>
        <translation>升学·考试</translation>
    </message>
    <message>
        <source>Retirement</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续期日</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Tender or budget</source>
        <translation>招标·预算日</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复评日</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>其他日子</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
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
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>%n 个月后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>%n 年后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>From us</source>
        <translation>我方主动</translation>
    </message>
    <message>
        <source>From them</source>
        <translation>对方主动</translation>
    </message>
</context>
<context>
    <name>Drinking</name>
    <message>
        <source>Never</source>
        <translation>不喝</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>少量</translation>
    </message>
    <message>
        <source>In company</source>
        <translation>应酬喝</translation>
    </message>
    <message>
        <source>Likes to</source>
        <translation>爱喝</translation>
    </message>
</context>
<context>
    <name>Education</name>
    <message>
        <source>Junior school</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>High school</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>College</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>本科</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>硕士</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>博士</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no file {path}. Check where the book was moved to.</source>
        <translation>找不到文件 {path}。请看看客户册是不是移到别处了。</translation>
    </message>
    <message>
        <source>The file {path} is empty. Restore the book from a backup.</source>
        <translation>文件 {path} 是空的。请从备份恢复客户册。</translation>
    </message>
    <message>
        <source>{path} is not a KeyAcct book. It was not changed.</source>
        <translation>{path} 不是 KeyAcct 客户册，未作任何改动。</translation>
    </message>
    <message>
        <source>This book was made by a newer version of the program. Install the newer version to open it.</source>
        <translation>这个客户册由更新版本的程序创建，请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>This book is protected by a password.</source>
        <translation>这个客户册有密码保护。</translation>
    </message>
    <message>
        <source>The book {path} is damaged. Restore it from the last backup; the damaged file is kept.</source>
        <translation>客户册 {path} 已损坏。请从最近的备份恢复，损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Another program has changed the structure of {path}. It was not opened; restore the last backup.</source>
        <translation>{path} 的结构被其他程序改动过，没有打开。请从最近的备份恢复。</translation>
    </message>
    <message>
        <source>The book is open in another program. Close it there and try again.</source>
        <translation>客户册正在被另一个程序使用。请先在那边关闭，再试一次。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a book. Choose a file in it.</source>
        <translation>{path} 是文件夹，不是客户册。请选择其中的文件。</translation>
    </message>
    <message>
        <source>The book or its folder cannot be written. Move the book to a folder of your own.</source>
        <translation>客户册或所在文件夹不能写入。请把客户册移到您自己的文件夹。</translation>
    </message>
    <message>
        <source>You have no permission for {path}. Choose another place.</source>
        <translation>没有权限访问 {path}。请换个位置。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and save again; nothing was lost.</source>
        <translation>磁盘已满。请腾出空间后再保存，内容没有丢失。</translation>
    </message>
    <message>
        <source>The disk reported an error. Check the disk and try again.</source>
        <translation>磁盘出错。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>The book&apos;s file was replaced while it was open, perhaps by a sync program. Start the program again.</source>
        <translation>客户册文件在打开期间被替换，可能是同步软件所为。请重新启动程序。</translation>
    </message>
    <message>
        <source>This does not fit what is already in the book. Nothing was changed.</source>
        <translation>与客户册里已有的内容冲突，未作任何改动。</translation>
    </message>
    <message>
        <source>There is already a file {path}. Choose another name.</source>
        <translation>已经有文件 {path}，请换个名称。</translation>
    </message>
    <message>
        <source>The backup could not be made, so nothing else was done.</source>
        <translation>备份没有成功，所以后面的操作都没有做。</translation>
    </message>
    <message>
        <source>The book refused. Nothing was changed; please try again.</source>
        <translation>客户册没有接受这次操作，未作任何改动，请再试一次。</translation>
    </message>
    <message>
        <source>This card has been deleted meanwhile. Undo brings it back.</source>
        <translation>这张资料卡刚才被删除了，撤销可以找回。</translation>
    </message>
    <message>
        <source>This is no amount; write it like 1200 or 1.2万.</source>
        <translation>看不懂这个金额，可以写成 1200 或 1.2万。</translation>
    </message>
    <message>
        <source>Amounts are kept in yuan only.</source>
        <translation>金额只记人民币。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>数字太大了。</translation>
    </message>
    <message>
        <source>This cannot be less than zero.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>Please write a number.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>Please write a year with four digits, like 2018.</source>
        <translation>请填四位年份，如 2018。</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>请从列表里选。</translation>
    </message>
    <message>
        <source>Please give {lowest} to {highest}.</source>
        <translation>请填 {lowest} 到 {highest}。</translation>
    </message>
    <message>
        <source>Choose a customer from the list.</source>
        <translation>请从列表里选一位客户。</translation>
    </message>
    <message>
        <source>That is no company.</source>
        <translation>那不是企业客户。</translation>
    </message>
    <message>
        <source>This is no date; write it like 1985-3-8, 8.15 or 农历八月十五.</source>
        <translation>看不懂这个日期，可以写成 1985-3-8、8.15 或农历八月十五。</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>没有 {month} 月。</translation>
    </message>
    <message>
        <source>There is no day {day} in month {month}.</source>
        <translation>{month} 月没有 {day} 日。</translation>
    </message>
    <message>
        <source>There is no day {day} in lunar month {month}.</source>
        <translation>农历{month}月没有 {day} 日。</translation>
    </message>
    <message>
        <source>Years go from {first} to {last}.</source>
        <translation>年份要在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>还缺哪一天。</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>缺少年份。</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart; write it like 2024-3-8.</source>
        <translation>分不清月和日，请写成 2024-3-8。</translation>
    </message>
    <message>
        <source>This can be read in two ways; write it like 2024-3-8.</source>
        <translation>这样写有两种意思，请写成 2024-3-8。</translation>
    </message>
    <message>
        <source>Solar and lunar do not go together here.</source>
        <translation>公历和农历不能混着写。</translation>
    </message>
    <message>
        <source>This day must be a solar one.</source>
        <translation>这里要填公历日期。</translation>
    </message>
    <message>
        <source>The lunar year {year} has no leap month {month}.</source>
        <translation>农历{year}年没有闰{month}月。</translation>
    </message>
    <message>
        <source>Month {month} of the lunar year {year} has only {length} days.</source>
        <translation>农历{year}年的{month}月只有{length}天。</translation>
    </message>
    <message>
        <source>The lunar calendar reaches from {first} to {last} here.</source>
        <translation>农历只收录{first}年到{last}年。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read (JPEG, PNG, WebP or BMP).</source>
        <translation>{name} 不是能打开的图片（JPEG、PNG、WebP、BMP）。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read.</source>
        <translation>{name} 已损坏，打不开。</translation>
    </message>
    <message>
        <source>{name} is too large for this computer; save it smaller first.</source>
        <translation>{name} 太大了，请先缩小再用。</translation>
    </message>
    <message>
        <source>This photo is too large.</source>
        <translation>这张照片太大了。</translation>
    </message>
    <message>
        <source>No Chinese font was found on this computer. Install one (for example Noto Sans CJK) and try again.</source>
        <translation>这台电脑上没有中文字体。请先安装一款（如思源黑体 Noto Sans CJK）再打印。</translation>
    </message>
    <message>
        <source>The margins leave no room on this paper. Make them smaller or choose larger paper.</source>
        <translation>页边距太大，纸上没有地方了。请把页边距调小，或换大一点的纸。</translation>
    </message>
    <message>
        <source>Please write the pages like 1-3, 5.</source>
        <translation>页码请写成 1-3, 5 这样。</translation>
    </message>
    <message>
        <source>There is nothing to print here.</source>
        <translation>这里没有可打印的内容。</translation>
    </message>
    <message>
        <source>There is no such page; the last one is {pages}.</source>
        <translation>没有这一页，最后一页是第 {pages} 页。</translation>
    </message>
    <message>
        <source>The printer did not start. Check that it is on, or save a PDF instead.</source>
        <translation>打印机没有响应。请检查是否开机，或改存为 PDF。</translation>
    </message>
    <message>
        <source>The printer {name} is no longer there. Choose another, or save a PDF instead.</source>
        <translation>打印机“{name}”已不可用。请换一台，或改存为 PDF。</translation>
    </message>
    <message>
        <source>Please give a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>“{name}” is already there.</source>
        <translation>“{name}”已经有了。</translation>
    </message>
    <message>
        <source>This is too long; at most {limit} characters.</source>
        <translation>太长了，最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>Please say for what purpose these facts are kept.</source>
        <translation>请说明记录这类信息的用途。</translation>
    </message>
    <message>
        <source>Please give at least two choices.</source>
        <translation>请至少填两个选项。</translation>
    </message>
    <message>
        <source>Please say which column holds what is needed.</source>
        <translation>请先指定必需的列。</translation>
    </message>
    <message>
        <source>The file {name} was changed meanwhile. Nothing was imported; please open it again.</source>
        <translation>文件 {name} 刚才被改动过。什么都没有导入，请重新打开。</translation>
    </message>
    <message>
        <source>This column cannot hold that in such a list.</source>
        <translation>这种表里，这一列不能填到那里。</translation>
    </message>
    <message>
        <source>This kind of list is not known.</source>
        <translation>认不出这是哪种表。</translation>
    </message>
    <message>
        <source>The rows were imported, but the file of rejected rows could not be written.</source>
        <translation>已导入，但没能写出“未导入”文件。</translation>
    </message>
    <message>
        <source>Please choose a customer.</source>
        <translation>请选择客户。</translation>
    </message>
    <message>
        <source>Please choose one of the customers found, or clear the field.</source>
        <translation>请从列出的客户中选一位，或清空输入。</translation>
    </message>
    <message>
        <source>This customer is no longer in the book.</source>
        <translation>这位客户已不在账本里。</translation>
    </message>
    <message>
        <source>“{name}” is a contact person; please choose the company.</source>
        <translation>“{name}”是联系人，请选择所在公司。</translation>
    </message>
    <message>
        <source>This entry is no longer in the book.</source>
        <translation>这条记录已不在账本里。</translation>
    </message>
    <message>
        <source>This order is no longer in the book.</source>
        <translation>这笔订单已不在账本里。</translation>
    </message>
    <message>
        <source>Please choose a day after today.</source>
        <translation>请选今天以后的日子。</translation>
    </message>
    <message>
        <source>That is too far away; two years at most.</source>
        <translation>太远了，最多推迟两年。</translation>
    </message>
    <message>
        <source>Please write days before, such as 7/1/0; +45 means 45 days after, and an empty field no reminder.</source>
        <translation>请写提前的天数，如 7/1/0；+45 表示过后 45 天，留空则不提醒。</translation>
    </message>
    <message>
        <source>At most {before} days before and {after} days after.</source>
        <translation>最多提前 {before} 天、过后 {after} 天。</translation>
    </message>
    <message>
        <source>At most {most} reminders for one date.</source>
        <translation>一个日子最多提醒 {most} 次。</translation>
    </message>
    <message>
        <source>Please write a time such as 9:00 or 21:30.</source>
        <translation>请写时间，如 9:00 或 21:30。</translation>
    </message>
    <message>
        <source>This hour lies in the quiet hours, so that no reminder would ever come.</source>
        <translation>这个时间在免打扰时段内，提醒永远不会出现。</translation>
    </message>
    <message>
        <source>This task is no longer in the book.</source>
        <translation>这项任务已不在账本里。</translation>
    </message>
    <message>
        <source>This task is done already.</source>
        <translation>这件事已经办完了。</translation>
    </message>
    <message>
        <source>This festival is not known to this version of the program.</source>
        <translation>这个版本不认识这个节日。</translation>
    </message>
    <message>
        <source>The last day, {last}, is before the first one, {first}.</source>
        <translation>结束日期 {last} 早于开始日期 {first}。</translation>
    </message>
    <message>
        <source>Dates are known for the years {first} to {last} only.</source>
        <translation>只能查 {first} 年到 {last} 年的日期。</translation>
    </message>
    <message>
        <source>This file holds no days.</source>
        <translation>文件里没有日期。</translation>
    </message>
    <message>
        <source>The list needs a column with the date, one with the name, and one that says off or work.</source>
        <translation>表格需要三列：日期、名称，以及“休”或“班”。</translation>
    </message>
    <message>
        <source>At most {limit} days can be read; this seems to be another list. Nothing was imported.</source>
        <translation>最多读取 {limit} 天；这好像是别的表格。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This JSON file holds no list of days.</source>
        <translation>这个 JSON 文件里没有日期列表。</translation>
    </message>
    <message>
        <source>Row {row}: “{value}” is no full date; write it like 2027-02-06. Nothing was imported.</source>
        <translation>第 {row} 行：“{value}”不是完整的日期，请写成 2027-02-06。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Row {row}: “{value}” says neither off nor work. Nothing was imported.</source>
        <translation>第 {row} 行：“{value}”没有说明是“休”还是“班”。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Row {row}: the name cannot be kept; it has at most {limit} plain characters. Nothing was imported.</source>
        <translation>第 {row} 行：名称无法保存，最多 {limit} 个普通字符。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Row {row}: {value} was in row {first} already. Nothing was imported.</source>
        <translation>第 {row} 行：{value} 在第 {first} 行已经有了。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Please say what was promised.</source>
        <translation>请写明承诺的内容。</translation>
    </message>
    <message>
        <source>Please say what kind of contact it was.</source>
        <translation>请选择联系方式，例如拜访或电话。</translation>
    </message>
    <message>
        <source>This kind is not known to this version of the program.</source>
        <translation>这个版本的程序不认识这个类别。</translation>
    </message>
    <message>
        <source>Please write the day another way, such as 3.5 or yesterday.</source>
        <translation>日期看不懂，可以写 3.5 或昨天。</translation>
    </message>
    <message>
        <source>This day is still to come; a plan belongs in the next step.</source>
        <translation>这一天还没到；计划请写在“下一步”里。</translation>
    </message>
    <message>
        <source>This day is before 1901.</source>
        <translation>日期早于 1901 年。</translation>
    </message>
    <message>
        <source>Please write the time as 14:30.</source>
        <translation>时间请写成 14:30。</translation>
    </message>
    <message>
        <source>Please write the length in minutes, at most {most}.</source>
        <translation>时长请写分钟数，最多 {most} 分钟。</translation>
    </message>
    <message>
        <source>The next step lies before the contact itself.</source>
        <translation>下一步的日期早于这次联系。</translation>
    </message>
    <message>
        <source>A cost cannot be negative.</source>
        <translation>费用不能是负数。</translation>
    </message>
    <message>
        <source>Please write the cost as a number of yuan.</source>
        <translation>费用请写金额（元）。</translation>
    </message>
    <message>
        <source>Please write the amount.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Please write the amount as a number of yuan, such as 12000 or 1.2万.</source>
        <translation>金额请写数字（元），例如 12000 或 1.2万。</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>金额是 0。</translation>
    </message>
    <message>
        <source>Please write the amount without a minus; for goods sent back tick “Return”.</source>
        <translation>金额不要写负号；退货请勾选“退货”。</translation>
    </message>
    <message>
        <source>Please write the profit as an amount, or the margin as 15%.</source>
        <translation>利润请写金额，或写毛利率，例如 15%。</translation>
    </message>
    <message>
        <source>Please write either a profit or a margin.</source>
        <translation>利润和毛利率只填一个。</translation>
    </message>
    <message>
        <source>A margin cannot be above 100%.</source>
        <translation>毛利率不能超过 100%。</translation>
    </message>
    <message>
        <source>Please write the quantity as a number above zero.</source>
        <translation>数量请写大于 0 的数字。</translation>
    </message>
    <message>
        <source>A concession cannot be negative.</source>
        <translation>让利不能是负数。</translation>
    </message>
    <message>
        <source>Please write the concession as a number of yuan.</source>
        <translation>让利请写金额（元）。</translation>
    </message>
    <message>
        <source>The number must be from {least} to {most}.</source>
        <translation>这个数要在 {least} 到 {most} 之间。</translation>
    </message>
    <message>
        <source>This book has customers already; a whole book can only be read into an empty one.</source>
        <translation>这本客户册里已有客户；整本客户册只能导入空的客户册。</translation>
    </message>
    <message>
        <source>This file is not a book that KeyAcct exported.</source>
        <translation>这个文件不是 KeyAcct 导出的客户册。</translation>
    </message>
    <message>
        <source>This file was exported by a newer version of the program. Install the newer version.</source>
        <translation>这个文件是由更新版本的程序导出的，请先安装新版本。</translation>
    </message>
    <message>
        <source>This file is damaged or cut off. Nothing was taken from it.</source>
        <translation>这个文件已损坏或不完整，没有从中导入任何内容。</translation>
    </message>
    <message>
        <source>“{suffix}” cannot be written. The name must end in one of: {known}</source>
        <translation>不能导出“{suffix}”格式。文件名须以其中之一结尾：{known}</translation>
    </message>
    <message>
        <source>This is the book itself. Choose another name.</source>
        <translation>这就是客户册本身，请换一个文件名。</translation>
    </message>
    <message>
        <source>This is the book that is open. Choose another file.</source>
        <translation>这是正打开着的客户册。请另选一个文件。</translation>
    </message>
    <message>
        <source>A text under “{column}” is longer than a spreadsheet cell can hold. Export to .csv or .json.</source>
        <translation>“{column}”一列有文字超出了表格单元格的长度，请改为导出 .csv 或 .json。</translation>
    </message>
    <message>
        <source>A spreadsheet holds at most {limit} rows. Export to .csv or .json.</source>
        <translation>一张表最多 {limit} 行，请改为导出 .csv 或 .json。</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>A relationship level is one of 1 to 5.</source>
        <translation>关系水平只有 1 到 5 级。</translation>
    </message>
    <message>
        <source>This contract is no longer in the book.</source>
        <translation>这份合同已不在客户簿中。</translation>
    </message>
    <message>
        <source>This contract has no renewal date.</source>
        <translation>这份合同没有续期日。</translation>
    </message>
    <message>
        <source>The contract ends before it starts.</source>
        <translation>合同的结束日早于起始日。</translation>
    </message>
    <message>
        <source>The renewal lies before the start of the contract.</source>
        <translation>续期日早于合同起始日。</translation>
    </message>
    <message>
        <source>This setting is not known to this version of the program.</source>
        <translation>本版本没有这项设置。</translation>
    </message>
    <message>
        <source>Please write a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>The number must be from {low} to {high}.</source>
        <translation>数值须在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>Please give {count} numbers.</source>
        <translation>请填 {count} 个数。</translation>
    </message>
    <message>
        <source>Each number must be larger than the one before.</source>
        <translation>后一个数须大于前一个。</translation>
    </message>
    <message>
        <source>The lowest level of a tier cannot be above its highest.</source>
        <translation>某等级的最低关系水平不能高于最高水平。</translation>
    </message>
    <message>
        <source>“Close” cannot be above the target.</source>
        <translation>「接近」的下限不能高于目标。</translation>
    </message>
    <message>
        <source>The alarm must come before the grace period is over.</source>
        <translation>告警须在宽限期结束之前。</translation>
    </message>
    <message>
        <source>At least one weight must be above zero.</source>
        <translation>至少一项权重须大于零。</translation>
    </message>
    <message>
        <source>{name} stands for nothing. Placeholders that are known: {known}</source>
        <translation>{name} 不是可用的占位词。可用的有：{known}</translation>
    </message>
    <message>
        <source>Please write a text.</source>
        <translation>请写祝福语。</translation>
    </message>
    <message>
        <source>This greeting text is no longer in the book.</source>
        <translation>这条祝福语已不在客户册里。</translation>
    </message>
    <message>
        <source>Everybody chosen is done already.</source>
        <translation>选中的人都已做过了。</translation>
    </message>
    <message>
        <source>Please say what the gift is.</source>
        <translation>请写礼品名称。</translation>
    </message>
    <message>
        <source>Please say on which day it was.</source>
        <translation>请写日期。</translation>
    </message>
    <message>
        <source>This gift is no longer in the book.</source>
        <translation>这件礼品已不在客户册里。</translation>
    </message>
    <message>
        <source>{file} cannot be read near line {line}. Correct it, or remove it to use the usual one.</source>
        <translation>{file} 在第 {line} 行附近读不懂。请改正，或删掉它改用自带的。</translation>
    </message>
    <message>
        <source>{file} has no usable value at “{place}”. Correct it, or remove it to use the usual one.</source>
        <translation>{file} 中“{place}”的值不能用。请改正，或删掉它改用自带的。</translation>
    </message>
    <message>
        <source>There is no salesperson “{name}”. Known: {known}</source>
        <translation>没有名为「{name}」的责任人。现有：{known}</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be kept. Please type it again.</source>
        <translation>文字里有无法保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost; a report was written.</source>
        <translation>出现了意外情况。已保存的内容没有丢失，并已写下报告。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Kind</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>家庭电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact post</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Work address</source>
        <translation>公司地址</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>家庭地址</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Invoice address</source>
        <translation>开票地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>转介绍人</translation>
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
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Spouse birthday</source>
        <translation>配偶生日</translation>
    </message>
    <message>
        <source>Wedding anniversary</source>
        <translation>结婚纪念日</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer dates</source>
        <translation>客户重要日子</translation>
    </message>
    <message>
        <source>{relation}’s {what}</source>
        <translation>{relation}{what}</translation>
    </message>
    <message>
        <source>{title} ({date})</source>
        <translation>{title}（{date}）</translation>
    </message>
</context>
<context>
    <name>FieldGroups</name>
    <message>
        <source>Head</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>Lifestyle</source>
        <translation>生活</translation>
    </message>
    <message>
        <source>You and the customer</source>
        <translation>您和客户</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FieldQuestions</name>
    <message>
        <source>Whose card is this?</source>
        <translation>这是谁的资料卡？</translation>
    </message>
    <message>
        <source>Phone not known yet</source>
        <translation>还没有电话</translation>
    </message>
    <message>
        <source>Birthday not known yet</source>
        <translation>生日还不知道</translation>
    </message>
    <message>
        <source>Founding day not known yet</source>
        <translation>司庆日还不知道</translation>
    </message>
    <message>
        <source>Whom do you know there?</source>
        <translation>那边认识谁？</translation>
    </message>
    <message>
        <source>Address not known yet</source>
        <translation>地址还不知道</translation>
    </message>
    <message>
        <source>How do you address them?</source>
        <translation>平时怎么称呼？</translation>
    </message>
    <message>
        <source>Which legal form?</source>
        <translation>是什么性质的单位？</translation>
    </message>
    <message>
        <source>Which way do they like to be reached?</source>
        <translation>喜欢怎么联系？</translation>
    </message>
    <message>
        <source>When is a good time to reach them?</source>
        <translation>什么时候方便联系？</translation>
    </message>
    <message>
        <source>What are their payment terms?</source>
        <translation>账期怎么规定？</translation>
    </message>
    <message>
        <source>Where did they come from?</source>
        <translation>从哪里认识的？</translation>
    </message>
    <message>
        <source>Which industry?</source>
        <translation>做哪一行？</translation>
    </message>
    <message>
        <source>What is their main business?</source>
        <translation>主营什么？</translation>
    </message>
    <message>
        <source>What do they need?</source>
        <translation>现在需要什么？</translation>
    </message>
    <message>
        <source>What do they use now?</source>
        <translation>现在用谁家的产品？</translation>
    </message>
    <message>
        <source>Where do they work?</source>
        <translation>在哪个单位？</translation>
    </message>
    <message>
        <source>What is their post?</source>
        <translation>是什么职务？</translation>
    </message>
    <message>
        <source>Where do they come from?</source>
        <translation>老家是哪里？</translation>
    </message>
    <message>
        <source>What do they like?</source>
        <translation>还不知道喜欢什么</translation>
    </message>
    <message>
        <source>What should not be mentioned?</source>
        <translation>有什么不能提的？</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>组织形式</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>方便时段</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Reason not to disturb</source>
        <translation>免打扰原因</translation>
    </message>
    <message>
        <source>Agreed to text messages</source>
        <translation>同意短信</translation>
    </message>
    <message>
        <source>Invoice details</source>
        <translation>开票信息</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期规定</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>认识日期</translation>
    </message>
    <message>
        <source>Met where</source>
        <translation>认识场合</translation>
    </message>
    <message>
        <source>Mutual acquaintances</source>
        <translation>共同熟人</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>主营</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Annual turnover</source>
        <translation>年营业额</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>资质</translation>
    </message>
    <message>
        <source>Position in the industry</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Business condition</source>
        <translation>经营状况</translation>
    </message>
    <message>
        <source>Development plan</source>
        <translation>发展规划</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Busy and slack months</source>
        <translation>淡旺季</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收款</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期（天）</translation>
    </message>
    <message>
        <source>Market price</source>
        <translation>市场均价</translation>
    </message>
    <message>
        <source>Our price</source>
        <translation>我方价格</translation>
    </message>
    <message>
        <source>Usual days between orders</source>
        <translation>下单间隔（天）</translation>
    </message>
    <message>
        <source>Contract years</source>
        <translation>合同年限</translation>
    </message>
    <message>
        <source>Exclusive contract</source>
        <translation>独家合同</translation>
    </message>
    <message>
        <source>Joint development</source>
        <translation>联合开发</translation>
    </message>
    <message>
        <source>Shared equity</source>
        <translation>股权分利</translation>
    </message>
    <message>
        <source>Linked systems</source>
        <translation>系统对接</translation>
    </message>
    <message>
        <source>Switching cost</source>
        <translation>转移成本</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Need is clear</source>
        <translation>需求明确</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>How they decide</source>
        <translation>决策方式</translation>
    </message>
    <message>
        <source>Expected to close on</source>
        <translation>预计成交日</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Product used now</source>
        <translation>现用产品</translation>
    </message>
    <message>
        <source>Dissatisfied with</source>
        <translation>不满之处</translation>
    </message>
    <message>
        <source>Purchase criteria</source>
        <translation>购买标准</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Can supply</source>
        <translation>可供应</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>想采购</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Joined in</source>
        <translation>入职年份</translation>
    </message>
    <message>
        <source>Former company</source>
        <translation>前单位</translation>
    </message>
    <message>
        <source>Trade associations</source>
        <translation>行业协会</translation>
    </message>
    <message>
        <source>Career goal</source>
        <translation>职业目标</translation>
    </message>
    <message>
        <source>Strength of the tie</source>
        <translation>关系强度</translation>
    </message>
    <message>
        <source>Our counterpart</source>
        <translation>我方对口人</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>School</source>
        <translation>院校专业</translation>
    </message>
    <message>
        <source>Graduated in</source>
        <translation>毕业年份</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Grew up in</source>
        <translation>成长地</translation>
    </message>
    <message>
        <source>Served in the army</source>
        <translation>服过役</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Number of children</source>
        <translation>子女人数</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Lives with parents</source>
        <translation>与父母同住</translation>
    </message>
    <message>
        <source>Family members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅行</translation>
    </message>
    <message>
        <source>Likes to talk about</source>
        <translation>喜欢的话题</translation>
    </message>
    <message>
        <source>Better not mention</source>
        <translation>忌谈话题</translation>
    </message>
    <message>
        <source>Proud of</source>
        <translation>自豪的事</translation>
    </message>
    <message>
        <source>Charities and societies</source>
        <translation>公益社团</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>宗教</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Drinking</source>
        <translation>饮酒</translation>
    </message>
    <message>
        <source>Smoking</source>
        <translation>吸烟</translation>
    </message>
    <message>
        <source>Restaurants</source>
        <translation>常去餐馆</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>车</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品偏好</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Long-term goal</source>
        <translation>长期目标</translation>
    </message>
    <message>
        <source>Favours owed</source>
        <translation>人情往来</translation>
    </message>
    <message>
        <source>I can help with</source>
        <translation>我能帮的事</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包总量</translation>
    </message>
    <message>
        <source>Potential: growth</source>
        <translation>潜力·成长</translation>
    </message>
    <message>
        <source>Potential: wallet</source>
        <translation>潜力·空间</translation>
    </message>
    <message>
        <source>Potential: influence</source>
        <translation>潜力·影响</translation>
    </message>
    <message>
        <source>Potential: fit</source>
        <translation>潜力·契合</translation>
    </message>
    <message>
        <source>Potential: credit</source>
        <translation>潜力·信用</translation>
    </message>
    <message>
        <source>Criteria state</source>
        <translation>标准状态</translation>
    </message>
    <message>
        <source>Customer&apos;s suggestions</source>
        <translation>客户建议</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The file is damaged. Restore the book from a backup.</source>
        <translation>文件已损坏，请从备份恢复客户册。</translation>
    </message>
    <message>
        <source>Another program has changed the structure of the book.</source>
        <translation>别的程序改动过客户册的结构。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “{table}” belong to nobody.</source>
        <translation>
            <numerusform>“{table}”里有 %n 行没有归属。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the customer list are not up to date.</source>
        <translation>
            <numerusform>客户列表有 %n 行不是最新的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) belong to customers who are gone.</source>
        <translation>
            <numerusform>有 %n 份草稿的客户已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>A change was not finished; undo may not take it back.</source>
        <translation>有一次改动没有完成，可能无法撤销。</translation>
    </message>
    <message>
        <source>The search in contact notes is not up to date.</source>
        <translation>联系记录的搜索不是最新的。</translation>
    </message>
    <message>
        <source>Something is wrong ({code}). Restore the book from a backup.</source>
        <translation>客户册有问题（{code}），请从备份恢复。</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Customers</source>
        <translation>客户名单</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>公司联系人</translation>
    </message>
    <message>
        <source>Important dates</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Visits and calls</source>
        <translation>拜访与联系记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>结婚纪念日</translation>
    </message>
    <message>
        <source>Spouse&apos;s birthday</source>
        <translation>配偶生日</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Start of cooperation</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Grade (kept as a tag)</source>
        <translation>等级（记为标签）</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>个人/企业</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact person&apos;s post</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Contact person&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Whose date</source>
        <translation>谁的日子</translation>
    </message>
    <message>
        <source>Kind of date</source>
        <translation>日子类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Solar or lunar</source>
        <translation>公历/农历</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名目</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>联系类型</translation>
    </message>
    <message>
        <source>Who made contact</source>
        <translation>谁联系谁</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>People present</source>
        <translation>在场的人</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新信息</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>收获</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Group purchase</source>
        <translation>团购</translation>
    </message>
    <message>
        <source>Promised delivery</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>实际交期</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>应付款日</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>实付日</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A new field of my own</source>
        <translation>新建自定义字段</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>没有姓名或名称。</translation>
    </message>
    <message>
        <source>It does not say which customer.</source>
        <translation>没写是哪位客户。</translation>
    </message>
    <message>
        <source>This customer is not in the book. Import customers first.</source>
        <translation>客户册里没有这位客户，请先导入客户名单。</translation>
    </message>
    <message>
        <source>Several customers have this name. Add the company or the phone.</source>
        <translation>有几位同名客户，请加上公司或电话。</translation>
    </message>
    <message>
        <source>It does not say for which company this person works.</source>
        <translation>没写这位联系人属于哪家公司。</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>没有日期。</translation>
    </message>
    <message>
        <source>There is no amount.</source>
        <translation>没有金额。</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>金额是 0。</translation>
    </message>
    <message>
        <source>Profit and margin contradict each other.</source>
        <translation>利润和毛利率对不上。</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>这里不认识这个词。</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>这一行比表头多出几格。</translation>
    </message>
    <message>
        <source>This looks like a total, not like a customer.</source>
        <translation>这像是合计行，不是客户。</translation>
    </message>
    <message>
        <source>The length must be minutes.</source>
        <translation>时长要写分钟数。</translation>
    </message>
    <message>
        <source>The next step lies before the contact itself.</source>
        <translation>下一步的日期早于这次联系。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be kept.</source>
        <translation>内容里有无法保存的字符。</translation>
    </message>
    <message>
        <source>This is too long; at most {limit} characters.</source>
        <translation>太长了，最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>没有 {month} 月。</translation>
    </message>
    <message>
        <source>Month {month} has no day {day}.</source>
        <translation>{month} 月没有 {day} 日。</translation>
    </message>
    <message>
        <source>Lunar month {month} has no day {day}.</source>
        <translation>农历{month}月没有 {day} 日。</translation>
    </message>
    <message>
        <source>The year {year} is not between {first} and {last}.</source>
        <translation>{year} 年不在 {first}～{last} 年之间。</translation>
    </message>
    <message>
        <source>The day of the month is missing.</source>
        <translation>缺少“几号”。</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>缺少年份。</translation>
    </message>
    <message>
        <source>Month and day cannot be told apart. Write 1985-3-8.</source>
        <translation>分不清月和日，请写成 1985-3-8。</translation>
    </message>
    <message>
        <source>This number may be many things. Write 1985-3-8.</source>
        <translation>这个数字看不出是哪天，请写成 1985-3-8。</translation>
    </message>
    <message>
        <source>This says solar and lunar at once.</source>
        <translation>既写了公历又写了农历。</translation>
    </message>
    <message>
        <source>A solar date is needed here.</source>
        <translation>这里要填公历日期。</translation>
    </message>
    <message>
        <source>The lunar year {year} has no leap month {month}.</source>
        <translation>农历{year}年没有闰{month}月。</translation>
    </message>
    <message>
        <source>Month {month} of the lunar year {year} has only {length} days.</source>
        <translation>农历{year}年的{month}月只有{length}天。</translation>
    </message>
    <message>
        <source>The card says the year {year}, which has no such day. Write the date with its year.</source>
        <translation>卡片上记的是 {year} 年，那一年没有这一天。请把年份一起写上。</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>这里是空的。</translation>
    </message>
    <message>
        <source>Only yuan can be taken.</source>
        <translation>只能填人民币金额。</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>A margin cannot be above 100%.</source>
        <translation>毛利率不能超过 100%。</translation>
    </message>
    <message>
        <source>This may be 1% or 100%. Write it with the percent sign, as text.</source>
        <translation>看不出是 1% 还是 100%。请带上百分号、写成文字。</translation>
    </message>
    <message>
        <source>This is not a percentage.</source>
        <translation>这不是百分比。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>数字太大了。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This cannot be negative.</source>
        <translation>不能是负数。</translation>
    </message>
    <message>
        <source>This is not a year.</source>
        <translation>这不是年份。</translation>
    </message>
    <message>
        <source>This must be a whole number from 0 to 5.</source>
        <translation>请填 0～5 的整数。</translation>
    </message>
    <message>
        <source>This word is not known here; it was kept in the note.</source>
        <translation>这里不认识这个词，已记到备注里。</translation>
    </message>
    <message>
        <source>The spreadsheet had rounded this number; its last digits are lost.</source>
        <translation>表格软件把这个号码四舍五入了，末几位已丢失。</translation>
    </message>
    <message>
        <source>The kind of contact was not given; it was taken as a visit.</source>
        <translation>没写联系类型，按“拜访”处理。</translation>
    </message>
    <message>
        <source>This card has no such field; it was kept in the note.</source>
        <translation>这种资料卡没有这一项，已记到备注里。</translation>
    </message>
    <message>
        <source>The referrer is not in the book; the name was kept in the note.</source>
        <translation>客户册里没有这位介绍人，姓名已记到备注里。</translation>
    </message>
    <message>
        <source>This was kept as a tag.</source>
        <translation>已记为标签。</translation>
    </message>
    <message>
        <source>The file is no longer there. Choose it again.</source>
        <translation>文件已经不在原处，请重新选择。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Close it in the other program and try again.</source>
        <translation>文件打不开。请先在别的软件里关闭它，再试一次。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件里没有内容。</translation>
    </message>
    <message>
        <source>The file has {megabytes} MB; at most {limit} MB can be read. Split it and import the parts.</source>
        <translation>文件有 {megabytes} MB，最多能读 {limit} MB。请拆成几份分别导入。</translation>
    </message>
    <message>
        <source>The characters of this file are of an unknown kind.</source>
        <translation>认不出这个文件的文字编码。</translation>
    </message>
    <message>
        <source>The characters cannot be read. Choose another encoding.</source>
        <translation>文字读不出来，请换一种编码。</translation>
    </message>
    <message>
        <source>The file mixes two kinds of characters (UTF-8 and GBK). Save it again as UTF-8.</source>
        <translation>文件里混用了两种编码（UTF-8 和 GBK）。请另存为 UTF-8 再导入。</translation>
    </message>
    <message>
        <source>The file holds NUL bytes, as damaged files do. Export it again.</source>
        <translation>文件里有空字节，多半已损坏。请重新导出一份。</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed. Mend that line.</source>
        <translation>引号只有开头没有结尾，请改好这一行。</translation>
    </message>
    <message>
        <source>A cell is too long to be read.</source>
        <translation>有一格内容过长，读不了。</translation>
    </message>
    <message>
        <source>There are {columns} columns; at most {limit} can be read. Remove those that are not needed.</source>
        <translation>表里有 {columns} 列，最多能读 {limit} 列。请删掉用不到的列。</translation>
    </message>
    <message>
        <source>At most {limit} rows can be read. Split the file.</source>
        <translation>最多能读 {limit} 行，请拆分文件。</translation>
    </message>
    <message>
        <source>The sheet is far too large. Delete its empty rows and columns.</source>
        <translation>工作表大得离谱，请删掉空行空列再试。</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than {limit} MB. Split it.</source>
        <translation>工作簿解开后超过 {limit} MB，请拆分。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Save it without one.</source>
        <translation>工作簿加了密码，请另存一份不带密码的。</translation>
    </message>
    <message>
        <source>This is a web page named like a workbook. Save it as .xlsx in your spreadsheet.</source>
        <translation>这其实是网页，只是叫工作簿的名字。请用表格软件另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is no table that can be read. Save it as .xlsx or .csv.</source>
        <translation>这不是能读的表格，请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>The workbook has no such sheet.</source>
        <translation>工作簿里没有这个工作表。</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in your spreadsheet and save it again.</source>
        <translation>工作簿已损坏。请用表格软件打开后另存一份。</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation>姓名和公司相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>same order</source>
        <translation>同一张订单</translation>
    </message>
    <message>
        <source>same contact</source>
        <translation>同一次联系</translation>
    </message>
    <message>
        <source>same date</source>
        <translation>同一个日子</translation>
    </message>
    <message>
        <source>This cannot be taken.</source>
        <translation>这一项无法导入。</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
</context>
<context>
    <name>IndustryPosition</name>
    <message>
        <source>Leader</source>
        <translation>龙头</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>靠前</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>靠后</translation>
    </message>
</context>
<context>
    <name>InteractionType</name>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Came to visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Handwritten letter</source>
        <translation>手写信</translation>
    </message>
    <message>
        <source>Greeting card</source>
        <translation>贺卡</translation>
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
        <source>Exhibition</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>After-sale follow-up</source>
        <translation>售后回访</translation>
    </message>
    <message>
        <source>On-site service</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Joint work</source>
        <translation>共同工作</translation>
    </message>
    <message>
        <source>Product news</source>
        <translation>新产品信息</translation>
    </message>
    <message>
        <source>Material sent</source>
        <translation>资料寄送</translation>
    </message>
    <message>
        <source>Top-level meeting</source>
        <translation>高层会晤</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>引荐</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>投诉接待</translation>
    </message>
    <message>
        <source>Feedback channel told</source>
        <translation>已告知反馈渠道</translation>
    </message>
    <message>
        <source>Department link</source>
        <translation>部门对接</translation>
    </message>
</context>
<context>
    <name>LegalForm</name>
    <message>
        <source>Joint-stock company</source>
        <translation>股份公司</translation>
    </message>
    <message>
        <source>Limited company</source>
        <translation>有限公司</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>个体户</translation>
    </message>
    <message>
        <source>Joint venture</source>
        <translation>合资企业</translation>
    </message>
    <message>
        <source>State-owned</source>
        <translation>国有企业</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>机关事业单位</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Basic</source>
        <translation>基本关系</translation>
    </message>
    <message>
        <source>Reactive</source>
        <translation>反应关系</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>可靠关系</translation>
    </message>
    <message>
        <source>Proactive</source>
        <translation>主动关系</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>伙伴关系</translation>
    </message>
</context>
<context>
    <name>Marriage</name>
    <message>
        <source>Single</source>
        <translation>未婚</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>已婚</translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation>离异</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>丧偶</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Them</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>PartyKind</name>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Get to know</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>Find the need</source>
        <translation>了解需求</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Negotiate</source>
        <translation>谈判</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>促成</translation>
    </message>
    <message>
        <source>After-sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Collect payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>处理投诉</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Next step agreed</source>
        <translation>约定下一步</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>联系记录</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>Smoking</name>
    <message>
        <source>No</source>
        <translation>不吸</translation>
    </message>
    <message>
        <source>Smokes</source>
        <translation>吸烟</translation>
    </message>
    <message>
        <source>Minds smoke</source>
        <translation>介意烟味</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Private network</source>
        <translation>私人关系</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>From a competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>黄页名录</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Industry forum</source>
        <translation>行业论坛</translation>
    </message>
    <message>
        <source>Insider</source>
        <translation>业内人士</translation>
    </message>
    <message>
        <source>Bridging</source>
        <translation>互利牵线</translation>
    </message>
    <message>
        <source>Cold visit</source>
        <translation>陌生拜访</translation>
    </message>
    <message>
        <source>Came to us</source>
        <translation>主动上门</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Develop</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>TaskKind</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
</TS>
