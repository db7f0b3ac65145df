"""What a graph is called, who made it, and its licence: of the bundled edition, or as a person says on the line."""

from collections.abc import Sequence

from graph_cli.licences import read_licence
from queries.folder.edition import Edition

#: The facts of the five articles, as `loaders/facts/LICENSE` says.
BUNDLED = Edition("Janji", (), "https://creativecommons.org/licenses/by/4.0/")


def read_edition(title: str | None, creators: Sequence[str] | None, licence: str | None) -> Edition:
    """Return what is written after --title, --creator and --license; UsageError for a licence that there is not."""
    named = tuple(name.strip() for name in creators or () if name.strip())
    return Edition((title or "").strip(), named, read_licence(licence) if licence else "")
