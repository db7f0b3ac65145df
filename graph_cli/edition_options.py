"""What a graph is called, who made it, and its licence: as its study's settings say, or a person on the line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.folder.edition import Edition

if TYPE_CHECKING:
    from loaders.settings.study_settings import StudySettings


def edition_of(settings: "StudySettings") -> Edition:
    """Return what the settings of a study say of its makers."""
    creators = tuple(creator.name for creator in settings.creators)
    orcids = {creator.name: creator.orcid for creator in settings.creators if creator.orcid}
    return Edition(settings.first_title, creators, settings.licence, settings.titles, orcids, settings.languages)


def read_edition(title: str | None, creators: Sequence[str] | None, licence: str | None) -> Edition:
    """Return what is written after --title, --creator and --license; UsageError for a licence that there is not."""
    from ontology.rdf.licences import read_licence

    names = tuple(name.strip() for name in creators or () if name.strip())
    try:
        return Edition((title or "").strip(), names, read_licence(licence) if licence else "")
    except ValueError as error:
        raise UsageError(Phrase("--license: {error}", error=error.args[0])) from None
