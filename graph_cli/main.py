"""The application: mounts the commands."""

import os
from typing import Annotated, Any

import typer

from graph_cli.arguments.typer_help import LocalCommand, LocalGroup, tell_in_language
from graph_cli.commands import modules
from graph_cli.words.interface_catalogue import Catalogue

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="janji",
    epilog="janji.epilog",
    cls=LocalGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        typer.echo(f"janji {version('janji')}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="janji.version")
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="janji.no_color")] = False,
) -> None:
    """Hold what goes before every command."""
    if no_color:
        os.environ["NO_COLOR"] = "1"


def _mount() -> None:
    for name, module in modules():
        reads_on = hasattr(module, "EXTRA")
        app.command(
            name,
            cls=LocalCommand,
            help=name,
            short_help=f"{name}.summary",
            options_metavar=getattr(module, "USAGE", "[OPTIONS]"),
            add_help_option=not getattr(module, "OWN_HELP", False),
            context_settings={"ignore_unknown_options": reads_on, "allow_extra_args": reads_on},
        )(module.command)


_mount()


def build_command(catalogue: Catalogue) -> Any:
    """Return the command with all others, its help in a language."""
    group = typer.main.get_command(app)
    tell_in_language(group, catalogue)
    return group
