"""Uncertainty

Does the average know when it does not know?
The experiment "uncertainty" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch numpy
    python uncertainty.py            # downloads MNIST (11 MB) to the folder mnist, prints a table
    python uncertainty.py FOLDER     # reads MNIST's four files from FOLDER
    python uncertainty.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other first weights, masks and minibatches than on
the page, so that numbers agree as those of two seeds do.
It leaves out pictures of clothes.
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

PREDICTIONS = ["scaled", "sampled", "distilled", "ensemble", "plain"]
UNITS = [100, 100, 100]  # of the hidden layers
RATE = 0.5  # probability to drop a unit of the teacher
SAMPLES = 100  # masks whose predictions are averaged
MEMBERS = 5  # independent networks without dropout
TARGET_MASKS = 1  # masks whose mean is the target of an image
DISTILL_STEPS = [2000]  # steps at which the student is looked at
DISTILL_RATE = 0.0005
SLOW_AFTER = 1400  # steps of distillation after which its rate is a tenth
BINS = 15  # of the reliability diagram
LEVELS = 100  # of confidence in the histograms
ANGLES = [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180]  # degrees
ANGLE_IMAGES = 2000  # test images turned by each of them
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


@torch.no_grad()
def predict(network, x, noisy=False):
    """Probabilities in double precision, a thousand images at a time."""
    return torch.cat([network(part, noisy).double() for part in x.split(1000)]).softmax(1).clamp_min(1e-9)


def distil(teacher, x, seed):
    """A network without dropout that learns what the teacher says under random masks; yields it after
    numbers of steps."""
    torch.manual_seed(seed + 1)
    student = Network(UNITS, [0] * len(UNITS), classic)
    student.load_state_dict(teacher.state_dict())
    with torch.no_grad():
        for layer, rate in zip(student.layers[1:], teacher.rates):
            layer.weight *= 1 - rate  # the mean of the noise below
    optimiser = torch.optim.Adam(student.parameters(), lr=DISTILL_RATE)
    for step in range(DISTILL_STEPS[-1] + 1):
        if step in DISTILL_STEPS:
            yield student
        if step == SLOW_AFTER:
            optimiser.param_groups[0]["lr"] /= 10
        batch = torch.randint(len(x), (BATCH_SIZE,))
        images = x[batch] * (torch.rand_like(x[batch]) >= 0.2)  # a fifth of the pixels are 0
        target = sum(predict(teacher, images, noisy=True) for _ in range(TARGET_MASKS)) / TARGET_MASKS
        loss = -(target * student(images, False).log_softmax(1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def entropy(p):
    return -(p * p.log()).sum(-1)


def said(members):
    """The mean of probabilities [member, image, class], and how sure it is: mean confidence, entropy, and mutual
    information, which is 0 of one member."""
    p = members.mean(0)
    unsure = entropy(p).mean().item()
    inside = entropy(members).mean().item()
    return p, {"confidence": p.max(1)[0].mean().item(), "entropy": unsure, "information": max(0, unsure - inside)}


def judged(p, y):
    """Error, cross-entropy, calibration error, Brier score and histograms of probabilities [image, class]."""
    confidence, guess = p.max(1)
    right = guess == y
    labels = F.one_hot(y, 10).double()
    bins = (confidence * BINS).long().clamp(max=BINS - 1)
    count = [(bins == b).sum().item() for b in range(BINS)]
    mean_in = lambda values, b: values[bins == b].double().mean().item() if count[b] else None
    of_bins = [[mean_in(values, b) for b in range(BINS)] for values in (confidence, right)]
    gaps = [n * abs(c - a) for n, c, a in zip(count, *of_bins) if n]
    at = (confidence * LEVELS).long().clamp(max=LEVELS - 1)
    return {
        "error": 1 - right.double().mean().item(),
        "crossEntropy": -p[torch.arange(len(y)), y].log().mean().item(),
        "ece": sum(gaps) / len(y),
        "brier": ((p - labels) ** 2).sum(1).mean().item(),
        "binCount": count,
        "binConfidence": of_bins[0],
        "binAccuracy": of_bins[1],
        "rightAt": torch.bincount(at[right], minlength=LEVELS).tolist(),
        "wrongAt": torch.bincount(at[~right], minlength=LEVELS).tolist(),
    }


def turned(x, degrees):
    """Images turned anticlockwise around their middle, with bilinear interpolation, in 256 levels of ink."""
    sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    matrix = torch.tensor([[cos, -sin, 0.0], [sin, cos, 0.0]]).expand(len(x), 2, 3)
    images = x.reshape(-1, 1, 28, 28)
    grid = F.affine_grid(matrix, images.shape, align_corners=True)
    return (F.grid_sample(images, grid, align_corners=True) * 255).round().reshape(len(x), -1) / 255


def run(x, y, test_x, test_y):
    """For each seed a network with dropout, the network distilled from it, and independent networks without."""
    found, by_input, by_angle = [], [], []
    middle = (len(test_x) - ANGLE_IMAGES) // 2
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE] * len(UNITS), classic)
        train(teacher, x, y, seed)
        members = []
        for member in range(MEMBERS):
            members.append(Network(UNITS, [0] * len(UNITS), classic))
            train(members[-1], x, y, 1000 * seed + member)
        *_, student = distil(teacher, x, seed)

        def everyone(images):
            """What each way to predict says, in the order of PREDICTIONS."""
            masks = torch.stack([predict(teacher, images, noisy=True) for _ in range(SAMPLES)])
            each = torch.stack([predict(network, images) for network in members])
            one = lambda network: predict(network, images).unsqueeze(0)
            return [said(p) for p in (one(teacher), masks, one(student), each, each[:1])]

        on_test = everyone(test_x)
        found.append([judged(p, test_y) for p, _ in on_test])
        others = [everyone(images) for images in (turned(test_x, 90), torch.rand_like(test_x))]
        by_input.append([[sure for _, sure in one] for one in (on_test, *others)])
        some = test_x[middle : middle + ANGLE_IMAGES]
        by_angle.append([[sure for _, sure in everyone(turned(some, angle))] for angle in ANGLES])

    def nested(values):
        """The axes' order turned round: from [seed][b][a] to [a][b][seed]."""
        return [[list(row) for row in zip(*part)] for part in zip(*[zip(*one) for one in values])]

    result = {"predictions": PREDICTIONS, "inputs": ["test","turned","noise"], "angles": ANGLES, "seeds": SEEDS}
    result.update(tables([list(column) for column in zip(*found)]))
    for name in ("binCount", "binConfidence", "binAccuracy", "rightAt", "wrongAt"):
        result[name] = [[list(at) for at in zip(*seeds)] for seeds in result[name]]
    for name in ("confidence", "entropy", "information"):
        result[name] = nested([[[sure[name] for sure in one] for one in seed] for seed in by_input])
        result[f"{name}Turned"] = nested([[[sure[name] for sure in one] for one in seed] for seed in by_angle])
    return result


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece", "brier"]
    rows = [["prediction", *names, *(f"confidence {name}" for name in result["inputs"])]]
    for i, prediction in enumerate(PREDICTIONS):
        values = [*(result[name][i] for name in names), *result["confidence"][i]]
        rows.append([prediction, *(f"{mean(value):.4f}" for value in values)])
    print_columns(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", help="where MNIST's four files are, plain or as .gz")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(*load_mnist(given.folder))
    if given.json:
        about = {"experiment": "uncertainty", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
