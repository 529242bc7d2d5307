// The state of the search page ⇄ its address: ?q=&wilayah=&tokoh=&…&urut=

const ORDERS = ["terbaru", "terlama", "relevan"];

/** The state an address asks for; `facets` are the names of the filters. */
export function read(address, facets) {
  const parameters = new URL(address).searchParams;
  const order = parameters.get("urut") ?? "";
  return {
    q: parameters.get("q") ?? "",
    filters: Object.fromEntries(facets.map((name) => [name, parameters.getAll(name).filter(Boolean)])),
    order: ORDERS.includes(order) ? order : "",
  };
}

/** The query part of the address of a state: "?q=anggaran&wilayah=kota-batu", or "?" for the empty one. */
export function write(state) {
  const parameters = new URLSearchParams();
  if (state.q.trim()) parameters.set("q", state.q.trim());
  for (const [name, ids] of Object.entries(state.filters)) for (const id of ids) parameters.append(name, id);
  if (state.order) parameters.set("urut", state.order);
  return `?${parameters}`;
}

/** Whether the address asks for anything at all. */
export function asks(state) {
  return Boolean(state.q.trim() || state.order || Object.values(state.filters).some((ids) => ids.length));
}

/** The state with one filter value more, or less where it had it. */
export function toggled(state, name, id) {
  const ids = state.filters[name] ?? [];
  const changed = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ...state, filters: { ...state.filters, [name]: changed } };
}

/** The state without any filter. */
export function unfiltered(state) {
  return { ...state, filters: Object.fromEntries(Object.keys(state.filters).map((name) => [name, []])) };
}
