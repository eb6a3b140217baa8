"""What the usual CRMs call their columns, in English and German, as words squeezed together."""

import re
import unicodedata

from qualcenter.domain.sentence import said

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
OWNERS = re.compile(r"^(?:lead|contact|person|kontakt|ansprechpartner|primary|main|kunde|interessent)(?=.)")

# Within a field the surest word stands first: where two columns fit one field, the earlier word gets it.
FIELD_WORDS: dict[str, str] = {
    "full_name": (
        "fullname name displayname personname contactname leadname contactperson vollstaendigername "
        "ansprechpartner kontaktperson kontaktname ansprechperson namen contact person lead"
    ),
    "given_name": "givenname firstname forename vorname fname first prenom rufname",
    "family_name": "familyname lastname surname nachname familienname lname last zuname secondname",
    "title": (
        "title jobtitle position jobposition role jobrole function funktion stellung berufsbezeichnung "
        "positionstitel stellenbezeichnung rolle jobfunction designation beruf"
    ),
    "company": (
        "company companyname organization organisation organizationname organisationname account "
        "accountname firma firmenname unternehmen unternehmensname firm employer business businessname "
        "org orgname arbeitgeber associatedcompany parentcustomer parentcustomerid parentaccount kunde "
        "betrieb companyaccount"
    ),
    "website": (
        "website web url homepage companywebsite websiteurl websiteaddress webseite webadresse "
        "internetseite companydomain companydomainname domain domainname site internet websiteaccount"
    ),
    "staff": (
        "staff numberofemployees noofemployees employees employeecount companysize headcount mitarbeiter "
        "mitarbeiterzahl anzahlmitarbeiter mitarbeiteranzahl anzahldermitarbeiter beschaeftigte size "
        "unternehmensgroesse firmengroesse numemployees employeesrange"
    ),
    "industry": ("industry branche sector industrysector vertical wirtschaftszweig industrie industrytype sektor"),
    "city": (
        "city town ort stadt mailingcity billingcity addresscity address1city wohnort officecity "
        "businesscity citytown locality organizationcity companycity"
    ),
    "region": (
        "region state province stateprovince stateregion bundesland land1 kanton mailingstate "
        "billingstate mailingstateprovince billingstateprovince stateorprovince address1stateorprovince "
        "address1stateprovince mailingprovince territory organizationstate companystate"
    ),
    "country": (
        "country countrycode countryregion land laendercode staat laenderkennung mailingcountry "
        "billingcountry address1countryregion address1country countryname countryiso nation "
        "countryregioncode organizationcountry companycountry"
    ),
    "language": ("language preferredlanguage sprache lang locale korrespondenzsprache languagecode bevorzugtesprache"),
    "email": (
        "email emailaddress mail workemail businessemail emailwork primaryemail mailadresse emailadresse "
        "emailaddress1 eposta emailgeschaeftlich geschaeftlicheemail emaildienstlich mailaddress "
        "personemail emailaddresswork"
    ),
    "email_2": (
        "secondaryemail otheremail alternateemail additionalemail emailother emailhome homeemail "
        "personalemail emailprivat privateemail weitereemail additionalemails additionalemailaddresses "
        "emailpersonal"
    ),
    "phone": (
        "phone phonenumber telephone telefon telefonnummer tel telefonnr telnr telno businessphone "
        "workphone phonework telephonenumber rufnummer telefongeschaeftlich geschaeftlichtelefon "
        "directphone directdial durchwahlnummer officephone phoneoffice companyphone phoneno "
        "contactnumber number festnetz telefonzentrale"
    ),
    "phone_2": (
        "mobile mobilephone mobilephonenumber cell cellphone mobilenumber handy handynummer mobil "
        "mobiltelefon mobilnummer mobilno phonemobile mobilfunk telefonmobil otherphone secondaryphone "
        "alternatephone phoneother homephone phonehome telefonprivat additionalphone phonecell "
        "mobilfunknummer"
    ),
    "extension": "extension ext phoneextension phoneext durchwahl nebenstelle telefondurchwahl",
    "source": (
        "source leadsource originalsource quelle leadquelle herkunft channel kanal utmsource "
        "originalsourcetype sourcename campaignsource leadorigin origin campaign kampagne leadherkunft "
        "sourcetype latestsource dealsource marketingsource sourcechannel"
    ),
    "external_id": (
        "externalid leadid recordid contactid personid kontaktid accountid customerid crmid hsobjectid id "
        "uuid guid salesforceid zohoid hubspotid pipedriveid kundennummer kundennr leadnumber leadnr "
        "recordidcontact leadnumberid contactnumberid organizationid companyid"
    ),
    "touch_kind": (
        "touchkind touch touchtype requesttype anfrageart formname formtype conversionname "
        "interactiontype recentconversion recentconversioneventname requestkind"
    ),
    "touched_at": (
        "touchedat touchedon created submittedat createdat createdate createddate createdon createdtime "
        "datecreated creationdate leadcreated leadcreatedtime erstelltam erstellungsdatum angelegtam "
        "anfragedatum timestamp zeitstempel recentconversiondate date datum eingangam eingangsdatum "
        "zeitpunkt addtime submissiondate dateofinquiry submittedon anfragevom dateadded"
    ),
    "stage": (
        "stage leadstage dealstage status leadstatus lifecyclestage pipelinestage phase leadphase "
        "statusreason leadstatusreason vertriebsphase dealstatus salesstage stufe"
    ),
    "owner": (
        "owner leadowner contactowner recordowner accountowner owneralias assignedto ownername salesrep "
        "zustaendig bearbeiter verantwortlich inhaber besitzer leadinhaber leadbesitzer zugewiesenan "
        "betreuer accountmanager dealowner"
    ),
    "note": (
        "note notes description comment comments notiz notizen beschreibung bemerkung bemerkungen "
        "kommentar kommentare message nachricht remarks anmerkung anmerkungen memo anfragetext anfrage "
        "leaddescription"
    ),
    "consent_email": (
        "consentemail emailconsent emailoptin optinemail newsletteroptin optin marketingconsent "
        "emailpermission einwilligungemail emaileinwilligung consent einwilligung newsletter subscribed "
        "marketingoptin gdprconsent"
    ),
    "consent_phone": (
        "consentphone phoneconsent phoneoptin callconsent optinphone telefoneinwilligung einwilligungtelefon"
    ),
}
REFUSING_WORDS: dict[str, str] = {
    "consent_email": (
        "hasoptedoutofemail emailoptout optoutemail donotemail unsubscribed unsubscribedfromallemail "
        "donotallowemails donotallowbulkemails optedoutofemail optoutofemail keineemail "
        "unsubscribedfromemail optout"
    ),
    "consent_phone": (
        "donotcall donotphone donotallowphonecalls donotallowcalls donotcontact phoneoptout nichtanrufen "
        "keineanrufe optoutphone"
    ),
}
"""Columns whose yes means no: they take consent away and never give it."""

