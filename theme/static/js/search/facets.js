// Filters, counts and matched people and places, from the columns of the index.
import { words } from "./fold.js";

export const KIND = "jenis"; // the facet whose values are kinds of fields: quotations, orders

/** The hits that meet the filters { name: [id] }: any value within one facet, every facet. `except` names one to leave out. */
export function filtered(hits, columns, filters, except) {
  const active = Object.keys(filters).filter((name) => name !== except && columns[name] && filters[name].length);
  return hits.filter((hit) => active.every((name) => columns[name][hit.document].some((id) => filters[name].includes(id))));
}

/** The hits dated between two days, both ISO or empty. */
export function dated(hits, days, from, to) {
  return hits.filter(({ document }) => days[document] && days[document] >= from && (!to || days[document] <= to));
}

/** How many hits have each value of a facet: [[id, count]], most first. `kinds`: hit → the only values that count for it, or null. */
export function counted(hits, column, kinds) {
  const counts = new Map();
  for (const hit of hits) {
    const only = kinds?.(hit);
    for (const id of column[hit.document]) if (!only || only.includes(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Those of the values that every word of the query names, in the order given. */
export function named(values, pieces) {
  return values.filter((value) => {
    const own = [value.label, ...value.names].flatMap(words);
    return pieces.every(({ word, last }) => own.some((part) => part === word || (last && word.length > 2 && part.startsWith(word))));
  });
}

/** Hits in an order: "terbaru", "terlama" (undated last, either way) or as ranked. Documents are numbered by age, undated first. */
export function ordered(hits, order, undated) {
  if (order === "relevan") return hits;
  const sign = order === "terlama" ? 1 : -1;
  const age = ({ document }) => (document < undated ? Infinity : sign * document);
  return [...hits].sort((a, b) => (age(a) === age(b) ? a.document - b.document : age(a) - age(b)));
}

/** Hits of one value side by side, values by their first hit; those without a value come last. */
export function grouped(hits, column) {
  const groups = new Map();
  for (const hit of hits) {
    const [id = ""] = column[hit.document];
    if (!groups.has(id)) groups.set(id, []);
    groups.get(id).push({ ...hit, group: id });
  }
  const rest = groups.get("") ?? [];
  groups.delete("");
  return [...groups.values(), rest].flat();
}
