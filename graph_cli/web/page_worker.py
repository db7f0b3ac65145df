"""A worker that makes pages of one generation of a graph.

Everything that a page may need is read before a worker begins, which is to open no file.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graph_cli.reconciling.batch import TooManyQueries
from graph_cli.reconciling.reconcile_service import ROOT, Service
from graph_cli.site import rendering
from graph_cli.site.about import About
from graph_cli.site.page import Moved
from graph_cli.site.site import Site
from graph_cli.views.outlines import outlines
from graph_cli.web.job import Outcome, Reply
from graph_cli.web.limits import Limits
from graph_cli.web.message import Message
from graph_cli.web.store_opening import open_store
from graph_cli.web.visit import Visit
from graph_cli.words.interface_catalogue import LANGUAGES, read_catalogue
from ontology.errors import JanjiError, UsageError
from ontology.text.phrase import Phrase
from queries.asking import question as questions
from queries.text.fulltext import FullText

_OUTCOMES: dict[int, Outcome] = {200: "answered", 400: "unclear", 404: "missing", 406: "strange"}
#: Questions by whose answers the ways are read that answers come about, each with fields for a few entities.
_ASKED = (("who-promised-what", ("actor",)), ("how-connected", ("a", "b")), ("everything-about", ("entity",)))
#: A name that nothing has, which is answered with what is near it, and dates.
_FURTHER_FIELDS = ({"actor": "janji"}, {"since": "2024-02", "until": "2024-02"})
_FILES = ("void.ttl", "context.jsonld", "shapes.ttl", "ns.ttl")
_PAGES = ("index.html", "index.id.html", "ns.html", "sparql.html", "network.view.html", "examples.ttl", "suggest.json")


@dataclass(frozen=True)
class PageWorkerConfiguration(Message):
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
    def of(cls, line: bytes) -> "PageWorkerConfiguration":
        """Read them from a line."""
        content = json.loads(line)
        return cls(**content | {"limits": Limits(**content["limits"]), "about": About.of_json(content["about"])})


class PageHandler:
    """Handles a worker's requests: it makes pages."""

    def __init__(self, configuration: PageWorkerConfiguration) -> None:
        self.limits = configuration.limits
        store = open_store(Path(configuration.triples), Path(configuration.store), small=configuration.small)
        self._texts = FullText.open(Path(configuration.index)) if configuration.index else None
        self._site = Site(
            store,
            configuration.base,
            configuration.about,
            address=configuration.address,
            texts=self._texts,
            dumps=("dump.nt",),
            whole=configuration.small,
        )
        self._service = Service(self._site, self._texts)
        _warm(self._site)
        _warm_up(self._service)
        for language in LANGUAGES:  # its texts, and how it writes numbers
            _tell_too_large(self.limits, language)

    def settle(self) -> None:
        """Open the index of texts: no two processes share what SQLite has open."""
        if self._texts:
            self._texts.hold()

    def answer(self, line: bytes) -> Reply:
        """Return what becomes of a visit."""
        return _answer_visit(self._site, self._service, Visit.of(line), self.limits)


def make_handler(configuration: bytes) -> PageHandler:
    """Return the handler that a configuration, a line, describes."""
    return PageHandler(PageWorkerConfiguration.of(configuration))


def _warm(site: Site) -> None:
    """Have every module, template, query and file read that a page may need."""
    rendering.read_all()
    questions.read_all()
    outlines()
    entities = [*site.some_entities()]
    suffixes = (".html", ".ttl", ".jsonld", ".rdf", ".view.html")
    for path in (
        *_PAGES,
        *_FILES,
        *(entity + suffix for entity in entities for suffix in suffixes),
        "search.html",
    ):
        site.page(path, {"words": "janji", "prefix": "a"})
    for name, fields in _ASKED:
        names = (entity.removeprefix("id/") for entity in entities)
        with suppress(JanjiError):
            site.page(f"ask/{name}.html", dict(zip(fields, names, strict=False)))
            site.page(f"ask/{name}.md", dict(zip(fields, names, strict=False)))
    for further in _FURTHER_FIELDS:
        with suppress(JanjiError):
            site.page("ask/who-promised-what.html", further)


def _warm_up(service: Service) -> None:
    """Have the same read for what names are found by."""
    code = {"pid": "kemendagriCode", "v": "0"}
    service.answer("queries", {"queries": json.dumps({"a": {"query": "janji", "properties": [code]}})})
    for part in ("manifest", "suggest/entity", "suggest/type", "suggest/property"):
        service.answer(part, {"prefix": "a"})
    service.answer("preview", {"id": ""})


def _tell_too_large(limits: Limits, language: str) -> str:
    too_large = Phrase("the page has more than {count} bytes: ask for less", count=limits.answer)
    return read_catalogue(language).translate(too_large)


def _answer_visit(site: Site, service: Service, visit: Visit, limits: Limits) -> Reply:
    """Return what becomes of a visit."""
    root, _, part = visit.path.partition("/")
    translate = read_catalogue(visit.language).translate
    try:
        page = service.answer(part, visit.fields) if root == ROOT else site.page(visit.path, visit.fields)
    except TooManyQueries as error:
        return Reply("many", translate(error.plain).encode())
    except UsageError as error:
        return Reply("wrong", translate(error.plain).encode())
    except JanjiError as error:
        return Reply("wrong", translate(error.args[0]).encode())
    except OSError:  # whose messages name files
        return Reply("failed", translate(Phrase("the page could not be made")).encode())
    if isinstance(page, Moved):
        return Reply("moved", f"{page.path}#{page.anchor}".encode())
    page = page or site.missing(visit.path, visit.language)
    if len(page.body) > limits.answer:
        return Reply("large", _tell_too_large(limits, visit.language).encode())
    return Reply(_OUTCOMES[page.status], page.body, page.media)
