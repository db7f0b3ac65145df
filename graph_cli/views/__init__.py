"""The HTML views: a network becomes one page that opens from disk and asks nobody for anything.

concept_hierarchy   What stands above what among the concepts of a network: so that a broad theme means the narrower
                    ones too
construction        The network that the triples of a CONSTRUCT or DESCRIBE draw
data                The data of a page: all that its script needs, as compact columns
drawable            What a network must hold for a picture or a layout of it to show anything
frame               A page within a frame, for a notebook: a document of its own that reaches neither the notebook nor
                    the network
kind_styles         How each kind of node looks: a colour, and a shape that tells it apart without colour
line_styles         How each kind of line looks: what an edge rests on, told by dashes without colour
multilingual        One network in several languages: the same nodes and edges, each with its labels in each of them
network_arrays      A network as arrays: its nodes in the order of their identifiers, and its edges from either end
network_page        One HTML file with everything in it, and a policy that lets it ask nobody for anything
node_groups         Which nodes of a large network belong together, for a picture of it that can be taken in at one
                    glance
node_styles         By what nodes are coloured and sized: by their kind and their ties, unless an analysis says
                    otherwise
outlines            The outlines of the map: Indonesia's land and its neighbours', as the page draws them
page_receipts       The receipts of a page, each written once: facts and edges name them by their numbers
picture             A network as pyvis assembles it: nodes and edges for vis-network, and the options that it starts
                    with
selection           Which part of the network a view shows: what lies around an entity, or what an answer speaks of
stems               The stems of the words that can be searched: a page has no stemmer, but whoever types has any
                    inflection in mind
subject             What a view shows: a part of the network in several languages, under a title, perhaps opened on one
                    entity
term_translation    The names of relations in a language of the interface in which the vocabulary has none
triple_description  What triples say, subject by subject: where they lead, of which classes things are, which texts
                    they carry
view_assets         The page's own script and style, and the renderer that pyvis carries, as texts
view_languages      The languages in which a page can be read: those of the interface, and those of its labels alone
layouts             The layouts of the network: one module each, and the folder is the registry
"""
