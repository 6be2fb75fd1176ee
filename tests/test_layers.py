"""What may import what, and other rules that hold for every file of the project.

Belongs here: rules that can be read off the source, without running it. Each checker has
a test on a snippet that breaks its rule. Does not belong here: style, which ruff checks.
"""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[1]
REAL_ARTICLES = ROOT.parent / "shared" / "gold" / "stories" / "ammunition"
WRITTEN_ARTICLES = PurePosixPath("seeds/articles/ammunition")

DAGSTER, DUCKDB = ("dagster", "dagster_dbt"), ("duckdb",)
ENGINES = (*DAGSTER, *DUCKDB, "dbt", "great_expectations")
ALL_CODE = ("orchestration", "expectations")


@dataclass(frozen=True, slots=True)
class Rule:
    """The modules in ``inside`` but not in ``outside`` import nothing that is banned.

    ``allowed`` makes exceptions to ``banned``. All are dotted names of packages or modules.
    """

    says: str
    inside: tuple[str, ...]
    banned: tuple[str, ...]
    outside: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


INGEST, EXTRACTION = "orchestration.ingest", "orchestration.extraction"
IDS_AND_SCHEMAS = (f"{EXTRACTION}.identity", f"{EXTRACTION}.schemas")
JUDGING, READING = "orchestration.judging", "orchestration.reading"
STARTERS = tuple(f"orchestration.{name}" for name in ("assets", "definitions", "instance", "run", "sensors"))
RULES = (
    Rule("ingest and extraction import no engine", inside=(INGEST, EXTRACTION), banned=ENGINES),
    Rule("extraction imports itself alone", inside=(EXTRACTION,), banned=ALL_CODE, allowed=(EXTRACTION,)),
    Rule(
        "ingest imports itself, ids and schemas",
        inside=(INGEST,),
        banned=ALL_CODE,
        allowed=(INGEST, *IDS_AND_SCHEMAS),
    ),
    Rule(
        "judging imports itself, ids, schemas and safe cells",
        inside=(JUDGING,),
        banned=(*ENGINES, *ALL_CODE),
        allowed=(JUDGING, *IDS_AND_SCHEMAS, "orchestration.spreadsheet"),
    ),
    Rule(
        "reading asks what is published and starts nothing",
        inside=(READING,),
        banned=(*ENGINES, *ALL_CODE),
        allowed=(READING, JUDGING, "orchestration.warehouse.published"),
    ),
    Rule(
        "expectations judge frames and know no other part",
        inside=("expectations",),
        banned=(*DAGSTER, *DUCKDB, "dbt", "orchestration"),
    ),
    Rule(
        "only the warehouse imports duckdb",
        inside=ALL_CODE,
        banned=DUCKDB,
        outside=("orchestration.warehouse",),
    ),
    Rule(
        "only what defines or starts runs imports dagster", inside=ALL_CODE, banned=DAGSTER, outside=STARTERS
    ),
)
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "manager", "managers", "process"}
# Runs of this many words are copied from a real article, not found by chance.
LONGEST_RUN = 12
LONGEST_RUN_IN_WRITTEN = 7


def imported_names(source: str, *, path: PurePosixPath) -> Iterator[str]:
    """Give what a module imports, anywhere in it, as absolute dotted names.

    'from a.b import c' gives 'a.b.c'. A constant handed to ``import_module`` or
    ``__import__`` counts as an import.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # One dot is the module's own package, and each further dot its parent.
            package = path.parts[: len(path.parts) - node.level] if node.level else ()
            module = ".".join([*package, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            argument = node.args[0]
            if called in {"import_module", "__import__"} and isinstance(argument, ast.Constant):
                yield str(argument.value)


def is_within(name: str, packages: tuple[str, ...]) -> bool:
    """Tell whether a dotted name is one of ``packages`` or lies in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def broken_rule(module: str, name: str) -> str | None:
    """Give the first rule that importing ``name`` in ``module`` breaks, None for none."""
    for rule in RULES:
        governed = is_within(module, rule.inside) and not is_within(module, rule.outside)
        if governed and is_within(name, rule.banned) and not is_within(name, rule.allowed):
            return rule.says
    return None


def broken_imports(path: PurePosixPath, source: str) -> list[str]:
    """Give every import of a module that breaks a rule, with the rule."""
    module = ".".join(path.with_suffix("").parts)
    found = ((name, broken_rule(module, name)) for name in imported_names(source, path=path))
    return [f"{path} imports {name}: {rule}" for name, rule in found if rule]


def lacks_docstring(source: str) -> bool:
    """Tell whether a module has statements and no docstring."""
    module = ast.parse(source)
    return bool(module.body) and ast.get_docstring(module) is None


def empty_names(path: PurePosixPath) -> set[str]:
    """Give the words of a path that say nothing of what is in the file."""
    return {word for part in path.parts for word in re.split(r"[_.\-]", part.lower())} & EMPTY_NAMES


def machine_paths(text: str) -> list[str]:
    """Give the absolute paths of this or another developer's machine that a text names."""
    shared_places = {Path(place) for place in ("/", "/home", "/opt", "/srv", "/usr", "/var", "/data", "/mnt")}
    shared_places.add(Path(tempfile.gettempdir()))
    own = {ROOT, ROOT.parent, Path.home(), Path(sys.prefix)} - shared_places
    places = [re.escape(str(place)) + r"\b" for place in sorted(own, reverse=True)]
    places += [r"/(?:home|Users)/[\w.-]+/", r"/(?:root)/", r"[A-Z]:\\Users\\"]
    return re.findall(r"(?<![\w./:-])(?:" + "|".join(places) + ")", text)


