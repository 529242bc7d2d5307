// An answer of the search → elements. Every text becomes a text node: nothing from an article is ever read as HTML.
import { number, t } from "../words.js";
import { toggled, unfiltered, write } from "./state.js";

const MONTH = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", timeZone: "UTC" });
const ORDERS = { terbaru: t("terbaru"), terlama: t("terlama"), relevan: t("relevan") };
const KINDS = {
  kutipan: t("Kutipan"), perintah: t("Perintah"), larangan: t("Larangan"), tenggat: t("Tenggat"),
  target: t("Target"), teguran: t("Teguran"), imbauan: t("Imbauan"),
};
const MATCHES = 4; // people and places shown at first

/** An element: el("a", { href, class }, child, …); texts become text nodes. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  element.append(...children.flat().filter((child) => child ?? false));
  return element;
}

const p = (...children) => el("p", {}, ...children);
const link = (state, ...children) => el("a", { href: write(state) }, ...children);
const marked = (segments) => segments.map(([text, mark]) => (mark ? el("mark", {}, text) : text));
const listed = (items, between) => items.flatMap((item, at) => (at ? [between, item] : item));

/** "142 hasil untuk “anggaran”" */
export function count({ total, more }, state) {
  const query = state.q.trim();
  const n = total ? number(total) + (more ? "+" : "") : t("Tidak ada");
  return query ? t("{n} hasil untuk “{query}”", { n, query }) : t("{n} hasil", { n });
}

/** The results as list items, each group under its heading; `root` leads from the page to the site's root. */
export function results({ hits, groups }, root) {
  let group;
  return hits.flatMap((hit) => {
    const own = hit.some ? t("Memuat sebagian kata saja") : hit.group === undefined ? "" : (groups[hit.group]?.label ?? t("Tanpa kelompok"));
    const head = own && own !== group ? [el("li", { class: "group" }, el("h2", {}, own))] : [];
    group = own;
    return [...head, result(hit, root)];
  });
}

function result(hit, root) {
  const passages = hit.passages.map(({ kind, anchor, by, text }) => {
    const words = kind === "kutipan" ? ["“", marked(text), "”"].flat() : marked(text);
    return el(
      "div",
      { class: "passage" },
      kind && el("p", { class: "kind", "data-kind": kind }, KINDS[kind] ?? kind),
      el("p", { class: "order" }, anchor ? el("a", { class: "plain", href: `${root}${hit.url}#${anchor}` }, words) : el("span", {}, words)),
      by && el("p", { class: "meta" }, by),
    );
  });
  const meta = (hit.meta ?? []).map((text) => el("span", {}, text));
  if (hit.date_note) meta.push(el("span", { class: "inferred" }, hit.date_note));
  if (hit.origin) meta.push(el("span", { class: "origin", "data-origin": hit.origin[0] }, hit.origin[1]));
  for (const [field, words] of hit.why) meta.push(el("span", { class: "why" }, `${field}: `, el("mark", {}, words)));
  const title = el("h3", {}, el("a", { href: root + hit.url }, marked(hit.title)));
  return el("li", { class: "dated" }, day(hit.date), el("div", {}, title, el("p", { class: "meta" }, meta.flatMap((part) => [part, " "])), passages));
}

function day(iso) {
  if (!iso) return el("p", { class: "day" }, el("b", {}, "–"), ` ${t("tanpa tanggal")}`);
  const [year, month, date] = iso.split("-").map(Number);
  return el("time", { class: "day", datetime: iso }, el("b", {}, date), ` ${MONTH.format(Date.UTC(year, month - 1))} ${year}`);
}

/** Matched people and places, the first few and a way to the rest. */
export function matches(found, root) {
  const cards = found.map(({ kind, label, url, note }, at) =>
    el("div", { class: "match", hidden: at >= MATCHES }, el("p", { class: "label" }, kind), el("h2", {}, el("a", { href: root + url }, label)), el("p", { class: "note" }, note)),
  );
  if (cards.length <= MATCHES) return cards;
  const rest = el("button", { class: "button quiet", type: "button" }, t("{n} lagi", { n: number(cards.length - MATCHES) }));
  rest.addEventListener("click", () => {
    for (const card of cards) card.hidden = false;
    rest.remove();
    cards[MATCHES].querySelector("a").focus();
  });
  return [...cards, rest];
}

