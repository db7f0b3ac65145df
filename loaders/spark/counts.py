"""How many promises, hopes and programs are on each theme in each place, as `janji ask themes-by-place` counts them."""

import csv
from pathlib import Path

from pyspark.sql import DataFrame
from pyspark.sql import functions as F  # noqa: N812 - so it is called everywhere

from ontology.rdf.terms import JANJI

FILE = "themes-by-place.csv"
_COLUMNS = ("theme", "place", "promises", "hopes", "programs")


def count_by_theme_and_place(claims: DataFrame) -> DataFrame:
    """Return theme, place, promises, hopes and programs, in order; documents that name one program count it once."""
    kinds, themes, places = (
        claims.where(F.col("said") == relation).select("slug", F.col("text").alias(name)).distinct()
        for relation, name in (("type", "kind"), ("theme", "theme"), ("in", "place"))
    )
    numbers = [F.count_if(F.col("kind") == kind).alias(name) for kind, name in _KINDS]
    counts = kinds.join(themes, "slug").join(places, "slug").groupBy("theme", "place").agg(*numbers)
    return counts.select(*_COLUMNS).orderBy("place", "theme")


_KINDS = ((JANJI.Promise, "promises"), (JANJI.Hope, "hopes"), (JANJI.Program, "programs"))


def write(claims: DataFrame, folder: Path) -> None:
    """Write the counts as a table, a row at a time."""
    with (folder / FILE).open("x", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(_COLUMNS)
        for theme, place, *numbers in count_by_theme_and_place(claims).toLocalIterator():
            table.writerow([theme[1:-1], place[1:-1], *numbers])
