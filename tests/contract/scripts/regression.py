"""Bands of doubt

Does dropout know where there are no data?
The experiment "regression" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch
    python regression.py            # prints a table
    python regression.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other draws than on
the page, so that numbers agree as those of two seeds do.
"""
import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

RATE = 0.1  # of dropout
RATES = [0.05, 0.1, 0.2, 0.4]  # compared
STEPS = 1000  # training steps
UNITS = 50  # in each hidden layer
MORE = 1  # times the data, once more
SEEDS = [1]


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


POINTS = [
    (-1.57, -0.38), (-1.82, 0.12), (-1.49, -0.52), (-1.34, -0.91), (-1.3, -0.95), (-0.79, -1.4),
    (-1.05, -1.25), (-1.62, -0.47), (-1.77, -0.18), (-1.64, -0.45), (-1.02, -1.39), (-1.46, -0.51),
    (-1.1, -0.99), (-1.78, -0.1), (-0.82, -1.24), (-1.38, -0.62), (1.88, 0.05), (1.03, 1.06),
    (1, 1.19), (1.99, -0.03), (1.83, -0.01), (1.55, 0.55), (1.41, 0.65), (1.5, 0.66),
    (1.9, -0.06), (1.67, 0.35), (2, -0.32), (1.16, 1.07), (1.27, 0.82), (1.14, 0.97),
]
X = [x for x, _ in POINTS]
Y = [y for _, y in POINTS]
GRID = [round(i / 10 - 3, 1) for i in range(61)]


class Net(nn.Module):
    """(x, 1) - UNITS - UNITS - 1 with ReLU; first biases all over the picture, other biases 0."""

    def __init__(self, rate=0.0):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, UNITS), nn.Linear(UNITS, UNITS), nn.Linear(UNITS, 1)])
        self.rate = rate
        for layer in self.layers:
            nn.init.normal_(layer.weight, 0, math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)
        nn.init.uniform_(self.layers[0].bias, -2, 2)

    def forward(self, x, masks=None):
        h = torch.stack([x, torch.ones_like(x)], 1)
        for number, layer in enumerate(self.layers[:2]):
            h = F.relu(layer(h))
            h = F.dropout(h, self.rate) if masks is None else h * masks[number]
        return self.layers[2](h)[:, 0]

    def penalty(self):
        return 0.5 * sum((layer.weight**2).sum() for layer in self.layers)

    def functions(self, x):
        if self.rate == 0:
            return [self(x)]
        keep = 1 - self.rate
        return [self(x, [torch.bernoulli(torch.full((UNITS,), keep)) / keep for _ in range(2)]) for _ in range(100)]


class NormalNet(Net):
    """Weights that are independent normals, with a prior of one scale for each unit's outgoing weights."""

    def __init__(self):
        super().__init__()
        start = math.log(math.expm1(0.01))
        self.rho = nn.ParameterList(
            [nn.Parameter(torch.full_like(layer.weight, start)) for layer in self.layers]
        )

    def forward(self, x):
        """Sums are drawn, one normal number for each unit and example."""
        h = torch.stack([x, torch.ones_like(x)], 1)
        for number, layer in enumerate(self.layers):
            spread = (h**2 @ F.softplus(self.rho[number]).T ** 2).clamp(min=1e-16).sqrt()
            h = layer(h) + spread * torch.randn_like(spread)
            h = F.relu(h) if number < 2 else h
        return h[:, 0]

    def penalty(self):
        """KL from the prior at its best scales: inverse gamma (3, 3), in closed form."""
        total = 0
        for layer, rho in zip(self.layers, self.rho):
            sd = F.softplus(rho)
            second = layer.weight**2 + sd**2
            scale = ((2 * 3 + second.sum(0)) / (second.shape[0] + 2 * 3 + 2)).detach()
            total = total + (0.5 * (torch.log(scale) - 2 * torch.log(sd) + second / scale - 1)).sum()
        return total

    def functions(self, x):
        found = []
        for _ in range(100):
            h = torch.stack([x, torch.ones_like(x)], 1)
            for number, layer in enumerate(self.layers):
                sd = F.softplus(self.rho[number])
                h = F.linear(h, layer.weight + sd * torch.randn_like(sd), layer.bias)
                h = F.relu(h) if number < 2 else h
            found.append(h[:, 0])
        return found


