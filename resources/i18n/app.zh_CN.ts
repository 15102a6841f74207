<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Program</name>
    <message>
        <source>Bringing your book up to date. A backup is made first; please wait a moment…</source>
        <translation>正在把您的客户册更新到新版本，会先做一份备份，请稍候…</translation>
    </message>
    <message>
        <source>The state of {when} is back.</source>
        <translation>已恢复到 {when} 的状态。</translation>
    </message>
    <message>
        <source>The state of {when} is back. The replaced book is kept in {folder}.</source>
        <translation>已恢复到 {when} 的状态，被替换的客户册保留在 {folder}。</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开其他客户册…</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建客户册…</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>恢复 {when} 的备份</translation>
    </message>
    <message>
        <source>Which book should be opened?</source>
        <translation>要打开哪个客户册？</translation>
    </message>
    <message>
        <source>KeyAcct books</source>
        <translation>KeyAcct 客户册</translation>
    </message>
    <message>
        <source>The book cannot be opened</source>
        <translation>无法打开客户册</translation>
    </message>
</context>
</TS>
