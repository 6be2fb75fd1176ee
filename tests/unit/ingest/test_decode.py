"""Decoding: encodings of news, and what is no text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.ingest.decode import DecodeError, decode_text

GERMAN = "Der Bürgermeister sagte am Montag, die Straße werde größer. Für viele Bürger ist das überfällig."
RUSSIAN = (
    "Министр сообщил в понедельник, что число погибших выросло до одиннадцати человек после аварии на шахте."
)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Plain.\n", "Plain.\n"),
        ("\ufeffMarked.".encode(), "Marked."),
        ("Naïve café — “quoted”".encode(), "Naïve café — “quoted”"),
        ("\ufeffZwei Züge".encode("utf-16-le"), "Zwei Züge"),
        ("\ufeffZwei Züge".encode("utf-16-be"), "Zwei Züge"),
        ("\ufeffZwei Züge".encode("utf-32-le"), "Zwei Züge"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"a stray\x00 NUL" + b" in a line of text" * 9, "a stray NUL" + " in a line of text" * 9),
        (GERMAN.encode("cp1252"), GERMAN),
        (RUSSIAN.encode("cp1251"), RUSSIAN),
    ],
)  # fmt: skip
def test_text_is_decoded(data, text):
    assert decode_text(data) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(32)) * 40, "binary"),
        (b"\x01\x02\x03\x04" * 50, "binary"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "unknown_encoding"),
        (random.Random(7).randbytes(5000).replace(b"\x00", b"\x01"), None),
        (bytes(random.Random(3).randrange(128, 256) for _ in range(3000)), None),
    ],
)
def test_what_is_no_text_is_refused(data, code):
    with pytest.raises(DecodeError) as caught:
        decode_text(data)
    assert caught.value.code == code or (code is None and caught.value.code in {"binary", "unknown_encoding"})


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_every_utf8_text_comes_back(text):
    assert decode_text(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=2000))
def test_any_bytes_are_text_or_refused(data):
    try:
        text = decode_text(data)
    except DecodeError as error:
        assert error.code in {"binary", "unknown_encoding"}
    else:
        assert "\r" not in text
        assert "\x00" not in text
