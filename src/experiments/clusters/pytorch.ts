import { sizesOf } from '../../contract/parameters.ts';
import { agreement } from '../../pytorch/measures.ts';
import { accuracy, kMeans, network, training } from '../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import { budgets, type ClustersParams, spec } from './spec.ts';

const measure = `
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
`;

const run = (dropout: string): string => `
def run(x, y, test_x, test_y):
    """Trains one network for each rate, from the same first weights, and clusters its units."""
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
            network = Network(UNITS, rates, ${dropout})
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
  const { id, title, question } = spec;
  const sizes = sizesOf(params, budgets);
  return script({
    id,
    title,
    question,
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
      measure,
      tables,
      columns,
      run(params.noise),
    ],
  });
}
