"""The version of the rules and the model, by their content: when it changes, articles are read again."""

import hashlib
from functools import lru_cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from importlib.resources.abc import Traversable

RULE_SUFFIXES = (".py", ".csv", ".toml", ".txt")


@lru_cache(maxsize=4)
def extraction_version(model: str) -> str:
    """Give 16 hexadecimal digits that change with the rules' files, spaCy, or the model's version."""
    digest = hashlib.sha256()
    for path in _rule_files(resources.files("orchestration.extraction")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    for package in ("spacy", "py3langid", model.replace("_", "-")):
        digest.update(f"{package}={_version_of(package)}\x1f".encode())
    return digest.hexdigest()[:16]


def _rule_files(folder: Traversable) -> list[Traversable]:
    files: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.is_dir() and entry.name != "__pycache__":
            files += _rule_files(entry)
        elif entry.name.endswith(RULE_SUFFIXES):
            files.append(entry)
    return files


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        # A model may be a folder instead of a package; then its path alone tells it from others.
        return package
