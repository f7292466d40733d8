import { otherImages, slowAfter } from '../../../contract/distilling.ts';
import { unlabelledSources } from '../../../contract/teachers.ts';
import { mnist as facts } from '../../../core/mnist.ts';
import { classes } from '../../../core/network.ts';
import { cifar } from '../../../pytorch/cifar.ts';
import { distilling } from '../../../pytorch/distilling.ts';
import { network as perceptron, training } from '../../../pytorch/network.ts';
import { outcomes } from '../../../pytorch/outcomes.ts';
import { columns, commonSettings, mnist, script, tables } from '../../../pytorch/script.ts';
import { type DistillationParams, marksTo, maskMarks, predictions, sizesOf, spec, stepMarks } from './spec.ts';

const [side] = facts.shape;

const lenet = ({ teacher, maskPlace }: DistillationParams): string => `
${perceptron(['classic']).split('\n\n\n')[0].trim()}


class Network(nn.Module):
    """LeNet: two convolutions with pools, a dense layer, ${classes} logits; dropout at rates of its layers' own."""

    def __init__(self, rates):
        super().__init__()
        self.rates = rates
        convolutions = [nn.Conv2d(1, 8, 5), nn.Conv2d(8, 16, 5)]
        self.layers = nn.ModuleList([*convolutions, nn.Linear(256, 128), nn.Linear(128, ${classes})])
        for layer in self.layers:
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        x = x.reshape(-1, 1, ${side}, ${side})
        for i, (layer, rate) in enumerate(zip(self.layers, self.rates)):
            x = F.relu(layer(x.flatten(1) if i == 2 else x))
            ${
              teacher === 'lenet-all' && maskPlace === 'before-pool'
                ? 'x = classic(x, rate, noisy)  # before the pool\n            x = F.max_pool2d(x, 2) if i < 2 else x'
                : 'x = classic(F.max_pool2d(x, 2) if i < 2 else x, rate, noisy)'
            }
        return self.layers[-1](x)
`;

const quick = ({ maskPlace }: DistillationParams): string => `
${perceptron(['classic']).split('\n\n\n')[0].trim()}


class Network(nn.Module):
    """Quick at half its width: three convolutions with pools, a dense layer, ${classes} logits; dropout after each."""

    def __init__(self, rates):
        super().__init__()
        self.rates = rates
        convolutions = [nn.Conv2d(a, b, 5, padding=2) for a, b in ((3, 16), (16, 16), (16, 32))]
        self.layers = nn.ModuleList([*convolutions, nn.Linear(288, 64), nn.Linear(64, ${classes})])
        for layer in self.layers:
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        x = x.reshape(-1, 3, 32, 32)
        for i, (layer, rate) in enumerate(zip(self.layers, self.rates)):
            x = F.relu(layer(x.flatten(1) if i == 3 else x))
            pool = [F.max_pool2d, F.avg_pool2d, F.avg_pool2d][i] if i < 3 else lambda x, *_: x
            x = ${maskPlace === 'before-pool' ? 'pool(classic(x, rate, noisy), 3, 2)' : 'classic(pool(x, 3, 2), rate, noisy)'}
        return self.layers[-1](x)
`;

const networkOf = (params: DistillationParams): string =>
  ({ mlp: () => perceptron(['classic']), lenet, 'lenet-all': lenet, quick })[params.teacher](params);

/** How a network at the rates in a Python expression is made. */
function made({ teacher, networkShape }: DistillationParams, rate: string): string {
  const of = (layers: readonly unknown[], one: string) => layers.map(() => one).join(', ');
  if (teacher === 'mlp') return `Network([${networkShape.join(', ')}], [${of(networkShape, rate)}], classic)`;
  const convolutions = teacher === 'quick' ? [1, 2, 3] : [1, 2];
  return `Network([${of(convolutions, teacher === 'lenet' ? '0' : rate)}, ${rate}])`;
}

const slowly = { more: ', steps=STEPS, rate=LEARNING_RATE', steps: 'steps', learningRate: 'rate' };

/** What only a run needs that compares all sources of unlabelled images. */
const compared = ({ otherSources }: DistillationParams, text: string): string => (otherSources === 'all' ? text : '');

/** What only a teacher needs whose learning rate falls. */
const slow = ({ slowSteps }: DistillationParams, text: string): string => (slowSteps > 0 ? text : '');

