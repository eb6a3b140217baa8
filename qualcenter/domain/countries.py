"""Country names and codes, English and German, to the two letters of ISO 3166."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

LOCAL_NAMES = """
AE united arab emirates, uae, vereinigte arabische emirate, are
AR argentinien, arg
AT oesterreich, aut, a
AU australien, aus
BA bosnien und herzegowina, bosnia and herzegovina
BE belgien, belgique, belgie, bel
BG bulgarien, bgr
BR brasilien, brasil, bra
BY weissrussland, belarus
CA kanada, can
CH schweiz, suisse, svizzera, che
CI ivory coast, elfenbeinkueste
CL chl
CN people's republic of china, pr china, volksrepublik china, mainland china, chn
CO kolumbien, col
CY zypern, cyp
CZ tschechien, tschechische republik, czech republic, czechia, cesko, cze
DE deutschland, allemagne, federal republic of germany, deu, ger, brd, d
DK daenemark, danmark, dnk
DZ algerien
EE estland, est
EG aegypten, egy
ES spanien, espana, esp
FI finnland, suomi, fin
FR frankreich, fra, f
GB united kingdom, uk, great britain, england, scotland, wales, northern ireland, grossbritannien,
GB vereinigtes koenigreich, gbr, britain, u k
GE georgien
GR griechenland, hellas, grc
HK hongkong, hong kong sar, hkg
HR kroatien, hrvatska, hrv
HU ungarn, magyarorszag, hun
ID indonesien, idn
IE irland, republic of ireland, eire, irl
IL isr
IN indien, ind
IR islamic republic of iran
IS island, isl
IT italien, italia, ita
JO jordanien
JP jpn
KE kenia, ken
KR south korea, republic of korea, suedkorea, kor
KP north korea, nordkorea
KZ kasachstan
LA laos
LB libanon
LT litauen, ltu
LU luxemburg, lux
LV lettland, lva
MA marokko, mar
MD moldawien, moldova
MK macedonia, nordmazedonien, mazedonien, north macedonia
MX mexiko, mex
MY mys
NG nga
NL niederlande, holland, nederland, the netherlands, nld
NO norwegen, norge, nor
NZ neuseeland, nzl
PH philippinen, the philippines, phl
PK pak
PL polen, polska, pol
PT prt
QA katar
RO rumaenien, rou
RS serbien, srb
RU russian federation, russland, russische foederation, rus
SA saudi-arabien, saudi arabien, kingdom of saudi arabia, ksa, sau
SE schweden, sverige, swe
SG singapur, sgp
SI slowenien, svn
SK slowakei, slovak republic, slovensko, svk
SY syrien
TH tha
TN tunesien
TR tuerkei, turkey, tuerkiye, tur
TW taiwan republic of china, twn
TZ tanzania
UA ukr
US usa, united states of america, u s a, u s, america, amerika
US vereinigte staaten, vereinigte staaten von amerika
UY ury
VE venezuela
VN viet nam, vnm
ZA suedafrika, zaf, rsa
"""


@lru_cache(maxsize=4096)
def country_code(text: str) -> str | None:
    """Return the ISO code of a country given as code or name, None when it is none that is known."""
    return _codes().get(_folded(text))


def country_of_zone(zone: str) -> str | None:
    """Return the ISO code of the country that a zone of the clock is named in, None for one such as UTC."""
    return _zones().get(zone)


@cache
def _zones() -> dict[str, str]:
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    table = files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, name = line.split("\t", 1)
            found[code.lower()] = code
            found[_folded(name)] = code
            found[_folded(re.sub(r"\(.*?\)", "", name))] = code
    for line in LOCAL_NAMES.strip().splitlines():
        code, names = line[:2], line[3:]
        for name in names.split(","):
            if folded := _folded(name):
                found.setdefault(folded, code)
    return found


def _folded(text: str) -> str:
    spelled = text.strip().casefold().replace("&", " and ")
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spelled = spelled.replace(umlaut, pair)
    plain = unicodedata.normalize("NFKD", spelled)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z]+", letters))
