"""Plants errors in the bundled facts, and tells how many of them the check of values finds.

python -m benchmarks.truth TEXTS [FACTS] [--all]

TEXTS is the folder with the texts of the five articles, or of the documents of another folder of FACTS, such as
benchmarks/sixth_text. Of each kind of error up to sixty are planted, one at a time, the same in each run. `--all` lists
those that are missed.
"""

import datetime
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import planted_values as values
from benchmarks import planted_words as words
from benchmarks.planting import Articles, Plant
from loaders import Study, find_bundled_facts, load
from loaders.grounding.quote_check import verify
from loaders.grounding.values.study_names import StudyNames
from loaders.grounding.values.value_check import ValueCheck, check_values
from loaders.grounding.values.value_verdict import ValueVerdict, Verdict

_SEED = 17
_MOST = 60
_YEAR = 2026
_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_TARGETS = {"caught": 0.97, "contradicted": 0.80, "marked": 0.12}

KINDS: tuple[Callable[[Articles], Iterator[Plant]], ...] = (
    *(values.plant_numbers, values.plant_scales, values.plant_currencies, values.plant_units),
    *(values.plant_comparisons, values.plant_dates, words.plant_promisors, words.plant_speakers, words.plant_places),
    *(words.plant_beneficiaries, words.plant_partners, words.plant_dropped_conditions),
    *(words.plant_raised_commitments, words.plant_moved_quotes, words.plant_list_numbers, words.plant_hopes),
)


def judge(plant: Plant, check: ValueCheck, true: Sequence[ValueVerdict]) -> Verdict:
    """Return what is said of a planted error: of a moved quote, the worst that is said of a value that was shown."""
    verdicts = list(check.check(plant.entry, plant.sightings))
    if plant.field is not None:
        of_plant = [each.verdict for each in verdicts if (each.field, each.value) == (plant.field, plant.value)]
        return max(of_plant, key=[*Verdict].index, default=Verdict.SHOWN)
    before = {(each.field, each.value, each.line): each.verdict for each in true}
    worse = [
        each.verdict
        for each in verdicts
        if before.get((each.field, each.value, each.line)) in (Verdict.SHOWN, Verdict.MARKED)
    ]
    return max(worse, key=[*Verdict].index, default=Verdict.SHOWN)


def plant_weekdays(texts: Path) -> Iterator[tuple[str, Verdict]]:
    """Yield what is said of dates with another day of the week in the text, and of a year in which it does not fit."""
    for right in _WEEKDAYS:
        for wrong in _WEEKDAYS:
            if right != wrong:
                yield from _judge_copy(texts, {right: wrong})
    for year in (2020, 2021, 2022, 2023, 2025, 2026):
        yield from _judge_copy(texts, {"on: --11-12": f"on: {year}-11-12"})


