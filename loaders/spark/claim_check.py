"""The check between chunks by their claims: what `loaders.checking.linking` does in memory, by grouping and joining."""

from collections.abc import Iterable

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F  # noqa: N812 - so it is called everywhere

from loaders.checking.circles import on_circles
from loaders.checking.linking import Linker
from loaders.checking.summary import Summary
from ontology.vocabulary.vocabulary import Vocabulary

_NAME = ["kind", "slug"]
_CHUNK = ["part", "number"]

#: What is known of a name when all claims about it are gathered.
_GATHERED = """
    bool_or(said = 'is') AS known
    bool_or(said = 'needs') AS needed
    bool_or(said = 'lacks') AS lacking
    count_if(said = 'home') AS homes
    min(IF(said = 'label', struct(part, number, text, more), NULL)) AS first
    min(IF(said = 'label', struct(text, more), NULL)) AS low
    max(IF(said = 'label', struct(text, more), NULL)) AS high
    count(DISTINCT IF(said = 'place', text, NULL)) AS levels
    count(DISTINCT IF(said = 'place', more, NULL)) AS withins
    count(DISTINCT IF(said = 'former', text, NULL)) AS formers
    count(DISTINCT IF(said = 'code', text, NULL)) AS coded
"""
_BROKEN = """
    (needed AND NOT known) OR (lacking AND known) OR homes > 1 OR low < high OR levels > 1 OR withins > 1
    OR (formers > 0 AND known) OR formers > 1 OR coded > 1
"""
#: Which of the claims about a broken name are those of the chunks that do not fit.
_UNFIT = """
    (said = 'needs' AND NOT known) OR (said = 'lacks' AND known) OR (said = 'home' AND homes > 1)
    OR (said = 'place' AND (levels > 1 OR withins > 1))
    OR (said = 'former' AND (known OR formers > 1)) OR (said = 'code' AND coded > 1)
    OR (said = 'label' AND low < high
        AND (struct(part, number) = struct(first.part, first.number) OR text != first.text OR more != first.more))
"""


def waiting(claims: DataFrame) -> DataFrame:
    """Return the chunks that are put off (part, number) with the names that they may mean and that are there."""
    present_names = claims.where("said = 'is'").select(*_NAME).distinct()
    there = claims.where("said = 'may'").join(present_names, _NAME).select(*_CHUNK, F.struct(*_NAME).alias("name"))
    names_of_chunks = there.groupBy(*_CHUNK).agg(F.collect_list("name").alias("names"))
    return claims.where("said = 'waits'").select(*_CHUNK).join(names_of_chunks, _CHUNK, "left")


def unfit(claims: DataFrame, circles: Iterable[str]) -> DataFrame:
    """Return the chunks (part, number) that have a fault, alone or seen beside the others."""
    about = claims.where("kind != ''")
    aggregates = [F.expr(line) for line in _GATHERED.strip().splitlines()]
    broken_names = about.groupBy(*_NAME).agg(*aggregates).where(_BROKEN)
    beside = about.join(broken_names, _NAME).where(_UNFIT)
    alone = claims.where("said = 'bad'")
    around = claims.where("said = 'above'").where(_on(circles, "slug")).where(_on(circles, "text"))
    return alone.select(*_CHUNK).union(beside.select(*_CHUNK)).union(around.select(*_CHUNK)).distinct()


def _on(circles: Iterable[str], slug: str) -> Column:
    return F.concat_ws("/", "kind", slug).isin(list(circles))


def places(claims: DataFrame, vocabulary: Vocabulary) -> Linker:
    """Return a linker that knows where all places lie, and the vocabulary of the study."""
    within = claims.where("said = 'place'").groupBy("slug").agg(F.max("text"), F.max("more"))
    linker = Linker(vocabulary)
    for slug, level, above in sorted(within.collect()):
        linker.add(0, Summary(places={slug: (level, above)}))
    return linker


def circles(claims: DataFrame) -> list[str]:
    """Return the entities (`place/lebak`) that are parts of themselves."""
    above: dict[str, list[str]] = {}
    for kind, slug, higher in claims.where("said = 'above'").select(*_NAME, "text").distinct().collect():
        above.setdefault(f"{kind}/{slug}", []).append(f"{kind}/{higher}")
    return list(on_circles(above))
