"""Raw file → Post: the whole flow of the converter, decode → clean and parse → resolve → render, top down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from plugins.articles import corrections, files
from plugins.articles.document import ArticleError, Document, Raw
from plugins.articles.parse import parse
from plugins.articles.post import OutletRef, Post
from plugins.articles.provenance import provenance
from plugins.articles.titles import made_title, slug_of
from plugins.entities.acronyms import find_acronyms
from plugins.entities.conclude import conclude
from plugins.entities.directives import find_directives
from plugins.entities.events import event_type_of
from plugins.entities.facts import Quote
from plugins.entities.programs import find_programs
from plugins.entities.resolve import Reading, read, surroundings
from plugins.entities.scan import Scan, scan
from plugins.entities.summary import summarise
from plugins.entities.topics import topics_of
from plugins.entities.when import When, stamps_of, when
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import government_region, is_government_host, leaders_named, outlet_by_host, outlet_named
from plugins.gazetteer.records import Outlet


@dataclass(frozen=True, slots=True)
class Conversion:
    """A post and what each step towards it handed on: for whoever asks why it says what it says (explain.py)."""

    raw: Raw
    document: Document
    found: Scan
    days: When
    reading: Reading
    post: Post


def convert(path: str | os.PathLike[str]) -> Post:
    """The post of a file that holds one article. ArticleError says which file cannot be used, why, and what to do."""
    return conversion(path).post


def convert_all(path: str | os.PathLike[str]) -> Iterator[Post | ArticleError]:
    """The post of every article of a file, in its order; the error stands in the place of one that cannot be used."""
    return (work if isinstance(work, ArticleError) else work.post for work in conversions(path))


def conversion(path: str | os.PathLike[str]) -> Conversion:
    """The post of one raw article and the steps to it; errors as in `convert`."""
    return converted(files.read(path))


def conversions(path: str | os.PathLike[str]) -> Iterator[Conversion | ArticleError]:
    """Every article of a file in its order; a record that cannot be used gives its error, and the next ones go on."""
    for raw in files.read_all(path):
        try:
            yield raw if isinstance(raw, ArticleError) else converted(raw)
        except ArticleError as error:
            yield error


def converted(raw: Raw) -> Conversion:
    """The post of a raw article that has been read, and the steps to it."""
    document = parse(raw)
    body = tuple(paragraph.text for paragraph in document.paragraphs)
    found = scan(document.title, body, document.captions)
    days = _days(raw, document, found)
    day = days.event_date or days.published
    outlet, known = _outlet(raw, document)
    around = surroundings(found, document.dateline_place, raw.url, _publishing_region(outlet, known), day)
    reading = read(found, around)
    facts = conclude(found, reading, day)
    _lock_quotes(raw, facts.quotes)
    topics = topics_of(document.title, found.body, gazetteer().topics)
    spoken = any(quote.speaker_id for quote in facts.quotes)
    event_type, event_cues = event_type_of(document.title, found.body, spoken)
    government = bool(known and known.government) or bool(outlet and outlet.host and is_government_host(outlet.host))
    source, source_words = provenance(
        document.credit, document.byline, government, outlet.name if outlet else None, document.advertorial
    )
    orders = find_directives(found.body, facts.leaders, facts.officials, facts.quotes, day) if facts.is_digest else ()
    title = document.title or made_title(facts, len(orders), event_type, day, body)
    ident = raw.ident
    post = Post(
        source_path=raw.path,
        id=ident,
        slug=slug_of(title, ident),
        title=title,
        title_generated=document.title is None,
        outlet=outlet,
        url=raw.url,
        byline=document.byline,
        credit=document.credit,
        provenance=source,
        dateline_place=document.dateline_place,
        published=days.published,
        event_date=days.event_date,
        event_date_precision=days.event_precision,
        captured=raw.captured,
        event_type=event_type,
        is_digest=facts.is_digest,
        regions=facts.regions,
        leaders=facts.leaders,
        officials=facts.officials,
        topics=tuple(topic.name for topic in topics),
        quotes=facts.quotes,
        directives=orders,
        summary=summarise(document.title, found.body),
        programs=find_programs(found.body),
        acronyms=find_acronyms(body, gazetteer().acronyms),
        body=body,
        removed=document.removed,
        evidence={
            **facts.evidence,
            **days.evidence,
            "event_type": ", ".join(event_cues),
            "topics": "; ".join(f"{topic.name}: {', '.join(topic.cues[:4])}" for topic in topics),
            "provenance": source_words,
        },
        warnings=(*raw.warnings, *document.warnings, *days.warnings, *facts.warnings),
    )
    return Conversion(raw, document, found, days, reading, corrections.apply(post, raw.sidecar))


def _lock_quotes(raw: Raw, quotes: Sequence[Quote]) -> None:
    """Every part of a quotation stands letter for letter in the raw text; one that does not would be a lie about somebody."""
    for quote in quotes:
        for part in quote.text.split("\n"):
            if part not in raw.text:
                raise ArticleError(
                    raw.path, f"quotation is not in the raw text: “{part[:60]}”", "report it: the converter is at fault"
                )


def _days(raw: Raw, document: Document, found: Scan) -> When:
    body = [paragraph.text for paragraph in document.paragraphs]
    stamps = stamps_of(raw.own_lines)
    days = when(document.title or "", body, stamps, raw.url, raw.published, raw.captured, _in_office(found))
    if raw.known.published and not raw.sidecar.published:
        days = replace(days, evidence=days.evidence | {"published": f"data dalam berkas: {raw.known.published.isoformat()}"})
    return days


def _in_office(found: Scan) -> Callable[[date], bool | None] | None:
    """Whether the office holders named were in office on a day (None: cannot be told); None where the registry knows nobody."""
    terms = [
        term
        for mention in found.offices
        if mention.name and not mention.barred and mention.status != "mantan"
        for leader in leaders_named(mention.name.core)
        for term in leader.terms
        if term.office == mention.office and (not mention.regions or term.region in mention.regions)
    ]
    return (lambda day: _any_held([term.held_on(day) for term in terms])) if terms else None


def _any_held(held: Sequence[bool | None]) -> bool | None:
    return True if True in held else None if None in held else False


def _outlet(raw: Raw, document: Document) -> tuple[OutletRef | None, Outlet | None]:
    """The publisher by sidecar, the file's own data, dateline and address, in this order, and the registry's record of it."""
    stated = raw.sidecar.outlet
    host = _host(raw.url) if not stated else None
    name = stated or raw.known.outlet or document.dateline_outlet
    known = (outlet_named(name) if name else None) or (outlet_by_host(host) if host else None)
    shown = stated or (known.name if known else None) or name or host
    return (OutletRef(shown, host or (known.host if known else None)), known) if shown else (None, known)


def _publishing_region(outlet: OutletRef | None, known: Outlet | None) -> str | None:
    """The code of the region the publisher reports from: the registry's, else that of a government's own address."""
    if known and known.region:
        return known.region
    region = government_region(outlet.host) if outlet and outlet.host else None
    return region.code if region else None


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:  # damaged: "https://[…"
        return None
