"""An entity in the words that search engines read: schema.org, as JSON-LD in a page.

A promise or hope is a creative work with a creator and a citation, and never a ClaimReview: nobody has reviewed it.
"""

from typing import Any

from ontology.text.language_tags import is_read_in
from queries.nodes.entity_description import EntityDescription, ExternalAddress, TextValue
from queries.nodes.node_summary import NodeSummaries, NodeSummary

_TYPES = {
    "person": "Person",
    "ticket": "Organization",
    "organization": "Organization",
    "place": "Place",
    "program": "Service",
    "promise": "CreativeWork",
    "hope": "CreativeWork",
    "claim": "Claim",
    "development": "Event",
    "document": "NewsArticle",
    "utterance": "Quotation",
}
#: What can cite; of anything else there are works about it.
_WORKS = ("CreativeWork", "Claim", "Quotation")
#: The words of schema.org for what is said of an entity, by the kind of entity and the end of the predicate.
_LINKS = {
    ("promise", "promisor"): "creator",
    ("promise", "place"): "spatialCoverage",
    ("promise", "theme"): "about",
    ("hope", "wisher"): "creator",
    ("hope", "place"): "spatialCoverage",
    ("hope", "theme"): "about",
    ("claim", "claimant"): "creator",
    ("claim", "about"): "about",
    ("program", "runBy"): "provider",
    ("program", "place"): "areaServed",
    ("place", "within"): "containedInPlace",
    ("document", "publisher"): "publisher",
    ("document", "creator"): "author",
    ("utterance", "speaker"): "spokenByCharacter",
    ("development", "place"): "location",
    ("organization", "partOf"): "parentOrganization",
    ("organization", "basedIn"): "location",
}
_TEXTS = {
    ("document", "issued"): "datePublished",
    ("document", "language"): "inLanguage",
    ("document", "url"): "url",
    ("place", "kemendagriCode"): "identifier",
    ("development", "on"): "startDate",
    ("place", "lat"): "latitude",
    ("place", "long"): "longitude",
}


def schema_org(entity: EntityDescription, summaries: NodeSummaries, language: str) -> dict[str, Any] | None:
    """Return an entity for search engines; None for what they have no word for."""
    summary = entity.summary
    kind = _TYPES.get(summary.kind)
    if kind is None:
        return None
    description: dict[str, Any] = {"@context": "https://schema.org", "@type": kind, "@id": summary.iri}
    description["name"] = summary.name(language)
    aliases = sorted(
        {alias.text for alias in entity.aliases if is_read_in(alias.language, language)} - {description["name"]}
    )
    if aliases:
        description["alternateName"] = aliases
    for fact in sorted(entity.facts, key=lambda each: each.predicate.iri):
        end = fact.predicate.iri.replace("#", "/").rpartition("/")[2]
        link, text = _LINKS.get((summary.kind, end)), _TEXTS.get((summary.kind, end))
        if link:
            others = sorted(
                (value for value in fact.values if isinstance(value, NodeSummary)), key=lambda each: each.iri
            )
            description[link] = [_name_node(other, language) for other in sorted(others, key=lambda each: each.iri)]
        elif text:
            description[text] = sorted(value.text for value in fact.values if isinstance(value, TextValue))
        elif end == "sameAs":
            description["sameAs"] = sorted(value.iri for value in fact.values if isinstance(value, ExternalAddress))
    if entity.receipts:
        documents = dict.fromkeys(receipt.document for receipt in entity.receipts)
        description["citation" if kind in _WORKS else "subjectOf"] = [
            _name_source(summaries.summarize(document), language) for document in documents
        ]
    return _tidy(description)


def _name_source(summary: NodeSummary, language: str) -> dict[str, str]:
    """Return a document, or a reference source, as what cites it names it."""
    return {"@type": "Dataset" if summary.kind == "dataset" else "NewsArticle", **_name_node(summary, language)}


def _name_node(summary: NodeSummary, language: str) -> dict[str, str]:
    return {"@id": summary.iri, "name": summary.name(language)}


def _tidy(description: dict[str, Any]) -> dict[str, Any]:
    """Return the same with a value alone for a list of one, and a place's position as schema.org has it."""
    properties = {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in description.items()
    }
    position = {name: properties.pop(name) for name in ("latitude", "longitude") if name in properties}
    if position:
        properties["geo"] = {"@type": "GeoCoordinates", **position}
    return properties
