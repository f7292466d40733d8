"""Convolutional networks

Where should dropout act in a convolutional network, and how much of it?
The experiment "convolution" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python convolution.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python convolution.py FOLDER     # reads MNIST's four files from FOLDER
    python convolution.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
"""
import argparse
import gzip
import hashlib
import json
import sys
import time
import urllib.request
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

PLACES = ["dense", "all", "channels"]  # where dropout acts
RATES = [0, 0.1, 0.3, 0.5, 0.7]  # probabilities to drop
POINTS = [30, 75, 150, 300, 525, 750, 975, 1200, 1350, 1500]  # steps after which networks are looked at
CURVE_IMAGES = 2000  # test images of these looks
SEEN_IMAGES = 1000  # training images measured at the end
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 6000
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
    train = [order[place] for place in range(TRAIN_IMAGES)]
    test = list(range(TEST_IMAGES))
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[test], test_y[test]))


def classic(x, rate, noisy):
    """Classic dropout: an output becomes 0 with probability `rate`, else it stays as it is. Without
    noise it is multiplied by the mean of that, 1 - rate.

    torch.nn.Dropout is another kind, inverted dropout: it divides what stays by 1 - rate in training.
    """
    return x * (torch.rand_like(x) >= rate) if noisy else x * (1 - rate)


class Network(nn.Module):
    """Convolutions with pools, dense layers, 10 logits; dropout at one rate at a place of PLACES."""

    def __init__(self, place, rate):
        super().__init__()
        self.place, self.rate = place, rate
        self.convolutions = nn.ModuleList(nn.Conv2d(a, b, 5, padding=0) for a, b in [[1,8],[8,16]])
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in [[256,128],[128,10]])
        for layer in [*self.convolutions, *self.dense]:
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    def drop(self, x, noisy):
        """Noise on each value; of images, on none or on whole channels, by the place."""
        if self.rate == 0 or (x.dim() == 4 and self.place == "dense"):
            return x
        if x.dim() == 4 and self.place == "channels":
            return x * classic(torch.ones_like(x[:, :, :1, :1]), self.rate, noisy)
        return classic(x, self.rate, noisy)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        x = x.reshape(-1, 1, 28, 28)
        for layer in self.convolutions:
            x = self.drop(F.max_pool2d(F.relu(layer(x)), 2), noisy)
        x = x.flatten(1)
        for layer in self.dense[:-1]:
            x = self.drop(F.relu(layer(x)), noisy)
        return self.dense[-1](x)


def train(network, x, y, seed, look):
    """Minibatches are drawn with replacement; networks of the same seed see the same ones."""
    order = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8)
    for step in range(1, STEPS + 1):
        batch = torch.randint(len(x), (BATCH_SIZE,), generator=order)
        loss = F.cross_entropy(network(x[batch], noisy=True), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step in POINTS:
            look()
    if not torch.isfinite(loss):
        sys.exit("training diverged; try a lower learning rate")


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


@torch.no_grad()
def measured(network, x, y):
    """Accuracy and cross-entropy with scaled weights, a thousand images at a time."""
    logits = torch.cat([network(part, False).double() for part in x.split(1000)])
    return (logits.argmax(1) == y).double().mean().item(), F.cross_entropy(logits, y).item()


def run(x, y, test_x, test_y):
    """For each seed a network of each rate at each place, all from the same first weights on the same minibatches."""
    found = []  # [seed][place][rate]
    middle = (len(test_x) - CURVE_IMAGES) // 2
    curve = slice(middle, middle + CURVE_IMAGES)
    for seed in SEEDS:
        without = None

        def one(place, rate):
            """How a network does at the end, on images it has seen, and on the way."""
            print(f"seed {seed}, {place}, rate {rate}", file=sys.stderr)
            torch.manual_seed(seed)
            network, along = Network(place, rate), []
            train(network, x, y, seed, lambda: along.append(measured(network, test_x[curve], test_y[curve])))
            return measured(network, test_x, test_y), measured(network, x[:SEEN_IMAGES], y[:SEEN_IMAGES]), along

        rows = []
        for place in PLACES:
            row = []
            for rate in RATES:
                if rate == 0:  # one network for all places
                    without = without or one(place, rate)
                row.append(one(place, rate) if rate > 0 else without)
            rows.append(row)
        found.append(rows)

    def nested(pick):
        """[place][rate][seed]"""
        return [[[pick(seed[w][r]) for seed in found] for r in range(len(RATES))] for w in range(len(PLACES))]

    result = {"places": PLACES, "rates": RATES, "points": POINTS, "seeds": SEEDS}
    for i, name in enumerate(("accuracy", "crossEntropy")):
        result[name] = nested(lambda one: one[0][i])
        result["seen" + name[0].upper() + name[1:]] = nested(lambda one: one[1][i])
        by_seed = nested(lambda one: [look[i] for look in one[2]])
        result[name + "At"] = [[[list(at) for at in zip(*seeds)] for seeds in rates] for rates in by_seed]
    return result


def print_table(result):
    """Mean accuracies over seeds."""
    rows = [["dropout on", *(f"p = {rate}" for rate in RATES)]]
    for place, accuracies in zip(PLACES, result["accuracy"]):
        rows.append([place, *(f"{mean(values):.4f}" for values in accuracies)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "convolution", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
