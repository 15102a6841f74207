<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CustomerPicker</name>
    <message>
        <source>No customer like this</source>
        <translation>没有找到这位客户</translation>
    </message>
</context>
<context>
    <name>DateEntry</name>
    <message>
        <source>Which day?</source>
        <translation>请填日期</translation>
    </message>
    <message>
        <source>There is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>A solar date, please</source>
        <translation>请填公历日期</translation>
    </message>
    <message>
        <source>Such as: yesterday, -2, Friday, 3.5</source>
        <translation>可以写：昨天、-2、周五、3.5</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Your draft is back · start afresh</source>
        <translation>已恢复上次没记完的内容 · 清空重来</translation>
    </message>
    <message>
        <source>A draft about somebody else is waiting · go on with it</source>
        <translation>另有一条没记完的草稿 · 接着记</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves · Esc puts it aside as a draft</source>
        <translation>Ctrl+Enter 保存 · Esc 收起，草稿会留着</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Name, pinyin, phone …</source>
        <translation>姓名、拼音、电话…</translation>
    </message>
    <message>
        <source>One line: what was it about?</source>
        <translation>一句话：谈了什么？</translation>
    </message>
    <message>
        <source>Such as: send samples next Wednesday</source>
        <translation>例如：下周三送样品</translation>
    </message>
    <message>
        <source>tomorrow, Fri, 3.20</source>
        <translation>明天、周五、3.20</translation>
    </message>
    <message>
        <source>Ctrl+digit: people, or the day of the next step</source>
        <translation>Ctrl+数字 选在场的人、下一步的时间</translation>
    </message>
    <message>
        <source>Logged · Ctrl+Z takes it back</source>
        <translation>已记录 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Changed · Ctrl+Z takes it back</source>
        <translation>已修改 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 天</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 周</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>Content</source>
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
        <source>By</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time, purpose, lesson, cost (Ctrl+M)</source>
        <translation>时长、目的、收获、费用（Ctrl+M）</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>速记</translation>
    </message>
    <message>
        <source>Change a logged contact</source>
        <translation>修改记录</translation>
    </message>
</context>
<context>
    <name>MoneyEntry</name>
    <message>
        <source>In yuan, please</source>
        <translation>请按人民币填写</translation>
    </message>
    <message>
        <source>That is too large</source>
        <translation>金额太大了</translation>
    </message>
    <message>
        <source>Such as: 12000, 1.2万, 1,234.50</source>
        <translation>可以写：12000、1.2万、1,234.50</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>45, 1.5 h</source>
        <translation>45、1.5小时</translation>
    </message>
    <message>
        <source>What did I learn from it?</source>
        <translation>这次有什么收获或不足？</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>发起</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>收获</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Book an order</source>
        <translation>记订单</translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Name, pinyin, phone …</source>
        <translation>姓名、拼音、电话…</translation>
    </message>
    <message>
        <source>12000 or 1.2万</source>
        <translation>12000 或 1.2万</translation>
    </message>
    <message>
        <source>1800 or 15%</source>
        <translation>1800 或 15%</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>First order booked, anniversary noted · Ctrl+Z takes it back</source>
        <translation>首单已记，合作纪念日已添加 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Order booked · Ctrl+Z takes it back</source>
        <translation>订单已记 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Order changed · Ctrl+Z takes it back</source>
        <translation>订单已修改 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Group purchase</source>
        <translation>团购</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
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
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>实际交期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A return: {amount} less revenue.</source>
        <translation>退货：销售额减少 {amount}。</translation>
    </message>
    <message>
        <source>First order: {name} becomes a customer, and {day} the day your cooperation began.</source>
        <translation>首单：{name}将成为成交客户，{day}记为合作纪念日。</translation>
    </message>
    <message>
        <source>First order of {name}; {day} becomes the day your cooperation began.</source>
        <translation>{name}的首单，{day}记为合作纪念日。</translation>
    </message>
    <message>
        <source>Profit {amount}</source>
        <translation>利润 {amount}</translation>
    </message>
    <message>
        <source>margin {share}</source>
        <translation>毛利率 {share}</translation>
    </message>
    <message>
        <source>The profit is above the amount. Is that right?</source>
        <translation>利润高于金额，请确认是否写对。</translation>
    </message>
    <message>
        <source>This order makes a loss.</source>
        <translation>这笔订单亏本。</translation>
    </message>
    <message>
        <source>The concession is above the amount. Is that right?</source>
        <translation>让利高于金额，请确认是否写对。</translation>
    </message>
    <message>
        <source>Delivery, payment, note (Ctrl+M)</source>
        <translation>交货、付款、备注（Ctrl+M）</translation>
    </message>
</context>
<context>
    <name>TimelineActs</name>
    <message>
        <source>This entry could not be deleted</source>
        <translation>这条记录没能删除</translation>
    </message>
    <message>
        <source>Deleted · Ctrl+Z takes it back</source>
        <translation>已删除 · 撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>This could not be ticked off</source>
        <translation>没能标记完成</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Earlier entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>还没完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>with {names}</source>
        <translation>在场：{names}</translation>
    </message>
    <message>
        <source>together with {names}</source>
        <translation>同场：{names}</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没联系上</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned: {text}</source>
        <translation>收获：{text}</translation>
    </message>
    <message>
        <source>cost {amount}</source>
        <translation>费用 {amount}</translation>
    </message>
    <message>
        <source>Greeting by {way}</source>
        <translation>祝福 · {way}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>profit {amount}</source>
        <translation>利润 {amount}</translation>
    </message>
    <message>
        <source>concession {amount}</source>
        <translation>让利 {amount}</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>came back with an order</source>
        <translation>回流下单</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Take {name} out</source>
        <translation>移除{name}</translation>
    </message>
</context>
</TS>
