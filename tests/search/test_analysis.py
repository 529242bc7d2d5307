"""Text → terms, and what the browser is told about it."""

from plugins.search.analysis import Analysis, words
from plugins.search.digest import SEARCH_COMMON, SEARCH_KEEP, SEARCH_SAME


def test_words_lose_apostrophes_and_case() -> None:
    assert words("Rudy Mas’ud, S.E. (OPD) — hal-hal") == ["rudy", "masud", "s", "e", "opd", "hal", "hal"]


def test_terms_are_roots_without_stop_words() -> None:
    analysis = Analysis()
    assert analysis.terms("Pelayanan yang melayani warga") == ["layan", "layan", "warga"]
    assert analysis.read("Melayani warga") == [("melayani", "layan"), ("warga", "warga")]


def test_names_of_places_stay_whole() -> None:
    assert Analysis().terms("Kediri") == ["diri"]
    assert Analysis(keep=SEARCH_KEEP()).terms("Kota Kediri") == ["kota", "kediri"]


def test_common_words_say_which_of_two_places() -> None:
    analysis = Analysis(SEARCH_SAME(), SEARCH_KEEP(), common=SEARCH_COMMON)
    assert analysis.terms("Pemkot Kediri") == analysis.terms("Kota Kediri") == ["kediri", "kota_kediri"]
    assert analysis.terms("di kota yang kota") == []


def test_abbreviations_of_one_meaning_are_one_term() -> None:
    analysis = Analysis(same=SEARCH_SAME())
    assert analysis.terms("SKPD") == analysis.terms("OPD")
    assert analysis.terms("Raperda") == analysis.terms("Ranperda")


def test_readers_may_search_by_the_other_abbreviation() -> None:
    analysis = Analysis(same={"skpd": "opd", "perumdam": "pdam"})
    assert analysis.synonyms({"opd", "kepala"}) == {"skpd": "opd"}


def test_another_language_brings_its_own_root_and_stop_words() -> None:
    analysis = Analysis(root=lambda word: word.rstrip("s"), stop={"the"})
    assert analysis.terms("The orders") == ["order"]
