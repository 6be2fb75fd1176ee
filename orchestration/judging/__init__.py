"""An editor's word on disagreements: what was judged, and the file that keeps it.

Belongs here: the judgements as data. Does not belong here: what follows from them (the models
decide), storing them (``warehouse``), asking for them (the command line).
"""
