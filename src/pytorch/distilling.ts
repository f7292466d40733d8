/** Pieces of Python text for scripts with PyTorch: a network that learns what another says under random masks. */
import type { UnlabelledSource } from '../contract/teachers.ts';

/** Probabilities of a network. */
export const predicting = `@torch.no_grad()
def predict(network, x, noisy=False):
    """Probabilities in double precision, a thousand images at a time."""
    return torch.cat([network(part, noisy).double() for part in x.split(1000)]).softmax(1).clamp_min(1e-9)`;

const noise = 'x.mean() + x.std() * torch.randn(BATCH_SIZE, x.shape[1])';
const zeroed = (colours: boolean): string =>
  colours
    ? '(x[batch].view(-1, 3, 1024) * (torch.rand(BATCH_SIZE, 1, 1024) >= 0.2)).flatten(1)  # whole pixels'
    : 'x[batch] * (torch.rand_like(x[batch]) >= 0.2)  # a fifth of the pixels are 0';

/** Images of a source; where none is given, the source is an argument. */
function nextImages(source: UnlabelledSource | undefined, colours: boolean): string {
  if (source === 'zeroed') return zeroed(colours);
  if (source === 'noise') return noise;
  if (source) return 'x[batch]';
  return `x[batch]
        if source == "zeroed":
            images = ${zeroed(colours)}
        elif source == "noise":
            images = ${noise}`;
}

export interface Distilling {
  /** Makes a network without dropout, in Python. */
  readonly student: string;
  readonly start: 'scaled' | 'random';
  /** Left out, it is an argument of the function. */
  readonly source?: UnlabelledSource;
  /** Whether an image is 3 × 32 × 32 values. */
  readonly colours?: boolean;
}

/** Distillation, and the student at the steps at which it is looked at. */
export const distilling = ({
  student,
  start,
  source,
  colours = false,
}: Distilling): string => `def distil(teacher, x, seed${source ? '' : ', source'}):
    """A network without dropout that learns what the teacher says under random masks; yields it after
    numbers of steps."""
    torch.manual_seed(seed + 1)
    student = ${student}
    ${
      start === 'scaled'
        ? `student.load_state_dict(teacher.state_dict())
    with torch.no_grad():
        for layer, rate in zip(student.layers[1:], teacher.rates):
            layer.weight *= 1 - rate  # the mean of the noise below`
        : '# It begins with random weights.'
    }
    optimiser = torch.optim.Adam(student.parameters(), lr=DISTILL_RATE)
    for step in range(DISTILL_STEPS[-1] + 1):
        if step in DISTILL_STEPS:
            yield student
        if step == SLOW_AFTER:
            optimiser.param_groups[0]["lr"] /= 10
        batch = torch.randint(len(x), (BATCH_SIZE,))
        images = ${nextImages(source, colours)}
        target = sum(predict(teacher, images, noisy=True) for _ in range(TARGET_MASKS)) / TARGET_MASKS
        loss = -(target * student(images, False).log_softmax(1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()`;
