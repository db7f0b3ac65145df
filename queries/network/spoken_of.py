"""Of the gazetteer's places those alone belong to a network that documents speak of, and what holds these.

>>> links = [("claim", "lebak", "about"), ("lebak", "banten", "within"), ("bogor", "jawa-barat", "within")]
>>> sorted(find_spoken_of(links))
['banten', 'claim', 'lebak']
"""

from collections.abc import Iterable

from queries.network.relations import WITHIN


def find_spoken_of(links: Iterable[tuple[str, str, str]]) -> set[str]:
    """Return the nodes that documents speak of, with every place that holds one of them.

    A link is its source, its target and the slug of its relation.
    """
    spoken_of: set[str] = set()
    above: dict[str, list[str]] = {}
    for source, target, relation in links:
        if relation == WITHIN:
            above.setdefault(source, []).append(target)
        else:
            spoken_of |= {source, target}
    waiting = list(spoken_of)
    while waiting:
        for place in above.get(waiting.pop(), ()):
            if place not in spoken_of:
                spoken_of.add(place)
                waiting.append(place)
    return spoken_of
