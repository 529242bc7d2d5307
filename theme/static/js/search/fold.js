// Text → words, as plugins/search/analysis.py does it; tests/search/test_fold.py holds the two together.

const APOSTROPHES = /[’‘ʼ`´‛′']/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const WORD = /[\p{L}\p{N}_]+/gu;

/** The comparison key of a text: Unicode forms, case and apostrophes that carry no meaning are gone. */
export function fold(text) {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(APOSTROPHES, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
}

/** The folded words of a text. */
export function words(text) {
  return fold(text).match(WORD) ?? [];
}

// A printed word with the apostrophes inside it, for marking: Mas'ud.
const PRINTED = /[\p{L}\p{N}_]+(?:[’‘ʼ`´‛′'][\p{L}\p{N}_]+)*/gu;

/** The words of a text as printed: [{ text, start, end }]. */
export function printed(text) {
  return Array.from(text.matchAll(PRINTED), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}
