"""What words of a text mention: numbers, dates, names, who speaks, how binding it is; by the words of each language.

language_words    The words of one language; each language is a file of the folder `languages`
numerals          A number as a language writes it: in figures with its marks and scale, or in words
number_mentions   Numbers in a phrase, each with its comparison and currency; ranges, and changes from one to another
date_mentions     Dates in a phrase, with the day of the week that they name
name_mentions     Names of persons, places, bodies and groups in a text: labels, aliases, parts of a person's name
quotations        What stands between quotation marks, and who is named as its speaker
commitment_cues   How binding words are: firm, conditional, effort, hope
"""
