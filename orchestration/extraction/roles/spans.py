"""Whether a stretch of the body is free of what was found before.

Does not belong here: what the stretches are.
"""

from bisect import bisect_left
from collections.abc import Sequence

# Spans of names and of roles beside them overlap by two at most.
_LOOK_BACK = 3


def is_taken(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """True when ``span`` overlaps one of ``taken``, which are in order."""
    after = bisect_left(taken, (span[1], 0))
    return any(begin < span[1] and span[0] < end for begin, end in taken[max(0, after - _LOOK_BACK) : after])
