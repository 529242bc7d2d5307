"""Input that was made to hurt: each gives an article or a Fault, in time that grows with its length, and leaves nothing behind.

There are no clocks here: a quadratic step would make these tests take minutes.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles.document import Raw
from plugins.articles.formats import READERS, page, record
from plugins.articles.formats.content import Content, Fault
from plugins.articles.parse import parse
from tests.articles.formats.conftest import PARAGRAPHS
from tests.articles.formats.conftest import page as made
from tests.articles.test_parse import assert_lossless

WORDS = "Bupati meminta camat menyiapkan laporan. "
PAGES = {
    "ten megabytes in one line": "<p>" + WORDS * 250_000,
    "two megabytes of paragraphs": "<div>" + f"<p>{WORDS * 4}</p>" * 12_000 + "</div>",
    "as deep as the parser goes": "<div>" * 1990 + f"<p>{WORDS * 9}</p>",
    "50,000 nested elements": "<div>" * 50_000 + f"<p>{WORDS}</p>" + "</div>" * 50_000,
    "scripts": "<body>" + "<script>if (1 < 2) { document.write('<p>') }</script>" * 50_000 + f"<p>{WORDS * 9}</p>",
    "an open script": f"<p>{WORDS * 9}</p><script>" + "x" * 1_000_000,
    "spans": "<p>" + "<span>kata </span>" * 60_000,
    "open inline elements": "<p>" + "<b><i><u>kata " * 400,
    "breaks": f"<p>{WORDS * 9}" + "<br>" * 200_000,
    "links": f"<p>{WORDS * 9}</p>" + "<a href=/x>Beranda</a> " * 60_000,
    "captions": f"<p>{WORDS * 9}</p>" + "<figure><figcaption>Foto</figcaption></figure>" * 30_000,
    "headings": f"<p>{WORDS * 9}</p>" + "<h1>" * 900 + "x" + "</h2>" * 50_000,
    "attributes and quotes": "<p a='>' " + " ".join(f"a{n}" for n in range(60_000)) + f">{WORDS * 9}</p>",
    "open quotes": "<p a='" + '<p b="' * 90_000 + "'>",
    "attributes": "<p " + " ".join(f'a{n}="x"' for n in range(60_000)) + f">{WORDS * 9}</p>",
    "brackets": "<" * 200_000,
    "an attribute that never ends": f"<p>{WORDS * 9}</p><p title='" + "x" * 1_000_000,
    "a comment that never ends": f"<p>{WORDS * 9}</p><!--" + "-" * 1_000_000,
    "embedded pictures": f"<p>{WORDS * 9}</p>" + "<img src='data:image/png;base64," + "A" * 3_000_000 + "'>",
    "metadata": "".join(f'<meta name="author" content="{"x" * 900}">' for _ in range(2000)) + f"<p>{WORDS * 9}</p>",
    "JSON-LD": f'<script type="application/ld+json">{json.dumps([{"@graph": []}] * 90_000)}</script><p>{WORDS * 9}</p>',
    "titles": "<title>" + " - x" * 100_000 + f"</title><p>{WORDS * 9}</p>",
    "entities": f"<p>{WORDS * 9}{'&amp;' * 100_000}</p>",
    "table": "<table>" + "<tr><td>a</td><td>b</td></tr>" * 40_000 + f"</table><p>{WORDS * 9}</p>",
}
RECORDS = {
    "a day in each other": '{"text": "Satu.", "published": ' + "[" * 900 + "]" * 900 + "}",
    "keys": json.dumps({f"k{n}": n for n in range(100_000)} | {"text": "Satu."}),
    "the same key": '{"a": 1, ' * 1 + '"a": 1, ' * 100_000 + '"text": "Satu."}',
    "numbers": '{"text": "Satu.", "n": ' + "9" * 1_500_000 + "}",
    "digits behind the point": '{"text": "Satu.", "n": 0.' + "9" * 1_500_000 + "}",
    "a long text": json.dumps({"text": WORDS * 45_000}),
    "names": json.dumps({"text": "Satu.", "byline": [["x"]] * 100_000}),
    "names in each other": '{"text": "Satu.", "byline": ' + "[" * 900 + '"x"' + "]" * 900 + "}",
    "quotes": '{"text": "' + '\\"' * 400_000 + '"}',
    "markup in markup": json.dumps({"html": "<div>" * 100_000}),
}


def _check(content: Content | None) -> None:
    if content is not None:
        raw = Raw("x.html", "x", content.text, "0" * 64, known=content.known, marks=content.marks)
        assert set(content.marks) <= set(range(1, content.text.count("\n") + 2))
        assert_lossless(raw, parse(raw))


def _try(ending: str, data: bytes) -> Content | None:
    try:
        return READERS[ending](data)
    except Fault:
        return None


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    _check(_try("html", PAGES[name].encode()))
    assert PARAGRAPHS[0] in page.read(made().encode()).text, "unharmed"


@pytest.mark.parametrize("name", RECORDS)
def test_records(name: str) -> None:
    _check(_try("json", RECORDS[name].encode()))
    assert record.read(b'{"text": "Satu."}').text == "Satu."


_PIECES = (
    "<p> </p> <div> </div> <br> <h1> </h3> <a </a> <table> <td> <!-- --> <script> </script> <title> <html> <figcaption>".split()
)
_PIECES += ["&amp;", "<figcaption>", "&#0;", "<![CDATA[", "]]>", '">', "\0", "\ufffd", "Baca"]
_PIECES += ["\u2028", "\r", " ", WORDS, "“Tertib,” ujar Bupati.", '<meta property="og:title" content="', "Senin, 3 Maret 2025"]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_PIECES), max_size=40), st.sampled_from(list(READERS)))
def test_any_order_of_markup(pieces: list[str], ending: str) -> None:
    _check(_try(ending, "".join(pieces).encode()))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=200), st.sampled_from(list(READERS)))
def test_any_bytes(data: bytes, ending: str) -> None:
    _check(_try(ending, data))


_SCALARS = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9)
_NAMES = st.sampled_from(["name", "@type", "rendered", "x"])
_JSON = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=3), max_leaves=6
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.dictionaries(st.sampled_from([name for names in record.KEYS.values() for name in names]), _JSON, max_size=6))
def test_any_values(found: dict[str, object]) -> None:
    _check(_try("json", json.dumps(found).encode()))
