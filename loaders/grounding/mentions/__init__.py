"""What words of a text mention: numbers, dates, names, who speaks, how binding it is; by the words of each language.

language_words    The words of one language; each language is a file of the folder `languages`
number_mentions   Numbers in a phrase, in figures and in words, with comparison, currency, unit and period
date_mentions     Dates in a phrase, with the day of the week that they name
name_mentions     Names of persons, places, bodies and groups in a text: labels, aliases, parts of a person's name
quotations        What stands between quotation marks, and who is named as its speaker
commitment_cues   How binding words are: firm, conditional, effort, hope
"""
