"""Which zones a region or a city keeps, and how its name is written short."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qualcenter.domain.country_zones import ZONES_OF_COUNTRY

EASTERN, CENTRAL, MOUNTAIN, PACIFIC = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
)

# A region in two zones names both, the one with more people first.
REGION_TABLES: dict[str, str] = {
    "US": """
AL Alabama: America/Chicago; AK Alaska: America/Anchorage,America/Adak;
AZ Arizona: America/Phoenix,America/Denver;
AR Arkansas: America/Chicago; CA California: America/Los_Angeles; CO Colorado: America/Denver;
CT Connecticut: America/New_York; DE Delaware: America/New_York; DC District of Columbia: America/New_York;
FL Florida: America/New_York,America/Chicago; GA Georgia: America/New_York; HI Hawaii: Pacific/Honolulu;
ID Idaho: America/Denver,America/Los_Angeles; IL Illinois: America/Chicago;
IN Indiana: America/New_York,America/Chicago; IA Iowa: America/Chicago;
KS Kansas: America/Chicago,America/Denver;
KY Kentucky: America/New_York,America/Chicago; LA Louisiana: America/Chicago; ME Maine: America/New_York;
MD Maryland: America/New_York; MA Massachusetts: America/New_York;
MI Michigan: America/New_York,America/Chicago;
MN Minnesota: America/Chicago; MS Mississippi: America/Chicago; MO Missouri: America/Chicago;
MT Montana: America/Denver; NE Nebraska: America/Chicago,America/Denver;
NV Nevada: America/Los_Angeles,America/Denver; NH New Hampshire: America/New_York;
NJ New Jersey: America/New_York;
NM New Mexico: America/Denver; NY New York: America/New_York; NC North Carolina: America/New_York;
ND North Dakota: America/Chicago,America/Denver; OH Ohio: America/New_York; OK Oklahoma: America/Chicago;
OR Oregon: America/Los_Angeles,America/Denver; PA Pennsylvania: America/New_York;
RI Rhode Island: America/New_York;
SC South Carolina: America/New_York; SD South Dakota: America/Chicago,America/Denver;
TN Tennessee: America/Chicago,America/New_York; TX Texas: America/Chicago,America/Denver;
UT Utah: America/Denver;
VT Vermont: America/New_York; VA Virginia: America/New_York; WA Washington: America/Los_Angeles;
WV West Virginia: America/New_York; WI Wisconsin: America/Chicago; WY Wyoming: America/Denver;
PR Puerto Rico: America/Puerto_Rico; GU Guam: Pacific/Guam; VI Virgin Islands: America/St_Thomas;
AS American Samoa: Pacific/Pago_Pago; MP Northern Mariana Islands: Pacific/Saipan
""",
    "CA": """
AB Alberta: America/Edmonton; BC British Columbia: America/Vancouver,America/Edmonton,America/Creston;
MB Manitoba: America/Winnipeg; NB New Brunswick: America/Moncton;
NL Newfoundland and Labrador: America/St_Johns,America/Goose_Bay; NS Nova Scotia: America/Halifax;
NT Northwest Territories: America/Edmonton;
NU Nunavut: America/Iqaluit,America/Rankin_Inlet,America/Atikokan;
ON Ontario: America/Toronto,America/Winnipeg,America/Atikokan; PE Prince Edward Island: America/Halifax;
QC Quebec: America/Toronto,America/Blanc-Sablon; SK Saskatchewan: America/Regina,America/Edmonton;
YT Yukon: America/Whitehorse
""",
    "AU": """
ACT Australian Capital Territory: Australia/Sydney;
NSW New South Wales: Australia/Sydney,Australia/Broken_Hill;
NT Northern Territory: Australia/Darwin; QLD Queensland: Australia/Brisbane;
SA South Australia: Australia/Adelaide;
TAS Tasmania: Australia/Hobart; VIC Victoria: Australia/Melbourne;
WA Western Australia: Australia/Perth,Australia/Eucla
""",
    "BR": """
