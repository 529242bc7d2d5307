"""A large site of invented posts: real regions, invented people, words and outlets. The same number gives the same posts.

`python -m tests.site.corpus 2000 FOLDER` builds it with feeds and search, to look at full pages and to measure them; it is never
published. SITEURL in the environment is its public address.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from plugins.articles.post import EVENT_TYPES, OutletRef, Post, Removed
from plugins.entities.facts import LeaderRef, Official
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.records import Region
from tests.site.builder import build_site, directive, leader, post, quote, region

LAST = date(2025, 10, 12)
FIRST = ("Sari", "Budi", "Rina", "Joko", "Wayan", "Maria", "Hasan", "Dewi", "Yusuf", "Ratna", "Agus", "Lestari", "Markus", "Nur")
SECOND = ("Contoh", "Teladan", "Misalan", "Umpama", "Ibarat", "Sampel", "Rekaan", "Khayal", "Andaian", "Tiruan")
OUTLETS = tuple(
    f"{kind} {name}" for kind in ("Kabar", "Warta", "Suara", "Harian") for name in ("Contoh", "Misal", "Umpama", "Rekaan")
)
RECEIVERS = (
    "seluruh OPD",
    "para camat",
    "camat dan lurah",
    "kepala desa",
    "ASN",
    "Dinas Kesehatan",
    "Dinas Pendidikan dan Kebudayaan",
    "Kepala Dinas PUPR",
    "DLH",
    "Satpol PP",
    "Inspektorat",
    "Bappeda",
    "BPBD",
    "Dinas Sosial",
    "kepala sekolah",
    "puskesmas",
    "mereka",
    None,
)
VERBS = ("menyelesaikan", "melaporkan", "membenahi", "mempercepat", "memeriksa", "menata kembali", "membuka", "mendata")
THINGS = (
    "penyerapan anggaran triwulan ketiga",
    "data penerima bantuan",
    "saluran air di permukiman",
    "layanan administrasi kependudukan",
    "jalan rusak menuju sekolah",
    "sampah di pasar dan terminal",
    "kehadiran pegawai pada jam kerja",
    "persiapan musim hujan",
    "harga kebutuhan pokok menjelang hari besar",
    "perbaikan puskesmas pembantu",
    "laporan kegiatan yang tertunda",
    "penerangan jalan umum",
)
SAYINGS = (
    "Angka lebih dulu, cerita kemudian",
    "Jangan menunggu ditegur baru bekerja",
    "Warga tidak bertanya siapa yang salah, warga bertanya kapan selesai",
    "Kalau bisa hari ini, mengapa besok",
    "Kita bekerja bersama-sama atau tidak sama sekali",
    "Saya ingin laporan yang jujur, bukan laporan yang indah",
)
KINDS = ("perintah", "perintah", "perintah", "larangan", "target", "imbauan", "teguran", "tenggat")
ORIGINS = ("media", "media", "media", "rilis pemerintah", "rilis pemerintah", "tidak diketahui", "advertorial")
HEADS = {"provinsi": "gubernur", "kabupaten": "bupati", "kota": "wali kota"}
Item = TypeVar("Item")


def posts(count: int) -> list[Post]:
    """`count` posts over two years and a half before LAST; some regions have many, most have few, some none."""
    chance = random.Random(count)
    places = sorted(gazetteer().regions.values(), key=lambda place: place.code)
    chance.shuffle(places)
    return [_post(number, places[_few(chance, len(places))], chance) for number in range(count)]


def _few(chance: random.Random, among: int) -> int:
    """A place in a list, early ones far more often."""
    return int(among * chance.random() ** 2.5)


def _person(place: Region, office: str) -> LeaderRef:
    chance = random.Random(f"{place.code} {office}")
    name = f"{chance.choice(FIRST)} {chance.choice(SECOND)} {place.bare}"
    key = f"{office}-{place.code}-contoh".replace(" ", "-").replace(".", "-")
    return leader(key, name, office, place.code, full_name=f"Dr. {name}, M.Si.", aliases=(f"Pak {name.split()[0]}",))


def _some(chance: random.Random, values: Sequence[Item], most: int) -> list[Item]:
    return chance.sample(values, chance.randint(0, most))


def _post(number: int, place: Region, chance: random.Random) -> Post:
    head, deputy = _person(place, HEADS[place.kind]), _person(place, f"wakil {HEADS[place.kind]}")
    speaker = chance.choice((head, head, head, deputy))
    office = f"{speaker.office.title()} {place.bare}"
    day = None if chance.random() < 0.04 else LAST - timedelta(days=_few(chance, 900))
    things = chance.sample(THINGS, 6)
    orders = [
        directive(
            f"{office} meminta {receiver or 'jajarannya'} {chance.choice(VERBS)} {thing} paling lambat pekan depan",
            chance.choice(KINDS),
            speaker.name,
            speaker.id,
            addressee=receiver,
            deadline="paling lambat pekan depan" if (dated := chance.random() < 0.2) else None,
            due=day + timedelta(days=chance.randint(2, 60)) if dated and day and chance.random() < 0.7 else None,
        )
        for thing, receiver in zip(things, chance.choices(RECEIVERS, k=chance.randint(0, 6)), strict=False)
    ]
    said = [quote(saying, speaker.name, speaker.id, office) for saying in _some(chance, SAYINGS, 4)]
    if chance.random() < 0.3:
        said.append(quote("Kami siapkan laporannya", f"Tono {chance.choice(SECOND)}", None, f"Sekda {place.name}"))
    outlet = OUTLETS[_few(chance, len(OUTLETS))]
    return post(
        f"berita-rekaan-{number:05d}",
        title=f"{office} Minta {chance.choice(VERBS).capitalize()} {things[0].capitalize()}, {place.name} Berbenah",
        outlet=OutletRef(outlet, None) if chance.random() < 0.95 else None,
        url=f"https://kabar.example/{number}" if chance.random() < 0.7 else None,
        provenance=chance.choice(ORIGINS),
        published=day + timedelta(days=1) if day and chance.random() < 0.6 else None,
        event_date=day,
        event_date_precision=chance.choice(("tertulis", "tahun disimpulkan", "relatif")) if day else None,
        event_type=chance.choice(EVENT_TYPES),
        is_digest=chance.random() > 0.03,
        regions=(region(place.code),),
        leaders=(head, deputy) if chance.random() < 0.3 else (speaker,),
        officials=(Official("Tono Contoh", f"Sekda {place.name}", True),) if chance.random() < 0.3 else (),
        topics=tuple(chance.sample([topic.name for topic in gazetteer().topics.values()], chance.randint(1, 3))),
        quotes=tuple(said),
        directives=tuple(orders),
        summary=(f"{office} {speaker.name} meminta {things[0]} dibereskan.", f"Ia juga menyinggung {things[1]}."),
        body=(" ".join(one.text + "." for one in orders) or "Rapat selesai.",),
        removed=(Removed("BACA JUGA: berita lain", "tautan ke berita lain", 3),),
        corrections=("event_date",) if chance.random() < 0.02 else (),
    )


PLUGINS = ["tests.site.plugin", "plugins.browse", "plugins.cards", "plugins.feeds", "plugins.search", "pelican.plugins.sitemap"]

if __name__ == "__main__":
    build_site(posts(int(sys.argv[1])), Path(sys.argv[2]), PLUGINS=PLUGINS, SITEURL=os.environ.get("SITEURL", ""))
