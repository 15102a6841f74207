<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NearStrip</name>
    <message numerus="yes">
        <source>Days to come: %n</source>
        <translation>
            <numerusform>Days to come: %n</numerusform>
            <numerusform>Days to come: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>%n change accepted</numerusform>
            <numerusform>%n changes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n change refused</numerusform>
            <numerusform>%n changes refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>%n visit(s) in the last seven days</source>
        <translation>
            <numerusform>%n visit in the last seven days</numerusform>
            <numerusform>%n visits in the last seven days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them led to something</source>
        <translation>
            <numerusform>, %n of them led to something</numerusform>
            <numerusform>, %n of them led to something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the whole window {share} of %n visit(s) led to something.</source>
        <translation>
            <numerusform>Over the whole window {share} of %n visit led to something.</numerusform>
            <numerusform>Over the whole window {share} of %n visits led to something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) without a goal, or again without a result.</source>
        <translation>
            <numerusform>%n visit without a goal, or again without a result.</numerusform>
            <numerusform>%n visits without a goal, or again without a result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joint project(s)</source>
        <translation>
            <numerusform>%n joint project</numerusform>
            <numerusform>%n joint projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact in %n quarter(s)</source>
        <translation>
            <numerusform>contact in %n quarter</numerusform>
            <numerusform>contact in %n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n piece of news</numerusform>
            <numerusform>%n pieces of news</numerusform>
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
        <source>%n contact(s) from their side</source>
        <translation>
            <numerusform>%n contact from their side</numerusform>
            <numerusform>%n contacts from their side</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n customer(s) today</source>
        <translation>
            <numerusform>%n customer today</numerusform>
            <numerusform>%n customers today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done today: %n</source>
        <translation>
            <numerusform>Done today: %n</numerusform>
            <numerusform>Done today: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off: %n</source>
        <translation>
            <numerusform>Put off: %n</numerusform>
            <numerusform>Put off: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>promised “{text}”, %n day(s) late</source>
        <translation>
            <numerusform>promised “{text}”, %n day late</numerusform>
            <numerusform>promised “{text}”, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complaint %n day(s) past its time</source>
        <translation>
            <numerusform>complaint %n day past its time</numerusform>
            <numerusform>complaint %n days past its time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>turns %n</numerusform>
            <numerusform>turns %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>planned contact %n day(s) late</source>
        <translation>
            <numerusform>planned contact %n day late</numerusform>
            <numerusform>planned contact %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{text}, %n day(s) late</source>
        <translation>
            <numerusform>{text}, %n day late</numerusform>
            <numerusform>{text}, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grace period nearly over, renewal %n day(s) late</source>
        <translation>
            <numerusform>grace period nearly over, renewal %n day late</numerusform>
            <numerusform>grace period nearly over, renewal %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal %n day(s) late, in the grace period</source>
        <translation>
            <numerusform>renewal %n day late, in the grace period</numerusform>
            <numerusform>renewal %n days late, in the grace period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal in %n day(s)</source>
        <translation>
            <numerusform>renewal in %n day</numerusform>
            <numerusform>renewal in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) longer without contact than usual</source>
        <translation>
            <numerusform>%n day longer without contact than usual</numerusform>
            <numerusform>%n days longer without contact than usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never contacted yet, %n day(s) late</source>
        <translation>
            <numerusform>never contacted yet, %n day late</numerusform>
            <numerusform>never contacted yet, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask how the purchase works out, %n day(s) late</source>
        <translation>
            <numerusform>ask how the purchase works out, %n day late</numerusform>
            <numerusform>ask how the purchase works out, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an order is due, %n day(s) late</source>
        <translation>
            <numerusform>an order is due, %n day late</numerusform>
            <numerusform>an order is due, %n days late</numerusform>
        </translation>
    </message>
</context>
</TS>
