"""The rules of a study with its vocabulary: the bundled concepts, and those of its own files."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from loaders.concepts.concept_files import read_concepts
from loaders.settings.study_home import StudyHome
from loaders.sources.gazetteer_reading import read_known_places
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import Vocabulary


def read_rules(home: StudyHome, files: Sequence[Path] = ()) -> FactRules:
    """Return the rules of a study, whose tables of places are among some files.

    The faults of its own concepts are told with its files; where there are any, facts can be checked by the rules, so
    that a concept's fault is not told for each of them again.
    """
    own = read_concepts(home)
    bundled_vocabulary = home.bundled_vocabulary
    vocabulary = (
        bundled_vocabulary.knowing(own.concepts)
        if own.faults
        else Vocabulary.of(bundled_vocabulary, own.concepts, home.rules.languages)
    )
    rules = replace(home.rules, vocabulary=vocabulary)
    return replace(rules, places=read_known_places(home, files, rules))
