// One search: query, filters and order → what the page writes. No DOM; it runs in the worker, and anywhere else.
import { rank } from "./engine.js";
import { shown } from "./excerpt.js";
import { KIND, counted, filtered, named, ordered } from "./facets.js";
import { clauses, parse, resolve } from "./query.js";

const CARDS = 4; // matched people and places shown above the results
const FEW = 3; // with fewer hits for several words, the sets with one word less are offered

/**
 * `state`: { q, filters: { name: [id] }, order: "terbaru" | "terlama" | "relevan" | "", typing, count: hits wanted }
 * Returns { total, order, hits, cards, facets, instead, unknown, ignored, onlyCommon, without }; texts with marks are [[text, marked]].
 */
export async function search(source, state) {
  const [figures, columns] = await Promise.all([source.figures(), source.facets()]);
  const names = figures.fields.map((field) => field.name);
  const pieces = await resolve(parse(state.q, names), source, state.typing);
  const sought = pieces.filter((piece) => !piece.stop);
  const positive = sought.filter((piece) => !piece.minus);
  const { postings, words } = await source.postings(new Set(sought.flatMap((piece) => piece.terms)));

  const everywhere = names.map((_, number) => number);
  const kinds = everywhere.filter((number) => state.filters[KIND]?.includes(figures.fields[number].kind));
  const find = (some, fields) => (some.length ? rank(figures, postings, clauses(some, names, fields)) : everything(figures));
  const unrestricted = find(sought, everywhere);
  const all = kinds.length ? find(sought, kinds) : unrestricted;
  const kept = filtered(all, columns, state.filters);

  const cards = positive.length ? named(positive, columns) : [];
  const order = state.order || (positive.length && !cards.length ? "relevan" : "terbaru");
  const hits = ordered(kept, order, columns.days).slice(0, state.count);
  const marked = marker(positive, words, state.typing);
  const documents = await source.cards(hits.map((hit) => hit.document));
  return {
    total: kept.length,
    order,
    hits: documents.map((card, at) => shown(card, marked, hits[at].fields.map((number) => names[number]))),
    cards: cards.slice(0, CARDS),
    facets: counted(all, unrestricted, columns, state.filters, figures.fields),
    instead: pieces.filter((piece) => piece.instead).map(({ word, instead, raw }) => ({ word, instead, raw })),
    unknown: sought.filter((piece) => !piece.terms.length).map((piece) => piece.word),
    ignored: pieces.filter((piece) => piece.stop).map((piece) => piece.word),
    onlyCommon: pieces.length > 0 && !sought.length,
    without: positive.length > 1 && kept.length < FEW ? looser() : [],
  };

  /** For each word: what is found without it, where that is more. */
  function looser() {
    return positive
      .map((piece) => {
        const rest = sought.filter((other) => other !== piece);
        return { word: piece.word, raw: piece.raw, count: filtered(find(rest, kinds.length ? kinds : everywhere), columns, state.filters).length };
      })
      .filter(({ count }) => count > kept.length);
  }
}

function everything(figures) {
  return Array.from({ length: figures.documents }, (_, document) => ({ document, score: 0, fields: [] }));
}

/** Whether a folded word is to be marked: one that the index counts under a term sought, or that begins as the word being typed. */
function marker(pieces, words, typing) {
  const sought = new Set(pieces.flatMap((piece) => piece.terms).flatMap((term) => words.get(term) ?? []));
  const open = typing ? pieces.filter((piece) => piece.last).map((piece) => piece.word) : [];
  return (word) => sought.has(word) || open.some((beginning) => word.startsWith(beginning));
}
