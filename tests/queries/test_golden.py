"""Each question's answer over the five articles, as a person has read it.

    python -m pytest tests/queries/test_golden.py --write-answers

writes the answers anew. Then read the difference: an answer is right because somebody held it against the article.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from graph_cli.answers.exact_json import json_text
from queries import Graph
from queries.asking.question import names

_ANSWERS = Path(__file__).parent / "answers"

#: What each question is asked; without any parameter where it is not named here.
_ASKED: dict[str, dict[str, str]] = {
    "beneficiaries": {"place": "kukar"},
    "claims": {"about": "luwu-timur"},
    "common-themes": {"a": "luwu-timur", "b": "kotim"},
    "everything-about": {"entity": "bantaeng-blk_current-round"},
    "how-connected": {"a": "fachrizal-david", "b": "sulawesi-selatan"},
    "places": {"place": "bantaeng"},
    "promises-without-numbers": {"place": "lebak"},
    "themes-by-place": {"place": "bantaeng"},
    "what-is-in-program": {"program": "ibas-puspa-strategic-programs"},
    "who-promised-what": {"place": "kotim"},
    "who-said-what": {"person": "ashari-arifuddin"},
}


@pytest.mark.parametrize("name", names())
def test_answer_is_the_one_that_was_read(name: str, graph: Graph, request: pytest.FixtureRequest) -> None:
    rows = graph.ask(name, exactly=False, **_ASKED.get(name, {})).rows
    file = _ANSWERS / f"{name}.json"
    if request.config.getoption("--write-answers"):
        file.write_text(json_text(rows, 1) + "\n", encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal) == rows


def test_every_answer_belongs_to_a_question() -> None:
    assert {file.stem for file in _ANSWERS.glob("*.json")} == set(names())
