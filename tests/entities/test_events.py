"""The kind of event: the occasion of title and lede beats words elsewhere."""

import pytest

from plugins.articles.post import EVENT_TYPES
from plugins.entities import events
from plugins.entities.events import OTHER, cue_types
from plugins.entities.paragraph import Paragraph


def event_type_of(title: str | None, body: list[str], spoken: bool = False) -> tuple[str, tuple[str, ...]]:
    return events.event_type_of(title, [Paragraph(text) for text in body], spoken)


@pytest.mark.parametrize(
    ("lede", "kind"),
    [
        ("Bupati Budi memimpin rapat koordinasi bersama kepala OPD, Senin (6/10/2025).", "rapat koordinasi"),
        ("Wali Kota memimpin briefing rutin di kantornya.", "rapat/briefing"),
        ("Wali Kota menjadi pembina apel pagi di halaman kantor.", "apel/upacara"),
        ("Bupati melantik 58 pejabat administrator di pendopo.", "pelantikan/mutasi"),
        ("Wali Kota melakukan sidak ke puskesmas, Selasa (7/10).", "kunjungan/sidak"),
        ("Gubernur meresmikan jembatan baru di desa itu.", "peresmian/peluncuran"),
        ("Bupati membuka Musrenbang Kecamatan Suka Maju.", "musrenbang/perencanaan"),
        ("Wakil Bupati menyampaikan nota keuangan dalam rapat paripurna DPRD.", "sidang dprd"),
        ("Wali Kota membuka sosialisasi dan bimbingan teknis bagi UMKM.", "sosialisasi/seminar"),
        ("Gubernur menandatangani nota kesepahaman dengan tiga kampus.", "penandatanganan/kerja sama"),
        ("Bupati menetapkan status tanggap darurat setelah banjir bandang.", "bencana/darurat"),
        ("Bupati membantah kabar itu saat ditemui wartawan, Rabu (8/10).", "pernyataan pers"),
        ("Bupati melepas peserta jalan sehat hari jadi kabupaten.", "lainnya"),
    ],
)
def test_each_kind(lede: str, kind: str) -> None:
    found, cues = event_type_of(None, [lede])
    assert found == kind
    assert cues


def test_every_type_of_the_contract_has_cues_and_no_other() -> None:
    assert cue_types() == frozenset(EVENT_TYPES)


def test_the_lede_beats_the_body() -> None:
    body = ["Wali Kota memimpin apel pagi.", "Ia berpesan.", "Ia lalu bercerita tentang rapat koordinasi dan rakor pekan lalu."]
    assert event_type_of(None, body)[0] == "apel/upacara"


def test_the_sentence_with_the_day_tells_the_occasion() -> None:
    body = ["Pegawai harus jujur.", "Pegawai harus rajin.", "Pesan itu disampaikan Bupati saat apel gabungan, Senin (6/10/2025)."]
    assert event_type_of(None, body)[0] == "apel/upacara"


def test_what_is_only_ahead_is_not_the_occasion() -> None:
    lede = "Gubernur meminta bupati meredam harga jelang Maulid, kata dia saat membuka rapat kerja kepala daerah."
    assert event_type_of(None, [lede])[0] == "rapat koordinasi"


def test_words_with_a_day_and_no_occasion_are_a_statement() -> None:
    body = ['"Jalan itu tugas kita berdua," kata Budi, Rabu 7 Juni 2023.']
    assert event_type_of(None, body) == ("pernyataan pers", ("kata",))
    elsewhere = ['"Jalan itu tugas kita berdua," kata Budi saat bercerita di pasar, Rabu 7 Juni 2023.']
    assert event_type_of(None, elsewhere)[0] == OTHER


@pytest.mark.parametrize(
    "lede",
    [
        "Bupati memimpin upacara peringatan hari jadi kabupaten.",
        "Hari ulang tahun kota ditandai upacara bendera di alun-alun.",
    ],
)
def test_an_anniversary_is_of_the_kind_of_its_ceremony(lede: str) -> None:
    assert event_type_of("Hari Jadi Kota", [lede])[0] == "apel/upacara"


@pytest.mark.parametrize(
    ("lede", "kind"),
    [
        ("Dua kepala desa diambil sumpahnya oleh bupati.", "pelantikan/mutasi"),
        ("Gerakan menanam dicanangkan wakil gubernur di lapangan.", "peresmian/peluncuran"),
        ("Kantor camat disidak wakil wali kota.", "kunjungan/sidak"),
        ("Pernyataan menteri itu ditanggapi wali kota.", "pernyataan pers"),
    ],
)
def test_the_passive_tells_as_much(lede: str, kind: str) -> None:
    assert event_type_of(None, [lede])[0] == kind


def test_what_is_said_after_an_occasion_is_said_to_the_press() -> None:
    body = ["Harga tiket naik.", '"Tarif itu akan dihitung lagi," ucap Wali Kota kepada jurnalis selepas rapat paripurna DPRD.']
    assert event_type_of(None, body)[0] == "pernyataan pers"


def test_a_meeting_named_once_stays_of_its_kind() -> None:
    body = ["Bupati menggelar rapat koordinasi.", "Rapat itu singkat.", "Rapat tersebut selesai.", "Pimpinan rapat pulang."]
    assert event_type_of(None, body)[0] == "rapat koordinasi"


def test_nothing_told() -> None:
    assert event_type_of(None, ["Langit cerah."]) == (OTHER, ())
    assert event_type_of(None, []) == (OTHER, ())


def test_words_without_an_occasion_are_a_statement():
    body = ["Jalan itu panjangnya dua kilometer.", "“Tahun ini tersambung,” kata bupati."]
    assert event_type_of(None, body)[0] == OTHER
    assert event_type_of(None, body, spoken=True) == ("pernyataan pers", ("hanya ucapan",))


def test_a_roll_call_about_a_flood_is_a_roll_call():
    body = ["Bupati memimpin apel pagi.", "Ia membahas tanggap darurat longsor."]
    assert event_type_of(None, body)[0] == "apel/upacara"
