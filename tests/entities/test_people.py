"""Who acts, who speaks and for which region. All sentences, words and names are invented unless an office's region is public."""

from datetime import date

import pytest

from plugins.entities.conclude import conclude, office_title
from plugins.entities.resolve import read, surroundings
from plugins.entities.scan import scan

DAY = date(2019, 5, 6)  # before every term of the registry that the invented names could meet


def facts(*paragraphs, title=None, dateline=None, url=None, captions=(), day=DAY):
    found = scan(title, paragraphs, captions)
    return conclude(found, read(found, surroundings(found, dateline, url, None, day)), day)


def people(conclusion):
    return [(leader.name, leader.office, leader.region) for leader in conclusion.leaders]


def speakers(conclusion):
    return [quote.speaker for quote in conclusion.quotes]


LEDE = "Bupati Sleman Budi Santoso memimpin rapat di Sleman."


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ("“Semua harus rapi dan cepat,” ujar Budi.", "Budi Santoso"),
        ("“Semua harus rapi dan cepat,” ujarnya.", "Budi Santoso"),
        ("“Semua harus rapi dan cepat,” kata Bupati.", "Budi Santoso"),
        ("“Semua harus rapi dan cepat,” kata dia.", "Budi Santoso"),
        ("“Semua harus rapi dan cepat.”", "Budi Santoso"),
        ("“Semua harus rapi dan cepat,” kata Sekda Sleman Joko Susilo.", "Joko Susilo"),
        ("“Semua harus rapi dan cepat,” keluh Ratna, warga Depok.", "Ratna"),
        ("Kepala Dinas Sosial Joko Susilo menambahkan, “Semua harus rapi dan cepat.”", "Joko Susilo"),
        ("Menurut Joko Susilo, Ketua Paguyuban Tani, “Semua harus rapi dan cepat.”", "Joko Susilo"),
    ],
)
def test_attribution(after, speaker):
    assert speakers(facts(LEDE, after)) == [speaker]


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        (  # somebody without a name
            "Banyak pegawai datang lewat waktu.",
            "“Kami cuma menjaga pintu masuk,” ujar salah satu petugas Satpol PP di lokasi apel.",
            "salah satu petugas Satpol PP",
        ),
        (  # a body, a comma and who leads it
            "Menanggapi hal itu, Pimpinan Delegasi Majlis Seberang, Joko Susilo, mengucap syukur.",
            "“Kami sampai dengan selamat,” ujarnya.",
            "Joko Susilo",
        ),
        (
            "Sementara Ketua Pokdarwis Hutan Bakau Desa Contoh,, Joko Susilo mengatakan pesertanya banyak.",
            "“Yang ikut cuma nelayan sini,” katanya.",
            "Joko Susilo",
        ),
        (
            "Ketua parlemen Jalanan Papua Barat, Joko Susilo menitip harapan serupa.",
            "“Kami percaya warga bisa makmur,” harapnya.",
            "Joko Susilo",
        ),
        (  # a post in short
            "Kepala Kejaksaan Negeri Sleman Joko Susilo menjelaskan wujud kerja sama itu.",
            "“Pendampingan memang diwajibkan,” ungkap Kajari.",
            "Joko Susilo",
        ),
        (  # the end of a name, its old spelling
            "Menurut Joko Susilawati, Ketua Kelompok Tani, mentimun sudah dipetik.",
            "“Gambas yang dipetik banyak sekali,” ungkap Wati.",
            "Joko Susilawati",
        ),
        (
            "Camat Depok Thimotius Raga memaparkan keadaan.",
            "“Kepada Pemkab kami memohon jembatan,” lapor Camat Timo.",
            "Thimotius Raga",
        ),
    ],
)
def test_attribution_to_others(before, after, speaker):
    assert speakers(facts(LEDE, before, after)) == [speaker]


def test_the_verbs_of_a_caption_that_repeats_a_headline_are_no_names():
    result = facts(LEDE, captions=("Bupati Santoso Buka Musrenbang Kecamatan Depok Foto. Hardi.",))
    assert people(result) == [("Budi Santoso", "bupati", "34.04")]


def test_a_passive_without_its_agent_goes_on_with_the_speaker():
    result = facts(
        LEDE,
        "Camat Depok Joko Susilo datang untuk belajar. “Kami dengar kabarnya sampai ke desa,” ujarnya.",
        "Lebih lanjut disampaikan kunjungan itu guna melihat cara Bupati Sleman menyusun layanan. “Akan kami contoh,” ujarnya.",
    )
    assert speakers(result) == ["Joko Susilo"] * 2


