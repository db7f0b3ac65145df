"""Writes the whole SPARQL of a question, with its labels, for an endpoint of anybody's.

An answer is made in steps; this is the same answer in one query: as many rows, with the same values. Where a column may
be empty, what is said of it stands inside of its OPTIONAL: it would else be said of everything.
"""

from collections.abc import Iterator, Mapping

from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_step import LanguageChain, add_name_prefixes
from queries.asking.question import Bound, Question
from queries.asking.question_columns import Label

#: What stands between the values of a list.
BETWEEN = " | "


def write_query(asked: Question, bound: Mapping[str, Bound], chain: LanguageChain) -> str:
    """Return a question's query as it runs anywhere, its labels in the languages of a chain."""

    def write_labels(column: str) -> Iterator[str]:
        for label in asked.labels:
            if label.of == column:
                yield from _write_label(label, chain)

    added = {pattern.column for pattern in asked.optional}
    first = dict.fromkeys(label.of for label in asked.labels if label.of not in added)
    labels = "".join(line for column in first for line in write_labels(column))
    prefixes = add_name_prefixes(asked.parts.prefixes)
    if asked.parts.groups:
        rows = asked.sparql(bound, chain.languages[0]).removeprefix(asked.parts.prefixes)
        columns = " ".join(f"?{name}" for name in asked.columns)
        return f"{prefixes}SELECT {columns}\nWHERE {{\n  {{ {rows} }}{labels}\n}}{_write_end(asked)}"
    pattern = f"{asked.pattern(bound, chain.languages[0])}{labels}{''.join(asked.patterns_of('', write_labels))}"
    return f"{prefixes}SELECT {_write_columns(asked)}\nWHERE {{{pattern}\n}}{_write_end(asked)}"


def _write_label(label: Label, chain: LanguageChain) -> Iterator[str]:
    """Yield a label in the language that is asked for, or in all, then in each that stands in for it."""
    asked, *others = (language for language in chain.languages if language != EVERY_LANGUAGE)
    of = label.of
    if label.optional:
        of = f"{label.of}Named"
        yield f"\n  BIND(COALESCE(?{label.of}, <urn:x:nothing>) AS ?{of})"
    for languages in ((asked, EVERY_LANGUAGE), *((other,) for other in others)):
        tags = ", ".join(f'"{language}"' for language in languages)
        text = f"?{label.column}"
        yield f"\n  OPTIONAL {{ ?{of} {label.path} {text} FILTER(LANG({text}) IN ({tags})) }}"


def _write_columns(asked: Question) -> str:
    """Return the columns of the answer; what has several values is one text of them."""
    if not asked.lists:
        return f"DISTINCT {' '.join(asked.parts.columns.values())}"
    partial = any(label.optional for label in asked.labels)
    return " ".join(
        f"({_write_list(asked.lists[name], partial=partial)} AS ?{name})" if name in asked.lists else f"?{name}"
        for name in asked.columns
    )


def _write_list(column: str, *, partial: bool) -> str:
    """Return the values of a column as one text; an engine gives none where a row has none, if it is not told."""
    if not partial:
        return f'GROUP_CONCAT(DISTINCT STR(?{column}); separator="{BETWEEN}")'
    values = f'GROUP_CONCAT(DISTINCT COALESCE(STR(?{column}), ""); separator="{BETWEEN}")'
    return f'REPLACE(REPLACE({values}, " \\\\|  \\\\| ", "{BETWEEN}"), "^ \\\\| | \\\\| $", "")'


def _write_end(asked: Question) -> str:
    """Return the groups, one for each row of the answer, and the order of the rows."""
    single = {name: text for name, text in asked.parts.columns.items() if name not in asked.lists}
    keys = " ".join(key.text for key in asked.parts.order if key.column in single)
    grouped = f"\nGROUP BY {' '.join(single.values())}" if asked.lists else ""
    return f"{grouped}\nORDER BY {keys}" if keys else grouped
