"""Weight clusters

Does dropout make units that do the same?
The experiment "clusters" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python clusters.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python clusters.py FOLDER     # reads MNIST's four files from FOLDER
    python clusters.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
Other layers and numbers of clusters than those below, and the way there, are left out.
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
LAYER = 2  # hidden layer whose units are clustered
K = 10  # clusters
RESTARTS = 10  # clusterings, of which the best is kept
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 2500  # training steps
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


@torch.no_grad()
def accuracy(network, x, y):
    """Share of images that the network with scaled weights gets right."""
    return (network(x, noisy=False).argmax(1) == y).double().mean().item()


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


def rand_indices(a, b):
    """Rand and adjusted Rand index of two clusterings: on how many pairs of units do they agree?"""
    first, second = torch.triu_indices(len(a), len(a), 1)
    in_a, in_b = a[first] == a[second], b[first] == b[second]  # pairs that are in one cluster
    pairs, both = len(first), (in_a & in_b).sum().item()
    if pairs == 0:
        return 1.0, 1.0
    # Expected by chance, and the most there could be, with clusters of the same sizes.
    expected = in_a.sum().item() * in_b.sum().item() / pairs
    most = (in_a.sum().item() + in_b.sum().item()) / 2
    adjusted = (both - expected) / (most - expected) if most != expected else 1.0
    return (in_a == in_b).double().mean().item(), adjusted


@torch.no_grad()
def is_alive(network, x):
    """Units of the layer whose output is above 0 on more than one image in a thousand."""
    for layer, rate in zip(network.layers[:LAYER], network.rates):
        outputs = F.relu(layer(x))
        x = network.dropout(outputs, rate, noisy=False)
    return (outputs > 0).double().mean(0) > 0.001 + 1e-9


@torch.no_grad()
def measure(network, x):
    """Clusters the units of the layer by incoming and by outgoing weights; how far do both agree?"""
    # nn.Linear keeps weights as [output, input]: a row here and a column of the next are a unit's.
    incoming, outgoing = network.layers[LAYER - 1].weight, network.layers[LAYER].weight.T
    labels_in = k_means(incoming, min(K, len(incoming)), RESTARTS)
    labels_out = k_means(outgoing, min(K, len(outgoing)), RESTARTS)
    rand, adjusted = live_rand, live_adjusted = rand_indices(labels_in, labels_out)
    alive = is_alive(network, x[:1000])
    live = int(alive.sum())
    if live < 2:
        live_rand, live_adjusted = 1.0, 1.0
    elif live < len(alive):
        sides = [k_means(rows[alive], min(K, live), RESTARTS) for rows in (incoming, outgoing)]
        live_rand, live_adjusted = rand_indices(*sides)
    # What is left when the units of one clustering are dealt out at random.
    shuffled = [labels_out[torch.randperm(len(labels_out))] for _ in range(200)]
    chance = np.array([rand_indices(labels_in, labels) for labels in shuffled])
    (rand_low, adjusted_low), (rand_high, adjusted_high) = np.quantile(chance, [0.025, 0.975], axis=0)
    directions = F.normalize(incoming.double())
    cosines = (directions @ directions.T).fill_diagonal_(-1)
    return {
        "rand": rand,
        "adjustedRand": adjusted,
        "liveRand": live_rand,
        "liveAdjustedRand": live_adjusted,
        "chanceRand": chance[:, 0].mean(),
        "chanceRandLow": rand_low,
        "chanceRandHigh": rand_high,
        "chanceAdjusted": chance[:, 1].mean(),
        "chanceAdjustedLow": adjusted_low,
        "chanceAdjustedHigh": adjusted_high,
        "largestIn": labels_in.bincount().max().item(),
        "largestOut": labels_out.bincount().max().item(),
        "trivial": 1 if K == 1 or live <= K else 0,
        "deadUnits": len(alive) - live,
        "nearestCosine": cosines.max(1).values.mean().item() if len(cosines) > 1 else 0,
        "labelsIn": labels_in.tolist(),
        "labelsOut": labels_out.tolist(),
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
    """Trains one network for each rate, from the same first weights, and clusters its units."""
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
            network = Network(UNITS, rates, classic)
            train(network, x, y, seed)
            measured[-1].append({**measure(network, x), "accuracy": accuracy(network, test_x, test_y)})
    return {
        "rates": RATES,
        "seeds": SEEDS,
        "networkShape": UNITS,
        "layers": LAYERS,
        "noise": "classic",
        "layer": LAYER,
        "k": K,
        "restarts": RESTARTS,
        "steps": STEPS,
        "images": len(test_x),
        "activityImages": len(x[:1000]),
        **tables(measured),
    }


def print_table(result):
    """Means over seeds."""
    names = ["adjustedRand", "rand", "chanceRand", "liveAdjustedRand", "deadUnits", "nearestCosine"]
    names.append("accuracy")
    rows = [["rate", *names]]
    for i, rate in enumerate(RATES):
        rows.append([rate, *(f"{mean(result[name][i]):.3f}" for name in names)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "clusters", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
