"""By what a curator names a value of a fact: where a mark says how it is taken, or a quote of its own shows it.

>>> name_value("beneficiary", "umkm"), name_value("condition", "bila terpilih")
('umkm', 'condition')
"""

#: The fields whose values are texts: each is named by its field.
TEXT_FIELDS = ("label", "title", "condition", "eligibility")
#: The value of a role that no field has: the person under whom the role is written.
HOLDER = "holder"


def name_value(field: str, value: object) -> str:
    """Return what names a value: the value as it is written, or the field of a text."""
    return field if field in TEXT_FIELDS else write_value(value)


def write_value(value: object) -> str:
    """Return an amount in its short form, anything else as it is written."""
    least, most = getattr(value, "least", None), getattr(value, "most", None)
    if least is None and most is None:
        return str(getattr(value, "wording", None) or value)
    return f"{least}" if least == most else f"{'' if least is None else least}..{'' if most is None else most}"
