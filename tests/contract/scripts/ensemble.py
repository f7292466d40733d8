"""Many networks, or one with masks

Can the masks of one network replace many networks?
The experiment "ensemble" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python ensemble.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python ensemble.py FOLDER     # reads MNIST's four files from FOLDER
    python ensemble.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
"""
import argparse
import gzip
import hashlib
import itertools
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

KINDS = ["independent", "bootstrap", "masks"]
UNITS = [100, 100, 100]  # of the hidden layers
RATE = 0.5  # probability to drop a unit of the network with dropout
MEMBERS = 20  # networks of each kind, and masks
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


@torch.no_grad()
def predict(network, x, noisy=False):
    """Probabilities in double precision, a thousand images at a time."""
    return torch.cat([network(part, noisy).double() for part in x.split(1000)]).softmax(1).clamp_min(1e-9)


def growth(members, y):
    """Of the first one, two, three ... members' probabilities [member, image, class]: error and cross-entropy of the
    mean; over pairs, the share of images on which two disagree, and the correlation of their errors."""
    images = torch.arange(len(y))
    said = members.argmax(2)
    wrong = (said != y).double()
    found = {"error": [], "crossEntropy": [], "disagreement": [], "errorCorrelation": []}
    for k in range(1, len(members) + 1):
        p = members[:k].mean(0)
        found["error"].append((p.argmax(1) != y).double().mean().item())
        found["crossEntropy"].append(-p[images, y].log().mean().item())
        pairs = list(itertools.combinations(range(k), 2))
        share = wrong[:k].mean().item()
        differ = [(said[i] != said[j]).double().mean().item() for i, j in pairs]
        both = [(wrong[i] * wrong[j]).mean().item() for i, j in pairs]
        found["disagreement"].append(mean(differ) if pairs else None)
        spread = share * (1 - share)
        found["errorCorrelation"].append((mean(both) - share**2) / spread if pairs and spread else None)
    return found


def run(x, y, test_x, test_y):
    """For each seed a network with dropout, and independent ones without, on all images and on bootstrap samples."""
    found = []  # [seed][kind]
    scaled = []
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        dropped = Network(UNITS, [RATE] * len(UNITS), classic)
        train(dropped, x, y, seed)
        masks = torch.stack([predict(dropped, test_x, noisy=True) for _ in range(MEMBERS)])

        def apart(bootstrap):
            """Probabilities of networks with initial weights and minibatches of their own."""
            each = []
            for member in range(MEMBERS):
                places = torch.randint(len(x), (len(x),)) if bootstrap else torch.arange(len(x))
                plain = Network(UNITS, [0] * len(UNITS), classic)
                train(plain, x[places], y[places], 1000 * seed + member)
                each.append(predict(plain, test_x))
            return torch.stack(each)

        # In the order of KINDS.
        found.append([growth(one, test_y) for one in (apart(False), apart(True), masks)])
        scaled.append(growth(predict(dropped, test_x).unsqueeze(0), test_y))
    result = {"kinds": KINDS, "members": MEMBERS, "seeds": SEEDS}
    for name in ("error", "crossEntropy", "disagreement", "errorCorrelation"):
        of_kinds = zip(*[[kind[name] for kind in seed] for seed in found])
        result[name] = [[list(row) for row in zip(*seeds)] for seeds in of_kinds]
    result["scaledError"] = [one["error"][0] for one in scaled]
    result["scaledCrossEntropy"] = [one["crossEntropy"][0] for one in scaled]
    return result


def print_table(result):
    """Means over seeds."""
    names = ("error", "crossEntropy")
    rows = [["averaged", "members", *names]]
    for i, kind in enumerate(KINDS):
        for k in range(MEMBERS):
            rows.append([kind, k + 1, *(f"{mean(result[name][i][k]):.4f}" for name in names)])
    rows.append(["scaled", "", *(f"{mean(result[name]):.4f}" for name in ("scaledError", "scaledCrossEntropy"))])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "ensemble", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
