"""Distillation

What does averaging over masks change, and can one network learn it?
The experiment "distillation" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python distillation.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python distillation.py FOLDER     # reads MNIST's four files from FOLDER
    python distillation.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
"""
import argparse
import gzip
import hashlib
import json
import math
import sys
import time
import urllib.request
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

RATE = 0.5  # probability to drop a unit of the teacher
MASKS = [1, 2, 5, 10, 20, 50, 100]  # numbers of masks whose predictions are averaged
IDEAL_MASKS = 1000  # masks whose mean stands for the average over all
TARGET_MASKS = 1  # masks whose mean is the target of an image
DISTILL_STEPS = [0, 10, 30, 100, 200, 300, 500, 700, 1000, 1400, 2000]  # steps at which the student is measured
DISTILL_RATE = 0.0005
SLOW_AFTER = 1400  # steps of distillation after which its rate is a tenth
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 1000
TEST_IMAGES = 10000


# MD5 sums of MNIST's files as they are unpacked.
MD5 = {
    "train-images-idx3-ubyte": "6bbc9ace898e44ae57da46a324031adb",
    "train-labels-idx1-ubyte": "a25bea736e30d166cdddb491f175f624",
    "t10k-images-idx3-ubyte": "2646ac647ad5339dbf082846283269ea",
    "t10k-labels-idx1-ubyte": "27ae3e4e09519cfbb04c329615203637",
}
MIRROR = "https://ossci-datasets.s3.amazonaws.com/mnist/"


def read_file(name, folder):
    """One of MNIST's files, unpacked. Without a folder it is downloaded once, to the folder mnist."""
    path = Path(folder or "mnist") / name
    packed = path.with_name(name + ".gz")
    download = not folder and not path.exists()
    if path.exists():
        data = path.read_bytes()
    elif packed.exists():
        data = gzip.decompress(packed.read_bytes())
    elif download:
        print(f"downloading {MIRROR}{name}.gz", file=sys.stderr)
        with urllib.request.urlopen(f"{MIRROR}{name}.gz") as answer:
            data = gzip.decompress(answer.read())
    else:
        sys.exit(f"{path} is missing; the folder should hold {', '.join(MD5)}, plain or as .gz")
    if hashlib.md5(data).hexdigest() != MD5[name]:
        sys.exit(f"{path} is not MNIST's: its MD5 sum should be {MD5[name]}")
    if download:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return np.frombuffer(data, np.uint8)


def load_mnist(folder):
    """Training images, their labels, test images, their labels; pixels [image, 784] are 0 to 1."""

    def read(part):
        pixels = read_file(f"{part}-images-idx3-ubyte", folder)[16:].reshape(-1, 784)
        labels = read_file(f"{part}-labels-idx1-ubyte", folder)[8:]
        return pixels.astype(np.float32) / 255, labels.astype(np.int64)

    (x, y), (test_x, test_y) = read("train"), read("t10k")
    order = range(len(y))
    train = [order[place] for place in [*range(TRAIN_IMAGES), *range(59000, 60000)]]
    test = list(range(TEST_IMAGES))
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[test], test_y[test]))


def classic(x, rate, noisy):
    """Classic dropout: an output becomes 0 with probability `rate`, else it stays as it is. Without
    noise it is multiplied by the mean of that, 1 - rate.

    torch.nn.Dropout is another kind, inverted dropout: it divides what stays by 1 - rate in training.
    """
    return x * (torch.rand_like(x) >= rate) if noisy else x * (1 - rate)


class Network(nn.Module):
    """784 pixels, hidden layers with ReLU and dropout at rates of their own, 10 logits."""

    def __init__(self, units, rates, dropout):
        super().__init__()
        self.rates, self.dropout = rates, dropout
        sizes = [784, *units, 10]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        for layer in self.layers:
            # He-normal; nn.Linear by itself takes smaller, uniform weights and biases that are not 0.
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        for layer, rate in zip(self.layers, self.rates):
            x = self.dropout(F.relu(layer(x)), rate, noisy)
        return self.layers[-1](x)


