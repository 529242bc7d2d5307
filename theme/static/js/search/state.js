// The state of the search page ⇄ its address: ?q=&wilayah=&tokoh=&…&dari=&sampai=&urut=&kelompok=

const ORDERS = ["terbaru", "terlama", "relevan"];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The state an address asks for; `facets` are the names of the filters. */
export function read(address, facets) {
  const parameters = new URL(address).searchParams;
  const one = (name, allowed) => (allowed(parameters.get(name) ?? "") ? parameters.get(name) : "");
  return {
    q: parameters.get("q") ?? "",
    filters: Object.fromEntries(facets.map((name) => [name, parameters.getAll(name).filter(Boolean)])),
    from: one("dari", (text) => DAY.test(text)),
    to: one("sampai", (text) => DAY.test(text)),
    order: one("urut", (text) => ORDERS.includes(text)),
    group: one("kelompok", (text) => facets.includes(text)),
  };
}

/** The query part of the address of a state: "?q=anggaran&wilayah=kota-batu", or "?" for the empty one. */
export function write({ q, filters, from, to, order, group }) {
  const parameters = new URLSearchParams();
  const rows = [["q", q.trim()], ...Object.entries(filters).flatMap(([name, ids]) => ids.map((id) => [name, id]))];
  for (const [name, value] of [...rows, ["dari", from], ["sampai", to], ["urut", order], ["kelompok", group]]) if (value) parameters.append(name, value);
  return `?${parameters}`;
}

/** The state with one filter value more, or less where it had it. */
export function toggled(state, name, id) {
  const ids = state.filters[name] ?? [];
  const changed = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ...state, filters: { ...state.filters, [name]: changed } };
}

/** The state without any filter. */
export function unfiltered(state) {
  return { ...state, from: "", to: "", filters: {} };
}
