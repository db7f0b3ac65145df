"""Asks a named question, from the words of a command line to the output."""

from graph_cli.answers.formats import format_answer, present
from graph_cli.arguments.ask_line import ask_parser, graph_options, line_language, parameters, parse, parse_list
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.terminal.output import write
from graph_cli.words.question_sentences import read_sentence
from queries.asking.answer import Answer, AnswerRow
from queries.asking.question import names, read_question


def ask(line: list[str]) -> None:
    """Answer the question that a line names, or list all questions where it names none."""
    if line and not line[0].startswith("-"):
        _ask(line[0], line[1:])
    else:
        _list(line)


def _ask(name: str, line: list[str]) -> None:
    question = read_question(name)
    arguments = parse(ask_parser(question, line_language(line)), question, line)
    graph = open_graph_or_endpoint(arguments.graph, arguments.endpoint, arguments.lang, arguments.engine, once=True)
    if arguments.show_sparql:
        values = {key: value for key, value in parameters(arguments, question).items() if value is not None}
        write(f"{graph.query_of(question, values, exactly=arguments.exactly)}\n", arguments.output)
        return
    matching = arguments.matching if question.subject else None
    answer = graph.answer(name, parameters(arguments, question), exactly=arguments.exactly, matching=matching)
    present(
        graph,
        answer,
        form=arguments.format,
        output=arguments.output,
        texts=arguments.texts,
        fail_empty=arguments.fail_empty,
        with_notes=arguments.with_notes,
        options=graph_options(arguments),
    )


def _list(line: list[str]) -> None:
    """Print the list of questions."""
    arguments = parse_list(line)
    language = line_language(line)
    rows: list[AnswerRow] = []
    for name in names():
        question = read_question(name)
        takes = " ".join(f"--{parameter}" for parameter in question.parameters)
        rows.append({"question": name, "asks": read_sentence(question, language), "parameters": takes})
    answer = Answer(("question", "asks", "parameters"), rows)
    write(format_answer(answer, arguments.format, language), arguments.output)
