// An answer of the search → elements. Every text becomes a text node: nothing from an article is ever read as HTML.
import { number, t } from "../words.js";
import { toggled, unfiltered, write } from "./state.js";

const MONTH = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", timeZone: "UTC" });
const ORDERS = { terbaru: t("terbaru"), terlama: t("terlama"), relevan: t("relevan") };
const KINDS = {
  kutipan: t("Kutipan"), perintah: t("Perintah"), larangan: t("Larangan"), tenggat: t("Tenggat"),
  target: t("Target"), teguran: t("Teguran"), imbauan: t("Imbauan"),
};
const SHOWN_VALUES = 8; // of one facet; the rest is one step away

/** An element: el("a", { href, class }, child, …); texts become text nodes. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const marked = (segments) => segments.map(([text, mark]) => (mark ? el("mark", {}, text) : text));
const hidden = (text) => el("span", { class: "hidden" }, text);

/** "142 hasil untuk “anggaran”" */
export function count(answer, state) {
  const query = state.q.trim();
  const n = answer.total ? number(answer.total) : t("Tidak ada");
  return query ? t("{n} hasil untuk “{query}”", { n, query }) : t("{n} hasil", { n });
}

/** One result, a list item; `root` leads from the page to the site's root. */
export function result(hit, root) {
  const passages = hit.passages.map((passage) => {
    const quoted = passage.kind === "kutipan";
    const href = root + hit.url + (passage.anchor ? `#${passage.anchor}` : "");
    const text = [quoted && "“", ...marked(passage.text), quoted && "”"].filter(Boolean);
    return el(
      "div",
      { class: "passage" },
      passage.kind ? el("p", { class: "kind", "data-kind": passage.kind }, KINDS[passage.kind] ?? passage.kind) : null,
      el("p", { class: "order" }, passage.anchor ? el("a", { class: "plain", href }, ...text) : el("span", {}, ...text)),
      passage.by ? el("p", { class: "meta" }, passage.by) : null,
    );
  });
  const meta = (hit.meta ?? []).map((text) => el("span", {}, text));
  if (hit.date_note) meta.push(el("span", { class: "inferred" }, hit.date_note));
  if (hit.origin) meta.push(el("span", { class: "origin", "data-origin": hit.origin[0] }, hit.origin[1]));
  const body = el(
    "div",
    {},
    el("h3", {}, el("a", { href: root + hit.url }, ...marked(hit.title))),
    el("p", { class: "meta" }, ...meta.flatMap((part) => [part, " "])),
    ...passages,
  );
  return el("li", { class: "dated" }, day(hit.date), body);
}

function day(iso) {
  if (!iso) return el("p", { class: "day" }, el("b", {}, "–"), ` ${t("tanpa tanggal")}`);
  const [year, month, date] = iso.split("-").map(Number);
  return el("time", { class: "day", datetime: iso }, el("b", {}, String(date)), ` ${MONTH.format(Date.UTC(year, month - 1))} ${year}`);
}

/** Matched people and places. */
export function card(found, root) {
  return el(
    "div",
    { class: "match" },
    el("p", { class: "label" }, found.label),
    el("h2", {}, el("a", { href: root + found.url }, found.title)),
    el("p", { class: "note" }, [found.note, t("{n} digest", { n: number(found.count) })].filter(Boolean).join(" · ")),
  );
}

/** "Urut: terbaru, terlama, relevan", the current one in bold. */
export function orders(answer, state) {
  const items = Object.entries(ORDERS).flatMap(([order, label], at) => [
    at ? ", " : `${t("Urut:")} `,
    order === answer.order ? el("strong", {}, label) : el("a", { href: write({ ...state, order }) }, label),
  ]);
  return [...items, el("span", { class: "to-facets" }, " · ", el("a", { href: "#saring" }, t("Saring")))];
}

/** The active filters as removable chips. */
export function chips(answer, state) {
  const found = answer.facets.flatMap((facet) =>
    facet.values
      .filter((value) => value.chosen)
      .map((value) =>
        el(
          "a",
          { class: "chip", href: write(toggled(state, facet.name, value.id)) },
          `${facet.label}: ${value.label} `,
          el("span", { "aria-hidden": "true" }, "×"),
          hidden(t(", hapus penyaring")),
        ),
      ),
  );
  return found.length ? [...found.flatMap((chip) => [chip, " "]), el("a", { class: "clear", href: write(unfiltered(state)) }, t("Hapus semua"))] : [];
}

/** The facets as groups of checkboxes with counts; long ones are folded. */
export function facets(answer) {
  return answer.facets
    .filter((facet) => facet.values.length)
    .map((facet) => {
      const boxes = facet.values.map((value) =>
        el(
          "label",
          {},
          el("input", { type: "checkbox", name: facet.name, value: value.id, checked: value.chosen }),
          el("span", {}, value.label),
          el("span", { class: "num" }, number(value.count)),
        ),
      );
      const rest = boxes.slice(SHOWN_VALUES);
      const more = rest.length ? el("details", {}, el("summary", {}, t("{n} lagi", { n: number(rest.length) })), ...rest) : null;
      return el("fieldset", { "data-facet": facet.name }, el("legend", {}, facet.label), ...boxes.slice(0, SHOWN_VALUES), more);
    });
}

/** What helps where a word was mistyped, too common, or nothing was found: paragraphs. */
export function help(answer, state, root) {
  const lines = [];
  const swap = (raw, other) => write({ ...state, q: state.q.normalize("NFKC").replace(raw, () => other).replace(/\s+/gu, " ") });
  for (const { word, instead, raw } of answer.instead) {
    const mended = raw.replace(/[^\-:]+$/u, () => instead); // "-kutipan:angaran" keeps its minus and field
    lines.push(el("p", {}, `${t("Tidak ada “{word}” di sini. Ditampilkan hasil untuk", { word })} `, el("a", { href: swap(raw, mended) }, instead), "."));
  }
  for (const word of answer.unknown) lines.push(el("p", {}, t("Kata “{word}” tidak ada di digest mana pun.", { word })));
  if (answer.ignored.length && answer.onlyCommon) lines.push(el("p", {}, t("Kata yang terlalu umum tidak dicari: {words}.", { words: answer.ignored.join(", ") })));
  for (const { word, raw, count: found } of answer.without) {
    lines.push(el("p", {}, `${t("Tanpa")} `, el("a", { href: swap(raw, "") }, el("del", {}, word)), `: ${t("{n} hasil", { n: number(found) })}.`));
  }
  if (!answer.total) {
    const active = answer.facets.flatMap((facet) => facet.values.filter((value) => value.chosen).map((value) => [facet, value]));
    for (const [facet, value] of active) {
      lines.push(el("p", {}, `${t("Lepas penyaring")} `, el("a", { href: write(toggled(state, facet.name, value.id)) }, `${facet.label}: ${value.label}`), "."));
    }
    const places = [["wilayah/", t("wilayah")], ["tokoh/", t("tokoh")], ["topik/", t("topik")]];
    const links = places.flatMap(([url, label], at) => [at ? ", " : "", el("a", { href: root + url }, label)]);
    lines.push(el("p", {}, `${t("Coba kata yang lebih umum, periksa ejaannya, atau telusuri menurut")} `, ...links, "."));
  }
  return lines;
}
