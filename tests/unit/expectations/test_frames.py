"""What the frames say of their suites without loading great_expectations is true of the suites."""

from expectations.batch_suites import batch_suites
from expectations.frames import FRAMES
from expectations.mart_suites import mart_suites


def test_frames_tell_which_suites_block_and_which_warn():
    severities = {
        suite.name: {expectation.severity.value for expectation in suite.expectations}
        for suite in [*batch_suites(), *mart_suites()]
    }
    told = {
        frame.name: ({"critical"} if frame.can_block else set()) | ({"warning"} if frame.can_warn else set())
        for frame in FRAMES
    }
    assert told == severities
