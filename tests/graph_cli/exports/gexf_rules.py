"""The rules of GEXF 1.2's schema, as far as a network without hierarchy and time can break them.

They are those of gexf.xsd and viz.xsd of http://www.gexf.net/1.2draft, written anew: which elements stand in which,
which attributes each may and must have, and the values of some.
"""

from xml.etree import ElementTree

HOME = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"
VALUES = {
    ("graph", "defaultedgetype"): {"directed", "undirected", "mutual"},
    ("graph", "mode"): {"static", "dynamic"},
    ("edge", "type"): {"directed", "undirected", "mutual"},
    ("attributes", "class"): {"node", "edge"},
    ("attributes", "mode"): {"static", "dynamic"},
    ("attribute", "type"): {
        *("integer", "long", "double", "float", "boolean", "string", "liststring", "anyURI"),
    },
}
#: Of each element the attributes that it must have, those that it may have, and the elements in it.
ELEMENTS = {
    "gexf": ({"version"}, {"variant"}, {"meta", "graph"}),
    "meta": (set(), {"lastmodifieddate"}, {"creator", "keywords", "description"}),
    "creator": (set(), set(), set()),
    "description": (set(), set(), set()),
    "graph": (set(), {"defaultedgetype", "mode", "idtype", "timeformat"}, {"attributes", "nodes", "edges"}),
    "attributes": ({"class"}, {"mode"}, {"attribute"}),
    "attribute": ({"id", "title", "type"}, set(), {"default", "options"}),
    "nodes": (set(), {"count"}, {"node"}),
    "node": ({"id", "label"}, {"pid"}, {"attvalues", "color", "size", "position", "shape"}),
    "edges": (set(), {"count"}, {"edge"}),
    "edge": ({"id", "source", "target"}, {"label", "type", "weight"}, {"attvalues", "color", "thickness", "shape"}),
    "attvalues": (set(), set(), {"attvalue"}),
    "attvalue": ({"for", "value"}, set(), set()),
    "color": ({"r", "g", "b"}, {"a"}, set()),
    "size": ({"value"}, set(), set()),
    "position": ({"x", "y"}, {"z"}, set()),
}


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a GEXF file."""
    root = ElementTree.fromstring(content)
    if root.tag != f"{HOME}gexf":
        return [f"the root is {root.tag}"]
    breaches = [fault for element in root.iter() for fault in _element(element)]
    for kind in ("node", "edge"):
        breaches += _references(root, kind)
    return breaches


def _element(element: ElementTree.Element) -> list[str]:
    name = _name(element)
    required_keys, optional_keys, children = ELEMENTS.get(name, (set(), set(), set()))
    keys = {key for key in element.attrib if not key.startswith("{")}
    breaches = [] if name in ELEMENTS else [f"no element {name}"]
    breaches += [f"{name} without {each}" for each in required_keys - keys]
    breaches += [f"{name} with {each}" for each in keys - required_keys - optional_keys]
    breaches += [f"{_name(child)} in {name}" for child in element if _name(child) not in children]
    breaches += [
        f"{name} {key}={element.get(key)}"
        for (of, key), values in VALUES.items()
        if of == name and element.get(key) is not None and element.get(key) not in values
    ]
    return breaches


def _references(root: ElementTree.Element, kind: str) -> list[str]:
    """Return values of attributes that are not declared, or not of the type that is, and ends that are no nodes."""
    types = {
        attribute.get("id"): attribute.get("type")
        for attributes in root.iter(f"{HOME}attributes")
        if attributes.get("class") == kind
        for attribute in attributes
    }
    elements = [*root.iter(f"{HOME}{kind}")]
    names = [element.get("id") for element in elements]
    breaches = [f"{kind} {name} twice" for name in set(names) if names.count(name) > 1]
    nodes = {node.get("id") for node in root.iter(f"{HOME}node")}
    for element in elements:
        for value in element.iter(f"{HOME}attvalue"):
            type_ = types.get(value.get("for"))
            if type_ is None:
                breaches.append(f"{kind} attribute {value.get('for')} is not declared")
            elif type_ == "double":
                float(value.get("value", ""))
        breaches += [
            f"{kind} ends in {element.get(end)}"
            for end in ("source", "target")
            if kind == "edge" and element.get(end) not in nodes
        ]
    return breaches


def _name(element: ElementTree.Element) -> str:
    return element.tag.removeprefix(VIZ).removeprefix(HOME)
