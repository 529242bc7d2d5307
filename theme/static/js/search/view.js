// The search page: what the reader does → the worker → what the page shows. Nothing is loaded before the field has the focus
// or the address asks for something.
import { t } from "../words.js";
import { chips, count, el, facets, help, matches, orders, results } from "./render.js";
import { read, write } from "./state.js";

const PAUSE = 60; // milliseconds without a key before a search
const FIRST = 5; // results at first, further ones when they come into view
const STEP = 20; // then so many more at a time

const form = document.querySelector("form[data-index]");
const field = form.elements.q;
const part = Object.fromEntries([...document.querySelectorAll("[data-search]")].map((element) => [element.dataset.search, element]));
const names = form.dataset.facets.split(" ").filter(Boolean);
const { root } = form.dataset;
const open = new Set(); // facets that the reader has opened
const dates = part.facets.elements;

let state = read(location, names);
let worker = null;
let asked = 0;
let wanted = FIRST;
let pause = 0;
let focusAfter = null;

fill();
if (write(state) !== "?") ask();

function ask(typing = false) {
  worker ??= start();
  asked += 1;
  worker.postMessage({ id: asked, state: { ...state, open: [...open], typing, count: wanted } });
}

function start() {
  const made = new Worker(form.dataset.worker);
  made.addEventListener("message", ({ data }) => {
    if (data.id !== asked) return;
    if (data.failed) fail();
    else show(data.answer);
  });
  made.addEventListener("error", fail);
  made.postMessage({ base: new URL(form.dataset.index, document.baseURI).href });
  return made;
}

function fill() {
  field.value = state.q;
  dates.dari.value = state.from;
  dates.sampai.value = state.to;
}

/** Move to another state: a new entry of the history, or the present one changed while typing. */
function go(next, typing = false) {
  state = next;
  wanted = FIRST;
  history[typing ? "replaceState" : "pushState"](null, "", write(state));
  ask(typing);
}

// What the reader does

field.addEventListener("focus", () => (worker ??= start()));
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => go({ ...state, q: field.value }, true), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go({ ...state, q: field.value });
});
part.facets.addEventListener("change", ({ target }) => {
  if (target.type === "date") go({ ...state, from: dates.dari.value, to: dates.sampai.value });
  else go({ ...state, filters: { ...state.filters, [target.name]: new FormData(part.facets).getAll(target.name) } });
});
part.facets.addEventListener("submit", (event) => event.preventDefault());
part.facets.addEventListener("click", ({ target }) => {
  if (!target.dataset.days) return;
  const day = new Date();
  day.setDate(day.getDate() - target.dataset.days);
  const from = target.dataset.days === "tahun" ? `${new Date().getFullYear()}-01-01` : day.toLocaleDateString("sv");
  go({ ...state, from, to: "" });
  fill();
});
part.facets.addEventListener(
  "toggle",
  ({ target }) => {
    const name = target.closest("fieldset").dataset.facet;
    if (!name || target.open === open.has(name)) return;
    open[target.open ? "add" : "delete"](name);
    if (target.open) ask();
  },
  true,
);
part.more.addEventListener("click", () => {
  focusAfter = stops().length;
  wanted += STEP;
  ask();
});
new IntersectionObserver(([{ isIntersecting }]) => {
  if (!isIntersecting || wanted > FIRST) return;
  wanted = STEP;
  ask();
}).observe(part.more);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(read(link.href, names));
  fill();
  if (!link.isConnected) field.focus();
});
addEventListener("popstate", () => {
  state = read(location, names);
  fill();
  ask();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  const inResults = part.cards.contains(target) || part.results.contains(target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (key === "/" && !target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) {
    field.select();
  } else if (key === "Escape" && (target === field || inResults)) {
    if (target === field) {
      field.value = "";
      go({ ...state, q: "" }, true);
    }
  } else if (step && (target === field || inResults)) {
    const all = [field, ...stops()];
    const next = all[all.findIndex((stop) => stop === target || stop.closest("li")?.contains(target)) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
    return;
  } else {
    return;
  }
  event.preventDefault();
  field.focus();
});

/** Where the arrows lead: matched people and places, then results. */
function stops() {
  return [...part.cards.querySelectorAll(".match:not([hidden]) a"), ...part.results.querySelectorAll("h3 a")];
}

// What the page shows

function show(answer) {
  part.status.textContent = count(answer, state);
  part.orders.replaceChildren(...(answer.total ? orders(answer, state, feed(answer)) : []));
  part.chips.replaceChildren(...chips(answer, state));
  part.cards.replaceChildren(...matches(answer.cards, root));
  part.results.replaceChildren(...results(answer, root));
  tell(help(answer, state, root));
  part.more.hidden = !answer.rest;
  const box = document.activeElement?.closest?.("[data-search=list] input, [data-search=list] summary");
  const place = box && [box.closest("fieldset").dataset.facet, box.value];
  part.list.replaceChildren(...facets(answer));
  if (place) part.list.querySelector(`[data-facet="${CSS.escape(place[0])}"] ${place[1] ? `input[value="${CSS.escape(place[1])}"]` : "summary"}`)?.focus();
  part.facets.hidden = false;
  if (focusAfter !== null) stops()[focusAfter]?.focus();
  focusAfter = null;
}

/** The page whose feed comes nearest to the search: of a filter, else of a person or place that the words name. */
function feed(answer) {
  const chosen = answer.facets.flatMap((facet) => facet.values.filter((value) => value.chosen && value.url));
  const { url } = chosen[0] ?? answer.cards[0] ?? {};
  return form.dataset.feed && root + (url ? url + form.dataset.feed : form.dataset.feeds);
}

function tell(lines) {
  part.help.replaceChildren(...lines);
  part.help.hidden = !lines.length;
  part.area.hidden = false;
}

function fail() {
  const again = el("button", { class: "button", type: "button" }, t("Coba lagi"));
  again.addEventListener("click", () => {
    tell([el("p", {}, t("Memuat indeks …"))]);
    ask();
    field.focus();
  });
  part.status.textContent = t("Pencarian belum berhasil");
  tell([el("p", {}, t("Indeks pencarian tidak dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi.")), el("p", {}, again)]);
}
