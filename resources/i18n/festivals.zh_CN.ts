<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Audience</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Business people</source>
        <translation>生意上的客户</translation>
    </message>
    <message>
        <source>Owners of a business</source>
        <translation>老板</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女士</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>男士</translation>
    </message>
    <message>
        <source>Mothers</source>
        <translation>妈妈</translation>
    </message>
    <message>
        <source>Fathers</source>
        <translation>爸爸</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>有孩子的</translation>
    </message>
    <message>
        <source>Couples</source>
        <translation>夫妻</translation>
    </message>
    <message>
        <source>Under 35</source>
        <translation>35 岁以下</translation>
    </message>
    <message>
        <source>Over 60</source>
        <translation>60 岁以上</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>老师</translation>
    </message>
    <message>
        <source>Doctors</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>护士</translation>
    </message>
    <message>
        <source>Journalists</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>Private customers</source>
        <translation>个人客户</translation>
    </message>
    <message>
        <source>The north</source>
        <translation>北方</translation>
    </message>
    <message>
        <source>The south</source>
        <translation>南方</translation>
    </message>
    <message>
        <source>The south, and over 60</source>
        <translation>南方和 60 岁以上</translation>
    </message>
    <message>
        <source>Only those with the tag</source>
        <translation>只限有标签的</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Reading the plan</source>
        <translation>正在读节日计划</translation>
    </message>
    <message>
        <source>Not marked: {why}</source>
        <translation>没有标记：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n greeting(s) marked as sent</source>
        <translation>
            <numerusform>%n 条祝福已标记为已送</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as sent: {name}</source>
        <translation>已标记为已送：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of their text</source>
        <translation>
            <numerusform>%n 条因祝福语不合适未标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key customer(s) among them: better one by one</source>
        <translation>
            <numerusform>其中 %n 位关键客户，最好一对一</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) not greeted this time</source>
        <translation>
            <numerusform>这次不问候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not greeted this time: {name}</source>
        <translation>这次不问候：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n to call or visit, without a text</source>
        <translation>
            <numerusform>另有 %n 人打电话或上门，不用文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left without a text.</source>
        <translation>没有缺祝福语的人了。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) prepared</source>
        <translation>
            <numerusform>备好了 %n 条祝福语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Festivals and whom to greet</source>
        <translation>节日与问候对象</translation>
    </message>
    <message>
        <source>Who gets a greeting</source>
        <translation>问候哪些客户</translation>
    </message>
    <message>
        <source>Festivals, and whom each concerns</source>
        <translation>哪些节日，问候谁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Prospect {grade}</source>
        <translation>意向 {grade}</translation>
    </message>
    <message>
        <source>nobody is greeted on this day</source>
        <translation>这一天不送祝福</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>问候对象</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>标签“{name}”</translation>
    </message>
</context>
<context>
    <name>FestivalList</name>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>已做 {count}</translation>
    </message>
</context>
<context>
    <name>FestivalsScreen</name>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择节日…</translation>
    </message>
    <message>
        <source>Which festivals, and whom each concerns</source>
        <translation>选择要问候的节日和对象</translation>
    </message>
    <message>
        <source>Take the starting texts</source>
        <translation>取用现成的祝福语</translation>
    </message>
    <message>
        <source>There is no text for this day yet. A few to start with are at hand.</source>
        <translation>这个日子还没有祝福语，可以先取用几条现成的。</translation>
    </message>
</context>
<context>
    <name>GiftBlock</name>
    <message>
        <source>Gifts and greetings</source>
        <translation>礼品与问候</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Greeting: {occasion} {day}…</source>
        <translation>祝福：{occasion} {day}…</translation>
    </message>
    <message>
        <source>works for {kind}: give nothing</source>
        <translation>{kind}人员，不能送礼</translation>
    </message>
    <message>
        <source>likes {words}</source>
        <translation>喜欢 {words}</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>忌 {words}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>送 {name}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>给 {name}</translation>
    </message>
