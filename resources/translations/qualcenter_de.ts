<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>A callback may lie at most a year ahead: nurture the lead for longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead cannot be merged with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead is no duplicate of itself: give the other one&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead may rest at most ten years, so that it is not lost: choose an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to {longest_name} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet holds {rows} rows below its header. Write csv instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has cut digits off; format the column as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A touch needs a name, an e-mail address or a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wish names a number, an e-mail address, a company, a lead or a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook cannot be written as text. Name a file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An accepted handoff is passed on to a person, not to a pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address has at most {longest_address} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another lead is next: say why you skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program kept the store busy for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before sales can have this lead, ask for: {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both leads are finished: there is nothing to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both leads belong to one person already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both “{filled}” and “{column}” are told to be {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the database server is running and that this computer can reach it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there and has room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or make a new store with `qualcenter store create`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; a new store needs a new file or an empty database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one lead to assign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns {first} and {place} are both called “{name}”. Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is still there; the last step was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {run} wrote {kind}, not {what}. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are grouped by {known}, not by “{by}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {side}, {why}. The Playbook in force stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write to the folder, or choose another store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {run} was taken back already, at {undone_at} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer Qualcenter on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the field&apos;s own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether it was saved; doing the same step again counts it only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of the store as it is, then restore the latest backup with `qualcenter store restore`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the store on this computer&apos;s own disk, or use a PostgreSQL server for several desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {ending} is {stage}: a closed deal stays on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {kept_lead} was merged itself since: split that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {lead} is in a call: try again when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {lead} is part of no merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {merged} is merged into lead {merged_into} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least loaded of {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters stand in this number; write it in digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new store with `qualcenter store create` and restore into that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on that disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another folder in the setting backup_folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name exactly one of --number, --email, --company and --lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No callback is promised to {name}: there is nothing to offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column can be read as a name, an e-mail or a phone number. Name one with --map COLUMN=FIELD. Columns: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field of the desk is called like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead may be called now: your queue and your pool are empty, asleep or held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more was written. Your backups are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than {days} days: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a lead can be promoted; this one is {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a lead takes a disposition; this one is {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only leads being refined are assigned; this one is {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who promoted or received this lead rate its handoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as it is, or choose another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other exports kept taking the same rows. Nothing was written; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}, which names the columns: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} has a text of {length} characters; a sheet holds {most}. Write csv or jsonl instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `qualcenter store upgrade`; it makes a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales works on both leads: let one be returned or closed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say from which day on it is worth calling again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to whom the handoff goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when the contract ends, or when to wake the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which lead it duplicates, by its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who acts: --as NAME, or set QUALCENTER_PERSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who the right person is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as somebody who may, or ask whoever runs the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rows of the store point at rows that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is named {name} already: add a second name or a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is on the phone about lead {lead}: erase the person after the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Playbook knows no touch “{touch}”. It knows: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the store is not usable: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is damaged: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning lies after the end: nothing can be between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback must lie in the future: choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capacity is a number from 0 to {most_leads}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell has about {characters} characters; at most {most} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell in “{column}” has about {characters} characters; at most {most} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell in “{column}” holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while the last step was being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country is unknown; write this number with + and the country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds tables already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day to call again must lie in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk works this out itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the store cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the store is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {count} columns; at most {columns} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row holds “{text}”, which is no name of a column. Add a row above it that names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row is empty. Its cells must name the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for backups {folder} cannot be made: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has {count} letters; {longest_name} are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting must lie in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next open hour begins {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try is due later: it comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has {length} characters; {longest_note} are kept. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is empty: there is nothing to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins: swap the two instants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person was erased since the merge: there is nothing left to part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool of {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promotion definition has no field “{name}”. It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restored rows are not as many as the backup holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has neither a name nor an e-mail nor a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has {found} cells, the header has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scope is one of number, person and company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be written: it, or the folder it lies in, is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has version {found}, made by a later program; this one knows versions up to {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has version {found}; this program works with version {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged: the database cannot read part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store refused you: this sign-in may not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {address} holds leads or people already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time in “{text}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to be back must lie in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value must be an amount from 0 up, such as 24000 or 1999.90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wake must lie in the future: choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year {year} is not between {first_year} and {last_year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no act {wanted} in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup at {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call of yours in progress on this lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no colleague named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no colleague named “{to}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no company “{company}” in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no digit in this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no e-mail address to send to: add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{name}”. Usual ones: utf-8, utf-16, cp1252, latin-1, mac-roman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export {run}. `qualcenter exports list` shows those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{format}”. Use csv, xlsx or jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{form}”. Use {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no handoff of this lead to rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import {run} in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job “{job}”. Jobs: {jobs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lead {lead} in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lead {text} in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lead {unknown} in this store. Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lead “{text}” in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to suppress: choose the person instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no offset {offset} from UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person {person} in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sales person named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day as “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time as in “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no suppression {suppression} in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no team named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version {wanted}; the newest one is {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo: you have not moved any lead yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Playbook has 1 fault: {fault}. The one in force stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Playbook has {count} faults: {faults}. The one in force stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This act cannot be undone: only moves of leads can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This act has been undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company did not ask not to be called, or the wish was lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company must not be called: asked by {by} on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handoff belongs to {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handoff is not delivered yet: it arrives ten seconds after the promotion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handoff is there already: choose another seller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {what}, not a lead: there is no call to make on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead belongs to {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is not in your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: it cannot be nurtured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: it cannot be purged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: nobody calls it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that is being refined can be worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that is {wanted} can be {verb}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that sales holds can be returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that sales holds can be {verb}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too short or too long for its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number must not be called: asked by {by} on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has no company: choose the person instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person must not be called: asked by {by} on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This promotion has been delivered to sales, so it can no longer be undone. Use recall: it takes the lead back until sales accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store already holds people or leads: make a new one for the demonstration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store has no Playbook yet: adopt one with `qualcenter playbook adopt FILE`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store has people: say who you are to add somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store is live: real people are called from it, so --at is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again once the store answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, look for a program that holds the store open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an earlier backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use sqlite:///path/to/store.db, postgresql://user@server/database, or a bare path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is at this address is not a Qualcenter store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given for “{name}” holds bytes that are no UTF-8 text. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number is it? The call names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number is it? The person has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes and no are no dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on another call: end it before you take this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on the phone with {full_name}: end that call first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot switch yourself off: ask a colleague to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You promised to call later: it comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You skipped this lead; it comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lead that is {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept, return and close handoffs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted by sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add people and change their presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopt a Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign leads to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter a new lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge and split duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the gauges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suppress numbers, people and companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tend contacts and nurture tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tend the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pool of {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system says: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder or file may not be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touched by sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo what others did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work leads: call, answer, dispose, promote, nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} did this: only they or a team lead can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Nothing was left half written; choose another place or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large to be a Playbook. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lies in a network folder ({kind}), where two desks can damage an SQLite store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{full_name} is on the phone right now: wait for the end of that call. Nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} has taken up {name} since: undo would pull the lead away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {length} characters; at most {limit} can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{text}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a choice here. Choose one of: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a date. Write it like 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a time. Write it like 2026-11-23T14:30, with a zone if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{text}” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} “{text}”: name the person by e-mail, or by the number of the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({roles}) lacks the right to {right}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot sign for {side}: that takes the role {wanted}. The Playbook in force stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit {told_by} ({encoding}): {getattr}. Name another one with --encoding, for instance utf-8 or cp1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not refine leads: choose a qualifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a single line of more than {millions} million characters; that is not a table. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed since: undo would overwrite that. Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has lead {lead} in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no lead to spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. Its sheets: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this lead in hand until {clock}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no number, e-mail address or company that can be read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no rows in this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a damaged workbook or archive: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a text file and has no sheets. Leave --sheet away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a workbook of another format. Open it and save it as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty. {tables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in Excel&apos;s format of before 2007 (.xls). Open it, choose “Save as”, take “Excel workbook (.xlsx)” or “CSV UTF-8”, and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save a copy without one and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save a copy without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in sales: choose a sales person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the phone with this company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the phone with {full_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is switched off and no longer works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is switched off: choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {stage}: only leads being refined are moved. Nothing was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {words}, not a table. {tables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was promised a call by a colleague: only they offer it to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would unpack to more than is read from a workbook: {megabytes} MB or {millions} million cells. Save the sheet as CSV and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row {row}: a quotation mark opens a cell there and no other closes it, so that everything after it would be one cell. Put that right and import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} asked not to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} has the right length, but no network uses that range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is neither a spreadsheet&apos;s date nor a time since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is no number of {full_name} that can be dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} could not be put in place: {error}. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a database. Choose another name. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a folder. Name a file in it. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a folder. Name a file in it. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is no file but a device. Name a file. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Name one file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} has the address {email} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} lies outside the hours in which this person may be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {date} {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} at {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has this lead in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} promoted this lead; only they or a team lead recall it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is no disposition of this Playbook. It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is no reason to nurture. Reasons: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” is no reason to return a lead. Reasons: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is a further one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is a usual name for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{company}” names no company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{country}” is no country, such as US or DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{currency}” is no currency: write a code such as EUR or USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{date_order}” is no order of dates. Use dmy, mdy or ymd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{email}” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{given}” cannot divide cells. Use one of , ; | or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{given}” is no number of {full_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{given}” is not the number of an act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{holder}” is already read as {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{holder}” is already {field}; this is the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” does not ask for {strange}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” has no field named {name}. It takes: nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” has no field named {name}. It takes: {taken}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” needs a call: nobody was tried on this lead since you took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” still needs: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}”: {asks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a word of the center: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no stage. Stages: {stages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is nobody in this center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” cannot be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” is not a phone number: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pair}” is not of the form COLUMN=FIELD, such as “Mail=email”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pair}” is not of the form VALUE=STAGE, such as “Hot=lead”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{presence}” is none of {presences}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reason}” is no reason to lose a deal. Reasons: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reason}” is no reason to skip. Reasons: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can be day or month first; say which (--date-order dmy or mdy).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has a year of three digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no: no consent is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no country that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no country, such as US or DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no date and time that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day or time. Write 2026-11-23 or 2026-11-23T14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no extension of up to 7 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no instant. Write it like 2026-11-23T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no language that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is out of reach: the desk knows the years {first_year} to {last_year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names no zone. Write it like 2026-11-23T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}…” is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{website}” is no address of a website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” cannot be exported. Choose one of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is no stage that is known; it stands in the note (--stage-map names it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{zone}” is no time zone, such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{zone}” is no time zone: write one such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>1 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback of yours is due since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disposition key only chooses; the filled button files it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter or digit alone acts on Work. Off: Alt and the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is dialled with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>leads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>touches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All touches and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also here: {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Also here: {one} and {count} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Alt and a key is what single keys are while you type. Choose a key without Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is in, so {key} alone does nothing. Alt {key} files “{disposition}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another lead is next. Why not that one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the dispositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare keys act unless you are typing; Alt and the same key always act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break until…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break, back in 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break, back in 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break, back in 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call ended, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the call ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File “{disposition}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lead or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First touch by sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the lead to a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {action} its usual key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {person} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In half a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late. {callback}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let anyone take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let anyone take the callback that is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower rows on Work, also in high windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a demonstration store to practise on, {seconds} s so far. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, company, number, or what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Needs {count} answers. The script fills them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>band of the queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next callback: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next:</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No act to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No callback is promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No callback of yours is due in the next ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No company known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number to dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program answers {kind}: links. {number} is on the clipboard; Settings can change how to dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works in this store yet. Add people with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet, kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. The lead is still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note. Saved as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fades or shrinks: every change is there at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet that speaks for or against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK to call until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {clock}. {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One soft tone when a callback of yours is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only qualifiers work leads; this lead is open to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only team leads give leads to others. Skip it with a reason, and it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it on Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens {time} local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick your name. What you do is filed under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool · {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice could not begin. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice is open in a window of its own. Nothing done there counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice on the demonstration store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence: {presence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key&apos;s field, then the new key. Esc keeps the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {digits} and it goes to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {digits}. Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Promote: {count} fields left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Qualcenter, {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualcenter, {person}, practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualify</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualify field {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result by sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing finds no one who could take it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales sees it in {seconds} s. It can be recalled until sales accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves, and the next lead opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}: fit {fit}, interest {interest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}: fit {fit}, interest {interest}; the points add up to {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <comment>group of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script one step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script: {steps}. Now: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys are off in Settings: Alt and the key act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this lead, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}, {consent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks {languages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed to promote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stronger lines, no quiet grey text. On by itself when the system asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no day from today on. Type it like 30 jun, in 60 days or 2027-01-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no time to come. Type it like 14:45 or in 20 min. You are still available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no time to come. Type it like thu 10, tomorrow 14:30 or in 20 min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Playbook has no script for this lead. Ask what made them get in touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filled button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person may not be called then. The next open time is {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is one line of names, and the script has the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same desk on a demonstration store, in a window of its own. Nothing done there counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script fills these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk made a mistake, and it is in the log. What you typed is kept. Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the practice desk already. Nothing done here counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is not among the rows of your queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has no live lead. {incoming} takes an incoming call, {new} enters a lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier {tier}. Every point names its rule and its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches: {touches}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off the key of {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps while new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-step dispositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day: 30 jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time: thu 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it and press Enter. Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings back the lead, the note and the answers as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “{deed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed is kept on this computer until the link returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you promise with “Call later” stands here by the hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever takes it finds it in their queue. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not {person} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why skip it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would go to {name}, {below}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are through the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your break ended at {clock}. Choose Available to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first 50 dispositions take two steps, then one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your roles do not include that page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called after {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>callto: link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consent not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>conversations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>demonstration store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not open by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every promise kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <comment>how it was answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home</source>
        <comment>kind of number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <comment>how it was answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 20 min, or 14:45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to first call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to first touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to the callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to the retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <comment>kind of number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phone consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no touch yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nurture</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>office</source>
        <comment>kind of number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>promoted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>promoted</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purged</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumes at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves, then opens the next lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script</source>
        <comment>how it was answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sip: link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switchboard</source>
        <comment>kind of number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tel: link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then: {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <comment>how it was answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work</source>
        <comment>kind of number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{all}, {count} late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{answer}. Then: {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} attempts so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait on this computer and will be sent when the link returns.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <comment>in so many</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} found, {took} ms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in the pool</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} promoted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} staff</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} touches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{deed}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{deed}. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is empty. Choose one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to whatever has the focus. Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} chooses among chips. Only a disposition may have a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} files it. Your first {first} take two steps, this is number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is “{action}” already. Change that one first, or choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known} of {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this lead in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {time}, in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {time}, late {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {time}, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{notice}, and {count} more notices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} handed to the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · {place} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open} of {capacity} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open} of {capacity} open · accepts in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner}, anyone may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} ({stage}, with {owner})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} ({stage}, with {owner}, last contact {ago})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, {company}. Promised {time}, {their_time} there. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, {company}. {detail}. Score {score}. {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}, under “{band}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} time, same as yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, same as yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, {offset} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{presence} until {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{promise} by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank}, higher for a higher score and for fresher interest; the highest is next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{script}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} It is shown to read; Enter opens the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, late {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{touches} in {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tried}. Last note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}
Rule: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {company}. {clock}. {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” has its usual key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
