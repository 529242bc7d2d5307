"""Posts by hand and a site built from them: `build_site(posts, folder)` runs Pelican with the theme and plugins.browse alone."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from plugins.articles.post import OutletRef, Post, Removed
from plugins.entities.facts import Directive, LeaderRef, Official, Quote, RegionRef
from plugins.gazetteer.load import gazetteer

ROOT = Path(__file__).parents[2]
CONTENT = Path(__file__).parent / "content"


def region(code: str, primary: bool = True) -> RegionRef:
    """A reference to a real region."""
    record = gazetteer().regions[code]
    return RegionRef(code, record.name, record.kind, primary)


def leader(key: str, name: str, office: str, code: str, **more: Any) -> LeaderRef:
    """An invented head or deputy of a real region."""
    return LeaderRef(key, name, more.pop("full_name", name), office, code, more.pop("status", "definitif"), True, **more)


def quote(text: str, speaker: str | None, key: str | None, office: str | None = None) -> Quote:
    """An invented quotation."""
    return Quote(text, speaker, key, "ujar", 0, office)


def directive(text: str, kind: str, actor: str | None, key: str | None, **more: Any) -> Directive:
    """An invented order."""
    return Directive(
        text, kind, actor, key, more.get("addressee"), more.get("deadline"), more.get("due"), more.get("paragraph", 0),
        more.get("office"),
    )  # fmt: skip


def post(slug: str, **more: Any) -> Post:
    """A post with the fewest facts; name only what matters."""
    values: dict[str, Any] = {
        "source_path": f"articles/{slug}.txt", "id": hashlib.sha256(slug.encode()).hexdigest()[:12], "slug": slug,
        "title": slug.replace("-", " ").capitalize(), "title_generated": False, "outlet": OutletRef("Kabar Contoh", None),
        "url": None, "byline": (), "credit": None, "provenance": "media", "dateline_place": None, "published": None,
        "event_date": None, "event_date_precision": None, "captured": None, "event_type": "lainnya", "is_digest": True,
        "regions": (), "leaders": (), "officials": (), "topics": (), "quotes": (), "directives": (), "summary": (),
        "programs": (), "acronyms": {}, "body": (), "removed": (),
    }  # fmt: skip
    return Post(**(values | more))


def sample_posts() -> list[Post]:
    """Six posts that show every state of the pages; people, words and outlets are invented."""
    sari = leader(
        "sari-contoh", "Sari Contoh", "wali kota", "35.74", full_name="dr. Hj. Sari Contoh, M.Kes.", aliases=("Bu Sari",)
    )
    budi = leader("budi-contoh", "Budi Contoh", "wakil wali kota", "35.74")
    joko = leader("joko-contoh", "Joko Contoh", "bupati", "35.13", status="plt")
    rina = leader("rina-contoh", "Rina Contoh", "gubernur", "64")
    return [
        post(
            "rapat-staf-contoh",
            title="Wali Kota Contoh Minta Hal-Hal Kecil <Dibenahi> & Dilaporkan",
            url="https://kabar.example/berita/1",
            byline=("Pewarta Contoh",),
            credit="Kominfo Kota",
            provenance="rilis pemerintah",
            dateline_place="Probolinggo",
            published=date(2025, 10, 7),
            event_date=date(2025, 10, 6),
            event_date_precision="tertulis",
            event_type="rapat/briefing",
            regions=(region("35.74"),),
            leaders=(sari, budi),
            officials=(Official("Tono Contoh", "Pj Sekda Kota Contoh", True),),
            topics=("kinerja & koordinasi OPD", "anggaran & keuangan daerah"),
            quotes=(
                quote(
                    "Pekerjaan ini selesai bersama-sama atau tidak sama sekali",
                    "Sari Contoh",
                    "sari-contoh",
                    "Wali Kota Probolinggo",
                ),
                quote("Angka lebih dulu, cerita kemudian.", "Tono Contoh", None, "Pj Sekda Kota Probolinggo"),
                quote("Warga menunggu, kita berjalan", "Budi Contoh", "budi-contoh"),
            ),
            directives=(
                directive(
                    "Setiap program harus punya indikator",
                    "perintah",
                    "Sari Contoh",
                    "sari-contoh",
                    addressee="kepala perangkat daerah",
                ),
                directive(
                    "Laporan diserahkan besok",
                    "tenggat",
                    "Tono Contoh",
                    None,
                    office="Pj Sekda",
                    deadline="besok (7/10)",
                    due=date(2025, 10, 7),
                    addressee="seluruh perangkat daerah",
                    paragraph=1,
                ),
                directive("Jangan menunda pelayanan", "larangan", None, None),
            ),
            summary=("Wali kota memimpin rapat staf.", "Ia meminta setiap program punya indikator."),
            acronyms={"OPD": "Organisasi Perangkat Daerah"},
            body=("Paragraf pertama.", "Ia meminta agar Laporan diserahkan besok tanpa kecuali. Rapat selesai."),
            removed=(Removed("BACA JUGA: lain", "tautan ke berita lain", 7),),
        ),
        post(
            "rakor-kabupaten-contoh",
            title_generated=True,
            event_date=date(2025, 9, 17),
            event_date_precision="tahun disimpulkan",
            event_type="rapat koordinasi",
            provenance="tidak diketahui",
            regions=(region("35.13"),),
            leaders=(joko,),
            topics=("kinerja & koordinasi OPD",),
            quotes=(quote("Ini contoh", "Joko Contoh", "joko-contoh"), quote("Tanpa penutur", None, None)),
        ),
        post(
            "kunjungan-contoh", event_date=date(2025, 10, 1), regions=(region("35.74"),), leaders=(sari,), topics=("pendidikan",)
        ),
        post(
            "briefing-tanpa-tanggal-contoh",
            outlet=None,
            regions=(region("64"),),
            leaders=(rina,),
            topics=("anggaran & keuangan daerah",),
            directives=(directive("Semua dirapikan bulan ini", "tenggat", "Rina Contoh", "rina-contoh", deadline="bulan ini"),),
        ),
        post(
            "advertorial-contoh", published=date(2025, 8, 27), provenance="advertorial", regions=(region("64"),), leaders=(rina,)
        ),
        post("bukan-digest-contoh", event_date=date(2025, 10, 5), is_digest=False, regions=(region("35.74"),)),
    ]


def build_site(posts: Sequence[Post], output: Path, **settings: Any) -> Path:
    """Build the posts into `output` with the site's own settings; other plugins than plugins.browse are left out."""
    override = {
        "PATH": str(CONTENT),
        "OUTPUT_PATH": str(output),
        "PLUGINS": ["tests.site.plugin", "plugins.browse"],
        "TEST_POSTS": tuple(posts),
    }
    Pelican(read_settings(str(ROOT / "pelicanconf.py"), override=override | settings)).run()
    return output
