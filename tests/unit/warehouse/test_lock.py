"""The lock of the one writer, held by real processes."""

import multiprocessing
import os
import signal
import time

import pytest

from orchestration.warehouse.lock import StoreBusyError, hold_lock


def hold_until_told(path, held):
    with hold_lock(path, wait_seconds=0, purpose="a test"):
        held.set()
        time.sleep(60)


@pytest.fixture
def other_process(tmp_path):
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    process = context.Process(target=hold_until_told, args=(tmp_path / "store" / "lock", held))
    process.start()
    assert held.wait(30)
    yield process
    process.kill()
    process.join()
    process.close()


def test_a_second_holder_is_told_who_holds_the_store(tmp_path, other_process):
    told = []
    with (
        pytest.raises(StoreBusyError, match=rf"process {other_process.pid} \(a test\) holds the store"),
        hold_lock(tmp_path / "store" / "lock", wait_seconds=0.3, purpose="mine", on_wait=told.append),
    ):
        pytest.fail("The lock was held twice.")
    assert told == [f"Waiting for process {other_process.pid} (a test), which holds the store."]


def test_a_killed_holder_leaves_no_lock_behind(tmp_path, other_process):
    os.kill(other_process.pid, signal.SIGKILL)
    with hold_lock(tmp_path / "store" / "lock", wait_seconds=10, purpose="mine"):
        pass


def test_the_lock_can_be_taken_again(tmp_path):
    for _ in range(2):
        with hold_lock(tmp_path / "store" / "lock", wait_seconds=0, purpose="mine"):
            pass
