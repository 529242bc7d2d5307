// The search page: what the reader does → the worker → what the page shows. Nothing is loaded before the field has the focus
// or the address asks for something.
import { card, chips, count, el, facets, help, orders, result } from "./render.js";
import { asks, read, write } from "./state.js";
import { t } from "../words.js";

const PAUSE = 60; // milliseconds without a key before a search
const STEP = 20; // results at a time

const form = document.querySelector("form[data-index]");
const field = form.elements.q;
const part = (name) => document.querySelector(`[data-search="${name}"]`);
const names = form.dataset.facets.split(" ").filter(Boolean);
const root = form.dataset.root;
const where = () => new URL(location.href);

let state = read(where(), names);
let worker = null;
let asked = 0;
let wanted = STEP;
let pause = 0;

field.value = state.q;
if (asks(state)) ask(false);

function ask(typing) {
  worker ??= start();
  asked += 1;
  worker.postMessage({ id: asked, state: { ...state, typing, count: wanted } });
}

function start() {
  const made = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }) => {
    if (data.id !== asked) return;
    if (data.failed) fail();
    else show(data.answer);
  });
  made.addEventListener("error", fail);
  made.postMessage({ base: new URL(form.dataset.index, document.baseURI).href });
  return made;
}

/** Move to another state: a new entry of the history, or the present one changed while typing. */
function go(next, { typing = false, enter = true } = {}) {
  state = next;
  wanted = STEP;
  history[enter ? "pushState" : "replaceState"](null, "", write(state));
  ask(typing);
}

// What the reader does

field.addEventListener("focus", () => worker ?? ask(false));
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => go({ ...state, q: field.value }, { typing: true, enter: false }), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go({ ...state, q: field.value });
});
part("facets").addEventListener("change", ({ target }) => {
  const ids = (name) => [...part("facets").querySelectorAll(`input[name="${CSS.escape(name)}"]:checked`)].map((box) => box.value);
  go({ ...state, filters: { ...state.filters, [target.name]: ids(target.name) } });
});
part("facets").addEventListener("submit", (event) => event.preventDefault());
part("more").addEventListener("click", () => {
  const last = part("results").children.length;
  wanted += STEP;
  ask(false);
  focusAfter = last;
});
let focusAfter = null;
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const next = read(new URL(link.getAttribute("href"), where()), names);
  field.value = next.q;
  go(next);
  if (!link.isConnected) field.focus();
});
addEventListener("popstate", () => {
  state = read(where(), names);
  field.value = state.q;
  ask(false);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape" && (event.target === field || inResults(event.target))) {
    event.preventDefault();
    if (event.target === field) {
      field.value = "";
      go({ ...state, q: "" }, { typing: true, enter: false });
    }
    field.focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    move(event, event.key === "ArrowDown" ? 1 : -1);
  }
});

function inResults(element) {
  return part("cards").contains(element) || part("results").contains(element);
}

function move(event, step) {
  if (event.target !== field && !inResults(event.target)) return;
  const stops = [field, ...part("cards").querySelectorAll("h2 a"), ...part("results").querySelectorAll("h3 a")];
  const here = stops.findIndex((stop) => stop === event.target || stop.closest("li")?.contains(event.target));
  const next = stops[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

// What the page shows

function show(answer) {
  part("status").textContent = count(answer, state);
  part("orders").replaceChildren(...(answer.total ? orders(answer, state) : []));
  part("chips").replaceChildren(...chips(answer, state));
  part("cards").replaceChildren(...answer.cards.map((found) => card(found, root)));
  part("results").replaceChildren(...answer.hits.map((hit) => result(hit, root)));
  const lines = help(answer, state, root);
  part("help").replaceChildren(...lines);
  part("help").hidden = !lines.length;
  part("more").hidden = answer.hits.length >= answer.total;
  const open = new Set([...part("facets").querySelectorAll("details[open]")].map((details) => details.closest("fieldset").dataset.facet));
  const box = document.activeElement?.closest?.("[data-search=facets] input");
  part("facets-list").replaceChildren(...facets(answer));
  for (const name of open) part("facets").querySelector(`fieldset[data-facet="${name}"] details`)?.setAttribute("open", "");
  if (box) part("facets").querySelector(`input[name="${CSS.escape(box.name)}"][value="${CSS.escape(box.value)}"]`)?.focus();
  part("area").hidden = false;
  part("facets").hidden = false;
  if (focusAfter !== null) part("results").children[focusAfter]?.querySelector("h3 a")?.focus();
  focusAfter = null;
}

function fail() {
  const again = el("button", { class: "button", type: "button" }, t("Coba lagi"));
  again.addEventListener("click", () => {
    part("help").replaceChildren(el("p", {}, t("Memuat indeks …")));
    ask(false);
    field.focus();
  });
  part("status").textContent = t("Pencarian belum berhasil");
  part("help").replaceChildren(el("p", {}, t("Indeks pencarian tidak dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi.")), el("p", {}, again));
  part("help").hidden = false;
  part("area").hidden = false;
}
