"""Short words out of IRIs: the kind of a node is its class by name, or the scheme of a concept.

>>> kind_of("https://w3id.org/janji/ns#Promise"), kind_of("https://w3id.org/janji/scheme/theme")
('promise', 'theme')
"""


def kind_of(class_or_scheme: object) -> str:
    """Return the short word for a class or a concept scheme, by its IRI."""
    return slug_of(class_or_scheme).lower()


def slug_of(identifier: object) -> str:
    """Return the last part of an IRI.

    >>> slug_of("https://w3id.org/janji/ns#inLineWith"), slug_of("https://example.org/list/"), slug_of("urn:a")
    ('inLineWith', 'list', 'urn:a')
    """
    return str(identifier).rstrip("/#").rpartition("/")[2].rpartition("#")[2]
