"""Shrinkage

Do priors with scales of their own switch off units and layers?
The experiment "shrinkage" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch
    python shrinkage.py            # prints a table
    python shrinkage.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other draws than on
the page, so that numbers agree as those of two seeds do.
Heat maps and what blocks add are left out.
"""
import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

SETS = ["toy"]
PRIORS = ["none", "normal", "ard", "add", "ard-add", "dropout"]
RATE = 0.05  # of dropout
BLOCKS = 5
UNITS = 20
START = 0.3  # factor on the first weights of the blocks
BIASES = False  # whether blocks have biases
CASES = 1000  # training cases
STEPS = 3000  # training steps
BATCH = 32  # cases of a step
SAMPLES = 100  # draws of masks or weights
SEEDS = [1]


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


def cases(name, seed):
    """y = sin 2a + b^2/2 with noise of standard deviation 0.1, the last 500 cases for testing."""
    x = 4 * torch.rand(CASES + 500, 2) - 2
    y = torch.sin(2 * x[:, 0]) + x[:, 1] ** 2 / 2 + 0.1 * torch.randn(len(x))
    return x[:CASES], y[:CASES], x[CASES:], y[CASES:]


def best_scale(moment, n):
    """With a half-Cauchy (1) on the standard deviation: the root of a quadratic equation."""
    b = n * 1 - moment
    return (torch.sqrt(b**2 + 4 * (n + 2) * moment * 1) - b) / (2 * (n + 2))


class Net(nn.Module):
    """A hidden layer, blocks that add ReLU(W h + b) to h, and one output; b stays 0 where BIASES is False."""

    def __init__(self, prior, inputs):
        super().__init__()
        self.prior = prior
        self.normal = prior not in ("none", "dropout")
        shapes = [(inputs, UNITS)] + [(UNITS, UNITS)] * BLOCKS + [(UNITS, 1)]
        self.means = nn.ParameterList()
        self.rhos = nn.ParameterList()
        self.biases = nn.ParameterList()
        for layer, (rows, outputs) in enumerate(shapes):
            factor = START if 0 < layer <= BLOCKS else 1
            self.means.append(nn.Parameter(factor * math.sqrt(2 / rows) * torch.randn(rows, outputs)))
            self.biases.append(nn.Parameter(torch.zeros(outputs), requires_grad=BIASES or not 0 < layer <= BLOCKS))
            if self.normal:
                self.rhos.append(nn.Parameter(torch.full((rows, outputs), math.log(math.expm1(0.01)))))
        self.log_precision = nn.Parameter(torch.zeros(()))
        self.layer_scales = [torch.ones(()) for _ in shapes]

    def product(self, h, layer):
        """Sums are drawn where weights are normals, one normal number for each unit and case."""
        z = h @ self.means[layer] + self.biases[layer]
        if not self.normal:
            return z
        spread = (h**2 @ F.softplus(self.rhos[layer]) ** 2).clamp(min=1e-16).sqrt()
        return z + spread * torch.randn_like(spread)

    def masked(self, h):
        return F.dropout(h, RATE) if self.prior == "dropout" else h

    def forward(self, x):
        h = self.masked(F.relu(self.product(x, 0)))
        for block in range(BLOCKS):
            h = h + self.masked(F.relu(self.product(h, block + 1)))
        return self.product(h, BLOCKS + 1)[:, 0]

    def penalty(self):
        """KL from the prior at its best scales, or -ln of the prior's density of weights that are numbers."""
        total = 0
        for layer, mean in enumerate(self.means):
            sd = F.softplus(self.rhos[layer]) if self.normal else None
            second = mean**2 + sd**2 if self.normal else mean**2
            scale = self.scales(second.detach(), layer)
            spread = 2 * torch.log(sd) if self.normal else 0
            total = total + 0.5 * (torch.log(scale) - spread + second / scale).sum()
        return total

    def scales(self, second, layer):
        """Variances of the prior: fixed, for each row, for the layer, or the product of both."""
        rows, outputs = second.shape
        if self.prior == "add":
            return best_scale(second.sum(), rows * outputs)
        if self.prior == "ard":
            return best_scale(second.sum(1, keepdim=True), outputs)
        if self.prior == "ard-add":
            found = best_scale(second.sum(1, keepdim=True) / self.layer_scales[layer], outputs)
            self.layer_scales[layer] = best_scale((second / found).sum(), rows * outputs)
            return found * self.layer_scales[layer]
        return torch.ones(())


