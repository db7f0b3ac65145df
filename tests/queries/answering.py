"""A store that leaves it to another one to look names up: these look-ups are tested by themselves."""

from ontology.errors import UsageError
from queries.engines.store import Result, Selecting, Solutions, Store


class Answering(Selecting):
    """Asks one store what another does not take."""

    def __init__(self, names: Store, answers: Store) -> None:
        self._names = names
        self._answers = answers
        #: Why the other did not take a question.
        self.refusals: set[str] = set()

    def query(self, sparql: str) -> Result:
        return self._names.query(sparql)

    def select(self, sparql: str) -> Solutions:
        try:
            return self._answers.select(sparql)
        except UsageError as error:
            self.refusals.add(str(error).removeprefix("the columnar engine does not take "))
            return self._names.select(sparql)
