"""Who speaks in documents and is never quoted, and who is named there and says nothing."""

from collections.abc import Iterator, Mapping

from ontology.text.phrase import Phrase
from queries.asking.answer import Answer
from queries.asking.graph_reader import GraphReader
from queries.asking.question import Bound, Question

#: The question whose rows are wordings, and its parameters that ask neither how nor when something is said.
_QUESTION, _WHOLE = "who-said-what", {"person", "document", "place"}
_QUOTED = "/directness/quoted"
#: So many names a note has at most.
_MOST = 12


def tell_speakers(
    graph: GraphReader, question: Question, bindings: Mapping[str, Bound], answer: Answer
) -> Iterator[str]:
    """Yield what the rows of wordings do not show: whose words are only retold, and who says nothing in a document."""
    if question.name != _QUESTION or not bindings.keys() <= _WHOLE:
        return
    if retold := _find_retold(answer):
        yield Phrase("never quoted here, only retold: {names}", names=_join(retold))
    if bindings.keys() == {"document"} and (silent := _find_silent(graph, bindings["document"])):
        yield Phrase("named here and without a word of their own: {names}", names=_join(silent))


def _find_retold(answer: Answer) -> list[str]:
    """Return the speakers of whom no wording is quoted, in the order of the rows."""
    speakers = {str(row["speaker"]): str(row.get("speakerLabel", "")) for row in answer.rows if "speaker" in row}
    quoted = {row.get("speaker") for row in answer.rows if str(row["directness"]).endswith(_QUOTED)}
    return [label for speaker, label in speakers.items() if speaker not in quoted]


def _find_silent(graph: GraphReader, document: Bound) -> list[str]:
    rows = graph.lookup("silent-persons", {"document": document}).rows
    return [*dict.fromkeys(str(row["personLabel"]) for row in rows)]


def _join(names: list[str]) -> str:
    return ", ".join([*names[:_MOST], *(["…"] if len(names) > _MOST else [])])
