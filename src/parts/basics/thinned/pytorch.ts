import type { PointSet } from '../../../core/point-sets.ts';
import { columns, script, tables } from '../../../pytorch/script.ts';
import { drawMarks, momentPoints, settlingPoints, spec, stepsOf, type ThinnedParams, testPoints } from './spec.ts';

const places: Readonly<Record<PointSet, string>> = {
  moons: `share = torch.rand(count, dtype=F64)
    place = torch.stack([torch.cos(math.pi * share) - 0.5, torch.sin(math.pi * share) - 0.25], 1)
    place[labels == 1] *= -1
    return place + 0.2 * torch.randn(count, 2, dtype=F64), labels`,
  circles: `share = torch.rand(count, dtype=F64)
    radius = torch.where(labels == 0, 1.25, 0.5).double()
    place = torch.stack([torch.cos(2 * math.pi * share), torch.sin(2 * math.pi * share)], 1)
    return radius[:, None] * place + 0.18 * torch.randn(count, 2, dtype=F64), labels`,
  clouds: `place = torch.tensor([[-0.6, -0.4], [0.6, 0.4]], dtype=F64)[labels]
    return place + 0.6 * torch.randn(count, 2, dtype=F64), labels`,
};

const body = (data: PointSet): string => `
F64 = torch.float64


def draw_points(count):
    """Points [count, 2] in two classes by turns, and their classes."""
    labels = torch.arange(count) % 2
    ${places[data]}


class Network(nn.Module):
    """Two inputs, two hidden layers with ReLU, two classes. Masks are factors of the hidden outputs."""

    def __init__(self):
        super().__init__()
        sizes = [2, *UNITS, 2]
        self.layers = nn.ModuleList(nn.Linear(a, b, dtype=F64) for a, b in zip(sizes, sizes[1:]))
        for layer in self.layers:
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            nn.init.zeros_(layer.bias)

    def forward(self, x, masks):
        for layer, mask in zip(self.layers, masks):
            x = F.relu(layer(x)) * mask
        return self.layers[-1](x)


def train(network, x, y, rate):
    """Classic dropout: a mask of zeros and ones for every point of every minibatch."""
    optimiser = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8)
    for _ in range(STEPS):
        batch = torch.randint(len(x), (BATCH_SIZE,))
        masks = [torch.rand(BATCH_SIZE, units) >= rate for units in UNITS]
        loss = F.cross_entropy(network(x[batch], masks), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def all_masks(rate):
    """Every mask of both hidden layers, with its probability."""
    for bits in itertools.product([0.0, 1.0], repeat=sum(UNITS)):
        mask = torch.tensor(bits, dtype=F64)
        kept = int(mask.sum())
        yield mask.split(UNITS), (1 - rate) ** kept * rate ** (len(bits) - kept)


def settling(rate):
    """Errors of mean(DX)/(1 - p) - X and of mean(DX) - X in standard errors; X cancels."""
    if rate == 0:
        return {"settling": [None] * len(DRAWS), "settlingUnscaled": [None] * len(DRAWS)}
    means = (torch.rand(DRAWS[-1], SETTLING_POINTS * UNITS[0]) >= rate).double().cumsum(0)
    found = {"settling": [], "settlingUnscaled": []}
    for n in DRAWS:
        error = math.sqrt(rate * (1 - rate) / n)
        for name, value in (("settling", 1 - rate), ("settlingUnscaled", 1.0)):
            found[name].append((((means[n - 1] / n - value) / error) ** 2).mean().sqrt().item())
    return found


@torch.no_grad()
def measure(network, x, y, rate):
    """Accuracies of one mask, of the average of all, and of scaled weights, and how far masks differ."""

    def says(masks):
        return network(x, masks).softmax(1)[:, 1]

    average, votes = torch.zeros(len(x), dtype=F64), torch.zeros(len(x), dtype=F64)
    second, some = 0, x[:MOMENT_POINTS]
    for masks, probability in all_masks(rate):
        p = says(masks)
        average += probability * p
        votes += probability * (p > 0.5)
        hidden = F.relu(network.layers[0](some)) * masks[0]
        second += probability * F.relu(network.layers[1](hidden)).sum().item()
    scaled = says([1 - rate, 1 - rate])
    hidden = F.relu(network.layers[0](some)) * (1 - rate)
    below = F.relu(network.layers[1](hidden)).sum().item()

    def right(p):
        return ((p > 0.5) == (y == 1)).double().mean().item()

    return {
        "scaled": right(scaled),
        "average": right(average),
        "single": torch.where(y == 1, votes, 1 - votes).mean().item(),
        "unscaled": right(says([1, 1])),
        "disagreement": (2 * votes * (1 - votes)).mean().item(),
        "gap": (scaled - average).abs().mean().item(),
        "shortfall": 1 - below / second if second > 0 else 0,
    }


def run():
    """A network for each rate and seed; every mask of it at every test point."""
    found, settled = [], []
    for rate in RATES:
        found.append([])
        settled.append([])
        for seed in SEEDS:
            print(f"rate {rate}, seed {seed}", file=sys.stderr)
            torch.manual_seed(seed)
            x, y = draw_points(POINTS)
            network = Network()
            train(network, x, y, rate)
            found[-1].append(measure(network, *draw_points(TEST_POINTS), rate))
            settled[-1].append(settling(rate))
    over = {
        name: [[[one[name][n] for one in row] for row in settled] for n in range(len(DRAWS))]
        for name in ("settling", "settlingUnscaled")
    }
    return {"rates": RATES, "seeds": SEEDS, "draws": DRAWS, **tables(found), **over}


def print_table(result):
    """Means over seeds."""
    names = ["single", "scaled", "average", "unscaled", "disagreement", "gap", "shortfall"]
    rows = [["rate", *names]]
    for r, rate in enumerate(result["rates"]):
        rows.append([rate, *(f"{mean(result[name][r]):.3f}" for name in names)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export const pytorch = (params: ThinnedParams): string =>
  script({
    spec,
    data: 'none',
    settings: [
      ['RATES', params.rates, 'probability to drop a hidden unit'],
      ['UNITS', params.units, 'of both hidden layers'],
      ['POINTS', params.points, 'training points'],
      ['TEST_POINTS', testPoints],
      ['SEEDS', params.seeds],
      ['STEPS', stepsOf(params), 'training steps'],
      ['BATCH_SIZE', params.batchSize],
      ['LEARNING_RATE', params.learningRate],
      ['DRAWS', drawMarks, 'numbers of draws whose mean is compared with what it settles on'],
      ['SETTLING_POINTS', settlingPoints],
      ['MOMENT_POINTS', momentPoints, 'test points at which outputs of the second layer are averaged'],
    ],
    pieces: [tables, columns, body(params.data)],
  });