IGNORED_WORDS: dict[str, str] = {
    said("The desk keeps no postal addresses."): (
        "address street streetaddress postaladdress mailingstreet billingstreet address1street adresse "
        "strasse anschrift hausnummer mailingaddress billingaddress addressline addressline1 addressline2 "
        "road pobox postfach address1line"
    ),
    said("The desk keeps no postal codes; the city and the region place a person."): (
        "zip zipcode postcode postalcode plz postleitzahl mailingzip mailingpostalcode billingzip "
        "billingpostalcode zippostalcode mailingzippostalcode billingzippostalcode address1postalcode "
        "address1zippostalcode"
    ),
    said("A county is finer than what decides the hours of calling; the region is read instead."): (
        "county landkreis kreis bezirk district"
    ),
    said("It only counts the rows."): (
        "index row rownumber rownum no nr lfdnr laufendenummer zeile zeilennummer sno lineno"
    ),
    said("A fax is no telephone that a person answers."): "fax faxnumber faxnummer telefax businessfax",
    said("The name is read without the form of address."): (
        "salutation anrede prefix suffix honorific middlename akademischertitel titelnamenszusatz"
    ),
    said("The desk works this out itself."): (
        "score tier nextaction nextat promisedueat attempts leadscore rating refusedbecause morecells leadrating"
    ),
}


def squeezed(header: str) -> str:
    """Return the letters and digits of a header, lowered, without accents: "E-Mail Adresse 2" is
    emailadresse2.
    """
    spelled = unicodedata.normalize("NFC", header).lower().translate(UMLAUTS)
    plain = unicodedata.normalize("NFKD", spelled)
    return "".join(sign for sign in plain if sign.isalnum())


def _table(words: dict[str, str]) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for meaning, line in words.items():
        for place, word in enumerate(line.split()):
            found.setdefault(word, (meaning, place))
    return found


MEANINGS = _table(FIELD_WORDS)
"""Squeezed header → (field, place among the field's words)."""
REFUSING = _table(REFUSING_WORDS)
IGNORED = _table(IGNORED_WORDS)
