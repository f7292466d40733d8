import { predicting } from '../../../pytorch/distilling.ts';
import { network, training } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script } from '../../../pytorch/script.ts';
import { type EnsembleParams, kinds, sizesOf, spec } from './spec.ts';

const run = `
def growth(members, y):
    """Of the first one, two, three ... members' probabilities [member, image, class]: error and cross-entropy of the
    mean; over pairs, the share of images on which two disagree, and the correlation of their errors."""
    images = torch.arange(len(y))
    said = members.argmax(2)
    wrong = (said != y).double()
    found = {"error": [], "crossEntropy": [], "disagreement": [], "errorCorrelation": []}
    for k in range(1, len(members) + 1):
        p = members[:k].mean(0)
        found["error"].append((p.argmax(1) != y).double().mean().item())
        found["crossEntropy"].append(-p[images, y].log().mean().item())
        pairs = list(itertools.combinations(range(k), 2))
        share = wrong[:k].mean().item()
        differ = [(said[i] != said[j]).double().mean().item() for i, j in pairs]
        both = [(wrong[i] * wrong[j]).mean().item() for i, j in pairs]
        found["disagreement"].append(mean(differ) if pairs else None)
        spread = share * (1 - share)
        found["errorCorrelation"].append((mean(both) - share**2) / spread if pairs and spread else None)
    return found


def run(x, y, test_x, test_y):
    """For each seed a network with dropout, and independent ones without, on all images and on bootstrap samples."""
    found = []  # [seed][kind]
    scaled = []
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        dropped = Network(UNITS, [RATE] * len(UNITS), classic)
        train(dropped, x, y, seed)
        masks = torch.stack([predict(dropped, test_x, noisy=True) for _ in range(MEMBERS)])

        def apart(bootstrap):
            """Probabilities of networks with initial weights and minibatches of their own."""
            each = []
            for member in range(MEMBERS):
                places = torch.randint(len(x), (len(x),)) if bootstrap else torch.arange(len(x))
                plain = Network(UNITS, [0] * len(UNITS), classic)
                train(plain, x[places], y[places], 1000 * seed + member)
                each.append(predict(plain, test_x))
            return torch.stack(each)

        # In the order of KINDS.
        found.append([growth(one, test_y) for one in (apart(False), apart(True), masks)])
        scaled.append(growth(predict(dropped, test_x).unsqueeze(0), test_y))
    result = {"kinds": KINDS, "members": MEMBERS, "seeds": SEEDS}
    for name in ("error", "crossEntropy", "disagreement", "errorCorrelation"):
        of_kinds = zip(*[[kind[name] for kind in seed] for seed in found])
        result[name] = [[list(row) for row in zip(*seeds)] for seeds in of_kinds]
    result["scaledError"] = [one["error"][0] for one in scaled]
    result["scaledCrossEntropy"] = [one["crossEntropy"][0] for one in scaled]
    return result


def print_table(result):
    """Means over seeds."""
    names = ("error", "crossEntropy")
    rows = [["averaged", "members", *names]]
    for i, kind in enumerate(KINDS):
        for k in range(MEMBERS):
            rows.append([kind, k + 1, *(f"{mean(result[name][i][k]):.4f}" for name in names)])
    rows.append(["scaled", "", *(f"{mean(result[name]):.4f}" for name in ("scaledError", "scaledCrossEntropy"))])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: EnsembleParams): string {
  const sizes = sizesOf(params);
  return script({
    spec,
    settings: [
      ['KINDS', kinds],
      ['UNITS', params.networkShape, 'of the hidden layers'],
      ['RATE', params.rate, 'probability to drop a unit of the network with dropout'],
      ['MEMBERS', params.members, 'networks of each kind, and masks'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      mnist(sizes, 'range(TRAIN_IMAGES)'),
      network(['classic']),
      training(params.optimiser),
      columns,
      predicting,
      run,
    ],
  });
}
