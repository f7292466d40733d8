/**
 * The same run as a Python script with PyTorch: what the scripts of all experiments have in common, as pieces of Python
 * text. A script takes those it needs (see also pytorch-network.ts), and imports what its text names.
 */
import type { Sizes } from '../contract/parameters.ts';
import { mnist as facts } from '../core/mnist.ts';
import { inputs } from '../core/network.ts';
import type { DatasetExtent } from '../data/types.ts';

export type Value = boolean | number | string | readonly (number | string)[];

/** A value as Python writes it. */
export function literal(value: Value): string {
  if (typeof value === 'object') return `[${value.map((member) => literal(member)).join(', ')}]`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

/** A setting: its name in the script, its value, and what a reader should know of it. */
export type Setting = readonly [name: string, value: Value, comment?: string];

const settingText = ([name, value, comment]: Setting): string =>
  `${name} = ${literal(value)}${comment === undefined ? '' : `  # ${comment}`}`;

const imports: readonly (readonly [uses: RegExp, line: string])[] = [
  [/\bargparse\./, 'import argparse'],
  [/\bcopy\./, 'import copy'],
  [/\bgzip\./, 'import gzip'],
  [/\bhashlib\./, 'import hashlib'],
  [/\bio\./, 'import io'],
  [/\bitertools\./, 'import itertools'],
  [/\bjson\./, 'import json'],
  [/\bmath\./, 'import math'],
  [/\bpickle\./, 'import pickle'],
  [/\bsys\./, 'import sys'],
  [/\btarfile\./, 'import tarfile'],
  [/\btime\./, 'import time'],
  [/\burllib\./, 'import urllib.request'],
  [/\bPath\(/, 'from pathlib import Path'],
];
const libraries: readonly (readonly [uses: RegExp, line: string])[] = [
  [/\bnp\./, 'import numpy as np'],
  [/\btorch\./, 'import torch'],
  [/\bF\./, 'import torch.nn.functional as F'],
  [/\bnn\./, 'from torch import nn'],
];

/** How a script gets its images: the function, and what is said of it. */
const reading = {
  mnist: {
    load: 'load_mnist',
    downloads: 'downloads MNIST (11 MB) to the folder mnist',
    reads: "reads MNIST's four files from FOLDER",
    folder: "where MNIST's four files are, plain or as .gz",
  },
  'cifar-10': {
    load: 'load_cifar',
    downloads: 'downloads CIFAR-10 (170 MB) to the folder cifar',
    reads: 'reads cifar-10-python.tar.gz from FOLDER',
    folder: 'where cifar-10-python.tar.gz is',
  },
} as const;
type Reading = (typeof reading)[keyof typeof reading];

export interface Script {
  readonly spec: Readonly<Record<'id' | 'title' | 'question', string>>;
  /** What it reads: MNIST, where nothing else is said. */
  readonly data?: keyof typeof reading | 'none';
  /** What of the experiment the script leaves out, as a sentence; nothing where it is not given. */
  readonly leftOut?: string;
  readonly settings: readonly Setting[];
  /** Functions, in the order in which they are read; the last ones are `run` and `print_table`. */
  readonly pieces: readonly string[];
}

/** A whole script: what it is, imports, settings, functions, and what it does when it is started. */
export function script({ spec: { id, title, question }, data = 'mnist', leftOut, settings, pieces }: Script): string {
  const reads: Reading | null = data === 'none' ? null : reading[data];
  const about = `"""${title}

${question}
The experiment "${id}" of The Dropout Cloud in PyTorch, with the settings of one run.

    pip install torch${reads ? ' numpy' : ''}
${
  reads
    ? `    python ${id}.py            # ${reads.downloads}, prints a table
    python ${id}.py FOLDER     # ${reads.reads}`
    : `    python ${id}.py            # prints a table`
}
    python ${id}.py --json     # prints the numbers under the names of the project's command line

Random numbers are PyTorch's own: a seed stands for other ${reads ? 'first weights, masks and minibatches' : 'draws'} than on
the page, so that numbers agree as those of two seeds do.${leftOut ? `\n${leftOut}` : ''}
"""`;
  const body = [...pieces, main(id, reads)].map((piece) => piece.trim()).join('\n\n\n');
  const [needed, installed] = [imports, libraries].map((all) =>
    all.filter(([uses]) => uses.test(body)).map(([, line]) => line),
  );
  const names = settings.map(settingText).join('\n');
  return `${about}\n${needed.join('\n')}\n\n${installed.join('\n')}\n\n${names}\n\n\n${body}\n`;
}

const main = (id: string, reads: Reading | null): string => `
def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\\n")[0])
${reads ? `    parser.add_argument("folder", nargs="?", help="${reads.folder}")\n` : ''}    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    given = parser.parse_args()
    began = time.time()
    result = run(${reads ? `*${reads.load}(given.folder)` : ''})
    if given.json:
        about = {"experiment": "${id}", "backend": "pytorch", "version": torch.__version__}
        print(json.dumps({**about, "seconds": round(time.time() - began, 2), "result": result}))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
`;

/** The settings that all experiments have. `steps` is left out where each network has its own. */
export const commonSettings = (
  { steps, train, test }: Omit<Sizes, 'extent'>,
  { learningRate, seeds }: { readonly learningRate: number; readonly seeds: readonly number[] },
): Setting[] => [
  ['SEEDS', seeds],
  ...(steps > 0 ? ([['STEPS', steps, 'training steps']] as const) : []),
  ['LEARNING_RATE', learningRate],
  ['TRAIN_IMAGES', train],
  ['TEST_IMAGES', test],
];

const pageOrder = `def page_order(labels, first):
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


`;

/**
 * Reads MNIST, from files or the mirror that PyTorch's own loader uses, and puts the training images (of the first
 * shard, the test images too) in the order in which the page has them; `places` says in Python which are taken.
 */
export const mnist = ({ extent }: { readonly extent: DatasetExtent }, places?: string): string => `
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


${extent === 'ordered' ? '' : pageOrder}def load_mnist(folder):
    """Training images, their labels, test images, their labels; pixels [image, ${inputs}] are 0 to 1."""

    def read(part):
        pixels = read_file(f"{part}-images-idx3-ubyte", folder)[16:].reshape(-1, ${inputs})
        labels = read_file(f"{part}-labels-idx1-ubyte", folder)[8:]
        return pixels.astype(np.float32) / 255, labels.astype(np.int64)

    (x, y), (test_x, test_y) = read("train"), read("t10k")
    ${
      places === undefined
        ? `train = page_order(y.tolist(), ${facts.first.train})[:TRAIN_IMAGES]`
        : `order = ${extent === 'ordered' ? 'range(len(y))' : `page_order(y.tolist(), ${facts.first.train})`}
    train = [order[place] for place in ${places}]`
    }
    test = ${extent === 'first' ? `page_order(test_y.tolist(), ${facts.first.test})[:TEST_IMAGES]` : 'list(range(TEST_IMAGES))'}
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[test], test_y[test]))
`;

/** Lists of dictionaries to a dictionary of lists. */
export const tables = `
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
`;

/** Prints rows of cells in columns. */
export const columns = `
def print_columns(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


def mean(values):
    return sum(values) / len(values)
`;
