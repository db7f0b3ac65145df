"""Which quote shows a value of a fact, where it stands, and on what the value rests.

A fact has values: whom it is about, where, on what. A value of a fact that the document states is stated where one of
the fact's quotes shows it; else it is inferred, where the curator says so, or the curator's code. Of several quotes
that show it the fact's first one goes before the others, and among these the order of their identifiers decides. A
value that no quote shows has the fact's first quote. `queries/lookups/value-receipts.rq` says the same in SPARQL.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


class FactValue(NamedTuple):
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
    #: Whether the fact is stated and this value of it is not.
    is_unstated: bool = False


def find_receipts(store: Store, values: Iterable[FactValue]) -> dict[FactValue, ValueReceipt]:
    """Return the receipt of each value; all that they rest on is looked up at once."""
    wanted = dict.fromkeys(values)
    facts = _look_up(store, (each.fact for each in wanted), (_BASIS, _FIRST, _FURTHER, _INFERRED))
    pieces = [piece for fact in facts.values() for path in (_FIRST, _FURTHER) for piece in fact.get(path, ())]
    evidence = _look_up(store, pieces, (_SHOWS, _QUOTE, _SOURCE))
    return {each: choose_receipt(each, facts.get(each.fact, _NOTHING), evidence) for each in wanted}


def _look_up(store: Store, things: Iterable[Value | None], paths: Sequence[str]) -> dict[Value | None, Values]:
    """Return what is said of some things by some properties."""
    unique_things = [str(thing) for thing in dict.fromkeys(things) if thing is not None]
    said: dict[Value | None, dict[str, list[Value]]] = {}
    for thing, lookup, value in store.look_up("", unique_things, [Lookup(path) for path in paths]):
        said.setdefault(thing, {}).setdefault(lookup.path, []).append(value)
    return dict(said)


def choose_receipt(pair: FactValue, fact: Values, evidence: Mapping[Value | None, Values]) -> ValueReceipt:
    """Return the receipt of a value out of what is said of its fact, and of each evidence of that."""

    def list_showing(path: str) -> list[Value]:
        return [each for each in fact.get(path, ()) if pair.value in evidence.get(each, _NOTHING).get(_SHOWS, ())]

    showing_first, showing_further = list_showing(_FIRST), list_showing(_FURTHER)
    pieces = showing_first or showing_further or fact.get(_FIRST)
    chosen = min(pieces, key=str) if pieces else None
    piece = evidence.get(chosen, _NOTHING)
    is_shown = bool(showing_first or showing_further or pair.value is None)
    quote, document = (next(iter(piece.get(path, ())), None) for path in (_QUOTE, _SOURCE))
    basis = _find_basis(fact, pair.value, is_shown=is_shown)
    is_further = bool(showing_further and not showing_first)
    return ValueReceipt(chosen, quote, document, basis, is_further, basis != STATED and STATED in _list_own(fact))


def _find_basis(fact: Values, value: Value | None, *, is_shown: bool) -> str | None:
    """Return on what a value rests; of a fact of several documents the strongest basis is its own."""
    own = _list_own(fact)
    others = own - {STATED}
    if STATED in own and is_shown:
        return STATED
    if others:
        return max(others)
    if value in fact.get(_INFERRED, ()):
        return INFERRED
    return CODED if own else None


def _list_own(fact: Values) -> set[str]:
    """Return on what a fact itself rests: where several documents have it, each by its own."""
    return {str(concept).rpartition("/")[2] for concept in fact.get(_BASIS, ())}
