"""The command: wrong calls, help, and how fast it starts."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from orchestration.cli import main


def call(*arguments):
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "/no/such/place"], "presscheck: /no/such/place: does not exist. Check the path."),
        (["restore", "v1"], "presscheck: v1: no such version is kept. Kept: none."),
    ],
)
def test_a_wrong_call_is_told_in_one_line_with_exit_code_2(tmp_path, arguments, says):
    result = call(*arguments, "--data", str(tmp_path / "data"))
    assert result.exit_code == 2
    assert result.output == f"{says}\n"


def test_a_folder_without_documents_is_a_wrong_call(tmp_path):
    (tmp_path / "empty").mkdir()
    result = call("run", str(tmp_path / "empty"), "--data", str(tmp_path / "data"))
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "holds no documents" in result.output
    assert not (tmp_path / "data").exists()


def test_an_unknown_option_is_a_wrong_call():
    assert call("run", "--no-such-option").exit_code == 2


def test_a_setting_that_cannot_be_is_a_wrong_call(tmp_path, monkeypatch):
    monkeypatch.setenv("PRESSCHECK_MAX_BYTES", "lots")
    result = call("run", str(tmp_path), "--data", str(tmp_path / "data"))
    assert result.exit_code == 2
    assert result.output.startswith("presscheck: PRESSCHECK_MAX_BYTES:")


def test_a_data_folder_that_is_a_file_is_a_wrong_call(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    result = call("run", "--data", str(tmp_path / "file" / "below"))
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "cannot be used as the data folder" in result.output


def test_help_teaches_each_command():
    told = call("--help").output
    for name, command in main.commands.items():
        assert name in told
        assert call(name, "--help").exit_code == 0
        assert command.help


def test_help_loads_no_heavy_library():
    code = (
        "import sys; from orchestration.cli import main; "
        "main(['run', '--help'], standalone_mode=False); "
        "heavy = {'dagster', 'dbt', 'duckdb', 'great_expectations', 'pandas', 'polars', 'spacy'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
