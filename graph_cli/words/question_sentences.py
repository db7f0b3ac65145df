"""What a question asks, in a language of the interface.

English and Indonesian sentences stand in the `.rq` file; the catalogue of another language may have a section
`questions`, by the names of the questions. Where there is none, the sentence is English.
"""

from graph_cli.words.interface_catalogue import LANGUAGES, choose_language, read_catalogue
from queries.asking.question import Question

_QUESTIONS = "questions"


def read_sentence(asked: Question, language: str) -> str:
    """Return the sentence of a question in a language."""
    sentences = read_catalogue(choose_language(language)).sections.get(_QUESTIONS, {})
    return sentences.get(asked.name) or asked.sentence_in(language)


def read_sentences(asked: Question) -> dict[str, str]:
    """Return the sentence of a question in each language of the interface."""
    return {language: read_sentence(asked, language) for language in LANGUAGES}
