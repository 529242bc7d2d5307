// Filters, counts and matched people and places, from the columns of the index:
// { days, facets: [{ name, label, card, values: [{ id, label, url, names, note }], documents: [[number of a value]] }] }
import { words } from "./fold.js";

export const KIND = "jenis"; // the facet whose values are kinds of fields: quotations, orders

/** The hits that meet the filters { name: [id] }: any value within one facet, every facet. `except` names one to leave out. */
export function filtered(hits, columns, filters, except) {
  const active = columns.facets.filter((facet) => facet.name !== except && filters[facet.name]?.length);
  const meets = (hit, facet) => facet.documents[hit.document].some((number) => filters[facet.name].includes(facet.values[number].id));
  return hits.filter((hit) => active.every((facet) => meets(hit, facet)));
}

/**
 * Every facet with its values and their counts, most first; a facet's own filter does not lower its counts.
 * `unrestricted` are the hits in all kinds of fields, of which each counts for the kinds it matched in.
 */
export function counted(hits, unrestricted, columns, filters, fields) {
  return columns.facets.map((facet) => {
    const counts = new Array(facet.values.length).fill(0);
    const own = facet.name === KIND;
    for (const hit of filtered(own ? unrestricted : hits, columns, filters, facet.name)) {
      const kinds = own && hit.fields.length ? hit.fields.map((number) => fields[number].kind) : null;
      for (const number of facet.documents[hit.document]) {
        if (!kinds || kinds.includes(facet.values[number].id)) counts[number] += 1;
      }
    }
    const chosen = filters[facet.name] ?? [];
    // A filter from elsewhere may name a value that no document has: it is shown, so that it can be taken off.
    const strangers = chosen.filter((id) => !facet.values.some((value) => value.id === id)).map((id) => ({ id, label: id }));
    const values = [...facet.values, ...strangers]
      .map(({ id, label }, number) => ({ id, label, count: counts[number] ?? 0, chosen: chosen.includes(id) }))
      .filter((value) => value.count || value.chosen)
      .sort((a, b) => b.count - a.count);
    return { name: facet.name, label: facet.label, values };
  });
}

/** Values with a page of their own that every piece of the query names: [{ label, title, url, note, count }]. */
export function named(pieces, columns) {
  const cards = [];
  for (const facet of columns.facets.filter((row) => row.card)) {
    facet.values.forEach((value, number) => {
      const parts = [value.label, ...value.names].flatMap(words);
      const names = (piece) =>
        (!piece.field || piece.field === facet.name) &&
        parts.some((part) => part === piece.word || (piece.last && piece.word.length > 2 && part.startsWith(piece.word)));
      if (value.url && pieces.every(names)) {
        const count = facet.documents.filter((numbers) => numbers.includes(number)).length;
        cards.push({ facet: facet.name, label: facet.card, title: value.label, url: value.url, note: value.note, count });
      }
    });
  }
  return cards.sort((a, b) => b.count - a.count);
}

/** Hits in an order: "terbaru", "terlama" (undated last, either way) or as ranked. */
export function ordered(hits, order, days) {
  if (order === "relevan") return hits;
  const sign = order === "terlama" ? 1 : -1;
  const undated = (hit) => Number(!days[hit.document]);
  const day = (hit) => days[hit.document] ?? "";
  return [...hits].sort(
    (a, b) => undated(a) - undated(b) || sign * (Number(day(a) > day(b)) - Number(day(a) < day(b))) || sign * (a.document - b.document),
  );
}
