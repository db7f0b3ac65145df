"""The rules of a study with its vocabulary: the bundled concepts, and those of its own files."""

from dataclasses import replace

from loaders.concepts.concept_files import StudyConcepts, read_concepts
from loaders.settings.study_home import StudyHome
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import Vocabulary, read_bundled


def read_rules(home: StudyHome) -> tuple[FactRules, StudyConcepts]:
    """Return the rules of a study, and the concepts of its own with the faults of their files.

    Where these have faults, the facts are read with the bundled concepts alone.
    """
    own = read_concepts(home)
    bundled = read_bundled()
    is_own = own.concepts and not own.faults
    vocabulary = Vocabulary.of(bundled, own.concepts, home.rules.languages) if is_own else bundled
    return replace(home.rules, vocabulary=vocabulary), own
