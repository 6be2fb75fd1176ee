"""Heads of pages that run dates, names and headlines together. Texts are made up for these tests."""

import time
from datetime import date

import pytest

from orchestration.extraction.layout import extract_layout

STORY = "Medwave will close its plant in Varde, the company said on Wednesday, with the loss of 400 jobs."
DAY = date(2026, 6, 3)
PLANT = "Medwave to close Varde plant"

HEADS = [
    (f"{PLANT}\n\nBy Ann OakleyJune 3, 20269:30 AM", (PLANT, DAY, None, ("Ann Oakley",))),
    (f"{PLANT}\nPublished3 June 2026", (PLANT, DAY, None, ())),
    (f"{PLANT}\nJune 3, 2026Updated 4:10 p.m.", (PLANT, DAY, None, ())),
    (f"{PLANT} (June 3, 2026)", (PLANT, DAY, None, ())),
    (f"{PLANT} - 3 June 2026", (PLANT, DAY, None, ())),
    (f"{PLANT} | June 3, 2026", (PLANT, DAY, None, ())),
    (f"{PLANT}\nThe oldest works shut in the autumn. June 3, 2026", (PLANT, DAY, None, ())),
    ("Medwave plant to close on June 30, 2026", ("Medwave plant to close on June 30, 2026", None, None, ())),
    (f"MEDWAVE NEWSROOM\nJune 3, 2026\n\n{PLANT} by autumn", (f"{PLANT} by autumn", DAY, "Medwave", ())),
    (f"Medwave Press Office\n3 June 2026\n\n{PLANT} by autumn", (f"{PLANT} by autumn", DAY, "Medwave", ())),
    (
        f"== Varde Bee == Wednesday, June 3, 2026 == Your harbour paper ==\n\n{PLANT}",
        (PLANT, DAY, "Varde Bee", ()),
    ),
    (f"~ Varde Bee ~ 3 June 2026 ~\n\n{PLANT}", (PLANT, DAY, "Varde Bee", ())),
    (
        "Salt Lines: ports without the brochures\nby Tor Lie\n\nThe price of a plant",
        ("The price of a plant", None, "Salt Lines", ("Tor Lie",)),
    ),
    (
        f"AP-NR-06-03-26 1314EDT\n\nr i BC-Medwave 06-03 0312\n\n{PLANT} by autumn",
        (f"{PLANT} by autumn", DAY, None, ()),
    ),
    ("Medwave: what we know so far\nBy Tor Lie", ("Medwave: what we know so far", None, None, ("Tor Lie",))),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_reads_heads(head: str, expected: tuple[str, date | None, str | None, tuple[str, ...]]) -> None:
    layout = extract_layout(f"{head}\n\n{STORY}")
    assert (layout.title, layout.published_on, layout.publisher_name, layout.authors) == expected
    assert layout.blocks[-1].kind == "paragraph"


@pytest.mark.parametrize("words", ["the worst since 1975", "the deadliest in 1975", "founded in 1975"])
def test_takes_no_year_of_history_for_that_of_a_dateline(words: str) -> None:
    layout = extract_layout(
        f"Quake hits Varde\n\nVARDE, Aug 3 (Lorn) - A quake hit Varde on Sunday, {words}."
    )
    assert layout.published_on != date(1975, 8, 3)


def test_reads_an_article_on_one_long_line_in_linear_time() -> None:
    sentence = (
        "The council of Ossa said that 40 of its ferries would stop | at least for now. Ann Oakley waits. "
    )
    started = time.process_time()
    layout = extract_layout(sentence * 3000)
    assert [block.kind for block in layout.blocks] == ["paragraph"]
    # It took minutes while the head was read from it.
    assert time.process_time() - started < 8
