"""The shape of a fact file, one noun a module: what a curator may write, and what each slug names.

actors         Who promises, speaks and runs: people with their roles, tickets, organisations; and where
amounts        How much: a number, a range, a most, a least, or only a wording
currency       Money: a currency of ISO 4217 is a unit of its own, under its own slug or that which the scheme of
               units gives it
described_fields  Which property of the vocabulary each field of a fact is written as
fact           What every fact has: its quotes, on what it rests, and names where it has some
fact_file      The shape of one fact file: what a curator writes of one document
fact_rules     What a study lets its facts be: the languages of labels, that of documents, the length of quotes, and the
               vocabulary
fields         The parts of which facts are written: texts in the languages of the study, quotes, dates and references
gazetteer      Places beyond the text: a row of a gazetteer and the reference sources in which it stands
known_places   The places of the bundled gazetteers on which a study stands, by which a place of its own is seen to be
               the same
quote_limit    How long a quote may be: so many words, or so many characters
slug_register  Which slug names what: the one register through which facts refer to each other
statements     What a document states: programs, promises, hopes, claims, what happened, who stands how to whom,
               judgements
wordings       How things are said, and the numbers that are named: the parts of which statements are made
"""
