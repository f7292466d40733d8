import { slowAfter } from '../../../contract/distilling.ts';
import { mnist as facts } from '../../../core/mnist.ts';
import { distilling, predicting } from '../../../pytorch/distilling.ts';
import { network, training } from '../../../pytorch/network.ts';
import { columns, commonSettings, mnist, script, tables } from '../../../pytorch/script.ts';
import {
  angles,
  bins,
  inputs,
  levels,
  predictions,
  rightAngle,
  sizesOf,
  spec,
  type UncertaintyParams,
} from './spec.ts';

/** Fashion-MNIST is left out. */
const predicted = inputs.filter((input) => input !== 'fashion');

const [side] = facts.shape;

const measures = `
def entropy(p):
    return -(p * p.log()).sum(-1)


def said(members):
    """The mean of probabilities [member, image, class], and how sure it is: mean confidence, entropy, and mutual
    information, which is 0 of one member."""
    p = members.mean(0)
    unsure = entropy(p).mean().item()
    inside = entropy(members).mean().item()
    return p, {"confidence": p.max(1)[0].mean().item(), "entropy": unsure, "information": max(0, unsure - inside)}


def judged(p, y):
    """Error, cross-entropy, calibration error, Brier score and histograms of probabilities [image, class]."""
    confidence, guess = p.max(1)
    right = guess == y
    labels = F.one_hot(y, ${facts.classes}).double()
    bins = (confidence * BINS).long().clamp(max=BINS - 1)
    count = [(bins == b).sum().item() for b in range(BINS)]
    mean_in = lambda values, b: values[bins == b].double().mean().item() if count[b] else None
    of_bins = [[mean_in(values, b) for b in range(BINS)] for values in (confidence, right)]
    gaps = [n * abs(c - a) for n, c, a in zip(count, *of_bins) if n]
    at = (confidence * LEVELS).long().clamp(max=LEVELS - 1)
    return {
        "error": 1 - right.double().mean().item(),
        "crossEntropy": -p[torch.arange(len(y)), y].log().mean().item(),
        "ece": sum(gaps) / len(y),
        "brier": ((p - labels) ** 2).sum(1).mean().item(),
        "binCount": count,
        "binConfidence": of_bins[0],
        "binAccuracy": of_bins[1],
        "rightAt": torch.bincount(at[right], minlength=LEVELS).tolist(),
        "wrongAt": torch.bincount(at[~right], minlength=LEVELS).tolist(),
    }


def turned(x, degrees):
    """Images turned anticlockwise around their middle, with bilinear interpolation, in 256 levels of ink."""
    sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    matrix = torch.tensor([[cos, -sin, 0.0], [sin, cos, 0.0]]).expand(len(x), 2, 3)
    images = x.reshape(-1, 1, ${side}, ${side})
    grid = F.affine_grid(matrix, images.shape, align_corners=True)
    return (F.grid_sample(images, grid, align_corners=True) * 255).round().reshape(len(x), -1) / 255
`;

const run = `
def run(x, y, test_x, test_y):
    """For each seed a network with dropout, the network distilled from it, and independent networks without."""
    found, by_input, by_angle = [], [], []
    middle = (len(test_x) - ANGLE_IMAGES) // 2
    for seed in SEEDS:
        print(f"seed {seed}", file=sys.stderr)
        torch.manual_seed(seed)
        teacher = Network(UNITS, [RATE] * len(UNITS), classic)
        train(teacher, x, y, seed)
        members = []
        for member in range(MEMBERS):
            members.append(Network(UNITS, [0] * len(UNITS), classic))
            train(members[-1], x, y, 1000 * seed + member)
        *_, student = distil(teacher, x, seed)

        def everyone(images):
            """What each way to predict says, in the order of PREDICTIONS."""
            masks = torch.stack([predict(teacher, images, noisy=True) for _ in range(SAMPLES)])
            each = torch.stack([predict(network, images) for network in members])
            one = lambda network: predict(network, images).unsqueeze(0)
            return [said(p) for p in (one(teacher), masks, one(student), each, each[:1])]

        on_test = everyone(test_x)
        found.append([judged(p, test_y) for p, _ in on_test])
        others = [everyone(images) for images in (turned(test_x, ${rightAngle}), torch.rand_like(test_x))]
        by_input.append([[sure for _, sure in one] for one in (on_test, *others)])
        some = test_x[middle : middle + ANGLE_IMAGES]
        by_angle.append([[sure for _, sure in everyone(turned(some, angle))] for angle in ANGLES])

    def nested(values):
        """The axes' order turned round: from [seed][b][a] to [a][b][seed]."""
        return [[list(row) for row in zip(*part)] for part in zip(*[zip(*one) for one in values])]

    result = {"predictions": PREDICTIONS, "inputs": ${JSON.stringify(predicted)}, "angles": ANGLES, "seeds": SEEDS}
    result.update(tables([list(column) for column in zip(*found)]))
    for name in ("binCount", "binConfidence", "binAccuracy", "rightAt", "wrongAt"):
        result[name] = [[list(at) for at in zip(*seeds)] for seeds in result[name]]
    for name in ("confidence", "entropy", "information"):
        result[name] = nested([[[sure[name] for sure in one] for one in seed] for seed in by_input])
        result[f"{name}Turned"] = nested([[[sure[name] for sure in one] for one in seed] for seed in by_angle])
    return result


def print_table(result):
    """Means over seeds."""
    names = ["error", "crossEntropy", "ece", "brier"]
    rows = [["prediction", *names, *(f"confidence {name}" for name in result["inputs"])]]
    for i, prediction in enumerate(PREDICTIONS):
        values = [*(result[name][i] for name in names), *result["confidence"][i]]
        rows.append([prediction, *(f"{mean(value):.4f}" for value in values)])
    print_columns(rows)
`;

/** The same run as a Python script with PyTorch. */
export function pytorch(params: UncertaintyParams): string {
  const sizes = sizesOf(params);
  return script({
    spec,
    leftOut: 'It leaves out pictures of clothes.',
    settings: [
      ['PREDICTIONS', predictions],
      ['UNITS', params.networkShape, 'of the hidden layers'],
      ['RATE', params.rate, 'probability to drop a unit of the teacher'],
      ['SAMPLES', params.samples, 'masks whose predictions are averaged'],
      ['MEMBERS', params.members, 'independent networks without dropout'],
      ['TARGET_MASKS', params.targetMasks, 'masks whose mean is the target of an image'],
      ['DISTILL_STEPS', [sizes.distillSteps], 'steps at which the student is looked at'],
      ['DISTILL_RATE', params.distillRate],
      ['SLOW_AFTER', slowAfter, 'steps of distillation after which its rate is a tenth'],
      ['BINS', bins, 'of the reliability diagram'],
      ['LEVELS', levels, 'of confidence in the histograms'],
      ['ANGLES', angles, 'degrees'],
      ['ANGLE_IMAGES', sizes.angleImages, 'test images turned by each of them'],
      ['BATCH_SIZE', params.batchSize],
      ...commonSettings(sizes, params),
    ],
    pieces: [
      mnist(sizes, 'range(TRAIN_IMAGES)'),
      network(['classic']),
      training(params.optimiser),
      tables,
      columns,
      predicting,
      distilling({
        student: 'Network(UNITS, [0] * len(UNITS), classic)',
        start: 'scaled',
        source: 'zeroed',
      }),
      measures,
      run,
    ],
  });
}
