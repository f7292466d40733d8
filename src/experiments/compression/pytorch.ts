import { sizesOf } from '../../contract/parameters.ts';
import { factors } from '../../core/compress-evaluate.ts';
import type { NoiseKind } from '../../core/network.ts';
import { accuracy, functionOf, kMeans, network, training } from '../../pytorch/network.ts';
import { compress, reductions } from '../../pytorch/reduce.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import { budgets, type CompressionParams, laterUnits, spec, validationOf } from './spec.ts';

const run = (dropout: NoiseKind): string => `
def trained(units, rate, x, y, seed):
    """A network with so many units in its first hidden layer."""
    torch.manual_seed(seed)
    rates = [rate if layer in LAYERS else 0 for layer in (1, 2, 3)]
    network = Network([units, ${laterUnits.join(', ')}], rates, ${functionOf(dropout)})
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
        "networkShape": [UNITS, ${laterUnits.join(', ')}],
        "rates": RATES,
        "seeds": SEEDS,
        "C": C,
        "layers": LAYERS,
        "kind": "${dropout}",
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
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: CompressionParams): string {
  const sizes = sizesOf(params, budgets);
  return script({
    spec,
    leftOut: 'The way there, and what networks cost, are left out.',
    settings: [
      ['UNITS', params.units, 'units of the first hidden layer, which is compressed'],
      ['RATES', params.rates, 'probabilities to drop, a network for each'],
      ['C', params.C, 'numbers of units that it is compressed to'],
      ['LAYERS', params.layers, 'hidden layers that are dropped, 1 the first'],
      ['RESTARTS', params.restarts, 'clusterings, of which the best is kept'],
      ['FACTORS', factors, 'tried for the outgoing weights'],
      ['SCRATCH', params.scratch === 'on', 'whether to train small networks from the start too'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
      ['VALIDATION_IMAGES', validationOf(sizes.train), 'the last of the training images'],
    ],
    pieces: [
      mnist(sizes),
      network([params.noise]),
      training(params.optimiser),
      accuracy,
      kMeans,
      reductions,
      compress,
      tables,
      columns,
      run(params.noise),
    ],
  });
}
