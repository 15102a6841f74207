<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AudienceWords</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This view (%n)</source>
        <translation>
            <numerusform>This view (%n)</numerusform>
            <numerusform>This view (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All customers (%n)</source>
        <translation>
            <numerusform>All customers (%n)</numerusform>
            <numerusform>All customers (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message numerus="yes">
        <source>%n customer(s) left out, because there is no address: {names} …</source>
        <translation>
            <numerusform>%n customer left out, because there is no address: {names} …</numerusform>
            <numerusform>%n customers left out, because there is no address: {names} …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This sheet has %n label(s): printing starts with the last of them.</source>
        <translation>
            <numerusform>This sheet has only %n label: printing starts there.</numerusform>
            <numerusform>This sheet has %n labels: printing starts with the last of them.</numerusform>
        </translation>
    </message>
</context>
</TS>
