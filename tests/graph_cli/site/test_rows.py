"""One row is one fact: an answer has as many rows in every format, on its pages, in Python and in the SPARQL shown."""

import csv
import io
import json
import re

import pytest

from graph_cli.answers.formats import format_answer
from graph_cli.site.page import Page
from graph_cli.site.question_table import Table
from graph_cli.site.site import Site
from queries import Answer, Graph
from queries.asking.question import names, read_question

_GIVEN = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}


@pytest.mark.parametrize("name", names())
def test_answer_has_as_many_rows_in_whatever_form_it_is_given(name: str, graph: Graph, site: Site) -> None:
    arguments = {parameter: _GIVEN[parameter] for parameter in read_question(name).required_parameters}
    answer = graph.answer(name, arguments)
    counts = {
        "json": len(json.loads(format_answer(answer, "json"))),
        "jsonl": len(format_answer(answer, "jsonl").splitlines()),
        "csv": len(list(csv.DictReader(io.StringIO(format_answer(answer, "csv"), newline="")))),
        "tsv": len(format_answer(answer, "tsv").splitlines()) - 1,
        "md": len(format_answer(answer, "md").splitlines()) - 2,
        "pandas": len(answer.to_pandas()),
        "notebook": answer._repr_html_().count("<tr>") - 1,
        "page": _count_on_page(site, name, arguments),
    }
    if not read_question(name).path:  # of a way the query has each relation that a step may be
        query_answer = graph.sparql(graph.query_of(read_question(name), arguments))
        assert isinstance(query_answer, Answer)
        counts["sparql"] = len(query_answer.rows)
    assert set(counts.values()) == {len(answer.rows)}, counts


def _count_on_page(site: Site, name: str, arguments: dict[str, str]) -> int:
    page = site.page(f"ask/{name}.html", arguments)
    assert isinstance(page, Page)
    assert page.parts == 1
    return len(re.findall("<tr", page.body.decode())) - 1


@pytest.mark.parametrize(
    ("name", "column"), [("who-promised-what", "programLabel"), ("promises-with-numbers", "promisorLabel")]
)
def test_page_tells_rows_apart_that_look_alike(name: str, column: str, graph: Graph) -> None:
    table = Table.of(graph.ask(name))
    assert column in table.columns
    cells = [tuple(str(row.get(each)) for each in table.columns) for row in table.rows]
    assert len(set(cells)) == len(cells)
