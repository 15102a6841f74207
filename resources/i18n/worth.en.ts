<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContractList</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of grace left</source>
        <translation>
            <numerusform>%n day of grace left</numerusform>
            <numerusform>%n days of grace left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) known</source>
        <translation>
            <numerusform>%n month known</numerusform>
            <numerusform>%n months known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed customer(s) to compare with</source>
        <translation>
            <numerusform>%n closed customer to compare with</numerusform>
            <numerusform>%n closed customers to compare with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of records</source>
        <translation>
            <numerusform>%n month of records</numerusform>
            <numerusform>%n months of records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different day(s)</source>
        <translation>
            <numerusform>%n different day</numerusform>
            <numerusform>%n different days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>estimated for %n order(s)</source>
        <translation>
            <numerusform>estimated for %n order</numerusform>
            <numerusform>estimated for %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the middle of %n interval(s)</source>
        <translation>
            <numerusform>the middle of %n interval</numerusform>
            <numerusform>the middle of %n intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingValues</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TierDialog</name>
    <message numerus="yes">
        <source>Your tier counts for %n day(s), then the computed one does again.</source>
        <translation>
            <numerusform>Your tier counts for %n day, then the computed one does again.</numerusform>
            <numerusform>Your tier counts for %n days, then the computed one does again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorthBlock</name>
    <message numerus="yes">
        <source>net contribution, %n month(s)</source>
        <translation>
            <numerusform>net contribution, %n month</numerusform>
            <numerusform>net contribution, %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent on winning them, %n month(s)</source>
        <translation>
            <numerusform>spent on winning them, %n month</numerusform>
            <numerusform>spent on winning them, %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorthWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last order; too few orders for a rhythm</source>
        <translation>
            <numerusform>%n day since the last order; too few orders for a rhythm</numerusform>
            <numerusform>%n days since the last order; too few orders for a rhythm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago now</source>
        <translation>
            <numerusform>%n day ago now</numerusform>
            <numerusform>%n days ago now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Little data: %n month(s)</source>
        <translation>
            <numerusform>Little data: %n month</numerusform>
            <numerusform>Little data: %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expected date passed %n day(s) ago</source>
        <translation>
            <numerusform>The expected date passed %n day ago</numerusform>
            <numerusform>The expected date passed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deal expected in %n day(s)</source>
        <translation>
            <numerusform>Deal expected in %n day</numerusform>
            <numerusform>Deal expected in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more after-sale follow-up(s)</source>
        <translation>
            <numerusform>%n more after-sale follow-up</numerusform>
            <numerusform>%n more after-sale follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talk in %n more quarter(s)</source>
        <translation>
            <numerusform>talk in %n more quarter</numerusform>
            <numerusform>talk in %n more quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring product news %n more time(s)</source>
        <translation>
            <numerusform>bring product news %n more time</numerusform>
            <numerusform>bring product news %n more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>work on something together %n more time(s)</source>
        <translation>
            <numerusform>work on something together %n more time</numerusform>
            <numerusform>work on something together %n more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They came to us %n time(s)</source>
        <translation>
            <numerusform>They came to us %n time</numerusform>
            <numerusform>They came to us %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>product news %n time(s)</source>
        <translation>
            <numerusform>product news %n time</numerusform>
            <numerusform>product news %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