def test_whom_a_speech_addresses_is_not_its_speaker():
    result = facts(
        "Joko Susilo, Ketua DPRD Sleman, mengucap sumpah.",
        "Bupati Sleman Budi Santoso menyampaikan hormat kepada keluarga.",
        "Kepada Joko Susilo yang baru saya sampaikan selamat.",
        "“Semoga kita makin paham cara melayani warga.”",
    )
    assert speakers(result) == ["Budi Santoso"]


def test_an_agent_named_by_a_preposition_speaks_where_nobody_else_is_named():
    result = facts("Kepala desa dilarang bepergian oleh Bupati Sleman Budi Santoso. “Tolong sungguh-sungguh semua,” katanya.")
    assert speakers(result) == ["Budi Santoso"]


def test_several_holders_of_a_post_are_nobody():
    result = facts(LEDE, "Para Ketua Adat Suku Contoh mengalungkan kain.", "“Semua harus rapi dan cepat,” ujarnya.")
    assert speakers(result) == ["Budi Santoso"]


def test_a_pronoun_goes_back_over_sentences_to_the_new_speaker():
    result = facts(
        LEDE,
        "“Semua harus rapi dan cepat,” ujar Budi.",
        "Sementara itu Wakil Bupati Joko Susilo bicara. Ia menyebut warga menunggu. “Kita ini melayani warga,” jelasnya.",
    )
    assert speakers(result) == ["Budi Santoso", "Joko Susilo"]


def test_somebody_named_after_a_preposition_is_no_speaker():
    result = facts(
        "Menteri Sosial Joko Susilo (Gus Jok) menyampaikan tiga pesan.",
        "“Ayo belajar bersama semua,” ujar Gus Jok. Itu disampaikan pada audiensi dengan Bupati Sleman Budi Santoso.",
        "Ia menjelaskan program. “Data ini pedoman kita semua,” sambungnya.",
    )
    assert speakers(result) == ["Joko Susilo", "Joko Susilo"]
    assert people(result) == [("Budi Santoso", "bupati", "34.04")]


def test_one_speech_cut_in_pieces():
    result = facts(LEDE, '“Dinas saya tugasi bekerja cepat."', '"Laboratorium pun wajib ditambah,” terang Budi.')
    assert speakers(result) == ["Budi Santoso"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat dipimpin Bupati Sleman Budi Santoso.",
        "Rapat dihadiri Camat Depok serta Bupati Sleman Budi Santoso.",
        "Tifa dipukul Bupati Sleman Budi Santoso tanda dimulainya acara.",
        "Turut hadir dalam acara itu, di antaranya Menteri Sosial Joko Susilo, serta Bupati Sleman Budi Santoso.",
        "Bupati Sleman Budi Santoso bersama Wakil Bupati Joko Susilo meninjau pasar.",
        "Bupati Sleman, Budi Santoso yang melihatnya spontan mengangkat jempol.",
        "Menurut Bupati Sleman Budi Santoso pasar itu rapi.",
        "Gubernur menyerahkan surat keputusan untuk Bupati Sleman Budi Santoso.",
        "Duduk pula Camat Depok, Bupati Sleman Budi Santoso, dan para lurah.",
        "Datang ke situ Camat H. Joko Susilo, SE, M.Si, Bupati Sleman Budi Santoso, dan para lurah.",
        "Bupati Sleman, Budi Santoso; Ketua DPRD, Joko Susilo dan lainnya menjadi saksi.",
        "Joko Susilo mengambil sumpah Bupati Sleman Budi Santoso.",
        "Bupati Sleman, Komjen Pol. (P) Dr. (H.C) Budi Santoso, S.I.K., M.H, memimpin rapat.",
        "Yang datang ke situ Kapolres, serta Bupati Sleman Budi Santoso.",
        "Joko Susilo bersalaman dengan Bupati Sleman Budi Santoso.",
        "Pada kesempatan yang sama, Bupati Sleman Budi Santoso di akhir acara, mendoakan mereka.",
        "Dalam sambutan Bupati Sleman Budi Santoso yang dibacakan Sekda disebut angka kemiskinan turun.",
    ],
)
def test_deeds(sentence):
    assert ("Budi Santoso", "bupati", "34.04") in people(facts(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua DPRD menilai Bupati Sleman Budi Santoso belum menjawab rekomendasi.",
        "Bupati Sleman Budi Santoso ditangkap penyidik.",
        "Bupati Sleman Budi Santoso akan hadir pekan depan.",
        "Program itu ada selama Bupati Sleman Budi Santoso memimpin.",
        "Warga mendukung langkah Bupati Sleman yang menyiapkan beasiswa.",
        "Pelapor adalah istri Bupati Sleman yang menyerahkan berkas.",
        "Demo terjadi di depan Kantor Bupati Sleman.",
        "Mantan Bupati Sleman Budi Santoso menyampaikan kritik.",
        "Gubernur Bank Indonesia menyampaikan laporan.",
        "Besok, Senin (6/5/2019), Bupati dan Wakil Bupati Sleman dilantik di pendapa.",
        "Tugas Pj Bupati Sleman ialah menjaga roda pemerintahan.",
        "Bupati Sleman tak boleh melewatkan upacara itu.",
        "Bupati dan Wakil Bupati Sleman terpilih, Budi Santoso dan Joko Susilo, menjalani sembahyang.",
        "Menteri Joko Susilo memerintahkan Bupati Bantul, Bupati Sleman Budi Santoso, menjaga perbatasan.",
        "Bupati Sleman Budi Santoso mereka tuduh memihak.",
        "Tampak hadir Camat Depok, Bupati Sleman Budi Santoso diwakili Asisten.",
        "Sekda mewakili Bupati Sleman Budi Santoso membuka acara.",
        "Bupati Sleman akan dilantik. Budi Santoso dilantik sebagai Bupati Sleman.",
        "Tiga pasangan calon (paslon) Bupati dan Wakil Bupati Sleman diharapkan memakai debat untuk menjelaskan rencana.",
        "Bupati Sleman Budi Santoso menyandang status tersangka. Budi disangka menerima suap. Bupati meminta bagian.",
        "Penjabat Bupati Sleman bertugas paling lama setahun.",
        "Keduanya nanti disumpah oleh Gubernur DI Yogyakarta, istri masing-masing ikut.",
    ],
)
def test_what_is_only_mentioned(sentence):
    result = facts(sentence)
    assert result.is_digest is False
    assert result.leaders == ()


