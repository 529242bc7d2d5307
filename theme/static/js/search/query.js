// What the reader typed → clauses for the engine. Indonesian is not known here: words become terms by the published lexicon.
import { words } from "./fold.js";

const SHORTEST_WITH_ERROR = 5; // letters of a word in which a typing error is looked for
const SHORTEST_OPEN = 3; // letters from which a word being typed stands for all that begin so
const OPEN = 8; // terms that it stands for, the commonest
const PIECE = /(-?)(?:(\p{L}+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu;

/**
 * A query in pieces, one a word: { word, field, minus, phrase, last, raw }, `raw` being how it stands in the query. "wilayah:batu"
 * looks in that field only, "-batu" must not be there; `phrase` holds all words of the quotation marks around it, joined.
 * `fields` are the names of the index's fields; any other word before a colon is a word like the rest.
 */
export function parse(text, fields) {
  const pieces = [];
  for (const [raw, minus, prefix, phrase, rest] of text.normalize("NFKC").matchAll(PIECE)) {
    const field = fields.includes(prefix?.toLowerCase()) ? prefix.toLowerCase() : null;
    const found = words(`${field ? "" : (prefix ?? "")} ${phrase ?? rest}`);
    for (const word of found) pieces.push({ word, field, minus: !!minus, phrase: found[1] && phrase && found.join(" "), last: false, raw });
  }
  if (pieces.length && /[\p{L}\p{N}]$/u.test(text)) pieces.at(-1).last = true;
  return pieces;
}

/**
 * Find each piece's terms. Returns the pieces with `terms` (empty: nothing like it is known), `stop` for words too common to
 * search, `values` it names, and `instead`, the word that was taken for a mistyped one. While `typing`, the last word is open.
 */
export async function resolve(pieces, source, typing) {
  const { common } = await source.figures();
  const commonBefore = (at) => pieces[at - 1] && common.get(pieces[at - 1].word);
  return Promise.all(
    pieces.map(async (piece, at) => {
      if (common.has(piece.word)) return { ...piece, stop: true, terms: [], values: [] };
      const open = typing && piece.last;
      const before = commonBefore(at);
      const [joint, found] = await Promise.all([before && look(source, `${before}_${piece.word}`, open), alone(piece.word, source, open)]);
      return { ...piece, ...found, terms: joint?.terms.length ? joint.terms : found.terms };
    }),
  );
}

/** What the lexicon says of a word as it stands: { terms, values, stop } or undefined. */
async function look(source, word, open) {
  const own = await source.term(word);
  const begun = open && word.length >= SHORTEST_OPEN ? await source.beginning(word) : [];
  if (!own && !begun.length) return undefined;
  const entries = [...(own ? [own] : []), ...begun.sort((a, b) => b.count - a.count)].filter((entry) => !entry.stop);
  const values = [...new Set(entries.flatMap((entry) => entry.values))];
  const terms = [...new Set(entries.filter((entry) => entry.count > 1 || entry.term !== entry.word).map((entry) => entry.term))];
  return { terms: terms.slice(0, OPEN), values, stop: !entries.length };
}

async function alone(word, source, open) {
  const own = await look(source, word, open);
  if (own) return own;
  const root = await source.guessed(word);
  if ((await source.postings([root])).postings.size) return { terms: [root], values: [], instead: root !== word && root };
  if (word.length < SHORTEST_WITH_ERROR) return { terms: [], values: [] };
  const begun = await look(source, word, true);
  if (begun) return begun;
  const near = (await source.near(word)).sort((a, b) => b.count - a.count)[0];
  return near ? { terms: [near.term], values: near.values, instead: near.word } : { terms: [], values: [] };
}

/** The engine's clauses of resolved pieces; `only` are field numbers to search when a piece names no field of its own; `presence` of those without a minus. */
export function clauses(pieces, fieldNames, only, presence = "required") {
  return pieces
    .filter((piece) => !piece.stop && !(piece.minus && piece.phrase))
    .map((piece) => ({
      terms: piece.terms,
      fields: piece.field ? [fieldNames.indexOf(piece.field)] : only,
      presence: piece.minus ? "prohibited" : presence,
    }));
}
