"""What the columnar engine says of a query that it would not answer as SPARQL does."""


class Refused(Exception):
    """The query holds something that the columnar engine does not take; the message names it."""
