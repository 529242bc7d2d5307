// How the index is cut (plugins/search/shards.py): bounds between files, and where a word's line must lie.

/** Bounds as packed in the manifest → the list of them. */
export function unpack(text) {
  let before = "";
  return text ? text.split(" ").map((item) => (before = before.slice(0, parseInt(item[0], 36)) + item.slice(1))) : [];
}

/** The number of the file that holds the line of `key`. */
export function place(bounds, key) {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the root of a word probably stands: plugins/search/lexicon.py makes the same guess, and lists where it fails. */
export function guess(word, affixes, whole) {
  if (whole.has(word)) return whole.get(word);
  for (const stage of affixes) {
    for (const [pattern, instead] of stage) {
      const shorter = word.replace(new RegExp(pattern), instead);
      if (shorter !== word && shorter.length >= 4) {
        word = shorter;
        break;
      }
    }
  }
  return word;
}