def _judge_copy(texts: Path, changes: dict[str, str]) -> Iterator[tuple[str, Verdict]]:
    """Yield the verdicts on dates of a copy of facts and texts with some words changed, where these were changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(find_bundled_facts(), folder / "facts")
        shutil.copytree(texts, folder / "texts")
        changed = set()
        for file in (*(folder / "facts").glob("*.yaml"), *(folder / "texts").iterdir()):
            text = file.read_text("utf-8")
            for old, new in changes.items():
                pattern = rf"\b{old}(?=,? \(?\d)" if old in _WEEKDAYS else rf"{old}\b"
                text, count = re.subn(pattern, new, text)
                changed |= {file.name} if count else set()
            file.write_text(text, "utf-8")
        study = load([folder / "facts"])
        verification = verify(study.entries, folder / "texts")
        for each in check_values(verification, study.entries, study.vocabulary, _YEAR):
            is_changed = Path(each.file).name in changed or _text_of(each, study) in changed
            if is_changed and _is_planted(each, changes):
                yield each.value, each.verdict


def _is_planted(each: ValueVerdict, changes: dict[str, str]) -> bool:
    """Say whether a verdict is on a date whose day of the week was changed, or whose year was added."""
    if each.field != "on" or len(each.value) != len("2024-11-12"):
        return False
    weekday = _WEEKDAYS[datetime.date.fromisoformat(each.value).weekday()]
    return weekday in changes or f"on: {each.value}" in changes.values()


def _text_of(each: ValueVerdict, study: Study) -> str:
    names = (entry.fact for entry in study.entries if entry.kind == "document" and entry.file == each.file)
    return next((str(getattr(fact, "text_file", "")) for fact in names), "")


def main(arguments: Sequence[str]) -> int:
    """Print the share of planted errors that is found, by kind; return 1 where a target is missed."""
    texts, *facts_of = (Path(each) for each in arguments if not each.startswith("--"))
    study = load(facts_of)
    on = Articles(study, verify(study.entries, texts), random.Random(_SEED))
    true = list(check_values(on.verification, study.entries, study.vocabulary, _YEAR))
    by_fact: dict[tuple[str, str], list[ValueVerdict]] = defaultdict(list)
    for each in true:
        by_fact[each.file, each.fact].append(each)
    check = ValueCheck(on.verification.texts, study.entries, StudyNames(study.entries, study.vocabulary), _YEAR)
    results: dict[str, Counter[Verdict]] = defaultdict(Counter)
    for kind in KINDS:
        plants = list(kind(on))
        for plant in on.random.sample(plants, min(_MOST, len(plants))):
            facts = next(check.check(plant.entry, plant.sightings), None)
            verdict = judge(plant, check, by_fact[plant.entry.file, facts.fact] if facts else [])
            results[plant.kind][verdict] += 1
            if "--all" in arguments and verdict in (Verdict.SHOWN, Verdict.MARKED):
                print(f"missed: {plant.kind}: {plant.entry.document} {plant.entry.slug} {plant.field} {plant.value}")
    if not facts_of:
        results["weekday"] += Counter(verdict for _, verdict in plant_weekdays(texts))
    return _tell(results, true)


def _tell(results: dict[str, Counter[Verdict]], true: Sequence[ValueVerdict]) -> int:
    print("| planted error | times | contradicted | to be looked at | missed |\n|---|---|---|---|---|")
    whole: Counter[Verdict] = Counter()
    for kind, counts in results.items():
        whole += counts
        _row(kind, counts)
    _row("all", whole)
    planted = sum(whole.values())
    contradicted = whole[Verdict.CONTRADICTED] / planted
    caught = contradicted + whole[Verdict.LOOK] / planted
    of_true = Counter(each.verdict for each in true)
    marked = _tell_marks(true)
    print(f"\ncaught {caught:.1%} (at least {_TARGETS['caught']:.0%}), contradicted {contradicted:.1%}", end="")
    print(
        f" (at least {_TARGETS['contradicted']:.0%}); of the true values {of_true[Verdict.CONTRADICTED]} contradicted,"
    )
    print(f"{of_true[Verdict.LOOK]} of {len(true)} to be looked at, ", end="")
    print(f"{marked:.1%} needed a curator's mark (at most {_TARGETS['marked']:.0%})")
    is_met = caught >= _TARGETS["caught"] and contradicted >= _TARGETS["contradicted"] and marked <= _TARGETS["marked"]
    return 0 if is_met and not of_true[Verdict.CONTRADICTED] else 1


def _tell_marks(true: Sequence[ValueVerdict]) -> float:
    """Print how many of the true values needed a curator's mark, by field; return their share of all.

    Codes that words need not name, as of themes, sectors and instruments, need none.
    """
    values = Counter(each.field for each in true)
    marks = [(each.field, _kind_of(each.mark)) for each in true if each.mark and each.verdict is Verdict.MARKED]
    marked, kinds = Counter(field for field, _ in marks), Counter(marks)
    print("\n| true value | times | with a mark | seen | inferred | coded |\n|---|---|---|---|---|---|")
    for field, count in sorted(values.items(), key=lambda item: (-marked[item[0]], item[0])):
        if not marked[field]:
            continue
        shares = " | ".join(str(kinds[field, kind]) for kind in ("seen", "inferred", "coded"))
        print(f"| {field} | {count} | {marked[field] / count:.0%} | {shares} |")
    return marked.total() / values.total()


def _kind_of(mark: str | None) -> str:
    return mark if mark in ("inferred", "coded") else "seen"


def _row(kind: str, counts: Counter[Verdict]) -> None:
    times = sum(counts.values())
    missed = counts[Verdict.SHOWN] + counts[Verdict.MARKED]
    shares = (counts[Verdict.CONTRADICTED], counts[Verdict.LOOK], missed)
    print(f"| {kind} | {times} | " + " | ".join(f"{share / times:.0%}" for share in shares) + " |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
