"""A strict Content-Security-Policy on every page, and nothing on it that the policy would have to allow."""

import json

from tests.conftest import Built
from tests.site_checks.html import parse

FORBIDDEN = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "*", "http:", "https:", "blob:")
DATA_BLOCKS = ("application/ld+json", "application/json", "speculationrules")


def policy(text: str) -> dict[str, list[str]]:
    return {words[0]: words[1:] for part in text.split(";") if (words := part.split())}


def test_content_security_policy(published: Built) -> None:
    for page in published.pages():
        found = parse(page).xpath("//meta[translate(@http-equiv,'CSP','csp')='content-security-policy']/@content")
        assert len(found) == 1, page
        rules = policy(found[0])
        assert rules["default-src"] in (["'none'"], ["'self'"]), page
        assert rules["script-src"] == ["'self'"], page
        for name in ("object-src", "frame-src", "child-src"):
            assert rules.get(name, rules["default-src"]) in (["'none'"], ["'self'"]) or name != "object-src", page
        assert rules["base-uri"] in (["'none'"], ["'self'"]), page
        assert rules["form-action"] in (["'none'"], ["'self'"]), page
        assert not [word for words in rules.values() for word in words if word in FORBIDDEN], page


def test_policy_comes_before_what_it_governs(published: Built) -> None:
    for page in published.pages():
        head = [element for element in parse(page).find("head") if isinstance(element.tag, str)]
        first = next(
            i for i, element in enumerate(head) if (element.get("http-equiv") or "").lower() == "content-security-policy"
        )
        assert not [element.tag for element in head[:first] if element.tag in ("script", "style", "link")], page


def test_nothing_inline(published: Built) -> None:
    for page in published.pages():
        for element in parse(page).iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag not in ("style", "base", "object", "embed", "iframe", "applet"), f"{page}: <{element.tag}>"
            handlers = [name for name in element.attrib if name.startswith("on") or name == "style"]
            assert not handlers, f"{page}: <{element.tag} {handlers}>"
            if element.tag == "script" and not element.get("src"):
                assert element.get("type") in DATA_BLOCKS, f"{page}: inline script"
                if element.get("type") != "speculationrules":
                    json.loads(element.text)
            for name in ("href", "src", "action", "formaction"):
                scheme = (element.get(name) or "").strip().lower().partition(":")[0]
                assert scheme not in ("javascript", "vbscript", "file"), f"{page}: {element.get(name)}"


def test_links_out_do_not_leak(published: Built) -> None:
    """The browser's own rule, or a stricter one: other sites learn at most this site's name."""
    for page in published.pages():
        policies = parse(page).xpath("//meta[@name='referrer']/@content | //@referrerpolicy")
        assert set(policies) <= {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}, page


def test_no_raw_file_is_published(published: Built) -> None:
    """The raw articles, sidecars and sources stay in the repository."""
    kinds = {path.suffix for path in published.folder.rglob("*") if path.is_file()}
    assert not kinds & {".py", ".toml", ".md", ".rst", ".pyc", ".jinja", ".map"}
