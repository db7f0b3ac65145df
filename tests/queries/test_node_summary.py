"""What is told of a node wherever it is spoken of."""

from queries.engines.embedded_store import EmbeddedStore
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from tests.queries.small_graph import small_graph

#: An organization that one document states and of which another leads to the conclusion.
_OF_TWO_DOCUMENTS = """
    PREFIX basis: <https://w3id.org/janji/scheme/basis/>
    id:body a janji:Organization ; janji:basis basis:inferred , basis:stated ; janji:keyEvidence id:b , id:a .
    id:a oa:hasSource id:first ; janji:quote "the body" .
    id:b oa:hasSource id:second ; janji:quote "its office" .
"""


def test_entity_of_two_documents_is_stated_where_one_of_them_states_it() -> None:
    store = small_graph(_OF_TWO_DOCUMENTS).store
    assert isinstance(store, EmbeddedStore)
    summaries = NodeSummaries(NodeReader(store.store))
    summary = summaries.summarize("https://w3id.org/janji/id/body")
    receipt = summaries.find_receipt("https://w3id.org/janji/id/body")
    assert (summary.basis, summary.evidence and summary.evidence.quote) == ("stated", "the body")
    assert (receipt.basis, receipt.quote) == ("stated", "the body")
