/** Pieces of Python text for scripts with PyTorch: networks, their noise, training, and clusters of rows of weights. */
import { classes, inputs, type NoiseKind, type OptimiserKind } from '../core/network.ts';

const noises: Readonly<Record<NoiseKind, string>> = {
  classic: `
def classic(x, rate, noisy):
    """Classic dropout: an output becomes 0 with probability \`rate\`, else it stays as it is. Without
    noise it is multiplied by the mean of that, 1 - rate.

    torch.nn.Dropout is another kind, inverted dropout: it divides what stays by 1 - rate in training.
    """
    return x * (torch.rand_like(x) >= rate) if noisy else x * (1 - rate)
`,
  inverted: `
def inverted(x, rate, noisy):
    """Inverted dropout, that of torch.nn.Dropout: an output becomes 0 with probability \`rate\`, else it
    is divided by 1 - rate. The mean of that is the output itself."""
    return F.dropout(x, rate, training=noisy)
`,
  gaussian: `
def gaussian(x, rate, noisy):
    """Gaussian dropout: an output is multiplied by a normal number of mean 1 and the variance that
    inverted dropout has, rate / (1 - rate)."""
    return x * (1 + math.sqrt(rate / (1 - rate)) * torch.randn_like(x)) if noisy else x
`,
  'uniform-dropout': `
def uniform_dropout(x, rate, noisy):
    """An output is multiplied by a uniform number of mean 1 and the variance that inverted dropout has,
    rate / (1 - rate)."""
    return x * (1 + math.sqrt(3 * rate / (1 - rate)) * (2 * torch.rand_like(x) - 1)) if noisy else x
`,
  'beta-dropout': `
def beta_dropout(x, rate, noisy):
    """An output is multiplied by a Beta(1/2, 1/2) number, an arcsine distribution, stretched and shifted
    to mean 1 and the variance that inverted dropout has, rate / (1 - rate)."""
    return x * (1 - math.sqrt(2 * rate / (1 - rate)) * torch.cos(math.pi * torch.rand_like(x))) if noisy else x
`,
  'rayleigh-dropout': `
def rayleigh_dropout(x, rate, noisy):
    """An output is multiplied by a Rayleigh number, stretched and shifted to mean 1 and the variance that
    inverted dropout has, rate / (1 - rate)."""
    factor = torch.sqrt(-2 * torch.log1p(-torch.rand_like(x))) - math.sqrt(math.pi / 2)
    return x * (1 + math.sqrt(rate / (1 - rate) / (2 - math.pi / 2)) * factor) if noisy else x
`,
};

/** The function of a kind of noise. */
export const functionOf = (kind: NoiseKind): string => kind.replace('-', '_');

/** The network, and the functions that are its noise; a script names them by the kind. */
export const network = (kinds: readonly NoiseKind[]): string => `
${kinds.map((kind) => noises[kind].trim()).join('\n\n\n')}


class Network(nn.Module):
    """${inputs} pixels, hidden layers with ReLU and dropout at rates of their own, ${classes} logits."""

    def __init__(self, units, rates, dropout):
        super().__init__()
        self.rates, self.dropout = rates, dropout
        sizes = [${inputs}, *units, ${classes}]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        for layer in self.layers:
            # He-normal; nn.Linear by itself takes smaller, uniform weights and biases that are not 0.
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)

    def forward(self, x, noisy):
        """Logits: under random masks, one for each image, or with scaled weights."""
        for layer, rate in zip(self.layers, self.rates):
            x = self.dropout(F.relu(layer(x)), rate, noisy)
        return self.layers[-1](x)
`;

/** How each optimiser is made, for a learning rate in Python. */
export const optimisers: Readonly<Record<OptimiserKind, (rate: string) => string>> = {
  sgd: (rate) => `torch.optim.SGD(network.parameters(), lr=${rate})`,
  momentum: (rate) => `torch.optim.SGD(network.parameters(), lr=${rate}, momentum=0.9)`,
  adam: (rate) => `torch.optim.Adam(network.parameters(), lr=${rate}, betas=(0.9, 0.999), eps=1e-8)`,
};

export interface TrainingOptions {
  /** More parameters of the function, each with its comma before it. */
  readonly more?: string;
  /** Python expressions for what is otherwise a setting. */
  readonly steps?: string;
  readonly batch?: string;
  readonly learningRate?: string;
  /** Lines that are done after each step, numbered `step` from 1. */
  readonly after?: string;
}

/** The training loop. */
export const training = (
  optimiser: OptimiserKind,
  {
    more = '',
    steps = 'STEPS',
    batch = 'BATCH_SIZE',
    learningRate = 'LEARNING_RATE',
    after = '',
  }: TrainingOptions = {},
): string => `
def train(network, x, y, seed${more}):
    """Minibatches are drawn with replacement; networks of the same seed see the same ones."""
    order = torch.Generator().manual_seed(seed)
    optimiser = ${optimisers[optimiser](learningRate)}
    for step in range(1, ${steps} + 1):
        batch = torch.randint(len(x), (${batch},), generator=order)
        loss = F.cross_entropy(network(x[batch], noisy=True), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()${after}
    if not torch.isfinite(loss):
        sys.exit("training diverged; try a lower learning rate")
`;

/** Share of images that a network with scaled weights gets right. */
export const accuracy = `
@torch.no_grad()
def accuracy(network, x, y):
    """Share of images that the network with scaled weights gets right."""
    return (network(x, noisy=False).argmax(1) == y).double().mean().item()
`;

/** What is measured of predictions, and its mean over several. */
export const outcome = `
def outcome(log_p, y):
    """Accuracy and mean cross-entropy of log-probabilities, which need not be normalised."""
    accuracy = (log_p.argmax(1) == y).double().mean().item()
    return {"accuracy": accuracy, "crossEntropy": F.cross_entropy(log_p, y).item()}


def average(outcomes):
    return {name: sum(one[name] for one in outcomes) / len(outcomes) for name in outcomes[0]}
`;

/** k-means, by k-means++ and Lloyd's algorithm. */
export const kMeans = `
def k_means(rows, k, restarts):
    """The cluster of each row. Of several clusterings, each from its own first centres, the one whose
    rows lie closest to their centres is taken."""
    rows, best, least = rows.detach().double(), None, math.inf
    for _ in range(restarts):
        # k-means++: a next centre is a row, drawn in proportion to its squared distance to the nearest.
        centres = rows[torch.randint(len(rows), (1,))]
        nearest = ((rows - centres) ** 2).sum(1)
        while len(centres) < k and nearest.sum() > 0:
            centres = torch.cat([centres, rows[torch.multinomial(nearest, 1)]])
            nearest = torch.minimum(nearest, ((rows - centres[-1]) ** 2).sum(1))
        # Lloyd: rows go to the nearest centre, centres to the mean of their rows, until nothing changes.
        before = None
        for _ in range(300):
            distances, labels = torch.cdist(rows, centres).min(1)
            if before is not None and torch.equal(labels, before):
                break
            before = labels
            sizes = torch.bincount(labels, minlength=len(centres))
            sums = torch.zeros_like(centres).index_add_(0, labels, rows)
            centres = torch.where(sizes[:, None] > 0, sums / sizes.clamp(min=1)[:, None], centres)
        inertia = (distances**2).sum().item()
        if inertia < least:
            best, least = labels, inertia
    return best
`;
