"""What the file `janji.toml` of a study may say, each key with its check.

>>> StudySettings.model_validate({"languages": ["es"], "longest-quote": "300 characters"}).rules.longest_quote
QuoteLimit(most=300, unit='characters')
"""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from ontology.errors import TermError
from ontology.facts.fact_rules import BUNDLED_RULES, FactRules
from ontology.facts.fields import LanguageTag, Model, Plain
from ontology.facts.quote_limit import QuoteLimit
from ontology.rdf.ids import UNNAMED_BASE, Ids
from ontology.rdf.licences import read_licence
from ontology.text.language_tags import EVERY_LANGUAGE
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.bundled_schemes import list_schemes

_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", re.ASCII)


def _base(value: str) -> str:
    try:
        return Ids(value).base
    except TermError as error:
        raise ValueError(Phrase("'base': {error}", error=error.args[0])) from None


def _orcid(value: str) -> str:
    """Return the address of an ORCID iD, whose last character is checked as ISO 7064 (MOD 11-2) says."""
    form = _ORCID.fullmatch(value)
    digits = form[1].replace("-", "") if form else ""
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    if not form or "0123456789X"[(12 - total % 11) % 11] != digits[-1]:
        raise ValueError(Phrase("{value} is no ORCID iD: write it as 0000-0002-1825-0097", value=repr(value)))
    return f"https://orcid.org/{form[1]}"


def _licence(value: str) -> str:
    try:
        return read_licence(value)
    except ValueError as error:
        raise ValueError(Phrase("'licence': {error}", error=error.args[0])) from None


def _limit(value: Any) -> Any:
    return QuoteLimit.read(value) if isinstance(value, str) else value


def _scheme(value: str) -> str:
    schemes = list_schemes()
    if value not in schemes:
        advice = did_you_mean(value, schemes) or Phrase(
            "; write any of {names}, or leave it out", names=", ".join(schemes)
        )
        raise ValueError(Phrase("'schemes': no bundled scheme {name}{advice}", name=repr(value), advice=advice))
    return value


def _site(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError(
            Phrase(
                "'url': {value} is no address of a site; write one, as https://example.org/janji/", value=repr(value)
            )
        )
    return value


class Creator(Model):
    """Who made a study."""

    name: Plain
    #: The address of an ORCID iD.
    orcid: Annotated[str, AfterValidator(_orcid)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_name(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class StudySettings(Model):
    """The table `study`: what the study is called, and how its facts are to be read."""

    title: Plain | dict[LanguageTag, Plain] = ""
    creators: tuple[Creator, ...] = ()
    #: The address of the licence; empty where none is given.
    licence: Annotated[str, AfterValidator(_licence)] = ""
    base: Annotated[str, AfterValidator(_base)] = UNNAMED_BASE
    languages: tuple[LanguageTag, ...] = Field(min_length=1)
    document_language: LanguageTag | None = None
    texts: Plain = "texts"
    longest_quote: Annotated[QuoteLimit, BeforeValidator(_limit)] = BUNDLED_RULES.longest_quote
    gazetteers: tuple[str, ...] = ()
    #: The bundled schemes on which the study stands; None where it does not say: on all.
    schemes: tuple[Annotated[str, AfterValidator(_scheme)], ...] | None = None

    @model_validator(mode="after")
    def _in_its_languages(self) -> Self:
        if len(set(self.languages)) < len(self.languages):
            raise ValueError(Phrase("'languages' names a language twice: leave one out"))
        if EVERY_LANGUAGE in self.languages:
            raise ValueError(
                Phrase("'languages' names 'mul', which stands for every language: name those of the labels")
            )
        titles = self.title if isinstance(self.title, dict) else {}
        foreign = [language for language in titles if language not in self.languages]
        if foreign:
            raise ValueError(
                Phrase("'title' is in '{foreign}', which is none of 'languages': add it there", foreign=foreign[0])
            )
        return self

    @property
    def rules(self) -> FactRules:
        """The rules by which the facts are read."""
        return FactRules(self.languages, self.longest_quote, self.document_language)

    @property
    def titles(self) -> dict[str, str]:
        """The title by language, where it has several."""
        return self.title if isinstance(self.title, dict) else {}

    @property
    def first_title(self) -> str:
        """The title in the first of the study's languages in which there is one; empty where there is none."""
        if isinstance(self.title, str):
            return self.title
        return next((self.title[language] for language in self.languages if language in self.title), "")


class PublishSettings(Model):
    """The table `publish`: what `janji publish` writes, unless its line says otherwise."""

    url: Annotated[str, AfterValidator(_site)] | None = None
    views: bool | None = None


class StudyFile(Model):
    """The tables of the file."""

    study: StudySettings
    publish: PublishSettings = PublishSettings()