def train(network, x, y, seed):
    """Minibatches are drawn with replacement; networks of the same seed see the same ones."""
    order = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8)
    for step in range(1, STEPS + 1):
        batch = torch.randint(len(x), (BATCH_SIZE,), generator=order)
        loss = F.cross_entropy(network(x[batch], noisy=True), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    if not torch.isfinite(loss):
        sys.exit("training diverged; try a lower learning rate")


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


def outcome(p, y, ideal):
    """Error, cross-entropy, calibration error and distance from the ideal of probabilities [image, class]."""
    confidence, said = p.max(1)
    right = (said == y).double()
    bins = (confidence * 15).long().clamp(max=14)
    ece = sum((right - confidence)[bins == b].sum().abs().item() for b in range(15)) / len(y)
    return {
        "error": 1 - right.mean().item(),
        "crossEntropy": -p[torch.arange(len(y)), y].log().mean().item(),
        "ece": ece,
        "kl": (ideal * (ideal / p).log()).sum(1).mean().item(),
        "confidence": confidence.mean().item(),
    }


@torch.no_grad()
def predict(network, x, noisy=False):
    """Probabilities in double precision, a thousand images at a time."""
    return torch.cat([network(part, noisy).double() for part in x.split(1000)]).softmax(1).clamp_min(1e-9)


@torch.no_grad()
def temperature(network, x, y):
    """The number by which logits are divided for the least cross-entropy of labels."""
    logits = network(x, False).double()
    tried = torch.logspace(-1.3, 1.3, 2000, dtype=torch.float64)
    return min(tried.tolist(), key=lambda t: F.cross_entropy(logits / t, y).item())


def distil(teacher, x, seed):
    """A network without dropout that learns what the teacher says under random masks; yields it after
    numbers of steps."""
    torch.manual_seed(seed + 1)
    student = Network([100, 100, 100], [0, 0, 0], classic)
    student.load_state_dict(teacher.state_dict())
    with torch.no_grad():
        for layer, rate in zip(student.layers[1:], teacher.rates):
            layer.weight *= 1 - rate  # the mean of the noise below
    optimiser = torch.optim.Adam(student.parameters(), lr=DISTILL_RATE)
    for step in range(DISTILL_STEPS[-1] + 1):
        if step in DISTILL_STEPS:
            yield student
        if step == SLOW_AFTER:
            optimiser.param_groups[0]["lr"] /= 10
        batch = torch.randint(len(x), (BATCH_SIZE,))
        images = x[batch] * (torch.rand_like(x[batch]) >= 0.2)  # a fifth of the pixels are 0
        target = sum(predict(teacher, images, noisy=True) for _ in range(TARGET_MASKS)) / TARGET_MASKS
        loss = -(target * student(images, False).log_softmax(1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def run(x, y, test_x, test_y):
    """A teacher for each seed, six ways to predict with it, and the network distilled from it."""
    found, over, at, temperatures = [], [], [], []
    x, other_x, y, other_y = x[:TRAIN_IMAGES], x[TRAIN_IMAGES:], y[:TRAIN_IMAGES], y[TRAIN_IMAGES:]
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network([100, 100, 100], [RATE, RATE, RATE], classic)
        train(teacher, x, y, seed)
        ideal = sum(predict(teacher, test_x, noisy=True) for _ in range(IDEAL_MASKS)) / IDEAL_MASKS
        score = lambda p: outcome(p, test_y, ideal)
        total, logs, means = 0, 0, []
        for n in range(1, MASKS[-1] + 1):
            p = predict(teacher, test_x, noisy=True)
            total, logs = total + p, logs + p.log()
            if n in MASKS:
                means.append(score(total / n))
        t = temperature(teacher, other_x, other_y)
        with torch.no_grad():
            warm = (teacher(test_x, False).double() / t).softmax(1)
        steps = [score(predict(one, test_x)) for one in distil(teacher, x, seed)]
        geometric = score((logs / MASKS[-1]).softmax(1))
        found.append([score(predict(teacher, test_x)), geometric, means[-1], means[0], score(warm), steps[-1]])
        over.append(means)
        at.append(steps)
        temperatures.append(t)

    def turned(rows):
        """From [seed][other] to a dictionary of lists [other][seed]."""
        return tables([list(column) for column in zip(*rows)])

    named = lambda rows, end: {name + end: rows[name] for name in ("error", "crossEntropy", "ece", "kl")}
    return {
        "predictions": ["scaled","geometric","sampled","single","temperature","distilled"],
        "seeds": SEEDS,
        "points": DISTILL_STEPS,
        "masks": MASKS,
        **turned(found),
        "temperature": temperatures,
        **named(turned(at), "At"),
        **named(turned(over), "Over"),
    }


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece", "kl"]
    rows = [["prediction", *names]]
    for i, prediction in enumerate(result["predictions"]):
        rows.append([prediction, *(f"{mean(result[name][i]):.4f}" for name in names)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "distillation", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
