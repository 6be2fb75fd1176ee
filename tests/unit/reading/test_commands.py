"""The commands that read and judge: what they print, their JSON, and how wrong calls end."""

import json
import re

import duckdb
import pytest
from click.testing import CliRunner

from orchestration.cli import main
from orchestration.judging.file import read_judgements
from tests.unit.reading.conftest import (
    AGREEING,
    COMPARISON,
    COPIED,
    COPY,
    DEATHS,
    DISMISSED,
    FERRY,
    FITS,
    HIGH,
    LOW,
    ONE,
    QUOTE,
    REOPENED,
    TWO,
    WORDS,
)

NO_EVIDENCE = "no disagreement, comparison, figure or quote has an id that starts so."
NO_SUBJECT = "no disagreement or comparison has an id that starts so."
UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
READING = [
    ["disagreements", "--all"], ["story", FERRY], ["show", DEATHS], ["show", COMPARISON], ["show", LOW],
    ["show", QUOTE], ["show", DISMISSED],
]  # fmt: skip


@pytest.fixture
def call(data_dir, monkeypatch):
    """Call a command on the warehouse; the login is called 'desk'."""
    monkeypatch.setenv("LOGNAME", "desk")

    def invoke(*arguments):
        return CliRunner().invoke(main, [*arguments, "--data", str(data_dir)])

    return invoke


def ids(result):
    assert result.exit_code == 0, result.output
    return [row["disagreement_id"] for row in json.loads(result.output)["disagreements"]]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_nothing_that_articles_write_reaches_the_terminal_as_a_command(call, arguments):
    printed = call(*arguments)
    assert (printed.exit_code, UNSAFE.findall(printed.output)) == (0, [])
    in_json = call(*arguments, "--json")
    assert (in_json.exit_code, UNSAFE.findall(in_json.output)) == (0, [])
    assert in_json.output.isascii()
    json.loads(in_json.output)


def test_the_list_shows_open_ones_first_and_hides_what_was_dismissed(call):
    shown = call("disagreements")
    lines = shown.output.splitlines()
    assert lines[0].split() == ["id", "severity", "kind", "status", "latest", "what"]
    assert [line.split()[0] for line in lines[1:4]] == ["b1000000", "b3100000", "b2000000"]
    assert "[bold red]x[/bold red]" in lines[1], "Markup of an article is text."
    assert lines[4:] == ["1 dismissed by an editor: --all shows them too."]
    assert ids(call("disagreements", "--all", "--json")) == [DEATHS, REOPENED, WORDS, DISMISSED]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], [DEATHS, REOPENED, WORDS]),
        (["--kind", "figure"], [DEATHS]),
        (["--kind", "figure", "--kind", "quote"], [DEATHS, WORDS]),
        (["--severity", "low"], [WORDS]),
        (["--severity", "high", "--all"], [DEATHS, DISMISSED]),
        (["--story", "aa11"], [DEATHS, WORDS]),
        (["--story", "story_aa22"], [REOPENED]),
        (["--since", "2026-03-05"], [DEATHS]),
        (["--since", "2026-03-06"], []),
    ],
)
def test_the_list_is_filtered(call, arguments, found):
    assert ids(call("disagreements", "--json", *arguments)) == found


def test_the_word_of_an_editor_stands_with_the_disagreement(call):
    rows = json.loads(call("disagreements", "--all", "--json").output)["disagreements"]
    told = {row["disagreement_id"]: row["judgement"] for row in rows}
    assert told[DEATHS] is None
    assert (told[DISMISSED]["judged_by"], told[DISMISSED]["judged_on"]) == ("Quist", "2026-03-09")
    assert "Judged by Quist on 2026-03-09: Old" in call("show", DISMISSED).output
    assert "a new value has come since" not in call("show", DISMISSED).output
    assert "a new value has come since" in call("show", REOPENED).output


def test_a_story_folds_copies_and_lists_what_is_in_dispute(call):
    answer = json.loads(call("story", "aa11", "--json").output)
    assert set(answer) == {"story", "articles", "disagreements", "figures"}
    assert [
        (row["article_id"], [copy["article_id"] for copy in row["copies"]]) for row in answer["articles"]
    ] == [
        (ONE, [COPY]),
        (TWO, []),
    ]
    assert ids(call("story", "aa11", "--json")) == [DEATHS, WORDS, DISMISSED]
    assert answer["figures"] is None, "This warehouse has no mart of quantities."
    printed = call("story", "aa11").output
    assert "(copied by c.txt)" in printed
    assert "1 dismissed by an editor" in printed


