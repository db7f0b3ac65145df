"""Text as people write it: names, dates and numbers, words in a passage, what a terminal may be given.

dates        Dates as sources give them: a day, a month, a year, or a day without its year
language_tags  Language tags, in the form of BCP 47 (RFC 5646, section 2.1)
level_words  Words for the levels of areas, as people write them before or behind a name
names        How names are compared: folded, so that case, accents and punctuation do not tell them apart
passages     A text in which phrases are looked up as people read them, with the places that they have in the text as
             it lies
phrase       A phrase: a text for people in English that keeps what it is made of, so that it can be told in another
             language
printable    Text that a terminal may be given: nothing in it commands the terminal, or turns the order of what is
             read
readable     Values as people write them, in the language of the reader: numbers, dates and lengths of time
system_reason  Why the system refused something, in words that can be told in another language
"""
