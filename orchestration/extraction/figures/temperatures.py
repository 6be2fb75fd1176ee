"""Temperatures: the scale that a bare 'degrees' is told in, and '45.8 C'.

Belongs here: Celsius, Fahrenheit or an angle, by the words around and the scales that the article
names. Does not belong here: spellings that say their scale by themselves (``units``).
"""

import re
from collections.abc import Mapping

# a ship's list and a slope are angles
_LISTS = re.compile(
    r"\b(?:list(?:ed|ing)?|tilt\w*|lean(?:s|ed|ing)?|heel(?:s|ed|ing)?|slope|angle)\b[^.;\n]*\Z"
)
_TURNS = re.compile(
    r"[ -](?:angle|turn|rotation|slope|incline|view|tilt|north|south|east|west|of latitude|of longitude)"
)
_CELSIUS = re.compile(r"\b[Cc]elsius\b|\b[Cc]entigrade\b|[°º] ?C\b|\b\d+ ?C\b")
_FAHRENHEIT = re.compile(r"\b[Ff]ahrenheit\b|[°º] ?F\b|\b\d+ ?F\b")
_IN_BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
_LAST_NUMBER = re.compile(r"(\d{1,4}(?:\.\d+)?)[ \u00a0-]?[A-Za-z°º]*\Z")
# No weather on earth is warmer in degrees Celsius.
_HOTTEST = 60
_WEATHER = re.compile(
    r"\b(?:temperatures?|degrees?|[Cc]elsius|[Ff]ahrenheit|heat ?waves?|heat|cold|thermometers?|mercury|"
    r"frosts?|freez\w+|warming|fever|weather)\b|°",
    re.IGNORECASE,
)
_LETTER_ENDS = re.compile(
    r"[,;:)\n?!]|\.(?:\s|$)|$|[ \u00a0](?:\(|(?:and|or|in|on|at|to|by|for|from|with|while|as|during|above|"
    r"below|before|after|when|today|yesterday|this|last|next|is|was|is|may|would|higher|lower|warmer|"
    r"cooler|hotter|colder)\b)"
)


def degree_scale(text: str, end: int, evidence: Mapping[str, int]) -> str:
    """Give the unit of 'degrees' ending at ``end``: an angle by its words, else a temperature scale.

    The one scale that the article names outside brackets decides, then the country it is at home in.
    """
    if _TURNS.match(text[end : end + 24].lower()) or _LISTS.search(text[max(0, end - 70) : end]):
        return "°"
    others = [count for country, count in evidence.items() if country != "US"]
    local = "°F" if evidence.get("US", 0) > max(others, default=0) else "°C"
    named = _named_scale(text)
    number = _LAST_NUMBER.search(text[max(0, end - 20) : end])
    if named == "°C" == local or number is None or float(number[1]) <= _HOTTEST:
        return named or local
    return local if local == "°F" else named or local


def is_scale_letter(text: str, start: int, end: int) -> bool:
    """Tell 'hit 45.8 C on Monday' from a label, for a 'C' or 'F' at ``start:end`` after a space."""
    digits = text[max(0, start - 2) : start - 1].isdigit()
    return digits and _LETTER_ENDS.match(text, end) is not None and _WEATHER.search(text) is not None


def _named_scale(text: str) -> str | None:
    """Give the one scale that ``text`` names, outside brackets where it names both."""
    for told in (text, _IN_BRACKETS.sub("", text)):
        celsius, fahrenheit = _CELSIUS.search(told), _FAHRENHEIT.search(told)
        if (celsius is None) != (fahrenheit is None):
            return "°C" if celsius is not None else "°F"
    return None
