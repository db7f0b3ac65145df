"""janji build: facts become a graph."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import folder_of
from graph_cli.arguments.options import GraphFolder
from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import is_terminal, say, write_file
from graph_cli.terminal.warnings import say_warnings, warn_of_base
from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="build.paths")] = None,
    graph: GraphFolder = None,
    skip_bad: Annotated[
        Path | None,
        typer.Option("--skip-bad", metavar="FILE", help="build.skip_bad"),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="URL", help="build.to"),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="build.watch")] = False,
    repair: Annotated[bool, typer.Option("--repair", help="build.repair")] = False,
) -> None:
    """Build the graph from files of facts."""
    folder = folder_of(graph)
    if to is not None:
        _check_address(to)
    if repair:
        _repair(folder, alone=not (paths or watch or skip_bad or to))
    elif watch:
        from graph_cli.fact_watching import watch as keep_watching

        keep_watching(open_study(paths).paths, lambda: _build(folder, paths, skip_bad, to))
    else:
        _build(folder, paths, skip_bad, to)


def _build(folder: Path, paths: list[Path] | None, skip_bad: Path | None, to: str | None) -> None:
    from graph_cli.building import build
    from graph_cli.terminal.progress import show_progress
    from loaders.sources.left_out import record_left_out

    study = open_study(paths)
    result = build(
        folder,
        study.paths,
        home=study.home,
        base=study.ids.base,
        skip_bad=skip_bad is not None,
        progress=partial(show_progress, Phrase("Reading facts"), Phrase("pieces")),
    )
    compilation = result.compilation
    say_warnings(compilation.warnings)
    if skip_bad is not None and compilation.left_out:
        write_file(skip_bad, b"".join(chunk.content + b"\n" for chunk in compilation.left_out))
        record_left_out(skip_bad)
        for fault in compilation.faults:
            say(fault.tell())
        say(Phrase("{file}: {lines|line|lines} left out", file=skip_bad, lines=len(compilation.left_out)))
    warn_of_base(result.manifest.base)
    say(
        Phrase(
            "{folder}: {triples|triple|triples} from {documents|document|documents}",
            folder=folder,
            triples=result.manifest.triples,
            documents=compilation.documents,
        )
    )
    if to is not None:
        _upload(folder, to)


def _check_address(url: str) -> None:
    """Raise UsageError for what is no address to write to, before anything is built."""
    from queries.servers.upload_target import target

    target(url)


def _upload(folder: Path, url: str) -> None:
    from queries.folder.generation import open_generation
    from queries.servers.named_graphs import named_graphs
    from queries.servers.upload import upload
    from queries.servers.upload_target import target

    progress = say if is_terminal("stderr") else None
    upload_result = upload(named_graphs(open_generation(folder, thorough=True).home), url, progress=progress)
    to = target(url).write.public_form
    say(
        Phrase(
            "{to}: {graphs|graph|graphs} written, {unchanged} unchanged, {removed} removed",
            to=to,
            graphs=upload_result.graphs_written,
            unchanged=upload_result.graphs_unchanged,
            removed=upload_result.graphs_removed,
        )
    )


def _repair(folder: Path, *, alone: bool) -> None:
    from graph_cli.building import repair

    if not alone:
        raise UsageError(
            Phrase("--repair takes no facts and no other option but --graph: it works from the graph alone")
        )
    say(
        Phrase(
            "{folder}: {triples|triple|triples} from its own segments", folder=folder, triples=repair(folder).triples
        )
    )
