import { sizesOf } from '../../contract/parameters.ts';
import type { NoiseKind } from '../../core/network.ts';
import { samplingDeviation } from '../../pytorch/measures.ts';
import { accuracy, functionOf, network, training } from '../../pytorch/network.ts';
import { powerLaw, studentPoints } from '../../pytorch/power-law.ts';
import { columns, commonSettings, mnist, script, tables } from '../../pytorch/script.ts';
import { budgets, fewerMasks, laterUnits, type MstdParams, mostWidths, spec } from './spec.ts';

const run = (dropout: NoiseKind): string => `
def run(x, y, test_x, test_y):
    """Trains networks of every width with dropout in the first hidden layer and, as a control, without,
    from the same first weights and on the same minibatches, and measures both under masks."""
    later = [${laterUnits.join(', ')}]  # units of the other hidden layers, which have no dropout

    def measured(rate_in_training):
        networks = []
        for h in UNITS:
            networks.append([])
            for seed in SEEDS:
                print(f"{h} units, rate {rate_in_training}, seed {seed}", file=sys.stderr)
                torch.manual_seed(seed)
                network = Network([h, *later], [rate_in_training, 0, 0], ${functionOf(dropout)})
                train(network, x, y, seed)
                right = accuracy(network, test_x, test_y)
                network.rates = [RATE, 0, 0]
                networks[-1].append({**measure(network, test_x), "accuracy": right})
        result = tables(networks)
        return {**result, **fit(result["mstd"]), "probabilities": fit(result["onProbabilities"])}

    return {
        "units": UNITS,
        "seeds": SEEDS,
        "rate": RATE,
        "kind": "${dropout}",
        "samples": MASKS[-1],
        "masks": MASKS,
        "steps": STEPS,
        "images": len(test_x),
        **measured(RATE),
        "control": measured(0) if CONTROL else None,
    }


def print_table(result):
    """Means over seeds, and the power laws."""
    for name, part in (("trained with dropout", result), ("control", result["control"])):
        if part is None:
            continue
        names = ["mstd", "onProbabilities", "accuracy"]
        rows = [["h", *names]]
        for i, h in enumerate(UNITS):
            rows.append([h, *(f"{mean(part[name][i]):.4f}" for name in names)])
        print(name)
        print_columns(rows)
        for on, law in (("logits", part), ("probabilities", part["probabilities"])):
            if law["slope"] is not None:
                low, high = law["slopeCi95"]
                print(f"{on}: slope {law['slope']:.3f} [{low:.3f}, {high:.3f}], R2 {law['r2']:.3f}")
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: MstdParams): string {
  const sizes = sizesOf(params, budgets);
  const masks = [...fewerMasks.filter((n) => n < params.samples), params.samples];
  return script({
    spec,
    leftOut: 'The way there is left out.',
    settings: [
      ['UNITS', [...params.units].sort((a, b) => a - b), 'widths h of the first hidden layer, a network for each'],
      ['RATE', params.rate, 'probability to drop one of its units'],
      ['MASKS', masks, 'numbers of masks after which the spread is measured'],
      ['CONTROL', params.control === 'yes', 'whether to train without dropout too'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
      ['STUDENT', studentPoints(mostWidths), "Student's t, 97.5 %"],
    ],
    pieces: [
      mnist(sizes),
      network([params.noise]),
      training(params.optimiser),
      accuracy,
      samplingDeviation(spec.id),
      powerLaw,
      tables,
      columns,
      run(params.noise),
    ],
  });
}
