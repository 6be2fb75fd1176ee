"""The amount: an interval in a unit, at its place in the text.

Belongs here: the record that the parts of the figure grammar hand on. Does not belong
here: how an amount is found (``amounts``).
"""

from dataclasses import dataclass

from orchestration.extraction.figures.numerals import Numeral
from orchestration.extraction.figures.units import unit_kind
from orchestration.extraction.records import Qualifier


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval in ``unit`` at ``char_start:char_end``, which includes qualifier and unit.

    ``number_start:number_end`` is the number alone (with its sign and unit); ``bare`` tells that
    no unit was written. ``hyphenated`` is True for compounds ('35-metre'), ``is_age`` for how old
    somebody is, ``is_set_age`` for an age that a rule sets.
    """

    char_start: int
    char_end: int
    number_start: int
    number_end: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    step: float
    numeral: Numeral
    bare: bool = False
    hyphenated: bool = False
    is_age: bool = False
    is_set_age: bool = False

    @property
    def kind(self) -> str:
        """The kind of the unit, as in ``unit.csv``."""
        return unit_kind(self.unit)
