"""The same story in several outlets. Every text is made of invented words and sentences: nobody said or reported them."""

import random
from types import SimpleNamespace

import pytest

from plugins.articles.plugin import link_stories
from plugins.articles.story import SAME, duplicates, shared, sketch
from tests.site.builder import post

_SYLLABLES = "ba ca da ga ja ka la ma na pa ra sa ta wa ya be de ke le me pe re se te bu cu du gu ku lu mu nu ru su tu".split()


def article(seed, paragraphs=8):
    """A body of its own words: paragraphs of two sentences, some 40 words each."""
    rng = random.Random(seed)

    def sentence():
        return " ".join("".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(20)).capitalize() + "."

    return [f"{sentence()} {sentence()}" for _ in range(paragraphs)]


def alike(first, second):
    return shared(sketch(first), sketch(second))


def linked(**bodies):
    return duplicates({ident: sketch(body) for ident, body in bodies.items()})


RELEASE, OTHER = article(1), article(2)


@pytest.mark.parametrize(
    ("name", "carried"),
    [
        ("other order", RELEASE[::-1]),
        ("cut to the first third", RELEASE[:3]),
        ("two paragraphs added", [OTHER[0], *RELEASE, OTHER[1]]),
        ("one paragraph in four another", [*RELEASE[:6], *OTHER[:2]]),
        ("other marks and capitals", [text.upper().replace(".", " –") for text in RELEASE]),
        ("paragraphs run together", [" ".join(RELEASE)]),
        (
            "every fifteenth word another",
            [" ".join("lain" if i % 15 == 7 else w for i, w in enumerate(p.split())) for p in RELEASE],
        ),
    ],
)
def test_a_release_is_known_again(name, carried):
    assert linked(a=RELEASE, b=carried, c=OTHER) == {"a": ("b",), "b": ("a",)}


@pytest.mark.parametrize(
    ("name", "report"),
    [
        ("another text", OTHER),
        ("one paragraph in four the same", [*RELEASE[:2], *OTHER[:6]]),
        ("the same words in another order", [" ".join(random.Random(3).sample(text.split(), 40)) for text in RELEASE]),
    ],
)
def test_other_reports_are_not_linked(name, report):
    assert linked(a=RELEASE, b=report) == {}


def test_the_share_is_that_of_the_shorter_text():
    assert alike(RELEASE, RELEASE) == 1
    assert alike(RELEASE, RELEASE[:2]) == 1
    assert alike(RELEASE, OTHER) == 0
    half = [*RELEASE[:4], *OTHER[:4]]
    assert alike(RELEASE, half) == pytest.approx(0.5, abs=0.12)
    assert alike(RELEASE, half) == alike(half, RELEASE)


def test_links_hold_from_both_sides_whatever_the_order():
    bodies = {f"{seed}-{cut}": article(seed)[: 8 - cut] for seed in range(6) for cut in range(3)}
    sketches = {ident: sketch(body) for ident, body in bodies.items()}
    found = duplicates(sketches)
    assert found == {f"{s}-{c}": tuple(f"{s}-{other}" for other in range(3) if other != c) for s in range(6) for c in range(3)}
    shuffled = list(sketches)
    random.Random(5).shuffle(shuffled)
    assert duplicates({ident: sketches[ident] for ident in shuffled}) == found


def test_two_stories_are_not_joined_by_a_text_that_holds_both():
    assert linked(a=RELEASE, b=OTHER, both=[*RELEASE, *OTHER]) == {"a": ("both",), "b": ("both",), "both": ("a", "b")}


def test_texts_that_say_too_little_are_not_linked():
    short = ["Satu kalimat pendek yang dapat berdiri di mana saja."]
    assert linked(a=short, b=short, c=[], d=[""]) == {}
    assert shared(sketch([]), sketch(RELEASE)) == 0


def test_a_form_that_too_many_carry_links_nobody():
    same = sketch(RELEASE)
    assert duplicates({str(number): same for number in range(101)}) == {}
    assert len(duplicates({str(number): same for number in range(100)})["7"]) == 99


def test_only_posts_with_something_in_common_are_compared(monkeypatch):
    """What makes it near linear: the comparisons grow with the links, not with the pairs."""
    compared = []
    monkeypatch.setattr("plugins.articles.story.shared", lambda first, second: compared.append(1) or SAME)
    duplicates({str(seed): sketch(article(seed, 5)) for seed in range(150)} | {"copy": sketch(article(0, 5))})
    assert len(compared) == 1


def test_pelican_articles_name_each_other():
    rows = {"a": RELEASE, "b": RELEASE[2:], "c": OTHER}
    articles = [SimpleNamespace(post=post(name, body=tuple(body))) for name, body in rows.items()]
    first, second, alone = (item.post for item in articles)
    link_stories(SimpleNamespace(articles=[*articles, SimpleNamespace(title="no raw article")]))
    assert articles[0].post.duplicates == (second.id,)
    assert articles[1].post.duplicates == (first.id,)
    assert articles[2].post is alone
