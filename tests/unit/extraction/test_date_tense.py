"""Where a clause looks decides between the last and the next day, on Wednesday 15 May 2024."""

from datetime import date

import pytest
from spacy.language import Language

from orchestration.extraction.dates import extract_dates
from orchestration.extraction.records import Block, Layout

PUBLISHED = date(2024, 5, 15)

SAID = [
    ("The board meets Friday.", "2024-05-17"),
    ("Parliament votes on the bill Thursday.", "2024-05-16"),
    ("The vote, scheduled for Thursday, was postponed.", "2024-05-16"),
    ("A hearing is set for Friday.", "2024-05-17"),
    ("The trial is set to begin Monday.", "2024-05-20"),
    ("The game to be held on Saturday is sold out.", "2024-05-18"),
    ("A hearing due Friday will decide.", "2024-05-17"),
    ("He is due in court on Thursday.", "2024-05-16"),
    ("Forty firefighters were due on Thursday.", "2024-05-16"),
    ("She told reporters she would travel to Rome on Saturday.", "2024-05-18"),
    ("The firm said it expects to reopen Monday.", "2024-05-20"),
    ("Results are expected Friday.", "2024-05-17"),
    ("The ship was scheduled to arrive Friday.", "2024-05-17"),
    ("The curfew lasts until Monday.", "2024-05-20"),
    ("The ceasefire, which expires on Sunday, may be extended.", "2024-05-19"),
    ("Rain is forecast for Saturday.", "2024-05-18"),
    ("The funeral is Friday.", "2024-05-17"),
    ("The company, based in Ohio, reports earnings Thursday.", "2024-05-16"),
    ("The court put off its ruling until Friday.", "2024-05-17"),
    ("The club delayed the match until Saturday.", "2024-05-18"),
    ("Voters went to the polls on Sunday.", "2024-05-12"),
    ("The minister said Wednesday that she was tired.", "2024-05-15"),
    ("Police said the man was arrested Thursday.", "2024-05-09"),
    ("Workers have been on strike since Friday.", "2024-05-10"),
    ("The price is a premium to Friday's close.", "2024-05-10"),
    ("The funeral was Friday.", "2024-05-10"),
    ("Wednesday's game was rained out.", "2024-05-15"),
    ("Thursday's game will be played in Lisbon.", "2024-05-16"),
    ("The 5 percent projected in April was too low.", "2024-04-01"),
    ("The vote planned for November could be delayed.", "2024-11-01"),
    ("The new rules take effect in June.", "2024-06-01"),
    ("The new rules took effect in June.", "2023-06-01"),
    ("The tax would rise in January.", "2025-01-01"),
    ("He faces sentencing in June.", "2024-06-01"),
    ("Flour costs 178 shillings, up from 149 in January.", "2024-01-01"),
    ("The committee put off its verdict until July.", "2024-07-01"),
    ("The ceasefire broke down in March.", "2024-03-01"),
    ("The summit in June will discuss trade.", "2024-06-01"),
]


@pytest.mark.parametrize(("text", "start"), SAID)
def test_the_clause_decides(nlp: Language, text: str, start: str) -> None:
    layout = Layout((Block("paragraph", 0, len(text)),), published_on=PUBLISHED)
    (found,) = extract_dates(nlp(text), layout)
    assert str(found.start_date) == start
