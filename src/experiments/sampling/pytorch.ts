import { sizesOf } from '../../contract/parameters.ts';
import type { NoiseKind } from '../../core/network.ts';
import { everyRule } from '../../pytorch/measures.ts';
import { functionOf, network, outcome, training } from '../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import { budgets, type SamplingParams, spec, trainImagesMeasured } from './spec.ts';

const run = (dropout: NoiseKind): string => `
def run(x, y, test_x, test_y):
    """Trains one network for each rate, from the same first weights, and measures it."""
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            rates = [rate if layer in LAYERS else 0 for layer in range(1, len(UNITS) + 1)]
            network = Network(UNITS, rates, ${functionOf(dropout)})
            train(network, x, y, seed)
            seen = measure(network, x[:${trainImagesMeasured}], y[:${trainImagesMeasured}])
            del seen["discordant"]
            measured[-1].append({**measure(network, test_x, test_y), "train": seen})
    return {
        "rates": RATES,
        "seeds": SEEDS,
        "networkShape": UNITS,
        "layers": LAYERS,
        "kind": "${dropout}",
        "samples": list(range(1, SAMPLES + 1)),
        "steps": STEPS,
        "images": len(test_x),
        "trainImages": len(x[:${trainImagesMeasured}]),
        **tables(measured),
    }


def print_table(result):
    """Test accuracies, means over seeds."""
    rules = [result["scaled"], result["sampled"][SAMPLES]["geometric"], result["single"]]
    rows = [["rate", "scaled", f"n = {SAMPLES}", "single", "sampled - scaled, points"]]
    for i, rate in enumerate(RATES):
        scaled, sampled, single = (mean(rule["accuracy"][i]) for rule in rules)
        difference = f"{100 * (sampled - scaled):+.2f}"
        rows.append([rate, f"{scaled:.4f}", f"{sampled:.4f}", f"{single:.4f}", difference])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: SamplingParams): string {
  const { noise, optimiser } = params;
  const sizes = sizesOf(params, budgets);
  return script({
    spec,
    settings: [
      ['RATES', params.rates, 'probabilities to drop, a network for each'],
      ['UNITS', params.networkShape, 'units of the hidden layers'],
      ['LAYERS', params.layers, 'hidden layers that are dropped, 1 the first'],
      ['SAMPLES', params.samples, 'masks drawn for each image'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [mnist(sizes), network([noise]), training(optimiser), outcome, everyRule, tables, columns, run(noise)],
  });
}