def trained(net, x, y):
    """The whole batch in each step; noise of standard deviation 0.1 is known."""
    optimiser = torch.optim.Adam(net.parameters(), lr=5e-3, eps=1e-8)
    for _ in range(STEPS):
        optimiser.zero_grad()
        loss = 50 * ((net(x) - y) ** 2).mean() + net.penalty() / len(x)
        loss.backward()
        optimiser.step()
    return net


def networks(method, rate):
    """One network, or five."""
    if method == "dropout":
        return [Net(rate)]
    return [NormalNet()] if method == "ard" else [Net() for _ in range(5)]


def exact_sd(net, x):
    """Standard deviation over every mask; given the first layer's, the second's have a closed form."""
    keep = 1 - net.rate
    bits = torch.arange(2**UNITS)[:, None] >> torch.arange(UNITS) & 1
    chance = (keep ** bits.sum(1) * net.rate ** (UNITS - bits.sum(1))).double()
    h = F.relu(net.layers[0](torch.stack([x, torch.ones_like(x)], 1)))
    found = []
    for row in h:
        parts = F.relu(net.layers[1](row * bits / keep)) * net.layers[2].weight[0]
        f = (parts.sum(1) + net.layers[2].bias).double()
        total = (chance * f).sum()
        spread = (parts.double() ** 2).sum(1) * net.rate / keep
        found.append(((chance * (f**2 + spread)).sum() - total**2).clamp(min=0).sqrt())
    return torch.stack(found)


def band(method, rate, x, y):
    """Means and standard deviations on the grid, the latter at the points and in the gap, and there exactly."""
    places = torch.tensor(GRID + X + [gap_middle()])
    nets = [trained(net, x, y) for net in networks(method, rate)]
    with torch.no_grad():
        found = torch.stack([one for net in nets for one in net.functions(places)])
        exact = exact_sd(nets[0], places[len(GRID) :]) if method == "dropout" and UNITS <= 12 else None
    sd, size = found.std(0), len(GRID)
    widths = sd[size:-1].mean().item(), sd[-1].item()
    exact = [None, None] if exact is None else [exact[:-1].mean().item(), exact[-1].item()]
    return found.mean(0)[:size].tolist(), sd[:size].tolist(), *widths, exact


def gap_middle():
    """The middle of the widest gap between neighbouring points."""
    places = sorted(X)
    pairs = list(zip(places, places[1:])) or [(places[0], places[0])]
    return sum(max(pairs, key=lambda pair: pair[1] - pair[0])) / 2


def by_seed(found):
    """[seed][x] as [x][seed]."""
    return [list(values) for values in zip(*found)]


def run():
    """Every method with every seed, then dropout at every rate; copies of points have new noise."""
    x, y = torch.tensor(X), torch.tensor(Y)
    methods = ["dropout", "ensemble", "ard"]
    result = {"methods": methods, "x": GRID, "rates": RATES, "seeds": SEEDS, "rate": RATE, "steps": STEPS}
    result.update({"units": UNITS, "points": len(X), "more": MORE, "gapAt": gap_middle()})
    for name in ("mean", "sd", "near", "gap", "nearWithMore", "nearByRate", "gapByRate"):
        result[name] = []
    for method in methods:
        found, more = [], []
        for seed in SEEDS:
            torch.manual_seed(seed)
            found.append(band(method, RATE, x, y))
            copies = y.repeat(MORE) + torch.cat([torch.zeros_like(y), 0.1 * torch.randn(len(y) * (MORE - 1))])
            more.append(band(method, RATE, x.repeat(MORE), copies)[2] if MORE > 1 else None)
        means, sds, near, gap, exact = zip(*found)
        if method == "dropout":
            result["exactNear"], result["exactGap"] = [list(one) for one in zip(*exact)]
        result["mean"].append(by_seed(means))
        result["sd"].append(by_seed(sds))
        result["near"].append(list(near))
        result["gap"].append(list(gap))
        result["nearWithMore"].append(more)
    for rate in RATES:
        found = []
        for seed in SEEDS:
            torch.manual_seed(seed)
            found.append(band("dropout", rate, x, y)[2:4])
        near, gap = zip(*found)
        result["nearByRate"].append(list(near))
        result["gapByRate"].append(list(gap))
    return result


def print_table(result):
    """Standard deviations of the bands, means over seeds."""
    rows = [["method", "at the points", "in the gap", "x = -3", "x = 3"]]
    for i, method in enumerate(result["methods"]):
        values = (result["near"][i], result["gap"][i], result["sd"][i][0], result["sd"][i][-1])
        rows.append([method, *(f"{mean(value):.3f}" for value in values)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run()
    if given.json:
        about = {"experiment": "regression", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
