import { noiseDraws, noiseSettings } from '../../../pytorch/noise-laws.ts';
import { columns, script, tables } from '../../../pytorch/script.ts';
import { binCount, binWidth, farOut, type PriorsParams, spec } from './spec.ts';

/** E λ² of each noise, in Python. */
const seconds = {
  classic: '1 - RATE',
  inverted: '1 / (1 - RATE)',
  normal: 'SPREAD**2',
  gaussian: '1 / (1 - RATE)',
  rayleigh: '2 * SPREAD**2',
  'inverse-nakagami': 'SHAPE * SPREAD**2 / (SHAPE - 1) if SHAPE > 1 else None',
  'half-cauchy': 'None',
  beta: '2 * (SHAPE + 1) / (2 * SHAPE + 1)',
  uniform: '1 + SPREAD**2',
} as const;

const body = (params: PriorsParams): string => `
def second_moment(noise):
    """The mean of the squared factor; None where it is infinite."""
    known = {
${params.noises.map((name) => `        "${name}": ${seconds[name]},`).join('\n')}
    }
    return known[noise]


def outcome(noise):
    """Counts of |w| for w = lambda z with z standard normal."""
    w = (draw(noise, DRAWS) * torch.randn(DRAWS, dtype=F64)).abs()
    second = second_moment(noise)
    # Where there is no variance, the normal with the same median of |w|.
    normal = math.sqrt(second) if second else w.median().item() / 0.6744897501960817
    edges = torch.arange(BINS + 1, dtype=F64) * BIN_WIDTH
    inside = w[(w > 0) & (w < edges[-1])]
    return {
        "drawn": len(w),
        "zeros": (w == 0).sum().item(),
        "far": (w > FAR_OUT * normal).sum().item(),
        "counts": (torch.bucketize(inside, edges, right=True) - 1).bincount(minlength=BINS).tolist(),
    }


def run():
    """Every noise with every seed."""
    found = []
    for noise in NOISES:
        seeds = []
        for seed in SEEDS:
            torch.manual_seed(seed)
            seeds.append(outcome(noise))
        found.append(seeds)
    told = tables(found)
    # As the page has them: [noise][bin][seed].
    told["counts"] = [[list(seeds) for seeds in zip(*rows)] for rows in told["counts"]]
    return {"noises": NOISES, "seeds": SEEDS, **told}


def print_table(result):
    """Shares of all draws, means over seeds."""
    rows = [["noise", "exactly 0", "beyond"]]
    for i, noise in enumerate(result["noises"]):
        rows.append([noise, *(f"{mean(result[name][i]) / DRAWS:.4f}" for name in ("zeros", "far"))])
    print_columns(rows)
`;

/** The same draws as a Python script with PyTorch; densities, which need no draws, are left out. */
export const pytorch = (params: PriorsParams): string =>
  script({
    spec,
    data: 'none',
    leftOut: 'It draws, and leaves out the exact densities.',
    settings: [
      ...noiseSettings(params),
      ['DRAWS', params.draws],
      ['BIN_WIDTH', binWidth],
      ['BINS', binCount],
      ['FAR_OUT', farOut, 'standard deviations of the normal that is as wide'],
      ['SEEDS', params.seeds],
    ],
    pieces: [noiseDraws(params.noises), tables, columns, body(params)],
  });
