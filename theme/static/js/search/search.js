// One search: query, filters and order → what the page writes. No DOM; it runs in the worker, and anywhere else.
import { rank } from "./engine.js";
import { holds, shown } from "./excerpt.js";
import { KIND, counted, dated, filtered, grouped, named, ordered } from "./facets.js";
import { clauses, parse, resolve } from "./query.js";

const CARDS = 10; // values looked at for matching people and places
const FEW = 3; // with fewer hits for several words, the sets with one word less are offered
const VALUES = 12; // of an open facet
const BATCH = 10; // results whose text is read at once for a phrase
const BATCHES = 6;

/**
 * `state`: { q, filters: { name: [id] }, order: "terbaru" | "terlama" | "relevan" | "", from, to, group, open: names of facets whose
 * counts are wanted, typing, count: hits wanted }.
 * Returns { total, more, order, hits, cards, facets, instead, unknown, ignored, onlyCommon, without }; texts with marks are
 * [[text, marked]]; `more`: the total is the least, not all was read for a phrase; hits with `some` of the words only come last.
 */
export async function search(source, state) {
  const figures = await source.figures();
  const names = figures.fields.map((field) => field.name);
  const parsed = parse(state.q, names);
  parsed.forEach(({ word }, at) => {
    if (figures.common.has(word)) return;
    source.warm(word);
    const before = figures.common.get(parsed[at - 1]?.word);
    if (before) source.warm(`${before}_${word}`);
  });
  const active = figures.facets.filter((facet) => state.filters[facet.name]?.length);
  const wanted = new Set([...active.map((facet) => facet.name), ...state.open, ...(state.group ? [state.group] : [])]);
  const loading = Promise.all([...wanted].map(async (name) => [name, await source.column(name)]));
  const ranged = state.from || state.to;
  const days = ranged && source.column("hari");

  const pieces = await resolve(parsed, source, state.typing);
  const sought = pieces.filter((piece) => !piece.stop);
  const positive = sought.filter((piece) => !piece.minus);
  const { postings, words } = await source.postings(new Set(sought.flatMap((piece) => piece.terms)));
  for (const piece of sought) piece.terms = piece.terms.filter((term) => postings.has(term));
  const columns = Object.fromEntries(await loading);

  const everywhere = names.map((_, number) => number);
  const kinds = everywhere.filter((number) => state.filters[KIND]?.includes(figures.fields[number].kind));
  const inKinds = kinds.length ? kinds : everywhere;
  const inTime = (hits, all) => (ranged ? dated(hits, all, state.from, state.to) : hits);
  const allDays = await days;
  const find = (some, fields) => inTime(some.length ? rank(figures, postings, clauses(some, names, fields)) : everything(figures), allDays);
  const all = find(sought, inKinds);
  const kept = filtered(all, columns, state.filters);

  // Values that all words name: whether they are people or places decides the order before anything of them is loaded.
  const keys = shared(positive.map((piece) => piece.values.filter((key) => key !== "*")).filter((list) => list.length));
  const proper = keys.some((key) => figures.facets[parseInt(key, 10)].proper);
  const order = state.order || (positive.length && !proper ? "relevan" : "terbaru");
  let hits = ordered(kept, order, figures.undated);
  if (state.group) hits = grouped(hits, columns[state.group]);
  if (positive.length > 1 && kept.length < FEW) hits = [...hits, ...some()];
  const marked = marker(positive, words, state.typing);
  const phrases = new Map(pieces.filter((piece) => piece.phrase).map((piece) => [piece.phrase, piece.minus]));
  const [{ total, more, documents }, cards] = await Promise.all([texts(), matching()]);
  return {
    total,
    more,
    rest: hits.length > documents.length, // there is more to show
    order,
    hits: documents.map(([hit, card]) => ({ ...shown(card, marked, hit.fields.map((number) => names[number]), why(hit)), group: hit.group, some: hit.some })),
    groups: await labels(state.group, documents.map(([hit]) => hit.group)),
    cards,
    facets: await facets(),
    instead: pieces.filter((piece) => piece.instead).map(({ word, instead, raw }) => ({ word, instead, raw })),
    unknown: sought.filter((piece) => !piece.terms.length).map((piece) => piece.word),
    ignored: pieces.filter((piece) => piece.stop).map((piece) => piece.word),
    onlyCommon: pieces.length > 0 && !sought.length,
    without: positive.length > 1 && total < FEW ? looser() : [],
  };

  /** What has some of the words only, best first. */
  function some() {
    const loose = inTime(rank(figures, postings, clauses(sought, names, inKinds, "optional")), allDays);
    const full = new Set(kept.map((hit) => hit.document));
    return filtered(loose, columns, state.filters).filter((hit) => !full.has(hit.document)).map((hit) => ({ ...hit, some: true }));
  }

  /** The hits wanted with their cards; where phrases are sought, those whose text has them. */
  async function texts() {
    if (!phrases.size) {
      const first = hits.slice(0, state.count);
      const read = await source.cards(first.map((hit) => hit.document));
      return { total: kept.length, documents: read.map((card, at) => [first[at], card]) };
    }
    const documents = [];
    let at = 0;
    for (; at < Math.min(hits.length, BATCH * BATCHES) && documents.length < state.count; at += BATCH) {
      const some = hits.slice(at, at + BATCH);
      const read = await source.cards(some.map((hit) => hit.document));
      read.forEach((card, number) => [...phrases].every(([phrase, minus]) => holds(card, phrase) !== minus) && documents.push([some[number], card]));
    }
    return { total: documents.length, more: at < hits.length, documents: documents.slice(0, state.count) };
  }

  /** People and places that the query names: those with a card of their own. */
  async function matching() {
    const asked = pieces.filter((piece) => !piece.minus).map((piece) => (piece.instead ? { ...piece, word: piece.instead } : piece));
    const found = named(await source.values(keys.slice(0, CARDS)), asked);
    return found
      .filter((value) => value.url && asked.every((piece) => !piece.field || piece.field === figures.facets[value.facet].name))
      .sort((a, b) => a.facet - b.facet)
      .map((value) => ({ ...value, kind: figures.facets[value.facet].card }));
  }

  /** Every facet; those that are open with counts, which its own filter does not lower. */
  async function facets() {
    const unrestricted = kinds.length && state.open.includes(KIND) ? find(sought, everywhere) : all;
    return Promise.all(
      figures.facets.map(async ({ name, label }) => {
        const chosen = state.filters[name] ?? [];
        const own = name === KIND;
        const kind = (hit) => hit.fields.length && hit.fields.map((number) => figures.fields[number].kind);
        const open = state.open.includes(name);
        const counts = open ? counted(filtered(own ? unrestricted : all, columns, state.filters, name), columns[name], own ? kind : null) : [];
        const seen = new Map([...counts.slice(0, VALUES), ...chosen.map((id) => [id, counts.find((row) => row[0] === id)?.[1]])]);
        const known = await labels(name, [...seen.keys()]);
        const values = [...seen].map(([id, count]) => ({ id, count, label: known[id]?.label ?? id, url: known[id]?.url, chosen: chosen.includes(id) }));
        return { name, label, open, values };
      }),
    );
  }

  /** { id: value } of ids of one facet. */
  async function labels(name, ids) {
    const number = figures.facets.findIndex((facet) => facet.name === name);
    const found = await source.values([...new Set(ids)].filter(Boolean).map((id) => `${number}:${id}`));
    return Object.fromEntries(found.map((value) => [value.id, value]));
  }

  /** Which field of a hit has which word of the query: { topik: "bencana" }. */
  function why(hit) {
    const has = (piece, field) =>
      (!piece.field || piece.field === names[field]) &&
      piece.terms.some((term) => postings.get(term)[field].some((value, at) => at % 3 === 0 && value === hit.document));
    return hit.fields.map((field) => [names[field], positive.filter((piece) => has(piece, field)).map((piece) => piece.word).join(" ")]);
  }

  /** For each word: what is found without it, where that is more. */
  function looser() {
    return positive
      .map((piece) => {
        const rest = sought.filter((other) => other !== piece);
        return { word: piece.word, raw: piece.raw, count: filtered(find(rest, inKinds), columns, state.filters).length };
      })
      .filter(({ count }) => count > total);
  }
}

/** What all lists have, in the order of the first. */
function shared([first = [], ...others]) {
  return first.filter((key) => others.every((list) => list.includes(key)));
}

function everything(figures) {
  return Array.from({ length: figures.documents }, (_, document) => ({ document, score: 0, fields: [] }));
}

/** Whether a folded word is to be marked: one that the index counts under a term sought, or that begins as the word being typed. */
function marker(pieces, words, typing) {
  const sought = new Set(pieces.flatMap((piece) => piece.terms.flatMap((term) => words.get(term))));
  const open = typing ? pieces.filter((piece) => piece.last).map((piece) => piece.word) : [];
  for (const piece of pieces) sought.add(piece.word);
  return (word) => sought.has(word) || open.some((beginning) => word.startsWith(beginning));
}
