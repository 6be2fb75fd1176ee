"""The inbox sensor: every file once."""

import json
import os
import time

import dagster as dg
import pytest

from orchestration.sensors import build_inbox_sensor, new_files
from orchestration.settings import Settings


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def put(folder, name, text="A story.", age=60.0):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    written = time.time() - age
    os.utime(path, (written, written))
    return str(path)


def evaluate(sensor, cursor=None):
    with (
        dg.instance_for_test() as instance,
        dg.build_sensor_context(instance=instance, cursor=cursor) as context,
    ):
        return sensor(context)


def test_new_files_are_taken_once(tmp_path, inbox):
    sensor = build_inbox_sensor("presscheck", settings=Settings(data_dir=tmp_path))
    paths = [put(inbox, "a.txt"), put(inbox, "deep/b.txt")]
    first = evaluate(sensor)
    assert first.run_requests[0].run_config == {"ops": {"ingest": {"config": {"paths": paths}}}}
    assert isinstance(evaluate(sensor, first.cursor), dg.SkipReason)
    third = put(inbox, "c.txt")
    second = evaluate(sensor, first.cursor)
    assert second.run_requests[0].run_config["ops"]["ingest"]["config"]["paths"] == [third]
    assert second.run_requests[0].run_key != first.run_requests[0].run_key


def test_a_rewritten_file_is_new_again(inbox):
    path = put(inbox, "a.txt")
    taken = new_files(inbox, {}, now=time.time())
    put(inbox, "a.txt", text="A longer story.")
    assert list(new_files(inbox, taken, now=time.time())) == [path]


def test_hidden_files_and_those_just_written_wait(inbox):
    put(inbox, ".part.txt")
    put(inbox, ".tmp/a.txt")
    put(inbox, "growing.txt", age=1)
    assert new_files(inbox, {}, now=time.time()) == {}


def test_files_that_are_gone_leave_the_cursor(tmp_path, inbox):
    sensor = build_inbox_sensor("presscheck", settings=Settings(data_dir=tmp_path))
    put(inbox, "a.txt")
    first = evaluate(sensor)
    (inbox / "a.txt").unlink()
    kept = put(inbox, "b.txt")
    assert list(json.loads(evaluate(sensor, first.cursor).cursor)) == [kept]


def test_without_an_inbox_the_sensor_says_so(tmp_path):
    sensor = build_inbox_sensor("presscheck", settings=Settings(data_dir=tmp_path))
    answer = evaluate(sensor)
    assert isinstance(answer, dg.SkipReason)
    assert str(tmp_path / "inbox") in answer.skip_message
