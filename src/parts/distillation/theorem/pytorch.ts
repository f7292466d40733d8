import { network, training } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script } from '../../../pytorch/script.ts';
import { positions, sizesOf, spec, type TheoremParams } from './spec.ts';

const step = positions[1] - positions[0];

const run = `
# Places on the line from the scaled teacher, 0, to the distilled network, 1.
POSITIONS = [${positions[0]} + ${step} * i for i in range(${positions.length})]


def through(network, hidden, mask):
    """Probabilities from the first hidden layer's outputs on, each layer's multiplied by its part of the mask."""
    parts = mask.split(UNITS)
    hidden = hidden * parts[0]
    for layer, part in zip(network.layers[1:-1], parts[1:]):
        hidden = F.relu(layer(hidden)) * part
    return network.layers[-1](hidden).softmax(1)


def distil(teacher, x, seed):
    """A network without dropout that learns what the teacher says under random masks."""
    torch.manual_seed(seed + 1)
    student = Network(UNITS, [0 for _ in UNITS], classic)
    student.load_state_dict(scaled(teacher).state_dict())
    optimiser = torch.optim.Adam(student.parameters(), lr=0.0005)
    for step in range(DISTILL_STEPS):
        batch = torch.randint(len(x), (BATCH_SIZE,))
        images = x[batch] * (torch.rand_like(x[batch]) >= 0.2)  # a fifth of the pixels are 0
        with torch.no_grad():
            target = teacher(images, True).softmax(1)
        loss = -(target * student(images, False).log_softmax(1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return student


@torch.no_grad()
def scaled(teacher):
    """A network without dropout that computes what the teacher does with scaled weights."""
    network = Network(UNITS, [0 for _ in UNITS], classic)
    network.load_state_dict(teacher.state_dict())
    for layer in network.layers[1:]:
        layer.weight *= 1 - RATE
    return network


@torch.no_grad()
def between(a, b, at):
    """The network at a place of the line from one to another."""
    network = Network(UNITS, [0 for _ in UNITS], classic)
    b = b.state_dict()
    network.load_state_dict({name: value + at * (b[name] - value) for name, value in a.state_dict().items()})
    return network.double()


LOSS = {
    "kl": lambda y, q: (y * (y / q).log()).sum(-1).mean(-1),
    "squared": lambda y, q: ((y - q) ** 2).sum(-1).mean(-1),
    "absolute": lambda y, q: (y - q).abs().sum(-1).mean(-1),
}


def run(x, y, test_x, test_y):
    """J and J' of networks on a line, over every mask of a teacher for each seed."""
    found = []
    total = sum(UNITS)
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE for _ in UNITS], classic)
        train(teacher, x, y, seed)
        student = distil(teacher, x, seed)
        with torch.no_grad():
            line = [between(scaled(teacher), student, at) for at in POSITIONS]
            images = test_x.double()
            q = torch.stack([network(images, False).softmax(1) for network in line])  # [position, image, class]
            teacher = teacher.double()
            hidden = F.relu(teacher.layers[0](images))
            masks = [torch.tensor([m >> i & 1 for i in range(total)]).double() for m in range(2**total)]
            shares = [(RATE ** (total - mask.sum()) * (1 - RATE) ** mask.sum()).item() for mask in masks]
            ideal = sum(share * through(teacher, hidden, mask) for share, mask in zip(shares, masks))
            sampled = {name: 0 for name in LOSS}
            spread = {name: 0 for name in LOSS}
            for share, mask in zip(shares, masks):
                p = through(teacher, hidden, mask)
                for name, loss in LOSS.items():
                    sampled[name] += share * loss(p, q)
                    spread[name] += share * loss(p, ideal)
            wrong = (q.argmax(2) != test_y).double().mean(1).tolist()
            found.append(({name: loss(ideal, q) for name, loss in LOSS.items()}, sampled, spread, wrong))
    table = lambda of: [[[of(seed, name)[p].item() for seed in found] for p in range(len(POSITIONS))] for name in LOSS]
    return {
        "losses": list(LOSS),
        "positions": POSITIONS,
        "seeds": SEEDS,
        "ideal": table(lambda seed, name: seed[0][name]),
        "sampled": table(lambda seed, name: seed[1][name]),
        "difference": table(lambda seed, name: seed[1][name] - seed[0][name]),
        "spread": [[seed[2][name].item() for seed in found] for name in LOSS],
        "error": [[seed[3][p] for seed in found] for p in range(len(POSITIONS))],
    }


def print_table(result):
    """Means over seeds of J' - J."""
    rows = [["place", *result["losses"]]]
    for p, place in enumerate(result["positions"]):
        rows.append([str(place), *(f"{mean(column[p]):.6f}" for column in result["difference"])])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: TheoremParams): string {
  const sizes = sizesOf(params);
  return script({
    spec,
    settings: [
      ['UNITS', params.networkShape],
      ['RATE', params.rate, 'probability to drop a unit of the teacher'],
      ['DISTILL_STEPS', params.distillSteps],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [mnist(sizes), network(['classic']), training(params.optimiser), columns, run],
  });
}
