<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColumnList</name>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>读取名单</translation>
    </message>
    <message>
        <source>Importing … A backup is made first.</source>
        <translation>正在导入……会先做一次备份。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持原样，不动</translation>
    </message>
    <message>
        <source>Fill in what the list knows</source>
        <translation>用表里的内容补充更新</translation>
    </message>
    <message>
        <source>Add them a second time</source>
        <translation>照样新建一份</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Show the file of rejected rows</source>
        <translation>打开未导入文件所在位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The list holds</source>
        <translation>这是一份</translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation>已有的客户</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Columns of the file and what they fill</source>
        <translation>表里的列 → 填到哪里</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止，什么都没有导入。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Please say at the left which column holds {columns}.</source>
        <translation>请在左边指定哪一列是{columns}。</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>补充 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>已有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood, kept in a file of their own</source>
        <translation>
            <numerusform>看不懂 %n 条（另存到文件里，不会丢）</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>This file was imported before, on {day}.</source>
        <translation>这个文件 {day} 已经导入过。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported. Ctrl+Z takes them all back.</source>
        <translation>
            <numerusform>已导入 %n 行。按 Ctrl+Z 可以全部撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were not taken are in {file}: mend it and import it again.</source>
        <translation>没导入的行在 {file} 里：改好后再导入一次即可。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>已导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>As understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Not understood ({count})</source>
        <translation>看不懂（{count}）</translation>
    </message>
    <message>
        <source>Known already ({count})</source>
        <translation>已有（{count}）</translation>
    </message>
    <message>
        <source>Remarks ({count})</source>
        <translation>提示（{count}）</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
</context>
</TS>
