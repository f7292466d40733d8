import { sizesOf } from '../../contract/parameters.ts';
import type { NoiseKind } from '../../core/network.ts';
import { curveMeasures } from '../../pytorch/measures.ts';
import { accuracy, functionOf, network, training } from '../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import {
  type BatchSizeParams,
  budgets,
  curveImages,
  curvePoints,
  examplesOf,
  referenceBatch,
  type ScaleRate,
  spec,
} from './spec.ts';

const learningRates: Readonly<Record<ScaleRate, string>> = {
  no: 'LEARNING_RATE',
  linear: `LEARNING_RATE * batch_size / ${referenceBatch}`,
  sqrt: `LEARNING_RATE * math.sqrt(batch_size / ${referenceBatch})`,
};

const measure = (dropout: NoiseKind, scaleRate: ScaleRate): string => `
# Examples seen at the points of the curves.
POINTS = sorted({max(1, int(EXAMPLES * (i + 1) / ${curvePoints} + 0.5)) for i in range(${curvePoints})})


def steps_for(examples, batch_size):
    """Training steps in which batches of this size have seen so many examples."""
    return max(1, int(examples / batch_size + 0.5))


def learning_rate_at(batch_size):
    return ${learningRates[scaleRate]}


def measure(rate, batch_size, seed, x, y, test, few):
    """Trains one network and looks at it on the way; all have the same first weights."""
    torch.manual_seed(seed)
    rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
    network = Network(UNITS, rates, ${functionOf(dropout)})
    stops, seen = [steps_for(point, batch_size) for point in POINTS], {}

    def look(step):
        if step in stops:
            seen[step] = accuracy(network, *few)

    train(network, x, y, seed, batch_size, learning_rate_at(batch_size), stops[-1], look)
    curve = [seen[step] for step in stops]
    measured = {"scaled": accuracy(network, *test), "withinRunSd": fluctuation(curve), "curve": curve}
    return {**measured, "sampled": sampled_accuracy(network, *test)} if rate > 0 else measured
`;

const run = (dropout: NoiseKind, { optimiser, scaleRate }: BatchSizeParams): string => `
def run(x, y, test_x, test_y):
    """For each batch size, a network with dropout and one without, on the same minibatches."""
    # The halves of MNIST's test images differ: on the way, images around the middle are looked at.
    half = min(len(test_x), ${curveImages}) / 2
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
        "kind": "${dropout}",
        "layers": LAYERS,
        "networkShape": UNITS,
        "samples": SAMPLES,
        "examples": EXAMPLES,
        "optimiser": "${optimiser}",
        "scaleRate": "${scaleRate}",
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
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: BatchSizeParams): string {
  const sizes = { ...sizesOf(params, budgets), steps: 0 };
  return script({
    spec,
    settings: [
      ['BATCHES', [...params.batches].sort((a, b) => a - b), 'images a training step, two networks for each'],
      ['RATE', params.rate, 'probability to drop'],
      ['UNITS', params.networkShape, 'units of the hidden layers'],
      ['LAYERS', params.layers, 'hidden layers that are dropped, 1 the first'],
      ['SAMPLES', params.samples, 'masks averaged for each test image'],
      ['EXAMPLES', examplesOf(params), 'seen by every network, repetitions counted'],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      mnist(sizes),
      network([params.noise]),
      training(params.optimiser, {
        more: ', batch_size, learning_rate, steps, look',
        steps: 'steps',
        batch: 'batch_size',
        learningRate: 'learning_rate',
        after: '\n        look(step)',
      }),
      accuracy,
      curveMeasures,
      measure(params.noise, params.scaleRate),
      tables,
      columns,
      run(params.noise, params),
    ],
  });
}