</context>
<context>
    <name>GiftCaution</name>
    <message>
        <source>Cash, red packets and prepaid cards must not be given, of whatever value.</source>
        <translation>现金、红包、购物卡和预付卡，金额再小也不能送。</translation>
    </message>
    <message>
        <source>Works for {kind}: people there must not be given anything.</source>
        <translation>对方是{kind}人员，什么都不能送。</translation>
    </message>
    <message>
        <source>A benefit outside the contract (Insurance Law, art. 116 and 131). Only with your company’s approval: type its number.</source>
        <translation>属于合同外利益（保险法第 116、131 条）。有公司批准才行，请填审批号。</translation>
    </message>
    <message>
        <source>A bid or purchase is decided around {day}. Give nothing 30 days before and after.</source>
        <translation>{day} 前后有招标或采购决定，前后 30 天不要送礼。</translation>
    </message>
    <message>
        <source>Above the limit for one gift ({limit}).</source>
        <translation>超过单件上限（{limit}）。</translation>
    </message>
    <message>
        <source>Over the limit: {before} in the last year, {sum} with this one, {limit} allowed.</source>
        <translation>超限：近一年已送 {before}，加上这件 {sum}，上限 {limit}。</translation>
    </message>
    <message>
        <source>Above the budget of the tier {tier} for a year: {sum} of {limit}.</source>
        <translation>超过{tier}客户的全年礼品预算：{sum}，预算 {limit}。</translation>
    </message>
    <message>
        <source>Without the value no limit can be checked.</source>
        <translation>没填价值，无法核对上限。</translation>
    </message>
    <message>
        <source>Say what the gift is for.</source>
        <translation>请写明送礼的用意。</translation>
    </message>
    <message>
        <source>The card says: not “{text}”.</source>
        <translation>卡片上写着忌“{text}”。</translation>
    </message>
    <message>
        <source>The card says: does not drink.</source>
        <translation>卡片上写着不喝酒。</translation>
    </message>
    <message>
        <source>The card says: does not smoke.</source>
        <translation>卡片上写着不抽烟或介意烟味。</translation>
    </message>
    <message>
        <source>Clocks, umbrellas and pears sound unlucky as gifts; choose something else.</source>
        <translation>送钟、伞、梨不吉利，换一样吧。</translation>
    </message>
    <message>
        <source>The same was given on {day}, less than two years ago.</source>
        <translation>{day} 送过同样的，两年内不宜重复。</translation>
    </message>
    <message>
        <source>Did not take “{name}” on {day}.</source>
        <translation>{day} 没有收下“{name}”。</translation>
    </message>
</context>
<context>
    <name>GiftDialog</name>
    <message>
        <source>Gift for {name}</source>
        <translation>送 {name} 的礼品</translation>
    </message>
    <message>
        <source>Within the limits.</source>
        <translation>在限额之内。</translation>
    </message>
    <message>
        <source>Such as: green tea, desk calendar</source>
        <translation>如：绿茶、台历</translation>
    </message>
    <message>
        <source>when it was or will be given</source>
        <translation>哪天送的，或打算哪天送</translation>
    </message>
    <message>
        <source>festival, birthday, or your own words</source>
        <translation>节日、生日，或自己写</translation>
    </message>
    <message>
        <source>What is it for? Such as: thanks for three years</source>
        <translation>用意，如：感谢三年合作</translation>
    </message>
    <message>
        <source>approval number of your company</source>
        <translation>公司审批号</translation>
    </message>
    <message>
        <source>Works for {kind}</source>
        <translation>{kind}人员</translation>
    </message>
    <message>
        <source>Likes: {words}</source>
        <translation>喜欢：{words}</translation>
    </message>
    <message>
        <source>Not: {words}</source>
        <translation>忌：{words}</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用意</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>How it was taken</source>
        <translation>对方反应</translation>
    </message>
    <message>
        <source>For</source>
        <translation>送给</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批号</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>GiftKeys</name>
    <message>
        <source>Add a gift</source>
        <translation>记礼品</translation>
    </message>
</context>
<context>
    <name>GiftReaction</name>
    <message>
        <source>Liked it</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>Nothing special</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Did not take it</source>
        <translation>没有收</translation>
    </message>
</context>
<context>
    <name>GiftState</name>
    <message>
        <source>Idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>备好</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已送</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Received from them</source>
        <translation>收到回礼</translation>
    </message>
    <message>
        <source>{sum} given in a year</source>
        <translation>一年内已送 {sum}</translation>
    </message>
    <message>
        <source>{sum} of {limit} given in a year</source>
        <translation>一年内已送 {sum}，上限 {limit}</translation>
    </message>
</context>
<context>
    <name>GiftWay</name>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Through somebody</source>
        <translation>托人转交</translation>
    </message>
