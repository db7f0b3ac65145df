"""What is a match and what is none, in a graph of namesakes."""

import json

import pytest

from graph_cli.reconciling.batch import batch_of
from graph_cli.reconciling.entity_names import Entities
from graph_cli.reconciling.finder import Finder
from graph_cli.reconciling.properties import Properties
from queries.engines.embedded_store import EmbeddedStore
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from tests.queries.small_graph import small_graph

SPACE = "https://w3id.org/janji/id/"
NAMESAKES = """
    PREFIX level: <https://w3id.org/janji/scheme/place-level/>
    PREFIX place: <https://w3id.org/janji/id/place/>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    janji:level rdfs:domain janji:Place . janji:kemendagriCode rdfs:domain janji:Place .
    janji:bpsCode rdfs:domain janji:Place .
    level:city a skos:Concept ; skos:prefLabel "City"@en, "Kota"@id .
    level:regency a skos:Concept ; skos:prefLabel "Regency"@en, "Kabupaten"@id .
    place:regency-bima a janji:Place ; janji:level level:regency ; janji:lookupKey "bima", "kabupaten bima" ;
        skos:prefLabel "Bima Regency"@en, "Kabupaten Bima"@id .
    place:city-bima a janji:Place ; janji:level level:city ; janji:lookupKey "bima", "kota bima" ;
        skos:prefLabel "Bima City"@en, "Kota Bima"@id .
    place:hall-raba a janji:Place ; janji:lookupKey "raba" ; skos:prefLabel "Raba"@en, "Raba"@id .
    place:city-raba a janji:Place ; janji:level level:city ; janji:lookupKey "raba" ;
        skos:prefLabel "Raba"@en, "Raba"@id .
    id:person\\/raba a janji:Person ; janji:lookupKey "raba" ; skos:prefLabel "Raba"@en, "Raba"@id .
    place:old-bima dct:isReplacedBy place:city-bima .
    place:one a janji:Place ; janji:lookupKey "one", "64.02", "bps 6403" ; skos:prefLabel "One"@en, "One"@id ;
        janji:kemendagriCode "64.02" ; janji:bpsCode "6403" .
    place:two a janji:Place ; janji:lookupKey "two", "64.03", "bps 6402" ; skos:prefLabel "Two"@en, "Two"@id ;
        janji:kemendagriCode "64.03" ; janji:bpsCode "6402" .
"""


@pytest.fixture(scope="module")
def finder() -> Finder:
    store = small_graph(NAMESAKES).store
    assert isinstance(store, EmbeddedStore)
    summaries = NodeSummaries(NodeReader(store.store))
    entities = Entities(summaries.reader, SPACE)
    return Finder(entities, Properties(summaries, entities), None)


def find_scores(finder: Finder, name: str | None, **more: object) -> dict[str, tuple[float, bool]]:
    """Return the worth of each candidate, and whether it is a match."""
    query = batch_of(json.dumps({"q": ({} if name is None else {"query": name}) | more}))["q"]
    return {each.entity.id: (each.score, each.is_match) for each in finder.find_candidates(query)}


def test_two_of_a_name_are_both_given_and_none_is_a_match(finder: Finder) -> None:
    assert find_scores(finder, "BIMA") == {"place/city-bima": (100, False), "place/regency-bima": (100, False)}


def test_level_in_a_name_comes_first_and_the_very_name_is_a_match(finder: Finder) -> None:
    assert find_scores(finder, "Kab. Bima") == {"place/regency-bima": (99, False), "place/city-bima": (90, False)}
    assert find_scores(finder, "Kota Bima")["place/city-bima"] == (100, True)
    assert not find_scores(finder, "Kota Bima")["place/regency-bima"][1]


def test_property_tells_namesakes_apart(finder: Finder) -> None:
    city = [{"pid": "level", "v": "kota"}]
    assert find_scores(finder, "Bima", properties=city) == {
        "place/city-bima": (100, True),
        "place/regency-bima": (60, False),
    }


def test_namesake_of_which_the_graph_does_not_say_may_be_it(finder: Finder) -> None:
    city = [{"pid": "level", "v": "City"}]
    assert find_scores(finder, "Raba", type="Place", properties=city) == {
        "place/city-raba": (100, False),
        "place/hall-raba": (80, False),
    }


def test_namesake_of_another_type_hinders_only_where_no_type_is_asked(finder: Finder) -> None:
    assert find_scores(finder, "Raba", type="Person") == {"person/raba": (100, True)}
    assert not any(match for _, match in find_scores(finder, "Raba").values())


@pytest.mark.parametrize("identifier", ["place/old-bima", f"{SPACE}place/old-bima"])
def test_former_identifier_leads_to_what_has_taken_its_place(finder: Finder, identifier: str) -> None:
    assert find_scores(finder, identifier) == {"place/city-bima": (100, True)}


def test_codes_of_two_schemes_are_two_things(finder: Finder) -> None:
    assert find_scores(finder, "64.02") == {"place/one": (100, True)}
    assert find_scores(finder, "BPS 6402") == {"place/two": (100, True)}
    assert find_scores(finder, "6402") == {}
    assert find_scores(finder, None, properties=[{"pid": "bpsCode", "v": 6402}]) == {"place/two": (100, True)}
    assert find_scores(finder, None, properties=[{"pid": "kemendagriCode", "v": 64.02}]) == {"place/one": (100, True)}


def test_name_and_code_that_contradict_each_other_are_no_match(finder: Finder) -> None:
    scores = find_scores(finder, "One", properties=[{"pid": "kemendagriCode", "v": "64.03"}])
    assert scores.keys() == {"place/one", "place/two"}
    assert not any(match for _, match in scores.values())
    assert scores["place/one"] == (60, False)
