"""Everything that faces a person: the commands, the exports, the views."""
