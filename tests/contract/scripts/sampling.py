"""Sampling versus scaling

Is one network with scaled weights as good as the average of many thinned networks?
The experiment "sampling" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python sampling.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python sampling.py FOLDER     # reads MNIST's four files from FOLDER
    python sampling.py --json     # prints the numbers under the names of the project's command line

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

RATES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]  # probabilities to drop, a network for each
UNITS = [100, 100, 100]  # units of the hidden layers
LAYERS = [1, 2, 3]  # hidden layers that are dropped, 1 the first
SAMPLES = 200  # masks drawn for each image
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 60000
TEST_IMAGES = 5000


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


def outcome(log_p, y):
    """Accuracy and mean cross-entropy of log-probabilities, which need not be normalised."""
    accuracy = (log_p.argmax(1) == y).double().mean().item()
    return {"accuracy": accuracy, "crossEntropy": F.cross_entropy(log_p, y).item()}


def average(outcomes):
    return {name: sum(one[name] for one in outcomes) / len(outcomes) for name in outcomes[0]}


@torch.no_grad()
def measure(network, x, y):
    """Every prediction rule on one set of images."""
    scaled = network(x, noisy=False).double().log_softmax(1)
    right = scaled.argmax(1) == y
    singles, sampled, discordant = [], {}, {}
    sum_log_p, log_sum_p = 0, torch.tensor(-math.inf)
    for n in range(1, SAMPLES + 1):
        log_p = network(x, noisy=True).double().log_softmax(1)
        singles.append(outcome(log_p, y))
        sum_log_p = sum_log_p + log_p
        log_sum_p = torch.logaddexp(log_sum_p, log_p)
        # The geometric mean of the masks' probabilities, and the arithmetic one.
        rules = {"geometric": sum_log_p / n, "arithmetic": log_sum_p - math.log(n)}
        sampled[n] = {rule: outcome(values, y) for rule, values in rules.items()}
        # Images on which exactly one of sampled and scaled prediction is right.
        discordant[n] = {
            rule: ((values.argmax(1) == y) != right).sum().item() for rule, values in rules.items()
        }
    single = average(singles)
    return {"scaled": outcome(scaled, y), "single": single, "sampled": sampled, "discordant": discordant}


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
    """Trains one network for each rate, from the same first weights, and measures it."""
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
            network = Network(UNITS, rates, classic)
            train(network, x, y, seed)
            seen = measure(network, x[:2000], y[:2000])
            del seen["discordant"]
            measured[-1].append({**measure(network, test_x, test_y), "train": seen})
    return {
        "rates": RATES,
        "seeds": SEEDS,
        "networkShape": UNITS,
        "layers": LAYERS,
        "kind": "classic",
        "samples": list(range(1, SAMPLES + 1)),
        "steps": STEPS,
        "images": len(test_x),
        "trainImages": len(x[:2000]),
        **tables(measured),
    }


def print_table(result):
    """Test accuracies, means over seeds."""
    rules = [result["scaled"], result["sampled"][SAMPLES]["geometric"], result["single"]]
    rows = [["rate", "scaled", f"n = {SAMPLES}", "single", "sampled - scaled, points"]]
    for i, rate in enumerate(RATES):
        scaled, sampled, single = (mean(rule["accuracy"][i]) for rule in rules)
        difference = f"{100 * (sampled - scaled):+.2f}"
        rows.append([rate, f"{scaled:.4f}", f"{sampled:.4f}", f"{single:.4f}", difference])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "sampling", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
