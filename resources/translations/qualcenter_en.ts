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
        <source>Drop {count} here</source>
        <translation>
            <numerusform>Drop {count} here</numerusform>
            <numerusform>Drop {count} here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export {count}</source>
        <translation>
            <numerusform>Export {count}</numerusform>
            <numerusform>Export {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give {count} leads to</source>
        <translation>
            <numerusform>Give {count} lead to</numerusform>
            <numerusform>Give {count} leads to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {count} rows</source>
        <translation>
            <numerusform>Import {count} row</numerusform>
            <numerusform>Import {count} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left behind: {count}</source>
        <translation>
            <numerusform>Left behind: {count}</numerusform>
            <numerusform>Left behind: {count}</numerusform>
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
        <source>Put {count} entries in force</source>
        <translation>
            <numerusform>Put {count} entry in force</numerusform>
            <numerusform>Put {count} entries in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {count} rows; counting was stopped</source>
        <translation>
            <numerusform>The first {count} row; counting was stopped</numerusform>
            <numerusform>The first {count} rows; counting was stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {count} rows</source>
        <translation>
            <numerusform>about {count} row</numerusform>
            <numerusform>about {count} rows</numerusform>
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
        <source>open, {count} places</source>
        <translation>
            <numerusform>open, {count} place</numerusform>
            <numerusform>open, {count} places</numerusform>
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
        <source>went back this week</source>
        <translation>
            <numerusform>went back this week</numerusform>
            <numerusform>went back this week</numerusform>
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
        <source>{count} cells cannot be used, first in row {row}: {why}</source>
        <translation>
            <numerusform>{count} cell cannot be used, in row {row}: {why}</numerusform>
            <numerusform>{count} cells cannot be used, first in row {row}: {why}</numerusform>
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
        <source>{count} dispositions</source>
        <translation>
            <numerusform>{count} disposition</numerusform>
            <numerusform>{count} dispositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries</source>
        <translation>
            <numerusform>{count} entry</numerusform>
            <numerusform>{count} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events of journeys</source>
        <translation>
            <numerusform>{count} event of journeys</numerusform>
            <numerusform>{count} events of journeys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} handoffs</source>
        <translation>
            <numerusform>{count} handoff</numerusform>
            <numerusform>{count} handoffs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in a call, which cannot be moved.</source>
        <translation>
            <numerusform>{count} in a call, which cannot be moved.</numerusform>
            <numerusform>{count} in a call, which cannot be moved.</numerusform>
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
        <source>{count} late</source>
        <translation>
            <numerusform>{count} late</numerusform>
            <numerusform>{count} late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late. Longest waits {span}.</source>
        <translation>
            <numerusform>{count} late, by {span}.</numerusform>
            <numerusform>{count} late. Longest waits {span}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads</source>
        <translation>
            <numerusform>{count} lead</numerusform>
            <numerusform>{count} leads</numerusform>
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
        <source>{count} leads, nobody yet</source>
        <translation>
            <numerusform>{count} lead, nobody yet</numerusform>
            <numerusform>{count} leads, nobody yet</numerusform>
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
        <source>{count} more, none due today</source>
        <translation>
            <numerusform>{count} more, not due today</numerusform>
            <numerusform>{count} more, none due today</numerusform>
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
        <source>{count} refused rows are in {file}, each with its reason.</source>
        <translation>
            <numerusform>{count} refused row is in {file}, with its reason.</numerusform>
            <numerusform>{count} refused rows are in {file}, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of {count} people on shift</source>
        <translation>
            <numerusform>{here} of {count} person on shift</numerusform>
            <numerusform>{here} of {count} people on shift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is not there: {count} leads went to others.</source>
        <translation>
            <numerusform>{name} is not there: {count} lead went to others.</numerusform>
            <numerusform>{name} is not there: {count} leads went to others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notice}, and {count} more notices: {key}</source>
        <translation>
            <numerusform>{notice}, and {count} more notice: {key}</numerusform>
            <numerusform>{notice}, and {count} more notices: {key}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{open} open of {count} places</source>
        <translation>
            <numerusform>{open} open of {count} place</numerusform>
            <numerusform>{open} open of {count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{presence}, gave back {count}</source>
        <translation>
            <numerusform>{presence}, gave back {count}</numerusform>
            <numerusform>{presence}, gave back {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} row</numerusform>
            <numerusform>{count} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {count} laws hold</source>
        <translation>
            <numerusform>{count} law holds</numerusform>
            <numerusform>All {count} laws hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at {when}: the database itself, {checks} questions about leads, {count} journeys replayed.</source>
        <translation>
            <numerusform>Looked at {when}: the database itself, {checks} questions about leads, {count} journey replayed.</numerusform>
            <numerusform>Looked at {when}: the database itself, {checks} questions about leads, {count} journeys replayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, {count} changes wait here</source>
        <translation>
            <numerusform>Offline, {count} change waits here</numerusform>
            <numerusform>Offline, {count} changes wait here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One file a day is written by itself into {folder}; the newest {count} stay.</source>
        <translation>
            <numerusform>One file a day is written by itself into {folder}; the newest {count} stays.</numerusform>
            <numerusform>One file a day is written by itself into {folder}; the newest {count} stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {count} of them. Enter shows the journey; then give the lead to somebody.</source>
        <translation>
            <numerusform>The first {count} of them. Enter shows the journey; then give the lead to somebody.</numerusform>
            <numerusform>The first {count} of them. Enter shows the journey; then give the lead to somebody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wake {count} leads on another day</source>
        <translation>
            <numerusform>Wake {count} lead on another day</numerusform>
            <numerusform>Wake {count} leads on another day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait to be sent</source>
        <translation>
            <numerusform>{count} change waits to be sent</numerusform>
            <numerusform>{count} changes wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} commands</source>
        <translation>
            <numerusform>{count} command</numerusform>
            <numerusform>{count} commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <translation>
            <numerusform>{count} event</numerusform>
            <numerusform>{count} events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <comment>of a journey</comment>
        <translation>
            <numerusform>{count} event</numerusform>
            <numerusform>{count} events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} exceptions to the laws</source>
        <translation>
            <numerusform>{count} exception to the laws</numerusform>
            <numerusform>{count} exceptions to the laws</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} journeys replayed</source>
        <translation>
            <numerusform>{count} journey replayed</numerusform>
            <numerusform>{count} journeys replayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} kept because somebody touched them</source>
        <translation>
            <numerusform>{count} kept because somebody touched it</numerusform>
            <numerusform>{count} kept because somebody touched them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads are in {file}.</source>
        <translation>
            <numerusform>{count} lead is in {file}.</numerusform>
            <numerusform>{count} leads are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads go to others or to the pool, promised callbacks too.</source>
        <translation>
            <numerusform>{count} lead goes to others or to the pool, also a promised callback.</numerusform>
            <numerusform>{count} leads go to others or to the pool, promised callbacks too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads in {file} on {computer}.</source>
        <translation>
            <numerusform>{count} lead in {file} on {computer}.</numerusform>
            <numerusform>{count} leads in {file} on {computer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads of {company} were taken out.</source>
        <translation>
            <numerusform>{count} lead of {company} was taken out.</numerusform>
            <numerusform>{count} leads of {company} were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads of {name}: {key} spreads them over the others.</source>
        <translation>
            <numerusform>{count} lead of {name}: {key} gives it to one of the others.</numerusform>
            <numerusform>{count} leads of {name}: {key} spreads them over the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads taken out</source>
        <translation>
            <numerusform>{count} lead taken out</numerusform>
            <numerusform>{count} leads taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads that went to others or to the pool stay there.</source>
        <translation>
            <numerusform>{count} lead that went to others or to the pool stays there.</numerusform>
            <numerusform>{count} leads that went to others or to the pool stay there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads went to others or to the pool.</source>
        <translation>
            <numerusform>{count} lead went to others or to the pool.</numerusform>
            <numerusform>{count} leads went to others or to the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads were moved there and wait for your decision</source>
        <translation>
            <numerusform>{count} lead was moved there and waits for your decision</numerusform>
            <numerusform>{count} leads were moved there and wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} left behind</source>
        <translation>
            <numerusform>{count} left behind</numerusform>
            <numerusform>{count} left behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{count} more</numerusform>
            <numerusform>{count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new notices</source>
        <translation>
            <numerusform>{count} new notice</numerusform>
            <numerusform>{count} new notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} on shift</source>
        <translation>
            <numerusform>{count} on shift</numerusform>
            <numerusform>{count} on shift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} person</numerusform>
            <numerusform>{count} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} put back</source>
        <translation>
            <numerusform>{count} put back</numerusform>
            <numerusform>{count} put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are in {file}.</source>
        <translation>
            <numerusform>{count} row is in {file}.</numerusform>
            <numerusform>{count} rows are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are not in it, and are not marked: see below.</source>
        <translation>
            <numerusform>{count} row is not in it, and is not marked: see below.</numerusform>
            <numerusform>{count} rows are not in it, and are not marked: see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are refused, first row {row}: {why}</source>
        <translation>
            <numerusform>{count} row is refused, row {row}: {why}</numerusform>
            <numerusform>{count} rows are refused, first row {row}: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions</source>
        <translation>
            <numerusform>{count} session</numerusform>
            <numerusform>{count} sessions</numerusform>
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
        <source>{count} unread</source>
        <translation>
            <numerusform>{count} unread</numerusform>
            <numerusform>{count} unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{load}, {count} over</source>
        <translation>
            <numerusform>{load}, {count} over</numerusform>
            <numerusform>{load}, {count} over</numerusform>
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
