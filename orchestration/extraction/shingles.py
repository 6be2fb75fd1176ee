"""Runs of words as hashes: what copy detection compares.

Belongs here: the hashes of one text. Does not belong here: comparing texts (the warehouse
does that).
"""

import hashlib
import re

_WORD = re.compile(r"[^\W_]+")
# Shingles up to which a text keeps all of them: about 4,000 words, more than nearly all news.
_KEEP_ALL = 4000
_HASH_MASK = (1 << 63) - 1


def extract_shingles(text: str, *, words: int = 5, keep_one_in: int | None = None) -> list[int]:
    """Give the distinct hashes of all runs of ``words`` words, sorted, each below 2**63.

    Words are runs of letters and digits, case-folded, so quotation style, punctuation, line
    breaks and capitals change nothing. A text shorter than ``words`` gives one hash of all
    its words, an empty one none. ``keep_one_in`` keeps the hashes that it divides; by
    default the smallest power of two that leaves about 4,000 at most, hence all of most
    texts. The kept sets of two powers are nested: a copy in a longer page can be compared on
    the multiples of the larger one. Raises ``ValueError`` unless both numbers are positive.
    """
    if words < 1 or (keep_one_in is not None and keep_one_in < 1):
        raise ValueError("words and keep_one_in must be at least 1")
    folded = _WORD.findall(text.replace("’", "").replace("'", "").casefold())
    if not folded:
        return []
    runs = {" ".join(folded[start : start + words]) for start in range(max(1, len(folded) - words + 1))}
    modulus = keep_one_in if keep_one_in is not None else _choose_modulus(len(runs))
    return sorted(value for value in {_hash(run) for run in runs} if value % modulus == 0)


def _choose_modulus(count: int) -> int:
    modulus = 1
    while count > modulus * _KEEP_ALL:
        modulus *= 2
    return modulus


def _hash(run: str) -> int:
    digest = hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & _HASH_MASK
