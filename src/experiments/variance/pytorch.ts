import { sizesOf } from '../../contract/parameters.ts';
import type { NoiseKind } from '../../core/network.ts';
import { modelScores } from '../../pytorch/measures.ts';
import { functionOf, network, training } from '../../pytorch/network.ts';
import { columns, commonSettings, mnist, script } from '../../pytorch/script.ts';
import { budgets, collapseLevel, hiddenUnits, imagesOf, rising, spec, type VarianceParams } from './spec.ts';

const measure = `
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
`;

const run = (kinds: readonly NoiseKind[]): string => `
KINDS = {${kinds.map((kind) => `"${kind}": ${functionOf(kind)}`).join(', ')}}


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
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: VarianceParams): string {
  const sizes = sizesOf(params, budgets);
  return script({
    spec,
    leftOut: "The single networks' shares of the variance are left out.",
    settings: [
      ['RATES', rising(params.rates), 'probabilities to drop; networks without dropout are always trained too'],
      ['UNITS', hiddenUnits, 'units of the hidden layers'],
      ['LAYERS', rising(params.layers), 'hidden layers that are dropped, 1 the first'],
      ['MODELS', params.models, 'networks of each rate and kind'],
      ['MODEL_IMAGES', imagesOf(params).own, 'training images of each network'],
      ['N', rising(params.samples), 'numbers of masks averaged'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      mnist(sizes),
      network(params.kinds),
      training(params.optimiser),
      modelScores(collapseLevel, spec.id),
      measure,
      columns,
      run(params.kinds),
    ],
  });
}
