"""Priors

Which prior on weights does multiplicative noise amount to?
The experiment "priors" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch
    python priors.py            # prints a table
    python priors.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other draws than on
the page, so that numbers agree as those of two seeds do.
It draws, and leaves out the exact densities.
"""
import argparse
import json
import math
import time

import torch

NOISES = ["classic", "inverted", "normal", "gaussian", "rayleigh", "inverse-nakagami", "half-cauchy", "beta", "uniform"]
RATE = 0.5  # of classic, inverted and gaussian noise
SPREAD = 1  # scale of the others
SHAPE = 2  # of inverse Nakagami and beta noise
DRAWS = 100000
BIN_WIDTH = 0.1
BINS = 60
FAR_OUT = 3  # standard deviations of the normal that is as wide
SEEDS = [1]


F64 = torch.float64


def gamma(n):
    """Gamma numbers with scale 1."""
    return torch.distributions.Gamma(torch.tensor(SHAPE, dtype=F64), 1.0).sample((n,))


def draw(noise, n):
    """Factors with the law of a noise."""
    laws = {
        "classic": lambda: (torch.rand(n, dtype=F64) >= RATE).to(F64),
        "inverted": lambda: (torch.rand(n, dtype=F64) >= RATE).to(F64) / (1 - RATE),
        "normal": lambda: SPREAD * torch.randn(n, dtype=F64),
        "gaussian": lambda: 1 + math.sqrt(RATE / (1 - RATE)) * torch.randn(n, dtype=F64),
        "rayleigh": lambda: SPREAD * torch.sqrt(-2 * torch.log1p(-torch.rand(n, dtype=F64))),
        "inverse-nakagami": lambda: SPREAD * torch.sqrt(SHAPE / gamma(n)),
        "half-cauchy": lambda: SPREAD * torch.tan(math.pi / 2 * torch.rand(n, dtype=F64)),
        "beta": lambda: (lambda a, b: 2 * a / (a + b))(gamma(n), gamma(n)),
        "uniform": lambda: 1 + SPREAD * math.sqrt(3) * (2 * torch.rand(n, dtype=F64) - 1),
    }
    return laws[noise]()


def tables(nested):
    """Lists of dictionaries, such as measured[rate][seed], as one dictionary of lists [rate][seed]."""
    first = nested
    while isinstance(first, list):
        first = first[0]
    if not isinstance(first, dict):
        return nested

    def pick(part, name):
        return [pick(one, name) for one in part] if isinstance(part, list) else part[name]

    return {name: tables(pick(nested, name)) for name in first}


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


def second_moment(noise):
    """The mean of the squared factor; None where it is infinite."""
    known = {
        "classic": 1 - RATE,
        "inverted": 1 / (1 - RATE),
        "normal": SPREAD**2,
        "gaussian": 1 / (1 - RATE),
        "rayleigh": 2 * SPREAD**2,
        "inverse-nakagami": SHAPE * SPREAD**2 / (SHAPE - 1) if SHAPE > 1 else None,
        "half-cauchy": None,
        "beta": 2 * (SHAPE + 1) / (2 * SHAPE + 1),
        "uniform": 1 + SPREAD**2,
    }
    return known[noise]


def outcome(noise):
    """Counts of |w| for w = lambda z with z standard normal."""
    w = (draw(noise, DRAWS) * torch.randn(DRAWS, dtype=F64)).abs()
    second = second_moment(noise)
    # Where there is no variance, the normal with the same median of |w|.
    normal = math.sqrt(second) if second else w.median().item() / 0.6744897501960817
    edges = torch.arange(BINS + 1, dtype=F64) * BIN_WIDTH
    inside = w[(w > 0) & (w < edges[-1])]
    return {
        "drawn": len(w),
        "zeros": (w == 0).sum().item(),
        "far": (w > FAR_OUT * normal).sum().item(),
        "counts": (torch.bucketize(inside, edges, right=True) - 1).bincount(minlength=BINS).tolist(),
    }


def run():
    """Every noise with every seed."""
    found = []
    for noise in NOISES:
        seeds = []
        for seed in SEEDS:
            torch.manual_seed(seed)
            seeds.append(outcome(noise))
        found.append(seeds)
    told = tables(found)
    # As the page has them: [noise][bin][seed].
    told["counts"] = [[list(seeds) for seeds in zip(*rows)] for rows in told["counts"]]
    return {"noises": NOISES, "seeds": SEEDS, **told}


def print_table(result):
    """Shares of all draws, means over seeds."""
    rows = [["noise", "exactly 0", "beyond"]]
    for i, noise in enumerate(result["noises"]):
        rows.append([noise, *(f"{mean(result[name][i]) / DRAWS:.4f}" for name in ("zeros", "far"))])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run()
    if given.json:
        about = {"experiment": "priors", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
