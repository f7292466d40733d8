import { sizesOf } from '../../contract/parameters.ts';
import type { NoiseKind } from '../../core/network.ts';
import { agreement, unitClusters } from '../../pytorch/measures.ts';
import { accuracy, functionOf, kMeans, network, training } from '../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import { budgets, type ClustersParams, spec } from './spec.ts';

const run = (dropout: NoiseKind): string => `
def run(x, y, test_x, test_y):
    """Trains one network for each rate, from the same first weights, and clusters its units."""
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
            network = Network(UNITS, rates, ${functionOf(dropout)})
            train(network, x, y, seed)
            measured[-1].append({**measure(network, x), "accuracy": accuracy(network, test_x, test_y)})
    return {
        "rates": RATES,
        "seeds": SEEDS,
        "networkShape": UNITS,
        "layers": LAYERS,
        "noise": "${dropout}",
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
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: ClustersParams): string {
  const sizes = sizesOf(params, budgets);
  return script({
    spec,
    leftOut: 'Other layers and numbers of clusters than those below, and the way there, are left out.',
    settings: [
      ['RATES', params.rates, 'probabilities to drop, a network for each'],
      ['UNITS', params.networkShape, 'units of the hidden layers'],
      ['LAYERS', params.layers, 'hidden layers that are dropped, 1 the first'],
      ['LAYER', params.layer, 'hidden layer whose units are clustered'],
      ['K', params.k, 'clusters'],
      ['RESTARTS', params.restarts, 'clusterings, of which the best is kept'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      mnist(sizes),
      network([params.noise]),
      training(params.optimiser),
      accuracy,
      kMeans,
      agreement,
      unitClusters,
      tables,
      columns,
      run(params.noise),
    ],
  });
}
