"""``python -m orchestration.extraction MODEL VERSION``: extraction in a process of its own.

Reads batches of articles from standard input and answers each with its frames on standard
output, both as Arrow (``wire``), until the input ends. Several such processes may share an
archive: a batch depends on nothing but its articles.
"""

import os
import sys

from orchestration.extraction.annotate import load_model
from orchestration.extraction.batch import extract_batch
from orchestration.extraction.wire import read_frames, write_frames


def main(model: str, version: str) -> None:
    """Load ``model``, then answer batches until the input ends."""
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not get into the answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    nlp = load_model(model)
    while (asked := read_frames(sys.stdin.buffer)) is not None:
        write_frames(answer, extract_batch(asked["article"], nlp=nlp, version=version))


if __name__ == "__main__":
    main(*sys.argv[1:])