def word_runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Give every run of ``length`` words of a text, without case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def longest_run(path: PurePosixPath) -> int:
    """Give from how many words on a run is a copy: fewer where the same facts are retold."""
    return LONGEST_RUN_IN_WRITTEN if path.is_relative_to(WRITTEN_ARTICLES) else LONGEST_RUN


@pytest.fixture(scope="module")
def modules() -> dict[PurePosixPath, str]:
    """The source of every module of the two packages, by path."""
    files = [path for package in ("orchestration", "expectations") for path in (ROOT / package).rglob("*.py")]
    return {
        PurePosixPath(path.relative_to(ROOT).as_posix()): path.read_text("utf-8") for path in sorted(files)
    }


@pytest.fixture(scope="module")
def texts() -> dict[PurePosixPath, str]:
    """Every text file that is tracked or about to be, by path."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: the project's files cannot be told from others")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    files = {PurePosixPath(name): ROOT / name for name in listed.split("\0") if name}
    contents = {path: file.read_bytes() for path, file in files.items() if file.is_file()}
    return {path: raw.decode("utf-8", "replace") for path, raw in contents.items() if b"\0" not in raw}


def test_modules_import_only_what_their_layer_may(modules: dict[PurePosixPath, str]) -> None:
    assert modules
    assert [broken for path, source in modules.items() for broken in broken_imports(path, source)] == []


def test_every_module_has_a_docstring(texts: dict[PurePosixPath, str]) -> None:
    python = {path: text for path, text in texts.items() if path.suffix == ".py"}
    assert python
    assert [str(path) for path, source in python.items() if lacks_docstring(source)] == []


def test_file_names_say_what_is_in_the_file(texts: dict[PurePosixPath, str]) -> None:
    assert [str(path) for path in texts if empty_names(path)] == []


def test_no_file_names_a_path_of_a_machine(texts: dict[PurePosixPath, str]) -> None:
    assert {str(path): found for path, text in texts.items() if (found := machine_paths(text))} == {}


def test_no_file_copies_a_real_article(texts: dict[PurePosixPath, str]) -> None:
    if not REAL_ARTICLES.is_dir():
        pytest.skip("the real articles are not at hand (shared/gold/stories/ammunition)")
    real = [path.read_text("utf-8") for path in sorted(REAL_ARTICLES.glob("*.txt"))]
    assert real
    for length in (LONGEST_RUN, LONGEST_RUN_IN_WRITTEN):
        known = set().union(*(word_runs(text, length) for text in real))
        for path, text in texts.items():
            if longest_run(path) == length:
                copied = word_runs(text, length) & known
                assert not copied, f"{path} copies {' '.join(min(copied))!r}"


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("orchestration/extraction/figures.py", "import duckdb"),
        ("orchestration/extraction/figures.py", "def f():\n    from dagster import asset"),
        ("orchestration/extraction/figures.py", "from orchestration.ingest.texts import read"),
        ("orchestration/extraction/figures.py", "from ..settings import Settings"),
        ("orchestration/extraction/figures.py", "from .. import settings"),
        ("orchestration/ingest/texts.py", "import great_expectations.core as gx"),
        ("orchestration/ingest/texts.py", "from orchestration.extraction import figures"),
        ("orchestration/ingest/texts.py", "from orchestration import extraction"),
        ("orchestration/settings.py", "from duckdb import connect"),
        ("orchestration/settings.py", "import importlib\nimportlib.import_module('duckdb')"),
        ("orchestration/warehouse/store.py", "import dagster as dg"),
        ("expectations/audit.py", "import duckdb"),
        ("orchestration/judging/file.py", "from orchestration.warehouse.readers import count_rows"),
        ("orchestration/reading/story.py", "from orchestration.warehouse.store import open_store"),
        ("expectations/audit.py", "from orchestration.settings import Settings"),
    ],
)
def test_a_forbidden_import_is_found(path: str, source: str) -> None:
    assert len(broken_imports(PurePosixPath(path), source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("orchestration/extraction/figures.py", "from orchestration.extraction import numbers"),
        ("orchestration/extraction/figures.py", "from . import numbers\nfrom .records import Figure"),
        ("orchestration/ingest/texts.py", "from orchestration.extraction.identity import content_id"),
        ("orchestration/ingest/texts.py", "from orchestration.extraction import schemas"),
        ("orchestration/warehouse/store.py", "import duckdb"),
        ("orchestration/reading/story.py", "from orchestration.warehouse.published import Published"),
        ("orchestration/assets/raw.py", "import dagster as dg"),
        ("orchestration/definitions.py", "from dagster import Definitions"),
        ("expectations/audit.py", "import great_expectations as gx\nimport expectations.rules"),
    ],
)
def test_an_allowed_import_is_let_through(path: str, source: str) -> None:
    assert broken_imports(PurePosixPath(path), source) == []


def test_the_other_checkers_can_fail() -> None:
    assert lacks_docstring("import ast")
    assert not lacks_docstring('"""What belongs here."""\nimport ast')
    assert not lacks_docstring("")
    assert empty_names(PurePosixPath("orchestration/text_utils.py")) == {"utils"}
    assert empty_names(PurePosixPath("orchestration/process/run.py")) == {"process"}
    assert not empty_names(PurePosixPath("orchestration/processing.md"))
    assert machine_paths(f"see {ROOT / 'README.md'}") == [str(ROOT)]
    assert machine_paths("".join(("in /ho", "me/someone/notes.txt"))) != []
    assert not machine_paths("see https://example.org/home/page and docs/home/index.md")
    assert word_runs("One, two three.", 2) == {("one", "two"), ("two", "three")}
    assert longest_run(WRITTEN_ARTICLES / "1.txt") < longest_run(PurePosixPath("README.md"))
