"""Finds the number of a text among those of an index, which are in the order of their worth."""

import sqlite3

#: The bits of a number that are a text's place within its band, and those of the room between two texts.
BAND, ROOM = 48, 16


class Full(Exception):
    """There is no room left between two texts: the index has to be written anew."""


def place(index: sqlite3.Connection, band: int, key: tuple[str, str, str]) -> tuple[int, bool]:
    """Return the number of a text of a band, by its text, entity and field, and whether it is there already.

    A new one stands in the middle between its neighbours, or a room's width behind the last of its band.
    """
    start, end = band << BAND, (band + 1) << BAND
    low, high = start + 1, end
    while low < high:
        middle = (low + high) // 2
        row = _from(index, middle, end)
        if row is None or row[1:] >= key:
            high = middle
        else:
            low = row[0] + 1
    after = _from(index, low, end)
    if after is not None and after[1:] == key:
        return after[0], True
    ((before,),) = index.execute("SELECT max(id) FROM texts WHERE id BETWEEN ? AND ?", (start, low - 1))
    least, most = before or start, after[0] if after else end
    number = (least + most) // 2 if after else least + (1 << ROOM)
    if not least < number < most:
        raise Full
    return number, False


def _from(index: sqlite3.Connection, number: int, end: int) -> tuple[int, str, str, str] | None:
    """Return the first text from a number on, before the end of its band."""
    query = "SELECT id, text, entity, field FROM texts WHERE id >= ? AND id < ? ORDER BY id LIMIT 1"
    row: tuple[int, str, str, str] | None = index.execute(query, (number, end)).fetchone()
    return row
