<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Grounds</name>
    <message numerus="yes">
        <source>Rests on {customers} customers who bought (of {measured}) and %n month(s) of records, as of {day}.</source>
        <translation>
            <numerusform>Rests on {customers} customers who bought (of {measured}) and %n month of records, as of {day}.</numerusform>
            <numerusform>Rests on {customers} customers who bought (of {measured}) and %n months of records, as of {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message numerus="yes">
        <source>%n customer(s) with profit would stay.</source>
        <translation>
            <numerusform>%n customer with profit would stay.</numerusform>
            <numerusform>%n customers with profit would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospect(s) without an expected amount are not counted.</source>
        <translation>
            <numerusform>%n prospect without an expected amount is not counted.</numerusform>
            <numerusform>%n prospects without an expected amount are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelsPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
