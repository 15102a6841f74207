<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardActions</name>
    <message>
        <source>This could not be done</source>
        <translation>这件事没做成</translation>
    </message>
    <message>
        <source>This picture cannot be used</source>
        <translation>这张图片用不了</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板里没有图片。</translation>
    </message>
    <message>
        <source>The photo could not be kept</source>
        <translation>照片没存上</translation>
    </message>
    <message>
        <source>Move to another company</source>
        <translation>转到另一家公司</translation>
    </message>
    <message>
        <source>Which company?</source>
        <translation>哪家公司？</translation>
    </message>
    <message>
        <source>There is no such company among your customers.</source>
        <translation>客户里没有这家公司。</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>是哪一家？</translation>
    </message>
    <message>
        <source>All dates of {name} will stop reminding. You can undo this.</source>
        <translation>{name}的所有日子不再提醒。可以撤销。</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>All dates of {name} remind again.</source>
        <translation>{name}的所有日期恢复提醒。</translation>
    </message>
    <message>
        <source>Archived: {name}</source>
        <translation>已归档：{name}</translation>
    </message>
    <message>
        <source>Deleted: {name}. Ctrl+Z brings everything back.</source>
        <translation>已删除：{name}。按 Ctrl+Z 全部恢复。</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
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
        <source>Previous card (Alt+Up)</source>
        <translation>上一位（Alt+↑）</translation>
    </message>
    <message>
        <source>Next card (Alt+Down)</source>
        <translation>下一位（Alt+↓）</translation>
    </message>
    <message>
        <source>Log a contact (Ctrl+L)</source>
        <translation>记一笔联系（Ctrl+L）</translation>
    </message>
    <message>
        <source>Book an order (Ctrl+O)</source>
        <translation>记订单（Ctrl+O）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit this card (E)</source>
        <translation>编辑这张资料卡（E）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Paste a picture as photo</source>
        <translation>粘贴图片作照片</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>去掉照片</translation>
    </message>
    <message>
        <source>Print the card …</source>
        <translation>打印资料卡…</translation>
    </message>
    <message>
        <source>Print a visit brief …</source>
        <translation>打印拜访简报…</translation>
    </message>
    <message>
        <source>Add a contact person …</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Has left the post</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Is back in post</source>
        <translation>恢复在职</translation>
    </message>
    <message>
        <source>Move to another company …</source>
        <translation>转到另一家公司…</translation>
    </message>
    <message>
        <source>Make a personal customer</source>
        <translation>转为个人客户</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>Is alive (marked by mistake)</source>
        <translation>健在（标错了）</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>The card could not be saved</source>
        <translation>资料卡没存上</translation>
    </message>
    <message>
        <source>Your changes were given up.</source>
        <translation>刚才的修改已放弃。</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>There are changes that were not saved.</source>
        <translation>上次有修改没有保存。</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>恢复未保存的修改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑资料卡</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>保存资料卡</translation>
    </message>
</context>
<context>
    <name>CardValues</name>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>工作电话</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>家里电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Work mail</source>
        <translation>工作邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Work address</source>
        <translation>单位地址</translation>
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
        <source>Spouse&apos;s birthday</source>
        <translation>配偶生日</translation>
    </message>
    <message>
        <source>Child&apos;s birthday</source>
        <translation>孩子生日</translation>
    </message>
    <message>
        <source>Parent&apos;s birthday</source>
        <translation>父母生日</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Click to copy</source>
        <translation>点一下复制</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>Choose the part to show</source>
        <translation>选取要显示的部分</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>用这张</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drag the picture into place.</source>
        <translation>拖动图片调整位置。</translation>
    </message>
</context>
<context>
    <name>DuplicateHint</name>
    <message>
        <source>The same phone is on the card of</source>
        <translation>同一个电话已经在这张资料卡上：</translation>
    </message>
    <message>
        <source>Already there, same name and company:</source>
        <translation>已有同名同单位的客户：</translation>
    </message>
    <message>
        <source>Perhaps already there:</source>
        <translation>可能已经有了：</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc)</source>
        <translation>恢复原样（Esc）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New contact person at {company}</source>
        <translation>{company} · 新联系人</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EditView</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>In post</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>More to note</source>
        <translation>还可以记</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>是什么日子</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删掉</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>last order</source>
        <translation>上次下单</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>next contact</source>
        <translation>下次联系</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foldable</name>
    <message>
        <source>Show all</source>
        <translation>展开全部</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>Choose a customer from the list.</source>
        <translation>请从列表里选一位客户。</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo of {name}</source>
        <translation>{name}的照片</translation>
    </message>
    <message>
        <source>Choose a photo, or drop one here</source>
        <translation>点一下选照片，或把照片拖到这里</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>ReadView</name>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
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
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>judged on {day}</source>
        <translation>{day}判断</translation>
    </message>
    <message>
        <source>judged on {day}, still true?</source>
        <translation>{day}判断，现在还对吗？</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>SaidDateLine</name>
    <message>
        <source>8.15, lunar 8-15, 1985-3-8 …</source>
        <translation>8.15、八月十五、1985-3-8…</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Remove tag {name}</source>
        <translation>去掉标签{name}</translation>
    </message>
</context>
<context>
    <name>WrapLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
</TS>
