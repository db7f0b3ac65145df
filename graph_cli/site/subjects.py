"""What speaks of an entity: by what it is, and as what it names the entity."""

from queries.nodes.entity_description import find_links
from queries.nodes.node_summary import NodeSummaries

#: Up to so many links are ordered by their names; of more, nothing is looked up but what a page shows.
_NAMED = 5_000


def subjects(summaries: NodeSummaries, iri: str, language: str) -> list[tuple[str, str]]:
    """Return what speaks of an entity, each with its predicate: by what it is, as what it names it, and its name."""
    pairs = find_links(summaries, iri)
    if len(pairs) > _NAMED:
        return sorted(pairs, key=lambda pair: (pair[0].rpartition("/")[0], pair[1], pair[0]))
    summarize = summaries.summarize
    entries = sorted((heading(summaries, *pair, language), summarize(pair[0]).name(language), pair) for pair in pairs)
    return [pair for _, _, pair in entries]


def heading(summaries: NodeSummaries, subject: str, predicate: str, language: str) -> str:
    """Return under what a subject with its predicate stands on a page."""
    summarize = summaries.summarize
    return f"{summarize(summarize(subject).type).name(language)} · {summarize(predicate).name(language)}"
