"""Topics: by weighted cues, title and lede first; names as in the data contract."""

import re
from collections.abc import Mapping, Sequence

from plugins.entities import topics
from plugins.entities.paragraph import Paragraph
from plugins.entities.topics import MOST, NO_TOPIC, TopicFact
from plugins.gazetteer.load import DATA, gazetteer
from plugins.gazetteer.records import Topic


def topics_of(title: str | None, body: Sequence[str], known: Mapping[str, Topic]) -> tuple[TopicFact, ...]:
    return topics.topics_of(title, [Paragraph(text) for text in body], known)


CONTRACT = """anggaran & keuangan daerah, pendapatan daerah (PAD), kinerja & koordinasi OPD, disiplin & etika ASN,
mutasi & jabatan, pelayanan publik, transparansi & antikorupsi, perencanaan & RPJMD, infrastruktur, pendidikan, kesehatan,
ekonomi & UMKM, pangan & pertanian, lingkungan & sampah, bencana, sosial & kemiskinan, digitalisasi & SPBE,
keamanan & ketertiban, agama & budaya, politik & pemilu, investasi, pariwisata, lainnya"""

TWO = {
    "jalan": Topic("jalan", "jalan", (("jalan rusak", 4.0), ("kantor jalan", 0.0), ("jalan", 1.0))),
    "sampah": Topic("sampah", "sampah", (("sampah", 3.0),)),
}


def names(title: str | None, *paragraphs: str) -> list[str]:
    return [fact.name for fact in topics_of(title, paragraphs, gazetteer().topics)]


def test_the_names_are_those_of_the_contract() -> None:
    assert {topic.name for topic in gazetteer().topics.values()} == set(re.split(r",\s+", CONTRACT))


def test_an_article_about_one_thing() -> None:
    assert names("Wali Kota Tinjau Pengelolaan Sampah", "Wali Kota meninjau bank sampah dan TPS3R di dua kelurahan.") == [
        "lingkungan & sampah"
    ]


def test_strongest_first_and_every_fact_has_its_cues() -> None:
    facts = topics_of(
        "Pajak Daerah Naik", ["Bapenda mencatat pajak daerah dan retribusi naik. Petani menanam padi."], gazetteer().topics
    )
    assert facts[0].name == "pendapatan daerah (PAD)"
    assert "pajak daerah" in facts[0].cues
    assert [fact.points for fact in facts] == sorted((fact.points for fact in facts), reverse=True)


def test_nothing_told_is_lainnya() -> None:
    assert names(None, "Acara dibuka pukul delapan.") == [NO_TOPIC]
    assert names(None) == [NO_TOPIC]


def test_at_most_four() -> None:
    text = "Sampah, jalan rusak, puskesmas, sekolah, petani, wisatawan, banjir, korupsi, investor, pemilu."
    assert len(names(text * 2, text)) <= MOST


def test_title_and_first_sentences_count_more_than_what_follows() -> None:
    filler = ["Acara dibuka.", "Tamu datang.", "Doa dibaca.", "Lagu dinyanyikan."]
    assert topics_of("Sampah", [*filler, "Jalan rusak."], TWO)[0].name == "sampah"
    assert topics_of(None, ["Jalan rusak.", *filler, "Sampah."], TWO)[0].name == "jalan"


def test_what_is_touched_once_far_from_the_start_is_no_topic() -> None:
    plain = {**TWO, "sampah": Topic("sampah", "sampah", (("sampah", 3.0), ("tps", 3.0)))}
    body = ["Sampah menumpuk.", "Sampah diangkut.", "Warga memilah di TPS.", "Bank sampah dibuka.", "Jalan rusak disebut sekali."]
    assert [fact.name for fact in topics_of("Sampah", body, plain)] == ["sampah"]


def test_a_list_of_guests_names_no_topic() -> None:
    lede = "Wali Kota meninjau tumpukan sampah, didampingi Kepala Bidang Jalan Rusak, camat, lurah, dan ketua RT."
    assert [fact.name for fact in topics_of(None, [lede], TWO)] == ["sampah"]


def test_what_is_outside_the_list_is_lainnya_alone() -> None:
    assert names(
        "Bupati Lepas Kontingen Porprov", "Bupati melepas atlet sepak bola dan pencak silat, lalu makan beras jagung."
    ) == [NO_TOPIC]


def test_repeating_a_word_counts_less_and_less() -> None:
    once, often = (topics_of(None, [" ".join(["sampah"] * n)], TWO)[0].points for n in (1, 50))
    assert once < often < 5 * once


def test_a_cue_of_weight_nothing_hides_the_shorter_one() -> None:
    assert topics_of(None, ["kantor jalan"], TWO)[0].name == NO_TOPIC


def test_an_ending_is_no_other_word() -> None:
    assert topics_of(None, ["Sampahnya banyak."], TWO)[0].name == "sampah"


def test_every_cue_is_folded_once_and_weighs_little() -> None:
    rows = (DATA / "topics.csv").read_text("utf-8").splitlines()[1:]
    assert len(rows) == len({row.split(",")[0] for row in rows})
    for topic in gazetteer().topics.values():
        phrases = [phrase for phrase, _ in topic.cues]
        assert len(phrases) == len(set(phrases)), topic.id
        assert all(0 <= weight <= 5 for _, weight in topic.cues), topic.id
