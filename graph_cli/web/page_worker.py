"""A worker that makes pages: a process that has opened one generation of a graph, and confined itself.

    python -m graph_cli.web.page_worker

It reads its orders from standard input, then one visit after another, a line each, and answers as a worker does that
is asked queries. Everything that a page may need is read before it gives up files.
"""

import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graph_cli.reconciling.batch import TooManyQueries
from graph_cli.reconciling.service import ROOT, Service
from graph_cli.site import rendering
from graph_cli.site.about import About
from graph_cli.site.assets import PATHS
from graph_cli.site.page import Moved
from graph_cli.site.site import Site
from graph_cli.views.outlines import outlines
from graph_cli.web.job import Outcome, Reply
from graph_cli.web.limits import Limits
from graph_cli.web.line import Line
from graph_cli.web.opening import opened
from graph_cli.web.sandbox import allow, confine
from graph_cli.web.visit import Visit
from graph_cli.web.worker import READY
from ontology.errors import JanjiError
from queries import question as questions
from queries.fulltext import FullText

_OUTCOMES: dict[int, Outcome] = {200: "answered", 400: "unclear", 404: "missing", 406: "strange"}
_FILES = ("void.ttl", "context.jsonld", "shapes.ttl", "ns.ttl")
_PAGES = ("index.html", "index.id.html", "ns.html", "sparql.html", "examples.ttl", "suggest.json", *PATHS)


@dataclass(frozen=True)
class PageOrders(Line):
    """What a worker is for: the text, the store and the index of a generation, what the site is, and limits."""

    triples: str
    store: str
    small: bool
    index: str | None
    base: str
    about: About
    address: str
    limits: Limits

    @classmethod
    def of(cls, line: bytes) -> "PageOrders":
        """Read them from a line."""
        content = json.loads(line)
        return cls(**content | {"limits": Limits(**content["limits"]), "about": About(**content["about"])})


def main() -> None:
    """Work until nothing more comes."""
    orders, said = PageOrders.of(sys.stdin.buffer.readline()), sys.stdout.buffer
    site, service = _made(orders)
    _warm(site)
    _warm_up(service)
    confine(orders.limits.memory)
    said.write(READY)
    said.flush()
    for line in sys.stdin.buffer:
        allow(orders.limits.seconds)
        reply = _visited(site, service, Visit.of(line), orders.limits)
        said.write(reply.head.line())
        said.write(reply.body)
        said.flush()


def _made(orders: PageOrders) -> tuple[Site, Service]:
    store = opened(Path(orders.triples), Path(orders.store), small=orders.small)
    texts = FullText.open(Path(orders.index)).held() if orders.index else None
    site = Site(store, orders.base, orders.about, address=orders.address, texts=texts, dumps=("dump.nt",))
    return site, Service(site, texts)


def _warm(site: Site) -> None:
    """Have every module, template, query and file read that a page may need."""
    rendering.read_all()
    questions.read_all()
    outlines()
    entity = next(iter(site.some_entities()), "")
    paths = (entity + suffix for suffix in (".html", ".ttl", ".jsonld", ".rdf", ".view.html"))
    for path in (*_PAGES, *_FILES, *paths, "search.html"):
        site.page(path, {"words": "janji", "prefix": "a"})
    for name in questions.names():
        with suppress(JanjiError):
            site.page(f"ask/{name}.html", dict.fromkeys(questions.question(name).needed, entity.removeprefix("id/")))
            site.page(f"ask/{name}.md", {})


def _warm_up(service: Service) -> None:
    """Have the same read for what names are found by."""
    code = {"pid": "kemendagriCode", "v": "0"}
    service.answer("queries", {"queries": json.dumps({"a": {"query": "janji", "properties": [code]}})})
    for part in ("manifest", "suggest/entity", "suggest/type", "suggest/property"):
        service.answer(part, {"prefix": "a"})
    service.answer("preview", {"id": ""})


def _visited(site: Site, service: Service, visit: Visit, limits: Limits) -> Reply:
    """Return what becomes of a visit."""
    root, _, part = visit.path.partition("/")
    try:
        page = service.answer(part, visit.fields) if root == ROOT else site.page(visit.path, visit.fields)
    except TooManyQueries as error:
        return Reply("many", str(error).encode())
    except JanjiError as error:
        return Reply("wrong", str(error).encode())
    except OSError:  # whose messages name files
        return Reply("failed", b"the page could not be made")
    if isinstance(page, Moved):
        return Reply("moved", f"{page.path}#{page.anchor}".encode())
    page = page or site.missing(visit.path)
    if len(page.body) > limits.answer:
        return Reply("large", f"the page has more than {limits.answer:,} bytes: ask for less".encode())
    return Reply(_OUTCOMES[page.status], page.body, page.media)


if __name__ == "__main__":
    main()
