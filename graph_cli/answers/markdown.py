"""An answer as a table in Markdown, in which nothing that comes from the graph is markup."""

import re

from graph_cli.terminal.cells import readable_cell
from graph_cli.terminal.marking import mark_text
from graph_cli.terminal.one_line import line_of
from ontology.text.printable import printable
from queries.asking.answer import BESIDE_RECEIPT, RECEIPT, Answer, AnswerRow, plain

#: What has a meaning in Markdown wherever it stands, or at the end of a word.
_MARKUP = re.compile(r"[\\`*~\[\]|]|(?<!\w)_|_(?!\w)")


def markdown(answer: Answer, language: str | None) -> str:
    """Return an answer with its receipts as a table; values as people of a language write them, where one is given."""
    receipts = [name for name in (*RECEIPT, *BESIDE_RECEIPT) if name != "document" and name in answer.columns]
    columns = list(dict.fromkeys([*answer.choose_columns(), *receipts]))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_marked_down(row, name, language) for name in columns) + " |" for row in answer.rows]
    return "\n".join(lines) + "\n"


def _marked_down(row: AnswerRow, name: str, language: str | None) -> str:
    """Return a cell as text in Markdown: nothing in it is markup but the marks of what was searched for."""
    if name == "matched" and "marks" in row:
        return mark_text(row, "**", "**", _escape)
    cell = row.get(name)
    return _escape(readable_cell(name, cell, language) if language else plain(cell))


def _escape(text: str) -> str:
    r"""Return a text that Markdown shows as it is, without HTML, links and code.

    >>> print(_escape("<b>`a`</b> & [x](javascript:1) snake_case _so_ | 2*3"))
    &lt;b>\`a\`&lt;/b> &amp; \[x\](javascript:1) snake_case \_so\_ \| 2\*3
    """
    bare = printable(line_of(text)).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKUP.sub(lambda sign: f"\\{sign.group()}", bare)
