import pytest

from ontology.errors import UsageError
from ontology.rdf.ids import concept
from ontology.rdf.term import Term
from queries import Graph, open_graph
from queries.asking.question import Bound, Parameter
from queries.asking.resolve import Resolver
from tests.queries.small_graph import small_graph

PLACE = "https://w3id.org/janji/id/place/"
TWO_OF_A_NAME = """
    <https://w3id.org/janji/id/place/kabupaten-bima> a janji:Place ; janji:lookupKey "bima", "kabupaten bima" ;
        skos:prefLabel "Bima Regency"@en, "Kabupaten Bima"@id .
    <https://w3id.org/janji/id/place/kota-bima> a janji:Place ; janji:lookupKey "bima", "kota bima" ;
        skos:prefLabel "Bima City"@en, "Kota Bima"@id .
    <https://w3id.org/janji/id/place/raba-lama> dct:isReplacedBy <https://w3id.org/janji/id/place/kota-bima> .
"""


def resolver(graph: Graph) -> Resolver:
    return graph._resolver


def bind_text(graph: Graph, kind: str, text: str, *, exactly: bool = False) -> Bound:
    return resolver(graph).bind(Parameter("x", kind, False), text, exactly)


@pytest.mark.parametrize(
    "name",
    [
        "kutai-kartanegara",
        "Kutai Kartanegara",
        "KUTAI kartanegara",
        "  Kutái  Kartanegara ",
        "Kutai Kartanegara Regency",
        "Kabupaten Kutai Kartanegara",
        "kukar",
        "64.02",
        "place/kutai-kartanegara",
        "Place/Kutai-Kartanegara",
        "https://w3id.org/janji/id/place/kutai-kartanegara",
    ],
)
def test_place_is_found_by_identifier_label_alias_and_code(graph: Graph, name: str) -> None:
    assert graph.find(name).term == f"<{PLACE}kutai-kartanegara>"
    assert graph.find(name).label == "Kutai Kartanegara Regency"


@pytest.mark.parametrize("name", ["kotim", "KOTIM", "Kotawaringin Timur", "62.02"])
def test_alias_means_the_place(graph: Graph, name: str) -> None:
    assert graph.find(name).term == f"<{PLACE}kotawaringin-timur>"


def test_label_is_in_the_language_of_the_graph(graph: Graph) -> None:
    assert Graph(graph.store, language="id").find("kotim").label == "Kabupaten Kotawaringin Timur"


def test_names_in_both_languages_mean_the_same_in_either(graph: Graph) -> None:
    indonesian = Graph(graph.store, language="id")
    assert {indonesian.find(name).term for name in ("East Kalimantan", "Kalimantan Timur")} == {
        f"<{PLACE}kalimantan-timur>"
    }


def test_ambiguous_name_lists_all_it_may_mean() -> None:
    with pytest.raises(UsageError) as error:
        resolver(small_graph(TWO_OF_A_NAME)).find("BIMA", "Place", "--place")
    assert str(error.value) == (
        "--place: 'BIMA' is ambiguous: Bima Regency (place/kabupaten-bima), Bima City (place/kota-bima); "
        "give the identifier in brackets"
    )


@pytest.mark.parametrize("identifier", ["place/kota-bima", "kota-bima", "Kota Bima"])
def test_identifier_in_brackets_tells_two_of_a_name_apart(identifier: str) -> None:
    assert small_graph(TWO_OF_A_NAME).find(identifier).label == "Bima City"


@pytest.mark.parametrize("former", ["raba-lama", "place/raba-lama", "Raba Lama", f"{PLACE}raba-lama"])
def test_former_identifier_means_what_it_was_merged_into(former: str) -> None:
    assert small_graph(TWO_OF_A_NAME).find(former).term == f"<{PLACE}kota-bima>"


