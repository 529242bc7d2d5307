// lunr's ranking without lunr: the same hits, order and scores as lunr.py's Index.query over the same documents.
// No DOM, no fetch: it asks a source for what does not move when an article is added (term counts, field lengths) and for the
// few figures that do (documents, mean lengths), and computes lunr's weights here. tests/search/test_oracle.py proves it.

/**
 * Rank the documents that meet the clauses.
 *
 * `figures`: { documents, k1, b, fields: [{ boost, total }] }, total being the sum of the field's lengths over all documents.
 * `postings`: Map of term → one flat list a field: document, count, length of the field there, document, …; documents ascend.
 * `clauses`: [{ terms, fields, presence, boost }]; terms must all be in `postings`; fields are indexes into figures.fields;
 * presence is "required", "prohibited" or "optional".
 * Returns [{ document, score, fields }], best first; `fields` are the indexes of the fields that matched.
 */
export function rank(figures, postings, clauses) {
  const numbers = termNumbers(clauses);
  const queries = figures.fields.map(() => new Map()); // per field: term → boost
  const matching = new Map(); // "document/field" in the order lunr meets them
  const required = [];
  const prohibited = new Set();

  for (const clause of clauses) {
    const matched = new Set();
    for (const term of clause.terms) {
      for (const field of clause.fields) {
        const list = postings.get(term)[field];
        if (clause.presence === "prohibited") {
          for (let at = 0; at < list.length; at += 3) prohibited.add(list[at]);
          continue;
        }
        const query = queries[field];
        const seen = query.has(term);
        query.set(term, (query.get(term) ?? 0) + (clause.boost ?? 1));
        for (let at = 0; at < list.length; at += 3) {
          matched.add(list[at]);
          if (seen) continue;
          const key = `${list[at]}/${field}`;
          if (!matching.has(key)) matching.set(key, { document: list[at], field, weights: new Map() });
          matching.get(key).weights.set(term, weight(figures, field, postings.get(term), list[at + 1], list[at + 2]));
        }
      }
    }
    if (clause.presence === "required") required.push(matched);
  }
  if (clauses.length && clauses.every((clause) => clause.presence === "prohibited")) return everything(figures, prohibited);

  const magnitudes = queries.map((query) => magnitude(query, numbers));
  const hits = new Map();
  for (const { document, field, weights } of matching.values()) {
    if (prohibited.has(document) || required.some((documents) => !documents.has(document))) continue;
    const score = dot(queries[field], weights, numbers) / magnitudes[field];
    const hit = hits.get(document);
    if (hit) {
      hit.score += score;
      hit.fields.push(field);
    } else {
      hits.set(document, { document, score, fields: [field] });
    }
  }
  return [...hits.values()].sort((a, b) => b.score - a.score); // a stable sort, as Python's
}

/** lunr's weight of a term in a field: BM25 with its own idf, boosted, rounded to three decimals as Python's round() does. */
export function weight(figures, field, posting, count, length) {
  const { documents, k1, b } = figures;
  const { boost, total } = figures.fields[field];
  const withTerm = posting.reduce((sum, list) => sum + list.length / 3, 0); // lunr counts a document once a field
  const idf = Math.log(1 + Math.abs((documents - withTerm + 0.5) / (withTerm + 0.5)));
  return round((idf * ((k1 + 1) * count) / (k1 * (1 - b + b * (length / (total / documents))) + count)) * boost);
}

/** Three decimals; an exact tie goes to the even digit. Only odd sixteenths (0.0625) are exact ties in binary. */
export function round(value) {
  const sixteenths = value * 16;
  if (!Number.isInteger(sixteenths) || sixteenths % 2 === 0) return Number(value.toFixed(3));
  const below = Math.floor(value * 1000);
  return (below % 2 ? below + 1 : below) / 1000;
}

function everything(figures, prohibited) {
  const rest = Array.from({ length: figures.documents }, (_, document) => ({ document, score: 0, fields: [] }));
  return rest.filter((hit) => !prohibited.has(hit.document));
}

// Sums run in the order of the terms' numbers, which is alphabetical by code point: stable when an article is added.
function termNumbers(clauses) {
  const terms = [...new Set(clauses.flatMap((clause) => clause.terms))].sort(byCodePoint);
  return new Map(terms.map((term, number) => [term, number]));
}

/** Order of strings by code point, as Python sorts them (JavaScript's own is by UTF-16 unit). */
export function byCodePoint(a, b) {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = left[at].codePointAt(0) - right[at].codePointAt(0);
    if (difference) return difference;
  }
  return left.length - right.length;
}

function ascending(vector, numbers) {
  return [...vector].sort(([a], [b]) => numbers.get(a) - numbers.get(b));
}

function magnitude(query, numbers) {
  return Math.sqrt(ascending(query, numbers).reduce((sum, [, boost]) => sum + boost * boost, 0));
}

function dot(query, weights, numbers) {
  return ascending(weights, numbers).reduce((sum, [term, value]) => sum + query.get(term) * value, 0);
}
