"""Decoding: the bytes of a text file to a string, or a reason why not.

Does not belong here: files and formats.
"""

import codecs
import unicodedata

from charset_normalizer import from_bytes

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings in which news is published; the many others fit almost any bytes and explain none.
NEWS_ENCODINGS = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "iso8859_15", "koi8_r", "koi8_u", "mac_roman",
    "big5", "gb18030", "shift_jis", "euc_jp", "euc_kr", "utf_16_le", "utf_16_be",
]  # fmt: skip
# charset-normalizer's mess ratio, from 0 (clean) to 1; its own default limit is 0.2.
MAX_MESS = 0.1
MAX_CONTROL_SHARE = 0.02


class DecodeError(Exception):
    """The bytes are no text that can be read. ``code`` is a reason code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def decode_text(data: bytes) -> str:
    r"""Decode ``data`` by byte-order mark, as UTF-8, or by detection, with line ends as ``\n``.

    Raises ``DecodeError`` with code ``binary`` (holds NUL bytes or control characters as no
    text does) or ``unknown_encoding`` (no encoding of news explains the bytes).
    """
    text = _decode(data)
    if _control_share(text) > MAX_CONTROL_SHARE:
        raise DecodeError("binary", "It holds control characters as no text does.")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decode(data: bytes) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise DecodeError(
                    "unknown_encoding",
                    f"Its byte-order mark says {encoding}, and byte {error.start} is none.",
                ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detect(data)


def _detect(data: bytes) -> str:
    if b"\x00" in data[:4096] and not _looks_like_utf16(data):
        raise DecodeError("binary", "It holds NUL bytes, as no text does.")
    # A sample bounds the time: detection tries every encoding on what it is given.
    best = from_bytes(data[:100_000], cp_isolation=NEWS_ENCODINGS, threshold=MAX_MESS).best()
    if best is None or not (best.coherence > 0 or _ascii_letter_share(data) > 0.5):
        raise DecodeError(
            "unknown_encoding", "It is not UTF-8, and no other encoding of news explains its bytes."
        )
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(
            "unknown_encoding", f"It starts as {best.encoding}, and byte {error.start} is none."
        ) from error


def _looks_like_utf16(data: bytes) -> bool:
    """Tell whether every second byte is NUL, as in UTF-16 text of Latin letters."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    return (odd > 0.4 * half and even < 0.05 * half) or (even > 0.4 * half and odd < 0.05 * half)


def _ascii_letter_share(data: bytes) -> float:
    sample = data[:100_000]
    return sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in sample) / max(1, len(sample))


def _control_share(text: str) -> float:
    sample = text[:100_000]
    controls = sum(unicodedata.category(char) == "Cc" and char not in "\n\r\t\f\v\x85" for char in sample)
    return controls / max(1, len(sample))
