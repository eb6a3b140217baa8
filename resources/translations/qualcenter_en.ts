<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>Also here: {one} and {count} more</source>
        <translation>
            <numerusform>Also here: {one} and {count} more</numerusform>
            <numerusform>Also here: {one} and {count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs {count} answers. The script fills them.</source>
        <translation>
            <numerusform>Needs {count} answer. The script fills it.</numerusform>
            <numerusform>Needs {count} answers. The script fills them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promote: {count} fields left</source>
        <translation>
            <numerusform>Promote: {count} field left</numerusform>
            <numerusform>Promote: {count} fields left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <translation>
            <numerusform>call</numerusform>
            <numerusform>calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>conversations</source>
        <translation>
            <numerusform>conversation</numerusform>
            <numerusform>conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promoted</source>
        <translation>
            <numerusform>promoted</numerusform>
            <numerusform>promoted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{all}, {count} late</source>
        <translation>
            <numerusform>{all}, {count} late</numerusform>
            <numerusform>{all}, {count} late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} attempts so far</source>
        <translation>
            <numerusform>{count} attempt so far</numerusform>
            <numerusform>{count} attempts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <translation>
            <numerusform>{count} call</numerusform>
            <numerusform>{count} calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes on this lead wait on this computer.</source>
        <translation>
            <numerusform>{count} change on this lead waits on this computer.</numerusform>
            <numerusform>{count} changes on this lead wait on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait on this computer and will be sent when the link returns.</source>
        <translation>
            <numerusform>{count} change waits on this computer and will be sent when the link returns.</numerusform>
            <numerusform>{count} changes wait on this computer and will be sent when the link returns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} found, {took} ms</source>
        <translation>
            <numerusform>{count} found, {took} ms</numerusform>
            <numerusform>{count} found, {took} ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in the pool</source>
        <translation>
            <numerusform>{count} in the pool</numerusform>
            <numerusform>{count} in the pool</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads were moved by others while you worked here without the store.</source>
        <translation>
            <numerusform>{count} lead was moved by others while you worked here without the store.</numerusform>
            <numerusform>{count} leads were moved by others while you worked here without the store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <translation>
            <numerusform>{count} more</numerusform>
            <numerusform>{count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more dispositions</source>
        <translation>
            <numerusform>{count} more disposition</numerusform>
            <numerusform>{count} more dispositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} promoted</source>
        <translation>
            <numerusform>{count} promoted</numerusform>
            <numerusform>{count} promoted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} staff</source>
        <translation>
            <numerusform>{count} staff</numerusform>
            <numerusform>{count} staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} touches</source>
        <translation>
            <numerusform>{count} touch</numerusform>
            <numerusform>{count} touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notice}, and {count} more notices</source>
        <translation>
            <numerusform>{notice}, and {count} more notice</numerusform>
            <numerusform>{notice}, and {count} more notices</numerusform>
        </translation>
    </message>
</context>
</TS>
