"""What speaks of an entity: by what it is, and as what it names the entity."""

from graph_cli.site.entity import links
from graph_cli.site.known import Knowledge

#: Up to so many links are ordered by their names; of more, nothing is looked up but what a page shows.
_NAMED = 5_000


def subjects(knowledge: Knowledge, iri: str, language: str) -> list[tuple[str, str]]:
    """Return what speaks of an entity, each with its predicate: by what it is, as what it names it, and its name."""
    pairs = links(knowledge, iri)
    if len(pairs) > _NAMED:
        return sorted(pairs, key=lambda pair: (pair[0].rpartition("/")[0], pair[1], pair[0]))
    known = knowledge.known
    named = sorted((heading(knowledge, *pair, language), known(pair[0]).name(language), pair) for pair in pairs)
    return [pair for _, _, pair in named]


def heading(knowledge: Knowledge, subject: str, predicate: str, language: str) -> str:
    """Return under what a subject with its predicate stands on a page."""
    known = knowledge.known
    return f"{known(known(subject).type).name(language)} · {known(predicate).name(language)}"