def standard(x, y, test_x, test_y):
    """Everything by mean and standard deviation of the training cases; and the targets' scale."""
    centre, scale = x.mean(0), x.std(0, unbiased=False)
    scale[scale < 1e-7] = 1
    middle, size = y.mean(), y.std(unbiased=False)
    return (x - centre) / scale, (y - middle) / size, (test_x - centre) / scale, (test_y - middle) / size, size.item()


def trained(net, x, y):
    """The whole evidence bound; the prior's part grows over the first fifth, the step size falls in the second half."""
    optimiser = torch.optim.Adam(net.parameters(), lr=5e-3, eps=1e-8)
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = 5e-3 * min(1, 2 * (1 - step / STEPS))
        some = torch.randint(len(y), (BATCH,))
        precision = net.log_precision.exp()
        loss = 0.5 * (precision * ((net(x[some]) - y[some]) ** 2).mean() - net.log_precision)
        loss = loss + min(1, (step + 1) / (0.2 * STEPS)) * net.penalty() / len(y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return net


def measured(net, x, y, size):
    """Errors on test cases in the unit of the targets, and how the weights of the blocks lie."""
    with torch.no_grad():
        draws = torch.stack([net(x) for _ in range(1 if net.prior == "none" else SAMPLES)])
        precision = net.log_precision.exp()
        logs = torch.logsumexp(-0.5 * precision * (draws - y) ** 2, 0) - math.log(len(draws))
        rows = [net.means[block + 1].norm(dim=1) for block in range(BLOCKS)]
        return {
            "rmse": size * ((draws.mean(0) - y) ** 2).mean().sqrt().item(),
            "absoluteError": size * (draws - y).abs().mean().item(),
            "logLikelihood": (logs.mean() + 0.5 * torch.log(precision / (2 * math.pi))).item() - math.log(size),
            "rowVariation": mean([(row.std(unbiased=False) / row.mean()).item() for row in rows]),
            "norm": mean([row.norm().item() for row in rows]),
        }


def run():
    """Every prior on every set with every seed, which numbers the split."""
    found = [[[] for _ in SETS] for _ in PRIORS]
    for seed in SEEDS:
        for s, name in enumerate(SETS):
            torch.manual_seed(seed)
            x, y, test_x, test_y, size = standard(*cases(name, seed))
            for p, prior in enumerate(PRIORS):
                net = trained(Net(prior, x.shape[1]), x, y)
                found[p][s].append(measured(net, test_x, test_y, size))
    result = {"priors": PRIORS, "sets": SETS, "seeds": SEEDS, "blocks": BLOCKS, "units": UNITS, "steps": STEPS}
    for name in ("rmse", "absoluteError", "logLikelihood", "rowVariation", "norm"):
        result[name] = [[[one[name] for one in of_set] for of_set in of_prior] for of_prior in found]
    return result


def print_table(result):
    """Means over seeds."""
    names = ("rmse", "absoluteError", "logLikelihood", "rowVariation", "norm")
    rows = [["prior", "set", *names]]
    for p, prior in enumerate(result["priors"]):
        for s, name in enumerate(result["sets"]):
            rows.append([prior, name, *(f"{mean(result[one][p][s]):.3f}" for one in names)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run()
    if given.json:
        about = {"experiment": "shrinkage", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
