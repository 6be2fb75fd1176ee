"""Ids that depend on content alone.

Belongs here: turning the parts that make a row unique into its id. Does not belong
here: anything that knows what those parts mean.
"""

import hashlib

ID_LENGTH = 20


def content_id(prefix: str, *parts: object) -> str:
    """Give ``prefix_`` and 20 hexadecimal digits (80 bits) that depend on ``parts`` alone.

    The parts are joined by the ASCII unit separator, so ``("ab", "c")`` and
    ``("a", "bc")`` differ. At 80 bits a billion rows collide with a probability
    under one in a million (birthday bound n**2 / 2**81).
    """
    joined = "\x1f".join(str(part) for part in parts)
    digest = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}_{digest[:ID_LENGTH]}"
