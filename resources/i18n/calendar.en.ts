<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CalendarDesk</name>
    <message numerus="yes">
        <source>%n day(s) off and work days taken over</source>
        <translation>
            <numerusform>%n day off or work day taken over</numerusform>
            <numerusform>%n days off and work days taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported day(s) removed; undo brings them back</source>
        <translation>
            <numerusform>%n imported day removed; undo brings it back</numerusform>
            <numerusform>%n imported days removed; undo brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>age %n</source>
        <translation>
            <numerusform>age %n</numerusform>
            <numerusform>age %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (nominal {nominal})</source>
        <translation>
            <numerusform>%n (nominal {nominal})</numerusform>
            <numerusform>%n (nominal {nominal})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not listed</source>
        <translation>
            <numerusform>%n more not listed</numerusform>
            <numerusform>%n more not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearWords</name>
    <message numerus="yes">
        <source>%n date(s) and follow-ups</source>
        <translation>
            <numerusform>%n date or follow-up</numerusform>
            <numerusform>%n dates and follow-ups</numerusform>
        </translation>
    </message>
</context>
</TS>
