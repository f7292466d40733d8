import { mnist as facts } from '../../../core/mnist.ts';
import { kMeans, network, training } from '../../../pytorch/network.ts';
import { outcomes } from '../../../pytorch/outcomes.ts';
import { columns, commonSettings, mnist, script, tables } from '../../../pytorch/script.ts';
import { baselines, type SmallerParams, sharesOf, sizesOf, spec, trainings, unitsOf } from './spec.ts';

const run = `
def smaller(units):
    """A network without dropout."""
    return Network(units, [0] * len(units), classic)


@torch.no_grad()
def merge(teacher, units):
    """The teacher with scaled weights, its units merged to so many, the first layer first: means of the incoming
    weights of each cluster, sums of the outgoing ones."""
    scales = [1, *(1 - rate for rate in teacher.rates)]  # the mean of the noise below
    weights = [layer.weight * scale for layer, scale in zip(teacher.layers, scales)]
    biases = [layer.bias for layer in teacher.layers]
    for l, count in enumerate(units):
        if count >= len(weights[l]):
            continue
        labels = k_means(weights[l], count, RESTARTS)
        member = F.one_hot(labels, count).float()  # [old unit, new unit]
        share = member / member.sum(0).clamp(min=1)
        weights[l], biases[l] = share.T @ weights[l], share.T @ biases[l]
        weights[l + 1] = weights[l + 1] @ member
    merged = smaller(units)
    for layer, weight, bias in zip(merged.layers, weights, biases):
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
    return merged


def fit(networks, steps, examples):
    """Adam; \`examples\` gives, for each step, images and what the networks should say of them: labels or
    probabilities."""
    optimisers = [torch.optim.Adam(network.parameters(), lr=DISTILL_RATE) for network in networks]
    for _ in range(steps):
        images, target = examples()
        for network, optimiser in zip(networks, optimisers):
            loss = F.cross_entropy(network(images, False), target)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def run(x, y, test_x, test_y):
    """A teacher for each seed, and smaller networks of each size made in five ways."""
    students, teachers = [], []  # [seed][way][share], [seed][way to predict]
    x, y = x[:TRAIN_IMAGES], y[:TRAIN_IMAGES]
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE] * len(UNITS), classic)
        train(teacher, x, y, seed)
        masks = sum(predict(teacher, test_x, noisy=True) for _ in range(SAMPLES)) / SAMPLES
        teachers.append([outcome(predict(teacher, test_x), test_y), outcome(masks, test_y)])

        def drawn(zeroed):
            """A minibatch; zeroed, a fifth of its pixels are 0."""
            batch = torch.randint(len(x), (BATCH_SIZE,))
            images = x[batch]
            return images * (torch.rand_like(images) >= 0.2) if zeroed else images, y[batch]

        def taught():
            images, _ = drawn(zeroed=True)
            return images, predict(teacher, images, noisy=True).float()

        def score(networks):
            return [outcome(predict(network, test_x), test_y) for network in networks]

        distilled, labels, perturbed = ([smaller(units) for units in SMALLER] for _ in range(3))
        fit(distilled, DISTILL_STEPS, taught)
        fit(labels, DISTILL_STEPS, lambda: drawn(zeroed=False))
        fit(perturbed, DISTILL_STEPS, lambda: drawn(zeroed=True))
        merged = [merge(teacher, units) for units in SMALLER]
        ways = [score(distilled), score(labels), score(perturbed), score(merged)]
        fit(merged, MERGED_STEPS, taught)
        students.append([*ways, score(merged)])

    of_students = tables([[list(share) for share in zip(*way)] for way in zip(*students)])
    of_teachers = tables([list(way) for way in zip(*teachers)])
    return {
        "trainings": ${JSON.stringify(trainings)},
        "shares": SHARES,
        "baselines": ${JSON.stringify(baselines)},
        "seeds": SEEDS,
        **of_students,
        **{"teacher" + name[0].upper() + name[1:]: values for name, values in of_teachers.items()},
    }


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece"]
    rows = [["network", "units", *names]]
    for i, way in enumerate(result["trainings"]):
        for s, units in enumerate(SMALLER):
            rows.append([way, "-".join(map(str, units)), *(f"{mean(result[name][i][s]):.4f}" for name in names)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: SmallerParams): string {
  const sizes = sizesOf(params);
  const shares = sharesOf(params);
  const smaller = shares.map((share) => `[${unitsOf(params, share).join(', ')}]`);
  return script({
    spec,
    leftOut: 'Labels of zeroed images are of other images than those that the teacher is asked about.',
    settings: [
      ['UNITS', params.networkShape, 'units of each hidden layer of the teacher'],
      ['RATE', params.rate, 'probability to drop a unit of the teacher'],
      ['SAMPLES', params.samples, 'masks whose predictions are averaged'],
      [
        'SHARES',
        shares,
        `of units kept in ${params.layers === 'all' ? 'every hidden layer' : 'the last hidden layer'}`,
      ],
      ['DISTILL_STEPS', params.distillSteps, 'training steps of each student'],
      ['MERGED_STEPS', params.mergedSteps, 'steps of distillation after merging'],
      ['DISTILL_RATE', params.distillRate, 'learning rate of the students'],
      ['RESTARTS', params.restarts, 'clusterings, of which the best is kept'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      `# Units of each hidden layer of the students.\nSMALLER = [\n${smaller.map((units) => `    ${units},`).join('\n')}\n]`,
      mnist(sizes, `range(${Math.min(sizes.train, (sizes.extent === 'ordered' ? facts.all : facts.first).train)})`),
      network(['classic']),
      training(params.optimiser),
      kMeans,
      outcomes(false),
      tables,
      columns,
      run,
    ],
  });
}
