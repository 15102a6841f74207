<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n customer(s) written to {path}.</source>
        <translation>
            <numerusform>%n customer was written to {path}.</numerusform>
            <numerusform>%n customers were written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) written to {path}.</source>
        <translation>
            <numerusform>%n date written to {path}.</numerusform>
            <numerusform>%n dates written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to {path}.</source>
        <translation>
            <numerusform>%n page written to {path}.</numerusform>
            <numerusform>%n pages written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made-up customer(s) in {path}.</source>
        <translation>
            <numerusform>%n made-up customer is in {path}.</numerusform>
            <numerusform>%n made-up customers are in {path}.</numerusform>
        </translation>
    </message>
</context>
</TS>
