"""Where quotations begin and end. Texts are made up for these tests."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from orchestration.extraction.layout.lines import split_lines
from orchestration.extraction.quotes import extract_quotes
from orchestration.extraction.records import Block, BlockKind, Layout, Quote

MARKED = [
    ('"It leaks," she said.', ['"It leaks,"']),
    ("“It leaks,” she said.", ["“It leaks,”"]),
    ("‘It leaks,’ she said.", ["‘It leaks,’"]),
    ("'It leaks,' she said.", ["'It leaks,'"]),
    ("«It leaks», she said.", ["«It leaks»"]),
    ("« It leaks », she said.", ["« It leaks »"]),
    ("»It leaks«, she said.", ["»It leaks«"]),
    ("„It leaks“, she said.", ["„It leaks“"]),
    ("„It leaks”, she said.", ["„It leaks”"]),
    ("”It leaks”, she said.", ["”It leaks”"]),
    ("‚It leaks‘, she said.", ["‚It leaks‘"]),
    ("“He said ‘go’ and I went,” she said.", ["“He said ‘go’ and I went,”"]),
    ("“He said “go” and I went,” she said.", ["“He said “go” and I went,”"]),
    ("‘He said “go” and I went,’ she said.", ["‘He said “go” and I went,’"]),
    ("\"He said 'go' and I went,\" she said.", ["\"He said 'go' and I went,\""]),
    ("‘It’s the owners’ fault,’ she said.", ["‘It’s the owners’ fault,’"]),
    ("'It's the owners' fault,' she said.", ["'It's the owners' fault,'"]),
    ("‘It won’t hold, and they don’t care.’", ["‘It won’t hold, and they don’t care.’"]),
    ("“It leaks,” she said, “and it will burst.”", ["“It leaks,”", "“and it will burst.”"]),
    ("She called it “a sieve” and “a joke”.", ["“a sieve”", "“a joke”"]),
    ("She called it ‘a sieve’ and ‘a joke’.", ["‘a sieve’", "‘a joke’"]),
    ("She called it ‘a sieve’, not ‘a dam’.", ["‘a sieve’", "‘a dam’"]),
    ('(CLIP) "It leaks." That was Ann.', ['"It leaks."']),
    ("She asked—“why?”—and left.", ["“why?”"]),
    ("She asked: “Why?” Nobody knew.", ["“Why?”"]),
    ("“It leaks.\n\n“It will burst,” she said.", ["“It leaks.", "“It will burst,”"]),
    ('"It leaks.\n\n"It will burst," she said.', ['"It leaks.', '"It will burst,"']),
    (
        "“It leaks.\n\n“It creaks.\n\n“It will burst,” she said.",
        ["“It leaks.", "“It creaks.", "“It will burst,”"],
    ),
    ("“It leaks and\nit will burst,” she said.", ["“It leaks and\nit will burst,”"]),
    ("“It leaks and it creaks.\n\nThe owner denies that.", ["“It leaks and it creaks."]),
    ("“It leaks, she said. It does.\n\nBob said: “No.”", ["“It leaks,", "“No.”"]),
    ("“It leaks, said one of the owners.", ["“It leaks,"]),
    ('"Will it hold? asked Ann Oakley on Monday.', ['"Will it hold?']),
    ("“It leaks and it creaks, and Bob Hale said so.", []),
    ('She was there. "No warning, no blankets.', ['"No warning, no blankets.']),
    ("``It leaks,'' she said. ``It will burst.''", ["``It leaks,''", "``It will burst.''"]),
    ("She called it ``a sieve'' and left.", ["``a sieve''"]),
    ('" It leaks , " she said .', ['" It leaks , "']),
    ("`` It leaks , '' she said .", ["`` It leaks , ''"]),
    ("“ It leaks , ” she said . “ It creaks . ”", ["“ It leaks , ”", "“ It creaks . ”"]),
    ('" It leaks , " she said , " and it creaks . "', ['" It leaks , "', '" and it creaks . "']),
    ('"It leaks , " she said.', ['"It leaks , "']),
    ('A pipe of 12 " broke .', []),
    ('“It leaks," she said.', ['“It leaks,"']),
    ('"It leaks,” she said.', ['"It leaks,”']),
    ("It leaks,” she said. “It will burst.”", ["“It will burst.”"]),
    ("“It leaks, “she said.", []),
    ('The pipe is 6" wide.', []),
    ("He is 6'2\" tall and 5'9\" wide.", []),
    ('He is 6\'2" tall. "So what?" he asked.', ['"So what?"']),
    ('"We need 12" pipes," she said.', ['"We need 12" pipes,"']),
    ("The owners' dam and the miners' union.", []),
    ("The dam’s owners’ lawyers don’t agree.", []),
    ("It was built in the '30s and rebuilt in '84.", []),
    ("Rock ’n’ roll and ’tis the season.", []),
    ('"" is empty and “ ” too.', []),
    ("The novel “The Long Weir” sold well.", []),
    ("The song ‘Water Under Stone’ was sung.", []),
    ("Robert “Beaver” Hale built it.", []),
    ("She called him “Beaver”.", ["“Beaver”"]),
    ("A sign read “Keep out of the water”.", ["“Keep out of the water”"]),
    ("She wants work to start “after Easter”, whatever that means.", ["“after Easter”"]),
    ("No marks here at all.", []),
]

FRAGMENTS = [
    ("She called it “a sieve” on Monday.", True),
    ("She spoke of “Great unease” in town.", True),
    ("“It leaks,” she said.", False),
    ("She said: “It leaks.”", False),
    ("“Why?” she asked.", False),
    ("“It leaks” is all she said.", False),
]


def one_word_doc(text: str) -> Doc:
    """Give a Doc of one token: quotations are read from the text alone."""
    return Doc(Vocab(), words=[text] if text else [], spaces=[False] if text else [])


def read_quotes(text: str, *, kind: BlockKind = "paragraph") -> list[Quote]:
    """Give the quotations of ``text``, each of whose lines is a block of ``kind``."""
    blocks = tuple(Block(kind, line.char_start, line.char_end) for line in split_lines(text))
    return extract_quotes(one_word_doc(text), Layout(blocks=blocks), mentions=[])


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_finds_quotations_by_their_marks(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in read_quotes(text)] == expected


@pytest.mark.parametrize(("text", "expected"), FRAGMENTS)
def test_tells_fragments_from_utterances(text: str, expected: bool) -> None:
    (quote,) = read_quotes(text)
    assert quote.is_fragment is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It leaks,” she said.", "It leaks"),
        ("“Why?” she asked.", "Why"),
        ("« It leaks », she said.", "It leaks"),
        ("“It leaks and\nit will burst,” she said.", "It leaks and it will burst"),
        ("``It leaks,'' she said.", "It leaks"),
    ],
)
def test_gives_the_words_without_marks(text: str, expected: str) -> None:
    (quote,) = read_quotes(text)
    assert quote.text_in_quotes == expected


@pytest.mark.parametrize("kind", ["title", "heading", "masthead", "byline", "furniture"])
def test_takes_no_quotation_from_lines_outside_the_story(kind: BlockKind) -> None:
    assert read_quotes("“It leaks,” she said.", kind=kind) == []


def test_tells_a_headline_inside_a_line_from_the_sentence_after_it() -> None:
    text = "Owner Says Dam ‘Will Hold’ The owner said it was “only a drop”."
    end = text.index(" The owner")
    layout = Layout(
        blocks=(Block("paragraph", 0, len(text)),), title=text[:end], title_start=0, title_end=end
    )
    quotes = extract_quotes(one_word_doc(text), layout, mentions=[])
    assert [quote.text for quote in quotes] == ["‘Will Hold’", "“only a drop”"]


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        '" ' * 10_000,
        " “a" * 10_000,
        " 'a" * 10_000,
        "“" * 5_000 + "”" * 5_000,
        "“a b,” she said. " * 1_500,
    ],
    ids=["straight", "spaced", "opening", "single", "nested", "said"],
)
def test_keeps_to_its_bounds_however_many_marks_there_are(text: str) -> None:
    quotes = read_quotes(text)
    assert all(len(quote.text) <= 4_001 for quote in quotes)
    assert len(quotes) in (0, 1_500)


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("ab A.,?! \n\"“”„«»‘’'‚s5said"), max_size=200) | st.text(max_size=120)
)
def test_spans_hold_their_text_in_order_and_apart(text: str) -> None:
    end = 0
    for quote in read_quotes(text):
        assert text[quote.char_start : quote.char_end] == quote.text
        assert quote.char_start >= end
        assert quote.text_in_quotes.strip()
        end = quote.char_end
