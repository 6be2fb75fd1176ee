"""Reading one document: a candidate to an accepted text, or a reason for quarantine.

Does not belong here: finding documents (``discover``), encodings (``decode``), storing.
"""

import hashlib
from dataclasses import dataclass

from orchestration.extraction.identity import content_id
from orchestration.ingest.decode import DecodeError, decode_text
from orchestration.ingest.discover import Candidate

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}


@dataclass(frozen=True, slots=True)
class Accepted:
    """A document whose text was read. ``byte_size`` is that of the file."""

    source_uri: str
    article_id: str
    content_sha256: str
    media_type: str
    body: str
    byte_size: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that goes to quarantine. ``byte_size`` is None where it could not be told."""

    source_uri: str
    reason_code: str
    reason: str
    byte_size: int | None


def read_document(candidate: Candidate, *, max_bytes: int) -> Accepted | Refused:
    """Read ``candidate`` and decode its text; never raises for what a document holds.

    Reason codes: those of ``candidate`` itself, ``unsupported_format``, ``unreadable``,
    ``too_large`` (over ``max_bytes``), ``empty``, ``binary`` and ``unknown_encoding``.
    """

    def refused(code: str, reason: str, size: int | None) -> Refused:
        return Refused(candidate.source_uri, code, reason, size)

    if candidate.reason_code is not None:
        return refused(candidate.reason_code, candidate.reason or "", None)
    try:
        size = candidate.path.stat().st_size
        if size > max_bytes:
            return refused(
                "too_large", f"It has {size:,} bytes; the limit is {max_bytes:,} (max_bytes).", size
            )
        if size == 0:
            return refused("empty", "The file has no bytes.", size)
        media_type = MEDIA_TYPES.get(candidate.path.suffix.lower())
        if media_type is None:
            known = ", ".join(sorted(MEDIA_TYPES))
            return refused("unsupported_format", f"Its name does not end in one of {known}.", size)
        with candidate.path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        return refused("unreadable", f"The file cannot be read: {cause}.", None)
    try:
        body = decode_text(data[:max_bytes])
    except DecodeError as error:
        return refused(error.code, str(error), size)
    if not body.strip():
        return refused("empty", "The file holds white space only.", size)
    sha256 = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return Accepted(candidate.source_uri, content_id("article", sha256), sha256, media_type, body, size)
