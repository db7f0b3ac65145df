"""Options are given once: of two values for one, neither command nor page chooses in silence."""

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import Any

from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def refuse_repetition(name: str, option: str) -> UsageError:
    """Return the error for what is given twice."""
    return UsageError(
        Phrase("{option} is given twice: ask for one {name} at a time", option=option, name=name),
        Phrase("'{name}' is given twice: ask for one {name} at a time", name=name),
    )


class Once(argparse.Action):
    """Stores a value; UsageError where there is one already."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Take a value."""
        earlier_options = vars(namespace).setdefault("_given", set())
        if self.dest in earlier_options:
            raise refuse_repetition(self.dest, option_string or self.dest)
        earlier_options.add(self.dest)
        setattr(namespace, self.dest, values)


def refuse_repeated_options(parameters: Sequence[Any]) -> None:
    """Raise UsageError where an option is among the parameters of a line twice, as Typer read them in their order."""
    single = [each for each in parameters if each.param_type_name == "option" and not (each.multiple or each.is_flag)]
    for parameter, times in Counter(single).items():
        if times > 1:
            raise refuse_repetition(parameter.opts[-1].lstrip("-"), parameter.opts[-1])
