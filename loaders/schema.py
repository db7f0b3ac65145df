"""The JSON Schema of a fact file, by which an editor completes keys and concepts and underlines slips.

It is made from `ontology.facts.fact_file` and the concept schemes, so it never falls behind them. It takes the short
forms that the reader takes; and since editors guess types, a date or an amount may be a number too.

>>> schema = fact_file_schema()
>>> "job-creation" in schema["$defs"]["theme"]["enum"]
True
"""

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from ontology.facts.amounts import Amount, Figure
from ontology.facts.currency import Currency
from ontology.facts.described_fields import described_fields
from ontology.facts.fact import Formerly
from ontology.facts.fact_file import SLUGGED, FactFile
from ontology.facts.fact_rules import BUNDLED_RULES, FactRules
from ontology.facts.fields import (
    Address,
    Date,
    Duration,
    FileName,
    LanguageTag,
    Model,
    Name,
    Period,
    Plain,
    Quote,
    Quotes,
    Ref,
    Slug,
    Slugs,
    Text,
    Words,
    models_in,
)
from ontology.facts.text_spans import TextSpan, TextSpans
from ontology.rdf.ids import SLUG
from ontology.vocabulary.term_description import PropertyDescription
from ontology.vocabulary.vocabulary import Vocabulary, read_bundled

Schema = dict[str, Any]

_STRING: Schema = {"type": "string", "minLength": 1}
_SLUG: Schema = {"type": "string", "pattern": f"^{SLUG.pattern}$"}
_FORMER_SLUG: Schema = {"type": "string", "pattern": f"^([a-z]+/)?({SLUG.pattern}_)?{SLUG.pattern}$"}
_FIGURE: Schema = {"type": ["number", "string"]}
_SPAN: Schema = {"type": "string", "pattern": r"^[0-9]+\.\.[0-9]+$"}
_TEXT: Schema = {"$ref": "#/$defs/Text"}
_QUOTE: Schema = {"anyOf": [_STRING, {"$ref": "#/$defs/Quote"}]}


def _any(*ways: Schema) -> Schema:
    """Return a schema that takes any of several; what is already such a choice is joined in."""
    return {"anyOf": [one for way in ways for one in (way["anyOf"] if set(way) == {"anyOf"} else [way])]}


def _one_or_many(item: Schema) -> Schema:
    return _any(item, {"type": "array", "items": item})


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _with_quote(value: Schema) -> Schema:
    """Return the schema of a value that may have a quote of its own."""
    whole = {**_object({"value": value, "quote": _one_or_many(_QUOTE)}), "required": ["value", "quote"]}
    return _any(value, whole)


#: The fields that have a short form, or that an editor reads as a number.
_FORMS: list[tuple[Any, Schema]] = [
    (Plain, {"type": ["string", "number"]}),
    (Words, {"type": ["string", "number"]}),
    (Name, {"anyOf": [_STRING, _TEXT]}),
    (Text, _TEXT),
    (LanguageTag, {"type": "string", "description": "A tag of BCP 47, such as es, nah or zh-Hant"}),
    (Slug, _SLUG),
    (Slugs, _one_or_many(_SLUG)),
    (Formerly, _one_or_many(_FORMER_SLUG)),
    (Address, {"type": "string", "pattern": "^https?://"}),
    (FileName, _STRING),
    (Date, {"type": ["string", "integer"], "description": "2024-11-12, 2024-11, 2024 or --11-12"}),
    (Period, {"type": ["string", "integer"], "description": "A date, or a span of dates: 2022..2023"}),
    (Duration, {"type": "string", "description": "3 years, 18 months, 2 weeks or P3Y"}),
    (Figure, _FIGURE),
    (Currency, {"type": "string", "pattern": "^[A-Z]{3}$", "description": "A code of ISO 4217, such as IDR"}),
    (Quote, _QUOTE),
    (Quotes, _one_or_many(_QUOTE)),
    (Amount, _with_quote({"anyOf": [_FIGURE, {"$ref": "#/$defs/Amount"}, _TEXT]})),
    (TextSpan, _SPAN),
    (TextSpans, _one_or_many(_SPAN)),
    (int, {"type": ["integer", "string"]}),
    (str, _STRING),
]


def fact_file_schema(rules: FactRules = BUNDLED_RULES) -> Schema:
    """Return the JSON Schema (2020-12) of a fact file of a study."""
    parts = _model_schemas()
    whole = parts.pop(FactFile.__name__)
    slugged_sections = _object({section: _define(model) for section, (_, model) in SLUGGED.items()})
    whole["properties"]["defaults"] = {
        "description": "What the facts of a section share, unless they say otherwise.",
        **slugged_sections,
    }
    vocabulary = rules.vocabulary or read_bundled()
    schemes = {scheme: _concept_schema(scheme, vocabulary) for scheme in sorted(vocabulary.concepts)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "$defs": {**parts, "Text": _text_schema(rules), **schemes},
    }


