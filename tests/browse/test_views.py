import pytest

from plugins.browse import views
from tests.browse.conftest import directory_of
from tests.site.builder import directive, leader, post, quote, region


def lead(directory):
    return directory.get("wilayah", "35.74").articles[0]


def test_voices_heads_first_others_apart_the_unknown_last(directory):
    voices = views.voices(lead(directory), directory)
    assert [(voice.name, voice.head) for voice in voices] == [
        ("Sari Contoh", True),
        ("Budi Contoh", True),
        ("Tono Contoh", False),
    ]
    assert voices[1].office == "Wakil Wali Kota Probolinggo"  # from the post where the quotation has none
    assert [item.quote.text[:5] for voice in voices for item in voice.quotations] == ["Peker", "Warga", "Angka"]
    rakor = directory.get("wilayah", "35.13").articles[0]
    assert views.voices(rakor, directory)[-1].name is None


def test_a_former_holder_is_no_head():
    former = leader("m", "M", "bupati", "35.13", status="mantan")
    directory = directory_of([post("p", regions=(region("35.13"),), leaders=(former,), quotes=(quote("Kata", "M", "m"),))])
    (voice,) = views.voices(directory.articles[0], directory)
    assert not voice.head
    assert voice.office == "mantan Bupati Probolinggo"


BODY = ("Rapat dimulai. Ia meminta agar laporan diserahkan besok tanpa kecuali. Selesai.",)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("laporan diserahkan besok", 0, "Ia meminta agar laporan diserahkan besok tanpa kecuali."),
        ("Ia meminta agar laporan diserahkan besok tanpa kecuali.", 0, None),
        ("Ia meminta agar laporan diserahkan besok tanpa kecuali", 0, None),
        ("tidak ada di naskah", 0, None),
        ("laporan", 7, None),
    ],
)
def test_evidence_is_the_sentence_where_it_says_more(text, place, expected):
    assert views.evidence(post("p", body=BODY), directive(text, "perintah", None, None, paragraph=place)) == expected


def test_every_provenance_has_a_mark():
    from plugins.articles.post import PROVENANCES

    assert set(views.ORIGINS) == set(PROVENANCES)
