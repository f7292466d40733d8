"""Which noise works

Does the shape of the noise matter?
The experiment "noises" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python noises.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python noises.py FOLDER     # reads MNIST's four files from FOLDER
    python noises.py --json     # prints the numbers under the names of the project's command line

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

UNITS = [100, 100, 100]  # of the hidden layers
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1500  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 60000
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
    order = page_order(y.tolist(), 6000)
    train = [order[place] for place in range(TRAIN_IMAGES)]
    test = list(range(TEST_IMAGES))
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[test], test_y[test]))


def bernoulli(rate):
    """Inverted dropout: 0 with probability `rate`, else 1 / (1 - rate)."""
    return lambda shape: (torch.rand(shape) >= rate) / (1 - rate), 1.0


def normal(variance):
    """Mean 1."""
    return lambda shape: 1 + math.sqrt(variance) * torch.randn(shape), 1.0


def uniform(variance, least=-math.inf):
    """Mean 1, unless numbers below `least` are made `least`, 0 or minus infinity."""
    half = math.sqrt(3 * variance)
    mean = (1 + half) ** 2 / (4 * half) if least == 0 else 1.0
    return lambda shape: (1 + half * (2 * torch.rand(shape) - 1)).clamp(min=least), mean


def twice_beta(a):
    """2 Beta(a, a): mean 1."""
    law = torch.distributions.Beta(a, a)
    return lambda shape: 2 * law.sample(shape), 1.0


def rayleigh():
    """Mean 1."""
    scale = math.sqrt(2 / math.pi)
    return lambda shape: scale * torch.sqrt(-2 * torch.log1p(-torch.rand(shape))), 1.0


def half_cauchy(most):
    """The size of a Cauchy number, at most `most`, divided by its mean."""
    mean = math.log1p(most**2) / math.pi + most * 2 / math.pi * math.atan(1 / most)
    return lambda shape: torch.tan(math.pi / 2 * torch.rand(shape)).clamp(max=most) / mean, 1.0


# What has factors of its own, and how they are drawn, with their mean.
LAWS = {
    "none": ("units", None),
    "bernoulli-quarter": ("units", bernoulli(0.2)),
    "normal-quarter": ("units", normal(0.25)),
    "uniform-quarter": ("units", uniform(0.25)),
    "beta-quarter": ("units", twice_beta(1.5)),
    "rayleigh": ("units", rayleigh()),
    "uniform-clipped": ("units", uniform(1, least=0.0)),
    "beta": ("units", twice_beta(0.05)),
    "half-cauchy-clipped": ("units", half_cauchy(5)),
    "bernoulli": ("units", bernoulli(0.5)),
    "normal": ("units", normal(1)),
    "uniform": ("units", uniform(1)),
    "half-cauchy": ("units", half_cauchy(5000)),
    "dropconnect": ("weights", bernoulli(0.5)),
    "residual": ("layers", None),
    "depth-fifth": ("layers", bernoulli(0.2)),
    "depth-half": ("layers", bernoulli(0.5)),
}


class Network(nn.Module):
    """784 pixels, hidden layers with ReLU, 10 logits; with a noise on the outputs of the hidden layers, on
    the weights into them, or on what a residual block makes."""

    def __init__(self, units, noise):
        super().__init__()
        self.on, law = LAWS[noise]
        self.draw, self.mean = law or (None, 1.0)
        widths = [units[0]] * len(units) if self.on == "layers" else units
        sizes = [784, *widths, 10]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        for layer in self.layers:
            # He-normal; nn.Linear by itself takes smaller, uniform weights and biases that are not 0.
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)

    def factors(self, shape, noisy):
        """Random ones, or with scaled weights their mean."""
        return self.draw(shape) if self.draw and noisy else torch.full(shape, self.mean)

    def forward(self, x, noisy):
        """Logits: with noise, or with scaled weights."""
        for place, layer in enumerate(self.layers[:-1]):
            weight = layer.weight
            if self.on == "weights":
                weight = weight * self.factors(weight.shape, noisy)  # one mask a minibatch
            made = F.relu(F.linear(x, weight, layer.bias))
            if self.on == "units":
                made = made * self.factors(made.shape, noisy)
            if self.on == "layers" and place > 0:
                made = x + made * self.factors((len(x), 1), noisy)
            x = made
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


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


def run(x, y, test_x, test_y):
    """For each seed a network with each noise, from the same first weights and on the same minibatches."""
    found = {"accuracy": [], "crossEntropy": []}  # [noise][seed]
    for noise in LAWS:
        right, losses = [], []
        for seed in SEEDS:
            print(f"{noise}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            network = Network(UNITS, noise)
            train(network, x, y, seed)
            right.append(accuracy(network, test_x, test_y))
            with torch.no_grad():
                losses.append(F.cross_entropy(network(test_x, noisy=False), test_y).item())
        found["accuracy"].append(right)
        found["crossEntropy"].append(losses)
    return {"noises": list(LAWS), "seeds": SEEDS, **found}


def print_table(result):
    """Means over seeds."""
    rows = [["noise", "accuracy", "cross-entropy"]]
    for noise, right, losses in zip(result["noises"], result["accuracy"], result["crossEntropy"]):
        rows.append([noise, f"{mean(right):.4f}", f"{mean(losses):.4f}"])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "noises", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
