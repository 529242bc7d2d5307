// Where the index comes from. The engine and the query ask a source and never know how it is cut into files; this one fetches
// the few files that hold what is asked. Formats: plugins/search/README.md.
import { guess, place, unpack } from "./shards.js";

const SHARDS = 6; // files of words that one look-up reads at most

/**
 * A source over the index at `base` (an absolute URL ending in "/"). Every method is async and rejects where a fetch fails; what
 * has failed is asked for again the next time.
 */
export function createSource(base) {
  const kept = new Map();

  function once(name, load) {
    if (!kept.has(name)) {
      const loading = load();
      loading.catch(() => kept.delete(name));
      kept.set(name, loading);
    }
    return kept.get(name);
  }

  // The manifest alone is revalidated; the others have a hash of their content in their name or folder.
  async function get(name, cache = "default") {
    const response = await fetch(new URL(name, base), { cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  }
  const lines = (name) => once(name, async () => (await get(name)).split("\n"));

  const figures = () =>
    once("manifest.json", async () => {
      const found = JSON.parse(await get("manifest.json", "no-cache"));
      let first = 0;
      return {
        ...found,
        fields: found.fields.map(([name, boost, kind, total]) => ({ name, boost, kind, total })),
        facets: found.facets.map(([name, label, card, proper]) => ({ name, label, card, proper })),
        common: new Map(Object.entries(found.common)),
        whole: new Map(found.whole.split(" ").map((item) => item.split("=")).map(([word, term]) => [word, term ?? word])),
        segments: found.segments.map(([name, documents, bounds]) => ({ name, first: (first += documents) - documents, documents, bounds: unpack(bounds) })),
        words: { files: found.words[0].split(" "), bounds: unpack(found.words[1]) },
        values: { folder: found.values[0], bounds: unpack(found.values[1]) },
      };
    });

  /** The lines of words from `start` to before `end`: [{ word, term, stop, count, values }]. */
  async function lexicon(start, end) {
    const { files, bounds } = (await figures()).words;
    const from = place(bounds, start);
    const shards = files.slice(from, Math.min(place(bounds, end) + 1, from + SHARDS)).map((hash, at) => lines(`w${from + at}-${hash}.txt`));
    return (await Promise.all(shards))
      .flat()
      .filter((line) => line && line >= start && line < end)
      .map((line) => {
        const [word, term, count, ...values] = line.split(" ");
        return { word, term: term === "-" ? word : term, stop: term === "!", count: 2 ** count, values };
      });
  }

  const termLines = (segment, term) => lines(`${segment.name}/t${place(segment.bounds, term)}`);
  const term = async (word) => (await lexicon(word, `${word} ~`)).find((entry) => entry.word === word);
  const beginning = (start) => lexicon(start, `${start}\uffff`);
  const guessed = async (word) => {
    const { affixes, whole } = await figures();
    return guess(word, affixes, whole);
  };

  /** A term in all runs: its list a field, and the words that count as it; no words where nothing has it. */
  async function read(name) {
    const { fields, segments } = await figures();
    const files = await Promise.all(segments.map((segment) => termLines(segment, name)));
    const lists = fields.map(() => []);
    const words = files.flatMap((file, at) => {
      const line = file.find((text) => text.startsWith(`${name}|`));
      if (!line) return [];
      const [, own, ...parts] = line.split("|");
      parts.forEach((list, field) => unfold(list, segments[at].first, lists[field]));
      return own.split(" ").map((word) => word.replace("~", name));
    });
    return { lists, words };
  }

  return {
    /** The manifest: documents, k1, b, fields, facets, …; how the index is cut is of no use outside. */
    figures,
    term,
    beginning,
    guessed,

    /** Start loading what a word will need, without waiting for it. */
    async warm(word) {
      const root = await guessed(word);
      for (const segment of (await figures()).segments) termLines(segment, root).catch(() => 0);
      term(word).catch(() => 0);
    },

    /** For those of the terms that the index has: `postings` as the engine wants them, `words` that count under each. */
    async postings(wanted) {
      const found = await Promise.all([...wanted].map(async (name) => [name, await once(`term ${name}`, () => read(name))]));
      const known = found.filter(([, row]) => row.words.length);
      return { postings: new Map(known.map(([name, row]) => [name, row.lists])), words: new Map(known.map(([name, row]) => [name, row.words])) };
    },

    /** Words that one typing error turns into `word`; the first letter is trusted, and where many words begin alike the third too. */
    async near(word) {
      const { bounds } = (await figures()).words;
      const start = word.slice(0, 2);
      const many = place(bounds, `${start}\uffff`) - place(bounds, start) >= SHARDS;
      const swapped = [1, 2].map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
      const less = [1, 2].map((at) => word.slice(0, at) + word.slice(at + 1));
      const found = await Promise.all([beginning(many ? word.slice(0, 3) : start), ...[...swapped, ...less].map((other) => lexicon(other, `${other} ~`))]);
      return found.flat().filter((entry) => !entry.stop && oneEdit(word, entry.word));
    },

    /** What results show, for documents by number. */
    async cards(documents) {
      const { segments } = await figures();
      return Promise.all(
        documents.map((number) => {
          const segment = segments.findLast((item) => item.first <= number);
          const name = `${segment.name}/${number - segment.first}.json`;
          return once(name, async () => JSON.parse(await get(name)));
        }),
      );
    },

    /** A line a document: the days for "hari", for the name of a facet the ids of its values. */
    async column(name) {
      const { segments } = await figures();
      const parts = await Promise.all(segments.map((segment) => lines(`${segment.name}/${name}`)));
      if (name === "hari") return parts.flat();
      return parts.flatMap(([ids, ...rows]) => {
        const names = ids.split("\t");
        return rows.map((row) => (row ? row.split(" ").map((number) => names[number]) : []));
      });
    },

    /** Values of facets by key ("1:35.74"): [{ key, facet, id, label, url, names, note }]; unknown ones are left out. */
    async values(keys) {
      const { values } = await figures();
      const found = await Promise.all(
        keys.map(async (key) => {
          const line = (await lines(`${values.folder}/${place(values.bounds, key)}.txt`)).find((text) => text.startsWith(`[${JSON.stringify(key)}`));
          if (!line) return null;
          const [, label, url, names, note] = JSON.parse(line);
          const at = key.indexOf(":");
          return { key, facet: Number(key.slice(0, at)), id: key.slice(at + 1), label, url, names, note };
        }),
      );
      return found.filter(Boolean);
    },
  };
}

/** "gap,length,count …" → document, count, length, … from `first` on, added to `flat`. */
function unfold(list, first, flat) {
  let document = first;
  for (const item of list ? list.split(" ") : []) {
    const [gap, length, count = 1] = item.split(",").map(Number);
    flat.push((document += gap), count, length);
  }
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
