"""Writes the whole SPARQL of a question, with its labels, for an endpoint of anybody's.

An answer is made in steps; this is the same answer in one query: as many rows, with the same values. Where a column may
be empty, what is said of it stands inside of its OPTIONAL: it would else be said of everything.
"""

from collections.abc import Iterator, Mapping

from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_step import LanguageChain, add_name_prefixes
from queries.asking.question import Bound, Question
from queries.asking.question_file import Label
from queries.asking.receipt_pattern import add_receipt_prefixes, write_receipts

#: What stands between the values of a list.
BETWEEN = " | "


def write_query(question: Question, bindings: Mapping[str, Bound], chain: LanguageChain) -> str:
    """Return a question's query as it runs anywhere, its labels in the languages of a chain."""

    def write_labels(column: str) -> Iterator[str]:
        for label in question.labels:
            if label.of == column:
                yield from _write_label(label, chain)

    optional_columns = {pattern.column for pattern in question.optional}
    first = dict.fromkeys(label.of for label in question.labels if label.of not in optional_columns)
    sooner = [each for each in question.receipts if not optional_columns & {*each.of}]
    later = [each for each in question.receipts if each not in sooner]
    labels = f"{write_receipts(question, sooner)}{''.join(line for column in first for line in write_labels(column))}"
    prefixes = add_receipt_prefixes(add_name_prefixes(question.parts.prefixes), question.receipts)
    if question.parts.groups:
        rows = question.sparql(bindings, chain).removeprefix(question.parts.prefixes)
        columns = " ".join(f"?{name}" for name in question.columns)
        return f"{prefixes}SELECT {columns}\nWHERE {{\n  {{ {rows} }}{labels}\n}}{_write_end(question)}"
    more = f"{''.join(question.patterns_of('', write_labels))}{write_receipts(question, later)}"
    pattern = f"{question.pattern(bindings, chain)}{labels}{more}"
    return f"{prefixes}SELECT {_write_columns(question)}\nWHERE {{{pattern}\n}}{_write_end(question)}"


def _write_label(label: Label, chain: LanguageChain) -> Iterator[str]:
    """Yield a label in the language that is asked for, or in all, then in each that stands in for it."""
    main_language, *others = (language for language in chain.languages if language != EVERY_LANGUAGE)
    of = label.of
    if label.optional:
        of = f"{label.of}Named"
        yield f"\n  BIND(COALESCE(?{label.of}, <urn:x:nothing>) AS ?{of})"
    for languages in ((main_language, EVERY_LANGUAGE), *((other,) for other in others)):
        tags = ", ".join(f'"{language}"' for language in languages)
        text = f"?{label.column}"
        yield f"\n  OPTIONAL {{ ?{of} {label.path} {text} FILTER(LANG({text}) IN ({tags})) }}"


def _write_columns(question: Question) -> str:
    """Return the columns of the answer; what has several values is one text of them."""
    if not question.lists:
        return f"DISTINCT {' '.join(question.parts.columns.values())}"
    partial = any(label.optional for label in question.labels)
    return " ".join(
        f"({_write_list(question.lists[name], partial=partial)} AS ?{name})" if name in question.lists else f"?{name}"
        for name in question.columns
    )


def _write_list(column: str, *, partial: bool) -> str:
    """Return the values of a column as one text; an engine gives none where a row has none, if it is not told."""
    if not partial:
        return f'GROUP_CONCAT(DISTINCT STR(?{column}); separator="{BETWEEN}")'
    values = f'GROUP_CONCAT(DISTINCT COALESCE(STR(?{column}), ""); separator="{BETWEEN}")'
    return f'REPLACE(REPLACE({values}, " \\\\|  \\\\| ", "{BETWEEN}"), "^ \\\\| | \\\\| $", "")'


def _write_end(question: Question) -> str:
    """Return the groups, one for each row of the answer, and the order of the rows."""
    single = {name: text for name, text in question.parts.columns.items() if name not in question.lists}
    keys = " ".join(key.text for key in question.parts.order if key.column in single)
    grouping = f"\nGROUP BY {' '.join(single.values())}" if question.lists else ""
    return f"{grouping}\nORDER BY {keys}" if keys else grouping
