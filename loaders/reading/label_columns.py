"""The columns of a table that hold a name or a text in the languages of a study."""

from collections.abc import Mapping

from ontology.facts.fact_rules import FactRules


def columns_of_names(part: str, cells: Mapping[str, str], rules: FactRules) -> dict[str, str]:
    """Return the column that holds a part of a fact which is a name, in each language: its own, or `name`."""
    own = {f"{part}_{language}": f"name_{language}" for language in rules.languages}
    return {part: "name", **{key: column if column in cells else "name" for key, column in own.items()}}


def name_columns(rules: FactRules) -> tuple[str, ...]:
    """Return the columns of a name: `name`, which holds for all languages, and one for each language."""
    return ("name", *(f"name_{language}" for language in rules.languages))


def read_names(cells: Mapping[str, str], rules: FactRules) -> dict[str, str]:
    """Return a name in each language of the study: that of its own column, else the one of `name`."""
    name = cells.get("name", "")
    return {language: cells.get(f"name_{language}", name) for language in rules.languages}


def text_columns(names: tuple[str, ...], rules: FactRules) -> tuple[str, ...]:
    """Return the columns of texts: `label_es`, `label_nah`; with one language `label` does as well."""
    plain = names if len(rules.languages) == 1 else ()
    return (*plain, *(f"{name}_{language}" for name in names for language in rules.languages))


def read_text(name: str, cells: Mapping[str, str], rules: FactRules) -> dict[str, str]:
    """Return a text in each language in which a row has it."""
    columns = {f"{name}_{language}": language for language in rules.languages}
    if len(rules.languages) == 1:
        columns[name] = rules.languages[0]
    return {language: cells[column] for column, language in columns.items() if column in cells}
