import { clippedEnd, halfCauchyEnd, kindOf, type NoiseName } from '../../../contract/compared-noises.ts';
import { classes, inputs } from '../../../core/network.ts';
import { accuracy, training } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script } from '../../../pytorch/script.ts';
import { type NoisesParams, sizesOf, spec } from './spec.ts';

/** A function of the factors' shape, as Python draws them; null of networks without noise. */
function drawn(name: NoiseName): string | null {
  const law = kindOf(name)?.law;
  switch (law?.kind) {
    case 'inverted':
      return `bernoulli(${law.rate})`;
    case 'normal':
      return `normal(${law.variance})`;
    case 'uniform':
      return `uniform(${law.variance}${law.clipped ? ', least=0.0' : ''})`;
    case 'beta':
      return `twice_beta(${law.a})`;
    case 'rayleigh':
      return 'rayleigh()';
    case 'half-cauchy':
      return `half_cauchy(${name === 'half-cauchy' ? halfCauchyEnd : clippedEnd})`;
    default:
      return null;
  }
}

const functions: readonly (readonly [name: string, text: string])[] = [
  [
    'bernoulli',
    `
def bernoulli(rate):
    """Inverted dropout: 0 with probability \`rate\`, else 1 / (1 - rate)."""
    return lambda shape: (torch.rand(shape) >= rate) / (1 - rate), 1.0
`,
  ],
  [
    'normal',
    `
def normal(variance):
    """Mean 1."""
    return lambda shape: 1 + math.sqrt(variance) * torch.randn(shape), 1.0
`,
  ],
  [
    'uniform',
    `
def uniform(variance, least=-math.inf):
    """Mean 1, unless numbers below \`least\` are made \`least\`, 0 or minus infinity."""
    half = math.sqrt(3 * variance)
    mean = (1 + half) ** 2 / (4 * half) if least == 0 else 1.0
    return lambda shape: (1 + half * (2 * torch.rand(shape) - 1)).clamp(min=least), mean
`,
  ],
  [
    'twice_beta',
    `
def twice_beta(a):
    """2 Beta(a, a): mean 1."""
    law = torch.distributions.Beta(a, a)
    return lambda shape: 2 * law.sample(shape), 1.0
`,
  ],
  [
    'rayleigh',
    `
def rayleigh():
    """Mean 1."""
    scale = math.sqrt(2 / math.pi)
    return lambda shape: scale * torch.sqrt(-2 * torch.log1p(-torch.rand(shape))), 1.0
`,
  ],
  [
    'half_cauchy',
    `
def half_cauchy(most):
    """The size of a Cauchy number, at most \`most\`, divided by its mean."""
    mean = math.log1p(most**2) / math.pi + most * 2 / math.pi * math.atan(1 / most)
    return lambda shape: torch.tan(math.pi / 2 * torch.rand(shape)).clamp(max=most) / mean, 1.0
`,
  ],
];

const network = `
class Network(nn.Module):
    """${inputs} pixels, hidden layers with ReLU, ${classes} logits; with a noise on the outputs of the hidden layers, on
    the weights into them, or on what a residual block makes."""

    def __init__(self, units, noise):
        super().__init__()
        self.on, law = LAWS[noise]
        self.draw, self.mean = law or (None, 1.0)
        widths = [units[0]] * len(units) if self.on == "layers" else units
        sizes = [${inputs}, *widths, ${classes}]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        for layer in self.layers:
            # He-normal; nn.Linear by itself takes smaller, uniform weights and biases that are not 0.
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)

    def factors(self, shape, noisy):
        """Random ones, or with scaled weights their mean."""
        return self.draw(shape) if self.draw and noisy else torch.full(shape, self.mean)

    def forward(self, x, noisy):
        """Logits: with noise, or with scaled weights."""
        for place, layer in enumerate(self.layers[:-1]):
            weight = layer.weight
            if self.on == "weights":
                weight = weight * self.factors(weight.shape, noisy)  # one mask a minibatch
            made = F.relu(F.linear(x, weight, layer.bias))
            if self.on == "units":
                made = made * self.factors(made.shape, noisy)
            if self.on == "layers" and place > 0:
                made = x + made * self.factors((len(x), 1), noisy)
            x = made
        return self.layers[-1](x)
`;

const run = `
def run(x, y, test_x, test_y):
    """For each seed a network with each noise, from the same first weights and on the same minibatches."""
    found = {"accuracy": [], "crossEntropy": []}  # [noise][seed]
    for noise in LAWS:
        right, losses = [], []
        for seed in SEEDS:
            print(f"{noise}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            network = Network(UNITS, noise)
            train(network, x, y, seed)
            right.append(accuracy(network, test_x, test_y))
            with torch.no_grad():
                losses.append(F.cross_entropy(network(test_x, noisy=False), test_y).item())
        found["accuracy"].append(right)
        found["crossEntropy"].append(losses)
    return {"noises": list(LAWS), "seeds": SEEDS, **found}


def print_table(result):
    """Means over seeds."""
    rows = [["noise", "accuracy", "cross-entropy"]]
    for noise, right, losses in zip(result["noises"], result["accuracy"], result["crossEntropy"]):
        rows.append([noise, f"{mean(right):.4f}", f"{mean(losses):.4f}"])
    print_columns(rows)
`;

const placeOf = (name: NoiseName): string => kindOf(name)?.on ?? (name === 'residual' ? 'layers' : 'units');

/** The same run as a Python script with PyTorch. */
export function pytorch(params: NoisesParams): string {
  const sizes = sizesOf(params);
  const laws = params.noises.map((name) => `    "${name}": ("${placeOf(name)}", ${drawn(name) ?? 'None'}),`);
  const used = functions.filter(([name]) => laws.some((line) => line.includes(` ${name}(`))).map(([, text]) => text);
  const table = `
# What has factors of its own, and how they are drawn, with their mean.
LAWS = {
${laws.join('\n')}
}
`;
  return script({
    spec,
    settings: [
      ['UNITS', params.networkShape, 'of the hidden layers'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [mnist(sizes, 'range(TRAIN_IMAGES)'), ...used, table, network, training('adam'), accuracy, columns, run],
  });
}