def test_name_shared_by_two_schemes_means_the_one_that_the_parameter_takes(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"\(sector/agriculture\), Agriculture \(theme/agriculture\)"):
        graph.find("agriculture")
    assert bind_text(graph, "sector", "agriculture").term == concept("sector", "agriculture")
    assert bind_text(graph, "theme", "agriculture").term == concept("theme", "agriculture")


def test_unknown_name_has_the_nearest(graph: Graph) -> None:
    with pytest.raises(UsageError, match="--place: no place 'bantne' in this graph; did you mean 'Banten' or"):
        resolver(graph).find("bantne", "Place", "--place")


def test_name_near_to_none_says_where_else_to_look(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no entity 'qqqq' in this graph; 'janji search' looks in"):
        graph.find("qqqq")


def test_name_of_another_kind_is_refused(graph: Graph) -> None:
    with pytest.raises(UsageError, match="--actor: no actor 'kotim'"):
        resolver(graph).find("kotim", "Actor", "--actor")
    with pytest.raises(UsageError, match="no theme 'sector/agriculture'"):
        resolver(graph).find("sector/agriculture", "theme")


@pytest.mark.parametrize("name", ["", "  ", "/", "a/b/c", 'x" } #', "{?s}", "\\", "<urn:x>", "\x00", "place/"])
def test_odd_names_are_unknown_and_no_part_of_a_query(graph: Graph, name: str) -> None:
    with pytest.raises(UsageError, match="no entity"):
        graph.find(name)


@pytest.mark.parametrize("address", ["http://", "https://example.org/a b", "https://x.org/> } #"])
def test_address_that_is_no_iri_is_refused(graph: Graph, address: str) -> None:
    with pytest.raises(UsageError, match=r"--x: .* is no IRI"):
        bind_text(graph, "Place", address)


def test_place_means_all_within_it(graph: Graph) -> None:
    within = bind_text(graph, "Place", "Central Kalimantan").terms
    assert within[0] == f"<{PLACE}kalimantan-tengah>"
    assert {f"<{PLACE}kotawaringin-timur>", f"<{PLACE}baamang>", f"<{PLACE}sampit>"} <= set(within)
    assert f"<{PLACE}bantaeng>" not in within
    assert len(within) == len(set(within))


def test_exactly_means_the_place_alone(graph: Graph) -> None:
    assert bind_text(graph, "Place", "Central Kalimantan", exactly=True).terms == [f"<{PLACE}kalimantan-tengah>"]


def test_theme_means_its_narrower_ones(graph: Graph) -> None:
    assert concept("theme", "vocational-training") in bind_text(graph, "theme", "employment").terms
    assert bind_text(graph, "theme", "employment", exactly=True).terms == [concept("theme", "employment")]


def test_theme_means_narrower_ones_of_narrower_ones() -> None:
    themes = small_graph("""
        theme:work skos:inScheme scheme:theme ; skos:prefLabel "Work"@en .
        theme:training skos:inScheme scheme:theme ; skos:broader theme:work ; skos:prefLabel "Training"@en .
        theme:sewing skos:inScheme scheme:theme ; skos:broader theme:training ; skos:prefLabel "Sewing"@en .
    """)
    right_terms = [concept("theme", slug) for slug in ("work", "sewing", "training")]
    assert bind_text(themes, "theme", "work").terms == right_terms


def test_person_means_the_tickets_that_they_are_on(graph: Graph) -> None:
    assert (
        Term("<https://w3id.org/janji/id/ticket/halikinnor-irawati>") in bind_text(graph, "Actor", "Halikinnor").terms
    )


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("Since", "2024", "2024-01-01"),
        ("Until", "2024", "2024-12-31"),
        ("Since", "2024-02", "2024-02-01"),
        ("Until", "2024-02", "2024-02-29"),
        ("Until", "2023-02", "2023-02-28"),
        ("Since", "2024-02-29", "2024-02-29"),
    ],
)
def test_period_begins_with_its_first_day_and_ends_with_its_last(graph: Graph, kind: str, text: str, day: str) -> None:
    assert bind_text(graph, kind, text).term == f'"{day}"^^<http://www.w3.org/2001/XMLSchema#date>'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("--11-12", "has no year: write for example 2024"),
        ("2024-13", "is no date of the calendar"),
        ("2023-02-29", "is no date of the calendar"),
        ("soon", "is no date: write for example 2024, 2024-11"),
        ("11-12", "is no date: write for example 2024, 2024-11"),
        ("", "is no date"),
    ],
)
def test_what_is_no_period_is_refused(graph: Graph, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=f"--x: .*{words}"):
        bind_text(graph, "Since", text)


