"""Theorem 1

Why may a student learn from one random mask at a time?
The experiment "theorem" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python theorem.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python theorem.py FOLDER     # reads MNIST's four files from FOLDER
    python theorem.py --json     # prints the numbers under the names of the project's command line

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

UNITS = [12]
RATE = 0.5  # probability to drop a unit of the teacher
DISTILL_STEPS = 500
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 6000
TEST_IMAGES = 1000


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


def page_order(labels, first):
    """The order in which the page has the images: first a sample with every class in its share and
    spread over all images, then the others, both shuffled, always in the same way."""
    by_class = sorted(range(len(labels)), key=lambda image: labels[image])
    quota = [place * first // len(labels) for place in range(len(labels) + 1)]
    sample = [image for place, image in enumerate(by_class) if quota[place + 1] > quota[place]]
    others = [image for place, image in enumerate(by_class) if quota[place + 1] == quota[place]]
    for images in (sample, others):
        state = 1
        for i in range(len(images) - 1, 0, -1):
            state = (state * 1664525 + 1013904223) % 2**32
            j = state * (i + 1) >> 32
            images[i], images[j] = images[j], images[i]
    return sample + others


def load_mnist(folder):
    """Training images, their labels, test images, their labels; pixels [image, 784] are 0 to 1."""

    def read(part):
        pixels = read_file(f"{part}-images-idx3-ubyte", folder)[16:].reshape(-1, 784)
        labels = read_file(f"{part}-labels-idx1-ubyte", folder)[8:]
        return pixels.astype(np.float32) / 255, labels.astype(np.int64)

    (x, y), (test_x, test_y) = read("train"), read("t10k")
    train = page_order(y.tolist(), 6000)[:TRAIN_IMAGES]
    test = page_order(test_y.tolist(), 2000)[:TEST_IMAGES]
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


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


# Places on the line from the scaled teacher, 0, to the distilled network, 1.
POSITIONS = [-0.5 + 0.125 * i for i in range(17)]


def through(network, hidden, mask):
    """Probabilities from the first hidden layer's outputs on, each layer's multiplied by its part of the mask."""
    parts = mask.split(UNITS)
    hidden = hidden * parts[0]
    for layer, part in zip(network.layers[1:-1], parts[1:]):
        hidden = F.relu(layer(hidden)) * part
    return network.layers[-1](hidden).softmax(1)


def distil(teacher, x, seed):
    """A network without dropout that learns what the teacher says under random masks."""
    torch.manual_seed(seed + 1)
    student = Network(UNITS, [0 for _ in UNITS], classic)
    student.load_state_dict(scaled(teacher).state_dict())
    optimiser = torch.optim.Adam(student.parameters(), lr=0.0005)
    for step in range(DISTILL_STEPS):
        batch = torch.randint(len(x), (BATCH_SIZE,))
        images = x[batch] * (torch.rand_like(x[batch]) >= 0.2)  # a fifth of the pixels are 0
        with torch.no_grad():
            target = teacher(images, True).softmax(1)
        loss = -(target * student(images, False).log_softmax(1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return student


@torch.no_grad()
def scaled(teacher):
    """A network without dropout that computes what the teacher does with scaled weights."""
    network = Network(UNITS, [0 for _ in UNITS], classic)
    network.load_state_dict(teacher.state_dict())
    for layer in network.layers[1:]:
        layer.weight *= 1 - RATE
    return network


@torch.no_grad()
def between(a, b, at):
    """The network at a place of the line from one to another."""
    network = Network(UNITS, [0 for _ in UNITS], classic)
    b = b.state_dict()
    network.load_state_dict({name: value + at * (b[name] - value) for name, value in a.state_dict().items()})
    return network.double()


LOSS = {
    "kl": lambda y, q: (y * (y / q).log()).sum(-1).mean(-1),
    "squared": lambda y, q: ((y - q) ** 2).sum(-1).mean(-1),
    "absolute": lambda y, q: (y - q).abs().sum(-1).mean(-1),
}


def run(x, y, test_x, test_y):
    """J and J' of networks on a line, over every mask of a teacher for each seed."""
    found = []
    total = sum(UNITS)
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE for _ in UNITS], classic)
        train(teacher, x, y, seed)
        student = distil(teacher, x, seed)
        with torch.no_grad():
            line = [between(scaled(teacher), student, at) for at in POSITIONS]
            images = test_x.double()
            q = torch.stack([network(images, False).softmax(1) for network in line])  # [position, image, class]
            teacher = teacher.double()
            hidden = F.relu(teacher.layers[0](images))
            masks = [torch.tensor([m >> i & 1 for i in range(total)]).double() for m in range(2**total)]
            shares = [(RATE ** (total - mask.sum()) * (1 - RATE) ** mask.sum()).item() for mask in masks]
            ideal = sum(share * through(teacher, hidden, mask) for share, mask in zip(shares, masks))
            sampled = {name: 0 for name in LOSS}
            spread = {name: 0 for name in LOSS}
            for share, mask in zip(shares, masks):
                p = through(teacher, hidden, mask)
                for name, loss in LOSS.items():
                    sampled[name] += share * loss(p, q)
                    spread[name] += share * loss(p, ideal)
            wrong = (q.argmax(2) != test_y).double().mean(1).tolist()
            found.append(({name: loss(ideal, q) for name, loss in LOSS.items()}, sampled, spread, wrong))
    table = lambda of: [[[of(seed, name)[p].item() for seed in found] for p in range(len(POSITIONS))] for name in LOSS]
    return {
        "losses": list(LOSS),
        "positions": POSITIONS,
        "seeds": SEEDS,
        "ideal": table(lambda seed, name: seed[0][name]),
        "sampled": table(lambda seed, name: seed[1][name]),
        "difference": table(lambda seed, name: seed[1][name] - seed[0][name]),
        "spread": [[seed[2][name].item() for seed in found] for name in LOSS],
        "error": [[seed[3][p] for seed in found] for p in range(len(POSITIONS))],
    }


def print_table(result):
    """Means over seeds of J' - J."""
    rows = [["place", *result["losses"]]]
    for p, place in enumerate(result["positions"]):
        rows.append([str(place), *(f"{mean(column[p]):.6f}" for column in result["difference"])])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "theorem", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
