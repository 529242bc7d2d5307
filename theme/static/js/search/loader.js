// Where the index comes from. The engine and the query ask a source and never know how it is cut into files; this one fetches
// whole files when something of theirs is first asked for. Formats: plugins/search/README.md.

/**
 * A source over the index at `base` (an absolute URL ending in "/"). Every method is async and rejects where a fetch fails; what
 * has failed is asked for again the next time.
 */
export function createSource(base) {
  const files = new Map();

  function once(name, load) {
    if (!files.has(name)) {
      const loading = load();
      loading.catch(() => files.delete(name));
      files.set(name, loading);
    }
    return files.get(name);
  }

  // The manifest alone is revalidated; the others have the hash of their content in their name.
  const manifest = () => once("manifest", async () => (await get("manifest.json", "no-cache")).json());
  const file = (part, parse) => once(part, async () => parse(await get((await manifest()).files[part], "default")));

  async function get(name, cache) {
    const response = await fetch(new URL(name, base), { cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  const terms = () => file("terms", async (response) => new Map(Object.entries(await response.json())));
  const lexicon = () => file("lexicon", async (response) => pairs(await response.text()));
  const forms = () => file("forms", async (response) => formPairs(await response.text()));
  const json = (part) => file(part, (response) => response.json());

  return {
    /** The figures of the index: documents, k1, b, fields, and the set of stop words. */
    async figures() {
      const { documents, k1, b, fields, stop } = await manifest();
      return { documents, k1, b, fields, stop: new Set(stop) };
    },

    /** For those of the terms that the index has: `postings` as the engine wants them, `words` that count under each. */
    async postings(wanted) {
      const all = await terms();
      const known = [...wanted].filter((term) => all.has(term)).map((term) => [term, all.get(term)]);
      return {
        postings: new Map(known.map(([term, [, ...lists]]) => [term, lists.map(absolute)])),
        words: new Map(known.map(([term, [words]]) => [term, words])),
      };
    },

    /** Words of the articles that begin with `prefix`: [[word, term]], by alphabet. */
    async beginning(prefix) {
      return [...(await lexicon())].filter(([word]) => word.startsWith(prefix));
    },

    /** The term of a word that stands in an article, or undefined. */
    async term(word) {
      return (await lexicon()).get(word);
    },

    /** The term of a word that no article has but that belongs to one of the index's roots, or undefined. */
    async form(word) {
      return (await forms()).get(word);
    },

    /** Words that one typing error turns into `word`: [[word, term]]. */
    async near(word) {
      return [...(await lexicon())].filter(([other]) => oneEdit(word, other));
    },

    /** What results show, for documents by number. */
    async cards(documents) {
      const all = await json("cards");
      return documents.map((number) => all[number]);
    },

    /** What results are filtered and sorted by: { days, facets: [{ name, label, card, values, documents }] }. */
    facets: () => json("facets"),
  };
}

function absolute(gaps) {
  const flat = gaps.slice();
  for (let at = 3; at < flat.length; at += 3) flat[at] += flat[at - 3];
  return flat;
}

function lines(text) {
  return text.split("\n").slice(0, -1).map((line) => line.split(" "));
}

function pairs(text) {
  return new Map(lines(text).map(([word, term]) => [word, term ?? word]));
}

function formPairs(text) {
  return new Map(lines(text).flatMap(([term, ...words]) => words.map((word) => [word, term])));
}

/** Whether one letter more, less, other or swapped with its neighbour makes the two words equal. */
export function oneEdit(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
