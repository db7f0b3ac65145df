"""The application: mounts the commands."""

import os
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from graph_cli.arguments.once import refuse_repeated_options
from graph_cli.commands import modules

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Who promised what, where? Ask a graph of promises in which every answer carries its receipt.",
    epilog="Begin with: janji demo",
    context_settings={"help_option_names": ["-h", "--help"]},
)


class _Command(TyperCommand):
    """A command whose options are given once."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read a line; UsageError where it gives an option twice."""
        _, _, order = self.make_parser(ctx).parse_args(args=[*args])
        refuse_repeated_options(order)
        return super().parse_args(ctx, args)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"janji {version('janji')}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colour, as with NO_COLOR set.")] = False,
) -> None:
    """Hold what goes before every command."""
    if no_color:
        os.environ["NO_COLOR"] = "1"


def _mount() -> None:
    for name, module in modules():
        reads_on = hasattr(module, "EXTRA")
        app.command(
            name,
            cls=_Command,
            short_help=(module.__doc__ or "").partition(": ")[2].strip().capitalize(),
            options_metavar=getattr(module, "USAGE", "[OPTIONS]"),
            add_help_option=not getattr(module, "OWN_HELP", False),
            context_settings={"ignore_unknown_options": reads_on, "allow_extra_args": reads_on},
        )(module.command)


_mount()
