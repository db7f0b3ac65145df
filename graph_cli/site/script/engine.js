/* Oxigraph in a worker of the browser: it reads a graph whole at the first query, tells how far it is, and answers as a
   server does. A query that takes long holds up no page; it ends with the page. */
import init, { Store } from "./oxigraph.js";

const TABLE = "application/sparql-results+json", GRAPH = "text/turtle";

const fetched = async (graph) => {
  const response = await fetch(graph);
  if (!response.ok) throw new Error(`${graph}: ${response.status}`);
  const chunks = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
    loaded += value.length;
    postMessage({ loaded });
  }
};
const opened = async (graph) => {
  const [chunks] = await Promise.all([fetched(graph), init({ module_or_path: new URL("oxigraph.wasm", import.meta.url) })]);
  const store = new Store();
  store.load(chunks, { format: "application/n-triples", no_transaction: true, lenient: true });
  return store;
};
/* What form an answer has follows from the query's; the engine says so only where it was asked for another one. */
const answered = (store, query) => {
  try {
    return { media: TABLE, text: store.query(query, { results_format: TABLE }) };
  } catch (error) {
    if (!String(error.message).startsWith("Not supported RDF format")) throw error;
    return { media: GRAPH, text: store.query(query, { results_format: GRAPH }) };
  }
};

let store = null;
onmessage = async ({ data: { query, graph } }) => {
  try {
    store ??= await opened(graph);
    postMessage({ ok: true, ...answered(store, query) });
  } catch (error) {
    postMessage({ ok: false, media: "text/plain", text: String(error.message || error) });
  }
};
