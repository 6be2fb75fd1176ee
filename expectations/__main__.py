"""``python -m expectations``: one audit in a process of its own, asked and answered over pipes.

Loading great_expectations takes longer than an audit, so a caller starts this process early and
hands the frames over when they are there. Reads one pickled ``AuditRequest`` from standard input
until its end, writes one pickled ``AuditResult`` to standard output. An end without a request
(the caller has gone, or had nothing to audit) ends it quietly.
"""

import os
import pickle
import sys


def main() -> None:
    """Load the suites, wait for the request, audit, answer."""
    # Whatever a library prints must not get into the answer.
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    from expectations.audit import validate  # noqa: PLC0415 (this is what takes so long)

    asked = sys.stdin.buffer.read()
    if asked:
        request = pickle.loads(asked)  # noqa: S301 (from the process that started this one)
        result = validate(request.frames, docs_dir=request.docs_dir, run_name=request.run_name)
        with answer:
            pickle.dump(result, answer)


if __name__ == "__main__":
    main()
