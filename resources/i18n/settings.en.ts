<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CustomFieldsSection</name>
    <message numerus="yes">
        <source>%n card(s) hold an answer to “{name}”. Undo brings them back.</source>
        <translation>
            <numerusform>%n card holds an answer to “{name}”. Undo brings it back.</numerusform>
            <numerusform>%n cards hold an answer to “{name}”. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepsSection</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of {name} stay in the book, with no rep.</source>
        <translation>
            <numerusform>%n customer of {name} stays in the book, with no rep.</numerusform>
            <numerusform>%n customers of {name} stay in the book, with no rep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
</TS>
