"""A conversion → its decisions, section by section, each with the words and the rule it rests on, in Indonesian."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from plugins.articles.document import Raw
from plugins.articles.reader import Conversion
from plugins.entities.conclude import office_title
from plugins.entities.facts import LeaderRef
from plugins.entities.find import OfficeMention
from plugins.entities.names import name_tokens
from plugins.entities.people import Person, same_name
from plugins.entities.scan import HEADLINE
from plugins.gazetteer.load import gazetteer

Row = tuple[str, Text]  # what it is, what there is to say
UNKNOWN = "tidak diketahui"


def decisions(work: Conversion) -> Iterator[tuple[str, list[Row]]]:
    """Title and rows of every section; one without rows says so."""
    for title, rows in (
        ("tentang naskah", _page(work)),
        ("tanggal", _days(work)),
        ("isi", _contents(work)),
        ("jabatan yang ditemukan", (_office(mention) for mention in work.found.offices)),
        ("kepala daerah", _leaders(work)),
        ("orang lain", _others(work)),
        ("kutipan", _quotes(work)),
        ("arahan", _orders(work)),
        ("peringatan", (("!", Text(warning, "yellow")) for warning in work.post.warnings)),
    ):
        yield title, list(rows) or [("-", Text("tidak ada"))]


def _row(label: str, value: object, because: str = "") -> Row:
    """A decision and, after an arrow, what it rests on."""
    text = Text(UNKNOWN, "dim") if value is None or value == "" else Text(str(value))
    return label, text.append(f"  ← {because}", "dim") if because else text


def _told(raw: Raw, key: str) -> str:
    """Whether the sidecar or the file's own data tell a fact; "" where neither does."""
    return "sidecar" if getattr(raw.sidecar, key) else "data di dalam berkas" if getattr(raw.known, key) else ""


def _page(work: Conversion) -> Iterator[Row]:
    raw, post, document = work.raw, work.post, work.document
    yield _row("judul", post.title, "dibuat dari isi, naskah tidak berjudul" if post.title_generated else "")
    outlet = post.outlet.name if post.outlet else None
    rests = _told(raw, "outlet") or ("titimangsa" if document.dateline_outlet else "alamat")
    yield _row("media", outlet, rests if outlet else "")
    yield _row("alamat", post.url, _told(raw, "url"))
    yield _row("titimangsa", post.dateline_place)
    yield _row("pewarta", ", ".join(post.byline))
    yield _row("kredit", post.credit)
    yield _row("asal", post.provenance, post.evidence.get("provenance", ""))
    yield _row("pengodean", raw.encoding)
    yield _row("sidecar", raw.sidecar.path or "tidak ada")
    if post.corrections:
        yield _row("koreksi redaksi", ", ".join(post.corrections), "sidecar")


def _days(work: Conversion) -> Iterator[Row]:
    post, days = work.post, work.days
    because = post.evidence.get("event_date", "")
    if post.event_date is None and days.event_date_text:
        because = f"harinya tidak dapat dipastikan: {days.event_date_text}"
    yield _row("peristiwa", f"{post.event_date} ({post.event_date_precision})" if post.event_date else None, because)
    yield _row("terbit", post.published, post.evidence.get("published", ""))
    yield _row("diambil", post.captured, _told(work.raw, "captured"))
    for stamp in work.document.stamps:
        yield _row(
            f"baris {stamp.line}", stamp.text, "mungkin hari halaman dilihat" if stamp.kind == "page" else "tanggal halaman"
        )


def _contents(work: Conversion) -> Iterator[Row]:
    post = work.post
    yield _row("digest", "ya" if post.is_digest else "tidak: tidak ada kepala daerah yang bertindak atau berbicara")
    primary = post.primary_region
    yield _row("wilayah utama", primary.name if primary else None, post.evidence.get("regions", ""))
    others = [region.name for region in post.regions if not region.primary]
    if others:
        yield _row("wilayah lain", ", ".join(others))
    yield _row("jenis acara", post.event_type, post.evidence.get("event_type", ""))
    yield _row("topik", ", ".join(post.topics), post.evidence.get("topics", ""))
    for sentence in post.summary:
        yield _row("ringkasan", sentence)
    for program in post.programs:
        yield _row("program", program.name, program.expansion or "")
    for short, long in post.acronyms.items():
        yield _row("singkatan", short, long)