def _text_schema(rules: FactRules) -> Schema:
    """Return the schema of a text by language; with one language, of the text itself too."""
    by_language = _object(dict.fromkeys(rules.languages, _STRING)) | {"required": [rules.languages[0]]}
    return by_language if len(rules.languages) > 1 else _any(_STRING, by_language)


def _define(model: type[Model]) -> Schema:
    return {"$ref": f"#/$defs/{model.__name__}"}


def _model_schemas() -> dict[str, Schema]:
    """Return the schemas of a fact file and of all its parts, by name."""
    schemas: dict[str, Schema] = {}
    waiting: list[type[Model]] = [FactFile, Amount]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in schemas:
            schemas[model.__name__] = _model_schema(model)
            waiting += [part for hint in _hints(model).values() for part in models_in(hint)]
    return dict(sorted(schemas.items()))


def _model_schema(model: type[Model]) -> Schema:
    """Return the schema of one part; what stands under a slug may have its keys from the defaults."""
    hints = _hints(model)
    description = {"description": (model.__doc__ or "").partition("\n")[0]}
    descriptions = described_fields(model)
    whole = description | _object(
        {
            str(field.alias): _describe(_field(hints[name], field), descriptions.get(name))
            for name, field in model.model_fields.items()
        }
    )
    required_keys = [str(field.alias) for field in model.model_fields.values() if field.is_required()]
    has_slug = any(model is of for _, of in SLUGGED.values())
    return whole if has_slug or not required_keys else whole | {"required": required_keys}


def _describe(schema: Schema, description: PropertyDescription | None) -> Schema:
    """Return the schema of a field with what the vocabulary says of it, beside how it is written."""
    if description is None:
        return schema
    form = schema.get("description")
    return {**schema, "description": description.comments["en"] + (f" Written as {form}." if form else "")}


def _hints(model: type[Model]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _field(hint: Any, field: FieldInfo) -> Schema:
    description = {"description": field.description} if field.description else {}
    return {**_schema(hint, ()), **description}


def _schema(hint: Any, marks: tuple[Any, ...]) -> Schema:
    """Return the schema of a type hint, with the marks around it."""
    ref = next((mark for mark in marks if isinstance(mark, Ref)), None)
    form_schema = next((schema for form, schema in _FORMS if form == hint), None)
    if ref is None and form_schema is not None:
        return {**form_schema, **_pattern(marks)}
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _schema(inner[0], (*inner[1:], *marks))
    if origin in (Union, UnionType):
        return _any(_schema(inner[0], marks), {"type": "null"})
    if ref is not None:
        value = _with_quote(_reference(ref))
        return _one_or_many(value) if origin is tuple else value
    return _container(hint) if origin else _define(hint)


def _container(hint: Any) -> Schema:
    inner = get_args(hint)
    if get_origin(hint) is Literal:
        return {"enum": list(inner)}
    if get_origin(hint) is dict:
        names = _SLUG if inner[0] is not str else _STRING
        limits = {"propertyNames": names, "additionalProperties": _schema(inner[1], ())}
        return {"type": ["object", "null"], **limits}
    item = _schema(inner[0], ())
    return _one_or_many(item) if inner[0] in (Plain, Slug) else {"type": ["array", "null"], "items": item}


def _pattern(marks: tuple[Any, ...]) -> Schema:
    constraints = [part for mark in marks if isinstance(mark, FieldInfo) for part in mark.metadata]
    return next(({"pattern": str(part.pattern)} for part in constraints if getattr(part, "pattern", None)), {})


def _reference(ref: Ref) -> Schema:
    if ref.scheme and not ref.kinds:
        return {"$ref": f"#/$defs/{ref.scheme}"}
    slug_schema = {"type": "string", "description": f"The slug of a {' or '.join(ref.kinds)}."}
    return _any({"$ref": f"#/$defs/{ref.scheme}"}, slug_schema) if ref.scheme else slug_schema


def _concept_schema(scheme: str, vocabulary: Vocabulary) -> Schema:
    concepts = vocabulary.concepts[scheme]
    if not concepts:
        return {"title": scheme, **_STRING}
    labels = [" – ".join(concepts[slug].labels.values()) for slug in sorted(concepts)]
    return {"title": scheme, "enum": sorted(concepts), "enumDescriptions": labels}
