"""Plants errors in the bundled facts, and tells how many of them the check of values finds.

python -m benchmarks.truth TEXTS [--all]

TEXTS is the folder with the texts of the five articles. Of each kind of error up to so many are planted, one at a time,
the same in each run. `--all` lists those that were taken for shown. What a curator marked holds for the true value alone,
so that no planted one is excused by it.
"""

import datetime
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders import Study, find_bundled_facts, load
from loaders.grounding.quote_check import Sighting, Verification, verify
from loaders.grounding.values.value_check import ValueCheck, check_values
from loaders.grounding.values.value_verdict import ValueVerdict, Verdict
from loaders.reading.entries import Entry
from ontology.facts.amounts import Amount
from ontology.facts.fields import Model
from ontology.facts.statements import Claim, Development, Program, Promise, Relationship
from ontology.facts.wordings import Number
from ontology.vocabulary.kinds import ACTORS

_SEED = 17
_MOST = 60
_YEAR = 2026
_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_TARGETS = {"caught": 0.97, "contradicted": 0.80}
_FIGURES = ("target", "cap", "quota", "actual", "effect", "coverage")


@dataclass(frozen=True)
class Plant:
    """A fact with an error in it: under which field the wrong value stands; of a moved quote, under any."""

    kind: str
    entry: Entry
    sightings: Sequence[Sighting]
    field: str | None
    value: str | None
    #: Whether the wrong value is of the same document, where it could be.
    is_near: bool | None = None


@dataclass(frozen=True)
class Articles:
    """The bundled facts with their texts."""

    study: Study
    verification: Verification
    random: random.Random

    @cached_property
    def sightings(self) -> dict[int, list[Sighting]]:
        """The quotes of each fact that were found."""
        by_entry: dict[int, list[Sighting]] = defaultdict(list)
        for sighting in (*self.verification.sightings, *self.verification.moved):
            by_entry[id(sighting.entry)].append(sighting)
        return by_entry

    @cached_property
    def facts(self) -> list[Entry]:
        """The facts that have quotes which were found."""
        return [entry for entry in self.study.entries if id(entry) in self.sightings]

    def of(self, *kinds: type[Model]) -> list[Entry]:
        """Return the facts of some kinds."""
        return [entry for entry in self.facts if isinstance(entry.fact, kinds)]

    def plant(self, kind: str, entry: Entry, field: str, value: str, is_near: bool | None = None, **new: Any) -> Plant:
        """Return a fact with other values in it."""
        fact = entry.fact.model_copy(update=new)
        return Plant(kind, replace(entry, fact=fact), self.sightings[id(entry)], field, value, is_near)

    @cached_property
    def actors(self) -> list[Entry]:
        """The persons, tickets and organisations."""
        return [entry for entry in self.facts if entry.kind in ACTORS]

    def others(self, wanted: Sequence[Entry], document: str, true: Sequence[str]) -> Iterator[tuple[str, bool]]:
        """Yield slugs that are not the true ones: half of them of the same document, as far as there are so many."""
        here = sorted({each.slug for each in wanted if each.document == document} - {*true})
        there = sorted({each.slug for each in wanted if each.document != document} - {*true, *here})
        for sort, is_near in ((here, True), (there, False)):
            yield from ((slug, is_near) for slug in self.random.sample(sort, min(2, len(sort))))


def _numbers(on: Articles) -> Iterator[tuple[Entry, int, Number]]:
    for entry in on.facts:
        for place, number in enumerate(getattr(entry.fact, "numbers", ())):
            yield entry, place, number


def _with_number(on: Articles, kind: str, entry: Entry, place: int, field: str, value: str, **new: Any) -> Plant:
    numbers = list(getattr(entry.fact, "numbers", ()))
    numbers[place] = numbers[place].model_copy(update=new)
    return on.plant(kind, entry, field, value, numbers=tuple(numbers))


def _amounts(on: Articles) -> Iterator[tuple[Entry, int, Number, Amount]]:
    for entry, place, number in _numbers(on):
        amount = number.amount
        if amount and (amount.least is not None or amount.most is not None):
            yield entry, place, number, amount


def _times(amount: Amount, change: Callable[[Decimal], Decimal]) -> Amount:
    return Amount(
        least=None if amount.least is None else change(amount.least),
        most=None if amount.most is None else change(amount.most),
    )


def _form(amount: Amount) -> str:
    least, most = amount.least, amount.most
    return f"{least}" if least == most else f"{'' if least is None else least}..{'' if most is None else most}"


