"""janji verify: every quote looked up in its text, and every value held against its words."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say, write
from graph_cli.terminal.warnings import say_warnings
from graph_cli.words.reader_language import reader
from ontology.text.phrase import Phrase, PhraseLines

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from loaders.grounding.values.value_verdict import Verdict
    from loaders.reading.entries import Fault


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="verify.paths"),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", metavar="DIR", help="verify.texts", show_default="verify.texts.default"),
    ] = None,
    pin: Annotated[bool, typer.Option("--pin", help="verify.pin")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="verify.strict")] = False,
    verdict: Annotated[str | None, typer.Option("--list", metavar="VERDICT", help="verify.list")] = None,
) -> None:
    """Look up every quote in its text, and hold every value against its words."""
    from loaders import load
    from loaders.grounding.pin import pin as pin_quotes
    from loaders.grounding.quote_check import verify
    from loaders.grounding.study_verification import verify_study
    from loaders.grounding.values.value_verdict import Verdict

    only = _read_verdict(verdict)
    location = open_study(paths)
    study, folder = load(location.paths, home=location.home), texts or location.home.texts
    say_warnings(study.unread)
    faults: list[Fault] = []
    if pin:
        faults += pin_quotes(verify(study.entries, folder))
        study = load(location.paths, home=location.home)
    failing = {Verdict.CONTRADICTED, Verdict.LOOK} if strict else {Verdict.CONTRADICTED}
    kept = failing | {only} if only else failing
    verification = verify_study(study.entries, folder, study.vocabulary, date.today().year, kept)
    if only:
        in_verdict = _sort_faults(each.fault for each in verification.verdicts if each.verdict is only)
        write("".join(f"{reader().translate(fault.tell())}\n" for fault in in_verdict), "-")
    contradictions = (each.fault for each in verification.verdicts if each.verdict in failing)
    _fail_for([*faults, *verification.faults, *contradictions])
    say(
        Phrase(
            "{quotes|quote|quotes} verified in {texts|text|texts}",
            quotes=verification.quotes,
            texts=verification.texts,
        )
    )
    _say_counts(verification.counts)


def _read_verdict(name: str | None) -> "Verdict | None":
    from loaders.grounding.values.value_verdict import Verdict
    from ontology.errors import UsageError

    if name is not None and name not in [*Verdict]:
        names = ", ".join(Verdict)
        raise UsageError(Phrase("no verdict {name}: there are {names}", name=repr(name), names=names))
    return None if name is None else Verdict(name)


def _fail_for(faults: "Sequence[Fault]") -> None:
    """Raise FaultsFound where there are faults, with all of them in the order of the files."""
    from ontology.errors import FaultsFound

    if faults:
        raise FaultsFound(PhraseLines(fault.tell() for fault in _sort_faults(faults)))


def _sort_faults(faults: "Iterable[Fault]") -> "list[Fault]":
    return sorted(faults, key=lambda fault: (fault.file, fault.line or 0))


def _say_counts(by_verdict: "Counter[Verdict]") -> None:
    """Tell how many values have which verdict, where any was held against a text."""
    from loaders.grounding.values.value_verdict import Verdict

    values = by_verdict.total()
    if values:
        counts = {str(verdict): by_verdict[verdict] for verdict in Verdict}
        say(
            Phrase(
                "{values|value|values}: {shown} shown, {marked} coded or inferred, {look} to be looked at, "
                "{contradicted} contradicted",
                values=values,
                **counts,
            )
        )