def test_a_word_of_government_introduces_whom_it_names():
    result = facts(
        "Hasil itu buah kepemimpinan Bupati Sleman Budi Santoso.", "Bagi Budi Santoso, “Kita harus terus maju,” ujarnya."
    )
    assert people(result) == [("Budi Santoso", "bupati", "34.04")]
    assert speakers(result) == ["Budi Santoso"]


def test_a_region_with_one_wrong_letter_or_a_small_one():
    assert people(facts("Wali Kota Bukittingi Budi Santoso menghadiri rapat."))[0][2] == "13.75"
    assert people(facts("Wali Kota kendari H.Budi Santoso menghadiri rapat."))[0] == ("Budi Santoso", "wali kota", "74.71")


def test_a_place_before_the_office_is_no_name():
    assert (
        people(facts("Di desa Baru dan Lama kecamatan Depok Selatan, Bupati Sleman menyebut tanggul dikerjakan."))[0][0]
        == "Sri Purnomo"
    )


def test_two_misspelt_words_and_an_initial_are_two_people():
    result = facts("Bupati Sleman Sarbin Sehe memimpin rapat.", "Kepala Bappeda Sarmin S. Adam menyebut angka itu.")
    assert [leader.name for leader in result.leaders] == ["Sarbin Sehe"]
    assert [official.name for official in result.officials] == ["Sarmin S. Adam"]


def test_a_speaker_by_one_name_whom_the_registry_knows():
    invented = ("Pemprov DKI membahas anggaran.", "“Angka itu betul sekali,” kata Pramono di kantornya.")
    assert people(facts(*invented, day=date(2025, 10, 22)))[0][1:] == ("gubernur", "31")
    assert people(facts(*invented, day=date(2019, 10, 22))) == []
    campaign = ("Calon gubernur berdebat: empat paslon, pasangan calon nomor urut satu.", *invented)
    assert people(facts(*campaign, day=date(2025, 10, 22))) == []


def test_where_somebody_lives_is_not_his_name():
    result = facts("Bupati Sleman Budi Santoso meminta warga Kanigoro bersabar.", "Itu kata warga Desa Kanigoro, Zakia.")
    assert [official.name for official in result.officials] == ["Zakia"]


def test_represented_after_a_line_break():
    result = facts("Acara dibuka oleh Bupati Sleman", "diwakili oleh Sekretaris Daerah Joko Susilo, Rabu.")
    assert result.is_digest is False


def test_an_inauguration_to_come_makes_no_holders():
    result = facts("Bupati Sleman dijadwalkan dilantik besok.", "Budi Santoso dilantik sebagai Bupati Sleman.")
    assert result.is_digest is False


