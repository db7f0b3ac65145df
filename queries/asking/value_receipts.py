"""Which quote shows a value of a fact, where it stands, and on what the value rests.

A fact has values: whom it is about, where, on what. A value of a fact that the document states is stated where one of
the fact's quotes shows it; else it is inferred, where the curator says so, or the curator's code. Of several quotes
that show it the fact's first one goes before the others, and among these the order of their identifiers decides. A
value that no quote shows has the fact's first quote. `queries/lookups/value-receipts.rq` says the same in SPARQL.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ontology.rdf.terms import JANJI, OA
from queries.engines.store import Lookup, Store
from queries.sparql.value import Value

STATED, INFERRED, CODED = "stated", "inferred", "coded"

_BASIS, _FIRST, _FURTHER, _INFERRED = map(str, (JANJI.basis, JANJI.keyEvidence, JANJI.evidence, JANJI.inferredValue))
_SHOWS, _QUOTE, _SOURCE = map(str, (JANJI.shows, JANJI.quote, OA.hasSource))

#: What is said of a fact or of evidence, by its properties as terms.
Values = Mapping[str, Sequence[Value]]
_NOTHING: Values = {}
_NONE: Sequence[Value | None] = (None,)


class ValueOfFact(NamedTuple):
    """A fact, and a value of it; None for the value where the fact itself is meant."""

    fact: Value | None
    value: Value | None


@dataclass(frozen=True)
class ValueReceipt:
    """What shows a value of a fact, as far as anything does."""

    #: The evidence of which quote and document are; there is none of a fact that rests on nothing.
    evidence: Value | None = None
    quote: Value | None = None
    document: Value | None = None
    basis: str | None = None
    #: Whether another quote shows it than the one of the fact that is shown first.
    is_further: bool = False


def find_receipts(store: Store, values: Iterable[ValueOfFact]) -> dict[ValueOfFact, ValueReceipt]:
    """Return the receipt of each value; all that they rest on is looked up at once."""
    wanted = dict.fromkeys(values)
    facts, evidence = _look_up_facts(store, (each.fact for each in wanted), (_SHOWS, _QUOTE, _SOURCE))
    return {each: choose_receipt(each, facts.get(each.fact, _NOTHING), evidence) for each in wanted}


def find_unstated(store: Store, values: Iterable[ValueOfFact]) -> dict[ValueOfFact, str]:
    """Return the basis of each value of a stated fact that is not stated itself."""
    wanted = dict.fromkeys(values)
    facts, evidence = _look_up_facts(store, (each.fact for each in wanted), (_SHOWS,))
    stated = {thing: fact for thing, fact in facts.items() if STATED in _list_own(fact)}
    shown = {
        thing: {value for piece in _list_evidence(fact) for value in evidence.get(piece, _NOTHING).get(_SHOWS, ())}
        for thing, fact in stated.items()
    }
    unshown = (each for each in wanted if each.fact in stated and each.value not in shown[each.fact])
    bases = ((each, stated[each.fact]) for each in unshown)
    return {each: _find_basis(fact, each.value, _list_own(fact), is_shown=False) or CODED for each, fact in bases}


def _look_up_facts(
    store: Store, facts: Iterable[Value | None], paths: Sequence[str]
) -> tuple[dict[Value | None, Values], dict[Value | None, Values]]:
    """Return what is said of some facts, and what their evidence says by some properties."""
    said = _look_up(store, facts, (_BASIS, _FIRST, _FURTHER, _INFERRED))
    return said, _look_up(store, (piece for fact in said.values() for piece in _list_evidence(fact)), paths)


def _list_evidence(fact: Values) -> Iterator[Value]:
    yield from fact.get(_FIRST, ())
    yield from fact.get(_FURTHER, ())


def _look_up(store: Store, things: Iterable[Value | None], paths: Sequence[str]) -> dict[Value | None, Values]:
    """Return what is said of some things by some properties."""
    unique_things = [str(thing) for thing in dict.fromkeys(things) if thing is not None]
    said: dict[Value | None, dict[str, list[Value]]] = {}
    for thing, lookup, value in store.look_up("", unique_things, [Lookup(path) for path in paths]):
        said.setdefault(thing, {}).setdefault(lookup.path, []).append(value)
    return dict(said)


def choose_receipt(pair: ValueOfFact, fact: Values, evidence: Mapping[Value | None, Values]) -> ValueReceipt:
    """Return the receipt of a value out of what is said of its fact, and of each evidence of that."""
    first, further = fact.get(_FIRST, ()), fact.get(_FURTHER, ())
    showing_first = _list_showing(first, pair.value, evidence)
    showing_further = () if showing_first else _list_showing(further, pair.value, evidence)
    pieces = showing_first or showing_further or first
    chosen = min(pieces, key=str) if pieces else None
    piece = evidence.get(chosen, _NOTHING)
    quote, document = piece.get(_QUOTE, _NONE)[0], piece.get(_SOURCE, _NONE)[0]
    own = _list_own(fact)
    basis = _find_basis(fact, pair.value, own, is_shown=bool(showing_first or showing_further or pair.value is None))
    return ValueReceipt(chosen, quote, document, basis, bool(showing_further))


def _list_showing(
    pieces: Sequence[Value], value: Value | None, evidence: Mapping[Value | None, Values]
) -> Sequence[Value]:
    return [each for each in pieces if value in evidence.get(each, _NOTHING).get(_SHOWS, ())]


def _find_basis(fact: Values, value: Value | None, own: Set[str], *, is_shown: bool) -> str | None:
    """Return on what a value rests; of a fact of several documents the strongest basis is its own."""
    others = own - {STATED}
    if STATED in own and is_shown:
        return STATED
    if others:
        return max(others)
    if value in fact.get(_INFERRED, ()):
        return INFERRED
    return CODED if own else None


def _list_own(fact: Values) -> Set[str]:
    """Return on what a fact itself rests: where several documents have it, each by its own."""
    return {_name_basis(concept) for concept in fact.get(_BASIS, ())}


@cache
def _name_basis(concept: Value) -> str:
    return str(concept).rpartition("/")[2]