/** "Urut: terbaru, terlama, relevan", the current one in bold; the same results by person; the way to the filters and to a feed. */
export function orders(answer, state, feed) {
  const items = Object.entries(ORDERS).map(([order, label]) => (order === answer.order ? el("strong", {}, label) : link({ ...state, order }, label)));
  const group = link({ ...state, group: state.group ? "" : "tokoh" }, state.group ? t("Jangan kelompokkan") : t("Kelompokkan menurut tokoh"));
  const parts = [[`${t("Urut:")} `, listed(items, ", ")], answer.facets.some((facet) => facet.name === "tokoh") && group, feed && el("a", { href: feed }, t("Ikuti pencarian ini"))];
  return [...listed(parts.filter(Boolean), " · ").flat(2), el("span", { class: "to-facets" }, " · ", el("a", { href: "#saring" }, t("Saring")))];
}

/** The active filters: [text, the state without it]. */
function active(answer, state) {
  const chosen = answer.facets.flatMap((facet) =>
    facet.values.filter((value) => value.chosen).map((value) => [`${facet.label}: ${value.label}`, toggled(state, facet.name, value.id)]),
  );
  const dates = [[state.from, t("Sejak {day}", { day: state.from }), { ...state, from: "" }], [state.to, t("Sampai {day}", { day: state.to }), { ...state, to: "" }]];
  return [...chosen, ...dates.filter((row) => row[0]).map(([, ...row]) => row)];
}

/** The active filters as removable chips. */
export function chips(answer, state) {
  const found = active(answer, state).map(([text, without]) =>
    el("a", { class: "chip", href: write(without) }, `${text} `, el("span", { "aria-hidden": "true" }, "×"), el("span", { class: "hidden" }, t(", hapus penyaring"))),
  );
  return found.length ? listed([...found, el("a", { class: "clear", href: write(unfiltered(state)) }, t("Hapus semua"))], " ") : [];
}

/** The facets, folded; one that was opened shows its commonest values with counts. */
export function facets(answer) {
  return answer.facets.map(({ name, label, open, values }) => {
    const boxes = values.map((value) =>
      el(
        "label",
        {},
        el("input", { type: "checkbox", name, value: value.id, checked: value.chosen }),
        el("span", {}, value.label),
        open && el("span", { class: "num" }, number(value.count ?? 0)),
      ),
    );
    return el("fieldset", { "data-facet": name }, el("details", { open }, el("summary", {}, label), boxes));
  });
}

/** What helps where a word was mistyped, too common, or nothing was found: paragraphs. */
export function help(answer, state, root) {
  const lines = [];
  const swap = (raw, other) => ({ ...state, q: state.q.normalize("NFKC").replace(raw, () => other).replace(/\s+/gu, " ") });
  for (const { word, instead, raw } of answer.instead) {
    const mended = raw.replace(/[^\-:]+$/u, () => instead); // "-kutipan:angaran" keeps its minus and field
    lines.push(p(`${t("Tidak ada “{word}” di sini. Ditampilkan hasil untuk", { word })} `, link(swap(raw, mended), instead), "."));
  }
  for (const word of answer.unknown) lines.push(p(t("Kata “{word}” tidak ada di digest mana pun.", { word })));
  if (answer.onlyCommon) lines.push(p(t("Kata yang terlalu umum tidak dicari: {words}.", { words: answer.ignored.join(", ") })));
  for (const { word, raw, count: found } of answer.without) {
    lines.push(p(`${t("Tanpa")} `, link(swap(raw, ""), el("del", {}, word)), `: ${t("{n} hasil", { n: number(found) })}.`));
  }
  if (!answer.total) {
    for (const [text, without] of active(answer, state)) lines.push(p(`${t("Lepas penyaring")} `, link(without, text), "."));
    const places = [["wilayah/", t("wilayah")], ["tokoh/", t("tokoh")], ["topik/", t("topik")]];
    const links = places.map(([url, label]) => el("a", { href: root + url }, label));
    lines.push(p(`${t("Coba kata yang lebih umum, periksa ejaannya, atau telusuri menurut")} `, listed(links, ", "), "."));
  }
  return lines;
}
