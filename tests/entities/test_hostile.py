"""However much one paragraph holds, reading it takes work in proportion to its length. The names are made up of syllables."""

import sys
from datetime import date

import pytest

from plugins.entities.conclude import conclude
from plugins.entities.resolve import read, surroundings
from plugins.entities.scan import scan

DAY = date(2019, 5, 6)
SYLLABLES = "ba di gu ka lo me ni pa ru sa ti wo".split()


def name(number):
    """Another name for every number: "Badi", "Wome"."""
    word = ""
    while number or len(word) < 4:
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word.capitalize()


def work(piece, count):
    """How many functions are called for one paragraph of `count` pieces."""
    paragraph = "".join(piece(number) for number in range(count))
    calls = 0

    def see(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        found = scan("Rapat", [paragraph])
        conclude(found, read(found, surroundings(found, None, None, None, DAY)), DAY)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "piece",
    [
        lambda number: f"“Kita harus bekerja cepat untuk warga,” kata {name(number)} {name(number + 700)}, warga desa. ",
        lambda number: "“Kita harus bekerja cepat untuk warga,” tegasnya. ",
        lambda number: "“Kita harus bekerja cepat,” kata Bupati Sleman. Ia pulang. ",
        lambda number: f"“Kita harus bekerja cepat,” kata Kepala Dinas {name(number)}. ",
        lambda number: "Bupati ",
        lambda number: "Gubernur, Bupati Sleman dan ",
        lambda number: f"Bupati {name(number)} {name(number + 700)} hadir, ",
        lambda number: f"Bupati Sleman Budi {name(number)} hadir. ",
        lambda number: f"Kepala Dinas {name(number)} {name(number + 700)}, ",
        lambda number: f"Camat {name(number)} akrab disapa {name(number + 700)} ({name(number)}) ",
        lambda number: "Kota Probolinggo, Kabupaten Sleman, ",
        lambda number: "KPK menangkap Bupati Sleman, selama Bupati Bantul hadir ",
        lambda number: '" ',
        lambda number: "(Bupati Sleman) (",
        lambda number: f"A{number}-B{number}.C",
    ],
)
def test_work_grows_with_the_length_and_no_faster(piece):
    work(piece, 600)  # what is known of words is kept from one text to the next
    assert work(piece, 600) < 3.8 * work(piece, 200)
