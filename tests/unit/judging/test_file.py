"""The file of judgements: what is written is read again, and what is none is told by its line."""

import csv
from dataclasses import replace
from datetime import date

import pytest

from orchestration.judging.facts import parse_facts
from orchestration.judging.file import COLUMNS, JudgementFileError, add_judgement, read_judgements
from orchestration.judging.judgement import Judgement, JudgementError, checked, judgement_frames, one_line

ONE, TWO, THREE = (f"article_{digit * 20}" for digit in "123")
FACTS = f"figure {ONE}:12-14 = 41 count | figure {TWO}:3-5 = 43 count"
HEADER = ",".join(COLUMNS)
ROW = f"dismiss,figure,Deaths: 41 against 43.,One counts the crew.,Quist,2026-03-31,{FACTS}"


def judgement(**changes):
    told = Judgement(
        decision="dismiss",
        kind="figure",
        about="Deaths: 41 against 43.",
        reason="One counts the crew.",
        judged_by="Quist",
        judged_on=date(2026, 3, 31),
        facts=parse_facts(FACTS),
    )
    return replace(told, **changes)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "judgements.csv"


def test_no_file_is_no_judgement(path):
    assert read_judgements(path) == []


def test_what_is_written_is_read_again(path):
    assert add_judgement(path, judgement()) is None
    assert path.read_text(encoding="utf-8") == f"{HEADER}\n{ROW}\n"
    assert read_judgements(path) == [judgement()]
    assert [file.name for file in path.parent.iterdir()] == ["judgements.csv"]


@pytest.mark.parametrize(
    "reason",
    [
        '=HYPERLINK("http://x")', "+1", "-1", "@sum", "'quoted'", "'=already", "''",
        "it, \"so\" it says; fin", "émeute – 暴動", "[bold]x[/bold]", "a | b", "figure = 1",
    ],
)  # fmt: skip
def test_hostile_text_comes_back_and_no_spreadsheet_runs_it(path, reason):
    told = judgement(reason=reason, about=reason, judged_by=reason)
    add_judgement(path, told)
    assert read_judgements(path) == [told]
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


def test_rows_stand_in_order_of_facts_whenever_they_were_judged(path):
    later = judgement(facts=parse_facts(FACTS.replace(ONE, THREE)), judged_on=date(2026, 1, 1))
    add_judgement(path, later)
    add_judgement(path, judgement())
    first = path.read_bytes()
    assert read_judgements(path) == [judgement(), later]
    path.unlink()
    add_judgement(path, judgement())
    add_judgement(path, later)
    assert path.read_bytes() == first


def test_the_last_word_on_the_same_facts_replaces_the_earlier(path):
    add_judgement(path, judgement())
    changed = judgement(decision="confirm", reason="It does not.", judged_on=date(2026, 4, 1))
    assert changed.judgement_id == judgement().judgement_id
    assert add_judgement(path, changed) == judgement()
    assert read_judgements(path) == [changed]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("decision,reason\n", "line 1: the columns have to be decision,kind,"),
        (f"{HEADER}\ndismiss,figure\n", "line 2: has 2 cells instead of 7"),
        (f"{HEADER}\n{ROW.replace('dismiss', 'dismis')}\n", "line 2: decision 'dismis' is none of confirm"),
        (f"{HEADER}\n{ROW.replace(',figure,', ',colour,')}\n", "line 2: kind 'colour' is none of figure"),
        (
            f"{HEADER}\n\n{ROW.replace('2026-03-31', '31.3.2026')}\n",
            "line 3: judged_on '31.3.2026' is no date",
        ),
        (f"{HEADER}\n{ROW.replace('One counts the crew.', ' ')}\n", "line 2: reason is empty"),
        (f"{HEADER}\n{ROW.replace('Quist', 'Q' * 2001)}\n", "line 2: judged_by is longer than 2,000"),
        (
            f"{HEADER}\n{ROW.replace('Quist', 'Q' + chr(27) + '[2J')}\n",
            "line 2: judged_by holds a line end or",
        ),
        (
            f"{HEADER}\n{ROW.replace('Quist', chr(34) + 'Q' + chr(10) + 'x' + chr(34))}\n",
            "line 2: judged_by holds",
        ),
        (f"{HEADER}\n{ROW.replace('Quist', 'Q' + chr(0x202E))}\n", "line 2: judged_by holds"),
        (f"{HEADER}\n{ROW.replace(' = 43 count', '')}\n", "line 2: .* has no value"),
        (f"{HEADER}\n{ROW.split(' | ', maxsplit=1)[0]}\n", "line 2: facts names one fact"),
        (
            f"{HEADER}\n{ROW.replace(',figure,', ',date,')}\n",
            "line 2: facts of kind date are all date_mentions",
        ),
        (
            f"{HEADER}\n{ROW.replace('dismiss,figure', 'split,internal')}\n",
            "line 2: only figures can be split",
        ),
        (
            f"{HEADER}\n{ROW}\n{ROW.replace('Quist', 'Other')}\n",
            "line 3: the same facts are judged on line 2",
        ),
        (f'{HEADER}\n"dismiss\n', "line 2: unexpected end of data"),
    ],
)
def test_what_is_no_judgement_is_told_with_its_line(path, text, says):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(JudgementFileError, match=says):
        read_judgements(path)
    with pytest.raises(JudgementFileError):
        add_judgement(path, judgement())
    assert path.read_text(encoding="utf-8") == text, "A file that cannot be read is not written over."


def test_a_byte_order_mark_and_no_line_at_all_are_let_through(path):
    path.parent.mkdir()
    path.write_text(f"{HEADER}\r\n{ROW}\r\n", encoding="utf-8-sig", newline="")
    assert read_judgements(path) == [judgement()]
    path.write_bytes(b"")
    assert read_judgements(path) == []


def test_what_is_no_text_is_told(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(JudgementFileError, match="no UTF-8 text"):
        read_judgements(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(JudgementFileError, match="cannot be read"):
        read_judgements(path)


def test_a_link_to_a_versioned_file_stays_a_link(path, tmp_path):
    path.parent.mkdir()
    kept = tmp_path / "checkout.csv"
    kept.write_text(f"{HEADER}\n", encoding="utf-8")
    path.symlink_to(kept)
    add_judgement(path, judgement())
    assert path.is_symlink()
    assert kept.read_text(encoding="utf-8") == f"{HEADER}\n{ROW}\n"


def test_what_a_user_types_is_kept_in_one_line():
    assert one_line(" two\n\tlines\x1b[2J ") == "two lines [2J"
    assert len(one_line("x" * 5000)) == 2000
    with pytest.raises(JudgementError, match="reason is empty"):
        checked(judgement(reason=one_line("\n")))


def test_frames_hold_a_row_a_judgement_and_a_row_a_fact():
    frames = judgement_frames([judgement()])
    assert frames["judgement"].rows(named=True) == [
        {
            "judgement_id": judgement().judgement_id,
            "decision": "dismiss",
            "kind": "figure",
            "about": "Deaths: 41 against 43.",
            "reason": "One counts the crew.",
            "judged_by": "Quist",
            "judged_on": date(2026, 3, 31),
            "fact_count": 2,
        }
    ]
    assert frames["judgement_fact"]["value_low"].to_list() == [41.0, 43.0]
    assert judgement_frames([])["judgement"].height == 0
