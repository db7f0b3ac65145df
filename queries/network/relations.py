"""What sets some relations apart, by their slugs."""

#: What a document says of two entities brings them nearer than what they merely share.
SHARED = ("theme", "sector", "beneficiary", "instrument", "within")
#: The relation of a place to what holds it: the gazetteer's, which no document states.
WITHIN = "within"
