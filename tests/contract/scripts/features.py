"""Features

What do hidden units learn, with dropout and without?
The experiment "features" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python features.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python features.py FOLDER     # reads MNIST's four files from FOLDER
    python features.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
The pictures of the units, and the digits that wake them, are left out.
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

RATES = [0, 0.5]  # probabilities to drop a hidden unit
SIDE = 28  # of an image, pixels
WINDOW = 7  # side of the window in which a local feature lies
UNITS = 256  # hidden units
LOOKS = [0, 250, 500, 1000, 2000, 3000]  # steps at which networks are measured; training ends with the last
BATCH_SIZE = 64
SEEDS = [1]
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
    train = page_order(y.tolist(), 6000)[:TRAIN_IMAGES]
    test = list(range(TEST_IMAGES))
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[test], test_y[test]))


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


class Autoencoder(nn.Module):
    """Says its input again. Hidden units with ReLU; an output is the sigmoid of a sum."""

    def __init__(self, rate):
        super().__init__()
        self.encoder, self.decoder = nn.Linear(SIDE**2, UNITS), nn.Linear(UNITS, SIDE**2)
        for layer in (self.encoder, self.decoder):
            # Glorot-normal; nn.Linear by itself takes uniform weights and biases that are not 0.
            nn.init.xavier_normal_(layer.weight)
            nn.init.zeros_(layer.bias)
        self.rate = rate

    def hidden(self, x):
        return F.relu(self.encoder(x))

    def forward(self, x):
        """Inverted dropout, in training only."""
        return torch.sigmoid(self.decoder(F.dropout(self.hidden(x), self.rate, self.training)))


def shrink(x):
    """Images of MNIST's size, or each pixel the mean of four."""
    return x if SIDE == 28 else F.avg_pool2d(x.reshape(-1, 1, 28, 28), 2).flatten(1)


@torch.no_grad()
def measure(network, x):
    """How local the units' decoder weights are, how many units are awake on an image, how much two units correlate,
    and the squared error, all without noise."""
    network.eval()
    hidden = torch.cat([network.hidden(part) for part in x.split(1000)]).double()
    error = sum(((network(part) - part) ** 2).sum().item() for part in x.split(1000)) / len(x)
    network.train()
    # nn.Linear keeps weights as [output, input]: a column of the decoder is a unit's.
    energy = (network.decoder.weight.T.double() ** 2).reshape(-1, 1, SIDE, SIDE)
    windows = F.avg_pool2d(energy, WINDOW, stride=1).flatten(1) * WINDOW**2
    varying = hidden[:, hidden.std(0) > 0]
    correlations = torch.corrcoef(varying.T)
    pairs = torch.tril_indices(*correlations.shape, -1)
    return {
        "locality": (windows.max(1)[0] / energy.flatten(1).sum(1)).mean().item(),
        "active": (hidden > 0).double().mean().item(),
        "correlation": correlations[pairs[0], pairs[1]].abs().mean().item(),
        "squaredError": error,
    }


def train(network, x, test_x, seed):
    """Networks of the same seed see the same minibatches; measures at the steps of LOOKS."""
    order = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8)
    found = []
    for step in range(LOOKS[-1] + 1):
        if step in LOOKS:
            found.append(measure(network, test_x))
        batch = x[torch.randint(len(x), (BATCH_SIZE,), generator=order)]
        loss = ((network(batch) - batch) ** 2).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return found


def run(x, y, test_x, test_y):
    """For each seed two networks from the same first weights, without dropout and with it."""
    del y, test_y  # no labels are needed
    x, test_x = shrink(x), shrink(test_x)
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            measured[-1].append(train(Autoencoder(rate), x, test_x, seed))
    # From [rate][seed][step] to [rate][step][seed].
    by_step = [[list(at) for at in zip(*of_rate)] for of_rate in measured]
    about = {"side": SIDE, "window": WINDOW, "units": UNITS, "trainImages": len(x), "images": len(test_x)}
    return {"rates": RATES, "steps": LOOKS, "seeds": SEEDS, **about, **tables(by_step)}


def print_table(result):
    """Means over seeds."""
    names = ["locality","active","correlation","squaredError"]
    rows = [["rate", "steps", *names]]
    for r, rate in enumerate(RATES):
        for s, step in enumerate(LOOKS):
            rows.append([rate, step, *(f"{mean(result[name][r][s]):.4f}" for name in names)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "features", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
