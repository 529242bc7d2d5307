// The search off the page's thread. Asks of { id, state } are answered with { id, answer } or { id, failed: message };
// of several waiting asks only the newest is answered.
import { createSource } from "./loader.js";
import { search } from "./search.js";

let source;
let newest = 0;

self.addEventListener("message", async ({ data }) => {
  if (data.base) {
    source = createSource(data.base);
    source.figures().catch(() => 0); // on its way before the first key; who asks hears of the failure
    return;
  }
  newest = data.id;
  try {
    const answer = await search(source, data.state);
    if (data.id === newest) self.postMessage({ id: data.id, answer });
  } catch (error) {
    if (data.id === newest) self.postMessage({ id: data.id, failed: String(error) });
  }
});
