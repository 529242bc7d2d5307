// What script adds to pages that work without it: copying, ready citations, quick filters of long lists.
import { t } from "./words.js";

const status = document.createElement("p");
status.className = "hidden";
status.setAttribute("role", "status");
document.body.append(status);

/** Copy a text; say so in the link itself for two seconds and to screen readers. */
async function copy(text, link) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false; // no permission or no secure context: the link keeps its plain meaning
  }
  const before = link.innerHTML;
  link.textContent = status.textContent = t("Tersalin");
  setTimeout(() => {
    link.innerHTML = before;
    status.textContent = "";
  }, 2000);
  return true;
}

const pageAddress = () => (document.querySelector("link[rel=canonical]")?.href ?? location.href).split("#")[0];

/** The address of a link under the public address of the page, if it points into the page. */
function addressOf(link) {
  const url = new URL(link.href);
  return url.pathname === location.pathname ? pageAddress() + url.hash : url.href;
}

/** The ready citation: of the quotation or order in which the link stands, else of the digest. */
function citation(link) {
  const item = link.closest("[data-by]");
  if (item) {
    const { by, from } = item.dataset;
    const words = item.querySelector("blockquote")?.textContent.trim() ?? `“${item.querySelector(".order").textContent.trim()}”`;
    return `${words} — ${by}. ${from}. ${addressOf(item.querySelector("[data-copy]"))}`;
  }
  const text = document.querySelector("[data-citation]").textContent.trim();
  return document.querySelector("[data-citation] a") ? text : `${text}, ${pageAddress()}`;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches("[data-copy], [data-cite]") && navigator.clipboard) {
    event.preventDefault();
    const text = link.matches("[data-cite]") ? citation(link) : addressOf(link);
    copy(text, link).then((done) => done || location.assign(link.href));
  } else if (link.matches("[data-share]") && !link.href.includes("http%3A") && !link.href.includes("https%3A")) {
    const place = link.closest("[data-by]")?.querySelector("[data-copy]");
    link.href += encodeURIComponent(` ${place ? addressOf(place) : location.href}`);
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Quick filters: `data-filter` names the list; of its items `data-name` is searched, or their text where it is empty.
for (const input of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(input.dataset.filter);
  const items = [...list.querySelectorAll("[data-name]")];
  const names = new Map(items.map((item) => [item, (item.dataset.name || item.textContent).toLowerCase()]));
  input.closest(".finder").hidden = false;
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !words.every((word) => names.get(item).includes(word));
    for (const group of list.querySelectorAll("details")) {
      const found = group.querySelector("[data-name]:not([hidden])") !== null;
      group.open = words.length > 0 && found;
      group.closest("li").hidden = words.length > 0 && !found;
    }
    const shown = items.filter((item) => !item.hidden).length;
    status.textContent = words.length ? t("{n} cocok", { n: shown }) : "";
  });
}
