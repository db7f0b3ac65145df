"""Asking a server: the whole path of `--endpoint` against the same query over bare HTTP, with its JSON read."""

import json
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection, socket
from urllib.parse import urlencode, urlsplit

from benchmarks.figure import Figure, ratio
from benchmarks.timing import call, in_turns
from ontology.rdf.terms import JANJI, SKOS
from queries.asking.label_step import LanguageChain
from queries.asking.question import read_question
from queries.engines.remote_store import RemoteStore

_RUNS = 25
_JSON = "application/sparql-results+json"
_QUERIES = {
    "one label": f"SELECT ?label WHERE {{ ?promise a {JANJI.Promise} ; {SKOS.prefLabel} ?label }} LIMIT 1",
    "who-promised-what": read_question("who-promised-what").sparql({}, LanguageChain.of("en")),
    "everything": "SELECT ?s ?p ?o WHERE { ?s ?p ?o }",
}
#: One row takes a millisecond over bare HTTP: there the deadline and the checks take half as long again.
_MOST = {"one label": None, "who-promised-what": 1.2, "everything": 1.2}


def figures(triples: bytes, folder: Path) -> list[Figure]:
    """Return the figures of asking Oxigraph's server, which holds N-Triples and keeps its store in a folder."""
    with _server(folder) as url:
        _put(url, triples)
        return [_figure(url, name, query) for name, query in _QUERIES.items()]


def _figure(url: str, name: str, query: str) -> Figure:
    store = RemoteStore(f"{url}/query")
    if store.select(query).rows != _bare(url, query):
        raise ValueError(f"the two do not read the same: {query}")
    once = {"ours": partial(call, partial(store.select, query)), "bare": partial(call, partial(_bare, url, query))}
    seconds = in_turns(once, _RUNS)
    return ratio(f"asking a server ({name}) against bare HTTP", seconds["ours"], seconds["bare"], _MOST[name])


def _bare(url: str, query: str) -> list[tuple[object, ...]]:
    """Ask with nothing but the standard library: no deadline, no limit, no check."""
    connection = HTTPConnection(urlsplit(url).netloc)
    kind = "application/x-www-form-urlencoded"
    connection.request("POST", "/query", urlencode({"query": query}), {"Accept": _JSON, "Content-Type": kind})
    content = json.loads(connection.getresponse().read())
    connection.close()
    names = content["head"]["vars"]
    return [tuple(map(_value, map(row.get, names))) for row in content["results"]["bindings"]]


def _value(term: dict[str, str] | None) -> object:
    if term is None:
        return None
    text, kind = term["value"], term.get("datatype", "").rpartition("#")[2]
    if kind == "integer":
        return int(text)
    if kind == "decimal":
        return float(text)
    return text == "true" if kind == "boolean" else text


def _put(url: str, triples: bytes) -> None:
    connection = HTTPConnection(urlsplit(url).netloc)
    connection.request("PUT", "/store?default", triples, {"Content-Type": "application/n-triples"})
    connection.getresponse().read()
    connection.close()


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    program = str(Path(sysconfig.get_path("scripts")) / "oxigraph")
    line = [program, "serve", "--location", str(folder / "served"), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while not _open(port):
                time.sleep(0.02)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _open(port: int) -> bool:
    try:
        create_connection(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True
