<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BulkActions</name>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Delete {name} with everything on the card, its contacts and orders?</source>
        <translation>删除“{name}”？资料、联系记录和订单会一并删除。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customer(s) with everything on their cards?</source>
        <translation>
            <numerusform>删除 %n 位客户？他们的资料、联系记录和订单会一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>You can take this back with Undo.</source>
        <translation>删除后可以撤销。</translation>
    </message>
    <message>
        <source>Delete customers</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting customers</source>
        <translation>正在删除客户</translation>
    </message>
    <message>
        <source>Changing customers</source>
        <translation>正在修改客户</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>已删除 %n 位客户，Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已修改 %n 位客户，Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Deselect</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 位客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeMenu</name>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新标签…</translation>
    </message>
    <message>
        <source>Take off a tag</source>
        <translation>去掉标签</translation>
    </message>
</context>
<context>
    <name>ColumnLayout</name>
    <message>
        <source>Usual columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Paste rows as new customers</source>
        <translation>粘贴为新客户</translation>
    </message>
    <message>
        <source>Delete customers…</source>
        <translation>删除客户…</translation>
    </message>
    <message>
        <source>Archive customers</source>
        <translation>归档客户</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>List, card or both</source>
        <translation>切换列表和资料卡</translation>
    </message>
    <message>
        <source>List and card</source>
        <translation>列表和资料卡</translation>
    </message>
    <message>
        <source>List alone</source>
        <translation>只看列表</translation>
    </message>
    <message>
        <source>Card alone</source>
        <translation>只看资料卡</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>价值等级</translation>
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
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Archived as well</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>Only with all ticked tags</source>
        <translation>须同时有所选标签</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>从未联系</translation>
    </message>
    <message numerus="yes">
        <source>not for %n day(s)</source>
        <translation>
            <numerusform>%n 天未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen customers</source>
        <translation>选出的客户</translation>
    </message>
    <message>
        <source>Only these customers are listed. Click to list everybody.</source>
        <translation>只列出这些客户。点一下列出全部。</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>输入以缩小范围</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>ListCount</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>已筛选 {count}</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>The list could not be read</source>
        <translation>无法读取客户列表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>正在排序</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>The filters also narrow the list.</source>
        <translation>当前还有筛选条件，清除后再试试。</translation>
    </message>
    <message>
        <source>Try fewer letters: part of a name, initials or some digits of the phone are enough.</source>
        <translation>少输几个字试试：名字的一部分、拼音首字母或几位电话号码就够了。</translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>没有符合筛选条件的客户</translation>
    </message>
    <message>
        <source>Take one off to see more.</source>
        <translation>去掉一个条件就能看到更多。</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>这里还没有客户</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print cards…</source>
        <translation>打印资料卡…</translation>
    </message>
    <message>
        <source>Print visit briefs…</source>
        <translation>打印拜访简报…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印名单…</translation>
    </message>
    <message>
        <source>Print a phone list…</source>
        <translation>打印通讯录…</translation>
    </message>
    <message>
        <source>Print address labels…</source>
        <translation>打印地址标签…</translation>
    </message>
    <message>
        <source>Print envelopes…</source>
        <translation>打印信封…</translation>
    </message>
    <message>
        <source>Print a trip pack…</source>
        <translation>打印出差包…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>RowClipboard</name>
    <message>
        <source>Copying rows</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard to paste.</source>
        <translation>剪贴板里没有可粘贴的内容。</translation>
    </message>
    <message>
        <source>Paste customers</source>
        <translation>粘贴客户</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>All of these customers are in the book already.</source>
        <translation>这些客户都已在客户册中。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n customer(s) from the clipboard?</source>
        <translation>
            <numerusform>从剪贴板新增 %n 位客户？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the book already and stay as they are.</source>
        <translation>
            <numerusform>另有 %n 位已在客户册中，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) added. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已新增 %n 位客户，Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open the card</source>
        <translation>打开资料卡</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑资料卡</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>速记</translation>
    </message>
    <message>
        <source>Book an order</source>
        <translation>记订单</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Name, pinyin, phone, company, tag, note …</source>
        <translation>搜索姓名、拼音、电话、公司、标签、备注…</translation>
    </message>
    <message>
        <source>Search the customers</source>
        <translation>搜索客户</translation>
    </message>
</context>
<context>
    <name>SearchRun</name>
    <message>
        <source>Preparing the search</source>
        <translation>正在准备搜索</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Quiet for 30 days</source>
        <translation>30 天未联系</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Closed customers</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation>已保存视图“{name}”</translation>
    </message>
    <message>
        <source> (changed)</source>
        <translation>（已改动）</translation>
    </message>
    <message>
        <source>These customers were picked from a picture of one day. Only filters can be kept as a view.</source>
        <translation>这份名单是某一天从图上点出来的，不能存为视图；按条件筛选的才能。</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>Save changes to this view</source>
        <translation>保存对此视图的改动</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>重命名此视图…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>View “{name}” deleted</source>
        <translation>已删除视图“{name}”</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
</context>
</TS>
