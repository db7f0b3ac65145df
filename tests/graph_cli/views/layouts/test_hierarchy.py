"""Programs, their parts and their promises as trees, and the rest by kind below."""

from graph_cli.views.layouts.hierarchy import arrange
from queries.network.model import Edge, Network, Node

RUNNER, OTHER = Node("urn:o", "organization", "Dinas"), Node("urn:p", "organization", "Badan")
WHOLE, PART = Node("urn:w", "program", "Whole"), Node("urn:x", "program", "Part")
PROMISES = tuple(Node(f"urn:promise-{number:02}", "promise", f"Promise {number:02}") for number in range(30))
THEME = Node("urn:t", "theme", "Jobs")


def edges(*triples: tuple[Node, str, Node]) -> tuple[Edge, ...]:
    return tuple(
        Edge(f"urn:{number}", source.id, target.id, relation, relation)
        for number, (source, relation, target) in enumerate(triples)
    )


def tree() -> Network:
    promise_links = ((promise, "program", PART if number < 3 else WHOLE) for number, promise in enumerate(PROMISES))
    links = edges((WHOLE, "runBy", RUNNER), (PART, "partOf", WHOLE), (PART, "runBy", OTHER), *promise_links)
    return Network((RUNNER, OTHER, WHOLE, PART, THEME, *PROMISES), links)


def test_each_level_stands_right_of_the_one_above() -> None:
    places = arrange(tree()).places
    assert (
        places[RUNNER.id][0]
        < places[WHOLE.id][0]
        < places[PART.id][0]
        < min(places[each.id][0] for each in PROMISES[:3])
    )
    assert places[WHOLE.id][0] < min(places[each.id][0] for each in PROMISES[3:])


def test_parts_of_one_program_stand_together_and_in_order() -> None:
    places = arrange(tree()).places
    own = [places[promise.id][1] for promise in PROMISES[:3]]
    assert own == sorted(own)
    assert own[0] <= places[PART.id][1] <= own[2]
    assert max(own) < min(places[promise.id][1] for promise in PROMISES[3:])


def test_program_stands_under_what_it_is_part_of_rather_than_under_who_runs_it() -> None:
    arrangement = arrange(tree())
    lowest = max(arrangement.places[each.id][1] for each in (RUNNER, WHOLE, PART, *PROMISES))
    assert arrangement.places[OTHER.id][1] > lowest


def test_what_is_in_no_tree_stands_below_under_the_name_of_its_kind() -> None:
    arrangement = arrange(tree())
    headings = {guide.text: guide.y for guide in arrangement.guides if guide.text}
    assert headings.keys() == {"Organization", "Theme"}
    assert (
        max(arrangement.places[each.id][1] for each in PROMISES) < headings["Theme"] < arrangement.places[THEME.id][1]
    )


def test_program_without_a_runner_stands_under_who_initiated_it() -> None:
    ticket = Node("urn:k", "ticket", "Pair")
    network = Network((WHOLE, ticket), edges((WHOLE, "initiatedBy", ticket)))
    places = arrange(network).places
    assert places[ticket.id][0] < places[WHOLE.id][0]
    assert arrange(network).guides == ()
