"""janji ask: a named question."""

import typer

from graph_cli.ask_command import ask

EXTRA = True
OWN_HELP = True


def command(context: typer.Context) -> None:
    """Ask a named question: janji ask who-promised-what --place kotim

    Without a name: the list of questions. 'janji ask QUESTION --help' tells its parameters.
    """
    ask(list(context.args))
