<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BookActions</name>
    <message>
        <source>New book</source>
        <translation>新建客户册</translation>
    </message>
    <message>
        <source>customers.keyacct</source>
        <translation>客户.keyacct</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开客户册</translation>
    </message>
    <message>
        <source>Making the demo book</source>
        <translation>正在生成示例客户册</translation>
    </message>
    <message>
        <source>Everything, to be read back</source>
        <translation>完整数据，可再导入</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>Dates for the phone’s calendar</source>
        <translation>手机日历（重要日子）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Which state should come back? The book as it is now is kept beside it.</source>
        <translation>要恢复到哪个时候？现在的客户册会另外保留一份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n customer(s)</source>
        <translation>
            <numerusform>{when}，%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>KeyAcct books</source>
        <translation>KeyAcct 客户册</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已备份并核对：{name}</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>已导出到 {name}</translation>
    </message>
</context>
<context>
    <name>BookMeasures</name>
    <message>
        <source>Measuring the customers</source>
        <translation>正在计算客户数据</translation>
    </message>
</context>
<context>
    <name>BookTitle</name>
    <message>
        <source>My customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Demo book</source>
        <translation>示例客户册</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>客户册</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find a customer or command</source>
        <translation>找客户或命令</translation>
    </message>
    <message>
        <source>Search the customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建客户册…</translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation>打开客户册…</translation>
    </message>
    <message>
        <source>Look at the demo book</source>
        <translation>看看示例客户册</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About KeyAcct</source>
        <translation>关于 KeyAcct</translation>
    </message>
    <message>
        <source>Go to {screen}</source>
        <translation>前往{screen}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>客户册(&amp;B)</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>最近的客户册</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>This entry cannot be opened</source>
        <translation>这条记录打不开</translation>
    </message>
    <message>
        <source>KeyAcct {version}
Your customers, on this computer alone.</source>
        <translation>KeyAcct {version}
您的客户资料，只在这台电脑上。</translation>
    </message>
    <message>
        <source>About KeyAcct</source>
        <translation>关于 KeyAcct</translation>
    </message>
    <message>
        <source>This could not be taken back</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Everything you saved is safe, and you can go on.</source>
        <translation>程序出了点问题。已保存的内容都还在，可以继续使用。</translation>
    </message>
    <message>
        <source>A report without customer data was written: {path}</source>
        <translation>已写下一份不含客户资料的报告：{path}</translation>
    </message>
    <message>
        <source>A fault of ours</source>
        <translation>程序出错</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a customer or command</source>
        <translation>找客户或命令</translation>
    </message>
    <message>
        <source>Name, pinyin, phone … or a command</source>
        <translation>姓名、拼音、电话……或命令</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
</context>
<context>
    <name>PrintMenu</name>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
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
    <name>Screens</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚未备份</translation>
    </message>
    <message>
        <source>Backed up {when}</source>
        <translation>已备份：{when}</translation>
    </message>
    <message>
        <source>Click to back up now</source>
        <translation>点击立即备份</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolbarLine</name>
    <message>
        <source>Find a customer or command  {keys}</source>
        <translation>找客户或命令  {keys}</translation>
    </message>
</context>
<context>
    <name>UndoRedo</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Import my list</source>
        <translation>导入我的客户名单</translation>
    </message>
    <message>
        <source>From a spreadsheet, with the headings you have. You see everything before it is kept.</source>
        <translation>直接用您现有的表格，表头不用改。先预览，确认后才写入。</translation>
    </message>
    <message>
        <source>Add my first customer</source>
        <translation>添加第一位客户</translation>
    </message>
    <message>
        <source>A name is enough; the card grows with every talk.</source>
        <translation>有个名字就行，资料卡随每次交谈慢慢充实。</translation>
    </message>
    <message>
        <source>Look at the demo book</source>
        <translation>看看示例客户册</translation>
    </message>
    <message>
        <source>300 made-up customers to try everything on. Your own book stays as it is.</source>
        <translation>300 位虚构客户，随便试用，不影响您自己的客户册。</translation>
    </message>
    <message>
        <source>Your customer book is empty</source>
        <translation>客户册还是空的</translation>
    </message>
    <message>
        <source>Three ways to begin. Whatever you do can be taken back.</source>
        <translation>三种开始方式，每一步都可以撤销。</translation>
    </message>
</context>
</TS>
