"""What is asked of the service becomes an answer: a manifest, candidates, suggestions, or a preview."""

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from graph_cli.reconciling.batch import Query, batch_of
from graph_cli.reconciling.entity_names import Entities, NamedEntity
from graph_cli.reconciling.finder import Candidate, Finder
from graph_cli.reconciling.name_similarity import LEAST, spelling
from graph_cli.reconciling.properties import Properties
from graph_cli.reconciling.reconcile_suggestions import Suggesting
from graph_cli.reconciling.service_manifest import manifest, types
from graph_cli.site.addresses import Links
from graph_cli.site.page import JSON, Page
from graph_cli.site.rendering import render_page
from graph_cli.site.site import Site
from ontology.text.names import fold
from queries.nodes.entity_description import TextValue
from queries.text.fulltext import FullText

#: Where the service is asked: a path of its own, and paths of its parts below it.
ROOT = "reconcile"
_SUGGEST = "suggest/"
#: So many aliases and sources a preview lists: it is small.
_LISTED = 20


class Service:
    """Answers what clients of the Reconciliation Service API ask."""

    def __init__(self, site: Site, texts: FullText | None) -> None:
        self._site, self._summaries = site, site.summaries
        self._space = f"{site.addresses.base}id/"
        self._entities = Entities(self._summaries.reader, self._space, self._summaries.spoken)
        self._properties = Properties(self._summaries, self._entities)
        self._finder = Finder(self._entities, self._properties, texts)

    @cached_property
    def _types(self) -> list[dict[str, Any]]:
        return types(self._summaries)

    @cached_property
    def _suggesting(self) -> Suggesting:
        return Suggesting(self._entities, self._properties, self._types)

    def answer(self, part: str, fields: Mapping[str, str]) -> Page | None:
        """Return what a part of the service answers; None for what there is not. UsageError with what is wrong."""
        if part == "queries":
            batch = batch_of(fields.get("queries", ""))
            return _json({name: {"result": self._candidates(query)} for name, query in batch.items()})
        if part == "manifest":
            return _json(
                manifest(self._site.about.edition.title, self._space, fields.get("address", ""), self._summaries)
            )
        if part in (f"{_SUGGEST}entity", f"{_SUGGEST}type", f"{_SUGGEST}property"):
            return _json({"result": self._suggesting.suggestions(part.removeprefix(_SUGGEST), fields)})
        return self._preview(fields.get("id", "")) if part == "preview" else None

    def _candidates(self, query: Query) -> list[dict[str, Any]]:
        return [self._write_candidate(each, query) for each in self._finder.find_candidates(query)]

    def _write_candidate(self, candidate: Candidate, query: Query) -> dict[str, Any]:
        entity, number = candidate.entity, _choose_name(candidate.entity, query.name)
        agreements = {name: agrees for name, agrees in candidate.agreements.items() if agrees is not None}
        likely = {} if candidate.likeness is None else {"name": round(candidate.likeness, 1)}
        return {
            "id": entity.id,
            "name": entity.names[number],
            "description": self._properties.describe(entity, self._entities.languages[number]),
            "type": [each for each in self._types if each["id"] == entity.type],
            "score": candidate.score,
            "match": candidate.is_match,
            "features": [{"id": name, "value": value} for name, value in {**likely, **agreements}.items()],
        }

    def _preview(self, identifier: str) -> Page:
        entity = self._entities.of(identifier)
        links = Links(self._site.addresses, f"{ROOT}/preview", "en")
        page_entity = self._site.entity(entity.iri) if entity else None
        if entity is None or page_entity is None:
            page = render_page("preview", links, self._site, entity=None, path="", aliases=[], description="", most=0)
            return Page(page.body, page.media, 404)
        names = {*entity.names, *(alias.text for alias in page_entity.aliases if isinstance(alias, TextValue))}
        aliases, description = sorted(names - {entity.names[0]}), self._properties.describe(entity, "en")
        path = self._site.addresses.path(entity.iri)
        return render_page(
            "preview",
            links,
            self._site,
            entity=page_entity,
            path=path,
            aliases=aliases[:_LISTED],
            description=description,
            most=_LISTED,
        )


def _choose_name(entity: NamedEntity, name: str) -> int:
    """Return the number of the name of an entity that is what is asked for, or nearly; the first where none is."""
    first, *others = (spelling(fold(name), fold(each)) for each in entity.names)
    best = max(others, default=0)
    return 1 + others.index(best) if best > max(first, LEAST) else 0


def _json(content: dict[str, Any]) -> Page:
    return Page(json.dumps(content).encode(), JSON)