def _office(mention: OfficeMention) -> Row:
    known = gazetteer().regions
    means = f"{mention.office} {' / '.join(known[code].name for code in mention.regions)}".rstrip()
    status = "" if mention.status == "definitif" else f", {mention.status}"
    name = f"; nama: {mention.name.core}" if mention.name else ""
    barred = f"; bukan pejabatnya, karena “{mention.barred}”" if mention.barred else ""
    many = "; bukan seorang pejabat: jabatan sejumlah daerah" if mention.collective else ""
    return _row(_place(mention.paragraph), " ".join(mention.text.split()), f"{means}{status}{name}{barred}{many}")


def _place(paragraph: int) -> str:
    return "judul" if paragraph == HEADLINE else f"paragraf {paragraph + 1}"


def _leaders(work: Conversion) -> Iterator[Row]:
    post = work.post
    for number, leader in enumerate(post.leaders):
        title = office_title(leader.office, leader.region, leader.status)
        names = f"{leader.full_name or leader.name or UNKNOWN}{_also(leader.aliases)}"
        deed = "berbicara" if leader.speaks else "bertindak atau hadir"
        yield _row(title, f"{names}; {deed}; disebut {leader.mentions} kali", post.evidence.get(f"leaders[{number}]", ""))
    for index, person in enumerate(work.reading.people):
        if person.kind == "leader" and not any(_is(person, leader) for leader in post.leaders):
            title = office_title(str(person.office), person.region, person.status)
            why = "menjabat dahulu" if person.status == "mantan" else "hanya disebut, tidak bertindak atau berbicara"
            why = why if person.region else "wilayah jabatannya tidak dapat dipastikan"
            rests = "; ".join(filter(None, (person.region_rule, _references(work, index))))
            yield _row(f"tidak ikut: {title}", f"{person.full_name or UNKNOWN}{_also(person.aliases)}; {why}", rests)


def _is(person: Person, leader: LeaderRef) -> bool:
    if (person.office, person.region) != (leader.office, leader.region):
        return False
    return not person.name or not leader.name or same_name(name_tokens(person.name), name_tokens(leader.name))


def _also(aliases: Iterable[str]) -> str:
    names = ", ".join(aliases)
    return f" (juga: {names})" if names else ""


def _references(work: Conversion, index: int) -> str:
    """ "jabatan+nama 1×, nama 3×": how the text refers to a person."""
    counts = Counter(reference.how for reference in work.reading.references if reference.person == index)
    return ", ".join(f"{how} {count}×" for how, count in counts.items())


def _others(work: Conversion) -> Iterator[Row]:
    for index, person in enumerate(work.reading.people):
        if person.kind not in ("leader", "merged"):
            yield _row(
                person.position or "tanpa jabatan",
                f"{person.full_name or UNKNOWN}{_also(person.aliases)}",
                _references(work, index),
            )


def _quotes(work: Conversion) -> Iterator[Row]:
    for quote in work.post.quotes:
        speaker = f"{quote.speaker or UNKNOWN}{f', {quote.office}' if quote.office else ''}"
        verb = f" “{quote.verb}”" if quote.verb and quote.verb not in quote.rule else ""
        label, said_by = _row(_place(quote.paragraph), speaker, f"{quote.rule}{verb}")
        yield label, Text.assemble((f"“{' '.join(quote.text.split())}”", "green"), " ", said_by)


def _orders(work: Conversion) -> Iterator[Row]:
    for order in work.post.directives:
        due = f" ({order.due})" if order.due else ""
        deadline = f"; tenggat: {order.deadline}{due}" if order.deadline else ""
        actor = f"oleh {order.actor or UNKNOWN}{f', {order.office}' if order.office else ''}"
        addressee = f"; kepada {order.addressee}" if order.addressee else "; kepada siapa tidak disebut"
        yield _row(f"{order.kind}, {_place(order.paragraph)}", order.text, f"{actor}{addressee}{deadline}")
