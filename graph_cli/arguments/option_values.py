"""What the options of the command line may be given, where several modules need to know."""

from graph_cli.words.interface_catalogue import LANGUAGES

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md", "spreadsheet")
GRAPH_FORMATS = ("ttl", "jsonld")
#: The languages as a usage line has them.
LANGUAGE_CHOICE = "|".join(LANGUAGES)
