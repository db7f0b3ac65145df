"""What the service says of itself: what it finds, and where its parts are."""

from importlib.metadata import version
from typing import Any

from graph_cli.reconciling.batch import MOST
from graph_cli.reconciling.classes import ACTOR, ACTORS, TYPES
from ontology.rdf.terms import PREFIXES
from queries.nodes.node_summary import NodeSummaries

#: How large a preview is, in pixels.
_WIDTH, _HEIGHT = 420, 300
_VERSION = version("janji")


def types(summaries: NodeSummaries) -> list[dict[str, Any]]:
    """Return the types of what can be found."""
    names = {name: {"id": name, "name": summaries.summarize(PREFIXES["janji"] + name).name("en")} for name in TYPES}
    return [{**names[name], **({"broader": [names[ACTOR]]} if name in ACTORS else {})} for name in TYPES]


def manifest(title: str, space: str, address: str, summaries: NodeSummaries) -> dict[str, Any]:
    """Return the manifest of the service at an address, which ends in a slash; the title of the graph may be empty."""
    at = f"{address}reconcile"
    return {
        "versions": ["0.2"],
        "name": f"{title}: actors, places and programs" if title else "Actors, places and programs",
        "identifierSpace": space,
        "schemaSpace": PREFIXES["janji"],
        "documentation": address,
        "serviceVersion": _VERSION,
        "batchSize": MOST,
        "defaultTypes": types(summaries),
        "view": {"url": f"{at}/view?id={{{{id}}}}"},
        "preview": {"url": f"{at}/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": {
            what: {"service_url": at, "service_path": f"/suggest/{what}"} for what in ("entity", "type", "property")
        },
    }
