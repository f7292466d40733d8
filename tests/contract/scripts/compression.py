"""Compression by clusters

Can the units of a layer be merged by their clusters, and does dropout make that possible?
The experiment "compression" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python compression.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python compression.py FOLDER     # reads MNIST's four files from FOLDER
    python compression.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
The way there, and what networks cost, are left out.
"""
import argparse
import copy
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

UNITS = 400  # units of the first hidden layer, which is compressed
RATES = [0, 0.5]  # probabilities to drop, a network for each
C = [10, 20, 40, 80, 160, 240]  # numbers of units that it is compressed to
LAYERS = [1, 2, 3]  # hidden layers that are dropped, 1 the first
RESTARTS = 10  # clusterings, of which the best is kept
FACTORS = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5]  # tried for the outgoing weights
SCRATCH = True  # whether to train small networks from the start too
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 2000  # training steps
LEARNING_RATE = 0.001
TRAIN_IMAGES = 60000
TEST_IMAGES = 10000
VALIDATION_IMAGES = 2000  # the last of the training images


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


def with_first_layer(network, weight, bias, next_weight):
    """A copy of the network with another first hidden layer."""
    other = copy.deepcopy(network)
    first, second = other.layers[:2]
    first.weight, first.bias = nn.Parameter(weight), nn.Parameter(bias)
    second.weight = nn.Parameter(next_weight)
    return other


def merged(network, labels):
    """Units of one cluster become one: the mean of their incoming weights and biases, the sum of their
    outgoing weights."""
    member = F.one_hot(labels.unique(return_inverse=True)[1]).float()  # [unit, cluster]
    first, second = network.layers[:2]
    share = (member / member.sum(0)).T
    # nn.Linear keeps weights as [output, input].
    return with_first_layer(network, share @ first.weight, share @ first.bias, second.weight @ member)


def only(network, kept):
    """Some units stay as they are; what comes out of them is scaled up for those left out."""
    first, second = network.layers[:2]
    outgoing = second.weight[:, kept] * (UNITS / len(kept))
    return with_first_layer(network, first.weight[kept], first.bias[kept], outgoing)


def with_best_factor(network, held_x, held_y):
    """Outgoing weights times the factor that is best on held-out images, of equally good ones that
    nearest to 1; and the factor."""

    def times(factor):
        first, second = network.layers[:2]
        return with_first_layer(network, first.weight, first.bias, second.weight * factor)

    if len(network.layers[0].weight) == UNITS:
        return network, 1  # nothing to make up for
    by_distance = sorted(FACTORS, key=lambda factor: abs(factor - 1))
    best = max(by_distance, key=lambda factor: accuracy(times(factor), held_x, held_y))
    return times(best), best


@torch.no_grad()
def compress(network, count, seed, held, test):
    """Compresses the first hidden layer to `count` units in every way. Test images decide nothing."""
    incoming, outgoing = network.layers[0].weight, network.layers[1].weight.T
    a, b = (k_means(rows, min(count, UNITS), RESTARTS) for rows in (incoming, outgoing))
    by_incoming, by_outgoing = merged(network, a), merged(network, b)
    validation = {"byIncoming": accuracy(by_incoming, *held), "byOutgoing": accuracy(by_outgoing, *held)}
    side = "outgoing" if validation["byOutgoing"] > validation["byIncoming"] else "incoming"
    chosen, factor = with_best_factor(by_outgoing if side == "outgoing" else by_incoming, *held)
    # For comparison: units merged only where both clusterings agree, a random subset, the largest norms.
    agreed = merged(network, a * UNITS + b)
    shuffled = torch.randperm(UNITS, generator=torch.Generator().manual_seed(seed))
    norms = (incoming**2).sum(1) * (outgoing**2).sum(1)

    def fitted(other):
        return accuracy(with_best_factor(other, *held)[0], *test)

    return {
        "byIncoming": accuracy(by_incoming, *test),
        "byOutgoing": accuracy(by_outgoing, *test),
        "chosen": accuracy(chosen, *test),
        "chosenSide": side,
        "chosenUnits": len(chosen.layers[0].weight),
        "factor": factor,
        "validation": {**validation, "chosen": accuracy(chosen, *held)},
        "agreementOnly": {"units": len(agreed.layers[0].weight), "accuracy": fitted(agreed)},
        "baselines": {
            "randomSubset": fitted(only(network, shuffled[:count])),
            "normPruning": fitted(only(network, norms.argsort(descending=True)[:count])),
        },
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


def trained(units, rate, x, y, seed):
    """A network with so many units in its first hidden layer."""
    torch.manual_seed(seed)
    rates = [rate if layer in LAYERS else 0 for layer in (1, 2, 3)]
    network = Network([units, 100, 100], rates, classic)
    train(network, x, y, seed)
    return network


def run(x, y, test_x, test_y):
    """Trains one network for each rate, from the same first weights, and compresses it to each count.
    The last training images are kept from training, to choose on."""
    held, test = (x[-VALIDATION_IMAGES:], y[-VALIDATION_IMAGES:]), (test_x, test_y)
    x, y = x[:-VALIDATION_IMAGES], y[:-VALIDATION_IMAGES]
    full, held_full, cells = [], [], []  # [rate][seed], [rate][seed], [rate][C][seed]
    for rate in RATES:
        full.append([])
        held_full.append([])
        cells.append([[] for _ in C])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            network = trained(UNITS, rate, x, y, seed)
            full[-1].append(accuracy(network, *test))
            held_full[-1].append(accuracy(network, *held))
            for count, column in zip(C, cells[-1]):
                cell = compress(network, count, seed, held, test)
                # A network of that size, trained on the labels from the start.
                if SCRATCH:
                    scratch = trained(min(count, UNITS), rate, x, y, seed)
                    cell["baselines"]["scratch"] = accuracy(scratch, *test)
                column.append(cell)
    result = tables(cells)
    result["validation"]["full"] = held_full
    if not SCRATCH:
        result["baselines"]["scratch"] = None
    return {
        "units": UNITS,
        "networkShape": [UNITS, 100, 100],
        "rates": RATES,
        "seeds": SEEDS,
        "C": C,
        "layers": LAYERS,
        "kind": "classic",
        "steps": STEPS,
        "images": len(test_x),
        "validationImages": VALIDATION_IMAGES,
        "trainImages": len(x),
        "full": full,
        **result,
    }


def print_table(result):
    """Test accuracies, means over seeds."""
    others = result["baselines"]
    rows = [["rate", "C", "clusters", "factor", "random", "norms", "agreed", "units", "scratch"]]
    for r, rate in enumerate(RATES):
        rows.append([rate, UNITS, f"{mean(result['full'][r]):.3f}", *[""] * 6])
        for c, count in enumerate(C):
            agreed = result["agreementOnly"]
            scores = [result["chosen"], result["factor"], others["randomSubset"], others["normPruning"]]
            texts = [f"{mean(score[r][c]):.3f}" for score in [*scores, agreed["accuracy"]]]
            units = f"{mean(agreed['units'][r][c]):.0f}"
            scratch = f"{mean(others['scratch'][r][c]):.3f}" if SCRATCH else ""
            rows.append([rate, count, *texts, units, scratch])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "compression", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
