"""Logistic regression with a ridge, by which the weights of evidence are fitted.

Belongs here: the regression. Does not belong here: what the examples are (``fit``, ``fit_stories``).
"""

import numpy as np
from numpy.typing import NDArray

ROUNDS = 60
# Below this a step of Newton's method no longer changes a weight that is written with three digits.
STILL = 1e-6

Vector = NDArray[np.float64]


def fit_logistic(design: Vector, answers: Vector, *, ridge: Vector, offset: Vector | None = None) -> Vector:
    """Maximise the penalised likelihood by Newton's method; give a weight for each column of ``design``.

    ``ridge`` holds the penalty of each column; ``offset`` what each row scores before any weight counts.
    """
    weights = np.zeros(design.shape[1])
    start = np.zeros(len(answers)) if offset is None else offset
    for _ in range(ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(design @ weights + start, -30.0, 30.0)))
        gradient = design.T @ (answers - chance) - ridge * weights
        curvature = (design * (chance * (1.0 - chance))[:, None]).T @ design + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        weights = weights + step
        if float(np.abs(step).max()) < STILL:
            break
    return weights
