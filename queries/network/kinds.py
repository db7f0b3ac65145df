"""Which kinds of nodes there are, and what leads no further."""

#: What has a name or a date of its own; every other kind is a scheme of concepts.
ENTITIES = ("person", "ticket", "organization", "place", "program", "promise", "claim", "development", "document")


def is_hub(iri: str, kind: str) -> bool:
    """Say whether a node is next to everything: a place or a concept.

    >>> is_hub("https://w3id.org/janji/scheme/theme/health", "theme"), is_hub("https://w3id.org/janji/id/claim/a", "")
    (True, False)
    """
    return kind == "place" or "/id/" not in iri
