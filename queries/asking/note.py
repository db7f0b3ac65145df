"""A note: a phrase beside the rows of an answer, with the lead that it gives.

>>> from queries.asking.lead import Lead
>>> note = Note(Phrase("{count} without '{parameter}'", count=17, parameter="kind"), Lead.to_question("partners", {}))
>>> note, note.lead.words
("17 without 'kind'", ('ask', 'partners'))
"""

from ontology.text.phrase import Phrase
from queries.asking.lead import Lead


class Note(Phrase):
    """What is said beside the rows, and where to look."""

    phrase: Phrase
    lead: Lead

    def __new__(cls, phrase: Phrase, lead: Lead) -> "Note":
        """Add a lead to a phrase."""
        note = super().__new__(cls, phrase.template, **phrase.values)
        note.phrase, note.lead = phrase, lead
        return note

    def __getnewargs_ex__(self) -> tuple[tuple[Phrase, Lead], dict[str, object]]:  # type: ignore[override]
        """Return what a copy in another process is made of."""
        return (self.phrase, self.lead), {}
