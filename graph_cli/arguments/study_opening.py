"""The study that a command is to take: that of its paths, else that of the current folder, else the bundled one."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import TermError, UsageError
from ontology.rdf.ids import Ids
from ontology.text.phrase import Phrase

if TYPE_CHECKING:
    from loaders.settings.study_home import StudyHome


@dataclass(frozen=True)
class OpenStudy:
    """A study as a command takes it: its settings, the paths of its facts (none for the bundled ones), its base."""

    home: "StudyHome"
    paths: tuple[Path, ...]
    ids: Ids


def open_study(paths: Sequence[Path] | None = None) -> OpenStudy:
    """Return the study of some paths, or without any that of the current folder or the bundled one.

    JANJI_BASE goes before the base of its settings. Raises UsageError for a base that is none, FaultsFound for
    settings that are wrong, DataError where the paths are of two studies.
    """
    from loaders.settings.study_home import find_home, is_study

    here = Path()
    base = open_base()
    home = find_home(paths or (), here)
    return OpenStudy(home, tuple(paths or ([here] if is_study(here) else ())), Ids(base) if base else home.ids)


def refuse_study(reason: str) -> None:
    """Raise UsageError in the folder of a study."""
    from loaders.settings.study_home import is_study

    if is_study(Path()):
        raise UsageError(Phrase("this is the folder of a study, and {reason}", reason=reason))


def open_base() -> str | None:
    """Return the base of JANJI_BASE, where that is set; UsageError where it is none."""
    base = os.environ.get("JANJI_BASE")
    try:
        return Ids(base).base if base else None
    except TermError as error:
        raise UsageError(Phrase("JANJI_BASE: {error}", error=error.args[0])) from None
