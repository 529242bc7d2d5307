"""How an article's post becomes a document. The post is invented: nobody said or ordered these things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.articles.post import Post
from plugins.entities.facts import Directive, LeaderRef, Program, Quote, RegionRef
from plugins.search import digest
from plugins.text.anchors import anchors

POST = Post(
    source_path="contoh.txt", id="0" * 12, slug="contoh", title="Contoh", title_generated=False, outlet=None, url=None,
    byline=(), credit=None, provenance="media", dateline_place=None, published=None, event_date=date(2025, 10, 6),
    event_date_precision="tahun disimpulkan", captured=None, event_type="lainnya", is_digest=True,
    regions=(RegionRef("35.74", "Kota Probolinggo", "kota", True),),
    leaders=(LeaderRef("contoh-orang", "Contoh Orang", "dr. Contoh Orang", "wali kota", "35.74", "pj", True, ("Cak Contoh",)),),
    officials=(), topics=("kesehatan",),
    quotes=(Quote("Mari mulai", "Contoh Orang", "contoh-orang", "kata", 0), Quote("Siap", None, None, None, 1)),
    directives=(Directive("Segera kumpulkan data", "perintah", "Contoh Orang", "contoh-orang", "kepala dinas", None, None, 0),),
    summary=("Rapat digelar.",), programs=(Program("Sitampan", "Sistem Contoh"),),
    acronyms={"OPD": "organisasi perangkat daerah"},
    body=("Isi lengkap yang rahasia.",), removed=(),
)  # fmt: skip


class Pages:
    """The little that digest.py asks of the directory of plugins/browse."""

    def leader_ref(self, article: Any, leader_id: str | None) -> LeaderRef | None:
        return next((ref for ref in article.post.leaders if leader_id and ref.id == leader_id), None)

    def office(self, ref: LeaderRef) -> str:
        return "Pj Wali Kota Probolinggo"


def article(**changes: Any) -> Any:
    return SimpleNamespace(post=replace(POST, **changes), url="contoh/")


CONTEXT = {"directory": Pages(), "ORIGINS": {"media": ("liputan", "Liputan media", "…")}}


def test_places_hold_every_name_of_region_and_province() -> None:
    names = digest.places(article(), CONTEXT)
    assert {"Kota Probolinggo", "Probolinggo", "Provinsi Jawa Timur", "Jatim"} <= set(names)


def test_people_hold_names_nicknames_and_offices() -> None:
    assert {"Contoh Orang", "Cak Contoh", "wali kota", "pj"} <= set(digest.people(article(), CONTEXT))


def test_programmes_hold_what_abbreviations_stand_for() -> None:
    assert {"Sitampan", "Sistem Contoh", "organisasi perangkat daerah"} <= set(digest.programmes(article(), CONTEXT))


@pytest.mark.parametrize(("full_text", "expected"), [(False, ()), (True, POST.body)])
def test_the_body_is_searched_only_where_it_is_shown(full_text: bool, expected: tuple[str, ...]) -> None:
    assert digest.body(article(), CONTEXT | {"full_text": lambda post: full_text}) == expected


def test_passages_have_the_anchors_of_the_page_and_a_speaker_each() -> None:
    found = digest.passages(article(), CONTEXT)
    said = anchors("k", (quote.text for quote in POST.quotes))
    assert [(item.get("anchor"), item.get("by")) for item in found] == [
        (None, None),
        (anchors("a", [POST.directives[0].text])[0], "Contoh Orang, Pj Wali Kota Probolinggo"),
        (said[0], "Contoh Orang, Pj Wali Kota Probolinggo"),
        (said[1], "pembicara tidak disebut"),
    ]


def test_a_card_says_what_is_inferred_and_where_it_comes_from() -> None:
    assert digest.date_note(article(), CONTEXT) == "tahun disimpulkan"
    assert digest.date_note(article(event_date_precision="tertulis"), CONTEXT) is None
    assert digest.origin(article(), CONTEXT) == ("liputan", "Liputan media")


def test_an_unknown_date_stays_unknown() -> None:
    undated = article(event_date=None)
    assert digest.iso_day(undated, CONTEXT) is None
    assert [value.id for value in digest.year_values(undated, CONTEXT)] == ["tanpa-tanggal"]
