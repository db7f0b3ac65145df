"""Each value of a fact is held against the words of its quotes, by a check for each kind of value.

value_verdict     The verdict on a value: shown, as marked, to be looked at, contradicted; with the words and the reason
fact_values       The values of a fact, one by one, each with the quotes that are to show it
study_names       The names of a study, what each slug means, and who belongs to whom
phrase_grounds    What a phrase is read by, with its text or without: the words of its language, the names of the study
text_grounds      What values are checked against: a phrase's grounds with the text of the document around it
curator_marks     How a curator takes a value from the words
quoted_names      What the quotes of a fact name, and what the fact refers to
group_check       Groups of people and sorts of bodies
name_check        Names: persons, places, bodies, programs, groups
speaker_check     Who speaks, who binds himself, and whether a wording is quoted
commitment_check  How binding words are, and the number of a list's line
document_check    What is said of the document itself: title, dateline, date, and who made it
date_check        Dates, with their days of the week
number_places     Where the quotes have numbers, and which of them is that of the fact
unit_check        What a number counts, in which money, per what
number_check      Numbers: how much, or how long
label_check       Labels, titles and conditions
shown_values      Which quote shows which value, as far as the quotes alone tell it
value_check       Every value of every fact, each by its check
"""
