"""Invented people and firms; numbers come from the ranges that regulators keep free for films and books."""

# ruff: noqa: E501 - a list of names reads best as one row

import random
import unicodedata
from dataclasses import dataclass, replace

GIVEN = {
    "DE": "Anna Ben Carla David Emma Felix Hannah Jan Katharina Lukas Marie Nils Paula Simon Theresa Viktor Yara Tobias",
    "GB": "Amelia Callum Daisy Edward Freya George Imogen Jack Khadija Liam Niamh Oliver Poppy Rhys Sophie Toby",
    "FR": "Amélie Bastien Chloé Damien Élodie Fabien Inès Julien Laure Mathieu Noémie Olivier Rémi Sandrine Thomas",
    "SE": "Agnes Björn Ebba Fredrik Hanna Ingrid Johan Linnea Magnus Oskar Sara Viktor",
    "US": "Alicia Brandon Camila Derek Elena Franklin Grace Hector Isaiah Jasmine Keith Luna Marcus Natalie Omar Tessa",
}
FAMILY = {
    "DE": "Albrecht Brandt Dietrich Eberle Fuchs Graf Huber Jansen Krause Lehmann Öztürk Pohl Reuter Schäfer Vogt Wójcik",
    "GB": "Ashworth Bailey Chowdhury Donnelly Evans Fletcher Grant Hughes Khan Lloyd Murray Okafor Patel Reid Walsh",
    "FR": "Aubert Benali Charpentier Dufour Fontaine Garnier Lambert Marchand Noël Perrot Renaud Sauvage Vidal",
    "SE": "Andersson Bergström Dahlberg Ekholm Fransson Hedlund Lindqvist Nyberg Sjöberg Wallin",
    "US": "Alvarez Brooks Chen Delgado Ellis Foster Greene Hayes Ito Jackson Kim Lopez Morgan Nguyen Reyes Turner",
}
CITIES = {
    "DE": (("Berlin", "030 23125{:03d}"), ("Hamburg", "040 66969{:03d}"), ("München", "089 99998{:03d}"), ("Köln", "0221 4710{:03d}"), ("Frankfurt am Main", "069 90009{:03d}")),
    "GB": (("London", "020 7946 0{:03d}"), ("Leeds", "0113 496 0{:03d}"), ("Bristol", "0117 496 0{:03d}"), ("Manchester", "0161 496 0{:03d}")),
    "FR": (("Paris", "01 99 00 {:02d} {:02d}"), ("Lyon", "04 65 71 {:02d} {:02d}"), ("Lille", "03 53 01 {:02d} {:02d}")),
    "SE": (("Stockholm", "08-465 004 {:02d}"), ("Göteborg", "031-390 06 {:02d}")),
    "US": (("Boston", "617-555-01{:02d}"), ("New York", "212-555-01{:02d}"), ("Atlanta", "404-555-01{:02d}"), ("Chicago", "312-555-01{:02d}")),
}  # fmt: skip
REGIONS = {"Boston": "MA", "New York": "NY", "Atlanta": "GA", "Chicago": "IL"}
LANGUAGES = {"DE": "de", "GB": "en", "FR": "fr", "SE": "sv", "US": "en"}
FIRST = "Nord Alster Keta Brücken Harbor Summit Blue Iron Silver Vertex Delta Atlas Polar Terra Rhein Clyde Loire Mälar Union Prime"
SECOND = "Logistik Spedition Freight Courier Foods Parcel Transport Wholesale Coldchain Fleet Haulage Distribution Couriers Beverages"
LEGAL = {"DE": "GmbH", "GB": "Ltd", "FR": "SAS", "SE": "AB", "US": "Inc"}
TITLES = (
    "Head of Logistics", "Fleet Manager", "VP Operations", "Managing Director", "Transport Planner", "CFO",
    "Dispatcher", "Supply Chain Manager", "Depot Manager", "COO", "Project Manager", "Student",
)  # fmt: skip
INDUSTRIES = (
    "Logistics",
    "Wholesale",
    "Food service",
    "Courier services",
    "Construction",
    "Retail",
    "Freight transport",
)
WEIGHTS = {"DE": 9, "GB": 4, "FR": 3, "SE": 2, "US": 2}
TWICE_EVERY = 60
"""One of so many people is somebody who was met before."""


@dataclass(frozen=True)
class Stranger:
    """Somebody who might raise a hand."""

    name: str
    title: str
    company: str
    email: str
    phone: str
    country: str
    region: str
    city: str
    language: str
    industry: str
    staff: int


class Strangers:
    """Makes people one after the other; the same seed makes the same ones, no two with one address."""

    def __init__(self, chance: random.Random) -> None:
        """Draw from this source of chance."""
        self._chance = chance
        self._count = 0
        self._met: list[Stranger] = []
        self._firms: list[tuple[str, str, str, int]] = []
        self._names = [(first, second) for first in FIRST.split() for second in SECOND.split()]
        chance.shuffle(self._names)

    def meet(self) -> Stranger:
        """The next person; about every third works for a firm that was met before."""
        chance = self._chance
        self._count += 1
        firm, country, industry, staff = self._firm()
        given = chance.choice(GIVEN[country].split())
        family = chance.choice(FAMILY[country].split())
        city, pattern = chance.choice(CITIES[country])
        numbers = [chance.randrange(100 if "{:02d}" in pattern else 1000) for _ in range(pattern.count("{"))]
        host = f"{_plain(firm.split()[0] + firm.split()[1])}.example"
        address = f"{_plain(given)}.{_plain(family)}{self._count}@{host}"
        free = chance.random() < 0.06
        met = Stranger(
            name=f"{given} {family}",
            title=chance.choice(TITLES),
            company=firm,
            email=address.replace(host, "gmail.com") if free else address,
            phone=pattern.format(*numbers),
            country=country,
            region=REGIONS.get(city, ""),
            city=city,
            language=LANGUAGES[country],
            industry=industry,
            staff=staff,
        )
        self._met.append(met)
        return self._again(met) if self._count % TWICE_EVERY == 0 else met

    def _again(self, fresh: Stranger) -> Stranger:
        """Somebody met before, under an address and a number of their own: a likely duplicate."""
        known = self._met[-TWICE_EVERY // 2]
        given, _, family = known.name.partition(" ")
        name = known.name if self._count % (2 * TWICE_EVERY) else f"{given[0]}. {family}"
        return replace(known, name=name, email=f"{_plain(family)}{self._count}@gmail.com", phone=fresh.phone)

    def _firm(self) -> tuple[str, str, str, int]:
        chance = self._chance
        if self._firms and chance.random() < 0.33:
            return chance.choice(self._firms[-40:])
        country = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        first, second = self._names.pop() if self._names else (f"Route {self._count}", "Transport")
        name = f"{first} {second} {LEGAL[country]}"
        firm = (name, country, chance.choice(INDUSTRIES), chance.choice((12, 35, 60, 140, 320, 640, 1500, 4200)))
        self._firms.append(firm)
        return firm


def _plain(text: str) -> str:
    spelled = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in spelled if sign.isascii() and sign.isalnum())
