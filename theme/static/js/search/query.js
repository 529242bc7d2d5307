// What the reader typed → clauses for the engine. Indonesian is not known here: words become terms by the published lexicon.
import { words } from "./fold.js";

const SHORTEST_WITH_ERROR = 5; // letters of a word in which a typing error is looked for
const SHORTEST_PREFIX = 2;
const PIECE = /(-?)(?:(\p{L}+):)?(\S+)/gu;

/**
 * A query in pieces: [{ word, field, minus, last, raw }], `raw` being how it stands in the query. "wilayah:batu" looks in that field only, "-batu" must not be there.
 * `fields` are the names of the index's fields; any other word before a colon is a word like the rest.
 */
export function parse(text, fields) {
  const pieces = [];
  for (const [raw, minus, prefix, rest] of text.normalize("NFKC").matchAll(PIECE)) {
    const field = fields.includes(prefix?.toLowerCase()) ? prefix.toLowerCase() : null;
    const body = prefix && !field ? `${prefix} ${rest}` : rest;
    for (const word of words(body)) pieces.push({ word, field, minus: Boolean(minus), last: false, raw });
  }
  if (pieces.length && /[\p{L}\p{N}]$/u.test(text)) pieces.at(-1).last = true;
  return pieces;
}

/**
 * Find each piece's terms. Returns the pieces with `terms` (empty: nothing like it is known), `stop` for words too common to
 * search, and `instead`, the word that was taken for a mistyped one. While `typing`, the last word stands for all it begins.
 */
export async function resolve(pieces, source, typing) {
  const { stop } = await source.figures();
  return Promise.all(pieces.map((piece) => resolveOne(piece, source, stop, typing && piece.last)));
}

async function resolveOne(piece, source, stop, open) {
  const { word } = piece;
  if (stop.has(word) && !open) return { ...piece, stop: true, terms: [] };
  const own = await source.term(word);
  if (open && word.length >= SHORTEST_PREFIX) {
    const begun = (await source.beginning(word)).map(([, term]) => term);
    const terms = [...new Set([...(own === undefined ? [] : [own]), ...begun])];
    if (terms.length) return { ...piece, terms };
    if (stop.has(word)) return { ...piece, stop: true, terms: [] };
  }
  const term = own ?? (await source.form(word));
  if (term !== undefined) return { ...piece, terms: [term] };
  const begun = word.length >= SHORTEST_WITH_ERROR ? await source.beginning(word) : [];
  if (begun.length) return { ...piece, terms: [...new Set(begun.map((pair) => pair[1]))] };
  const instead = word.length >= SHORTEST_WITH_ERROR ? await commonest(await source.near(word), source) : null;
  return instead ? { ...piece, instead: instead[0], terms: [instead[1]] } : { ...piece, terms: [] };
}

/** Of several words the one that most documents have; the first by alphabet where they tie. */
async function commonest(candidates, source) {
  const { postings } = await source.postings(new Set(candidates.map(([, term]) => term)));
  const count = ([, term]) => (postings.get(term) ?? []).reduce((sum, list) => sum + list.length, 0);
  return candidates.reduce((best, candidate) => (best && count(best) >= count(candidate) ? best : candidate), null);
}

/** The engine's clauses of resolved pieces; `only` are field numbers to search when a piece names no field of its own. */
export function clauses(pieces, fieldNames, only) {
  return pieces
    .filter((piece) => !piece.stop)
    .map((piece) => ({
      terms: piece.terms,
      fields: piece.field ? [fieldNames.indexOf(piece.field)] : only,
      presence: piece.minus ? "prohibited" : "required",
      boost: 1,
    }));
}
