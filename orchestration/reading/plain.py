"""Text that articles wrote, made safe to print, and objects as JSON.

Does not belong here: what is printed (``rendering``).
"""

import json
import re
from datetime import date
from typing import Any

# Control characters, and the marks that turn the direction of what follows.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
REPLACEMENT = "\ufffd"


def shown(value: object) -> str:
    """Give a value in one line that a terminal shows and never acts on; nothing for None."""
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    return " ".join(safe(text).split())


def safe(text: str) -> str:
    """Give text with a replacement character for each character that a terminal would act on."""
    return _UNSAFE.sub(REPLACEMENT, text)


def as_json(answer: dict[str, Any]) -> str:
    """Give an answer as indented JSON in ASCII, which no terminal takes for anything else."""
    return json.dumps(answer, indent=2, default=_plain, allow_nan=False)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