</context>
<context>
    <name>GreetingCaution</name>
    <message>
        <source>This is a day of remembrance: nobody is greeted on it.</source>
        <translation>这是追思的日子，不送祝福。</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>还没有祝福语。</translation>
    </message>
    <message>
        <source>Asked not to be disturbed: no text with advertising may go there.</source>
        <translation>客户要求免打扰，不能发带推销的内容。</translation>
    </message>
    <message>
        <source>Advertising by text message needs consent; the card has no day on which it was given.</source>
        <translation>发推销短信须先得到同意，卡片上没有同意日期。</translation>
    </message>
    <message>
        <source>The last promotional text went out {days} days ago; leave {gap} days between them.</source>
        <translation>上一条推销信息才过去 {days} 天，至少隔 {gap} 天。</translation>
    </message>
    <message>
        <source>{promotional} of {messages} messages in 90 days would be promotional: stop.</source>
        <translation>90 天内 {messages} 条信息有 {promotional} 条是推销，该停了。</translation>
    </message>
    <message>
        <source>Asked not to be disturbed: better leave it, or call in person.</source>
        <translation>客户要求免打扰，最好不发。</translation>
    </message>
    <message>
        <source>A greeting should not sell anything. Found: {words}</source>
        <translation>祝福里不要推销，出现了：{words}</translation>
    </message>
    <message>
        <source>The text does not address the person (“{honorific}”).</source>
        <translation>没有称呼对方（“{honorific}”）。</translation>
    </message>
    <message>
        <source>The card does not say how to address {name}; the bare name sounds cool.</source>
        <translation>卡片上没有 {name} 的称呼，直呼姓名显得生分。</translation>
    </message>
    <message>
        <source>The text addresses nobody.</source>
        <translation>没有称呼对方。</translation>
    </message>
    <message>
        <source>Your signature is not set yet (button “Texts and signature…”).</source>
        <translation>还没有设自己的落款（点“祝福语与落款…”）。</translation>
    </message>
    <message>
        <source>Your signature “{signature}” is missing.</source>
        <translation>没有落款“{signature}”。</translation>
    </message>
    <message>
        <source>At the Dragon Boat Festival one wishes good health (安康), not joy (快乐).</source>
        <translation>端午说“安康”，不说“快乐”。</translation>
    </message>
    <message>
        <source>A key customer deserves a sentence of their own: add one.</source>
        <translation>关键客户要一对一：加一句只对他说的话。</translation>
    </message>
    <message>
        <source>The same words as last time.</source>
        <translation>和上次的话一样。</translation>
    </message>
    <message>
        <source>The same template as in {year}; three years should lie between.</source>
        <translation>和 {year} 年用的是同一条，三年内不宜重复。</translation>
    </message>
    <message>
        <source>A colleague in the same company gets the same text.</source>
        <translation>同一家单位的另一个人也是这段话。</translation>
    </message>
    <message>
        <source>This template would go to {share}% of the list; 30% at most.</source>
        <translation>这一条已占名单的 {share}%，最多 30%。</translation>
    </message>
    <message>
        <source>It is between 21:00 and 8:00: better send it by day.</source>
        <translation>现在是晚 9 点到早 8 点之间，白天再发吧。</translation>
    </message>
