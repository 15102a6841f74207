<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Program</name>
        <message>
            <source>Open another book…</source>
            <translation>打开其他账本…</translation>
        </message>
        <message>
            <source>New book…</source>
            <translation>新建账本…</translation>
        </message>
        <message>
            <source>Which book should be opened?</source>
            <translation>要打开哪个账本？</translation>
        </message>
        <message>
            <source>KeyAcct books</source>
            <translation>KeyAcct 账本</translation>
        </message>
        <message>
            <source>The book cannot be opened</source>
            <translation>无法打开账本</translation>
        </message>
    </context>
</TS>