def test_a_story_shows_its_best_supported_figures_where_they_are_published(call, data_dir):
    with duckdb.connect(str(data_dir / "warehouse.duckdb")) as connection:
        connection.execute(
            "create table fct_quantity (story_id varchar, measure varchar, unit varchar, value_low double, "
            "value_high double, label varchar, support_count bigint, origin_count bigint, "
            "first_reported_on date, last_reported_on date)"
        )
        connection.execute(
            "insert into fct_quantity values "
            "($1, 'crew', 'count', 7, 7, '7', 2, 2, null, null), "
            "($1, 'people dead', 'count', 41, 41, '41', 3, 4, '2026-03-01', '2026-03-05')",
            [FERRY],
        )
    figures = json.loads(call("story", FERRY, "--json").output)["figures"]
    assert [(row["measure"], row["support_count"]) for row in figures] == [("people dead", 3), ("crew", 2)]
    assert "3 of 4  41  people dead" in call("story", FERRY).output


def test_evidence_has_one_form_and_marks_the_fact_in_its_sentence(call):
    for identity in (DEATHS, COMPARISON, LOW, QUOTE):
        answer = json.loads(call("show", identity, "--json").output)
        assert list(answer) == ["type", "id", "disagreements", "comparisons", "facts"]
        assert (answer["id"], answer["type"]) == (identity, identity.split("_")[0])
        for fact in answer["facts"]:
            assert fact["sentence"][fact["mark_start"] : fact["mark_end"]] == fact["surface"]


@pytest.mark.parametrize(
    ("identity", "facts", "comparisons", "disagreements"),
    [
        (DEATHS, [FITS, LOW, COPIED, HIGH], [COMPARISON, AGREEING], [DEATHS]),
        (COMPARISON, [LOW, HIGH], [COMPARISON], [DEATHS]),
        (HIGH, [LOW, HIGH], [COMPARISON], [DEATHS]),
        (QUOTE, [QUOTE], [], [WORDS]),
    ],
)
def test_evidence_is_what_belongs_to_the_id(call, identity, facts, comparisons, disagreements):
    answer = json.loads(call("show", identity, "--json").output)
    assert [fact["fact_id"] for fact in answer["facts"]] == facts
    assert [row["comparison_id"] for row in answer["comparisons"]] == comparisons
    assert [row["disagreement_id"] for row in answer["disagreements"]] == disagreements


def test_evidence_in_words(call):
    printed = call("show", "disagreement_b1").output
    assert "    Mr. Quist said >>41<< died." in printed
    assert "2026-03-01: Ferry sinks" in printed
    assert "no date, a copy: no headline" in printed
    assert "40 or more; people dead; fits one of the sides" in printed
    assert "likely cause: digits swapped" in printed
    assert "0.90" in printed
    assert "\u201cWe ran\u201d" in call("show", QUOTE).output


def test_a_fact_without_a_sentence_is_shown_by_itself(call):
    facts = {fact["fact_id"]: fact for fact in json.loads(call("show", DEATHS, "--json").output)["facts"]}
    assert facts[LOW]["sentence"] == "Mr. Quist said 41 died."
    assert facts[HIGH]["sentence"] == "43"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "zz"], f"'zz': {NO_EVIDENCE}"),
        (["show", ""], f"'': {NO_EVIDENCE}"),
        (["show", "%"], f"'%': {NO_EVIDENCE}"),
        (["story", "a"], f"'a' fits 2 ids: {FERRY}, story_aa220000000000000000. Give more of it."),
        (["show", "\x1b[2J"], f"'\\x1b[2J': {NO_EVIDENCE}"),
        (["disagreements", "--story", "b1"], "'b1': no story has an id that starts so."),
        (["judge", "c1", "dismiss", "--reason", "x"], f"'c1': {NO_SUBJECT}"),
        (["judge", "e1", "dismiss", "--reason", "x"],
         f"{COMPARISON}: a comparison can only be split. Judge {DEATHS}."),
        (["judge", "e2", "split", "--reason", "x"],
         f"{AGREEING}: both figures say the same, so there is nothing to split."),
        (["judge", "b2", "split", "--reason", "x"],
         f"{WORDS}: only figures can be split, and this is of kind quote. Dismiss it instead."),
        (["judge", "b2", "dismiss", "--reason", " \n"], "reason is empty."),
        (["judge", "b2", "dismiss", "--reason", "x", "--by", ""], "judged_by is empty."),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told_in_one_line_with_exit_code_2(call, data_dir, arguments, says):
    result = call(*arguments)
    assert (result.exit_code, result.output) == (2, f"presscheck: {says}\n")
    assert not (data_dir / "judgements.csv").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["disagreements", "--since", "31.3."],
        ["disagreements", "--kind", "x"],
        ["judge", "b1", "forget", "--reason", "x"],
        ["judge", "b1", "dismiss"],
    ],
)
def test_a_value_that_cannot_be_is_a_wrong_call(call, arguments):
    assert call(*arguments).exit_code == 2