</context>
<context>
    <name>GreetingWay</name>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Handwritten</source>
        <translation>手写信</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>贺卡</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
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
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>How to greet</source>
        <translation>问候方式</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>祝福语</translation>
    </message>
    <message>
        <source>Counts as a real contact</source>
        <translation>也算一次真正的联系</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl+C, and on to the next</source>
        <translation>Ctrl+C，接着到下一位</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记已送</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Not sent after all</source>
        <translation>改回未做</translation>
    </message>
    <message>
        <source>Gift…</source>
        <translation>礼品…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>客户卡</translation>
    </message>
    <message>
        <source>Texts and signature…</source>
        <translation>祝福语与落款…</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>从名单里选一位。</translation>
    </message>
    <message>
        <source>form of address unknown</source>
        <translation>称呼未填</translation>
    </message>
    <message>
        <source>Not greeted the last time.</source>
        <translation>上次没有问候。</translation>
    </message>
    <message>
        <source>Last time, {day}: {way}</source>
        <translation>上次 {day}：{way}</translation>
    </message>
    <message>
        <source>No gift planned</source>
        <translation>没有备礼</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自己写</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>Not copied: {why}</source>
        <translation>没有复制：{why}</translation>
    </message>
    <message>
        <source>Copied for {name}</source>
        <translation>已复制给 {name} 的祝福语</translation>
    </message>
    <message>
        <source>There are no texts yet; take the starting texts or write one.</source>
        <translation>还没有祝福语，可取用现成的，或自己写一条。</translation>
    </message>
    <message>
        <source>Add somebody to the plan</source>
        <translation>加到名单</translation>
    </message>
    <message>
        <source>Who? Name, pinyin or phone</source>
        <translation>哪位？姓名、拼音或电话</translation>
    </message>
    <message>
        <source>Nobody of that name was found.</source>
        <translation>没有找到这个人。</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>Starting texts</source>
        <translation>现成的祝福语</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) kept</source>
        <translation>
            <numerusform>收下了 %n 条祝福语</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare greeting texts</source>
        <translation>备祝福语</translation>
    </message>
    <message>
        <source>Greeting texts and signature</source>
        <translation>祝福语与落款</translation>
    </message>
    <message>
        <source>Print the greeting list…</source>
        <translation>打印问候名单…</translation>
    </message>
    <message>
        <source>Copy the greeting</source>
        <translation>复制祝福语</translation>
    </message>
    <message>
        <source>Mark the greeting as sent</source>
        <translation>标记祝福已送</translation>
    </message>
    <message>
        <source>No greeting this time</source>
        <translation>这次不问候</translation>
    </message>
    <message>
        <source>Gift for the occasion</source>
        <translation>这次的礼品</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开卡片</translation>
    </message>
</context>
<context>
    <name>PlanPrint</name>
    <message>
        <source>Print the festival list</source>
        <translation>打印节日名单</translation>
    </message>
    <message>
        <source>With the texts</source>
        <translation>连同祝福语</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Addressed as</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>祝福语</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>People to greet</source>
        <translation>问候名单</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Prepare texts</source>
        <translation>备祝福语</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加人…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to greet</source>
        <translation>
            <numerusform>要问候 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已做 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n copied as sent</source>
        <translation>
            <numerusform>把已复制的 %n 条标记已送</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a day of remembrance. Nobody is greeted, and nothing is advertised.</source>
        <translation>这是追思的日子，不送祝福，也不推销。</translation>
    </message>
    <message>
        <source>Nobody to greet here yet. Key, major and regular customers are greeted, and prospects A and B; “Choose…” changes that.</source>
        <translation>还没有要问候的人。默认问候关键、重点、一般客户和意向 A、B 的客户，可在“选择节日…”里改。</translation>
    </message>
    <message>
        <source>Everybody is done. Well done.</source>
        <translation>都问候过了，辛苦了。</translation>
    </message>
    <message>
        <source>Nobody here.</source>
        <translation>这里没有人。</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>No address or number</source>
        <translation>缺地址或电话</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>没有祝福语</translation>
    </message>
    <message>
        <source>With a gift</source>
        <translation>有礼品</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Added</source>
        <translation>手动加入</translation>
    </message>
    <message>
        <source>Prospect {grade}</source>
        <translation>意向 {grade}</translation>
    </message>
    <message>
        <source>✓ sent {day}</source>
        <translation>✓ 已送 {day}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>缺地址</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>缺联系方式</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Addressed as</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>祝福语</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PublicKind</name>
    <message>
        <source>a public office</source>
        <translation>机关事业单位</translation>
    </message>
    <message>
        <source>a state firm</source>
        <translation>国有企业</translation>
    </message>
    <message>
        <source>a hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>a school</source>
        <translation>学校</translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>Text of the greeting</source>
        <translation>祝福语</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Texts and signature</source>
        <translation>祝福语与落款</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新写一条</translation>
    </message>
    <message>
        <source>Take the starting texts</source>
        <translation>取用现成的祝福语</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Any occasion</source>
        <translation>任何场合</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>stands for {我} in every text</source>
        <translation>每条祝福语里的 {我} 就是它</translation>
    </message>
    <message>
        <source>form of address, name, company, you, occasion, year</source>
        <translation>依次代表：称呼、姓名、单位、自己的落款、节日、年份</translation>
    </message>
    <message>
        <source>Words that do not belong into a greeting, one after the other</source>
        <translation>不该出现在祝福里的词，用顿号或换行分开</translation>
    </message>
</context>
</TS>
