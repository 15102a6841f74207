<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LevelSteps</name>
    <message numerus="yes">
        <source>%n more after-sale follow-up(s)</source>
        <translation>
            <numerusform>%n more after-sale follow-up</numerusform>
            <numerusform>%n more after-sale follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a contact of your own in %n more quarter(s)</source>
        <translation>
            <numerusform>a contact of your own in %n more quarter</numerusform>
            <numerusform>a contact of your own in %n more quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>news about a product %n more time(s)</source>
        <translation>
            <numerusform>news about a product once more</numerusform>
            <numerusform>news about a product %n more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>joint work %n more time(s)</source>
        <translation>
            <numerusform>joint work once more</numerusform>
            <numerusform>joint work %n more times</numerusform>
        </translation>
    </message>
</context>
</TS>
