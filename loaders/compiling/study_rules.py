"""The rules of a study with its vocabulary: the bundled concepts, and those of its own files."""

from dataclasses import replace

from loaders.concepts.concept_files import read_concepts
from loaders.settings.study_home import StudyHome
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import Vocabulary


def read_rules(home: StudyHome) -> FactRules:
    """Return the rules of a study; the faults of its own concepts are told with the files that it is read from.

    Where there are any, facts can be checked by the rules, so that a concept's fault is not told for each again.
    """
    own = read_concepts(home)
    bundled = home.bundled_vocabulary
    vocabulary = bundled.knowing(own.concepts) if own.faults else Vocabulary.of(bundled, own.concepts)
    return replace(home.rules, vocabulary=vocabulary)
