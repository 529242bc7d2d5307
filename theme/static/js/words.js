// Strings of the interface: written in Indonesian where they stand; a page in another language brings their translations.

const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");

/** A string in the page's language, its {names} filled in. */
export function t(text, values = {}) {
  return (words[text] ?? text).replace(/\{(\w+)\}/g, (name, key) => values[key] ?? name);
}

/** 1234 → "1.234" in Indonesian. */
export const number = (count) => count.toLocaleString(document.documentElement.lang);
