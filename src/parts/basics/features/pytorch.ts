import { mnist as facts } from '../../../core/mnist.ts';
import type { OptimiserKind } from '../../../core/network.ts';
import { optimisers } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../../pytorch/script.ts';
import { type FeaturesParams, marksTo, measures, sizesOf, spec, windowOf } from './spec.ts';

const [side] = facts.shape;

const body = (optimiser: OptimiserKind): string => `
class Autoencoder(nn.Module):
    """Says its input again. Hidden units with ReLU; an output is the sigmoid of a sum."""

    def __init__(self, rate):
        super().__init__()
        self.encoder, self.decoder = nn.Linear(SIDE**2, UNITS), nn.Linear(UNITS, SIDE**2)
        for layer in (self.encoder, self.decoder):
            # Glorot-normal; nn.Linear by itself takes uniform weights and biases that are not 0.
            nn.init.xavier_normal_(layer.weight)
            nn.init.zeros_(layer.bias)
        self.rate = rate

    def hidden(self, x):
        return F.relu(self.encoder(x))

    def forward(self, x):
        """Inverted dropout, in training only."""
        return torch.sigmoid(self.decoder(F.dropout(self.hidden(x), self.rate, self.training)))


def shrink(x):
    """Images of MNIST's size, or each pixel the mean of four."""
    return x if SIDE == ${side} else F.avg_pool2d(x.reshape(-1, 1, ${side}, ${side}), 2).flatten(1)


@torch.no_grad()
def measure(network, x):
    """How local the units' decoder weights are, how many units are awake on an image, how much two units correlate,
    and the squared error, all without noise."""
    network.eval()
    hidden = torch.cat([network.hidden(part) for part in x.split(1000)]).double()
    error = sum(((network(part) - part) ** 2).sum().item() for part in x.split(1000)) / len(x)
    network.train()
    # nn.Linear keeps weights as [output, input]: a column of the decoder is a unit's.
    energy = (network.decoder.weight.T.double() ** 2).reshape(-1, 1, SIDE, SIDE)
    windows = F.avg_pool2d(energy, WINDOW, stride=1).flatten(1) * WINDOW**2
    varying = hidden[:, hidden.std(0) > 0]
    correlations = torch.corrcoef(varying.T)
    pairs = torch.tril_indices(*correlations.shape, -1)
    return {
        "locality": (windows.max(1)[0] / energy.flatten(1).sum(1)).mean().item(),
        "active": (hidden > 0).double().mean().item(),
        "correlation": correlations[pairs[0], pairs[1]].abs().mean().item(),
        "squaredError": error,
    }


def train(network, x, test_x, seed):
    """Networks of the same seed see the same minibatches; measures at the steps of LOOKS."""
    order = torch.Generator().manual_seed(seed)
    optimiser = ${optimisers[optimiser]('LEARNING_RATE')}
    found = []
    for step in range(LOOKS[-1] + 1):
        if step in LOOKS:
            found.append(measure(network, test_x))
        batch = x[torch.randint(len(x), (BATCH_SIZE,), generator=order)]
        loss = ((network(batch) - batch) ** 2).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return found


def run(x, y, test_x, test_y):
    """For each seed two networks from the same first weights, without dropout and with it."""
    del y, test_y  # no labels are needed
    x, test_x = shrink(x), shrink(test_x)
    measured = []
    for rate in RATES:
        measured.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            measured[-1].append(train(Autoencoder(rate), x, test_x, seed))
    # From [rate][seed][step] to [rate][step][seed].
    by_step = [[list(at) for at in zip(*of_rate)] for of_rate in measured]
    about = {"side": SIDE, "window": WINDOW, "units": UNITS, "trainImages": len(x), "images": len(test_x)}
    return {"rates": RATES, "steps": LOOKS, "seeds": SEEDS, **about, **tables(by_step)}


def print_table(result):
    """Means over seeds."""
    names = ${JSON.stringify(measures)}
    rows = [["rate", "steps", *names]]
    for r, rate in enumerate(RATES):
        for s, step in enumerate(LOOKS):
            rows.append([rate, step, *(f"{mean(result[name][r][s]):.4f}" for name in names)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: FeaturesParams): string {
  const sizes = sizesOf(params);
  const { steps: _, ...rest } = sizes;
  const width = Number(params.side);
  return script({
    spec,
    leftOut: 'The pictures of the units, and the digits that wake them, are left out.',
    settings: [
      ['RATES', params.rate > 0 ? [0, params.rate] : [0], 'probabilities to drop a hidden unit'],
      ['SIDE', width, 'of an image, pixels'],
      ['WINDOW', windowOf(width), 'side of the window in which a local feature lies'],
      ['UNITS', params.units, 'hidden units'],
      ['LOOKS', marksTo(sizes.steps), 'steps at which networks are measured; training ends with the last'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings({ ...rest, steps: 0 }, params),
    ],
    pieces: [mnist(sizes), tables, columns, body(params.optimiser)],
  });
}
