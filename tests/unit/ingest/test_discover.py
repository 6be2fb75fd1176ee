"""Finding documents: order, links, and what cannot be read."""

import os

import pytest

from orchestration.ingest.discover import SourceError, discover


def write(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A story.", encoding="utf-8")


def test_a_folder_is_searched_with_its_subfolders_in_order(tmp_path):
    write(tmp_path, "b.txt", "a/2.txt", "a/1.md")
    found = [candidate.source_uri for candidate in discover([str(tmp_path)])]
    assert found == [f"{tmp_path}/a/1.md", f"{tmp_path}/a/2.txt", f"{tmp_path}/b.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    write(tmp_path, "a.txt", ".hidden.txt", ".git/config.txt")
    assert [candidate.path.name for candidate in discover([str(tmp_path)])] == ["a.txt"]


def test_a_document_that_is_named_twice_is_one_candidate(tmp_path):
    write(tmp_path, "a.txt")
    assert len(discover([str(tmp_path), f"{tmp_path}/a.txt"])) == 1


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda _: None, "does not exist"),
        (lambda folder: folder.mkdir(), "holds no documents"),
        (os.mkfifo, "neither a file nor a folder"),
    ],
)
def test_a_path_that_cannot_be_ingested_is_told_in_one_line(tmp_path, make, says):
    path = tmp_path / "named"
    make(path)
    with pytest.raises(SourceError, match=says) as caught:
        discover([str(path)])
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_an_unreadable_folder_that_is_named_is_an_error(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("orchestration.ingest.discover.os.scandir", refuse)
    with pytest.raises(SourceError, match="permission denied"):
        discover([str(tmp_path)])


def test_an_unreadable_folder_inside_a_named_one_is_a_refused_candidate(tmp_path, monkeypatch):
    write(tmp_path, "a.txt", "locked/b.txt")
    scandir = os.scandir

    def refuse(path):
        if os.fspath(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr("orchestration.ingest.discover.os.scandir", refuse)
    reasons = {candidate.path.name: candidate.reason_code for candidate in discover([str(tmp_path)])}
    assert reasons == {"a.txt": None, "locked": "unreadable"}


def test_links_to_folders_are_refused_and_loops_named(tmp_path):
    write(tmp_path, "in/a.txt", "elsewhere/b.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "out").symlink_to(tmp_path / "elsewhere")
    reasons = {candidate.path.name: candidate.reason_code for candidate in discover([str(tmp_path / "in")])}
    assert reasons == {"a.txt": None, "loop": "symlink_loop", "out": "symlink_folder"}


def test_a_name_that_is_no_utf8_becomes_text(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("A story.", encoding="utf-8")
    (candidate,) = discover([str(tmp_path)])
    assert candidate.source_uri == f"{tmp_path}/caf\\xe9.txt"
    assert candidate.path.read_text(encoding="utf-8") == "A story."
