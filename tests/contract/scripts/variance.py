"""Model variance

Do networks trained on different data agree more when they were trained with dropout?
The experiment "variance" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python variance.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python variance.py FOLDER     # reads MNIST's four files from FOLDER
    python variance.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
The single networks' shares of the variance are left out.
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

RATES = [0, 0.3, 0.5, 0.8]  # probabilities to drop; networks without dropout are always trained too
UNITS = [100, 100, 100]  # units of the hidden layers
LAYERS = [2, 3]  # hidden layers that are dropped, 1 the first
MODELS = 10  # networks of each rate and kind
MODEL_IMAGES = 10000  # training images of each network
N = [1, 5, 10, 20, 50]  # numbers of masks averaged
BATCH_SIZE = 64
SEEDS = [1]
STEPS = 1000  # training steps
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


def inverted(x, rate, noisy):
    """Inverted dropout, that of torch.nn.Dropout: an output becomes 0 with probability `rate`, else it
    is divided by 1 - rate. The mean of that is the output itself."""
    return F.dropout(x, rate, training=noisy)


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
def predict(network, x):
    """What one network says, [image, class]: with scaled weights, then as means over each of N masks; and
    the variance over masks, averaged. Before the softmax and after it."""
    logits = network(x, noisy=False)
    if not any(network.rates):  # the same under every mask
        masks = logits.expand(N[-1], -1, -1)
    else:
        masks = torch.stack([network(x, noisy=True) for _ in range(N[-1])])
    said = {}
    both = {"logits": (logits, masks), "probabilities": (logits.softmax(1), masks.softmax(2))}
    for name, (scaled, sampled) in both.items():
        rules = [scaled, *(sampled[:n].mean(0) for n in N)]
        said[name] = {"rules": rules, "over_masks": sampled.var(0).mean().item()}
    return said


def score(logits, probabilities, y):
    """What the networks' predictions by one rule, [model, image, class], come to."""
    scores = {}
    normalised = {"logits": logits.log_softmax(2), "probabilities": probabilities.clamp_min(1e-38).log()}
    for name, outputs in (("logits", logits), ("probabilities", probabilities)):
        # torch divides by n - 1 unless told otherwise; model variance divides by n.
        variance = outputs.var(0, unbiased=False).mean().item()
        power = ((outputs - outputs.mean(2, keepdim=True)) ** 2).mean().item()
        right = (outputs.argmax(2) == y).double().mean(1)
        scores[name] = {
            "variance": variance,
            "relative": variance / power if power > 0 else 0,
            "crossEntropy": F.nll_loss(normalised[name].flatten(0, 1), y.repeat(len(outputs))).item(),
            "accuracy": right.mean().item(),
            "collapsed": (right < 0.15).sum().item(),
        }
    # How far the networks' mean lies from the truth.
    bias2 = ((probabilities.mean(0) - F.one_hot(y, 10)) ** 2).mean().item()
    return {**scores, "bias2": bias2}


def measure(networks, x, y):
    """Scores of every rule, and how much of the variance is due to drawing n masks and not all."""
    said = [predict(network, x) for network in networks]

    def rule(i):
        pair = ([one[name]["rules"][i] for one in said] for name in ("logits", "probabilities"))
        return score(*(torch.stack(outputs).double() for outputs in pair), y)

    def mask_noise(name, n):
        return (1 - 1 / MODELS) * mean([one[name]["over_masks"] for one in said]) / n

    return {
        "scaled": rule(0),
        "sampled": [rule(i + 1) for i in range(len(N))],
        "maskNoise": [{name: mask_noise(name, n) for name in ("logits", "probabilities")} for n in N],
    }


def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)


KINDS = {"classic": classic, "inverted": inverted}


def measure_models(kind, rate, seed, x, y, test_x, test_y):
    """Trains the models, each on training images of its own, and measures how much they differ. Models of
    one number have the same images, first weights and minibatches at every rate and for every kind."""
    networks = []
    for model in range(MODELS):
        own_seed = seed * 1000 + model
        torch.manual_seed(own_seed)
        rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
        network = Network(UNITS, rates, KINDS[kind])
        own = torch.randperm(len(x), generator=torch.Generator().manual_seed(own_seed))[:MODEL_IMAGES]
        train(network, x[own], y[own], own_seed)
        networks.append(network)
    return measure(networks, test_x, test_y)


def run(x, y, test_x, test_y):
    plain, noisy = [], [[[] for _ in RATES] for _ in KINDS]  # [seed], [kind][rate][seed]
    for seed in SEEDS:
        print(f"no dropout, seed {seed}", file=sys.stderr)
        plain.append(measure_models(list(KINDS)[0], 0, seed, x, y, test_x, test_y))
        for kind, by_rate in zip(KINDS, noisy):
            for rate, by_seed in zip(RATES, by_rate):
                print(f"{kind}, rate {rate}, seed {seed}", file=sys.stderr)
                again = measure_models(kind, rate, seed, x, y, test_x, test_y) if rate > 0 else plain[-1]
                by_seed.append(again)

    def scaled(read):
        return [[[read(one["scaled"]) for one in seeds] for seeds in by_rate] for by_rate in noisy]

    def sampled(read, what="sampled"):
        def each(seeds):
            return [[read(one[what][i]) for one in seeds] for i in range(len(N))]

        return [[each(seeds) for seeds in by_rate] for by_rate in noisy]

    def by_rule(read):
        no_dropout = [read(one["scaled"]) for one in plain]
        return {"noDropout": no_dropout, "scaled": scaled(read), "sampled": sampled(read)}

    def variances(name):
        return {
            **by_rule(lambda scores: scores[name]["variance"]),
            "maskNoise": sampled(lambda noise: noise[name], "maskNoise"),
            "relative": by_rule(lambda scores: scores[name]["relative"]),
        }

    def outcomes(what):
        of_logits = sampled(lambda scores: scores["logits"][what])
        return {**by_rule(lambda scores: scores["probabilities"][what]), "sampledLogits": of_logits}

    collapsed = by_rule(lambda scores: scores["logits"]["collapsed"])
    return {
        "rates": RATES,
        "seeds": SEEDS,
        "kinds": list(KINDS),
        "layers": LAYERS,
        "models": MODELS,
        "modelImages": MODEL_IMAGES,
        "n": N,
        "steps": STEPS,
        "images": len(test_x),
        "logits": variances("logits"),
        "probabilities": variances("probabilities"),
        "crossEntropy": outcomes("crossEntropy"),
        "accuracy": outcomes("accuracy"),
        "bias2": by_rule(lambda scores: scores["bias2"]),
        "collapsed": {name: collapsed[name] for name in ("noDropout", "scaled")},
    }


def print_table(result):
    """Variances over networks, means over seeds."""
    for name in ("logits", "probabilities"):
        part = result[name]
        rows = [[name, "p", "scaled", *(f"n = {n}" for n in N)]]
        rows.append(["none", 0, f"{mean(part['noDropout']):.3g}", *[""] * len(N)])
        for k, kind in enumerate(KINDS):
            for r, rate in enumerate(RATES):
                values = [part["scaled"][k][r], *part["sampled"][k][r]]
                rows.append([kind, rate, *(f"{mean(value):.3g}" for value in values)])
        print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "variance", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