def test_named_inside_somebody_elses_words_is_no_deed():
    assert not facts("“Bupati Sleman Budi Santoso memimpin kami dengan baik,” kata Ratna, warga Depok.").leaders


def test_a_list_of_those_present_shares_the_deed():
    result = facts("Acara dihadiri Bupati Sleman Budi Santoso, Bupati Bantul Joko Susilo, dan Wali Kota Yogyakarta Agus Salim.")
    assert {leader.region for leader in result.leaders} == {"34.04", "34.02", "34.71"}


def test_homonyms_are_told_apart_by_the_office():
    assert people(facts("Wali Kota Probolinggo Budi Santoso memimpin rapat.")) == [("Budi Santoso", "wali kota", "35.74")]
    assert people(facts("Bupati Probolinggo Budi Santoso memimpin rapat.")) == [("Budi Santoso", "bupati", "35.13")]


def test_a_misspelt_name_is_one_person():
    result = facts(
        "Wali Kota Serang Budi Santosa melakukan sidak.", captions=["Budi Santoso, Wali Kota Serang, saat sidak (Foto: ist)"]
    )
    assert len(result.leaders) == 1


def test_nicknames_and_surnames():
    result = facts(
        "Bupati Kediri, Hanindito Himawan Santoso menyusuri desa. Bupati yang biasa dipanggil Mas Dito itu menonton.",
        "“Kita harus jaga kesenian ini,” kata Mas Dito.",
        "“Anak muda harus ikut serta,” tutur Hanindito.",
    )
    assert speakers(result) == ["Hanindito Himawan Santoso"] * 2
    assert "Mas Dito" in result.leaders[0].aliases


def test_acting_holder_and_definitive_one_stay_two():
    result = facts("Pj Bupati Mimika Budi Santoso menyerahkan jabatan kepada Bupati Mimika Joko Susilo.")
    assert {(leader.name, leader.status) for leader in result.leaders} == {("Budi Santoso", "pj"), ("Joko Susilo", "definitif")}


@pytest.mark.parametrize(
    ("dateline", "url", "text", "code"),
    [
        ("Kraksaan", None, "Bupati Budi Santoso memimpin rapat.", "35.13"),
        (None, None, "Pemkab Sleman menggelar rapat. Bupati Budi Santoso memimpin rapat.", "34.04"),
        (None, "https://contoh.id/bupati-sleman-pimpin-rapat", "Bupati Budi Santoso memimpin rapat.", "34.04"),
    ],
)
def test_region_from_the_next_best_evidence(dateline, url, text, code):
    assert [leader.region for leader in facts(text, dateline=dateline, url=url).leaders] == [code]


def test_no_evidence_no_region_and_a_warning():
    result = facts("Bupati Budi Santoso memimpin rapat.")
    assert result.leaders == ()
    assert any("Budi Santoso" in warning for warning in result.warnings)


def test_the_registry_gives_the_holder_of_a_nameless_office_on_that_day_only():
    assert people(facts("Wali Kota Kupang memimpin apel.", day=date(2025, 9, 17))) == [("Christian Widodo", "wali kota", "53.71")]
    assert people(facts("Wali Kota Kupang memimpin apel.", day=None)) == [(None, "wali kota", "53.71")]


def test_office_titles():
    assert office_title("wakil wali kota", "35.74") == "Wakil Wali Kota Probolinggo"
    assert office_title("gubernur", "64", "pj") == "Pj Gubernur Kalimantan Timur"


@pytest.mark.parametrize(
    ("sentence", "name", "position"),
    [
        (
            "Komandan Regu Damkar pada BPBD Kabupaten Sleman, Joko Susilo mengatakan hal itu.",
            "Joko Susilo",
            "Komandan Regu Damkar pada BPBD Kabupaten Sleman",
        ),
        ("Camat Waru Joko Susilo, S. STP menyampaikan sambutan.", "Joko Susilo", "Camat Waru"),
        (
            "Kepala Bapelitbangan Kab. Sleman Dr. Drs. Joko Susilo, M. Si menambahkan hal itu.",
            "Joko Susilo",
            "Kepala Bapelitbangan Kab. Sleman",
        ),
    ],
)
def test_a_place_or_a_body_is_no_part_of_a_name(sentence, name, position):
    assert [(official.name, official.position) for official in facts(LEDE, sentence).officials] == [(name, position)]


@pytest.mark.parametrize("sentence", ["Camat beserta Kepala Pekon hadir.", "Ia menjadi Inspektur Upacara di lapangan."])
def test_posts_without_a_name_name_nobody(sentence):
    assert facts(LEDE, sentence).officials == ()
