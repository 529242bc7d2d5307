"""Whether a text is HTML, and the way to page.py, which is loaded with the first page: its parser takes its time to load."""

from __future__ import annotations

import re

from plugins.articles.document import Known
from plugins.articles.formats.content import Content

_PAGE = re.compile(r"(?:\s|<!--.{0,500}?-->|<\?xml[^>]{0,200}\?>){0,9}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(r"</(?:p|div|span|strong|em|a|li|h[1-6])>|<br\s?/?>", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether a text is the source of a whole page."""
    return bool(_PAGE.match(text[:3000]))


def has_markup(text: str) -> bool:
    """Whether a text is written in HTML."""
    return bool(_MARKUP.search(text))


def read_page(data: bytes) -> Content:
    """As `page.read`."""
    from plugins.articles.formats import page

    return page.read(data)


def read_markup(markup: str, told: Known) -> Content:
    """As `page.read_text`."""
    from plugins.articles.formats import page

    return page.read_text(markup, told)