def plant_numbers(on: Articles) -> Iterator[Plant]:
    """Another number: a digit more or less, two digits the other way round, half of it."""
    for entry, place, number, amount in _amounts(on):
        for add in on.random.sample(range(1, 12), 5):
            wrong = _times(amount, lambda value, add=add: value + add)  # type: ignore[misc]
            yield _with_number(on, "number", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_scales(on: Articles) -> Iterator[Plant]:
    """A number that is ten, a hundred, a thousand times as large or as small."""
    for entry, place, number, amount in _amounts(on):
        for factor in ("10", "100", "1000", "0.001", "1000000"):
            wrong = _times(amount, lambda value, factor=factor: value * Decimal(factor))  # type: ignore[misc]
            yield _with_number(on, "scale", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_currencies(on: Articles) -> Iterator[Plant]:
    """Another currency."""
    codes = "USD EUR GBP JPY MYR SGD AUD KES INR CNY THB PHP VND CHF CAD NZD HKD KRW BRL ZAR SAR AED TRY MXN".split()
    for entry, place, number in _numbers(on):
        for code in codes if number.currency else ():
            yield _with_number(on, "currency", entry, place, "currency", code, currency=code)


def plant_units(on: Articles) -> Iterator[Plant]:
    """Another unit."""
    units = sorted(on.study.vocabulary.concepts["unit"])
    for entry, place, number in _numbers(on):
        for unit in on.random.sample([each for each in units if each not in (number.unit, "rupiah")], 4):
            if number.unit and not number.currency:
                yield _with_number(on, "unit", entry, place, "unit", unit, unit=unit)


def plant_comparisons(on: Articles) -> Iterator[Plant]:
    """At most or at least, where it is exactly, and the other way round; twice with another kind of number."""
    for entry, place, number, amount in _amounts(on):
        value = amount.least if amount.least is not None else amount.most
        forms = {(value, value), (value, None), (None, value), (value, (value or 0) * 2)}
        for least, most in sorted(forms - {(amount.least, amount.most)}, key=str):
            wrong = Amount(least=least, most=most)
            yield _with_number(on, "comparison", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_dates(on: Articles) -> Iterator[Plant]:
    """Another day, month or year."""
    for entry in on.of(Development):
        date = getattr(entry.fact, "on", None)
        for wrong in _other_dates(date, on) if date else ():
            yield on.plant("date", entry, "on", wrong, on=wrong)
    for entry in on.of(Promise, Claim):
        for place, said in enumerate(getattr(entry.fact, "said", ())):
            for wrong in _other_dates(said.on, on) if said.on else ():
                yield _with_wording(on, "date", entry, place, "on", wrong)


def _other_dates(date: str, on: Articles) -> list[str]:
    if len(date) == len("2022"):
        return [str(int(date) + add) for add in (-1, 1, 3)]
    if date.startswith("--"):
        day = datetime.date.fromisoformat(f"2024{date[1:]}")
        return [f"-{(day + datetime.timedelta(days=add)).isoformat()[4:]}" for add in on.random.sample(range(1, 90), 3)]
    day = datetime.date.fromisoformat(date)
    moved = [day + datetime.timedelta(days=add) for add in on.random.sample(range(1, 90), 3)]
    return [each.isoformat() for each in (*moved, day.replace(year=day.year + 1))]


def _with_wording(
    on: Articles, kind: str, entry: Entry, place: int, field: str, value: str, is_near: bool | None = None
) -> Plant:
    """Return a fact with another value in one of its wordings."""
    said = list(getattr(entry.fact, "said", ()))
    said[place] = said[place].model_copy(update={field: value})
    return on.plant(kind, entry, field, value, is_near, said=tuple(said))


def plant_promisors(on: Articles) -> Iterator[Plant]:
    """Another actor who promises."""
    for entry in on.of(Promise):
        true = getattr(entry.fact, "by", ())
        for slug, is_near in on.others(on.actors, entry.document, true):
            yield on.plant("promisor", entry, "by", slug, is_near, by=(slug,))


def plant_speakers(on: Articles) -> Iterator[Plant]:
    """Another person who speaks."""
    persons = [entry for entry in on.actors if entry.kind == "person"]
    for entry in on.of(Promise, Claim):
        for place, said in enumerate(getattr(entry.fact, "said", ())):
            for slug, is_near in on.others(persons, entry.document, [said.by]) if said.by else ():
                yield _with_wording(on, "speaker", entry, place, "by", slug, is_near)


def plant_places(on: Articles) -> Iterator[Plant]:
    """Another place: one that some document is about, or that it names."""
    mentioned = {slug: entry for entry in on.facts for slug in getattr(entry.fact, "place", ())}
    places = [replace(entry, slug=slug) for slug, entry in sorted(mentioned.items())]
    named = {"lebak-kasepuhan": ("papua", "jakarta"), "luwu-timur-ibas-puspa": ("malili",)}
    known = {entry.slug for entry in on.study.entries if entry.kind == "place"}
    for entry in on.of(Promise, Program, Development):
        true = getattr(entry.fact, "place", ())
        here = [replace(entry, slug=slug) for slug in named.get(entry.document, ()) if slug in known]
        for slug, is_near in on.others([*places, *here], entry.document, true) if true else ():
            yield on.plant("place", entry, "place", slug, is_near, place=(slug,))


def _other_concepts(on: Articles, scheme: str, true: Sequence[str]) -> list[str]:
    return on.random.sample(sorted({*on.study.vocabulary.concepts[scheme]} - {*true}), 2)


def plant_beneficiaries(on: Articles) -> Iterator[Plant]:
    """Another group that is to benefit."""
    for entry in on.of(Promise, Program):
        true = getattr(entry.fact, "beneficiary", ())
        for slug in _other_concepts(on, "beneficiary", true) if true else ():
            yield on.plant("beneficiary", entry, "beneficiary", slug, beneficiary=(slug,))


def plant_partners(on: Articles) -> Iterator[Plant]:
    """Another partner: another actor, or another class of bodies."""
    for entry in on.of(Promise):
        true = getattr(entry.fact, "partner", ())
        for slug in _other_concepts(on, "stakeholder", true) if true else ():
            yield on.plant("partner", entry, "partner", slug, partner=(slug,))
        for slug, is_near in on.others(on.actors, entry.document, true) if true else ():
            yield on.plant("partner", entry, "partner", slug, is_near, partner=(slug,))
    for entry in on.of(Relationship):
        for slug, is_near in on.others(on.actors, entry.document, [getattr(entry.fact, "to", "")]):
            yield on.plant("partner", entry, "to", slug, is_near, to=slug)


def _with_commitment(on: Articles, kind: str, true: Sequence[str], wrong: Sequence[str]) -> Iterator[Plant]:
    for entry in on.of(Promise):
        for level in wrong if getattr(entry.fact, "commitment", "") in true else ():
            if level != getattr(entry.fact, "commitment", ""):
                yield on.plant(kind, entry, "commitment", level, commitment=level, condition=None)


def plant_dropped_conditions(on: Articles) -> Iterator[Plant]:
    """A promise without its condition."""
    yield from _with_commitment(on, "condition dropped", ["conditional"], ["firm", "effort"])


def plant_raised_commitments(on: Articles) -> Iterator[Plant]:
    """An effort, or a line of a list, as a firm promise."""
    yield from _with_commitment(on, "commitment raised", ["effort", "listed"], ["firm", "effort"])


def plant_hopes(on: Articles) -> Iterator[Plant]:
    """A hope as a promise."""
    yield from _with_commitment(on, "hope as promise", ["hope"], ["firm", "effort", "listed"])


def plant_list_numbers(on: Articles) -> Iterator[Plant]:
    """Another number of the list."""
    for entry in on.of(Promise):
        true = getattr(entry.fact, "list_number", None)
        for add in (1, 5) if true else ():
            yield on.plant("list number", entry, "list-number", str(true + add), list_number=true + add)


def plant_moved_quotes(on: Articles) -> Iterator[Plant]:
    """The quotes of another fact of the document."""
    for entry in on.of(Promise, Claim, Program, Development):
        mine = {sighting.span for sighting in on.sightings[id(entry)]}
        others = [each for each in on.of(Promise, Claim, Program, Development) if each.document == entry.document]
        other = on.random.choice([each for each in others if each.slug != entry.slug])
        theirs = [each for each in on.sightings[id(other)] if each.span not in mine] or on.sightings[id(other)]
        moved = [
            replace(each, quote=theirs[place % len(theirs)].quote, span=theirs[place % len(theirs)].span)
            for place, each in enumerate(on.sightings[id(entry)])
        ]
        yield Plant("quote moved", entry, moved, None, None)


KINDS = (
    *(plant_numbers, plant_scales, plant_currencies, plant_units, plant_comparisons, plant_dates, plant_promisors),
    *(plant_speakers, plant_places, plant_beneficiaries, plant_partners, plant_dropped_conditions),
    *(plant_raised_commitments, plant_moved_quotes, plant_list_numbers, plant_hopes),
)


def judge(plant: Plant, check: ValueCheck, true: Sequence[ValueVerdict]) -> Verdict:
    """Return what is said of a planted error: of a moved quote, the worst that is said of a value that was shown."""
    verdicts = list(check.check(plant.entry, plant.sightings))
    if plant.field is not None:
        planted = [each.verdict for each in verdicts if (each.field, each.value) == (plant.field, plant.value)]
        return max(planted, key=[*Verdict].index, default=Verdict.SHOWN)
    before = {(each.field, each.value, each.line): each.verdict for each in true}
    worse = [
        each.verdict
        for each in verdicts
        if before.get((each.field, each.value, each.line)) in (Verdict.SHOWN, Verdict.MARKED)
    ]
    return max(worse, key=[*Verdict].index, default=Verdict.SHOWN)


def plant_weekdays(texts: Path) -> Iterator[tuple[str, Verdict]]:
    """Yield what is said of dates whose day of the week is another in the text, and of a year in which it does not fit."""
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
            is_dated = each.field == "on" and len(each.value) > len("2022") and not each.value.startswith("--")
            if is_changed and is_dated and (old_weekday(each.value) in changes or "on: --11-12" in changes):
                if "on: --11-12" not in changes or each.value in changes["on: --11-12"]:
                    yield each.value, each.verdict


def _text_of(each: ValueVerdict, study: Study) -> str:
    names = (entry.fact for entry in study.entries if entry.kind == "document" and entry.file == each.file)
    return next((str(getattr(fact, "text_file", "")) for fact in names), "")


def old_weekday(date: str) -> str:
    """Return the day of the week of a date."""
    return _WEEKDAYS[datetime.date.fromisoformat(date).weekday()]


def main(arguments: Sequence[str]) -> int:
    """Print the share of planted errors that is found, by kind; return 1 where a target is missed."""
    texts = Path(next(each for each in arguments if not each.startswith("--")))
    study = load()
    on = Articles(study, verify(study.entries, texts), random.Random(_SEED))
    true = list(check_values(on.verification, study.entries, study.vocabulary, _YEAR))
    by_fact: dict[tuple[str, str], list[ValueVerdict]] = defaultdict(list)
    for each in true:
        by_fact[each.file, each.fact].append(each)
    check = ValueCheck(on.verification.texts, study.entries, study.vocabulary, _YEAR)
    results: dict[str, Counter[Verdict]] = defaultdict(Counter)
    for kind in KINDS:
        plants = list(kind(on))
        for plant in on.random.sample(plants, min(_MOST, len(plants))):
            facts = next(check.check(plant.entry, plant.sightings), None)
            verdict = judge(plant, check, by_fact[plant.entry.file, facts.fact] if facts else [])
            results[plant.kind][verdict] += 1
            if "--all" in arguments and verdict in (Verdict.SHOWN, Verdict.MARKED):
                print(f"missed: {plant.kind}: {plant.entry.document} {plant.entry.slug} {plant.field} {plant.value}")
            if "--looks" in arguments and verdict is Verdict.LOOK:
                print(f"look: {plant.kind}: {plant.entry.document} {plant.entry.slug} {plant.value} {plant.is_near}")
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
    print(f"\ncaught {caught:.1%} (at least {_TARGETS['caught']:.0%}), contradicted {contradicted:.1%}", end="")
    print(f" (at least {_TARGETS['contradicted']:.0%}); of the true values {of_true[Verdict.CONTRADICTED]} contradicted,")
    print(f"{of_true[Verdict.LOOK]} to be looked at, {sum(1 for each in true if each.mark)} marked, of {len(true)}")
    is_met = caught >= _TARGETS["caught"] and contradicted >= _TARGETS["contradicted"]
    return 0 if is_met and not of_true[Verdict.CONTRADICTED] else 1


def _row(kind: str, counts: Counter[Verdict]) -> None:
    times = sum(counts.values())
    missed = counts[Verdict.SHOWN] + counts[Verdict.MARKED]
    shares = (counts[Verdict.CONTRADICTED], counts[Verdict.LOOK], missed)
    print(f"| {kind} | {times} | " + " | ".join(f"{share / times:.0%}" for share in shares) + " |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
