"""janji ask: a named question."""

import typer

from graph_cli.ask_command import ask

EXTRA = True
OWN_HELP = True


def command(context: typer.Context) -> None:
    """Ask a named question."""
    ask(list(context.args))
