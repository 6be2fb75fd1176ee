"""People by a role alone, organisations by a noun alone, and places that act as governments."""

import pytest
import spacy
from spacy.tokens import Doc

from orchestration.extraction.batch import Facts, fact_rows
from orchestration.extraction.roles import add_references, extract_roles, flag_acting_places
from tests.unit.extraction.test_roles import read_marked

_NLP = spacy.blank("en")
_NLP.add_pipe("sentencizer")
# What follows a noun that only describes it; a blank pipeline has no tags of its own.
_NOUNS = frozenset({"car", "accounts", "leader", "spokesman"})


def _doc(body: str) -> Doc:
    doc = _NLP(body)
    for token in doc:
        token.pos_ = "NOUN" if token.lower_ in _NOUNS else "X"
    return doc


def references(text: str) -> list[str]:
    """Give 'surface -> name' for each mention by a role or noun alone."""
    body, layout, mentions = read_marked(text)
    roles = extract_roles(body, layout, mentions)
    known = add_references(_doc(body), layout, mentions, roles)
    assert [mention.char_start for mention in known[: len(mentions)]] == [m.char_start for m in mentions]
    assert all(body[mention.char_start : mention.char_end] == mention.surface for mention in known)
    return [f"{mention.surface} -> {mention.name}" for mention in known if mention.form != "name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor {Ilse Varga} spoke. The mayor left.", ["mayor -> Ilse Varga"]),
        ("Mayor {Ilse Varga} spoke. Later the mayor's office shut.", ["mayor -> Ilse Varga"]),
        ("{Ilse Varga}, the transport minister, spoke. The minister left.", ["minister -> Ilse Varga"]),
        (
            "Transport Minister {Ilse Varga} spoke. The transport minister left.",
            ["transport minister -> Ilse Varga"],
        ),
        ("[NATO] Secretary General {Omar Reyne} spoke. The [NATO] chief left.", ["NATO chief -> Omar Reyne"]),
        (
            "[NATO] Secretary General {Omar Reyne} spoke. The secretary general left.",
            ["secretary general -> Omar Reyne"],
        ),
        ("The mayor of <Lund>, {Per Holm}, spoke. The <Lund> mayor left.", ["Lund mayor -> Per Holm"]),
        ("Mayor {Ilse Varga} spoke. {Varga} sat. The mayor left.", ["mayor -> Ilse Varga"]),
        ("Mayor {Varga} spoke. {Ilse Varga} sat. The mayor left.", ["mayor -> Ilse Varga"]),
        (
            "Prime Minister {Ilse Varga} and Energy Minister {Omar Reyne} spoke. The prime minister left. "
            "The minister stayed.",
            ["prime minister -> Ilse Varga", "minister -> Omar Reyne"],
        ),
        ("Mayor {Ilse Varga} spoke.\nThe mayor left.", ["mayor -> Ilse Varga"]),
        (
            "[Acme]'s chief executive, {Ilse Varga}, spoke. The chief executive left.",
            ["chief executive -> Ilse Varga"],
        ),
    ],
)
def test_a_role_alone_means_its_one_holder(text: str, expected: list[str]) -> None:
    assert references(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left. Mayor {Ilse Varga} spoke.",
        "Mayor {Ilse Varga} met {Per Holm}, mayor of <Lund>. The mayor left.",
        "Former mayor {Ilse Varga} spoke. The mayor left.",
        "Mayor {Ilse Varga} spoke. The mayor of <Oslo> left.",
        "Mayor {Ilse Varga} spoke. The former mayor left.",
        "Mayor {Ilse Varga} spoke. The deputy mayor left.",
        "Deputy mayor {Ilse Varga} spoke. The mayor left.",
        "Prime Minister {Ilse Varga} spoke. The minister left.",
        "Vice President {Ilse Varga} spoke. The president left.",
        "Mayor {Ilse Varga} spoke. A mayor left.",
        "Mayor {Ilse Varga} spoke. The mayor, {Per Holm}, left.",
        "Mayor {Ilse Varga} spoke. The mayor-elect left.",
        "Mayor {Ilse Varga} spoke. The mayors left.",
        "Bus driver {Ilse Varga} spoke. The driver left.",
        "[Acme] director {Ilse Varga} spoke. The [Norbank] chief left.",
    ],
)
def test_a_role_alone_that_leaves_doubt_is_no_mention(text: str) -> None:
    assert references(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[NATO] met. Then the alliance left.", ["alliance -> NATO"]),
        ("[NATO] met. Then the [Alliance] left.", ["Alliance -> NATO"]),
        ("The [European Union] met. The bloc has members.", ["bloc -> European Union"]),
        ("[Port Authority] staff met. The authority left.", ["authority -> Port Authority"]),
        ("The [Ministry of Trade] met. The ministry left.", ["ministry -> Ministry of Trade"]),
        ("[Norbank], a regional lender, fell. The lender left.", ["lender -> Norbank"]),
        ("[Acme] Ltd rose. The company left.", ["company -> Acme"]),
        ("[Acme] is a Danish retailer. The retailer left.", ["retailer -> Acme"]),
        ("Dutch brewer [Hopwerk] rose. The brewer left.", ["brewer -> Hopwerk"]),
        ("[Acme]'s chief executive, {Ilse Varga}, left. The company rose.", ["company -> Acme"]),
        ("The [Port Trade Union] (PTU) met. The union left.", ["union -> Port Trade Union"]),
    ],
)
def test_a_noun_alone_means_the_one_body_called_so(text: str, expected: list[str]) -> None:
    assert references(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The alliance left. [NATO] met.",
        "[Acme] Ltd and [Norbank] PLC rose. The company left.",
        "[Acme] Ltd rose. The company car left.",
        "[Acme] Ltd rose. The company of friends left.",
        "[Acme] Ltd rose. A company left.",
        "[City Bank] fell. She queued at the bank.",
        "[Acme] rose. The company left.",
        "[NATO] and the [European Union] met. The group left.",
    ],
)
def test_a_noun_alone_that_leaves_doubt_is_no_mention(text: str) -> None:
    assert references(text) == []


