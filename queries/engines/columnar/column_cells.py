"""The columns of maplib as columns of texts and numbers, as every engine gives them."""

from typing import TYPE_CHECKING, cast

from queries.sparql.value import Value, decimal_of

if TYPE_CHECKING:
    import polars

#: So many digits a decimal number has at most, for polars and maplib.
_DIGITS = 38
#: The field that has the language, in a column of texts with languages or of several kinds.
_LANGUAGE = "l"


def frame(mappings: "polars.DataFrame", names: tuple[str, ...]) -> "polars.DataFrame":
    """Return some columns; one of numbers and texts has all as texts."""
    import polars

    return polars.DataFrame({name: _one_kind(_plain(mappings[name])) for name in names})


def rows(mappings: "polars.DataFrame", names: tuple[str, ...]) -> list[tuple[Value | None, ...]]:
    """Return the rows of some columns."""
    if not names:
        return [()] * mappings.height
    return list(zip(*(_values(_plain(mappings[name])) for name in names), strict=True))


def _plain(column: "polars.Series") -> "list[polars.Series]":
    """Return a column as one of texts or numbers for each kind of term in it, of which each row has at most one."""
    import polars

    if isinstance(column.dtype, polars.Struct):
        return [part for field in column.struct.unnest() if field.name != _LANGUAGE for part in _plain(field)]
    if isinstance(column.dtype, polars.Date):
        return [column.dt.to_string("%Y-%m-%d")]
    if isinstance(column.dtype, polars.Decimal):
        return [column.cast(polars.Decimal(_DIGITS, _places(column)))]
    if column.dtype.is_integer():
        return [column.cast(polars.Int64)]
    return [column]


def _places(numbers: "polars.Series") -> int:
    """Return how many decimal places some numbers need, of the many that maplib gives all."""
    import polars

    ends = numbers.cast(polars.String).str.strip_chars_end("0").str.extract(r"\.(\d*)$")
    return cast("int | None", ends.str.len_chars().max()) or 0


def _values(parts: "list[polars.Series]") -> list[Value | None]:
    first, *others = map(_list_values, parts)
    for other in others:
        first = [one if one is not None else another for one, another in zip(first, other, strict=True)]
    return first


def _list_values(part: "polars.Series") -> list[Value | None]:
    import polars

    if isinstance(part.dtype, polars.Decimal):
        return [None if text is None else decimal_of(text) for text in part.cast(polars.String).to_list()]
    return part.to_list()


def _one_kind(parts: "list[polars.Series]") -> "polars.Series":
    first, *others = parts
    if any(part.dtype != first.dtype for part in others):
        kind = _common([first, *others])
        first, *others = (part.cast(kind) for part in (first, *others))
    for other in others:
        first = first.zip_with(first.is_not_null(), other)
    return first


def _common(parts: "list[polars.Series]") -> "polars.DataType":
    """Return what columns of several kinds have in common: numbers without a loss, else texts."""
    import polars

    if all(isinstance(part.dtype, polars.Decimal) or part.dtype.is_integer() for part in parts):
        return polars.Decimal(
            _DIGITS, max(part.dtype.scale for part in parts if isinstance(part.dtype, polars.Decimal))
        )
    return polars.Float64() if all(part.dtype.is_numeric() for part in parts) else polars.String()
