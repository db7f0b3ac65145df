"""janji concepts: the concepts of the study and of the bundled schemes."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph_cli.arguments.graph_opening import label_language, language_of
from graph_cli.arguments.options import FailEmpty, Format, Language, Output
from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say, write
from ontology.errors import FaultsFound, NothingFound, UsageError
from ontology.text.names import did_you_mean, fold
from ontology.text.phrase import Phrase, PhraseLines

if TYPE_CHECKING:
    from ontology.vocabulary.concept import Concept
    from ontology.vocabulary.vocabulary import Vocabulary
    from queries.asking.answer import AnswerRow

_COLUMNS = ("scheme", "slug", "label", "labels", "broader", "of")


def command(
    scheme: Annotated[str | None, typer.Argument(metavar="SCHEME", help="concepts.scheme")] = None,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="concepts.words")] = None,
    form: Format = None,
    lang: Language = None,
    output: Output = "-",
    fail_empty: FailEmpty = False,
) -> None:
    """List the concepts by which facts are coded, or search them."""
    from graph_cli.answers.formats import format_answer
    from queries.asking.answer import Answer

    bundled_vocabulary, concepts = _read_concepts()
    schemes = sorted({concept.scheme for concept in concepts})
    search_words = [*(words or ())]
    if scheme in bundled_vocabulary.left_out and scheme not in schemes:
        raise UsageError(
            Phrase(
                "the study does not stand on the bundled scheme '{scheme}': add it to 'schemes' in janji.toml",
                scheme=scheme,
            )
        )
    if scheme is not None and scheme not in schemes:
        if search_words:
            hint = did_you_mean(scheme, schemes) or Phrase("; use {names}", names=", ".join(schemes))
            raise UsageError(Phrase("no scheme '{scheme}'{hint}", scheme=scheme, hint=hint))
        scheme, search_words = None, [scheme]
    interface, language = language_of(lang), label_language(lang)
    matches = [one for one in concepts if scheme in (None, one.scheme) and _has_words(one, search_words)]
    write(
        format_answer(Answer(_COLUMNS, [_row(one, language, bundled_vocabulary) for one in matches]), form, interface),
        output,
    )
    if not matches:
        near = did_you_mean(
            " ".join(search_words), [name for one in concepts for name in (one.slug, *one.labels.values())]
        )
        say(Phrase("no concept has these words{hint}", hint=near))
        if fail_empty:
            raise NothingFound(Phrase("nothing found"))


def _read_concepts() -> "tuple[Vocabulary, list[Concept]]":
    """Return the bundled vocabulary, and its concepts with those of the study of this folder.

    Raises FaultsFound for wrong files.
    """
    from loaders.concepts.concept_files import read_concepts
    from ontology.vocabulary.vocabulary import Vocabulary

    home = open_study().home
    study = read_concepts(home)
    if study.faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in study.faults))
    bundled_vocabulary = home.bundled_vocabulary
    vocabulary = Vocabulary.of(bundled_vocabulary, study.concepts)
    concepts = [concept for scheme in vocabulary.concepts.values() for concept in scheme.values()]
    return bundled_vocabulary, sorted(concepts, key=lambda concept: (concept.scheme, concept.slug))


def _has_words(concept: "Concept", words: list[str]) -> bool:
    """Say whether each word begins a word of the slug, or of a name of the concept."""
    names = (concept.slug, *concept.labels.values(), *concept.aliases)
    there = [part for name in names for part in fold(name).split()]
    return all(any(part.startswith(each) for part in there) for word in words for each in fold(word).split())


def _row(concept: "Concept", language: str, bundled_vocabulary: "Vocabulary") -> "AnswerRow":
    label = concept.labels.get(language) or next(iter(concept.labels.values()))
    row: AnswerRow = {
        "scheme": concept.scheme,
        "slug": concept.slug,
        "label": label,
        "labels": [f"{text} ({tag})" for tag, text in concept.labels.items()],
        "of": "bundled" if bundled_vocabulary.has(concept.scheme, concept.slug) else "study",
    }
    return row | ({"broader": concept.broader} if concept.broader else {})
