"""An invented article, as text and as a page. No such regency; nobody said this."""

import pytest

LEDE = (
    "SUKAMAJU – Bupati Sukamaju Rahmat Contoh meminta seluruh kepala organisasi perangkat daerah menyelesaikan laporan kinerja"
    " sebelum akhir triwulan, Senin (3/3/2025)."
)
PARAGRAPHS = [
    LEDE,
    "Menurut Rahmat Contoh, laporan kinerja yang terlambat membuat pelayanan warga tertunda dan anggaran tidak terserap.",
    "“Disiplin pegawai dimulai dari kepala dinas. Laporan harus tepat waktu,” ujar Bupati di hadapan peserta apel.",
    "Apel gabungan itu diikuti para asisten, kepala dinas, camat, serta pegawai Pemerintah Kabupaten Sukamaju.",
]
TITLE = "Bupati Sukamaju Tekankan Disiplin Pegawai"


@pytest.fixture
def text() -> str:
    return "\n\n".join(PARAGRAPHS)


def page(head: str = "", above: str = "", below: str = "", title: str = TITLE, paragraphs: list[str] = PARAGRAPHS) -> str:
    """A page: menu, headline, article, sidebar; `above` and `below` stand right beside the paragraphs."""
    menu = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("beranda", "politik", "ekonomi", "olahraga"))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    popular = "<a href='/x'>Pencuri Motor di Terminal Tertangkap Kamera, Polisi Buru Pelaku Lain</a>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{above}"
        f'<div class="entry-content">{body}</div>{below}</article><aside><h3>Terpopuler</h3><ul><li>{popular}</li></ul></aside>'
        "<footer>Hak cipta 2025 Kabar Sukamaju</footer></body></html>"
    )
