"""Batch size

Do larger batches help a network with dropout, and more than one without?
The experiment "batch-size" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python batch-size.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python batch-size.py FOLDER     # reads MNIST's four files from FOLDER
    python batch-size.py --json     # prints the numbers under the names of the project's command line

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

BATCHES = [16, 32, 64, 128, 256, 512]  # images a training step, two networks for each
RATE = 0.4  # probability to drop
UNITS = [100, 100, 100]  # units of the hidden layers
LAYERS = [1, 2, 3]  # hidden layers that are dropped, 1 the first
SAMPLES = 50  # masks averaged for each test image
EXAMPLES = 64000  # seen by every network, repetitions counted
SEEDS = [1]
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


def train(network, x, y, seed, batch_size, learning_rate, steps, look):
    """Minibatches are drawn with replacement; networks of the same seed see the same ones."""
    order = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=learning_rate, betas=(0.9, 0.999), eps=1e-8)
    for step in range(1, steps + 1):
        batch = torch.randint(len(x), (batch_size,), generator=order)
        loss = F.cross_entropy(network(x[batch], noisy=True), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        look(step)
    if not torch.isfinite(loss):
        sys.exit("training diverged; try a lower learning rate")


@torch.no_grad()
def accuracy(network, x, y):
    """Share of images that the network with scaled weights gets right."""
    return (network(x, noisy=False).argmax(1) == y).double().mean().item()


@torch.no_grad()
def sampled_accuracy(network, x, y):
    """Share of images that the geometric mean over masks gets right."""
    log_p = sum(network(x, noisy=True).double().log_softmax(1) for _ in range(SAMPLES))
    return (log_p.argmax(1) == y).double().mean().item()


def fluctuation(curve):
    """How far accuracy fluctuates: its deviation from a line through the curve's second half."""
    from_point = len(POINTS) // 2
    examples, values = POINTS[from_point:], np.array(curve[from_point:])
    if len(values) < 3:
        return None
    squares = (values - np.polyval(np.polyfit(examples, values, 1), examples)) ** 2
    return math.sqrt(squares.sum() / (len(values) - 2))


# Examples seen at the points of the curves.
POINTS = sorted({max(1, int(EXAMPLES * (i + 1) / 12 + 0.5)) for i in range(12)})


def steps_for(examples, batch_size):
    """Training steps in which batches of this size have seen so many examples."""
    return max(1, int(examples / batch_size + 0.5))


def learning_rate_at(batch_size):
    return LEARNING_RATE


def measure(rate, batch_size, seed, x, y, test, few):
    """Trains one network and looks at it on the way; all have the same first weights."""
    torch.manual_seed(seed)
    rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
    network = Network(UNITS, rates, classic)
    stops, seen = [steps_for(point, batch_size) for point in POINTS], {}

    def look(step):
        if step in stops:
            seen[step] = accuracy(network, *few)

    train(network, x, y, seed, batch_size, learning_rate_at(batch_size), stops[-1], look)
    curve = [seen[step] for step in stops]
    measured = {"scaled": accuracy(network, *test), "withinRunSd": fluctuation(curve), "curve": curve}
    return {**measured, "sampled": sampled_accuracy(network, *test)} if rate > 0 else measured


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
    """For each batch size, a network with dropout and one without, on the same minibatches."""
    # The halves of MNIST's test images differ: on the way, images around the middle are looked at.
    half = min(len(test_x), 1000) / 2
    middle = slice(math.ceil(len(test_x) / 2 - half), math.ceil(len(test_x) / 2 + half))
    test, few = (test_x, test_y), (test_x[middle], test_y[middle])
    dropout, no_dropout = [], []
    for batch_size in BATCHES:
        dropout.append([])
        no_dropout.append([])
        for seed in SEEDS:
            print(f"batch size {batch_size}, seed {seed}", file=sys.stderr)
            dropout[-1].append(measure(RATE, batch_size, seed, x, y, test, few))
            no_dropout[-1].append(measure(0, batch_size, seed, x, y, test, few))
    return {
        "batches": BATCHES,
        "seeds": SEEDS,
        "rate": RATE,
        "kind": "classic",
        "layers": LAYERS,
        "networkShape": UNITS,
        "samples": SAMPLES,
        "examples": EXAMPLES,
        "optimiser": "adam",
        "scaleRate": "no",
        "learningRate": [learning_rate_at(batch_size) for batch_size in BATCHES],
        "steps": [steps_for(EXAMPLES, batch_size) for batch_size in BATCHES],
        "points": POINTS,
        "dropout": tables(dropout),
        "noDropout": tables(no_dropout),
        "images": len(test_x),
        "curveImages": len(few[0]),
    }


def print_table(result):
    """Test accuracies in the end, means over seeds."""
    rows = [["batch", "steps", "learning rate", "scaled", f"n = {SAMPLES}", "no dropout"]]
    dropout, no_dropout = result["dropout"], result["noDropout"]
    for b, batch_size in enumerate(BATCHES):
        values = [dropout["scaled"][b], dropout["sampled"][b], no_dropout["scaled"][b]]
        rate = f"{result['learningRate'][b]:.4g}"
        rows.append([batch_size, result["steps"][b], rate, *(f"{mean(value):.4f}" for value in values)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "batch-size", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
