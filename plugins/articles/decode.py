"""Bytes → text, whatever the encoding, with the damage mended that can be mended for certain.

The ladder: byte order mark, strict UTF-8, UTF-8 with few bad bytes, then Windows-1252. Lines keep their numbers.
"""

from __future__ import annotations

import codecs
import html
import re
from html.entities import html5

from plugins.articles.wrapped import unwrap

_FEW = 0.002  # share of bad bytes up to which a file is still taken for UTF-8
_MARKS = (  # the longer mark first: UTF-32-LE begins like UTF-16-LE
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
LONGEST = 256_000  # characters of an article's text: a hundred usual ones; a longer one is refused, not mended
_ESCAPED = 3  # times that an entity may have been escaped: "&amp;amp;quot;"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_BLANKS = re.compile("[ \t]{20,}")  # left by a page's layout; longer ones cost time and say nothing
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")  # no-break and odd-width spaces
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")  # hyphens, joiners, directions
# Typical remains of UTF-8 read as Windows-1252 or Latin-1; only their presence sends a line through ftfy.
_MOJIBAKE = re.compile("Ã[\x80-\xbf€‚-™¡-¿]|â€|â\x80|Â[\xa0-\xbf]|ï»¿|โ€")


def decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Bytes → text, the name of the encoding, warnings in Indonesian."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, encoding, _replaced(text, "�" in text and b"\xef\xbf\xbd" not in data)
    wide = _unmarked_utf16(data)
    if wide:
        text = data.decode(wide, "replace")
        return text, wide, _replaced(text, True)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and error.start >= len(data) - 3
    if cut:  # a scraper that counts bytes ends in the middle of a letter
        return data[: error_start(data)].decode("utf-8"), "utf-8", ("berkas terpotong di tengah sebuah huruf",)
    text = data.decode("utf-8", "replace")
    if text.count("�") <= max(1, int(len(text) * _FEW)) and any(byte >= 0x80 for byte in data) and _valid_multibyte(text):
        return text, "utf-8", _replaced(text, True)
    return data.decode("cp1252", "replace"), "cp1252", ("berkas bukan UTF-8: dibaca sebagai Windows-1252",)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of Latin script is null, and hardly any of the others."""
    if len(data) < 40 or len(data) % 2 or b"\0" not in data[:200]:
        return None
    even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    half = min(len(data), 2000) // 2
    if max(even, odd) < 0.7 * half or min(even, odd) > 0.01 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def error_start(data: bytes) -> int:
    """Where the unfinished last letter of UTF-8 data begins."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def _valid_multibyte(text: str) -> bool:
    """Whether the text has letters beyond ASCII that were decoded well: a sign that it really is UTF-8."""
    return any(ord(char) > 0x7F and char != "�" for char in text)


def _replaced(text: str, bad: bool) -> tuple[str, ...]:
    count = text.count("�")
    return (f"{count} huruf tidak terbaca dan diganti tanda �",) if bad and count else ()


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Unify line ends, mend mojibake, HTML entities and broken lines, drop control characters; warnings tell what was done."""
    if len(text) > LONGEST:
        return text, ()
    warnings = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BREAKS.sub(" ", text)
    if _CONTROL.search(text):
        kept = _CONTROL.sub("", text) if not _MOJIBAKE.search(text) else text
        if kept != text:
            warnings.append("karakter kendali dibuang")
        text = kept
    whole = text
    if "&" in text or (not text.isascii() and _MOJIBAKE.search(text)):
        mended = [_mend_line(line) for line in text.split("\n")]
        if any("m" in how for _, how in mended):
            warnings.append("huruf rusak (mojibake) diperbaiki")
        if any("e" in how for _, how in mended):
            warnings.append("entitas HTML diurai")
        whole = _CONTROL.sub("", "\n".join(line for line, _ in mended))
    if not whole.isascii():  # after the mending, for mojibake may hold any of these
        whole = _UNSEEN.sub("", _BLANK.sub(" ", whole))
    whole = _BLANKS.sub(" ", whole)
    joined = unwrap(whole)
    if joined is not None:
        warnings.append("baris yang terputus di tengah kalimat disambung")
    return joined or whole, tuple(warnings)


def _unescape(match: re.Match[str]) -> str:
    """The character of an entity that is one: "&notes;" and "&x;" stay."""
    text = match.group()
    return html.unescape(text) if text[1] == "#" or text[1:] in html5 else text


def _mend_line(line: str) -> tuple[str, str]:
    how = ""
    if _MOJIBAKE.search(line):
        import ftfy  # only here: loading it takes longer than many articles

        better = ftfy.fix_encoding(line)
        if better != line:
            line, how = better, "m"
    for _ in range(_ESCAPED):
        better = _ENTITY.sub(_unescape, line) if "&" in line else line
        if better == line:
            break
        line, how = better, how + "e"
    return line.replace("\n", " ").replace("\r", " "), how
