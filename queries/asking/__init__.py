"""A question and its answer: parameters, names that become identifiers, rows, notes, and what an empty answer says.

answering      Asks a question of a store: which rows there are, what more is said of them, their names, and their
               order
answer         An answer: columns and flat rows of Python values, each row that states a fact with its receipt
answer_notes   What is said beside the rows: why there are none, what a period leaves out, what is only named
bound_question  A question with its parameters, asked of a graph: how many answers it has with others, and how one
               types them
context        The words around each quote, read from the researcher's own copy of the document and never stored
counting       How many answers a question has, without what is only said of them: a count costs a part of the answer
describing     What tells namesakes apart: the level and place of an area, the office of a person, the kind of a body
empty_answer   Why an answer is empty, and what is there instead: with one condition less, further up, or in other
               questions
entity_search  Full-text search over labels, aliases, titles and quotes: a word is found in any inflection
fewer_filters  Which of its parameters empty an answer: it is asked again without each of them, and with each alone
graph_stats    What is in a graph: how much of what, how many facts have their receipts, and what rests on inference
label_step     What things are called, looked up after a query, each thing once: in the language that is asked for, or
               another
label_languages  The languages of labels: which a graph has, which of them is asked for, and how a query asks for texts
                 in it
lead           A lead: where to look instead, as a command that can be typed; a page makes a link of it
mentions       Where an entity is only named: by facts of which kind, in the datelines of documents, and in quotes
nearby         What stands near one parameter of an empty answer: further up, other values, other questions, mentions
notebook_view  How a notebook draws an answer: whichever viewer is installed, found by its entry point
note           A note: a phrase beside the rows of an answer, with the lead that it gives
other_questions  Other questions that have answers on the same: on what one parameter names, or on what several name
               together
presence       Whether promises are made for a place, or documents only name it
question_file  The file of a question, read: what its header says of the columns, and its query in parts
question       A question: a `.rq` file with a header that says what it asks and which parameters it takes
receipt_columns  The columns of an answer that say what shows the value of each row, and which of its other values
                 nothing shows
receipt_pattern  Writes into the whole query of a question what shows the value of each row, as `value-receipts.rq` has
                 it
resolve        Turns the names that people type into terms: an identifier, a code, a label in either language, or an
               alias
value_receipts   Which quote shows a value of a fact, where it stands, and on what the value rests
whole_query    Writes the whole SPARQL of a question, with its labels, for an endpoint of anybody's
speakers       Who speaks in documents and is never quoted, and who is named there and says nothing
short_words    Short words out of IRIs: the kind of a node is its class by name, or the scheme of a concept
value_counts   Which values of a parameter have answers: a question is asked with any value of it
vocabulary_lists  Lists of classes and properties in a query: they follow from the vocabulary
graph_reader  What is read of a graph: its own queries, and what names mean in it. All that answers rests on this
"""