def test_what_has_no_year_is_in_no_period(graph: Graph) -> None:
    everything = graph.ask("who-promised-what").rows
    dated_rows = graph.ask("who-promised-what", since="1900", until="2100").rows
    assert 0 < len(dated_rows) < len(everything)
    assert all(row in everything for row in dated_rows)


def test_period_is_cut_at_both_ends(graph: Graph) -> None:
    meeting = ["A national meeting was held in Lebak"]
    assert [row["developmentLabel"] for row in graph.ask("what-happened", since="2023", until="2023").rows] == meeting
    assert [row["developmentLabel"] for row in graph.ask("what-happened", since="2023-07-03").rows] == meeting
    assert graph.ask("what-happened", since="2023-07-04").rows == []
    assert meeting[0] not in [row["developmentLabel"] for row in graph.ask("what-happened", until="2023-07-02").rows]


NAMESAKES = """
    id:person\\/siti-aminah a janji:Person ; janji:lookupKey "siti aminah" ; skos:prefLabel "Siti Aminah"@en .
    id:person\\/siti-aminah-2 a janji:Person ; janji:lookupKey "siti aminah" ; skos:prefLabel "Siti Aminah"@en .
    id:role\\/a_one janji:holder id:person\\/siti-aminah ; janji:roleKind id:candidate ; janji:place id:place\\/lebak .
    id:role\\/a_two janji:holder id:person\\/siti-aminah-2 ; janji:roleKind id:officeholder .
    id:candidate skos:prefLabel "Candidate"@en .
    id:officeholder skos:prefLabel "Officeholder"@en .
    id:place\\/lebak skos:prefLabel "Lebak"@en .
"""


@pytest.mark.parametrize("name", ["Siti Aminah", "SITI AMINAH", "siti aminah", "Siti-Aminah"])
def test_name_of_two_is_refused_though_it_looks_like_the_slug_of_one(name: str) -> None:
    with pytest.raises(UsageError) as error:
        small_graph(NAMESAKES).find(name)
    assert str(error.value) == (
        f"'{name}' is ambiguous: Siti Aminah · Candidate · Lebak (person/siti-aminah), "
        "Siti Aminah · Officeholder (person/siti-aminah-2); give the identifier in brackets"
    )


@pytest.mark.parametrize("slug", ["siti-aminah", "person/siti-aminah"])
def test_what_is_an_identifier_to_the_letter_is_one(slug: str) -> None:
    assert small_graph(NAMESAKES).find(slug).term.endswith("/person/siti-aminah>")


def test_name_is_found_before_the_slug_that_it_looks_like() -> None:
    graph = small_graph("""
        id:person\\/siti a janji:Person ; janji:lookupKey "siti binti umar" ; skos:prefLabel "Siti Binti Umar"@en .
        id:person\\/umar a janji:Person ; janji:lookupKey "siti" ; skos:prefLabel "Siti"@en .
    """)
    assert graph.find("Siti").label == "Siti"


def test_many_of_a_name_are_listed_in_part() -> None:
    villages = "".join(
        f'id:place\\/v{number} a janji:Place ; janji:lookupKey "sukamaju" ; skos:prefLabel "Sukamaju"@en .'
        for number in range(12)
    )
    with pytest.raises(UsageError, match=r"\(place/v7\), and 2 more; give"):
        small_graph(villages).find("Sukamaju")


