"""No word of the interface stands outside the catalogue; a site in English shows none in Indonesian."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from lxml import html

from plugins.language import use
from tests.site.builder import build_site, sample_posts
from tools import strings

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "theme" / "templates").rglob("*.html"))
SPOKEN = ("aria-label", "title", "alt", "placeholder", "content")
TRANSLATE = {"_", "gettext", "ngettext", "counted"}
NAMES = {"article", "profile", "Atom", "RSS", "JSON", "OPML", "WhatsApp", "A–Z", "CSV"}  # the same in every language
# A constant that names something in code: a facet, an address, an attribute.
CODE = re.compile(r"[a-z0-9_./?=#&:;%-]*")
GAP = {"%(n)s": r"[\d.,]+", "{n}": r"[\d.,]+"}  # what stands for a placeholder: a number, else anything
ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')  # macros that write one
WORD = re.compile(r"[^\W\d_]{2,}")


def untranslated(source: str) -> list[str]:
    """Texts of a template that readers see and that are not in `_`, `counted` or `trans`."""
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)
    tree = environment.parse(source)
    found = [text for text in _constants(tree) if text not in NAMES]
    page = "".join(
        part.data if isinstance(part, nodes.TemplateData) else "\x00"
        for part in tree.find_all((nodes.TemplateData, nodes.Filter))
    )
    root = html.fromstring(f"<div>{page}</div>".replace("\x00", ""))
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        texts = [element.text, *(child.tail for child in element)]
        texts += [value for name, value in element.attrib.items() if name in SPOKEN and element.tag != "meta"]
        texts = [ATTRIBUTE.sub("", text).strip("() \n") for text in texts if text]
        found += [
            text.strip() for text in texts if text and WORD.search(text) and text.strip() not in NAMES and element.tag != "code"
        ]
    return found


def is_code(text: str, whole: bool) -> bool:
    """Whether a constant names something; printed alone, only an address does."""
    return CODE.fullmatch(text) is not None and ("/" in text or not whole)


def _constants(tree: nodes.Template) -> Iterator[str]:
    """Constants that may be printed: within {{ }}, the branches of a condition, the parts of a sum, arguments of macros."""

    def visit(node: nodes.Node, whole: bool = True) -> Iterator[str]:
        if isinstance(node, nodes.Const):
            if isinstance(node.value, str) and WORD.search(node.value) and not is_code(node.value, whole):
                yield node.value
        elif isinstance(node, nodes.CondExpr):
            yield from visit(node.expr1, whole)
            if node.expr2:
                yield from visit(node.expr2, whole)
        elif isinstance(node, (nodes.Or, nodes.And, nodes.Add)):
            yield from visit(node.left, whole)
            yield from visit(node.right, whole)
        elif isinstance(node, nodes.Concat):
            for part in node.nodes:
                yield from visit(part, False)
        elif isinstance(node, nodes.Filter) and node.node:
            yield from visit(node.node, whole)
            if node.name in ("default", "d"):
                for argument in node.args:
                    yield from visit(argument, whole)
        elif isinstance(node, nodes.Call):
            if isinstance(node.node, nodes.Name) and node.node.name in TRANSLATE:
                return
            for argument in (*node.args, *(pair.value for pair in node.kwargs)):
                yield from visit(argument, False)
        elif isinstance(node, (nodes.List, nodes.Tuple)):
            for item in node.items:
                yield from visit(item, False)

    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            yield from visit(node)
    for assigned in tree.find_all(nodes.Assign):
        yield from visit(assigned.node, False)
    for loop in tree.find_all(nodes.For):
        yield from visit(loop.iter, False)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_leave_every_text_to_the_catalogue(path: Path):
    assert untranslated(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Halo</p>",
        '<a href="x" aria-label="Buka halaman">–</a>',
        '{{ "berbicara" if x else "" }}',
        '{{ x or "tidak ada" }}',
        '{{ rows("Topik ini") }}',
        '{% set label = "Wilayah" %}',
        "<p>{% if x %}Halo{% endif %}</p>",
        '{% for a, b in (("x", "Judul"),) %}{{ b }}{% endfor %}',
    ],
)
def test_a_planted_text_is_found(source: str):
    assert untranslated(source)


@pytest.mark.parametrize(
    "source",
    [
        '<p class="note">{{ _("Halo") }} {{ counted("%(n)s digest", 3) }}</p>',
        "{% trans %}Halo <b>dunia</b>{% endtrans %}",
        '{{ directory.get("topik", key).url }}{{ rows.list(a, "cari/?tokoh=" ~ b) }}',
        '<meta name="viewport" content="width=device-width">',
    ],
)
def test_what_is_no_text_is_left_alone(source: str):
    assert untranslated(source) == []


@pytest.fixture(scope="module")
def english(tmp_path_factory) -> Path:
    site = build_site(sample_posts(), tmp_path_factory.mktemp("site"), INTERFACE_LANGUAGE="en", SITEURL="https://arahan.example")
    use("id", strings.FOLDER)
    return site


def shapes() -> Iterator[re.Pattern[str]]:
    """Every Indonesian string that has another English one, as a pattern of a whole text on a page."""
    for message in strings.read(strings.FOLDER / "en.po"):
        if not message.id or strings.parts(message.id)[0] in strings.parts(message.string):
            continue
        text = re.sub(r"<[^>]+>", "", strings.parts(message.id)[0])
        text = "".join(
            GAP.get(part, ".+") if place % 2 else re.escape(part) for place, part in enumerate(strings.PLACEHOLDER.split(text))
        )
        if WORD.search(text):
            yield re.compile(text)


def test_an_english_site_shows_no_indonesian_interface(english: Path):
    known = list(shapes())
    content = {"Arahan"}  # the site's name
    for path in sorted(english.rglob("*.html")):
        page = html.parse(str(path)).getroot()
        assert page.get("lang") == "en"
        if page.xpath("//meta[@http-equiv='refresh']"):
            continue
        for text in page.xpath(
            "//main//text()[not(ancestor::*[@lang='id'])] | //header//text() | //footer//text() | //@aria-label"
        ):
            seen = " ".join(text.split()).strip(" ·›()")
            if seen and seen not in content:
                hit = next((shape.pattern for shape in known if shape.fullmatch(seen)), None)
                assert hit is None, f"{path.relative_to(english)}: {seen!r} is {hit!r}"


def test_content_stays_indonesian_and_says_so(english: Path):
    page = html.parse(str(english / "2025/10/06/rapat-staf-contoh/index.html")).getroot()
    assert page.xpath("//h1/@lang") == ["id"]
    assert {quote.get("lang") for quote in page.xpath("//blockquote")} == {"id"}
    assert "Monday, 6\u00a0October 2025" in page.text_content()
