"""Sampling deviation against width

How far do the predictions of thinned networks spread, and does it tell that units cluster?
The experiment "mstd" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python mstd.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python mstd.py FOLDER     # reads MNIST's four files from FOLDER
    python mstd.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
The way there is left out.
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

UNITS = [25, 50, 100, 200, 400, 800]  # widths h of the first hidden layer, a network for each
RATE = 0.5  # probability to drop one of its units
MASKS = [5, 10, 20, 50]  # numbers of masks after which the spread is measured
CONTROL = True  # whether to train without dropout too
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 800  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 60000
TEST_IMAGES = 1000
STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]  # Student's t, 97.5 %


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


@torch.no_grad()
def accuracy(network, x, y):
    """Share of images that the network with scaled weights gets right."""
    return (network(x, noisy=False).argmax(1) == y).double().mean().item()


@torch.no_grad()
def measure(network, x):
    """How far outputs spread over masks: MSTD of logits and of probabilities, by number of masks."""
    # [mask, image, class]
    logits = torch.stack([network(x, noisy=True) for _ in range(MASKS[-1])]).double()
    scaled = network(x, noisy=False).double()
    # torch divides by n - 1 unless told otherwise; MSTD divides by n.
    spreads = {
        n: {
            "mstd": logits[:n].std(0, unbiased=False).mean().item(),
            "onProbabilities": logits[:n].softmax(2).std(0, unbiased=False).mean().item(),
        }
        for n in MASKS
    }
    most = spreads.pop(MASKS[-1])
    size = scaled.var(1, unbiased=False).mean().sqrt().item()
    return {**most, "fewer": spreads, "logitSize": size}


def fit(table):
    """The power law through MSTD [h][seed]: a line through logarithms, by least squares."""
    if len(UNITS) < 3 or min(min(row) for row in table) <= 0:
        return {"slope": None, "slopeCi95": None, "intercept": None, "r2": None}
    ln_h, ln_mstd = np.log(UNITS), np.log(table).mean(1)
    slope, intercept = np.polyfit(ln_h, ln_mstd, 1)
    squares = ((ln_mstd - slope * ln_h - intercept) ** 2).sum()
    spread_h, spread_mstd = (((ln - ln.mean()) ** 2).sum() for ln in (ln_h, ln_mstd))
    freedom = len(UNITS) - 2
    margin = STUDENT[freedom - 1] * math.sqrt(squares / freedom / spread_h)
    return {
        "slope": slope,
        "slopeCi95": [slope - margin, slope + margin],
        "intercept": intercept,
        "r2": 1 - squares / spread_mstd if spread_mstd > 0 else 1,
    }


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


def run(x, y, test_x, test_y):
    """Trains networks of every width with dropout in the first hidden layer and, as a control, without,
    from the same first weights and on the same minibatches, and measures both under masks."""
    later = [100, 100]  # units of the other hidden layers, which have no dropout

    def measured(rate_in_training):
        networks = []
        for h in UNITS:
            networks.append([])
            for seed in SEEDS:
                print(f"{h} units, rate {rate_in_training}, seed {seed}", file=sys.stderr)
                torch.manual_seed(seed)
                network = Network([h, *later], [rate_in_training, 0, 0], classic)
                train(network, x, y, seed)
                right = accuracy(network, test_x, test_y)
                network.rates = [RATE, 0, 0]
                networks[-1].append({**measure(network, test_x), "accuracy": right})
        result = tables(networks)
        return {**result, **fit(result["mstd"]), "probabilities": fit(result["onProbabilities"])}

    return {
        "units": UNITS,
        "seeds": SEEDS,
        "rate": RATE,
        "kind": "classic",
        "samples": MASKS[-1],
        "masks": MASKS,
        "steps": STEPS,
        "images": len(test_x),
        **measured(RATE),
        "control": measured(0) if CONTROL else None,
    }


def print_table(result):
    """Means over seeds, and the power laws."""
    for name, part in (("trained with dropout", result), ("control", result["control"])):
        if part is None:
            continue
        names = ["mstd", "onProbabilities", "accuracy"]
        rows = [["h", *names]]
        for i, h in enumerate(UNITS):
            rows.append([h, *(f"{mean(part[name][i]):.4f}" for name in names)])
        print(name)
        print_columns(rows)
        for on, law in (("logits", part), ("probabilities", part["probabilities"])):
            if law["slope"] is not None:
                low, high = law["slopeCi95"]
                print(f"{on}: slope {law['slope']:.3f} [{low:.3f}, {high:.3f}], R2 {law['r2']:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "mstd", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
