<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>change %n customer(s)</source>
        <translation>
            <numerusform>change %n customer</numerusform>
            <numerusform>change %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the stage of %n customer(s)</source>
        <translation>
            <numerusform>change the stage of %n customer</numerusform>
            <numerusform>change the stage of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give %n customer(s) to a rep</source>
        <translation>
            <numerusform>give %n customer to a rep</numerusform>
            <numerusform>give %n customers to a rep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the source of %n customer(s)</source>
        <translation>
            <numerusform>change the source of %n customer</numerusform>
            <numerusform>change the source of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n customer(s)</source>
        <translation>
            <numerusform>tag %n customer</numerusform>
            <numerusform>tag %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take a tag off %n customer(s)</source>
        <translation>
            <numerusform>take a tag off %n customer</numerusform>
            <numerusform>take a tag off %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring %n customer(s) back from the archive</source>
        <translation>
            <numerusform>bring %n customer back from the archive</numerusform>
            <numerusform>bring %n customers back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n customer(s)</source>
        <translation>
            <numerusform>delete %n customer</numerusform>
            <numerusform>delete %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archive %n customer(s)</source>
        <translation>
            <numerusform>archive %n customer</numerusform>
            <numerusform>archive %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n customer(s)</source>
        <translation>
            <numerusform>paste %n customer</numerusform>
            <numerusform>paste %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>greetings for %n customer(s)</source>
        <translation>
            <numerusform>a greeting for %n customer</numerusform>
            <numerusform>greetings for %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were greeted</source>
        <translation>
            <numerusform>%n customer was greeted</numerusform>
            <numerusform>%n customers were greeted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no greeting for %n customer(s)</source>
        <translation>
            <numerusform>no greeting for %n customer</numerusform>
            <numerusform>no greeting for %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>greet %n customer(s) after all</source>
        <translation>
            <numerusform>greet %n customer after all</numerusform>
            <numerusform>greet %n customers after all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n greeting text(s)</source>
        <translation>
            <numerusform>keep %n greeting text</numerusform>
            <numerusform>keep %n greeting texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n row(s) of “{table}” belong to nobody.</source>
        <translation>
            <numerusform>%n row of “{table}” belongs to nobody.</numerusform>
            <numerusform>%n rows of “{table}” belong to nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the customer list are not up to date.</source>
        <translation>
            <numerusform>%n row of the customer list is not up to date.</numerusform>
            <numerusform>%n rows of the customer list are not up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) belong to customers who are gone.</source>
        <translation>
            <numerusform>%n draft belongs to a customer who is gone.</numerusform>
            <numerusform>%n drafts belong to customers who are gone.</numerusform>
        </translation>
    </message>
</context>
</TS>
