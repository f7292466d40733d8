"""Smaller students

How small can the distilled network be, and what is the teacher good for?
The experiment "smaller" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python smaller.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python smaller.py FOLDER     # reads MNIST's four files from FOLDER
    python smaller.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
Labels of zeroed images are of other images than those that the teacher is asked about.
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

UNITS = [100, 100, 100]  # units of each hidden layer of the teacher
RATE = 0.5  # probability to drop a unit of the teacher
SAMPLES = 100  # masks whose predictions are averaged
SHARES = [0.1, 0.25, 0.5, 0.65, 0.75, 1]  # of units kept in every hidden layer
DISTILL_STEPS = 1000  # training steps of each student
MERGED_STEPS = 200  # steps of distillation after merging
DISTILL_RATE = 0.001  # learning rate of the students
RESTARTS = 10  # clusterings, of which the best is kept
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 1000
TEST_IMAGES = 10000


# Units of each hidden layer of the students.
SMALLER = [
    [10, 10, 10],
    [25, 25, 25],
    [50, 50, 50],
    [65, 65, 65],
    [75, 75, 75],
    [100, 100, 100],
]


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
    train = [order[place] for place in range(1000)]
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


def k_means(rows, k, restarts):
    """The cluster of each row. Of several clusterings, each from its own first centres, the one whose
    rows lie closest to their centres is taken."""
    rows, best, least = rows.detach().double(), None, math.inf
    for _ in range(restarts):
        # k-means++: a next centre is a row, drawn in proportion to its squared distance to the nearest.
        centres = rows[torch.randint(len(rows), (1,))]
        nearest = ((rows - centres) ** 2).sum(1)
        while len(centres) < k and nearest.sum() > 0:
            centres = torch.cat([centres, rows[torch.multinomial(nearest, 1)]])
            nearest = torch.minimum(nearest, ((rows - centres[-1]) ** 2).sum(1))
        # Lloyd: rows go to the nearest centre, centres to the mean of their rows, until nothing changes.
        before = None
        for _ in range(300):
            distances, labels = torch.cdist(rows, centres).min(1)
            if before is not None and torch.equal(labels, before):
                break
            before = labels
            sizes = torch.bincount(labels, minlength=len(centres))
            sums = torch.zeros_like(centres).index_add_(0, labels, rows)
            centres = torch.where(sizes[:, None] > 0, sums / sizes.clamp(min=1)[:, None], centres)
        inertia = (distances**2).sum().item()
        if inertia < least:
            best, least = labels, inertia
    return best


def outcome(p, y):
    """Error, cross-entropy and calibration error of probabilities [image, class]."""
    confidence, said = p.max(1)
    right = (said == y).double()
    bins = (confidence * 15).long().clamp(max=14)
    ece = sum((right - confidence)[bins == b].sum().abs().item() for b in range(15)) / len(y)
    return {
        "error": 1 - right.mean().item(),
        "crossEntropy": -p[torch.arange(len(y)), y].log().mean().item(),
        "ece": ece,
    }


@torch.no_grad()
def predict(network, x, noisy=False):
    """Probabilities in double precision, a thousand images at a time."""
    return torch.cat([network(part, noisy).double() for part in x.split(1000)]).softmax(1).clamp_min(1e-9)


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


def smaller(units):
    """A network without dropout."""
    return Network(units, [0] * len(units), classic)


@torch.no_grad()
def merge(teacher, units):
    """The teacher with scaled weights, its units merged to so many, the first layer first: means of the incoming
    weights of each cluster, sums of the outgoing ones."""
    scales = [1, *(1 - rate for rate in teacher.rates)]  # the mean of the noise below
    weights = [layer.weight * scale for layer, scale in zip(teacher.layers, scales)]
    biases = [layer.bias for layer in teacher.layers]
    for l, count in enumerate(units):
        if count >= len(weights[l]):
            continue
        labels = k_means(weights[l], count, RESTARTS)
        member = F.one_hot(labels, count).float()  # [old unit, new unit]
        share = member / member.sum(0).clamp(min=1)
        weights[l], biases[l] = share.T @ weights[l], share.T @ biases[l]
        weights[l + 1] = weights[l + 1] @ member
    merged = smaller(units)
    for layer, weight, bias in zip(merged.layers, weights, biases):
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
    return merged


def fit(networks, steps, examples):
    """Adam; `examples` gives, for each step, images and what the networks should say of them: labels or
    probabilities."""
    optimisers = [torch.optim.Adam(network.parameters(), lr=DISTILL_RATE) for network in networks]
    for _ in range(steps):
        images, target = examples()
        for network, optimiser in zip(networks, optimisers):
            loss = F.cross_entropy(network(images, False), target)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def run(x, y, test_x, test_y):
    """A teacher for each seed, and smaller networks of each size made in five ways."""
    students, teachers = [], []  # [seed][way][share], [seed][way to predict]
    x, y = x[:TRAIN_IMAGES], y[:TRAIN_IMAGES]
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE] * len(UNITS), classic)
        train(teacher, x, y, seed)
        masks = sum(predict(teacher, test_x, noisy=True) for _ in range(SAMPLES)) / SAMPLES
        teachers.append([outcome(predict(teacher, test_x), test_y), outcome(masks, test_y)])

        def drawn(zeroed):
            """A minibatch; zeroed, a fifth of its pixels are 0."""
            batch = torch.randint(len(x), (BATCH_SIZE,))
            images = x[batch]
            return images * (torch.rand_like(images) >= 0.2) if zeroed else images, y[batch]

        def taught():
            images, _ = drawn(zeroed=True)
            return images, predict(teacher, images, noisy=True).float()

        def score(networks):
            return [outcome(predict(network, test_x), test_y) for network in networks]

        distilled, labels, perturbed = ([smaller(units) for units in SMALLER] for _ in range(3))
        fit(distilled, DISTILL_STEPS, taught)
        fit(labels, DISTILL_STEPS, lambda: drawn(zeroed=False))
        fit(perturbed, DISTILL_STEPS, lambda: drawn(zeroed=True))
        merged = [merge(teacher, units) for units in SMALLER]
        ways = [score(distilled), score(labels), score(perturbed), score(merged)]
        fit(merged, MERGED_STEPS, taught)
        students.append([*ways, score(merged)])

    of_students = tables([[list(share) for share in zip(*way)] for way in zip(*students)])
    of_teachers = tables([list(way) for way in zip(*teachers)])
    return {
        "trainings": ["distilled","labels","labels-perturbed","merged","merged-distilled"],
        "shares": SHARES,
        "baselines": ["scaled","sampled"],
        "seeds": SEEDS,
        **of_students,
        **{"teacher" + name[0].upper() + name[1:]: values for name, values in of_teachers.items()},
    }


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece"]
    rows = [["network", "units", *names]]
    for i, way in enumerate(result["trainings"]):
        for s, units in enumerate(SMALLER):
            rows.append([way, "-".join(map(str, units)), *(f"{mean(result[name][i][s]):.4f}" for name in names)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "smaller", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
