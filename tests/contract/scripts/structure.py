"""Structure

Which weights does noise make large or small together?
The experiment "structure" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch
    python structure.py            # prints a table
    python structure.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other draws than on
the page, so that numbers agree as those of two seeds do.
It draws, and leaves out the exact correlations.
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
SHARINGS = ["units", "weights", "layer", "units-layer"]
ROWS = 12  # units
COLUMNS = 10  # weights of a unit
DRAWS = 1000  # matrices
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


def shared(noise, sharing):
    """Factors [matrix, row, column] of all matrices."""
    if sharing == "weights":
        return draw(noise, DRAWS * ROWS * COLUMNS).view(DRAWS, ROWS, COLUMNS)
    layer = 1 if sharing == "units" else draw(noise, DRAWS).view(DRAWS, 1, 1)
    units = 1 if sharing == "layer" else draw(noise, DRAWS * ROWS).view(DRAWS, ROWS, 1)
    return (layer * units) * torch.ones(DRAWS, ROWS, COLUMNS, dtype=F64)


def outcome(noise, sharing):
    """Correlations of the squares of two weights, and of the weights of a unit themselves."""
    w = shared(noise, sharing) * torch.randn(DRAWS, ROWS, COLUMNS, dtype=F64)
    squares, count = w**2, w.numel()
    mean_square = squares.mean().item()
    spread = (squares**2).mean().item() - mean_square**2
    rows = squares.sum(2)
    within = ((rows**2).sum() - (squares**2).sum()).item() / (count * (COLUMNS - 1))
    between = ((rows.sum(1) ** 2).sum() - (rows**2).sum()).item() / (count * (ROWS - 1) * COLUMNS)
    plain = ((w.sum(2) ** 2).sum() - squares.sum()).item() / (count * (COLUMNS - 1))
    return {
        "withinDrawn": (within - mean_square**2) / spread,
        "betweenDrawn": (between - mean_square**2) / spread,
        "plainDrawn": plain / mean_square,
    }


def run():
    """Every noise, shared in every way, with every seed."""
    found = []
    for noise in NOISES:
        found.append([])
        for sharing in SHARINGS:
            seeds = []
            for seed in SEEDS:
                torch.manual_seed(seed)
                seeds.append(outcome(noise, sharing))
            found[-1].append(seeds)
    return {"noises": NOISES, "sharings": SHARINGS, "seeds": SEEDS, **tables(found)}


def print_table(result):
    """Correlations of squares, means over seeds."""
    rows = [["noise", "on", "one unit", "different units"]]
    for i, noise in enumerate(result["noises"]):
        for j, sharing in enumerate(result["sharings"]):
            cells = (f"{mean(result[name][i][j]):.4f}" for name in ("withinDrawn", "betweenDrawn"))
            rows.append([noise, sharing, *cells])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run()
    if given.json:
        about = {"experiment": "structure", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
