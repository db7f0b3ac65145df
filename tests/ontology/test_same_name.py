"""A name that is the same in all languages of a study is one name, of every language; nothing more is claimed."""

import pytest
from pydantic import ValidationError

from ontology.facts.actors import Person
from ontology.facts.fact_file import Document
from ontology.facts.fact_rules import FactContext, FactRules
from ontology.facts.fields import Text
from ontology.facts.gazetteer import Source
from ontology.vocabulary.vocabulary import read_bundled

RULES = FactRules(vocabulary=read_bundled())


def label_of(label: object, *languages: str) -> dict[str, str]:
    """Return the label of a person in a study of some languages."""
    context = FactContext(are_places=False, rules=FactRules(languages, vocabulary=RULES.vocabulary))
    return Person.model_validate({"label": label, "quote": "Ibas"}, context=context).label.root


@pytest.mark.parametrize(
    ("label", "languages", "stored"),
    [
        ("Ibas", ("id", "en"), {"mul": "Ibas"}),
        ({"id": "Ibas", "en": "Ibas"}, ("id", "en"), {"mul": "Ibas"}),
        ({"id": "Kotim", "en": "East Kotim"}, ("id", "en"), {"id": "Kotim", "en": "East Kotim"}),
        ({"id": "Ibas"}, ("id", "en"), {"id": "Ibas"}),
        ({"id": "Ibas", "en": "Ibas"}, ("id", "en", "jv"), {"id": "Ibas", "en": "Ibas"}),
        ("Ibas", ("id", "en", "jv"), {"mul": "Ibas"}),
        ("Pozos", ("es",), {"es": "Pozos"}),
    ],
)
def test_name_is_of_every_language_where_all_of_the_study_have_it(
    label: object, languages: tuple[str, ...], stored: dict[str, str]
) -> None:
    assert label_of(label, *languages) == stored


def test_label_is_written_as_a_plain_text_and_not_with_the_tag_of_every_language() -> None:
    with pytest.raises(ValidationError, match="'mul' stands for every language"):
        label_of({"id": "Ibas", "mul": "Ibas"}, "id", "en")


def test_title_that_stands_for_a_label_and_a_source_are_of_every_language() -> None:
    context = FactContext(are_places=False, rules=RULES)
    assert Document.model_validate({"slug": "a", "title": "Calon"}, context=context).name.root == {"mul": "Calon"}
    source = Source.model_validate({"name": {"id": "BPS", "en": "BPS"}, "licence": "CC0"}, context=context)
    assert source.name.root == {"mul": "BPS"}


def test_remark_keeps_its_languages() -> None:
    context = FactContext(are_places=False, rules=RULES)
    note = {"id": "Sic", "en": "Sic"}
    assert Person.model_validate({"label": "A", "quote": "A", "note": note}, context=context).note == Text(note)