@pytest.mark.parametrize(
    "command",
    [["disagreements"], ["story", "a"], ["show", "a"], ["judge", "a", "dismiss", "--reason", "x"]],
)
def test_without_a_warehouse_the_call_is_wrong(tmp_path, command):
    result = CliRunner().invoke(main, [*command, "--data", str(tmp_path / "none")])
    says = f"presscheck: {tmp_path / 'none'}: nothing is published there yet. `presscheck run` publishes.\n"
    assert (result.exit_code, result.output) == (2, says)
    assert not (tmp_path / "none").exists()


def test_a_warehouse_that_is_none_or_too_old_is_told(call, data_dir):
    path = data_dir / "warehouse.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("alter table fct_disagreement drop column status")
    result = call("disagreements")
    assert (result.exit_code, "published by an older Presscheck" in result.output) == (2, True)
    path.write_bytes(b"no database")
    result = call("disagreements")
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "cannot be opened" in result.output


def test_a_judgement_is_about_the_parties_and_kept_in_the_file(call, data_dir):
    result = call("judge", "disagreement_b1", "dismiss", "--reason", " One counts\nthe crew. ")
    assert result.exit_code == 0, result.output
    assert "\x1b" not in result.output
    assert "judgements.csv" in result.output
    (kept,) = read_judgements(data_dir / "judgements.csv")
    assert (kept.decision, kept.kind, kept.reason, kept.judged_by) == (
        "dismiss", "figure", "One counts the crew.", "desk"
    )  # fmt: skip
    assert {(fact.article_id, fact.value_low) for fact in kept.facts} == {(ONE, 41), (TWO, 43), (COPY, 41)}
    again = call("judge", "disagreement_b1", "confirm", "--reason", "No.", "--by", "Quist")
    assert "It replaces what desk said" in again.output
    assert [row.decision for row in read_judgements(data_dir / "judgements.csv")] == ["confirm"]


def test_one_pair_can_be_split_and_the_file_can_lie_elsewhere(call, data_dir, tmp_path, monkeypatch):
    elsewhere = tmp_path / "checkout" / "words.csv"
    monkeypatch.setenv("PRESSCHECK_JUDGEMENTS", str(elsewhere))
    assert call("judge", COMPARISON, "split", "--reason", "Crew and passengers.").exit_code == 0
    assert not (data_dir / "judgements.csv").exists()
    (kept,) = read_judgements(elsewhere)
    assert [fact.article_id for fact in kept.facts] == [ONE, TWO]
    assert kept.about.startswith("41 (Quay Courier")


@pytest.mark.parametrize("command", [["run"], ["apply"], ["judge", "b1", "dismiss", "--reason", "x"]])
def test_a_broken_file_of_judgements_stops_the_call_before_any_work(call, data_dir, command):
    path = data_dir / "judgements.csv"
    path.write_text("decision\n", encoding="utf-8")
    (data_dir / "store").mkdir()
    (data_dir / "store" / "store.duckdb").touch()
    result = call(*command)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert f"{path}, line 1: the columns have to be" in result.output


def test_there_is_nothing_to_apply_to_where_nothing_was_ingested(tmp_path):
    result = CliRunner().invoke(main, ["apply", "--data", str(tmp_path / "none")])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "nothing was ingested there yet" in result.output
    assert not (tmp_path / "none").exists()