def test_references_have_ids_and_leave_the_words_of_stories_alone() -> None:
    body, layout, mentions = read_marked("Mayor {Ilse Varga} spoke of the [Port Authority]. The mayor left.")
    doc = _doc(body)
    roles = extract_roles(body, layout, mentions)
    facts = Facts(add_references(doc, layout, mentions, roles), [], [], [], roles)
    rows = fact_rows("art_1", doc, layout, facts)
    ids = [row["mention_id"] for row in rows["mention"]]
    assert len(ids) == len(set(ids)) == 3
    assert [(row["name"], row["mention_id"]) for row in rows["role"]] == [("mayor", ids[0])]
    assert "mayor" not in {row["term"] for row in rows["term"] if row["kind"] != "word"}


@pytest.mark.parametrize(
    "text",
    [
        "<Kyiv> rejected the plan.",
        "<Kyiv> has repeatedly refused.",
        "<Kyiv> is seeking an exemption.",
        "<Kyiv> would not sign.",
        "<Paris>, which has long opposed it, was silent.",
        "<Kyiv> and Warsaw agreed.",
        "Talks between <Beijing> and Tokyo broke down.",
        "Talks between Tokyo and <Beijing> broke down.",
        "Pressure on <Tehran> grows.",
        "He accused <Ankara> of delay.",
        "They urged <Beijing> to act.",
        "a deal with <Tehran>",
        "<Moscow>'s demands grew.",
        "a <Tehran>-backed militia",
        "The <Kremlin> denied it.",
        "<Downing Street> said so.",
        "A spokesman for the [Pentagon] said so.",
        "The [White House] declined.",
        "sanctions on <Moscow> bite",
    ],
)
def test_a_capital_or_seat_acts_as_its_government(text: str) -> None:
    body, layout, mentions = read_marked(text)
    assert [mention.acts for mention in flag_acting_places(body, layout, mentions)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "A fire in <Kyiv> killed two.",
        "The festival opens in <Vienna> today.",
        "<Vienna> is a city of 1.9 million.",
        "The train to <Paris> was late.",
        "Residents of <Moscow> woke to snow.",
        "She left <London> in May.",
        "<Tokyo> shares fell.",
        "Crowds gathered outside the [White House].",
        "the <Berlin> marathon",
        "<Paris> weather was mild.",
        "<Lyon> rejected the plan.",
        "{Sofia} rejected the plan.",
        "<Singapore> rejected the plan.",
        "downtown <Cairo> said",
    ],
)
def test_a_city_that_is_only_a_place_does_not_act(text: str) -> None:
    body, layout, mentions = read_marked(text)
    assert [mention.acts for mention in flag_acting_places(body, layout, mentions)] == [False]
