// What a result shows: the passages that hold most of the words sought, cut to a window, as [[text, marked]].
import { fold, printed, words } from "./fold.js";

const PASSAGES = 2; // of one result
const WINDOW = 36; // words
const BEFORE = 8; // words before the first mark

/**
 * A card ready to be written; `hit(word)` says whether a folded word is marked, `fields` are names of the fields that matched,
 * `why` what they matched: [[field, words]], told where nothing that is shown has a mark.
 */
export function shown(card, hit, fields, why) {
  const passages = card.passages.map((passage, at) => {
    const spans = spansOf(passage.text, hit);
    const own = !fields.length || fields.includes(passage.field) ? spans : [];
    const said = spansOf(passage.by ?? "", hit); // a query that names someone shows what they said
    const found = new Set([...own, ...said].filter((span) => span.hit).map((span) => fold(span.text)));
    return { ...passage, at, spans, hits: found.size };
  });
  const best = passages
    .filter((passage) => passage.hits)
    .sort((a, b) => b.hits - a.hits || Boolean(b.anchor) - Boolean(a.anchor) || a.at - b.at)
    .filter((passage, at, ranked) => !ranked.slice(0, at).some((better) => repeats(better, passage)))
    .slice(0, PASSAGES);
  const chosen = best.length ? best : passages.slice(0, 1);
  const title = segments(card.title, spansOf(card.title, hit));
  return {
    ...card,
    title,
    why: best.length || title.some((part) => part[1]) ? [] : why.filter((row) => row[1]),
    passages: chosen.map(({ kind, anchor, by, text, spans }) => ({ kind, anchor, by, text: excerpt(text, spans) })),
  };
}

/** Whether a card's text has the words of a phrase side by side. */
export function holds(card, phrase) {
  return [card.title, ...card.passages.flatMap(({ text, by }) => [text, by ?? ""])].some((text) => ` ${words(text).join(" ")} `.includes(` ${phrase} `));
}

/** Whether one of two passages holds the other: an order is often also a quotation, and a summary repeats an order. */
function repeats(a, b) {
  const [left, right] = [a, b].map((passage) => words(passage.text).join(" "));
  return left.includes(right) || right.includes(left);
}

function spansOf(text, hit) {
  return printed(text).map((span) => ({ ...span, hit: hit(fold(span.text)) }));
}

function segments(text, spans, start = 0, end = text.length) {
  const parts = [];
  let at = start;
  for (const span of spans.filter((candidate) => candidate.hit && candidate.start >= start && candidate.end <= end)) {
    if (span.start > at) parts.push([text.slice(at, span.start), false]);
    parts.push([text.slice(span.start, span.end), true]);
    at = span.end;
  }
  if (at < end) parts.push([text.slice(at, end), false]);
  return parts;
}

function excerpt(text, spans) {
  if (spans.length <= WINDOW) return segments(text, spans);
  const mark = spans.findIndex((span) => span.hit);
  const first = Math.max(0, Math.min(mark - BEFORE, spans.length - WINDOW));
  const last = Math.min(first + WINDOW, spans.length) - 1;
  const start = first ? spans[first].start : 0;
  const end = last < spans.length - 1 ? spans[last].end : text.length;
  return [...(start ? [["… ", false]] : []), ...segments(text, spans, start, end), ...(end < text.length ? [[" …", false]] : [])];
}
