"""XML 1.0 has no form for every property of RDF, and none for some characters: what was written is read once more."""

from xml.parsers.expat import ExpatError, ParserCreate


def check_xml(content: bytes) -> None:
    r"""Raise ValueError where bytes are no well-formed XML with namespaces; they are not kept while they are read.

    >>> check_xml(b"<a>one</a>")
    >>> check_xml(b"<a>\x01</a>")
    Traceback (most recent call last):
    ValueError: a property or a character in it has no form in XML
    """
    try:
        ParserCreate(namespace_separator=" ").Parse(content, True)
    except ExpatError:
        raise ValueError("a property or a character in it has no form in XML") from None
