<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>Delete %n customer(s) with everything on their cards?</source>
        <translation>
            <numerusform>Delete %n customer with everything on the card?</numerusform>
            <numerusform>Delete %n customers with everything on their cards?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n customer deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n customers deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n customer changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n customers changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>not for %n day(s)</source>
        <translation>
            <numerusform>not for %n day</numerusform>
            <numerusform>not for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCount</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowClipboard</name>
    <message numerus="yes">
        <source>Add %n customer(s) from the clipboard?</source>
        <translation>
            <numerusform>Add %n customer from the clipboard?</numerusform>
            <numerusform>Add %n customers from the clipboard?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the book already and stay as they are.</source>
        <translation>
            <numerusform>%n is in the book already and stays as it is.</numerusform>
            <numerusform>%n are in the book already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) added. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n customer added. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n customers added. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
</TS>