const run = (params: DistillationParams): string => `
@torch.no_grad()
def temperature(network, x, y):
    """The number by which logits are divided for the least cross-entropy of labels."""
    logits = network(x, False).double()
    tried = torch.logspace(-1.3, 1.3, 2000, dtype=torch.float64)
    return min(tried.tolist(), key=lambda t: F.cross_entropy(logits / t, y).item())


${distilling({
  student: made(params, '0'),
  start: params.start,
  colours: params.teacher === 'quick',
  ...(params.otherSources === 'none' && { source: params.source }),
})}


def run(x, y, test_x, test_y):
    """A teacher for each seed, six ways to predict with it, and the network distilled from it."""
    found, over, at, temperatures${compared(params, ', by_source')} = [], [], [], []${compared(params, ', []')}
    x, other_x, y, other_y = x[:TRAIN_IMAGES], x[TRAIN_IMAGES:], y[:TRAIN_IMAGES], y[TRAIN_IMAGES:]${
      params.teacher === 'quick'
        ? '\n    # Each image is as good in a mirror.\n    x, y = torch.cat([x, x.reshape(-1, 3, 32, 32).flip(3).flatten(1)]), torch.cat([y, y])'
        : ''
    }
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = ${made(params, 'RATE')}
        train(teacher, x, y, seed)${slow(params, '\n        train(teacher, x, y, seed + 2, SLOW_STEPS, LEARNING_RATE / 10)')}
        ideal = sum(predict(teacher, test_x, noisy=True) for _ in range(IDEAL_MASKS)) / IDEAL_MASKS
        score = lambda p: outcome(p, test_y, ideal)
        total, logs, means = 0, 0, []
        for n in range(1, MASKS[-1] + 1):
            p = predict(teacher, test_x, noisy=True)
            total, logs = total + p, logs + p.log()
            if n in MASKS:
                means.append(score(total / n))
        t = temperature(teacher, other_x, other_y)
        with torch.no_grad():
            warm = (teacher(test_x, False).double() / t).softmax(1)
        steps = [score(predict(one, test_x)) for one in distil(teacher, ${params.source === 'unseen' ? 'test_x' : 'x'}, seed${compared(params, `, "${params.source}"`)})]${compared(
          params,
          `
        by_source.append([steps[-1]])
        for source in SOURCES[1:]:
            *_, last = distil(teacher, test_x if source == "unseen" else x, seed, source)
            by_source[-1].append(score(predict(last, test_x)))`,
        )}
        geometric = score((logs / MASKS[-1]).softmax(1))
        found.append([score(predict(teacher, test_x)), geometric, means[-1], means[0], score(warm), steps[-1]])
        over.append(means)
        at.append(steps)
        temperatures.append(t)

    def turned(rows):
        """From [seed][other] to a dictionary of lists [other][seed]."""
        return tables([list(column) for column in zip(*rows)])

    named = lambda rows, end: {name + end: rows[name] for name in ("error", "crossEntropy", "ece", "kl")}
    return {
        "predictions": ${JSON.stringify(predictions)},
        "seeds": SEEDS,
        "points": DISTILL_STEPS,
        "masks": MASKS,
        **turned(found),
        "temperature": temperatures,
        **named(turned(at), "At"),
        **named(turned(over), "Over"),${compared(params, '\n        "unlabelled": SOURCES,\n        **named(turned(by_source), "From"),')}
    }


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece", "kl"]
    rows = [["prediction", *names]]
    for i, prediction in enumerate(result["predictions"]):
        rows.append([prediction, *(f"{mean(result[name][i]):.4f}" for name in names)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: DistillationParams): string {
  const sizes = sizesOf(params);
  const pictures = params.teacher === 'quick';
  // Pictures come in files of so many training images.
  const inFile = 5000;
  const all = pictures
    ? { train: Math.min(50000, Math.ceil((sizes.train + otherImages) / inFile) * inFile) }
    : sizes.extent === 'ordered'
      ? facts.all
      : facts.first;
  const places = `[*range(TRAIN_IMAGES), *range(${all.train - otherImages}, ${all.train})]`;
  return script({
    spec,
    ...(pictures && { data: 'cifar-10' as const }),
    settings: [
      ['RATE', params.rate, 'probability to drop a unit of the teacher'],
      ['MASKS', marksTo(maskMarks, params.samples), 'numbers of masks whose predictions are averaged'],
      ['IDEAL_MASKS', sizes.idealMasks, 'masks whose mean stands for the average over all'],
      ['TARGET_MASKS', params.targetMasks, 'masks whose mean is the target of an image'],
      ...(params.slowSteps > 0
        ? [['SLOW_STEPS', params.slowSteps, 'then so many at a tenth of the rate'] as const]
        : []),
      ['DISTILL_STEPS', marksTo(stepMarks, sizes.distillSteps), 'steps at which the student is measured'],
      ['DISTILL_RATE', params.distillRate],
      ['SLOW_AFTER', slowAfter, 'steps of distillation after which its rate is a tenth'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
      ...(params.otherSources === 'all'
        ? [['SOURCES', [params.source, ...unlabelledSources.filter((one) => one !== params.source)]] as const]
        : []),
    ],
    pieces: [
      pictures ? cifar(places) : mnist(sizes, places),
      networkOf(params),
      training(params.optimiser, params.slowSteps > 0 ? slowly : {}),
      tables,
      columns,
      outcomes(true),
      run(params),
    ],
  });
}