AC Acre: America/Rio_Branco; AL Alagoas: America/Maceio; AP Amapá: America/Belem;
AM Amazonas: America/Manaus,America/Eirunepe; BA Bahia: America/Bahia; CE Ceará: America/Fortaleza;
DF Distrito Federal: America/Sao_Paulo; ES Espírito Santo: America/Sao_Paulo; GO Goiás: America/Sao_Paulo;
MA Maranhão: America/Fortaleza; MT Mato Grosso: America/Cuiaba; MS Mato Grosso do Sul: America/Campo_Grande;
MG Minas Gerais: America/Sao_Paulo; PA Pará: America/Belem; PB Paraíba: America/Fortaleza;
PR Paraná: America/Sao_Paulo; PE Pernambuco: America/Recife,America/Noronha; PI Piauí: America/Fortaleza;
RJ Rio de Janeiro: America/Sao_Paulo; RN Rio Grande do Norte: America/Fortaleza;
RS Rio Grande do Sul: America/Sao_Paulo; RO Rondônia: America/Porto_Velho; RR Roraima: America/Boa_Vista;
SC Santa Catarina: America/Sao_Paulo; SP São Paulo: America/Sao_Paulo; SE Sergipe: America/Maceio;
TO Tocantins: America/Araguaina
""",
    "ES": "CN Canarias: Atlantic/Canary",
    "PT": "20 Açores: Atlantic/Azores",
}

CITY_TABLES: dict[tuple[str, str], tuple[str, str]] = {
    ("US", "FL"): (
        EASTERN,
        "miami,orlando,tampa,jacksonville,tallahassee,st petersburg,fort lauderdale,sarasota",
    ),
    ("US", "TX"): (
        CENTRAL,
        "houston,dallas,austin,san antonio,fort worth,arlington,plano,irving,lubbock,frisco",
    ),
    ("US", "TN"): (CENTRAL, "nashville,memphis,clarksville,murfreesboro,franklin,brentwood"),
    ("US", "KY"): (EASTERN, "louisville,lexington,frankfort,covington"),
    ("US", "IN"): (EASTERN, "indianapolis,fort wayne,bloomington,south bend,carmel"),
    ("US", "MI"): (EASTERN, "detroit,grand rapids,ann arbor,lansing,troy,kalamazoo"),
    ("US", "AZ"): ("America/Phoenix", "phoenix,tucson,mesa,scottsdale,tempe,chandler,gilbert,flagstaff"),
    ("US", "KS"): (CENTRAL, "wichita,overland park,kansas city,topeka,olathe,lawrence"),
    ("US", "NE"): (CENTRAL, "omaha,lincoln"),
    ("US", "ND"): (CENTRAL, "fargo,grand forks,bismarck"),
    ("US", "SD"): (CENTRAL, "sioux falls,aberdeen"),
    ("US", "NV"): (PACIFIC, "las vegas,reno,henderson,carson city"),
    ("US", "OR"): (PACIFIC, "portland,eugene,salem,bend,beaverton"),
    ("US", "ID"): (MOUNTAIN, "boise,meridian,nampa,idaho falls"),
    ("US", "AK"): ("America/Anchorage", "anchorage,fairbanks,juneau"),
    ("CA", "ON"): (
        "America/Toronto",
        "toronto,ottawa,mississauga,hamilton,london,kitchener,waterloo,markham",
    ),
    ("CA", "QC"): ("America/Toronto", "montreal,montréal,quebec,québec,laval,gatineau"),
    ("CA", "BC"): ("America/Vancouver", "vancouver,victoria,burnaby,surrey,richmond,kelowna"),
    ("CA", "NL"): ("America/St_Johns", "st johns"),
    ("CA", "SK"): ("America/Regina", "regina,saskatoon"),
    ("AU", "NSW"): ("Australia/Sydney", "sydney,newcastle,wollongong,parramatta"),
    ("AU", "WA"): ("Australia/Perth", "perth,fremantle"),
    ("BR", "AM"): ("America/Manaus", "manaus"),
    ("BR", "PE"): ("America/Recife", "recife,olinda"),
}

OTHER_SIDE_CITIES: dict[tuple[str, str, str], str] = {
    ("US", "TX", "el paso"): MOUNTAIN,
    ("US", "FL", "pensacola"): CENTRAL,
    ("US", "FL", "panama city"): CENTRAL,
    ("US", "TN", "knoxville"): EASTERN,
    ("US", "TN", "chattanooga"): EASTERN,
    ("US", "KY", "bowling green"): CENTRAL,
    ("US", "KY", "owensboro"): CENTRAL,
    ("US", "IN", "evansville"): CENTRAL,
    ("US", "IN", "gary"): CENTRAL,
    ("US", "ID", "coeur d alene"): PACIFIC,
    ("US", "SD", "rapid city"): MOUNTAIN,
}


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().replace(".", "").replace("'", " ").replace("-", " ").split())


def _read_regions() -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], tuple[str, ...]]]:
    codes: dict[tuple[str, str], str] = {}
    zones: dict[tuple[str, str], tuple[str, ...]] = {}
    for country, table in REGION_TABLES.items():
        for row in table.replace("\n", " ").strip().split("; "):
            names, zone_list = row.split(": ")
            code, name = names.split(" ", 1)
            codes[country, _plain(code)] = codes[country, _plain(name)] = code
            zones[country, code] = tuple(zone_list.strip(";").split(","))
    return codes, zones


REGION_CODES, ZONES_OF_REGION = _read_regions()

CITY_ZONES: dict[tuple[str, str, str], str] = {
    (country, region, city): zone
    for (country, region), (zone, cities) in CITY_TABLES.items()
    for city in cities.split(",")
} | OTHER_SIDE_CITIES


def country_code(country: str | None) -> str:
    """Give the two capital letters of a country written as its ISO code; empty for anything else."""
    code = (country or "").strip().upper()
    return code if len(code) == 2 and code.isalpha() else ""


def region_code(country: str | None, region: str | None) -> str:
    """Give a region's short code, such as FL for "Florida"; a region nobody lists comes back in capitals."""
    text = (region or "").strip()
    nation = country_code(country)
    if text.upper().startswith(f"{nation}-"):
        text = text[len(nation) + 1 :]
    return REGION_CODES.get((nation, _plain(text)), text.upper())


def zones_of_address(country: str | None, region: str | None, city: str | None) -> tuple[str, ...]:
    """Give the zones an address may lie in: one when it is sure, several when split, none for an unknown
    country.
    """
    nation, code = country_code(country), region_code(country, region)
    zone = CITY_ZONES.get((nation, code, _plain(city)))
    if zone:
        return (zone,)
    return ZONES_OF_REGION.get((nation, code)) or ZONES_OF_COUNTRY.get(nation, ())


def distinct_clocks(zones: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of every set of zones whose clocks agree these years; unknown names are dropped."""
    seen: dict[tuple[timedelta | None, ...], str] = {}
    for zone in zones:
        clock = _clock(zone)
        if clock:
            seen.setdefault(clock, zone)
    return tuple(seen.values())


@lru_cache(maxsize=1024)
def _clock(zone: str) -> tuple[timedelta | None, ...]:
    try:
        known = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ()
    # Every third noon of three years: no two rules differ by less than a week of summer time.
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return tuple((start + timedelta(days=day)).astimezone(known).utcoffset() for day in range(0, 1096, 3))
