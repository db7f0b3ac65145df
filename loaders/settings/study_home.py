"""The folder of a study with its settings, found from the paths of its facts.

A study's folder holds `janji.toml`; what lies within is of that study. What is of no such folder is read by the
settings of the bundled edition, but for what these say of its makers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from loaders.settings.study_file import NAME, read_study_file
from loaders.settings.study_settings import StudyFile
from ontology.errors import DataError
from ontology.facts.fact_rules import FactRules
from ontology.rdf.ids import Ids
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_all, join_choices
from ontology.vocabulary.vocabulary import Vocabulary, read_bundled

#: The folder of a study that holds its concepts.
SCHEMES = "schemes"
_LOADERS = Path(__file__).parents[1]
_BUNDLED = _LOADERS / "facts"
_GAZETTEERS = _LOADERS / "gazetteers"


@dataclass(frozen=True)
class StudyHome:
    """Where a study lies, and its settings; `folder` is None for facts that lie in no study's folder."""

    folder: Path | None
    file: StudyFile

    @property
    def rules(self) -> FactRules:
        """The rules by which the facts are read."""
        return self.file.study.rules

    @property
    def ids(self) -> Ids:
        """The identifiers of the study."""
        return Ids(self.file.study.base)

    @property
    def texts(self) -> Path:
        """The folder of the texts: the one that the settings name, or the current one where there are none."""
        if self.folder is None or self.folder == _BUNDLED:
            return Path()
        return self.folder / self.file.study.texts

    @property
    def schemes(self) -> Path | None:
        """The folder of the study's own concepts; None where it has none."""
        folder = self.folder / SCHEMES if self.folder else None
        return folder if folder and folder.is_dir() else None

    @property
    def bundled_vocabulary(self) -> Vocabulary:
        """The vocabulary with the bundled concepts on which the study stands, and with the files of its own."""
        bundled, schemes = read_bundled(), self.file.study.schemes
        chosen = bundled if schemes is None else bundled.standing_on(schemes)
        return replace(chosen, files={scheme: self._concept_file(scheme) for scheme in bundled.concepts if self.folder})

    def _concept_file(self, scheme: str) -> str:
        """Return the file that takes further concepts of a scheme: one that is there, or a table to begin."""
        if self.folder is None or self.folder == _BUNDLED:
            return f"ontology/schemes/{scheme}.ttl"
        folder = self.folder / SCHEMES
        return str(next(iter(sorted(folder.glob(f"{scheme}.*"))), folder / f"{scheme}.csv"))

    @property
    def gazetteer(self) -> tuple[Path, ...]:
        """The tables of the bundled gazetteers on which the study stands; DataError where there is none so named."""
        return tuple(file for name in self.file.study.gazetteers for file in self._gazetteer(name))

    def _gazetteer(self, name: str) -> tuple[Path, ...]:
        names = sorted(folder.name for folder in _GAZETTEERS.iterdir() if folder.is_dir())
        if name not in names:
            advice = did_you_mean(name, names) or Phrase("; write {names}, or leave it out", names=join_choices(names))
            raise DataError(
                Phrase(
                    "{folder}: no bundled gazetteer '{name}'{advice}",
                    folder=(self.folder or Path()) / NAME,
                    name=name,
                    advice=advice,
                )
            )
        return _GAZETTEERS / name / "places.csv", _GAZETTEERS / name / "sources.csv"


def find_bundled_facts() -> Path:
    """Return the folder of the facts of the first edition."""
    return _BUNDLED


def rules_of_table(file: Path, rules: FactRules) -> FactRules:
    """Return the rules by which a table of places or sources is read: a bundled one has the bundled languages."""
    is_bundled = _GAZETTEERS in file.parents
    return replace(bundled_home().rules, vocabulary=rules.vocabulary) if is_bundled else rules


@cache
def bundled_home() -> StudyHome:
    """Return the study of the first edition."""
    return StudyHome(_BUNDLED, read_study_file(_BUNDLED / NAME))


def is_study(folder: Path) -> bool:
    """Say whether a folder is that of a study."""
    return (folder / NAME).is_file()


def find_home(paths: Sequence[Path] = (), here: Path | None = None) -> StudyHome:
    """Return the study of files and folders of facts; without any, that of the folder `here`, else the bundled one.

    Raises FaultsFound for settings that are wrong, DataError where the paths are of two studies that differ.
    """
    of_here = [here] if here is not None and is_study(here) else []
    if not paths:
        return _home(of_here[0]) if of_here else bundled_home()
    folders = [*_study_folders(paths)] or of_here
    if not folders:
        settings = bundled_home().file.study
        unsaid = {"title": "", "creators": (), "licence": ""}
        return StudyHome(None, StudyFile(study=settings.model_copy(update=unsaid)))
    homes = [_home(folder) for folder in folders]
    for other in homes[1:]:
        _refuse_two(homes[0], other)
    return homes[0]


def _home(folder: Path) -> StudyHome:
    return bundled_home() if folder == _BUNDLED else StudyHome(folder, read_study_file(folder / NAME))


def _study_folders(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders of the studies in which paths lie, each once: the nearest one above each path."""
    folders = set()
    for path in paths:
        real_path = path.resolve()
        above = [(path, real_path), *((parent, parent) for parent in real_path.parents)]
        nearest = next((pair for pair in above if is_study(pair[1])), None)
        if nearest and nearest[1] not in folders:
            folders.add(nearest[1])
            yield _BUNDLED if nearest[1] == _BUNDLED.resolve() else nearest[0]


def _refuse_two(one: StudyHome, other: StudyHome) -> None:
    """Raise DataError for two studies that are not to be read by the same rules."""
    names = join_all([str((home.folder or Path()) / NAME) for home in (one, other)])
    here, there = one.file.study, other.file.study
    if here.base != there.base:
        raise DataError(
            Phrase(
                "{names} have different bases ({base} and {other_base}): give one study at a time",
                names=names,
                base=here.base,
                other_base=there.base,
            )
        )
    if here != there:
        raise DataError(
            Phrase(
                "{names} are settings of two studies: give one study at a time, or make the settings the same",
                names=names,
            )
        )
