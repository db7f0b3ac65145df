"""Asks a named question, from the words of a command line to the output."""

from graph_cli.answers.formats import formatted
from graph_cli.answers.present import present
from graph_cli.arguments.ask_line import ask_parser, line_language, parameters, parse, parse_list
from graph_cli.arguments.graph_opening import opened
from graph_cli.terminal.output import write
from graph_cli.words.question_sentences import read_sentence
from queries.asking.answer import Answer, AnswerRow
from queries.asking.question import names, question


def ask(line: list[str]) -> None:
    """Answer the question that a line names, or list all questions where it names none."""
    if line and not line[0].startswith("-"):
        _ask(line[0], line[1:])
    else:
        _list(line)


def _ask(name: str, line: list[str]) -> None:
    asked = question(name)
    given = parse(ask_parser(asked, line_language(line)), asked, line)
    graph = opened(given.graph, given.endpoint, given.lang, given.engine, once=True)
    if given.show_sparql:
        stated = {key: value for key, value in parameters(given, asked).items() if value is not None}
        write(f"{graph.query_of(asked, stated, exactly=given.exactly)}\n", given.output)
        return
    matching = given.matching if asked.subject else None
    answer = graph.answer(name, parameters(given, asked), exactly=given.exactly, matching=matching)
    present(
        graph,
        answer,
        form=given.format,
        output=given.output,
        texts=given.texts,
        fail_empty=given.fail_empty,
    )


def _list(line: list[str]) -> None:
    """Print the list of questions."""
    given = parse_list(line)
    language = line_language(line)
    rows: list[AnswerRow] = []
    for name in names():
        asked = question(name)
        takes = " ".join(f"--{parameter}" for parameter in asked.parameters)
        rows.append({"question": name, "asks": read_sentence(asked, language), "parameters": takes})
    answer = Answer(("question", "asks", "parameters"), rows)
    write(formatted(answer, given.format, language), given.output)
