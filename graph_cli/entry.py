"""Where the command `janji` begins: errors become one line on stderr and an exit code.

`ask` is answered without Typer: to import it and to read a line by it takes longer than to open the graph and answer.
"""

import io
import os
import sys
from collections.abc import Sequence

from graph_cli import guard
from graph_cli.collector import collect_seldom
from graph_cli.terminal.one_line import shorten_middle
from graph_cli.terminal.output import open_closed_streams, say, silence
from graph_cli.words import reader_language
from ontology.errors import FaultsFound, JanjiError, UsageError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

_STOPPED = 130


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit with its code; a traceback is shown only with JANJI_DEBUG=1."""
    line = list(sys.argv[1:] if arguments is None else arguments)
    reader_language.begin(line)
    open_closed_streams()
    if arguments is None:
        guard.begin()
        collect_seldom()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _ask(line[1:]) if line[:1] == ["ask"] else _typer(line)
        sys.stdout.flush()
    except JanjiError as error:
        code = _fail(_message(error), error.exit_code, error)
    except BrokenPipeError:
        silence("stdout")
        code = 0
    except KeyboardInterrupt:
        code = _fail(Phrase("stopped"), _STOPPED)
    except MemoryError as error:
        code = _fail(Phrase("there is too little memory for this: ask for less, or on a larger machine"), 1, error)
    except OSError as error:
        silence("stdout")  # what is still to be written there would fail again
        code = _fail(
            Phrase("{file}: {reason}", file=error.filename or Phrase("standard output"), reason=tell_reason(error)),
            1,
            error,
        )
    sys.exit(code)


def _message(error: JanjiError) -> str:
    """Return an error as one line, faults as one each: the name of a file may hold the end of one."""
    message = reader_language.reader().translate(str(error) if not error.args else error.args[0])
    if isinstance(error, UsageError):
        return shorten_middle(" ".join(message.split()))
    return message if isinstance(error, FaultsFound) else message.replace("\n", "\\n")


def _ask(line: list[str]) -> int:
    from graph_cli.ask_command import ask

    ask(line)
    return 0


def _typer(line: list[str]) -> int:
    import typer

    from graph_cli.main import build_command

    # The base of Typer's usage errors is public in no version of Typer; what derives from it is.
    usage_error: type[Exception] = typer.BadParameter.__mro__[2]
    try:
        code = build_command(reader_language.reader()).main(line, prog_name="janji", standalone_mode=False)
    except typer.Abort:
        return _fail(Phrase("stopped"), _STOPPED)
    except usage_error as error:
        return _fail(_usage(error), 2, error)
    if code == _STOPPED:  # what Typer makes of Ctrl-C, without a word
        return _fail(Phrase("stopped"), _STOPPED)
    return code if isinstance(code, int) else 0


def _usage(error: Exception) -> str:
    """Return what Typer says of a line that it cannot read, and what to do; the help as it stands."""
    message = str(getattr(error, "format_message", error.__str__)())
    if "\n" in message:
        return message
    from graph_cli.arguments.usage_fault import usage_fault

    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "janji")
    fault = usage_fault(message, getattr(getattr(context, "command", None), "commands", ()))
    if fault.endswith("?"):
        return fault
    return Phrase("{fault}; see '{command} --help'", fault=fault, command=path)


def _fail(message: str, code: int, error: BaseException | None = None) -> int:
    if error is not None and os.environ.get("JANJI_DEBUG") == "1":
        raise error
    say(message)
    return code