BANDUNG = """
    id:place\\/bandung a janji:Place ; janji:lookupKey "bandung" ; janji:level level:regency ;
        skos:prefLabel "Bandung Regency"@en .
    id:place\\/kota-bandung a janji:Place ; janji:lookupKey "bandung" ; janji:level level:city ;
        skos:prefLabel "Bandung City"@en .
    id:place\\/banten a janji:Place ; janji:lookupKey "banten" ; janji:level level:province ;
        skos:prefLabel "Banten"@en .
    id:place\\/desa-banten a janji:Place ; janji:lookupKey "kabupaten kecil" ; skos:prefLabel "Kabupaten Kecil"@en .
"""


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Kab. Bandung", "Bandung Regency"),
        ("kabupaten bandung", "Bandung Regency"),
        ("Bandung Regency", "Bandung Regency"),
        ("Kota Bandung", "Bandung City"),
        ("Bandung City", "Bandung City"),
        ("Prov. Banten", "Banten"),
        ("Propinsi Banten", "Banten"),
        ("Kab. Kecil", "Kabupaten Kecil"),
    ],
)
def test_place_is_found_by_its_level_as_people_write_it(name: str, label: str) -> None:
    assert small_graph(BANDUNG).find(name).label == label


def test_level_alone_suggests_no_place() -> None:
    with pytest.raises(UsageError, match=r"no entity 'Kab\. Zzyzx' in this graph; 'janji search'"):
        small_graph(BANDUNG).find("Kab. Zzyzx")


@pytest.mark.parametrize(
    ("kind", "name", "suggestion"),
    [
        ("Person", "trump", "'Donald J. Trump'"),
        ("Person", "Trmup", "'Donald J. Trump'"),
        ("Actor", "Golkar", "'Golkar Party'"),
        ("theme", "pelatihan", "'Pelatihan vokasi'"),
    ],
)
def test_any_word_of_a_name_suggests_it(kind: str, name: str, suggestion: str) -> None:
    graph = small_graph("""
        id:person\\/donald-trump a janji:Person ; skos:prefLabel "Donald J. Trump"@en .
        id:person\\/raup a janji:Person ; skos:prefLabel "Raup"@en .
        id:organization\\/golkar-party a janji:Organization ; skos:prefLabel "Golkar Party"@en, "Partai Golkar"@id .
        theme:vocational-training skos:inScheme scheme:theme ; skos:prefLabel "Training"@en, "Pelatihan vokasi"@id .
        theme:ports skos:inScheme scheme:theme ; skos:prefLabel "Ports"@en, "Pelabuhan"@id .
    """)
    with pytest.raises(UsageError) as error:
        resolver(graph).find(name, kind)
    assert f"did you mean {suggestion}" in str(error.value)
    assert not {"Raup", "Pelabuhan"} & {*str(error.value).split("'")}


def test_message_without_a_command_line_has_no_option_and_no_command(graph: Graph) -> None:
    for kind, text in (("Place", "qqqq"), ("Since", "--11-12"), ("Since", "11-12"), ("Place", "bantne")):
        with pytest.raises(UsageError) as error:
            bind_text(graph, kind, text)
        assert str(error.value).startswith("--x: ")
        assert error.value.plain.startswith("x: ")
        assert "janji search" not in error.value.plain


def test_identifiers_follow_the_base_of_the_study() -> None:
    own = small_graph('<https://my.org/id/place/bima> a janji:Place ; skos:prefLabel "Bima"@en .')
    assert Graph(own.store, base="https://my.org/").find("bima").term == "<https://my.org/id/place/bima>"


def test_opened_graph_finds_names_in_its_language(graph_folder: object) -> None:
    assert open_graph(str(graph_folder), language="id").find("bantaeng").label == "Kabupaten Bantaeng"
