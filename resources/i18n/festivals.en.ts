<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n greeting(s) marked as sent</source>
        <translation>
            <numerusform>%n greeting marked as sent</numerusform>
            <numerusform>%n greetings marked as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of their text</source>
        <translation>
            <numerusform>%n left out because of the text</numerusform>
            <numerusform>%n left out because of their text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key customer(s) among them: better one by one</source>
        <translation>
            <numerusform>%n key customer among them: better one by one</numerusform>
            <numerusform>%n key customers among them: better one by one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) not greeted this time</source>
        <translation>
            <numerusform>%n person not greeted this time</numerusform>
            <numerusform>%n people not greeted this time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to call or visit, without a text</source>
        <translation>
            <numerusform>%n to call or visit, without a text</numerusform>
            <numerusform>%n to call or visit, without a text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) prepared</source>
        <translation>
            <numerusform>%n text prepared</numerusform>
            <numerusform>%n texts prepared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message numerus="yes">
        <source>%n text(s) kept</source>
        <translation>
            <numerusform>%n text kept</numerusform>
            <numerusform>%n texts kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%n person(s) to greet</source>
        <translation>
            <numerusform>%n person to greet</numerusform>
            <numerusform>%n people to greet</numerusform>
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
        <source>Mark %n copied as sent</source>
        <translation>
            <numerusform>Mark %n copied as sent</numerusform>
            <numerusform>Mark %n copied as sent</numerusform>
        </translation>
    </message>
</context>
</TS>
