"""The grammar of calendar expressions: text in, expressions out, resolved as far as words alone go.

Belongs here: what is written. Does not belong here: what it means in this article (``dates``).
"""
