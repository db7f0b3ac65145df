"""The SHACL shapes of the vocabulary: the rules that are written by hand, and what follows from the model.

Of each class it follows which properties its instances may have, how many values and of which kind; of all together,
at which classes and properties a rule of `rules.ttl` is aimed. What `rules.ttl` says of a property of a class takes the
place of what would follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import PREFIXES
from ontology.vocabulary.data_model import DataModel
from ontology.vocabulary.term_description import CONCEPT, ClassDescription, PropertyDescription

SHAPES = "https://w3id.org/janji/shape#"
#: What every node may have, of other vocabularies.
_OF_OTHERS = (
    *("rdf:type", "skos:prefLabel", "skos:altLabel", "skos:editorialNote", "owl:sameAs", "dct:source", "dct:replaces"),
    "dct:isReplacedBy",
)
_ACTORS = "an organisation, a ticket or a person"
_NO_SUCH = "has no such property: correct its name, or put it where it belongs."
#: Of evidence and quotations all is written by hand: they have nothing but what shows where their words stand.
_APART = ("Evidence", "Quotation")
_HOME, _SLUG = r"^(https?|urn):\S+/id/", r"/[a-z0-9]+([-_][a-z0-9]+)*$"


@cache
def make_shapes(model: DataModel) -> bytes:
    """Return the shapes as Turtle."""
    rules = files("ontology").joinpath("rules.ttl").read_bytes()
    by_hand = _by_hand(rules)
    classes = [each for each in model.classes.values() if each.name not in model.general_classes]
    blocks = [
        # Of evidence all is written by hand: it has nothing but what shows the quote.
        *(_class_shape(model, each, by_hand) for each in classes if each.name not in _APART),
        *(_identifier_shape(each) for each in classes),
        *(
            _concept_shape(scheme)
            for scheme in sorted({each.scheme for each in _list_constrained(model) if each.scheme})
        ),
        *(_general_shape(model.classes[name], below) for name, below in model.general_classes.items()),
        *_aims(model),
    ]
    heading = f"{'#' * 60}\n# What follows from janji.ttl\n{'#' * 60}"
    return b"\n".join([rules, "\n\n".join([heading, *blocks]).encode(), b""])


def _by_hand(rules: bytes) -> set[tuple[str, str]]:
    """Return the properties of which the shape of a class says something by hand, each with the name of the shape."""
    from pyoxigraph import NamedNode, RdfFormat, parse

    quads = [*parse(rules, format=RdfFormat.TURTLE)]
    paths = {quad.subject: quad.object for quad in quads if quad.predicate.value.endswith("shacl#path")}
    return {
        (quad.subject.value.removeprefix(SHAPES), path.value)
        for quad in quads
        if quad.predicate.value.endswith("shacl#property") and isinstance(quad.subject, NamedNode)
        if isinstance(path := paths[quad.object], NamedNode)
    }


def _list_constrained(model: DataModel) -> Iterator[PropertyDescription]:
    return (each for each in model.properties.values() if each.scheme)


def _class_shape(model: DataModel, description: ClassDescription, by_hand: set[tuple[str, str]]) -> str:
    """Return what the instances of a class may have, and nothing else."""
    carried_names = [f"janji:{each.name}" for each in model.properties.values() if each.is_carried]
    own = [
        _property_shape(each)
        for each in model.properties_of(description.name)
        if not each.is_carried and (description.name, f"{PREFIXES['janji']}{each.name}") not in by_hand
    ]
    label = description.label("en").lower()
    article = "An" if label[0] in "aeiou" else "A"
    return _node_shape(
        description.name,
        f"sh:targetClass janji:{description.name}",
        "sh:closed true",
        f"sh:ignoredProperties ( {' '.join([*_OF_OTHERS, *carried_names])} )",
        *own,
        f"sh:message {_text(f'{article} {label} {_NO_SUCH}')}",
    )


def _property_shape(description: PropertyDescription) -> str:
    bounds = {"minCount": description.least, "maxCount": description.most, "minInclusive": description.minimum}
    parts = [
        f"sh:path janji:{description.name}",
        *(f"sh:{name} {limit}" for name, limit in bounds.items() if limit is not None),
        *_values(description),
        *([f"sh:pattern {_text(description.pattern)}"] if description.pattern else ()),
        f"sh:message {_text(description.advice or _advice(description))}",
    ]
    return f"sh:property [ {' ; '.join(parts)} ]"


def _values(description: PropertyDescription) -> Iterator[str]:
    """Yield of which kind the values are; of a date that is a rule of its own."""
    if description.is_address:
        yield "sh:nodeKind sh:IRI"
    elif description.is_text:
        yield "sh:datatype rdf:langString"
    elif description.datatype == "decimal":
        yield "sh:or ( [ sh:datatype xsd:integer ] [ sh:datatype xsd:decimal ] )"
    elif description.datatype:
        yield f"sh:datatype xsd:{description.datatype}"
    elif description.is_link:
        kinds = [_value_of(each, description.scheme) for each in description.ranges]
        yield kinds[0] if len(kinds) == 1 else f"sh:or ( {' '.join(f'[ {kind} ]' for kind in kinds)} )"


def _value_of(range_: str, scheme: str | None) -> str:
    if scheme and range_ == CONCEPT:
        return f"sh:node shape:{_concept_name(scheme)}"
    return f"sh:class {_short(range_)}"


def _advice(description: PropertyDescription) -> str:
    """Return what to do where a value is not as it should be."""
    name, only = f"janji:{description.name}", description.ranges[0]
    if description.is_text:
        return f"Write {name} as text with a language."
    if description.scheme:
        return f"Let every {name} be a concept of the {description.scheme} scheme."
    if description.is_link:
        return f"Let {name} name {_ACTORS if only.endswith('#Actor') else f'a {_short(only)}'}."
    return f"Give at most one {name}." if description.most == 1 else f"Write {name} as {_short(only)}."


def _identifier_shape(description: ClassDescription) -> str:
    kind = description.kind
    return _node_shape(
        f"{description.name}Identifier",
        f"sh:targetClass janji:{description.name}",
        f"sh:pattern {_text(_HOME + kind + _SLUG)}",
        f'sh:message "Let the IRI end in /id/{kind}/ and a slug of small letters, digits and single hyphens."',
    )


def _concept_shape(scheme: str) -> str:
    return _node_shape(
        _concept_name(scheme),
        f"sh:property [ sh:path skos:inScheme ; sh:hasValue <{SCHEMES}{scheme}> ]",
        f'sh:message "Take a concept of the {scheme} scheme."',
    )


def _general_shape(description: ClassDescription, below: Sequence[str]) -> str:
    """Return that an instance of a class which is never used directly is of one of those below it, and of one only."""
    return _node_shape(
        description.name,
        f"sh:targetClass janji:{description.name}",
        f"sh:xone ( {' '.join(f'[ sh:class janji:{name} ]' for name in below)} )",
        f'sh:message "Let an {description.label("en").lower()} be exactly one of {_join_names(below, ", ")}."',
    )


def _aims(model: DataModel) -> Iterator[str]:
    """Yield at which classes and properties the rules are aimed."""
    all_ = [name for name in model.classes if name not in model.general_classes]
    facts = [name for name in all_ if name not in _APART]
    bounded_classes = [each.name for each in model.classes_with("earliest")]
    properties = [*model.properties.values()]
    dates = [each.name for each in properties if each.is_date]
    texts = [each.name for each in properties if each.is_text]
    classes = {
        "Receipt": [each.name for each in model.classes_with("evidence") if each.name != "Place"],
        "Basis": [each.name for each in model.classes_with("basis")],
        **dict.fromkeys(("Bounds", "BoundsOfYear", "NoBoundsWithoutYear"), bounded_classes),
        **dict.fromkeys(("IdentifierLength", "Labels"), facts),
        "NoBlankNode": all_,
        "HasALabel": [each.name for each in model.classes.values() if each.is_node],
    }
    objects = {
        "DateLiteral": [each.name for each in properties if each.is_date and not each.is_period],
        "TextWithLanguage": texts,
        "CleanText": [*texts, *(each.name for each in properties if each.datatype == "string")],
        "SafeIri": [each.name for each in properties if each.is_address],
    }
    for target, aims in (("sh:targetClass", classes), ("sh:targetObjectsOf", objects)):
        for name, targets in aims.items():
            yield f"shape:{name} {target} {_join_names(targets, ', ')} ."
    first, *others = ["dct:issued", *(f"janji:{name}" for name in dates)]
    yield f"shape:dates rdf:first {first} ; rdf:rest ( {' '.join(others)} ) ."


def _node_shape(name: str, *parts: str) -> str:
    return f"shape:{name}\n    " + " ;\n    ".join(["a sh:NodeShape", *parts]) + " ."


def _join_names(names: Iterable[str], between: str) -> str:
    return between.join(f"janji:{name}" for name in names)


def _concept_name(scheme: str) -> str:
    return "".join(part.capitalize() for part in scheme.split("-")) + "Concept"


def _short(iri: str) -> str:
    prefix = next(prefix for prefix, home in PREFIXES.items() if iri.startswith(home))
    return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}"


def _text(text: str) -> str:
    content = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{content}"'
