<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AudienceWords</name>
    <message>
        <source>Who</source>
        <translation>打印谁</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>选中的 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This view (%n)</source>
        <translation>
            <numerusform>当前视图（%n 位）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All customers (%n)</source>
        <translation>
            <numerusform>全部客户（%n 位）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefSource</name>
    <message>
        <source>Visit briefs</source>
        <translation>拜访简报</translation>
    </message>
    <message>
        <source>Trip pack</source>
        <translation>出差包</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>By region and address. Each brief is on the page named here.</source>
        <translation>按地区和地址排列，页码是该客户简报所在的页。</translation>
    </message>
</context>
<context>
    <name>BriefWords</name>
    <message>
        <source>Visit brief</source>
        <translation>拜访简报</translation>
    </message>
    <message>
        <source>Open promises and tasks</source>
        <translation>未了的承诺和待办</translation>
    </message>
    <message>
        <source>Complaints of the last half year</source>
        <translation>近半年的投诉</translation>
    </message>
    <message>
        <source>Last three contacts</source>
        <translation>最近三次联系</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Still to ask</source>
        <translation>还要问清</translation>
    </message>
    <message>
        <source>People to meet</source>
        <translation>要见的人</translation>
    </message>
    <message>
        <source>Dates in the next 60 days</source>
        <translation>60 天内的日子</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Gifts so far</source>
        <translation>送过的礼</translation>
    </message>
    <message>
        <source>Goal of this visit</source>
        <translation>这次的目标</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Still so? {field}: {value}</source>
        <translation>还是这样吗？{field}：{value}</translation>
    </message>
</context>
<context>
    <name>CardSource</name>
    <message>
        <source>Customer cards</source>
        <translation>客户资料卡</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>印照片</translation>
    </message>
    <message>
        <source>QR code of the contact</source>
        <translation>印联系方式二维码</translation>
    </message>
    <message>
        <source>Front and back of one card</source>
        <translation>正反面成一张卡</translation>
    </message>
    <message>
        <source>Sensitive facts as well</source>
        <translation>也印敏感信息</translation>
    </message>
    <message>
        <source>Cards to carry never have sensitive facts.</source>
        <translation>随身卡从不印敏感信息。</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>To carry</source>
        <translation>随身</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务往来</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>个人情况</translation>
    </message>
    <message>
        <source>Evaluation and remarks</source>
        <translation>评价与备注</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Tier: {tier}</source>
        <translation>{tier}客户</translation>
    </message>
    <message>
        <source>ABC: {letter}</source>
        <translation>ABC：{letter}</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>意向 {grade} 级</translation>
    </message>
    <message>
        <source>Level {number} {name}</source>
        <translation>{number} 级 {name}</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>引荐人</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Amount in all</source>
        <translation>累计金额</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Amount, 12 months</source>
        <translation>近 12 个月金额</translation>
    </message>
    <message>
        <source>Net, 12 months</source>
        <translation>近 12 个月净贡献</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Order rhythm</source>
        <translation>下单节奏</translation>
    </message>
    <message>
        <source>Needs and next step</source>
        <translation>需求与下一步</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>introduced by {name}</source>
        <translation>{name}引荐</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最近联系 {day}</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Learned: {text}</source>
        <translation>收获：{text}</translation>
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
        <source>Gifts and complaints</source>
        <translation>礼品与投诉</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>{name}</source>
        <translation>{name}&#x3000;收</translation>
    </message>
    <message>
        <source>Mr {name}</source>
        <translation>{name} 先生&#x3000;收</translation>
    </message>
    <message>
        <source>Ms {name}</source>
        <translation>{name} 女士&#x3000;收</translation>
    </message>
    <message>
        <source>{name} ({honorific})</source>
        <translation>{name}（{honorific}）&#x3000;收</translation>
    </message>
</context>
<context>
    <name>LabelSource</name>
    <message>
        <source>Address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>Label sheet</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Draw the borders (a trial)</source>
        <translation>印出边框（试印用）</translation>
    </message>
    <message>
        <source>Postcode boxes</source>
        <translation>印邮政编码框</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>向右移</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>向下移</translation>
    </message>
</context>
<context>
    <name>ListSource</name>
    <message>
        <source>Customer list</source>
        <translation>客户名单</translation>
    </message>
    <message>
        <source>A column to write in</source>
        <translation>留一栏手写</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneSource</name>
    <message>
        <source>Phone list</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Also those without a number</source>
        <translation>也列没有电话的客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No dates in this time.</source>
        <translation>这段时间没有重要日子。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>{month}: days with more than fits</source>
        <translation>{month}：格内放不下的日子</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{heading} (continued)</source>
        <translation>{heading}（续）</translation>
    </message>
    <message>
        <source>There is nothing to list.</source>
        <translation>没有可列的内容。</translation>
    </message>
    <message>
        <source>No room for: {titles}</source>
        <translation>没印下：{titles}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Laying out the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>正在查找打印机</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>{file}: {pages} saved</source>
        <translation>已存为 {file}，{pages}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} sent to the printer</source>
        <translation>已发送到打印机，{pages}</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>没有安装打印机</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Page {page} of {pages} or more</source>
        <translation>第 {page} 页，至少 {pages} 页</translation>
    </message>
    <message>
        <source>Front and back belong together: print on both sides, flipped on the long edge.</source>
        <translation>正反面是一张卡：请双面打印，沿长边翻转。</translation>
    </message>
    <message>
        <source>Front and back belong together: print on both sides, flipped on the short edge.</source>
        <translation>正反面是一张卡：请双面打印，沿短边翻转。</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>all, or 1-3, 5</source>
        <translation>全部，或 1-3, 5</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Pocket, 100 × 148 mm</source>
        <translation>口袋卡 100 × 148 毫米</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Wide, to punch</source>
        <translation>宽（留装订边）</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边距</translation>
    </message>
</context>
<context>
    <name>PrintProfile</name>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Sensitive facts as well</source>
        <translation>也印敏感信息</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Left out, because there is no address: {names}</source>
        <translation>没有地址，未打印：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) left out, because there is no address: {names} …</source>
        <translation>
            <numerusform>%n 位客户没有地址，未打印：{names}等</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because deceased: {names} …</source>
        <translation>已故，未打印：{names}等</translation>
    </message>
    <message>
        <source>Left out, because deceased: {names}</source>
        <translation>已故，未打印：{names}</translation>
    </message>
    <message>
        <source>Not to be disturbed, printed all the same: {names} …</source>
        <translation>免打扰客户，照样打印了：{names}等</translation>
    </message>
    <message>
        <source>Not to be disturbed, printed all the same: {names}</source>
        <translation>免打扰客户，照样打印了：{names}</translation>
    </message>
    <message numerus="yes">
        <source>This sheet has %n label(s): printing starts with the last of them.</source>
        <translation>
            <numerusform>这种标签纸只有 %n 个位置，从最后一个开始打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (deceased)</source>
        <translation>{name}（已故）</translation>
    </message>
    <message>
        <source>To carry: without taboo topics, tiers, judgements and sensitive facts. To read before you leave: Complete.</source>
        <translation>随身：不含忌谈话题、级别、评价和敏感信息。出门前自己看，请选“完整”。</translation>
    </message>
    <message>
        <source>With taboo topics and judgements: read it before you leave, and do not take it along.</source>
        <translation>含忌谈话题和评价：出门前看，不要带到客户那里。</translation>
    </message>
</context>
</TS>
