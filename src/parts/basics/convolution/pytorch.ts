import { poolSize } from '../../../contract/teachers.ts';
import { classes } from '../../../core/network.ts';
import { functionOf, network as perceptron, training } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script } from '../../../pytorch/script.ts';
import {
  type ConvolutionParams,
  networks,
  placesOf,
  pointsOf,
  ratesOf,
  type SetName,
  seenImages,
  sizesOf,
  spec,
} from './spec.ts';

/** Channels and side of an image. */
const images: Readonly<Record<SetName, readonly [channels: number, side: number]>> = {
  mnist: [1, 28],
  'fashion-mnist': [1, 28],
  'cifar-10': [3, 32],
};
const torchvision: Readonly<Record<SetName, string | null>> = {
  mnist: null,
  'fashion-mnist': 'FashionMNIST',
  'cifar-10': 'CIFAR10',
};

const networkOf = ({ set, noise }: ConvolutionParams): string => {
  const { channels, kernel, padding, dense } = networks[set];
  const [depth, side] = images[set];
  const last = channels.reduce((left) => Math.floor((left + 2 * padding - kernel + 1) / poolSize), side);
  const between = (sizes: readonly number[]) => JSON.stringify(sizes.slice(1).map((to, i) => [sizes[i], to]));
  return `
${perceptron([noise]).split('\n\n\n')[0].trim()}


class Network(nn.Module):
    """Convolutions with pools, dense layers, ${classes} logits; dropout at one rate at a place of PLACES."""

    def __init__(self, place, rate):
        super().__init__()
        self.place, self.rate = place, rate
        self.convolutions = nn.ModuleList(nn.Conv2d(a, b, ${kernel}, padding=${padding}) for a, b in ${between([depth, ...channels])})
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in ${between([(channels.at(-1) ?? depth) * last ** 2, ...dense, classes])})
        for layer in [*self.convolutions, *self.dense]:
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    def drop(self, x, noisy):
        """Noise on each value; of images, on none or on whole channels, by the place."""
        if self.rate == 0 or (x.dim() == 4 and self.place == "dense"):
            return x
        if x.dim() == 4 and self.place == "channels":
            return x * ${functionOf(noise)}(torch.ones_like(x[:, :, :1, :1]), self.rate, noisy)
        return ${functionOf(noise)}(x, self.rate, noisy)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        x = x.reshape(-1, ${depth}, ${side}, ${side})
        for layer in self.convolutions:
            x = self.drop(F.max_pool2d(F.relu(layer(x)), ${poolSize}), noisy)
        x = x.flatten(1)
        for layer in self.dense[:-1]:
            x = self.drop(F.relu(layer(x)), noisy)
        return self.dense[-1](x)
`;
};

/** Reads another set with torchvision, in its own order. */
const fromTorchvision = (name: string): string => `
def load_images():
    """Training images, their labels, test images, their labels; values are 0 to 1, channels first."""
    from torchvision.datasets import ${name}

    found = []
    for train, count in ((True, TRAIN_IMAGES), (False, TEST_IMAGES)):
        images = ${name}("images", train=train, download=True)
        x = torch.as_tensor(images.data)[:count].float() / 255
        found += [x.permute(0, 3, 1, 2) if x.dim() == 4 else x, torch.as_tensor(images.targets)[:count]]
    return found
`;

const run = (given: boolean): string => `
@torch.no_grad()
def measured(network, x, y):
    """Accuracy and cross-entropy with scaled weights, a thousand images at a time."""
    logits = torch.cat([network(part, False).double() for part in x.split(1000)])
    return (logits.argmax(1) == y).double().mean().item(), F.cross_entropy(logits, y).item()


def run(${given ? 'x, y, test_x, test_y' : ''}):
    """For each seed a network of each rate at each place, all from the same first weights on the same minibatches."""
${given ? '' : '    x, y, test_x, test_y = load_images()\n'}    found = []  # [seed][place][rate]
    middle = (len(test_x) - CURVE_IMAGES) // 2
    curve = slice(middle, middle + CURVE_IMAGES)
    for seed in SEEDS:
        without = None

        def one(place, rate):
            """How a network does at the end, on images it has seen, and on the way."""
            print(f"seed {seed}, {place}, rate {rate}", file=sys.stderr)
            torch.manual_seed(seed)
            network, along = Network(place, rate), []
            train(network, x, y, seed, lambda: along.append(measured(network, test_x[curve], test_y[curve])))
            return measured(network, test_x, test_y), measured(network, x[:SEEN_IMAGES], y[:SEEN_IMAGES]), along

        rows = []
        for place in PLACES:
            row = []
            for rate in RATES:
                if rate == 0:  # one network for all places
                    without = without or one(place, rate)
                row.append(one(place, rate) if rate > 0 else without)
            rows.append(row)
        found.append(rows)

    def nested(pick):
        """[place][rate][seed]"""
        return [[[pick(seed[w][r]) for seed in found] for r in range(len(RATES))] for w in range(len(PLACES))]

    result = {"places": PLACES, "rates": RATES, "points": POINTS, "seeds": SEEDS}
    for i, name in enumerate(("accuracy", "crossEntropy")):
        result[name] = nested(lambda one: one[0][i])
        result["seen" + name[0].upper() + name[1:]] = nested(lambda one: one[1][i])
        by_seed = nested(lambda one: [look[i] for look in one[2]])
        result[name + "At"] = [[[list(at) for at in zip(*seeds)] for seeds in rates] for rates in by_seed]
    return result


def print_table(result):
    """Mean accuracies over seeds."""
    rows = [["dropout on", *(f"p = {rate}" for rate in RATES)]]
    for place, accuracies in zip(PLACES, result["accuracy"]):
        rows.append([place, *(f"{mean(values):.4f}" for values in accuracies)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: ConvolutionParams): string {
  const sizes = sizesOf(params);
  const name = torchvision[params.set];
  return script({
    spec,
    ...(name && { data: 'none', leftOut: 'It needs torchvision too, which downloads the images.' }),
    settings: [
      ['PLACES', placesOf(params), 'where dropout acts'],
      ['RATES', ratesOf(params), 'probabilities to drop'],
      ['POINTS', pointsOf(sizes.steps), 'steps after which networks are looked at'],
      ['CURVE_IMAGES', Math.min(sizes.curve, sizes.test), 'test images of these looks'],
      ['SEEN_IMAGES', seenImages, 'training images measured at the end'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      name ? fromTorchvision(name) : mnist(sizes, 'range(TRAIN_IMAGES)'),
      networkOf(params),
      training(params.optimiser, {
        more: ', look',
        after: '\n        if step in POINTS:\n            look()',
      }),
      columns,
      run(name === null),
    ],
  });
}
