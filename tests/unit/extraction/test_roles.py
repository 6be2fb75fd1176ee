"""Roles beside names: their words, plain name, whether they are past, and what they are held in.

Names are found by hand here, so that no model decides: people in {braces}, organisations in
[brackets], places in <angles>.
"""

import re

import pytest

from orchestration.extraction.records import Block, EntityType, Layout, Mention
from orchestration.extraction.roles import extract_roles

_KINDS: dict[str, EntityType] = {"{": "person", "[": "organization", "<": "place"}
_MARKED = re.compile(r"\{([^}]+)\}|\[([^\]]+)\]|<([^>]+)>")


def read_marked(text: str) -> tuple[str, Layout, list[Mention]]:
    """Give the body without marks, a layout of one paragraph a line, and the mentions marked."""
    body, mentions, last = "", [], 0
    for match in _MARKED.finditer(text):
        body += text[last : match.start()]
        surface = match.group(1) or match.group(2) or match.group(3)
        start, last = len(body), match.end()
        body += surface
        mentions.append(Mention(_KINDS[match.group()[0]], surface, start, len(body), surface))
    body += text[last:]
    blocks, at = [], 0
    for line in body.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return body, Layout(tuple(blocks)), mentions


def found(text: str) -> list[str]:
    """Give 'holder: role' with '(former)', '@body' and '~nationality' as they are found."""
    body, layout, mentions = read_marked(text)
    results = []
    for role in extract_roles(body, layout, mentions):
        assert body[role.char_start : role.char_end] == role.surface
        parts = [f"{mentions[role.holder_mention].surface}: {role.name}"]
        parts += ["(former)"] if role.is_former else []
        for index in (role.organization_mention, role.place_mention):
            parts += [f"@{mentions[index].surface}"] if index is not None else []
        parts += [f"~{role.nationality}"] if role.nationality else []
        results.append(" ".join(parts))
    return results


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Transport Minister {Ilse Varga} spoke.", ["Ilse Varga: transport minister"]),
        ("Later Transport Minister {Ilse Varga} spoke.", ["Ilse Varga: transport minister"]),
        ("On Monday Finance Minister {Ilse Varga} spoke.", ["Ilse Varga: finance minister"]),
        ("Rural Development Minister {Ilse Varga} spoke.", ["Ilse Varga: rural development minister"]),
        ("Energy and Climate Minister {Ilse Varga} spoke.", ["Ilse Varga: energy and climate minister"]),
        ("Minister of Health {Ilse Varga} spoke.", ["Ilse Varga: health minister"]),
        ("Secretary of State {Ilse Varga} spoke.", ["Ilse Varga: secretary of state"]),
        ("Chief of Staff Gen. {Omar Reyne} spoke.", ["Omar Reyne: chief of staff", "Omar Reyne: general"]),
        ("Prime Minister {Ilse Varga} spoke.", ["Ilse Varga: prime minister"]),
        ("Deputy Prime Minister {Ilse Varga} spoke.", ["Ilse Varga: deputy prime minister"]),
        ("Defense Secretary {Omar Reyne} spoke.", ["Omar Reyne: defence secretary"]),
        ("[NATO] Secretary General {Omar Reyne} met us.", ["Omar Reyne: secretary general @NATO"]),
        ("[UN] Secretary-General {Omar Reyne} met us.", ["Omar Reyne: secretary general @UN"]),
        ("[Acme] chief executive {Omar Reyne} resigned.", ["Omar Reyne: chief executive @Acme"]),
        ("[Acme]'s chief executive {Omar Reyne} resigned.", ["Omar Reyne: chief executive @Acme"]),
        ("<Lund> mayor {Ilse Varga} and others.", ["Ilse Varga: mayor @Lund"]),
        ("French President {Omar Reyne} left.", ["Omar Reyne: president ~French"]),
        ("former French president {Omar Reyne} left.", ["Omar Reyne: president (former) ~French"]),
        ("Former prime minister {Ilse Varga} spoke.", ["Ilse Varga: prime minister (former)"]),
        ("former [Garda] sergeant {Omar Reyne} was found.", ["Omar Reyne: sergeant (former) @Garda"]),
        ("the former <Lund> mayor {Ilse Varga} was found.", ["Ilse Varga: mayor (former) @Lund"]),
        ("former <U.S.> President {Omar Reyne} wrote it.", ["Omar Reyne: president (former) @U.S."]),
        ("The [Farmers] leader {Omar Reyne} wrote it.", ["Omar Reyne: leader @Farmers"]),
        ("The [Farmers]' leader {Omar Reyne} wrote it.", ["Omar Reyne: leader @Farmers"]),
        ("Ex-minister {Ilse Varga} was jailed.", ["Ilse Varga: minister (former)"]),
        ("Then-President {Ilse Varga} signed it.", ["Ilse Varga: president (former)"]),
        ("Retired judge {Ilse Varga} will lead it.", ["Ilse Varga: judge (former)"]),
        ("Outgoing mayor {Ilse Varga} thanked them.", ["Ilse Varga: mayor"]),
        ("Spokesman {Omar Reyne} declined.", ["Omar Reyne: spokesman"]),
        ("said the bus driver {Omar Reyne}.", ["Omar Reyne: bus driver"]),
        ("told reporter {Omar Reyne} so.", ["Omar Reyne: reporter"]),
        ("Gen. {Omar Reyne} spoke.", ["Omar Reyne: general"]),
        ("Lt. Gov. {Omar Reyne} spoke.", ["Omar Reyne: lieutenant governor"]),
        ("Brig. Gen. {Omar Reyne} spoke.", ["Omar Reyne: brigadier general"]),
        ("Sen. {Omar Reyne} of <Ohio> spoke.", ["Omar Reyne: senator @Ohio"]),
        ("Analyst {Omar Reyne} of [Norbank] agreed.", ["Omar Reyne: analyst @Norbank"]),
        ("Judge {Omar Reyne} adjourned.", ["Omar Reyne: judge"]),
        ("Associate Justice {Omar Reyne} wrote.", ["Omar Reyne: associate justice"]),
        ("Attorney General {Omar Reyne} sued.", ["Omar Reyne: attorney general"]),
        ("Manager Dr {Omar Reyne} agreed.", ["Omar Reyne: manager"]),
        ("Mayor of <Lund> {Ilse Varga} opened it.", ["Ilse Varga: mayor @Lund"]),
        ("[Bank of Peru] governor {Ilse Varga} spoke.", ["Ilse Varga: governor @Bank of Peru"]),
        ("Labour leader {Ilse Varga} spoke.", ["Ilse Varga: labour leader"]),
        ("Co-founder {Ilse Varga} sold.", ["Ilse Varga: co-founder"]),
    ],
)
def test_role_in_front_of_a_name(text: str, roles: list[str]) -> None:
    assert found(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The mayor of <Lund>, {Per Holm}, agreed.", ["Per Holm: mayor @Lund"]),
        ("<Lund>'s mayor, {Per Holm}, agreed.", ["Per Holm: mayor @Lund"]),
        ("CEO of [Acme Steel], {Vera Lind}, said so.", ["Vera Lind: ceo @Acme Steel"]),
        ("The CEO of [Acme Steel], {Vera Lind}, said so.", ["Vera Lind: ceo @Acme Steel"]),
        ("The minister for foreign affairs, {Vera Lind}, left.", ["Vera Lind: foreign minister"]),
        ("The minister of health, {Vera Lind}, left.", ["Vera Lind: health minister"]),
        ("The secretary of state for energy, {Vera Lind}, left.", ["Vera Lind: energy secretary"]),
        ("The bank's chief economist, {Vera Lind}, expects it.", ["Vera Lind: chief economist"]),
        ("The president, {Vera Lind}, left.", ["Vera Lind: president"]),
        ("A spokesman for the factory, {Omar Reyne}, denied it.", ["Omar Reyne: spokesman"]),
        ("A spokeswoman for [Acme], {Vera Lind}, denied it.", ["Vera Lind: spokeswoman @Acme"]),
        ("Its director, {Vera Lind}, left.", ["Vera Lind: director"]),
        (
            "said the head of surgery at [Zand Hospital], {Vera Lind}.",
            ["Vera Lind: head of surgery @Zand Hospital"],
        ),
        ("He told the chairman, {Omar Reyne}, to go.", ["Omar Reyne: chairman"]),
    ],
)
def test_role_parted_from_the_name_by_a_comma(text: str, roles: list[str]) -> None:
    assert found(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("{Ilse Varga}, the transport minister, spoke.", ["Ilse Varga: transport minister"]),
        ("{Ilse Varga}, transport minister, spoke.", ["Ilse Varga: transport minister"]),
        ("{Ilse Varga}, 44, chief executive of [Acme], spoke.", ["Ilse Varga: chief executive @Acme"]),
        ("{Ilse Varga}, aged 44, a nurse at [Zand Hospital].", ["Ilse Varga: nurse @Zand Hospital"]),
        (
            "{Ilse Varga} , 61 years old and former chairman of [Acme] ,",
            ["Ilse Varga: chairman (former) @Acme"],
        ),
        ("{Ilse Varga}, [Acme]'s chief executive, spoke.", ["Ilse Varga: chief executive @Acme"]),
        ("{Ilse Varga}, the [Bank of Peru] governor, spoke.", ["Ilse Varga: governor @Bank of Peru"]),
        ("{Ilse Varga}, the Finnish foreign minister, spoke.", ["Ilse Varga: foreign minister ~Finnish"]),
        ("{Ilse Varga}, a former mayor of <Lund>, spoke.", ["Ilse Varga: mayor (former) @Lund"]),
        ("{Ilse Varga}, then the finance minister, signed.", ["Ilse Varga: finance minister (former)"]),
        ("{Ilse Varga}, who was the finance minister, left.", ["Ilse Varga: finance minister (former)"]),
        ("{Ilse Varga}, who is also the deputy mayor, left.", ["Ilse Varga: deputy mayor"]),
        ("{Ilse Varga}, who chairs the [Port Authority], left.", ["Ilse Varga: chair @Port Authority"]),
        (
            "{Ilse Varga}, who chaired the [Port Authority], left.",
            ["Ilse Varga: chair (former) @Port Authority"],
        ),
        ("{Ilse Varga} heads the [Port Authority].", ["Ilse Varga: head @Port Authority"]),
        ("{Ilse Varga} is the head of the [Port Authority].", ["Ilse Varga: head @Port Authority"]),
        ("{Ilse Varga} was appointed director of [Acme].", ["Ilse Varga: director @Acme"]),
        ("{Ilse Varga} was sworn in as president.", ["Ilse Varga: president"]),
        (
            "{Ilse Varga} became the first female prime minister of <Latvia>.",
            ["Ilse Varga: prime minister @Latvia"],
        ),
        ("{Ilse Varga} resigned as finance minister.", ["Ilse Varga: finance minister (former)"]),
        ("{Ilse Varga} stepped down as chairwoman of [Acme].", ["Ilse Varga: chairwoman (former) @Acme"]),
        (
            "{Ilse Varga}, president and chief executive officer of [Acme], spoke.",
            ["Ilse Varga: president @Acme", "Ilse Varga: chief executive officer @Acme"],
        ),
        (
            "{Ilse Varga}, mayor of <Lund> and chairwoman of [Acme], spoke.",
            ["Ilse Varga: mayor @Lund", "Ilse Varga: chairwoman @Acme"],
        ),
        (
            "{Ilse Varga}, head of surgery at [Zand Hospital], spoke.",
            ["Ilse Varga: head of surgery @Zand Hospital"],
        ),
        (
            "{Ilse Varga}, professor of economics at the [University of Oslo], spoke.",
            ["Ilse Varga: professor of economics @University of Oslo"],
        ),
        (
            "{Ilse Varga}, vice president for marketing at [Acme].",
            ["Ilse Varga: vice president for marketing @Acme"],
        ),
        ("{Ilse Varga} (the mayor) spoke.", ["Ilse Varga: mayor"]),
        ("{Ilse Varga} — the mayor of <Lund> — spoke.", ["Ilse Varga: mayor @Lund"]),
    ],
)
def test_role_behind_a_name(text: str, roles: list[str]) -> None:
    assert found(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "{Ilse Varga}, however, disagreed.",
        "{Ilse Varga}, a resident of <Lund>, disagreed.",
        "{Ilse Varga}, one of the officers, disagreed.",
        "{Ilse Varga}, whose brother is a driver, disagreed.",
        "{Ilse Varga}, an eyewitness, disagreed.",
        "{Ilse Varga} met the mayor of <Lund>.",
        "{Ilse Varga} said the minister was late.",
        "{Ilse Varga} is not the mayor.",
        "{Ilse Varga} runs a small bakery.",
        "{Ilse Varga} ran <Lund>'s traffic bureau for years.",
        "In a letter to the minister, {Ilse Varga} wrote that she was tired.",
        "According to the coroner, {Ilse Varga} died of burns.",
        "His wife, {Ilse Varga}, survived.",
        "his daughter {Ilse Varga} survived.",
        "Witness {Ilse Varga} heard a bang.",
        "Mr {Omar Reyne} agreed.",
        "The mayor left. {Ilse Varga} stayed.",
        "The mayor of <Lund> was not there when {Ilse Varga} spoke.",
        "the president of [Acme] and {Ilse Varga}",
        "<Lund>, the mayor said, is small.",
        "[Acme], the market leader, rose.",
        "met {Ilse Varga} and the mayor",
        "{Ilse Varga}, Monday's winner, left.",
    ],
)
def test_no_role(text: str) -> None:
    assert found(text) == []


def test_in_a_list_each_role_goes_to_its_own_name() -> None:
    assert found("{Ilse Varga}, police officer {Omar Reyne} and {Per Holm} were hurt.") == [
        "Omar Reyne: police officer"
    ]
    assert found("Mayor {Ilse Varga} and police chief {Omar Reyne} agreed.") == [
        "Ilse Varga: mayor",
        "Omar Reyne: police chief",
    ]
    assert found("The president, {Ilse Varga}, and the prime minister, {Omar Reyne}, signed.") == [
        "Ilse Varga: president",
        "Omar Reyne: prime minister",
    ]


def test_roles_do_not_cross_lines() -> None:
    assert found("The mayor\n{Ilse Varga} spoke.\nThe coach") == []


def test_offsets_count_code_points() -> None:
    assert found("🚂 «Ża» 東京 — Transport Minister {Żaneta Łęcka} 🚋, mayor") == [
        "Żaneta Łęcka: transport minister"
    ]
